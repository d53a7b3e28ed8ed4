import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../analysis/analysis';
import type { NamedFile } from '../analysis/between/place';
import type { Twin } from '../analysis/twins/twinFindings';
import { amendedFiles, claims, twinsOf } from '../engine/project';
import type { Host } from '../host/host';
import { pathBelow, type Settings } from './projects';

/** Another file of the same law. */
export interface OtherFile {
  readonly uri: string;
  readonly text: TextDocument;
  readonly analysis: Analysis;
  /** The version that edits are for; null where the file is not open. */
  readonly version: number | null;
}

/** More files than these make no law that is read in an editor. */
const mostFiles = 40;

/** A file is read from the disk again when it was read longer ago, in milliseconds. */
const stale = 2000;

/** Reads the files of a law that are not open, and remembers them. */
export class ClosedFiles {
  readonly #host: Host;
  readonly #analyse: (uri: string, text: string, settings: Settings, before: Analysis | undefined) => Analysis | undefined;
  readonly #known = new Map<string, { readonly text: string; readonly settings: Settings; readonly file: OtherFile | undefined; at: number }>();

  constructor(host: Host, analyse: (uri: string, text: string, settings: Settings, before: Analysis | undefined) => Analysis | undefined) {
    this.#host = host;
    this.#analyse = analyse;
  }

  /** A file as it stands on the disk; undefined where there is none, or where it cannot be read as a draft. */
  async read(uri: string, settings: Settings): Promise<OtherFile | undefined> {
    const known = this.#known.get(uri), now = performance.now();
    if (known && known.settings === settings && now - known.at < stale) return known.file;
    const text = await this.#host.readFile(uri);
    if (known && known.settings === settings && known.text === text) {
      known.at = now;
      return known.file;
    }
    const analysis = text === undefined ? undefined : this.#analyse(uri, text, settings, known?.file?.analysis);
    const file = text === undefined || analysis === undefined ? undefined : { uri, text: TextDocument.create(uri, 'legal-draft', 0, text), analysis, version: null };
    this.#known.set(uri, { text: text ?? '', settings, file, at: now });
    return file;
  }
}

/** The files that a lexfloor.yaml names one by one, as URIs; patterns are answered by the files that are open. */
export function namedFiles({ folder, project }: Settings): readonly string[] {
  if (folder === undefined) return [];
  return (project.files ?? []).filter((file) => !/[*?{}!]/.test(file)).slice(0, mostFiles).map((file) => folder + file.split('/').map(encodeURIComponent).join('/'));
}

/** True for a document that the lexfloor.yaml of a law takes in. */
export const isOfLaw = (uri: string, { folder, project }: Settings): boolean =>
  project.files !== undefined && claims(project, pathInLaw(uri, { folder }) ?? '');

/** The path of a document below the folder of its lexfloor.yaml; undefined outside of it. */
export const pathInLaw = (uri: string, { folder }: Pick<Settings, 'folder'>): string | undefined =>
  folder !== undefined && uri.startsWith(folder) ? pathBelow(folder, uri) : undefined;

/** Other files by the names that people know them by. */
export const namedIn = (others: readonly Pick<OtherFile, 'uri' | 'analysis'>[], settings: Settings): readonly NamedFile[] =>
  others.map(({ uri, analysis }) => ({ name: pathInLaw(uri, settings) ?? uri, analysis }));

/** Those of the other files that are the same text in another language. */
export function twinsAmong(others: readonly Pick<OtherFile, 'uri' | 'analysis'>[], uri: string, settings: Settings): readonly Twin[] {
  const path = pathInLaw(uri, settings), names = path === undefined ? [] : twinsOf(settings.project, path);
  return names.length === 0 ? [] : others.flatMap((other) => {
    const name = pathInLaw(other.uri, settings);
    return name !== undefined && names.includes(name) ? [{ name, analysis: other.analysis }] : [];
  });
}

/** The acts that a document amends, as lexfloor.yaml says. */
export const amendedIn = (uri: string, settings: Settings): ReturnType<typeof amendedFiles> => amendedFiles(settings.project, pathInLaw(uri, settings) ?? '');
