import type { Draft, Provision } from '../../draft/draft';
import { rememberedByLanguage } from '../../draft/remember';
import { toSourceSpan } from '../../draft/segments';
import { type Quantity, readQuantities } from '../../facts/quantities';
import { unitWords } from '../../facts/unitWords';
import type { Span } from '../../text/span';
import { readDates } from '../../words/dates';
import { readNumbers } from '../../words/numbers';
import { tokenize, type Tokens } from '../../words/tokens';
import type { Language } from '../../text/language';

/** A value that a provision says, in a form that is the same in every language. */
export interface Said {
  readonly kind: 'time' | 'share' | 'money' | 'count' | 'date';
  /** Equal where two languages say the same: "month 12" for a year, "share 66.7" for two thirds, "2014-01-31". */
  readonly key: string;
  /** Counts from the start of the provision's `text`. */
  readonly span: Span;
  readonly words: string;
  /** The keys of the whole number that says the same otherwise: 24 (or 24 years) for "younger than 25", 27 weeks for "more than 26 weeks". */
  readonly otherwise: readonly string[];
  /** True for a date behind a word that takes it in or leaves it out ("before", "au"). */
  readonly bound?: boolean;
}

/** The values of one provision in the order of its words, and all its numbers, whatever they count. */
export interface Sayings {
  readonly said: readonly Said[];
  readonly keys: ReadonlySet<string>;
  readonly numbers: ReadonlySet<number>;
}

const none: Sayings = { said: [], keys: new Set(), numbers: new Set() };

/** What provision `index` says in numbers and dates. */
export const sayingsOf = ({ provisions, language }: Draft, index: number): Sayings => sayingsIn(provisions[index]!, language);

const sayingsIn = rememberedByLanguage(read);

/** A paragraph of more characters is no provision. */
const longest = 50_000;

function read({ words, kind, quoted }: Provision, language: Language): Sayings {
  if (kind === 'note' || quoted || words.text === '' || words.text.length > longest) return none;
  const tokens = tokenize(words.text, language), dates = readDates(tokens, language);
  const place = ({ start, end }: { readonly start: number; readonly end: number }): Pick<Said, 'span' | 'words'> => {
    const from = tokens.start[start]!, to = tokens.end[end - 1]!;
    return { span: toSourceSpan(words, from, to), words: words.text.slice(from, to) };
  };
  const said: Said[] = dates.map((date) => ({ kind: 'date', key: [date.year, date.month, date.day].filter((part) => part !== undefined).join('-'), ...place(date), otherwise: [], bound: isBound(tokens, date.start, language) }));
  for (const quantity of readQuantities(tokens, language)) {
    const value = dates.some(({ start, end }) => quantity.start < end && quantity.end > start) || isBoth(quantity, tokens, language) ? undefined : valueOf(quantity);
    if (value !== undefined) said.push({ ...value, ...place(quantity), otherwise: otherwise(quantity, tokens, language) });
  }
  const numbers = amountsIn(tokens, language);
  if (said.length === 0 && numbers.size === 0) return none;
  return { said: said.sort((a, b) => a.span.start - b.span.start), keys: new Set(said.map(({ key }) => key)), numbers };
}

/** The numbers of a text that may count something: those of references ("sections 12, 13 and 14", "(3)") are left out, not what follows one ("under section 23, 40"). */
function amountsIn(tokens: Tokens, language: Language): ReadonlySet<number> {
  const { references, links } = unitWords[language], amounts = new Set<number>();
  let cited = -2, several = false; // the token after the last number of a reference, and whether it names several
  for (const { start, end, value } of readNumbers(tokens, language)) {
    const before = tokens.norm[start - 1] ?? '', bracketed = tokens.text[tokens.start[start]! - 1] === '(', named = references.has(before);
    if (named) several = before.endsWith('s');
    if (bracketed || named || several && start === cited || start === cited + 1 && links.has(before)) cited = end;
    else amounts.add(round(value));
  }
  return amounts;
}

/** The keys of the last whole number that "less than 25" admits, of the first one that "more than 26" does; none for any other value. */
function otherwise(quantity: Quantity, { norm }: Tokens, language: Language): readonly string[] {
  const { start, value } = quantity, { less, more, link, bare: alone, not } = limits[language];
  const before = norm[start - 1] ?? '', at = link.has(before) ? start - 2 : alone.has(before) ? start - 1 : -1, word = norm[at] ?? '';
  const step = not.has(norm[at - 1] ?? '') ? 0 : less.has(word) ? -1 : more.has(word) ? 1 : 0;
  const same = step === 0 || !Number.isInteger(value) ? undefined : valueOf({ ...quantity, value: value + step });
  if (same === undefined || same.kind !== 'time' && same.kind !== 'count') return [];
  return same.kind === 'count' ? [same.key, `month ${12 * (value + step)}`] : [same.key]; // an age without its unit
}

