import type { ProvisionKind } from '../../draft/draft';
import type { Span } from '../../text/span';
import type { Block } from './blocks';
import type { Survey } from './survey';
import { shortSentence } from './survey';

/** A heading on the line of the number, and where the text goes on. */
export interface FoundHeading {
  readonly span: Span;
  readonly after: number;
}

/**
 * The heading that stands between a provision's number and its words, in the ways laws have: a whole Markdown heading; joined by
 * stop and dash; in emphasis; in brackets; before the first subsection; on lines of its own after "Article 5:".
 */
export function headingIn(text: string, block: Block, from: number, survey: Survey | undefined, kind: ProvisionKind): FoundHeading | undefined {
  if (from >= block.end) return undefined;
  if (block.level > 0) return { span: cut(text, from, block.end), after: block.end };
  const head = text.slice(from, Math.min(block.end, from + 260));
  const whole = block.end - from <= 260;
  const emphasis = /^(\*\*|__)(?![\s*_])([^*_\n]{2,200}?)\1(?:\s?[.:—–-]{1,2}(?=\s)|\s*$|\s*\n|[—–]{1,2}(?=\S))/u.exec(head);
  if (emphasis !== null) return found(text, from + emphasis[1]!.length, emphasis[2]!.length, from + emphasis[0].length);
  if (survey === undefined) return undefined;
  const joined = /^([^.\n\d(][^.]{1,220}?)\s?\.\s?(?:[—–]|-{1,2}(?=[\s(\p{Lu}])|\s-\s)\s?/u.exec(head);
  if (joined !== null && !/[;:]/.test(joined[1]!)) return found(text, from, joined[1]!.length, from + joined[0].length);
  const bracketed = /^\(([\p{Lu}][^()]{2,160})\)\s?\.?\s?[-–—.]{1,3}\s?/u.exec(head);
  if (bracketed !== null) return found(text, from + 1, bracketed[1]!.length, from + bracketed[0].length);
  if (kind !== 'article') {
    const before = /^(\p{Lu}[^.;(\n]{2,150}?)[.:]?\s+(?=\((?:1|a)\)\s)/u.exec(head);
    if (before !== null && !/(?:section|paragraph|article|[,:—–-])\s*$/iu.test(before[1]!) && !/\s(?:shall|may|is|are|means|has|have|must)\s/.test(before[1]!)) {
      return found(text, from, before[1]!.length, from + before[0].length);
    }
  }
  if (kind === 'article' && block.lines > 1) {
    const lines = /^(\p{Lu}[^.;:]{2,220}?)\s*\n\s*(?=\p{Lu}|["“«(]|\d)/u.exec(head);
    if (lines !== null && /[:]\s*$/.test(text.slice(Math.max(0, from - 3), from))) return found(text, from, lines[1]!.length, from + lines[0].length);
  }
  if (kind === 'article' && whole && block.lines <= 3 && !/[.;:,]$/.test(head.trimEnd()) && head.length <= 200 && /^[*_"“(]{0,3}\p{Lu}/u.test(head)) {
    return { span: cut(text, from, block.end), after: block.end };
  }
  if (survey.sentenceHeads) {
    const sentence = shortSentence(text, from, block.end);
    if (sentence !== undefined) return { span: { start: sentence.start, end: sentence.end }, after: sentence.after };
  }
  if (kind === 'article' && whole && block.lines === 1 && /^[*_]{2}/.test(text.slice(block.at, block.at + 2)) && /[*_]{2}$/.test(text.slice(block.end - 2, block.end))) {
    return { span: cut(text, from, block.end), after: block.end };
  }
  return undefined;
}

const found = (text: string, start: number, length: number, after: number): FoundHeading => ({ span: cut(text, start, start + length), after });

function cut(text: string, start: number, end: number): Span {
  while (start < end && /[\s*_:–—-]/.test(text[start]!)) start++;
  while (end > start && /[\s*_.]/.test(text[end - 1]!)) end--;
  return { start, end };
}

/**
 * True for a line that heads what follows and has no number: a Markdown heading, a line in emphasis or capitals, a short line
 * without a stop just before a number.
 */
export function isHeadingLine(text: string, block: Block, start: number, marked: boolean, next: Block | undefined, structured: boolean): boolean {
  if (block.level > 0) return true;
  if (block.lines > 2 || block.soft || next === undefined) return false;
  const words = text.slice(start, block.end);
  if (words.length > 160 || words.length < 3) return false;
  if (/^(\*\*|__)[^*_]{2,150}\1$/.test(words) && !marked) return !/[.;,:]\s?(?:\*\*|__)$/.test(words) || words.length < 80;
  if (marked || !structured) return false;
  if (/[.;:,—–)\]]$/.test(words)) return false;
  if (/\p{Lu}.*\p{Lu}/u.test(words) && !/\p{Ll}/u.test(words) && block.lines === 1) return /\s|^\p{Lu}{5,}$/u.test(words);
  return false;
}
