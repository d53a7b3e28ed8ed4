import type { Exercise } from '../analysis/exercises';
import type { PersonResults } from '../analysis/exerciseResults';
import type { Language } from '../draft/draft';
import { inLanguage } from '../engine/pack';
import { toCsv } from '../text/csv';
import type { Document, Words } from './document/document';

/** The exercises that are known, in the order in which they are meant to be done; others that somebody has a result for come behind them. */
type Known = readonly Pick<Exercise, 'id' | 'theme'>[];

const columnsOf = (people: readonly PersonResults[], known: Known): readonly string[] => {
  const done = new Set(people.flatMap(({ best }) => [...best.keys()]));
  return [...known.flatMap(({ id }) => done.has(id) ? id : []), ...[...done].filter(id => !known.some((one) => one.id === id)).sort()];
};

/** One row a person: how many are solved, then the points in each exercise, under its theme; an empty cell where there is no result. */
export function resultRows(people: readonly PersonResults[], known: Known, language: Language): { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] } {
  const columns = columnsOf(people, known), say = words[language];
  const named = (id: string): string => { const theme = known.find((one) => one.id === id)?.theme; return theme === undefined ? id : inLanguage(theme, language); };
  return {
    head: [say.name, say.solved, ...columns.map(named)],
    rows: people.map(({ person, best }) => [person, String([...best.values()].filter(({ points }) => points === 100).length), ...columns.map(id => best.has(id) ? String(best.get(id)!.points) : '')]),
  };
}

/** The table for spreadsheets. */
export function resultsCsv(people: readonly PersonResults[], known: Known, language: Language): string {
  const { head, rows } = resultRows(people, known, language);
  return toCsv([head, ...rows]);
}

/** The table for the terminal: one line a person, and one an exercise below. */
export function resultsText(people: readonly PersonResults[], known: Known): string {
  const columns = columnsOf(people, known);
  const blocks = people.map(({ person, best }) => [person, ...columns.flatMap(id => {
    const one = best.get(id);
    return one === undefined ? [] : [`  ${String(one.points).padStart(3)}  ${id}  ${one.on}`];
  })].join('\n'));
  return `${blocks.join('\n\n')}\n`;
}

/** The table as a document. */
export function resultsDocument(people: readonly PersonResults[], known: Known, { date, version, language }: { readonly date: string; readonly version: string; readonly language: Language }): Document {
  const { head, rows } = resultRows(people, known, language), say = words[language];
  return {
    title: say.title, language, facts: [[say.date, date], [say.madeWith, version], [say.persons, String(people.length)]], landscape: head.length > 6,
    blocks: [
      { kind: 'table', caption: say.caption, head, rows: rows.map((row): readonly Words[] => row) },
      { kind: 'paragraph', role: 'note', words: say.note },
    ],
  };
}

const words: Readonly<Record<Language, Readonly<Record<'title' | 'name' | 'solved' | 'date' | 'madeWith' | 'persons' | 'caption' | 'note', string>>>> = {
  en: {
    title: 'Results in exercises', name: 'Name', solved: 'Solved', date: 'Date', madeWith: 'Made with', persons: 'Persons', caption: 'Points by person and exercise',
    note: 'The best result of each person counts; 100 points is an exercise solved. An empty cell is no result.',
  },
  fr: {
    title: 'Résultats des exercices', name: 'Nom', solved: 'Résolus', date: 'Date', madeWith: 'Établi avec', persons: 'Personnes', caption: 'Points par personne et par exercice',
    note: 'Le meilleur résultat de chacun compte\u202f; 100 points, c’est un exercice résolu. Une case vide\u202f: aucun résultat.',
  },
  es: {
    title: 'Resultados de los ejercicios', name: 'Nombre', solved: 'Resueltos', date: 'Fecha', madeWith: 'Elaborado con', persons: 'Personas', caption: 'Puntos por persona y ejercicio',
    note: 'Cuenta el mejor resultado de cada persona; 100 puntos es un ejercicio resuelto. Una celda vacía: ningún resultado.',
  },
};
