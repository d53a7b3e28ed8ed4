import type { Language } from '../../draft/draft';
import type { Standing } from '../../analysis/requirements';

/** Words in a document; a bare string is plain. */
export interface Run {
  readonly text: string;
  readonly strong?: boolean;
  readonly em?: boolean;
  /** For machines rather than readers: small letters. */
  readonly small?: boolean;
  /** An address (https) or, with `#`, a heading's id in the same document. */
  readonly link?: string;
  /** A name of these words, for links inside the document; once a document. */
  readonly id?: string;
  /** A comment of the margin, anchored at these words. */
  readonly comment?: { readonly author: string; readonly text: string };
  /** What a reviewer changes in words: taken out, or put in. */
  readonly change?: 'deleted' | 'inserted';
}

export type Inline = string | Run;
export type Words = Inline | readonly Inline[];

export interface Cell {
  readonly words: Words;
  /** Shown by a sign and a shade, never by colour alone. */
  readonly standing?: Standing;
}

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3 | 4; readonly words: Words; readonly id?: string }
  /** `quote`: words of the draft · `note`: small print · `lead`: what to read first · `blank`: room for the reader to write; `about` then is the id of the heading it belongs to. */
  | { readonly kind: 'paragraph'; readonly words: Words; readonly role?: 'quote' | 'note' | 'lead' | 'blank'; readonly about?: string }
  | { readonly kind: 'list'; readonly items: readonly Words[]; readonly ordered?: boolean }
  | { readonly kind: 'table'; readonly caption: string; readonly head: readonly Words[]; readonly rows: readonly (readonly (Words | Cell)[])[]; /** Shares of the width. */ readonly widths?: readonly number[]; /** False where the first cell of a row is a text like the others, and not what the row is about. */ readonly rowHeads?: boolean }
  /** A drawing for the screen; `words` say the same where it cannot be shown. */
  | { readonly kind: 'figure'; readonly svg: string; readonly words: string; /** Drawn in the colours of what stands around it (`currentColor`). */ readonly themed?: true }
  | { readonly kind: 'page' };

/** A report as data: every form of output is drawn from it, so that they cannot disagree. */
export interface Document {
  readonly title: string;
  readonly subtitle?: string;
  readonly language: Language;
  /** Shown under the title: date, version, packs in force. */
  readonly facts: readonly (readonly [string, string])[];
  readonly blocks: readonly Block[];
  /** True where the pages lie on their side: wide tables. */
  readonly landscape?: boolean;
}

/** Several reports of one kind as one, each under its title. There is at least one. */
export const joined = (documents: readonly Document[]): Document => documents.length === 1 ? documents[0]!
  : { ...documents[0]!, title: documents.map(({ title }) => title).join('; '), blocks: documents.flatMap((one, i) => [...i > 0 ? [{ kind: 'page' } as const] : [], { kind: 'heading', level: 1, words: one.title } as const, ...one.blocks]) };

/** Words as a list of runs. */
export function runsOf(words: Words): readonly Run[] {
  const list = Array.isArray(words) ? words as readonly Inline[] : [words as Inline];
  return list.map(one => typeof one === 'string' ? { text: one } : one).filter(({ text }) => text !== '');
}

/** A cell of a table with or without a standing. */
export const cellOf = (cell: Words | Cell): Cell => typeof cell === 'object' && !Array.isArray(cell) && 'words' in cell ? cell : { words: cell as Words };

/** True where a table stands right under a heading with its very caption: who sees the page reads it once. */
export function captionRepeats(blocks: readonly Block[], at: number): boolean {
  const block = blocks[at];
  if (block?.kind !== 'table') return false;
  const before = blocks.slice(Math.max(0, at - 2), at).reverse(), heading = before.find(({ kind }) => kind === 'heading');
  return heading?.kind === 'heading' && plain(heading.words) === block.caption && (before[0] === heading || before[0]?.kind === 'paragraph');
}

/** The title of a law for a headline: cut between words where it is longer than `most` characters. */
export function shortTitle(title: string, most = 160): string {
  if (title.length <= most) return title;
  const cut = title.slice(0, most), blank = cut.lastIndexOf(' ');
  return `${cut.slice(0, blank > most / 2 ? blank : most).replace(/[\s,;:\ud800-\udbff]+$/, '')}…`;
}

/** The bare words. */
export const plain = (words: Words): string => runsOf(words).map(({ text }) => text).join('');

/** A sign for each standing, so that a page in grey and a screen reader tell them apart. */
export const signs: Readonly<Record<Standing, string>> = { met: '✓', below: '✗', 'not-found': '∅', 'cannot-tell': '?', 'not-applicable': '–' };
