import { commands, Disposable, l10n, languages, Uri, window, workspace, type Diagnostic } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** What the server offers behind "Accept with a reason…". */
interface Asked {
  readonly uri: string;
  readonly rule: string;
  readonly provision?: string;
  readonly quote?: string;
}

/** The command "Accept a finding with a reason": asks why, by whom and how long; the server says what to write into `.lexfloor/waivers.yaml`. */
export function waiveFindings(client: BaseLanguageClient): Disposable {
  let author = '';
  return commands.registerCommand('lexfloor.waive', async (given?: Asked) => {
    const asked = given ?? await chooseFinding();
    if (!asked) return;
    const reason = await window.showInputBox({ title: l10n.t('Accept {0} (1 of 3)', asked.rule), prompt: l10n.t('Why is it accepted? The reason stands in every report.'), validateInput: (text) => text.trim() === '' ? l10n.t('A reason is needed.') : undefined });
    if (reason === undefined) return;
    const by = await window.showInputBox({ title: l10n.t('Accept {0} (2 of 3)', asked.rule), prompt: l10n.t('Who accepts it? (may stay empty)'), value: author });
    if (by === undefined) return;
    author = by.trim();
    const until = await window.showInputBox({
      title: l10n.t('Accept {0} (3 of 3)', asked.rule), prompt: l10n.t('Until when? A date such as 2027-06-30; empty: as long as the words stay the same.'),
      validateInput: (text) => text.trim() === '' || isDate(text.trim()) ? undefined : l10n.t('Write the date as 2027-06-30.'),
    });
    if (until === undefined) return;
    const answer = await client.sendRequest<{ readonly uri?: string; readonly text?: string; readonly problem?: string }>('lexfloor/waive', { ...asked, reason, by, until });
    if (answer.uri === undefined || answer.text === undefined) {
      void window.showWarningMessage(answer.problem ?? l10n.t('The waiver could not be written.'));
      return;
    }
    await workspace.fs.writeFile(Uri.parse(answer.uri, true), new TextEncoder().encode(answer.text)); // makes the folder where there is none
  });
}

/** A day that there is: 30 February is none. */
const isDate = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) === true;

/** The finding at the cursor; a list where there are several. */
async function chooseFinding(): Promise<Asked | undefined> {
  const editor = window.activeTextEditor;
  if (!editor) return undefined;
  const { uri } = editor.document;
  const here = languages.getDiagnostics(uri).filter(({ source, range, code }) => source === 'lexfloor' && range.intersection(editor.selection) !== undefined && !String(codeOf(code)).startsWith('file/'));
  if (here.length === 0) {
    void window.showInformationMessage(l10n.t('There is no finding at the cursor.'));
    return undefined;
  }
  const chosen = here.length === 1 ? here[0] : (await window.showQuickPick(here.map((one) => ({ label: String(codeOf(one.code)), detail: one.message, one })), { title: l10n.t('Which finding is accepted?') }))?.one;
  return chosen && { uri: uri.toString(), rule: String(codeOf(chosen.code)), ...provisionOf(chosen) };
}

const codeOf = (code: Diagnostic['code']): string | number | undefined => typeof code === 'object' ? code.value : code;

/** The client keeps what the server sent along with a diagnostic. */
function provisionOf(diagnostic: Diagnostic): { provision?: string } {
  const data = (diagnostic as { data?: { provision?: unknown } }).data;
  return typeof data?.provision === 'string' ? { provision: data.provision } : {};
}
