import { casesOf, checkCases, runPackCase, uncoveredRules, type PackCase, type Uncovered } from '../../analysis/packCases';
import { lockFaults, lockFile, packsFolder, readLock } from '../../engine/lock';
import type { RuleProblem } from '../../engine/load';
import { kindOfPackFile, type PackFileKind } from '../../engine/packHelp';
import type { RuleSet } from '../../engine/pack';
import { addPack, isBundledPack, loadTeamPack, packFile, readPackHead, type PackFile, type TeamPack } from '../../engine/teamPack';
import type { Host } from '../../host/host';
import { isLegalDraft, type Projects } from '../projects';
import { turn } from '../schedule';
import type { Session } from '../session';

/** A file of a pack that is open in the editor. */
export interface PackPlace {
  /** The folder of the pack, as a URI that ends with a slash. */
  readonly folder: string;
  readonly path: string;
  readonly kind: PackFileKind;
}

/** A pack as it stands in the editor, saved or not. */
export interface PackDraft {
  readonly folder: string;
  readonly files: ReadonlyMap<string, string>;
  /** Absent where `pack.yaml` does not say whose pack it is. */
  readonly pack?: TeamPack;
  /** The rules with the pack in force; without it where there is none. */
  readonly rules: RuleSet;
  readonly problems: readonly RuleProblem[];
}

/** What came of the cases of a pack. */
export interface PackRun {
  readonly cases: readonly PackCase[];
  readonly uncovered: readonly Uncovered[];
}

/** Where packs are written: finds the pack of an open file, reads it as it stands in the editor, and runs its cases. */
export class PackDesk {
  readonly #host: Host;
  readonly #session: Session;
  readonly #projects: Projects;
  readonly #base: () => RuleSet;
  readonly #version: string;
  readonly #isPack = new Map<string, Promise<boolean>>();
  readonly #saved = new Map<string, Promise<readonly PackFile[]>>();
  readonly #bases = new Map<string, Promise<RuleSet>>();
  readonly #read = new Map<string, { readonly files: readonly PackFile[]; readonly base: RuleSet; readonly own: readonly RuleProblem[]; readonly draft: PackDraft }>();
  readonly #results = new WeakMap<RuleSet, Map<string, PackCase>>();

  constructor(host: Host, session: Session, projects: Projects, base: () => RuleSet, version: string) {
    this.#host = host;
    this.#session = session;
    this.#projects = projects;
    this.#base = base;
    this.#version = version;
  }

