import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../analysis/analysis';
import type { Beyond, analyze, analyzeInSlices } from '../analysis/analyze';
import { type Review, reviewOf } from '../analysis/waivers';
import type { readDraft } from '../formats/format';
import { languageFor } from '../engine/project';
import type { Host } from '../host/host';
import { judgedTogether } from '../analysis/otherFiles';
import { today } from '../host/today';
import { amendedIn, ClosedFiles, isOfLaw, namedFiles, namedIn, type OtherFile, pathInLaw, twinsAmong } from './lawFiles';
import { isLegalDraft, pathBelow, pathOf, type Projects, type Settings } from './projects';
import { turn } from './schedule';
import type { WaiverBook } from './waivers';

/** The two steps from a text to its analysis; tests put their own in. */
export interface Core {
  readonly read: typeof readDraft;
  readonly analyze: typeof analyze;
  /** For long drafts that nobody has judged yet; without it they are judged in one go. */
  readonly slices?: typeof analyzeInSlices;
}

/** A document that is open in the editor. */
export interface OpenDocument {
  readonly uri: string;
  /** The text with its version; updated in place by each change. */
  readonly text: TextDocument;
  /** Counts the changes, ours: the client's versions may repeat or jump. */
  readonly revision: number;
  /** Milliseconds that the latest analysis took; 0 before the first. */
  readonly took: number;
  /** Milliseconds that the checks beyond one provision took, where they were made by themselves. */
  readonly beyond: number;
}

/** The open documents and the latest analysis of each, made at most once per version, when somebody first asks. */
export class Session {
  readonly #documents = new Map<string, Entry>();
  readonly #projects: Projects;
  readonly #core: Core;
  readonly #log: (error: unknown, where: string) => void;
  #epoch = 0;

  readonly #closed: ClosedFiles;

  constructor(projects: Projects, core: Core, log: (error: unknown, where: string) => void, host: Host) {
    this.#projects = projects;
    this.#core = core;
    this.#log = log;
    this.#closed = new ClosedFiles(host, (uri, text, settings, before) => this.#analyse(uri, text, settings, before, 'now'));
  }

  open(uri: string, languageId: string, version: number, text: string): void {
    this.#documents.set(uri, { uri, text: TextDocument.create(uri, languageId, version, text), revision: 0, took: 0, beyond: 0 });
  }

  /** Applies changes in the order given. A document that is not open is left alone; a version that jumps or repeats is taken as it comes. */
  change(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): void {
    const entry = this.#documents.get(uri);
    if (!entry) return;
    entry.revision++;
    for (const change of changes) TextDocument.update(entry.text, [within(entry.text, change)], version ?? entry.text.version);
  }

  close(uri: string): void {
    this.#documents.delete(uri);
  }

  get(uri: string): OpenDocument | undefined {
    return this.#documents.get(uri);
  }

