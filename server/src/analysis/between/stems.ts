import type { Language } from '../../text/language';
import { tokenize } from '../../words/tokens';

/**
 * The words of a text that say what it is about, cut to their stems: without articles, prepositions, modal verbs and words that any law
 * has ("act", "article", "prescribed"). Two texts on one matter share stems however they are inflected.
 */
export function stemsIn(text: string, language: Language): ReadonlySet<string> {
  const stems = new Set<string>(), { norm, count } = tokenize(text, language), empty = stop[language];
  for (let i = 0; i < count; i++) {
    const word = norm[i]!;
    if ((word.length > 2 || /\d/.test(word)) && !empty.has(word)) stems.add(stemOf(word));
  }
  return stems;
}

/** The first letters of a word without the endings of number and gender; figures as they are. */
const stemOf = (word: string): string => /\d/.test(word) ? word : word.replace(/(?:ies|es|s|x|y|e|a|o)$/, '').slice(0, 7);

/** How many stems two texts share. */
export function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0;
  for (const stem of a) if (b.has(stem)) count++;
  return count;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

const stop: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: set(`the and for any all such this that these those with without under within from into upon his her its their has have had who whom whose which where when been being are was were
    shall may must will not but other than may person persons act law section sections regulation regulations part provisions provision subsection paragraph schedule order rules rule code prescribed prescribe
    minister purposes purpose respect case manner time said also each every following subject accordance means includes mean include given made years year age`),
  fr: set(`les des une aux par pour dans sur sous avec sans que qui dont est sont etre ete son ses leur leurs cette ces tout tous toute toutes autre autres lui elle elles ils peut peuvent doit doivent
    loi article articles decret decrets arrete arretes reglement reglements code present presente dispositions alinea paragraphe titre chapitre fixe fixee fixes fixees determine determinee determines determinees
    defini definie definis definies ministre conditions modalites cas lors ainsi applicable application personne personnes designe entend ans age`),
  es: set(`los las del una unos unas por para con sin sobre que quien quienes cuyo cuya como este esta estos estas ese esa todo todos toda todas otro otros otra otras ser sera seran debe deben debera podra puede
    ley articulo articulos decreto decretos reglamento reglamentos codigo presente disposiciones disposicion apartado titulo capitulo determine determinara establezca establecera fije fijara senale senalara
    reglamentariamente ministerio terminos condiciones forma caso asi mismo persona personas significa entiende edad`),
};
