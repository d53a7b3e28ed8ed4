import { describe, expect, it } from 'vitest';
import { consolidate, type Consolidation } from '../../server/src/analysis/amending/consolidate';
import type { Principal } from '../../server/src/analysis/amending/locate';
import { bundledRules } from '../../server/src/bundled';
import { outlineOf } from '../../server/src/draft/outline';
import { readDraft } from '../../server/src/formats/format';
import type { Language } from '../../server/src/text/language';

const read = (name: string, text: string, language: Language): Principal => {
  const draft = readDraft(name, text, { language });
  return { draft, outline: outlineOf(draft) };
};

const amend = (principal: string, words: string, language: Language = 'en', name = 'act.bill'): Consolidation => {
  const head = { en: 'AMENDING ACT\n\n1. ', fr: 'LOI MODIFIANT LA LOI SUR LES ACCIDENTS\n\nArt. 1er. ', es: 'LEY QUE MODIFICA LA LEY DE ACCIDENTES\n\nArtículo 1. ' }[language];
  const foot = { en: '\n\n2. This Act comes into force on 1 January 2028.\n', fr: '\n\nArt. 2. La présente loi entre en vigueur le 1er janvier 2028.\n', es: '\n\nArtículo 2. La presente ley entra en vigor el 1 de enero de 2028.\n' }[language];
  return consolidate(read(name, principal, language), { amending: read('amending.bill', head + words + foot, language), words: bundledRules().lexicon.languages.get(language)!.amending });
};

const told = ({ outcomes }: Consolidation): string[] => outcomes.map((one) => one.done
  ? one.changes.map(({ old, text }) => `${old.trim()} → ${text.trim()}`).join(' + ')
  : `no: ${one.why.reason}${'because' in one.why ? ` ${one.why.because}` : 'what' in one.why ? ` ${one.why.what}` : ''}`);

const act = `INJURIES ACT, 2010

1. Degrees
Degrees are those of Schedule 2.

SCHEDULE 1 – FEES

| Matter | Fee |
| Loss of a hand | 5 |

SCHEDULE 2 – DEGREES

| Injury | Per cent |
| Loss of a hand | 60 |
| Loss of sight | 100 |
| Loss of sight in one eye | 30 |
`;

const loi = 'LOI SUR LES ACCIDENTS\n\nArt. 1er. Les taux figurent à l’annexe 2.\n\nANNEXE 2 – TAUX\n\n| Lésion | Taux |\n| Perte d’une main | 60 |\n| Perte d’un œil | 30 |\n';
const ley = 'LEY DE ACCIDENTES\n\nArtículo 1. Los grados figuran en el anexo 2.\n\nANEXO 2 – GRADOS\n\n| Lesión | Grado |\n| Pérdida de una mano | 60 |\n| Pérdida de un ojo | 30 |\n';

