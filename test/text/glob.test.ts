import { describe, expect, it } from 'vitest';
import { matchGlob } from '../../server/src/text/glob';
import { nearest } from '../../server/src/text/nearest';

describe('a path pattern', () => {
  it.each([
    ['*.bill', 'act.bill', true],
    ['*.bill', 'drafts/act.bill', false],
    ['**/*.bill', 'drafts/2026/act.bill', true],
    ['**/*.bill', 'act.bill', true],
    ['drafts', 'drafts/2026/act.bill', true],
    ['drafts/', 'drafts/act.bill', true],
    ['drafts', 'drafts2/act.bill', false],
    ['./act.bill', 'act.bill', true],
    ['act.{bill,md}', 'act.md', true],
    ['act.{bill,md}', 'act.xml', false],
    ['a?t.md', 'act.md', true],
    ['a/**/z', 'a/z', true],
    ['a/**/b/**/z', 'a/b/x/b/y/z', true],
    ['*a*b*c', 'xaxbxc', true],
    ['*a*b*c', 'xaxcxb', false],
  ])('%s against %s', (pattern, path, expected) => expect(matchGlob(pattern, path)).toBe(expected));

  it('takes no time over hostile patterns', () => {
    const before = performance.now();
    expect(matchGlob('*a'.repeat(500) + 'b', 'a'.repeat(5000))).toBe(false);
    expect(matchGlob('{a,b}'.repeat(40), 'a')).toBe(false);
    expect(performance.now() - before).toBeLessThan(2000);
  });
});

describe('the nearest word', () => {
  it('is found across a swap, a missing and a wrong letter, and never across half a word', () => {
    const known = ['--format', '--fail-on', '--fix'];
    expect(nearest('--fromat', known)).toBe('--format');
    expect(nearest('--fial-on', known)).toBe('--fail-on');
    expect(nearest('--colour', known)).toBeUndefined();
  });
});
