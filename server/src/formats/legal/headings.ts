import type { ProvisionKind } from '../../draft/draft';
import type { Span } from '../../text/span';
import type { State } from './state';
import { shortSentence } from './survey';

/** A heading on the line of the number, and where the text goes on. */
export interface FoundHeading {
  readonly span: Span;
  readonly after: number;
}

/**
 * The heading that stands between a provision's number and its words, in the ways laws have: a whole Markdown heading; joined by
 * stop and dash; in emphasis; in brackets; before the first subsection; on lines of its own after "Article 5:". `kind` is
 * undefined for items of a list, which have fewer ways; `sameLine` tells that the number stands before on the same line.
 */
export function headingIn(state: State, at: number, from: number, kind: ProvisionKind | undefined, sameLine: boolean): FoundHeading | undefined {
  const { text } = state;
  const block = state.blocks[at]!;
  if (from >= block.end) return undefined;
  if (block.level > 0 && sameLine && (kind === undefined ? !/[.;:]$/.test(text.slice(from, block.end)) : !holdsText(state, at, from))) return { span: cut(text, from, block.end), after: block.end };
  const head = text.slice(from, Math.min(block.end, from + 260));
  const emphasis = /^(\*\*|__)(?![\s*_])([^*_]{2,200}?)\1(?:\s*\1[.:—–-]{1,3}\1|\s?[.:—–-]{1,2}(?=\s)|\s*$|\s*\n|[—–]{1,2}(?=\S))/u.exec(head);
  if (emphasis !== null) return found(text, from + emphasis[1]!.length, emphasis[2]!.length, from + emphasis[0].length);
  // "*Reconocimiento de los beneficios.* El Fondo …"
  const slanted = kind === undefined ? null : /^\*{1,3}(?=\p{Lu})([^*]{2,160}?)\.?\*{1,3}\.?\s+(?=[\p{Lu}("«])/u.exec(head);
  if (slanted !== null) return found(text, from + head.indexOf(slanted[1]!), slanted[1]!.length, from + slanted[0].length);
  // "***Artículo 11.Requisitos para la pensión.*** Tendrá derecho …": the emphasis begins before the number
  const closed = kind === undefined || !/^[*_]{2}/.test(text.slice(block.at, block.at + 2)) ? null : /^(\p{Lu}[^*_]{2,160}?)\.?(?:\*{2,3}|_{2})\.?\s+(?=\p{Lu})/u.exec(head);
  if (closed !== null) return found(text, from, closed[1]!.length, from + closed[0].length);
  const dashed = /^(\p{Lu}[^.]{2,160}?)\s?\.\s?[—–]\s?/u.exec(head);
  if (kind === undefined) return dashed === null || /[;:]/.test(dashed[1]!) ? undefined : found(text, from, dashed[1]!.length, from + dashed[0].length);
  const joined = dashed ?? /^([^.\s\d(][^.]{1,220}?)\s?\.\s?(?:[—–]|-{1,2}(?=[\s(\p{Lu}])|\s-\s)\s?/u.exec(head);
  if (joined !== null && !/[;:]/.test(joined[1]!)) return found(text, from, joined[1]!.length, from + joined[0].length);
  const bracketed = /^[*_]{0,3}\(([\p{Lu}][^()]{2,200})\)[*_]{0,3}\s?\.?\s?[-–—.]{1,3}\s?/u.exec(head);
  if (bracketed !== null) return found(text, from + bracketed[0].indexOf('(') + 1, bracketed[1]!.length, from + bracketed[0].length);
  if (!sameLine) return undefined;
  return kind === 'article' ? articleHeading(state, at, from, head) : sectionHeading(state, at, from, head);
}

/**
 * True where converters have put the words of an article into the line of its number, which they made a heading: too long for a heading, a list's
 * opening, several sentences, or a sentence below which nothing else stands.
 */
function holdsText(state: State, at: number, from: number): boolean {
  const words = state.text.slice(from, state.blocks[at]!.end).replace(/[\s*_]+$/u, '');
  if (words.length > 60 && /[;:]$/.test(words) || words.length > 180 && clause.test(words)) return true;
  if (words.length > 90 && /\p{Ll}{3}[.;:)*_]{1,4}\s+["«“(]?\p{Lu}\p{Ll}*\s.{30}/u.test(words)) return true;
  const below = state.blocks[at + 1];
  return words.length > 60 && /\.$/.test(words) && (below === undefined || below.level > 0);
}

/** How sentences begin and long headings seldom do. */
const clause = /^["«“(*_]{0,3}(?:If|Where|When|Every|Any|No|Subject|The|Si|Lorsque?|Quand|Toutefois|En cas|Les?|La|L['’]|Toute?s?|Aucun|Nul|Il|Cuando|El|Los|Las|En el caso|Toda?|Quien)(?!\p{L})/u;

/** "Contributions (1) Each employer …"; "Short title. This Act …"; "Savings Nothing in this Act …". */
function sectionHeading(state: State, at: number, from: number, head: string): FoundHeading | undefined {
  const { text, survey } = state;
  const before = /^(\p{Lu}[^.;(]{2,150}?)[.:]?\s+(?=\((?:1|a)\)\s)/u.exec(head);
  if (before !== null && !/(?:section|paragraph|article|[,:—–-])\s*$/iu.test(before[1]!) && !verb.test(before[1]!)) {
    return found(text, from, before[1]!.length, from + before[0].length);
  }
  if (survey.sentenceHeads) {
    const sentence = shortSentence(text, from, state.blocks[at]!.end, 20);
    if (sentence !== undefined) return { span: { start: sentence.start, end: sentence.end }, after: sentence.after };
  }
  if (isShortLine(state, at, from)) return { span: cut(text, from, state.blocks[at]!.end), after: state.blocks[at]!.end };
  const run = /^(\p{Lu}[^.;:(\n]{4,110}?[\p{Ll})])\s+(?=(?:The|If|Where|A|An|No|Any|Every|Each|Subject|Without|Notwithstanding|There|Nothing|This)\s\p{Ll})/u.exec(head);
  return run === null || verb.test(` ${run[1]!} `) || run[1]!.split(/\s/).length > 14 ? undefined : found(text, from, run[1]!.length, from + run[0].length);
}

/** "14. Limitation of liability" or "1. Short title." with the text on the next line. */
function isShortLine(state: State, at: number, from: number): boolean {
  const block = state.blocks[at]!, next = state.blocks[at + 1];
  if (next === undefined || block.lines > 2 || block.end - from > 160 || state.survey.units.has(at + 1) || state.survey.keywords[at + 1] !== undefined) return false;
  // "**25. Maternity benefit.**": number and heading stand in one emphasis
  const words = state.text.slice(from, block.end).trim().replace(/(?:\*\*|__)$/u, '');
  // "The Minister may—" above "(a) appoint …", "In this Part—" above "“rate” means …" open a list
  if (/[—–-]$/.test(words) && /^(?:\((?:a|i)\)|[*_]{0,2}["“‘«])/.test(state.text.slice(next.at, next.at + 3))) return false;
  // "Contribution to be paid monthly: amount thereof", where subsections follow
  const line = /^\(1\)/.test(state.text.slice(next.at, next.at + 3)) ? words.replace(/:(?=\s\p{L})/u, '') : words;
  return /^\p{Lu}[^.;:]*\.?$/u.test(line) && words.split(/\s+/).length <= (next.apart && !words.endsWith('.') ? 20 : 12) && !verb.test(` ${words.replace(/\.$/, '')} `) && !/[,]$|repealed|omitted|delet/i.test(words);
}

const verb = /\s(?:shall|may|is|are|was|means|has|have|must|will|of|in|under|by|to|that|which)$|\s(?:shall|may|is|are|means|has|have|must)\s/;

function articleHeading(state: State, at: number, from: number, head: string): FoundHeading | undefined {
  const { text, survey } = state;
  const block = state.blocks[at]!;
  if (block.lines > 1 && /:\s*$/.test(text.slice(Math.max(0, from - 3), from))) {
    const lines = /^(\p{Lu}[^.;:]{2,220}?)\s*\n\s*(?=\p{Lu}|["“«(]|\d)/u.exec(head);
    if (lines !== null) return found(text, from, lines[1]!.length, from + lines[0].length);
  }
  if (isWholeHeading(state, at, from)) return { span: cut(text, from, block.end), after: block.end };
  if (!survey.sentenceHeads) return undefined;
  const sentence = shortSentence(text, from, block.end, 20);
  if (sentence !== undefined) return { span: { start: sentence.start, end: sentence.end }, after: sentence.after };
  // "Artículo 4. Obligaciones de las partes." and then "1. Los empleadores …"
  if (state.survey.markers[at + 1] !== undefined && /^\p{Lu}[^.;:\n]{2,100}\.$/u.test(head.trimEnd()) && head.split(/\s+/).length <= 12) {
    return { span: cut(text, from, block.end), after: block.end };
  }
  return undefined;
}

/** The article's first block is its heading: short, without a stop, and the law does so throughout, or it stands in emphasis. */
function isWholeHeading(state: State, at: number, from: number): boolean {
  const { text, survey } = state;
  const block = state.blocks[at]!, next = state.blocks[at + 1];
  const words = text.slice(from, block.end).trim();
  if (words.length > 200 || block.lines > 4 || next === undefined || /[;:,]$|\.\s/.test(words) || !/^[*_"“(«]{0,3}\p{Lu}/u.test(words)) return false;
  const bold = /^(?:\*\*|__)/.test(text.slice(block.at, block.at + 2)) && /(?:\*\*|__)\.?$/.test(text.slice(block.end - 3, block.end));
  if (bold) return true;
  if (/\.$/.test(words) || /^\p{Ll}/u.test(text.slice(next.at, next.at + 2))) return false;
  return survey.titled && survey.keywords[at + 1]?.what !== 'article';
}

const found = (text: string, start: number, length: number, after: number): FoundHeading => ({ span: cut(text, start, start + length), after });

function cut(text: string, start: number, end: number): Span {
  while (start < end && /[\s*_:–—-]/.test(text[start]!)) start++;
  while (end > start && /[\s*_.—–]/.test(text[end - 1]!)) end--;
  return { start, end };
}
