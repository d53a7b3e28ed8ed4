import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCases } from '../../server/src/analysis/cases';
import { bundledRules } from '../../server/src/bundled';
import { type Quantity, readQuantities } from '../../server/src/facts/quantities';
import { languages } from '../../server/src/text/language';
import { type AroundPhrase, fitAround } from '../../server/src/words/phrase';
import { tokenize, type Tokens } from '../../server/src/words/tokens';

// The index only spares work: whatever stands around a value must be among what it finds. Compared with a search that tries every phrase.
const { cases } = readCases(readFileSync(new URL('../catalogue/gap-patterns.md', import.meta.url), 'utf8'));
const { lexicon } = bundledRules();

/** Values in the cases of a language, each third text so that it takes seconds. */
const quantitiesIn = (language: 'en' | 'fr' | 'es'): readonly { readonly tokens: Tokens; readonly quantity: Quantity }[] =>
  cases.filter((one) => (one.language ?? 'en') === language).filter((_, i) => i % 3 === 0).flatMap(({ text }) => {
    const tokens = tokenize(text, language);
    return readQuantities(tokens, language).filter(({ kind }) => kind !== 'money').map((quantity) => ({ tokens, quantity }));
  });

describe.each(languages)('what may be said of a value in %s', (language) => {
  const words = lexicon.languages.get(language)!, values = quantitiesIn(language);
  const allows = (of: ReadonlySet<Quantity['kind']> | undefined, { kind, unit }: Quantity): boolean =>
    of === undefined || of.has(kind) || kind === 'duration' && (of.has('interval') || unit === 'year' && of.has('age'));

  it('has values to ask about', () => expect(values.length).toBeGreaterThan(60));

  it('holds every phrase that stands around one', () => {
    let stood = 0;
    for (const { tokens, quantity } of values) {
      const { topics, silences } = words.likely.among(tokens, quantity);
      const found = new Map(topics.map((one) => [one.topic, one])), silenced = new Map(silences.map((one) => [one.silence, one]));
      const missed = (phrases: readonly AroundPhrase[], had: readonly AroundPhrase[] | undefined): readonly AroundPhrase[] => phrases.filter((phrase) => fitAround(phrase, tokens, quantity) !== undefined && ++stood > 0 && !had?.includes(phrase));
      for (const topic of words.topics) {
        const { of, units, compared, between } = topic, one = found.get(topic);
        const fits = allows(of, quantity) && !(units && !units.has(quantity.unit)) && !(compared && !compared.has(quantity.comparator)) && !(between && (quantity.value < between[0] || quantity.value > between[1]));
        if (!fits) { expect(one, topic.topic).toBeUndefined(); continue; }
        expect([missed(topic.sure, one?.sure), missed(topic.say, one?.say), missed(topic.weak, one?.weak)], `${topic.topic}: ${tokens.text}`).toEqual([[], [], []]);
        if (one !== undefined) expect(missed(topic.unlessAround, one.unless), `${topic.topic}: ${tokens.text}`).toEqual([]);
      }
      for (const silence of words.silence) {
        const one = silenced.get(silence);
        if (silence.of !== undefined && !silence.of.has(quantity.kind)) { expect(one).toBeUndefined(); continue; }
        expect(missed(silence.say, one?.say), tokens.text).toEqual([]);
        if (one !== undefined) expect(missed(silence.unless, one.unless), tokens.text).toEqual([]);
      }
    }
    expect(stood).toBeGreaterThan(values.length / 3);
  });

  it('is a small part of the vocabulary, in its order, each with a phrase that might stand', () => {
    let asked = 0, all = 0;
    for (const { tokens, quantity } of values) {
      const { topics, silences } = words.likely.among(tokens, quantity);
      for (const { sure, say, weak } of topics) expect(sure.length + say.length + weak.length).toBeGreaterThan(0);
      for (const { say } of silences) expect(say.length).toBeGreaterThan(0);
      const places = topics.map(({ topic }) => words.topics.indexOf(topic)), silent = silences.map(({ silence }) => words.silence.indexOf(silence));
      expect([places, silent]).toEqual([places.toSorted((a, b) => a - b), silent.toSorted((a, b) => a - b)]);
      asked += topics.reduce((sum, { sure, say, weak }) => sum + sure.length + say.length + weak.length, 0);
      all += words.topics.reduce((sum, { sure, say, weak }) => sum + sure.length + say.length + weak.length, 0);
    }
    expect(asked / all).toBeLessThan(0.02);
  });
});
