import type { Language } from '../draft/draft';
import type { Limit } from '../engine/pack';
import { formatAbout, formatNumber, formatQuantity } from '../engine/quantity';
import type { Ladder, Rung, Sum } from './ladder';
import { nameTopic } from './parameters';

/** A ladder in words, in one language: plain text, to be laid out where it is shown. */
export interface LadderWords {
  /** What the draft says: "20 weeks". */
  readonly found: string;
  /** "C102 ≥ 26 weeks ✗", the least demanding standard first; standards that ask the same stand together. */
  readonly rungs: readonly string[];
  /** "121 days = 17.3 weeks": only where the value had to be brought into another unit, summed up or averaged. */
  readonly sum: string | undefined;
  /** What the signs leave open. */
  readonly note: string | undefined;
}

/** `20 weeks` · `C102 ≥ 26 weeks ✗` · `C130 ≥ 52 weeks ✗` · `R134: whole contingency ✗`. */
export function sayLadder({ fact, rungs }: Ladder, language: Language): LadderWords {
  const say = words[language];
  const lines: { ids: string[]; text: string }[] = [];
  for (const rung of rungs) {
    const text = sayRung(rung, language), last = lines.at(-1);
    if (last?.text === text) last.ids.push(rung.cite.instrument);
    else lines.push({ ids: [rung.cite.instrument], text });
  }
  const sums = new Set(rungs.flatMap(({ sum }) => sum ? [saySum(sum, formatQuantity(fact.value, fact.unit, language), language)] : []));
  const notes = [
    rungs.length > 0 && fact.certain && rungs.every(({ verdict }) => verdict === undefined) && say.special,
    rungs.some(({ memory }) => memory) && say.memory,
  ];
  return {
    found: formatQuantity(fact.value, fact.unit, language),
    rungs: lines.map(({ ids, text }) => `${ids.join(', ')}${text}`),
    sum: sums.size === 0 ? undefined : [...sums].join('; '),
    note: notes.filter(Boolean).join(' ') || undefined,
  };
}

function sayRung(rung: Rung, language: Language): string {
  const say = words[language], { verdict, memory } = rung, asked = sayAsked(rung, language);
  const mark = verdict === undefined ? '' : verdict === 'elsewhere' ? ` (${say.elsewhere})` : ` ${marks[verdict]}`;
  return `${/^[≥≤]/.test(asked) ? ' ' : say.colon}${asked}${memory ? '*' : ''}${mark}`;
}

/** What a standard asks of a value: "≥ 26 weeks", "≤ 15 years or reduced pension after ≤ 15 years". */
export function sayAsked({ options }: Pick<Rung, 'options'>, language: Language): string {
  const say = words[language];
  return options.map((option) => option.map(({ parameter, limit }) =>
    parameter === undefined ? sayLimit(limit, language) : `${nameTopic(parameter, language)} ${sayLimit(limit, language)}`).join(` ${say.with} `)).join(` ${say.or} `);
}

const marks = { met: '✓', below: '✗', 'cannot-tell': '?' } as const;

/** "≥ 26 weeks", "≤ 3 days", "none", "whole contingency". */
export function sayLimit({ bound, than }: Limit, language: Language): string {
  const say = words[language];
  if (than === 'throughout') return say.throughout;
  if (bound === 'at-most' && than.value === 0) return say.none;
  return `${bound === 'at-least' ? '≥' : '≤'} ${formatQuantity(than.value, than.unit, language)}`;
}

function saySum(sum: Sum, found: string, language: Language): string {
  const show = (amount: number): string => formatAbout(amount, sum.unit, language);
  switch (sum.kind) {
    case 'converted': return `${found} = ${[...new Set(sum.values.map(show))].join(` ${words[language].or} `)}`;
    case 'times': return `${found} × ${formatNumber(sum.times, language)} = ${show(sum.value)}`;
    case 'mean': return words[language].mean(show(sum.value));
    case 'shares': return `${language === 'en' ? sum.parts : sum.parts.replaceAll('.', ',')} = ${show(sum.value)}`;
  }
}

interface Words {
  readonly or: string;
  readonly with: string;
  readonly colon: string;
  readonly none: string;
  readonly throughout: string;
  readonly elsewhere: string;
  readonly special: string;
  readonly memory: string;
  mean(value: string): string;
}

const words: Readonly<Record<Language, Words>> = {
  en: {
    or: 'or', with: 'with', colon: ': ', none: 'none', throughout: 'whole contingency', elsewhere: 'met by another value of this draft',
    special: 'Not compared: the words around the value tell of a special case.', memory: '* Written from memory, not compared with the instrument.',
    mean: (value) => `The values of this section come to ${value} on average`,
  },
  fr: {
    or: 'ou', with: 'avec', colon: '\u202f: ', none: 'néant', throughout: 'toute l’éventualité', elsewhere: 'satisfait par une autre valeur du projet',
    special: 'Non comparé\u202f: les mots autour de la valeur parlent d’un cas particulier.', memory: '* Écrit de mémoire, non comparé avec l’instrument.',
    mean: (value) => `Les valeurs de cet article donnent ${value} en moyenne`,
  },
  es: {
    or: 'o', with: 'con', colon: ': ', none: 'no se admite', throughout: 'toda la contingencia', elsewhere: 'lo cumple otro valor del proyecto',
    special: 'No comparado: las palabras junto al valor hablan de un caso especial.', memory: '* Escrito de memoria, no comparado con el instrumento.',
    mean: (value) => `Los valores de este artículo dan ${value} en promedio`,
  },
};
