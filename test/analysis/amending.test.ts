import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../server/src/analysis/analysis';
import { actsIn } from '../../server/src/analysis/amending/actNames';
import { analyze } from '../../server/src/analysis/analyze';
import { compare } from '../../server/src/analysis/compare';
import { judgedTogether } from '../../server/src/analysis/otherFiles';
import { consolidate, type Consolidation } from '../../server/src/analysis/amending/consolidate';
import type { Principal } from '../../server/src/analysis/amending/locate';
import { sentencesOf } from '../../server/src/analysis/amending/sentences';
import { bundledRules } from '../../server/src/bundled';
import { labelOf, outlineOf } from '../../server/src/draft/outline';
import { readDraft } from '../../server/src/formats/format';
import type { Language } from '../../server/src/text/language';

const read = (text: string, language: Language, name = 'act.bill'): Principal => {
  const draft = readDraft(name, text, { language });
  return { draft, outline: outlineOf(draft) };
};

const amend = (principal: string, amending: string, language: Language = 'en'): Consolidation =>
  consolidate(read(principal, language), { amending: read(amending, language, 'amending.bill'), words: bundledRules().lexicon.languages.get(language)!.amending });

/** What each instruction did or why it did nothing: "Section 12(1): eight → 26". */
const told = ({ outcomes }: Consolidation): string[] => outcomes.map((one) => one.done
  ? one.changes.map(({ place, old, text }) => `${place}: ${old.replace(/\s+/g, ' ').trim()} → ${text.replace(/\s+/g, ' ').trim()}`).join(' + ')
  : `no: ${one.why.reason}`);

const act = `SOCIAL INSURANCE ACT, 2010

PART II. BENEFITS

Definitions
2. In this Act—
"Board" means the Social Insurance Board;
"wages" means all earnings.

Sickness benefit
12. (1) Benefit is payable for eight weeks.
(2) A claim must be made within 30 days, if
  (a) the person is ill; or
  (b) the person is absent.
(3) The rate is 60 per cent.

Maternity benefit
13. Benefit is payable for twelve weeks.

14. The Board pays benefits. The Board keeps accounts.
`;

const law = `LOI SUR LA SÉCURITÉ SOCIALE

Art. 12. L'indemnité est servie pendant huit semaines.
La demande est présentée dans un délai de trente jours.

Art. 13. La prestation de maternité est servie pendant douze semaines.

Art. 14. La Caisse statue :
a) sur les demandes ;
b) sur les recours.

Art. 15. La Caisse tient des comptes.
`;

const ley = `LEY DE SEGURIDAD SOCIAL

Artículo 12. El subsidio se pagará durante ocho semanas.

Artículo 13. La prestación por maternidad se pagará durante doce semanas.

Artículo 14. El Instituto resolverá:
a) las solicitudes;
b) los recursos.

Artículo 15. El Instituto llevará cuentas.
`;

const one = (words: string): string => `AMENDING ACT\n\n1. ${words}\n\n2. This Act comes into force on 1 January 2028.\n`;
const un = (words: string): string => `LOI MODIFIANT LA LOI SUR LA SÉCURITÉ SOCIALE\n\nArt. 1er. ${words}\n\nArt. 2. La présente loi entre en vigueur le 1er janvier 2028.\n`;
const uno = (words: string): string => `LEY QUE MODIFICA LA LEY DE SEGURIDAD SOCIAL\n\nArtículo 1. ${words}\n\nArtículo 2. La presente ley entra en vigor el 1 de enero de 2028.\n`;

