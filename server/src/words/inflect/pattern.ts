import type { Language } from '../../text/language';
import { formsOf } from './forms';

/** A pattern with all forms of a noun in the place of "worker+": (worker|workers), (assuré|assurés|assurée|assurées), by the language. */
export function inflect(pattern: string, language: Language): string {
  if (!pattern.includes('+')) return pattern;
  return pattern.replace(/([\p{L}\p{M}]{2,})\+/gu, (_, noun: string) => {
    const forms = [...new Set(formsOf(noun, language).map(({ text }) => text))];
    return forms.length === 1 ? noun : `(${forms.join('|')})`;
  });
}
