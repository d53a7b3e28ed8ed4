import type { Language } from '../../text/language';
import { pluralEn, singularEn } from './en';
import { feminineEs, pluralEs, singularEs } from './es';
import { feminineFr, pluralFr, singularFr } from './fr';

export type GrammaticalNumber = 'one' | 'many';
export type Gender = 'masculine' | 'feminine';

/** A term in one number and, where the word for a person changes with it, one gender. */
export interface Form {
  readonly text: string;
  readonly number: GrammaticalNumber;
  /** Absent where the term has the same form for both, or only one. */
  readonly gender?: Gender;
}

/**
 * The forms in which a law uses a term: singular and plural, and in French and Spanish both genders of a person ("assuré social":
 * "assurés sociaux", "assurée sociale", "assurées sociales"). The first form is the term as given. What follows a preposition stays
 * as it is ("members of the family", "accidents du travail"). Made by the rules of spelling with the exceptions that laws use;
 * a form that nobody writes does no harm, since nothing matches it.
 */
export function formsOf(term: string, language: Language): readonly Form[] {
  const words = wordsOf(term);
  const head = headOf(words, language);
  if (head.length === 0) return [{ text: term, number: 'one' }];
  const forms: Form[] = language === 'en' ? englishForms(term, head) : romanceForms(term, head, language);
  const seen = new Set<string>();
  return forms.filter(({ text }) => !seen.has(text) && seen.add(text));
}

/** The form of a new term that stands for a given form of the old one. */
export function sameForm(forms: readonly Form[], like: Form): Form {
  const number = forms.filter(form => form.number === like.number);
  return number.find(form => form.gender === like.gender) ?? number.find(form => form.gender !== 'feminine') ?? number[0] ?? forms[0]!;
}

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function wordsOf(term: string): Word[] {
  return [...term.matchAll(/[\p{L}\p{M}\p{N}]+(?:['’](?=\p{L}{2})[\p{L}\p{M}]+)?/gu)].map(found => ({ text: found[0], start: found.index, end: found.index + found[0].length }));
}

/** The words that change: in English the noun alone, in French and Spanish the noun with its adjectives. */
function headOf(words: readonly Word[], language: Language): readonly Word[] {
  const stop = words.findIndex((word, at) => at > 0 && linking[language].has(word.text.toLowerCase()));
  const group = stop < 0 ? words : words.slice(0, stop);
  if (language !== 'en') return invariable.has(group.map(word => word.text.toLowerCase()).join(' ')) ? [group[0]!] : group;
  const last = group[group.length - 1];
  const before = group[group.length - 2];
  if (last === undefined) return [];
  // "person insured", "fees payable": the noun stands before
  return before !== undefined && /(?:[^e]ed|able|ible)$/i.test(last.text) && !/^(?:self|non|un)$/i.test(before.text) ? [before] : [last];
}

const linking: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set('of for in to by under from at on with who that which and or as per than not'.split(' ')),
  fr: new Set("de du des d à au aux en par pour sur dans sans avec et ou dont qui que non sous entre contre hors".split(' ')),
  es: new Set('de del a al en por para con sin y o e u que no sobre bajo entre contra'.split(' ')),
};

/** Nouns joined without a preposition, of which only the first changes: "ayants droit". */
const invariable: ReadonlySet<string> = new Set(['ayant droit', 'ayants droit', 'derechohabiente', 'salario base', 'fecha límite', 'año fiscal']);

function englishForms(term: string, head: readonly Word[]): Form[] {
  const word = head[0]!;
  const one = singularEn(word.text), many = pluralEn(one ?? word.text);
  const put = (by: string): string => term.slice(0, word.start) + by + term.slice(word.end);
  const own: GrammaticalNumber = one === undefined ? 'one' : 'many';
  const forms: Form[] = [{ text: term, number: own }];
  if (one !== undefined) forms.push({ text: put(one), number: 'one' });
  else forms.push({ text: put(many), number: 'many' });
  return forms;
}

function romanceForms(term: string, head: readonly Word[], language: 'fr' | 'es'): Form[] {
  const [plural, singular, feminine] = language === 'fr' ? [pluralFr, singularFr, feminineFr] as const : [pluralEs, singularEs, feminineEs] as const;
  const put = (by: (word: string, noun: boolean) => string): string => {
    let text = '', at = 0;
    head.forEach((word, i) => {
      text += term.slice(at, word.start) + by(word.text, i === 0);
      at = word.end;
    });
    return text + term.slice(at);
  };
  const base = singular(head[0]!.text);
  const own: GrammaticalNumber = base === undefined ? 'one' : 'many';
  const one = (word: string): string => own === 'one' ? word : singular(word) ?? word;
  const woman = feminine(one(head[0]!.text), true);
  const both = woman !== undefined && woman !== one(head[0]!.text);
  const gender: { readonly gender?: Gender } = both ? { gender: 'masculine' } : {};
  const forms: Form[] = [
    { text: term, number: own, ...gender },
    { text: put(one), number: 'one', ...gender },
    { text: put(word => plural(one(word))), number: 'many', ...gender },
  ];
  if (both) {
    const turned = (word: string, noun: boolean): string => feminine(one(word), noun) ?? one(word);
    forms.push({ text: put(turned), number: 'one', gender: 'feminine' }, { text: put((word, noun) => plural(turned(word, noun))), number: 'many', gender: 'feminine' });
  }
  return forms;
}
