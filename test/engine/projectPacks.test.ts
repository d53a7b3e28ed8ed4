import { describe, expect, it } from 'vitest';
import { bundledRules } from '../../server/src/bundled';
import { type Lock, lockPack } from '../../server/src/engine/lock';
import { readPacksLater, readPacksNow, readProjectPacks, readProjectWith } from '../../server/src/engine/projectPacks';
import type { PackFile } from '../../server/src/engine/teamPack';

const base = bundledRules();

/** A pack with one rule; `bases` are those it extends. */
const pack = (id: string, bases: readonly string[] = []): PackFile[] => [
  { path: 'pack.yaml', text: `id: ${id}\nversion: 1.0.0\ntitle: {en: A pack}\nlicence: CC0-1.0\nlanguages: [en]\n${bases.length === 0 ? '' : `extends: [${bases.join(', ')}]\n`}` },
  { path: 'rules/one.yaml', text: `rules:\n  - id: no-${id}\n    title: {en: A word}\n    severity: info\n    forbidden: {en: [${id}word]}\n    message: {en: No.}\n    why: {en: Because.}\n` },
  { path: 'rules/one.md', text: `# no-${id}\n\n## A word\n\`\`\`bill\n1. It is a [|${id}word|].\n\`\`\`\n\n## Another\n\`\`\`bill\n1. It is.\n\`\`\`\n` },
];
const lockOf = (...packs: readonly PackFile[][]): Lock => ({ packs: Object.fromEntries(packs.map((files) => [/^id: (.*)$/m.exec(files[0]!.text)![1]!, lockPack(files, '1.0.0', 'here')])) });

/** What becomes of the packs that a project names, in folders of which some exist. */
function taken(names: readonly string[] | undefined, folders: Readonly<Record<string, readonly PackFile[]>>, { lock = undefined as Lock | undefined, trusted = true } = {}) {
  const asked: string[] = [];
  const packs = readPacksNow(readProjectPacks(names, base, lock, '0.1.0', trusted), ({ name, folder, installed }) => {
    asked.push(`${name} in ${folder}${installed ? ', added' : ''}`);
    return folders[folder] && { files: folders[folder] };
  });
  return { packs, asked, teams: packs.rules.teams?.map(({ id }) => id) ?? [], told: packs.problems.map(({ path, message }) => `${path}: ${message}`), missing: packs.missing.map(({ index, message }) => `${index}: ${message}`) };
}

