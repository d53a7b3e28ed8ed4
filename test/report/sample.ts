import type { Analysis } from '../../server/src/analysis/analysis';
import type { Provision } from '../../server/src/draft/draft';
import type { Finding } from '../../server/src/engine/finding';
import type { Rule } from '../../server/src/engine/pack';
import type { ValueFact } from '../../server/src/facts/fact';

const heading = 'PART III. SICKNESS BENEFIT';
const clause = '12. (1) No benefit is payable for the first seven days of incapacity.';
/** Two provisions: the heading of a Part and a clause with a waiting period of seven days at line 2, characters 44-54 (from 0). */
export const text = `${heading}\n\n${clause}\n`;

const waiting: Rule = {
  id: 'c102/sickness-waiting-period', pack: 'c102', kind: 'limit', branch: 'sickness',
  cites: [{ instrument: 'C102', article: '18', paragraph: '1', label: 'C102 Art. 18(1)', url: 'https://example.org/c102' }],
  title: 'Sickness benefit starts too late', severity: 'error',
  message: 'The waiting period is {found}; three days are allowed.', why: 'Earnings stop on the first day.', parameters: [], check: {} as never,
};
const appeal: Rule = {
  id: 'c102/appeal', pack: 'c102', kind: 'required', cites: [{ instrument: 'C102', article: '70', label: 'C102 Art. 70' }],
  title: 'No appeal', severity: 'warning', message: 'No right of appeal, 100% sure: not found.', why: 'People must be heard.', parameters: [], check: {} as never,
};
export const sampleRules = new Map([waiting, appeal].map((rule) => [rule.id, rule]));

const at = clause.indexOf('seven days');
const fact: ValueFact = {
  kind: 'value', parameter: 'sickness.waiting-period', value: 7, unit: 'day', comparator: 'at-most', certain: true,
  span: { start: at, end: at + 10 }, valueSpan: { start: at, end: at + 10 }, quote: 'seven days',
};
const finding = (rule: Rule, verdict: Finding['verdict'], more: Partial<Finding>): Finding =>
  ({ rule, severity: rule.severity, verdict, cites: rule.cites, span: { start: 0, end: heading.length }, values: {}, fixes: [], ...more });

const provision = (more: Partial<Provision>): Provision => ({
  kind: 'part', depth: 1, num: 'III', heading: 'SICKNESS BENEFIT', numSpan: undefined, headingSpan: undefined, text: heading,
  words: { text: '', map: [] }, quoted: false, ...more,
});

export const analysis: Analysis = {
  draft: {
    format: 'legal-draft', language: 'en', text, problems: [], starts: [0, heading.length + 2],
    provisions: [
      provision({}),
      provision({
        kind: 'subsection', depth: 3, num: '1', heading: undefined, text: clause,
        words: { text: clause.slice(8), map: [0, 8] },
      }),
    ],
  },
  contexts: { of: [] } as never,
  outline: { parents: [-1, 0], eIds: ['part_3', 'part_3__sec_12__subsec_1'] },
  rules: { rules: [waiting, appeal], instruments: new Map(), catalogue: new Map(), lexicon: {} as never },
  facts: [
    { provision: 1, item: fact },
    { provision: 1, item: { kind: 'mark', parameter: 'suspension-ground', branch: 'sickness', detail: 'fraud', span: fact.span, quote: 'seven days' } },
  ],
  findings: [
    { provision: 0, item: finding(appeal, 'missing', { element: 'appeal' }) },
    {
      provision: 1, item: finding(waiting, 'below', {
        span: fact.span, fact, values: { found: '7 days' },
        fixes: [{ title: 'Shorten it to 3 days', safe: false, edits: [{ span: fact.valueSpan, newText: '3 days' }] }],
      }),
    },
    { provision: 1, item: finding(waiting, 'cannot-tell', { span: fact.span, fact, values: { found: '7 days' } }) },
  ],
};
