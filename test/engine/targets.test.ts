import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/analysis/analyze';
import { renderMessage } from '../../server/src/analysis/explain';
import { bundledRules } from '../../server/src/bundled';
import { inLanguage } from '../../server/src/engine/pack';
import { profile, readProject } from '../../server/src/engine/project';
import { exceptionsOf, partsOf } from '../../server/src/engine/targets';
import { readDraft } from '../../server/src/formats/format';

const all = bundledRules();
const mistakes = (text: string) => readProject(text, all).problems.map(({ span, message }) => `${text.slice(0, span.start).split('\n').length} ${text.slice(span.start, span.end)}: ${message}`);

/** Severities of some rules under a lexfloor.yaml. */
function severities(yaml: string, ...ids: string[]): string[] {
  const { project, problems } = readProject(yaml, all);
  expect(problems).toEqual([]);
  const { rules } = profile(all, project);
  return ids.map((id) => rules.find((rule) => rule.id === id)!.severity);
}

describe('targets of lexfloor.yaml', () => {
  it('without any, C102 and C183 are errors and warnings and higher standards information', () => {
    expect(severities('country: Aurelia\n', 'c102/sickness-duration', 'c183/leave-duration', 'c130/sickness-duration')).toEqual(['error', 'warning', 'info']);
  });

  it('make what was not found a warning at most: another law may say it', () => {
    expect(severities('targets: {C102: {accepted: all}}', 'c102/appeal', 'c102/no-appeal')).toEqual(['warning', 'error']);
    expect(severities('targets: {C102: {intended: all}}', 'c102/appeal')).toEqual(['warning']);
  });

  it('leave what a standard allows under a condition as information: no text shows whether the condition holds', () => {
    const ids = ['c102/suspension-safety-rules', 'c102/suspension-employer-default', 'c102/suspension-emigration', 'c102/suspension-prison-for-good', 'c102/adjustment-discretion', 'c121/waiting-period', 'c118/payment-abroad'];
    for (const standing of ['accepted', 'intended']) {
      expect(severities(`targets: {C102: ${standing}, C118: ${standing}, C121: ${standing}}`, ...ids)).toEqual(ids.map(() => 'info'));
    }
    expect(severities('targets: {C102: accepted, C121: accepted}', 'c102/suspension-negligence', 'c121/benefit-duration')).toEqual(['error', 'error']);
  });

  it('know every rule that says so of itself: in no profile is one of them more than information', () => {
    const saying = bundledRules().rules.filter(({ why }) => inLanguage(why, 'en').startsWith('Allowed under a condition'));
    expect(saying.length).toBeGreaterThanOrEqual(4);
    for (const targets of ['{C102: accepted, C118: accepted, C121: accepted, C128: accepted}', '{C102: {accepted: all}}', '{C128: intended}']) {
      expect(severities(`targets: ${targets}`, ...saying.map(({ id }) => id)), targets).toEqual(saying.map(() => 'info'));
    }
    expect(bundledRules().rules.filter(({ id }) => saying.some((one) => one.id === id)).map(({ severity }) => severity)).toEqual(saying.map(() => 'info'));
  });

  it('wake the rules of a standard that speaks on request', () => {
    const rules = profile(bundledRules(), readProject('standards: [ECSS]').project).rules;
    expect(rules.find(({ id }) => id === 'ecss/sickness-duration')?.onRequest).toBeUndefined();
    expect(profile(bundledRules(), readProject('standards: [C102]').project).rules.some(({ pack, onRequest }) => pack === 'ecss' && !onRequest)).toBe(false);
  });

  it('make accepted Parts errors, intended ones warnings, all else information', () => {
    const yaml = 'targets:\n  C102: {accepted: [V, VI], intended: III}\n  C128: {intended: all}\n';
    expect(severities(yaml, 'c102/old-age-pensionable-age', 'c102/sickness-duration', 'c102/unemployment-duration', 'c128/old-age-rate', 'c183/leave-duration', 'c130/sickness-duration'))
      .toEqual(['error', 'warning', 'info', 'warning', 'info', 'info']);
  });

  it('judge a rate by the Part of its branch, though it stands in the Schedule to Part XI', () => {
    expect(severities('targets: {C102: {accepted: [V]}}', 'c102/old-age-rate', 'c102/sickness-rate')).toEqual(['error', 'info']);
  });

  it('bind to the common Parts with any other', () => {
    expect(severities('targets: {C102: {accepted: [V]}}', 'c102/no-appeal')).toEqual(['error']);
    expect(severities('targets: {C102: {intended: [V]}}', 'c102/no-appeal')).toEqual(['warning']);
    expect(severities('targets: {C183: accepted}', 'c183/leave-duration')).toEqual(['error']);
  });

  it('leave hints and rules without a standard alone, and yield to severities', () => {
    expect(severities('targets: {C102: {accepted: all}}\nseverities: {c102/sickness-duration: info}', 'c102/sickness-qualifying-period', 'c102/sickness-duration')).toEqual(['hint', 'info']);
  });

  it('are read for small and capital letters alike', () => {
    expect(severities('targets: {c102: {accepted: [iii]}}', 'c102/sickness-duration')).toEqual(['error']);
  });
});

