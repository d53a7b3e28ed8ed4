import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Draft } from '../../server/src/draft/draft';
import { type Outline, outlineOf } from '../../server/src/draft/outline';
import { readDraft } from '../../server/src/formats/format';
import { readText } from '../../server/src/host/node';

const corpus = join(__dirname, '..', '..', '..', 'shared', 'corpus');

/** The names of real laws, as people publish them; none in a plain clone, since they are no part of the project. */
export const laws: readonly string[] = existsSync(corpus) ? readdirSync(corpus).filter((name) => name !== 'MANIFEST.tsv') : [];

/** Everything is tried, not a sample: minutes instead of seconds. */
export const everything = process.env['LEXFLOOR_EVERYTHING'] === '1';

export const whyNot = 'needs the laws of ../shared/corpus';

export interface Law {
  readonly name: string;
  readonly draft: Draft;
  readonly outline: Outline;
}

/** A law as it is read; undefined where it is in a format that nobody reads. */
export function readLaw(name: string): Law | undefined {
  const read = readText(join(corpus, name));
  return 'refused' in read ? undefined : lawOf(name, readDraft(name, read.text, {}));
}

export const lawOf = (name: string, draft: Draft): Law => ({ name, draft, outline: outlineOf(draft) });

/** The same draws at each run: a number from 0 to below 1. */
export function draws(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Some of a list, in its order; all of it where there are no more. */
export function some<T>(list: readonly T[], count: number, draw: () => number): readonly T[] {
  if (list.length <= count) return list;
  const chosen = new Set<number>();
  while (chosen.size < count) chosen.add(Math.floor(draw() * list.length));
  return list.filter((_, i) => chosen.has(i));
}
