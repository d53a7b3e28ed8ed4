import { describe, expect, it } from 'vitest';
import { joinTokens, tokenize } from '../../server/src/words/tokens';

/** What can be told of words apart from what is remembered with them. */
const shown = ({ norm, start, end, gap, count, text, lead, trail }: ReturnType<typeof tokenize>) => ({ norm, start, end, gap, count, text, lead, trail });

describe('words put together from two texts', () => {
  it.each([
    ['the employer must', 'register within 14 days'], ['An employer (or agent)', '“pay”, at once.'], ['benefit of 26', '250 days'], ['in case of', '(a) sickness; (b) maternity'],
    ['under art', '. 12 of the Act'], ['to the person (etc.)', 'who works'], ['not later than 3[sixty', 'days] after'], ['', 'nothing before'], ['nothing behind', ''], ['the worker', "’s wages"], ['—', ': so'],
  ])('are those of both: "%s" and "%s"', (before, text) => {
    for (const language of ['en', 'fr', 'es'] as const) {
      expect(shown(joinTokens(tokenize(before, language), tokenize(text, language)))).toEqual(shown(tokenize(`${before} ${text}`, language)));
    }
  });

  it('keep what parts the two', () => {
    const { norm, gap } = joinTokens(tokenize('must (if asked)', 'en'), tokenize('tell us', 'en'));
    expect([norm, gap]).toEqual([['must', 'if', 'asked', 'tell', 'us'], [3, 1, 0, 1, 0]]);
  });
});
