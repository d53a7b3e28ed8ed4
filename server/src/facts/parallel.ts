import { wordsAround } from '../words/needs';
import { type AroundPhrase, fitAround } from '../words/phrase';
import type { Tokens } from '../words/tokens';
import { type ContextReading, headingLevel, stands } from './headings';
import type { LanguageLexicon, Topic } from './lexicon';
import type { Quantity } from './quantities';
import { clauseAt, sentenceAt } from './sentence';

/**
 * Two values said in the same words in one sentence, one soon after the other: "of 24 months if …, and of 48 months otherwise",
 * "three months if …; five months if …".
 */
export function isParallel(before: Quantity, quantity: Quantity, tokens: Tokens): boolean {
  if (before.kind !== quantity.kind || before.unit !== quantity.unit || before.value === quantity.value || quantity.start - before.end > 20) return false;
  if (!quantity.instead && (before.comparator !== quantity.comparator || !sameBefore(before, quantity, tokens) && !sameCondition(before, quantity, tokens))) return false;
  return sentenceAt(tokens, before.start)[0] === sentenceAt(tokens, quantity.start)[0];
}

const sameBefore = (a: Quantity, b: Quantity, { norm }: Tokens): boolean => a.start > 0 && norm[a.start - 1] === norm[b.start - 1];

/** Both stretches are followed by a condition: degrees of one benefit by age, service or record. */
const sameCondition = (a: Quantity, b: Quantity, { norm }: Tokens): boolean =>
  a.kind === 'duration' && conditions.has(norm[a.to] ?? '') && conditions.has(norm[b.to] ?? '');

const conditions: ReadonlySet<string> = new Set(['if', 'where', 'when', 'si', 's', 'lorsque', 'lorsqu', 'quand', 'cuando']);

/** Whether a value that no phrase reaches may be taken for the topic of the one before it: it is of the kind, and nothing speaks against it. */
export function mayFollow(topic: Topic, quantity: Quantity, tokens: Tokens, values: Uint8Array, above: ContextReading, words: LanguageLexicon): boolean {
  // each payer's share is said in the same words
  if (topic.topic.endsWith('contribution') || !topic.of.has(quantity.kind) || headingLevel(above, topic.notUnder) === 0) return false;
  if (topic.between && (quantity.value < topic.between[0] || quantity.value > topic.between[1])) return false;
  const near = wordsAround(tokens, quantity.start);
  const says = (phrase: AroundPhrase): boolean => near.meets(phrase.needs.before) && near.meets(phrase.needs.after) && fitAround(phrase, tokens, quantity, values) !== undefined;
  const [from, to] = clauseAt(tokens, quantity.start);
  if (topic.unlessAround.some(says) || stands(topic.unless, tokens, Math.max(from, quantity.start - reach), Math.min(to, quantity.end + reach))) return false;
  return !words.likely.among(tokens, quantity).silences.some(({ say, unless }) => say.some(says) && !unless.some(says));
}

/** How many words away, in the same clause, a word still speaks against it. */
const reach = 30;