describe('the packs that a project names', () => {
  it('are none where it names none, and then all of ours are in force', () => {
    const { packs } = taken(undefined, {});
    expect([packs.rules, packs.inForce, packs.judged.size]).toEqual([base, undefined, 0]);
  });

  it('are ours by their names, without a folder', () => {
    const { packs, asked } = taken(['c102', 'drafting'], {});
    expect([asked, packs.inForce, packs.rules]).toEqual([[], ['c102', 'drafting'], base]);
    expect(taken([], {}).packs.inForce).toEqual([]);
  });

  it('may be folders of the project', () => {
    const { packs, asked, teams, told, missing } = taken(['./house//style/', 'c102'], { 'house/style': pack('style') });
    expect({ asked, teams, told, missing }).toEqual({ asked: ['./house//style/ in house/style'], teams: ['style'], told: [], missing: [] });
    expect(packs.rules.rules.some(({ id }) => id === 'style/no-style')).toBe(true);
    expect(packs.inForce).toEqual(['c102', 'style']);
    expect([...packs.judged]).toEqual(['./house//style/']);
  });

  it('leave all of ours in force where only packs of others are named', () => {
    expect(taken(['./style'], { style: pack('style') }).packs.inForce).toBeUndefined();
  });

  it('or were added, and must be as the lock says', () => {
    const style = pack('style'), folder = { '.lexfloor/packs/style': style };
    expect(taken(['style'], folder, { lock: lockOf(style) })).toMatchObject({ asked: ['style in .lexfloor/packs/style, added'], teams: ['style'], told: [] });
    const other = [style[0]!, { ...style[1]!, text: `${style[1]!.text}# more\n` }, style[2]!];
    expect(taken(['style'], folder, { lock: lockOf(other) })).toMatchObject({ teams: [], told: [expect.stringMatching(/^\.lexfloor\/packs\/style\/rules\/one\.yaml: this file has changed/)] });
    expect(taken(['style'], folder)).toMatchObject({ teams: [], told: [expect.stringMatching(/^\.lexfloor\/packs\/style\/pack\.yaml: the pack style is not in/)] });
    expect(taken(['./.lexfloor/packs/style'], folder)).toMatchObject({ asked: ['./.lexfloor/packs/style in .lexfloor/packs/style, added'], teams: [] }); // by its folder too
    expect(taken(['./lexfloor/packs/style'], { 'lexfloor/packs/style': style })).toMatchObject({ teams: ['style'] });
  });

  it.each(['/etc/style', '../style', 'a/../../style', 'https://example.org/style', 'c:/style', '.\\style', '.', './', 'Style', 'my style'])('never lead out of it: %s', (name) => {
    expect(taken([name], {})).toMatchObject({ asked: [], missing: [`0: "${name}" leads out of the project; copy the pack in with "lexfloor pack add"`] });
  });

  it('are told where there is no such folder; one that was not added is an unknown name', () => {
    const { missing, packs, asked } = taken(['c102', './nowhere', 'nobody'], {});
    expect(missing).toEqual(['1: there is no folder "./nowhere"; check the path, which counts from this file']);
    expect([asked.length, [...packs.judged]]).toEqual([2, ['./nowhere']]);
  });

  it('are told of where files cannot be read, and then left out', () => {
    const packs = readPacksNow(readProjectPacks(['./style'], base, undefined, '0.1.0'), () => ({ files: pack('style'), problems: [{ path: 'a.yaml', message: 'is too long' }, { path: '', message: 'has too many files' }] }));
    expect(packs.problems.map(({ path, message }) => `${path}: ${message}`)).toEqual(['style/a.yaml: is too long', 'style: has too many files']);
    expect(packs.rules.teams).toBeUndefined();
  });

  it('are read once, and two of one name are one too many', () => {
    expect(taken(['./a', './a'], { a: pack('style') })).toMatchObject({ asked: ['./a in a'], teams: ['style'], told: [] });
    expect(taken(['./a', './b'], { a: pack('style'), b: pack('style') })).toMatchObject({ teams: ['style'], told: ['b/pack.yaml: another pack is called "style" too; take one of them out of "packs"'] });
  });

  it('bring those that they extend, which come first', () => {
    const lower = pack('lower'), upper = pack('upper', ['lower', 'c102']);
    expect(taken(['./upper', './lower'], { upper, lower })).toMatchObject({ teams: ['lower', 'upper'], told: [] });
    expect(taken(['./upper'], { upper, '.lexfloor/packs/lower': lower }, { lock: lockOf(lower) })).toMatchObject({ asked: ['./upper in upper', 'lower in .lexfloor/packs/lower, added'], teams: ['lower', 'upper'] });
    expect(taken(['./upper', './packs/lower/'], { upper, 'packs/lower': lower })).toMatchObject({ asked: ['./upper in upper', './packs/lower/ in packs/lower'], teams: ['lower', 'upper'] }); // the one that the project names
    expect(taken(['./upper'], { upper }).missing).toEqual([]); // told by the pack that asks for it
    expect(taken(['./upper'], { upper }).told).toEqual([expect.stringContaining('upper/pack.yaml')]);
    expect([...taken(['./upper', 'c183'], { upper, '.lexfloor/packs/lower': lower }, { lock: lockOf(lower) }).packs.inForce!].sort()).toEqual(['c102', 'c183', 'lower', 'upper']);
  });

  it('may not extend themselves by way of others', () => {
    const { told } = taken(['./a', './b'], { a: pack('a', ['b']), b: pack('b', ['a']) });
    expect(told[0]).toBe('a/pack.yaml: the pack a extends itself by way of others; take one "extends" out');
  });

  it('have their mistakes told by their folder', () => {
    const [head, rules, cases] = pack('style');
    expect(taken(['./x/style'], { 'x/style': [head!, { ...rules!, text: rules!.text.replace('severity: info', 'severity: loud') }, cases!] }).told).toEqual([expect.stringMatching(/^x\/style\/rules\/one\.yaml: /), ...taken([], {}).told]);
  });

  it('are not read where nobody has said to trust the place', () => {
    const { packs, asked } = taken(['./style', 'c102'], { style: pack('style') }, { trusted: false });
    expect([asked, packs.withheld, [...packs.judged], packs.inForce, packs.rules]).toEqual([[], ['./style'], ['./style'], ['c102'], base]);
  });

  it('can be read in their time, with the same result', async () => {
    const folders: Readonly<Record<string, readonly PackFile[]>> = { upper: pack('upper', ['lower']), lower: pack('lower') }, now = taken(['./upper', './lower'], folders).packs;
    const later = await readPacksLater(readProjectPacks(['./upper', './lower'], base, undefined, '0.1.0'), ({ folder }) => Promise.resolve(folders[folder] && { files: folders[folder] }));
    expect(later.rules.teams?.map(({ id }) => id)).toEqual(now.rules.teams?.map(({ id }) => id));
    expect([later.inForce, [...later.judged], later.missing]).toEqual([now.inForce, [...now.judged], now.missing]);
  });
});

describe('lexfloor.yaml with its packs', () => {
  it('has its rules, and its mistakes at their places', () => {
    const text = 'packs: [./style, ./nowhere, c102, stlye]\n', { packs } = taken(['./style', './nowhere', 'c102', 'stlye'], { style: pack('style') });
    const { problems, rules } = readProjectWith(text, packs);
    expect(problems.map(({ span, message }) => `${text.slice(span.start, span.end)}: ${message}`)).toEqual([expect.stringMatching(/^\.\/nowhere: there is no folder/), expect.stringMatching(/^stlye: unknown pack "stlye"; did you mean style\?/)]);
    expect(new Set(rules.rules.map((one) => one.pack))).toEqual(new Set(['c102', 'style']));
  });
});
