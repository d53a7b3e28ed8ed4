import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/analysis/analyze';
import { complete, type Proposal } from '../../server/src/analysis/complete';
import { explainProposal } from '../../server/src/analysis/explainProposal';
import { insertClause } from '../../server/src/analysis/insertClause';
import { newUnit } from '../../server/src/analysis/newUnit';
import { bundledRules } from '../../server/src/bundled';
import { numberAfter } from '../../server/src/draft/writeNumber';
import { readClauses } from '../../server/src/engine/clauses';
import { readDraft } from '../../server/src/formats/format';

const rules = bundledRules();
const analysisOf = (text: string, name = 'act.bill') => analyze(readDraft(name, text), rules);

/** What is proposed at the bar. */
function at(marked: string, name = 'act.bill'): readonly Proposal[] {
  const cursor = marked.indexOf('|'), line = marked.lastIndexOf('\n', cursor) + 1;
  return complete(analysisOf(marked.replace('|', ''), name), { before: marked.slice(line, cursor), line }).list;
}
const labels = (marked: string, name?: string) => at(marked, name).map(({ label }) => label);
/** The text after the first proposal of that label was taken. */
function taken(marked: string, label: string): string {
  const one = at(marked).find((proposal) => proposal.label === label)!, cursor = marked.indexOf('|');
  return marked.slice(0, cursor - one.replaces) + one.text + marked.slice(cursor + 1);
}

const act = `SOCIAL INSURANCE ACT

PART I – PRELIMINARY

1. Definitions
In this Act–
"insured person" means a person insured under section 2;
"Board" means the Board of the Fund.

2. Persons insured
(1) Every employee is insured.
(2) An apprentice is an employee.

PART II – SICKNESS BENEFIT

3. Sickness benefit
An insured person who is ill is paid for 26 weeks.
`;

describe('on an empty line', () => {
  it('the clauses of the Part come first, then those for all branches, and none of the 78 is missing', () => {
    const clauses = at(`${act}\n|`).filter(({ kind }) => kind === 'clause');
    expect(clauses).toHaveLength(78);
    expect(clauses.slice(0, 2).map(({ id }) => id)).toEqual(['sickness', 'waiting-period']);
    expect(clauses[2]!.id).toBe('entitlement');
  });

  it('a clause comes with the next number, its heading, and its gaps as tab stops', () => {
    const clause = at(`${act}\n|`).find(({ id }) => id === 'waiting-period')!;
    expect(clause.text.split('\n')[0]).toBe('4. Waiting period');
    expect(clause.text).toContain('${1:3 or fewer}');
    expect(clause.detail).toMatch(/^C102 Art\. 18/);
  });

  it('a clause after a number is heading and words, after "(3) " words alone', () => {
    expect(at(`${act}4. |`).find(({ id }) => id === 'waiting-period')!.text).toMatch(/^Waiting period\n\p{L}/u);
    expect(at(`${act}(1) |`).find(({ id }) => id === 'waiting-period')!.text).not.toMatch(/Waiting period\n/);
  });

  it('a clause between two sections takes a number of its own', () => {
    const text = act.replace('\nPART II', '\n|\nPART II');
    expect(at(text).find(({ id }) => id === 'entitlement')!.text).toMatch(/^2A\. Benefits as of right\n/);
  });
});

describe('after a word for a provision', () => {
  it('the provisions stand with their headings', () => {
    expect(at(act.replace('under section 2', 'under section |')).map(({ label, detail }) => [label, detail])).toEqual([
      ['1', 'Definitions'], ['2', 'Persons insured'], ['3', 'Sickness benefit'],
    ]);
    expect(labels(act.replace('under section 2', 'under section 3|'))).toEqual(['3']);
    expect(labels(`${act}It follows Part |`)).toEqual(['I', 'II']);
  });

  it('subsections are those of the section one stands in', () => {
    const text = act.replace('An apprentice is', 'In subsection | is');
    expect(labels(text)).toEqual(['(1)', '(2)']);
    expect(taken(text.replace('subsection |', 'subsection (|'), '(1)')).toContain('In subsection (1) is');
  });

  it('French and Spanish words serve as well', () => {
    expect(at('LOI\n\nArticle 1. Objet\nLa présente loi fixe les prestations visées à l’article |\n').map(({ label }) => label)).toEqual(['1']);
    expect(at('LEY\n\nArtículo 1. Objeto\nLa presente ley fija las prestaciones del artículo |\n').map(({ label }) => label)).toEqual(['1']);
  });
});

