import type { Draft, Problem, Provision } from '../draft/draft';
import type { Finding } from '../engine/finding';
import { bySeverity } from '../engine/finding';
import { fnv64 } from '../text/fnv';
import type { Span } from '../text/span';
import type { Analysis, Placed } from './analysis';
import type { Waiver } from './waiverFile';
import { waiversInText } from './waiverComments';

export type { Waiver } from './waiverFile';

/** A finding that somebody has accepted, and by what. */
export interface Waived {
  readonly placed: Placed<Finding>;
  readonly waiver: Waiver;
}

/** Why a waiver no longer holds: the words have changed, its date has passed, or it was called done and is not; with its finding where the words are the same. */
export type Reopened = { readonly waiver: Waiver; readonly because: 'words' | 'date' | 'not-done'; readonly finding?: Finding };

/** The findings of a draft as a reviewer sees them. */
export interface Review {
  /** Findings that count, those to be changed among them; in the order of the text. */
  readonly open: readonly Placed<Finding>[];
  readonly waived: readonly Waived[];
  /** Findings that somebody means to mend, with the record of it. */
  readonly toBeChanged: ReadonlyMap<Finding, Waiver>;
  readonly reopened: readonly Reopened[];
  /** Recorded as done or as to be changed, and the finding is indeed gone. */
  readonly done: readonly Waiver[];
  /** Waivers that meet no finding of this draft. */
  readonly unused: readonly Waiver[];
  /** Faulty and unused waivers in comments of the draft, at their places. */
  readonly problems: readonly Problem[];
}

/**
 * Sorts the findings of a draft by what was decided on them. A waiver meets a finding of its rule in a provision with the very words it
 * was given for, wherever that provision now stands and whatever its number; of several with the same words, the one under the
 * same eId, else the first. `today` is a date as "2026-11-22": a waiver holds to the end of its `until`. `file` is the draft's path as
 * waivers name it; those of other files are left out of account.
 */
export function reviewOf(analysis: Analysis, waivers: readonly Waiver[], today: string, file?: string): Review {
  const { draft } = analysis;
  const comments = waiversInText(draft, analysis.rules, analysis.outline.eIds);
  const mine = waivers.filter((one) => one.file === undefined || file === undefined || sameFile(one.file, file));
  if (mine.length === 0 && comments.found.length === 0 && comments.problems.length === 0) return untouched(analysis);
  const used = new Set<Waiver>(), reopened: Reopened[] = [], toBeChanged = new Map<Finding, Waiver>();
  const open: Placed<Finding>[] = [], waived: Waived[] = [];
  const byPlace = matcher(analysis, mine);
  for (const { provision, item } of analysis.findings) {
    const left: Finding[] = [];
    for (const one of [withoutOthers(item), ...item.also ?? []]) {
      const waiver = comments.at(provision, one.rule.id) ?? byPlace(provision, one);
      if (waiver === undefined) left.push(one);
      else {
        used.add(waiver);
        const because = waiver.until !== undefined && waiver.until < today ? 'date' : waiver.state === 'done' ? 'not-done' : undefined;
        if (because !== undefined) reopened.push({ waiver, because, finding: one });
        if (because !== undefined || waiver.state === 'to-be-changed') left.push(one);
        else waived.push({ placed: { provision, item: one }, waiver });
        if (because === undefined && waiver.state === 'to-be-changed') toBeChanged.set(one, waiver);
      }
    }
    const joined = left.length === 1 + (item.also?.length ?? 0) ? item : joinedOf(left);
    if (joined === undefined) continue;
    open.push({ provision, item: joined });
    const record = left.map((one) => toBeChanged.get(one)).find((one) => one !== undefined);
    if (record) toBeChanged.set(joined, record);
  }
  const rest = mine.filter((one) => !used.has(one));
  const changed = rest.filter((one) => one.state !== 'done' && wordsChanged(one, analysis));
  const gone = rest.filter((one) => one.state !== 'accepted' && !changed.includes(one));
  return {
    open, waived, toBeChanged, done: gone,
    reopened: [...reopened, ...changed.map((waiver) => ({ waiver, because: 'words' as const }))],
    unused: rest.filter((one) => one.state === 'accepted' && !changed.includes(one)),
    problems: [...comments.problems, ...comments.found.filter(({ waiver }) => !used.has(waiver)).map(({ waiver }) => ({
      span: waiver.span, message: `this waiver of ${waiver.rule} meets no finding here; delete it`,
    }))],
  };
}