  /** The pack that a file belongs to: that of the nearest `pack.yaml` above it. Undefined for all other files, and where nobody trusts the place. */
  async placeOf(uri: string): Promise<PackPlace | undefined> {
    if (!this.#projects.trusted || !/\.(?:yaml|md)$/.test(uri) || !/^[a-z][a-z0-9+.-]*:\/\//i.test(uri)) return undefined;
    for (let end = uri.lastIndexOf('/'), up = 0; end > uri.indexOf('://') + 3 && up < 8; end = uri.lastIndexOf('/', end - 1), up++) {
      const folder = uri.slice(0, end + 1);
      if (!await this.#holdsPack(folder)) continue;
      const path = pathIn(folder, uri), kind = kindOfPackFile(path);
      return kind && !(kind === 'cases' && await this.#isDraft(uri)) ? { folder, path, kind } : undefined;
    }
    return undefined;
  }

  /** The pack as it now stands; the same object while nothing in it changes. */
  async read(folder: string): Promise<PackDraft> {
    const files = this.#asOpen(folder, await this.#savedFiles(folder));
    const base = await this.#baseOf(folder, readPackHead(files).extends);
    const added = await this.#faultsOfAdded(folder, files);
    const known = this.#read.get(folder);
    if (known && known.base === base && sameFiles(known.files, files)) return known.draft;
    // Cases are no part of the rules: writing them leaves the rules, and all that was made of them, as they are
    const same = known && known.base === base && sameFiles(yamlOf(known.files), yamlOf(files)) ? known.draft : undefined;
    const loaded = same ?? loadTeamPack(yamlOf(files), base, this.#version);
    const pack = loaded.pack && { ...loaded.pack, cases: files.filter(({ path }) => kindOfPackFile(path) === 'cases') };
    const rules = same?.rules ?? (loaded.pack ? addPack(base, loaded.pack) : base);
    const draft: PackDraft = {
      folder, files: new Map(files.map(({ path, text }) => [path, text])), rules, ...(pack && { pack }),
      problems: [...added, ...(same ? known!.own : loaded.problems), ...pack ? checkCases(pack, rules) : []],
    };
    this.#read.set(folder, { files, base, own: same ? known!.own : loaded.problems, draft });
    return draft;
  }

  /** Runs the cases; those that ran before by the same rules are remembered. Undefined where the pack changed meanwhile. */
  async run(draft: PackDraft): Promise<PackRun | undefined> {
    const { pack, rules } = draft;
    if (pack === undefined) return { cases: [], uncovered: [] };
    let known = this.#results.get(rules);
    if (!known) this.#results.set(rules, known = new Map());
    const cases: PackCase[] = [];
    let began = performance.now();
    for (const one of pack.cases.flatMap((file) => casesOf(file))) {
      const key = JSON.stringify([one.path, one.case]);
      let result = known.get(key);
      if (!result) known.set(key, result = runPackCase(one.path, one.case, pack.id, rules));
      cases.push(result);
      if (performance.now() - began < 30) continue;
      await turn(); // a draft at hand is answered first
      if (this.#read.get(draft.folder)?.draft !== draft) return undefined;
      began = performance.now();
    }
    return { cases, uncovered: uncoveredRules(pack, cases) };
  }

  /** Something on the disk has changed. */
  forget(): void {
    this.#isPack.clear();
    this.#saved.clear();
    this.#bases.clear();
  }

  /** Markdown that lexfloor.yaml or its own front matter claims is a draft, wherever it lies. */
  async #isDraft(uri: string): Promise<boolean> {
    const open = this.#session.get(uri);
    return open !== undefined && isLegalDraft(uri, open.text.languageId, open.text.getText(), await this.#projects.of(uri));
  }

  #holdsPack(folder: string): Promise<boolean> {
    const open = this.#session.get(folder + packFile);
    if (open) return Promise.resolve(isHead(open.text.getText()));
    let known = this.#isPack.get(folder);
    if (!known) this.#isPack.set(folder, known = this.#host.readFile(folder + packFile).then((text) => text !== undefined && isHead(text)));
    return known;
  }

  #savedFiles(folder: string): Promise<readonly PackFile[]> {
    let known = this.#saved.get(folder);
    if (!known) this.#saved.set(folder, known = this.#folder(folder));
    return known;
  }

  async #folder(folder: string): Promise<readonly PackFile[]> {
    const cut = folder.lastIndexOf('/', folder.length - 2) + 1;
    return (await this.#host.readFolder?.(folder.slice(0, cut), pathIn(folder.slice(0, cut), folder).replace(/\/$/, '')))?.files ?? [];
  }

  /** The saved files with what stands in the editor in their places. */
  #asOpen(folder: string, saved: readonly PackFile[]): readonly PackFile[] {
    const files = new Map(saved.map(({ path, text }) => [path, text]));
    for (const uri of this.#session.uris()) {
      const path = uri.startsWith(folder) ? pathIn(folder, uri) : undefined;
      if (path !== undefined && kindOfPackFile(path)) files.set(path, this.#session.get(uri)!.text.getText());
    }
    return [...files].map(([path, text]) => ({ path, text })).sort((a, b) => a.path < b.path ? -1 : 1);
  }

  /** A pack that was added must be as the lock says, or no draft is judged by it. */
  async #faultsOfAdded(folder: string, files: readonly PackFile[]): Promise<readonly RuleProblem[]> {
    const at = folder.indexOf(`/${packsFolder}/`);
    if (at < 0) return [];
    const lock = await this.#host.readFile(folder.slice(0, at + 1) + lockFile);
    return lockFaults(pathIn(folder.slice(0, at + packsFolder.length + 2), folder).replace(/\/$/, ''), files, lock === undefined ? undefined : readLock(lock))
      .map((fault) => ({ ...fault, line: 1, column: 1, start: 0, end: 0 }));
  }

  /** The rules with the packs that one builds on: found beside it, or among those that the project has added. */
  #baseOf(folder: string, ids: readonly string[]): Promise<RuleSet> {
    const key = `${folder}\n${ids.join()}`;
    let known = this.#bases.get(key);
    if (!known) this.#bases.set(key, known = this.#withBases(folder, ids, this.#base(), 0));
    return known;
  }

  async #withBases(folder: string, ids: readonly string[], rules: RuleSet, depth: number): Promise<RuleSet> {
    for (const id of ids) {
      if (depth > 5 || isBundledPack(id, rules) || rules.teams?.some((team) => team.id === id) || !/^[a-z0-9-]+$/.test(id)) continue;
      const beside = folder.slice(0, folder.lastIndexOf('/', folder.length - 2) + 1);
      const places = [beside + id, ...this.#projects.roots.map((root) => `${root}${packsFolder}/${id}`)];
      for (const place of places) {
        const files = await this.#folder(`${place}/`);
        if (readPackHead(files).id !== id) continue;
        rules = await this.#withBases(`${place}/`, readPackHead(files).extends, rules, depth + 1);
        const { pack } = loadTeamPack(files, rules, this.#version);
        if (pack?.id === id) rules = addPack(rules, pack);
        break;
      }
    }
    return rules;
  }
}

/** Other tools have a pack.yaml too; ours says more than its id. */
const isHead = (text: string): boolean => /^id[ \t]*:/m.test(text) && /^(?:licen[cs]e|languages|extends|overrides|instrument)[ \t]*:/m.test(text);

const yamlOf = (files: readonly PackFile[]): readonly PackFile[] => files.filter(({ path }) => kindOfPackFile(path) !== 'cases');

const sameFiles = (a: readonly PackFile[], b: readonly PackFile[]): boolean =>
  a.length === b.length && a.every(({ path, text }, i) => path === b[i]!.path && text === b[i]!.text);

function pathIn(folder: string, uri: string): string {
  try {
    return decodeURIComponent(uri.slice(folder.length));
  } catch {
    return uri.slice(folder.length); // a stray % is a % of the name
  }
}
