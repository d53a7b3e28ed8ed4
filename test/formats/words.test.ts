import { describe, expect, test } from 'vitest';
import { toSourceSpan } from '../../server/src/draft/segments';
import { plainWords } from '../../server/src/formats/legal/words';

const plain = (source: string): string => plainWords(source, 0, source.length).text;

describe('plain words', () => {
  test.each([
    ['for **26** _weeks_ or *more*', 'for 26 weeks or more'],
    ['see [section 5](#sec_5 "Five") and <a id="x"></a>the 1<sup>er</sup> article', 'see section 5 and the 1er article'],
    ['la 26<sup>me</sup> semaine, 2/10<sup>es</sup>, 500 m<sup>2</sup>', 'la 26me semaine, 2/10es, 500 m2'],
    ['for 26<sup>1</sup> weeks in section  <sup>[2]</sup>  <sup> 2 So in original. Probably “sections”. </sup> 5', 'for 26 weeks in section 5'],
    ['for 20[^2] weeks, three[^*] days,[^note-a] 2[four] of them[^]', 'for 20 weeks, three days, four of them[^]'],
    ['for not more than 20¹ weeks, 50 per cent³ of it.⁴ ⁵ “the Board”¹² ', 'for not more than 20 weeks, 50 per cent of it. ⁵ “the Board”'],
    ['¹ L’assuré paie. ² Il reçoit 10 % pour 50 m², 3 dm³, x² et 66²/₃', '¹ L’assuré paie. ² Il reçoit 10 % pour 50 m², 3 dm³, x² et 66²/₃'],
    ['66<sup>2</sup>/<sub>3</sub> per cent, <sup>1</sup>/<sub>2</sub> of it', '66 2/3 per cent, 1/2 of it'],
    ['du <SUP>1</SUP>[texte] et de l\u2019art. 3<sup>bis</sup>', 'du 1[texte] et de l\u2019art. 3bis'],
    ['**communauté domestiq****ue** est', 'communauté domestique est'],
    ['**Chapitre II****Prestations**', 'Chapitre II Prestations'],
    ['not less than three-\nfifths of  the\twage', 'not less than three-fifths of the wage'],
    ['prov\u00ADident &amp; pension&nbsp;fund &#40;new&#41;', 'provident & pension fund (new)'],
    ['> quoted\n> lines', '> quoted lines'],
    ['a line<br>broken', 'a line broken'],
    ['5 * 3 is 15, A_B stays', '5 * 3 is 15, A_B stays'],
    ['\\*Art. 5\\*', '*Art. 5*'],
    ['less than 3[five] persons 2[:] F53[a benefit] of it]', 'less than five persons : a benefit of it'],
    ['sections 45 F1571[, 45A] of the Health Act and F1572[the Acts]', 'sections 45 , 45A of the Health Act and the Acts'],
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
