import { beneficiaryOf, contingencyKey, percentOf, type RateStandards } from '../../analysis/rate/standards';
import type { RateResult } from '../../analysis/rate/computeRate';
import type { LawRate } from '../../analysis/rate/fromLaw';
import { wageKeys } from '../../analysis/rate/wages';
import { nameBranch, nameParameter } from '../../analysis/parameters';
import type { Language } from '../../draft/draft';
import { colonOf } from '../../text/typography';
import type { Block, Cell, Document, Words } from '../document/document';
import { quoted } from '../assessment/say';
import type { RatedCase } from '../rate';
import { number, rateChart, standardsShown } from './chart';
import { type RatesWords, ratesWords } from './words';

/** Computed cases as a report: the result in one table; each case with what the law says, the steps, and the curve beside its table. */
export function ratesDocument(cases: readonly RatedCase[], standards: RateStandards, { language, date, version }: { readonly language: Language; readonly date: string; readonly version: string }): Document {
  const say = ratesWords[language];
  return {
    title: say.title, subtitle: say.subtitle, language, facts: [[say.date, date], [say.version, version]],
    blocks: [
      ...cases.length === 0 ? [{ kind: 'paragraph', role: 'lead', words: say.none } as const] : [
        { kind: 'heading', level: 1, id: 'result', words: say.summary } as const,
        { kind: 'table', caption: say.summary, head: [say.contingency, say.rate, say.standards], widths: [4, 4, 6], rows: cases.map((one) => summaryRow(one, standards, say, language)) } as const,
      ],
      ...cases.flatMap((one, i) => caseBlocks(one, i, standards, say, language)),
      { kind: 'paragraph', role: 'note', words: say.note },
    ],
  };
}

function summaryRow(one: RatedCase, standards: RateStandards, say: RatesWords, language: Language): readonly (Words | Cell)[] {
  const { result: { answer, needs }, inputs, withoutAllowances } = one, rate = answer['replacement_rate_percent'];
  const beneficiary = inputs.contingency === undefined ? undefined : beneficiaryOf(inputs.contingency, standards);
  const pensions = Object.entries(answer).flatMap(([key, value]) => key.startsWith('pension_') && typeof value === 'number' ? [`${key.slice('pension_'.length)}${colonOf(language)}${number(value, language)}`] : []);
  if (pensions.length > 0) return [nameOf(one, language), pensions.join('; '), ''];
  const asked = Object.entries(beneficiary?.rates ?? {});
  const standing = asked.map(([instrument]) => answer[`${instrument}_ok`]);
  const verdicts = asked.map(([instrument, percent], i) => `${instrument} ${number(percentOf(percent), language)} %${standing[i] === undefined ? '' : `: ${standing[i] ? say.met : say.below}`}`).join('; ');
  return [
    nameOf(one, language), typeof rate === 'number' ? `${number(rate, language)} %` : withoutAllowances !== undefined ? `${number(withoutAllowances, language)} % ${say.withoutAllowances}` : say.notKnown,
    { words: verdicts, standing: needs.length > 0 || standing.length === 0 || standing.includes(undefined) ? 'cannot-tell' : standing.includes(false) ? 'below' : 'met' },
  ];
}

