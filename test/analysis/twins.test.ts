import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../server/src/analysis/analysis';
import { analyze } from '../../server/src/analysis/analyze';
import { judgedTogether } from '../../server/src/analysis/otherFiles';
import { compareTwins } from '../../server/src/analysis/twins/compareTwins';
import { bundledRules } from '../../server/src/bundled';
import { readDraft } from '../../server/src/formats/format';
import type { Language } from '../../server/src/text/language';

const read = (text: string, language: Language, name = 'law.md'): Analysis => analyze(readDraft(name, text, { language }), bundledRules());
const said = (own: Analysis, other: Analysis): string[] => compareTwins(own, other).map(({ kind, own: here, other: there }) => `${kind}: ${here?.words ?? '–'} | ${there?.words ?? '–'}`);

describe('two language versions', () => {
  const english = read('1. (1) The benefit is paid for 26 weeks at 60 per cent of the wage.\n(2) The claim is made within 30 days.\n2. The age is 65 years.\n', 'en', 'a.bill');

  it('are laid beside each other by number, so that a value is compared with the one at its own place', () => {
    const french = read('Article 1. (1) La prestation est servie pendant 24 semaines, à 60 pour cent du salaire.\n(2) La demande est faite dans les 20 jours.\nArticle 2. L’âge est de 65 ans.\n', 'fr', 'a.bill');
    expect(said(english, french)).toEqual(['value: 26 weeks | 24 semaines', 'value: 30 days | 20 jours']);
    expect(said(french, english)).toEqual(['value: 24 semaines | 26 weeks', 'value: 20 jours | 30 days']);
  });

  it('are left alone where most numbers of one are not in the other', () => {
    const another = read('Article 7. La prestation est servie pendant 24 semaines.\nArticle 8. L’âge est de 60 ans.\nArticle 9. La Caisse statue.\n', 'fr', 'a.bill');
    expect(said(english, another)).toEqual([]);
  });

  it.each<readonly [string, string, string]>([
    ['a number behind a reference to one section counts', 'Benefit is paid for the weeks under section 3, 40 if they are shared.', 'La prestation est servie pendant les semaines de l’article 3, ou quarante semaines en cas de partage.'],
    ['"younger than 25" is "up to 24"', 'A premium is due for persons of 18 or more who are younger than 25.', 'La prime est due pour les personnes de 18 à 24 ans.'],
    ['"more than 26 weeks" begins with 27', 'After more than 26 weeks the rate falls.', 'À partir de 27 semaines, le taux baisse.'],
    ['the day before a limit is the last one', 'Claims made before January 5, 1997 are paid.', 'Les demandes faites jusqu’au 4 janvier 1997 sont payées.'],
    ['"these two days" counts nothing', 'Interest runs from the earlier of them.', 'L’intérêt court à compter du premier de ces deux jours.'],
    ['cents may follow in words', 'The amount is $485.20.', 'Le montant est de quatre cent quatre-vingt-cinq dollars et vingt cents.'],
    ['rounding is said in many ways', 'The rate is rounded to the nearest one hundredth of one per cent.', 'Le taux est arrêté à la deuxième décimale.'],
  ])('say the same where %s', (_, en, fr) => {
    expect(said(read(`1. ${en}\n`, 'en', 'a.bill'), read(`Article 1. ${fr}\n`, 'fr', 'a.bill'))).toEqual([]);
  });

  it('still differ where a limit, an age or a day is another one', () => {
    const differ = (en: string, fr: string): string[] => said(read(`1. ${en}\n`, 'en', 'a.bill'), read(`Article 1. ${fr}\n`, 'fr', 'a.bill'));
    expect(differ('A premium is due for persons younger than 25 years.', 'La prime est due pour les personnes de moins de 24 ans.')).toEqual(['value: 25 years | 24 ans']);
    expect(differ('Claims made before January 5, 1997 are paid.', 'Les demandes faites avant le 8 janvier 1997 sont payées.')).toEqual(['date: January 5, 1997 | 8 janvier 1997']);
    expect(differ('Claims made on January 5, 1997 are paid.', 'Les demandes faites le 4 janvier 1997 sont payées.')).toEqual(['date: January 5, 1997 | 4 janvier 1997']);
  });

  it('are found again where somebody types in one of them, and the other findings stay', () => {
    const other = read('Article 1. (1) La prestation est servie pendant 24 semaines, à 60 pour cent du salaire.\n(2) La demande est faite dans les 30 jours.\nArticle 2. L’âge est de 65 ans.\n', 'fr', 'a.bill');
    const twins = [{ name: 'a.fr.bill', analysis: other }], rules = (analysis: Analysis): string[] => analysis.findings.map(({ item }) => item.rule.id);
    const together = judgedTogether(english, [], twins);
    expect(rules(together)).toEqual(expect.arrayContaining([...rules(english), 'drafting/twin-value']));
    expect(judgedTogether(english, [], twins)).toBe(together);
    // While a long draft is typed in, what was found before moves along
    const later = analyze(readDraft('a.bill', `TITLE\n\n${english.draft.text}`, { language: 'en', previous: english.draft }), bundledRules(), english);
    const moved = judgedTogether({ ...later, open: true }, [], twins).findings.filter(({ item }) => item.rule.id === 'drafting/twin-value');
    expect(moved.map(({ provision, item }) => later.draft.provisions[provision]!.text.slice(item.span.start, item.span.end))).toEqual(['26 weeks']);
  });
});

const corpus = '../shared/corpus', laws = ['government-employees-compensation-act', 'merchant-seamen-compensation-act', 'old-age-security-act'];
const there = laws.every((law) => existsSync(`${corpus}/en-ca-${law}.md`));
describe.skipIf(!there)(`laws in force in two languages${there ? '' : ' (skipped: ../shared is not there)'}`, () => {
  const versions = (law: string): readonly [Analysis, Analysis, string] => {
    const [en, fr] = (['en', 'fr'] as const).map((language) => readFileSync(`${corpus}/${language}-ca-${law}.md`, 'utf8')) as [string, string];
    return [read(en, 'en'), read(fr, 'fr'), fr];
  };

  it.each(laws)('hardly differ as they stand: %s', (law) => {
    const [en, fr] = versions(law);
    expect(said(en, fr).length).toBeLessThanOrEqual(1);
  });

  it('are found to differ where a number of one is changed', () => {
    const [en, , text] = versions('old-age-security-act');
    const before = said(en, read(text, 'fr')).length;
    const others: Readonly<Record<string, string>> = { 'cinq ans': 'quatorze ans', 'soixante ans': 'soixante-trois ans', 'trois mois': 'neuf mois', 'quinze jours': 'douze jours', 'huit ans': 'treize ans' };
    const places = [...text.matchAll(/(?<=\s)(?:cinq ans|soixante ans|trois mois|quinze jours|huit ans)(?=[\s,.;)])/gu)].filter((_, i) => i % 4 === 0);
    expect(places.length).toBeGreaterThan(8);
    const found = places.filter(({ index, 0: words }) => said(en, read(text.slice(0, index) + others[words]! + text.slice(index + words.length), 'fr')).length > before);
    expect(found.length / places.length).toBeGreaterThanOrEqual(0.75);
  });
});
