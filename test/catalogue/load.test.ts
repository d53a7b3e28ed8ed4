import packs from 'lexfloor:packs';
import { expect, test } from 'vitest';
import { loadArticles, loadInstrument, readCatalogue } from '../../server/src/engine/catalogue';

const pack = `id: x001
version: 1.0.0
title: An invented Convention
licence: MIT
instrument:
  id: X001
  kind: convention
  year: 2020
  status: invented
`;
const articles = `verification: {level: memory}
articles:
  - cite: X001 Art. 1
    title: First
    explains: What it asks.
    branch: sickness
    topic: duration
    figures:
      - {id: x001.a, quantity: duration, at-least: 2, unit: weeks}
  - cite: X001 Art. 2
    title: Second
    explains: More.
    branch: sickness
    topic: duration
`;
const { instrument } = loadInstrument('x001/pack.yaml', pack);

test('a pack that people write themselves reads like ours', () => {
  const { entries, problems } = loadArticles('x001/articles.yaml', articles, instrument!);
  expect(problems).toEqual([]);
  expect(entries.map(entry => [entry.cite.label, entry.verified])).toEqual([
    ['X001 Art. 1', 'from memory, not compared with any text'], ['X001 Art. 2', 'from memory, not compared with any text'],
  ]);
  expect(entries[0]!.figures[0]).toMatchObject({ comparator: 'at-least', value: 2, unit: 'weeks' });
});

test.each([
  ['an unknown key', articles.replace('    topic: duration\n    figures', '    topik: duration\n    figures'), [7, 5], /unknown key "topik"; did you mean "topic"\?/],
  ['a missing key', articles.replace('    title: Second\n', ''), [10, 5], /"title" is missing; add it/],
  ['a cite of another instrument', articles.replace('X001 Art. 2', 'C102 Art. 2'), [10, 11], /the cite begins with "X001 "/],
  ['a cite given twice', articles.replace('X001 Art. 2', 'X001 Art. 1'), [10, 11], /another entry "X001 Art. 1" above/],
  ['a level that is none', articles.replace('{level: memory}', '{level: hearsay}'), [1, 23], /must be one of full-text, excerpt, page, memory-parallel, memory/],
  ['a figure with two bounds', articles.replace('at-least: 2', 'at-least: 2, at-most: 3'), [9, 9], /give one of at-least, at-most and equals/],
  ['broken YAML', articles.replace('title: First', 'title: First\n    title: Again'), [5, 5], /mend the YAML here/],
])('%s is told at its place', (_, text, place, message) => {
  const { problems } = loadArticles('x001/articles.yaml', text, instrument!);
  expect(problems.map(problem => problem.message).join('\n')).toMatch(message);
  const problem = problems.find(one => message.test(one.message))!;
  expect([problem.line, problem.column]).toEqual(place);
});

test('the other entries stand beside a faulty one', () => {
  const { entries } = loadArticles('x001/articles.yaml', articles.replace('    title: Second\n', ''), instrument!);
  expect(entries.map(entry => entry.cite.label)).toEqual(['X001 Art. 1']);
});

test('a pack without a year is told at its place', () => {
  const { instrument: none, problems } = loadInstrument('x001/pack.yaml', pack.replace('  year: 2020\n', ''));
  expect(none).toBeUndefined();
  expect(problems).toMatchObject([{ path: 'x001/pack.yaml', line: 5, message: '"instrument.year" is missing; add it' }]);
});

test('articles without a pack beside them are told of', () => {
  const read = readCatalogue({ 'x001/articles.yaml': { verification: { level: 'memory' }, articles: [] }, 'topics.yaml': packs['topics.yaml'] });
  expect(read.faults.map(fault => fault.file)).toContain('x001/pack.yaml');
});
