import type { Draft } from './draft';

/** Where the provisions of a draft stand: made anew for each version, in one pass over the flat list. */
export interface Outline {
  /** `parents[i]` is the index of the provision above provision i; -1 at the top. */
  readonly parents: readonly number[];
  /** Akoma Ntoso eIds, unique within the draft: "part_3__sec_18__subsec_1__para_a". */
  readonly eIds: readonly string[];
}

/** Parents and eIds (Akoma Ntoso Naming Convention 1.0, section 5) of a draft's provisions. */
export function outlineOf(draft: Draft): Outline {
  void draft;
  throw new Error('not written yet');
}

/** How a person cites a provision, in the draft's language: "Section 18(1)(a)", "Article 5, paragraph 2", "Part III". */
export function labelOf(draft: Draft, outline: Outline, index: number): string {
  void draft; void outline; void index;
  throw new Error('not written yet');
}
