import { commands, l10n, Uri, window, workspace, type QuickPickItem } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { fromBase64 } from '../base64';
import { askReport } from './panel';
import type { Older } from './state';

interface Choice extends QuickPickItem {
  readonly value: string;
}

/** Writes a report to a file: asks for the report where it is not given, for the form and for the place. */
export async function exportReport(client: BaseLanguageClient, uri: Uri, given?: { readonly kind: string; readonly older?: Older; readonly more?: readonly Older[]; readonly assume?: readonly string[] }): Promise<void> {
  const title = l10n.t('Export a report');
  const kind = given?.kind ?? (await window.showQuickPick<Choice>([
    { value: 'assessment', label: l10n.t('Gap assessment'), detail: l10n.t('each standard Article by Article, with conclusions') },
    { value: 'commentary', label: l10n.t('Commentary'), detail: l10n.t('the draft in its order, with remarks in the margin and proposed wording') },
    { value: 'consultation', label: l10n.t('Consultation table'), detail: l10n.t('a row a section, a column for each of those consulted') },
    { value: 'readiness', label: l10n.t('Papers of a ratification'), detail: l10n.t('what can be accepted, obstacles, the draft instrument, checklist and steps') },
    { value: 'article22', label: l10n.t('Report under Article 22'), detail: l10n.t('the questions of the report form with what the law says') },
    { value: 'followup', label: l10n.t('Follow-up of supervisory comments'), detail: l10n.t('what was asked, the provisions concerned and the law as it stands') },
    { value: 'persons', label: l10n.t('Persons protected'), detail: l10n.t('the percentages in all alternatives, from the figures in lexfloor.yaml') },
    { value: 'rates', label: l10n.t('Replacement rates'), detail: l10n.t('the benefit of each standard beneficiary, every step with its Article') },
  ], { title }))?.value;
  if (kind === undefined) return;
  const format = (await window.showQuickPick<Choice>([
    { value: 'docx', label: 'Word', description: '.docx' }, { value: 'html', label: 'HTML', description: '.html' }, { value: 'md', label: 'Markdown', description: '.md' },
    ...kind === 'consultation' || kind === 'codification' ? [{ value: 'csv', label: 'CSV', description: '.csv' }] : [],
  ], { title }))?.value;
  if (format === undefined) return;
  const file = await window.showSaveDialog({ title, defaultUri: besideDraft(uri, `-${kind}.${format}`), filters: { [format.toUpperCase()]: [format] } });
  if (!file) return;
  const answer = await askReport(client, { kind, uri: uri.toString(), ...(given?.older && { older: given.older }), ...(given?.more && { more: given.more }), ...(given?.assume && { assume: given.assume }) }, format);
  if ('problem' in answer) return void window.showWarningMessage(answer.problem);
  await workspace.fs.writeFile(file, answer.base64 === undefined ? new TextEncoder().encode(answer.text ?? '') : fromBase64(answer.base64));
  void commands.executeCommand('setContext', 'lexfloor.learn.exported', true); // ticks the last step of the walkthrough
  await sayWritten(file);
}

/** Says that a file was written, and opens it where that is wanted. Resolves when the message is gone. */
export async function sayWritten(file: Uri): Promise<void> {
  const open = l10n.t('Open');
  if (await window.showInformationMessage(l10n.t('Written: {0}', workspace.asRelativePath(file)), open) === open) await commands.executeCommand('vscode.open', file);
}

/** A file beside the draft, by its name with another ending: "act-assessment.docx". A draft without a file is saved in the folder that is open. */
export function besideDraft(draft: Uri, ending: string): Uri {
  const name = `${draft.path.split('/').at(-1)!.replace(/\.[^.]*$/, '')}${ending}`, [folder] = workspace.workspaceFolders ?? [];
  return draft.scheme === 'untitled' ? folder ? Uri.joinPath(folder.uri, name) : Uri.file(`/${name}`) : Uri.joinPath(draft, '..', name);
}
