import type { Connection } from 'vscode-languageserver';
import type { FolderFiles, Host } from './host';

/** The request by which the server asks the editor for a file: `{ uri }` is answered with `{ text }`, or with null where there is none. */
export const readFileRequest = 'lexfloor/readFile';

/** The same for a folder: `{ uri }` is answered with `{ files: [{ path, text }], problems: [{ path, message }] }`, YAML and Markdown only, or with null. */
export const readFolderRequest = 'lexfloor/readFolder';

/** A host that reads through the editor: the Worker has no file system, and virtual workspaces have none either. */
export function clientHost(connection: Connection): Host {
  return {
    async readFile(uri) {
      try {
        const answer = await connection.sendRequest<{ readonly text: string } | null>(readFileRequest, { uri });
        return typeof answer?.text === 'string' ? answer.text : undefined;
      } catch {
        return undefined; // an editor that does not know the request has no files for us
      }
    },
    async readFolder(uri, below) {
      try {
        const answer = await connection.sendRequest<FolderFiles | null>(readFolderRequest, { uri: uri + below.split('/').map(encodeURIComponent).join('/') });
        return answer && Array.isArray(answer.files) ? { files: answer.files, problems: answer.problems ?? [] } : undefined;
      } catch {
        return undefined;
      }
    },
  };
}
