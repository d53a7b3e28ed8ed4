import { chmodSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../support/folder';
import { lexfloor, withBuiltCommand } from './lexfloor';

const line = 'word '.repeat(4_000_000); // 20 MB
const cwd = folderWith({
  'empty.bill': '', 'blank.bill': ' \n\t\n', 'binary.bill': new Uint8Array([65, 66, 0, 1, 2, 3]), 'act.docx': Buffer.from('PK\u0003\u0004rest'),
  'act.pdf': '%PDF-1.7', 'noise.bill': new Uint8Array(4000).map((_, i) => 128 + (i * 37) % 100),
  'latin.bill': Buffer.from('LOI\n\nArticle 1. L\u2019assur\u00e9 a droit aux prestations de maladie.\n'.replace('\u2019', "'"), 'latin1'),
  'long.bill': line, 'open.xml': '<akomaNtoso><act><body><section eId="sec_1"><num>1', 'good.bill': '1. A person may claim.\n',
  'none/readme.md': 'x', 'texts/a.md': 'x', 'texts/b.txt': 'x', 'broken.yaml': 'files: [a\n', 'list.yaml': '- a\n', 'binary.yaml': new Uint8Array([0, 1]),
  'wrong.yaml': 'language: de\nstandards: [C102, C999]\n', 'locked.bill': 'x',
  'surrogate.bill': Buffer.from([0xff, 0xfe, 0x31, 0, 0x2e, 0, 0x20, 0, 0x41, 0, 0x00, 0xd8, 0x41, 0]),
});
symlinkSync('self.bill', join(cwd, 'self.bill'));
chmodSync(join(cwd, 'locked.bill'), 0);
const isRoot = process.getuid?.() === 0;

describe('bad input', () => {
  withBuiltCommand();

  it.each([
    [['check', 'empty.bill'], 'empty.bill:1:1: is empty; write the draft first'],
    [['check', 'blank.bill'], 'blank.bill:1:1: is empty; write the draft first'],
    [['facts', 'empty.bill'], 'empty.bill:1:1: is empty; write the draft first'],
    [['outline', 'empty.bill'], 'empty.bill:1:1: is empty; write the draft first'],
    [['check', '-'], '-:1:1: is empty; write the draft first'],
    [['check', 'binary.bill'], 'binary.bill:1:1: is not a text (byte 3 is zero); save the draft as plain text in UTF-8'],
    [['check', 'noise.bill'], 'noise.bill:1:1: is not a text; save the draft as plain text in UTF-8'],
    [['check', 'act.docx'], 'act.docx:1:1: is no whole Word file (.docx); open it in Word or LibreOffice and save it again as .docx'],
    [['outline', 'act.pdf'], 'act.pdf:1:1: is a PDF; copy its words into a .bill file'],
    [['check', 'gone.bill'], 'gone.bill:1:1: there is no such file; check the path'],
    [['check', 'self.bill'], 'self.bill:1:1: is a symbolic link to itself; name the file it should lead to'],
    [['check', 'none'], 'none:1:1: there are no drafts here (.bill, .bill.md, Akoma Ntoso .xml); check the path'],
    [['check', 'texts'], 'texts:1:1: none of the 2 texts here says it is a draft; name the files one by one, list them under "files" in lexfloor.yaml, or begin them with ---, lexfloor: true, ---'],
    [['consolidate', 'good.bill'], 'lexfloor: no act here amends another; name the act and then those that amend it, or write "amends" into lexfloor.yaml'],
    [['consolidate', 'empty.bill'], 'empty.bill:1:1: is empty; write the draft first'],
    [['outline', 'texts'], 'texts:1:1: is a folder; name a file in it'],
    [['check', '--config', 'gone.yaml', 'good.bill'], 'gone.yaml:1:1: there is no such file; check the path'],
    [['check', '--config', 'binary.yaml', 'good.bill'], 'binary.yaml:1:1: is not a text (byte 1 is zero); save the draft as plain text in UTF-8'],
    [['check', '--config', 'list.yaml', 'good.bill'], 'list.yaml:1:1: this is a list; write keys and values, such as "standards: [C102, C183]"'],
    [['check', '--formt', 'json', 'good.bill'], 'lexfloor: unknown option \'--formt\'; did you mean --format?'],
    [['check', '--format', 'xml', 'good.bill'], "lexfloor: option '--format <name>' cannot be 'xml'; use one of text, json, sarif, github, gitlab, junit"],
    [['check', '--fail-on', 'hint'], "lexfloor: option '--fail-on <severity>' cannot be 'hint'; use one of error, warning, info, never"],
    [['check', '--jobs', 'many'], "lexfloor: option '--jobs <n>' cannot be 'many'; it must be a whole number from 1 on"],
    [['check', '--config'], "lexfloor: option '--config <file>' argument missing; see lexfloor check --help"],
    [['check', '--standard', 'C1O2', '--', 'good.bill'], "lexfloor: unknown standard 'C1O2'; did you mean C102?"],
    [['chekc', 'good.bill'], "lexfloor: unknown command 'chekc'; did you mean check?"],
    [['hub'], "lexfloor: required option '--out <path>' not specified; see lexfloor hub --help"],
    [['outline'], "lexfloor: missing required argument 'path'; see lexfloor outline --help"],
    [['outline', 'a', 'b'], "lexfloor: too many arguments for 'outline'. Expected 1 argument but got 2; see lexfloor outline --help"],
    [['practice', 'sickness.duration', '--value', 'long'], 'lexfloor: \'long\' is no value; write a number and a unit, such as "20 weeks" or "60 percent"'],
    [['server'], 'lexfloor: server speaks over standard input and output only; add --stdio'],
  ])('%j is one clear line and status 2', (args, says) => {
    expect(lexfloor(args, { cwd })).toMatchObject({ status: 2, stderr: `${says}\n` });
  });

  it('an unknown command is told of with those that there are', () => {
    const { status, stderr } = lexfloor(['frobnicate'], { cwd });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^lexfloor: unknown command 'frobnicate'; the commands are check, facts, [a-z, ]+, server\n$/);
  });

  it.skipIf(isRoot)('says so when a file may not be read', () => {
    expect(lexfloor(['check', 'locked.bill'], { cwd })).toMatchObject({ status: 2, stderr: 'locked.bill:1:1: may not be read; change its permissions\n' });
  });

  it('gives each mistake of lexfloor.yaml a line with its place', () => {
    const { status, stdout, stderr } = lexfloor(['check', '--config', 'wrong.yaml', 'good.bill'], { cwd });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.trimEnd().split('\n')).toEqual([
      'wrong.yaml:1:11: "language" cannot be "de"; write the language of the drafts: en, fr or es',
      expect.stringMatching(/^wrong\.yaml:2:19: unknown standard "C999"; /),
    ]);
    expect(lexfloor(['check', '--config', 'broken.yaml', 'good.bill'], { cwd }).stderr).toMatch(/^broken\.yaml:\d:\d+: [^\n]+; lexfloor\.yaml is YAML[^\n]+\n$/);
  });

  it('reads what is left of invalid UTF-8 and of lone surrogates, and says where it was wrong', () => {
    const { status, stdout, stderr } = lexfloor(['check', '--format', 'json', '--fail-on', 'never', 'latin.bill', 'surrogate.bill'], { cwd });
    expect(status).toBe(0);
    expect(stderr).toBe([
      'latin.bill:3:19: one character is not valid UTF-8 and read as "\uFFFD"; save the file as UTF-8',
      'surrogate.bill:1:5: one character is not valid UTF-8 and read as "\uFFFD"; save the file as UTF-8'.replace('UTF-8 and', 'UTF-16 and'),
      '',
    ].join('\n'));
    expect(JSON.parse(stdout).files).toHaveLength(2);
  });

  it('reads on after a file that it cannot read', () => {
    const { status, stdout, stderr } = lexfloor(['check', '--format', 'json', 'gone.bill', 'good.bill'], { cwd });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^gone\.bill:1:1: /);
    expect(JSON.parse(stdout).files.map((one: { path: string }) => one.path)).toEqual(['good.bill']);
  });

  it('reads broken XML without a crash', () => {
    const { status, stdout, stderr } = lexfloor(['check', '--format', 'json', '--fail-on', 'never', 'open.xml'], { cwd });
    expect(status).toBe(0);
    expect(stderr).not.toMatch(/internal|\n\s+at /);
    expect(JSON.parse(stdout).files[0].format).toBe('akoma-ntoso');
  });

  it('reads a line of 20 MB in a few seconds and shows little of it', () => {
    const before = performance.now();
    const { status, stdout, stderr } = lexfloor(['check', '--fail-on', 'never', 'long.bill'], { cwd });
    expect(status).toBe(0);
    expect(stderr).toMatch(/^long\.bill:1:1: [^\n]+\n$/); // that paragraphs cannot be told apart
    expect(stdout.length).toBeLessThan(20_000);
    expect(performance.now() - before).toBeLessThan(20_000);
  }, 60_000);

  it('shows help, commands and version', () => {
    expect(lexfloor(['--help'])).toMatchObject({ status: 0, stderr: '' });
    expect(lexfloor(['check', '--help']).stdout).toContain('--fail-on');
    expect(lexfloor(['--version']).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(lexfloor([]).status).toBe(2);
  });
});
