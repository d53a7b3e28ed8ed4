import { describe, expect, test } from 'vitest';
import { toSourceSpan } from '../../server/src/draft/segments';
import { plainWords } from '../../server/src/formats/legal/words';

const plain = (source: string): string => plainWords(source, 0, source.length).text;

describe('plain words', () => {
  test.each([
    ['for **26** _weeks_ or *more*', 'for 26 weeks or more'],
    ['see [section 5](#sec_5 "Five") and <a id="x"></a>the 1<sup>er</sup> article', 'see section 5 and the 1er article'],
    ['not less than three-\nfifths of  the\twage', 'not less than three-fifths of the wage'],
    ['prov\u00ADident &amp; pension&nbsp;fund &#40;new&#41;', 'provident & pension fund (new)'],
    ['> quoted\n> lines', '> quoted lines'],
    ['a line<br>broken', 'a line broken'],
    ['5 * 3 is 15, A_B stays', '5 * 3 is 15, A_B stays'],
    ['\\*Art. 5\\*', '*Art. 5*'],
    ['less than 3[five] persons 2[:] F53[a benefit] of it]', 'less than five persons : a benefit of it'],
    ['under [the Act] of [1960]', 'under [the Act] of [1960]'],
    ['la prestación. (*)', 'la prestación.'],
    ['“', '“'],
    ['  \n ', ''],
  ])('%j are %j', (source, words) => {
    expect(plain(source)).toBe(words);
  });

  test('lead back to the source, over markup and line ends', () => {
    const source = 'paid for **twenty-\nsix** (26) weeks';
    const words = plainWords(source, 0, source.length);
    const span = toSourceSpan(words, words.text.indexOf('twenty'), words.text.indexOf(' weeks'));
    expect(source.slice(span.start, span.end)).toBe('twenty-\nsix** (26)');
  });

  test('leave out what is skipped', () => {
    const source = 'shall be\n2\npayable';
    expect(plainWords(source, 0, source.length, [{ start: 9, end: 10 }]).text).toBe('shall be payable');
  });
});