/** "These two days" are both of what was named before, and count nothing. */
const isBoth = ({ start, value }: Quantity, { norm }: Tokens, language: Language): boolean => value === 2 && pointing[language].has(norm[start - 1] ?? '');

/** True where the word before a date, an article between, says whether that day still counts. */
const isBound = ({ norm }: Tokens, start: number, language: Language): boolean => [norm[start - 1], norm[start - 2]].some((word) => bounds[language].has(word ?? ''));

/**
 * True where a text says a value in some form: the same value, its bare number whatever it counts ("$35", "35 $"), dollars with the cents that
 * the other says behind them, the same whole number by another limit ("younger than 25", "up to 24"), a month without its day, the day before or after
 * where one of them is a limit ("before 5 January", "until 4 January"). One of anything says nothing ("a month", "un mois").
 */
export function mayBe({ kind, key, otherwise: same, bound = false }: Said, all: readonly Sayings[]): boolean {
  if (all.some(({ keys }) => keys.has(key))) return true;
  const others = (test: (other: Said) => boolean): boolean => all.some(({ said }) => said.some((other) => other.kind === kind && test(other)));
  if (kind === 'date') return others((other) => other.key.startsWith(`${key}-`) || key.startsWith(`${other.key}-`) || (bound || other.bound === true) && areNeighbours(key, other.key));
  if (kind === 'money' && others((other) => Math.floor(amountOf(other.key)) === amountOf(key))) return true;
  if (all.some(({ said }) => said.some((other) => same.length > 0 ? other.otherwise.length === 0 && same.includes(other.key) : other.otherwise.includes(key)))) return true;
  return bare(kind, key).some((number) => number === 1 || all.some(({ numbers }) => numbers.has(round(number))));
}

const amountOf = (key: string): number => Number(key.split(' ')[1]);

/** True for two days that follow each other. */
function areNeighbours(one: string, other: string): boolean {
  const [a, b] = [one, other].map((key) => key.split('-').map(Number)), [first, second] = [a!, b!].map(([year, month, day]) => day === undefined ? NaN : Date.UTC(year!, month! - 1, day));
  return Math.abs(first! - second!) === 86_400_000;
}

function bare(kind: Said['kind'], key: string): readonly number[] {
  const [unit, value] = key.split(' '), number = Number(value);
  if (kind === 'share') return [number, Math.round(number), number / 100, 100 - number, Math.round(100 / number)]; // "two thirds", "the twelfth"
  if (kind === 'money') return [number, Math.floor(number)]; // "four dollars and twenty cents"
  return unit === 'month' ? [number, number / 12] : unit === 'day' ? [number, number / 7] : [number];
}

/** Numbers are compared to three places: a third is 0.333, two thirds of a hundred 66.667. */
const round = (value: number): number => Math.round(value * 1000) / 1000;

/** A quantity as its kind and key; undefined for what has no counterpart word for word ("annually"). */
function valueOf({ kind, unit, value }: Quantity): Pick<Said, 'kind' | 'key'> | undefined {
  if (kind === 'interval') return undefined;
  if (kind === 'money') return { kind: 'money', key: `money ${value}` };
  if (kind === 'percentage' || unit === 'percent') {
    const share = Math.round(value * 10) / 10;
    return share === 0 ? undefined : { kind: 'share', key: `share ${share}` }; // "to the nearest hundredth of one per cent", "la deuxième décimale"
  }
  switch (unit) {
    case 'year': return { kind: 'time', key: `month ${round(value * 12)}` };
    case 'month': return { kind: 'time', key: `month ${round(value)}` };
    case 'week': return { kind: 'time', key: `day ${round(value * 7)}` };
    case 'day': case 'working-day': return { kind: 'time', key: `day ${round(value)}` };
    case 'hour': return { kind: 'time', key: `hour ${round(value)}` };
    default: return { kind: 'count', key: `count ${round(value)}` };
  }
}

const words = (some: string): ReadonlySet<string> => new Set(some.split(' '));

/** Words that point back to what was named before. */
const pointing: Readonly<Record<Language, ReadonlySet<string>>> = { en: words('these those'), fr: words('ces'), es: words('estos estas esos esas aquellos aquellas') };

/** Words that leave out the number behind them: those that need a link, those that stand right before it, and what turns them round ("not more than"). */
const limits: Readonly<Record<Language, Readonly<Record<'less' | 'more' | 'link' | 'bare' | 'not', ReadonlySet<string>>>>> = {
  en: { less: words('less fewer younger under below'), more: words('more older over exceeding'), link: words('than'), bare: words('under below over exceeding'), not: words('not no nor') },
  fr: { less: words('moins'), more: words('plus'), link: words('de'), bare: words(''), not: words('pas au') },
  es: { less: words('menos menor menores'), more: words('mas mayor mayores'), link: words('de'), bare: words(''), not: words('no ni al') },
};

/** Words before a date that is a limit. */
const bounds: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: words('before after until to prior from'),
  fr: words('avant apres jusqu au du'),
  es: words('antes despues hasta al desde del'),
};
