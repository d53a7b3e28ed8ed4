import * as z from 'zod/mini';
import type { Problem } from '../../draft/draft';
import { type ListForm, readYamlList, withEntries } from '../../engine/yamlList';
import type { Span } from '../../text/span';

z.config({ jitless: true }); // no eval: the worker and some editors forbid it

const words = z.string().check(z.minLength(1));
const answer = z.strictObject({
  instrument: words, question: words, text: words, by: z.optional(words), on: z.optional(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))),
  basis: z.optional(z.string().check(z.regex(/^[0-9a-f]{16}$/))),
});

/** Where it stands below a project's folder. */
export const answersPath = '.lexfloor/article22.yaml';

/** `.lexfloor/article22.yaml`. */
export const answersSchema = z.strictObject({ answers: z.array(answer) });

/** What the government writes to a question of a report; it stays when the report is made anew. */
export interface Answer {
  readonly instrument: string;
  readonly question: string;
  readonly text: string;
  readonly by?: string;
  readonly on?: string;
  /** Fingerprint of what the law said to the question when this was written. */
  readonly basis?: string;
  /** Where it stands in the YAML. */
  readonly span: Span;
}

const form: ListForm<z.infer<typeof answer>> = {
  key: 'answers', entry: answer, called: 'answer', needs: 'instrument, question (such as III.4) and text, and may have by, on, basis',
  head: `# What the government answers in its reports under Article 22 of the ILO Constitution. Written by "lexfloor report --take"; edit as you like.
# An answer stays when the report is made anew; where the law has changed since, the report says so beside it.
`,
};

/** Reads the answers of a project. Never throws: a faulty one is a problem at its own place, and the others stand. */
export function readAnswers(text: string): { readonly answers: readonly Answer[]; readonly problems: readonly Problem[] } {
  const { entries, problems } = readYamlList(text, form);
  return { answers: entries as readonly Answer[], problems };
}

/** The text of the file with these answers; one on a question that was answered before takes its place. Throws where the file is no list of answers. */
export const withAnswers = (text: string | undefined, added: readonly Omit<Answer, 'span'>[]): string =>
  withEntries(text, form, added.map(({ instrument, question, text: says, by, on, basis }) => ({ instrument, question, text: says, by, on, basis })),
    (old, one) => isOf(old) && isOf(one) && old.instrument === one.instrument && old.question === one.question);

const isOf = (one: unknown): one is Pick<Answer, 'instrument' | 'question'> => typeof one === 'object' && one !== null && 'instrument' in one && 'question' in one;