describe('words of an act that are amended', () => {
  it.each<[string, string]>([
    ['In section 12 of the Social Insurance Act, 2010, for "eight" substitute "26".', 'Section 12(1): eight → 26'],
    ['Section 12(1) of the principal Act is amended by substituting "26" for "eight".', 'Section 12(1): eight → 26'],
    ['Section 12 of the principal Act is amended by substituting for the word "eight" the word "twenty-six".', 'Section 12(1): eight → twenty-six'],
    ['Section 12 of the principal Act is amended, in subsection (1), by the substitution of “26 weeks” for “eight weeks”.', 'Section 12(1): eight weeks → 26 weeks'],
    ['In section 12(1) of the principal Act the words \'eight weeks\' are replaced by the words \'26 weeks\'.', 'Section 12(1): eight weeks → 26 weeks'],
    ['Section 12 of the principal Act is amended by deleting the word "eight" and substituting therefor the word "twenty-six".', 'Section 12(1): eight → twenty-six'],
    ['Section 12 of the principal Act is amended by striking out "eight" and inserting in lieu thereof "twenty-six".', 'Section 12(1): eight → twenty-six'],
    ['Section 12(1) of the principal Act is amended by deleting "eight" and inserting "26".', 'Section 12(1): eight → 26'],
    ['In section 14 of the principal Act, for "The Board" substitute "The Authority" wherever it occurs.', 'Section 14: The Board → The Authority + Section 14: The Board → The Authority'],
    ['Section 12(2) of the principal Act is amended by inserting "calendar" after "30".', 'Section 12(2):  → calendar'.replace(':  ', ':  ')],
    ['In section 12(1) of the principal Act, after "weeks" insert "in any case of sickness".', 'Section 12(1):  → in any case of sickness'],
    ['In section 12(1) of the principal Act, the words "for eight weeks" are deleted.', 'Section 12(1): for eight weeks → '],
  ])('%s', (words, expected) => {
    expect(told(amend(act, one(words)))).toEqual([expected]);
  });

  it.each<[string, string]>([
    ['À l’article 12, les mots « huit semaines » sont remplacés par les mots « vingt-six semaines ».', 'Article 12: huit semaines → vingt-six semaines'],
    ['À l’article 12, alinéa 2, le mot « trente » est remplacé par le mot « soixante ».', 'Article 12, alinéa 2: trente → soixante'],
    ['Au premier alinéa de l’article 12, remplacer les mots « huit semaines » par les mots « vingt-six semaines ».', 'Article 12: huit semaines → vingt-six semaines'],
    ['À l’article 13, après le mot « maternité », sont insérés les mots « et de paternité ».', 'Article 13:  → et de paternité'],
    ['À l’article 13, les mots « de maternité » sont supprimés.', 'Article 13: de maternité → '],
  ])('%s', (words, expected) => {
    expect(told(amend(law, un(words), 'fr'))).toEqual([expected]);
  });

  it.each<[string, string]>([
    ['Sustitúyese en el artículo 12 la expresión «ocho semanas» por la expresión «veintiséis semanas».', 'Artículo 12: ocho semanas → veintiséis semanas'],
    ['En el artículo 12 reemplázanse las palabras "ocho semanas" por "veintiséis semanas".', 'Artículo 12: ocho semanas → veintiséis semanas'],
    ['Se sustituye, en el artículo 13, «doce» por «catorce».', 'Artículo 13: doce → catorce'],
    ['Agrégase en el artículo 13, a continuación de la palabra «maternidad», la frase «y paternidad».', 'Artículo 13:  → y paternidad'],
    ['Suprímense en el artículo 13 las palabras «por maternidad».', 'Artículo 13: por maternidad → '],
  ])('%s', (words, expected) => {
    expect(told(amend(ley, uno(words), 'es'))).toEqual([expected]);
  });
});

