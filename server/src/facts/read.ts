import type { Language, Provision } from '../draft/draft';
import { toSourceSpan } from '../draft/segments';
import { readNumbers } from '../words/numbers';
import { Gap, type Tokens, joinTokens, tokenize } from '../words/tokens';
import { type BranchMention, branchMentions } from './branchMentions';
import { type Served, branchOf } from './branches';
import { columnValue } from './columns';
import type { Context } from './context';
import type { Fact, ValueFact } from './fact';
import { contextReading } from './headings';
import type { LanguageLexicon, Lexicon, Topic } from './lexicon';
import { readMarks } from './marks';
import { isParallel, mayFollow } from './parallel';
import { type Quantity, readQuantities } from './quantities';
import { topicsOf } from './topics';
import { unitWords } from './unitWords';

/** All facts of one provision, where it stands: values first in the order of the text, then marks. Pure; the caller remembers. */
export function readFacts(provision: Provision, context: Context, lexicon: Lexicon): readonly Fact[] {
  const words = lexicon.languages.get(context.language);
  // what an amending act puts into another ("l'article 97 aura la teneur suivante") is what it proposes: its values are read
  if (!words || provision.kind === 'note' || provision.words.text === '' || provision.words.text.length > longest) return none;
  const own = tokenize(provision.words.text, context.language);
  return [...readValues(provision, own, context, words), ...readMarks(provision, own, context, words)];
}

const none: readonly Fact[] = [];

/** A paragraph of more characters is no provision but a file without line ends, which its reader has reported. */
const longest = 200_000;

function firstWithBranch(topics: readonly Topic[], branchOfTopic: (topic: Topic) => Served | undefined): { topic: Topic; branch: Served } | undefined {
  for (const topic of topics) {
    const branch = branchOfTopic(topic);
    if (branch) return { topic, branch };
  }
  return undefined;
}

/** What is read: the provision's own words after those that introduce its list, as one sentence. */
export interface Reading {
  readonly tokens: Tokens;
  /** The first token of the provision's own, and the character it begins at. */
  readonly first: number;
  readonly offset: number;
}

function readValues(provision: Provision, own: Tokens, context: Context, words: LanguageLexicon): ValueFact[] {
  if (readNumbers(own, context.language).length === 0 && readQuantities(own, context.language).length === 0) return [];
  const cells = provision.kind === 'row' ? cellsUnder(own.text, context, words) : undefined;
  if (!cells) {
    const reading = readingOf(own, context.chapeau, context.language);
    return readStretch(provision, reading, context, words);
  }
  const below = cells[0]!.benefit === undefined ? context : { ...context, headings: [...context.headings, cells[0]!.benefit] };
  return cells.flatMap((cell, i) => {
    const reading = readingOf(tokenize(cell.text, context.language), cell.chapeau, context.language);
    return readStretch(provision, { ...reading, offset: reading.offset - cell.at }, below, words, cellQuantities(reading, context.language, i > 0 && cell.benefit !== undefined));
  });
}

/**
 * The cells of a table's row, each after the words at the head of its column; undefined where the head does not fit the row. Where the first cell
 * names a benefit, the others are said of it: "Sickness benefit | 60 per cent | 26 weeks".
 */
function cellsUnder(row: string, { chapeau, language }: Context, words: LanguageLexicon): { text: string; at: number; benefit: string | undefined; chapeau: string[] }[] | undefined {
  const heads = chapeau[chapeau.length - 1]?.split('|');
  const texts = row.split('|');
  if (!heads || heads.length < 2 || heads.length !== texts.length) return undefined;
  const benefit = namesBenefit(texts[0]!, language, words) ? texts[0]!.trim() : undefined;
  let at = 0;
  return texts.map((text, i) => {
    const head = heads[i]!.trim();
    const cell = { text, at, benefit, chapeau: [...chapeau.slice(0, -1), i > 0 && benefit !== undefined ? `${benefit} ${head}` : head] };
    at += text.length + 1;
    return cell;
  });
}

