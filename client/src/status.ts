import { Disposable, l10n, languages, LanguageStatusSeverity, window, workspace } from 'vscode';
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
  readonly faults?: number;
}

/**
 * The entry among the language's status items: what was found in the draft at hand, by which standards, and whether rules and
 * server are there to find anything. It shows while a draft is in the editor; beside other text that could be one, it says that this is not read.
 */
export function showStatus(client: BaseLanguageClient): Disposable {
  const item = languages.createLanguageStatusItem('lexfloor.status', [{ language: 'legal-draft' }, { pattern: '**/*.bill' }, ...mayBeDrafts.map((language) => ({ language }))]);
  item.name = 'Lexfloor';
  const known = new Map<string, Status>();
  let failed: string | undefined, faults = 0;
  const update = () => {
    item.busy = client.state === State.Starting;
    const document = window.activeTextEditor?.document, status = known.get(document?.uri.toString() ?? '');
    const ofDraft = status ? summaryOf(status) : mayBeDrafts.includes(document?.languageId ?? '') ? unread() : reading();
    Object.assign(item, client.state === State.Stopped ? stopped() : failed !== undefined ? withoutRules(failed) : withFaults(faults, ofDraft));
  };
  update();
  return Disposable.from(
    item,
    client.onNotification('lexfloor/status', (status: Status) => {
      failed = status.failed;
      if (status.uri === undefined) faults = status.faults ?? 0;
      // The server writes addresses its own way; the editor's is the one to look up by
      if (status.uri !== undefined) known.set(client.protocol2CodeConverter.asUri(status.uri).toString(), status);
      update();
    }),
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Starting) {
        failed = undefined;
        faults = 0;
        known.clear();
      }
      update();
    }),
    window.onDidChangeActiveTextEditor(update),
    // So is told that the language of a text has changed, too
    workspace.onDidCloseTextDocument(({ uri }) => { known.delete(uri.toString()); }),
    workspace.onDidOpenTextDocument(update),
  );
}

/** The languages of texts that nobody reads unless the settings or their first lines claim them. */
const mayBeDrafts = ['markdown', 'plaintext'];

const restart = () => ({ title: l10n.t('Restart'), command: 'lexfloor.restartServer' });
const stopped = () => ({ text: l10n.t('Lexfloor has stopped'), detail: l10n.t('drafts are not being read'), severity: LanguageStatusSeverity.Error, command: restart() });
const reading = () => ({ text: 'Lexfloor', detail: l10n.t('reading the draft'), severity: LanguageStatusSeverity.Information, command: undefined });
const unread = () => ({
  text: l10n.t('Lexfloor: not read'), detail: l10n.t('nothing says that it is a draft'), severity: LanguageStatusSeverity.Information, command: { title: l10n.t('Read it as a draft'), command: 'lexfloor.readAsDraft' },
});

const withoutRules = (reason: string) => ({
  text: l10n.t('Lexfloor has no rules'), detail: l10n.t('nothing is judged: {0}', reason), severity: LanguageStatusSeverity.Error, command: { title: l10n.t('Show output'), command: 'lexfloor.showOutput' },
});

/** The same with what went wrong inside: the drafts are read all the same, and the output tells more. */
const withFaults = <T extends { readonly detail: string }>(faults: number, item: T) => faults === 0 ? item : {
  ...item, detail: `${item.detail}; ${faults === 1 ? l10n.t('1 fault was contained') : l10n.t('{0} faults were contained', faults)}`, severity: LanguageStatusSeverity.Warning,
  command: { title: l10n.t('Show output'), command: 'lexfloor.showOutput' },
};

/** "Lexfloor: 7 errors, 3 warnings", and beside it, in the little room there is, the standards: "C102, C183 + 5 for information". */
export function summaryOf({ standards, higher, findings, undetermined, project, withheld = [] }: Status) {
  const many = (count: number, one: string, several: string) => count === 0 ? [] : [count === 1 ? one : several];
  const counts = [
    ...many(findings.error, l10n.t('1 error'), l10n.t('{0} errors', findings.error)), ...many(findings.warning, l10n.t('1 warning'), l10n.t('{0} warnings', findings.warning)),
    ...many(findings.info, l10n.t('1 remark'), l10n.t('{0} remarks', findings.info)), ...many(findings.hint, l10n.t('1 hint'), l10n.t('{0} hints', findings.hint)),
  ];
  const named = standards.join(', ') || l10n.t('no standards in force');
  const detail = [
    ...withheld.length > 0 ? [l10n.t('rule packs of this workspace ({0}) wait until it is trusted', withheld.join(', '))] : [],
    ...project ? [project.mistakes === 1 ? l10n.t('lexfloor.yaml has 1 mistake') : l10n.t('lexfloor.yaml has {0} mistakes', project.mistakes)] : [],
    higher.length > 0 ? l10n.t('{0} + {1} for information', named, higher.length) : named,
    ...undetermined > 0 ? [l10n.t('{0} cannot tell', undetermined)] : [],
  ];
  return {
    text: `Lexfloor: ${counts.join(', ') || l10n.t('nothing found')}`,
    detail: detail.join('; '),
    severity: findings.error > 0 || project ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information,
    command: { title: l10n.t('Show problems'), command: 'workbench.actions.view.problems' },
  };
}
