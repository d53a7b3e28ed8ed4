import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/analysis/analyze';
import { bundledRules } from '../../server/src/bundled';
import { readDraft } from '../../server/src/formats/format';
import type { Language } from '../../server/src/text/language';

const values = (text: string, language: Language): string[] =>
  analyze(readDraft('a.bill', text, { language }), bundledRules()).facts.flatMap(({ item }) => 'value' in item ? [`${item.parameter} ${item.value}`] : []);

/** What a year or week under another State's law counts for is no qualifying period. */
describe('a period that counts for another', () => {
  it.each<[Language, string]>([
    ['en', 'PENSIONS AGREEMENT\n\nArticle 1. For an old-age pension, a calendar year insured in Veloria shall be considered as 52 weeks of contributions in Marenga.\n'],
    ['en', 'PENSIONS AGREEMENT\n\nArticle 1. For an old-age pension, a year including at least 13 weeks of contributions in Veloria shall be considered as a year insured in Marenga.\n'],
    ['fr', 'ACCORD SUR LES PENSIONS\n\nArticle 1. Pour la pension de vieillesse, une année assurée en Vélorie est considérée comme 52 semaines de cotisations en Marenga.\n'],
    ['es', 'ACUERDO DE PENSIONES\n\nArtículo 1. Para la pensión de vejez, un año asegurado en Veloria será considerado como 52 semanas de cotización en Marenga.\n'],
  ])('is none that is asked for (%s): %s', (language, text) => expect(values(text, language)).toEqual([]));

  it('does not hide one that is asked for', () => {
    expect(values('PENSIONS ACT\n\n1. A person is entitled to an old-age pension who has paid at least 52 weeks of contributions.\n', 'en')).toEqual(['old-age.qualifying-period 52']);
  });
});
