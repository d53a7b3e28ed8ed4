import type { CatalogueEntry, Limit } from '../../engine/pack';
import type { Span } from '../../text/span';
import type { ArticleAssessment } from '../assess';
import { factsFor } from '../../engine/draftwide';
import type { FilePlace, Framework } from '../framework';
import type { PersonsArticle } from '../persons/personsProtected';
import type { LawRate } from '../rate/fromLaw';
import { type Evidence, type Requirement, wholeSpan, wideFor } from '../requirements';
import { contingencyShown, firstWith } from './branchWords';
import { contingencyOf, type Deciding, decides } from './deciding';

/**
 * What an Article waits for. Answered by the text: `branch`: the files do not regulate it · `value`, `element`: not found · `regulation`: not
 * found, and the text leaves it to a regulation. Answered by reading: `words`: the words leave it open  · `reading`: no rule compares it · `contingency`:
 * words that cover it were not found.
 * Answered by the country alone: `figures`: the numbers of persons · `declaration`: enough persons only under a declaration · `confirm`: no such
 * condition was found, and no regulation may set one · `justify`: why a condition is needed · `accounts`: who pays how much · `wages`: the
 * reference wage. And `persons`: too few persons are protected, which is an obstacle.
 */
export type Need = 'branch' | 'value' | 'element' | 'regulation' | 'words' | 'reading' | 'contingency' | 'figures' | 'declaration' | 'confirm' | 'justify' | 'accounts' | 'wages' | 'persons';

/** Who can answer: the text of a law, somebody who reads it, or the country with its figures alone. */
export const answeredBy = (need: Need): 'text' | 'reading' | 'country' =>
  need === 'words' || need === 'reading' || need === 'contingency' ? 'reading' : need === 'branch' || need === 'value' || need === 'element' || need === 'regulation' || need === 'persons' ? 'text' : 'country';

/** What is missing, by name: a value and what is asked of it, and the words that leave it open. */
export interface Missing {
  readonly parameter?: string;
  readonly limit?: Limit;
  readonly places: readonly (FilePlace & { readonly span: Span; readonly quote?: string })[];
}

/** What must be known of an Article before its Part can be accepted. */
export interface Open {
  readonly article: ArticleAssessment;
  readonly needs: Need;
  readonly missing: readonly Missing[];
  /** Keys of lexfloor.yaml that would tell: "population.employees". */
  readonly keys: readonly string[];
  /** The percentages, where the country's numbers are known. */
  readonly persons?: PersonsArticle;
}

/** What is asked of an Article: `beside` those that decide nothing. */
export type Answered =
  | { readonly kind: 'met'; readonly shown: readonly FilePlace[] }
  | { readonly kind: 'open'; readonly open: Open }
  | { readonly kind: 'beside' };

/** What is known besides the text. */
export interface Known {
  readonly framework: Framework;
  readonly deciding: Deciding;
  readonly persons: PersonsArticle | undefined;
  readonly rates: readonly LawRate[];
  /** True where the files do not regulate the branch. */
  readonly absent: boolean;
}

/** Puts one Article to what is known: met, open (and by whom it is answered), or of no weight for accepting. Never an obstacle of its own. */
export function answer(article: ArticleAssessment, known: Known): Answered {
  const { deciding, framework, persons, absent } = known, { entry } = article, { label } = entry.cite;
  if (!decides(entry, deciding)) return { kind: 'beside' };
  const open = (needs: Need, missing: readonly Missing[] = [], keys: readonly string[] = []): Answered => ({ kind: 'open', open: { article, needs, missing, keys, ...persons && { persons } } });
  if (absent) return open('branch');
  if (article.standing === 'met') return met([]);
  if (persons) {
    if (persons.verdict === 'met') return met([]);
    const keys = [...new Set(persons.alternatives.flatMap(({ needs }) => needs))];
    return open(persons.verdict === 'below' ? 'persons' : persons.verdict === 'by-declaration' ? 'declaration' : persons.verdict === 'law' ? 'words' : 'figures', [], keys);
  }
  if (entry.topic === 'persons-protected') return open('figures', [], ['population']);
  if (deciding.accounts.includes(label)) return open('accounts');
  const words = contingencyOf(entry, deciding);
  if (words) {
    const shown = contingencyShown(words, framework);
    return shown ? met(shown) : open('contingency');
  }
  const rated = (deciding.rates[label] ?? []).map(contingency => rateOf(contingency, entry.cite.instrument, known));
  if (rated.length > 0 && rated.every(one => one !== undefined)) {
    if (rated.every(({ is }) => is === 'reached')) return met(rated.flatMap(({ rate }) => rate.sources));
    return open('wages', [], ['reference-wages']);
  }
  if (article.because === 'unread') {
    const { needs, missing } = unread(entry, known, label);
    return open(needs, missing);
  }
  const left = unsettled(article), silent = article.requirements.filter(one => one.silent);
  if (left.length === 0) return silent.length > 0 ? open('confirm', conditionsOf(silent)) : met([]);
  if (deciding.justified.includes(label) && left.every(({ evidence }) => evidence.length > 0 && evidence.every(({ finding }) => !finding))) return open('justify', left.map(missingOf));
  const gone = left.filter(({ standing, evidence }) => standing === 'not-found' || evidence.length === 0);
  if (gone.length === 0) return open('words', left.map(missingOf));
  const isValue = gone.some(({ parameter }) => parameter !== undefined), regulation = isValue ? firstWith(deciding['left-to-regulations'], entry.branch, framework) : undefined;
  if (!regulation) return open(isValue ? 'value' : 'element', gone.map(missingOf));
  const place = { ...regulation, span: wholeSpan(framework.files[regulation.file]!.analysis, regulation.provision) };
  return open('regulation', gone.map((one, i) => ({ ...missingOf(one), ...i === 0 && { places: [place] } })));
}

