import { describe, expect, it } from 'vitest';
import { heapsOf } from '../../server/src/cli/jobs';
import { threadsFor } from '../../server/src/cli/together';
// @ts-expect-error: a plain script, without types
import { actOf } from '../bench/act.mjs';
import { folderWith } from '../support/folder';
import { lexfloor, withBuiltCommand } from './lexfloor';

withBuiltCommand();

const act = (weeks: string): string => `SICKNESS BENEFIT ACT\n\nPART I. SICKNESS BENEFIT\n\n1. (1) Sickness benefit is payable for a maximum of ${weeks} weeks.\n`;

describe('--jobs', () => {
  it('deals files out by their size, the largest first, and keeps their order', () => {
    const sizes: Readonly<Record<string, number>> = { a: 10_000, b: 90_000, c: 20_000, d: 50_000 };
    expect(heapsOf(['a', 'b', 'c', 'd'], 2, (path) => sizes[path]!)).toEqual([['b'], ['a', 'c', 'd']]);
    expect(heapsOf(['a'], 4, () => 1)).toEqual([['a']]);
  });

  it('finds the same with several threads as with one, in the same order', () => {
    const cwd = folderWith({ 'c.bill': act('twenty'), 'a.bill': act('ten'), 'b.bill': act('fifty-two') });
    const [one, two] = ['1', '2'].map((jobs) => lexfloor(['check', '--jobs', jobs, '--format', 'sarif', 'c.bill', 'a.bill', 'b.bill'], { cwd }));
    expect(two).toEqual(one);
    expect(one!.status).toBe(1);
    expect(one!.stdout).toContain('c102/sickness-duration');
  });

  it('finds the same in one long file that several threads read together, from a file and from standard input', () => {
    const text: string = actOf(20_000), cwd = folderWith({ 'long.bill': text, 'lexfloor.yaml': 'standards: [C102, C183]\n' });
    const [one, three] = ['1', '3'].map((jobs) => lexfloor(['check', '--jobs', jobs, '--format', 'json', 'long.bill'], { cwd }));
    expect(JSON.parse(one!.stdout).files[0].findings.length).toBeGreaterThan(20);
    expect(three).toEqual(one);
    const read = lexfloor(['check', '--jobs', '2', '--format', 'json', '--stdin-path', 'long.bill', '-'], { cwd, input: text });
    expect(read).toEqual(one);
  }, 120_000);

  it('takes several threads for one file only where it is long, and never more than are asked for', () => {
    expect(threadsFor('x'.repeat(90_000), 4)).toBe(1);
    expect(threadsFor('x'.repeat(110_000), 4)).toBe(4);
    expect(threadsFor('x'.repeat(5_000_000), undefined)).toBe(1);
    expect(threadsFor('x'.repeat(5_000_000), 1)).toBe(1);
  });

  it('says of each file what could not be read', () => {
    const cwd = folderWith({ 'a.bill': act('twenty'), 'empty.bill': ' \n' });
    const { status, stderr } = lexfloor(['check', '--jobs', '2', 'a.bill', 'empty.bill', 'missing.bill'], { cwd });
    expect(status).toBe(2);
    expect(stderr).toContain('empty.bill:1:1: is empty');
    expect(stderr).toContain('missing.bill');
  });

  it.each(['1', '2', '3'])('walks a folder with broken files in it, and finds in the others what it finds without: --jobs %s', (jobs) => {
    const good = { 'a.bill': act('twenty'), 'sub/b.bill': act('ten') };
    const cwd = folderWith({ ...good, 'broken.docx': 'PK broken', 'zero.bill': new Uint8Array([49, 46, 0, 0, 7]), 'empty.bill': '', 'latin.bill': new Uint8Array([83, 233, 10]), 'cut.xml': '<akomaNtoso><act><body><section><num>1' });
    const { status, stdout, stderr } = lexfloor(['check', '--jobs', jobs, '--format', 'json', '.'], { cwd });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^zero\.bill:/m);
    expect(stderr).not.toMatch(/\n\s+at /);
    const found = (JSON.parse(stdout).files as { path: string; findings: { rule: string }[] }[]).filter(({ path }) => /(?:^|[\\/])[ab]\.bill$/.test(path));
    expect(found.map(({ findings }) => findings.some(({ rule }) => rule === 'c102/sickness-duration'))).toEqual([true, true]);
    const alone = lexfloor(['check', '--format', 'json', '.'], { cwd: folderWith(good) });
    expect(found).toEqual(JSON.parse(alone.stdout).files);
  });
});
