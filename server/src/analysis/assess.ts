import { isAgreement } from '../engine/checks/agreement';
import type { Clause } from '../engine/clauses';
import type { CatalogueEntry, Instrument, InstrumentPart, Rule, RuleSet } from '../engine/pack';
import { fold } from '../engine/pinpoint';
import { type Target, partsOf } from '../engine/targets';
import type { Analysis } from './analysis';
import { type Bearing, branchOfHeading, branchesOf, provisionsOn } from './bearing';
import { type Framework, frameworkOf } from './framework';
import { structureOf } from './lookup';
import { type Evidence, type Requirement, type Standing, requirementOf, rungsFor, standings, wideFor } from './requirements';
import { rulesOnEntry } from './rulesOnEntry';

export type { Evidence, Requirement, Standing } from './requirements';
export { standings } from './requirements';

/** What the profile says of a Part: `others` are those a State has not accepted and does not mean to. */
export type Profile = 'accepted' | 'intended' | 'asked' | 'common' | 'others';

/**
 * Why nothing is said of an Article, or no more: `unread`: no rule compares it, somebody has to read · `partly`: some of its demands
 * are met and others not found · `words`: met by words that a reader has to weigh · `open`: the words leave it open · `silent`: no such condition was found, and none is needed · `fragment`:
 * the files are no whole law · `value`, `branch`, `element`: what was not found · `state`: it binds the State and not its law · `declaration`: it holds only under a declaration
 * that the profile does not claim · `profile`: its Part is neither accepted nor intended · `definition`.
 */
export type Because = 'unread' | 'partly' | 'words' | 'open' | 'silent' | 'fragment' | 'value' | 'branch' | 'element' | 'state' | 'declaration' | 'profile' | 'definition';

/** One entry of the catalogue and what the files say to it. */
export interface ArticleAssessment {
  readonly entry: CatalogueEntry;
  readonly standing: Standing;
  readonly because?: Because;
  /** The demands that rules compare, in the order of the rules. */
  readonly requirements: readonly Requirement[];
  /** Provisions that speak of the matter without being compared. */
  readonly bearing: readonly Bearing[];
  /** Model clauses that give effect to it: what would close a gap. */
  readonly clauses: readonly Clause[];
  /** True where the Article lets the State choose or declare something. */
  readonly flexible: boolean;
}

export interface PartAssessment {
  readonly part: InstrumentPart;
  readonly profile: Profile;
  readonly articles: readonly ArticleAssessment[];
  readonly counts: Counts;
}

export interface InstrumentAssessment {
  readonly instrument: Instrument;
  readonly parts: readonly PartAssessment[];
  /** Of the Parts that are in the profile. */
  readonly counts: Counts;
}

/** Articles by standing; `unread` are those among cannot-tell that no rule compares and a person has to read. */
export type Counts = Readonly<Record<Standing | 'unread', number>>;

/** A gap assessment: the standards of the profile, Part by Part and Article by Article. */
export interface Assessment {
  readonly framework: Framework;
  readonly instruments: readonly InstrumentAssessment[];
  readonly counts: Counts;
}

/** What to assess against: the instruments by id, and the targets of a project where it has some. */
export interface Scope {
  readonly instruments: readonly string[];
  readonly targets?: readonly Target[];
}

/**
 * Assesses files as one legal framework. Pure: all verdicts are those of the rules (`requirements.ts`), and what no rule compares
 * stays open.
 */
export function assess(framework: Framework, scope: Scope): Assessment {
  const instruments = scope.instruments.flatMap((id) => {
    const instrument = framework.rules.instruments.get(id);
    return instrument ? [assessInstrument(instrument, framework, scope)] : [];
  });
  return { framework, instruments, counts: sum(instruments.map(({ counts }) => counts)) };
}

/**
 * The instruments to assess where nobody names them: the targets of the project, else its standards, else the Conventions with
 * rules on a branch that the files regulate; of an agreement between States the instruments that ask something of agreements.
 */
