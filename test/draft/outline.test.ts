import { describe, expect, test } from 'vitest';
import { labelOf, outlineOf } from '../../server/src/draft/outline';
import { readDraft } from '../../server/src/formats/format';

/** eId and label of the provision whose words or heading begin so. */
function place(path: string, text: string, words: string): readonly [string, string] {
  const draft = readDraft(path, text), outline = outlineOf(draft);
  const at = draft.provisions.findIndex(provision => provision.words.text.startsWith(words) || provision.heading?.startsWith(words) === true);
  return [outline.eIds[at]!, labelOf(draft, outline, at)];
}

describe('eIds and labels', () => {
  const act = [
    'SICK PAY ACT', '', 'PART III. SICKNESS BENEFIT', '18. (1) The Fund pays', '(a) in cash; or', '(b) in kind.', '18A. More.', '19. Interpretation', 'In this Act, "pay" means wages.',
    '', 'SECOND SCHEDULE', '', '3. (1) The form is blue.', '',
  ].join('\n');

  test.each([
    ['SICKNESS BENEFIT', 'part_3', 'Part III'],
    ['The Fund pays', 'part_3__sec_18__subsec_1', 'Section 18(1)'],
    ['in kind', 'part_3__sec_18__subsec_1__para_b', 'Section 18(1)(b)'],
    ['More', 'part_3__sec_18A', 'Section 18A'],
    ['The form', 'sched_2__para_3__subpara_1', 'Schedule 2, paragraph 3(1)'],
  ])('of "%s" in an act', (words, eId, label) => {
    expect(place('act.bill', act, words)).toEqual([eId, label]);
  });

  test.each([
    ['loi.md', '# Loi\n\nChapitre 1er : Champ\n\nSection 2 : Durée\n\nArt. 5. (1) Un.\n\n(2) Deux :\n\na) trois.\n', 'trois', 'chp_1__sec_2__art_5__para_2__point_a', 'Article 5, paragraphe 2, point a)'],
    ['loi.md', '# Loi\n\nSection 2 : Durée\n\nArt. 5. Un.\n', 'Durée', 'sec_2', 'Section 2'],
    ['loi.md', "# Loi\n\nArticle L111-1\n\nLe régime est unique.\n\nIl couvre les assurés de l'article 2.\n", 'Il couvre', 'art_L111-1__p_1', 'Article L111-1, alinéa 2'],
    ['loi.md', '# Loi sur la pension\n\n**Montant**\n12 (1) Le montant est fixé par le ministre et la commission :\n  a) au taux de 10 %.\n', 'au taux', 'sec_12__subsec_1__para_a', 'Article 12(1)(a)'],
    ['ley.md', '# Ley\n\nArtículo 5°.- Uno:\na) dos.\n', 'dos', 'art_5__point_a', 'Artículo 5, letra a)'],
    ['ley.md', '# Ley\n\nArtículo 5.- La prestación.\n\nEl plazo es de un mes para los trabajadores.\n', 'El plazo', 'art_5__p_1', 'Artículo 5, párrafo 2'],
    ['ley.md', '# Ley del seguro de los trabajadores\n\nArtículo 1. Uno.\n\nDisposición transitoria primera. Las normas anteriores rigen por un año.\n', 'Las normas', 'art_disposicion-transitoria-1', 'Disposición transitoria primera'],
    ['act.bill', 'Article 5: The members of the scheme shall be\n(1) workers.\n', 'workers', 'art_5__para_1', 'Article 5(1)'],
  ])('in %s: %j', (path, text, words, eId, label) => {
    expect(place(path, text, words)).toEqual([eId, label]);
  });

  test('equal numbers get eIds of their own', () => {
    const draft = readDraft('act.bill', 'SICK PAY ACT\n\nPART I. RATES\n1. One.\n\nPART I. TERMS\n1. Two.\n');
    const { eIds } = outlineOf(draft);
    expect(new Set(eIds).size).toBe(eIds.length);
    expect(eIds).toEqual(['act', 'part_1', 'part_1__sec_1', 'part_1_2', 'part_1_2__sec_1']);
  });

  test('a defined term names its provision', () => {
    const text = '2. Interpretation\nIn this Act—\n"average wage" means pay;\n"child" includes—\n(a) a stepchild.\n';
    expect(place('act.bill', text, '"average')).toEqual(['sec_2__def_average-wage', 'Section 2']);
    expect(place('act.bill', text, 'a stepchild')).toEqual(['sec_2__def_child__para_a', 'Section 2(a)']);
  });
});

test('words of an article that a converter put into the heading of its number are its text', () => {
  const law = ['# Loi', '', '##### Article 1. Objet de la loi', '', 'Elle règle les pensions.', '', "##### Article 2. Si l'assuré meurt, une rente égale à 40 p.c. de son salaire est accordée :", '', '1° au conjoint ;', '',
    "##### Article 3. L'action en paiement des rentes se prescrit par quatre ans à compter du jour de leur échéance.", '', '##### **Article 4.** *Montant de la rente.* La rente est égale à 30 p.c. du salaire.', ''].join('\n');
  const { provisions } = readDraft('loi.md', law);
  const articles = provisions.filter(provision => provision.kind === 'article').map(({ heading, words }) => [heading, words.text.slice(0, 14)]);
  expect(articles).toEqual([['Objet de la loi', 'Elle règle les'], [undefined, "Si l'assuré me"], [undefined, "L'action en pa"], ['Montant de la rente', 'La rente est é']]);
});
