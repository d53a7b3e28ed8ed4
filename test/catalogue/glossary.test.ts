import { readFileSync } from 'node:fs';
import packs from 'lexfloor:packs';
import { describe, expect, it } from 'vitest';
import { findTerms, namesOf } from '../../server/src/analysis/glossary';
import { glossaryJsonSchema } from '../../server/src/analysis/glossarySchema';
import { lookUp } from '../../server/src/analysis/lookup';
import { bundledRules } from '../../server/src/bundled';
import { languages } from '../../server/src/draft/draft';
import { glossarySchema } from '../../server/src/engine/glossary';
import { choicesFor, pageFor } from '../../server/src/lsp/explain';
import { renderAnswer } from '../../server/src/report/answer';

const rules = bundledRules(), terms = rules.glossary!;
const ids = (question: string) => findTerms(terms, question).map(({ id }) => id);

describe('the glossary', () => {
  it('has eighty terms and more, each with its name and meaning in three languages', () => {
    const files = Object.entries(packs).filter(([path]) => path.startsWith('glossary/'));
    expect(files.flatMap(([path, data]) => glossarySchema.safeParse(data).error?.issues.map(({ path: at, message }) => `${path}: ${at.join('.')}: ${message}`) ?? [])).toEqual([]);
    expect(terms.length).toBeGreaterThanOrEqual(80);
    expect(new Set(terms.map(({ id }) => id)).size).toBe(terms.length);
  });

  it('rests on provisions of the catalogue, each by its label', () => {
    expect(terms.flatMap(({ id, cites }) => cites.filter((cite) => !rules.catalogue.has(cite)).map((cite) => `${id}: ${cite}`))).toEqual([]);
  });

  it('calls no two things by one name in one language', () => {
    for (const language of languages) {
      const names = terms.flatMap(({ term, also }) => [term[language], ...also[language]].map((name) => name.toLowerCase()));
      expect(names.filter((name, i) => names.indexOf(name) !== i), language).toEqual([]);
    }
  });

  it('is written in our own words: no meaning is longer than two sentences, none says violates', () => {
    for (const { id, says } of terms) for (const language of languages) {
      expect(says[language].length, id).toBeLessThan(260);
      expect(says[language], id).toMatch(/^[\p{Lu}].*\.$/u);
      expect(says[language], id).not.toMatch(/violat|viole|viola\b/i);
    }
  });

  it('has a schema that is the one it is checked by (else run: npm run schema)', () => {
    expect(JSON.parse(readFileSync(new URL('../../rules/schema/glossary.schema.json', import.meta.url), 'utf8'))).toEqual(JSON.parse(JSON.stringify(glossaryJsonSchema())));
  });
});

describe('a term', () => {
  it('is found by its name in each language, and first by it', () => {
    for (const one of terms) for (const name of namesOf(one)) expect(ids(name), name).toContain(one.id);
    expect(ids('waiting period')[0]).toBe('waiting-period');
    expect(ids('délai de carence')[0]).toBe('waiting-period');
    expect(ids('Períodos de espera')[0]).toBe('waiting-period');
    expect(ids('what is a qualifying period?')[0]).toBe('qualifying-period');
  });

  it('is not found by what stands in no name', () => {
    expect(ids('zebra')).toEqual([]);
    expect(ids('')).toEqual([]);
    expect(ids('the of')).toEqual([]);
    expect(ids('waiting room of the hospital downtown')).toEqual([]);
  });

  it('is shown by explain before the Articles, with those it rests on', () => {
    const answer = lookUp(rules, 'waiting period');
    expect(answer.kind === 'found' && answer.terms?.[0]?.id).toBe('waiting-period');
    expect(renderAnswer(answer, rules, 'en')).toMatch(/^waiting period \(waiting days\)\n {2}The first days of a contingency[\s\S]*C102 Art\. 18\(1\), C102 Art\. 24\(3\)\n/);
    expect(renderAnswer(lookUp(rules, 'means test', { language: 'fr' }), rules, 'fr')).toMatch(/^condition de ressources /);
  });

  it('is a line of the list in the editor, and has a page with its Articles', () => {
    const [line] = choicesFor('totalización', rules, 'es');
    expect([line?.id, line?.label]).toEqual(['term:totalisation', 'totalización']);
    const page = pageFor('term:totalisation', rules, rules, 'es');
    expect(page?.markdown).toContain('# totalización');
    expect(page?.markdown).toContain('C157 Art. 7(1)');
    expect(page?.markdown).toContain('en: totalisation · fr: totalisation');
    expect(pageFor('term:none', rules, rules, 'en')).toBeUndefined();
  });

  it('is not asked for where a cite or an instrument is', () => {
    expect(lookUp(rules, 'C102 Art. 18').kind).toBe('provisions');
    expect(lookUp(rules, 'C087 suspension').kind).toBe('nothing');
  });
});
