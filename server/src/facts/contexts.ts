import { changedProvisions, eachChanged } from '../draft/changed';
import type { Draft, Provision, ProvisionKind } from '../draft/draft';
import type { Outline } from '../draft/outline';
import type { Context } from './context';
import { Leads, grantedIn } from './leads';

/** The contexts of a draft's provisions, and what is needed to find equal ones again in the next version. */
export interface Contexts {
  /** `of[i]` belongs to `draft.provisions[i]`; equal contexts are one object, also across versions. */
  readonly of: readonly Context[];
  readonly root: ContextNode;
}

/** A context and what can be added to it: contexts that are built by the same steps are the same object. */
export interface ContextNode {
  readonly context: Context;
  /** By what is added: a heading, words that lead into a list, what stands in for a lost heading; and the two that have no words. */
  readonly heading: Map<string, ContextNode>;
  readonly chapeau: Map<string, ContextNode>;
  readonly lead: Map<string, ContextNode>;
  readonly other: Map<string, ContextNode>;
}

const nodeOf = (context: Context): ContextNode => ({ context, heading: new Map(), chapeau: new Map(), lead: new Map(), other: new Map() });

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
  const below: Growing[] = [];
  const of: Context[] = [];
  const act = actTitle(draft);
  const base = act === undefined ? root : grow(root, 'heading', act, context => ({ ...context, headings: [act], titled: true }));
  const captions = new Map<number, string>();
  const leads = new Leads(draft, outline);
  draft.provisions.forEach((provision, at) => {
    const parent = outline.parents[at]!;
    const caption = captions.get(parent);
    const lead = leads.of(at);
    const there = parent < 0 ? base : below[parent]!;
    const above = lead === undefined ? there : grow(there, 'lead', lead, context => ({ ...context, headings: [...context.headings, lead] }));
    const here = caption !== undefined && isEntry(provision) ? grow(above, 'chapeau', caption, context => ({ ...context, chapeau: [...context.chapeau, caption] })) : ownStep(provision, above);
    if (isCaption(provision)) captions.set(parent, provision.words.text);
    else if (caption !== undefined && !isEntry(provision)) captions.delete(parent);
    of.push(here.node.context);
    below.push(childStep(provision, here, isListIntro(provision)));
  });
  return { of, root: root.node };
}

/**
 * The contexts of a draft; those of the version before where nothing was changed that others inherit. The outlines are the same
 * object then.
 */
export function contextsAgain(draft: Draft, outline: Outline, previous?: { readonly draft: Draft; readonly outline: Outline; readonly contexts: Contexts }): Contexts {
  const same = previous !== undefined && previous.outline === outline && previous.draft.language === draft.language
    && eachChanged(previous.draft, draft, changedProvisions(previous.draft, draft), (a, b, at) => gives(a, b, outline.parents[at + 1] === at));
  return same ? previous.contexts : contextsOf(draft, outline, previous?.contexts);
}

/** True where two provisions give those around them the same: heading, words that lead into a list, the head of a column, the benefit that a section grants. */
const gives = (a: Provision, b: Provision, hasChildren: boolean): boolean => a.kind === b.kind && a.heading === b.heading && isEntry(a) === isEntry(b) && grantedIn(a) === grantedIn(b)
  && (a.words.text === b.words.text || !(isCaption(a) || isCaption(b)) && !(hasChildren && (isListIntro(a) || isListIntro(b))));

interface Growing {
  readonly node: ContextNode;
  readonly old: ContextNode | undefined;
}

/** The context one step further; an equal step taken before leads to the same object. */
function grow(from: Growing, kind: Exclude<keyof ContextNode, 'context'>, step: string, make: (context: Context) => Context): Growing {
  const there = from.node[kind].get(step);
  const old = from.old?.[kind].get(step);
  if (there !== undefined) return { node: there, old };
  const node = nodeOf(old?.context ?? make(from.node.context));
  from.node[kind].set(step, node);
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

/** What the provisions under it inherit besides: its words, where they lead into a list. */
function childStep(provision: Provision, here: Growing, intro: boolean): Growing {
  if (!intro) return here;
  const words = provision.words.text;
  return grow(here, 'chapeau', words, context => ({ ...context, chapeau: [...context.chapeau, words] }));
}

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
