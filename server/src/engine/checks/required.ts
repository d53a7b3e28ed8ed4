import type { Language, Provision, ProvisionKind } from '../../draft/draft';
import { toSourceSpan } from '../../draft/segments';
import type { Span } from '../../text/span';
import type { PhraseMatch } from '../../words/phrase';
import { tokenize } from '../../words/tokens';
import { type Book, noHits } from '../book';
import type { Finding } from '../finding';
import type { Plan, Ready } from '../plan';
import { anyOf, speaks } from '../site';
import { type Wide, factsFor } from '../draftwide';
import type { Limit } from '../pack';
import { judge } from '../quantity';
import { isAgreement } from './agreement';

/** True where a phrase of the book stands in the provision's words or heading. */
export function holdsPhrase(provision: Provision, language: Language, book: Book): boolean {
  if (provision.kind === 'note') return false;
  const read = (text: string) => tokenize(text, language);
  return book.match(read(provision.words.text)).size > 0 || provision.heading !== undefined && book.matchText(provision.heading, read).size > 0;
}

/** The words of the provision, else of its heading, that a phrase of the book finds; the longest of them. Undefined where none does. */
export function phraseIn(provision: Provision, language: Language, book: Book): Span | undefined {
  const tokens = tokenize(provision.words.text, language);
  const longest = [...book.match(tokens).values()].flat().reduce<PhraseMatch | undefined>((best, one) => best === undefined || one.end - one.start > best.end - best.start ? one : best, undefined);
  return longest === undefined ? provision.headingSpan : toSourceSpan(provision.words, tokens.start[longest.start]!, tokens.end[longest.end - 1]!);
}

/**
 * An element that the whole draft leaves out; asked only of a whole law on benefits or, where the rule says so, of an agreement between States, and only in a language for which the rule
 * knows the words. The finding stands at the heading of the Part where the element would belong, else at the title of the act.
 */
export function checkRequired(wide: Wide, ready: Ready, plan: Plan): { readonly provision: number; readonly item: Finding } | undefined {
  const { rule } = ready, { check } = rule, { language } = wide.draft, shown = ready.shown[language];
  if (check.kind !== 'required' || shown === undefined) return undefined;
  if (check.ofAgreement ? !isAgreement(wide.draft) : !isWholeLaw(wide) || !regulates(wide, check.askedOf)) return undefined;
  if (!(check.onlyIf ?? []).every(one => allHold(wide, one))) return undefined;
  if (ready.where !== undefined && !stands(wide, ready.where[language])) return undefined;
  if (shows(wide, ready)) return undefined;
  const provision = placeOf(wide, ready);
  if (provision === undefined || !speaks(ready, wide.site(provision), plan)) return undefined;
  const span = headingSpan(wide.draft.provisions[provision]!);
  return {
    provision,
    item: { rule, severity: rule.severity, verdict: 'missing', cites: rule.cites, span, values: {}, element: check.element, fixes: [] },
  };
}

/** True where a draft says what a rule requires: in words, or by a value. */
export function shows(wide: Wide, { rule: { check }, shown }: Ready): boolean {
  return check.kind === 'required' && (check.parameters.some(parameter => wide.parameters.has(parameter)) || stands(wide, shown[wide.draft.language]));
}

/** True where the draft sets the parameter, and every value of it is so: a lower age after arduous work is asked for where all ages are 65 or above. */
const allHold = (wide: Wide, { parameter, limit }: { readonly parameter: string; readonly limit: Limit }): boolean => {
  const facts = factsFor(wide, parameter);
  return facts.length > 0 && facts.every(({ fact }) => fact.certain && judge(fact.value, fact.unit, limit) === 'met');
};

/** True where the draft says it anywhere. */
const stands = (wide: Wide, book: Book | undefined): boolean => book !== undefined && wide.stands(book);

const wholeLaws = new WeakMap<Wide, boolean>();

/** A law, not a fragment: enough sections, and benefits that it sets itself. An amending act leaves the rest to the act it amends. Asked once a version. */
export function isWholeLaw(wide: Wide): boolean {
  let known = wholeLaws.get(wide);
  if (known === undefined) wholeLaws.set(wide, known = looksWhole(wide));
  return known;
}

