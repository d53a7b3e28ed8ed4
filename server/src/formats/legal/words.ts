import type { Span } from '../../text/span';
import { WordsBuilder } from '../../draft/segments';
import type { Words } from '../../draft/segments';
import { isBlank } from './lines';
import { noteNumber } from './noteNumber';

/**
 * The plain words of a stretch of legal text: emphasis marks, links, anchors, tags and soft hyphens gone, HTML entities as
 * their characters, each line end and run of blanks one space. A line that ends in a hyphen after a letter is joined to the
 * next without a space ("three-" + "fifths"). `skip` are stretches that are no words (running heads, footnote marks).
 */
export const plainWords = (source: string, from: number, to: number, skip: readonly Span[] = []): Words =>
  wordsBetween(source, from, to, skip, markdownAt);

/** Markup that begins at `at`: its length and the words it stands for; undefined where none does. */
export type MarkupAt = (source: string, at: number, from: number, to: number) => { readonly length: number; readonly by: string } | undefined;

/** The plain words of a stretch of a source; `markupAt` knows its markup and is asked at signs up to the grave accent, and at braces. */
export function wordsBetween(source: string, from: number, to: number, skip: readonly Span[], markupAt: MarkupAt): Words {
  const out = new WordsBuilder();
  let at = from, run = from, hole = 0;
  // One blank between words: true at the start and after a blank that was added.
  let blank = true;
  const leaveOut = (end: number): void => {
    out.keep(source, run, at);
    at = run = end;
  };
  while (at < to) {
    const next = skip[hole];
    if (next !== undefined && at >= next.start) {
      hole++;
      if (at < next.end) leaveOut(Math.min(next.end, to));
      continue;
    }
    const code = source.charCodeAt(at);
    if (code === 32 && !blank && !isSpace(source.charCodeAt(at + 1))) {
      blank = true;
      at++;
      continue;
    }
    if (isSpace(code)) {
      const end = spaceEnd(source, at, to);
      const broken = !blank && joinsOver(source, at, end);
      const joins = blank || broken;
      const start = at;
      if (broken && source.charCodeAt(at - 1) === 45 && isOneWord(source, at, end)) at--;
      leaveOut(end);
      if (!joins) out.replace(' ', start);
      blank = true;
      continue;
    }
    if (code <= 96 || code === 123 || code === 125) {
      const markup = markupAt(source, at, from, to);
      if (markup !== undefined) {
        const { by } = markup;
        // An escaped sign leads back to itself, not to its backslash.
        const start = code === 92 ? at + 1 : at;
        leaveOut(at + markup.length);
        if (by === ' | ') { if (out.length > 0) out.replace(blank ? '| ' : by, start); }
        else if (by !== '' && !(blank && by === ' ')) out.replace(by, start);
        if (by !== '') blank = by.endsWith(' ');
        continue;
      }
      const entity = code === 38 ? entityAt(source, at, to) : undefined;
      if (entity !== undefined) {
        const start = at;
        leaveOut(entity.end);
        if (entity.by !== ' ' || !blank) out.replace(entity.by, start);
        if (entity.by !== '') blank = entity.by === ' ';
        continue;
      }
    } else if (code >= 0xad) {
      const length = code === 0xad || code === 0x200d || code === 0x2060 ? 1 : isRaised(code) ? noteMarkAt(source, at, from, to) : 0;
      if (length > 0) {
        leaveOut(at + length);
        continue;
      }
    }
    blank = false;
    at++;
  }
  leaveOut(to);
  return trimEnd(out.build());
}

const isSpace = (code: number): boolean => code === 10 || code === 13 || isBlank(code);

/** The end of a run of blanks and line ends; `>` at the start of a line is Markdown's sign of quotation and belongs to it. */
function spaceEnd(source: string, at: number, to: number): number {
  let end = at, lineEnd = false;
  while (end < to) {
    const sign = source.charCodeAt(end);
    if (sign === 10 || sign === 13) lineEnd = true;
    else if (!isBlank(sign) && !(lineEnd && sign === 62 && quotesLine(source, end))) break;
    end++;
  }
  return end;
}

/** No blank and no border of a table is left at the end. */
function trimEnd(words: Words): Words {
  if (!/[ |]$/.test(words.text)) return words;
  const text = words.text.replace(/[ |]+$/, '');
  let used = words.map.length;
  while (used > 2 && words.map[used - 2]! >= text.length) used -= 2;
  return { text, map: words.map.slice(0, used) };
}

