import type { Tokens } from '../words/tokens';
import type { LanguageLexicon } from './lexicon';

/** A place where a text names a branch or its contingency. */
export interface BranchMention {
  readonly branch: string;
  readonly strength: number;
  readonly start: number;
  readonly end: number;
}

/** Branches whose contingencies, caused by work, are those of employment injury (C102 Art. 32). */
export const injuryBenefits: ReadonlySet<string> = new Set(['employment-injury', 'medical-care', 'sickness', 'invalidity']);

/**
 * All mentions of branches in a text, without those inside the name of another act (branch "act" of the vocabulary). A longer phrase hides
 * the shorter ones inside it ("sickness benefit" hides "sickness"); "this benefit" (branch "same") names the one named last before.
 */
export function branchMentions(tokens: Tokens, words: LanguageLexicon): readonly BranchMention[] {
  const found = words.branches.phrases.match(tokens).map(match => ({ ...words.branches.about[match.pattern]!, start: match.start, end: match.end }));
  // sorted by where they begin: what could hide a mention begins at most as many words before it as the longest phrase has
  const named = found.filter((mention, i) => {
    if (mention.branch === 'act') return false;
    const hides = (other: BranchMention): boolean => other.start <= mention.start && mention.end <= other.end && other.end - other.start > mention.end - mention.start;
    for (let k = i - 1; k >= 0 && found[k]!.start >= mention.start - longestName; k--) if (hides(found[k]!)) return false;
    for (let k = i + 1; k < found.length && found[k]!.start === mention.start; k++) if (hides(found[k]!)) return false;
    return true;
  });
  return named.flatMap((mention, i) => mention.branch === 'same' ? referredBy(named, i) : mention);
}

/** What "this benefit" stands for: the last benefit named before, as a mention at these words. */
function referredBy(mentions: readonly BranchMention[], at: number): readonly BranchMention[] {
  for (let i = at - 1; i >= 0; i--) if (mentions[i]!.branch !== 'same' && mentions[i]!.strength === 3) return [{ ...mentions[at]!, branch: mentions[i]!.branch }];
  return [];
}

const longestName = 24;