describe('provisions of an act that are amended', () => {
  it.each<[string, string]>([
    ['For section 13 of the principal Act substitute—\n\n"13. Benefit is payable for 14 weeks."', 'Section 13: Maternity benefit 13. Benefit is payable for twelve weeks. → Maternity benefit 13. Benefit is payable for 14 weeks.'],
    ['Section 12(3) of the principal Act is replaced by the following:\n“(3) The rate is two-thirds.”', 'Section 12(3): (3) The rate is 60 per cent. → (3) The rate is two-thirds.'],
    ['The principal Act is amended by the substitution of the following paragraph for paragraph (b) of section 12(2):\n“(b) the person is away.”', 'Section 12(2)(b): (b) the person is absent. → (b) the person is away.'],
    ['Section 12(3) of the principal Act is repealed.', 'Section 12(3): The rate is 60 per cent. → (Repealed)'],
    ['Sections 13 and 14 of the principal Act are repealed.', 'Section 13: Benefit is payable for twelve weeks. → (Repealed) + Section 14: The Board pays benefits. The Board keeps accounts. → (Repealed)'],
    ['The principal Act is amended by inserting after section 13 the following section:\n\n"13A. An appeal is free of charge."', 'Section 13:  → 13A. An appeal is free of charge.'],
    ['After section 12(2) of the principal Act insert—\n\n“(2A) The Board decides within 14 days.”', 'Section 12(2):  → (2A) The Board decides within 14 days.'],
    ['Section 12 of the principal Act is amended by adding at the end the following subsection:\n“(4) An appeal lies to the court.”', 'Section 12(3):  → (4) An appeal lies to the court.'],
    ['Section 14 of the principal Act is renumbered as section 15.', 'Section 14: 14 → 15'],
    ['Section 2 of the principal Act is amended by inserting the following definition:\n“ ‘child’ means a person under 18 years;”', 'Section 2:  → “child” means a person under 18 years;'],
    ['Section 2 of the principal Act is amended by inserting the following definition:\n“‘spouse’ means a husband or wife;”', 'Section 2:  → “spouse” means a husband or wife;'],
  ])('%s', (words, expected) => {
    expect(told(amend(act, one(words)))).toEqual([expected]);
  });

  it.each<[string, string]>([
    ['L’article 13 est remplacé par les dispositions suivantes :\n« Art. 13. La prestation est servie pendant quatorze semaines. »', 'Article 13: Art. 13. La prestation de maternité est servie pendant douze semaines. → Art. 13. La prestation est servie pendant quatorze semaines.'],
    ['L’article 13 prend la teneur suivante :\n« La prestation est servie pendant quatorze semaines. »', 'Article 13: La prestation de maternité est servie pendant douze semaines. → La prestation est servie pendant quatorze semaines.'],
    ['L’article 15 est abrogé.', 'Article 15: La Caisse tient des comptes. → (Abrogé)'],
    ['L’article 12, alinéa 2 est abrogé.', 'Article 12, alinéa 2: La demande est présentée dans un délai de trente jours. → '],
    ['Il est inséré après l’article 13 un article 13 bis ainsi rédigé :\n« Art. 13 bis. Le recours est gratuit. »', 'Article 13:  → Art. 13 bis. Le recours est gratuit.'],
    ['Après l’article 13, il est inséré un article 13 bis libellé comme suit :\n« Art. 13 bis. Le recours est gratuit. »', 'Article 13:  → Art. 13 bis. Le recours est gratuit.'],
    ['L’article 12 est complété par un alinéa ainsi rédigé :\n« Le refus est motivé. »', 'Article 12:  → Le refus est motivé.'],
    ['À l’article 12, il est ajouté un alinéa 3 ainsi rédigé :\n« Le refus est motivé. »', 'Article 12:  → Le refus est motivé.'],
    ['À l’article 12, il est ajouté un alinéa 2 ainsi rédigé :\n« Le refus est motivé. »', 'no: taken'],
    ['Les deux premiers alinéas de l’article 12 sont remplacés par le texte suivant :\n« Le refus est motivé. »', 'no: unread'],
    ['À l’article 12, il est inséré entre les alinéas 1 et 2 un alinéa nouveau ainsi rédigé :\n« Le refus est motivé. »', 'no: unread'],
    ['L’article 14, lettre b) est remplacé par le texte suivant :\n« b) sur les oppositions. »', 'Article 14, point b): b) sur les recours. → b) sur les oppositions.'],
  ])('%s', (words, expected) => {
    expect(told(amend(law, un(words), 'fr'))).toEqual([expected]);
  });

  it.each<[string, string]>([
    ['Modifícase el artículo 13, que queda redactado así:\n«Artículo 13. La prestación se pagará durante catorce semanas.»', 'Artículo 13: Artículo 13. La prestación por maternidad se pagará durante doce semanas. → Artículo 13. La prestación se pagará durante catorce semanas.'],
    ['El artículo 13 quedará redactado con el siguiente tenor:\n«Artículo 13. La prestación se pagará durante catorce semanas.»', 'Artículo 13: Artículo 13. La prestación por maternidad se pagará durante doce semanas. → Artículo 13. La prestación se pagará durante catorce semanas.'],
    ['Sustitúyese el literal b) del artículo 14 por el siguiente:\n«b) las apelaciones.»', 'Artículo 14, letra b): b) los recursos. → b) las apelaciones.'],
    ['Agréguese el literal c) al artículo 14:\n«c) las quejas.»', 'Artículo 14, letra b):  → c) las quejas.'],
    ['Derógase el artículo 15.', 'Artículo 15: El Instituto llevará cuentas. → (Derogado)'],
    ['Agrégase a continuación del artículo 13 el siguiente artículo 13 bis:\n«Artículo 13 bis. El recurso es gratuito.»', 'Artículo 13:  → Artículo 13 bis. El recurso es gratuito.'],
    ['Añádese al artículo 14 el siguiente literal:\n«c) las quejas.»', 'Artículo 14, letra b):  → c) las quejas.'],
  ])('%s', (words, expected) => {
    expect(told(amend(ley, uno(words), 'es'))).toEqual([expected]);
  });
});

