import type { Language } from '../draft/draft';

/** The words by which branches, parameters and marks are known, compiled from `rules/vocabulary/*.yaml`, one per language. */
export interface Lexicon {
  readonly languages: ReadonlyMap<Language, unknown>;
}
