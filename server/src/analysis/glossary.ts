import { languages } from '../draft/draft';
import type { GlossaryTerm } from '../engine/glossary';
import { wordsOf } from './search';

/**
 * The terms that a question is about, the closest first: their name is the question, or lies in it, or begins with its words. In any of the
 * three languages, whatever the accents and the plural. Nothing where the words of the question stand in no name.
 */
export function findTerms(terms: readonly GlossaryTerm[], question: string, limit = 3): readonly GlossaryTerm[] {
  const asked = wordsOf(question);
  if (asked.length === 0) return [];
  return terms
    .map(one => ({ one, near: Math.min(...namesOf(one).map(name => distance(wordsOf(name), asked))) }))
    .filter(({ near }) => Number.isFinite(near))
    .sort((a, b) => a.near - b.near) // stable: equals stay in the order of the glossary
    .slice(0, limit).map(({ one }) => one);
}

/** All names of a term, in all languages. */
export const namesOf = ({ term, also }: GlossaryTerm): readonly string[] => languages.flatMap(language => [term[language], ...also[language]]);

/** 0 where name and question are the same words, more for each word that one has and the other lacks, infinite where neither holds the other. */
function distance(name: readonly string[], asked: readonly string[]): number {
  const inName = new Set(name), inAsked = new Set(asked);
  const extra = asked.filter(word => !inName.has(word)).length, missing = name.filter(word => !inAsked.has(word)).length;
  return name.length === 0 || extra > 0 && missing > 0 ? Infinity : extra > 2 ? Infinity : extra + missing;
}