describe('sentences and headings that are amended', () => {
  it.each<[string, string]>([
    ['In section 14 of the principal Act, the second sentence is deleted.', 'Section 14: The Board keeps accounts. → '],
    ['The first sentence of section 14 of the principal Act is repealed.', 'Section 14: The Board pays benefits. → '],
    ['In section 14 of the principal Act, for the last sentence substitute "The Board publishes accounts.".', 'Section 14: The Board keeps accounts. → The Board publishes accounts.'],
    ['In section 14 of the principal Act, after the first sentence insert "It decides within 14 days.".', 'Section 14:  → It decides within 14 days.'],
    ['For the heading of section 13 of the principal Act substitute "Parental benefit".', 'Section 13: Maternity benefit → Parental benefit'],
    ['In the heading of section 13 of the principal Act, for "Maternity" substitute "Parental".', 'Section 13: Maternity → Parental'],
    // Not there, done already, and what sentences in a list belong to is for a reader
    ['In section 14 of the principal Act, the third sentence is deleted.', 'no: no-place'],
    ['In section 14 of the principal Act, after the first sentence insert "The Board keeps accounts.".', 'no: done'],
    ['In section 12(2) of the principal Act, the first sentence is deleted.', 'no: unread'],
    ['In section 14 of the principal Act, the two sentences are deleted.', 'no: unread'],
    ['In section 13 of the principal Act, the first sentence is deleted.', 'no: unclear'],
    ['In the heading of section 13 of the principal Act, for "Sickness" substitute "Parental".', 'no: no-words'],
  ])('%s', (words, expected) => {
    expect(told(amend(act, one(words)))).toEqual([expected]);
  });

  it('stand where they are put', () => {
    expect(amend(act, one('In section 14 of the principal Act, after the first sentence insert "It decides within 14 days.".')).draft.text).toBe(act.replace('pays benefits. ', 'pays benefits. It decides within 14 days. '));
    expect(amend(act, one('In section 14 of the principal Act, the second sentence is deleted.')).draft.text).toBe(act.replace(' The Board keeps accounts.', ''));
  });

  it('are read in French and Spanish', () => {
    const loi = law.replace('La Caisse tient des comptes.', 'La Caisse tient des comptes. Elle les publie.'), texto = ley.replace('El Instituto llevará cuentas.', 'El Instituto llevará cuentas. Las publicará.');
    expect(told(amend(loi, un('À l’article 15, la deuxième phrase est supprimée.'), 'fr'))).toEqual(['Article 15: Elle les publie. → ']);
    expect(told(amend(loi, un('À l’article 15, la première phrase est remplacée par : « La Caisse tient sa comptabilité. »'), 'fr'))).toEqual(['Article 15: La Caisse tient des comptes. → La Caisse tient sa comptabilité.']);
    expect(told(amend(texto, uno('Suprímese la segunda oración del artículo 15.'), 'es'))).toEqual(['Artículo 15: Las publicará. → ']);
    expect(told(amend(texto, uno('En el artículo 15, sustitúyese la primera oración por «El Instituto llevará libros.».'), 'es'))).toEqual(['Artículo 15: El Instituto llevará cuentas. → El Instituto llevará libros.']);
  });

  it.each([['Pay as in Part 2. Then stop.', undefined], ['See art. 5. He pays.', undefined], ['He pays 60 per cent. She pays. 3 days remain.', 3], ['One only.', 1]])('%j has so many sentences: %s', (text, count) => {
    expect(sentencesOf(text, 0)?.length).toBe(count);
  });
});

