import { describe, expect, it } from 'vitest';
import { heapsOf } from '../../server/src/cli/jobs';
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
