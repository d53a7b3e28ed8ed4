import { type Neighbourhood, wholeNeighbourhood, wordsAround } from '../words/needs';
import { type AroundPhrase, type PhraseSet, fitAround } from '../words/phrase';
import type { Tokens } from '../words/tokens';
import { type ContextReading, headingLevel, stands } from './headings';
import type { LanguageLexicon, Silence, Topic } from './lexicon';
import type { Quantity } from './quantities';
import { clauseAt, sentenceAt } from './sentence';

/** Evidence adds up: a phrase that says it outright is enough; a weak phrase needs a heading or a word near by. */
const weight = { sure: 14, say: 10, weak: 5, near: 3, heading: 4, headingAbove: 2, enough: 8, silentHeading: 4 } as const;

/** How many words away, in the same sentence, a word still speaks for a topic or against it. */
const reach = { near: 30, unless: 40 } as const;

/**
 * The parameters of the vocabulary that a value may belong to, the likeliest first; none where it is no parameter (a fine, a
 * quorum, a notice) or none that its words show. The first whose branch can be told is the one.
 */
export function topicsOf(quantity: Quantity, tokens: Tokens, values: Uint8Array, above: ContextReading, words: LanguageLexicon): readonly Topic[] {
  const near = wordsAround(tokens, quantity.start);
  const { lender } = quantity, whole = lender === undefined ? undefined : { ...quantity, end: lender, to: lender };
  const fit: Fit = phrase => near.meets(phrase.needs) ? fitAround(phrase, tokens, quantity, values) ?? (whole && fitAround(phrase, tokens, whole, values)) : undefined;
  const beside = besideOf(quantity, tokens, sentenceAt), denied = besideOf(quantity, tokens, clauseAt);
  const found: { topic: Topic; score: number; fit: number }[] = [];
  for (const topic of words.topics) {
    if (!suits(topic, quantity)) continue;
    const shown = evidence(topic, beside, denied, above, fit);
    if (shown && shown.score - (above.silent ? weight.silentHeading : 0) >= weight.enough) found.push({ topic, ...shown });
  }
  if (found.length === 0 || isSilenced(quantity, words.silence, Math.max(...found.map(one => one.score)), fit)) return [];
  return found.sort((a, b) => b.score + b.fit - a.score - a.fit).map(one => one.topic);
}

/** Whether a value said in the same words as one of a topic may be of it too: nothing around it denies the topic. */
export function mayFollow(topic: Topic, quantity: Quantity, tokens: Tokens, values: Uint8Array, above: ContextReading, words: LanguageLexicon): boolean {
  if (!suits(topic, quantity) || headingLevel(above, topic.notUnder) === 0) return false;
  const near = wordsAround(tokens, quantity.start);
  const fit: Fit = phrase => near.meets(phrase.needs) ? fitAround(phrase, tokens, quantity, values) : undefined;
  if (besideOf(quantity, tokens, clauseAt)(topic.unless, reach.unless) || topic.unlessAround.some(phrase => fit(phrase) !== undefined)) return false;
  return !isSilenced(quantity, words.silence, weight.say, fit);
}

/** How well a phrase stands around the value, or undefined. */
type Fit = (phrase: AroundPhrase) => number | undefined;

/** A topic of the right kind of quantity, unit and size. A stretch in years may be an age, and an age a stretch. */
function suits(topic: Topic, quantity: Quantity): boolean {
  const kind = quantity.kind;
  const kindSuits = topic.of.has(kind) || kind === 'duration' && quantity.unit === 'year' && topic.of.has('age') || kind === 'duration' && topic.of.has('interval');
  if (!kindSuits) return false;
  if (topic.units && !topic.units.has(quantity.unit) || topic.compared && !topic.compared.has(quantity.comparator)) return false;
  return !topic.between || quantity.value >= topic.between[0] && quantity.value <= topic.between[1];
}

/** Whether a set of phrases stands in the same sentence or clause, within so many words of the value. */
type Beside = (phrases: PhraseSet, reach: number) => boolean;

function besideOf(quantity: Quantity, tokens: Tokens, stretchAt: typeof sentenceAt): Beside {
  const [from, to] = stretchAt(tokens, quantity.start);
  const near = wholeNeighbourhood(tokens, Math.max(from, quantity.start - reach.unless), Math.min(to, quantity.end + reach.unless));
  return (phrases, words) => mayStand(phrases, near)
    && stands(phrases, tokens, Math.max(from, quantity.start - words), Math.min(to, quantity.end + words));
}

/** Are the words of any of the phrases there at all? */
function mayStand(phrases: PhraseSet, near: Neighbourhood): boolean {
  for (const phrase of phrases.phrases) if (near.meets(phrase.needs)) return true;
  return false;
}

/** What speaks for a topic: the weight of its best phrase with headings and words near by; `fit` decides between equals. */
function evidence(topic: Topic, beside: Beside, denied: Beside, above: ContextReading, fit: Fit): { score: number; fit: number } | undefined {
  const said = best(topic.sure, weight.sure, fit) ?? best(topic.say, weight.say, fit) ?? best(topic.weak, weight.weak, fit);
  if (!said) return undefined; // words near by and a heading alone are not enough
  const near = beside(topic.near, reach.near);
  let score = said.score + (near ? weight.near : 0);
  const heading = headingLevel(above, topic.heading);
  if (topic.inContext && !near && heading < 0 && score < weight.sure) return undefined;
  if (heading === 0) score += weight.heading; else if (heading > 0) score += weight.headingAbove;
  if (score < weight.enough || headingLevel(above, topic.notUnder) === 0) return undefined;
  if (denied(topic.unless, reach.unless) || topic.unlessAround.some(phrase => fit(phrase) !== undefined)) return undefined;
  return { score, fit: Math.max(-2, Math.min(3, said.fit)) };
}

function best(phrases: readonly AroundPhrase[], score: number, fit: Fit): { score: number; fit: number } | undefined {
  let most: number | undefined;
  for (const phrase of phrases) {
    const value = fit(phrase);
    if (value !== undefined && (most === undefined || value > most)) most = value;
  }
  return most === undefined ? undefined : { score, fit: most };
}

function isSilenced(quantity: Quantity, silences: readonly Silence[], score: number, fit: Fit): boolean {
  const stands = (phrase: AroundPhrase): boolean => fit(phrase) !== undefined;
  return silences.some(silence => (!silence.of || silence.of.has(quantity.kind)) && (!silence.weak || score < weight.say + weight.near)
    && silence.say.some(stands) && !silence.unless.some(stands));
}
