import { Disposable, languages, LanguageStatusSeverity, window } from 'vscode';
import { State, type BaseLanguageClient } from 'vscode-languageclient';

/** What the server says of a draft (`lexfloor/status`), as far as it is shown here. */
export interface Status {
  readonly uri?: string;
  readonly standards: readonly string[];
  readonly higher: readonly string[];
  readonly findings: Readonly<Record<'error' | 'warning' | 'info' | 'hint', number>>;
  readonly undetermined: number;
  readonly project?: { readonly uri: string; readonly mistakes: number };
  readonly withheld?: readonly string[];
  readonly failed?: string;
}

/**
 * The entry among the language's status items: what was found in the draft at hand, by which standards, and whether rules and
 * server are there to find anything. It shows while a draft is in the editor.
 */
export function showStatus(client: BaseLanguageClient): Disposable {
  const item = languages.createLanguageStatusItem('lexfloor.status', [{ language: 'legal-draft' }, { pattern: '**/*.bill' }]);
  item.name = 'Lexfloor';
  const known = new Map<string, Status>();
  let failed: string | undefined;
  const update = () => {
    item.busy = client.state === State.Starting;
    const status = known.get(window.activeTextEditor?.document.uri.toString() ?? '');
    Object.assign(item, client.state === State.Stopped ? stopped : failed !== undefined ? withoutRules(failed) : status ? summaryOf(status) : reading);
  };
  update();
  return Disposable.from(
    item,
    client.onNotification('lexfloor/status', (status: Status) => {
      failed = status.failed;
      // The server writes addresses its own way; the editor's is the one to look up by
      if (status.uri !== undefined) known.set(client.protocol2CodeConverter.asUri(status.uri).toString(), status);
      update();
    }),
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Starting) {
        failed = undefined;
        known.clear();
      }
      update();
    }),
    window.onDidChangeActiveTextEditor(update),
  );
}

const restart = { title: 'Restart', command: 'lexfloor.restartServer' };
const stopped = { text: 'Lexfloor has stopped', detail: 'drafts are not being read', severity: LanguageStatusSeverity.Error, command: restart };
const reading = { text: 'Lexfloor', detail: 'reading the draft', severity: LanguageStatusSeverity.Information, command: undefined };

const withoutRules = (reason: string) => ({
  text: 'Lexfloor has no rules', detail: `nothing is judged: ${reason}`, severity: LanguageStatusSeverity.Error, command: { title: 'Show output', command: 'lexfloor.showOutput' },
});

/** "Lexfloor: 7 errors, 3 warnings", and beside it, in the little room there is, the standards: "C102, C183 + 5 for information". */
export function summaryOf({ standards, higher, findings, undetermined, project, withheld = [] }: Status) {
  const many = (count: number, name: string) => count === 0 ? [] : [`${count} ${name}${count === 1 ? '' : 's'}`];
  const counts = [...many(findings.error, 'error'), ...many(findings.warning, 'warning'), ...many(findings.info, 'remark'), ...many(findings.hint, 'hint')];
  const detail = [
    ...withheld.length > 0 ? [`rule packs of this workspace (${withheld.join(', ')}) wait until it is trusted`] : [],
    ...project ? [`lexfloor.yaml has ${project.mistakes} ${project.mistakes === 1 ? 'mistake' : 'mistakes'}`] : [],
    `${standards.join(', ') || 'no standards in force'}${higher.length > 0 ? ` + ${higher.length} for information` : ''}`,
    ...undetermined > 0 ? [`${undetermined} cannot tell`] : [],
  ];
  return {
    text: `Lexfloor: ${counts.join(', ') || 'nothing found'}`,
    detail: detail.join('; '),
    severity: findings.error > 0 || project ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information,
    command: { title: 'Show problems', command: 'workbench.actions.view.problems' },
  };
}
