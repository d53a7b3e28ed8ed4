import type { Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis, Placed } from '../analysis/analysis';
import { renderMessage } from '../analysis/explain';
import { entriesFor } from '../analysis/lookup';
import { keyOfWaiver, type Waiver, type WaiverKey } from '../analysis/waiverFile';
import { printOf, quoteOf, type Reopened, type Review } from '../analysis/waivers';
import { labelOf } from '../draft/outline';
import type { Finding, Severity } from '../engine/finding';
import { inLanguage, type Cite, type RuleSet } from '../engine/pack';
import { tellingApart } from '../text/fnv';
import type { Language } from '../text/language';
import { inFile, toRange } from './convert';

/** open: nothing was decided, or what was decided no longer holds · done: somebody meant to mend it, and the finding is gone. */
export type ReviewState = 'open' | 'to-be-changed' | 'accepted' | 'done';

/** What was decided on a finding. */
export interface Decision {
  readonly reason: string;
  readonly by?: string;
  readonly on?: string;
  readonly until?: string;
  /** Why it holds no longer. */
  readonly because?: Reopened['because'];
  /** What takes it back (`lexfloor/reopen`); absent where it stands in a comment of the draft. */
  readonly keys?: readonly WaiverKey[];
}

/** An Article that a finding is about. */
export interface ReviewArticle {
  readonly label: string;
  readonly title: string;
  /** Its place among all Articles of the catalogue. */
  readonly rank: number;
}

/** A finding as a reviewer goes through them. */
export interface ReviewItem {
  /** Stays the same when provisions are renumbered or moved. */
  readonly id: string;
  readonly state: ReviewState;
  readonly severity: Severity;
  /** The rule that leads, then those that found the same words. */
  readonly rules: readonly string[];
  readonly message: string;
  readonly articles: readonly ReviewArticle[];
  readonly provision: { readonly eId: string; readonly label: string; readonly rank: number };
  readonly quote: string;
  /** Absent where the words are gone. */
  readonly range?: Range;
  readonly decision?: Decision;
}

/** A decision that meets no finding: nothing of the kind is found any more, or the words were changed since. */
export interface LostDecision extends Omit<Decision, 'because'> {
  readonly rule: string;
  readonly provision: string;
  readonly because: 'unused' | 'words';
}

/** What the review view shows of one draft. */
export interface DraftReview {
  readonly uri: string;
  readonly title: string;
  readonly language: Language;
  readonly items: readonly ReviewItem[];
  readonly lost: readonly LostDecision[];
}

const made = new WeakMap<Review, DraftReview>();

/** The findings of a draft with what was decided on them, in the order of the text; those that nobody can judge are left out. The same object for the same review. */
export function draftReview(uri: string, text: TextDocument, analysis: Analysis, review: Review): DraftReview {
  const known = made.get(review);
  if (known?.uri === uri) return known;
  const { draft } = analysis, name = tellingApart(), lapsed = new Map(review.reopened.flatMap((one) => one.finding ? [[one.finding, one] as const] : []));
  const open = review.open.filter(({ item }) => item.verdict !== 'cannot-tell' && item.verdict !== 'internal').map((placed): ReviewItem => {
    const each = [placed.item, ...placed.item.also ?? []], marked = each.flatMap((one) => review.toBeChanged.get(one) ?? []);
    const reopened = each.map((one) => lapsed.get(one)).find((one) => one !== undefined);
    const decision = marked.length > 0 ? decisionOf(marked) : reopened && decisionOf([reopened.waiver], reopened.because);
    return itemOf(placed, marked.length > 0 ? 'to-be-changed' : 'open', decision, text, analysis, name);
  });
  const accepted = review.waived.filter(({ placed: { item } }) => item.verdict !== 'cannot-tell').map(({ placed, waiver }) => itemOf(placed, 'accepted', decisionOf([waiver]), text, analysis, name));
  const items = [...open, ...accepted].sort((a, b) => a.provision.rank - b.provision.rank || (a.range && b.range ? a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character : 0));
  const answer: DraftReview = {
    uri, language: draft.language, title: draft.provisions.find(({ kind }) => kind === 'act')?.heading?.slice(0, 120) ?? '',
    items: [...items, ...review.done.map((waiver) => doneItem(waiver, text, analysis, name))],
    lost: [...review.unused.map((one) => lostOf(one, 'unused')), ...review.reopened.flatMap(({ waiver, because }) => because === 'words' ? [lostOf(waiver, because)] : [])],
  };
  made.set(review, answer);
  return answer;
}

