import { describe, expect, it } from 'vitest';
import { agree, keepCase } from '../../server/src/words/agree';
import { formsOf } from '../../server/src/words/inflect/forms';
import { tokenize } from '../../server/src/words/tokens';

type Language = 'en' | 'fr' | 'es';

/** The sentence with the words between bars replaced, or undefined where it cannot be told how. */
function mended(language: Language, marked: string, use: string, as: 'words' | 'noun' | 'adjective' = 'noun', base?: string): string | undefined {
  const [before, said, after] = marked.split('|') as [string, string, string];
  const text = before + said + after, tokens = tokenize(text, language);
  const start = tokens.start.findIndex(at => at >= before.length);
  const end = tokens.end.findLastIndex(at => at <= before.length + said.length) + 1;
  const form = formsOf(base ?? said.toLowerCase(), language).find(one => one.text === said.toLowerCase());
  const placed = agree(language, tokens, { start, end, as, spelled: form?.text ?? said, ...(as === 'noun' && form ? { form } : {}) }, use);
  return placed && text.slice(0, tokens.start[placed.from]!) + placed.text + text.slice(tokens.end[placed.to - 1]!);
}

describe('French nouns', () => {
  const invalide = (marked: string) => mended('fr', marked, 'personne invalide', 'noun', 'invalide');

  it.each([
    ['l’|invalide| a droit', 'la personne invalide a droit'],
    ["l'|invalide| a droit", 'la personne invalide a droit'],
    ['L’|invalide| a droit', 'La personne invalide a droit'],
    ['un |invalide| a droit', 'une personne invalide a droit'],
    ['les |invalides| ont droit', 'les personnes invalides ont droit'],
    ['la pension de l’|invalide|', 'la pension de la personne invalide'],
    ['due à l’|invalide|', 'due à la personne invalide'],
    ['une pension d’|invalide|', 'une pension de personne invalide'],
    ['cet |invalide| a droit', 'cette personne invalide a droit'],
    ['tout |invalide| a droit', 'toute personne invalide a droit'],
    ['tous les |invalides| ont droit', 'toutes les personnes invalides ont droit'],
    ['aux |invalides| du travail', 'aux personnes invalides du travail'],
  ])('%s', (marked, expected) => expect(invalide(marked)).toBe(expected));

  it('contract and elide as the new gender asks', () => {
    expect(mended('fr', 'la pension de la |veuve|', 'conjoint survivant')).toBe('la pension du conjoint survivant');
    expect(mended('fr', 'due à la |veuve|', 'conjoint survivant')).toBe('due au conjoint survivant');
    expect(mended('fr', 'sa |veuve| a droit', 'conjoint survivant')).toBe('son conjoint survivant a droit');
    expect(mended('fr', 'le bureau de |charité|', 'assistance sociale')).toBe('le bureau d’assistance sociale');
    expect(mended('fr', 'l’État et la |charité|', 'assistance sociale')).toBe('l’État et l’assistance sociale');
    expect(mended('fr', 'du |vieillard| âgé', 'personne âgée')).toBeUndefined(); // "âgé" would have to follow
    expect(mended('fr', 'du |vieillard| qui vit seul', 'personne âgée')).toBe('de la personne âgée qui vit seul');
  });

  it('stay as they are where the sentence goes on with words that agree', () => {
    expect(invalide('l’|invalide| est tenu de payer')).toBeUndefined();
    expect(invalide('l’|invalide| perd son droit s’il travaille')).toBeUndefined();
    expect(invalide('les grands |invalides| classés')).toBeUndefined();
  });

  it('that are the same in the plural go by the article', () => {
    expect(mended('fr', 'aide les |nécessiteux|', 'personne dans le besoin')).toBe('aide les personnes dans le besoin');
    expect(mended('fr', 'aide le |nécessiteux|', 'personne dans le besoin')).toBe('aide la personne dans le besoin');
    expect(mended('fr', 'aide |nécessiteux|', 'personne dans le besoin')).toBeUndefined();
  });

  it('in pairs are not put behind an article that fits one alone', () => {
    expect(mended('fr', 'un |ouvrier| cotise', 'travailleur ou travailleuse')).toBeUndefined();
    expect(mended('fr', 'comme |ouvrier|', 'travailleur ou travailleuse')).toBe('comme travailleur ou travailleuse');
  });
});

