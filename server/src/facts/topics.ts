import { type AroundPhrase, standsAround } from '../words/phrase';
import type { Tokens } from '../words/tokens';
import { sentenceAt } from './branches';
import { type ContextReading, stands } from './headings';
import type { LanguageLexicon, Silence, Topic } from './lexicon';
import type { Quantity } from './quantities';

/** Evidence adds up: a phrase that says it outright is enough; a weak phrase needs a heading or a word near by. */
const weight = { sure: 14, say: 10, weak: 5, near: 3, heading: 4, headingAbove: 2, enough: 8, silentHeading: 5 } as const;

/**
 * Which parameter of the vocabulary a value belongs to, or undefined where it is none (a fine, a quorum, a notice) or none
 * that its words show.
 */
export function topicOf(quantity: Quantity, tokens: Tokens, values: Uint8Array, above: ContextReading, words: LanguageLexicon): Topic | undefined {
  const around = (phrase: AroundPhrase): boolean => standsAround(phrase, tokens, quantity.from, quantity.to, values);
  let best: Topic | undefined, most = 0;
  for (const topic of words.topics) {
    if (!suits(topic, quantity)) continue;
    const score = evidence(topic, quantity, tokens, values, above, around);
    if (score > most) { most = score; best = topic; }
  }
  if (!best) return undefined;
  if (above.silent) most -= weight.silentHeading;
  if (most < weight.enough) return undefined;
  return isSilenced(quantity, words.silence, most, around) ? undefined : best;
}

/** A topic of the right kind of quantity, unit and size. A stretch in years may be an age, and an age a stretch. */
function suits(topic: Topic, quantity: Quantity): boolean {
  const kind = quantity.kind;
  const kindSuits = topic.of.has(kind) || kind === 'duration' && quantity.unit === 'year' && topic.of.has('age') || kind === 'duration' && topic.of.has('interval');
  if (!kindSuits) return false;
  if (topic.units && !topic.units.has(quantity.unit)) return false;
  return !topic.between || quantity.value >= topic.between[0] && quantity.value <= topic.between[1];
}

function evidence(topic: Topic, quantity: Quantity, tokens: Tokens, values: Uint8Array, above: ContextReading, around: Around): number {
  // What speaks for a topic may name the words of comparison ("ne peut excéder {q}") or leave them to the value.
  const compared = quantity.from !== quantity.start || quantity.to !== quantity.end;
  const says = (phrase: AroundPhrase): boolean => around(phrase) || compared && standsAround(phrase, tokens, quantity.start, quantity.end, values);
  const said = topic.sure.some(says) ? weight.sure : topic.say.some(says) ? weight.say : topic.weak.some(says) ? weight.weak : 0;
  const [from, to] = sentenceAt(tokens, quantity.start);
  if (said === 0 && topic.near.phrases.length === 0) return 0;
  let score: number = said;
  if (stands(topic.near, tokens, from, to)) score += weight.near;
  if (score === 0) return 0;
  const heading = above.headings.findIndex(tokensOf => stands(topic.heading, tokensOf));
  if (heading === 0) score += weight.heading; else if (heading > 0) score += weight.headingAbove;
  if (score < weight.enough) return 0;
  if (stands(topic.unless, tokens, from, to) || topic.unlessAround.some(around)) return 0;
  return score;
}

type Around = (phrase: AroundPhrase) => boolean;

function isSilenced(quantity: Quantity, silences: readonly Silence[], score: number, around: Around): boolean {
  return silences.some(silence => (!silence.of || silence.of.has(quantity.kind)) && (!silence.weak || score < weight.say + weight.near)
    && silence.say.some(around) && !silence.unless.some(around));
}