describe('declared exceptions', () => {
  const text = 'PART III. SICKNESS BENEFIT\n14. Sickness benefit is payable for a maximum period of ten weeks.\n15. Sickness benefit is payable for a maximum period of twenty weeks in each case.';
  const found = (yaml: string) => analyze(readDraft('a.bill', text), profile(all, readProject(yaml, all).project)).findings
    .map(({ item }) => item).filter(({ rule }) => rule.id === 'c102/sickness-duration').map((item) => renderMessage(item, 'en'));

  it('take the place of the figure that they except from', () => {
    expect(found('targets: {C102: {accepted: [III]}}')).toHaveLength(2);
    for (const claim of ['18(2)', 'Art. 18(2)', 'C102 Art. 18(2)(b)', '["9(d)", 18(2)]', 'all']) {
      const [message, ...others] = found(`targets: {C102: {accepted: [III], exceptions: ${claim.includes('[') || claim === 'all' ? claim : `"${claim}"`}}}`);
      expect(others, claim).toEqual([]);
      expect(message, claim).toMatch(/lasts 10 weeks; C102 Art\. 18\(2\)\(b\) asks for at least 13 weeks/);
    }
  });

  it('count only where they are claimed', () => {
    expect(found('targets: {C102: {accepted: [III], exceptions: "12(2)"}}')).toHaveLength(2);
  });

  it('of C102 are those that its Article 3 lists, as far as they set a figure', () => {
    const cites = new Set(exceptionsOf('C102', all).map(({ cite }) => cite));
    for (const label of ['C102 Art. 9(d)', 'C102 Art. 12(2)', 'C102 Art. 15(d)', 'C102 Art. 18(2)(b)', 'C102 Art. 21(c)', 'C102 Art. 27(d)', 'C102 Art. 33(b)', 'C102 Art. 34(3)', 'C102 Art. 41(d)', 'C102 Art. 48(c)', 'C102 Art. 55(d)', 'C102 Art. 61(d)']) {
      expect(cites.has(label), label).toBe(true);
    }
    expect(exceptionsOf('C183', all)).toEqual([]);
  });
});

describe('mistakes in targets', () => {
  it('stand at their places and say what is meant', () => {
    expect(mistakes('targets:\n  C120: accepted\n  C102:\n    accepted: [III, XX]\n    exceptions: [18(2), "44"]\n')).toEqual([
      '2 C120: unknown standard "C120"; did you mean C102?',
      expect.stringMatching(/^4 XX: unknown Part of C102 "XX"; did you mean/),
      expect.stringMatching(/^5 "44": unknown exception of C102 "44"; /),
    ]);
    expect(mistakes('targets:\n  C102: {acepted: [III]}\n')).toEqual(['2 acepted: unknown key "acepted"; did you mean "accepted"?']);
    expect(mistakes('targets: [C102]\n')[0]).toMatch(/^1 \[C102\]: "targets" cannot be a list; write what the country has accepted/);
    expect(mistakes('targets: {C102: ratified}\n')[0]).toMatch(/^1 ratified: "targets\.C102" cannot be "ratified"; write/);
    expect(mistakes('reference-wages: {skilled-worker: much, currncy: MRD}\n')).toEqual([
      expect.stringMatching(/^1 much: "reference-wages\.skilled-worker" cannot be "much"; write wages/),
      '1 currncy: unknown key "currncy"; did you mean "currency"?',
    ]);
  });
});

describe('Parts', () => {
  it('of C102 are II to X, of C128 II to IV; C183 is accepted as a whole', () => {
    expect(partsOf(all.instruments.get('C102'))).toEqual(['II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X']);
    expect(partsOf(all.instruments.get('C128'))).toEqual(['II', 'III', 'IV']);
    expect(partsOf(all.instruments.get('C183'))).toEqual([]);
  });
});
