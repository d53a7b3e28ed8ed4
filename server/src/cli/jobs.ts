import { realpathSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';
import type { ReportedFile } from '../report/report';
import type { ReadingOptions } from './options';
import type { Share } from './together';

/** What one thread has to do: the files with their places among all. */
interface Job {
  readonly lexfloor: 'job';
  readonly paths: readonly string[];
  readonly options: ReadingOptions;
}

/** What it found. */
export interface Done {
  readonly files: readonly ReportedFile[];
  /** The rules that spoke in each file. */
  readonly met: readonly (readonly [string, readonly string[]])[];
  readonly complete: boolean;
  /** What it had to say on standard error. */
  readonly said: string;
}

/** The files of a run in as many heaps as there are threads, about equal in characters, the largest first. */
export function heapsOf(paths: readonly string[], jobs: number, sizeOf: (path: string) => number = size): readonly (readonly string[])[] {
  const heaps = Array.from({ length: Math.min(jobs, paths.length) }, () => ({ paths: [] as string[], size: 0 }));
  const sized = paths.map((path) => ({ path, size: sizeOf(path) })).sort((a, b) => b.size - a.size);
  for (const one of sized) {
    const least = heaps.reduce((best, heap) => heap.size < best.size ? heap : best);
    least.paths.push(one.path);
    least.size += one.size + overhead;
  }
  // In the order given, so that what is said of them comes in that order
  return heaps.map((heap) => {
    const own = new Set(heap.paths);
    return paths.filter((path) => own.has(path));
  });
}

/** How many threads to take where nobody has said: more than one only for so much text that it makes up for starting them. */
export function usualJobs(paths: readonly string[]): number {
  const all = paths.reduce((sum, path) => sum + size(path), 0);
  return all > worthThreads ? Math.min(availableParallelism(), 8) : 1;
}

const worthThreads = 4_000_000;

/** Opening a file costs about as much as so many characters. */
const overhead = 2000;

function size(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    return 0; // reading it will say why
  }
}

/** Most of what is made while a text is read is soon gone: with more room it is cleared away less often. */
export const youngSpace = { maxYoungGenerationSizeMb: 96 } as const;

/** Reads each heap in a thread of its own. A thread that fails takes the run with it: what it read would be missing. */
export function runJobs(heaps: readonly (readonly string[])[], options: ReadingOptions): Promise<readonly Done[]> {
  const program = realpathSync(process.argv[1]!);
  return Promise.all(heaps.map((paths) => new Promise<Done>((resolve, reject) => {
    const job: Job = { lexfloor: 'job', paths, options };
    const worker = new Worker(program, { workerData: job, stderr: true, resourceLimits: youngSpace });
    let said = '', done: Omit<Done, 'said'> | undefined;
    worker.stderr.on('data', (chunk: Buffer) => { said += chunk.toString(); });
    worker.on('message', (message: Omit<Done, 'said'>) => { done = message; });
    worker.on('error', reject);
    worker.on('exit', () => done === undefined ? reject(new Error('a thread ended without an answer')) : resolve({ ...done, said }));
  })));
}

/** The work of this thread, where it is one of ours. */
export const jobOfThread = (): Job | Share | undefined => isMainThread || (workerData as Partial<Job> | null)?.lexfloor === undefined ? undefined : workerData as Job | Share;

/** Does the work and hands it back; called in the thread. */
export async function doJob(job: Job | Share): Promise<void> {
  if (job.lexfloor === 'share') return (await import('./together')).doShare(job);
  const { paths, options } = job;
  const { readFiles } = await import('./read');
  const { report, complete, met } = await readFiles(paths, { ...options, jobs: 1 });
  parentPort!.postMessage({ files: report.files, met: [...met], complete } satisfies Omit<Done, 'said'>);
}