/** `>` at the start of a line is Markdown's sign of quotation. */
const quotesLine = (source: string, at: number): boolean => {
  const after = source.charCodeAt(at + 1);
  return after === 32 || after === 62 || after === 10 || after === 13;
};

/** True where the word before a line end goes on after it without a space: "three-" and "fifths". */
function joinsOver(source: string, at: number, end: number): boolean {
  const before = source[at - 1], after = source[end];
  return before !== undefined && after !== undefined && (before === '-' || before === '\u00ad') && /\p{L}/u.test(source[at - 2] ?? '')
    && /\p{Ll}/u.test(after);
}

/** "amount-" + "ing" is one word broken at the end of a line, "three-" + "fifths" and "half-" + "yearly" keep their hyphen. */
function isOneWord(source: string, at: number, end: number): boolean {
  const before = /\p{L}+$/u.exec(source.slice(Math.max(0, at - 25), at - 1))?.[0].toLowerCase() ?? '';
  const after = /^\p{L}+/u.exec(source.slice(end, end + 25))?.[0].toLowerCase() ?? '';
  return !compounding.test(before) && !compounded.test(after);
}

/** First and second halves of words that are written with a hyphen, in the three languages. */
const compounding = /^(?:half|non|self|co|pre|post|ante|anti|re|sub|vice|part|full|whole|well|so|still|over|semi|ex|inter|long|short|old|high|low|by|first|second|third|on|off|in|one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|quarter|brother|sister|mother|father|son|daughter|step|grand|socio|bi|tri|multi|peut|grand|demi|mi|ci|vingt|trente|quarante|cinquante|soixante|quatre|cent|dix|sous|au|avant|après|contre|entre|quasi|lui|elle|eux|même|celui|celle|ceux|au)$/;
const compounded = /^(?:one|two|three|four|five|six|seven|eight|nine|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|thirds?|quarters?|halfs?|halves|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|twelfths?|twentieths?|day|days|week|weeks|month|months|year|years|daily|weekly|monthly|yearly|time|born|old|employed|holder|holders|in|out|off|up|by|law|laws|paid|section|paragraph|payment|free|term|related|based|called|ci|là|elle|il|ils|elles|on|être|même|mêmes|huit|neuf|sept|six|cinq|quatre|trois|deux|un|onze|dix|vingts?)$/;

const markdownAt: MarkupAt = (source, at, from, to) => {
  const length = markupLength(source, at, from, to);
  if (length === 0) return undefined;
  const code = source.charCodeAt(at);
  if (code === 60) return raisedAt(source, at, from, to) ?? { length, by: tagWord(source, at, length) };
  return { length, by: code === 92 ? source[at + 1]! : partsWords(source, at, length) ? ' ' : '' };
};

/** "26 weeks]part of", "under*section 12*or": the sign that is left out is all that stands between two words; not in "wo****rd". */
const partsWords = (source: string, at: number, length: number): boolean =>
  (source[at] === '*' || source[at] === ']') && /[\p{L}\p{N}]{2}$/u.test(source.slice(Math.max(0, at - 2), at)) && (length > 3 ? /^\p{Lu}\p{L}/u : /^\p{L}{2}/u).test(source.slice(at + length, at + length + 2));

