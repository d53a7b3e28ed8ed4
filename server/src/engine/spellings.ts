import type { Language } from '../draft/draft';
import { type Form, formsOf } from '../words/inflect/forms';
import type { WordingTerms } from './pack';

/** One way in which a term of a wording rule is written. */
export interface Spelling {
  readonly text: string;
  /** Number and gender, for nouns. */
  readonly form?: Form;
}

/** A term as it is, or in all forms of a noun: "chairman", "chairmen". */
export function spellingsOf(terms: WordingTerms, language: Language): readonly Spelling[] {
  if (terms.as !== 'noun') return terms.avoid.map(text => ({ text }));
  const seen = new Set<string>();
  return terms.avoid.flatMap(term => formsOf(term, language).map(form => ({ text: form.text, form })))
    .filter(({ text }) => !seen.has(text) && seen.add(text));
}

/** Signs that make a term more than words: its spelling in the text is then the pattern's business. */
const pattern = /[()[\]|*<>~{]|\.\./;

/**
 * True where the words in the text are the term to the letter, case apart: patterns see neither accents nor signs, yet "assiste" is not
 * "assisté", and "and or" not "and/or". Capitals often stand without accents.
 */
export function saysTerm(spelling: string, said: string): boolean {
  if (pattern.test(spelling)) return true;
  if (spelling.includes('/')) return spelling.toLowerCase() === said.toLowerCase();
  if (said === said.toUpperCase()) return true;
  return letters(spelling) === letters(said);
}

const letters = (text: string): string =>
  text.toLowerCase().normalize('NFC').replace(/['’]s(?=\s|$)/g, '').replaceAll('œ', 'oe').replace(/[^\p{L}\p{M}\p{N}]/gu, '');
