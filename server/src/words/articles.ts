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
  { pattern: /^(?:ce |cet |cette )$/, make: to => to.feminine ? 'cette ' : to.vowel ? 'cet ' : 'ce ' },
];

function french(before: string, old: Noun, next: Noun): ArticleChange | undefined {
  const found = /(?<![\p{L}\p{N}])(?:de la |de l['’]|du |à la |à l['’]|au |la |le |l['’]|de |d['’]|que |qu['’]|une? |ce |cet |cette )$/iu.exec(before);
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
  ['del ', 'de la '], ['al ', 'a la '], ['el ', 'la '], ['los ', 'las '], ['un ', 'una '], ['unos ', 'unas '], ['este ', 'esta '], ['estos ', 'estas '],
  ['dicho ', 'dicha '], ['dichos ', 'dichas '], ['todo ', 'toda '], ['todos los ', 'todas las '], ['ningún ', 'ninguna '], ['otro ', 'otra '],
];

function spanish(before: string, old: Noun, next: Noun): ArticleChange | undefined {
  if (old.feminine === next.feminine) return undefined;
  const lower = before.toLowerCase();
  for (const [masculine, feminine] of spanishPairs) {
    const [from, to] = old.feminine ? [feminine, masculine] : [masculine, feminine];
    if (!lower.endsWith(from) || /[\p{L}\p{N}]/u.test(before.charAt(before.length - from.length - 1))) continue;
    return { length: from.length, newText: likeFirst(before.slice(before.length - from.length), to) };
  }
  return undefined;
}

const likeFirst = (like: string, text: string): string => like.charAt(0) === like.charAt(0).toLowerCase() ? text : text.charAt(0).toUpperCase() + text.slice(1);
