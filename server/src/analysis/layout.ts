import type { Draft, Provision, ProvisionKind } from '../draft/draft';
import { outlineOf, type Outline } from '../draft/outline';
import { readDraft } from '../formats/format';
import type { Span } from '../text/span';

/** How a draft is to be laid out. */
export interface Layout {
  /** What one level of indentation is written as: spaces or a tab. */
  readonly indent: string;
}

/** White space in the place of white space; spans count in the file. */
export interface LayoutEdit {
  readonly span: Span;
  readonly newText: string;
}

/**
 * The edits that lay a draft out: lists indented by their level, one space behind a number, one blank line before Parts and sections, no
 * white space at the end of lines. Words never change: only white space is replaced, and where the text so laid out would not be read
 * as the same law, less is changed or nothing. Drafts in Markdown and XML, whose white space means something, are left alone.
 */
export function layoutEdits(draft: Draft, outline: Outline, layout: Layout): readonly LayoutEdit[] {
  if (draft.format !== 'legal-draft') return [];
  let here = draft, under = outline;
  // What one round could not do because of another change of it, the next does: so that a second "Format Document" changes nothing
  for (let round = 0; round < mostRounds; round++) {
    const edits = here.provisions.length === 0 ? [] : oneRound(here, under, layout);
    if (edits.length === 0) break;
    here = readDraft('draft.bill', apply(here.text, edits), { language: draft.language });
    under = outlineOf(here);
  }
  return whiteSpaceBetween(draft.text, here.text);
}

const mostRounds = 5;

/** The white space that differs between two texts of the same words. */
function whiteSpaceBetween(before: string, after: string): readonly LayoutEdit[] {
  const edits: LayoutEdit[] = [];
  let i = 0, k = 0;
  while (i < before.length || k < after.length) {
    const from = i, to = k;
    while (i < before.length && /\s/.test(before[i]!)) i++;
    while (k < after.length && /\s/.test(after[k]!)) k++;
    if (before.slice(from, i) !== after.slice(to, k)) edits.push({ span: { start: from, end: i }, newText: after.slice(to, k) });
    while (i < before.length && k < after.length && !/\s/.test(before[i]!) && before[i] === after[k]) i++, k++;
    // A space that was put into a word: "(a)the"
    if (i < before.length && k < after.length && !/\s/.test(before[i]!) && !/\s/.test(after[k]!)) return []; // never: words are not changed
    if (i >= before.length && k < after.length && !/\s/.test(after[k]!) || k >= after.length && i < before.length && !/\s/.test(before[i]!)) return [];
  }
  return edits;
}

function oneRound(draft: Draft, outline: Outline, layout: Layout): readonly LayoutEdit[] {
  const lines = linesOf(draft), levels = levelsOf(draft, outline);
  const ends = atEnds(draft, lines), numbers = behindNumbers(draft), blanks = blankLines(draft, lines);
  let margins = indents(draft, lines, levels, layout);
  for (let tries = 0; tries < mostTries; tries++) {
    const all = inOrder([...ends, ...numbers, ...margins, ...blanks]);
    const wrong = all.length === 0 ? undefined : firstDifference(draft, outline, apply(draft.text, all));
    if (wrong === undefined) return all;
    // Where a margin means something to the reader, the section around keeps its own
    const unit = unitSpan(draft, outline, wrong), left = margins.filter(({ span }) => span.end < unit.start || span.start > unit.end);
    if (left.length === margins.length) break;
    margins = left;
  }
  for (const edits of [[...ends, ...numbers, ...blanks], [...ends, ...numbers], ends]) {
    const all = inOrder(edits);
    if (all.length > 0 && firstDifference(draft, outline, apply(draft.text, all)) === undefined) return all;
  }
  return [];
}

/** Sections that may keep their margins; where more would have to, the whole draft keeps them. */
const mostTries = 12;

