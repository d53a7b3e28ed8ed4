import * as z from 'zod/mini';
import type { Problem } from '../../draft/draft';
import { type ListForm, readYamlList } from '../../engine/yamlList';
import type { Span } from '../../text/span';
import type { InstrumentAssessment } from '../assess';
import type { FilePlace } from '../framework';

z.config({ jitless: true }); // no eval: the worker and some editors forbid it

/** open: nobody has answered · answered: in a report · in-draft: the draft at hand means to settle it · closed: the body is satisfied. */
export const commentStates = ['open', 'answered', 'in-draft', 'closed'] as const;
export type CommentState = typeof commentStates[number];

const words = z.string().check(z.minLength(1));
const comment = z.strictObject({
  year: z.number().check(z.gte(1920), z.lte(2200)), instrument: words, article: z.optional(z.union([words, z.number()])), request: words,
  kind: z.optional(z.enum(['observation', 'direct request', 'conclusion'])), body: z.optional(words), state: z.optional(z.enum(commentStates)), answer: z.optional(words), url: z.optional(words),
});

/** Where it stands below a project's folder. */
export const supervisionPath = 'comments.yaml';

/** `comments.yaml` beside lexfloor.yaml. */
export const supervisionSchema = z.strictObject({ comments: z.array(comment) });

/** What a supervisory body of the ILO asked of the country (ILO Constitution Arts 22 and 23; Standing Orders Art. 7). */
export interface SupervisoryComment {
  readonly year: number;
  readonly instrument: string;
  /** "18(1)"; the Convention as a whole where left out. */
  readonly article?: string;
  readonly request: string;
  readonly kind?: 'observation' | 'direct request' | 'conclusion';
  /** "CEACR" where left out. */
  readonly body: string;
  readonly state: CommentState;
  readonly answer?: string;
  readonly url?: string;
  /** Where it stands in the YAML. */
  readonly span: Span;
}

const form: ListForm<z.infer<typeof comment>> = {
  key: 'comments', entry: comment, called: 'comment', head: '',
  needs: `year, instrument (such as C102) and request, and may have article, kind (observation, direct request, conclusion), body, state (${commentStates.join(', ')}), answer, url`,
};

/** Reads `comments.yaml`. Never throws: a faulty entry is a problem at its own place, and the others stand. */
export function readSupervision(text: string): { readonly comments: readonly SupervisoryComment[]; readonly problems: readonly Problem[] } {
  const { entries, problems } = readYamlList(text, form);
  return { comments: entries.map(({ state, body, article, ...rest }) => ({ ...rest, ...article !== undefined && { article: String(article) }, body: body ?? 'CEACR', state: state ?? 'open' }) as SupervisoryComment), problems };
}

/** A comment with the provisions of the law that it concerns: those that bear on its Article. */
export interface Followed {
  readonly comment: SupervisoryComment;
  readonly places: readonly FilePlace[];
  /** Where an editor shows it: at what is compared with the Article, else at values and marks of its matter, else at the first heading of its branch. */
  readonly shownAt: readonly FilePlace[];
  /** How the law stands towards the Article now; undefined where the comment names none or nothing is known of it. */
  readonly standing?: 'met' | 'below' | 'not-found' | 'cannot-tell' | 'not-applicable';
}

/** The comments that wait for the country: nobody has answered, or the body has not said yet that it is satisfied. */
export const isPending = ({ state }: SupervisoryComment): boolean => state === 'open' || state === 'answered';

/** The follow-up of comments on one instrument, the newest first. */
export function followUp(comments: readonly SupervisoryComment[], { instrument, parts }: InstrumentAssessment): readonly Followed[] {
  const articles = parts.flatMap(part => part.articles);
  return comments.filter(one => one.instrument.toUpperCase() === instrument.id.toUpperCase()).sort((a, b) => b.year - a.year).map((comment): Followed => {
    const wanted = comment.article === undefined ? undefined : /^(\w+)(.*)$/.exec(comment.article.trim());
    const concerned = wanted ? articles.filter(({ entry: { cite } }) => cite.article === wanted[1] && (wanted[2] === '' || cite.label.endsWith(`${wanted[1]}${wanted[2]}`) || cite.paragraph === undefined)) : [];
    const compared = concerned.flatMap(({ requirements }) => requirements.flatMap(({ evidence }) => evidence)), bearing = concerned.flatMap((article) => article.bearing);
    const close = bearing.filter(({ by }) => by !== 'heading');
    const standing = worst(concerned.map(article => article.standing));
    return { comment, places: each([...compared, ...bearing]), shownAt: each(compared.length > 0 ? compared : close.length > 0 ? close : bearing.slice(0, 1)), ...standing !== undefined && { standing } };
  });
}

const each = (places: readonly FilePlace[]): readonly FilePlace[] => [...new Map(places.map(({ file, provision }) => [`${file} ${provision}`, { file, provision }])).values()];

const order = ['below', 'not-found', 'cannot-tell', 'met', 'not-applicable'] as const;
const worst = (standings: readonly typeof order[number][]): typeof order[number] | undefined => order.find(one => standings.includes(one));
