import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { folderWith as folder } from '../support/folder';
import { lexfloor, withBuiltCommand } from './lexfloor';

withBuiltCommand();

const act = `SOCIAL SECURITY ACT

PART III. SICKNESS BENEFIT

10. Duration
Sickness benefit is payable for at most twenty weeks in each case of sickness.

11. Waiting period
No sickness benefit is payable for the first seven days of incapacity for work.
`;
const project = () => folder({ 'lexfloor.yaml': 'targets:\n  C102: {accepted: [III]}\nfiles: [act.bill]\n', 'act.bill': act });

describe('lexfloor assess', () => {
  it('goes by the targets of the project, and by the standards asked for', () => {
    const cwd = project();
    const own = JSON.parse(lexfloor(['assess', '--format', 'json'], { cwd }).stdout);
    expect(own.instruments.map(({ id }: { id: string }) => id)).toEqual(['C102']);
    expect(own.instruments[0].parts.find(({ part }: { part: string }) => part === 'III').profile).toBe('accepted');
    const asked = JSON.parse(lexfloor(['assess', 'act.bill', '--format', 'json', '--standard', 'C130'], { cwd }).stdout);
    expect(asked.instruments.map(({ id }: { id: string }) => id)).toEqual(['C130']);
  });

  it('writes text, HTML, Markdown and Word, in the language asked for', () => {
    const cwd = project();
    expect(lexfloor(['assess', 'act.bill'], { cwd }).stdout).toContain('✗ Art. 18(1)');
    expect(lexfloor(['assess', 'act.bill', '--format', 'html', '--report-lang', 'fr'], { cwd }).stdout).toContain('<html lang="fr">');
    expect(lexfloor(['assess', 'act.bill', '--format', 'md', '--report-lang', 'es'], { cwd }).stdout).toContain('# Análisis de brechas');
    expect(lexfloor(['assess', 'act.bill', '--format', 'docx', '--out', 'a.docx'], { cwd })).toMatchObject({ status: 0, stdout: '', stderr: '' });
    expect(readFileSync(join(cwd, 'a.docx')).subarray(0, 2).toString()).toBe('PK');
  });

  it('reads several files as one law, and says what it could not read', () => {
    const cwd = folder({ 'act.bill': act.replace(/11\.[\s\S]*/, ''), 'rules.bill': '3. No sickness benefit is payable for the first three days of incapacity for work.\n' });
    const { instruments } = JSON.parse(lexfloor(['assess', 'act.bill', 'rules.bill', '--format', 'json', '--standard', 'C102'], { cwd }).stdout);
    const found = instruments[0].parts.flatMap(({ articles }: { articles: unknown[] }) => articles).find(({ cite }: { cite: string }) => cite === 'C102 Art. 18(1)');
    expect(found.requirements.map(({ evidence }: { evidence: { path: string }[] }) => evidence.map(({ path }) => path))).toEqual([['act.bill'], ['rules.bill']]);
    expect(lexfloor(['assess', 'act.bill', 'gone.bill'], { cwd })).toMatchObject({ status: 2, stderr: 'gone.bill:1:1: there is no such file; check the path\n' });
  });
});

describe('lexfloor waive', () => {
  it('writes a decision that check and its exit status heed', () => {
    const cwd = project();
    expect(lexfloor(['check', 'act.bill', '--standard', 'C102', '--', 'act.bill'], { cwd }).status).toBe(1);
    for (const rule of ['c102/sickness-duration', 'c102/sickness-waiting-period']) {
      expect(lexfloor(['waive', 'act.bill', rule, '--reason', 'agreed', '--by', 'A. Adviser', '--until', '2999-12-31'], { cwd })).toMatchObject({ status: 0, stderr: '' });
    }
    const { status, stdout } = lexfloor(['check', '--format', 'json', '--standard', 'C102', '--', 'act.bill'], { cwd });
    const { files, summary } = JSON.parse(stdout);
    expect(summary).toMatchObject({ error: 0, waived: 2 });
    expect(files[0].findings.find(({ rule }: { rule: string }) => rule === 'c102/sickness-duration').waived).toMatchObject({ by: 'A. Adviser', reason: 'agreed', until: '2999-12-31' });
    expect(status).toBe(0);
  });

  it('says what is wrong in one line: no such finding, no date, a faulty file', () => {
    const cwd = project();
    expect(lexfloor(['waive', 'act.bill', 'c102/sickness-durations', '--reason', 'x'], { cwd })).toMatchObject({ status: 2, stderr: 'act.bill:1:1: c102/sickness-durations finds nothing in this draft; did you mean c102/sickness-duration?\n' });
    expect(lexfloor(['waive', 'act.bill', 'c102/sickness-duration', '--reason', 'x', '--until', '2027-02-30'], { cwd }).stderr).toBe("lexfloor: '2027-02-30' is no date; write it as in --until 2027-06-30\n");
    expect(lexfloor(['waive', 'act.bill', 'c102/sickness-duration', '--reason', 'x', '--until', '2020-01-31'], { cwd })).toMatchObject({ status: 2, stderr: 'lexfloor: 2020-01-31 has passed; name a last day that is still to come\n' });
    expect(existsSync(join(cwd, '.lexfloor'))).toBe(false);
    const faulty = folder({ 'act.bill': act, '.lexfloor/waivers.yaml': 'waivers:\n  - {rule: a/b, provision: x, words: zz, reason: y}\n' });
    expect(lexfloor(['check', 'act.bill'], { cwd: faulty })).toMatchObject({ status: 2, stderr: '.lexfloor/waivers.yaml:2:38: "words" cannot be that; write the fingerprint that "lexfloor waive" writes (16 hexadecimal digits)\n' });
  });

  it('is heeded by SARIF, GitHub and JUnit', () => {
    const cwd = project();
    lexfloor(['waive', 'act.bill', 'c102/sickness-duration', '--reason', 'agreed'], { cwd });
    const sarif = JSON.parse(lexfloor(['check', 'act.bill', '--format', 'sarif'], { cwd }).stdout);
    expect(sarif.runs[0].results.filter(({ suppressions }: { suppressions?: unknown[] }) => suppressions).map(({ ruleId }: { ruleId: string }) => ruleId)).toEqual(['c102/sickness-duration']);
    expect(lexfloor(['check', 'act.bill', '--format', 'github'], { cwd }).stdout).not.toContain('title=c102/sickness-duration');
  });
});

