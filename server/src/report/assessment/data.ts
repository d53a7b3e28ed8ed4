import type { ArticleAssessment, Assessment, Counts, Evidence, Requirement } from '../../analysis/assess';
import { betweenTexts } from '../../analysis/between/ofFramework';
import { renderMessage } from '../../analysis/explain';
import { type MatrixCell, conclusionsOf, matrixOf } from '../../analysis/assessMatrix';
import type { Bearing } from '../../analysis/bearing';
import type { FilePlace } from '../../analysis/framework';
import { wholeSpan } from '../../analysis/requirements';
import type { Language } from '../../draft/draft';
import { inLanguage } from '../../engine/pack';
import type { Span } from '../../text/span';
import { type NamedPlace, namePlace } from '../place';
import { sayDemand, sayEvidence, sayRemedies, sayRemedy, wordsAt } from './say';

/** What a report says beside the assessment. `date` comes from outside: the core has no clock. */
export interface AssessmentMeta {
  readonly tool: { readonly name: string; readonly version: string };
  readonly date: string;
  readonly language: Language;
  /** The packs whose rules were in force, with their versions where they have some. */
  readonly packs: readonly string[];
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
    between: betweenTexts(framework).map(({ finding, own, other }) => ({
      rule: finding.rule.id, severity: finding.severity, message: renderMessage(finding, language), ...place(own, finding.span), ...(other && { other: place(other, finding.related![0]!.span) }),
    })),
    counts: counts satisfies Counts,
  };
}

type Place = (at: FilePlace, span?: Span) => NamedPlace;

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

/** Names a place by the words given, else by its heading, else by all of it. */
function placer({ framework }: Assessment): Place {
  return (at, span) => namePlace(framework, at, span ?? wholeSpan(framework.files[at.file]!.analysis, at.provision));
}
