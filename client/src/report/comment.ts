import { l10n } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { askAndWrite } from '../desk';

/** Keeps a comment on a provision in `.lexfloor/comments.yaml`: the server knows the words it hangs on, the editor writes the file. True where it was kept. */
export const keepComment = (client: BaseLanguageClient, uri: string, provision: string, text: string): Promise<boolean> =>
  askAndWrite(client, 'lexfloor/comment', { uri, provision, text }, l10n.t('The comment could not be kept.'));