function untouched({ findings }: Analysis): Review {
  return { open: findings, waived: [], toBeChanged: new Map(), reopened: [], done: [], unused: [], problems: [] };
}

const sameFile = (a: string, b: string): boolean => normal(a) === normal(b);
const normal = (path: string): string => path.replaceAll('\\', '/').replace(/^\.\//, '');

/** The words of a provision, as a waiver remembers them: heading and own words, whatever number, blanks and line ends. */
export const fingerprintOf = ({ heading, words, kind }: Provision): string =>
  fnv64(`${kind === 'act' ? '' : heading ?? ''}\n${words.text}`.replace(/\s+/g, ' ').trim());

const prints = new WeakMap<Provision, string>();

/** The same, remembered. */
export function printOf(provision: Provision): string {
  let known = prints.get(provision);
  if (known === undefined) prints.set(provision, known = fingerprintOf(provision));
  return known;
}

/** The words that a finding stands on, for people and to tell two findings of one rule in one provision apart. */
export const quoteOf = ({ provisions }: Draft, { provision, item }: { readonly provision: number; readonly item: { readonly span: Span } }): string =>
  (provisions[provision]?.text ?? '').slice(item.span.start, item.span.end).replace(/\s+/g, ' ').trim();

/** Finds the waiver of a finding. Of provisions with equal words each waiver serves one. */
function matcher(analysis: Analysis, waivers: readonly Waiver[]): (provision: number, finding: Finding) => Waiver | undefined {
  const { draft, outline } = analysis;
  const places = new Map<Waiver, number>();
  const byPrint = new Map<string, number[]>();
  draft.provisions.forEach((provision, i) => {
    const print = printOf(provision);
    byPrint.set(print, [...byPrint.get(print) ?? [], i]);
  });
  const taken = new Map<string, Set<number>>();
  // Those that stand where they stood come first, so that a twin cannot take their place
  const ranked = [...waivers].sort((a, b) => Number(here(b)) - Number(here(a)));
  function here(one: Waiver): boolean {
    return (byPrint.get(one.words) ?? []).some((i) => outline.eIds[i] === one.provision);
  }
  for (const one of ranked) {
    const key = `${one.rule}\n${one.quote ?? ''}`, held = taken.get(key) ?? new Set<number>();
    taken.set(key, held);
    const same = (byPrint.get(one.words) ?? []).filter((i) => !held.has(i));
    const at = same.find((i) => outline.eIds[i] === one.provision) ?? same.find((i) => analysis.findings.some(({ provision, item }) => provision === i && rulesOf(item).has(one.rule))) ?? same[0];
    if (at === undefined) continue;
    held.add(at);
    places.set(one, at);
  }
  return (provision, finding) => waivers.find((one) => places.get(one) === provision && one.rule === finding.rule.id
    && (one.quote === undefined || quoteOf(draft, { provision, item: finding }) === one.quote));
}

const rulesOf = (item: Finding): ReadonlySet<string> => new Set([item, ...item.also ?? []].map(({ rule }) => rule.id));

/**
 * True where the words that the waiver was given for are gone and its rule still finds something there: at the same eId, or, after
 * renumbering, as the only finding of the rule.
 */
function wordsChanged(waiver: Waiver, { findings, outline, draft }: Analysis): boolean {
  if (draft.provisions.some((one) => printOf(one) === waiver.words)) return false;
  const left = findings.filter(({ item }) => rulesOf(item).has(waiver.rule));
  return left.length === 1 || left.some(({ provision }) => outline.eIds[provision] === waiver.provision);
}

function withoutOthers(item: Finding): Finding {
  const { also: _, ...rest } = item;
  return item.also === undefined ? item : { ...rest, cites: item.rule.cites };
}

/** What is left of a finding of several rules when some of them are waived: the gravest leads. */
function joinedOf(left: readonly Finding[]): Finding | undefined {
  const [head, ...also] = [...left].sort((a, b) => Number(a.verdict === 'cannot-tell') - Number(b.verdict === 'cannot-tell') || bySeverity(a.severity, b.severity));
  if (head === undefined || also.length === 0) return head;
  const seen = new Set<string>();
  return { ...head, cites: left.flatMap(({ cites }) => cites).filter(({ label }) => !seen.has(label) && seen.add(label)), also };
}
