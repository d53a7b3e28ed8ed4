import { type Need, NeedRows, type Needs, Neighbourhood, onSide, putAll, stretchAround } from '../words/needs';
import type { AroundPhrase } from '../words/phrase';
import type { Tokens } from '../words/tokens';
import type { Silence, Topic } from './lexicon';
import type { Quantity } from './quantities';

/** A topic with those of its phrases whose words all stand near a value. */
export interface LikelyTopic {
  readonly topic: Topic;
  readonly sure: readonly AroundPhrase[];
  readonly say: readonly AroundPhrase[];
  readonly weak: readonly AroundPhrase[];
  readonly unless: readonly AroundPhrase[];
}

export interface LikelySilence {
  readonly silence: Silence;
  readonly say: readonly AroundPhrase[];
  readonly unless: readonly AroundPhrase[];
}

/** What may be said of a value among some words; both in the order of the vocabulary. */
export interface Likely {
  readonly topics: readonly LikelyTopic[];
  readonly silences: readonly LikelySilence[];
}

/** A topic or a silence. */
interface Owner {
  readonly at: number;
  readonly topic: Topic | undefined;
  readonly silence: Silence | undefined;
}

/** A phrase of a topic or of a silence. */
interface Entry {
  readonly phrase: AroundPhrase;
  readonly owner: number;
  readonly row: Row;
}

type Row = 'sure' | 'say' | 'weak' | 'unless';

/** An owner with the phrases found for it: rows are made when something is put into them. */
type Found = { readonly owner: Owner } & Record<Row, AroundPhrase[] | undefined>;

/** Sides of a value: right before it, right behind it, anywhere before it in its stretch of text, anywhere behind it. */
const Side = { last: 0, next: 1, before: 2, after: 3 } as const;
const sides = 4;

/**
 * Finds what may be said of a value by the words around it: of the thousands of phrases of a vocabulary most lack a word on one of its
 * sides. For each kind of value there is an index of its own, made when the first such value is met.
 */
export class LikelyIndex {
  readonly #owners: readonly Owner[];
  readonly #entries: readonly Entry[];
  readonly #kinds = new Map<Quantity['kind'], KindIndex>();

  constructor(topics: readonly Topic[], silences: readonly Silence[]) {
    const owners: Owner[] = [], entries: Entry[] = [];
    const add = (owner: Pick<Owner, 'topic' | 'silence'>, rows: Partial<Record<Row, readonly AroundPhrase[]>>): void => {
      for (const [row, phrases] of Object.entries(rows)) for (const phrase of phrases) entries.push({ phrase, owner: owners.length, row: row as Row });
      owners.push({ at: owners.length, ...owner });
    };
    for (const topic of topics) add({ topic, silence: undefined }, { sure: topic.sure, say: topic.say, weak: topic.weak, unless: topic.unlessAround });
    for (const silence of silences) add({ topic: undefined, silence }, { say: silence.say, unless: silence.unless });
    [this.#owners, this.#entries] = [owners, entries];
  }

  /** What may be said of a quantity where it stands. */
  among(tokens: Tokens, quantity: Quantity): Likely {
    const { kind } = quantity;
    let index = this.#kinds.get(kind);
    if (index === undefined) this.#kinds.set(kind, index = new KindIndex(this.#entries.filter(({ owner }) => mayBe(this.#owners[owner]!, kind)), this.#owners));
    return index.among(tokens, quantity);
  }
}

/**
 * The phrases for one kind of value. Most ask for certain words right beside it and are found by these; the others stand under the word (or
 * the few) that the fewest phrases ask for. What else a phrase asks for lies in a row of numbers, what is rarest first.
 */
class KindIndex {
  readonly #rows: NeedRows;
  /** Entries by the need (of a side) that finds them, and those that nothing finds. */
  readonly #byNeed: (number[] | undefined)[] = [];
  readonly #always: number[] = [];
  /** The search that last came to an entry, and to an owner that suits the value or (negative) does not. */
  readonly #seen: Int32Array;
  readonly #suits: Int32Array;
  #turn = 0;

  constructor(readonly entries: readonly Entry[], readonly owners: readonly Owner[]) {
    this.#seen = new Int32Array(entries.length);
    this.#suits = new Int32Array(owners.length);
    const beside = entries.map(({ phrase }) => [...on(Side.last, phrase.beside.before), ...on(Side.next, phrase.beside.after)]);
    const around = entries.map(({ phrase: { needs } }) => [...needs.before.flatMap(group => on(Side.before, group)), ...needs.after.flatMap(group => on(Side.after, group))]);
    this.#rows = new NeedRows(entries.map((_, at) => [...beside[at]!, ...around[at]!]));
    const asked = askedOf([...beside, ...around].flat());
    for (let at = 0; at < entries.length; at++) {
      // Beside the value stand a word or two, around it dozens: where a phrase is found by the former, it is seldom looked at
      const [key] = [...beside[at]!.length > 0 ? beside[at]! : around[at]!].sort((a, b) => cost(a, asked) - cost(b, asked));
      if (key === undefined) this.#always.push(at); else putAll(this.#byNeed, key, at);
    }
  }

