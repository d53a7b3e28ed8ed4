import { describe, expect, it } from 'vitest';
import { folderWith } from '../support/folder';
import { lexfloor, withBuiltCommand } from './lexfloor';

withBuiltCommand();

const act = (weeks: string) => `SOCIAL INSURANCE ACT\n\nPART I. SICKNESS BENEFIT\n\n1. Duration\nSickness benefit is payable for not more than ${weeks}.\n`;

describe('portfolio', () => {
  const files = {
    'aurelia/lexfloor.yaml': 'country: Aurelia\nfiles: [act.bill]\ntargets: {C102: {accepted: [V], intended: [III]}, C183: intended}\n', 'aurelia/act.bill': act('twenty weeks'), 'aurelia/notes.bill': act('two weeks'),
    'region/borealis/lexfloor.yaml': 'country: Borealis\nfiles: [law.md]\ntargets: {C102: {intended: [III]}}\n', 'region/borealis/law.md': act('26 weeks'),
    'cetia/lexfloor.yaml': 'country: Cetia\nfiles: [lost.bill]\ntargets: {C102: {accepted: [III, V, VI]}}\n',
    'notes/readme.md': 'no project',
  };

  it('has a row for every project, with the indicators, and says what could not be read', () => {
    const { status, stdout, stderr } = lexfloor(['portfolio', '.', '--format', 'json'], { cwd: folderWith(files) });
    const { projects, totals } = JSON.parse(stdout);
    expect(projects.map(({ country, files: count, indicators }: { country: string; files: number; indicators: object }) => ({ country, count, ...indicators }))).toEqual([
      { country: 'Aurelia', count: 1, lawAssessed: true, reformInLine: false, newInstruments: ['C183'], ratifications: ['C102'] },
      { country: 'Cetia', count: 0, lawAssessed: false, newInstruments: [], ratifications: ['C102'] },
      // Nothing stays below, and much is open: that is no "yes"
      { country: 'Borealis', count: 1, lawAssessed: true, newInstruments: ['C102'], ratifications: [] },
    ]);
    expect(totals).toEqual({ lawAssessed: 2, reformInLine: 0, newInstruments: 2, ratifications: 2 });
    expect([status, stderr]).toEqual([2, 'cetia/lexfloor.yaml:1:1: names no file that is there; list the drafts under "files"\n']);
  });

  it('is a table for spreadsheets, a page and lines', () => {
    const cwd = folderWith(files);
    const csv = lexfloor(['portfolio', '.', '--format', 'csv'], { cwd }).stdout.split('\r\n');
    expect(csv[1]).toMatch(/^Aurelia,aurelia,yes,no,C183,C102,/);
    expect(lexfloor(['portfolio', '.', '--format', 'html'], { cwd }).stdout).toContain('<caption>Indicators of results</caption>');
    expect(lexfloor(['portfolio', '.'], { cwd }).stdout).toContain('3 projects: 2 with the law assessed, 0 with a reform in line, 2 new instruments in view, 2 ratifications.');
  });

  it('of fifty projects is one run', () => {
    const many = Object.fromEntries(Array.from({ length: 50 }, (_, i) => [[`c${i}/lexfloor.yaml`, `country: C${i}\nfiles: [a.bill]\n`], [`c${i}/a.bill`, act('20 weeks')]]).flat());
    const { status, stdout } = lexfloor(['portfolio', '.', '--format', 'json'], { cwd: folderWith(many) });
    expect([status, JSON.parse(stdout).projects.length]).toEqual([0, 50]);
  });

  it.each([[['portfolio', 'nowhere'], 'nowhere:1:1: is no folder; name the one that holds the projects'], [['portfolio', 'notes'], 'notes:1:1: holds no project; a project is a folder with a lexfloor.yaml']])('%j is told what is wrong', (args, says) => {
    expect(lexfloor(args, { cwd: folderWith(files) })).toMatchObject({ status: 2, stderr: `${says}\n` });
  });
});
