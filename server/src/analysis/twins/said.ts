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
  const said: Said[] = dates.map((date) => ({ kind: 'date', key: [date.year, date.month, date.day].filter((part) => part !== undefined).join('-'), ...place(date) }));
  for (const quantity of readQuantities(tokens, language)) {
    const value = dates.some(({ start, end }) => quantity.start < end && quantity.end > start) ? undefined : valueOf(quantity);
    if (value !== undefined) said.push({ ...value, ...place(quantity) });
  }
  const numbers = amountsIn(tokens, language);
  if (said.length === 0 && numbers.size === 0) return none;
  return { said: said.sort((a, b) => a.span.start - b.span.start), keys: new Set(said.map(({ key }) => key)), numbers };
}

/** The numbers of a text that may count something: those of references ("sections 12 and 14", "(3)") are left out. */
function amountsIn(tokens: Tokens, language: Language): ReadonlySet<number> {
  const { references, links } = unitWords[language], amounts = new Set<number>();
  let cited = -2; // the token after the last number of a reference
  for (const { start, end, value } of readNumbers(tokens, language)) {
    const before = tokens.norm[start - 1] ?? '', bracketed = tokens.text[tokens.start[start]! - 1] === '(';
    if (bracketed || references.has(before) || start === cited || start === cited + 1 && links.has(before)) cited = end;
    else amounts.add(round(value));
  }
  return amounts;
}

/**
 * True where a text says a value in some form: the same value, its bare number whatever it counts ("$35", "35 $"), a month without its
 * day. One of anything says nothing ("a month", "un mois").
 */
export function mayBe({ kind, key }: Said, all: readonly Sayings[]): boolean {
  if (all.some(({ keys }) => keys.has(key))) return true;
  if (kind === 'date') return all.some(({ said }) => said.some((other) => other.key.startsWith(`${key}-`) || key.startsWith(`${other.key}-`)));
  return bare(kind, key).some((number) => number === 1 || all.some(({ numbers }) => numbers.has(round(number))));
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
  if (kind === 'percentage' || unit === 'percent') return { kind: 'share', key: `share ${Math.round(value * 10) / 10}` };
  switch (unit) {
    case 'year': return { kind: 'time', key: `month ${round(value * 12)}` };
    case 'month': return { kind: 'time', key: `month ${round(value)}` };
    case 'week': return { kind: 'time', key: `day ${round(value * 7)}` };
    case 'day': case 'working-day': return { kind: 'time', key: `day ${round(value)}` };
    case 'hour': return { kind: 'time', key: `hour ${round(value)}` };
    default: return { kind: 'count', key: `count ${round(value)}` };
  }
}