describe('after a number', () => {
  it('stand the units that begin so, in the number that fits', () => {
    expect(labels(`${act}It lasts 26 w|`)).toEqual(['weeks', 'working days', 'weekly contributions']);
    expect(labels(`${act}It lasts 1 w|`)).toEqual(['week', 'working day', 'weekly contribution']);
    expect(taken(`${act}It lasts twenty-six (26) w|`, 'weeks')).toContain('(26) weeks');
  });

  it('of a section or of the line there are none', () => {
    expect(at(`${act}It is due under section 26 w|`).filter(({ kind }) => kind === 'unit')).toEqual([]);
    expect(at(`${act}4. W|`).filter(({ kind }) => kind === 'unit')).toEqual([]);
  });
});

describe('after the name of a standard', () => {
  it('stand its Articles', () => {
    const articles = at(`${act}It gives effect to C102 Art. 18|`);
    expect(articles.length).toBeGreaterThan(0);
    expect(articles.every(({ label }) => label.startsWith('C102 Art. 18'))).toBe(true);
    expect(taken(`${act}See C183 6(8)|.`, 'C183 Art. 6(8)')).toContain('See C183 Art. 6(8).');
  });

  it('begun, stand the standards that begin so', () => {
    expect(labels(`${act}It gives effect to C1|`).filter((label) => /^C\d/.test(label))).toEqual(['C102', 'C183', 'C118', 'C121', 'C128', 'C130', 'C157', 'C168']);
  });
});

describe('elsewhere', () => {
  it('the terms that hold there are offered from their first letters', () => {
    expect(labels(`${act}Benefit is paid to an ins|`)).toEqual(['insured person']);
    expect(taken(`${act}Benefit is paid to an insured pe|`, 'insured person')).toContain('paid to an insured person');
    expect(labels(`${act}Benefit is paid to xy|`)).toEqual([]);
  });

  it('what is proposed can be explained: the Articles of a clause, the definition of a term, the words of a provision', () => {
    const analysis = analysisOf(act);
    expect(explainProposal('clause', 'waiting-period', analysis).map(({ strong }) => strong)).toContain('C102 Art. 18(1)');
    expect(explainProposal('term', 'insured person', analysis)[0]!.text).toContain('a person insured under section 2');
    const two = analysis.outline.eIds.find((eId) => eId.endsWith('sec_2'))!;
    expect(explainProposal('provision', two, analysis)[1]!.text).toContain('Every employee is insured.');
  });
});

describe('a new section', () => {
  it.each([
    ['12', ['12', '14'], 'en', '13'], ['12', ['12', '13'], 'en', '12A'], ['12A', ['12', '12A', '13'], 'en', '12B'], ['12', ['12', '12A', '13'], 'en', '12B'],
    ['12', ['12', '13'], 'fr', '12 bis'], ['12 bis', ['12', '12 bis', '13'], 'es', '12 ter'], ['L321-1', ['L321-1'], 'fr', 'L321-2'], ['first', [], 'en', undefined], ['IV', ['III', 'IV'], 'en', 'V'], ['b', ['a', 'b'], 'en', 'c'],
  ] as const)('after %s, with %j taken (%s): %s', (num, taken, language, expected) => {
    expect(numberAfter(num, new Set(taken), language)).toBe(expected);
  });

  it.each([
    ['act.bill', '1. Scope\nThis Act applies.\n', '2. New\n'],
    ['act.bill', '1. This Act applies to all.\n2. It binds the State.\n', '3. '],
    ['act.md', '# Act\n\n## Section 1. Scope\n\nThis Act applies.\n', '## Section 2. New\n'],
    ['ley.bill', 'Artículo 1. Objeto\nEsta ley fija las prestaciones de la seguridad social.\n', 'Artículo 2. New\n'],
  ])('is written as those of %s %j', (name, text, expected) => {
    const { draft, outline } = analysisOf(text, name);
    const unit = newUnit({ draft, outline }, draft.provisions.length - 1)!;
    expect(unit.head('New') + unit.gap).toBe(expected);
    expect(text.slice(0, unit.at)).toBe(text.trimEnd());
  });
});

