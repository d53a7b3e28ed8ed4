import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../support/folder';
import { lexfloor, withBuiltCommand } from './lexfloor';

withBuiltCommand();

const act = `SOCIAL INSURANCE ACT

PART I – SICKNESS BENEFIT

1. Duration
Sickness benefit is payable for not more than twenty weeks.

2. Waiting period
No sickness benefit is payable for the first seven days of incapacity.
`;

describe('convert', () => {
  it('writes a draft in every format, and what was written is read as the same draft', () => {
    const cwd = folderWith({ 'act.bill': act });
    const facts = (path: string) => (JSON.parse(lexfloor(['facts', path, '--format', 'json'], { cwd }).stdout).files[0].facts as { parameter: string; value: number; unit: string; provision: { label: string } }[])
      .map(({ parameter, value, unit, provision }) => [parameter, value, unit, provision.label]);
    const expected = [['sickness.duration', 20, 'week', 'Section 1'], ['sickness.waiting-period', 7, 'day', 'Section 2']];
    expect(facts('act.bill')).toEqual(expected);
    for (const to of ['act.docx', 'act.xml', 'act.md']) {
      expect(lexfloor(['convert', 'act.bill', to], { cwd })).toEqual({ status: 0, stdout: '', stderr: '' });
      expect(facts(to), to).toEqual(expected);
    }
    expect(lexfloor(['convert', 'act.docx', 'act.html'], { cwd }).status).toBe(0);
    expect(readFileSync(join(cwd, 'act.html'), 'utf8')).toContain('not more than twenty weeks');
  });

  it('writes over nothing unless told to', () => {
    const cwd = folderWith({ 'act.bill': act, 'act.md': 'mine' });
    expect(lexfloor(['convert', 'act.bill', 'act.md'], { cwd })).toMatchObject({ status: 2, stderr: 'act.md:1:1: is there already; choose another name, or add --force to write over it\n' });
    expect(readFileSync(join(cwd, 'act.md'), 'utf8')).toBe('mine');
    expect(lexfloor(['convert', 'act.bill', 'act.md', '--force'], { cwd }).status).toBe(0);
  });

  it.each([
    [['convert', 'act.bill', 'act.pdf'], "lexfloor: 'act.pdf' names no format that can be written; end it with .bill, .md, .html, .xml, .docx"],
    [['convert', 'no.docx', 'act.md'], 'no.docx:1:1: there is no such file; check the path'],
    [['convert', 'broken.docx', 'act.md'], 'broken.docx:1:1: is no whole Word file (.docx); open it in Word or LibreOffice and save it again as .docx'],
    [['check', 'broken.docx'], 'broken.docx:1:1: is no whole Word file (.docx); open it in Word or LibreOffice and save it again as .docx'],
  ])('%j is told what is wrong', (args, says) => {
    expect(lexfloor(args, { cwd: folderWith({ 'act.bill': act, 'broken.docx': 'PK broken' }) })).toMatchObject({ status: 2, stderr: `${says}\n` });
  });
});

describe('a Word file', () => {
  it('is checked as it is, by its provisions, and never changed', () => {
    const cwd = folderWith({ 'act.bill': act });
    lexfloor(['convert', 'act.bill', 'act.docx'], { cwd });
    const before = readFileSync(join(cwd, 'act.docx'));
    const { status, stdout } = lexfloor(['check', 'act.docx', '--format', 'json', '--standard', 'C102'], { cwd });
    const [file] = JSON.parse(stdout).files;
    expect([status, file.format]).toEqual([1, 'docx']);
    expect(file.findings.map((one: { rule: string; provision: { label: string } }) => `${one.rule} ${one.provision.label}`)).toEqual(expect.arrayContaining(['c102/sickness-duration Section 1', 'c102/sickness-waiting-period Section 2']));
    lexfloor(['check', 'act.docx', '--fix'], { cwd });
    expect(readFileSync(join(cwd, 'act.docx')).equals(before)).toBe(true);
  });
});

describe('ratify', () => {
  it('says the state of each Part, and recomputes it with other values without touching the draft', () => {
    const cwd = folderWith({ 'act.bill': act });
    const part = (args: readonly string[]) => JSON.parse(lexfloor(['ratify', 'act.bill', '--standard', 'C102', '--format', 'json', ...args], { cwd }).stdout).instruments[0].parts.find((one: { part: string }) => one.part === 'III');
    const plain = part([]);
    expect(plain.state).toBe('obstacle');
    expect(plain.obstacles.map((one: { change: { assume: string } }) => one.change.assume)).toEqual(['sickness.duration=26 week', 'sickness.waiting-period=3 day']);
    expect(part(['--assume', 'sickness.duration=26w', 'sickness.waiting-period=3d'])).toMatchObject({ state: 'not-enough-known', obstacles: [] });
    expect(readFileSync(join(cwd, 'act.bill'), 'utf8')).toBe(act);
  });

  it('writes its papers', () => {
    const cwd = folderWith({ 'act.bill': act });
    for (const format of ['docx', 'md', 'html']) expect(lexfloor(['ratify', 'act.bill', '--standard', 'C102', '--format', format, '--out', `paper.${format}`, '--lang', 'en'], { cwd })).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(readFileSync(join(cwd, 'paper.md'), 'utf8')).toContain('Draft instrument of ratification');
    expect(existsSync(join(cwd, 'paper.docx'))).toBe(true);
  });

  it('says what is wrong with an assumption', () => {
    const cwd = folderWith({ 'act.bill': act });
    expect(lexfloor(['ratify', 'act.bill', '--standard', 'C102', '--assume', 'sickness.duraton=3w'], { cwd })).toMatchObject({ status: 2, stderr: "lexfloor: --assume 'sickness.duraton' is no parameter; did you mean sickness.duration?\n" });
  });
});

describe('rate', () => {
  it('computes a case of a file, and says where its inputs are wrong', () => {
    const cwd = folderWith({ 'case.yaml': 'id: a\ninputs:\n  contingency: old-age\n  smme_wage: 1000\n  accrual_percent_per_year: 1.5\n  years: 30\n', 'bad.yaml': 'inputs:\n  contingency: old-age\n  smme_wag: 5\n' });
    // 1.5 × 30 = 45% of the wage
    expect(JSON.parse(lexfloor(['rate', '--input', 'case.yaml', '--format', 'json'], { cwd }).stdout)).toMatchObject({ id: 'a', answer: { benefit: 450, replacement_rate_percent: 45, C102_ok: true, C128_ok: true }, needs: [] });
    expect(lexfloor(['rate', '--input', 'bad.yaml'], { cwd })).toMatchObject({ status: 2, stderr: "bad.yaml:3:3: 'smme_wag' is no input of a case; did you mean 'smme_wage'?\n" });
  });
});
