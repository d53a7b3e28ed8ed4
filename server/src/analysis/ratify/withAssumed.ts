import { readDraft } from '../../formats/format';
import { applyEdits } from '../../text/edit';
import { analyze } from '../analyze';
import { type Framework, makeFramework } from '../framework';
import { type Assumption, editsFor, knownParameters, readAssumption } from './assume';

/** How many places set a value, and how many of them could be written. */
export interface Assumed {
  readonly assumption: Assumption;
  readonly found: number;
  readonly written: number;
}

/** The framework as it would be with other values: copies of the texts are changed as a quick fix would change them, and read again. */
export function withAssumed(assumptions: readonly Assumption[], { files, rules }: Framework): { readonly framework: Framework; readonly assumed: readonly Assumed[] } {
  const sums = assumptions.map((assumption) => ({ assumption, found: 0, written: 0 }));
  const changed = files.map(({ path, analysis }) => {
    const edits = sums.flatMap((sum) => {
      const { edits: own, found } = editsFor(sum.assumption, analysis);
      sum.found += found;
      sum.written += own.length;
      return own;
    });
    if (edits.length === 0) return { path, analysis };
    return { path, analysis: analyze(readDraft(path, applyEdits(analysis.draft.text, edits), { language: analysis.draft.language }), analysis.rules) };
  });
  return { framework: makeFramework(changed, rules), assumed: sums };
}

/** Assumptions as they are written, read; what is wrong with those that cannot be. */
export function readAssumptions(given: readonly string[], { rules }: Framework): { readonly assumptions: readonly Assumption[]; readonly wrong: readonly string[] } {
  const parameters = knownParameters(rules), assumptions: Assumption[] = [], wrong: string[] = [];
  for (const one of given) {
    const read = readAssumption(one, parameters);
    if ('wrong' in read) wrong.push(read.wrong);
    else assumptions.push(read);
  }
  return { assumptions, wrong };
}

/** What is to be said of an assumption that changes less than it names; undefined where all was written. */
export function sayUnwritten({ assumption: { parameter }, found, written }: Assumed): string | undefined {
  if (found === 0) return `${parameter}: no provision of these files sets it; add one to the draft first`;
  return written < found ? `${parameter}: ${found - written} of ${found} places could not be changed; their words stay` : undefined;
}
