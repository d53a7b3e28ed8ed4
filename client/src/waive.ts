import { commands, type Disposable, l10n, languages, window, type Diagnostic } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { askReason, type Asked, decide } from './review/decide';

/** The command "Accept a finding with a reason": asks why, by whom and how long; the server says what to write into `.lexfloor/waivers.yaml`. */
export function waiveFindings(client: BaseLanguageClient): Disposable {
  return commands.registerCommand('lexfloor.waive', async (given?: Asked) => {
    const asked = given ?? await chooseFinding();
    const verdict = asked && await askReason(asked.rule ?? '');
    if (verdict) await decide(client, [asked], verdict);
  });
}

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