export function scopeOf(framework: Framework, given: { readonly standards?: readonly string[]; readonly targets?: readonly Target[]; readonly asked?: readonly string[] }): Scope {
  const { instruments, rules } = framework.rules;
  const known = (ids: readonly string[]): string[] => ids.flatMap((id) => [...instruments.keys()].find((one) => one.toUpperCase() === id.toUpperCase()) ?? []);
  const { asked, targets, standards } = given;
  if (asked) return { instruments: known(asked), ...(targets && { targets: targets.filter(({ instrument }) => known(asked).some((id) => id.toUpperCase() === instrument.toUpperCase())) }) };
  if (targets && targets.length > 0) return { instruments: known(targets.map(({ instrument }) => instrument)), targets };
  if (standards && standards.length > 0) return { instruments: known(standards) };
  if (framework.wholes.every(({ analysis: { draft } }) => isAgreement(draft))) {
    const ofAgreements = new Set(rules.flatMap(({ check, cites }) => check.kind === 'required' && check.ofAgreement ? cites[0]?.instrument ?? [] : []));
    return { instruments: [...instruments.values()].filter(({ id, kind, supplements }) => ofAgreements.has(id) && (kind === 'convention' || supplements !== undefined && ofAgreements.has(supplements))).map(({ id }) => id) };
  }
  const present = new Set(branchesOf(framework).keys());
  const speaking = new Set(rules.flatMap((rule) => rule.cites.length > 0 && rule.severity !== 'hint' && rule.parameters.some((one) => present.has(one.slice(0, one.indexOf('.')))) ? rule.cites[0]!.instrument : []));
  return { instruments: [...instruments.values()].filter(({ id, kind }) => kind === 'convention' && speaking.has(id)).map(({ id }) => id) };
}

function assessInstrument(instrument: Instrument, framework: Framework, { targets }: Scope): InstrumentAssessment {
  const target = targets?.find((one) => one.instrument.toUpperCase() === instrument.id.toUpperCase());
  const structure = structureOf(framework.rules, instrument).filter(({ entries }) => entries.length > 0);
  // Common provisions ask of the branches in the profile only
  const asked = target === undefined || partsOf(instrument).length === 0 ? undefined
    : new Set(structure.flatMap(({ part }) => part.branch !== undefined && profileOf(part, instrument, target) !== 'others' ? [part.branch] : []));
  const parts = structure.map(({ part, entries }) => assessEntries(part, entries, profileOf(part, instrument, target), framework, asked));
  return { instrument, parts, counts: sum(parts.filter(({ profile }) => profile !== 'others').map(({ counts }) => counts)) };
}

/** What a State accepts by Parts it accepts with the common ones (C102 Art. 2(a)); without targets everything is asked. */
function profileOf(part: InstrumentPart, instrument: Instrument, target: Target | undefined): Profile {
  if (target === undefined) return 'asked';
  const holds = (parts: Target['accepted']): boolean => parts === 'all' || parts.some((one) => fold(one) === fold(part.part));
  if (partsOf(instrument).length === 0 || part.branch === undefined) {
    const any = (parts: Target['accepted']): boolean => parts === 'all' || parts.length > 0;
    return any(target.accepted) || any(target.intended) ? partsOf(instrument).length === 0 ? any(target.accepted) ? 'accepted' : 'intended' : 'common' : 'others';
  }
  return holds(target.accepted) ? 'accepted' : holds(target.intended) ? 'intended' : 'others';
}

function assessEntries(part: InstrumentPart, entries: readonly CatalogueEntry[], profile: Profile, framework: Framework, asked?: ReadonlySet<string>, lean = false): PartAssessment {
  const articles = entries.map((entry) => assessEntry(entry, profile, framework, asked, lean));
  return { part, profile, articles, counts: count(articles) };
}

/** Articles about the treaty itself: how it is accepted, reported on, revised. */
const ofState: ReadonlySet<string> = new Set(['ratification', 'reporting', 'relation-to-other-instruments', 'exceptions']);

