import { Disposable, languages, LanguageStatusSeverity, window, type Diagnostic, type Uri } from 'vscode';
import { DiagnosticSeverity } from 'vscode';
import { State, type BaseLanguageClient } from 'vscode-languageclient';

/**
 * The entry among the language's status items: what was found in the draft at hand, and whether the server is there to find
 * anything. It shows while a draft is in the editor.
 */
export function showStatus(client: BaseLanguageClient): Disposable {
  const item = languages.createLanguageStatusItem('lexfloor.status', [{ language: 'legal-draft' }, { pattern: '**/*.bill' }]);
  item.name = 'Lexfloor';
  const update = () => {
    item.busy = client.state === State.Starting;
    const uri = window.activeTextEditor?.document.uri;
    Object.assign(item, client.state === State.Stopped ? stopped : found(uri ? languages.getDiagnostics(uri) : []));
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
  text: 'Lexfloor: the server has stopped',
  detail: 'drafts are not read',
  severity: LanguageStatusSeverity.Error,
  command: { title: 'Restart', command: 'lexfloor.restartServer' },
};

/** "Lexfloor: 3 errors, 2 warnings"; the standards cited by what was found stand beside it. */
function found(all: readonly Diagnostic[]) {
  const ours = all.filter((diagnostic) => diagnostic.source === 'lexfloor');
  const counts = levels.map(([severity, one]) => count(ours.filter((each) => each.severity === severity).length, one)).filter(Boolean);
  return {
    text: `Lexfloor: ${counts.length > 0 ? counts.join(', ') : 'nothing found'}`,
    detail: '',
    severity: ours.length > 0 ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information,
    command: { title: 'Show output', command: 'lexfloor.showOutput' },
  };
}

const levels = [
  [DiagnosticSeverity.Error, 'error'], [DiagnosticSeverity.Warning, 'warning'],
  [DiagnosticSeverity.Information, 'remark'], [DiagnosticSeverity.Hint, 'hint'],
] as const;

const count = (many: number, one: string) => many === 0 ? '' : `${many} ${one}${many === 1 ? '' : 's'}`;
