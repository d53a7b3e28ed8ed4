import { type CancellationToken, type DataTransfer, Disposable, DocumentDropEdit, type DocumentDropEditProvider, DocumentDropOrPasteEditKind, l10n, languages, type Position, type TextDocument, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type ImportAnswer, largest, readWord } from './importWord';

/** Drops of Word files into a draft: their words are put in where they are dropped, with numbers written out, as the import does. */
export const dropWord = (client: BaseLanguageClient): Disposable => languages.registerDocumentDropEditProvider({ language: 'legal-draft' }, new WordDrops((bytes) => readWord(client, bytes, 'final')), {
  providedDropEditKinds: [kind], dropMimeTypes: ['text/uri-list', 'files', wordType],
});

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const kind = DocumentDropOrPasteEditKind.Text.append('lexfloor', 'word');

/** `ask` gives the words of a Word file, the new text where changes are tracked. */
export class WordDrops implements DocumentDropEditProvider {
  readonly #ask: (bytes: Uint8Array) => Promise<ImportAnswer>;

  constructor(ask: (bytes: Uint8Array) => Promise<ImportAnswer>) {
    this.#ask = ask;
  }

  async provideDocumentDropEdits(document: TextDocument, position: Position, transfer: DataTransfer, token: CancellationToken): Promise<DocumentDropEdit | undefined> {
    const dropped = await wordFile(transfer);
    if (!dropped || token.isCancellationRequested) return undefined;
    const { name, bytes } = dropped, refuse = (why: string) => void window.showErrorMessage(l10n.t('{0} cannot be imported: {1}', name, why));
    if (!bytes) return refuse(l10n.t('it cannot be read.')), undefined;
    if (bytes.length > largest) return refuse(l10n.t('it is larger than 64 MB.')), undefined;
    const answer = await this.#ask(bytes);
    if (token.isCancellationRequested) return undefined;
    if ('problem' in answer) return refuse(answer.problem), undefined;
    if (answer.changes > 0) void window.showInformationMessage(l10n.t('{0} has tracked changes; the new text is put in. To choose another, use "Import a Word document".', name));
    return new DocumentDropEdit(fitted(document, position, answer.text), l10n.t('Put in the words of {0}', name), kind);
  }
}

/** The first Word file of a drop: one of the explorer, or one from outside. */
async function wordFile(transfer: DataTransfer): Promise<{ readonly name: string; readonly bytes: Uint8Array | undefined } | undefined> {
  for (const [, item] of transfer) {
    const file = item.asFile();
    if (file && isWord(file.name)) return { name: file.name, bytes: await Promise.resolve(file.data()).catch(() => undefined) };
  }
  const listed = await transfer.get('text/uri-list')?.asString(), line = listed?.split(/\r?\n/).find((one) => !one.startsWith('#') && isWord(one));
  if (line === undefined) return undefined;
  const uri = Uri.parse(line, true);
  return { name: uri.path.split('/').at(-1)!, bytes: await Promise.resolve(workspace.fs.readFile(uri)).catch(() => undefined) };
}

const isWord = (name: string): boolean => /\.docx$/i.test(name);

/** The words as paragraphs of their own: a line is not gone on with, nor into. */
function fitted(document: TextDocument, { line, character }: Position, text: string): string {
  const here = document.lineAt(line).text, before = here.slice(0, character).trim() === '' ? '' : '\n\n', after = here.slice(character).trim() === '' ? '' : '\n';
  return `${before}${text.trimEnd()}\n${after}`;
}
