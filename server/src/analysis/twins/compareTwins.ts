import { crossReferencesOf } from '../../facts/crossReferences';
import { definitionsOf } from '../../facts/terms';
import { firstThat } from '../../text/search';
import type { Span } from '../../text/span';
import type { Analysis } from '../analysis';
import { alignTwins, type Pair } from './align';
import { type Modal, modalsOf } from './modals';
import { mayBe, type Said, type Sayings, sayingsOf } from './said';

/** A place in one of the two versions and the words that stand there. */
export interface TwinPlace {
  readonly provision: number;
  /** Counts from the start of the provision's `text`. */
  readonly span: Span;
  readonly words: string;
}

/**
 * Where two language versions of one draft do not say the same. value: a number with its unit; date; modality: one version obliges and the
 * other allows; terms: a section defines more terms in one version; provision: a numbered provision that the other version does not have.
 * A side without words of its own is named by the provision that stands for it, or is undefined.
 */
export interface TwinDifference {
  readonly kind: 'value' | 'date' | 'modality' | 'terms' | 'provision';
  readonly own: TwinPlace | undefined;
  readonly other: TwinPlace | undefined;
  /** Provisions of the two versions that stand for each other, where the difference is: the section, or the one before a provision that is missing. */
  readonly near: { readonly own: number; readonly other: number };
}

/** A difference before it is known what stands around it. */
type Bare = Omit<TwinDifference, 'near'>;

/** What two language versions of one draft say differently, in the order of the text. Only what can be told without knowing the languages' words is compared. */
export function compareTwins(own: Analysis, other: Analysis): readonly TwinDifference[] {
  const pairs = alignTwins(own, other);
  const both = pairs.filter(isBoth).length;
  if (both === 0 || both < leastAlike * pairs.length) return []; // not two versions of one draft
  let near = { own: 0, other: 0 };
  return pairs.flatMap((pair): readonly TwinDifference[] => {
    if (isBoth(pair)) near = { own: pair.own, other: pair.other };
    const here = near, found = [...missing(pair, own, other), ...isBoth(pair) ? [...values(pair, own, other), ...modality(pair, own, other), ...terms(pair, own, other)] : []];
    return found.map((difference) => ({ ...difference, near: here }));
  });
}

/** So many sections have to stand in both. */
const leastAlike = 0.6;

type Both = Pair & { readonly own: number; readonly other: number };
const isBoth = (pair: Pair): pair is Both => pair.own !== undefined && pair.other !== undefined;

// ------------------------------------------------------------------------------------------------------------------ provisions

function missing(pair: Pair, own: Analysis, other: Analysis): readonly Bare[] {
  if (!isBoth(pair)) return [{ kind: 'provision', own: numberOf(own, pair.own), other: numberOf(other, pair.other) }];
  // Lists of paragraphs are divided by each language in its way; subsections are counted
  const counted = (at: number | undefined, { draft }: Analysis): boolean => at !== undefined && /\d/.test(draft.provisions[at]!.num!);
  return pair.inside.filter((one) => !isBoth(one) && (counted(one.own, own) || counted(one.other, other))).map((one) => ({ kind: 'provision', own: numberOf(own, one.own), other: numberOf(other, one.other) }));
}

function numberOf({ draft }: Analysis, provision: number | undefined): TwinPlace | undefined {
  if (provision === undefined) return undefined;
  const { numSpan, text } = draft.provisions[provision]!, span = numSpan ?? { start: 0, end: Math.min(text.length, 1) };
  return { provision, span, words: text.slice(span.start, span.end) };
}

// ------------------------------------------------------------------------------------------------------------------ values

/** Values that stand in one version of a section only; where both have one of a kind at the same number, the two stand for each other. */
function values(pair: Both, own: Analysis, other: Analysis): readonly Bare[] {
  const left = sectionAt(own, pair.own), right = sectionAt(other, pair.other);
  const lacking = { own: lackingIn(right, left), other: lackingIn(left, right) };
  if (lacking.own.length === 0 && lacking.other.length === 0) return [];
  const close = innermost(pair).flatMap((inner) => within(inner, own, other, lacking));
  const told = new Set(close.flatMap((difference) => [difference.own, difference.other]));
  const rest = (side: readonly SaidHere[]): readonly SaidHere[] => side.filter((said) => !told.has(said));
  return [...close, ...differences(rest(lacking.own), rest(lacking.other))];
}

/** What stands opposite at the same number: a value of a kind here and another of the kind there, neither of them anywhere in the other. */
function within(pair: Both, own: Analysis, other: Analysis, lacking: { readonly own: readonly SaidHere[]; readonly other: readonly SaidHere[] }): readonly Bare[] {
  const inside = (analysis: Analysis, at: number, side: readonly SaidHere[]): readonly SaidHere[] => {
    const end = endOf(analysis, at);
    return side.filter(({ provision }) => provision >= at && provision < end);
  };
  return differences(inside(own, pair.own, lacking.own), inside(other, pair.other, lacking.other)).filter((one) => one.own !== undefined && one.other !== undefined);
}

