import type { Limit } from '../../engine/pack';
import { exceptionsOf } from '../../engine/targets';
import { limitOfFigure } from '../../engine/figures';
import { judge } from '../../engine/quantity';
import type { ValueFact } from '../../facts/fact';
import { assess, type ArticleAssessment, type Assessment, type InstrumentAssessment, type PartAssessment } from '../assess';
import { branchesOf } from '../bearing';
import type { FilePlace, Framework } from '../framework';
import type { PersonsArticle, PersonsOf } from '../persons/personsProtected';
import type { Evidence, Requirement } from '../requirements';
import type { LawRate } from '../rate/fromLaw';
import { type Acceptance, acceptanceOf, type Choice, type Declaration, type RatificationData } from './acceptance';
import { type Deciding, decides } from './deciding';
import { answer, answeredBy, type Open } from './open';

/**
 * Whether a Part can be accepted as the law stands. `can-be-accepted`: every Article that decides (`deciding.yaml`) is met, or waits for
 * a figure or a word of the country alone, which `open` names · `obstacle`: something stays below · `not-enough-known`: a provision, a value
 * or a reading is missing, which `open` names.
 */
export type Readiness = 'can-be-accepted' | 'obstacle' | 'not-enough-known';

/** The smallest change of a value that removes an obstacle; `assume` is what `--assume` takes. */
export interface ParametricChange {
  readonly parameter: string;
  readonly from: { readonly value: number; readonly unit: string };
  readonly to: Limit;
  readonly assume?: string;
}

/** Something in the law that stays below the standard. */
export interface Obstacle extends FilePlace {
  readonly article: ArticleAssessment;
  /** Other Articles that the same words stay below. */
  readonly also: readonly ArticleAssessment[];
  readonly evidence: Evidence;
  readonly change?: ParametricChange;
  /** Temporary exceptions under which the value would do, and what they ask (C102 Art. 3(1)). */
  readonly exceptions: readonly { readonly cite: string; readonly limit: Limit }[];
}

export interface PartReadiness {
  /** "III", "a", or "" where the Convention is accepted as a whole. */
  readonly id: string;
  readonly branch?: string;
  readonly readiness: Readiness;
  readonly obstacles: readonly Obstacle[];
  /** Articles that decide and are not met, those that only the country can answer among them. */
  readonly open: readonly Open[];
  /** Where the law shows what no rule compares: its contingency, the formula of its rate. */
  readonly shown: readonly { readonly article: ArticleAssessment; readonly places: readonly FilePlace[] }[];
  /** Articles that decide nothing and that no rule found met: for the report on the Convention. */
  readonly beside: readonly ArticleAssessment[];
  /** Articles met, and articles asked, of those that decide. */
  readonly met: number;
  readonly asked: number;
  readonly exceptions: readonly Declaration[];
}

/** A rule on how many Parts are needed, and how far the law carries. */
export interface ChoiceVerdict {
  readonly choice: Choice;
  readonly ready: readonly string[];
  readonly open: readonly string[];
  /**
   * `met-if`: with the figures and words that the country alone can give · `open` where it depends on what is not known yet · `common`: Parts
   * enough, but an obstacle in what binds with every Part.
   */
  readonly verdict: 'met' | 'met-if' | 'open' | 'common' | 'not-met';
}

export interface Ratification {
  readonly instrument: InstrumentAssessment['instrument'];
  readonly acceptance: Acceptance | undefined;
  readonly framework: Framework;
  readonly parts: readonly PartReadiness[];
  /** The Articles that bind with any Part (C102 Parts XI to XIII). */
  readonly common: PartReadiness | undefined;
  readonly choices: readonly ChoiceVerdict[];
  /** Parts that could be added later (C102 Art. 4): those that the law regulates, and that cannot be accepted as it stands. */
  readonly later: readonly string[];
}

/** What is known besides the text: the country's numbers, and what the law's own formulas come to. */
export interface Beside {
  readonly persons?: PersonsOf;
  readonly rates?: readonly LawRate[];
}

/**
 * Reads a gap assessment as a ratification is prepared: Part by Part what can be accepted, what stands in the way and what is not
 * known, and whether enough Parts are left (C102 Art. 2(a)(ii) and its parallels).
 */
export function ratifications(assessment: Assessment, data: RatificationData, beside: Beside = {}): readonly Ratification[] {
  const { framework } = assessment;
  return assessment.instruments.map(one => ratification(one, { framework, deciding: data.deciding.deciding, acceptance: acceptanceOf(one.instrument.id, data), persons: beside.persons?.(one.instrument) ?? [], rates: beside.rates ?? [] }));
}

