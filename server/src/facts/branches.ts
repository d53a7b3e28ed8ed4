import type { Tokens } from '../words/tokens';
import { type BranchMention, injuryBenefits } from './branchMentions';
import type { ContextReading } from './headings';
import type { Topic } from './lexicon';
import type { Quantity } from './quantities';
import { sentenceAt } from './sentence';

/**
 * The branch that a value serves: named near by in its sentence, else in the headings above. Undefined where no branch shows or
 * where the words name something outside the vocabulary ("none": a funeral grant). `also` are branches named in the same breath.
 */
export function branchOf(quantity: Quantity, tokens: Tokens, mentions: readonly BranchMention[], above: ContextReading, topic: Topic, values: Uint8Array, own = 0): Served | undefined {
  const scores = new Map<string, number>();
  const measured = new Map<string, number>();
  const named = new Set<string>();
  const raise = (into: Map<string, number>, mentioned: string, score: number): void => {
    const branch = above.injury && injuryBenefits.has(mentioned) && allowed(topic, 'employment-injury') ? 'employment-injury' : mentioned;
    if (score > (into.get(branch) ?? -Infinity)) into.set(branch, score);
  };
  const [from, to] = sentenceAt(tokens, quantity.start);
  for (const mention of mentions) {
    const inside = mention.start >= from && mention.end <= to;
    const distance = mention.end <= quantity.start ? quantity.start - mention.end : mention.start - quantity.end + 4;
    // "65 per cent, and 100 per cent in case of injury at work": what is said after another value is said of that one
    const beyond = inside && mention.start > quantity.end && overValue(values, quantity.end, mention.start) ? another : 0;
    // "50 per cent of the retirement pension": what a share is a share of does not name the benefit
    const ofWhat = quantity.base !== undefined && mention.start >= quantity.base && mention.start - quantity.base <= 12;
    const score = (inside ? mention.strength * 9 + 2 - Math.min(Math.max(distance, 0), 30) * 0.3 : mention.strength * 8 - (mention.start < from ? 8 : 14)) - (ofWhat ? 12 : 0) - beyond - (mention.end <= own ? introduced : 0);
    raise(ofWhat ? measured : scores, mention.branch, score);
    if (inside && mention.strength === 3 && !ofWhat) named.add(mention.branch);
  }
  const headings = new Map<string, number>();
  for (const { branch, score } of above.branches) raise(headings, branch, score);
  // what the sentence and a heading both name is likelier than what one of them names
  for (const [branch, score] of headings) {
    const said = scores.get(branch);
    scores.set(branch, said === undefined ? score : Math.max(said, score) + Math.max(0, Math.min(said, score)) * agreement);
  }
  for (const [branch, score] of measured) raise(scores, branch, score);
  const top = Math.max(0, ...scores.values());
  const ranked = [...scores].filter(([branch]) => branch === 'none' || allowed(topic, branch)).sort((a, b) => b[1] - a[1]);
  // a survivor's benefit of an injured worker's death is both; the survivor is what the text is about
  if (ranked[0]?.[0] === 'employment-injury' && ranked[1]?.[0] === 'survivors' && ranked[0][1] - ranked[1][1] < 6) ranked.unshift(...ranked.splice(1, 1));
  const [first] = ranked;
  if (!first || first[0] === 'none' || first[1] < 4 || first[1] < top - 10) return undefined;
  const also = named.has(first[0]) ? ranked.slice(1).filter(([branch, score]) => named.has(branch) && branch !== 'none' && score > first[1] - 6).map(([branch]) => branch) : [];
  const rival = [...scores].find(([branch, score]) => branch !== first[0] && !also.includes(branch) && score > first[1] - doubtful);
  return { branch: first[0], also, certain: rival === undefined };
}

/** The branch a value serves, others named in the same breath, and whether no other comes close. */
export interface Served {
  readonly branch: string;
  readonly also: readonly string[];
  readonly certain: boolean;
}

/** What a second mention adds, as a share of its score; how close another branch may come before the reading is a guess. */
const agreement = 0.1, doubtful = 1;

/** What a mention behind another value of the kind weighs less. */
const another = 8;

function overValue(values: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (values[i] === 1) return true;
  return false;
}

/** What the words that introduce a list weigh less than those of its item. */
const introduced = 5;

const allowed = (topic: Topic, branch: string): boolean => topic.branches === undefined || topic.branches.has(branch);