/** The section or article around a provision, and the one before it: what stands before it may be what joins with it. */
function unitSpan({ provisions, starts, text }: Draft, { parents }: Outline, index: number): Span {
  const unitOf = (from: number): number => {
    for (let at = from; at >= 0; at = parents[at]!) if (provisions[at]!.depth <= 20) return at;
    return from;
  };
  const from = unitOf(Math.max(0, index - 1)), own = unitOf(index);
  let next = Math.max(own, index) + 1;
  while (next < provisions.length && provisions[next]!.depth > 20) next++;
  return { start: starts[from]!, end: starts[next] ?? text.length };
}

interface Line {
  readonly start: number;
  /** Without the line's end. */
  readonly end: number;
  /** The first character that is not white space; `end` on a blank line. */
  readonly words: number;
  /** The provision that holds the first word, and whether it begins there; -1 outside of all. */
  readonly provision: number;
  readonly begins: boolean;
}

/** The lines of the file that may be touched, each with its provision; front matter is left out. */
function linesOf(draft: Draft): readonly Line[] {
  const { text, starts, provisions } = draft, lines: Line[] = [];
  const first = /^---[ \t]*\r?\n[\s\S]*?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(text)?.[0].length ?? 0;
  let provision = -1;
  for (let start = first; start <= text.length;) {
    const feed = text.indexOf('\n', start), next = feed < 0 ? text.length + 1 : feed + 1;
    const end = feed < 0 ? text.length : feed > start && text[feed - 1] === '\r' ? feed - 1 : feed;
    let words = start;
    while (words < end && isBlank(text[words]!)) words++;
    while (provision + 1 < starts.length && starts[provision + 1]! <= words) provision++;
    const origin = provision < 0 ? 0 : starts[provision]! + leading(provisions[provision]!.text);
    lines.push({ start, end, words, provision, begins: provision >= 0 && origin === words && words < end });
    start = next;
  }
  return lines;
}

const isBlank = (character: string): boolean => character === ' ' || character === '\t' || character === '\u00a0';
const leading = (text: string): number => text.length - text.trimStart().length;

/** How far each provision is indented: lists by their depth below a section's subsections; all else not at all. */
function levelsOf({ provisions }: Draft, { parents }: Outline): readonly number[] {
  const levels: number[] = [];
  provisions.forEach((provision, i) => {
    const parent = parents[i]!, above = parent < 0 ? 0 : levels[parent]!;
    levels.push(inList.has(provision.kind) ? parent >= 0 && provisions[parent]!.depth >= 20 ? above + 1 : 1 : follows.has(provision.kind) && parent >= 0 ? above : 0);
  });
  return levels;
}

const inList: ReadonlySet<ProvisionKind> = new Set<ProvisionKind>(['paragraph', 'subparagraph', 'clause', 'point', 'item']);
const follows: ReadonlySet<ProvisionKind> = new Set<ProvisionKind>(['text', 'proviso']);
/** What has a layout of its own. */
const untouched: ReadonlySet<ProvisionKind> = new Set<ProvisionKind>(['row', 'note', 'preface', 'preamble']);

/** White space at the end of lines. */
function atEnds({ text }: Draft, lines: readonly Line[]): readonly LayoutEdit[] {
  return lines.flatMap(({ start, end, words }): readonly LayoutEdit[] => {
    let from = end;
    while (from > Math.min(words, start + 1) - 1 && from > start && isBlank(text[from - 1]!)) from--;
    return from === end ? [] : [{ span: { start: from, end }, newText: '' }];
  });
}

