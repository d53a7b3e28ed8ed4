import type { PersonResults } from '../analysis/exerciseResults';
import { toCsv } from '../text/csv';
import type { Document, Words } from './document/document';

/** Exercises in the order in which they are meant to be done, then others that somebody has a result for. */
const columnsOf = (people: readonly PersonResults[], known: readonly string[]): readonly string[] => {
  const done = new Set(people.flatMap(({ best }) => [...best.keys()]));
  return [...known.filter(id => done.has(id)), ...[...done].filter(id => !known.includes(id)).sort()];
};

/** One row a person: how many are solved, then the points in each exercise; an empty cell where there is no result. */
export function resultRows(people: readonly PersonResults[], known: readonly string[]): { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] } {
  const columns = columnsOf(people, known);
  return {
    head: ['Name', 'Solved', ...columns],
    rows: people.map(({ person, best }) => [person, String([...best.values()].filter(({ points }) => points === 100).length), ...columns.map(id => best.has(id) ? String(best.get(id)!.points) : '')]),
  };
}

/** The table for spreadsheets. */
export function resultsCsv(people: readonly PersonResults[], known: readonly string[]): string {
  const { head, rows } = resultRows(people, known);
  return toCsv([head, ...rows]);
}

/** The table for the terminal: one line a person, and one an exercise below. */
export function resultsText(people: readonly PersonResults[], known: readonly string[]): string {
  const columns = columnsOf(people, known);
  const blocks = people.map(({ person, best }) => [person, ...columns.flatMap(id => {
    const one = best.get(id);
    return one === undefined ? [] : [`  ${String(one.points).padStart(3)}  ${id}  ${one.on}`];
  })].join('\n'));
  return `${blocks.join('\n\n')}\n`;
}

/** The table as a document. */
export function resultsDocument(people: readonly PersonResults[], known: readonly string[], { date, version }: { readonly date: string; readonly version: string }): Document {
  const { head, rows } = resultRows(people, known);
  return {
    title: 'Results in exercises', language: 'en', facts: [['Date', date], ['Made with', version], ['Persons', String(people.length)]], landscape: head.length > 6,
    blocks: [
      { kind: 'table', caption: 'Points by person and exercise', head, rows: rows.map((row): readonly Words[] => row) },
      { kind: 'paragraph', role: 'note', words: 'The best result of each person counts; 100 points is an exercise solved. An empty cell is no result.' },
    ],
  };
}
