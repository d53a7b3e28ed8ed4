import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../support/folder';
import { command, lexfloor, withBuiltCommand } from './lexfloor';

/** A week without sickness benefit: C102 Art. 18(1) allows three days. */
const act = 'SOCIAL INSURANCE ACT\n\nPART III. SICKNESS BENEFIT\n\n12. Waiting period\n(1) No sickness benefit is payable for the first seven days of incapacity for work.\n';
const sevenDays = { start: { line: 5, character: 49 }, end: { line: 5, character: 59 } };

describe('lexfloor check', () => {
  withBuiltCommand();
  const cwd = folderWith({
    'act.bill': act,
    'notes.md': '# Notes\n',
    'claimed.md': `---\nlexfloor: true\n---\n${act}`,
    'deep/er/other.bill.md': act,
    'deep/.gitignore': 'old/\n',
    'deep/old/old.bill': act,
    'laws/lexfloor.yaml': 'files: [act.txt]\nstandards: [C183]\n',
    'laws/act.txt': act,
    'faulty/lexfloor.yaml': 'standards: [C102]\nlangauge: en\n',
    'faulty/act.bill': act,
  });

  it('says what is below, at its words, and ends with 1', () => {
    const { status, stdout, stderr } = lexfloor(['check', 'act.bill'], { cwd });
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^act\.bill:6:\d+ error .+ \[c102\/sickness-waiting-period\]$/m);
    expect(stdout).toMatch(/^ {2}6 \| \(1\) No sickness benefit is payable for the first seven days of incapacity for work\.$/m);
    expect(stdout).not.toContain('\u001b');
    expect(status).toBe(1);
  });

  it('gives the public JSON', () => {
    const { status, stdout } = lexfloor(['check', '--format', 'json', '--fail-on', 'never', '--standard', 'C102', 'C183', '--', 'act.bill'], { cwd });
    expect(status).toBe(0);
    const { version, tool, files, summary } = JSON.parse(stdout);
    expect(version).toBe(1);
    expect(tool).toEqual({ name: 'lexfloor', version: JSON.parse(readFileSync('package.json', 'utf8')).version });
    expect(files).toHaveLength(1);
    expect(files[0]).toMatchObject({ path: 'act.bill', format: 'legal-draft', language: 'en' });
    const found = files[0].findings.find((one: { rule: string }) => one.rule === 'c102/sickness-waiting-period');
    expect(found).toMatchObject({
      severity: 'error', provision: { eId: 'part_3__sec_12__subsec_1' }, fact: { parameter: 'sickness.waiting-period', value: 7, unit: 'day' }, waived: null,
    });
    expect(found.cites[0]).toMatchObject({ instrument: 'C102', article: '18', paragraph: '1' });
    expect(found.range.end).toEqual(sevenDays.end);
    expect(files[0].facts).toContainEqual(expect.objectContaining({ parameter: 'sickness.waiting-period', value: 7, unit: 'day' }));
    expect(summary.error).toBe(files[0].findings.filter((one: { severity: string }) => one.severity === 'error').length);
  });

  it('judges by the standards asked for only, and knows a path that follows them without --', () => {
    const { stdout } = lexfloor(['check', '--format', 'json', '--standard', 'c183', 'act.bill'], { cwd });
    const { files } = JSON.parse(stdout);
    expect(files[0].path).toBe('act.bill');
    expect(files[0].findings.map((one: { rule: string }) => one.rule)).not.toContain('c102/sickness-waiting-period');
  });

  it.each([['never', 0], ['error', 1], ['info', 1]])('ends for --fail-on %s with %i', (severity, status) => {
    expect(lexfloor(['check', '--fail-on', severity, 'act.bill'], { cwd }).status).toBe(status);
  });

  it.each(['sarif', 'gitlab'])('writes %s that parses', (format) => {
    const { stdout } = lexfloor(['check', '--format', format, 'act.bill'], { cwd });
    expect(JSON.stringify(JSON.parse(stdout))).toContain('c102/sickness-waiting-period');
  });

  it('writes workflow commands for GitHub', () => {
    expect(lexfloor(['check', '--format', 'github', 'act.bill'], { cwd }).stdout).toMatch(/^::error file=act\.bill,line=6,/m);
  });

  it('searches folders for drafts, leaves alone what git ignores and what does not say it is a draft', () => {
    const { stdout } = lexfloor(['check', '--format', 'json', 'deep', '.', '--config', 'laws/lexfloor.yaml'], { cwd });
    expect(JSON.parse(stdout).files.map((one: { path: string }) => one.path))
      .toEqual(['deep/er/other.bill.md', 'act.bill', 'claimed.md', 'faulty/act.bill', 'laws/act.txt']);
  });

  it('takes the files and standards of lexfloor.yaml', () => {
    const { stdout } = lexfloor(['check', '--format', 'json'], { cwd: join(cwd, 'laws') });
    const { files } = JSON.parse(stdout);
    expect(files.map((one: { path: string }) => one.path)).toEqual(['act.txt']);
    expect(files[0].findings.map((one: { rule: string }) => one.rule)).not.toContain('c102/sickness-waiting-period');
  });

  it('reads standard input and tells its format by --stdin-path', () => {
    const { stdout } = lexfloor(['check', '--format', 'json', '-', '--stdin-path', 'x/act.md'], { cwd, input: act });
    expect(JSON.parse(stdout).files[0]).toMatchObject({ path: 'x/act.md', format: 'markdown' });
  });

  it('counts the same from a file with a byte order mark, CRLF or CR', () => {
    const expected = places(lexfloor(['check', '--format', 'json', '-'], { input: act }).stdout);
    expect(expected).not.toHaveLength(0);
    for (const input of [`\uFEFF${act}`, act.replaceAll('\n', '\r\n'), act.replaceAll('\n', '\r'), Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(act, 'utf16le')])]) {
      const { stdout, stderr } = lexfloor(['check', '--format', 'json', '-'], { input });
      expect(stderr).toBe('');
      expect(places(stdout)).toEqual(expected);
    }
  });

  it('ends quietly when nobody reads on', async () => {
    const child = spawn(process.execPath, [command, 'check', '--format', 'json', ...Array.from({ length: 200 }, () => './act.bill').map((path, i) => `${'./'.repeat(i)}${path}`)], { cwd });
    let stderr = '';
    child.stderr.on('data', (piece) => { stderr += piece; });
    child.stdout.once('data', () => child.stdout.destroy());
    const status = await new Promise((done) => child.on('close', done));
    expect(stderr).toBe('');
    expect(status).toBeLessThan(2);
  });
});

