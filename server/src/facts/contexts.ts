import { changedProvisions, eachChanged } from '../draft/changed';
import type { Draft, Provision, ProvisionKind } from '../draft/draft';
import type { Outline } from '../draft/outline';
import type { Context } from './context';
import { Leads, grantedIn, looksInto } from './leads';
import { endsList, wrapUpOf } from './wrapUp';

/** The contexts of a draft's provisions, and what is needed to find equal ones again in the next version. */
export interface Contexts {
  /** `of[i]` belongs to `draft.provisions[i]`; equal contexts are one object, also across versions. */
  readonly of: readonly Context[];
  readonly root: ContextNode;
  /** Where `of[i]` stands below the root. */
  readonly nodes: readonly ContextNode[];
  /** How many versions have only added to the root since it was made: what they no longer need is still there. */
  readonly added: number;
}

/** A context and what can be added to it: contexts that are built by the same steps are the same object. */
export interface ContextNode {
  readonly context: Context;
  /** By what is added: a heading, words that lead into a list, what stands in for a lost heading; and the two that have no words. */
  heading: Steps | undefined;
  chapeau: Steps | undefined;
  lead: Steps | undefined;
  other: Steps | undefined;
}

/** By the words of the step; made when the first is taken, as most contexts are the last of their line. */
type Steps = Map<string, ContextNode>;

const nodeOf = (context: Context): ContextNode => ({ context, heading: undefined, chapeau: undefined, lead: undefined, other: undefined });

/**
 * What each provision inherits from where it stands. `previous` is the answer for the version before: contexts that are still
 * needed are taken over, the others forgotten.
 */
export function contextsOf(draft: Draft, outline: Outline, previous?: Contexts): Contexts {
  const known = previous?.root.context.language === draft.language ? previous.root : undefined;
  const root: Growing = {
    node: nodeOf(known === undefined ? { language: draft.language, headings: [], chapeau: [], schedule: false, definitions: false } : known.context),
    old: known,
  };
  const act = actTitle(draft);
  const base = act === undefined ? root : grow(root, 'heading', act, context => ({ ...context, headings: [act], titled: true }));
  const nodes: ContextNode[] = [];
  follow(draft, outline, nodes, { from: 0, to: draft.provisions.length, base, below: [], ends: new Map() });
  return { of: nodes.map(({ context }) => context), root: root.node, nodes, added: 0 };
}

/** A stretch of provisions, and what they inherit. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  /** For those without a parent. */
  readonly base: Growing;
  /** By parent: for those below it. */
  readonly below: Growing[];
  /** By provision: for one that ends the sentence of the list it stands under, and is not said of itself. */
  readonly ends: Map<number, Growing>;
}

/** Works out the nodes of a stretch of provisions. */
function follow(draft: Draft, outline: Outline, nodes: ContextNode[], stretch: Stretch): void {
  const { from, to, base, below, ends } = stretch;
  const captions = new Map<number, string>();
  const leads = new Leads(draft, outline);
  for (let at = from; at < to; at++) {
    const provision = draft.provisions[at]!, parent = outline.parents[at]!;
    const caption = captions.get(parent);
    const lead = leads.of(at);
    const there = ends.get(at) ?? (parent < 0 ? base : below[parent]!);
    const above = lead === undefined ? there : grow(there, 'lead', lead, context => ({ ...context, headings: [...context.headings, lead] }));
    const here = caption !== undefined && isEntry(provision) ? grow(above, 'chapeau', caption, context => ({ ...context, chapeau: [...context.chapeau, caption] })) : ownStep(provision, above);
    if (isCaption(provision)) captions.set(parent, provision.words.text);
    else if (caption !== undefined && !isEntry(provision)) captions.delete(parent);
    nodes[at] = here.node;
    leadInto(draft, outline, at, here, stretch);
  }
}

/**
 * The contexts of a draft; those of the version before where nothing was changed that others inherit. The outlines are the same
 * object then. Where words that lead into a list were changed, only what stands in the list is worked out anew.
 */
export function contextsAgain(draft: Draft, outline: Outline, previous?: { readonly draft: Draft; readonly outline: Outline; readonly contexts: Contexts }): Contexts {
  if (previous === undefined || previous.outline !== outline || previous.draft.language !== draft.language) return contextsOf(draft, outline, previous?.contexts);
  const intros: number[] = [];
  const same = eachChanged(previous.draft, draft, changedProvisions(previous.draft, draft), (a, b, at) => {
    if (a.words.text !== b.words.text && outline.parents[at + 1] === at && (isListIntro(a) || isListIntro(b))) intros.push(at);
    return gives(a, b) && (grantedIn(a) === grantedIn(b) || !looksInto(draft, at))
      && (a.words.text === b.words.text || !(endsList(previous.draft.provisions, at) || endsList(draft.provisions, at)));
  });
  if (!same || previous.contexts.added >= mostAdded) return contextsOf(draft, outline, previous.contexts);
  return intros.length === 0 ? previous.contexts : listsAgain(draft, outline, previous.contexts, intros);
}

/** So many versions may add to a root before all is worked out anew and what nobody needs is forgotten. */
const mostAdded = 200;

