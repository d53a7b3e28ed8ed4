import type { Cite } from '../../engine/pack';
import { fnv64 } from '../../text/fnv';
import type { ArticleAssessment, Assessment, InstrumentAssessment } from '../assess';
import { type Framework, wordsIn } from '../framework';
import type { PersonsArticle, PersonsOf } from '../persons/personsProtected';
import type { LawRate } from '../rate/fromLaw';
import type { Answer } from './answers';
import { type Question, type ReportForms, questionsOf } from './form';
import { followUp, type Followed, type SupervisoryComment } from './supervision';

/** One question of a report with everything that the project knows of it. */
export interface FilledQuestion {
  readonly question: Question;
  /** The Articles of the question as the law stands towards them. */
  readonly articles: readonly ArticleAssessment[];
  readonly persons: readonly PersonsArticle[];
  readonly rates: readonly LawRate[];
  readonly answer?: Answer;
  /** True where the answer was written on another state of the law. */
  readonly stale: boolean;
  /** Fingerprint of what the law says to the question now. */
  readonly basis: string;
}

/** A report under Article 22 of the Constitution of the ILO on one Convention. */
export interface FilledForm {
  readonly assessed: InstrumentAssessment;
  readonly framework: Framework;
  readonly questions: readonly FilledQuestion[];
  readonly followed: readonly Followed[];
}

/** What a report is filled from beside the assessment. */
export interface Known {
  readonly forms: ReportForms;
  readonly persons: readonly PersonsArticle[];
  readonly rates: readonly LawRate[];
  readonly answers: readonly Answer[];
  readonly comments: readonly SupervisoryComment[];
}

/**
 * Fills the report form of a Convention: to each question the Articles and provisions that answer it, what can be computed, and what
 * was answered before. Undefined where there is no form. Parts that are neither accepted nor intended are left out.
 */
export function fillForm(assessed: InstrumentAssessment, framework: Framework, { forms, persons, rates, answers, comments }: Known): FilledForm | undefined {
  const { id } = assessed.instrument, questions = questionsOf(id, forms);
  if (!questions) return undefined;
  // Words alone answer nothing on a branch that the texts do not regulate
  const asked = assessed.parts.filter(({ profile }) => profile !== 'others').flatMap(part => part.articles).map(one => one.because === 'branch' ? { ...one, requirements: [], bearing: [] } : one);
  const followed = followUp(comments, assessed);
  const filled = questions.flatMap((question): readonly FilledQuestion[] => {
    const articles = asked.filter(({ entry: { cite } }) => question.articles?.some(one => isOf(cite, one)));
    if (question.articles && articles.length === 0) return [];
    const own = {
      persons: question.fills === 'persons' ? persons.filter(({ entry }) => articles.some(one => one.entry === entry && one.because !== 'branch')) : [],
      rates: question.fills === 'rates' ? rates.filter(({ contingency }) => articles.some(({ entry }) => isOn(contingency, entry.branch))) : [],
    };
    const answer = answers.find(one => one.instrument.toUpperCase() === id.toUpperCase() && one.question === question.id);
    const basis = basisOf(articles, own, question.fills === 'comments' ? followed : [], framework);
    return [{ question, articles, ...own, ...answer && { answer }, stale: answer?.basis !== undefined && answer.basis !== basis, basis }];
  });
  return { assessed, framework, questions: filled, followed };
}

/** The report forms of all Conventions of an assessment that have one. */
export const fillForms = ({ instruments, framework }: Assessment, { persons, ...known }: Omit<Known, 'persons'> & { readonly persons: PersonsOf }): readonly FilledForm[] =>
  instruments.flatMap(assessed => fillForm(assessed, framework, { ...known, persons: persons(assessed.instrument) }) ?? []);

/** "65" asks for the whole Article, "65(10)" for that paragraph alone. */
const isOf = ({ article, label }: Cite, asked: string): boolean => article === asked || label.endsWith(` ${asked}`);

/** "employment-injury-incapacity" is on employment injury. */
const isOn = (contingency: string, branch: string): boolean => contingency === branch || contingency.startsWith(`${branch}-`);

/** What the answer rests on: the words that bear on the Articles, not where they stand. */
function basisOf(articles: readonly ArticleAssessment[], { persons, rates }: Pick<FilledQuestion, 'persons' | 'rates'>, followed: readonly Followed[], framework: Framework): string {
  return fnv64(JSON.stringify([
    articles.map(({ entry, standing, requirements, bearing }) => [entry.cite.label, standing, requirements.flatMap(({ evidence }) => evidence.map(one => wordsIn(framework, one))), bearing.map(({ quote }) => quote ?? '')]),
    persons.map(({ verdict, alternatives }) => [verdict, alternatives.map(({ share }) => share ?? null)]), rates.map(({ contingency, result: { answer } }) => [contingency, answer]),
    followed.map(({ comment: { year, request, state } }) => [year, request, state]),
  ]));
}