function looksWhole(wide: Wide): boolean {
  const { draft } = wide;
  const sections = draft.provisions.filter(({ kind, quoted }) => !quoted && (kind === 'section' || kind === 'article'));
  if (sections.length < wholeLaw.sections || isAgreement(draft)) return false;
  if (sections.filter(({ heading }) => heading !== undefined && amending.test(heading)).length * 3 > sections.length) return false;
  const title = draft.provisions.find(({ kind }) => kind === 'act')?.heading ?? '';
  if (amending.test(title) || subordinate.test(title)) return false;
  if (draft.provisions.filter(amendsOther).length * 3 > sections.length) return false;
  return countFacts(wide, parameter => benefitTopics.test(parameter) && !parameter.startsWith('general.')) >= wholeLaw.benefits;
}

const amenders = new WeakMap<Provision, boolean>();

/** True where a provision says that another act is changed; remembered with it. */
function amendsOther(provision: Provision): boolean {
  let known = amenders.get(provision);
  if (known === undefined) amenders.set(provision, known = !provision.quoted && mayAmend.test(provision.words.text) && amends.test(provision.words.text));
  return known;
}

const amending = /\b(?:amend(?:ment|ing|s)?|insertion|substitution|repeal|modifi(?:cation|ant|caci[oó]n|ca)|commencement)\b/iu;
const amends = /\b(?:is|are|shall be) (?:hereby )?amended\b|\bsubstituted for\b|\b(?:est|sont) (?:ainsi )?(?:modifi|remplac|compl[ée]t)|\b(?:qued(?:a|an|ar[áa]|ar[áa]n) (?:redactad|así)|(?:modif[íi]c|sustit[úu]y)(?:ase|anse|ese|ense|e|en) (?:el|la|los|las)\b)/iu;
/** What `amends` never does without: looked for first, as most provisions hold none of it. */
const mayAmend = /amended|substituted|modif|remplac|compl[ée]t|qued|sustit/i;
const subordinate = /\b(?:regulations?|r[eè]glement|reglamento|order)\b/iu;
const wholeLaw = { sections: 15, benefits: 2, ofBranch: 3 } as const;
const benefitTopics = /\.(?:duration|rate|minimum-rate|maximum-rate|accrual-rate|temporary-rate|permanent-total-rate|pensionable-age|qualifying-period|reduced-qualifying-period|waiting-period|child-rate)$/;

/** True where the draft sets benefits of one of the branches: not by one stray value, but as a law does that regulates them. */
const regulates = (wide: Wide, branches: readonly string[]): boolean => branches.length === 0
  || countFacts(wide, parameter => branches.includes(parameter.slice(0, parameter.indexOf('.'))) && benefitTopics.test(parameter)) >= wholeLaw.ofBranch;

const countFacts = (wide: Wide, counts: (parameter: string) => boolean): number =>
  [...wide.byParameter].reduce((sum, [parameter, facts]) => counts(parameter) ? sum + facts.length : sum, 0);

/** The heading of the Part or Chapter whose words fit, else the title. */
function placeOf(wide: Wide, ready: Ready): number | undefined {
  const { draft } = wide;
  for (let i = 0; i < draft.provisions.length; i++) {
    const provision = draft.provisions[i]!;
    if (!parts.has(provision.kind) || provision.headingSpan === undefined) continue;
    if (anyOf(ready.notWhen, [wide.site(i).headings.at(-1) ?? noHits], draft.language)) return i;
  }
  const title = draft.provisions.findIndex(({ kind }) => kind === 'act');
  if (title >= 0) return title;
  return draft.provisions.length > 0 ? 0 : undefined;
}

const parts: ReadonlySet<ProvisionKind> = new Set<ProvisionKind>(['book', 'title', 'part', 'chapter', 'division']);

const headingSpan = (provision: Provision): Span =>
  provision.headingSpan ?? provision.numSpan ?? firstLine(provision.text);

/** A title without a span of its own: its first line that says something. */
function firstLine(text: string): Span {
  const start = Math.max(0, text.search(/\S/u));
  const end = /[\r\n]/.exec(text.slice(start))?.index;
  return { start, end: end === undefined ? text.trimEnd().length : start + end };
}

