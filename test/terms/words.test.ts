import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../server/src/draft/draft';
import { seriesOf, writeNumber } from '../../server/src/draft/writeNumber';
import { adjectiveChange, articleChange, changesGender } from '../../server/src/words/articles';
import { caseOfUse } from '../../server/src/words/inflect/case';
import { formsOf, sameForm } from '../../server/src/words/inflect/forms';
import { tokenize } from '../../server/src/words/tokens';
import { Trie, entryWords } from '../../server/src/words/trie';

describe('the forms of a term', () => {
  it.each<[Language, string, readonly string[]]>([
    ['en', 'insured person', ['insured person', 'insured persons']],
    ['en', 'member of the family', ['member of the family', 'members of the family']],
    ['en', 'beneficiary', ['beneficiary', 'beneficiaries']],
    ['en', 'workman', ['workman', 'workmen']],
    ['en', 'benefits', ['benefits', 'benefit']],
    ['en', 'person insured', ['person insured', 'persons insured']],
    ['en', 'insurable earnings', ['insurable earnings']],
    ['en', 'business', ['business', 'businesses']],
    ['fr', 'assuré social', ['assuré social', 'assurés sociaux', 'assurée sociale', 'assurées sociales']],
    ['fr', 'accident du travail', ['accident du travail', 'accidents du travail']],
    ['fr', 'ayants droit', ['ayants droit', 'ayant droit']],
    ['fr', 'taux de cotisation', ['taux de cotisation']],
    ['fr', 'travailleur', ['travailleur', 'travailleurs', 'travailleuse', 'travailleuses']],
    ['fr', 'congé', ['congé', 'congés']],
    ['es', 'pensión de vejez', ['pensión de vejez', 'pensiones de vejez']],
    ['es', 'trabajador', ['trabajador', 'trabajadores', 'trabajadora', 'trabajadoras']],
    ['es', 'prestaciones económicas', ['prestaciones económicas', 'prestación económica']],
    ['es', 'régimen', ['régimen', 'regímenes']],
    ['es', 'certificado médico', ['certificado médico', 'certificados médicos']],
  ])('%s: %s', (language, term, forms) => {
    expect(formsOf(term, language).map(({ text }) => text)).toEqual(forms);
  });

  it('keep number and gender under another name', () => {
    const old = formsOf('assuré', 'fr'), next = formsOf('travailleur affilié', 'fr');
    expect(old.map((form) => sameForm(next, form).text)).toEqual(['travailleur affilié', 'travailleurs affiliés', 'travailleuse affiliée', 'travailleuses affiliées']);
    expect(old.map((form) => sameForm(formsOf('personne', 'fr'), form).text)).toEqual(['personne', 'personnes', 'personne', 'personnes']);
  });
});

describe('the case of a use', () => {
  it.each([
    ['insured person', 'insured person', 'member', 'member'],
    ['Insured person', 'insured person', 'fund member', 'Fund member'],
    ['INSURED PERSON', 'insured person', 'fund member', 'FUND MEMBER'],
    ['Medical Aid', 'medical aid', 'health care', 'Health Care'],
    ['Member of the Family', 'member of the family', 'person of the house', 'Person of the House'],
    ['Board', 'Board', 'Council', 'Council'],
    ['contribution', 'Contribution', 'Premium', 'premium'],
  ])('%s for %s: %s becomes %s', (used, defined, given, result) => {
    expect(caseOfUse(used, defined, given)).toBe(result);
  });
});

