import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { readPlainYaml } from '../../server/src/engine/plainYaml';
import { houseStyle } from './houseStyle';

/** What the library reads; undefined where it finds a mistake. */
function library(text: string): { value: unknown } | undefined {
  const document = parseDocument(text, { prettyErrors: false });
  return document.errors.length > 0 ? undefined : { value: document.toJS({ maxAliasCount: 100 }) };
}

const folder = new URL('../../rules/', import.meta.url);
const ours = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.yaml')).map((path) => path.replaceAll('\\', '/'));

describe('plain YAML', () => {
  it.each<[string, string, unknown]>([
    ['a table', 'a: b\nc: 3\n', { a: 'b', c: 3 }],
    ['a list in a table, at the same indent', 'a:\n- 1\n- b c\nd: true\n', { a: [1, 'b c'], d: true }],
    ['tables in a list', '- a: 1\n  b:\n    c: -2.5\n- {a: "x: y", b: [p, \'q\'\'s\']}\n', [{ a: 1, b: { c: -2.5 } }, { a: 'x: y', b: ['p', "q's"] }]],
    ['remarks', '# one\na: b # two\n\n  # three\nc: d#e\n', { a: 'b', c: 'd#e' }],
    ['a literal block', 'a: |\n  one\n    two\n\n  three\n\nb: |-\n  x\n', { a: 'one\n  two\n\nthree\n', b: 'x' }],
    ['nothing', 'a:\nb: ~\nc: null\n', { a: null, b: null, c: null }],
    ['what only looks like a number', 'a: 1.2.0\nb: 3 days\nc: ">=0.1"\nd: 13-18\n', { a: '1.2.0', b: '3 days', c: '>=0.1', d: '13-18' }],
    ['lines of another system', 'a: b\r\nc:\r\n  d: e\r\n', { a: 'b', c: { d: 'e' } }],
    ['rules by their names', 'overrides:\n  c102/sickness-rate: off\n  drafting/*: {severity: info}\n', { overrides: { 'c102/sickness-rate': 'off', 'drafting/*': { severity: 'info' } } }],
  ])('%s', (_, text, value) => {
    expect(readPlainYaml(text)).toEqual({ value });
    expect(library(text)).toEqual({ value });
  });

  it.each([
    'a: 1\na: 2\n', 'a: &x 1\nb: *x\n', 'a: !!str 1\n', 'a: one\n  two\n', 'a: [1,\n  2]\n', 'a: >\n  x\n', '? a\n: b\n', '--- \na: b\n', 'a: b: c\n', '\ta: b\n',
    'a: "x\n  y"\n', '__proto__: {a: 1}\n', 'constructor: 1\n', 'a: {__proto__: {b: 1}}\n', 'a: 0x1f\n', 'a: 1e3\n', 'a: .5\n', 'a: "\\x41"\n', '<<: {a: 1}\n', 'a: @b\n', 'a: - b\n',
    '', 'a', '- - 1\n', 'a: {b:1}\n', 'a: {b}\n', 'a: [b: c]\n', '"a"b: c\n', 'a: "b" c\n', 'a: {b: c} d\n', 'true: 1\n', `${'['.repeat(50)}${']'.repeat(50)}`,
  ])('%j is left to the library', (text) => {
    expect(readPlainYaml(text)).toBeUndefined();
  });

  it.each(ours)('reads %s as the library does, or leaves it', (path) => {
    const text = readFileSync(new URL(path, folder), 'utf8'), read = readPlainYaml(text);
    if (read) expect(read).toEqual(library(text));
  });

  it('reads what a team writes', () => {
    for (const { path, text } of houseStyle) if (path.endsWith('.yaml')) expect(readPlainYaml(text), path).toEqual(library(text));
  });

  it('never reads other than the library, whatever is written', () => {
    const word = fc.constantFrom('a', 'b c', 'rules', 'id', '3', '-1', '1.5', '01', 'true', 'Null', "'x'", '"y: z"', '"\\n"', '[a, b]', '{a: 1, b: [c]}', '[]', '{}', '|', '|-', '#r', 'é', 'a#b', 'a:b', "d'e", '~', '.', '-', '..5', '<', '*', '&a', '1-2', '1_000', '0o7', '+1', '""', "''");
    const line = fc.tuple(fc.constantFrom(0, 1, 2, 2, 4, 4, 6), fc.constantFrom('', '- ', '-', '- - '), fc.option(word), fc.constantFrom(': ', ':', ' : ', ''), fc.option(word), fc.constantFrom('', ' ', ' # r', '\r', ','))
      .map(([indent, dash, key, colon, value, end]) => `${' '.repeat(indent)}${dash}${key ?? ''}${colon}${value ?? ''}${end}`);
    fc.assert(fc.property(fc.array(line, { maxLength: 7 }), (lines) => {
      const text = `${lines.join('\n')}\n`, read = readPlainYaml(text);
      if (read) expect(read).toEqual(library(text));
    }), { numRuns: 5_000 });
  });

  it('never reads other than the library where a good file was changed', () => {
    const files = houseStyle.filter(({ path }) => path.endsWith('.yaml')).map(({ text }) => text);
    const sign = fc.constantFrom('', ' ', '  ', ':', ': ', '#', ' #', '-', '- ', "'", '"', '{', '}', '[', ']', ',', '|', '>', '&', '*', '!', '\n', '\n  ', '\r\n', '\t', '1', '?', '%', '\\', 'é', '\u00a0', '\u202f');
    fc.assert(fc.property(fc.constantFrom(...files), fc.nat(), fc.nat(3), sign, (file, at, taken, put) => {
      const place = at % file.length, text = file.slice(0, place) + put + file.slice(place + taken), read = readPlainYaml(text);
      if (read) expect(read).toEqual(library(text));
    }), { numRuns: 1_500 });
  });
});