/** One space behind the number of a provision: "(1)  The Fund", "(a)the". */
function behindNumbers({ provisions, starts, text }: Draft): readonly LayoutEdit[] {
  return provisions.flatMap(({ numSpan, kind, quoted }, i): readonly LayoutEdit[] => {
    if (numSpan === undefined || quoted || untouched.has(kind)) return [];
    const at = starts[i]! + numSpan.end, sign = /^[.)\]:º°]{0,2}/.exec(text.slice(at, at + 2))![0].length, from = at + sign;
    let to = from;
    while (to < text.length && isBlank(text[to]!)) to++;
    const next = text[to] ?? '\n';
    if (next === '\n' || next === '\r') return [];
    if (to === from) return /[)°º]/.test(text[from - 1] ?? '') && /\p{L}/u.test(next) ? [{ span: { start: from, end: from }, newText: ' ' }] : [];
    return text.slice(from, to) === ' ' || text.slice(from, to) === '\u00a0' ? [] : [{ span: { start: from, end: to }, newText: ' ' }];
  });
}

/** The white space before the first word of each line. */
function indents({ provisions, text }: Draft, lines: readonly Line[], levels: readonly number[], { indent }: Layout): readonly LayoutEdit[] {
  return lines.flatMap(({ start, end, words, provision }): readonly LayoutEdit[] => {
    if (words === end || provision < 0) return [];
    const { kind, quoted } = provisions[provision]!;
    if (untouched.has(kind) || quoted || isTable(text.slice(words, end))) return [];
    const wanted = indent.repeat(levels[provision]!);
    return text.slice(start, words) === wanted ? [] : [{ span: { start, end: words }, newText: wanted }];
  });
}

/** Columns parted by bars or wide gaps keep their place. */
const isTable = (line: string): boolean => line.includes('|') || /\S {3,}\S/.test(line);

/** One blank line before Parts and sections, and never two in a row. */
function blankLines({ provisions, text }: Draft, lines: readonly Line[]): readonly LayoutEdit[] {
  const edits: LayoutEdit[] = [], feed = text.includes('\r\n') ? '\r\n' : '\n';
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!, before = lines[i - 1];
    if (line.words === line.end) {
      if (before && before.words === before.end && i < lines.length - 1) edits.push({ span: { start: line.start, end: lines[i + 1]!.start }, newText: '' });
    } else if (before && before.words < before.end && line.begins && standsApart(provisions[line.provision]!)) {
      edits.push({ span: { start: line.start, end: line.start }, newText: feed });
    }
  }
  return edits;
}

const standsApart = ({ kind, depth, quoted }: Provision): boolean => !quoted && (kind === 'section' || kind === 'article' || depth < 20 && containers.has(kind));
const containers: ReadonlySet<ProvisionKind> = new Set<ProvisionKind>(['book', 'title', 'part', 'chapter', 'schedule', 'division']);

/** By place; where one takes in another, as with a blank line of spaces that goes, the larger stays. */
function inOrder(edits: readonly LayoutEdit[]): readonly LayoutEdit[] {
  const kept: LayoutEdit[] = [];
  for (const edit of [...edits].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)) {
    const last = kept.at(-1);
    if (last === undefined || edit.span.start >= last.span.end && !(edit.span.start === last.span.start && edit.span.end === edit.span.start && last.span.end === last.span.start)) kept.push(edit);
  }
  return kept;
}

/** A text with its edits, which stand in order. */
function apply(text: string, edits: readonly LayoutEdit[]): string {
  let laid = '', from = 0;
  for (const { span, newText } of edits) {
    laid += text.slice(from, span.start) + newText;
    from = span.end;
  }
  return laid + text.slice(from);
}

/** The first provision that would be read otherwise in the new text; undefined where all are the same, with the same words at the same places of the outline. */
function firstDifference(draft: Draft, outline: Outline, text: string): number | undefined {
  const again = readDraft('draft.bill', text, { language: draft.language }), { parents } = outlineOf(again);
  const at = draft.provisions.findIndex((before, i) => {
    const provision = again.provisions[i];
    return provision === undefined || provision.kind !== before.kind || provision.num !== before.num || provision.heading !== before.heading || provision.quoted !== before.quoted
      || parents[i] !== outline.parents[i] || squeezed(provision.words.text) !== squeezed(before.words.text);
  });
  return at >= 0 ? at : again.provisions.length === draft.provisions.length ? undefined : draft.provisions.length - 1;
}

const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim();