describe('the article before a term', () => {
  const change = (language: Language, before: string, old: string, next: string, at = 0): string => {
    const from = formsOf(old, language)[at]!, to = sameForm(formsOf(next, language), from);
    const made = articleChange(before, from, from.text, to, to.text, language);
    return (made ? before.slice(0, before.length - made.length) + made.newText : before) + to.text;
  };

  it.each<[Language, string, string, string, string]>([
    ['en', 'to an ', 'insured person', 'worker', 'to a worker'],
    ['en', 'A ', 'worker', 'employee', 'An employee'],
    ['en', 'a ', 'worker', 'union member', 'a union member'],
    ['en', 'the ', 'worker', 'employee', 'the employee'],
    ['fr', 'à l’', 'assuré', 'bénéficiaire', 'au bénéficiaire'],
    ['fr', "droits de l'", 'assuré', 'personne', 'droits de la personne'],
    ['fr', 'nombre d’', 'assuré', 'travailleur', 'nombre de travailleur'],
    ['fr', 'le ', 'travailleur', 'assuré', 'l’assuré'],
    ['fr', 'du ', 'travailleur', 'personne', 'de la personne'],
    ['en', 'A ', 'WORKER', 'EMPLOYEE', 'AN EMPLOYEE'],
    ['en', 'an ', 'honest worker', 'worker', 'a worker'],
    ['en', 'a ', 'household', 'heir', 'an heir'],
    ['en', 'a ', 'household', 'agent of honour', 'an agent of honour'],
    ['en', 'a ', 'worker of the hour', 'unit', 'a unit'],
    ['en', 'a “', 'worker', 'uninsured person', 'an “uninsured person'],
    ['en', 'Havana ', 'worker', 'employee', 'Havana employee'],
    ['fr', 'à la ', 'personne', 'travailleur', 'au travailleur'],
    ['fr', 'au ', 'travailleur', 'personne', 'à la personne'],
    ['fr', 'un ', 'travailleur', 'personne', 'une personne'],
    ['fr', 'une ', 'personne', 'travailleur', 'un travailleur'],
    ['fr', 'ledit ', 'travailleur', 'personne', 'ladite personne'],
    ['fr', 'dudit ', 'travailleur', 'personne', 'de ladite personne'],
    ['fr', 'à ladite ', 'personne', 'travailleur', 'audit travailleur'],
    ['fr', 'audit ', 'travailleur', 'personne', 'à ladite personne'],
    ['fr', 'cette ', 'personne', 'travailleur', 'ce travailleur'],
    ['fr', 'cette ', 'personne', 'assuré', 'cet assuré'],
    ['fr', 'Cet ', 'assuré', 'travailleur', 'Ce travailleur'],
    ['fr', 'qu’', 'assuré', 'travailleur', 'que travailleur'],
    ['fr', 'son ', 'indemnité', 'paiement', 'son paiement'],
    ['fr', 'le ', 'travailleur', 'handicapé', 'le handicapé'],
    ['fr', 'le ', 'assuré', 'travailleur', 'le travailleur'],
    ['es', 'los de al ', 'trabajador', 'persona', 'los de a la persona'],
    ['es', 'una ', 'persona', 'trabajador', 'un trabajador'],
    ['es', 'El ', 'trabajador', 'persona', 'La persona'],
    ['es', 'el ', 'trabajador', 'sistema', 'el sistema'],
    ['es', 'papel ', 'trabajador', 'persona', 'papel persona'],
    ['es', 'derechos del ', 'trabajador', 'persona', 'derechos de la persona'],
    ['es', 'al ', 'asegurado', 'persona asegurada', 'a la persona asegurada'],
    ['es', 'la ', 'persona', 'trabajador', 'el trabajador'],
  ])('%s: %s%s → %s', (language, before, old, next, result) => {
    expect(change(language, before, old, next)).toBe(result);
  });

  it.each<[Language, string, string, string, string]>([
    ['fr', 'pour tout ', 'trimestre', 'période', 'pour toute période'],
    ['fr', 'aucune ', 'indemnité', 'paiement', 'aucun paiement'],
    ['fr', 'sur l’ancien ', 'employeur', 'compagnie', 'sur l’ancienne compagnie'],
    ['fr', 'de son ', 'employeur', 'compagnie', 'de sa compagnie'],
    ['fr', 'tout le ', 'trimestre', 'période', 'toute la période'],
    ['es', 'del respectivo ', 'patrono', 'parte empleadora', 'de la respectiva parte empleadora'],
    ['es', 'para alguna ', 'entidad', 'empleador', 'para algún empleador'],
    ['es', 'Todo ', 'patrono', 'parte empleadora', 'Toda parte empleadora'],
    ['es', 'cada ', 'patrono', 'parte empleadora', 'cada parte empleadora'],
  ])('%s, with what agrees: %s%s → %s', (language, before, old, next, result) => {
    expect(change(language, before, old, next)).toBe(result);
    expect(change(language, result.slice(0, result.length - next.length), next, old)).toBe(before + old);
  });

  it.each<[Language, string, string, string, string, string]>([
    ['fr', 'demander l’', 'indemnité', ' prévue par la loi', 'paiement', ' prévu'],
    ['fr', 'les ', 'allocation', ' prévues par la loi', 'supplément', ' prévus'],
    ['fr', 'le montant de l’', 'indemnité', ' prévue par la loi', 'paiement', ''],
    ['fr', 'l’', 'employeur', ' fournit un avis', 'compagnie', ''],
    ['es', 'La ', 'prestación', ' respectiva se paga', 'subsidio', ' respectivo'],
    ['es', 'la ', 'entidad', ' autorizada paga', 'empleador', ' autorizado'],
    ['es', 'la ', 'entidad', ' publica un aviso', 'empleador', ''],
    ['es', 'al ', 'patrono', ' asegurado', 'parte empleadora', ''],
  ])('%s, the adjective behind: %s%s%s → %s', (language, before, old, after, next, result) => {
    const many = /s\s|s$/.test(before) ? 1 : 0, from = formsOf(old, language).find(({ number }) => (number === 'many') === (many === 1))!, to = sameForm(formsOf(next, language), from);
    expect(adjectiveChange(before, after, from, from.text, to, to.text, language)?.newText ?? '').toBe(result);
  });

  it.each<[Language, string, string, string, string]>([
    ['fr', 'tous les ', 'travailleur', 'personne', 'toutes les personnes'],
    ['fr', 'les ', 'travailleur', 'personne', 'les personnes'],
    ['fr', 'd’', 'assuré', 'travailleur', 'de travailleurs'],
    ['fr', 'certains ', 'travailleur', 'personne', 'certaines personnes'],
    ['fr', 'lesdits ', 'travailleur', 'personne', 'lesdites personnes'],
    ['es', 'los ', 'trabajador', 'persona', 'las personas'],
    ['es', 'todos los ', 'trabajador', 'persona', 'todas las personas'],
    ['es', 'de los mismos ', 'trabajador', 'persona', 'de las mismas personas'],
  ])('%s, of several: %s%s → %s', (language, before, old, next, result) => {
    const many = (name: string): number => formsOf(name, language).findIndex(({ number }) => number === 'many');
    expect(change(language, before, old, next, many(old))).toBe(result);
  });

  it.each<[Language, string, string, string, string, string]>([
    ['fr', 'l’', 'allocation', ' familiale est due', 'supplément', ' familial'],
    ['fr', 'les ', 'supplément', ' familiaux sont dus', 'allocation', ' familiales'],
    ['fr', 'l’', 'allocation', ' mensuelle est due', 'supplément', ' mensuel'],
    ['fr', 'l’', 'allocation', ' requise', 'supplément', ' requis'],
    ['fr', 'l’', 'allocation', ' grise', 'supplément', ''],
    ['fr', 'l’', 'allocation', ' durée', 'supplément', ''],
    ['fr', 'la pension et l’', 'allocation', ' prévue', 'supplément', ''],
    ['fr', 'l’', 'allocation', ' prévue-ci', 'supplément', ''],
    ['fr', 'l’', 'allocation', ' prévue', 'pension', ''],
    ['es', 'las ', 'entidad', ' morosas pagan', 'empleador', ' morosos'],
    ['es', 'la ', 'entidad', ' no autorizada', 'empleador', ' no autorizado'],
    ['es', 'la ', 'entidad', ' decida', 'empleador', ''],
    ['es', 'la ', 'entidad', ' médica', 'empleador', ' médico'],
    ['es', 'la ', 'entidad', ' próxima', 'empleador', ' próximo'],
  ])('%s, words behind that agree: %s%s%s → %s', (language, before, old, after, next, result) => {
    const many = /s $/.test(before), from = formsOf(old, language).find(({ number }) => (number === 'many') === many)!, to = sameForm(formsOf(next, language), from);
    expect(adjectiveChange(before, after, from, from.text, to, to.text, language)?.newText ?? '').toBe(result);
  });

  it('tells whether another noun has another gender', () => {
    expect(changesGender('assuré', 'personne', 'fr')).toBe(true);
    expect(changesGender('pensión', 'subsidio', 'es')).toBe(true);
    expect(changesGender('pensión', 'renta', 'es')).toBe(false);
    expect(changesGender('worker', 'personne', 'en')).toBe(false);
  });

  it('stays where it did not fit the old term either', () => {
    expect(change('en', 'a ', 'employee', 'worker')).toBe('a worker');
    expect(change('fr', 'les ', 'assuré', 'personne', 1)).toBe('les personnes');
  });
});

