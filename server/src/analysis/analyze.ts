import type { Draft } from '../draft/draft';
import type { RuleSet } from '../engine/pack';
import type { Analysis } from './analysis';

/**
 * Reads and judges a draft. Pure and synchronous; `previous` only makes it faster: facts and findings of provisions that kept
 * their object and their context are taken over.
 */
export function analyze(draft: Draft, rules: RuleSet, previous?: Analysis): Analysis {
  void draft; void rules; void previous;
  throw new Error('not written yet');
}
