import type { Connection } from 'vscode-languageserver';
import { waiverPath } from '../analysis/waiverFile';
import type { Language, Problem } from '../draft/draft';
import { packDiagnostics, projectDiagnostics } from './diagnostics';
import { projectFile, type Settings } from './projects';

/** Mistakes in files that stand beside drafts (lexfloor.yaml, waivers, comments, packs): they are sent, since no editor asks for those of a file that is not open. */
export class FileFaults {
  readonly #connection: Connection;
  readonly #isOpen: (uri: string) => boolean;
  readonly #locale: () => Language;
  readonly #faulty = new Set<string>();
  /** Files of packs in which mistakes are shown, by the lexfloor.yaml that names them. */
  readonly #inPacks = new Map<string, readonly string[]>();

  constructor(connection: Connection, isOpen: (uri: string) => boolean, locale: () => Language) {
    this.#locale = locale;
    this.#connection = connection;
    this.#isOpen = isOpen;
  }

  /** The mistakes of a file as it stands on the disk; what was shown of it before goes when it is right. */
  tell(uri: string, text: string, problems: readonly Problem[]): void {
    if (problems.length === 0 && !this.#faulty.delete(uri)) return;
    if (problems.length > 0) this.#faulty.add(uri);
    void this.#connection.sendDiagnostics({ uri, diagnostics: projectDiagnostics(uri, text, problems, this.#locale()) });
  }

  /** The same of a file whose mistakes come with the document while it is open. */
  tellClosed(uri: string, text: string, problems: readonly Problem[]): void {
    if (!this.#isOpen(uri)) this.tell(uri, text, problems);
  }

  /** The mistakes of a lexfloor.yaml and of the packs it names. */
  tellProject({ folder, text, problems, packProblems }: Settings): void {
    const uri = folder + projectFile, inPacks = packDiagnostics(folder!, packProblems);
    for (const old of this.#inPacks.get(uri) ?? []) if (!inPacks.has(old)) void this.#connection.sendDiagnostics({ uri: old, diagnostics: [] });
    for (const [file, diagnostics] of inPacks) if (!this.#isOpen(file)) void this.#connection.sendDiagnostics({ uri: file, diagnostics });
    this.#inPacks.set(uri, [...inPacks.keys()]);
    this.tellClosed(uri, text, problems);
  }

  /** A file was opened: from now on its mistakes come with the document. Those of decisions (waivers) do not: nobody else tells them. */
  async opened(uri: string): Promise<void> {
    if (uri.endsWith(`/${waiverPath}`)) return;
    if (this.#faulty.delete(uri) || [...this.#inPacks.values()].some((files) => files.includes(uri))) await this.#connection.sendDiagnostics({ uri, diagnostics: [] });
  }
}
