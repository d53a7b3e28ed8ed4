import { describe, expect, it } from 'vitest';
import type { Language } from '../../server/src/draft/draft';
import { outlineOf } from '../../server/src/draft/outline';
import { termFaults } from '../../server/src/facts/termFaults';
import { termsOf } from '../../server/src/facts/terms';
import { readDraft } from '../../server/src/formats/format';

/** "Tribunal 3": each word that is used as a term without a definition, and how often. */
function undefinedIn(sections: readonly string[], language: Language = 'en'): readonly string[] {
  const head = { en: '', fr: 'Article ', es: 'Artículo ' }[language];
  const draft = readDraft('act.bill', sections.map((text, i) => `${head}${i + 1}. ${text}\n\n`).join(''), { language }), outline = outlineOf(draft);
  return termFaults(draft, outline, termsOf(draft, outline)).filter(({ kind }) => kind === 'undefined').map(({ term, count, provision, span }) => {
    expect(draft.provisions[provision]!.words.text.slice(span.start, span.end)).toBe(term);
    return `${term} ${count}`;
  });
}
const three = ['A claimant may appeal to the Tribunal.', 'The decision of the Tribunal is final.', 'The fund obeys the Tribunal.'];

describe('a word used as a term that nothing defines', () => {
  it('is told after three uses in two sections', () => {
    expect(undefinedIn(three)).toEqual(['Tribunal 3']);
    expect(undefinedIn([...three, 'Whoever disobeys the Tribunal is fined.'])).toEqual(['Tribunal 4']);
    expect(undefinedIn(three.slice(0, 2))).toEqual([]);
    expect(undefinedIn([three[0]!, `${three[1]!.slice(0, -1)}, and so is the summons of the Tribunal.`])).toEqual(['Tribunal 3']);
    expect(undefinedIn([three.map((one) => one.replace('. ', ' ')).join(' ').replaceAll('.', ';')])).toEqual([]); // one section speaks of its own
  });

  it('is none where it is defined, set up, named in a heading or in full', () => {
    expect(undefinedIn([...three, 'In this Act, “Tribunal” means the Appeals Tribunal.'])).toEqual([]);
    expect(undefinedIn([...three.map((one) => one.replace('Tribunal', 'Review Board')), 'In this Act, “Board” means the Board of the Fund.'])).toEqual([]); // part of it is defined
    expect(undefinedIn([...three, 'Members of the Tribunal Office are paid.'])).toEqual([]); // the Tribunal of a longer name
    expect(undefinedIn([...three, 'There is established a Tribunal.'])).toEqual([]);
    expect(undefinedIn([...three, 'There is a body known as the Tribunal.'])).toEqual([]);
    expect(undefinedIn([...three, 'The tribunal\n\nIt has three members.'])).toEqual([]);
    expect(undefinedIn([...three, 'Members of the Appeals Tribunal are paid.'])).toEqual([]);
    expect(undefinedIn([...three, 'Each one may see a Tribunal.'])).toEqual([]);
  });

  it('is none that every State has, or that says by its name what it is', () => {
    expect(undefinedIn(three.map((one) => one.replace('Tribunal', 'Minister')))).toEqual([]);
    expect(undefinedIn(three.map((one) => one.replace('Tribunal', 'Tribunal of Greenland')))).toEqual([]);
    expect(undefinedIn(three.map((one) => one.replace('Tribunal', 'Review Board')))).toEqual(['Review Board 3']);
  });

  it('is none in notes, and none without its article', () => {
    expect(undefinedIn([...three.slice(0, 2), 'It is.\n\n> Note: the fund obeys the Tribunal.'])).toEqual([]);
    expect(undefinedIn(three.map((one) => one.replace('the Tribunal', 'such Tribunal')))).toEqual([]);
  });

  it('is told in French and Spanish, but not of a name that goes on in small letters', () => {
    const french = ['Les cotisations sont versées à la Caisse.', 'Le bénéficiaire adresse sa demande à la Caisse.', 'Les décisions de la Caisse sont motivées.'];
    expect(undefinedIn(french, 'fr')).toEqual(['Caisse 3']);
    expect(undefinedIn(french.map((one) => one.replace('Caisse', 'Caisse des mines')), 'fr')).toEqual([]);
    const spanish = ['Las cotizaciones se pagan al Instituto.', 'El beneficiario acude al Instituto.', 'Las resoluciones del Instituto son motivadas.'];
    expect(undefinedIn(spanish, 'es')).toEqual(['Instituto 3']);
    expect(undefinedIn([...spanish, 'Créase el Instituto.'], 'es')).toEqual([]);
  });
});
