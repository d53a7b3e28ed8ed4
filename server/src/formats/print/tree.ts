import type { Draft, Provision, ProvisionKind } from '../../draft/draft';
import { outlineOf } from '../../draft/outline';

/** A provision as it is written out anew: its number with the signs that the draft gives it, heading, words, children. */
export interface Node {
  readonly provision: Provision;
  /** Its place among the draft's provisions. */
  readonly index: number;
  readonly eId: string;
  /** "12.", "(a)", "PART I –", "Article 5.-"; of several lines where the draft has it so ("SCHEDULE 1", "(Section 29)"); empty where it has no number. */
  readonly sign: string;
  readonly heading: string | undefined;
  readonly words: string;
  readonly children: readonly Node[];
}

/** The provisions of a draft as a tree, in the order of the text. */
export function treeOf(draft: Draft): readonly Node[] {
  const outline = outlineOf(draft), top: Node[] = [], made: (Node & { readonly children: Node[] })[] = [];
  draft.provisions.forEach((provision, i) => {
    const node = { provision, index: i, eId: outline.eIds[i]!, sign: signOf(provision), heading: provision.heading ?? bareHeading(provision), words: provision.words.text.replace(/\s+/g, ' ').trim(), children: [] as Node[] };
    made.push(node);
    const parent = outline.parents[i]!;
    (parent < 0 ? top : made[parent]!.children).push(node);
  });
  return top;
}

/** A row with what stands under it: the rows of a table may be told apart by depth. */
export const rowsOf = (row: Node): readonly Node[] => [row, ...row.children.flatMap(rowsOf)];

/** The cells of a row of a table; none of the line that Markdown draws below the head. */
export function cellsOf({ provision: { text }, words }: Node): readonly string[] {
  if (!/^\s*\|/.test(text)) return [words];
  // The head of a Markdown table has that line with it
  const row = text.trim().split('\n').filter(line => !/^[\s|:-]+$/.test(line)).join(' ');
  return row === '' ? [] : row.replace(/^\||\|$/g, '').split('|').map(cell => cell.trim().replace(/(\*{1,3})(?=[^\s*])([^*]*[^\s*])\1/g, '$2'));
}

/** "SCHEDULE" alone: neither number nor title, and yet a heading. */
const bareHeading = ({ kind, num, text, words }: Provision): string | undefined =>
  kind === 'schedule' && num === undefined && words.text.trim() === '' ? text.replace(/<[^>]*>|[*_#`]/g, ' ').replace(/\s+/g, ' ').trim() || undefined : undefined;

/** What stands before heading and words, without markup: the number as its tradition writes it. */
function signOf({ kind, text, num, numSpan, headingSpan, words }: Provision): string {
  if (num === undefined) return '';
  const numStart = numSpan?.start ?? 0, numEnd = numSpan?.end ?? 0;
  const before = Math.min(headingSpan && headingSpan.start >= numEnd ? headingSpan.start : Infinity, words.text === '' ? Infinity : words.map[1] ?? Infinity, text.length);
  // A heading in the margin stands before the number
  const from = headingSpan && headingSpan.end <= numStart ? headingSpan.end : 0;
  // A footnote mark before the words ("(2) 3[If a workman") is none of the number's
  const mark = gathering[kind] === undefined ? /\d+\s*\[?\s*$/.exec(text.slice(numEnd, before)) : null;
  const lead = text.slice(from, mark === null ? Math.max(before, numEnd) : numEnd + mark.index);
  if (bluebell.test(lead)) return bareSign(kind, num, '');
  const sign = lead.replace(/<[^>]*>/g, ' ').replace(/&#?\w+;/g, ' ').replace(/^[\s>]*#{1,6}\s/, '').replace(/[*_#`\\]+/g, '').replace(/[^\S\n]+/g, ' ').replace(/\s*\n\s*/g, '\n').trim().replace(/^\d{0,2}\s?\[\s?(?=[^\]]*$)/, '').replace(/\s*[([]$/, ''); // an amended provision's bracket ("3[10C."), and the bracket in which a heading stands is none of the number's
  // "SCHEDULE 1 (Section 29)": what it belongs to stands on a line of its own, or it would be taken for the title
  if (kind === 'schedule' && headingSpan) return sign.replace(/\s+(\([^()\n]+\))$/, '\n$1');
  return sign === '' || sign.length > 60 || /^\(?\s*[\p{L}\p{N}]+$/u.test(sign) ? bareSign(kind, num, sign) : sign;
}

/** "SEC 12 - ", "ITEM (a)": keywords that only Bluebell knows, and those with its classes. */
const bluebell = /^[\s>]*(?:(?:SEC|SUBSEC|SUBSECTION|CHAP|SUBCHAP|ITEM|PARA|PARAGRAPH|SUBPARA|SUBPARAGRAPH|ART|PROVISO)(?=[\s.{])|[A-Z]{4,12}[.{][\w-])/;

/** A number that its file shows bare (in an element of its own, in the margin) would not be known for one in plain text. */
function bareSign(kind: ProvisionKind, num: string, sign: string): string {
  if (kind === 'section' || kind === 'article') return `${num}.`;
  const word = gathering[kind];
  if (word !== undefined) return sign === '' || sign === num ? `${word} ${num}` : sign;
  return `(${num})`;
}

const gathering: Partial<Record<ProvisionKind, string>> = { book: 'BOOK', title: 'TITLE', part: 'PART', subpart: 'SUBPART', chapter: 'CHAPTER', subchapter: 'SUBCHAPTER', division: 'DIVISION', subdivision: 'SUBDIVISION', schedule: 'SCHEDULE' };
