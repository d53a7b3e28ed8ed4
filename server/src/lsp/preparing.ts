import { assess, scopeOf } from '../analysis/assess';
import type { FilePlace, Framework } from '../analysis/framework';
import { nameParameter } from '../analysis/parameters';
import { instrumentsWithPersons, personsOf } from '../analysis/persons/personsProtected';
import type { PersonsData } from '../analysis/persons/population';
import { ratesOfLaw } from '../analysis/rate/fromLaw';
import type { RateStandards } from '../analysis/rate/standards';
import { wagesOf } from '../analysis/rate/wages';
import type { RatificationData } from '../analysis/ratify/acceptance';
import type { StepProgress } from '../analysis/ratify/progress';
import { citesOf, type Ratification, readinessFor } from '../analysis/ratify/readiness';
import { readAssumptions, sayUnwritten, withAssumed } from '../analysis/ratify/withAssumed';
import type { Answer } from '../analysis/reporting/answers';
import { fillForms } from '../analysis/reporting/fillForm';
import { followUps } from '../analysis/reporting/followUps';
import type { ReportForms } from '../analysis/reporting/form';
import type { SupervisoryComment } from '../analysis/reporting/supervision';
import { sayLimit } from '../analysis/sayLadder';
import type { AssessmentMeta } from '../report/assessment/data';
import { type Document, joined } from '../report/document/document';
import { personsDocument } from '../report/persons/persons';
import { namePlace } from '../report/place';
import { ratedCases } from '../report/rate';
import { ratesDocument } from '../report/rates/document';
import { ratificationDocument } from '../report/ratification/ratification';
import { followUpDocument } from '../report/reporting/followUp';
import { reportDocument } from '../report/reporting/report';
import type { Messages } from './messages';
import type { Settings } from './projects';

/** What ships of ratification, reports and sums (`rules/`): the entries bring it, so that it is parsed where the bundle is built. */
export interface PreparingData {
  readonly rateStandards: RateStandards;
  readonly ratificationRules: RatificationData;
  readonly personsData: PersonsData;
  readonly reportForms: ReportForms;
}

/** The reports that prepare a ratification or a report under Article 22. */
export const preparingKinds = ['readiness', 'article22', 'followup', 'persons', 'rates'] as const;
export type PreparingKind = typeof preparingKinds[number];

/** The smallest change that removes an obstacle; `assume` is what "What if" takes. */
export interface Change {
  readonly assume: string;
  readonly label: string;
  readonly detail: string;
}

export interface PreparingInput {
  readonly framework: Framework;
  readonly settings: Settings;
  /** Standards chosen in the editor's own settings. */
  readonly standards: readonly string[];
  readonly meta: AssessmentMeta;
  readonly data: PreparingData;
  readonly say: Messages;
  readonly assume: readonly string[];
  readonly answers: readonly Answer[];
  readonly comments: readonly SupervisoryComment[];
  readonly progress: readonly StepProgress[];
  /** The id of a place in the view; where there is none, places are no links. */
  readonly idOf?: (place: FilePlace) => string;
}

export type Prepared = { readonly document: Document; readonly changes?: readonly Change[]; readonly remarks?: readonly string[] } | { readonly problem: string };

/** The document of a report that prepares; what must be known or asked otherwise where there is none. Pure. */
export function prepare(kind: PreparingKind, input: PreparingInput): Prepared {
  const { framework, settings: { project }, meta, data } = input, { language, date } = meta, made = { language, date, version: `Lexfloor ${meta.tool.version}` };
  const country = project.country === undefined ? {} : { country: project.country };
  if (kind === 'rates') return { document: ratesDocument(ratedCases(ratesOfLaw(framework, wagesOf(project), data.rateStandards, language), framework), data.rateStandards, made) };
  if (kind === 'followup') return input.comments.length === 0 ? { problem: input.say.noSupervision }
    : { document: followUpDocument(followUps(framework, input.comments), framework, { ...made, ...country, ...input.idOf && { idOf: input.idOf } }) };
  const { population } = project;
  const persons = personsOf(population, framework.rules, data.personsData);
  const scope = scopeOf(framework, { ...project, ...input.standards.length > 0 && { asked: input.standards } });
  switch (kind) {
    case 'persons': {
      if (!population) return { problem: input.say.noPopulation };
      const reports = instrumentsWithPersons(scope.instruments, framework.rules, persons);
      return reports.length === 0 ? { problem: input.say.noPercentage(scope.instruments.join(', ')) } : { document: personsDocument(reports, population, data.personsData, made) };
    }
    case 'article22': {
      const rates = ratesOfLaw(framework, wagesOf(project), data.rateStandards, language), { answers, comments } = input;
      const forms = fillForms(assess(framework, scope), { forms: data.reportForms, answers, comments, rates, persons });
      return forms.length === 0 ? { problem: input.say.noForm(scope.instruments.join(', ')) }
        : { document: joined(forms.map((form) => reportDocument(form, { ...made, personsData: data.personsData, ...country, ...input.idOf && { idOf: input.idOf } }))) };
    }
    case 'readiness': {
      const { assumptions, wrong } = readAssumptions(input.assume, framework);
      if (wrong.length > 0) return { problem: `${wrong.join('; ')}.` };
      const { framework: changed, assumed } = assumptions.length > 0 ? withAssumed(assumptions, framework) : { framework, assumed: [] };
      const all = readinessFor(scope.instruments, changed, data.ratificationRules, { persons, rates: ratesOfLaw(changed, wagesOf(project), data.rateStandards, language) });
      if (all.length === 0) return { problem: input.say.noRatification(scope.instruments.join(', '), data.ratificationRules.acceptance.acceptance.map(({ instrument }) => instrument).join(', ')) };
      const document = joined(all.map((one) => ratificationDocument(one, data.ratificationRules, { ...made, ...country, assumed: assumptions, progress: input.progress, ...input.idOf && { idOf: input.idOf } })));
      return { document, changes: changesOf(all), remarks: assumed.flatMap((one) => sayUnwritten(one) ?? []) };
    }
  }

  function changesOf(all: readonly Ratification[]): readonly Change[] {
    const changes = new Map<string, Change>();
    for (const { parts, common, framework: of } of all) for (const { obstacles } of [...parts, ...common ? [common] : []]) for (const obstacle of obstacles) {
      const { change, evidence, file, provision } = obstacle;
      if (change?.assume === undefined || changes.has(change.assume)) continue;
      changes.set(change.assume, { assume: change.assume, label: `${nameParameter(change.parameter, language)}: ${sayLimit(change.to, language)}`, detail: `${citesOf(obstacle)}; ${namePlace(of, { file, provision }, evidence.span).label}: ${evidence.fact?.quote ?? ''}` });
    }
    return [...changes.values()];
  }
}
