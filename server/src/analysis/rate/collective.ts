import { cents, reaches } from './amounts';
import type { RateCase } from './rateCase';
import { type Beneficiary, percentOf, type RateStandards } from './standards';
import type { Answer } from './verdicts';
import type { Working } from './working';

/** C102 Art. 44: the total value of family benefit against a share of the labourer's wage for each child. Reaching one of the two is enough. */
export function familyBenefit(inputs: RateCase, { figures }: RateStandards, working: Working, answer: Answer): void {
  const { oaml_wage: wage, total_value_granted_per_month: total } = inputs;
  if (wage === undefined) return working.need('oaml_wage');
  const { say } = working, shown = say.n;
  const ways = [
    { key: 'a', figure: figures['family-protected'], children: inputs.children_of_persons_protected, input: 'children_of_persons_protected' },
    { key: 'b', figure: figures['family-residents'], children: inputs.children_of_all_residents, input: 'children_of_all_residents' },
  ];
  const thresholds = ways.flatMap(({ key, figure: { percent, cite }, children }) => {
    if (children === undefined) return [];
    const threshold = percent / 100 * wage * children;
    working.step(`(${key}) ${shown(percent / 100)} × ${shown(wage)} × ${children} = ${shown(threshold)}`, cite);
    answer[`threshold_${key}`] = cents(threshold);
    return [threshold];
  });
  if (total === undefined) return working.need('total_value_granted_per_month');
  const met = thresholds.some(threshold => reaches(total, threshold));
  // One threshold missed decides nothing as long as the other is not known
  if (!met && thresholds.length < ways.length) {
    for (const { children, input } of ways) if (children === undefined) working.need(input, say.needs.children);
    return;
  }
  answer['ok'] = met;
  working.step(say.granted(shown(total), met, thresholds.length > 1), 'C102 Art. 44');
}

/** C102 Art. 71(2): what employees pay of all that is paid for the protection of employees, their wives and children. */
export function employeesShare(inputs: RateCase, { figures }: RateStandards, working: Working, answer: Answer): void {
  const { employees, employers, state } = inputs.contributions ?? {}, { say } = working, shown = say.n;
  const missing = Object.entries({ employees, employers, state }).filter(([, one]) => one === undefined || one === null).map(([who]) => who);
  for (const who of missing) working.need(`contributions.${who}`, say.pays[who as keyof typeof say.pays]);
  if (missing.length > 0) return;
  const total = employees! + employers! + state!, { percent, cite } = figures['employees-share'];
  if (total === 0) return working.need('contributions');
  const share = 100 * employees! / total, met = reaches(percent, share);
  if (inputs.excluded_branches?.length) working.step(say.leftOut(inputs.excluded_branches.join(', ')), cite);
  working.step(`${shown(employees!)} / (${[employees!, employers!, state!].map(shown).join(' + ')}) = ${shown(share)}${say.percent} ${met ? '≤' : '>'} ${percent}${say.percent}`, cite);
  answer['share_percent'] = cents(share);
  answer['limit'] = percent;
  answer['ok'] = met;
}

/** C102 Art. 24(2), C168 Art. 19(3): the average duration of a benefit whose duration is graded. */
export function averageDuration(inputs: RateCase, { figures }: RateStandards, working: Working, answer: Answer): void {
  const steps = inputs.duration_steps ?? [], { say } = working, shown = say.n;
  const counted = steps.every(step => step.persons !== undefined), heads = steps.reduce((sum, { persons }) => sum + (counted ? persons! : 1), 0);
  if (heads === 0) return working.need('duration_steps', say.needs.persons);
  const average = steps.reduce((sum, { weeks, persons }) => sum + weeks * (counted ? persons! : 1), 0) / heads;
  working.step(say.average(`(${steps.map(({ weeks, persons }) => counted ? `${shown(weeks)} × ${shown(persons!)}` : shown(weeks)).join(' + ')}) / ${shown(heads)} = ${shown(average)}`));
  if (!counted) working.step(say.plainMean);
  answer['average_weeks'] = cents(average);
  for (const { instrument, weeks, cite } of figures['unemployment-average']) {
    const met = reaches(average, weeks);
    answer[`${instrument}_required`] = weeks;
    answer[`${instrument}_ok`] = met;
    working.step(`${instrument}${say.colon}${say.weeks(`${shown(average)} ${met ? '≥' : '<'} ${weeks}`)}`, cite);
  }
}

/** C102 Art. 67(c) and (d): the benefit with what counts of other means against the flat-rate test; or 130% of its total over the Part. */
export function scaleShortcut(inputs: RateCase, benefit: number, wage: number, allowances: { readonly contingency: number; readonly work: number }, beneficiary: Beneficiary, { figures }: RateStandards, working: Working, answer: Answer): void {
  const { say } = working, shown = say.n;
  const flat = percentOf(beneficiary.rates['C102'] ?? 0) / 100 * (wage + allowances.work) - allowances.contingency;
  const { other_means: means, substantial_amounts: substantial } = inputs;
  if (means === undefined || substantial === undefined) {
    if (means === undefined) working.need('other_means');
    if (substantial === undefined) working.need('substantial_amounts');
  } else {
    const total = benefit + Math.max(0, means - substantial), met = reaches(total, flat);
    working.step(`${shown(benefit)} + max(0${say.sep}${shown(means)} − ${shown(substantial)}) = ${shown(total)} ${met ? '≥' : '<'} ${shown(flat)}, ${say.flatBenefit}`, 'C102 Art. 67(c)');
    answer['C102_art_67_c_ok'] = met;
  }
  const { total_benefits_paid: paid, total_benefits_under_article_66: under66 } = inputs;
  if (paid === undefined || under66 === undefined) return;
  const { percent, cite } = figures['scale-shortcut'], wanted = percent / 100 * under66, met = reaches(paid, wanted);
  working.step(`${shown(paid)} ${met ? '≥' : '<'} ${shown(percent / 100)} × ${shown(under66)} = ${shown(wanted)}`, cite);
  answer['C102_art_67_d_ok'] = met;
}
