import type { Language } from '../../text/language';
import { fold } from '../../words/tokens';

/** An act named in a text; offsets in the text. */
export interface NamedAct {
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

/** The acts that a text names, in its order: "the Taxes Consolidation Act 1997", "loi modifiée du 3 août 1998", "Ley N° 20.744"; "le présent code" names none. */
export function actsIn(text: string, language: Language): readonly NamedAct[] {
  const found: NamedAct[] = [];
  for (const match of text.matchAll(heads[language])) {
    const at = match.index + (match[1]?.length ?? 0), head = match[0].slice(match[1]?.length ?? 0);
    const start = language === 'en' ? backOverName(text, at) : at;
    const end = at + head.length + tails[language].exec(text.slice(at + head.length, at + head.length + 160))![0].length;
    const name = text.slice(start, end).replace(/\s+/g, ' ').trim();
    if (language === 'en' ? start < at || /\d/.test(name) : name.length > head.length) found.push({ start, end, name });
  }
  return found;
}

const heads: Readonly<Record<Language, RegExp>> = {
  en: /(?<!\p{L})()(?:Act|Code|Ordinance|Law|Decree|Regulations|Constitution|Statute)(?!\p{L})/gu,
  fr: /(?<!\p{L}|présente?\s)()(?:loi|code|décret|ordonnance|règlement|arrêté)(?!\p{L})/giu,
  es: /(?<!\p{L}|(?:presente|esta|este)\s)()(?:decreto[- ]?ley|ley|decreto|código|reglamento|estatuto)(?!\p{L})/giu,
};

/** How far a name goes on behind its first word: to the next mark or the verb of the sentence. */
const tails: Readonly<Record<Language, RegExp>> = {
  en: /^(?:,?\s*(?:No\.?\s*\d+\s*)?(?:of\s)?\(?\d{4}\)?|,?\s*\(?(?:Cap|Chapter)\.?\s*[\dA-Z]+\)?)?/,
  fr: /^(?:\s(?!(?:est|sont|a|ont|prend|prennent|qui|que|il|elle|les?\smots?|le\smot|se|intitulé|ainsi)(?!\p{L}))[\p{L}\p{N}'’°/-]+){0,16}/u,
  es: /^(?:\s(?!(?:es|son|ha|que|queda|quedan|quedará|quedarán|se|por|la\spalabra|las\spalabras|la\sexpresión|el\ssiguiente|en)(?!\p{L}))[\p{L}\p{N}°º/-]+(?:\.[\p{N}°º]+)*){0,16}/u,
};

/** Back over capitalised words and the small ones between them: "Social Welfare (Miscellaneous Provisions)". */
function backOverName(text: string, at: number): number {
  let start = at;
  for (let guard = 0; guard < 16; guard++) {
    const before = /(\([\p{Lu}][^()]{2,80}\)|(?<![(\p{L}\p{N}])[\p{L}][\p{L}\p{N}'’&-]*),?\s+$/u.exec(text.slice(Math.max(0, start - 90), start));
    if (before === null) break;
    const word = before[1]!;
    if (!/^(?:\p{Lu}|\()/u.test(word) && !/^(?:of|and|for|to|in|the)$/.test(word)) break;
    if (/^(?:Section|Subsection|Paragraph|Part|Chapter|Schedule|Article|In)$/.test(word)) break;
    start -= before[0].length;
  }
  const name = text.slice(start, at), lead = /^(?:(?:of|and|for|to|in|the|The|by)\s+)+/.exec(name);
  return start + (lead === null ? 0 : lead[0].length);
}

/** True where a name is that of an act with this title: all that tells it apart stands in the title, numbers and years included. */
export function sameAct(name: string, title: string): boolean {
  const asked = tellingOf(name), has = tellingOf(title);
  if (asked.words.length === 0 && asked.numbers.length === 0) return false;
  const words = new Set(has.words), numbers = new Set(has.numbers);
  if (asked.words.length > 0 && has.words.length > 0 && has.words.every((one) => asked.words.includes(one)) && has.numbers.every((one) => asked.numbers.includes(one))) return asked.kind === undefined || has.kind === undefined || asked.kind === has.kind;
  if (asked.words.length === 0) return asked.kind !== undefined && asked.kind === has.kind && asked.numbers.every((one) => numbers.has(one));
  return asked.words.every((one) => words.has(one)) && (numbers.size === 0 || asked.numbers.every((one) => numbers.has(one)));
}

interface Telling {
  readonly kind: string | undefined;
  readonly words: readonly string[];
  readonly numbers: readonly string[];
}

function tellingOf(name: string): Telling {
  const plain = fold(name).replace(/(\d)\.(?=\d{3})/g, '$1'), all = plain.match(/\p{L}+|\p{N}+/gu) ?? [];
  return { kind: all.find((word) => kinds.has(word)), words: all.filter((word) => /\p{L}{3}/u.test(word) && !kinds.has(word) && !small.has(word)), numbers: all.filter((word) => /^\d+$/.test(word)) };
}

const kinds: ReadonlySet<string> = new Set(['act', 'code', 'ordinance', 'law', 'decree', 'regulations', 'regulation', 'statute', 'constitution', 'loi', 'decret', 'ordonnance', 'reglement', 'arrete', 'ley', 'decreto', 'codigo', 'reglamento', 'estatuto']);
const small: ReadonlySet<string> = new Set(['the', 'and', 'for', 'des', 'les', 'los', 'las', 'del', 'sur', 'aux', 'modifiee', 'modifie', 'numero', 'num', 'relative', 'relatif']);
