import type { Language } from '../draft/draft';
import { Book } from './book';
import type { Wide } from './draftwide';
import type { Condition, Phrases, Rule } from './pack';

/**
 * Whether a rule still speaks when the rest of the draft is heard (`draft-says`): all phrases under `when` must stand somewhere,
 * none under `unless`. Asked of findings only, so that typing in one provision does not read all others.
 */
export function speaksStill({ when, unless }: Rule, wide: Wide): boolean {
  return asked(when).every(phrases => isSaid(phrases, wide)) && !asked(unless).some(phrases => isSaid(phrases, wide));
}

/** All phrases of a rule for which the whole draft is heard, in one language. */
export const draftBooks = ({ when, unless }: Rule, language: Language): readonly Book[] => [...asked(when), ...asked(unless)].map(phrases => bookOf(phrases, language));

const asked = (conditions: readonly Condition[] | undefined): readonly Phrases[] => (conditions ?? []).flatMap(({ draftSays }) => draftSays ?? []);

function bookOf(phrases: Phrases, language: Language): Book {
  let book = books[language].get(phrases);
  if (book === undefined) books[language].set(phrases, book = new Book(phrases[language]));
  return book;
}

const books: Readonly<Record<Language, WeakMap<Phrases, Book>>> = { en: new WeakMap(), fr: new WeakMap(), es: new WeakMap() };
const said = new WeakMap<Wide, Map<Phrases, boolean>>();

/** True where one of the phrases stands anywhere; asked once a draft. */
function isSaid(phrases: Phrases, wide: Wide): boolean {
  let known = said.get(wide);
  if (known === undefined) said.set(wide, known = new Map());
  let answer = known.get(phrases);
  if (answer === undefined) {
    known.set(phrases, answer = wide.stands(bookOf(phrases, wide.draft.language)));
  }
  return answer;
}
