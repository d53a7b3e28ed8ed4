import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../support/folder';
import { lexfloor, withBuiltCommand } from './lexfloor';

withBuiltCommand();

const files = {
  'lexfloor.yaml': 'country: Aurelia\nfiles: [act.bill]\ntargets: {C102: {accepted: [III]}}\npopulation: {employees: 600000, protected: {sickness: {employees: 330000}}}\n',
  'comments.yaml': 'comments:\n  - {year: 2019, instrument: C102, article: 18(1), request: How long is it paid?}\n',
  'act.bill': 'SOCIAL INSURANCE ACT\n\nPART I. SICKNESS BENEFIT\n\n1. Duration\nSickness benefit is payable for not more than 20 weeks.\n',
};

describe('report', () => {
  it('has the questions with what the law says, what is computed, and the comments followed up', () => {
    const { status, stdout } = lexfloor(['report', 'act.bill'], { cwd: folderWith(files) });
    expect(status).toBe(0);
    expect(stdout).toMatch(/Section 1: “not more than 20 weeks”.* below\)/);
    expect(stdout).toContain('330,000 employees (protected) of 600,000 employees = 55%');
    expect(stdout).toMatch(/2019, CEACR \| 18\(1\) \| How long is it paid\? \| Section 1 \| ✗ below \| open/);
    expect(stdout).not.toContain('## Part V');
  });

  it('takes answers written in Word back, and shows them when it is made anew', () => {
    const cwd = folderWith(files), path = join(cwd, 'report.docx');
    expect(lexfloor(['report', 'act.bill', '--format', 'docx', '--out', 'report.docx'], { cwd }).status).toBe(0);
    const parts = unzipSync(readFileSync(path)), body = strFromU8(parts['word/document.xml']!);
    const at = body.indexOf('[to be written]', body.indexOf('>III.4<'));
    writeFileSync(path, zipSync({ ...parts, 'word/document.xml': strToU8(`${body.slice(0, at)}Paid for twenty weeks.${body.slice(at + '[to be written]'.length)}`) }));
    expect(lexfloor(['report', 'act.bill', '--take', 'report.docx'], { cwd })).toMatchObject({ status: 0, stdout: '1 answer taken into .lexfloor/article22.yaml.\n' });
    expect(lexfloor(['report', 'act.bill', '--take', 'report.docx'], { cwd }).stdout).toBe('0 answers taken into .lexfloor/article22.yaml.\n');
    const { reports: [{ questions }] } = JSON.parse(lexfloor(['report', 'act.bill', '--format', 'json'], { cwd }).stdout);
    expect(questions.find(({ id }: { id: string }) => id === 'III.4')).toMatchObject({ answer: { text: 'Paid for twenty weeks.' }, stale: false });
    expect(questions.filter(({ answer }: { answer?: object }) => answer).length).toBe(1);
  });

  it.each([
    [['report', 'act.bill', '--standard', 'R202'], {}, /^lexfloor: there is no report form for R202; ask for one of C102, /],
    [['report', 'act.bill', '--take', 'lost.docx'], {}, /^lost\.docx:1:1: there is no such file; check the path\n$/],
    [['report', 'act.bill'], { 'comments.yaml': 'comments:\n  - {year: 2019}\n' }, /^comments\.yaml:2:5: this comment cannot be read \(instrument, request\); it needs/],
  ])('%j is told what is wrong', (args, more, says) => {
    const { status, stderr } = lexfloor(args, { cwd: folderWith({ ...files, ...more }) });
    expect(status).toBe(2);
    expect(stderr).toMatch(says);
  });
});
