import { DiagnosticSeverity, Disposable, languages, LanguageStatusSeverity, window, type Diagnostic, type Uri } from 'vscode';
import { State, type BaseLanguageClient } from 'vscode-languageclient';

/**
 * The entry among the language's status items: what was found in the draft at hand and by which standards, and whether the server
 * is there to find anything. It shows while a draft is in the editor.
 */
export function showStatus(client: BaseLanguageClient): Disposable {
  const item = languages.createLanguageStatusItem('lexfloor.status', [{ language: 'legal-draft' }, { pattern: '**/*.bill' }]);
  item.name = 'Lexfloor';
  const update = () => {
    item.busy = client.state === State.Starting;
    const uri = window.activeTextEditor?.document.uri;
    Object.assign(item, client.state === State.Stopped ? stopped : summaryOf(uri ? languages.getDiagnostics(uri) : []));
  };
  update();
  return Disposable.from(
    item,
    client.onDidChangeState(update),
    window.onDidChangeActiveTextEditor(update),
    languages.onDidChangeDiagnostics(({ uris }) => { if (uris.some(isActive)) update(); }),
  );
}

const isActive = (uri: Uri) => uri.toString() === window.activeTextEditor?.document.uri.toString();

const stopped = {
  text: 'Lexfloor has stopped',
  detail: 'drafts are not being read',
  severity: LanguageStatusSeverity.Error,
  command: { title: 'Restart', command: 'lexfloor.restartServer' },
};

/** "Lexfloor: 7 errors, 3 warnings", and beside it the standards that they cite: "C102, C183". */
export function summaryOf(all: readonly Diagnostic[]) {
  const ours = all.filter(({ source }) => source === 'lexfloor');
  const counts = levels.flatMap(([severity, name]) => {
    const many = ours.filter((one) => one.severity === severity).length;
    return many === 0 ? [] : `${many} ${name}${many === 1 ? '' : 's'}`;
  });
  return {
    text: `Lexfloor: ${counts.join(', ') || 'nothing found'}`,
    detail: [...new Set(ours.map(packOf))].sort().join(', '),
    severity: ours.some(({ severity }) => severity === DiagnosticSeverity.Error) ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information,
    command: { title: 'Show problems', command: 'workbench.actions.view.problems' },
  };
}

const levels = [
  [DiagnosticSeverity.Error, 'error'], [DiagnosticSeverity.Warning, 'warning'],
  [DiagnosticSeverity.Information, 'remark'], [DiagnosticSeverity.Hint, 'hint'],
] as const;

/** "c102/sickness-duration" is a rule of C102; packs that are no instruments keep their names. */
function packOf({ code }: Diagnostic): string {
  const pack = String(typeof code === 'object' ? code.value : code).split('/')[0]!;
  return /^[a-z]\d+$/.test(pack) ? pack.toUpperCase() : pack;
}
