import { realpathSync } from 'node:fs';
import { Worker, parentPort } from 'node:worker_threads';
import { analyze, beginAnalysis, prepareBeyond, readProvision } from '../analysis/analyze';
import type { Analysis } from '../analysis/analysis';
import { type Portion, readPortion, takePortion } from '../analysis/portion';
import type { Draft } from '../draft/draft';
import { bundledRules } from '../bundled';
import { languageFor } from '../engine/project';
import { readDraft } from '../formats/format';
import { sortStandards } from './inputs';
import { youngSpace } from './jobs';
import type { ReadingOptions } from './options';
import { Projects, pathIn, type Settings } from './projects';

/** What a helping thread has to do: one long text, of which it reads stretch after stretch that nobody else has taken. */
export interface Share {
  readonly lexfloor: 'share';
  readonly path: string;
  /** The file whose project holds for the text. */
  readonly place: string;
  readonly text: string;
  readonly options: ReadingOptions;
  /** Two numbers in memory that all threads share: the next stretch to take, and how many the helpers have taken. */
  readonly taken: SharedArrayBuffer;
}

/**
 * How many threads read one text: more than one only where somebody asks for them and the text makes up for starting them. On two cores
 * they gain a tenth of the time at most and cost half as much memory again, so that nobody gets them unasked.
 */
export function threadsFor(text: string, jobs: number | undefined): number {
  return jobs === undefined || text.length < worthAsking ? 1 : jobs;
}

/** In characters; a hundred thousand words of law have six times as many. */
const worthAsking = 100_000;

/** Reads and judges one text; in several threads where there are to be more than one. What is found is the same. */
export async function analyseIn(threads: number, { place, ...share }: Pick<Share, 'path' | 'place' | 'text' | 'options'>, settings: Settings): Promise<Analysis> {
  const { rules } = settings, read = () => draftOf({ ...share, place }, settings);
  if (threads < 2) return analyze(read(), rules);
  const taken = new SharedArrayBuffer(8);
  const helpers = Array.from({ length: threads - 1 }, () => helper({ lexfloor: 'share', ...share, place, taken }));
  const begun = beginAnalysis(read(), rules);
  prepareBeyond(begun);
  for (let at = take(taken); at < begun.draft.provisions.length; at = take(taken)) {
    for (let i = at; i < Math.min(at + stretch, begun.draft.provisions.length); i++) readProvision(begun, i);
  }
  // Whoever has not begun by now need not
  if (Atomics.load(new Int32Array(taken), 1) > 0) {
    for (const { done } of helpers) for (const portion of await done) takePortion(begun, portion);
  }
  for (const { worker } of helpers) void worker.terminate();
  return analyze(begun.draft, rules, begun);
}

const draftOf = ({ path, place, text, options }: Pick<Share, 'path' | 'place' | 'text' | 'options'>, settings: Settings): Draft =>
  readDraft(path, text, { language: options.lang ?? languageFor(settings.project, pathIn(settings, place)) });

/** So many provisions are taken at a time. */
const stretch = 32;

/** The first provision of the next stretch. */
const take = (taken: SharedArrayBuffer): number => Atomics.add(new Int32Array(taken), 0, 1) * stretch;

/** A thread that helps. Where it fails it has found nothing, and what it had taken is read here. */
function helper(share: Share): { readonly worker: Worker; readonly done: Promise<readonly Portion[]> } {
  const worker = new Worker(realpathSync(process.argv[1]!), { workerData: share, stdout: true, stderr: true, resourceLimits: youngSpace });
  const done = new Promise<readonly Portion[]>((resolve) => {
    worker.on('message', resolve);
    worker.on('error', () => resolve([]));
    worker.on('exit', () => resolve([]));
  });
  return { worker, done };
}

/** The work of a helping thread, which it hands back in one piece; called in it. */
export function doShare({ path, place, text, options, taken }: Share): void {
  const all = bundledRules();
  const settings = new Projects(all, options.config, sortStandards(options.standard, all).standards).of(place);
  const begun = beginAnalysis(draftOf({ path, place, text, options }, settings), settings.rules);
  const portions: Portion[] = [];
  for (let at = take(taken); at < begun.draft.provisions.length; at = take(taken)) {
    Atomics.add(new Int32Array(taken), 1, 1);
    portions.push(readPortion(begun, at, at + stretch));
  }
  parentPort!.postMessage(portions);
}