function assessEntry(entry: CatalogueEntry, profile: Profile, framework: Framework, asked: ReadonlySet<string> | undefined, lean: boolean): ArticleAssessment {
  const flexible = isFlexible(entry);
  const base = { entry, requirements: [], bearing: [], clauses: [], flexible };
  if (profile === 'others' || asked !== undefined && entry.branch !== 'general' && !asked.has(entry.branch)) return { ...base, standing: 'not-applicable', because: 'profile' };
  const requirements = rulesOnEntry(entry, framework.rules).filter((rule) => inProfile(rule, asked)).flatMap((rule) => requirementOf(rule, framework) ?? []);
  if (requirements.length === 0) {
    if (ofState.has(entry.topic) || entry.topic === 'transitional' && entry.branch === 'general') return { ...base, standing: 'not-applicable', because: 'state' };
    if (entry.topic === 'definition') return { ...base, standing: 'not-applicable', because: 'definition' };
    if (flexible && entry.figures.length > 0) return { ...base, standing: 'not-applicable', because: 'declaration' };
  }
  const figures = figuresOn(entry, framework);
  // What an Article is cited for besides ("… with Article 29(1)") is no gap of it where the draft goes another way
  // and common provisions ask nothing of a branch that is told to be absent
  const own = requirements.filter((one) => one.standing !== 'not-found' || leads(one.rule, entry) && !isOtherWay(one.rule, framework, requirements) && !(entry.branch === 'general' && !lean && ofAbsent(one, framework)));
  const shown = own.length > 0 || entry.branch === 'general' ? own : requirements;
  // A demand that compared nothing here says nothing beside one that did
  const telling = shown.filter(({ aside }) => !aside), compared = telling.length > 0 ? telling : shown;
  const all = [...oncePerGap(compared), ...figures];
  const absent = !lean && entry.branch !== 'general' && !branchesOf(framework).has(entry.branch);
  // Words alone ("survivors' benefit") are no element of a branch that the files do not regulate
  const verdict = absent && all.every(({ evidence }) => evidence.every(({ fact, finding }) => !fact && !finding)) ? { standing: 'not-found', because: 'branch' } as const
    : all.length > 0 ? together(all) : { standing: 'cannot-tell', because: 'unread' } as const;
  if (lean) return { entry, ...verdict, requirements: all, bearing: [], clauses: [], flexible }; // only counted: nobody reads the rest
  const bearing = provisionsOn(entry, framework, all.flatMap(({ evidence }) => evidence));
  const needsClause = verdict.standing === 'below' || verdict.standing === 'not-found' || verdict.because === 'partly';
  return { entry, ...verdict, requirements: all, bearing, clauses: needsClause ? clausesFor(entry, all, framework) : [], flexible };
}

/** Demands of one value to one limit, none of them found in the draft, are one gap: two rules may look for it in two ways. */
function oncePerGap(requirements: readonly Requirement[]): readonly Requirement[] {
  const told = new Set<string>();
  return requirements.filter(({ standing, parameter, limit }) => {
    const gap = `${parameter} ${JSON.stringify(limit)}`;
    return standing !== 'not-found' || parameter === undefined || !told.has(gap) && told.add(gap);
  });
}

function inProfile({ parameters, branch }: Rule, asked: ReadonlySet<string> | undefined): boolean {
  const of = parameters[0]?.slice(0, parameters[0].indexOf('.')) ?? branch;
  return asked === undefined || of === undefined || of === '*' || of === 'general' || asked.has(of);
}

const leads = (rule: Rule | undefined, { cite }: CatalogueEntry): boolean => {
  const first = rule?.cites[0]?.label ?? '';
  return first === cite.label || first.startsWith(cite.label) || cite.label.startsWith(first);
};

/** True for a demand on a branch of which the files do not speak. */
function ofAbsent({ parameter }: Requirement, framework: Framework): boolean {
  const branch = parameter?.slice(0, parameter.indexOf('.'));
  return branch !== undefined && branch !== 'general' && branch !== '*' && !branchesOf(framework).has(branch);
}

/**
 * True for a figure on the one way of computing a benefit where the draft takes the other: a rate of earnings, or what each year adds.
 */
