import { waiverPath } from '../analysis/waiverFile';
import type { RuleSet } from '../engine/pack';
import type { RuleProblem } from '../engine/load';
import { lockFile, readLock } from '../engine/lock';
import { claims, claimsItself, profile, readProject, type Project } from '../engine/project';
import { profileWith, readPacksLater, readProjectPacks, readProjectWith, type ProjectPacks } from '../engine/projectPacks';
import type { Problem } from '../draft/draft';
import type { Host } from '../host/host';
import { type WaiverBook, readWaiverBook } from './waivers';

export const projectFile = 'lexfloor.yaml';

/** A `lexfloor.yaml` as it stands, and the rules it leaves in force (one object, so that facts and findings can be remembered by it). */
export interface Settings {
  /** The folder it stands in, as a URI that ends with a slash; undefined where there is no such file. */
  readonly folder: string | undefined;
  readonly project: Project;
  readonly rules: RuleSet;
  readonly text: string;
  readonly problems: readonly Problem[];
  /** Mistakes in the packs that it names; paths count from its folder. */
  readonly packProblems: readonly RuleProblem[];
  /** Packs that were not read, because the workspace is not trusted. */
  readonly withheld: readonly string[];
}

/** Finds and remembers the `lexfloor.yaml` of each document. */
export class Projects {
  readonly #host: Host;
  readonly #rules: () => RuleSet;
  readonly #onRead: (settings: Settings) => void;
  readonly #byFolder = new Map<string, Promise<Settings | undefined>>();
  readonly #profiles = new Map<string, RuleSet>();
  readonly #packs = new Map<string, Promise<ProjectPacks>>();
  readonly #version: string;
  readonly #waivers = new Map<string, Promise<WaiverBook | undefined>>();
  readonly #onWaivers: (uri: string, text: string, problems: readonly Problem[]) => void;
  /** False while nobody has said that packs of the workspace may be read. */
  trusted = true;
  /** Folders of the workspace, as URIs that end with a slash. Above them nothing is looked for. */
  roots: readonly string[] = [];
  /** Standards chosen in the editor's own settings; they go before those of the file. Empty: no choice made. */
  standards: readonly string[] = [];
  /** Nothing is looked up before this: what the editor's settings say may still be on its way. */
  ready: Promise<void> = Promise.resolve();

  /** `rules`: all rules there are, made when first asked for. `onRead` is told of each `lexfloor.yaml` that was read, `onWaivers` of each file of waivers. `version` is Lexfloor's: packs may need one. */
  constructor(host: Host, rules: () => RuleSet, onRead: (settings: Settings) => void, version = '999.0.0', onWaivers: (uri: string, text: string, problems: readonly Problem[]) => void = () => {}) {
    this.#version = version;
    this.#onWaivers = onWaivers;
    this.#host = host;
    this.#rules = rules;
    this.#onRead = onRead;
  }

  /** The settings for a document: those of the nearest `lexfloor.yaml` above it, within its workspace folder if it has one. */
  async of(uri: string): Promise<Settings> {
    await this.ready;
    for (const folder of this.#foldersAbove(uri)) {
      const found = await this.#read(folder);
      if (found) return found;
    }
    return { folder: undefined, project: {}, rules: this.#profile({}), text: '', problems: [], packProblems: [], withheld: [] };
  }

  /** The waivers that hold for a document: those of the nearest `.lexfloor` above it. */
  async waivers(uri: string): Promise<WaiverBook | undefined> {
    for (const folder of this.#foldersAbove(uri)) {
      let reading = this.#waivers.get(folder);
      if (!reading) {
        reading = readWaiverBook(this.#host, folder).then((book) => {
          if (book) this.#onWaivers(folder + waiverPath, book.text, book.problems);
          return book;
        });
        this.#waivers.set(folder, reading);
      }
      const book = await reading;
      if (book) return book;
    }
    return undefined;
  }

  /** Forgets what was read, so that the next question reads again. */
  forget(): void {
    this.#byFolder.clear();
    this.#packs.clear();
    this.#waivers.clear();
  }