describe('Spanish nouns', () => {
  const inválido = (marked: string) => mended('es', marked, 'persona con discapacidad', 'noun', 'inválido');

  it.each([
    ['el |inválido| cobra', 'la persona con discapacidad cobra'],
    ['los |inválidos| cobran', 'las personas con discapacidad cobran'],
    ['la pensión del |inválido|', 'la pensión de la persona con discapacidad'],
    ['se paga al |inválido|', 'se paga a la persona con discapacidad'],
    ['todos los |inválidos| cobran', 'todas las personas con discapacidad cobran'],
    ['viudas e |inválidos| cobran', 'viudas y personas con discapacidad cobran'],
    ['ningún |inválido| cobra', 'ninguna persona con discapacidad cobra'],
    ['cada |inválido| cobra', 'cada persona con discapacidad cobra'],
  ])('%s', (marked, expected) => expect(inválido(marked)).toBe(expected));

  it('contract as the new gender asks', () => {
    expect(mended('es', 'la pensión de la |viuda|', 'cónyuge sobreviviente')).toBe('la pensión del cónyuge sobreviviente');
    expect(mended('es', 'se paga a las |viudas|', 'cónyuge sobreviviente')).toBe('se paga a los cónyuges sobrevivientes');
    expect(mended('es', 'el |ama de casa| puede', 'persona a cargo del hogar')).toBe('la persona a cargo del hogar puede');
  });

  it('stay as they are where the sentence goes on with words that agree', () => {
    expect(inválido('el |inválido| está obligado a pagar')).toBeUndefined();
    expect(inválido('el |inválido| calificado cobra')).toBeUndefined();
    expect(inválido('gran |inválido|')).toBeUndefined();
  });
});

describe('English words', () => {
  it('change the article before them', () => {
    expect(mended('en', 'an |alien| may', 'non-national')).toBe('a non-national may');
    expect(mended('en', 'A |foreman| may', 'overseer')).toBe('An overseer may');
    expect(mended('en', 'a |day| off', 'hour', 'words')).toBe('an hour off');
    expect(mended('en', 'an |area|', 'unit', 'words')).toBe('a unit');
  });

  it('keep number and case', () => {
    expect(mended('en', 'The |Chairmen| meet', 'chairperson', 'noun', 'chairman')).toBe('The Chairpersons meet');
    expect(mended('en', 'THE |CHAIRMAN| MEETS', 'chairperson', 'noun', 'chairman')).toBe('THE CHAIRPERSON MEETS');
    expect(mended('en', 'the |paupers|', 'person living in poverty', 'noun', 'pauper')).toBe('the persons living in poverty');
    expect(keepCase('Prior to', 'before')).toBe('Before');
  });

  it('go behind the noun where they are adjectives, if it names a person', () => {
    expect(mended('en', 'an |insane| child', 'with a disability', 'adjective')).toBe('a child with a disability');
    expect(mended('en', 'handicapped: |handicapped| persons allowance', 'with a disability', 'adjective')).toBeUndefined();
    expect(mended('en', 'he is |insane|.', 'with a disability', 'adjective')).toBeUndefined();
  });

  it('are left where a verb would have to change', () => {
    expect(mended('en', 'a person |of unsound mind|', 'who needs support', 'words')).toBe('a person who needs support');
    expect(mended('en', 'persons |of unsound mind|', 'who needs support', 'words')).toBeUndefined();
    expect(mended('en', 'he is |of unsound mind|', 'who needs support', 'words')).toBeUndefined();
    expect(mended('en', 'he is |afflicted with| asthma', 'with', 'words')).toBeUndefined();
    expect(mended('en', 'persons |shall be entitled| to', 'is entitled', 'words')).toBeUndefined();
    expect(mended('en', 'persons |shall be entitled| to', 'are entitled', 'words')).toBe('persons are entitled to');
  });
});

describe('what comes before or goes on with the old gender', () => {
  it.each<[Language, string, string, string]>([
    ['es', 'el |obrero| o empleado trabaja', 'persona trabajadora', 'obrero'],
    ['es', 'en que estaba afiliado el |obrero|', 'persona trabajadora', 'obrero'],
    ['es', 'sobrevive una |viuda|, ambas tendrán derecho', 'cónyuge sobreviviente', 'viuda'],
    ['fr', 'Si la |veuve| se remarie, elle touchera', 'conjoint survivant', 'veuve'],
    ['fr', 'un |pécule| journalier', 'prestation périodique', 'pécule'],
    ['fr', 'ses |enfants légitimes|, naturels ou adoptifs', 'enfant', 'enfant légitime'],
  ])('%s: %s has no proposal', (language, marked, use, base) => {
    expect(mended(language, marked, use, 'noun', base)).toBeUndefined();
  });

  it('leaves a second noun with its own article in peace', () => {
    expect(mended('es', 'el |obrero| o la empleada trabaja', 'persona trabajadora', 'noun', 'obrero')).toBe('la persona trabajadora o la empleada trabaja');
  });
});