/**
 * The same for instruments that are accepted in a known way. What is already accepted is asked again: the question here is what could be.
 */
export const readinessFor = (instruments: readonly string[], framework: Framework, data: RatificationData, beside: Beside): readonly Ratification[] =>
  ratifications(assess(framework, { instruments }), data, beside).filter(({ acceptance }) => acceptance !== undefined);

interface Ground {
  readonly framework: Framework;
  readonly deciding: Deciding;
  readonly acceptance: Acceptance | undefined;
  readonly persons: readonly PersonsArticle[];
  readonly rates: readonly LawRate[];
}

function ratification(assessed: InstrumentAssessment, ground: Ground): Ratification {
  const { instrument } = assessed, { acceptance, framework } = ground, selectable = Object.entries(acceptance?.selectable ?? {});
  const byPart = acceptance?.unit === 'Parts';
  const parts = selectable.length === 0 ? [readinessOf('', undefined, assessed.parts, ground)]
    : selectable.map(([id, branch]) => readinessOf(id, branch, byPart ? assessed.parts.filter(({ part }) => part.part === id) : assessed.parts, ground));
  const rest = byPart ? assessed.parts.filter(({ part }) => !(part.part in (acceptance.selectable ?? {})) && part.branch === undefined) : [];
  const common = rest.length > 0 ? readinessOf('', undefined, rest, ground) : undefined;
  return {
    instrument, acceptance, framework, parts, common,
    choices: (acceptance?.choose ?? []).map(choice => judgeChoice(choice, parts, common)),
    later: acceptance?.['later-extension'] ? parts.filter(part => part.readiness !== 'can-be-accepted' && isRegulated(part)).map(({ id }) => id) : [],
  };
}

/** A Part about which the files say nothing at all is no candidate. */
export const isRegulated = ({ open, obstacles, met }: Pick<PartReadiness, 'open' | 'obstacles' | 'met'>): boolean => met + obstacles.length > 0 || open.some(({ needs }) => needs !== 'branch');

/** True where a Part can be accepted only with figures or words of the country. */
export const isConditional = ({ readiness, open }: PartReadiness): boolean => readiness === 'can-be-accepted' && open.length > 0;

function judgeChoice(choice: Choice, parts: readonly PartReadiness[], common: PartReadiness | undefined): ChoiceVerdict {
  const within = (holds: (part: PartReadiness) => boolean): readonly PartReadiness[] => parts.filter(part => choice.of.includes(part.id) && holds(part));
  const ready = within(({ readiness }) => readiness === 'can-be-accepted'), open = within(part => part.readiness === 'not-enough-known' && isRegulated(part)), needed = choice['count-at-least'];
  const sure = ready.length >= needed, outright = ready.filter(part => !isConditional(part)).length >= needed && !(common && isConditional(common));
  const verdict = ready.length + open.length < needed ? 'not-met' : common?.readiness === 'obstacle' ? 'common' : !sure || common?.readiness === 'not-enough-known' ? 'open' : outright ? 'met' : 'met-if';
  return { choice, ready: ready.map(({ id }) => id), open: open.map(({ id }) => id), verdict };
}