function caseBlocks(one: RatedCase, index: number, standards: RateStandards, say: RatesWords, language: Language): readonly Block[] {
  const { sources, others, inputs, result: { steps, needs, curve, alternatives, answer } } = one, colon = colonOf(language);
  const beneficiary = inputs.contingency === undefined ? undefined : beneficiaryOf(inputs.contingency, standards), wage = answer['smme_wage'];
  const place = ({ path, label, parameter, quote }: NonNullable<typeof sources>[number]): Words => `${path}, ${label}${colon}${nameParameter(parameter, language)} ${quoted(quote, language)}`;
  return [
    { kind: 'heading', level: 2, id: `case-${index + 1}`, words: nameOf(one, language) },
    ...sources && sources.length > 0 ? [{ kind: 'paragraph', words: [{ text: say.sources, strong: true }] } as const, { kind: 'list', items: sources.map(place) } as const] : [],
    ...others && others.length > 0 ? [{ kind: 'paragraph', words: [{ text: say.others, strong: true }] } as const, { kind: 'list', items: others.map(place) } as const] : [],
    ...needs.map(({ input, what }): Block => ({ kind: 'paragraph', role: 'lead', words: `${say.needs} ${sayNeed({ input, what }, language, sources !== undefined)}.` })),
    ...steps.length > 0 ? [{ kind: 'table', caption: say.steps, head: [say.step, say.article], widths: [9, 3], rowHeads: false, rows: steps.map(({ text, cite }) => [text, cite?.replace('Schedule to Part XI', schedule[language]) ?? '']) } as const] : [],
    ...alternatives ? [{ kind: 'table', caption: say.alternatives, head: [say.option, say.wage, say.rate], rows: alternatives.map(({ option, wage: at, rate }) => [`(${option})`, number(at, language), `${number(rate, language)} %`]) } as const] : [],
    ...curve && beneficiary ? [
      { kind: 'figure', svg: rateChart(curve, beneficiary, typeof wage === 'number' ? wage : undefined, nameOf(one, language), language), words: standardsShown(beneficiary.rates, say, language) } as const,
      { kind: 'table', caption: say.curve, head: [say.earnings, say.benefit, say.rate], rows: curve.map(({ earnings, benefit, rate }) => [number(earnings, language), number(benefit, language), `${number(rate, language)} %`]) } as const,
    ] : [],
  ];
}

/** What is missing, in words, and where it is to be written: in the case, or in lexfloor.yaml where a law is computed. */
export function sayNeed({ input, what }: RateResult['needs'][number], language: Language, ofLaw: boolean): string {
  const key = wageKeys[input];
  return !ofLaw ? `${what} (${input})` : key === undefined ? what : `${what} (${reportWhere[language]} reference-wages.${key})`;
}

const reportWhere: Readonly<Record<Language, string>> = { en: 'in lexfloor.yaml:', fr: 'dans lexfloor.yaml\u202f:', es: 'en lexfloor.yaml:' };

/** "45 %: C102 45 %: reached; C130 60 %: below": a rate with what each standard asks; undefined where no rate is known. */
export function sayRate({ result: { answer }, withoutAllowances }: Pick<LawRate, 'result' | 'withoutAllowances'>, language: Language): string | undefined {
  const say = ratesWords[language], rate = answer['replacement_rate_percent'], colon = colonOf(language);
  if (typeof rate !== 'number') return withoutAllowances === undefined ? undefined : `${number(withoutAllowances, language)} % ${say.withoutAllowances}`;
  const verdicts = Object.entries(answer).flatMap(([key, asked]) => {
    const instrument = /^([A-Z]\d+)_required$/.exec(key)?.[1];
    return instrument === undefined || typeof asked !== 'number' ? [] : [`${instrument} ${number(asked, language)} %${colon}${answer[`${instrument}_ok`] ? say.met : say.below}`];
  });
  return `${number(rate, language)} %${verdicts.length > 0 ? ` (${verdicts.join('; ')})` : ''}`;
}

/** "employment-injury: survivors" as the language says it; a case of one's own has its own title. */
function nameOf({ id, title, inputs: { contingency } }: RatedCase, language: Language): string {
  return title !== undefined && title !== contingency || contingency === undefined ? title ?? id ?? '' : nameContingency(contingency, language);
}

/** A contingency of the Schedules as the language says it. */
export function nameContingency(contingency: string, language: Language): string {
  const key = contingencyKey(contingency), injury = /^employment-injury-(.+)$/.exec(key)?.[1];
  if (injury === undefined) return capital(nameBranch(key, language));
  return `${capital(nameBranch('employment-injury', language))}${colonOf(language)}${injuries[injury]?.[language] ?? injury}`;
}

const injuries: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  incapacity: { en: 'incapacity for work', fr: 'incapacité de travail', es: 'incapacidad para el trabajo' },
  'total-permanent-loss': { en: 'total permanent loss of capacity', fr: 'perte totale et permanente de la capacité', es: 'pérdida total y permanente de la capacidad' },
  survivors: { en: 'survivors', fr: 'survivants', es: 'sobrevivientes' },
};

const schedule: Readonly<Record<Language, string>> = { en: 'Schedule to Part XI', fr: 'tableau annexé à la Partie XI', es: 'cuadro anexo a la Parte XI' };

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
