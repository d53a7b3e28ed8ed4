import type { Book } from '../engine/book';
import { phraseIn } from '../engine/checks/required';
import { type Wide, factsFor } from '../engine/draftwide';
import type { Finding } from '../engine/finding';
import type { Limit, Rule } from '../engine/pack';
import { type Ready, planOf } from '../engine/plan';
import type { ValueFact } from '../facts/fact';
import { contextReading } from '../facts/headings';
import type { Span } from '../text/span';
import { tokenize } from '../words/tokens';
import type { Analysis } from './analysis';
import { wideOf } from './analyze';
import type { FilePlace, Framework, Whole } from './framework';
import { type Rung, rungsOf } from './ladder';

/** What can be said of a draft against one demand of a standard. Never "met" where something is missing. */
export type Standing = 'met' | 'below' | 'not-found' | 'cannot-tell' | 'not-applicable';

/** In the order in which reports count them. */
export const standings: readonly Standing[] = ['met', 'below', 'not-found', 'cannot-tell', 'not-applicable'];

/** A place of the draft that bears on a demand, and what the rule says of it. */
export interface Evidence extends FilePlace {
  /** Counts from the start of the provision. */
  readonly span: Span;
  /**
   * `elsewhere`: not this value, but another of the draft holds · `special`: the words around it tell of a special case, so that it
   * is not compared · `mentioned`: it speaks of the matter, and no rule compares it.
   */
  readonly verdict: 'met' | 'below' | 'cannot-tell' | 'elsewhere' | 'special' | 'mentioned';
  readonly fact?: ValueFact;
  readonly rung?: Rung;
  readonly finding?: Finding;
}

/** One demand of a standard and what the files say to it. */
export interface Requirement {
  /** The rule that compares; undefined for a bare figure of the catalogue. */
  readonly rule?: Rule;
  /** The value that is asked for, where it is one: `sickness.duration`. */
  readonly parameter?: string;
  readonly standing: Standing;
  readonly evidence: readonly Evidence[];
  /** What is asked of the value, where it is one figure. */
  readonly limit?: Limit;
  /**
   * True where no value was found and none is needed: no waiting period, no end of the benefit. Regulations may still set one, so
   * that it is open and never met.
   */
  readonly silent?: boolean;
  /** True where only words show it ("reinstated"): that they are there is certain, that they are enough is for a reader. */
  readonly byWords?: boolean;
  /** True where no value was compared here, and some of them were for another demand of the standard. */
  readonly aside?: boolean;
}

const made = new WeakMap<Whole, Map<string, Requirement | undefined>>();

/** What the files say to a rule; undefined for kinds of rules that ask nothing of a standard (wording, terms). Remembered. */
export function requirementOf(rule: Rule, framework: Framework): Requirement | undefined {
  const parts = framework.wholes.flatMap((whole) => {
    let known = made.get(whole);
    if (known === undefined) made.set(whole, known = new Map());
    if (!known.has(rule.id)) known.set(rule.id, judgeRule(rule, whole));
    return known.get(rule.id) ?? [];
  });
  if (parts.length === 0) return undefined;
  const { limit } = parts[0]!;
  const [parameter] = rule.parameters;
  return {
    rule, standing: together(parts.map(({ standing }) => standing)), evidence: parts.flatMap(({ evidence }) => evidence),
    ...(parameter !== undefined && { parameter }), ...(limit && { limit }), ...(parts.every(({ silent }) => silent) && { silent: true }),
    ...(parts.every(({ byWords }) => byWords) && { byWords: true }), ...(parts.every(({ aside }) => aside) && { aside: true }),
  };
}

/** Texts in several languages complete each other: what one of them leaves out is missing only where all do. */
function together(standings: readonly Standing[]): Standing {
  const said = standings.filter((one) => one !== 'not-found');
  if (said.length === 0) return 'not-found';
  return said.includes('below') ? 'below' : said.includes('cannot-tell') ? 'cannot-tell' : said[0]!;
}

function judgeRule(rule: Rule, whole: Whole): Requirement | undefined {
  switch (rule.check.kind) {
    case 'limit': case 'alternative': return onValues(rule, whole);
    case 'consistent': return onContributions(rule, whole);
    case 'required': return onElement(rule, whole);
    case 'forbidden': return onWords(rule, whole);
    default: return undefined;
  }
}

