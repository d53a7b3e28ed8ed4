import { beforeEach, describe, expect, it } from 'vitest';
import type { Draft, Language } from '../../server/src/draft/draft';
import { labelOf, outlineOf } from '../../server/src/draft/outline';
import { crossReferencesOf } from '../../server/src/facts/crossReferences';
import { lostReferences } from '../../server/src/facts/lostReferences';
import { type Places, numberKey, placesOf, sameNumber } from '../../server/src/facts/places';
import { readDraft } from '../../server/src/formats/format';
import { resolved } from './resolved';

describe('a number', () => {
  it.each([
    ['12 bis', '12bis'], ['12 BIS', '12bis'], ['12 quáter', '12quater'], ['(a)', 'a'], ['L. 111-1', 'L111-1'], ['LO 111-1', 'L111-1'], ['1er', '1'], ['premier', '1'], ['tercera', '3'], ['3º', '3'], ['3.°', '3'], ['4.', '4'], ['12-A', '12A'], ['12A', '12A'], ['5–6', '5-6'], ['ii', 'ii'], ['12*', '12'], ['C', 'C'], ['12 -A', '12A'], ['112-AB', '112AB'], ['12-ab', '12-ab'], ['1.º', '1'], ['2o', '2'], ['2e', '2e'], ['3.2.1', '3.2.1'], ['R111-1', 'R111-1'], ['second', '2'], ['a - b', 'a-b'], [' deuxième ', '2'],
  ])('is compared without what differs by hand: %s as %s', (written, key) => {
    expect(numberKey(written)).toBe(key);
  });

  it('of a Part may be Roman, Arabic or a word', () => {
    expect(sameNumber('IV', '4')).toBe(true);
    expect(sameNumber('iv', 'IV')).toBe(true);
    expect(sameNumber('First', '1')).toBe(true);
    expect(sameNumber('A', 'a')).toBe(true);
    expect(sameNumber('IV', '5')).toBe(false);
    expect(sameNumber('12A', '12')).toBe(false);
    expect(sameNumber('nulla', '0')).toBe(false);
  });
});

interface Law { readonly draft: Draft; readonly places: Places; at(words: string): number; label(at: number | 'unclear' | undefined): string }
function read(text: string, language: Language = 'en'): Law {
  const draft = readDraft('act.bill', text, { language }), outline = outlineOf(draft);
  return {
    draft, places: placesOf(draft, outline), at: (words) => draft.provisions.findIndex((one) => one.words.text.startsWith(words) || one.heading?.startsWith(words)),
    label: (at) => typeof at === 'number' ? labelOf(draft, outline, at) : at ?? 'none',
  };
}

const text = `INSURANCE ACT

PART I
GENERAL

1. Scope

(1) Employees are insured.
(2) So are–
(a) cooks; and
(b) sailors.

2. Plain

The Fund is a body.

PART II
BENEFITS

3. Rates

(1) The rate is low.
(2) The minimum is–
(a) a tenth; or
(b) a fifth.

SCHEDULE

1. Forms are here.
2. Other forms are–
(a) blue.
`;
let law: Law, places: Places;
beforeEach(() => {
  law = read(text);
  ({ places } = law);
});