const met = (shown: readonly FilePlace[]): Answered => ({ kind: 'met', shown });

/** What the law's own formula comes to: `reached`, or only once the country's wages or allowances are known. */
function rateOf(contingency: string, instrument: string, { rates }: Known): { readonly is: 'reached' | 'wages'; readonly rate: LawRate } | undefined {
  const rate = rates.find(one => one.contingency === contingency);
  if (!rate) return undefined;
  const { answer: sums, needs } = rate.result;
  if (sums[`${instrument}_ok`] === true && needs.length === 0) return { is: 'reached', rate };
  const required = rate.required[instrument];
  return rate.withoutAllowances !== undefined && required !== undefined && rate.withoutAllowances >= required ? { is: 'wages', rate } : undefined;
}

/** An Article that no rule compares: a condition or an end of which the files say nothing is confirmed by the country; all else is read. */
function unread({ branch, topic }: CatalogueEntry, { deciding, framework }: Known, label: string): { readonly needs: Need; readonly missing: readonly Missing[] } {
  if (topic !== 'qualifying-period' && topic !== 'duration' || branch === 'general') return { needs: 'reading', missing: [] };
  const parameter = `${branch}.${topic}`;
  const places = framework.wholes.flatMap(({ analysis, placeOf }) => factsFor(wideFor(analysis), parameter).filter(({ fact }) => fact.certain).map(({ provision, fact }) => ({ ...placeOf(provision), span: fact.span, quote: fact.quote })));
  return { needs: places.length === 0 ? 'confirm' : deciding.justified.includes(label) ? 'justify' : 'words', missing: [{ parameter, places: places.slice(0, mostPlaces) }] };
}

/** So many places are named for what the words leave open. */
const mostPlaces = 3;

/** Topics under which only values of their own kind decide: the rate at the end of a period is asked for by the Article on the rate. */
const ownValues: Readonly<Record<string, readonly string[]>> = {
  'qualifying-period': ['qualifying-period', 'reduced-qualifying-period', 'residence-period', 'yearly-average'], 'waiting-period': ['waiting-period', 'duration'], duration: ['duration', 'waiting-period', 'compulsory-leave'], age: ['pensionable-age', 'child-age'],
};

/**
 * The demands of an Article that are neither met, nor left out by the law (`silent`), nor answered by another demand on the same value that is
 * met and at least as strict.
 */
function unsettled({ entry, requirements }: ArticleAssessment): readonly Requirement[] {
  const own = ownValues[entry.topic];
  return requirements.filter((one) => {
    if (one.standing === 'met' || one.silent) return false;
    const { parameter } = one;
    if (parameter === undefined) return true;
    if (own && !own.includes(parameter.slice(parameter.indexOf('.') + 1))) return false;
    return !requirements.some(other => other.standing === 'met' && other.parameter === parameter && isAsStrict(other.limit, one.limit)) && !isElsewhere(one, entry);
  });
}

/** True of an end that another branch's benefit must not have, where the rule took none of the lengths for one. */
const isElsewhere = ({ parameter, limit, evidence }: Requirement, { branch }: CatalogueEntry): boolean =>
  limit?.than === 'throughout' && branch !== 'general' && parameter?.startsWith(`${branch}.`) === false && evidence.every(({ verdict }) => verdict === 'special');

function isAsStrict(a: Limit | undefined, b: Limit | undefined): boolean {
  if (!a || !b || a.bound !== b.bound || a.than === 'throughout' || b.than === 'throughout' || a.than.unit !== b.than.unit) return false;
  return a.bound === 'at-least' ? a.than.value >= b.than.value : a.than.value <= b.than.value;
}

/** The conditions that nothing was found of, each once. */
const conditionsOf = (silent: readonly Requirement[]): readonly Missing[] =>
  [...new Set(silent.flatMap(({ parameter }) => parameter === undefined || silent.length > 1 && parameter.startsWith('general.') ? [] : [parameter]))].map(parameter => ({ parameter, places: [] }));

/** The value that is asked for, and the words that leave it open. */
function missingOf({ parameter, limit, evidence }: Requirement): Missing {
  const open = evidence.filter(({ verdict }) => verdict !== 'met' && verdict !== 'elsewhere');
  return { ...parameter !== undefined && { parameter }, ...limit && { limit }, places: open.slice(0, mostPlaces).map(({ file, provision, span, fact }: Evidence) => ({ file, provision, span, ...fact && { quote: fact.quote } })) };
}