describe('another number, written as the one before', () => {
  it.each<[string, string[], number, string]>([
    ['12', ['11', '12', '13'], 13, '13'],
    ['12A', ['12', '12A'], 13, '13A'],
    ['iv', ['iii', 'iv', 'v'], 5, 'v'],
    ['i', ['h', 'i', 'j'], 10, 'j'],
    ['IV', ['III', 'IV'], 9, 'IX'],
    ['z', ['y', 'z'], 27, 'aa'],
    ['First', ['1', '2'], 2, 'Second'],
    ['SECOND', ['1', '2'], 3, 'THIRD'],
    ['1er', ['1', '2'], 2, '2'],
    ['3º', ['2', '3'], 4, '4º'],
    ['12 bis', ['12', '12 bis'], 13, '13 bis'],
    ['L. 111-3', ['L111-1', 'L111-3'], 4, 'L. 111-4'],
    ['3', ['I', 'II', 'III'], 4, '4'],
    ['premier', ['1', '2'], 2, 'deuxième'],
    ['tercera', ['1', '2', '3'], 4, 'cuarta'],
  ])('%s among %j, now the %i', (like, nums, whole, result) => {
    const language: Language = /premier|1er/.test(like) ? 'fr' : /tercera|º/.test(like) ? 'es' : 'en';
    expect(writeNumber(like, whole, seriesOf(nums)!, language)).toBe(result);
  });

  it('is none for a figure inserted behind a letter that counts', () => {
    expect(writeNumber('j.2', 11, seriesOf(['i', 'j', 'k'])!, 'es')).toBeUndefined();
    expect(writeNumber('b1', 3, seriesOf(['a', 'b', 'c'])!, 'en')).toBe('c1');
  });

  it('can be undone by the opposite change', () => {
    fc.assert(fc.property(fc.constantFrom('5', '7A', 'v', 'ix', 'c', 'XIV', 'Third', '152.1'), fc.integer({ min: 1, max: 4 }), (like, more) => {
      const series = { kind: /^[ivx]+$/.test(like) ? 'roman' : /^[IVX]+$/.test(like) ? 'ROMAN' : /^\d/.test(like) ? 'arabic' : 'lower', prefix: '', wholes: [] } as const;
      const whole = { 5: 5, '7A': 7, v: 5, ix: 9, c: 3, XIV: 14, Third: 3, 152.1: 152 }[like]!;
      const there = writeNumber(like, whole + more, series, 'en')!;
      expect(there).not.toBe(like);
      expect(writeNumber(there, whole, series, 'en')).toBe(like);
    }));
  });
});

