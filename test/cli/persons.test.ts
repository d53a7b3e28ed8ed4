import { describe, expect, it } from 'vitest';
import { folderWith } from '../support/folder';
import { lexfloor, withBuiltCommand } from './lexfloor';

withBuiltCommand();

const project = `country: Aurelia
targets: {C102: {intended: [III, VI]}}
population:
  year: 2024
  source: Labour force survey
  residents: 2400000
  employees: 600000
  protected:
    all: {employees: 330000}
    employment-injury: {employees: 120000}
`;
const act = 'SOCIAL INSURANCE ACT\n\nPART I. EMPLOYMENT INJURY BENEFIT\n\n1. Injury benefit\nAn employee who suffers an employment injury is entitled to injury benefit at 60 per cent of earnings.\n';

describe('persons', () => {
  it('shows each alternative with its sum', () => {
    const { status, stdout } = lexfloor(['persons'], { cwd: folderWith({ 'lexfloor.yaml': project }) });
    expect(status).toBe(0);
    expect(stdout).toContain('C102 Art. 15(a): 330,000 employees (protected) of 600,000 employees = 55% · asks 50% · met');
    expect(stdout).toContain('C102 Art. 33(a): 120,000 employees (protected) of 600,000 employees = 20% · asks 50% · below');
  });

  it('is a paper in the language of choice', () => {
    const { stdout } = lexfloor(['persons', '--format', 'md', '--lang', 'fr'], { cwd: folderWith({ 'lexfloor.yaml': project }) });
    expect(stdout).toContain('Personnes protégées');
    expect(stdout).toContain('2024');
  });

  it('decides in the readiness what else would be asked for', () => {
    const { instruments: [{ parts }] } = JSON.parse(lexfloor(['ratify', 'act.bill', '--standard', 'C102', '--format', 'json'], { cwd: folderWith({ 'lexfloor.yaml': project, 'act.bill': act }) }).stdout);
    const injury = parts.find(({ part }: { part: string }) => part === 'VI');
    // 20 % of the employees; the declaration of Art. 3 is not counted, for want of numbers
    expect(injury.open.find(({ cite }: { cite: string }) => cite === 'C102 Art. 33').needs).toBe('figures');
  });

  it.each([
    [{}, 'lexfloor: no lexfloor.yaml was found here or above; write "population: {residents: …, employees: …, protected: {all: {employees: …}}}" into it\n'],
    [{ 'lexfloor.yaml': 'country: Aurelia\n' }, 'lexfloor: lexfloor.yaml gives no figures; write "population: {residents: …, employees: …, protected: {all: {employees: …}}}" into it\n'],
    [{ 'lexfloor.yaml': 'population: {employes: 3}\n' }, 'lexfloor.yaml:1:14: unknown key "employes"; did you mean "employees"?\n'],
    [{ 'lexfloor.yaml': 'population: {employees: many}\n' }, 'lexfloor.yaml:1:25: "population.employees" cannot be "many"; write the country’s numbers of persons, such as {year: 2024, residents: 2400000, employees: 600000, protected: {all: {employees: 450000}}}\n'],
  ])('%j is told what is wrong', (files, says) => {
    const { status, stderr } = lexfloor(['persons'], { cwd: folderWith({ 'notes.txt': 'x', ...files }) });
    expect([status, stderr]).toEqual([2, says]);
  });
});
