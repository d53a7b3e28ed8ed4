import { describe, expect, it } from 'vitest';
import { isName, isOtherName } from '../../server/src/facts/termNames';

/** The words between brackets ⟦ ⟧, as a term that is defined in small letters or not. */
function asked(marked: string): readonly [string, { start: number; end: number }] {
  const start = marked.indexOf('⟦'), end = marked.indexOf('⟧') - 1;
  return [marked.replace(/[⟦⟧]/g, ''), { start, end }];
}

describe('a part of a longer name', () => {
  it.each(['to the Provident ⟦Fund⟧ of', 'by the Old Workers’ ⟦Fund⟧.', 'of the board, Mutual ⟦Insurance⟧ and', 'au titre du Vieux ⟦Fonds⟧'])('is no use of the term: %s', (marked) => {
    expect(isName(...asked(marked), false)).toBe(true);
  });

  it.each(['The ⟦Fund⟧ pays', 'to the ⟦Fund⟧ of', 'Provident ⟦Fund⟧ pays', 'and the PROVIDENT ⟦FUND⟧ of', 'to the Provident ⟦fund⟧', 'to the Provident. ⟦Fund⟧ matters', 'La ⟦Caisse⟧', 'paid. Every ⟦Employer⟧', 'to the Old ⟦Fund of members⟧ of'])('is none: %s', (marked) => {
    expect(isName(...asked(marked), false)).toBe(false);
  });

  it('may go on behind a term in small letters', () => {
    for (const marked of ['under the ⟦Employment⟧ Act', 'under the ⟦Employment⟧ Insurance Act', 'The ⟦Employment⟧ Fund']) expect([marked, isName(...asked(marked), true), isName(...asked(marked), false)]).toEqual([marked, true, false]);
    for (const marked of ['The ⟦Employment⟧ Actually', 'the ⟦employment⟧ Act', 'The ⟦Employment⟧ ends', 'The ⟦Employment⟧ Of One Two Three Four Five Act']) expect([marked, isName(...asked(marked), true)]).toEqual([marked, false]);
  });
});

describe('a part of what a law is called, of a hyphened word or of a number', () => {
  it.each([
    'the Holidays (⟦Employees⟧) Act, 1973', 'The ⟦Children⟧’s Allowances Act, 1944', 'under the National ⟦Insurance⟧ Act 1946', 'under the Pensions and ⟦Insurance⟧ Regulations (No. 2)', 'la Loi sur l’assurance-⟦emploi⟧', 'la Loi sur les ⟦pensions⟧', 'el Código del ⟦trabajo⟧', 'la Ley sobre el seguro de ⟦vejez⟧',
    'la Loi concernant l’⟦emploi⟧', 'le Règlement du ⟦travail⟧', 'la Ley sobre los ⟦seguros⟧', 'el Reglamento de las ⟦pensiones⟧', 'la Loi sur le régime des ⟦pensions⟧', 'la Loi de la prévoyance de la ⟦vieillesse⟧', 'le Code de l’⟦assurance⟧', 'au Régime de ⟦pensions⟧ du Canada', 'au Régime de ⟦pensions⟧ de l’Ontario', 'a ⟦member⟧-nominated trustee', 'the self-⟦employed⟧', 'las ⟦terceras⟧ partes', '⟦Regulation⟧ 6', 'the ⟦Regulations⟧ of 2001', '⟦Regulation⟧ (EC) No. 883', 'la ⟦loi⟧ nº 94', 'the ⟦Act⟧, 1973', 'this ⟦Act⟧', 'la présente ⟦loi⟧', 'esta ⟦ley⟧', 'the ⟦rules⟧ No. 4', '⟦regulation⟧ (2) of 2001', 'the Pension ⟦Act⟧ 1973',
  ])('is no use of the term: %s', (marked) => {
    expect(isOtherName(...asked(marked))).toBe(true);
  });

  it.each([
    'the ⟦Board⟧ and the Act', 'the ⟦Board⟧ and Insurance', 'a non-⟦member⟧', 'an ex-⟦member⟧', 'co-⟦owner⟧', 'the ⟦member⟧ - a trustee', 'le ⟦tercera⟧ persona', 'the ⟦regulations⟧ are', 'under the ⟦regulations⟧.', 'the ⟦member⟧ 6', 'thus ⟦Act⟧', 'this ⟦member⟧', 'this ⟦pension Act⟧', 'the ⟦regulations⟧ (a list)',
    'les ⟦pensions⟧ du Canada', 'la loi sur les ⟦pensions⟧', 'la Loi (les ⟦pensions⟧', 'au Régime de ⟦pensions⟧ du travail', 'The ⟦Board⟧ of the Fund Act applies to (a) it', 'la Caisse de ⟦pensions⟧', 'sur les ⟦pensions⟧', 'the ⟦act⟧ior',
  ])('is none: %s', (marked) => {
    expect(isOtherName(...asked(marked))).toBe(false);
  });
});
