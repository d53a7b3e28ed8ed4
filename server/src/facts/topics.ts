import { type AroundPhrase, type PhraseSet, fitAround } from '../words/phrase';
import type { Tokens } from '../words/tokens';
import { type ContextReading, headingLevel, stands } from './headings';
import type { LanguageLexicon, Topic } from './lexicon';
import type { LikelySilence, LikelyTopic } from './likely';
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
  const likely = words.likely.among(tokens, quantity);
  if (likely.topics.length === 0) return none;
  const { lender } = quantity, whole = lender === undefined ? undefined : { ...quantity, end: lender, to: lender };
  const fit: Fit = phrase => fitAround(phrase, tokens, quantity, values) ?? (whole && fitAround(phrase, tokens, whole, values));
  const beside = besideOf(quantity, tokens, sentenceAt), denied = besideOf(quantity, tokens, clauseAt);
  const found: { topic: Topic; score: number; fit: number }[] = [];
  for (const one of likely.topics) {
    const shown = evidence(one, beside, denied, above, fit);
    if (shown && shown.score - (above.silent ? weight.silentHeading : 0) >= weight.enough) found.push({ topic: one.topic, ...shown });
  }
  if (found.length === 0 || isSilenced(likely.silences, Math.max(...found.map(one => one.score)), fit)) return none;
  return found.sort((a, b) => b.score + b.fit - a.score - a.fit).map(one => one.topic);
}

const none: readonly Topic[] = [];

/** How well a phrase stands around the value, or undefined. */
type Fit = (phrase: AroundPhrase) => number | undefined;

/** Whether a set of phrases stands in the same sentence or clause, within so many words of the value. */
type Beside = (phrases: PhraseSet, reach: number) => boolean;

function besideOf(quantity: Quantity, tokens: Tokens, stretchAt: typeof sentenceAt): Beside {
  let stretch: readonly [number, number] | undefined;
  return (phrases, words) => {
    if (phrases.phrases.length === 0) return false;
    const [from, to] = stretch ??= stretchAt(tokens, quantity.start);
    return stands(phrases, tokens, Math.max(from, quantity.start - words), Math.min(to, quantity.end + words));
  };
}

/** What speaks for a topic: the weight of its best phrase with headings and words near by; `fit` decides between equals. */
function evidence({ topic, sure, say, weak, unless }: LikelyTopic, beside: Beside, denied: Beside, above: ContextReading, fit: Fit): { score: number; fit: number } | undefined {
  if (headingLevel(above, topic.notUnder) === 0) return undefined;
  const said = best(sure, weight.sure, fit) ?? best(say, weight.say, fit) ?? best(weak, weight.weak, fit);
  if (!said) return undefined; // words near by and a heading alone are not enough
  const near = beside(topic.near, reach.near);
  let score = said.score + (near ? weight.near : 0);
  const heading = headingLevel(above, topic.heading);
  if (topic.inContext && !near && heading < 0 && score < weight.sure) return undefined;
  if (heading === 0) score += weight.heading; else if (heading > 0) score += weight.headingAbove;
  if (score < weight.enough) return undefined;
  if (denied(topic.unless, reach.unless) || unless.some(phrase => fit(phrase) !== undefined)) return undefined;
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

function isSilenced(silences: readonly LikelySilence[], score: number, fit: Fit): boolean {
  const stands = (phrase: AroundPhrase): boolean => fit(phrase) !== undefined;
  return silences.some(({ silence, say, unless }) => (!silence.weak || score < weight.say + weight.near)
    && say.some(stands) && !unless.some(stands));
}