function readinessOf(id: string, branch: string | undefined, parts: readonly PartAssessment[], { framework, deciding, acceptance, persons, rates }: Ground): PartReadiness {
  const articles = parts.flatMap(part => part.articles).filter(({ standing }) => standing !== 'not-applicable');
  const exceptions = acceptance?.['temporary-exceptions']?.list ?? [];
  const regulated = branchesOf(framework), isAbsent = (of: string): boolean => of !== 'general' && !regulated.has(of);
  const absentFor = ({ entry }: ArticleAssessment): boolean => branch !== undefined ? isAbsent(branch) : isAbsent(entry.branch);
  const answers = articles.filter(({ standing }) => standing !== 'below').map(article => ({
    article, answered: answer(article, { framework, deciding, rates, absent: absentFor(article), persons: persons.find(({ entry }) => entry.cite.label === article.entry.cite.label) }),
  }));
  const isMet = (label: string): boolean => answers.some(({ article, answered }) => article.entry.cite.label === label && answered.kind === 'met');
  // One of two ways that the Convention offers is enough
  const open = answers.flatMap(({ article, answered }) => answered.kind === 'open' && !deciding.either.some(ways => ways.includes(article.entry.cite.label) && ways.some(isMet)) ? [answered.open] : []);
  const met = answers.filter(({ answered }) => answered.kind === 'met').length;
  // What stays below in a law that is about something else stands in the way of nothing here
  const isElsewhere = id === '' && met === 0 && open.length > 0 && open.every(({ needs }) => needs === 'branch');
  const obstacles = isElsewhere ? [] : merge(articles.flatMap(article => obstaclesIn(article, exceptions, framework)));
  const blocked = obstacles.length > 0 || open.some(({ needs }) => needs === 'persons');
  const readiness = blocked ? 'obstacle' : articles.length === 0 || met + open.length === 0 || open.some(({ needs }) => answeredBy(needs) !== 'country') ? 'not-enough-known' : 'can-be-accepted';
  return {
    id, ...branch !== undefined && { branch }, readiness, obstacles, open, met, asked: met + open.length + articles.filter(({ standing, entry }) => standing === 'below' && decides(entry, deciding)).length,
    shown: answers.flatMap(({ article, answered }) => answered.kind === 'met' && answered.shown.length > 0 ? [{ article, places: answered.shown }] : []),
    beside: answers.flatMap(({ article, answered }) => answered.kind === 'beside' && article.standing !== 'met' ? [article] : []),
    exceptions: exceptions.filter(({ part }) => part === undefined || part === id),
  };
}

/** Every place that stays below, once: an Act may set the value twice. */
function obstaclesIn(article: ArticleAssessment, exceptions: readonly Declaration[], framework: Framework): readonly Obstacle[] {
  if (article.standing !== 'below') return [];
  return article.requirements.filter(({ standing }) => standing === 'below').flatMap(requirement => requirement.evidence.filter(({ verdict }) => verdict === 'below').map((evidence): Obstacle => {
    const change = changeOf(requirement, evidence);
    return { file: evidence.file, provision: evidence.provision, article, also: [], evidence, ...change && { change }, exceptions: helping(evidence.fact, article, exceptions, framework) };
  }));
}

/** Words that stay below several Articles are one obstacle; the most demanding change stands for all. */
function merge(obstacles: readonly Obstacle[]): readonly Obstacle[] {
  const byPlace = new Map<string, Obstacle>();
  for (const one of obstacles) {
    const { file, provision, evidence: { span } } = one, key = `${file} ${provision} ${span.start} ${one.change?.parameter ?? ''}`, known = byPlace.get(key);
    if (!known) byPlace.set(key, one);
    else byPlace.set(key, { ...(isStricter(one, known) ? one : known), also: [...known.also, isStricter(one, known) ? known.article : one.article] });
  }
  return [...byPlace.values()];
}

function isStricter({ change: a }: Obstacle, { change: b }: Obstacle): boolean {
  if (!a || !b || a.to.than === 'throughout' || b.to.than === 'throughout' || a.to.than.unit !== b.to.than.unit) return false;
  return a.to.bound === 'at-least' ? a.to.than.value > b.to.than.value : a.to.than.value < b.to.than.value;
}

/** "C102 Art. 36(2), C102 Art. 36(3)". */
export const citesOf = ({ article, also }: Obstacle): string => [...new Set([article, ...also].map(({ entry }) => entry.cite.label))].join(', ');

/** The limit itself is the smallest change; "throughout" cannot be written as a value. */
function changeOf({ parameter, limit }: Requirement, { fact, rung }: Evidence): ParametricChange | undefined {
  const to = rung?.limit ?? limit;
  if (fact === undefined || to === undefined) return undefined;
  const assume = to.than === 'throughout' ? undefined : `${fact.parameter}=${Math.round(to.than.value * 100) / 100}${to.than.unit === 'percent' ? '%' : ` ${to.than.unit}`}`;
  return { parameter: parameter ?? fact.parameter, from: { value: fact.value, unit: fact.unit }, to, ...assume !== undefined && { assume } };
}

/** The temporary exceptions of the Convention under which this value would do. */
function helping(fact: ValueFact | undefined, { entry }: ArticleAssessment, exceptions: readonly Declaration[], { rules }: Framework): Obstacle['exceptions'] {
  if (fact === undefined || exceptions.length === 0) return [];
  return exceptionsOf(entry.cite.instrument, rules).flatMap(({ cite, figure }) => {
    if (!figure.parameters?.includes(fact.parameter)) return [];
    const limit = limitOfFigure(figure);
    return limit && judge(fact.value, fact.unit, limit) === 'met' ? [{ cite, limit }] : [];
  });
}
