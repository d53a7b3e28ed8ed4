import { likeCase } from './inflect/case';
import type { Gender, GrammaticalNumber } from './inflect/forms';
import { Gap, type Tokens } from './tokens';

/** The words that are to follow. */
export interface Next {
  readonly text: string;
  readonly number: GrammaticalNumber;
  /** Undefined where it is not known or serves for both. */
  readonly gender: Gender | undefined;
}

/** The small words before a noun as they must be written: for tokens from `from` on, with the blank or apostrophe behind them. */
export interface Lead {
  readonly from: number;
  readonly text: string;
  /** The gender that the old ones showed. */
  readonly was?: Gender;
  /** True where they are others now. */
  readonly changes: boolean;
}

/**
 * Article, contraction and elision before French words: "l'" → "la ", "du" → "de la", "d'" → "de ". Undefined where the word before
 * agrees with the old noun in a way that this table does not know. `noun`: the words to follow are a noun with its article.
 */
export function frenchLead(tokens: Tokens, start: number, next: Next, noun: boolean): Lead | undefined {
  const i = start - 1;
  if (i < 0 || tokens.gap[start] !== Gap.none) return unchanged(start);
  const word = tokens.norm[i]!, raw = rawAt(tokens, i), mark = apostropheAfter(tokens, i), open = opensFr(next.text);
  const by = leadOf(tokens, mark ?? "'");
  const elided = mark !== undefined && mark !== '';
  if (elided) {
    const whole = Object.hasOwn(elidedFr, word) ? elidedFr[word] : undefined;
    if (whole !== undefined) return open ? unchanged(start) : by(i, whole);
    if (word !== 'l' || !noun) return open && !noun ? unchanged(start) : undefined;
  }
  if (Object.hasOwn(unelidedFr, word)) return open ? by(i, unelidedFr[word]!) : unchanged(start);
  if (!noun) return open && (word === 'le' || word === 'la' || word === 'ce') ? undefined : unchanged(start);
  if (plainFr.has(word)) {
    const all = tokens.norm[i - 1];
    if (word !== 'les' || all !== 'tous' && all !== 'toutes') return unchanged(start);
    return pick(by, i - 1, all === 'tous' ? 'masculine' : 'feminine', next, 'tous les', 'toutes les');
  }
  const was = Object.hasOwn(genderFr, word) ? genderFr[word] : undefined;
  if (word === 'l' || word === 'le' || word === 'la') {
    const before = i > 0 && tokens.gap[i] === Gap.none ? rawAt(tokens, i - 1) : '';
    if (before === 'de') return definite(by, i - 1, was, next, open, 'du', 'de la', 'de l');
    if (before === 'à') return definite(by, i - 1, was, next, open, 'au', 'à la', 'à l');
    return definite(by, i, was, next, open, 'le', 'la', 'l');
  }
  if (raw === 'du') return definite(by, i, was, next, open, 'du', 'de la', 'de l');
  if (raw === 'au') return definite(by, i, was, next, open, 'au', 'à la', 'à l');
  if (word === 'ce' || word === 'cet' || word === 'cette') return pick(by, i, was, next, open ? 'cet' : 'ce', 'cette');
  if (word === 'son' || word === 'sa') return pick(by, i, word === 'sa' ? 'feminine' : undefined, next, 'son', open ? 'son' : 'sa');
  const pair = pairsFr.find(([one, other]) => one === word || other === word);
  if (pair) return pick(by, i, pair[0] === word ? 'masculine' : 'feminine', next, pair[0], pair[1]);
  return undefined;
}

/** The same for Spanish: "del" → "de la", "el" → "la", "e" → "y". */
export function spanishLead(tokens: Tokens, start: number, next: Next, noun: boolean): Lead | undefined {
  const i = start - 1;
  if (i < 0 || tokens.gap[start] !== Gap.none) return unchanged(start);
  const word = tokens.norm[i]!, by = leadOf(tokens, '');
  if (word === 'y' || word === 'e') return /^h?i(?!e)/i.test(next.text) === (word === 'e') ? unchanged(start) : by(i, word === 'y' ? 'e' : 'y');
  if (word === 'o' || word === 'u') return /^h?o/i.test(next.text) === (word === 'u') ? unchanged(start) : by(i, word === 'o' ? 'u' : 'o');
  if (!noun || plainEs.has(word)) return unchanged(start);
  if (word === 'del') return pick(by, i, 'masculine', next, 'del', 'de la');
  if (word === 'al') return pick(by, i, 'masculine', next, 'al', 'a la');
  if (word === 'la' && tokens.gap[i] === Gap.none) {
    const before = tokens.norm[i - 1];
    if (before === 'de') return pick(by, i - 1, 'feminine', next, 'del', 'de la');
    if (before === 'a') return pick(by, i - 1, 'feminine', next, 'al', 'a la');
  }
  const pair = pairsEs.find(([one, other]) => one === word || other === word);
  if (pair === undefined) return undefined;
  const was = pair[0] === word ? 'masculine' : 'feminine';
  const all = tokens.norm[i - 1];
  if ((word === 'los' || word === 'las') && (all === 'todos' || all === 'todas')) return pick(by, i - 1, was, next, 'todos los', 'todas las');
  return pick(by, i, was, next, pair[0], pair[1]);
}

