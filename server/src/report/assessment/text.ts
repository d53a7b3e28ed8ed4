import type { Assessment } from '../../analysis/assess';
import { type Gap, conclusionsOf } from '../../analysis/assessMatrix';
import { betweenTexts } from '../../analysis/between/ofFramework';
import { renderMessage } from '../../analysis/explain';
import { inLanguage } from '../../engine/pack';
import { signs } from '../document/document';
import { nameOfPart, wrap } from '../answer';
import { type Paint, plain, printable } from '../paint';
import type { AssessmentMeta } from './data';
import { summaryOf, withinIn } from './document';
import { citesOf, sayDemand, sayEvidence, sayPlace, sayRemedies, sayRemedy, shortCite, wordsAt } from './say';
import { assessmentWords } from './words';

export interface AssessmentTextOptions {
  readonly paint?: Paint;
  readonly width?: number;
}

/** The assessment for the terminal: what is below and not found first, then each Part with its compared Articles in a line each. */
export function assessmentText(assessment: Assessment, { language }: Pick<AssessmentMeta, 'language'>, { paint = plain, width = 100 }: AssessmentTextOptions = {}): string {
  const say = assessmentWords[language], { below, missing, absent } = conclusionsOf(assessment);
  const columns = Math.min(width, 110);
  const gap = ({ requirement, articles }: Gap): string[] => {
    const cites = citesOf(articles).join(', ');
    const places = (requirement?.evidence ?? []).slice(0, 4).map((one) => [sayPlace(assessment, one), sayEvidence(one, language, wordsAt(assessment, one))].filter((part) => part !== '').join(': '));
    const remedies = requirement ? [...sayRemedy(requirement, language), ...sayRemedies({ requirements: [], clauses: articles.flatMap(({ clauses }) => clauses).slice(0, 1), standing: 'below' }, language)] : [];
    return [
      `  ${paint('strong', requirement ? sayDemand(requirement, language) : cites)} ${paint('faint', `[${cites}]`)}`,
      ...places.map((one) => wrap(printable(one), columns, '    ')), ...remedies.map((one) => wrap(`→ ${printable(one)}`, columns, '    ', '      ')),
    ];
  };
  const section = (title: string, lines: readonly string[]): string[] => lines.length === 0 ? [] : ['', paint('strong', title), ...lines];
  const lines = [
    ...section(say.belowHead, below.flatMap(gap)), ...section(say.missingHead, missing.flatMap(gap)),
    ...section(say.absentHead, absent.length === 0 ? [] : [`  ${absent.map((one) => say.branches[one]).join(', ')}`]),
    ...section(say.betweenHead, betweenTexts(assessment.framework).map(({ finding, own }) => wrap(`${sayPlace(assessment, own)}: ${printable(renderMessage(finding, language))}`, columns, '  ', '    '))),
    ...assessment.instruments.flatMap(({ instrument, parts }) => section(`${instrument.id} · ${inLanguage(instrument.shortTitle, language)}`, parts.filter(({ profile }) => profile !== 'others').flatMap(({ part, articles, counts, profile }) => {
      const { met, below: low, missing: none, open, unread } = summaryOf(counts);
      if (met + low + none + open + unread === 0) return [];
      const compared = articles.filter(({ standing, because }) => standing !== 'not-applicable' && because !== 'unread');
      return [
        `  ${nameOfPart(part, language) || instrument.id}${profile === 'asked' ? '' : ` (${say.profiles[profile]})`}: ${signs.met} ${met}  ${signs.below} ${low}  ${signs['not-found']} ${none}  ${signs['cannot-tell']} ${open}  · ${unread}`,
        ...compared.filter(({ because }) => because === 'branch').slice(0, 1).map(() => `    ${signs['not-found']} ${compared.filter(({ because }) => because === 'branch').map(({ entry }) => shortCite(entry, language)).join(', ')}${paint('faint', ` (${say.because.branch})`)}`),
        ...compared.filter(({ because }) => because !== 'branch').map(({ entry, standing, because }) => `    ${signs[standing]} ${shortCite(entry, language)}  ${inLanguage(entry.title, language)}${because ? paint('faint', ` (${say.because[because]})`) : ''}`),
      ];
    }))),
  ];
  const legend = (['met', 'below', 'not-found', 'cannot-tell'] as const).map((one) => `${signs[one]} ${say.standing[one]}`).concat(`· ${say.toRead}`).join('  ');
  return `${[wrap(say.summary({ ...summaryOf(assessment.counts), ...withinIn(assessment.instruments) }), columns, ''), ...lines, '', paint('faint', legend)].join('\n')}\n`;
}
