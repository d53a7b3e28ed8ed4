import { describe, expect, it } from 'vitest';
import { lexfloor, withBuiltCommand } from './lexfloor';

withBuiltCommand();
const run = (...args: string[]) => lexfloor(['practice', ...args]);

describe('practice', () => {
  it('lists what laws were read for', () => {
    const { status, stdout } = run();
    expect(status).toBe(0);
    expect(stdout).toMatch(/^sickness\.duration {2}Duration of benefit for sickness \(\d+\)$/m);
  });

  it('shows laws beside the standards, and how a value stands among them', () => {
    const { stdout } = run('sickness.waiting-period', '--tradition', 'civil-law', '--value', '5 days');
    expect(stdout).toContain('Of 2 laws read, 2 go further for people than 5 days, 0 set the same, 0 less.');
    expect(stdout).toContain('C102 ≤ 3 days');
    expect(stdout).toContain('3 days · Spain, Ley General de la Seguridad Social (Real Decreto Legislativo 8/2015), Artículo 173, apartado 1');
    expect(stdout).not.toContain('Pakistan');
    expect(stdout).toContain('may be out of force');
  });

  it('is data, and a paper in the language of choice', () => {
    const { comparisons: [one] } = JSON.parse(run('sickness.duration', '--country', 'na', '--format', 'json').stdout);
    expect(one).toMatchObject({ parameter: 'sickness.duration', shown: 1, entries: [{ country: 'NA', section: 'Section 30(2)', value: 2, unit: 'year', text: '2023-03-15', basis: 'consolidated', verified: { how: 'read-in-text' } }] });
    expect(run('sickness.duration', '--lang', 'fr', '--format', 'md').stdout).toContain('# Comment font les autres\u202f? ');
    expect(run('maternity', '--lang', 'es', '--format', 'html').stdout).toContain('<html lang="es">');
  });

  it('of a branch is all that its laws set, and nothing of others', () => {
    const { comparisons } = JSON.parse(run('family', '--format', 'json').stdout) as { readonly comparisons: readonly { readonly parameter: string; readonly entries: readonly { readonly branch: string }[] }[] };
    expect(comparisons.map(({ parameter }) => parameter)).toContain('family.qualifying-period');
    expect(new Set(comparisons.flatMap(({ entries }) => entries.map(({ branch }) => branch)))).toEqual(new Set(['family']));
  });

  it.each([
    [['sickness.zzzzz'], "lexfloor: no law was read for 'sickness.zzzzz'; 'lexfloor practice' lists what there is\n"],
    [['unemploiment'], "lexfloor: no law was read for 'unemploiment'; did you mean unemployment?\n"],
    [['sickness.duration', '--country', 'ZZ'], expect.stringMatching(/^lexfloor: no law of 'ZZ' was read; the countries are AR, CA, [A-Z, ]+\n$/)],
    [['sickness.duration', '--value', 'long'], 'lexfloor: \'long\' is no value; write a number and a unit, such as "20 weeks" or "60 percent"\n'],
    [['sickness.duration', '--tradition', 'roman'], "lexfloor: option '--tradition <name>' cannot be 'roman'; use one of common-law, civil-law, mixed\n"],
  ])('%j is told what is wrong', (args, says) => {
    const { status, stderr } = run(...args);
    expect([status, stderr]).toEqual([2, says]);
  });
});