/** A figure: every value of its parameters, with the verdict that the ladder gives it. */
function onValues(rule: Rule, whole: Whole): Requirement {
  const { analysis } = whole, wide = wideFor(analysis), elsewhere: Evidence[] = [];
  const evidence = rule.parameters.flatMap((parameter, i) => factsFor(wide, parameter).map((one) => ({ ...one, first: i === 0 }))).flatMap(({ provision, fact, first }): Evidence | readonly [] => {
    const rungs = rule.severity === 'hint' ? [] : rungsFor(fact, provision, analysis, wide), rung = rungs.find((one) => one.rule === rule);
    const finding = findingsOf(rule, analysis).find((one) => one.item.fact === fact)?.item;
    const verdict = rung === undefined ? 'mentioned' : rung.verdict ?? 'special';
    // A rule on care that hears of weeks of leave only where the words speak of care has nothing to say of leave
    if (!first && verdict === 'special' && finding === undefined) return [];
    const found: Evidence = { ...whole.placeOf(provision), span: fact.span, fact, verdict, ...(rung && { rung }), ...(finding && { finding }) };
    if (verdict === 'special' && rungs.some((one) => one.verdict !== undefined && one.cite.instrument === rung?.cite.instrument)) elsewhere.push(found);
    return found;
  });
  const limit = evidence.find(({ rung }) => rung?.limit)?.rung?.limit ?? (rule.check.kind === 'limit' ? rule.check.limit : firstAsked(rule));
  // A hint's figure is a mark for attention: the standard itself sets none, so nothing can be met or below
  const shown = limit && rule.severity !== 'hint' ? { limit } : {};
  return evidence.length === 0 && isBurden(rule) ? { rule, standing: 'cannot-tell', evidence, ...shown, silent: true } : { rule, standing: openly(rule, ofValues(evidence)), evidence, ...shown, ...(elsewhere.length > 0 && evidence.every(({ verdict }) => verdict === 'special') && { aside: true }) };
}

/** What the first of several ways asks of the value itself. */
const firstAsked = ({ check, parameters }: Rule): Limit | undefined => check.kind !== 'alternative' ? undefined
  : check.alternatives.flatMap(({ needs }) => needs).find(({ parameter, anywhere }) => !anywhere && parameters.includes(parameter))?.limit;

/** True of what a law may leave out: conditions and waiting periods, and ends of a benefit that must have none. */
const isBurden = ({ check, parameters }: Rule): boolean => check.kind === 'limit' && check.limit.than === 'throughout' || parameters.length > 0 && parameters.every((one) => burdens.has(one.slice(one.indexOf('.') + 1)));

/** Topics that only ever take something away from the person. */
const burdens: ReadonlySet<string> = new Set(['waiting-period', 'qualifying-period', 'reduced-qualifying-period', 'residence-period', 'marriage-duration', 'spouse-age', 'disqualification', 'sanction', 'undertaking-size', 'lump-sum-threshold',
  'incapacity-threshold']);

/** The gravest of what was found; what the rule does not compare leaves the matter open, and no value at all is none found. */
function ofValues(evidence: readonly Evidence[]): Standing {
  const has = (verdict: Evidence['verdict']): boolean => evidence.some((one) => one.verdict === verdict);
  if (evidence.length === 0) return 'not-found';
  if (has('below')) return 'below';
  if (has('cannot-tell')) return 'cannot-tell';
  return has('met') || has('elsewhere') ? 'met' : 'cannot-tell';
}

/** Shares that are compared with each other: silence of the rule says nothing of the other payers. */
function onContributions(rule: Rule, whole: Whole): Requirement {
  const wide = wideFor(whole.analysis), found = findingsOf(rule, whole.analysis);
  const evidence = rule.parameters.flatMap((parameter) => factsFor(wide, parameter)).map(({ provision, fact }): Evidence => {
    const finding = found.find(({ item }) => item.fact === fact)?.item;
    return { ...whole.placeOf(provision), span: fact.span, fact, verdict: finding === undefined ? 'mentioned' : verdictOf(finding), ...(finding && { finding }) };
  });
  // That a law has no such contribution is no gap
  return { rule, standing: evidence.some(({ verdict }) => verdict === 'below') ? 'below' : 'cannot-tell', evidence, ...evidence.length === 0 && { silent: true } };
}

/** Provisions shown of those that hold an element. */
const mostShown = 3;

/** An element of a whole law: not found where the rule says so; found where a provision shows it; open in a fragment. */
function onElement(rule: Rule, whole: Whole): Requirement {
  const { analysis } = whole, { check } = rule;
  if (findingsOf(rule, analysis).length > 0) return { rule, standing: 'not-found', evidence: [] };
  const wide = wideFor(analysis), shown = readyOf(rule, analysis)?.shown[analysis.draft.language];
  const places: Evidence[] = check.kind !== 'required' ? [] : check.parameters.flatMap((parameter) => factsFor(wide, parameter))
    .map(({ provision, fact }) => ({ ...whole.placeOf(provision), span: fact.span, fact, verdict: 'met' as const }));
  const byValue = places.length > 0, { draft } = analysis, said: Evidence[] = [], spoken: { readonly rank: number; readonly one: Evidence }[] = [];
  for (let i = 0; shown !== undefined && i < draft.provisions.length; i++) {
    if (!wide.holds(i, shown)) continue;
    const one: Evidence = { ...whole.placeOf(i), span: phraseIn(draft.provisions[i]!, draft.language, shown) ?? wholeSpan(analysis, i), verdict: 'met' };
    // A title or a definition names the matter and grants nothing
    if (draft.provisions[i]!.kind === 'act' || wide.contexts.of[i]!.definitions) said.push({ ...one, verdict: 'mentioned' });
    else spoken.push({ rank: nearness(rule, analysis, i, one.span, shown), one });
  }
  // Of many places those show it that are about it; where some are, words in passing are left out
  const best = Math.max(...spoken.map(({ rank }) => rank));
  places.push(...spoken.filter(({ rank }) => rank > 0 || rank === best).sort((a, b) => b.rank - a.rank).map(({ one }) => one));
  const evidence = (places.length > 0 ? places : said).slice(0, mostShown);
  return { rule, standing: places.length > 0 ? 'met' : 'cannot-tell', evidence, ...(places.length > 0 && !byValue && { byWords: true }) };
}

