import packs from 'lexfloor:packs';
import { describe, expect, test } from 'vitest';
import { entriesFor } from '../../server/src/analysis/lookup';
import { citesOf, findMentions } from '../../server/src/analysis/mentions';
import { readCatalogue } from '../../server/src/engine/catalogue';

const catalogue = readCatalogue(packs);

/** A text whose mentions are marked [|so|], and what each of them cites. */
function marked(text: string): { plain: string; spans: readonly string[] } {
  return { plain: text.replaceAll('[|', '').replaceAll('|]', ''), spans: [...text.matchAll(/\[\|(.*?)\|\]/gs)].map(match => match[1]!) };
}

describe('mentions in drafts', () => {
  test.each([
    // English
    ['as required by [|Convention No. 102, Article 18|].', ['C102 Art. 18']],
    ['as required by [|Article 18(1) of Convention No. 102|] and by law', ['C102 Art. 18(1)']],
    ['with [|Articles 65 and 66 of the Social Security (Minimum Standards) Convention, 1952 (No. 102)|].', ['C102 Art. 65 + C102 Art. 66']],
    ['[|paragraph 1 of Article 18 of ILO Convention No. 102|] applies', ['C102 Art. 18(1)']],
    ['[|Article 6, paragraph 8, of the Maternity Protection Convention, 2000 (No. 183)|]', ['C183 Art. 6(8)']],
    ['[|Conventions Nos. 102|], [|118|] and [|183|] of the ILO', ['C102', 'C118', 'C183']],
    ['[|C102 Art. 18(1)|] and [|R202 Para. 3(b)|]', ['C102 Art. 18(1)', 'R202 Para. 3(b)']],
    ['see [|Articles 2 and 3 of Convention C183|]', ['C183 Art. 2 + C183 Art. 3']],
    ['[|Convention No. 102 (articles 65 to 67)|]', ['C102 Arts 65-67']],
    ['Article 5 of this Act and [|Article 18 of Convention No. 102|]', ['C102 Art. 18']],
    ['the [|Social Protection Floors Recommendation, 2012 (No. 202)|], and', ['R202']],
    ['[|Article 9 of the International Covenant on Economic, Social and Cultural Rights|]', ['ICESCR Art. 9']],
    ['[|Article 26 of the Convention on the Rights of the Child|]', ['CRC Art. 26']],
    ['[|General Comment No. 19, paragraph 22|]', ['ICESCR GC19 para. 22']],
    ['the [|European Code of Social Security, Art. 68|]', ['ECSS Art. 68']],
    ['[|CEDAW, Article 11(2)(b)|]', ['CEDAW Art. 11(2)(b)']],
    ['the ILO [|C19|] applies', ['C019']],
    // As in tables and notes: the Article first, the instrument beside it
    ['see [|Art. 69 (f), C102|].', ['C102 Art. 69(f)']],
    ['see [|Art. 69 (f) of C102|].', ['C102 Art. 69(f)']],
    ['see [|C102, Art. 69(f)|].', ['C102 Art. 69(f)']],
    ['see [|C102 – Art. 69(f)|].', ['C102 Art. 69(f)']],
    ['([|Arts. 65 and 66, C102|])', ['C102 Art. 65 + C102 Art. 66']],
    ['[|Art. 69 (f), C102|]; [|Art. 22(1), C121|]', ['C102 Art. 69(f)', 'C121 Art. 22(1)']],
    ['[|Art. 69(f)/C102|], [|Para. 3(b), R202|]', ['C102 Art. 69(f)', 'R202 Para. 3(b)']],
    ['[|Art. 69 (C102)|]', ['C102 Art. 69']],
    ['[|art. 69, al. f), C102|]', ['C102 Art. 69(f)']],
    ['Article 5 of this Act. [|C102|] applies', ['C102']],
    ['in section 5, [|C102|] applies', ['C102']],
    ['in Article 5, [|C102 Art. 69|] applies', ['C102 Art. 69']],
    // French
    ['conformément à l’[|article 18 de la convention (n° 102) concernant la sécurité sociale (norme minimum), 1952|]', ['C102 Art. 18']],
    ['la [|convention n° 183 de l’OIT, article 4, paragraphe 1|]', ['C183 Art. 4(1)']],
    ['les [|articles 13 à 18 de la convention nº 102|]', ['C102 Arts 13-18']],
    ['le [|paragraphe 1 de l\'article 18 de la convention (no 102)|]', ['C102 Art. 18(1)']],
    ['la [|recommandation (n° 202)|] sur les socles', ['R202']],
    ['l\'[|article 9 du Pacte international relatif aux droits économiques, sociaux et culturels|]', ['ICESCR Art. 9']],
    // Spanish
    ['el [|artículo 18 del Convenio núm. 102|] de la OIT', ['C102 Art. 18']],
    ['el [|párrafo 2 del artículo 29 del Convenio N.º 102|]', ['C102 Art. 29(2)']],
    ['el [|Convenio sobre la seguridad social (norma mínima), 1952 (núm. 102), artículo 65|]', ['C102 Art. 65']],
    ['la [|Recomendación núm. 202, párrafo 3 b)|]', ['R202 Para. 3(b)']],
    ['[|artículo 22 de la Declaración Universal de Derechos Humanos|]', ['UDHR Art. 22']],
    // a line break in the middle, capitals
    ['pursuant to [|Convention\n  No. 102|]', ['C102']],
    ['[|CONVENTION NO. 183|]', ['C183']],
    // nothing
    ['Convention No. 87 and Convention 108', []],
    ['form C19 must be filed by CRC Ltd', []],
    ['section 18 of the Convention Centre Act, No. 102 of 1999', []],
    ['the said Convention. No. 102 persons were heard', []],
    ['the convention\n\n(No. 102)', []],
    ['Article 18 of this Act; 102 weeks', []],
    ['', []],
  ])('%s', (text, cites) => {
    const { plain, spans } = marked(text);
    const mentions = findMentions(plain, catalogue);
    expect(mentions.map(({ span }) => plain.slice(span.start, span.end))).toEqual(spans);
    expect(mentions.map(mention => citesOf(mention).map(cite => cite.label).join(' + ') || mention.instrument.id)).toEqual(cites);
  });

  test('a mention leads to its entries', () => {
    const [mention] = findMentions('el artículo 18 del Convenio núm. 102', catalogue);
    expect(citesOf(mention!).flatMap(cite => entriesFor(catalogue, cite)).map(entry => entry.cite.label)).toEqual(['C102 Art. 18(1)', 'C102 Art. 18(2)(a)', 'C102 Art. 18(2)(b)']);
  });

  test('every title of every instrument is found, in each language', () => {
    for (const instrument of catalogue.instruments.values()) {
      if (typeof instrument.shortTitle === 'string') continue;
      for (const title of Object.values(instrument.shortTitle)) {
        const found = findMentions(`under ${title}, as amended`, catalogue);
        expect(found.map(mention => mention.instrument.id), title).toContain(instrument.id);
      }
    }
  });

  test('twice the text is about twice the work: looking around a name is bounded', () => {
    // Names without Articles before and behind them, and Articles without names: the worst for looking around.
    const work = (times: number) => {
      const text = 'Article 1, 2, 3 and Article 4 of the Article 5 of '.repeat(times) + 'Convention No. 102 '.repeat(times);
      const start = performance.now();
      expect(findMentions(text, catalogue)).toHaveLength(times);
      return performance.now() - start;
    };
    work(200);
    const once = work(2_000), eight = work(16_000);
    expect(eight).toBeLessThan(once * 8 * 4 + 200);
  });
});
