import type { ArticleAssessment, Assessment, Counts, Evidence, Requirement } from '../../analysis/assess';
import { type MatrixCell, conclusionsOf, matrixOf } from '../../analysis/assessMatrix';
import type { Bearing } from '../../analysis/bearing';
import type { FilePlace } from '../../analysis/framework';
import { labelOf } from '../../draft/outline';
import type { Language } from '../../draft/draft';
import { inLanguage } from '../../engine/pack';
import { Lines } from '../../text/lines';
import type { Span } from '../../text/span';
import type { Range } from '../report';
import { sayDemand, sayEvidence, sayRemedies, sayRemedy, wordsAt } from './say';

/** What a report says beside the assessment. `date` comes from outside: the core has no clock. */
export interface AssessmentMeta {
  readonly tool: { readonly name: string; readonly version: string };
  readonly date: string;
  readonly language: Language;
  /** The packs whose rules were in force, with their versions where they have some. */
  readonly packs: readonly string[];
}

/** A provision of the draft as data: links lead there, and back. */
export interface PlaceData {
  readonly path: string;
  readonly eId: string;
  readonly label: string;
  readonly range: Range;
}

/** Describes an assessment as plain data: `lexfloor assess --format json`, and what views draw. Lines and characters count from 0. */
export function assessmentData(assessment: Assessment, meta: AssessmentMeta) {
  const { framework, instruments, counts } = assessment, { language } = meta;
  const place = placer(assessment);
  const gap = ({ requirement, articles, profile }: ReturnType<typeof conclusionsOf>['below'][number]) => ({
    rule: requirement?.rule?.id, demand: requirement && sayDemand(requirement, language), profile, articles: [...new Set(articles.map(({ entry }) => entry.cite.label))],
    places: requirement?.evidence.map((one) => place(one, one.span)) ?? [], closes: requirement ? sayRemedy(requirement, language) : [], clauses: [...new Set(articles.flatMap(({ clauses }) => clauses.map(({ id }) => id)))],
  });
  const { below, missing, open, absent } = conclusionsOf(assessment);
  return {
    version: 1, tool: meta.tool, date: meta.date, language, packs: meta.packs,
    files: framework.files.map(({ path, analysis: { draft } }) => ({ path, language: draft.language, format: draft.format })),
    instruments: instruments.map(({ instrument, parts, counts: own }) => ({
      id: instrument.id, title: inLanguage(instrument.shortTitle, language), url: instrument.url, counts: own,
      parts: parts.map(({ part, profile, articles, counts: inPart }) => ({
        part: part.part, title: part.title && inLanguage(part.title, language), branch: part.branch, profile, counts: inPart,
        articles: articles.map((one) => article(one, language, place, (evidence) => wordsAt(assessment, evidence))),
      })),
    })),
    matrix: matrixOf(assessment).map((row) => row.map(({ branch, element, standing, unread, by }: MatrixCell) => ({ branch, element, standing: standing ?? null, ...(unread && { unread }), by }))),
    conclusions: { below: below.map(gap), missing: missing.map(gap), open: open.map(gap), absent },
    counts: counts satisfies Counts,
  };
}

export type AssessmentData = ReturnType<typeof assessmentData>;

type Place = (at: FilePlace, span?: Span) => PlaceData;

function article({ entry, standing, because, requirements, bearing, clauses, flexible }: ArticleAssessment, language: Language, place: Place, wordsOf: (evidence: Evidence) => string) {
  const whole = { entry, standing, requirements, bearing, clauses, flexible };
  return {
    cite: entry.cite.label, article: entry.cite.article, ...(entry.cite.paragraph && { paragraph: entry.cite.paragraph }), url: entry.cite.url,
    title: inLanguage(entry.title, language), explains: inLanguage(entry.explains, language), branch: entry.branch, topic: entry.topic,
    verification: entry.verification, ...(flexible && { flexible }), standing, ...(because && { because }),
    requirements: requirements.map((one: Requirement) => ({
      rule: one.rule?.id, parameter: one.parameter, demand: sayDemand(one, language), standing: one.standing,
      ...(one.limit && { limit: one.limit.than === 'throughout' ? { bound: one.limit.bound, than: 'throughout' as const } : { bound: one.limit.bound, ...one.limit.than } }),
      evidence: one.evidence.map((evidence: Evidence) => ({
        ...place(evidence, evidence.span), verdict: evidence.verdict, says: sayEvidence(evidence, language, wordsOf(evidence)),
        ...(evidence.fact && { value: evidence.fact.value, unit: evidence.fact.unit, comparator: evidence.fact.comparator, quote: evidence.fact.quote }),
      })),
    })),
    bearing: bearing.map(({ by, quote, ...at }: Bearing) => ({ ...place(at), by, ...(quote && { quote }) })),
    closes: sayRemedies(whole, language), clauses: clauses.map(({ id }) => id),
  };
}

/** Names places of the files; each is worked out once. */
function placer({ framework: { files } }: Assessment): Place {
  const lines = files.map(({ analysis: { draft } }) => new Lines(draft.text));
  return ({ file, provision }, span) => {
    const { path, analysis: { draft, outline } } = files[file]!, start = draft.starts[provision] ?? 0, { headingSpan, text } = draft.provisions[provision]!;
    const at = span ?? headingSpan ?? { start: 0, end: text.trimEnd().length };
    return { path, eId: outline.eIds[provision] ?? '', label: labelOf(draft, outline, provision), range: { start: lines[file]!.place(start + at.start), end: lines[file]!.place(start + at.end) } };
  };
}