  uris(): string[] {
    return [...this.#documents.keys()];
  }

  /** `lexfloor.yaml` or the editor's settings have changed: they are looked up again, and the drafts judged anew. */
  reconfigure(): void {
    this.#epoch++;
    for (const entry of this.#documents.values()) {
      entry.settings = undefined;
      entry.revision++;
    }
  }

  /** What `lexfloor.yaml` says of an open document; looked up once. */
  async settings(uri: string): Promise<Settings | undefined> {
    for (;;) {
      const entry = this.#documents.get(uri);
      if (!entry || entry.settings) return entry?.settings;
      const epoch = this.#epoch;
      const settings = await this.#projects.of(uri), waivers = await this.#projects.waivers(uri);
      if (epoch !== this.#epoch) continue; // it changed while we read it
      entry.settings = settings;
      entry.waivers = waivers;
    }
  }

  /**
   * The analysis of the document as it now stands; undefined where it is not open, or is no legal draft. After the `await`
   * nothing has moved: text and analysis are of the same version for as long as the caller does not wait again.
   */
  async analysis(uri: string): Promise<Latest | undefined> {
    return this.#latest(uri, 'now');
  }

  /**
   * The same at once: in a long draft, checks that look beyond one provision may still be those of a version before (the analysis is
   * `open` then). For what must not wait while somebody types.
   */
  async quick(uri: string): Promise<Latest | undefined> {
    return this.#latest(uri, 'later');
  }

  async #latest(uri: string, beyond: Beyond): Promise<Latest | undefined> {
    const settings = await this.settings(uri);
    const closed = settings && isOfLaw(uri, settings) ? await this.#closedOf(uri, settings) : undefined;
    if (settings) await this.#begin(uri, settings);
    const entry = this.#documents.get(uri);
    if (!entry || !settings) return undefined;
    if (entry.settings !== settings) return this.#latest(uri, beyond); // they changed while it was read
    if (entry.made?.revision !== entry.revision) entry.made = this.#make(entry, settings, beyond);
    else if (beyond === 'now' && entry.made.analysis?.open) entry.made = this.#complete(entry, settings, entry.made.analysis);
    const { made } = entry;
    if (!made.analysis) return undefined;
    const others = closed ? [...this.#openOf(uri, settings), ...closed.filter((file) => !this.#documents.has(file.uri))] : noOthers;
    const analysis = judgedTogether(made.analysis, namedIn(others, settings), twinsAmong(others, uri, settings), amendedIn(uri, settings));
    const { waivers } = entry;
    if (made.review?.of !== analysis) made.review = { of: analysis, review: reviewOf(analysis, waivers?.waivers ?? [], today(), waivers && pathBelow(waivers.folder, uri)) };
    return { document: entry, text: entry.text, analysis, review: made.review.review, settings, others, ...(waivers && { waivers }) };
  }

  /** The files of the same law that are not open; and what lexfloor.yaml says of those that are, so that nothing need be waited for later. */
  async #closedOf(uri: string, settings: Settings): Promise<readonly OtherFile[]> {
    for (const other of this.uris()) if (other !== uri && isOfLaw(other, settings)) await this.settings(other);
    const files = await Promise.all(namedFiles(settings).filter((file) => file !== uri && !this.#documents.has(file)).map((file) => this.#closed.read(file, settings)));
    return files.filter((file) => file !== undefined);
  }

  /** The other files of the law that are open, as they now stand. */
  #openOf(uri: string, settings: Settings): readonly OtherFile[] {
    return [...this.#documents.values()].flatMap((entry): readonly OtherFile[] => {
      if (entry.uri === uri || !entry.settings || entry.settings.folder !== settings.folder || !isOfLaw(entry.uri, settings)) return [];
      if (entry.made?.revision !== entry.revision) entry.made = this.#make(entry, entry.settings, 'now');
      const { analysis } = entry.made;
      return analysis ? [{ uri: entry.uri, text: entry.text, analysis, version: entry.text.version }] : [];
    });
  }

  /** The newest analysis there is, perhaps of an earlier version: for what must not wait. */
  recent(uri: string): Analysis | undefined {
    const made = this.#documents.get(uri)?.made;
    return made?.analysis ?? made?.before;
  }

  /** True where the analysis of a document as it now stands is still to be made, and takes long enough to be felt. */
  isSlow(uri: string): boolean {
    const entry = this.#documents.get(uri);
    if (!entry || entry.made?.revision === entry.revision) return false;
    return entry.made === undefined ? entry.text.getText().length > long.characters : entry.took > long.milliseconds;
  }

  /** Reads a long draft that nobody has judged yet in slices; all who ask for it meanwhile wait for the same. */
  async #begin(uri: string, settings: Settings): Promise<void> {
    const entry = this.#documents.get(uri);
    if (!entry || !this.#core.slices || entry.made?.revision === entry.revision || entry.text.getText().length < long.slices) return;
    const before = entry.made?.analysis ?? entry.made?.before;
    if (before?.rules === settings.rules) return; // little is new
    await (entry.beginning ??= this.#slice(entry, settings, this.#core.slices).finally(() => { entry.beginning = undefined; }));
  }

  async #slice(entry: Entry, settings: Settings, slices: typeof analyzeInSlices): Promise<void> {
    let before = entry.made?.analysis ?? entry.made?.before, took = 0;
    for (;;) {
      const { revision } = entry, text = entry.text.getText();
      if (!isLegalDraft(entry.uri, entry.text.languageId, text, settings)) return;
      let began = performance.now();
      try {
        const steps = slices(this.#read(entry.uri, text, settings, before), settings.rules, before);
        for (let step = steps.next(); ; step = steps.next()) {
          if (step.done) {
            entry.took = took + performance.now() - began;
            entry.made = { revision, analysis: step.value, before: undefined };
            return;
          }
          if (performance.now() - began < long.slice) continue;
          took += performance.now() - began;
          before = step.value;
          await turn();
          if (this.#documents.get(entry.uri) !== entry || entry.settings !== settings) return;
          if (entry.revision !== revision) break; // what was read of the older version is remembered
          began = performance.now();
        }
      } catch {
        return; // in one go it fails again, and is told then
      }
    }
  }

  #complete(entry: Entry, settings: Settings, open: Analysis): Made {
    const began = performance.now();
    try {
      return { revision: entry.revision, analysis: this.#core.analyze(open.draft, settings.rules, open), before: undefined };
    } catch (error) {
      this.#log(error, 'looking beyond one provision');
      const { open: _, ...shown } = open; // what stands must do
      return { revision: entry.revision, analysis: shown, before: undefined };
    } finally {
      entry.beyond = performance.now() - began;
    }
  }

  #make(entry: Entry, settings: Settings, beyond: Beyond): Made {
    const { revision } = entry, text = entry.text.getText();
    const before = entry.made?.analysis ?? entry.made?.before;
    if (!isLegalDraft(entry.uri, entry.text.languageId, text, settings)) return { revision, before };
    const began = performance.now();
    const analysis = this.#analyse(entry.uri, text, settings, before, text.length > long.soon ? beyond : 'now');
    entry.took = performance.now() - began;
    return analysis ? { revision, analysis, before: undefined } : { revision, before };
  }

  /** A text read and judged; undefined where that failed. */
  #analyse(uri: string, text: string, settings: Settings, before: Analysis | undefined, beyond: Beyond): Analysis | undefined {
    try {
      return this.#core.analyze(this.#read(uri, text, settings, before), settings.rules, before?.rules === settings.rules ? before : undefined, beyond);
    } catch (error) {
      this.#log(error, 'reading a draft');
      return undefined;
    }
  }

  #read(uri: string, text: string, settings: Settings, before: Analysis | undefined): Analysis['draft'] {
    const language = languageFor(settings.project, pathInLaw(uri, settings));
    return this.#core.read(pathOf(uri), text, { ...(before && { previous: before.draft }), ...(language && { language }) });
  }
}

