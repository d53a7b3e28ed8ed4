import type { CodeLens } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { PackCase } from '../../analysis/packCases';
import { fileOf } from './hover';
import type { PackDraft, PackPlace, PackRun } from './desk';
import { lineOf } from './diagnostics';
import { headingsIn, rulesIn } from './places';
import type { TouchedDraft } from './touched';

/** Runs one case again and says what came of it; arguments: the file and the line of the case's heading, from 0. */
export const runCaseCommand = 'lexfloor.runCase';

/** Above each case what came of it, and "Run this case"; above the cases of a rule how many hold. */
export function lensesOfCases(text: TextDocument, { path }: PackPlace, run: PackRun | undefined): CodeLens[] {
  const cases = (run?.cases ?? []).filter((one) => one.path === path), headings = headingsIn(text.getText());
  return headings.flatMap(({ line, level, title }, i): CodeLens[] => {
    if (level === 1) {
      const end = headings.find((one, j) => j > i && one.level === 1)?.line ?? Number.POSITIVE_INFINITY;
      const own = cases.filter((one) => one.case.rule === title && one.case.line - 1 > line && one.case.line - 1 < end);
      return own.length === 0 ? [] : [{ range: lineOf(text, line), command: { title: sayCases(own), command: runCaseCommand, arguments: [text.uri, line] } }];
    }
    const own = cases.find((one) => one.case.line - 1 === line);
    return own === undefined ? [] : [{ range: lineOf(text, line), command: { title: `${own.holds ? '✓ holds' : '✗ does not hold'} · Run this case`, command: runCaseCommand, arguments: [text.uri, line] } }];
  });
}

/** Above each rule how its cases stand, and what it touches in the drafts that are open. `showPlaces` is the client's command that shows a list of places. */
export function lensesOfRules(text: TextDocument, { pack }: PackDraft, run: PackRun | undefined, touched: (name: string) => readonly TouchedDraft[], showPlaces: string | undefined): CodeLens[] {
  return rulesIn(text.getText()).slice(0, mostLenses).flatMap(({ id, start, end }): CodeLens[] => {
    const range = { start: text.positionAt(start), end: text.positionAt(end) }, short = id.includes('/') ? id.slice(id.indexOf('/') + 1) : id;
    const own = (run?.cases ?? []).filter(({ rule }) => rule === id || rule === `${pack?.id}/${short}`);
    const places = touched(id).flatMap((one) => one.places.map((place) => ({ uri: one.uri, range: place.range })));
    return [
      ...own.length > 0 ? [{ range, command: { title: sayCases(own), command: runCaseCommand, arguments: [text.uri, range.start.line] } }] : [],
      ...touched(id).length > 0 && showPlaces ? [{ range, command: { title: sayTouched(touched(id)), command: showPlaces, arguments: [text.uri, range.start, places] } }] : [],
    ];
  });
}

/** A file of ten thousand rules needs no lens above each. */
const mostLenses = 300;

const sayCases = (cases: readonly PackCase[]): string => {
  const failed = cases.filter(({ holds }) => !holds).length;
  return `${cases.length} ${cases.length === 1 ? 'case' : 'cases'}, ${failed === 0 ? 'all hold' : `${failed} ${failed === 1 ? 'does' : 'do'} not hold`}`;
};

const sayTouched = (drafts: readonly TouchedDraft[]): string => `touches ${drafts.map(({ uri, places }) => `${places.length} ${places.length === 1 ? 'place' : 'places'} of ${fileOf(uri)}`).join(', ')}`;
