import { cpSync, mkdirSync, readFileSync, readdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { changed, houseStyle } from '../engine/houseStyle';
import { folderWith } from '../support/folder';
import { lexfloor, withBuiltCommand } from './lexfloor';

const below = (folder: string, files = houseStyle) => Object.fromEntries(files.map(({ path, text }) => [`${folder}/${path}`, text]));
const zip = (files: Record<string, string>) => zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));
const act = 'PART III. SICKNESS BENEFIT\n12. (1) No benefit is payable for the first three days of incapacity for work.\n';
const found = (stdout: string) => JSON.parse(stdout).files[0].findings.filter((one: { rule: string }) => !one.rule.startsWith('drafting/')).map((one: { rule: string }) => one.rule);

describe('lexfloor pack', () => {
  withBuiltCommand();

  describe('new', () => {
    const cwd = folderWith({ 'full/a.txt': '' });
    it('makes one that passes check and test', () => {
      expect(lexfloor(['pack', 'new', 'Our House'], { cwd })).toMatchObject({ status: 0, stderr: '' });
      expect(lexfloor(['pack', 'check', 'Our House'], { cwd })).toMatchObject({ status: 0, stdout: 'our-house 1.0.0: 1 rule, 1 stricter figure; no mistakes\n', stderr: '' });
      expect(lexfloor(['pack', 'test', 'Our House'], { cwd })).toMatchObject({ status: 0, stdout: 'our-house 1.0.0: 2 rules; 4 cases, all hold\n', stderr: '' });
    });
    it('does not write over anything', () => {
      expect(lexfloor(['pack', 'new', 'full'], { cwd })).toMatchObject({ status: 2, stderr: 'full:1:1: is there already and not empty; name a new folder\n' });
    });
  });

  describe('check', () => {
    const cwd = folderWith({
      ...below('good'), ...below('bad', changed('pack.yaml', 'licence', 'license')),
      ...below('lost', changed('rules/house.md', '# funeral-delay', '# funeral-dely')), 'good/index.js': 'process.exit(3)', 'file.yaml': '',
      'cycle/a/pack.yaml': 'id: a\nversion: 1.0.0\ntitle: A\nlicence: MIT\nlanguages: [en]\nextends: [b]\n', 'cycle/b/pack.yaml': 'id: b\nversion: 1.0.0\ntitle: B\nlicence: MIT\nlanguages: [en]\nextends: [a]\n',
    });
    symlinkSync('/etc', join(cwd, 'lost', 'rules', 'elsewhere'));
    mkdirSync(join(cwd, 'linked'));
    cpSync(join(cwd, 'good', 'pack.yaml'), join(cwd, 'linked', 'pack.yaml'));
    symlinkSync('/etc/passwd', join(cwd, 'linked', 'more.yaml'));

    it('says what a pack holds, and leaves code alone', () => {
      const { status, stdout } = lexfloor(['pack', 'check', 'good'], { cwd });
      expect(stdout).toBe('aurelia 1.2.0: 2 rules, 1 stricter figure, 1 rule of another pack changed, 1 rule switched off; no mistakes\nleft out, because packs are YAML and Markdown: index.js\n');
      expect(status).toBe(0);
    });
    it.each([
      ['bad', 'bad/pack.yaml:4:1: unknown key "license"; did you mean "licence"?\n'],
      ['linked', 'linked/more.yaml:1:1: is a symbolic link, and packs hold files only; copy the file itself\n'],
      ['nowhere', 'nowhere:1:1: there is no such folder or file; check the path\n'],
      ['file.yaml', 'file.yaml:1:1: is a file; name the folder of the pack, or a .zip of it\n'],
      ['https://example.org/pack.zip', 'https://example.org/pack.zip:1:1: is an address, and nothing is fetched from the network; download it and name the file\n'],
      ['cycle/a', /extends itself/],
      ['cycle', 'cycle/pack.yaml:1:1: a pack begins with this file, and it is missing; write id, version, title, licence and languages in it\n'],
    ])('%s is told of', (dir, says) => {
      const { status, stderr } = lexfloor(['pack', 'check', dir], { cwd });
      expect(status).toBe(2);
      if (typeof says === 'string') expect(stderr).toContain(says); else expect(stderr).toMatch(says);
    });
    it.each([
      [['pack'], 'lexfloor: pack does nothing by itself; use one of check, test, new, add, diff\n'],
      [['pack', 'chekc', 'a'], "lexfloor: unknown command 'pack chekc'; did you mean check?\n"],
      [['pack', 'check'], "lexfloor: missing required argument 'dir'; see lexfloor pack check --help\n"],
    ])('%j is one clear line', (args, says) => {
      expect(lexfloor(args, { cwd })).toMatchObject({ status: 2, stderr: says });
    });
  });

  describe('test', () => {
    const cwd = folderWith({
      ...below('good'), ...below('wrong', changed('rules/house.md', '[|within thirty days|] of', 'within thirty days of')),
      ...below('unproven', changed('rules/house.md', /# fr-prise[^#]*?## Nom[^#]*?## /, '# fr-prise-en-charge\n\n## ')),
    });
    it('passes where all cases hold and each rule is proven', () => {
      expect(lexfloor(['pack', 'test', 'good'], { cwd })).toMatchObject({ status: 0, stdout: 'aurelia 1.2.0: 3 rules; 6 cases, all hold\n' });
    });
    it('shows the line that is other than it should be, and the rule that nothing proves', () => {
      const { status, stdout } = lexfloor(['pack', 'test', 'wrong'], { cwd });
      expect(status).toBe(1);
      expect(stdout).toBe([
        'wrong/rules/house.md:3:1: aurelia/funeral-delay: A month',
        '    expected: 40. The funeral grant shall be paid within thirty days of the death.',
        '       found: 40. The funeral grant shall be paid [|within thirty days|] of the death.',
        'wrong: aurelia/funeral-delay: has no case that fires; mark the words with [| |] in one', '',
        'aurelia 1.2.0: 3 rules; 6 cases, 1 does not hold; 1 rule not proven', '',
      ].join('\n'));
    });
    it('fails a rule that never fires in its cases', () => {
      const { status, stdout } = lexfloor(['pack', 'test', 'unproven'], { cwd });
      expect(stdout).toContain('unproven: aurelia/fr-prise-en-charge: has no case that fires');
      expect(status).toBe(1);
    });
    it('speaks JSON', () => {
      const data = JSON.parse(lexfloor(['pack', 'test', 'wrong', '--format', 'json'], { cwd }).stdout);
      expect(data).toMatchObject({ version: 1, pack: { id: 'aurelia', version: '1.2.0' }, summary: { rules: 3, cases: 6, failed: 1, uncovered: 1 } });
      expect(data.cases[0]).toMatchObject({ rule: 'aurelia/funeral-delay', path: 'wrong/rules/house.md', line: 2, holds: false });
    });
    it('speaks JUnit', () => {
      const { stdout } = lexfloor(['pack', 'test', 'wrong', '--format', 'junit'], { cwd });
      expect(stdout).toContain('<testsuites name="aurelia 1.2.0" tests="9" failures="2">');
      expect(stdout).toContain('<testcase classname="aurelia/funeral-delay" name="A month" file="wrong/rules/house.md" line="3">\n      <failure message="expected: 40. The');
    });
  });

  describe('add', () => {
    const fresh = () => folderWith({ ...below('source'), 'project/lexfloor.yaml': 'packs: [aurelia]\n', 'project/act.bill': act, 'project/sub/deep.bill': act });
    const check = (cwd: string) => lexfloor(['check', '--format', 'json', 'act.bill'], { cwd });

    it('copies a folder, writes the lock, and the drafts are judged by it', () => {
      const cwd = join(fresh(), 'project');
      expect(check(cwd)).toMatchObject({ status: 2, stderr: expect.stringMatching(/^lexfloor\.yaml:1:9: unknown pack "aurelia"; /) });
      const added = lexfloor(['pack', 'add', '../../source'], { cwd: join(cwd, 'sub') });
      expect(added).toMatchObject({ status: 0, stderr: '' });
      expect(added.stdout).toMatch(/^aurelia 1\.2\.0: .*; added \(SHA-256 [0-9a-f]{64}\)\n/);
      const lock = readFileSync(join(cwd, 'lexfloor-lock.yaml'), 'utf8');
      expect(lock).toMatch(/ {2}aurelia:\n {4}version: 1\.2\.0\n {4}source: "\.\.\/\.\.\/source"\n {4}sha256: "[0-9a-f]{64}"\n {4}files:\n/);
      expect(readdirSync(join(cwd, '.lexfloor/packs/aurelia')).sort()).toEqual(['articles.yaml', 'clauses.yaml', 'pack.yaml', 'rules', 'vocabulary']);
      expect(found(check(cwd).stdout)).toEqual(['aurelia/sickness-waiting-period']);
    });

    it('refuses a file that changed, one that came, one that went, and a lock that was changed', () => {
      const cwd = join(fresh(), 'project');
      lexfloor(['pack', 'add', '../source'], { cwd });
      const path = join(cwd, '.lexfloor/packs/aurelia/rules/house.yaml'), before = readFileSync(path, 'utf8');
      writeFileSync(path, before.replace('10 days', '90 days'));
      expect(check(cwd)).toMatchObject({ status: 2, stdout: '', stderr: '.lexfloor/packs/aurelia/rules/house.yaml:1:1: this file has changed since the pack aurelia was added; put it back, or run "lexfloor pack add" again\n' });
      writeFileSync(path, before.replaceAll('\n', '\r\n'));
      expect(check(cwd).status).toBe(1); // line ends of another system are no change
      writeFileSync(path, before);
      writeFileSync(join(cwd, '.lexfloor/packs/aurelia/more.yaml'), 'rules: []\n');
      expect(check(cwd).stderr).toBe('.lexfloor/packs/aurelia/more.yaml:1:1: this file was not there when the pack aurelia was added; take it away, or run "lexfloor pack add" again\n');
      const lock = join(cwd, 'lexfloor-lock.yaml');
      writeFileSync(lock, readFileSync(lock, 'utf8').replace(/("articles\.yaml": ")[0-9a-f]{64}/, `$1${'0'.repeat(64)}`));
      expect(check(cwd).stderr).toContain('lexfloor-lock.yaml was changed by hand; run "lexfloor pack add" again');
      writeFileSync(lock, 'packs: [');
      expect(check(cwd)).toMatchObject({ status: 2, stderr: 'lexfloor-lock.yaml:1:1: this is not what "lexfloor pack add" writes; delete it and add the packs again\n' });
    });

    it('takes a .zip, with a folder around the pack or without', () => {
      const cwd = fresh();
      writeFileSync(join(cwd, 'a.zip'), zip(Object.fromEntries(houseStyle.map(({ path, text }) => [path, text]))));
      writeFileSync(join(cwd, 'b.zip'), zip(Object.fromEntries(houseStyle.map(({ path, text }) => [`aurelia-1.2.0/${path}`, text]))));
      expect(lexfloor(['pack', 'add', 'a.zip'], { cwd })).toMatchObject({ status: 0, stderr: '' });
      expect(lexfloor(['pack', 'add', 'b.zip'], { cwd }).stdout).toContain('; added again, unchanged (SHA-256');
    });

    it('takes a git checkout and an npm package, without what is not of the pack', () => {
      const cwd = folderWith({ ...below('checkout'), 'checkout/.git/HEAD': 'ref: refs/heads/main', 'checkout/.github/ci.yaml': 'on: push', ...below('node_modules/@aurelia/house-style'), 'node_modules/@aurelia/house-style/package.json': '{"scripts": {"install": "exit 3"}}', 'node_modules/@aurelia/house-style/node_modules/x/pack.yaml': 'id: x' });
      expect(lexfloor(['pack', 'add', 'checkout'], { cwd })).toMatchObject({ status: 0, stderr: '' });
      expect(readdirSync(join(cwd, '.lexfloor/packs/aurelia')).sort()).toEqual(['articles.yaml', 'clauses.yaml', 'pack.yaml', 'rules', 'vocabulary']);
      expect(lexfloor(['pack', 'add', '@aurelia/house-style'], { cwd }).stdout).toContain('; added again, unchanged (SHA-256');
      expect(readFileSync(join(cwd, 'lexfloor-lock.yaml'), 'utf8')).toContain('source: "@aurelia/house-style"');
    });

    it('does not read 100 MB, nor follow a link that leads back to itself', () => {
      const cwd = fresh();
      writeFileSync(join(cwd, 'source/rules/huge.yaml'), '');
      truncateSync(join(cwd, 'source/rules/huge.yaml'), 100_000_000);
      symlinkSync('..', join(cwd, 'source/rules/above'));
      const { status, stderr } = lexfloor(['pack', 'add', 'source'], { cwd });
      expect(stderr.split('\n').slice(0, 2)).toEqual([
        'source/rules/above:1:1: is a symbolic link, and packs hold files only; copy the file itself', 'source/rules/huge.yaml:1:1: has 100 MB, and a file of a pack may have 4, all of them 16; make several packs of it',
      ]);
      expect(status).toBe(2);
      writeFileSync(join(cwd, 'huge.zip'), '');
      truncateSync(join(cwd, 'huge.zip'), 100_000_000);
      expect(lexfloor(['pack', 'add', 'huge.zip'], { cwd }).stderr).toBe('huge.zip:1:1: has 100 MB; archives of up to 20 MB are opened\n');
    });

    it('replaces a version by another, and adds nothing that has mistakes', () => {
      const cwd = fresh();
      lexfloor(['pack', 'add', 'source'], { cwd });
      const head = join(cwd, 'source/pack.yaml'), text = readFileSync(head, 'utf8');
      writeFileSync(head, text.replace('1.2.0', '1.3.0'));
      expect(lexfloor(['pack', 'add', 'source'], { cwd }).stdout).toContain('; put in the place of 1.2.0 (SHA-256');
      writeFileSync(head, text.replace('at-most: 2 days', 'at-most: 9 days'));
      expect(lexfloor(['pack', 'add', 'source'], { cwd })).toMatchObject({ status: 2, stdout: '' });
      expect(readFileSync(join(cwd, '.lexfloor/packs/aurelia/pack.yaml'), 'utf8')).toContain('1.3.0');
    });

    it.each<[string, Uint8Array, RegExp]>([
      ['a way out of the pack', zip({ 'pack.yaml': 'id: a', '../../evil.yaml': 'x' }), /^x\.zip:1:1: holds "\.\.\/\.\.\/evil\.yaml", which leads out of the pack/],
      ['a path from the root', zip({ 'pack.yaml': 'id: a', '/etc/evil.yaml': 'x' }), /leads out of the pack/],
      ['a bomb', zipSync({ 'pack.yaml': new Uint8Array(60_000_000) }), /^x\.zip:1:1: has 60 MB, and a file of a pack may have 4/],
      ['no archive', strToU8('PK no'), /^x\.zip:1:1: is no zip archive that can be read; make it anew$/m],
    ])('refuses %s, and writes nothing', (_, bytes, says) => {
      const cwd = folderWith({ 'x.zip': bytes });
      const ended = lexfloor(['pack', 'add', 'x.zip'], { cwd });
      expect(ended.status).toBe(2);
      expect(ended.stderr).toMatch(says);
      expect(readdirSync(cwd)).toEqual(['x.zip']);
    });
  });

  describe('packs: in lexfloor.yaml', () => {
    const project = (packs: string, more: Record<string, string> = {}) => folderWith({ ...below('packs/house'), 'lexfloor.yaml': `standards: [C102]\npacks: ${packs}\n`, 'act.bill': act, ...more });
    const check = (cwd: string) => lexfloor(['check', '--format', 'json', 'act.bill'], { cwd });

    it('names a folder of the project, which comes on top of ours', () => {
      expect(found(check(project('[./packs/house]')).stdout)).toEqual(['aurelia/sickness-waiting-period']);
    });
    it('still narrows ours where one of them is named', () => {
      const { stdout } = check(project('[c183, packs/house]'));
      expect(found(stdout)).toEqual(['aurelia/sickness-waiting-period']);
    });
    it.each([
      ['[../house]', 'lexfloor.yaml:2:9: "../house" leads out of the project; copy the pack in with "lexfloor pack add"\n'],
      ['[/etc/house]', 'lexfloor.yaml:2:9: "/etc/house" leads out of the project; copy the pack in with "lexfloor pack add"\n'],
      ['[./packs/hose]', 'lexfloor.yaml:2:9: there is no folder "./packs/hose"; check the path, which counts from this file\n'],
      ['[c1o2]', 'lexfloor.yaml:2:9: unknown pack "c1o2"; did you mean c102?\n'],
    ])('%s is a mistake at its place', (packs, says) => {
      expect(check(project(packs))).toMatchObject({ status: 2, stderr: says });
    });
    it('tells the mistakes of a pack at their places', () => {
      const cwd = project('[./packs/house]', { 'packs/house/more.yaml': 'rules:\n  - {id: A}\n' });
      expect(check(cwd).stderr).toMatch(/^packs\/house\/more\.yaml:2:5: the rule says nothing to check/);
    });
    it('follows no link out of the project', () => {
      const cwd = project('[./packs/link]');
      symlinkSync(folderWith(below('house')), join(cwd, 'packs/link'));
      expect(check(cwd).stderr).toContain('packs/link:1:1: is a symbolic link');
    });
    it('has two packs in order, whichever is named first, and tells of conflicts', () => {
      const second = (bases: string) => ({ 'packs/two/pack.yaml': `id: two\nversion: 1.0.0\ntitle: Two\nlicence: MIT\nlanguages: [en]\nextends: [${bases}]\noverrides:\n  c102/sickness-duration: {severity: hint}\n` });
      expect(check(project('[packs/two, packs/house]', second('c102, aurelia'))).stderr).toBe('');
      expect(check(project('[packs/house, packs/two]', second('c102'))).stderr).toBe('packs/two/pack.yaml:8:38: the pack aurelia sets severity of c102/sickness-duration too; let one of the two extend the other, or take one out\n');
    });
    it('shows by explain which pack each part comes from', () => {
      const cwd = project('[packs/house]');
      expect(lexfloor(['explain', 'c102/sickness-duration'], { cwd }).stdout).toContain('From aurelia 1.2.0: severity, cite, message; all else from c102');
      expect(lexfloor(['explain', 'aurelia/sickness-waiting-period'], { cwd }).stdout).toContain('Stricter than c102/sickness-waiting-period');
      expect(lexfloor(['explain', 'drafting/en-shall-duty'], { cwd }).stdout).toContain('Switched off by aurelia 1.2.0');
      expect(lexfloor(['explain', 'AUR-SPC', 'Art.', '12'], { cwd }).stdout).toContain('Two days at most.');
      expect(JSON.parse(lexfloor(['explain', 'c102/sickness-duration', '--format', 'json'], { cwd }).stdout)).toMatchObject({ pack: 'c102', from: { severity: 'aurelia', cite: 'aurelia', message: 'aurelia' } });
    });
  });

  describe('diff', () => {
    const cwd = folderWith({ ...below('old'), ...below('new', changed('pack.yaml', 'at-most: 2 days', 'at-most: 1 days')), ...below('none', changed('pack.yaml', /overrides:\n(.*\n)*/, '').filter(({ path }) => !path.endsWith('.md'))), 'act.bill': act });
    it('says what would change in a draft', () => {
      expect(lexfloor(['pack', 'diff', 'old', 'old', 'act.bill'], { cwd })).toMatchObject({ status: 0, stdout: 'nothing changes\n' });
      const { status, stdout } = lexfloor(['pack', 'diff', 'old', 'new', 'act.bill'], { cwd });
      expect(status).toBe(1);
      expect(stdout).toBe('~ act.bill:2:45: error The waiting period is 3 days; AUR-SPC Art. 12 allows at most 1 day. (aurelia/sickness-waiting-period)\n0 new, 0 gone, 1 changed\n');
      expect(lexfloor(['pack', 'diff', 'old', 'none', 'act.bill'], { cwd }).stdout).toContain('0 new, 1 gone, 0 changed');
      expect(JSON.parse(lexfloor(['pack', 'diff', 'none', 'old', 'act.bill', '--format', 'json'], { cwd }).stdout).differences).toMatchObject([{ change: 'new' }]);
    });
  });
});
