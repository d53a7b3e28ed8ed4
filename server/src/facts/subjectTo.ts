import type { Draft, Language } from '../draft/draft';
import type { CrossReference, CrossReferences } from './crossReferences';
import type { Places } from './places';

/** A provision that yields to another which yields to it. */
export interface SubjectToCircle {
  readonly provision: number;
  readonly reference: CrossReference;
  /** The other provision, the first step of the circle. */
  readonly target: number;
}

/**
 * "Subject to section 8" in section 5 and "Subject to section 5" in section 8: neither says which prevails. Told at each of the
 * references that make the circle, in the order of the text.
 */
export function subjectToCircles(draft: Draft, { of, places }: CrossReferences): readonly SubjectToCircle[] {
  const edges = new Map<number, readonly Edge[]>();
  of.forEach((references, at) => {
    if (references.length === 0) return;
    let list = yields.get(references);
    if (list === undefined) yields.set(references, list = edgesFrom(draft, references, at, places));
    if (list.length > 0) edges.set(at, list);
  });
  const circles: SubjectToCircle[] = [];
  for (const [at, list] of edges) for (const { to, reference } of list) if (reaches(edges, to, at)) circles.push({ provision: at, reference, target: to });
  return circles.sort((a, b) => a.provision - b.provision);
}

interface Edge {
  readonly to: number;
  readonly reference: CrossReference;
}

/** The references of a provision are another list when its words change, and when places do. */
const yields = new WeakMap<readonly CrossReference[], readonly Edge[]>();

function edgesFrom(draft: Draft, references: readonly CrossReference[], at: number, places: Places): readonly Edge[] {
  const lead = opens[draft.language].exec(draft.provisions[at]!.words.text), edges: Edge[] = [];
  if (lead === null) return edges;
  let end = lead[0].length;
  for (const reference of references) {
    if (reference.place === 'heading') continue;
    if (reference.reference.span.start > end + 8) break;
    end = reference.reference.span.end;
    if (reference.external) continue;
    for (const { target, end: last } of reference.items) {
      if (target === undefined || target === at) continue;
      const all = last === undefined ? [target] : siblings(places.children(places.parents[target]!), places.units, target, last);
      for (const to of all) if (to !== at) edges.push({ to, reference });
    }
  }
  return edges;
}

const opens: Readonly<Record<Language, RegExp>> = {
  en: /^\W{0,3}subject\sto\s(?:the provisions of\s)?/iu, fr: /^\P{L}{0,3}sous réserve\s(?:des dispositions\s)?(?:de l['’]|du |des |de la |de )/iu,
  es: /^\P{L}{0,3}(?:salvo lo (?:dispuesto|previsto|establecido) en|con sujeción (?:a lo (?:dispuesto|previsto|establecido) en|al?)|a reserva de (?:lo (?:dispuesto|previsto) en)?)\s(?:el |la |los |las )?/iu,
};

function siblings(children: readonly number[], units: readonly number[], from: number, to: number): readonly number[] {
  const list = children.includes(from) ? children : units;
  return list.filter(at => at >= from && at <= to);
}

function reaches(edges: ReadonlyMap<number, readonly { readonly to: number }[]>, from: number, goal: number): boolean {
  const seen = new Set<number>(), open = [from];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at === goal) return true;
    if (seen.has(at)) continue;
    seen.add(at);
    for (const { to } of edges.get(at) ?? []) open.push(to);
  }
  return false;
}
