import type { Language } from '../draft/draft';
import { type Localized, inLanguage } from './pack';

/** A model clause: a proposal in plain words, no part of any standard. */
export interface Clause {
  readonly id: string;
  readonly title: Localized;
  /** Labels of the Articles that it gives effect to, the most direct first. */
  readonly cites: readonly string[];
  /** The branch it belongs to; `general` for all. */
  readonly branch: string;
  readonly topic: string;
  /** The required elements of a whole law that it supplies. */
  readonly elements: readonly string[];
  /** Topics of its branch that it sets; empty where its topic says all. */
  readonly sets: readonly string[];
  /** The text in each language; what a drafter fills in stands between braces: "{days}". */
  readonly text: Localized;
  /** What belongs in each placeholder, for people. */
  readonly hints: Readonly<Record<string, Localized>>;
}

interface RawClauses {
  readonly hints?: readonly { readonly en: string; readonly fr: string; readonly es: string }[];
  readonly clauses?: readonly {
    readonly id: string; readonly title: Localized; readonly 'gives-effect-to'?: string | readonly string[]; readonly branch?: string; readonly topic?: string;
    readonly element?: string | readonly string[]; readonly sets?: string | readonly string[]; readonly placeholders?: Readonly<Record<string, Localized>>; readonly text: Localized;
  }[];
}

/** The model clauses of a parsed `clauses.yaml`. */
export function readClauses(data: unknown): readonly Clause[] {
  const { clauses = [], hints = [] } = data as RawClauses;
  return clauses.map(raw => ({
    id: raw.id, title: raw.title, branch: raw.branch ?? 'general', topic: raw.topic ?? '', text: raw.text,
    cites: listOf(raw['gives-effect-to']), elements: listOf(raw.element), sets: listOf(raw.sets),
    hints: Object.fromEntries(Object.entries(raw.placeholders ?? {}).map(([name, hint]) => [name, typeof hint === 'object' ? hint : {
      en: String(hint), fr: translated(String(hint), hints, 'fr'), es: translated(String(hint), hints, 'es'),
    }])),
  }));
}

const listOf = (one: string | readonly string[] | undefined): readonly string[] => one === undefined ? [] : typeof one === 'string' ? [one] : one;

/** "26 (C102) or more" in another language, by the phrases of the file in their order. */
const translated = (hint: string, phrases: NonNullable<RawClauses['hints']>, language: 'fr' | 'es'): string =>
  phrases.reduce((text, phrase) => {
    const at = text.indexOf(phrase.en), before = text[at - 1], after = text[at + phrase.en.length];
    return at < 0 || isLetter(before) || isLetter(after) ? text : text.slice(0, at) + phrase[language] + text.slice(at + phrase.en.length);
  }, hint);

const isLetter = (sign: string | undefined): boolean => sign !== undefined && /\p{L}/u.test(sign);

/** The words of a clause with `fill` in the place of each placeholder, which counts from 1 in the order of first use. */
export function fillClause(clause: Clause, language: Language, fill: (hint: string, number: number) => string): string {
  const order: string[] = [];
  return inLanguage(clause.text, language).replace(/\{(\w+)\}/g, (_, name: string) => {
    if (!order.includes(name)) order.push(name);
    const hint = clause.hints[name];
    return fill(hint === undefined ? name : inLanguage(hint, language), order.indexOf(name) + 1);
  });
}