describe('the model clauses', () => {
  it('have a title and every hint in three languages', () => {
    for (const clause of rules.clauses!) for (const text of [clause.title, ...Object.values(clause.hints)]) {
      expect(typeof text === 'string' ? [] : Object.keys(text), clause.id).toEqual(['en', 'fr', 'es']);
    }
    const foreign = rules.clauses!.flatMap(({ hints }) => Object.values(hints)).flatMap((hint) => typeof hint === 'string' ? [] : [hint.fr!, hint.es!]);
    expect(foreign.filter((hint) => /\b(?:or|more|less|fewer|number|institution that|e\.g)\b/.test(hint))).toEqual([]);
  });

  it('translate hints phrase by phrase', () => {
    const [clause] = readClauses({
      hints: [{ en: 'or more', fr: 'ou plus', es: 'o más' }, { en: 'or', fr: 'ou', es: 'o' }],
      clauses: [{ id: 'x', title: 'X', text: 'x', placeholders: { weeks: '26 (C102) or 52 (C130) or more' } }],
    });
    expect(clause!.hints['weeks']).toEqual({ en: '26 (C102) or 52 (C130) or more', fr: '26 (C102) ou 52 (C130) ou plus', es: '26 (C102) o 52 (C130) o más' });
  });
});

describe('what is missing in a whole law', () => {
  const bare = (language: 'en' | 'fr' | 'es') => {
    const words = {
      en: ['SOCIAL INSURANCE ACT\n\nPART I – BENEFITS\n', (n: number) => `\n${n}. Sickness benefit\nA worker is paid sickness benefit for ${25 + n} weeks at 60 per cent of previous earnings after a waiting period of 3 days.\n`],
      fr: ['LOI SUR LA SÉCURITÉ SOCIALE\n\nTITRE I – PRESTATIONS\n', (n: number) => `\nArticle ${n}. Indemnité de maladie\nLe travailleur reçoit l’indemnité de maladie pendant ${25 + n} semaines au taux de 60 pour cent des gains antérieurs.\n`],
      es: ['LEY DE SEGURIDAD SOCIAL\n\nTÍTULO I – PRESTACIONES\n', (n: number) => `\nArtículo ${n}. Subsidio de enfermedad\nEl trabajador recibe el subsidio de enfermedad durante ${25 + n} semanas, al 60 por ciento de los ingresos anteriores.\n`],
    } as const;
    const [title, section] = words[language];
    return title + Array.from({ length: 18 }, (_, i) => section(i + 1)).join('');
  };

  it.each(['en', 'fr', 'es'] as const)('goes when its model clause is put in (%s)', (language) => {
    const text = bare(language), analysis = analysisOf(text);
    expect(analysis.draft.language).toBe(language);
    const missing = analysis.findings.filter(({ item }) => item.verdict === 'missing' && item.element !== undefined);
    expect(missing.length).toBeGreaterThan(1);
    for (const placed of missing) {
      const inserted = insertClause(analysis, placed)!;
      expect(inserted, placed.item.element).toBeDefined();
      const after = analysisOf(text.slice(0, inserted.at) + inserted.plain + text.slice(inserted.at));
      expect(after.findings.filter(({ item }) => item.rule.id === placed.item.rule.id && item.verdict === 'missing').map(({ item }) => item.rule.id), inserted.plain).toEqual([]);
      expect(after.draft.provisions.filter(({ num }) => num === '19')).toHaveLength(1);
    }
  });

  it('ends with an empty line where a heading stands right below, which would be read as its last words', () => {
    const text = `${bare('en')}\n19. Transitional provisions.`;
    const ends = (below: string): boolean => {
      const analysis = analysisOf(`${text}${below}`), inserted = insertClause(analysis, analysis.findings.find(({ item }) => item.verdict === 'missing' && item.element !== undefined)!)!;
      expect(inserted.plain.startsWith('\n\n20. ')).toBe(true);
      return inserted.plain.endsWith('\n');
    };
    expect(['\n                         SCHEDULES\n            A list follows.\n', '\n\n                         SCHEDULES\n\n            A list follows.\n', '\n', ''].map(ends)).toEqual([true, false, false, false]);
  });
});