  among(tokens: Tokens, quantity: Quantity): Likely {
    const [from, to] = stretchAround(tokens, quantity.start), turn = ++this.#turn, found = new Map<number, Found>();
    near.clear();
    for (const at of [quantity.from - 1, quantity.start - 1, (quantity.said ?? 0) - 1]) if (at >= 0) near.add(tokens, at, at + 1, Side.last);
    for (const at of [quantity.to, quantity.end, quantity.inner, quantity.lender]) if (at !== undefined && at < tokens.count) near.add(tokens, at, at + 1, Side.next);
    // Words inside the value, from the one a phrase may go on from ("tres primeros días"), stand behind the number
    near.add(tokens, from, quantity.start, Side.before).add(tokens, Math.min(quantity.inner ?? quantity.end, quantity.end), to, Side.after);
    this.#take(this.#always, quantity, turn, found);
    for (let k = 0; k < near.count; k++) {
      const entries = near.met[k]! < this.#byNeed.length ? this.#byNeed[near.met[k]!] : undefined;
      if (entries !== undefined) this.#take(entries, quantity, turn, found);
    }
    const topics: LikelyTopic[] = [], silences: LikelySilence[] = [];
    for (const { owner: { topic, silence }, sure = none, say = none, weak = none, unless = none } of [...found.values()].sort((a, b) => a.owner.at - b.owner.at)) {
      if (topic !== undefined) { if (sure.length + say.length + weak.length > 0) topics.push({ topic, sure, say, weak, unless }); }
      else if (silence !== undefined && say.length > 0) silences.push({ silence, say, unless });
    }
    return { topics, silences };
  }

  #take(entries: readonly number[], quantity: Quantity, turn: number, found: Map<number, Found>): void {
    for (let k = 0; k < entries.length; k++) {
      const at = entries[k]!;
      if (this.#seen[at] === turn) continue;
      this.#seen[at] = turn;
      if (!near.meetsRow(this.#rows, at)) continue;
      const { owner, phrase, row } = this.entries[at]!;
      if (Math.abs(this.#suits[owner]!) !== turn) this.#suits[owner] = suits(this.owners[owner]!, quantity) ? turn : -turn;
      if (this.#suits[owner] !== turn) continue;
      let one = found.get(owner);
      if (one === undefined) found.set(owner, one = { owner: this.owners[owner]!, sure: undefined, say: undefined, weak: undefined, unless: undefined });
      const list = one[row];
      if (list) list.push(phrase); else one[row] = [phrase];
    }
  }
}

/** The words around the value asked about: filled anew for each. */
const near = new Neighbourhood(sides);

/** A group of needs on one side, or none. */
const on = (side: number, group: readonly Need[] | undefined): Needs => group === undefined ? none : [onSide(group, side, sides)];

const none: readonly never[] = [];

/** Whether a value of a kind may be of a topic at all, or under a silence. A stretch in years may be an age, and an age a stretch. */
const mayBe = ({ topic, silence }: Owner, kind: Quantity['kind']): boolean => topic === undefined ? silence?.of === undefined || silence.of.has(kind)
  : topic.of.has(kind) || kind === 'duration' && (topic.of.has('age') || topic.of.has('interval'));

/** A topic of the right kind of quantity, unit and size. A stretch in years may be an age, and an age a stretch. */
function suits({ topic, silence }: Owner, quantity: Quantity): boolean {
  const { kind } = quantity;
  if (topic === undefined) return silence?.of === undefined || silence.of.has(kind);
  const kindSuits = topic.of.has(kind) || kind === 'duration' && quantity.unit === 'year' && topic.of.has('age') || kind === 'duration' && topic.of.has('interval');
  if (!kindSuits) return false;
  if (topic.units && !topic.units.has(quantity.unit) || topic.compared && !topic.compared.has(quantity.comparator)) return false;
  return !topic.between || quantity.value >= topic.between[0] && quantity.value <= topic.between[1];
}

/** How many groups ask for each need. */
function askedOf(groups: Needs): ReadonlyMap<Need, number> {
  const asked = new Map<Need, number>();
  for (const group of groups) for (const need of group) asked.set(need, (asked.get(need) ?? 0) + 1);
  return asked;
}

const cost = (group: readonly Need[], asked: ReadonlyMap<Need, number>): number => group.reduce((sum, need) => sum + asked.get(need)!, 0);