function namesBenefit(text: string, language: Language, words: LanguageLexicon): boolean {
  if (text.length > 80) return false;
  const mentions = branchMentions(tokenize(text, language), words).filter(mention => mention.strength === 3);
  return mentions.length > 0 && mentions.every(mention => mention.branch === mentions[0]!.branch && mention.branch !== 'none');
}

/** What a cell says, where need be in the unit of its column; a percentage only in the row of a benefit, where the head says of what. */
function cellQuantities({ tokens, first }: Reading, language: Language, named: boolean): readonly Quantity[] {
  const said = readQuantities(tokens, language);
  if (said.some(quantity => quantity.end > first)) return said;
  const value = columnValue(tokens, readNumbers(tokens, language), first, unitWords[language], named);
  return value ? [...said, value] : said;
}

/** `known` are the quantities of the stretch, where they have been read already. */
function readStretch(provision: Provision, reading: Reading, context: Context, words: LanguageLexicon, known?: readonly Quantity[]): ValueFact[] {
  const { tokens, first, offset } = reading;
  const above = contextReading(context, words);
  let mentions: readonly BranchMention[] | undefined;
  const facts: ValueFact[] = [];
  const quantities = known ?? readQuantities(tokens, context.language);
  const others = new Others(quantities, tokens, first);
  const latest = new Map<string, { topic: Topic; branch: Served; quantity: Quantity }>(); // by kind and unit
  for (const [at, quantity] of quantities.entries()) {
    if (quantity.kind === 'money' || quantity.start < first) continue;
    const values = others.of(at);
    const kind = `${quantity.kind} ${quantity.unit}`, before = latest.get(kind);
    const topics = topicsOf(quantity, tokens, values, above, words);
    if (topics.length > 0) mentions ??= branchMentions(tokens, words);
    const read = firstWithBranch(topics, topic => topic.branch === undefined ? branchOf(quantity, tokens, mentions!, above, topic, values, first) : { branch: topic.branch, also: [], certain: true })
      ?? (topics.length === 0 && before && isParallel(before.quantity, quantity, tokens) && mayFollow(before.topic, quantity, tokens, values, above, words) ? before : undefined);
    if (!read) continue;
    const { topic, branch } = read;
    latest.set(kind, { topic, branch, quantity });
    const from = tokens.start[Math.max(quantity.from, first)]! - offset, to = closed(tokens, quantity.from, quantity.to) - offset;
    facts.push({
      kind: 'value',
      parameter: `${branch.branch}.${topic.topic}`,
      value: round(quantity.value - topic.minus),
      unit: quantity.unit,
      comparator: topic.means ?? (quantity.comparator === 'exactly' ? topic.comparator ?? 'exactly' : quantity.comparator),
      span: toSourceSpan(provision.words, from, to),
      valueSpan: toSourceSpan(provision.words, tokens.start[quantity.start]! - offset, closed(tokens, quantity.start, quantity.end) - offset),
      quote: provision.words.text.slice(from, to),
      ...(quantity.base === undefined ? {} : { of: baseWords(tokens, quantity.base) }),
      ...(branch.also.length > 0 ? { also: branch.also.map(other => `${other}.${topic.topic}`) } : {}),
      certain: branch.certain && !topic.guess,
    });
  }
  return withoutTwins(facts);
}

/** Which tokens belong to other values of the kind: evidence for one does not reach over another, but for "sixty or sixty-five years". */
class Others {
  readonly #cover: Uint8Array;
  #covered: readonly Quantity[] = [];
  constructor(readonly quantities: readonly Quantity[], readonly tokens: Tokens, readonly first: number) {
    this.#cover = new Uint8Array(tokens.count);
  }

