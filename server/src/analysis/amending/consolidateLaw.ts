import type { Draft } from '../../draft/draft';
import { outlineOf } from '../../draft/outline';
import type { RuleSet } from '../../engine/pack';
import type { Analysis } from '../analysis';
import { analyze } from '../analyze';
import type { LawFile } from '../framework';
import { amendedBy, type AmendedName } from './amendingFindings';
import { consolidate, type Consolidation } from './consolidate';

/** An amending act carried out on an act of the same law. */
export interface CarriedOutStep {
  readonly act: string;
  readonly amending: LawFile;
  readonly consolidation: Consolidation;
}

/** Carries amending acts out on an act, one after the other: the text that they make. `called`: other names of the act. */
export function consolidateWith(act: LawFile, amending: readonly (LawFile & { readonly called?: readonly string[] })[], { lexicon }: RuleSet): { readonly draft: Draft; readonly steps: readonly CarriedOutStep[] } {
  let { draft, outline } = act.analysis;
  const steps = amending.map((file): CarriedOutStep => {
    const words = lexicon.languages.get(file.analysis.draft.language)?.amending;
    const consolidation = consolidate({ draft, outline }, { amending: file.analysis, words, ...(file.called && { called: file.called }) });
    draft = consolidation.draft;
    outline = outlineOf(draft);
    return { act: act.path, amending: file, consolidation };
  });
  return { draft, steps };
}

/**
 * The files of a law with its amending acts carried out: each act as amended, in the order of the files; the amending acts themselves are gone.
 * `told`: what lexfloor.yaml says a file amends. Paths name files.
 */
export function consolidateLaw(files: readonly LawFile[], told: (path: string) => readonly AmendedName[], nameOf: (path: string) => string, rules: RuleSet): { readonly files: readonly LawFile[]; readonly steps: readonly CarriedOutStep[] } {
  const named = files.map(({ path, analysis }) => ({ name: nameOf(path), analysis })), steps: CarriedOutStep[] = [], spent = new Set<LawFile>();
  const by = new Map<Analysis, (LawFile & { readonly called?: readonly string[] })[]>();
  for (const file of files) {
    for (const { analysis, called } of amendedBy(file.analysis, named.filter((one) => one.analysis !== file.analysis), told(file.path))) {
      by.set(analysis, [...by.get(analysis) ?? [], { ...file, ...(called && { called }) }]);
      spent.add(file);
    }
  }
  const made = files.filter((file) => !spent.has(file)).map((file): LawFile => {
    const amending = by.get(file.analysis);
    if (amending === undefined) return file;
    const done = consolidateWith(file, amending, rules);
    steps.push(...done.steps);
    return done.draft === file.analysis.draft ? file : { path: file.path, analysis: analyze(done.draft, rules) };
  });
  return { files: made, steps };
}
