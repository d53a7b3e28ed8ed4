import type { Draft, ProvisionKind } from '../../draft/draft';
import type { Outline } from '../../draft/outline';
import type { Span } from '../../text/span';
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
  const { draft, contexts, lexicon } = duties, words = lexicon.languages.get(draft.language)?.modality;
  if (!words) return [];
  const all = draft.provisions.map((provision, i) => normsOf(provision, contexts.of[i]!, lexicon));
  const told = new Told(duties, all, words);
  return all.flatMap((norms, provision) => norms.flatMap((norm): readonly DutyFault[] => {
    if (norm.modality !== 'duty' || norm.modal === undefined || norm.act === undefined || norm.elsewhere || contexts.of[provision]!.schedule) return [];
    if (norm.subject === undefined) return norm.passive && words.open.has(norm.act) && told.lacksBearer(norm, provision) ? [{ kind: 'bearer', provision, span: spanOf(norm, norm.modal), norm }] : [];
    return words.timed.has(norm.act) && !norm.passive && told.lacksTime(norm, provision) ? [{ kind: 'time', provision, span: norm.modal, norm }] : [];
  }));
}

/** From the modal to the participle: "shall be paid". */
const spanOf = ({ verb }: Norm, modal: Span): Span => verb === undefined || verb.start < modal.end ? modal : { start: modal.start, end: verb.end };

/** What the rest of a draft tells of its duties. */
class Told {
  /** "pay contribution": acts and things of which some provision says who does them. */
  readonly #done = new Set<string>();
  /** Acts of somebody for which some provision sets a time: "pay the employer". */
  readonly #timed = new Set<string>();
  readonly #bearers = new Set<number>();
  readonly #times = new Set<number>();

  constructor(readonly duties: Duties, all: readonly (readonly Norm[])[], readonly words: ModalWords) {
    all.forEach((norms, provision) => norms.forEach((norm) => {
      const unit = this.#unitOf(provision);
      if (norm.time) this.#times.add(unit);
      if (norm.subject === undefined || norm.modality === 'right') return;
      if (norm.modality === 'duty') this.#bearers.add(unit);
      if (norm.act === undefined) return;
      for (const word of nounsOf(norm.thing?.text ?? norm.what.text).slice(0, 9)) this.#done.add(`${norm.act} ${word}`);
      if (norm.time || norm.elsewhere) this.#timed.add(`${norm.act} ${nounsOf(norm.subject.text)[0] ?? ''}`);
    }));
  }

  lacksBearer(norm: Norm, provision: number): boolean {
    const { thing, act } = norm;
    if (thing === undefined || this.#bearers.has(this.#unitOf(provision)) || this.#namesSomebody(provision)) return false;
    const nouns = nounsOf(thing.text).slice(0, 6), { words } = this, all = wordsOf(thing.text);
    if (all.some((word) => words.no.has(word)) || all[0] === 'there' || all.some((word) => words.subordinate.has(word)) || words.telling.has(this.#modal(norm, provision))) return false;
    if (nouns.length === 0 || [...all.slice(0, 4), ...all.slice(-3)].some((word) => words.claims.has(word) || words.actors.has(word) || words.pronouns.has(word))) return false;
    return !nouns.some((noun) => this.#done.has(`${act} ${noun}`));
  }

  lacksTime(norm: Norm, provision: number): boolean {
    const { words } = this, what = wordsOf(norm.what.text), who = wordsOf(norm.subject!.text);
    if (norm.time || norm.conditions.length > 1 || this.#times.has(this.#unitOf(provision)) || who.some((word) => words.unhurried.has(word))) return false;
    if (words.decides.has(norm.act!) && !what.slice(0, 12).some((word) => words.asked.has(word)) || !who.some((word) => words.actors.has(word))) return false;
    return !this.#timed.has(`${norm.act} ${nounsOf(norm.subject!.text)[0] ?? ''}`);
  }

  #modal({ modal }: Norm, provision: number): string {
    return modal === undefined ? '' : wordsOf(this.duties.draft.provisions[provision]!.text.slice(modal.start, modal.end))[0] ?? '';
  }

  /** True where a heading above, inside the Part, or the sentence before names a person or body: "Duties of employers". */
  #namesSomebody(provision: number): boolean {
    const { draft, outline, contexts } = this.duties;
    const headings = contexts.of[provision]!.headings.slice(-1);
    const unit = this.#unitOf(provision), own = draft.provisions[unit]?.heading;
    if ([...headings, ...own === undefined ? [] : [own]].some((heading) => nounsOf(heading).some((noun) => this.words.actors.has(noun)))) return true;
    const above = outline.parents[provision]!;
    return above >= 0 && inside.has(draft.provisions[provision]!.kind) && nounsOf(draft.provisions[above]!.words.text).some((noun) => this.words.actors.has(noun));
  }

  /** The section or article that a provision belongs to; itself where it belongs to none. */
  #unitOf(provision: number): number {
    const { draft, outline } = this.duties;
    for (let at = provision; at >= 0; at = outline.parents[at]!) {
      const { kind } = draft.provisions[at]!;
      if (kind === 'section' || kind === 'article') return at;
    }
    return provision;
  }
}

const inside: ReadonlySet<ProvisionKind> = new Set<ProvisionKind>(['paragraph', 'subparagraph', 'clause', 'point', 'item', 'proviso']);

const wordsOf = (text: string): readonly string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** The words of a name without accents and plural "s", short ones left out. */
const nounsOf = (text: string): readonly string[] => (fold(text).match(/\p{L}{3,}/gu) ?? []).filter((word) => !small.has(word)).map((word) => word.length > 4 ? word.replace(/e?s$/, '') : word);

const small: ReadonlySet<string> = new Set(['the', 'any', 'all', 'each', 'every', 'such', 'that', 'this', 'and', 'for', 'les', 'des', 'une', 'tout', 'toute', 'leur', 'aux', 'los', 'las', 'del', 'una', 'que', 'dicho', 'dicha', 'chaque', 'cette', 'with', 'under', 'from', 'his', 'her']);
