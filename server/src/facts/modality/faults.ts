import type { Draft, Provision, ProvisionKind } from '../../draft/draft';
import type { Outline } from '../../draft/outline';
import type { Span } from '../../text/span';
import { Counts, Tally } from '../../draft/tally';
import { fold } from '../../words/tokens';
import type { Contexts } from '../contexts';
import type { Lexicon } from '../lexicon';
import { normsOf } from './known';
import type { Norm } from './norm';
import type { ModalWords } from './words';

/** A duty that leaves open who has it, or by when. `span` counts from the start of the provision's `text`. */
export interface DutyFault {
  readonly kind: 'bearer' | 'time';
  readonly provision: number;
  readonly span: Span;
  readonly norm: Norm;
}

/** What duties are looked for in. */
export interface Duties {
  readonly draft: Draft;
  readonly outline: Outline;
  readonly contexts: Contexts;
  readonly lexicon: Lexicon;
  /** The norms of each provision, where they are at hand. */
  readonly norms?: readonly (readonly Norm[])[] | undefined;
}

/**
 * Duties that the draft leaves without a bearer (the passive names nobody, and neither the section nor another provision tells) or
 * without a time (somebody has to decide, notify, pay …, and nothing says by when). Silent where words point elsewhere.
 */
export function dutyFaults(duties: Duties): readonly DutyFault[] {
  const before = known.get(duties.draft);
  if (before?.lexicon === duties.lexicon) return before.faults;
  const faults = findFaults(duties);
  known.set(duties.draft, { lexicon: duties.lexicon, faults });
  return faults;
}

const known = new WeakMap<Draft, { readonly lexicon: Lexicon; readonly faults: readonly DutyFault[] }>();

function findFaults(duties: Duties): readonly DutyFault[] {
  const { draft, outline, contexts, lexicon } = duties, words = lexicon.languages.get(draft.language)?.modality;
  if (!words) return [];
  const told = toldBy(draft, outline, words), rows = duties.norms ?? draft.provisions.map((provision, i) => normsOf(provision, contexts.of[i]!, lexicon));
  told.hear(rows);
  return rows.flatMap((norms, provision) => norms.length === 0 || contexts.of[provision]!.schedule ? [] : openIn(norms, draft.provisions[provision]!, words).flatMap((open): readonly DutyFault[] => {
    if (open.kind === 'bearer' ? told.namesBearer(open, provision, duties) : told.setsTime(open, provision)) return [];
    const { kind, norm } = open;
    return [{ kind, provision, span: kind === 'bearer' ? spanOf(norm, norm.modal!) : norm.modal!, norm }];
  }));
}

/** From the modal to the participle: "shall be paid". */
const spanOf = ({ verb }: Norm, modal: Span): Span => verb === undefined || verb.start < modal.end ? modal : { start: modal.start, end: verb.end };

/** A duty that its own words leave open; the rest of the draft may tell. */
interface OpenDuty {
  readonly kind: DutyFault['kind'];
  readonly norm: Norm;
  /** By these the rest of the draft may tell it: "pay contribution", "pay the employer". */
  readonly keys: readonly string[];
}

const opened = new WeakMap<readonly Norm[], readonly OpenDuty[]>();

/** Norms are the same list as long as their provision stands; what its words leave open is, too. */
function openIn(norms: readonly Norm[], { text }: Provision, words: ModalWords): readonly OpenDuty[] {
  let open = opened.get(norms);
  if (open === undefined) opened.set(norms, open = norms.flatMap((norm): readonly OpenDuty[] => {
    if (norm.modality !== 'duty' || norm.modal === undefined || norm.act === undefined || norm.elsewhere) return [];
    if (norm.subject === undefined) return norm.passive && words.open.has(norm.act) && lacksBearer(norm, text, words) ? [{ kind: 'bearer', norm, keys: nounsOf(norm.thing!.text).slice(0, 6).map((noun) => `${norm.act} ${noun}`) }] : [];
    return words.timed.has(norm.act) && !norm.passive && lacksTime(norm, words) ? [{ kind: 'time', norm, keys: [`${norm.act} ${nounsOf(norm.subject.text)[0] ?? ''}`] }] : [];
  }));
  return open;
}

function lacksBearer({ thing, modal }: Norm, text: string, words: ModalWords): boolean {
  if (thing === undefined) return false;
  const all = wordsOf(thing.text), said = modal === undefined ? '' : wordsOf(text.slice(modal.start, modal.end))[0] ?? '';
  if (all.some((word) => words.no.has(word)) || all[0] === 'there' || all.some((word) => words.subordinate.has(word)) || words.telling.has(said)) return false;
  return nounsOf(thing.text).length > 0 && ![...all.slice(0, 4), ...all.slice(-3)].some((word) => words.claims.has(word) || words.actors.has(word) || words.pronouns.has(word));
}

function lacksTime(norm: Norm, words: ModalWords): boolean {
  const what = wordsOf(norm.what.text), who = wordsOf(norm.subject!.text);
  if (norm.time || norm.conditions.length > 1 || who.some((word) => words.unhurried.has(word))) return false;
  return (!words.decides.has(norm.act!) || what.slice(0, 12).some((word) => words.asked.has(word))) && who.some((word) => words.actors.has(word));
}