function isOtherWay(rule: Rule | undefined, framework: Framework, beside: readonly Requirement[]): boolean {
  const [parameter = ''] = rule?.parameters ?? [], other = parameter.endsWith('.accrual-rate') ? parameter.replace('.accrual-rate', '.rate') : parameter.endsWith('.rate') ? parameter.replace('.rate', '.accrual-rate') : undefined;
  if (parameter.endsWith('.accrual-rate') && beside.some((one) => one.parameter === other)) return true; // one gap is told once
  return other !== undefined && framework.wholes.some(({ analysis }) => wideFor(analysis).parameters.has(other));
}

/** True where the Article, or every figure of it, holds only for a State that declared so. */
const isFlexible = ({ figures, topic }: CatalogueEntry): boolean =>
  topic === 'exceptions' || figures.length > 0 && figures.every(({ appliesWhen }) => /^declaration under\b/i.test(appliesWhen ?? ''));

/** Figures of the catalogue that can be compared as they stand, where no rule of the standard does it. */
function figuresOn(entry: CatalogueEntry, framework: Framework): readonly Requirement[] {
  const asked = new Set(entry.figures.flatMap(({ parameters }) => parameters ?? []));
  if (asked.size === 0) return [];
  const found = framework.wholes.flatMap((whole) => {
    const wide = wideFor(whole.analysis);
    return whole.analysis.facts.flatMap(({ item, provision }): Evidence[] => {
      if (item.kind !== 'value' || ![item.parameter, ...item.also ?? []].some((one) => asked.has(one))) return [];
      const rung = rungsFor(item, provision, whole.analysis, wide).find((one) => one.rule === undefined && one.cite.label === entry.cite.label);
      return rung ? [{ ...whole.placeOf(provision), span: item.span, fact: item, rung, verdict: rung.verdict ?? 'special' }] : [];
    });
  });
  if (found.length === 0) return [];
  const [first] = found, limit = first!.rung?.limit;
  const standing: Standing = found.some(({ verdict }) => verdict === 'below') ? 'below'
    : found.some(({ verdict }) => verdict === 'cannot-tell') || !found.some(({ verdict }) => verdict === 'met') ? 'cannot-tell' : 'met';
  return [{ parameter: first!.fact!.parameter, standing, evidence: found, ...(limit && { limit }) }];
}

/** The demands of an Article as one verdict: below before open, and what is partly missing is not met. */
function together(requirements: readonly Requirement[]): { readonly standing: Standing; readonly because?: Because } {
  const has = (standing: Standing): boolean => requirements.some((one) => one.standing === standing);
  if (has('below')) return { standing: 'below' };
  const open = requirements.filter((one) => one.standing === 'cannot-tell');
  if (open.length > 0 && open.every(({ silent }) => silent)) return has('not-found') || has('met') ? { standing: 'cannot-tell', because: 'partly' } : { standing: 'cannot-tell', because: 'silent' };
  if (open.length > 0) return { standing: 'cannot-tell', because: open.every(({ evidence, silent }) => evidence.length === 0 && !silent) ? 'fragment' : 'open' };
  if (has('met') && has('not-found')) return { standing: 'cannot-tell', because: 'partly' };
  if (has('met')) return { standing: 'met', ...(requirements.every(({ byWords }) => byWords) && { because: 'words' as const }) };
  return { standing: 'not-found', because: requirements.some(({ rule }) => rule?.check.kind === 'required') ? 'element' : 'value' };
}

/** Model clauses that would close what is open of an Article: those that name it and supply one of its demands, then others that do. */
function clausesFor(entry: CatalogueEntry, requirements: readonly Requirement[], { rules }: Framework): readonly Clause[] {
  const label = entry.cite.label.replace(/\s\(list\)$/, ''), clauses = rules.clauses ?? [];
  const named = clauses.filter(({ cites }) => cites.some((one) => one === label || one.startsWith(`${label}(`) || label.startsWith(`${one}(`)));
  const open = requirements.filter(({ standing }) => standing === 'below' || standing === 'not-found');
  if (open.length === 0) return named.slice(0, 2);
  const fitting = (from: readonly Clause[], byName: boolean): readonly Clause[] => from.filter((clause) => open.some((one) => supplies(clause, one, byName)));
  const own = fitting(named, true);
  return (own.length > 0 ? own : fitting(clauses, false)).slice(0, 2);
}