const places = (json: string) => JSON.parse(json).files[0].findings.map((one: { rule: string; range: object }) => [one.rule, one.range]);

describe('lexfloor check --fix', () => {
  withBuiltCommand();
  const shall = `${act}(2) The Minister shall make regulations prior to the commencement of this Part.\n`;
  const cwd = folderWith({ 'act.bill': shall, 'marked.bill': `\uFEFF${shall}`, 'latin.bill': Buffer.from(shall.replace('SOCIAL', 'SOCI\u00c9'), 'latin1') });

  it('makes the safe changes, keeps the byte order mark, and never touches a value', () => {
    const before = JSON.parse(lexfloor(['check', '--format', 'json', 'act.bill'], { cwd }).stdout);
    const safe = before.files[0].findings.filter((one: { fixes: { safe: boolean }[] }) => one.fixes.some((fix) => fix.safe));
    expect(safe.length).toBeGreaterThan(0);
    const { stdout, stderr } = lexfloor(['check', '--fix', 'act.bill', 'marked.bill'], { cwd });
    expect(stderr).toBe('');
    expect(stdout).toMatch(/\d+ places? mended\./);
    const fixed = readFileSync(join(cwd, 'act.bill'), 'utf8');
    expect(fixed).not.toBe(shall);
    expect(fixed).toContain('seven days');
    expect(readFileSync(join(cwd, 'marked.bill'), 'utf8')).toBe(`\uFEFF${fixed}`);
    const after = JSON.parse(lexfloor(['check', '--format', 'json', 'act.bill'], { cwd }).stdout);
    expect(after.files[0].findings.some((one: { fixes: { safe: boolean }[] }) => one.fixes.some((fix) => fix.safe))).toBe(false);
  });

  it('leaves a file alone that it could not write back as it was', () => {
    const bytes = readFileSync(join(cwd, 'latin.bill'));
    const { status, stderr } = lexfloor(['check', '--fix', 'latin.bill'], { cwd });
    expect(stderr).toMatch(/^latin\.bill:1:1: is not valid UTF-8 and was left alone; save it as UTF-8 before --fix$/m);
    expect(status).toBe(2);
    expect(readFileSync(join(cwd, 'latin.bill')).equals(bytes)).toBe(true);
  });

  it('refuses standard input', () => {
    expect(lexfloor(['check', '--fix', '-'], { input: shall })).toEqual({ status: 2, stdout: '', stderr: 'lexfloor: --fix cannot change standard input; name a file\n' });
  });
});
