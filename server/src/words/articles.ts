import type { Language } from '../text/language';
import type { Form } from './inflect/forms';
import { fold } from './tokens';

/** The article or preposition before a term, and what it becomes before another: "a" → "an", "l’" → "la ", "del " → "de la ". */
export interface ArticleChange {
  /** How many characters before the term are replaced. */
  readonly length: number;
  readonly newText: string;
}

/**
 * What stands right before a term changes with it: "an insured person" but "a worker", "l’assuré" but "la personne", "del
 * trabajador" but "de la persona". Only articles that fit the old term are touched, so that the change can be undone by the
 * opposite one. Undefined where nothing changes.
 */
export function articleChange(before: string, old: Form, oldText: string, next: Form, newText: string, language: Language): ArticleChange | undefined {
  switch (language) {
    case 'en': return english(before, oldText, newText);
    case 'fr': return french(before, noun(old, oldText, 'fr'), noun(next, newText, 'fr'));
    case 'es': return spanish(before, noun(old, oldText, 'es'), noun(next, newText, 'es'));
  }
}

/** True where a noun has another gender than the one whose place it takes, as far as its ending tells. */
export const changesGender = (old: string, next: string, language: Language): boolean =>
  language !== 'en' && noun({ text: old, number: 'one' }, old, language).feminine !== noun({ text: next, number: 'one' }, next, language).feminine;

