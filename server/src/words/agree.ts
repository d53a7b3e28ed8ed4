import type { Language } from '../text/language';
import { frenchLead, spanishLead, type Lead } from './leads';
import { likeCase } from './inflect/case';
import { type Form, type Gender, formsOf } from './inflect/forms';
import { Gap, type Tokens } from './tokens';

/** The term that is replaced: tokens `start` up to, not including, `end`. */
export interface Replaced {
  readonly start: number;
  readonly end: number;
  /** How it is used: as words that stay as they are, as a noun in a number, or as an adjective, which may stand before its noun. */
  readonly as: 'words' | 'noun' | 'adjective';
  /** Number and gender of a noun as it stands in the text. */
  readonly form?: Form;
  /** The term as the rule writes it: words in that very form give no hint of case ("HIV victim"). */
  readonly spelled: string;
}

/** What to write, for tokens `from` up to, not including, `to`: the term with the small words that must change with it. */
export interface Placed {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * Puts other words in the place of a term so that number, gender, article and elision are right: "des invalides" → "des personnes
 * invalides", "à l'invalide" → "à la personne invalide", "an insane child" → "a child with …". Undefined where the sentence does not
 * tell how it must go on, since a wrong ending is worse than no proposal.
 */
export function agree(language: Language, tokens: Tokens, term: Replaced, use: string): Placed | undefined {
  const written = apostrophes(use, tokens.text);
  return language === 'en' ? inEnglish(tokens, term, written) : inRomance(language, tokens, term, written);
}

/** The case of the words replaced: CHAIRMAN → CHAIRPERSON, Chairman → Chairperson. */
export function keepCase(said: string, use: string): string {
  const letters = said.replace(/[^\p{L}]/gu, '');
  if (letters.length > 2 && letters === letters.toUpperCase()) return use.toUpperCase();
  const first = /\p{L}/u.exec(said)?.[0];
  return first !== undefined && first !== first.toLowerCase() ? use.replace(/\p{L}/u, letter => letter.toUpperCase()) : use;
}

function cased(tokens: Tokens, term: Replaced, text: string): string {
  const said = tokens.text.slice(tokens.start[term.start]!, tokens.end[term.end - 1]!);
  return said === term.spelled ? text : keepCase(said, text);
}

// ----------------------------------------------------------------------------------------------------------------- English

function inEnglish(tokens: Tokens, term: Replaced, use: string): Placed | undefined {
  let text = use, to = term.end;
  if (term.as === 'adjective') {
    const noun = tokens.norm[term.end];
    if (noun === undefined || tokens.gap[term.end] !== Gap.none || !persons.has(noun) || compounds.has(tokens.norm[term.end + 1] ?? '')) return undefined;
    if (/^who \w+s\b/.test(use) && isPluralEn(noun)) return undefined;
    text = `${tokens.text.slice(tokens.start[term.end]!, tokens.end[term.end]!)} ${use}`;
    to = term.end + 1;
  } else if (term.as === 'noun') {
    const inNumber = inNumberOf('en', use, term.form);
    if (inNumber === undefined) return undefined;
    text = inNumber;
  } else if (!followsEn(tokens, term.start, use)) return undefined;
  text = cased(tokens, term, text);
  const article = tokens.norm[term.start - 1];
  if (article !== 'a' && article !== 'an' || tokens.gap[term.start] !== Gap.none) return { from: term.start, to, text };
  if (term.as === 'words' && /^[a-z]+s$/.test(use) && !tokens.norm[term.end - 1]!.endsWith('s')) return undefined; // "a husband and wife"
  const needed = soundsOpen(text) ? 'an' : 'a';
  if (needed === article) return { from: term.start, to, text };
  const said = tokens.text.slice(tokens.start[term.start - 1]!, tokens.end[term.start - 1]!);
  return { from: term.start - 1, to, text: `${likeCase(said, needed)} ${text}` };
}

/** "A person of unsound mind" may become "a person who needs …", "is of unsound mind" may not; nor "is afflicted with" → "is with". */
function followsEn(tokens: Tokens, start: number, use: string): boolean {
  const before = tokens.gap[start] === Gap.none ? tokens.norm[start - 1] : undefined;
  if (/^(?:is|are)\b/.test(use) && before !== undefined && (persons.has(before) || pronouns.has(before))) {
    return use.startsWith('are') === (isPluralEn(before) || before === 'they');
  }
  if (/^who \w+s\b/.test(use)) return before !== undefined && persons.has(before) && !isPluralEn(before);
  return !/^with\b/.test(use) || before !== undefined && !beingEn.has(before);
}

const pronouns: ReadonlySet<string> = new Set(['he', 'she', 'it', 'they']);
const beingEn: ReadonlySet<string> = new Set('is are was were be been being becomes became become'.split(' '));

/** "An hour", "a unit", "an employer", "a one-off payment". */
const soundsOpen = (text: string): boolean => /^(?:[aeiou]|hour|honest|heir)/i.test(text) && !/^(?:uni|use|usual|eu|one\b)/i.test(text);

const isPluralEn = (noun: string): boolean => noun.endsWith('s') || ['children', 'women', 'men', 'people'].includes(noun);

/** Nouns for people, behind which an adjective may go. */
const persons: ReadonlySet<string> = new Set(('person persons people child children worker workers employee employees man men woman women adult adults member members '
  + 'dependant dependants dependent dependents son daughter sons daughters spouse spouses widow widower widows widowers parent parents relative relatives beneficiary beneficiaries '
  + 'claimant claimants pensioner pensioners resident residents student students pupil pupils citizen citizens mother father mothers fathers patient patients applicant applicants').split(' '));

/** Nouns that make the word before them a part of their name: "disabled persons allowance". */
const compounds: ReadonlySet<string> = new Set('allowance allowances benefit benefits pension pensions act support care fund grant grants register card'.split(' '));

// ---------------------------------------------------------------------------------------------------- French and Spanish

function inRomance(language: 'fr' | 'es', tokens: Tokens, term: Replaced, use: string): Placed | undefined {
  if (term.as === 'adjective') return undefined; // it agrees with a noun that only a reader finds
  const form = term.as === 'noun' && term.form !== undefined ? numbered(language, tokens, term.start, term.form) : term.form;
  if (term.as === 'noun' && form === undefined) return undefined;
  // "enfants légitimes, naturels ou adoptifs" without its first adjective is no list any more
  if (term.as === 'noun' && term.end - term.start > use.split(' ').length && adjectivesFollow.test(tokens.text.slice(tokens.end[term.end - 1]!, tokens.end[term.end - 1]! + 60))) return undefined;
  const text = term.as === 'noun' ? inNumberOf(language, use, form) : wordsBefore(language, tokens, term.end, use);
  if (text === undefined) return undefined;
  const gender = term.as === 'noun' ? genderOf(language, use) : undefined;
  const old = term.as === 'noun' ? genderOf(language, term.spelled) : undefined;
  const known = form?.gender ?? (old === 'both' ? undefined : old);
  const next = { text, number: form?.number ?? 'one', gender: gender === 'both' ? known : gender } as const;
  const lead: Lead | undefined = (language === 'fr' ? frenchLead : spanishLead)(tokens, term.start, next, term.as === 'noun');
  if (lead === undefined) return undefined;
  if (term.as === 'noun' && next.gender !== undefined) {
    if (joinsTwoGenders(language, use) && (lead.changes || lead.was !== undefined)) return undefined; // "le travailleur ou la travailleuse"
    const was = lead.was ?? known;
    if (was !== next.gender && (goesOn(language, tokens, term.end) || comesBefore(language, tokens, lead.from))) return undefined;
  }
  return { from: lead.from, to: term.end, text: lead.text + cased(tokens, term, text) };
}

const adjectivesFollow = /^(?:,\s\p{L}+(?:,\s\p{L}+)*)?\s(?:ou|et|o|u|y|e)\s(?!les?\s|la\s|l['’]|el\s|los\s|las\s|un|des?\s)\p{L}+/u;

/** "Nécessiteux" is one or many: the article tells. Undefined where it does not. */
function numbered(language: 'fr' | 'es', tokens: Tokens, start: number, form: Form): Form | undefined {
  if (language === 'es' || form.number === 'many' || !/[sxz]$/.test(/^[\p{L}\p{M}]+/u.exec(form.text)?.[0] ?? '')) return form;
  const before = tokens.gap[start] === Gap.none ? tokens.norm[start - 1] ?? '' : '';
  return manyFr.has(before) ? { ...form, number: 'many' } : oneFr.has(before) ? form : undefined;
}

const manyFr: ReadonlySet<string> = new Set('les des aux ces ses leurs nos vos plusieurs certains tous deux trois'.split(' '));
const oneFr: ReadonlySet<string> = new Set('le la l un une du au ce cet cette son sa tout toute chaque aucun'.split(' '));

/** "Ledit organisme" becomes "cet organisme". */
const wordsBefore = (language: 'fr' | 'es', tokens: Tokens, end: number, use: string): string =>
  language === 'fr' && use === 'ce' && /^[aeiouyh]/.test(tokens.norm[end] ?? '') ? 'cet' : use;

/** The new words in the number of the old ones; undefined where a verb inside them would have to change too. */
function inNumberOf(language: Language, use: string, form: Form | undefined): string | undefined {
  const own = formsOf(use, language)[0]!.number;
  const wanted = form?.number ?? own;
  if (wanted === own) return use;
  if (/ (?:ou|o|u|or|et|y) /.test(use) || / (?:who (?!made\b|\w+ed\b)|qui |que |sa |son )/.test(use)) return undefined;
  const cut = use.search(language === 'en' ? / (?:with|without|who|in|of|living|caring|unable|needing|deprived|responsible) / : / (?:ayant |s[’']occupant |d[’']|en situation |en situación )/);
  const head = cut < 0 ? use : use.slice(0, cut);
  const turned = formsOf(head, language).find(one => one.number === wanted);
  return turned && turned.text + use.slice(head.length);
}

/** The gender of the noun that leads the words, for those that the rules know; `both` where it serves for either. */
export function genderOf(language: 'fr' | 'es', use: string): Gender | 'both' | undefined {
  const head = /^[\p{L}\p{M}]+/u.exec(use)?.[0].toLowerCase() ?? '';
  for (const gender of ['masculine', 'feminine', 'both'] as const) if (heads[language][gender].has(head)) return gender;
  return undefined;
}

const joinsTwoGenders = (language: 'fr' | 'es', use: string): boolean => {
  const [first, second] = use.split(/ (?:ou|o|u|y|et) /);
  if (second === undefined) return false;
  const a = genderOf(language, first!), b = genderOf(language, second);
  return first!.slice(0, 3) === second.slice(0, 3) && a !== b;
};

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const heads = {
  fr: {
    feminine: set('infirmité infirmités veuve veuves épouse épouses concubine concubines femme femmes fille filles charité indigente indigentes '
      + 'nécessiteuse miséreuse ouvrière ouvrières sourde sourdes personne personnes assistance prestation prestations mère mères '
      + 'travailleuse travailleuses déficience déficiences discrimination'),
    masculine: set('étranger étrangers clandestin clandestins père pères vieillard vieillards vieux ouvrier ouvriers pécule pécules sourd sourds '
      + 'nécessiteux miséreux indigent indigents conjoint conjoints parent parents travailleur travailleurs migrant migrants personnel '
      + 'handicap handicaps national nationaux droit capital'),
    both: set('enfant enfants bénéficiaire bénéficiaires partenaire partenaires titulaire titulaires'),
  },
  es: {
    feminine: set('viuda viudas esposa esposas concubina concubinas caridad beneficencia servidumbre sirvienta sirvientas empleada empleadas '
      + 'minusvalía minusvalías indemnización indemnizaciones madre madres ama anciana ancianas persona personas asistencia protección '
      + 'discapacidad discapacidades pareja parejas familia familias trabajadora trabajadoras diligencia mujer mujeres hija hijas'),
    masculine: set('anciano ancianos viejo viejos obrero obreros patrono patronos padre padres extranjero extranjeros menesteroso menesterosos '
      + 'progenitor progenitores trabajador trabajadores trabajo trabajos empleador empleadores pago pagos hijo hijos cónyuge cónyuges '
      + 'niño niños derecho'),
    both: set('conviviente convivientes residente residentes'),
  },
} as const;

/**
 * True where the sentence goes on with words that agree with the old gender: "l'invalide titulaire" may change, "l'invalide classé",
 * "l'invalide est tenu", "l'invalide … il" may not.
 */
function goesOn(language: 'fr' | 'es', tokens: Tokens, end: number): boolean {
  const { agreeing, linking, pronouns, free } = following[language];
  const rawAt = (i: number): string => tokens.text.slice(tokens.start[i]!, tokens.end[i]!).toLowerCase().normalize('NFC');
  const agrees = (i: number): boolean => i < tokens.count && tokens.gap[i]! < Gap.hard && !free.has(tokens.norm[i]!) && agreeing.test(rawAt(i));
  if (end < tokens.count && tokens.gap[end] === Gap.none && agrees(end)) return true;
  // "el obrero o empleado": the article stands for both
  if (tokens.gap[end] === Gap.none && joining.has(tokens.norm[end] ?? '') && tokens.gap[end + 1] === Gap.none && !small.has(tokens.norm[end + 1]!)) return true;
  for (let i = end; i < tokens.count && i < end + reach && tokens.gap[i]! < Gap.stop; i++) {
    if (pronouns.has(rawAt(i))) return true;
    if (linking.has(tokens.norm[i]!) && (agrees(i + 1) || agrees(i + 2))) return true;
  }
  return false;
}

/** "En que se encontraba afiliado el inválido": the participle before it agrees with it. */
const comesBefore = (language: 'fr' | 'es', tokens: Tokens, from: number): boolean =>
  language === 'es' && from > 0 && tokens.gap[from] === Gap.none && /[a-z]{2}(?:ad|id)[oa]s?$/.test(tokens.norm[from - 1]!);

const joining: ReadonlySet<string> = new Set('ou et o u y e'.split(' '));
/** Words with which a second noun begins anew, or another clause. */
const small: ReadonlySet<string> = new Set('le la les l un une des du de d a au aux son sa ses leur leurs ce cet cette ces qui que dont el los las unos unas del al su sus este esta estos estas cuyo cuya no ne en por para si'.split(' '));

/** Words of the same sentence that are looked at behind a term. */
const reach = 30;

const following = {
  fr: {
    agreeing: /(?:é|és|ée|ées|i|is|ie|ies|u|us|ue|ues|al|aux|ale|ales|ier|iers|ière|ières|if|ifs|ive|ives|eux|euse|euses|el|els|elle|elles|crit|crits|crite|crites|teint|teints|teinte|teintes|mis|mise)$/,
    linking: set('est sont soit soient etait etaient sera seront serait seraient ete etre devient deviennent reste restent fut furent demeure demeurent'),
    pronouns: set('il ils elle elles celui ceux celle celles'),
    free: set('ou du au aux ainsi lui qui si ni mais puis depuis aussi plus sous avis'),
  },
  es: {
    agreeing: /(?:ad|id|os|iv|ari|er|ori|crit|uert|uest|ech|mism|ic|tos)(?:o|a|os|as)$/,
    linking: set('es son sea sean fue fueron era eran sera seran seria serian este esten esta estan estuviere estuvieren sido queda quedan quedara resulta resultan resulte haya fuera fueran'),
    pronouns: set('él ella ellos ellas ambos ambas mismo misma mismos mismas'),
    free: set('dichos primero pero para fuera era eras'),
  },
} as const;

/** The apostrophe that the text itself uses. */
const apostrophes = (use: string, text: string): string => text.includes("'") && !text.includes('’') ? use.replaceAll('’', "'") : use;
