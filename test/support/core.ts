import type { Analysis, Placed } from '../../server/src/analysis/analysis';
import type { Draft, Provision, ProvisionKind } from '../../server/src/draft/draft';
import type { Finding } from '../../server/src/engine/finding';
import type { Rule, RuleSet } from '../../server/src/engine/pack';
import { contextsOf } from '../../server/src/facts/contexts';
import type { Fact, ValueFact } from '../../server/src/facts/fact';
import type { Core } from '../../server/src/lsp/session';

/**
 * A core small enough to be worked out by hand, so that tests of the protocol do not depend on rules: each line is a provision
 * ("PART …", "1. …", "(1) …", "(a) …", else text); "N days" is a waiting period of which 3 days are allowed; "heretofore" is
 * better "until now" (safe); "perhaps" can mean anything (cannot-tell); "BOOM" makes the reading fail.
 */
export function smallCore(): Core & { reads: number; analyses: number } {
  const core = {
    reads: 0,
    analyses: 0,
    read(_path: string, text: string): Draft {
      core.reads++;
      const provisions: Provision[] = [], starts: number[] = [];
      for (const line of text.matchAll(/[^\r\n]+/g)) {
        provisions.push(provisionOf(line[0]));
        starts.push(line.index);
      }
      const at = text.indexOf('\0');
      const problems = at < 0 ? [] : [{ span: { start: at, end: at + 1 }, message: 'a NUL character; delete it' }];
      return { format: 'legal-draft', language: 'en', text, provisions, starts, problems };
    },
    analyze(draft: Draft, rules: RuleSet, previous?: Analysis): Analysis {
      core.analyses++;
      if (draft.text.includes('BOOM')) throw new Error('the fuse was lit');
      const facts: Placed<Fact>[] = [], findings: Placed<Finding>[] = [];
      // As the real one: where a provision reads as before, its findings are the very same objects
      const before = new Map(previous?.findings.map((one) => [`${previous.draft.provisions[one.provision]!.text} ${one.item.rule.id} ${one.item.span.start}`, one.item]));
      draft.provisions.forEach(({ text }, provision) => {
        const add = (item: Finding) => rules.rules.some(({ id }) => id === item.rule.id) && findings.push({ provision, item: before.get(`${text} ${item.rule.id} ${item.span.start}`) ?? item });
        for (const match of text.matchAll(/(\d+) days/g)) {
          const span = { start: match.index, end: match.index + match[0].length }, value = Number(match[1]);
          const fact: ValueFact = { kind: 'value', parameter: 'sickness.waiting-period', value, unit: 'day', comparator: 'exactly', span, valueSpan: span, quote: match[0], certain: true };
          facts.push({ provision, item: fact });
          if (value > 3) add(findingOf(waiting, 'below', span, '3 days', false, { fact }));
        }
        for (const match of text.matchAll(/heretofore/g)) add(findingOf(plain, 'wording', { start: match.index, end: match.index + 10 }, 'until now', true));
        for (const match of text.matchAll(/perhaps/g)) add(findingOf(waiting, 'cannot-tell', { start: match.index, end: match.index + 7 }, '', false));
      });
      const outline = outlineOf(draft);
      return { draft, outline, contexts: contextsOf(draft, outline), rules, facts, findings };
    },
  };
  return core;
}

const rule = (id: string, severity: Rule['severity'], cites: Rule['cites'], title: string, message: string): Rule => ({
  id, pack: id.split('/')[0]!, kind: 'limit', cites, title, severity, parameters: id === 'test/waiting-period' ? ['sickness.waiting-period'] : [], message, why: 'Earnings stop on the first day.', todo: 'Shorten it.',
  check: { kind: 'limit', limit: { bound: 'at-most', than: { value: 3, unit: 'day' } } },
});
const waiting = rule('test/waiting-period', 'error', [{ instrument: 'C102', article: '18', paragraph: '1', label: 'C102 Art. 18(1)', url: 'https://example.org/c102/18' }], 'Benefit starts too late', 'The waiting period is too long.');
const plain = rule('test/plain-words', 'hint', [], 'A plainer word', 'Say it plainly.');

export const smallRules: RuleSet = { rules: [waiting, plain], instruments: new Map(), catalogue: new Map(), lexicon: { languages: new Map() } as unknown as RuleSet['lexicon'] };

const findingOf = (rule: Rule, verdict: Finding['verdict'], span: Finding['span'], newText: string, safe: boolean, more: Partial<Finding> = {}): Finding => ({
  rule, verdict, severity: rule.severity, cites: rule.cites, span, values: {},
  fixes: newText ? [{ title: `Write "${newText}"`, safe, edits: [{ span, newText }] }] : [], ...more,
});

const shapes: readonly [RegExp, ProvisionKind, number][] = [
  [/^PART (\w+)\. (.*)/, 'part', 1], [/^(\d+)\. (.*)/, 'section', 20], [/^\((\d+)\) ()/, 'subsection', 21], [/^\(([a-z])\) ()/, 'paragraph', 22],
];

function provisionOf(text: string): Provision {
  for (const [shape, kind, depth] of shapes) {
    const match = shape.exec(text);
    if (!match) continue;
    const [all, num, heading] = match, at = text.indexOf(num!);
    const words = kind === 'part' || kind === 'section' ? '' : text.slice(all.length);
    return {
      kind, depth, num, heading: heading || undefined, text, quoted: false, words: { text: words, map: [] },
      numSpan: text.startsWith('(') ? { start: 0, end: num!.length + 2 } : { start: at, end: at + num!.length },
      headingSpan: heading ? { start: all.length - heading.length, end: all.length } : undefined,
    };
  }
  return { kind: 'text', depth: 23, num: undefined, heading: undefined, numSpan: undefined, headingSpan: undefined, text, quoted: false, words: { text, map: [] } };
}

function outlineOf({ provisions }: Draft): Analysis['outline'] {
  const parents = provisions.map(({ depth }, i) => {
    for (let above = i - 1; above >= 0; above--) if (provisions[above]!.depth < depth) return above;
    return -1;
  });
  return { parents, eIds: provisions.map(({ kind, num }, i) => `${kind}_${num ?? i}`) };
}
