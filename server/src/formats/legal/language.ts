import type { Language } from '../../draft/draft';
import { languages } from '../../draft/draft';

/** The language of a text by its most frequent small words, looked for in its first 20,000 characters; English when in doubt. */
export function languageOf(text: string, from = 0): Language {
  const counts: Record<Language, number> = { en: 0, fr: 0, es: 0 };
  for (const [word] of text.slice(from, from + looked).toLowerCase().matchAll(/[\p{L}]+/gu)) {
    for (const language of languages) if (smallWords[language].has(word)) counts[language]++;
  }
  if (counts.fr > counts.en && counts.fr > counts.es) return 'fr';
  return counts.es > counts.en ? 'es' : 'en';
}

/** So many characters tell the language. */
export const looked = 20_000;

/** Words that the other two languages do not share ("a", "de", "la", "en", "les" tell nothing apart). */
const smallWords: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set('the of and to shall or any in by is be this for with not act under which'.split(' ')),
  fr: new Set('du des et est au aux dans une pour sur ou les le loi article ne pas qui par sont leur être avec à'.split(' ')),
  es: new Set('el del los las y una para por con se al artículo ley o su que sea sus como lo'.split(' ')),
};