/** The same contexts but for what stands in the lists that these provisions lead into. */
function listsAgain(draft: Draft, outline: Outline, previous: Contexts, intros: readonly number[]): Contexts {
  const nodes = [...previous.nodes];
  const growing = (node: ContextNode): Growing => ({ node, old: undefined });
  for (const intro of intros) {
    let to = intro + 1;
    while (to < nodes.length && outline.parents[to]! >= intro) to++;
    const stretch: Stretch = { from: intro + 1, to, base: growing(previous.root), below: [], ends: new Map() };
    leadInto(draft, outline, intro, growing(nodes[intro]!), stretch);
    follow(draft, outline, nodes, stretch);
  }
  return { of: nodes.map(({ context }) => context), root: previous.root, nodes, added: previous.added + 1 };
}

/** True where two provisions give those beside them and below the same, whatever words lead into a list: heading, head of a column. */
const gives = (a: Provision, b: Provision): boolean => a.kind === b.kind && a.heading === b.heading && isEntry(a) === isEntry(b)
  && (a.words.text === b.words.text || !(isCaption(a) || isCaption(b)));

interface Growing {
  readonly node: ContextNode;
  readonly old: ContextNode | undefined;
}

/** The context one step further; an equal step taken before leads to the same object. */
function grow(from: Growing, kind: Exclude<keyof ContextNode, 'context'>, step: string, make: (context: Context) => Context): Growing {
  const steps = from.node[kind] ??= new Map();
  const there = steps.get(step);
  const old = from.old?.[kind]?.get(step);
  if (there !== undefined) return { node: there, old };
  const node = nodeOf(old?.context ?? make(from.node.context));
  steps.set(step, node);
  return { node, old };
}

/** A provision stands under its own heading too, and a schedule or a definition is one itself. */
function ownStep(provision: Provision, above: Growing): Growing {
  let here = above;
  const heading = provision.heading;
  if (heading !== undefined && provision.kind !== 'act' && provision.kind !== 'note') {
    here = grow(here, 'heading', heading, context => ({ ...context, headings: [...context.headings, heading] }));
  }
  if (provision.kind === 'schedule' && !here.node.context.schedule) here = grow(here, 'other', 's', context => ({ ...context, schedule: true }));
  const defines = provision.kind === 'definition' || heading !== undefined && sectionLike.has(provision.kind) && definitionHeading.test(heading);
  if (defines && !here.node.context.definitions) here = grow(here, 'other', 'd', context => ({ ...context, definitions: true }));
  return here;
}

/** What the provisions under one inherit besides: its words, where they lead into a list, behind those that end the list's sentence. */
function leadInto(draft: Draft, outline: Outline, at: number, here: Growing, { below, ends }: Stretch): void {
  const provision = draft.provisions[at]!, words = provision.words.text;
  if (!isListIntro(provision)) { below[at] = here; return; }
  const end = wrapUpOf(draft, outline, at);
  below[at] = inList(here, end === undefined ? [words] : [draft.provisions[end]!.words.text, words]);
  if (end !== undefined && outline.parents[end] === at) ends.set(end, inList(here, [words]));
}

const inList = (here: Growing, said: readonly string[]): Growing =>
  grow(here, 'chapeau', said.join('\n'), context => ({ ...context, chapeau: [...context.chapeau, ...said] }));

/** The head of a column whose cells stand below one another as lines of their own: a few words, no value and no stop. */
function isCaption(provision: Provision): boolean {
  const words = provision.words.text;
  return provision.kind === 'text' && words.length < 80 && /^\p{L}[^\d.;:]*\p{L}$/u.test(words);
}

/** A cell of such a column: a few words with a figure among them. */
function isEntry(provision: Provision): boolean {
  const words = provision.words.text;
  return provision.kind === 'text' && words.length < 40 && /\d/.test(words) && !/[.;:]\s/.test(words);
}

/** Words that end a sentence do not lead into what stands below; all others do. */
function isListIntro(provision: Provision): boolean {
  if (outer.has(provision.kind)) return false;
  const words = provision.words.text;
  let last = words.length - 1;
  while (last >= 0 && closing.includes(words[last]!)) last--;
  return words !== '' && (last < 0 || !/[.!?]/.test(words[last]!));
}

/** Signs that may stand behind the stop of a sentence. */
const closing = '"”’»)]';

function actTitle(draft: Draft): string | undefined {
  return draft.provisions.find(provision => provision.kind === 'act')?.heading;
}

const outer: ReadonlySet<ProvisionKind> = new Set<ProvisionKind>([
  'act', 'preface', 'preamble', 'note', 'book', 'title', 'part', 'subpart', 'chapter', 'subchapter', 'division', 'subdivision', 'schedule', 'crossHeading',
]);
const sectionLike: ReadonlySet<ProvisionKind> = new Set<ProvisionKind>(['section', 'article', 'subsection', 'paragraph', 'crossHeading', 'division', 'chapter', 'part']);
const definitionHeading = /\b(?:interpretation|definitions?|d[ée]finitions?|definici[oó]n(?:es)?|interpr[ée]tation|meaning of)\b/iu;
