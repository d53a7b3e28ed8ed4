import type { Language, Provision } from './draft';

/**
 * The same reading of a provision's own words, made once: while others are typed in it keeps its object, and the answer stands. Where the
 * draft's language becomes another (front matter, lexfloor.yaml, or most of its words), it is read anew.
 */
export function rememberedByLanguage<T>(read: (provision: Provision, language: Language) => T): (provision: Provision, language: Language) => T {
  const known = new WeakMap<Provision, { readonly language: Language; readonly answer: T }>();
  return (provision, language) => {
    const before = known.get(provision);
    if (before?.language === language) return before.answer;
    const answer = read(provision, language);
    known.set(provision, { language, answer });
    return answer;
  };
}
