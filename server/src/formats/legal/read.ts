import type { Draft, FormatId, Language, Problem } from '../../draft/draft';
import type { WordsOf } from '../../draft/share';
import { shareProvisions, spliceProvisions } from '../../draft/share';
import type { FrontMatter } from './frontMatter';
import { frontMatterOf } from './frontMatter';
import { languageOf, looked } from './language';
import type { Raw } from './raw';
import { depths } from './raw';
import { resume } from './resume';
import type { Structure } from './structure';
import { structureOf } from './structure';
import type { Trail } from './trail';
import { plainWords } from './words';

export interface LegalOptions {
  readonly language?: Language;
  readonly previous?: Draft;
}

/** How provisions are found and their words read. */
export interface Reading {
  readonly structure: (text: string, from: number) => Structure;
  readonly words: WordsOf;
  /** True for a stretch that another reading must read: then all of the text is looked at again. */
  readonly isForeign?: (stretch: string) => boolean;
}

export const plainReading: Reading = { structure: structureOf, words: plainWords };

/** What the reading of a draft left for the next version, the language that its front matter names, and that by its words. */
interface Left {
  readonly trail: Trail;
  readonly named: Language | undefined;
  readonly guessed: Language | undefined;
}

const left = new WeakMap<Draft, Left>();

/** How the words of a draft were read. */
const readBy = new WeakMap<Draft, WordsOf>();

/** Reads plain or Markdown legal text. Never refuses: what is no law becomes text, faults of the file become problems. */
export function readLegal(text: string, format: FormatId, options: LegalOptions, { structure, words }: Reading = plainReading): Draft {
  const front = frontMatterOf(text);
  const from = front?.end ?? 0;
  const guessed = options.language ?? front?.language ? undefined : languageOf(text, from);
  const language = options.language ?? front?.language ?? guessed!;
  const { raws, trail } = structure(text, from);
  const titled = raws.some(raw => raw.kind === 'act') ? raws : [...titleOf(front), ...raws];
  // What was read as Bluebell has other words than what reads plainly, though the text be the same
  const { provisions, starts } = shareProvisions(text, titled, words, options.previous && readBy.get(options.previous) === words ? options.previous : undefined);
  const draft: Draft = { format, language, text, provisions, starts, problems: problemsOf(text) };
  readBy.set(draft, words);
  if (trail !== undefined) left.set(draft, { trail, named: front?.language, guessed });
  return draft;
}

/** Reads a text from the draft before, where only a stretch of it needs reading (`resume.ts`); undefined where all of it does. The result is the same. */
export function readAgain(text: string, format: FormatId, options: LegalOptions, { words, isForeign }: Reading = plainReading): Draft | undefined {
  const { previous } = options, known = previous && left.get(previous);
  if (previous === undefined || known === undefined || previous.format !== format || readBy.get(previous) !== words) return undefined;
  // A line that closes front matter may stand far behind the one that opens it
  if (known.trail.from === 0 && frontMatterOf(text) !== undefined) return undefined;
  const resumed = resume(text, previous, known.trail, isForeign);
  if (resumed === undefined) return undefined;
  const { window, from, to, raws, trail, read } = resumed;
  const problems = previous.problems.length === 0 && !mayBeFaulty(text.slice(Math.max(0, read.start - 1), read.end + 1)) ? previous.problems : problemsOf(text);
  const guessed = options.language ?? known.named ? undefined : window.start > trail.from + looked && known.guessed || languageOf(text, trail.from);
  const language = options.language ?? known.named ?? guessed!;
  const draft: Draft = { format, language, text, ...spliceProvisions(text, raws, words, previous, window, from, to), problems };
  readBy.set(draft, words);
  left.set(draft, { ...known, guessed, trail });
  return draft;
}

/** The title in the front matter names the act where the text has none. */
function titleOf(front: FrontMatter | undefined): readonly Raw[] {
  if (front?.titleSpan === undefined) return [];
  const { start, end } = front.titleSpan;
  return [{ kind: 'act', depth: depths.act, num: undefined, start, end, numSpan: undefined, headingSpan: front.titleSpan, body: end, skip: [], quoted: false }];
}

/** Faults of the file itself, one line each: what is wrong and how to mend it. */
export function problemsOf(text: string): readonly Problem[] {
  const problems: Problem[] = [];
  const tell = (at: number, length: number, message: string): void => { problems.push({ span: { start: at, end: Math.min(at + length, text.length) }, message }); };
  if (/^[\s\uFEFF]*$/.test(text.slice(0, 1000)) && text.trim() === '') tell(0, 0, 'The file is empty; write or paste the text of the draft.');
  const binary = text.indexOf('\0');
  if (binary >= 0) tell(binary, 1, 'The file holds binary data (a NUL character); save the draft as plain text in UTF-8.');
  const replaced = text.indexOf('\uFFFD');
  if (replaced >= 0 && binary < 0) tell(replaced, 1, 'The file is not UTF-8: some characters could not be read; save it again in the encoding UTF-8.');
  const lone = loneSurrogate(text);
  if (lone >= 0) tell(lone, 1, 'A character is broken in two (a lone surrogate); write it again.');
  const long = longLine(text);
  if (long >= 0) tell(long, 80, 'A line is longer than 100,000 characters, so that paragraphs cannot be told apart; break it at each paragraph.');
  return problems;
}

/** True where a stretch of whole lines may hold a fault of the file. */
const mayBeFaulty = (stretch: string): boolean =>
  stretch.includes('\0') || stretch.includes('\uFFFD') || loneSurrogate(stretch) >= 0 || stretch.length > 90_000 && longest(stretch) > 90_000;

/** The length of the longest line, lone carriage returns not counted as ends. */
function longest(text: string): number {
  let most = 0;
  for (let start = 0; start <= text.length;) {
    const stop = text.indexOf('\n', start), end = stop < 0 ? text.length : stop;
    most = Math.max(most, end - start);
    start = end + 1;
  }
  return most;
}

/** Half of a character of two units without its other half; -1 where there is none. */
function loneSurrogate(text: string): number {
  if (!/[\uD800-\uDFFF]/.test(text)) return -1;
  return /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.exec(text)?.index ?? -1;
}

/** The start of the first line of more than 100,000 characters; -1 where there is none. */
function longLine(text: string): number {
  let start = 0;
  while (text.length - start > 100_000) {
    const newline = text.lastIndexOf('\n', start + 100_000), carriage = text.lastIndexOf('\r', start + 100_000);
    const end = Math.max(newline, carriage);
    if (end < start) return start;
    start = end + 1;
  }
  return -1;
}