/**
 * How much a provision is about an element that its words name, for the order in which places are shown: it stands under a heading of the
 * branch, the matter itself is marked there, a heading names it. Words far apart ("guarantee … of contributions by contractors") count less.
 */
function nearness({ branch, check }: Rule, { contexts, draft, facts, rules }: Analysis, index: number, span: Span, shown: Book): number {
  const context = contexts.of[index]!, words = rules.lexicon.languages.get(context.language), mark = check.kind === 'required' ? marks[check.element] : undefined;
  const reading = words && contextReading(context, words), on = branch === 'employment-injury' && reading?.injury ? 0 : reading?.branches.findIndex((one) => one.branch === branch) ?? -1;
  const marked = mark !== undefined && facts.some(({ provision, item }) => provision === index && item.parameter === mark);
  const headed = context.headings.slice(-2).some((heading) => shown.matchText(heading, (text) => tokenize(text, draft.language)).size > 0);
  return (on < 0 ? 0 : on === 0 ? 3 : 2) + (marked ? 2 : 0) + (headed ? 4 : 0) - (span.end - span.start > farApart ? 1 : 0);
}

/** Words of one matter stand closer together than this, in characters. */
const farApart = 50;

/** The marks of the vocabulary that are an element itself. */
const marks: Readonly<Record<string, string>> = {
  appeal: 'appeal', 'equal-treatment': 'equality-of-treatment', adjustment: 'indexation', 'dismissal-protection': 'dismissal-protection', 'state-responsibility': 'state-responsibility',
};

/** Words that no Article allows. That none was found proves nothing. */
function onWords(rule: Rule, whole: Whole): Requirement | undefined {
  const evidence = findingsOf(rule, whole.analysis).map(({ provision, item }): Evidence => (
    { ...whole.placeOf(provision), span: item.span, verdict: verdictOf(item), finding: item }));
  return evidence.length === 0 ? undefined : { rule, standing: openly(rule, evidence.some(({ verdict }) => verdict === 'below') ? 'below' : 'cannot-tell'), evidence };
}

/** What is allowed under a condition stays open: the text does not show whether the condition holds. */
const openly = (rule: Rule, standing: Standing): Standing => rule.underCondition && standing === 'below' ? 'cannot-tell' : standing;

const verdictOf = ({ verdict }: Finding): 'below' | 'cannot-tell' => verdict === 'cannot-tell' || verdict === 'internal' ? 'cannot-tell' : 'below';

/** The findings of a rule: its own, and those that stand behind another rule's on the same words. */
function findingsOf(rule: Rule, analysis: Analysis): readonly { readonly provision: number; readonly item: Finding }[] {
  let byRule = indexed.get(analysis);
  if (byRule === undefined) {
    const map = new Map<string, { provision: number; item: Finding }[]>();
    for (const { provision, item } of analysis.findings) for (const one of [item, ...item.also ?? []]) {
      const list = map.get(one.rule.id);
      if (list) list.push({ provision, item: one }); else map.set(one.rule.id, [{ provision, item: one }]);
    }
    indexed.set(analysis, byRule = map);
  }
  return byRule.get(rule.id) ?? [];
}

const indexed = new WeakMap<Analysis, ReadonlyMap<string, { provision: number; item: Finding }[]>>();

const wides = new WeakMap<Analysis, Wide>();

/** What checks beyond one provision see of a draft; made once for all demands. */
export function wideFor(analysis: Analysis): Wide {
  let wide = wides.get(analysis);
  if (wide === undefined) wides.set(analysis, wide = wideOf(analysis));
  return wide;
}

const rungs = new WeakMap<Analysis, Map<ValueFact, readonly Rung[]>>();

/** The rungs of a value, worked out once for all rules that ask. */
export function rungsFor(fact: ValueFact, provision: number, analysis: Analysis, wide: Wide): readonly Rung[] {
  let known = rungs.get(analysis);
  if (known === undefined) rungs.set(analysis, known = new Map());
  let list = known.get(fact);
  if (list === undefined) known.set(fact, list = rungsOf(fact, provision, analysis, wide));
  return list;
}

const readyOf = (rule: Rule, analysis: Analysis): Ready | undefined => planOf(analysis.rules).required.find((one) => one.rule.id === rule.id);

/** A heading where there is one, else the number, else the first words. */
export function wholeSpan({ draft }: Analysis, index: number): Span {
  const { headingSpan, text } = draft.provisions[index]!;
  return headingSpan ?? { start: 0, end: text.trimEnd().length };
}
