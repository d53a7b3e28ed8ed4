import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../support/folder';
import { lexfloor, withBuiltCommand } from './lexfloor';

const line = (exercise: string, points: number, on: string, by = '') => `  - exercise: ${exercise}\n    on: ${on}\n    points: ${points}\n${by && `    by: ${by}\n`}`;

describe('lexfloor exercises', () => {
  withBuiltCommand();
  const cwd = folderWith({
    'group/anna.yaml': `results:\n${line('rates', 50, '2026-11-20')}${line('rates', 100, '2026-11-22')}${line('rates', 100, '2026-11-23')}`,
    'group/mixed.yaml': `results:\n${line('aurelia/sick-pay', 100, '2026-11-21', 'Ben')}${line('rates', 50, '2026-11-21', 'Ben')}`,
    'group/clara/.lexfloor/exercises.yaml': `results:\n${line('qualifying-conditions', 100, '2026-11-19')}`,
    'empty/readme.md': '', 'bad/a.yaml': 'results:\n  - exercise: rates\n    on: yesterday\n    points: 100\n',
  });

  it('puts the best results of a group in one table, ours first, whatever the names of the files', () => {
    const { status, stdout, stderr } = lexfloor(['exercises', 'group', '--format', 'csv'], { cwd });
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toBe('\uFEFFName,Solved,Qualifying conditions,Rates of benefit,aurelia/sick-pay\r\nBen,1,,50,100\r\nanna,1,,100,\r\nclara,1,100,,\r\n');
    expect(lexfloor(['exercises', 'group'], { cwd }).stdout).toContain('anna\n  100  rates  2026-11-22\n');
  });

  it('writes it as a page, and as data', () => {
    expect(lexfloor(['exercises', 'group', '--format', 'html', '--out', 'results.html'], { cwd })).toMatchObject({ status: 0, stdout: '', stderr: '' });
    expect(readFileSync(join(cwd, 'results.html'), 'utf8')).toContain('<th scope="row">clara</th>');
    expect(JSON.parse(lexfloor(['exercises', 'group/anna.yaml', '--format', 'json'], { cwd }).stdout).people).toEqual([{ person: 'anna', results: [{ exercise: 'rates', on: '2026-11-22', points: 100 }] }]);
  });

  it('says in one line what is wrong', () => {
    expect(lexfloor(['exercises', 'gone'], { cwd })).toMatchObject({ status: 2, stderr: 'gone:1:1: there is no such file; check the path\n' });
    expect(lexfloor(['exercises', 'empty'], { cwd })).toMatchObject({ status: 2, stderr: 'empty:1:1: holds no results; gather the files .lexfloor/exercises.yaml of the group here\n' });
    expect(lexfloor(['exercises', 'bad'], { cwd })).toMatchObject({ status: 2, stderr: expect.stringMatching(/^bad\/a\.yaml:\d+:\d+: [^\n]+\n$/) });
  });
});
