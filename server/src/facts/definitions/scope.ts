import type { Language } from '../../draft/draft';
import type { Span } from '../../text/span';

/** Words that say where a definition holds: "In this Part", "aux fins du présent chapitre", "a los efectos de esta ley". */
export interface ScopePhrase {
  /** True for the whole act. */
  readonly act: boolean;
  /** True for the section alone in which the words stand ("a estos efectos", "à cet effet"). */
  readonly here: boolean;
  /** Where references to the places follow, in the same words. */
  readonly span: Span;
}

/** The last scope phrase in `text` before `end`, behind `least` and in the same sentence; undefined where none stands. */
export function scopeIn(text: string, end: number, language: Language, least = 0): ScopePhrase | undefined {
  const from = Math.max(least, end - 400);
  const window = text.slice(from, end);
  let found: ScopePhrase | undefined;
  for (const match of window.matchAll(phrases[language])) {
    const at = from + match.index + match[0].length;
    const rest = text.slice(at, Math.min(end, at + 160));
    if (/[”»\]][\s,;]|\[/.test(rest)) continue;
    if (/[.;]\s/.test(rest.replace(/(?:art|s|no|n)\.\s/gi, ''))) continue; // another sentence has begun
    // "a los efectos de esta cobertura": of what has just been spoken of
    if (!ownAct[language].test(rest) && spokenOf.test(rest)) { found = { act: false, here: true, span: { start: at, end } }; continue; }
    found = { act: ownAct[language].test(rest), here: false, span: { start: at, end: Math.min(end, at + 120) } };
  }
  if (found === undefined && forThis[language].test(window)) return { act: false, here: true, span: { start: from, end } };
  return found;
}

const phrases: Readonly<Record<Language, RegExp>> = {
  en: /(?<!\p{L})(?:in|for (?:the )?purposes? of|within the meaning of|as used in|used in|throughout|under)\s(?:and for (?:the )?purposes? of\s)?(?=(?:this|these|the present)\s|(?:sub-?)?(?:sections?|paragraphs?)\s[\d(]|Parts?\s[IVXL\d]|Chapters?\s[IVXL\d]|the\s(?:\p{L}+\s)?Schedule)/giu,
  fr: /(?<!\p{L})(?:au sens|aux fins|pour l['’]application|pour l['’]exécution|dans|à|au|en vertu|pour les besoins|par l['’]effet)\s(?:(?:de\s(?:la\s)?|du\s|des\s|d['’]|de\sl['’]|la\s|les?\s|l['’]))?(?=présente?s?\s|cette\s|ce\s|articles?\s\d|partie\s|chapitre\s|titre\s)/giu,
  es: /(?<!\p{L})(?:(?:a|para) (?:los |sus )?(?:efectos|fines)|en|para la (?:aplicación|interpretación))\s(?:de\s(?:la aplicación de\s)?(?:lo (?:previsto|dispuesto|establecido) en\s)?)?(?:del?\s|el\s|la\s|l\s)?(?=presente\s|est[ea]\s|artículos?\s\d)/giu,
};
const ownAct: Readonly<Record<Language, RegExp>> = {
  en: /^(?:this|the present|these)\s(?:act|law|code|ordinance|decree|regulations?|order|rules|by-?laws?|proclamation|statute)\b/i,
  fr: /^(?:présente?|cette|ce)\s(?:loi|code|décret|ordonnance|règlement|arrêté)(?!\p{L})/iu,
  es: /^(?:presente|est[ea])\s(?:ley|código|decreto|reglamento|norma|ordenanza)(?!\p{L})/iu,
};
const spokenOf = /^(?:est[ea]|cette|ce)\s(?!presente|ley|código|decreto|reglamento|norma|ordenanza|artículo|título|capítulo|libro|sección|subsección|anexo|parte|apartado|disposición|loi|code|décret|ordonnance|règlement|arrêté|article|titre|chapitre|livre|section|sous-section|annexe|partie|paragraphe)\p{L}/iu;
/** Just before the definition: for what has just been said. */
const forThis: Readonly<Record<Language, RegExp>> = {
  en: /\bfor (?:this|that|these|those) purposes?,?\s[^.;]{0,30}$/iu, fr: /(?:à cet effet|à ces fins|à cette fin),?\s[^.;]{0,40}$/iu, es: /(?:a|para) (?:estos?|tal(?:es)?|dichos?|este) (?:efectos?|fines|fin|respecto),?\s[^.;]{0,60}$|(?:a|para) (?:los )?(?:efectos|fines) de (?:est[ea]|dich[oa]|tal) (?!ley|código|decreto|reglamento|norma|ordenanza|artículo|título|capítulo|libro|sección|anexo|parte)\p{L}+,?\s[^.;]{0,60}$/iu,
};
