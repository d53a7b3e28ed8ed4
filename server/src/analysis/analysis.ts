import type { Draft } from '../draft/draft';
import type { Outline } from '../draft/outline';
import type { Finding } from '../engine/finding';
import type { RuleSet } from '../engine/pack';
import type { Contexts } from '../facts/contexts';
import type { Fact } from '../facts/fact';

/** A fact or finding and the provision it stands in (an index into `draft.provisions`). */
export interface Placed<T> {
  readonly provision: number;
  readonly item: T;
}

/** All that is known of one version of one draft. Never changed once made. */
export interface Analysis {
  readonly draft: Draft;
  readonly outline: Outline;
  /** What each provision inherits; kept so that the next version finds equal contexts again. */
  readonly contexts: Contexts;
  readonly rules: RuleSet;
  readonly facts: readonly Placed<Fact>[];
  /** In the order of the text; findings with the verdict cannot-tell included (callers leave them out as they need). */
  readonly findings: readonly Placed<Finding>[];
  /** True where findings that look beyond one provision are still those of a version before. */
  readonly open?: true;
}