describe('many terms found in one pass', () => {
  const find = (terms: string[], text: string) => {
    const trie = new Trie(terms.map((value) => ({ words: tokenize(value, 'en').norm, value })));
    const tokens = tokenize(text, 'en');
    return trie.match(tokens).map(({ values, start, end }) => [values[0], text.slice(tokens.start[start], tokens.end[end - 1])]);
  };

  it('takes the longest at each place, and none inside another', () => {
    expect(find(['earnings', 'insurable earnings', 'insured person'], 'Insurable earnings of an insured person, and other earnings.')).toEqual([
      ['insurable earnings', 'Insurable earnings'], ['insured person', 'insured person'], ['earnings', 'earnings'],
    ]);
  });

  it('does not reach over a comma', () => {
    expect(find(['insured person'], 'the insured, person by person')).toEqual([]);
    expect(find(['insured person'], 'the insured; person by person')).toEqual([]);
  });

  const named = new Trie(['sick leave, paid leave', 'sick leave', 'leave', 'paid'].map((value) => ({ words: entryWords(tokenize(value, 'en')), value })));
  const words = (found: ReturnType<typeof named.match>): string[] => found.map(({ values, start, end }) => `${values.join('|')} ${start}-${end}`);

  it('reaches over the comma that a name has, and over that only', () => {
    expect(words(named.match(tokenize('any sick leave, paid leave taken', 'en')))).toEqual(['sick leave, paid leave 1-5']);
    expect(words(named.match(tokenize('any sick leave paid leave taken', 'en')))).toEqual(['sick leave 1-3', 'paid 3-4', 'leave 4-5']);
    expect(words(named.match(tokenize('any sick leave. Paid leave taken', 'en')))).toEqual(['sick leave 1-3', 'paid 3-4', 'leave 4-5']);
    expect(words(named.match(tokenize('any sick, leave', 'en')))).toEqual(['leave 2-3']);
  });

  it('tells what stands inside a longer one, but not the whole again', () => {
    const tokens = tokenize('any sick leave, paid leave taken', 'en');
    expect(words(named.inside(tokens, { start: 1, end: 5 }))).toEqual(['sick leave 1-3', 'paid 3-4', 'leave 4-5']);
    expect(words(named.inside(tokens, { start: 1, end: 3 }))).toEqual(['leave 2-3']);
    expect(words(named.inside(tokens, { start: 2, end: 4 }))).toEqual(['leave 2-3', 'paid 3-4']);
    expect(words(named.inside(tokens, { start: 2, end: 3 }))).toEqual([]);
  });

  it('keeps all that one name means, and nothing for no name', () => {
    const several = new Trie([{ words: ['fund'], value: 1 }, { words: ['fund', 'rules'], value: 2 }, { words: ['fund'], value: 3 }, { words: [], value: 4 }]);
    expect(several.size).toBe(4);
    expect(words(several.match(tokenize('the fund rules the fund', 'en')) as never)).toEqual(['2 1-3', '1|3 4-5']);
  });
});