/** Length of the Markdown or HTML that begins here and is no word; 0 where none does. */
function markupLength(source: string, at: number, from: number, to: number): number {
  const code = source.charCodeAt(at);
  if (code >= 48 && code <= 57 || code === 70) return amendmentMarkAt(source, at, from, to);
  switch (code) {
    case 42: return starsAt(source, at, from, to);
    case 95: return starsAt(source, at, from, to);
    case 60: return tagAt(source, at, to);
    case 91: return footnoteMarkAt(source, at, from, to) || linkOpenAt(source, at, to);
    case 93: return linkCloseAt(source, at, to) || amendmentEndAt(source, at, from);
    case 40: return source.startsWith('(*)', at) && at + 3 <= to ? 3 : 0;
    case 92: return /[*_[\]()#|<>`~{}\\/.+!-]/.test(source[at + 1] ?? '') && at + 1 < to ? 2 : 0;
    default: return 0;
  }
}

const amendmentMark = new RegExp(`${noteNumber}\\[(?!\\d{1,3}\\]|\\^)`, 'y'), endsInMark = new RegExp(`(?:^|[^\\p{L}\\p{N}])${noteNumber}$`, 'u');

/** "3[five]", "F53[jobseeker's benefit]": the mark of an amendment in a consolidated text, up to its bracket. */
function amendmentMarkAt(source: string, at: number, from: number, to: number): number {
  if (at > from && /[\p{L}\p{N}.,]/u.test(source[at - 1]!)) return 0;
  amendmentMark.lastIndex = at;
  const found = amendmentMark.exec(source);
  return found !== null && at + found[0].length <= to && linkOpenAt(source, at + found[0].length - 1, to) === 0 ? found[0].length : 0;
}

/** "20 weeks[^1]": a footnote of Markdown is told of by its mark, and begins with it: "[^1]: Formerly …". */
function footnoteMarkAt(source: string, at: number, from: number, to: number): number {
  if (source.charCodeAt(at + 1) !== 94) return 0;
  footnoteMark.lastIndex = at;
  const found = footnoteMark.exec(source);
  if (found === null || at + found[0].length > to) return 0;
  const end = at + found[0].length;
  return at === from && end < to && source[end] === ':' ? end + 1 - at : end - at;
}

const footnoteMark = /\[\^[^\]\s]{1,32}\]/y;

/** The bracket that closes an amendment: its opening one has a mark, or stands before these words. */
function amendmentEndAt(source: string, at: number, from: number): number {
  let open = at - 1, inner = 0;
  for (; open >= from && at - open < 1000; open--) {
    const sign = source.charCodeAt(open);
    if (sign === 93) inner++;
    else if (sign === 91 && --inner < 0) break;
  }
  if (open < from) return 1;
  return at - open < 1000 && endsInMark.test(source.slice(Math.max(from, open - 6), open)) ? 1 : 0;
}

/** Emphasis marks: a run of stars or underscores that touches a word on one side at least. A lone star between blanks stays. */
function starsAt(source: string, at: number, from: number, to: number): number {
  const sign = source[at];
  let end = at;
  while (end < to && source[end] === sign) end++;
  const length = end - at;
  const before = at > from ? source[at - 1]! : ' ', after = end < to ? source[end]! : ' ';
  // "**one wo****rd**": one emphasis ends where the next begins
  if (length > 3) return (length === 4 || length === 6) && /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after) ? length : 0;
  if (/\s/.test(before) && /\s/.test(after)) return 0;
  // snake_case and fill-in lines keep their underscores
  if (sign === '_' && (/[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after))) return 0;
  return length;
}

const tag = /<(?:\/?[A-Za-z][A-Za-z0-9]{0,15}(?:\s[^<>]{0,400})?\/?|!--[^<>]{0,400}--)>/y;

function tagAt(source: string, at: number, to: number): number {
  tag.lastIndex = at;
  const found = tag.exec(source);
  return found !== null && at + found[0].length <= to ? found[0].length : 0;
}

const raised = /<sup>([^<>]{1,400})<\/sup>(\s?[/⁄]\s?(?=<sub>|\d))?/iy;

/**
 * What is raised above the line: the mark of a footnote ("<sup>1</sup>", "<sup>[2]</sup>", "<sup>*</sup>") and an editor's note in its place are no
 * words; the numerator of a fraction behind a whole number stands apart from it ("66<sup>2</sup>/<sub>3</sub>" is 66 2/3). Endings of ordinals and powers
 * of units are words as they are.
 */
function raisedAt(source: string, at: number, from: number, to: number): ReturnType<MarkupAt> {
  raised.lastIndex = at;
  const found = raised.exec(source);
  if (found === null || at + found[0].length > to) return undefined;
  const inner = found[1]!.trim(), before = source.slice(Math.max(from, at - 3), at);
  if (/^\d{1,3}$/.test(inner) && found[2] !== undefined) return /\d$/.test(before) ? { length: '<sup>'.length, by: ' ' } : undefined;
  const isMark = /^(?:\[\d{1,3}\]|[*†‡]{1,3})$/.test(inner) || /^\d{1,3}$/.test(inner) && !/(?:^|[^\p{L}])[ckdm]?m$/u.test(before) && source[at + found[0].length] !== '[';
  return isMark || /^\d{1,2}\s+\p{Lu}[^<>]{12}/u.test(inner) ? { length: found[0].length, by: '' } : undefined;
}