/** True of a model clause that supplies a demand: its element or its value; of one that names the Article (`named`) also words in place of those that it does not allow. */
export function supplies({ branch, topic, elements, sets }: Clause, { rule, parameter }: Requirement, named: boolean): boolean {
  if (rule?.check.kind === 'required') return elements.includes(rule.check.element);
  if (parameter === undefined) return named;
  const dot = parameter.indexOf('.'), of = parameter.slice(0, dot), asked = parameter.slice(dot + 1);
  return of === branch && (sets.length > 0 ? sets.includes(asked) : named && topic === asked);
}

const zero: Counts = { met: 0, below: 0, 'not-found': 0, 'cannot-tell': 0, 'not-applicable': 0, unread: 0 };

function count(articles: readonly ArticleAssessment[]): Counts {
  const counts = { ...zero };
  for (const { standing, because } of articles) {
    counts[standing]++;
    if (because === 'unread') counts.unread++;
  }
  return counts;
}

function sum(all: readonly Counts[]): Counts {
  const total = { ...zero };
  for (const counts of all) for (const key of [...standings, 'unread'] as const) total[key] += counts[key];
  return total;
}

/** How a Part of a draft stands to one standard: what a lens above its heading shows. */
export interface PartCounts {
  readonly instrument: Instrument;
  /** The Part of the standard; undefined where the whole standard is about the branch. */
  readonly part: InstrumentPart | undefined;
  readonly counts: Counts;
  /** What was counted. */
  readonly articles: readonly ArticleAssessment[];
}

/**
 * For a Part (Chapter, Title) of a draft: each standard that has a Part on its branch, or is about it as a whole, with how many
 * Articles are met, below, not found, open. Cheap: only the rules of that branch are asked, each once a draft. Empty where the
 * heading names no branch, or several.
 */
export function partCounts(analysis: Analysis, provision: number, scope: Scope): readonly PartCounts[] {
  const framework = frameworkOf(analysis), { rules } = framework;
  const branch = branchOfHeading(analysis, provision);
  if (branch === undefined) return [];
  return scope.instruments.flatMap((id): readonly PartCounts[] => {
    const instrument = rules.instruments.get(id), target = scope.targets?.find((one) => one.instrument.toUpperCase() === id.toUpperCase());
    if (instrument === undefined) return [];
    const parts = structureOf(rules, instrument);
    const own = parts.find(({ part }) => part.branch === branch);
    const entries = own?.entries ?? (partsOf(instrument).length > 0 ? [] : parts.flatMap((one) => one.entries).filter((entry) => entry.branch === branch));
    const profile = profileOf(own?.part ?? wholeOf, instrument, target);
    return entries.length === 0 || profile === 'others' ? [] : [withCounts(instrument, own?.part, assessEntries(own?.part ?? wholeOf, entries, profile, framework, undefined, true))];
  });
}

/** True where some standard of the scope has a Part on a branch that is in its profile, or is about that branch as a whole. */
export function asksAbout(rules: RuleSet, branch: string, scope: Scope): boolean {
  return scope.instruments.some((id) => {
    const instrument = rules.instruments.get(id), target = scope.targets?.find((one) => one.instrument.toUpperCase() === id.toUpperCase());
    if (instrument === undefined) return false;
    const parts = structureOf(rules, instrument), own = parts.find(({ part }) => part.branch === branch);
    const whole = partsOf(instrument).length === 0 && parts.some(({ entries }) => entries.some((entry) => entry.branch === branch));
    return (own !== undefined || whole) && profileOf(own?.part ?? wholeOf, instrument, target) !== 'others';
  });
}

const withCounts = (instrument: Instrument, part: InstrumentPart | undefined, { counts, articles }: PartAssessment): PartCounts => ({ instrument, part, counts, articles });

const wholeOf: InstrumentPart = { part: '', articles: '' };
