import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/analysis/analyze';
import { lawBranches, makeLaw, type NewLaw, slug } from '../../server/src/analysis/newLaw';
import { bundledRules } from '../../server/src/bundled';
import { modelLaw } from '../../server/src/bundledData';
import { type Language, languages } from '../../server/src/draft/draft';
import { profile, readProject } from '../../server/src/engine/project';
import { readDraft } from '../../server/src/formats/format';

const rules = bundledRules(), branches = lawBranches(modelLaw);
const titles: Readonly<Record<Language, string>> = { en: 'Social Security Act', fr: 'Loi sur la sécurité sociale', es: 'Ley de seguridad social' };
const make = (language: Language, more: Partial<NewLaw> = {}) =>
  makeLaw({ title: titles[language], country: 'Aurelia', language, branches, instruments: ['C102', 'C183'], numbering: language === 'en' ? 'sections' : 'articles', year: 2028, ...more }, modelLaw, rules.clauses ?? []);
const findings = ({ law, project }: ReturnType<typeof makeLaw>) => {
  const { project: read, problems } = readProject(project.text, rules);
  expect(problems).toEqual([]);
  return analyze(readDraft(law.name, law.text, { language: read.language }), profile(rules, read)).findings;
};

describe('a new law', () => {
  it.each(languages.flatMap(language => [
    [language, 'all branches', {}], [language, 'all branches at the higher standards', { instruments: ['C102', 'C121', 'C128', 'C130', 'C168', 'C183'] }],
    ...branches.map(branch => [language, branch, { branches: [branch], instruments: ['C102'] }] as const),
  ] as const))('in %s with %s has no error of its own', (language, _name, more) => {
    const made = make(language, more);
    expect(findings(made).filter(({ item }) => item.severity === 'error' || item.severity === 'warning').map(({ item }) => item.rule.id)).toEqual([]);
    expect(made.law.text).not.toMatch(/[{}]|^\p{Ll}/mu); // nothing left to fill in, no sentence without its capital
  });

  it('has no error of its own, whatever is chosen: language, branches, standards, numbering', () => {
    const choice = fc.record({
      language: fc.constantFrom(...languages), branches: fc.subarray([...branches], { minLength: 1 }), numbering: fc.constantFrom('sections' as const, 'articles' as const),
      instruments: fc.subarray(['C102', 'C121', 'C128', 'C130', 'C168', 'C183'], { minLength: 1 }),
    });
    fc.assert(fc.property(choice, ({ language, ...more }) => {
      const made = make(language, more);
      expect(findings(made).filter(({ item }) => item.severity === 'error' || item.severity === 'warning').map(({ item }) => item.rule.id)).toEqual([]);
      expect(made.law.text).not.toMatch(/[{}]|^\p{Ll}/mu);
    }), { numRuns: Number(process.env['RUNS'] ?? 12) });
  }, 600_000);

  it.each(languages)('in %s is read as chapters and numbered provisions, and its references lead somewhere', (language) => {
    const { law } = make(language), draft = readDraft(law.name, law.text, { language });
    expect(draft.provisions.filter(({ kind }) => kind === 'part' || kind === 'title').length).toBe(modelLaw.chapters.length);
    expect(findings(make(language)).filter(({ item }) => /reference|term/.test(item.rule.id)).map(({ item }) => item.rule.id)).toEqual([]);
  });

  it('has the values of the standard aimed at', () => {
    const facts = (instruments: readonly string[]) => {
      const { law } = make('en', { instruments }), { facts: all } = analyze(readDraft(law.name, law.text), rules);
      return all.flatMap(({ item }) => item.kind === 'value' && ['sickness.rate', 'sickness.duration', 'unemployment.duration'].includes(item.parameter) ? [`${item.parameter} ${item.value}`] : []);
    };
    expect(facts(['C102'])).toEqual(['sickness.rate 45', 'sickness.duration 26', 'unemployment.duration 13']);
    expect(facts(['C102', 'C130', 'C168'])).toEqual(['sickness.rate 60', 'sickness.duration 52', 'unemployment.duration 26']);
  });

  it('numbers articles where a tradition has them, in English too', () => {
    expect(make('en', { numbering: 'articles' }).law.text).toMatch(/Article 1\. Purpose[\s\S]*established by Article \d+;/);
    expect(make('es').law.text).toMatch(/^Ley de seguridad social\n\nTÍTULO I – DISPOSICIONES PRELIMINARES\n\nArtículo 1\. Objeto\n/);
  });

  it('leaves out what nobody chose', () => {
    const { law, project } = make('en', { branches: ['maternity'], instruments: ['C102', 'C183'] });
    expect(law.text).not.toContain('UNEMPLOYMENT BENEFIT');
    expect(project.text).toBe('country: "Aurelia"\nlanguage: en\nfiles: [social-security-act.bill]\ntargets:\n  C102: {intended: [VIII]}\n  C183: intended\n');
  });

  it.each([['Loi n° 12 sur l’Assurance', 'loi-n-12-sur-l-assurance'], ['  ', 'law'], ['../../etc', 'etc'], ['Ñandú: Ley', 'nandu-ley']])('%j is kept under a plain name', (title, name) => expect(slug(title)).toBe(name));
});