type By = (from: number, words: string, was?: Gender) => Lead;

const unchanged = (start: number): Lead => ({ from: start, text: '', changes: false });

/** Writes small words in the case of those that stand there; words that end in an apostrophe take no blank. */
const leadOf = (tokens: Tokens, apostrophe: string): By => (from, words, was) => {
  const said = tokens.text.slice(tokens.start[from]!, tokens.end[from]!);
  const mark = apostrophe === '' || apostrophe === "'" && tokens.text.includes('’') ? '’' : apostrophe;
  const written = likeCase(said, words).replace(/'$/, mark);
  return { from, text: written.endsWith(mark) ? written : `${written} `, changes: true, ...(was && { was }) };
};

/** The one of two forms that the noun to come needs; the old one stays where its gender serves for both. */
function pick(by: By, from: number, was: Gender | undefined, next: Next, masculine: string, feminine: string): Lead | undefined {
  const gender = next.gender ?? was;
  return gender && by(from, gender === 'feminine' ? feminine : masculine, was);
}

function definite(by: By, from: number, was: Gender | undefined, next: Next, open: boolean, masculine: string, feminine: string, elided: string): Lead | undefined {
  if (open) return by(from, `${elided}'`, was);
  return pick(by, from, was, next, masculine, feminine);
}

const rawAt = (tokens: Tokens, i: number): string => tokens.text.slice(tokens.start[i]!, tokens.end[i]!).toLowerCase().normalize('NFC');

/** The apostrophe right behind a word, '' where there is none. */
function apostropheAfter(tokens: Tokens, i: number): string {
  const sign = tokens.text.charAt(tokens.end[i]!);
  return sign === "'" || sign === '’' ? sign : '';
}

/** Words before which "le" becomes "l'"; of those in h- only the few with a spoken h stay whole. */
const opensFr = (text: string): boolean => /^[aeiouyàâéèêëîïôûœh]/i.test(text) && !/^(?:handicap|haut|hors|hiérarch|onze|oui)/i.test(text);

const elidedFr: Readonly<Record<string, string>> = { d: 'de', qu: 'que', lorsqu: 'lorsque', puisqu: 'puisque', jusqu: 'jusque', quoiqu: 'quoique' };
const unelidedFr: Readonly<Record<string, string>> = { de: "d'", que: "qu'", lorsque: "lorsqu'", puisque: "puisqu'", quoique: "quoiqu'" };
const genderFr: Readonly<Record<string, Gender>> = { le: 'masculine', la: 'feminine', du: 'masculine', au: 'masculine', ce: 'masculine', cet: 'masculine', cette: 'feminine' };
const pairsFr: readonly (readonly [string, string])[] = [
  ['un', 'une'], ['tout', 'toute'], ['aucun', 'aucune'], ['nul', 'nulle'], ['certain', 'certaine'], ['certains', 'certaines'], ['quel', 'quelle'], ['tel', 'telle'],
  ['tels', 'telles'], ['tous', 'toutes'], ['ancien', 'ancienne'], ['anciens', 'anciennes'], ['mon', 'ma'], ['dudit', 'de ladite'], ['ledit', 'ladite'],
];
/** Words that stay as they are before any noun. */
const plainFr = new Set(('les des aux ces ses leur leurs notre nos votre vos chaque quelque quelques plusieurs deux trois comme pour par et ou en sans avec ni a entre sous sur dans envers contre dont '
  + 'soit sauf outre chez vers autre autres jeune jeunes').split(' '));

const pairsEs: readonly (readonly [string, string])[] = [
  ['el', 'la'], ['los', 'las'], ['un', 'una'], ['unos', 'unas'], ['este', 'esta'], ['estos', 'estas'], ['ese', 'esa'], ['esos', 'esas'], ['aquel', 'aquella'], ['aquellos', 'aquellas'],
  ['todo', 'toda'], ['todos', 'todas'], ['algun', 'alguna'], ['algunos', 'algunas'], ['otro', 'otra'], ['otros', 'otras'], ['dicho', 'dicha'], ['dichos', 'dichas'],
  ['mismo', 'misma'], ['mismos', 'mismas'], ['cuyo', 'cuya'], ['cuyos', 'cuyas'], ['ningun', 'ninguna'], ['nuevo', 'nueva'], ['nuevos', 'nuevas'],
];
const plainEs = new Set('cada su sus de a por para con sin en como que ni entre segun hacia sobre quien cualquier tal tales dos tres si contra ante bajo desde hasta menos mas'.split(' '));
