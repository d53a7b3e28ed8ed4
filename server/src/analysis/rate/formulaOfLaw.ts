import { bookIn } from '../../engine/book';
import { holdsPhrase } from '../../engine/checks/required';
import { toSource } from '../../draft/segments';
import { readQuantities, type Quantity } from '../../facts/quantities';
import { type AroundPhrase, compileAround, fitAround } from '../../words/phrase';
import { type Tokens, tokenize } from '../../words/tokens';
import type { Language } from '../../text/language';
import type { Span } from '../../text/span';
import type { FilePlace, Framework } from '../framework';
import type { RateCase } from './rateCase';

type Words = Readonly<Record<Language, readonly string[]>>;

/** One part of a formula and the words by which it is known. */
export interface PartWords {
  readonly input: FormulaInput;
  readonly kind: Quantity['kind'];
  /** True where several of them are added up. */
  readonly sum?: boolean;
  readonly around: Words;
}

/** `rules/calculation/formula.yaml`. */
export interface FormulaWords {
  readonly composed: Words;
  readonly beyond: Words;
  readonly per: Readonly<Record<Basis, Words>>;
  readonly parts: readonly PartWords[];
  readonly ceiling: PartWords;
}

export type Basis = 'year' | 'month' | 'week';
/** What a part is for the sum; `averaging`: the time over which earnings are averaged, which is told and not computed with. */
export type FormulaInput = keyof RateCase | 'averaging';

/** A part of a benefit that the law names, where it stands, and for how long an amount is. */
export interface FormulaPart extends FilePlace {
  readonly input: FormulaInput;
  readonly value: number;
  readonly unit: string;
  readonly per?: Basis;
  /** True of a percentage of earnings; other supplements are shares of the benefit. */
  readonly ofEarnings?: boolean;
  /** In the plain words of the provision. */
  readonly quote: string;
  readonly span: Span;
}

/** The parts of a benefit named in these provisions, in their order. Linear in their words. */
export function partsIn(provisions: readonly FilePlace[], words: readonly PartWords[], { per }: FormulaWords, framework: Framework): readonly FormulaPart[] {
  return provisions.flatMap(({ file, provision: index }) => {
    const { draft, contexts } = framework.files[file]!.analysis, provision = draft.provisions[index]!, { language } = contexts.of[index]!;
    if (!/\d/.test(provision.words.text) && !words.some(({ kind }) => kind !== 'money')) return [];
    const tokens = tokenize(provision.words.text, language), quantities = readQuantities(tokens, language);
    if (quantities.length === 0) return [];
    const covered = new Uint8Array(tokens.count);
    for (const { start, end } of quantities) covered.fill(1, start, end);
    return quantities.flatMap((quantity): FormulaPart[] => {
      const part = words.find(({ kind, around }) => kind === quantity.kind && around[language].some(source => fits(source, tokens, quantity, covered)));
      if (!part) return [];
      const basis = quantity.kind === 'money' ? (['year', 'month', 'week'] as const).find(one => per[one][language].some(source => fits(source, tokens, quantity, covered))) : undefined;
      const from = tokens.start[quantity.start]!, to = tokens.end[quantity.end - 1]!;
      return [{
        file, provision: index, input: part.input, value: quantity.value, unit: quantity.unit, ...basis && { per: basis },
        ...quantity.kind === 'percentage' && isOfEarnings(provision.words.text.slice(to, to + 60), language) && { ofEarnings: true },
        quote: provision.words.text.slice(from, to), span: { start: toSource(provision.words, from), end: toSource(provision.words, to - 1) + 1 },
      }];
    });
  });
}

/** True of what follows a percentage "of the earnings" at once. */
export const isOfEarnings = (behind: string, language: Language): boolean => ofEarnings[language].test(behind);

const ofEarnings: Readonly<Record<Language, RegExp>> = {
  en: /^ of (?:\p{L}+ ){0,4}(?:earnings|wages?|salary|remuneration|income)/iu, fr: /^ (?:du|de la|de l|des) ?['’]?(?:\p{L}+ ){0,2}(?:salaire|rémunération|gain|traitement)/iu, es: /^ (?:del|de la|de su) (?:\p{L}+ ){0,2}(?:salario|sueldo|remuneración|ingreso)/iu,
};

const compiled = new Map<string, AroundPhrase>();

function fits(source: string, tokens: Tokens, { start, end, from, to }: Quantity, covered: Uint8Array): boolean {
  let phrase = compiled.get(source);
  if (!phrase) compiled.set(source, phrase = compileAround(source));
  return fitAround(phrase, tokens, { start, end, from, to }, covered) !== undefined;
}

/** True where a provision says one of the words. */
export function says(words: Words, { file, provision }: FilePlace, { files }: Framework): boolean {
  const { draft, contexts } = files[file]!.analysis, { language } = contexts.of[provision]!;
  return holdsPhrase(draft.provisions[provision]!, language, bookIn(words, language));
}

/** The depth of sections and articles (`Provision.depth`). */
const section = 20;

/** The provisions of the section that a provision stands in. */
export function sectionAround({ file, provision }: FilePlace, { files }: Framework): readonly FilePlace[] {
  const { provisions } = files[file]!.analysis.draft, places: FilePlace[] = [];
  let start = provision;
  while (start > 0 && provisions[start]!.depth > section) start--;
  for (let i = start; i < provisions.length && (i === start || provisions[i]!.depth > Math.max(section, provisions[start]!.depth)); i++) places.push({ file, provision: i });
  return places;
}