function itemOf({ provision, item }: Placed<Finding>, state: ReviewState, decision: Decision | undefined, text: TextDocument, analysis: Analysis, name: (key: string) => string): ReviewItem {
  const { draft, outline, rules } = analysis, quote = quoteOf(draft, { provision, item }), all = [item, ...item.also ?? []];
  return {
    id: name([item.rule.id, printOf(draft.provisions[provision]!), quote].join('\n')), state, severity: item.severity, rules: all.map(({ rule }) => rule.id), quote,
    message: renderMessage(item, draft.language), articles: articlesOf(all.flatMap(({ rule }) => rule.cites.slice(0, 1)), rules, draft.language),
    provision: { eId: outline.eIds[provision] ?? '', label: labelOf(draft, outline, provision), rank: provision },
    range: toRange(text, inFile(analysis, provision, item.span)), ...(decision && { decision }),
  };
}

/** A finding that is gone: what is left of it is the record, and the provision where that still stands. */
function doneItem(waiver: Waiver, text: TextDocument, analysis: Analysis, name: (key: string) => string): ReviewItem {
  const { draft, outline, rules } = analysis, rule = rules.rules.find(({ id }) => id === waiver.rule);
  const same = draft.provisions.findIndex((one) => printOf(one) === waiver.words), provision = same >= 0 ? same : outline.eIds.indexOf(waiver.provision);
  const head = provision < 0 ? undefined : draft.provisions[provision]!, span = head && { start: 0, end: Math.max(head.headingSpan?.end ?? 0, head.numSpan?.end ?? 0) };
  return {
    id: name([waiver.rule, waiver.words, waiver.quote ?? ''].join('\n')), state: 'done', severity: rule?.severity ?? 'info', rules: [waiver.rule], quote: waiver.quote ?? '',
    message: rule ? inLanguage(rule.title, draft.language) : waiver.rule, articles: articlesOf(rule?.cites.slice(0, 1) ?? [], rules, draft.language),
    provision: { eId: outline.eIds[provision] ?? waiver.provision, label: provision < 0 ? waiver.provision : labelOf(draft, outline, provision), rank: provision < 0 ? draft.provisions.length : provision },
    ...(span && { range: toRange(text, inFile(analysis, provision, span)) }), decision: decisionOf([waiver]),
  };
}

function decisionOf(waivers: readonly Waiver[], because?: Decision['because']): Decision {
  const { reason, by, on, until } = waivers[0]!, keys = [...new Set(waivers)].filter(({ comment }) => !comment).map(keyOfWaiver);
  return { reason, ...(by && { by }), ...(on && { on }), ...(until && { until }), ...(because && { because }), ...(keys.length > 0 && { keys }) };
}

const lostOf = (waiver: Waiver, because: LostDecision['because']): LostDecision => ({ ...decisionOf([waiver]), rule: waiver.rule, provision: waiver.provision, because });

const ranks = new WeakMap<RuleSet, ReadonlyMap<string, number>>();

function articlesOf(cites: readonly Cite[], rules: RuleSet, language: Language): readonly ReviewArticle[] {
  const rankOf = ranks.get(rules) ?? new Map([...rules.catalogue.keys()].map((label, i) => [label, i]));
  ranks.set(rules, rankOf);
  return [...new Map(cites.map((cite) => [cite.label, cite])).values()].map((cite) => {
    const entry = entriesFor(rules, cite)[0];
    return { label: cite.label, title: entry ? inLanguage(entry.title, language) : '', rank: (entry && rankOf.get(entry.cite.label)) ?? rankOf.size };
  });
}