  /** 1 for each token of another value near quantity `at`. The row is used again for the next one. */
  of(at: number): Uint8Array {
    const { quantities } = this, quantity = quantities[at]!;
    for (const other of this.#covered) this.#cover.fill(0, other.start, other.end);
    let first = at, last = at;
    while (first > 0 && this.#coordinated(first - 1)) first--;
    while (last < quantities.length - 1 && this.#goesOn(last)) last++;
    this.#covered = quantities.slice(Math.max(0, first - beside), last + beside)
      .filter(other => (other.end <= quantities[first]!.start || other.start >= quantities[last]!.end) && family(other) === family(quantity));
    for (const other of this.#covered) this.#cover.fill(1, other.start, other.end);
    return this.#cover;
  }

  /** "sixty or sixty-five years"; shares stand nearer ("by the employee and" parts two of them), and a list may begin between two: "26 weeks – (a) beginning not later than 2 weeks". */
  #coordinated(i: number): boolean {
    const a = this.quantities[i]!, b = this.quantities[i + 1]!, apart = b.start - a.end;
    if (apart > (b.kind === 'percentage' ? 2 : 4) || a.kind !== b.kind && a.unit !== b.unit) return false;
    const parted = this.tokens.gap[a.to] !== Gap.none || a.end <= this.first && b.start >= this.first;
    return apart < 3 || !parted || a.lent === true || b.lent === true;
  }

  /** After a comma, what follows the last of several values with their own units is said of that one alone: "18 years, or 25 years if studying". */
  #goesOn(i: number): boolean {
    const { quantities, tokens } = this;
    return this.#coordinated(i) && (quantities[i]!.lent === true || tokens.gap[quantities[i]!.to] === 0);
  }
}

/** How many values on either side a phrase may come across. */
const beside = 20;

/** Stretches of time, ages, days by number: what can be taken for one another. */
const family = (quantity: Quantity): string => quantity.kind === 'percentage' || quantity.kind === 'count' || quantity.kind === 'money' ? quantity.kind : 'time';

/** A provision's words after those that introduce its list, as one sentence; remembered with the words. */
export function readingOf(own: Tokens, intro: readonly string[], language: Language): Reading {
  if (intro.length === 0) return { tokens: own, first: 0, offset: 0 };
  const before = introTokens(intro, language);
  if (before.text === '') return { tokens: own, first: 0, offset: 0 };
  const known = own.memo.after?.before === before ? own.memo.after.joined : undefined;
  const tokens = known ?? joinTokens(before, own), offset = before.text.length + 1;
  if (known === undefined) own.memo.after = { before, joined: tokens };
  let first = 0;
  while (first < tokens.count && tokens.start[first]! < offset) first++;
  return { tokens, first, offset };
}

/** The words that introduce a list, remembered for as long as its items come one after the other. */
function introTokens(intro: readonly string[], language: Language): Tokens {
  if (latest?.intro !== intro || latest.language !== language) latest = { intro, language, tokens: tokenize(intro.map(lastSentence).filter(text => text !== '').join(' '), language) };
  return latest.tokens;
}

let latest: { readonly intro: readonly string[]; readonly language: Language; readonly tokens: Tokens } | undefined;

/** The unfinished sentence at the end of a chapeau, without the dash or colon that opens the list. */
function lastSentence(text: string): string {
  const open = text.replace(/[\s:;,.—–-]+$/u, '');
  const stop = Math.max(open.lastIndexOf('. '), open.lastIndexOf('; '));
  return open.slice(stop + 1, open.length).slice(-1200);
}

/** Where the words of tokens `from..to` end, with the bracket that closes one opened among them: "thirty per cent (30%)". */
function closed(tokens: Tokens, from: number, to: number): number {
  const start = tokens.start[from]!, end = tokens.end[to - 1]!;
  const inside = tokens.text.slice(start, end);
  const open = inside.lastIndexOf('(') > inside.lastIndexOf(')');
  return open && tokens.text[end] === ')' ? end + 1 : end;
}

/** The first words of what a percentage is a share of. */
function baseWords(tokens: Tokens, at: number): string {
  let end = at + 1;
  while (end < tokens.count && end < at + 10 && tokens.gap[end]! < Gap.soft) end++;
  return tokens.text.slice(tokens.start[at]!, tokens.end[end - 1]!);
}

/** The same value said twice for the same parameter at the same words is one fact. */
function withoutTwins(facts: ValueFact[]): ValueFact[] {
  const seen = new Set<string>();
  return facts.filter(fact => {
    const key = `${fact.parameter} ${fact.valueSpan.start}`;
    return seen.has(key) ? false : (seen.add(key), true);
  });
}

const round = (value: number): number => Math.round(value * 1e6) / 1e6;