describe('an act that amends in several steps', () => {
  it('is read with the place that its leading words name', () => {
    const amending = one('Section 12 of the principal Act is amended—\n(a) in subsection (1), by substituting "26" for "eight";\n(b) by inserting after subsection (2) the following subsection:\n"(2A) The Board decides within 14 days.\n(2B) It gives reasons."; and\n(c) by repealing subsection (3).');
    const { draft, outcomes } = amend(act, amending);
    expect(outcomes.map(({ done }) => done)).toEqual([true, true, true]);
    expect(draft.text).toBe(act.replace('eight', '26').replace('is absent.\n', 'is absent.\n(2A) The Board decides within 14 days.\n(2B) It gives reasons.\n').replace('(3) The rate is 60 per cent.', '(3) (Repealed)'));
  });

  it('says why an instruction cannot be carried out', () => {
    expect(told(amend(act, one('Section 40 of the principal Act is repealed.')))).toEqual(['no: no-place']);
    expect(told(amend(act, one('In section 12 of the principal Act, for "nine" substitute "26".')))).toEqual(['no: no-words']);
    expect(told(amend(act, one('In section 14 of the principal Act, for "The Board" substitute "The Authority".')))).toEqual(['no: many']);
    expect(told(amend(act, one('In section 12 of the principal Act, for "ten" substitute "eight".')))).toEqual(['no: done']);
    expect(told(amend(act, one('Section 5 of the Labour Code 1999 is repealed.')))).toEqual(['no: other']);
    expect(told(amend(act, one('In section 12 of the principal Act, for the second sentence substitute "It is paid.".')))).toEqual(['no: unread']);
    expect(told(amend(act, one('In section 12 of the principal Act—\n(a) for "eight weeks" substitute "26 weeks"; and\n(b) for "eight" substitute "nine".')))).toEqual(['Section 12(1): eight weeks → 26 weeks', 'no: clash']);
  });

  it('leaves an act alone that amends nothing', () => {
    expect(told(amend(act, act))).toEqual([]);
    expect(told(amend(law, law, 'fr'))).toEqual([]);
    expect(told(amend(ley, ley, 'es'))).toEqual([]);
  });
});

describe('a consolidated text, whatever is amended', () => {
  const numbers = ['eight', 'nine', 'ten', 'eleven', 'twelve'];
  const topics = ['sickness', 'maternity', 'paternity', 'adoption', 'invalidity', 'orphanhood', 'widowhood', 'retirement', 'unemployment', 'injury', 'childhood', 'bereavement'];
  const sections = fc.array(fc.record({ weeks: fc.constantFrom(...numbers), days: fc.integer({ min: 1, max: 90 }) }), { minLength: 3, maxLength: 12 });
  const write = (list: readonly { readonly weeks: string; readonly days: number }[]): string =>
    `SOCIAL INSURANCE ACT, 2010\n\n${list.map(({ weeks, days }, i) => `${i + 1}. (1) The ${topics[i]} benefit is payable for ${weeks} weeks.\n(2) A claim by reason of ${topics[i]} must be made within ${days} days.\n`).join('\n')}`;
  /** Instructions of all kinds, one a section at most, and the text they ask for, made without the readers. */
  const instructed = fc.tuple(sections, fc.array(fc.constantFrom('words', 'repeal', 'replace', 'insert', 'none'), { minLength: 12, maxLength: 12 })).map(([list, kinds]) => {
    const lines: string[] = [];
    const after = list.map(({ weeks, days }, i) => {
      const n = i + 1, head = `${n}. (1) The ${topics[i]} benefit is payable for ${weeks} weeks.\n`, claim = `(2) A claim by reason of ${topics[i]} must be made within ${days} days.\n`;
      switch (kinds[i]) {
        case 'words': lines.push(`In section ${n}(1) of the principal Act, for "${weeks} weeks" substitute "26 weeks".`); return head.replace(`${weeks} weeks`, '26 weeks') + claim;
        case 'repeal': lines.push(`Section ${n}(2) of the principal Act is repealed.`); return `${head}(2) (Repealed)\n`;
        case 'replace': lines.push(`Section ${n}(2) of the principal Act is replaced by the following:\n"(2) A claim is made in writing."`); return `${head}(2) A claim is made in writing.\n`;
        case 'insert': lines.push(`After section ${n}(1) of the principal Act insert:\n"(1A) It is paid monthly."`); return `${head}(1A) It is paid monthly.\n${claim}`;
        default: return head + claim;
      }
    });
    return { before: write(list), amending: `AMENDING ACT\n\n${lines.map((line, i) => `${i + 1}. ${line}`).join('\n\n')}\n`, after: `SOCIAL INSURANCE ACT, 2010\n\n${after.join('\n')}`, count: lines.length };
  });

  it('differs from the act before as the instructions say, and nowhere else', () => {
    fc.assert(fc.property(instructed, ({ before, amending, after, count }) => {
      const { draft, outcomes } = amend(before, amending);
      expect(draft.text).toBe(after);
      expect(outcomes.filter(({ done }) => done)).toHaveLength(count);
      expect(changedSections(before, draft.text)).toEqual([...amending.matchAll(/section (\d+)/gi)].map(([, number]) => number));
    }), { numRuns: 40 });
  });

  it('is not amended a second time', () => {
    fc.assert(fc.property(instructed, ({ before, amending }) => {
      const once = amend(before, amending).draft.text, twice = amend(once, amending);
      expect(twice.draft.text).toBe(once);
      expect(twice.outcomes.map((one) => one.done ? 'done again' : one.why.reason).filter((reason) => reason !== 'done')).toEqual([]);
    }), { numRuns: 25 });
  });

  it('holds each change where it is said to be', () => {
    fc.assert(fc.property(instructed, ({ before, amending }) => {
      const { draft, outcomes } = amend(before, amending);
      for (const outcome of outcomes) if (outcome.done) for (const { before: old, after, text, old: was } of outcome.changes) {
        expect(draft.text.slice(after.start, after.end)).toBe(text);
        expect(before.slice(old.start, old.end)).toBe(was);
      }
    }), { numRuns: 25 });
  });

  /** The sections in which the comparison of two versions finds something changed, added or removed. */
  function changedSections(before: string, after: string): string[] {
    const analyse = (text: string) => analyze(readDraft('act.bill', text, { language: 'en' }), { ...bundledRules(), rules: [] });
    const compared = compare(analyse(before), analyse(after));
    const rows = compared.provisions.filter(({ before: a, after: b, changed }) => changed || a === undefined || b === undefined);
    const sections = rows.map(({ before: a, after: b }) => labelOf(compared[b === undefined ? 'before' : 'after'].draft, compared[b === undefined ? 'before' : 'after'].outline, b ?? a!).replace(/\D*(\d+).*/, '$1'));
    return [...new Set(sections)].sort((a, b) => Number(a) - Number(b));
  }
});