describe('the numbered provisions of a law', () => {
  it('are its sections in their order, those of schedules left out', () => {
    expect(places.units.map(law.label)).toEqual(['Section 1', 'Section 2', 'Section 3']);
    expect(places.containersOf(['crossHeading', 'act', 'section'])).toEqual([]);
    expect(places.containersOf(['part']).map(law.label)).toEqual(['Part I', 'Part II']);
    expect(places.containersOf(['part', 'schedule']).map(law.label)).toEqual(['Part I', 'Part II', 'Schedule']);
  });

  it('know their section, their schedule and what stands in them', () => {
    expect(law.label(places.unitOf(law.at('sailors')))).toBe('Section 1');
    expect(places.unitOf(law.at('GENERAL'))).toBe(-1);
    expect(places.isUnit(law.at('Rates'))).toBe(true);
    expect(places.isUnit(law.at('sailors'))).toBe(false);
    expect(places.isPlain(law.at('Plain'))).toBe(true);
    expect(places.isPlain(law.at('Scope'))).toBe(false);
    expect(places.inSchedule(law.at('Forms'))).toBe(true);
    expect(places.inSchedule(law.at('sailors'))).toBe(false);
    expect(places.isSchedule(law.at('Forms'))).toBe(false);
    expect(places.endOf(law.at('Scope'))).toBe(law.at('Plain'));
    expect(places.endOf(law.at('sailors'))).toBe(law.at('sailors') + 1);
  });

  it('are found inside the one that is named', () => {
    expect(law.label(places.child(law.at('Scope'), '2'))).toBe('Section 1(2)');
    expect(law.label(places.child(law.at('So are'), 'B'))).toBe('Section 1(2)(b)');
    expect(law.label(places.child(law.at('Scope'), 'b'))).toBe('none');
    expect(places.children(law.at('Scope')).map(law.label)).toEqual(['Section 1(1)', 'Section 1(2)']);
    expect(places.anywhereBelow(law.at('Scope'), 'b')).toBe(true);
    expect(places.anywhereBelow(law.at('Plain'), 'b')).toBe(false);
    expect(places.anywhereBelow(law.at('Scope'), 'z')).toBe(false);
    expect(places.anywhereBelow(law.at('Plain'), 'II')).toBe(false); // the Part behind it
    expect(law.label(places.unitBelow(law.at('BENEFITS'), '3'))).toBe('Section 3');
    expect(law.label(places.unitBelow(law.at('BENEFITS'), '1'))).toBe('none');
    expect(places.act).toBe(0);
    expect(law.label(places.unitBelow(places.act, '1'))).toBe('Section 1'); // not that of the Schedule
    expect(law.label(places.containerBelow(-1, ['part'], '2'))).toBe('Part II');
    expect(law.label(places.containerBelow(-1, ['part'], undefined))).toBe('unclear');
    expect(law.label(places.containerBelow(-1, ['schedule'], undefined))).toBe('Schedule');
  });

  it('are found from where one stands', () => {
    expect(law.label(places.unit('1', law.at('a tenth')))).toBe('Section 1');
    expect(law.label(places.unit('9', law.at('a tenth')))).toBe('none');
    expect(law.label(places.container(['part'], 'I', law.at('a tenth')))).toBe('Part I');
    expect(law.label(places.container(['part'], '2', law.at('sailors')))).toBe('Part II');
    expect(law.label(places.container(['part'], undefined, law.at('sailors')))).toBe('unclear');
    expect(law.label(places.container(['schedule'], undefined, law.at('sailors')))).toBe('Schedule');
    expect(law.label(places.above(law.at('sailors'), ['part']))).toBe('Part I');
    expect(law.label(places.above(law.at('sailors'), ['chapter']))).toBe('none');
    expect(law.label(places.innerOf(law.at('sailors')))).toBe('Section 1(2)(b)');
    expect(law.label(places.topInnerOf(law.at('sailors')))).toBe('Section 1(2)');
    expect(law.label(places.topInnerOf(law.at('Plain')))).toBe('none');
  });

  it('may stand in a schedule, seen from there alone', () => {
    const forms = read('Article 1. It is.\n\nSCHEDULE\n\nArticle 7. Forms are here.\n\nArticle 8. See them.\n');
    expect(forms.label(forms.places.unit('7', forms.at('See them')))).not.toMatch(/none|unclear/);
    expect(forms.label(forms.places.unit('7', forms.at('It is')))).toBe('none');
    expect(forms.label(forms.places.unitBelow(-1, '7'))).toBe('none');
    expect(forms.label(forms.places.unitBelow(forms.draft.provisions.findIndex(({ kind }) => kind === 'schedule'), '7'))).not.toMatch(/none|unclear/);
    expect(forms.label(forms.places.unitBelow(-1, '1'))).toBe('Article 1');
  });

  it('of one schedule are no neighbours of the act, nor of another schedule', () => {
    const two = read('INSURANCE ACT\n\nArticle 1. It is.\n\nSCHEDULE 1\n\nArticle 7. Forms are here.\n\nArticle 8. See them.\n\nSCHEDULE 2\n\nArticle 7. More forms.\n\nArticle 8. See those.\n');
    expect(two.places.units.map(two.label)).toEqual(['Article 1']);
    expect(two.places.unit('7', two.at('See those'))).toBe(two.at('More forms'));
    expect(two.places.unit('7', two.at('See them'))).toBe(two.at('Forms are'));
    expect(two.places.unit('7', two.at('It is'))).toBeUndefined();
    expect(two.places.unitBelow(two.places.act, '7')).toBeUndefined();
    expect(two.places.beside(two.at('Forms are'), 1)).toBeUndefined();
    expect(two.places.isSchedule(two.at('Forms are') - 1)).toBe(true);
    const alone = read('SCHEDULE\n\nArticle 7. Forms are here.\n\nArticle 8. See them.\n');
    expect([alone.places.units, alone.places.inSchedule(alone.at('Forms')), alone.places.unit('7', alone.at('See them'))]).toEqual([[], true, alone.at('Forms')]);
  });

  it('of the law are not those put into another, nor headings between sections', () => {
    const more = read('PART I\nONE\n\n1. The following Part is inserted after Part III of the Labour Act:\n\n“PART IV\nNOTICES\n\n4A. It is sent.”\n\nAppeals\n\n2. A claim may be reviewed.\n');
    expect(more.places.containersOf(['part']).map((at) => more.draft.provisions[at]!.num)).toEqual(['I']);
    expect(more.places.children(more.at('The following'))).toEqual([]);
    for (const kind of ['crossHeading', 'subsection', 'paragraph'] as const) expect([...more.places.containersOf([kind]), ...places.containersOf([kind])]).toEqual([]);
    expect(places.containersOf(['schedule', 'part']).map(law.label)).toEqual(['Part I', 'Part II', 'Schedule']); // as they stand
  });

  it('stand in the Part that comes first in the text, and in no section as a Part', () => {
    const first = read('PART I\nONE\n\n1. It is–\n(A) one;\n(B) two.\n\nPART II\nTWO\n\nSCHEDULE 1\n\n1. Forms.\n');
    expect(first.places.above(first.at('two'), ['part'])).toBe(0);
    expect(law.label(places.above(law.at('sailors'), ['section']))).toBe('none');
    expect(first.label(first.places.child(first.at('It is'), 'b'))).toBe('Section 1(B)');
    expect(first.places.beside(first.at('TWO'), 1)).toBeUndefined(); // the Schedule
    expect(first.label(first.places.containerBelow(first.at('ONE'), ['part'], 'II'))).toBe('none');
    expect([places.innerOf(law.at('GENERAL')), places.topInnerOf(law.at('GENERAL'))]).toEqual([undefined, undefined]);
    expect([places.innerOf(law.at('blue')), places.topInnerOf(law.at('blue'))]).toEqual([law.at('blue'), law.at('Other forms')]);
  });

  it('are none where a text has no number', () => {
    const loose = read('1. Scope\n\nIt is.\n\nIt goes on.\n\n2. Other\n\nIt is.\n');
    expect(loose.label(loose.places.topInnerOf(loose.at('It goes on')))).toBe('none');
    expect(loose.label(loose.places.innerOf(loose.at('It goes on')))).toBe('none');
    expect(loose.places.isPlain(loose.at('Scope'))).toBe(true);
  });

  it('leave out notes, rows of tables and what is put into another act', () => {
    const more = read('1. Scope\n\n(1) It is.\n\n> Note: it was.\n\n| 2 | Cooks |\n| --- | --- |\n| 3 | Sailors |\n\n(2) It goes on.\n');
    expect(more.places.children(more.at('Scope')).map(more.label)).toEqual(['Section 1(1)', 'Section 1(2)']);
    const quoted = read('1. The following section is inserted after section 4:\n\n“4A. Notices\n\n(1) It is sent.”\n\n2. It is.\n');
    expect(quoted.places.units.map(quoted.label)).toEqual(['Section 1', 'Section 2']);
  });

  it('are looked for in the Part or Schedule alone that is named', () => {
    const chapters = read('PART I\nONE\n\nCHAPTER 1\nA\n\n1. First\n\nIt is.\n\nPART II\nTWO\n\nCHAPTER 1\nB\n\n2. Second\n\nIt is too.\n');
    const heading = (at: ReturnType<Places['containerBelow']>): string | undefined => typeof at === 'number' ? chapters.draft.provisions[at]!.heading : at;
    expect(heading(chapters.places.containerBelow(chapters.at('TWO'), ['chapter'], '1'))).toBe('B');
    expect(heading(chapters.places.containerBelow(chapters.at('ONE'), ['chapter'], undefined))).toBe('A');
    expect(heading(chapters.places.containerBelow(-1, ['chapter'], '1'))).toBe('unclear');
    expect(heading(chapters.places.container(['chapter'], '1', chapters.at('It is too')))).toBe('B');
    expect(chapters.places.beside(chapters.at('B'), -1)).toBeUndefined(); // the chapter of another Part is no neighbour
  });

  it('have neighbours of their kind', () => {
    expect(law.label(places.beside(law.at('Plain'), 1))).toBe('Section 3');
    expect(law.label(places.beside(law.at('Plain'), -1))).toBe('Section 1');
    expect(law.label(places.beside(law.at('Rates'), 1))).toBe('none');
    expect(law.label(places.beside(law.at('sailors'), -1))).toBe('Section 1(2)(a)');
    expect(law.label(places.beside(law.at('GENERAL'), 1))).toBe('Part II');
  });

  it('are counted where they have no number', () => {
    const french = read('Article 1. La caisse paie.\n\nElle est saisie.\n\nElle décide.\n\nArticle 2. Rien.\n', 'fr'), one = french.at('La caisse');
    const said = (num: string): string | undefined => { const at = french.places.counted(one, num); return at === undefined ? undefined : french.draft.provisions[at]!.words.text; };
    expect([said('1'), said('deuxième'), said('3'), said('4'), said('dernier'), said('0')]).toEqual(['La caisse paie.', 'Elle est saisie.', 'Elle décide.', undefined, 'Elle décide.', undefined]);
    expect(said('avant-dernier')).toBeUndefined();
    expect(law.label(places.counted(law.at('Rates'), '1') ?? 'unclear')).toBe('Section 3(1)'); // a heading is no paragraph
    const noted = read('Article 1. La caisse paie.\n\n> Note: elle payait.\n\nElle décide.\n\nArticle 2. Rien.\n', 'fr');
    expect(noted.places.counted(noted.at('La caisse'), '2')).toBe(noted.at('Elle décide'));
  });

  it('are unclear where several have the number and none is nearer', () => {
    const twice = read('PART I\nONE\n\n1. First\n\nA.\n\n2. Other\n\nB.\n\nPART II\nTWO\n\n1. Again\n\nC.\n\n3. Last\n\nD.\n');
    expect(twice.draft.provisions[twice.places.unit('1', twice.at('B.')) as number]?.heading).toBe('First');
    expect(twice.draft.provisions[twice.places.unit('1', twice.at('D.')) as number]?.heading).toBe('Again');
    expect(twice.places.unitBelow(-1, '1')).toBe('unclear');
  });
});

