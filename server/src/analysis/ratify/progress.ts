import * as z from 'zod/mini';
import type { Problem } from '../../draft/draft';
import { type ListForm, readYamlList } from '../../engine/yamlList';
import type { Span } from '../../text/span';

z.config({ jitless: true }); // no eval: the worker and some editors forbid it

/** How far a step has come. */
export const stepStates = ['open', 'under-way', 'done', 'not-needed'] as const;
export type StepState = typeof stepStates[number];

const words = z.string().check(z.minLength(1));
const entry = z.strictObject({
  step: z.number().check(z.gte(1), z.lte(12)), instrument: z.optional(words), state: z.enum(stepStates),
  date: z.optional(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))), documents: z.optional(z.array(words)), note: z.optional(words),
});

/** Where it stands below a project's folder. */
export const progressPath = '.lexfloor/ratification.yaml';

/** `.lexfloor/ratification.yaml`. */
export const progressSchema = z.strictObject({ steps: z.array(entry) });

/** Where a project stands at one of the steps of `rules/ratification/steps.yaml`. */
export interface StepProgress {
  readonly step: number;
  /** Of one Convention; of all where left out. */
  readonly instrument?: string;
  readonly state: StepState;
  /** "2026-11-22". */
  readonly date?: string;
  /** Where the documents of the step are: names or addresses, as people wrote them. */
  readonly documents?: readonly string[];
  readonly note?: string;
  /** Where it stands in the YAML. */
  readonly span: Span;
}

const form: ListForm<z.infer<typeof entry>> = {
  key: 'steps', entry, called: 'step', head: '',
  needs: `step (1 to 12) and state (${stepStates.join(', ')}), and may have instrument (such as C102), date (2026-11-22), documents (a list), note`,
};

/** Reads the steps of a project. Never throws: a faulty one is a problem at its own place, and the others stand. */
export function readProgress(text: string): { readonly progress: readonly StepProgress[]; readonly problems: readonly Problem[] } {
  const { entries, problems } = readYamlList(text, form);
  return { progress: entries as readonly StepProgress[], problems };
}

/** What was kept of a step for an instrument: what names it goes before what holds for all, the last before those above it. */
export const progressOf = (step: number, instrument: string, progress: readonly StepProgress[]): StepProgress | undefined => {
  const own = progress.filter((one) => one.step === step);
  return own.findLast((one) => one.instrument?.toUpperCase() === instrument.toUpperCase()) ?? own.findLast((one) => one.instrument === undefined);
};