  /** The mistakes of a `lexfloor.yaml` as it stands in the editor. */
  async problemsOf(folder: string, text: string): Promise<readonly Problem[]> {
    return readProjectWith(text, await this.#packsOf(folder, readProject(text).project)).problems;
  }

  /** True for a file of a pack that some project names, and for what was written down of it. */
  holds(uri: string): boolean {
    return uri.endsWith(`/${lockFile}`) || [...this.#packFolders].some((folder) => uri.startsWith(folder));
  }

  readonly #packFolders = new Set<string>();

  #foldersAbove(uri: string): string[] {
    // An unsaved draft stands nowhere yet; it is taken for one of the first folder of the workspace.
    if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(uri)) return this.roots.slice(0, 1);
    const root = this.roots.filter((folder) => uri.startsWith(folder)).sort((a, b) => b.length - a.length)[0];
    const top = root?.length ?? uri.indexOf('/', uri.indexOf('://') + 3) + 1;
    const folders: string[] = [];
    for (let end = uri.lastIndexOf('/'); end + 1 >= top && folders.length < 64; end = uri.lastIndexOf('/', end - 1)) {
      folders.push(uri.slice(0, end + 1));
      if (end <= 0) break;
    }
    return folders;
  }

  #read(folder: string): Promise<Settings | undefined> {
    const known = this.#byFolder.get(folder);
    if (known) return known;
    const reading = this.#host.readFile(folder + projectFile).then(async (text) => {
      if (text === undefined) return undefined;
      const packs = await this.#packsOf(folder, readProject(text).project);
      const { project, problems } = readProjectWith(text, packs);
      const rules = packs.rules.teams ? profileWith(this.#wishes(project), packs) : this.#profile({ ...project, packs: packs.inForce });
      const settings = { folder, project, rules, text, problems, packProblems: packs.problems, withheld: packs.withheld ?? [] };
      this.#onRead(settings);
      return settings;
    });
    this.#byFolder.set(folder, reading);
    return reading;
  }

  /** The packs that a project names; read once, until something changes. */
  #packsOf(folder: string, { packs }: Project): Promise<ProjectPacks> {
    const key = `${folder}\n${JSON.stringify(packs)}`;
    const known = this.#packs.get(key);
    if (known) return known;
    const reading = this.#readPacks(folder, packs);
    this.#packs.set(key, reading);
    return reading;
  }

  async #readPacks(folder: string, names: readonly string[] | undefined): Promise<ProjectPacks> {
    const lock = names === undefined || !this.trusted ? undefined : await this.#host.readFile(folder + lockFile);
    const reading = readProjectPacks(names, this.#rules(), lock === undefined ? undefined : readLock(lock), this.#version, this.trusted);
    return readPacksLater(reading, (place) => {
      this.#packFolders.add(`${folder}${place.folder}/`);
      return this.#host.readFolder?.(folder, place.folder) ?? Promise.resolve(undefined);
    });
  }

  #wishes(project: Project): Project {
    return this.standards.length > 0 ? { ...project, standards: this.standards.map((id) => id.toUpperCase()) } : project;
  }

  /** Equal wishes give one rule set. */
  #profile(project: Project): RuleSet {
    const wishes = this.#wishes(project);
    const key = JSON.stringify([wishes.standards, wishes.packs, wishes.severities, wishes.targets]);
    const known = this.#profiles.get(key);
    if (known) return known;
    const made = profile(this.#rules(), wishes);
    this.#profiles.set(key, made);
    return made;
  }
}

/**
 * True for a document that is a legal draft: one of our language, a `.bill` or `.bill.md`, and any other text that `lexfloor.yaml`
 * or its own front matter claims. All others are none of our business.
 */
export function isLegalDraft(uri: string, languageId: string, text: string, settings: Pick<Settings, 'folder' | 'project'>): boolean {
  if (languageId === 'legal-draft') return true;
  const path = pathOf(uri);
  if (/\.bill(?:\.md)?$/i.test(path)) return true;
  if (settings.folder !== undefined && uri.startsWith(settings.folder) && claims(settings.project, pathBelow(settings.folder, uri))) return true;
  return claimsItself(text);
}

/** The path of a URI, percent-decoded: what readers tell the format by. */
export function pathOf(uri: string): string {
  const path = uri.replace(/^[a-z][a-z0-9+.-]*:(?:\/\/[^/]*)?/i, '').replace(/[?#].*$/, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // a stray % is a % of the name
  }
}

/** The path of a document below a folder, as waivers and reports name it; the whole path outside of it. */
export const pathBelow = (folder: string, uri: string): string => uri.startsWith(folder) ? pathOf(uri).slice(pathOf(folder).length) : pathOf(uri);
