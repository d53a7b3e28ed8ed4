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
import { type Acceptance, acceptanceOf, type Choice, type Declaration, type RatificationData } from './acceptance';

/** Whether a Part can be accepted as the law stands: only where every Article is met and nothing is open. */
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

/** What must be known before a Part can be accepted. */
export interface Open {
  readonly article: ArticleAssessment;
  /**
   * `branch`: the files do not regulate it · `value`, `element`: not found · `words`: the words leave it open ·
   * `figures`: the country's statistics · `persons`: more persons protected, the numbers stay below · `declaration`: enough persons only
   * under a declaration · `reading`: no rule compares it, somebody has to read.
   */
  readonly needs: 'branch' | 'value' | 'element' | 'words' | 'figures' | 'persons' | 'declaration' | 'reading';
  /** The percentages, where the country's numbers are known. */
  readonly persons?: PersonsArticle;
}

export interface PartReadiness {
  /** "III", "a", or "" where the Convention is accepted as a whole. */
  readonly id: string;
  readonly branch?: string;
  readonly readiness: Readiness;
  readonly obstacles: readonly Obstacle[];
  readonly open: readonly Open[];
  /** Articles met, and articles asked. */
  readonly met: number;
  readonly asked: number;
  readonly exceptions: readonly Declaration[];
}

/** A rule on how many Parts are needed, and how far the law carries. */
export interface ChoiceVerdict {
  readonly choice: Choice;
  readonly ready: readonly string[];
  readonly open: readonly string[];
  /** `open` where it depends on what is not known yet. */
  readonly verdict: 'met' | 'open' | 'not-met';
}

export interface Ratification {
  readonly instrument: InstrumentAssessment['instrument'];
  readonly acceptance: Acceptance | undefined;
  readonly framework: Framework;
  readonly parts: readonly PartReadiness[];
  /** The Articles that bind with any Part (C102 Parts XI to XIII). */
  readonly common: PartReadiness | undefined;
  readonly choices: readonly ChoiceVerdict[];
  /** Parts that could be added later: those in the way of nothing but themselves (C102 Art. 4). */
  readonly later: readonly string[];
}

/**
 * Reads a gap assessment as a ratification is prepared: Part by Part what can be accepted, what stands in the way and what is not
 * known, and whether enough Parts are left (C102 Art. 2(a)(ii) and its parallels). `persons` brings what the country's numbers come to.
 */
export function ratifications(assessment: Assessment, data: RatificationData, persons: PersonsOf = () => []): readonly Ratification[] {
  return assessment.instruments.map(one => ratification(one, assessment.framework, acceptanceOf(one.instrument.id, data), persons(one.instrument)));
}

/**
 * The same for instruments that are accepted in a known way. What is already accepted is asked again: the question here is what could be.
 */
export const readinessFor = (instruments: readonly string[], framework: Framework, data: RatificationData, persons: PersonsOf): readonly Ratification[] =>
  ratifications(assess(framework, { instruments }), data, persons).filter(({ acceptance }) => acceptance !== undefined);

function ratification(assessed: InstrumentAssessment, framework: Framework, acceptance: Acceptance | undefined, persons: readonly PersonsArticle[]): Ratification {
  const { instrument } = assessed, selectable = Object.entries(acceptance?.selectable ?? {});
  const byPart = acceptance?.unit === 'Parts';
  const parts = selectable.length === 0 ? [readinessOf('', undefined, assessed.parts, framework, acceptance, persons)]
    : selectable.map(([id, branch]) => readinessOf(id, branch, byPart ? assessed.parts.filter(({ part }) => part.part === id) : assessed.parts, framework, acceptance, persons));
  const rest = byPart ? assessed.parts.filter(({ part }) => !(part.part in (acceptance.selectable ?? {})) && part.branch === undefined) : [];
  const common = rest.length > 0 ? readinessOf('', undefined, rest, framework, acceptance, persons) : undefined;
  const named = (readiness: Readiness): readonly string[] => parts.filter(part => part.readiness === readiness).map(({ id }) => id);
  const ready = named('can-be-accepted'), open = named('not-enough-known').filter(id => regulated(parts.find(part => part.id === id)!));
  return {
    instrument, acceptance, framework, parts, common,
    choices: (acceptance?.choose ?? []).map(choice => judgeChoice(choice, ready, open)),
    later: acceptance?.['later-extension'] ? parts.filter(({ readiness }) => readiness !== 'can-be-accepted').map(({ id }) => id) : [],
  };
}

/** A Part about which the files say nothing at all is no candidate. */
const regulated = ({ open }: PartReadiness): boolean => !open.some(({ needs }) => needs === 'branch');

function judgeChoice(choice: Choice, ready: readonly string[], open: readonly string[]): ChoiceVerdict {
  const within = (ids: readonly string[]): readonly string[] => ids.filter(id => choice.of.includes(id));
  const [sure, possible] = [within(ready), within(open)], needed = choice['count-at-least'];
  return { choice, ready: sure, open: possible, verdict: sure.length >= needed ? 'met' : sure.length + possible.length >= needed ? 'open' : 'not-met' };
}

function readinessOf(id: string, branch: string | undefined, parts: readonly PartAssessment[], framework: Framework, acceptance: Acceptance | undefined, persons: readonly PersonsArticle[]): PartReadiness {
  const articles = parts.flatMap(part => part.articles).filter(({ standing }) => standing !== 'not-applicable');
  const exceptions = acceptance?.['temporary-exceptions']?.list ?? [];
  const obstacles = merge(articles.flatMap(article => obstaclesIn(article, exceptions, framework)));
  const absent = branch !== undefined && !branchesOf(framework).has(branch);
  const counted = (article: ArticleAssessment): PersonsArticle | undefined => persons.find(({ entry }) => entry.cite.label === article.entry.cite.label);
  const met = (article: ArticleAssessment): boolean => article.standing === 'met' || !absent && isUndecided(article) && counted(article)?.verdict === 'met';
  const open = articles.flatMap((article): readonly Open[] => isUndecided(article) && !met(article) ? [openOf(article, absent, counted(article))] : []);
  const readiness = obstacles.length > 0 || open.some(({ needs }) => needs === 'persons') ? 'obstacle' : open.length > 0 || articles.length === 0 ? 'not-enough-known' : 'can-be-accepted';
  return {
    id, ...branch !== undefined && { branch }, readiness, obstacles, open, met: articles.filter(met).length, asked: articles.length,
    exceptions: exceptions.filter(({ part }) => part === undefined || part === id),
  };
}

const isUndecided = ({ standing }: ArticleAssessment): boolean => standing === 'not-found' || standing === 'cannot-tell';

function openOf(article: ArticleAssessment, absent: boolean, persons: PersonsArticle | undefined): Open {
  if (absent && article.standing === 'not-found') return { article, needs: 'branch' };
  if (!persons || persons.verdict === 'met') return { article, needs: needsOf(article) };
  return { article, persons, needs: persons.verdict === 'below' ? 'persons' : persons.verdict === 'by-declaration' ? 'declaration' : persons.verdict === 'law' ? 'words' : 'figures' };
}

/** What an open Article waits for. The persons protected are counted, not read. */
function needsOf({ entry, because }: ArticleAssessment): Open['needs'] {
  if (because === 'branch') return 'branch';
  if (entry.topic === 'persons-protected') return 'figures';
  if (because === 'unread') return 'reading';
  return because === 'value' || because === 'partly' ? 'value' : because === 'element' ? 'element' : 'words';
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