/**
 * What would hold up a save; from how many characters on checks beyond one provision would be felt at each keystroke, and the first reading
 * is done in slices of so many milliseconds.
 */
const long = { characters: 500_000, milliseconds: 200, soon: 100_000, slices: 20_000, slice: 8 } as const;

/** A document with the analysis of the very text it now holds. */
export interface Latest {
  readonly document: OpenDocument;
  readonly text: TextDocument;
  readonly analysis: Analysis;
  /** What was decided on its findings. */
  readonly review: Review;
  readonly settings: Settings;
  /** The other files of the law, where lexfloor.yaml names several. */
  readonly others: readonly OtherFile[];
  readonly waivers?: WaiverBook;
}

const noOthers: readonly OtherFile[] = [];

interface Made {
  readonly revision: number;
  /** Made when first asked for, and again when other files make findings good. */
  review?: { readonly of: Analysis; readonly review: Review };
  /** Absent where the document is no draft, or where the core failed. */
  readonly analysis?: Analysis;
  /** The last analysis that went well, to start the next one from. */
  readonly before: Analysis | undefined;
}

interface Entry {
  readonly uri: string;
  readonly text: TextDocument;
  revision: number;
  took: number;
  beyond: number;
  settings?: Settings | undefined;
  waivers?: WaiverBook | undefined;
  made?: Made | undefined;
  /** Under way where the draft is read in slices. */
  beginning?: Promise<void> | undefined;
}

/** The same change with its range inside the text: the document's table of lines does not bear a line beyond the last. */
function within(text: TextDocument, change: TextDocumentContentChangeEvent): TextDocumentContentChangeEvent {
  if (!('range' in change) || !change.range) return { text: change.text };
  const start = text.positionAt(text.offsetAt(change.range.start)), end = text.positionAt(text.offsetAt(change.range.end));
  return { range: { start, end }, text: change.text };
}