/** ¹, ², ³ and the other raised figures. */
const isRaised = (code: number): boolean => code === 0xb9 || code === 0xb2 || code === 0xb3 || code >= 0x2070 && code <= 0x2079;

/**
 * "20¹ weeks", "the Board.²": the length of a footnote's mark in raised figures, which stands against a word. Apart from one it may number a paragraph ("¹ L'assuré …");
 * behind a unit or a variable it is a power ("50 m²", "x²"), before a stroke the numerator of a fraction.
 */
function noteMarkAt(source: string, at: number, from: number, to: number): number {
  let end = at;
  while (end < to && isRaised(source.charCodeAt(end))) end++;
  const against = /[\p{L}\p{N}.,;:!?)\]»”"’'%°ºª]$/u.test(source.slice(Math.max(from, at - 1), at)), power = /(?:^|[^\p{L}\p{N}])(?:\p{L}|[ckdm]m|ft|yd)$/u.test(source.slice(Math.max(from, at - 3), at));
  return against && !power && end - at <= 3 && !/[\p{L}\p{N}/⁄]/u.test(source[end] ?? ' ') ? end - at : 0;
}

/** Tags that part words: cells of a table, line breaks, paragraphs. */
function tagWord(source: string, at: number, length: number): string {
  const name = /^<\/?([a-z0-9]+)/i.exec(source.slice(at, at + length))?.[1]?.toLowerCase();
  if (name === 'td' || name === 'th') return source[at + 1] === '/' ? ' | ' : '';
  return name === 'br' || name === 'p' || name === 'div' || name === 'li' || name === 'tr' ? ' ' : '';
}

const linkTarget = /\]\((?:[^()\s]|\([^()\s]*\)){0,600}(?:\s"[^"]{0,200}")?\)/y;

/** `[` opens a link where `](target)` closes it within 400 characters. */
function linkOpenAt(source: string, at: number, to: number): number {
  const close = source.slice(at + 1, Math.min(to, at + 400)).indexOf('](');
  if (close < 0) return 0;
  const inner = source.slice(at + 1, at + 1 + close);
  if (inner.includes('[') || inner.includes(']')) return 0;
  linkTarget.lastIndex = at + 1 + close;
  return linkTarget.test(source) ? 1 : 0;
}

function linkCloseAt(source: string, at: number, to: number): number {
  if (source[at + 1] !== '(') return 0;
  linkTarget.lastIndex = at;
  const found = linkTarget.exec(source);
  if (found === null || at + found[0].length > to) return 0;
  const open = source.lastIndexOf('[', at);
  return open >= 0 && at - open < 400 && !source.slice(open + 1, at).includes(']') ? found[0].length : 0;
}

const entity = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z]{2,8}));/y;
const named: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: '\'', nbsp: ' ', shy: '', ndash: '–', mdash: '—', hellip: '…', laquo: '«', raquo: '»',
  lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', deg: '°', ordm: 'º', ordf: 'ª', frac12: '½', frac14: '¼', frac34: '¾', sect: '§', euro: '€',
  aacute: 'á', eacute: 'é', iacute: 'í', oacute: 'ó', uacute: 'ú', ntilde: 'ñ', uuml: 'ü', ccedil: 'ç', agrave: 'à', egrave: 'è',
  ecirc: 'ê', acirc: 'â', icirc: 'î', ocirc: 'ô', ucirc: 'û', ugrave: 'ù', euml: 'ë', iuml: 'ï',
  Aacute: 'Á', Eacute: 'É', Iacute: 'Í', Oacute: 'Ó', Uacute: 'Ú', Ntilde: 'Ñ', Agrave: 'À', Egrave: 'È', Ccedil: 'Ç', times: '×', pound: '£',
  thinsp: ' ', ensp: ' ', emsp: ' ', bull: '•', middot: '·',
};

function entityAt(source: string, at: number, to: number): { by: string; end: number } | undefined {
  entity.lastIndex = at;
  const found = entity.exec(source);
  if (found === null || at + found[0].length > to) return undefined;
  const code = found[1] !== undefined ? Number(found[1]) : found[2] !== undefined ? Number.parseInt(found[2], 16) : undefined;
  const by = code === undefined ? named[found[3]!] : code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  return by === undefined ? undefined : { by: by === '\u00a0' ? ' ' : by === '\u00ad' ? '' : by, end: at + found[0].length };
}
