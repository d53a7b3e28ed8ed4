import { Disposable, FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** No settings file is larger; anything else was not meant for us. */
const largest = 20_000_000;

/** Answers the server's "read this file" and "read this folder": in a Worker, and for virtual workspaces, only the editor can. */
export function answerFiles(client: BaseLanguageClient): Disposable {
  return Disposable.from(
    client.onRequest('lexfloor/readFile', async ({ uri }: { readonly uri: string }) => {
      try {
        const bytes = await workspace.fs.readFile(Uri.parse(uri, true));
        return bytes.length > largest ? null : { text: new TextDecoder().decode(bytes) };
      } catch {
        return null; // there is no such file
      }
    }),
    client.onRequest('lexfloor/readFolder', ({ uri }: { readonly uri: string }) => readPack(Uri.parse(uri, true))),
  );
}

/** More than any rule pack has. */
const most = { file: 4_000_000, all: 16_000_000, files: 1000, depth: 8 };

/** The YAML and Markdown of a rule pack's folder; null where there is none. Links are not followed, for they could lead anywhere. */
async function readPack(folder: Uri) {
  const files: { path: string; text: string }[] = [], problems: { path: string; message: string }[] = [];
  let bytes = 0;
  const visit = async (at: Uri, below: string, depth: number): Promise<void> => {
    for (const [name, type] of await workspace.fs.readDirectory(at)) {
      const path = below + name, uri = Uri.joinPath(at, name);
      if (name.startsWith('.') || name === 'node_modules') continue;
      if (type & FileType.SymbolicLink) problems.push({ path, message: 'is a symbolic link, and packs hold files only; copy the file itself' });
      else if (type & FileType.Directory) {
        if (depth < most.depth) await visit(uri, `${path}/`, depth + 1);
      } else if (/\.(?:yaml|yml|md)$|^LICEN[CS]E/i.test(name) && files.length < most.files) {
        const { size } = await workspace.fs.stat(uri);
        if ((bytes += size) > most.all || size > most.file) problems.push({ path, message: 'is too large for a rule pack; make several packs of it' });
        else files.push({ path, text: new TextDecoder().decode(await workspace.fs.readFile(uri)) });
      }
    }
  };
  try {
    await visit(folder, '', 0);
    return { files, problems };
  } catch {
    return null; // there is no such folder
  }
}

/** True where something stands at an address. */
export const exists = (uri: Uri): Promise<boolean> => Promise.resolve(workspace.fs.stat(uri)).then(() => true, () => false);
