import type { Draft, Provision, ProvisionKind } from '../draft/draft';
import type { Outline } from '../draft/outline';
import type { Context } from './context';
import { Leads } from './leads';

/** The contexts of a draft's provisions, and what is needed to find equal ones again in the next version. */
export interface Contexts {
  /** `of[i]` belongs to `draft.provisions[i]`; equal contexts are one object, also across versions. */
  readonly of: readonly Context[];
  readonly root: ContextNode;
}

/** A context and what can be added to it: contexts that are built by the same steps are the same object. */
export interface ContextNode {
  readonly context: Context;
  readonly children: Map<string, ContextNode>;
}

/**
 * What each provision inherits from where it stands. `previous` is the answer for the version before: contexts that are still
 * needed are taken over, the others forgotten.
 */
export function contextsOf(draft: Draft, outline: Outline, previous?: Contexts): Contexts {
  const known = previous?.root.context.language === draft.language ? previous.root : undefined;
  const root: Growing = {
    node: known === undefined
      ? { context: { language: draft.language, headings: [], chapeau: [], schedule: false, definitions: false }, children: new Map() }
      : { context: known.context, children: new Map() },
    old: known,
  };
  const below: Growing[] = [];
  const of: Context[] = [];
  const act = actTitle(draft);
  const base = act === undefined ? root : grow(root, `h${act}`, context => ({ ...context, headings: [act], titled: true }));
  const captions = new Map<number, string>();
  const leads = new Leads(draft, outline);
  draft.provisions.forEach((provision, at) => {
    const parent = outline.parents[at]!;
    const caption = captions.get(parent);
    const lead = leads.of(at);
    const there = parent < 0 ? base : below[parent]!;
    const above = lead === undefined ? there : grow(there, `l${lead}`, context => ({ ...context, headings: [...context.headings, lead] }));
    const here = caption !== undefined && isEntry(provision) ? grow(above, `c${caption}`, context => ({ ...context, chapeau: [...context.chapeau, caption] })) : ownStep(provision, above);
    if (isCaption(provision)) captions.set(parent, provision.words.text);
    else if (caption !== undefined && !isEntry(provision)) captions.delete(parent);
    of.push(here.node.context);
    below.push(childStep(provision, here, isListIntro(provision)));
  });
  return { of, root: root.node };
}

interface Growing {
  readonly node: ContextNode;
  readonly old: ContextNode | undefined;
}

/** The context one step further; an equal step taken before leads to the same object. */
function grow(from: Growing, step: string, make: (context: Context) => Context): Growing {
  const there = from.node.children.get(step);
  const old = from.old?.children.get(step);
  if (there !== undefined) return { node: there, old };
  const node: ContextNode = { context: old?.context ?? make(from.node.context), children: new Map() };
  from.node.children.set(step, node);
  return { node, old };
}

/** A provision stands under its own heading too, and a schedule or a definition is one itself. */
function ownStep(provision: Provision, above: Growing): Growing {
  let here = above;
  const heading = provision.heading;
  if (heading !== undefined && provision.kind !== 'act' && provision.kind !== 'note') {
    here = grow(here, `h${heading}`, context => ({ ...context, headings: [...context.headings, heading] }));
  }
  if (provision.kind === 'schedule' && !here.node.context.schedule) here = grow(here, 's', context => ({ ...context, schedule: true }));
  const defines = provision.kind === 'definition' || heading !== undefined && sectionLike.has(provision.kind) && definitionHeading.test(heading);
  if (defines && !here.node.context.definitions) here = grow(here, 'd', context => ({ ...context, definitions: true }));
  return here;
}

/** What the provisions under it inherit besides: its words, where they lead into a list. */
function childStep(provision: Provision, here: Growing, intro: boolean): Growing {
  if (!intro) return here;
  const words = provision.words.text;
  return grow(here, `c${words}`, context => ({ ...context, chapeau: [...context.chapeau, words] }));
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
  return words !== '' && !/[.!?]["”’»)\]]*$/.test(words);
}

function actTitle(draft: Draft): string | undefined {
  return draft.provisions.find(provision => provision.kind === 'act')?.heading;
}

const outer: ReadonlySet<ProvisionKind> = new Set<ProvisionKind>([
  'act', 'preface', 'preamble', 'note', 'book', 'title', 'part', 'subpart', 'chapter', 'subchapter', 'division', 'subdivision', 'schedule', 'crossHeading',
]);
const sectionLike: ReadonlySet<ProvisionKind> = new Set<ProvisionKind>(['section', 'article', 'subsection', 'paragraph', 'crossHeading', 'division', 'chapter', 'part']);
const definitionHeading = /\b(?:interpretation|definitions?|d[ée]finitions?|definici[oó]n(?:es)?|interpr[ée]tation|meaning of)\b/iu;