function english(before: string, old: string, next: string): ArticleChange | undefined {
  const found = /(?<![\p{L}\p{N}])(an?)(?=\s[“"‘]?$)/iu.exec(before);
  if (found === null) return undefined;
  const said = found[1]!;
  if (soundsOpen(old) !== (said.length === 2) || soundsOpen(old) === soundsOpen(next)) return undefined;
  const article = soundsOpen(next) ? (said === 'A' && /^[\p{Lu}\P{L}]+$/u.test(old) ? 'AN' : `${said.charAt(0)}n`) : said.charAt(0);
  return { length: before.length - found.index, newText: article + before.slice(found.index + said.length) };
}

/** True where "an" stands before the word. */
const soundsOpen = (text: string): boolean => {
  const word = fold(text);
  return /^(?:hour|honest|honou?r|heir)/.test(word) || /^[aeiou]/.test(word) && !/^(?:uni(?!n)|us[aeu]|eu|one|once|ubiq|util)/.test(word);
};

interface Noun {
  readonly vowel: boolean;
  readonly feminine: boolean;
  readonly plural: boolean;
}

function noun(form: Form, text: string, language: 'fr' | 'es'): Noun {
  const word = fold(/\p{L}[\p{L}\p{M}]*/u.exec(text)?.[0] ?? text);
  return { vowel: language === 'fr' ? /^[aeiouy]|^h(?!aut|andicap|asard|ausse|eros|ors|ierarch)/.test(word) : false, feminine: form.gender === undefined ? isFeminine(word, language) : form.gender === 'feminine', plural: form.number === 'many' };
}

function isFeminine(word: string, language: 'fr' | 'es'): boolean {
  const one = word.replace(/s$/, '');
  if (language === 'es') return /(?:a|cion|sion|dad|tad|tud|umbre|ez|cione|sione|dade)$/.test(one) && !/(?:ma|dia|pa|ista)$/.test(one) || /^(?:parte|base|clase|fase|sede|ley|madre)$/.test(one);
  return /(?:tion|sion|aison|te|ee|ance|ence|ure|ette|esse|ie|ude|ade|ise|ice|ine|elle|euse|rice|ienne|onne|aisse|ante)$/.test(one) && !/(?:lycee|musee|service|office|benefice|exercice|indice|comite|arrete|traite|degre|employe|assure|salarie|affilie|interesse|beneficiaire|compte|acte|texte|pacte|site|dommage|silence|prejudice|organisme)$/.test(one)
    || /^(?:personne|caisse|rente|prime|somme|maladie|loi|periode|femme|mere|fille|famille|duree|part|charge|taxe|veuve|region|vie|main|fin|mort|forme|zone|aide|pension|mesure|allocation|cause|assiette|entreprise|epouse|victime|dette|valeur|peine|retraite|societe|sante)$/.test(one);
}

// ----------------------------------------------------------------------------------------------------------------------------- French

interface Role {
  readonly pattern: RegExp;
  readonly make: (noun: Noun, mark: string) => string;
}

const frenchRoles: readonly Role[] = [
  { pattern: /^(?:de la |de l['’]|du )$/, make: (to, mark) => to.vowel ? `de l${mark}` : to.feminine ? 'de la ' : 'du ' },
  { pattern: /^(?:à la |à l['’]|au )$/, make: (to, mark) => to.vowel ? `à l${mark}` : to.feminine ? 'à la ' : 'au ' },
  { pattern: /^(?:la |le |l['’])$/, make: (to, mark) => to.vowel ? `l${mark}` : to.feminine ? 'la ' : 'le ' },
  { pattern: /^(?:de |d['’])$/, make: (to, mark) => to.vowel ? `d${mark}` : 'de ' },
  { pattern: /^(?:que |qu['’])$/, make: (to, mark) => to.vowel ? `qu${mark}` : 'que ' },
  { pattern: /^(?:une? )$/, make: to => to.feminine ? 'une ' : 'un ' },
  { pattern: /^(?:son |sa )$/, make: to => to.feminine && !to.vowel ? 'sa ' : 'son ' },
  { pattern: /^(?:ledit |ladite )$/, make: to => to.feminine ? 'ladite ' : 'ledit ' },
  { pattern: /^(?:dudit |de ladite )$/, make: to => to.feminine ? 'de ladite ' : 'dudit ' },
  { pattern: /^(?:audit |à ladite )$/, make: to => to.feminine ? 'à ladite ' : 'audit ' },
  { pattern: /^(?:ce |cet |cette )$/, make: to => to.feminine ? 'cette ' : to.vowel ? 'cet ' : 'ce ' },
];

/** The words right before a noun, from the last one back: adjectives, then the article, then "tout" before it. */
function french(before: string, old: Noun, next: Noun): ArticleChange | undefined {
  let at = before.length, made = '', was = old, is = next;
  for (let last = wordBefore(before, at); last !== undefined && foldWord(last) in determiners.fr && old.feminine !== next.feminine; last = wordBefore(before, at)) {
    const other = inGender(last, 'fr', old, next);
    if (other === undefined) break;
    [was, is] = [withSound(old, last), withSound(next, other)];
    made = likeFirst(last, other) + made;
    at -= last.length;
  }
  const article = frenchArticle(before.slice(0, at), was, is);
  if (article !== undefined) { made = article.newText + made; at -= article.length; }
  else if (old.plural && old.feminine !== next.feminine) { const les = /(?<!\p{L})les $/iu.exec(before.slice(0, at)); if (les !== null) { made = les[0] + made; at -= les[0].length; } }
  const all = wordBefore(before, at), whole = all === undefined || !/^tou(?:te?|te?s|s) $/i.test(all) || old.feminine === next.feminine ? undefined : inGender(all, 'fr', old, next);
  if (whole !== undefined) { made = likeFirst(all!, whole) + made; at -= all!.length; }
  return made === before.slice(at) ? undefined : { length: before.length - at, newText: made };
}

const withSound = (noun: Noun, text: string): Noun => ({ ...noun, vowel: /^[aeiouyh]/.test(fold(text)) });

function frenchArticle(before: string, old: Noun, next: Noun): ArticleChange | undefined {
  const found = /(?<![\p{L}\p{N}])(?:de la |de l['’]|du |à la |à l['’]|au |la |le |l['’]|de |d['’]|que |qu['’]|une? |ce |cet |cette |son |sa |ladite |ledit |de ladite |dudit |à ladite |audit )$/iu.exec(before);
  if (found === null) return undefined;
  const said = found[0], lower = said.toLowerCase();
  const role = frenchRoles.find(({ pattern }) => pattern.test(lower));
  const mark = /['’]/.exec(said)?.[0] ?? '’';
  // Plurals have one article; only "de" and "que" before them depend on the sound
  if (role === undefined || old.plural && !/^(?:de |d['’]|que |qu['’])$/.test(lower)) return undefined;
  if (role.make(old, mark) !== lower) return undefined;
  const made = role.make(next, mark);
  return made === lower ? undefined : { length: said.length, newText: likeFirst(said, made) };
}

// ---------------------------------------------------------------------------------------------------------------------------- Spanish

const spanishPairs: readonly (readonly [masculine: string, feminine: string])[] = [
  ['del ', 'de la '], ['al ', 'a la '], ['el ', 'la '], ['los ', 'las '], ['un ', 'una '],
];

function spanish(before: string, old: Noun, next: Noun): ArticleChange | undefined {
  if (old.feminine === next.feminine) return undefined;
  let at = before.length, made = '';
  for (let tries = 0; tries < 4; tries++) {
    const left = before.slice(0, at), lower = left.toLowerCase();
    const pair = spanishPairs.map(([masculine, feminine]) => old.feminine ? [feminine, masculine] as const : [masculine, feminine] as const)
      .find(([from]) => lower.endsWith(from) && !/[\p{L}\p{N}]/u.test(left.charAt(left.length - from.length - 1)));
    const last = pair === undefined ? wordBefore(before, at) : left.slice(left.length - pair[0].length);
    const other = pair?.[1] ?? (last === undefined ? undefined : inGender(last, 'es', old, next));
    if (last === undefined || other === undefined) break;
    made = likeFirst(last, other) + made;
    at -= last.length;
    if (/^(?:de|a) la $|^(?:del|al) $/i.test(last)) break;
  }
  return made === '' ? undefined : { length: before.length - at, newText: made };
}

const likeFirst = (like: string, text: string): string => like.charAt(0) === like.charAt(0).toLowerCase() ? text : text.charAt(0).toUpperCase() + text.slice(1);

// ---------------------------------------------------------------------------------------------- words that agree, before and behind

/** Masculine and feminine of the words that stand between an article and its noun, or instead of an article. */
const determiners: Readonly<Record<'fr' | 'es', Readonly<Record<string, string>>>> = {
  fr: bothWays('aucun aucune, tout toute, tous toutes, quel quelle, quels quelles, tel telle, tels telles, certain certaine, certains certaines, plein pleine, premier première, premiers premières, dernier dernière, derniers dernières, seul seule, seuls seules, nouveaux nouvelles, ancien ancienne, anciens anciennes, second seconde, présent présente, lesdits lesdites, desdits desdites, auxdits auxdites, mentionné mentionnée'),
  es: bothWays('unos unas, este esta, estos estas, ese esa, esos esas, aquel aquella, aquellos aquellas, dicho dicha, dichos dichas, todo toda, todos todas, ningún ninguna, algún alguna, algunos algunas, otro otra, otros otras, mismo misma, mismos mismas, citado citada, citados citadas, referido referida, referidos referidas, mencionado mencionada, mencionados mencionadas, respectivo respectiva, respectivos respectivas, nuevo nueva, nuevos nuevas, propio propia, propios propias, cuyo cuya, cuyos cuyas, ambos ambas, primer primera, primeros primeras, tercer tercera, segundo segunda, último última, últimos últimas, único única, cierto cierta, ciertos ciertas, antiguo antigua, antiguos antiguas, muchos muchas, pocos pocas, numerosos numerosas, diversos diversas, distintos distintas, varios varias'),
};

function bothWays(pairs: string): Readonly<Record<string, string>> {
  const both = pairs.split(', ').map((pair) => pair.split(' ') as [string, string]);
  return Object.fromEntries([...both, ...both.map(([masculine, feminine]) => [feminine, masculine])]);
}

const wordBefore = (text: string, end: number): string | undefined => /(?<![\p{L}\p{N}-])\p{L}+ $/u.exec(text.slice(Math.max(0, end - 24), end))?.[0];
const foldWord = (word: string): string => word.trim().toLowerCase();

/** The word of a table in the other gender, where it has that of the old noun and its number. */
function inGender(said: string, language: 'fr' | 'es', old: Noun, next: Noun): string | undefined {
  const word = foldWord(said), other = Object.hasOwn(determiners[language], word) ? determiners[language][word] : undefined;
  if (other === undefined || old.feminine === next.feminine || /[sx]$/.test(word) !== old.plural) return undefined;
  const feminine = language === 'fr' ? /es?$/.test(word) : /as?$/.test(word);
  return feminine === old.feminine ? `${other} ` : undefined;
}

/**
 * The adjective or participle right behind a term in the gender of another: "l’indemnité prévue" → "le paiement prévu", "entidades
 * morosas" → "empleadores morosos". Only where it can agree with nothing else: behind "de" the noun before may be the one, and behind
 * "et" both. `after` begins right behind the term; length counts from there.
 */
export function adjectiveChange(before: string, after: string, old: Form, oldText: string, next: Form, newText: string, language: Language): ArticleChange | undefined {
  if (language === 'en') return undefined;
  const was = noun(old, oldText, language), is = noun(next, newText, language);
  if (was.feminine === is.feminine || unsure.test(before)) return undefined;
  const found = /^ (no )?(\p{Ll}{4,})(?![\p{L}'’-])/u.exec(after);
  if (found === null) return undefined;
  const word = found[2]!, other = (language === 'fr' ? frenchAdjective : spanishAdjective)(word, was.feminine, was.plural);
  return other === undefined ? undefined : { length: found[0].length, newText: ` ${found[1] ?? ''}${other}` };
}

const unsure = /(?<!\p{L})(?:(?:de|d['’]|du|des|del|à|au|aux|al|a|en|par|por|con|sur)\s?(?:la |les? |l['’]|los |las |el |une? |una )?|(?:et|ou|ni|y|e|o|u)\s(?:la |les? |l['’]|los |las |el |une? |una )?)$/iu;

function frenchAdjective(word: string, feminine: boolean, plural: boolean): string | undefined {
  const one = plural ? (/aux$/.test(word) && !feminine ? word.replace(/aux$/, 'al') : /s$/.test(word) ? word.slice(0, -1) : undefined) : word;
  if (one === undefined || notAdjectives.fr.test(one)) return undefined;
  for (const [masculine, other] of [['é', 'ée'], ['u', 'ue'], ['is', 'ise'], ['al', 'ale'], ['el', 'elle'], ['if', 'ive'], ['eux', 'euse']] as const) {
    const [from, to] = feminine ? [other, masculine] : [masculine, other];
    // "eux" is the plural too; a participle in -u or -is is known by name
    if (!one.endsWith(from) || /^(?:u|is)/.test(masculine) && !participles.test(one)) continue;
    const made = one.slice(0, one.length - from.length) + to;
    return plural ? made.endsWith('al') ? made.replace(/al$/, 'aux') : /[sx]$/.test(made) ? made : `${made}s` : made;
  }
  return undefined;
}

const participles = /(?:prévu|reconnu|connu|retenu|détenu|obtenu|survenu|convenu|perdu|reçu|rendu|étendu|suspendu|entendu|exclu|élu|acquis|admis|soumis|compris|requis|permis|transmis|remis|promis|omis)e?$/;

function spanishAdjective(word: string, feminine: boolean, plural: boolean): string | undefined {
  const one = plural ? /s$/.test(word) ? word.slice(0, -1) : undefined : word;
  if (one === undefined || notAdjectives.es.test(one) || !one.endsWith(feminine ? 'a' : 'o')) return undefined;
  const stem = one.slice(0, -1);
  if (!/(?:ad|id|os|ativ|itiv|ctiv|siv|ori|uest|[áéíóú]\p{L}{1,3}ic|[íó]xim|[íé]nim|escrit|suscrit)$/u.test(stem)) return undefined;
  return `${stem}${feminine ? 'o' : 'a'}${plural ? 's' : ''}`;
}

/** Words with the endings of adjectives that are verbs, nouns or adverbs. */
const notAdjectives = { fr: /^(?:année|durée|journée|idée|entrée|appel|capital|tarif|ceux|deux|lesquel|lequel|motif|total|jamais|durant)$/, es: /^(?:decida|resida|incida|impida|coincida|divida|exceda|suceda|proceda|conceda|pueda|evada|invada|añada|cuando|todavía|cada|nada|vida|medida|entidad|cosa)$/ } as const;