describe('what an amending act does', () => {
  const rules = bundledRules();
  const analyse = (text: string): Analysis => analyze(readDraft('act.bill', text, { language: 'en' }), rules);
  const before = analyse('SICKNESS ACT, 2010\n\n1. Sickness benefit is payable for 26 weeks in any case of sickness.\n\n2. A claim under section 1 is made to the Board.\n');
  const findings = (text: string, others: readonly { name: string; analysis: Analysis }[] = [{ name: 'act.bill', analysis: before }]): string[] => {
    const own = analyse(text), together = judgedTogether(own, others);
    return together.findings.filter((one) => !own.findings.includes(one)).map(({ item, provision }) => `${item.rule.id} ${own.draft.provisions[provision]!.text.slice(item.span.start, item.span.end)}`);
  };

  it('is told at the instruction that makes the act fall below a standard', () => {
    expect(findings('SICKNESS (AMENDMENT) ACT, 2027\n\n1. In section 1 of the Sickness Act, 2010, for "26" substitute "10".\n')).toEqual(['c102/sickness-duration section 1 of the Sickness Act, 2010, for "26" substitute "10"']);
    expect(findings('SICKNESS (AMENDMENT) ACT, 2027\n\n1. In section 1 of the Sickness Act, 2010, for "26" substitute "30".\n')).toEqual([]);
  });

  it('is told for the act that it names, not for another text of the law', () => {
    const other = { name: 'other.bill', analysis: analyse('LABOUR CODE, 1999\n\n1. Wages are paid monthly.\n') };
    expect(findings('SICKNESS (AMENDMENT) ACT, 2027\n\n1. Section 9 of the Sickness Act, 2010 is repealed.\n', [other, { name: 'act.bill', analysis: before }])).toEqual(['drafting/amending-place Section 9 of the Sickness Act, 2010 is repealed']);
    expect(findings('SICKNESS (AMENDMENT) ACT, 2027\n\n1. Section 9 of the Sickness Act, 2010 is repealed.\n', [other])).toEqual([]);
  });
});

describe('the acts that a text names', () => {
  const named = (text: string, language: 'en' | 'fr' | 'es') => actsIn(text, language).map(({ name }) => name);

  it('are others, not this one', () => {
    expect(named('L’article 3 de la loi du 3 août 1998 est abrogé ; une rente due en vertu du présent code du chef d’un accident.', 'fr')).toEqual(['loi du 3 août 1998']);
    expect(named('Derógase la Ley N° 20.744. Rige la presente ley y las prestaciones se pagan.', 'es')).toEqual(['Ley N° 20.744']);
  });
});