describe('rows of a table that an act amends', () => {
  it.each<[string, string]>([
    ['In the table in Schedule 2, for the row relating to loss of a hand substitute—\n| Loss of a hand | 65 |', '| Loss of a hand | 60 | → | Loss of a hand | 65 |'],
    ['In Schedule 2, for the row relating to “Loss of a hand” substitute the following row:\n“| Loss of a hand | 65 |”', '| Loss of a hand | 60 | → | Loss of a hand | 65 |'],
    ['Schedule 2 to the principal Act is amended, in the row relating to loss of sight in one eye, by substituting “40” for “30”.', '30 → 40'],
    ['In the table in Schedule 2, in the entry for “Loss of sight”, for “100” substitute “90”.', '100 → 90'],
    ['In Schedule 2, after the row relating to “Loss of a hand” insert the following rows:\n| Loss of a foot | 50 |\n| Loss of a thumb | 20 |', '→ | Loss of a foot | 50 |\n| Loss of a thumb | 20 |'],
    ['In Schedule 2, the row relating to loss of sight is deleted.', '| Loss of sight | 100 | →'],
    ['For the row relating to loss of a hand in the table in Schedule 2 substitute—\n| Injury | Per cent |\n| Loss of a hand | 65 |', '| Loss of a hand | 60 | → | Loss of a hand | 65 |'],
  ])('%s', (words, expected) => {
    expect(told(amend(act, words)).map((one) => one.trim())).toEqual([expected]);
  });

  it.each<[string, string]>([
    ['Dans le tableau de l’annexe 2, la ligne relative à la perte d’une main est remplacée par la ligne suivante :\n| Perte d’une main | 65 |', '| Perte d’une main | 60 | → | Perte d’une main | 65 |'],
    ['À la ligne « Perte d’un œil » de l’annexe 2, le nombre « 30 » est remplacé par le nombre « 40 ».', '30 → 40'],
    ['À l’annexe 2, la ligne « Perte d’un œil » est supprimée.', '| Perte d’un œil | 30 | →'],
    ['À l’annexe 2, après la ligne « Perte d’un œil », il est inséré la ligne suivante :\n| Perte d’un pied | 50 |', '→ | Perte d’un pied | 50 |'],
  ])('%s', (words, expected) => {
    expect(told(amend(loi, words, 'fr')).map((one) => one.trim())).toEqual([expected]);
  });

  it.each<[string, string]>([
    ['En el cuadro del anexo 2, sustitúyese la fila correspondiente a «Pérdida de una mano» por la siguiente:\n| Pérdida de una mano | 65 |', '| Pérdida de una mano | 60 | → | Pérdida de una mano | 65 |'],
    ['En la fila correspondiente a «Pérdida de un ojo» del anexo 2, sustitúyese «30» por «40».', '30 → 40'],
    ['Suprímese en el anexo 2 la fila «Pérdida de un ojo».', '| Pérdida de un ojo | 30 | →'],
  ])('%s', (words, expected) => {
    expect(told(amend(ley, words, 'es')).map((one) => one.trim())).toEqual([expected]);
  });

  it('leaves all else as it was', () => {
    const { draft } = amend(act, 'In Schedule 2, after the row relating to “Loss of a hand” insert the following row:\n| Loss of a foot | 50 |');
    expect(draft.text).toBe(act.replace('| Loss of a hand | 60 |\n', '| Loss of a hand | 60 |\n| Loss of a foot | 50 |\n'));
    expect(amend(act, 'In Schedule 2, the row relating to loss of sight is deleted.').draft.text).toBe(act.replace('| Loss of sight | 100 |\n', ''));
  });

  it('keeps the line below the head of a Markdown table', () => {
    const md = '# INJURIES ACT\n\n## SCHEDULE 2\n\n| Injury | Per cent |\n| --- | --- |\n| Loss of a hand | 60 |\n';
    expect(amend(md, 'In Schedule 2, after the row relating to “Injury” insert the following row:\n| Loss of a foot | 50 |', 'en', 'act.md').draft.text).toBe(md.replace('--- |\n', '--- |\n| Loss of a foot | 50 |\n'));
  });
});

describe('a row that cannot be amended safely', () => {
  it.each<[string, string]>([
    ['In Schedule 2, for the row relating to loss of a nose substitute—\n| Loss of a nose | 65 |', 'no: no-place row relating to loss of a nose'],
    ['In the principal Act, for the row relating to loss of a hand substitute—\n| Loss of a hand | 65 |', 'no: unclear row relating to loss of a hand'],
    ['In Schedule 2, for the row relating to loss of a hand substitute—\n| Loss of a hand | 65 | months |', 'no: unread entry'],
    ['In Schedule 2, after the row relating to loss of a hand insert the following row:\n| Loss of sight | 80 |', 'no: taken Loss of sight'],
    ['In Schedule 2, after the row relating to loss of a hand insert the following row:\n| Loss of sight | 100 |', 'no: done Loss of sight'],
    ['In Schedule 2 to the principal Act, in column 2 of the row relating to loss of a hand, for “60” substitute “65”.', 'no: unread entry'],
    ['In Schedule 2 to the principal Act, the row relating to “Injury” is deleted.', 'no: unread entry'],
    ['In the table in Schedule 2 to the principal Act, for “60” substitute “65”.', 'no: unread entry'],
  ])('%s', (words, expected) => {
    const made = amend(act, words);
    expect(told(made)).toEqual([expected]);
    expect(made.draft.text).toBe(act);
  });
});
