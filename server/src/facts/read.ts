import type { Provision } from '../draft/draft';
import type { Context } from './context';
import type { Fact } from './fact';
import type { Lexicon } from './lexicon';

/** All facts of one provision, where it stands. Pure; the caller remembers. */
export function readFacts(provision: Provision, context: Context, lexicon: Lexicon): readonly Fact[] {
  void provision; void context; void lexicon;
  return [];
}
