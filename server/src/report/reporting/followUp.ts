import type { FilePlace, Framework } from '../../analysis/framework';
import type { InstrumentFollowUp } from '../../analysis/reporting/followUps';
import type { Followed, SupervisoryComment } from '../../analysis/reporting/supervision';
import type { Language } from '../../draft/draft';
import { inLanguage } from '../../engine/pack';
import { nameCountry } from '../countryName';
import { sayPlace } from '../assessment/say';
import { assessmentWords } from '../assessment/words';
import type { Block, Document, Inline, Run } from '../document/document';
import { reportingWords } from './words';

/** What a follow-up needs that the analysis does not know. */
export interface FollowUpOptions {
  readonly language: Language;
  /** In a view: the id by which a provision is opened. */
  readonly idOf?: (place: FilePlace) => string;
}

/** What supervisory bodies asked of a country, one table an instrument, with the provisions concerned and the law as it stands. */
export function followUpDocument(all: readonly InstrumentFollowUp[], framework: Framework, { date, version, country, ...options }: FollowUpOptions & { readonly date: string; readonly version: string; readonly country?: string }): Document {
  const { language } = options, say = reportingWords[language];
  return {
    title: say.followUp, subtitle: say.followUpSays, language,
    facts: [...country === undefined ? [] : [[say.country, nameCountry(country, language)] as const], [say.date, date], [say.version, version], [say.texts, framework.files.map(({ path }) => path).join(', ')]],
    blocks: [
      ...all.flatMap(({ id, instrument, followed }): Block[] => [
        { kind: 'heading', level: 1, id: id.toLowerCase(), words: instrument ? `${id} — ${inLanguage(instrument.shortTitle, language)}` : id }, followUpTable(followed, framework, options),
      ]),
      { kind: 'paragraph', role: 'note', words: say.followUpNote },
    ],
  };
}

/** One row a comment: who asked when and what, the provisions concerned, the standing of the Article now, the state of the matter. */
export function followUpTable(followed: readonly Followed[], framework: Framework, { language, idOf }: FollowUpOptions): Block {
  const say = reportingWords[language];
  const link = (place: FilePlace): Run => ({ text: sayPlace({ framework }, place), ...idOf && { link: `#${idOf(place)}` } });
  return {
    kind: 'table', caption: say.followUp, head: [say.year, say.article, say.request, say.provisions, say.now, say.state], widths: [3, 2, 4, 4, 3, 3],
    rows: followed.map(({ comment, places, standing }) => [
      sayOrigin(comment, language), comment.article ?? '–', [{ text: comment.request, ...comment.url !== undefined && { link: comment.url } }, ...comment.answer === undefined ? [] : [` → ${comment.answer}`]],
      places.length === 0 ? '–' : places.flatMap((place, i): Inline[] => i === 0 ? [link(place)] : ['; ', link(place)]),
      standing === undefined ? '–' : { words: assessmentWords[language].standing[standing], standing }, say.states[comment.state],
    ]),
  };
}

/** "2019, CEACR (direct request)". */
export const sayOrigin = ({ year, body, kind }: SupervisoryComment, language: Language): string =>
  `${year}, ${body}${kind === undefined ? '' : ` (${reportingWords[language].kinds[kind]})`}`;

/** "2019, CEACR (direct request), C102 Art. 18(1): How long is it paid? (open)". */
export const sayComment = (comment: SupervisoryComment, language: Language): string =>
  `${sayOrigin(comment, language)}, ${comment.instrument.toUpperCase()}${comment.article === undefined ? '' : ` Art. ${comment.article}`}${language === 'fr' ? '\u202f' : ''}: ${comment.request} (${reportingWords[language].states[comment.state]})`;
