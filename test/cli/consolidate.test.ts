import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../support/folder';
import { lexfloor, withBuiltCommand } from './lexfloor';

const act = 'SICKNESS ACT, 2010\n\n1. Sickness benefit is payable for 26 weeks in any case of sickness.\n\n2. It is paid weekly.\n';
const amending = 'SICKNESS (AMENDMENT) ACT, 2027\n\n1. In section 1 of the Sickness Act, 2010, for "26" substitute "10".\n\n2. Section 7 of the Sickness Act, 2010 is repealed.\n\n3. Section 9 of the Labour Code, 1999 is repealed.\n';

describe('lexfloor consolidate', () => {
  withBuiltCommand();
  const cwd = folderWith({
    'act.bill': act, 'amending.bill': amending, 'good.bill': amending.replace(/2\. Section 7[^\n]*\n\n/, ''),
    'law/lexfloor.yaml': 'amends: {amending.bill: act.bill}\nstandards: [C102]\n', 'law/act.bill': act, 'law/amending.bill': amending,
    'named/lexfloor.yaml': 'amends:\n  reform.bill: {act: act.bill, called: [Labour Code]}\n', 'named/act.bill': act, 'named/reform.bill': 'REFORM ACT, 2027\n\n1. Section 2 of the Labour Code is repealed.\n',
    'none/a.bill': act,
  });

  it('writes the act as amended, and says what became of each instruction', () => {
    const { status, stdout, stderr } = lexfloor(['consolidate', 'act.bill', 'amending.bill', '--text', 'new.bill'], { cwd });
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toBe([
      'amending.bill', '  ✓ Section 1', '      Section 1: “26” → “10”', '  ✗ Section 2: “Section 7” is not found (SICKNESS ACT, 2010).',
      '  1 of 2 instructions carried out. 1 instruction is for other acts.', '',
    ].join('\n'));
    expect(readFileSync(join(cwd, 'new.bill'), 'utf8')).toBe(act.replace('26', '10'));
  });

  it('writes the text alone, or all as data, and ends with 0 where all is carried out', () => {
    expect(lexfloor(['consolidate', 'act.bill', 'good.bill', '--format', 'bill'], { cwd })).toMatchObject({ status: 0, stdout: act.replace('26', '10'), stderr: '' });
    const data = JSON.parse(lexfloor(['consolidate', 'act.bill', 'amending.bill', '--format', 'json'], { cwd }).stdout) as { act: string; text: string; instructions: object[] };
    expect(data).toMatchObject({ act: 'act.bill', text: act.replace('26', '10') });
    expect(data.instructions).toMatchObject([
      { path: 'amending.bill', provision: { eId: 'sec_1', label: 'Section 1' }, kind: 'words', done: true, changes: [{ place: 'Section 1', old: '26', text: '10', range: { start: { line: 2, character: 35 }, end: { line: 2, character: 37 } } }] },
      { kind: 'repeal', done: false, reason: 'no-place', changes: [] },
      { act: 'Labour Code, 1999', done: false, reason: 'other' },
    ]);
    expect(lexfloor(['consolidate', 'act.bill', 'amending.bill', '--format', 'md', '--report-lang', 'fr'], { cwd }).stdout).toContain('non exécutée');
  });

  it('knows by lexfloor.yaml which file amends which, also by another name', () => {
    expect(lexfloor(['consolidate', 'law', '--format', 'bill'], { cwd }).stdout).toBe(act.replace('26', '10'));
    expect(lexfloor(['consolidate', 'named', '--format', 'bill'], { cwd }).stdout).toBe(act.replace('It is paid weekly.', '(Repealed)'));
    expect(lexfloor(['consolidate', 'none/a.bill'], { cwd })).toMatchObject({ status: 2, stdout: '', stderr: expect.stringMatching(/^lexfloor: no act here amends another; [^\n]+\n$/) });
  });

  it('has the consolidated text judged, and tells at the instruction what it does', () => {
    const found = (args: readonly string[]) => (JSON.parse(lexfloor(['check', '--format', 'json', '--fail-on', 'never', ...args], { cwd }).stdout) as { files: { path: string; findings: { rule: string; range: { start: { line: number } } }[] }[] }).files
      .map(({ path, findings }) => `${path}: ${findings.filter(({ rule }) => rule === 'c102/sickness-duration' || rule.startsWith('drafting/amending')).map(({ rule, range }) => `${rule}@${range.start.line}`).join(' ')}`);
    expect(found(['law'])).toEqual(['law/act.bill: ', 'law/amending.bill: c102/sickness-duration@2 drafting/amending-place@4']);
    expect(found(['law', '--consolidated'])).toEqual(['law/act.bill: c102/sickness-duration@2']);
    expect(lexfloor(['assess', 'law', '--consolidated', '--standard', 'C102'], { cwd }).stdout).toContain('10 weeks');
    expect(lexfloor(['check', 'law', '--consolidated', '--fix'], { cwd })).toMatchObject({ status: 2, stderr: expect.stringMatching(/^lexfloor: --fix cannot change a consolidated text; /) });
  });
});
