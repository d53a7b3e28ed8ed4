import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/analysis/analyze';
import { lawBranches, makeLaw } from '../../server/src/analysis/newLaw';
import { bundledRules } from '../../server/src/bundled';
import { modelLaw } from '../../server/src/bundledData';
import { languages } from '../../server/src/draft/draft';
import { inLanguage } from '../../server/src/engine/pack';
import { readDraft } from '../../server/src/formats/format';

/** What the model clauses set, with the values of rules/model-law/structure.yaml: the same in every language. */
const set: Readonly<Record<string, readonly string[]>> = {
  actuarial: ['general.actuarial-review-interval 3 year'],
  'decision-notice': ['general.decision-time-limit 30 day'],
  appeal: ['general.appeal-time-limit 60 day'],
  'time-limit': ['general.claim-time-limit 12 month'],
  indexation: ['general.indexation-interval 1 year'],
  sickness: ['sickness.rate 45 percent', 'sickness.waiting-period 3 day', 'sickness.duration 26 week'],
  unemployment: ['unemployment.rate 45 percent', 'unemployment.duration 13 week', 'unemployment.waiting-period 7 day'],
  'old-age': ['old-age.pensionable-age 65 year', 'old-age.qualifying-period 30 year', 'old-age.reduced-qualifying-period 15 year'],
  'ei-cash': ['employment-injury.temporary-rate 50 percent', 'employment-injury.permanent-total-rate 50 percent', 'employment-injury.incapacity-threshold 25 percent'],
  attendance: ['employment-injury.attendance-supplement 40 percent'],
  family: ['family.rate 10 percent', 'general.child-age 16 year'],
  'maternity-leave': ['maternity.duration 14 week', 'maternity.postnatal-compulsory-leave 6 week', 'maternity.rate 66.67 percent'],
  breastfeeding: ['maternity.nursing-breaks 2 break', 'maternity.nursing-breaks 0.5 hour'],
  invalidity: ['invalidity.incapacity-threshold 50 percent', 'invalidity.qualifying-period 15 year', 'invalidity.rate 40 percent', 'invalidity.reduced-qualifying-period 5 year'],
  survivors: ['survivors.rate 40 percent', 'general.child-age 18 year'],
};
/** Read or not, neither is wrong: an answer to a complaint, what the patient pays, a floor, a yearly review. */
const free = new Set(['complaint', 'cost-sharing', 'minimum-benefit', 'review-law', 'indexation']);

describe.each(languages)('the model clauses in %s', (language) => {
  const rules = bundledRules(), { law } = makeLaw({ title: 'Social Security Act', language, branches: lawBranches(modelLaw), instruments: ['C102'], numbering: language === 'en' ? 'sections' : 'articles', year: 2028 }, modelLaw, rules.clauses!);
  const { draft: { provisions }, facts } = analyze(readDraft(law.name, law.text, { language }), rules);
  const headings = new Map(provisions.flatMap(({ heading }, i) => heading === undefined ? [] : [[i, heading] as const]));
  const headingOf = (i: number): string | undefined => i < 0 ? undefined : headings.get(i) ?? headingOf(i - 1);

  const own = modelLaw.chapters.flatMap(({ sections }) => sections.flatMap((section) => 'clause' in section ? [section.clause] : []));
  it.each(own)('%s sets what it sets and nothing else', (id) => {
    const title = inLanguage(rules.clauses!.find((clause) => clause.id === id)!.title, language);
    const read = facts.flatMap(({ provision, item }) => item.kind === 'value' && headingOf(provision) === title ? [`${item.parameter} ${Math.round(item.value * 100) / 100} ${item.unit}`] : []);
    if (!free.has(id)) expect(read.sort()).toEqual([...set[id] ?? []].sort());
  });
});
