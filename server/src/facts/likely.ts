import { type Need, NeedRows, Neighbourhood, stretchAround } from '../words/needs';
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

/**
 * Finds what may be said of a value by the words before and behind it: of the thousands of phrases of a vocabulary most lack a word on one
 * of the sides. Each phrase stands under the word (or the few) of it that the fewest phrases ask for; what else it asks for lies in rows
 * of numbers side by side.
 */
export class LikelyIndex {
  readonly #entries: readonly Entry[];
  readonly #owners: readonly Owner[];
  readonly #before: NeedRows;
  readonly #after: NeedRows;
  /** Entries by a need of the words before the value, and behind it. */
  readonly #byBefore: (number[] | undefined)[] = [];
  readonly #byAfter: (number[] | undefined)[] = [];
  readonly #always: number[] = [];
  /** The search that last came to an entry, and to an owner that suits the value or (negative) does not. */
  readonly #seen: Int32Array;
  readonly #suits: Int32Array;
  #turn = 0;

  constructor(topics: readonly Topic[], silences: readonly Silence[]) {
    const owners: Owner[] = [], entries: Entry[] = [];
    const add = (owner: Pick<Owner, 'topic' | 'silence'>, rows: Partial<Record<Row, readonly AroundPhrase[]>>): void => {
      for (const [row, phrases] of Object.entries(rows)) for (const phrase of phrases) entries.push({ phrase, owner: owners.length, row: row as Row });
      owners.push({ at: owners.length, ...owner });
    };
    for (const topic of topics) add({ topic, silence: undefined }, { sure: topic.sure, say: topic.say, weak: topic.weak, unless: topic.unlessAround });
    for (const silence of silences) add({ topic: undefined, silence }, { say: silence.say, unless: silence.unless });
    [this.#entries, this.#owners, this.#seen, this.#suits] = [entries, owners, new Int32Array(entries.length), new Int32Array(owners.length)];
    this.#before = new NeedRows(entries.map(({ phrase }) => phrase.needs.before));
    this.#after = new NeedRows(entries.map(({ phrase }) => phrase.needs.after));
    const asked = { before: askedOf(this.#before, entries.length), after: askedOf(this.#after, entries.length) };
    for (let at = 0; at < entries.length; at++) {
      const before = this.#before.rarest(at), after = this.#after.rarest(at);
      if (before.length + after.length === 0) this.#always.push(at);
      else if (after.length === 0 || before.length > 0 && cost(before, asked.before) <= cost(after, asked.after)) putAll(this.#byBefore, before, at);
      else putAll(this.#byAfter, after, at);
    }
  }

  /** What may be said of a quantity where it stands. */
  among(tokens: Tokens, quantity: Quantity): Likely {
    const [from, to] = stretchAround(tokens, quantity.start), turn = ++this.#turn, found = new Map<number, Found>();
    // Words inside the value, from the one a phrase may go on from ("tres primeros días"), stand behind the number
    const before = wordsBefore.fill(tokens, from, quantity.start), after = wordsAfter.fill(tokens, Math.min(quantity.inner ?? quantity.end, quantity.end), to);
    this.#take(this.#always, quantity, turn, found);
    for (let k = 0; k < before.count; k++) this.#take(this.#byBefore[before.met[k]!], quantity, turn, found);
    for (let k = 0; k < after.count; k++) this.#take(this.#byAfter[after.met[k]!], quantity, turn, found);
    const topics: LikelyTopic[] = [], silences: LikelySilence[] = [];
    for (const { owner: { topic, silence }, sure = none, say = none, weak = none, unless = none } of [...found.values()].sort((a, b) => a.owner.at - b.owner.at)) {
      if (topic !== undefined) { if (sure.length + say.length + weak.length > 0) topics.push({ topic, sure, say, weak, unless }); }
      else if (silence !== undefined && say.length > 0) silences.push({ silence, say, unless });
    }
    return { topics, silences };
  }

  #take(entries: readonly number[] | undefined, quantity: Quantity, turn: number, found: Map<number, Found>): void {
    if (entries === undefined) return;
    for (let k = 0; k < entries.length; k++) {
      const at = entries[k]!;
      if (this.#seen[at] === turn) continue;
      this.#seen[at] = turn;
      if (!wordsBefore.meetsRow(this.#before, at) || !wordsAfter.meetsRow(this.#after, at)) continue;
      const { owner, phrase, row } = this.#entries[at]!;
      if (Math.abs(this.#suits[owner]!) !== turn) this.#suits[owner] = suits(this.#owners[owner]!, quantity) ? turn : -turn;
      if (this.#suits[owner] !== turn) continue;
      let one = found.get(owner);
      if (one === undefined) found.set(owner, one = { owner: this.#owners[owner]!, sure: undefined, say: undefined, weak: undefined, unless: undefined });
      const list = one[row];
      if (list) list.push(phrase); else one[row] = [phrase];
    }
  }
}

/** The words on both sides of the value asked about: filled anew for each. */
const wordsBefore = new Neighbourhood(), wordsAfter = new Neighbourhood();

const none: readonly never[] = [];

/** A topic of the right kind of quantity, unit and size. A stretch in years may be an age, and an age a stretch. */
function suits({ topic, silence }: Owner, quantity: Quantity): boolean {
  const { kind } = quantity;
  if (topic === undefined) return silence?.of === undefined || silence.of.has(kind);
  const kindSuits = topic.of.has(kind) || kind === 'duration' && quantity.unit === 'year' && topic.of.has('age') || kind === 'duration' && topic.of.has('interval');
  if (!kindSuits) return false;
  if (topic.units && !topic.units.has(quantity.unit) || topic.compared && !topic.compared.has(quantity.comparator)) return false;
  return !topic.between || quantity.value >= topic.between[0] && quantity.value <= topic.between[1];
}

/** How many phrases ask for each need as one of their rarest. */
function askedOf(rows: NeedRows, count: number): ReadonlyMap<Need, number> {
  const asked = new Map<Need, number>();
  for (let at = 0; at < count; at++) for (const need of rows.rarest(at)) asked.set(need, (asked.get(need) ?? 0) + 1);
  return asked;
}

const cost = (group: Int32Array, asked: ReadonlyMap<Need, number>): number => group.reduce((sum, need) => sum + asked.get(need)!, 0);

function putAll(lists: (number[] | undefined)[], needs: Int32Array, at: number): void {
  for (const need of new Set(needs)) {
    while (lists.length <= need) lists.push(undefined); // a row without holes is read fastest
    (lists[need] ??= []).push(at);
  }
}