/** What the norms of one provision tell of the duties of others. */
interface Telling {
  readonly bearer: boolean;
  readonly time: boolean;
  /** "pay contribution": acts and things of which it says who does them. */
  readonly done: readonly string[];
  /** Acts of somebody for which it sets a time: "pay the employer". */
  readonly timed: readonly string[];
}

const tellings = new WeakMap<readonly Norm[], Telling>();

function tellingOf(norms: readonly Norm[]): Telling {
  let telling = tellings.get(norms);
  if (telling === undefined) {
    const said = norms.filter(({ subject, modality }) => subject !== undefined && modality !== 'right'), acts = said.filter(({ act }) => act !== undefined);
    tellings.set(norms, telling = {
      time: norms.some(({ time }) => time), bearer: said.some(({ modality }) => modality === 'duty'),
      done: acts.flatMap(({ act, thing, what }) => nounsOf(thing?.text ?? what.text).slice(0, 9).map((word) => `${act} ${word}`)),
      timed: acts.filter(({ time, elsewhere }) => time || elsewhere).map(({ act, subject }) => `${act} ${nounsOf(subject!.text)[0] ?? ''}`),
    });
  }
  return telling;
}

const toldKnown = new WeakMap<Outline, Told>();

/** While provisions keep their places, only what is told by those that change is counted anew. */
function toldBy({ provisions }: Draft, outline: Outline, words: ModalWords): Told {
  let told = toldKnown.get(outline);
  if (told?.words !== words) {
    const units: number[] = [];
    provisions.forEach(({ kind }, at) => units.push(kind === 'section' || kind === 'article' || outline.parents[at]! < 0 ? at : unitAbove(units, provisions, outline.parents[at]!, at)));
    toldKnown.set(outline, told = new Told(units, words));
  }
  return told;
}

/** The section or article that holds what stands below `parent`, or else the provision itself. */
function unitAbove(units: readonly number[], provisions: readonly Provision[], parent: number, at: number): number {
  const { kind } = provisions[units[parent]!]!;
  return kind === 'section' || kind === 'article' ? units[parent]! : at;
}

/** What the rest of a draft tells of its duties: counted, so that what a provision told can be taken back. */
class Told {
  readonly #done = new Counts<string>();
  readonly #timed = new Counts<string>();
  /** Sections in which somebody has a duty, and in which a time is set. */
  readonly #bearers = new Counts<number>();
  readonly #times = new Counts<number>();
  readonly #tally: Tally<Norm>;

  /** `units`: the section or article that each provision belongs to; itself where it belongs to none. */
  constructor(readonly units: readonly number[], readonly words: ModalWords) {
    this.#tally = new Tally((norms, at, by) => {
      const { bearer, time, done, timed } = tellingOf(norms), unit = this.units[at]!;
      if (bearer) this.#bearers.add(unit, by);
      if (time) this.#times.add(unit, by);
      for (const key of done) this.#done.add(key, by);
      for (const key of timed) this.#timed.add(key, by);
    });
  }

  /** Takes in the norms of each provision. */
  hear(rows: readonly (readonly Norm[])[]): void {
    this.#tally.hear(rows);
  }

  namesBearer({ keys }: OpenDuty, provision: number, duties: Duties): boolean {
    return this.#bearers.has(this.units[provision]!) || keys.some((key) => this.#done.has(key)) || this.#namesSomebody(provision, duties);
  }

  setsTime({ keys }: OpenDuty, provision: number): boolean {
    return this.#times.has(this.units[provision]!) || keys.some((key) => this.#timed.has(key));
  }

  /** True where a heading above, inside the Part, or the sentence before names a person or body: "Duties of employers". */
  #namesSomebody(provision: number, { draft, outline, contexts }: Duties): boolean {
    const headings = contexts.of[provision]!.headings.slice(-1);
    const own = draft.provisions[this.units[provision]!]?.heading;
    if ([...headings, ...own === undefined ? [] : [own]].some((heading) => nounsOf(heading).some((noun) => this.words.actors.has(noun)))) return true;
    const above = outline.parents[provision]!;
    return above >= 0 && inside.has(draft.provisions[provision]!.kind) && nounsOf(draft.provisions[above]!.words.text).some((noun) => this.words.actors.has(noun));
  }
}

const inside: ReadonlySet<ProvisionKind> = new Set<ProvisionKind>(['paragraph', 'subparagraph', 'clause', 'point', 'item', 'proviso']);

const wordsOf = (text: string): readonly string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** The words of a name without accents and plural "s", short ones left out. */
const nounsOf = (text: string): readonly string[] => (fold(text).match(/\p{L}{3,}/gu) ?? []).filter((word) => !small.has(word)).map((word) => word.length > 4 ? word.replace(/e?s$/, '') : word);

const small: ReadonlySet<string> = new Set(['the', 'any', 'all', 'each', 'every', 'such', 'that', 'this', 'and', 'for', 'les', 'des', 'une', 'tout', 'toute', 'leur', 'aux', 'los', 'las', 'del', 'una', 'que', 'dicho', 'dicha', 'chaque', 'cette', 'with', 'under', 'from', 'his', 'her']);
