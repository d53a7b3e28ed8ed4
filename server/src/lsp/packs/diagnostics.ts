import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { difference, sayUncovered } from '../../report/packTest';
import { packDiagnostics, source } from '../diagnostics';
import type { PackDraft, PackPlace, PackRun } from './desk';
import { rulesIn } from './places';

/** What is to be said of a file of a pack as it stands: its mistakes, cases that do not hold, rules that nothing proves. */
export function diagnosticsOfPack(text: TextDocument, { folder, path, kind }: PackPlace, draft: PackDraft, run: PackRun | undefined): Diagnostic[] {
  const mistakes = [...packDiagnostics(folder, draft.problems.filter((problem) => problem.path === path)).values()].flat();
  if (kind === 'cases') return [...mistakes, ...failedCases(text, path, run)];
  return [...mistakes, ...kind === 'rules' || kind === 'pack' ? unprovenRules(text, kind, draft, run) : []];
}

function failedCases(text: TextDocument, path: string, run: PackRun | undefined): Diagnostic[] {
  return (run?.cases ?? []).filter((one) => one.path === path && !one.holds).map((one) => ({
    range: lineOf(text, one.case.line - 1), severity: DiagnosticSeverity.Warning, source, code: 'file/rule-case',
    message: ['This case does not hold.', ...difference(one)].join('\n'),
  }));
}

function unprovenRules(text: TextDocument, kind: 'rules' | 'pack', { pack }: PackDraft, run: PackRun | undefined): Diagnostic[] {
  if (!pack || !run) return [];
  const places = rulesIn(text.getText());
  return run.uncovered.flatMap((one): Diagnostic[] => {
    const base = pack.changes.stricter.find(({ id }) => id === one.rule)?.stricterThan;
    if ((base === undefined) !== (kind === 'rules')) return [];
    const place = places.find(({ id }) => id === (base ?? one.rule.slice(pack.id.length + 1)));
    return place === undefined ? [] : [{
      range: { start: text.positionAt(place.start), end: text.positionAt(place.end) }, severity: DiagnosticSeverity.Information, source, code: 'file/rule-case',
      message: `${one.rule} ${sayUncovered(one)}`,
    }];
  });
}

/** A whole line without its end. */
export function lineOf(text: TextDocument, line: number): Diagnostic['range'] {
  const start = { line, character: 0 };
  return { start, end: { line, character: text.getText({ start, end: { line: line + 1, character: 0 } }).replace(/[\r\n]+$/, '').length } };
}