describe('lexfloor compare', () => {
  it('tells what a new version changed', () => {
    const cwd = folder({ 'old.bill': act, 'new.bill': act.replace('twenty weeks', 'thirty weeks') });
    expect(lexfloor(['compare', 'old.bill', 'new.bill'], { cwd })).toMatchObject({ status: 0, stderr: '', stdout: expect.stringContaining('▲ better  Duration of benefit for sickness: 20 weeks → 30 weeks') });
    expect(JSON.parse(lexfloor(['compare', 'old.bill', 'new.bill', '--format', 'json'], { cwd }).stdout).summary).toMatchObject({ better: 1, worse: 0, changed: 1 });
    expect(lexfloor(['compare', 'old.bill', 'gone.bill'], { cwd }).status).toBe(2);
  });
});

describe('lexfloor commentary, consultation and comments', () => {
  it('send a table out, take it back, and show what was said', () => {
    const cwd = project();
    expect(lexfloor(['consultation', 'act.bill', '--out', 't.csv'], { cwd }).status).toBe(0);
    const table = readFileSync(join(cwd, 't.csv'), 'utf8').replace(/(in each case of sickness\.,),,,/, '$1,Too short for us.,,');
    writeFileSync(join(cwd, 't.csv'), table);
    expect(lexfloor(['comments', 't.csv', 'act.bill'], { cwd })).toMatchObject({ status: 0, stdout: '1 comment taken into .lexfloor/comments.yaml.\n' });
    expect(lexfloor(['comments', 't.csv', 'act.bill'], { cwd }).stdout).toBe('0 comments taken into .lexfloor/comments.yaml.\n');
    expect(lexfloor(['commentary', 'act.bill'], { cwd }).stdout).toMatch(/\*\*Employers \(\d{4}-\d\d-\d\d\): \*\*\s*Too short for us\.|Employers.*Too short for us\./);
  });

  it('send a draft out with its findings in the margin, and take comments and decisions back', () => {
    const cwd = project();
    expect(lexfloor(['convert', 'act.bill', 'act.docx', '--comments'], { cwd })).toMatchObject({ status: 0, stderr: '' });
    // Nobody has answered yet: findings of our own are no comments of a reviewer
    expect(lexfloor(['comments', 'act.docx', 'act.bill'], { cwd })).toMatchObject({ status: 0, stdout: '0 comments and 0 decisions taken into .lexfloor.\n' });
    const parts = unzipSync(readFileSync(join(cwd, 'act.docx'))), id = /w:comment [^>]*w:id="(\d+)"(?:(?!<\/w:comment>).)*\[c102\/sickness-duration/s.exec(strFromU8(parts['word/comments.xml']!))![1]!;
    const comments = strFromU8(parts['word/comments.xml']!).replace(new RegExp(`(<w:comment [^>]*w:id="${id}"[^>]*>.*?<w:p)(>(?:(?!<w:p>).)*</w:comment>)`, 's'), '$1 w14:paraId="0A"$2')
      .replace('</w:comments>', '<w:comment w:id="99" w:author="Ana" w:date="2026-11-20T08:00:00Z"><w:p w14:paraId="0B"><w:r><w:t>To be changed: 26 weeks</w:t></w:r></w:p></w:comment></w:comments>');
    writeFileSync(join(cwd, 'back.docx'), zipSync({ ...parts, 'word/comments.xml': strToU8(comments), 'word/commentsExtended.xml': strToU8('<w15:commentsEx xmlns:w15="x"><w15:commentEx w15:paraId="0A"/><w15:commentEx w15:paraId="0B" w15:paraIdParent="0A"/></w15:commentsEx>') }));
    // The rules of two Conventions speak of the same words: both are decided
    expect(lexfloor(['comments', 'back.docx', 'act.bill'], { cwd })).toMatchObject({ status: 0, stdout: '0 comments and 2 decisions taken into .lexfloor.\n' });
    expect(readFileSync(join(cwd, '.lexfloor/waivers.yaml'), 'utf8')).toMatch(/rule: c102\/sickness-duration[\s\S]*reason: 26 weeks[\s\S]*by: Ana[\s\S]*on: 2026-11-20[\s\S]*state: to-be-changed/);
    expect(lexfloor(['convert', 'act.bill', 'act.md', '--comments'], { cwd })).toMatchObject({ status: 2, stderr: "lexfloor: --comments stand in the margin of a Word file; end the name of 'act.md' with .docx\n" });
    expect(lexfloor(['convert', 'act.bill', 'bare.docx'], { cwd }).status).toBe(0);
    expect(lexfloor(['comments', 'bare.docx', 'act.bill'], { cwd })).toMatchObject({ status: 2, stderr: expect.stringContaining('bare.docx:1:1: has neither a consultation table nor comments in its margin') });
  });
});
