import type { Item } from '../../facts/references/reference';
import type { Span } from '../../text/span';

/** One step to a place of the act that is amended: a reference ("section 12(1)", "alinéa 2"), a defined term, a row of a table by its words, or a place by its eId, as the data of a file name it. */
export type Part = { readonly item: Item; readonly said: string } | { readonly term: string; readonly said: string } | { readonly row: string; readonly said: string } | { readonly eId: string; readonly said: string };

/** The way to one place, from the outside in. An empty way is the whole act. */
export type Way = readonly Part[];

/** New text for a provision: stretches of the amending act's file, without the quotation marks around them. */
export interface NewText {
  readonly spans: readonly Span[];
  /** False where it was announced and never closed, or has no marks: where it ends is then the reader's guess. */
  readonly closed: boolean;
}

/**
 * What an instruction does, to whole provisions or to words, sentences and headings of them. words: old words give way to new ones · strike: words go · words-in: words come before, after or at the end of others ·
 * replace, repeal, insert, renumber: whole provisions · unread: an instruction that is not understood, and why.
 */
export type Deed =
  | { readonly kind: 'words'; readonly old: string; readonly words: string; readonly each: boolean }
  | { readonly kind: 'strike'; readonly old: string; readonly each: boolean }
  | { readonly kind: 'words-in'; readonly words: string; readonly anchor: string | undefined; readonly side: 'before' | 'after' | 'end'; readonly each: boolean }
  /** A sentence by its place among those of a provision (-1: the last): it goes (`out`), gives way to words (`in`), or words come beside it. */
  | { readonly kind: 'sentence'; readonly nth: number; readonly said: string; readonly side: 'in' | 'out' | 'before' | 'after'; readonly words: string }
  /** The heading of a provision, or words in it. */
  | { readonly kind: 'heading'; readonly old: string | undefined; readonly words: string }
  | { readonly kind: 'replace'; readonly text: NewText }
  | { readonly kind: 'repeal' }
  /** `fresh`: the last step of the way names what is new, and not where it comes. */
  | { readonly kind: 'insert'; readonly text: NewText; readonly side: 'before' | 'after' | 'end'; readonly fresh: boolean }
  | { readonly kind: 'renumber'; readonly num: string }
  | { readonly kind: 'unread'; readonly because: 'part' | 'entry' | 'heading' | 'elsewhere' | 'unknown' };

/** One instruction of an amending act. */
export interface Instruction {
  /** The provision of the amending act that gives it. */
  readonly provision: number;
  /** The words that give it; counts from the start of that provision's `text`. */
  readonly span: Span;
  /** The act that it amends, as named (aliases such as "the Principal Act" resolved where they are defined); undefined where none is named. */
  readonly act: string | undefined;
  /** The places it is about: several where it names several. */
  readonly ways: readonly Way[];
  /** Where the data of the file (Akoma Ntoso) say that the place is: followed where the words lead nowhere. */
  readonly told?: Way;
  readonly deed: Deed;
}
