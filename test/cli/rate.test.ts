import { describe, expect, it } from 'vitest';
import { folderWith } from '../support/folder';
import { lexfloor, withBuiltCommand } from './lexfloor';

withBuiltCommand();

const act = `LOI SUR LES ASSURANCES SOCIALES

TITRE II. INDEMNITÉS DE MALADIE

Article 10. Taux
L'indemnité de maladie est égale à 40 pour cent du gain antérieur.
`;
const wages = 'reference-wages: {skilled-worker: 1000, family-allowance-per-child: 0}\n';
const project = (more: string) => ({ 'lexfloor.yaml': `language: fr\nfiles: [loi.bill]\n${more}`, 'loi.bill': act });

describe('rate', () => {
  it('adds up the periods of two States, and each pays its part', () => {
    const cwd = folderWith({ 'pension.yaml': 'title: Ana\ninputs:\n  states:\n    - {name: Marenga, months: 120, required: 180, theoretical: 900}\n    - {name: Veloria, months: 60, required: 180, theoretical: 1200}\n' });
    const { status, stdout } = lexfloor(['rate', '--input', 'pension.yaml', '--format', 'json'], { cwd });
    expect([status, JSON.parse(stdout).answer]).toEqual([0, { total_months: 180, pension_Marenga: 600, pension_Veloria: 400 }]);
    expect(lexfloor(['rate', '--input', 'pension.yaml', '--format', 'md'], { cwd }).stdout).toContain('Marenga: 600; Veloria: 400');
    expect(lexfloor(['rate', '--input', 'pension.yaml'], { cwd }).stdout).toContain('Marenga: 900 × 120 / 180 = 600');
  });

  it('computes what the law says with the wages of the project, each step with its Article', () => {
    const { status, stdout } = lexfloor(['rate', '.', '--format', 'json'], { cwd: folderWith(project(wages)) });
    const { cases: [sickness] } = JSON.parse(stdout);
    expect([status, sickness.answer]).toEqual([0, expect.objectContaining({ benefit: 400, replacement_rate_percent: 40, C102_ok: false })]);
    expect(sickness.steps).toContain('rate = 400 / 1000 = 40% (C102 Art. 65(1))'); // what programs read is English, whatever the law
    expect(sickness.sources[0]).toMatchObject({ parameter: 'sickness.rate', value: 40, range: { start: { line: 5 } } });
  });

  it('is a paper in the language of the law, or of choice', () => {
    const cwd = folderWith(project(wages));
    const { stdout } = lexfloor(['rate', '.', '--format', 'md'], { cwd });
    expect(stdout).toContain('| taux = 400 / 1000 = 40\u202f% | C102 Art. 65(1) |');
    expect(stdout).toContain('bénéficiaire type\u202f: homme ayant une épouse et deux enfants');
    expect(lexfloor(['rate', '.', '--format', 'md', '--report-lang', 'es'], { cwd }).stdout).toContain('tasa = 400 / 1000 = 40 %');
  });

  it('says in words what is not known, and where it is to be written', () => {
    const cwd = folderWith(project(''));
    const { stdout } = lexfloor(['rate', '.', '--format', 'md'], { cwd });
    expect(stdout).toContain('il faut l’allocation familiale pour chaque enfant\u202f; 0 s’il n’y en a pas (dans lexfloor.yaml\u202f: reference-wages.family-allowance-per-child).');
    expect(stdout).not.toContain('family\\_allowance');
    expect(stdout).toContain('aucun salaire n’est connu\u202f: calculé sur un salaire de 100');
    expect(lexfloor(['rate', '.'], { cwd }).stdout).toContain('not enough known: needs family_allowance_per_child');
  });

  it('computes a case that is given, with all wages that it allows side by side', () => {
    // (d) 1.25 × 800 = 1000: 500 of it; (c) the 3rd of four: 900
    const cwd = folderWith({ 'case.yaml': 'contingency: maternity\nearnings_of_persons_protected: [600, 800, 900, 900]\nsmme_wage: 950\nnominal_rate_percent: 50\n' });
    const { status, stdout } = lexfloor(['rate', '--input', 'case.yaml', '--format', 'json'], { cwd });
    expect([status, JSON.parse(stdout).alternatives]).toEqual([0, [{ option: 'a or b', wage: 950, rate: 50 }, { option: 'c', wage: 900, rate: 50 }, { option: 'd', wage: 1000, rate: 50 }]]);
  });

  it('tells each mistake of a case at its line, and takes one source of cases only', () => {
    const cwd = folderWith({ 'case.yaml': 'contingency: sickness\nnominal_rate_percnt: 50\nsmme_wage: much\n', ...project('') });
    const { status, stderr } = lexfloor(['rate', '--input', 'case.yaml'], { cwd });
    expect([status, stderr.split('\n')]).toEqual([2, [
      "case.yaml:2:1: 'nominal_rate_percnt' is no input of a case; did you mean 'nominal_rate_percent'?", 'case.yaml:3:1: smme_wage is to be a number from 0', '',
    ]]);
    expect(lexfloor(['rate', 'loi.bill', '--input', 'case.yaml'], { cwd })).toMatchObject({ status: 2, stderr: expect.stringContaining('leave out one of them') });
  });
});

describe('ratify', () => {
  const steps = 'steps:\n  - {step: 1, state: done, date: 2026-03-04, documents: [pv-7.pdf]}\n';
  it('keeps the steps of the project in its papers, and tells a mistake in them at its line', () => {
    const { stdout } = lexfloor(['ratify', '.', '--standard', 'C102', '--format', 'md'], { cwd: folderWith({ ...project('country: Aurélie\n'), '.lexfloor/ratification.yaml': steps }) });
    expect(stdout).toMatch(/1\\\. Consultation tripartite.*\| pv-7\.pdf \| ☑ fait, 2026-03-04 \|/);
    // All of it is French: what the Convention admits, too
    expect(stdout).toContain('C102 Art. 12(2)\u202f: soins pendant 13 semaines par cas');
    expect(stdout).not.toMatch(/\b(?:coverage|declaration appended|needs|where|not found)\b/);
    const { status, stderr } = lexfloor(['ratify', '.', '--standard', 'C102', '--format', 'md'], { cwd: folderWith({ ...project(''), '.lexfloor/ratification.yaml': steps.replace('done', 'finished') }) });
    expect([status, stderr]).toEqual([2, expect.stringMatching(/^\.lexfloor\/ratification\.yaml:2:5: this step cannot be read \(state\)/)]);
  });

  it('reckons with other values, and leaves the texts alone', () => {
    const cwd = folderWith(project(''));
    const obstacles = (...more: string[]) => JSON.parse(lexfloor(['ratify', '.', '--standard', 'C102', '--format', 'json', ...more], { cwd }).stdout).instruments[0].obstacles;
    expect(obstacles()).toEqual(['III']);
    expect(obstacles('--assume', 'sickness.rate=45%')).toEqual([]);
    expect(obstacles()).toEqual(['III']);
    expect(lexfloor(['ratify', '.', '--standard', 'C102', '--assume', 'sickness.rat=45%'], { cwd })).toMatchObject({ status: 2, stderr: expect.stringContaining('did you mean sickness.rate') });
  });
});