function differences(own: readonly SaidHere[], other: readonly SaidHere[]): readonly Bare[] {
  const free = [...other], found: Bare[] = [];
  for (const said of own) {
    const at = free.findIndex(({ kind }) => kind === said.kind);
    if (at >= 0) found.push({ kind: said.kind === 'date' ? 'date' : 'value', own: said, other: free.splice(at, 1)[0] });
    else if (said.kind !== 'date') found.push({ kind: 'value', own: said, other: undefined });
  }
  return [...found, ...free.filter(({ kind }) => kind !== 'date').map((said): Bare => ({ kind: 'value', own: undefined, other: said }))];
}

/** The provision after all that is inside one. */
const endOf = ({ draft, outline }: Analysis, at: number): number => crossReferencesOf(draft, outline).places.endOf(at);

/** What is said at some place of a version. */
type SaidHere = Said & TwinPlace;

/** What each provision of a section says, and which provision it is. */
interface Section {
  readonly from: number;
  readonly sayings: readonly Sayings[];
}

function sectionAt(analysis: Analysis, from: number): Section {
  const end = endOf(analysis, from), sayings: Sayings[] = [];
  for (let i = from; i < end; i++) sayings.push(sayingsOf(analysis.draft, i));
  return { from, sayings };
}

/** What a section says that another does not. */
function lackingIn(other: Section, { from, sayings }: Section): readonly SaidHere[] {
  return sayings.flatMap(({ said }, i) => said.filter((one) => !mayBe(one, other.sayings)).map((one) => ({ ...one, provision: from + i })));
}

const innermost = (pair: Both): readonly Both[] => pair.inside.length === 0 ? [pair] : pair.inside.flatMap((one) => isBoth(one) ? innermost(one) : []);

// ------------------------------------------------------------------------------------------------------------------ modality

/** One modal verb on each side: a duty here and a power there. Where a sentence has several, or the indicative obliges, nothing is compared. */
function modality(pair: Both, own: Analysis, other: Analysis): readonly Bare[] {
  return innermost(pair).flatMap((inner): readonly Bare[] => {
    if (!/\d/.test(own.draft.provisions[inner.own]!.num!)) return []; // paragraphs of a list hang on the words above them
    const [mine, theirs] = [onlyModal(own, inner.own), onlyModal(other, inner.other)];
    return mine === undefined || theirs === undefined || mine.modality === theirs.modality || mine.modality === 'negated' || theirs.modality === 'negated' ? [] : [{ kind: 'modality', own: mine, other: theirs }];
  });
}

/** The one modal verb of a provision with all that is inside it. */
function onlyModal(analysis: Analysis, at: number): (TwinPlace & { readonly modality: Modal['modality'] }) | undefined {
  const { draft } = analysis, end = endOf(analysis, at);
  let only: (TwinPlace & { readonly modality: Modal['modality'] }) | undefined;
  for (let provision = at; provision < end; provision++) {
    for (const { modality: said, span } of modalsOf(draft, provision)) {
      if (only !== undefined) return undefined;
      only = { modality: said, provision, span, words: draft.provisions[provision]!.text.slice(span.start, span.end) };
    }
  }
  return only;
}

// ------------------------------------------------------------------------------------------------------------------ terms

/** A section that defines more in one version: both the definitions that are read and the paragraphs without a number, in which they may stand, have to say so. */
function terms(pair: Both, own: Analysis, other: Analysis): readonly Bare[] {
  const [left, right] = [definedIn(own, pair.own), definedIn(other, pair.other)], [mine, theirs] = [left.length, right.length];
  if (mine === theirs || mine === 0 || theirs === 0) return [];
  const more = blocksIn(own, pair.own) - blocksIn(other, pair.other);
  if (Math.sign(mine - theirs) !== Math.sign(more)) return [];
  return [{ kind: 'terms', own: { ...left[0]!, words: String(mine) }, other: { ...right[0]!, words: String(theirs) } }];
}

/** How many paragraphs without a number a section has. */
function blocksIn(analysis: Analysis, at: number): number {
  const end = endOf(analysis, at);
  let blocks = 0;
  for (let i = at + 1; i < end; i++) if (analysis.draft.provisions[i]!.num === undefined) blocks++;
  return blocks;
}

function definedIn(analysis: Analysis, at: number): readonly TwinPlace[] {
  const end = endOf(analysis, at), found: TwinPlace[] = [];
  const all = definitionsOf(analysis.draft, analysis.outline);
  // In the order of the text: the first one at or after this section
  for (let i = firstThat(all.length, (one) => all[one]!.provision >= at); i < all.length && all[i]!.provision < end; i++) {
    const { provision, definition } = all[i]!;
    if (definition.kind !== 'name') found.push({ provision, span: definition.at, words: definition.term });
  }
  return found;
}