describe('a reference', () => {
  it('in a range tells both ends, and which of them is missed', () => {
    expect(resolved('1. Sections 2 to 3 apply.\n2. Sections 2 to 9 apply.\n3. Sections 8 to 9 apply.\n')).toEqual(['Sections 2 to 3 → Section 2–Section 3', 'Sections 2 to 9 → Section 2 (9 not in the act)', 'Sections 8 to 9 → ? (8 not in the act)']);
  });

  it('is looked for in the provision that it names', () => {
    expect(resolved('1. (1) It is.\n(2) Section 2(1)(c) applies.\n2. (1) It is–\n(a) one;\n(b) two.\n')).toEqual(['Section 2(1)(c) → ? (c not in Section 2(1))']);
    expect(resolved('1. (1) Subsection (3) applies.\n(2) It is.\n')).toEqual(['Subsection (3) → ? (3 not in Section 1)']);
  });

  it('by paragraph is looked for below, then beside, then above', () => {
    const text = '1. (1) It is–\n(a) as in paragraph (b); or\n(b) as in paragraph (c).\n(2) It is, by paragraph (a)–\n(a) one;\n(c) two.\n';
    expect(resolved(text)).toEqual(['paragraph (b) → Section 1(1)(b)', 'paragraph (c) → ?', 'paragraph (a) → Section 1(2)(a)']); // (c) of another subsection may be meant
  });

  it('to what is next or before leads to a neighbour, and nowhere from the last', () => {
    expect(resolved('1. The next section and the preceding section apply.\n2. The preceding section and the next section apply.\n')).toEqual(['The next section → Section 2', 'the preceding section → ?', 'The preceding section → Section 1', 'the next section → ?']);
  });

  it('back to "that section" leads to the last one named, and to none of another law', () => {
    expect(resolved('1. (1) Section 2 and subsection (1) of that section apply.\n(2) It is.\n2. (1) It is.\n')).toEqual(['Section 2 → Section 2', 'subsection (1) of that section → Section 2(1)']);
    expect(resolved('1. (1) Section 2 of the Labour Act and subsection (1) of that section apply.\n(2) It is.\n2. (1) It is.\n')).toEqual(['Section 2 → another law', 'subsection (1) of that section → ?']);
  });

  it('back to "that subsection" leads to the last of that name', () => {
    expect(resolved('1. (1) It is.\n(2) Subsection (3) and paragraph (b) of that subsection apply.\n(3) It is–\n(a) one;\n(b) two.\n')).toEqual(['Subsection (3) → Section 1(3)', 'paragraph (b) of that subsection → Section 1(3)(b)']);
    expect(resolved('1. (1) It is.\n(2) Subsection (3), section 2 of the Labour Act and paragraph (b) of that subsection apply.\n(3) It is–\n(a) one;\n(b) two.\n').at(-1)).toBe('paragraph (b) of that subsection → Section 1(3)(b)'); // no section is meant
  });

  it('in a schedule is looked for in it, and above it in no other', () => {
    expect(resolved('1. It is.\n\nSCHEDULE\n\n1. It is by paragraph 2–\n(a) one, as in paragraph 2; or\n(b) two.\n2. It is.\n')).toEqual(['paragraph 2 → Schedule, paragraph 2', 'paragraph 2 → Schedule, paragraph 2']);
  });

  it('by a paragraph outside of any section leads nowhere for sure', () => {
    expect(resolved('PART I\nGENERAL\n\nIt is as in paragraph (b) and subsection (3).\n\n1. It is–\n(a) one;\n(b) two.\n')).toEqual(['paragraph (b) → ?', 'subsection (3) → ?']);
  });

  it('with its paragraph written apart is found in the own section first', () => {
    const text = '1. (1) See subsection 2 (a) and paragraph 2(1)(b).\n(2) It is–\n(a) one.\n2. (1) It is–\n(a) one;\n(b) two.\n';
    expect(resolved(text)).toEqual(['subsection 2 (a) → Section 1(2)(a)', 'paragraph 2(1)(b) → Section 2(1)(b)']);
  });

  it('in a range of paragraphs tells nothing lost where another subsection may be meant', () => {
    expect(resolved('1. (1) It is, as in paragraphs (a) to (c)–\n(a) one.\n(2) It is–\n(b) two;\n(c) three.\n')).toEqual(['paragraphs (a) to (c) → Section 1(1)(a)']);
  });

  it('to a Part of a Schedule is looked for in the Schedule', () => {
    expect(resolved('PART I\nONE\n\n1. See Part I of the Schedule, Part I and Part III.\n\nSCHEDULE\n\nPART I\nFORMS\n\n1. It is.\n')).toEqual([expect.stringMatching(/^Part I of the Schedule → Schedule/), expect.stringMatching(/^Part I → Part I$/), 'Part III → ? (III not in the act)']);
  });

  it('to another law has steps that lead nowhere, one for each that is named', () => {
    const draft = readDraft('act.bill', '1. See section 5(2) of the Labour Act.\n2. It is.\n'), [one] = crossReferencesOf(draft, outlineOf(draft)).of.flat();
    expect(one!.items.map(({ steps, target }) => [steps.map(({ step, provision }) => [step.num, provision]), target])).toEqual([[[['5', undefined], ['2', undefined]], undefined]]);
    const lost = readDraft('act.bill', '1. See section 2(5)(a).\n2. (1) It is.\n'), [two] = crossReferencesOf(lost, outlineOf(lost)).of.flat();
    expect(two!.items[0]!.steps.map(({ step, provision }) => [step.num, provision])).toEqual([['2', 1], ['5', undefined], ['a', undefined]]);
  });

  it('with a stop may mean a paragraph of the article', () => {
    expect(resolved('Artículo 1. Véase el artículo 2.9.\nArtículo 2.\n1. Uno.\n2. Dos.\n', 'es')).toEqual(['artículo 2.9 → ? (2.9 not in the act)']);
    expect(resolved('Artículo 1. Véanse los artículos 2.1 y 2.3.\nArtículo 2.\n1. Uno.\n2. Dos.\n', 'es')[0]).toContain('Artículo 2, apartado 1');
  });

  it('counts the paragraphs of French articles', () => {
    expect(resolved('Article 1. Le deuxième alinéa de l’article 2 s’applique.\n\nArticle 2. Un texte.\n\nUn autre texte.\n', 'fr')).toHaveLength(1);
    expect(resolved('Article 1. Le deuxième alinéa de l’article 2 s’applique.\n\nArticle 2. Un texte.\n\nUn autre texte.\n', 'fr')[0]).not.toContain('?');
    expect(resolved('Article 1. Le cinquième alinéa de l’article 2 s’applique.\n\nArticle 2. Un texte.\n\nUn autre texte.\n', 'fr')[0]).toMatch(/→ \?$/); // counted otherwise, perhaps
  });

  it('to a paragraph by count alone is one of the own article', () => {
    const own = resolved('Article 1. La caisse paie.\n\nElle décide, au sens du premier alinéa.\n\nElle décide selon le neuvième alinéa.\n\nArticle 2. Rien.\n', 'fr');
    expect(own).toEqual(['premier alinéa → Article 1', 'neuvième alinéa → ?']);
  });

  it('to a regulation, rule or article of a law of sections is one to another text', () => {
    expect(resolved('INSURANCE ACT\n\n1. See regulation 2, rule 2 and article 2.\n2. It is.\n')).toEqual(['regulation 2 → another law', 'rule 2 → another law', 'article 2 → another law']);
    expect(resolved('INSURANCE RULES\n\n1. See rule 2.\n2. It is.\n')).toEqual(['rule 2 → Section 2']);
    expect(resolved('INSURANCE BY-LAW\n\n1. See section 2.\n2. It is.\n')).toEqual(['section 2 → another law']);
    expect(resolved('Article 1. See section 2 and article 2.\n\nArticle 2. It is.\n')).toEqual(['section 2 → another law', 'article 2 → Article 2']);
    expect(resolved('INSURANCE REGULATIONS\n\n1. See regulation 2 and section 2.\n2. It is.\n')).toEqual(['regulation 2 → Section 2', 'section 2 → another law']);
  });

  it('stands for another act where that one is changed, unless the words say "this Act"', () => {
    const change = (words: string): string[] => resolved(`1. ${words}\n2. It is.\n`);
    expect(change('Section 2 is amended by the deletion of a word.')).toEqual(['Section 2 → another law']);
    expect(change('Section 2 of this Act is amended by the deletion of a word.')).toEqual(['Section 2 of this Act → Section 2']);
    expect(change('This section and section 2 are amended by the deletion of a word.')[0]).toBe('This section → Section 1');
    expect(resolved('1. Amendments of section 2\n\n(1) In subsection (1) of section 2, it is.\n\n2. It is.\n').every((one) => one.endsWith('another law'))).toBe(true);
    expect(resolved('1. (1) Section 5 of the Deer Act is amended as follows.\n(2) In section 2, it is.\n2. Section 1 applies.\n').slice(1)).toEqual(['section 2 → another law', 'Section 1 → Section 1']);
    expect(change('Section 2 applies.')).toEqual(['Section 2 → Section 2']);
    expect(resolved('Article 1. L’article 2 est modifié.\nArticle 2. Rien.\n', 'fr')).toEqual(['article 2 → another law']);
    expect(resolved('Artículo 1. Se modifica el artículo 2.\nArtículo 2. Nada.\n', 'es')).toEqual(['artículo 2 → another law']);
  });

  it('to one act by its own name stays at home', () => {
    const title = (words: string): string => resolved(`THE SOCIAL INSURANCE ACT, 2026\n\n1. Section 2 of the ${words} applies.\n2. It is.\n`)[0]!;
    expect(title('Social Insurance Act')).toBe('Section 2 → Section 2');
    expect(title('Social Insurance Act Amendment Act')).toBe('Section 2 → another law');
    expect(resolved('THE SOCIAL INSURANCE ACT, 2026\n\n1. Section 2, Social Insurance Act, applies.\n2. It is.\n')[0]).toBe('Section 2 → Section 2');
    expect(title('Social Insurance Board Act')).toBe('Section 2 → another law');
    expect(title('Social Insurance Act and of the regulations')).toBe('Section 2 → Section 2');
  });

  it('in a heading is read where the heading has a figure', () => {
    expect(resolved('1. Cases under section 2\n\nIt is.\n\n2. Others\n\nIt is.\n')).toEqual(['section 2 → Section 2']);
  });
});

describe('what is lost', () => {
  it('is told with the place in which it was sought', () => {
    const draft = readDraft('act.bill', `1. (1) Insured are employees.\n(2) See subsection (4).\n${Array.from({ length: 9 }, (_, i) => `${i + 2}. The benefit is paid.\n`).join('')}`), outline = outlineOf(draft);
    expect(lostReferences(draft, outline).map(({ kind, step, provision }) => `${kind} ${step.num} in ${labelOf(draft, outline, provision)}`)).toEqual(['missing 4 in Section 1']);
  });
});
