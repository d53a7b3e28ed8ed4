import type { Need, Neighbourhood } from '../words/needs';
import type { AroundPhrase } from '../words/phrase';
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

/** Shares, and all that may be taken for one another: stretches of time, ages, counts. */
const Family = { share: 1, other: 2 } as const;
type Family = (typeof Family)[keyof typeof Family];
const familyOf = (kind: Quantity['kind']): Family => kind === 'percentage' ? Family.share : Family.other;

/** A phrase of a topic or of a silence. */
interface Entry {
  readonly phrase: AroundPhrase;
  readonly owner: Owner;
  /** The row of the owner that it goes to. */
  readonly row: AroundPhrase[];
  seen: number;
}

/** A topic or a silence with rows that every search fills anew. */
interface Owner {
  readonly at: number;
  /** Which kinds of quantity it may be said of. */
  readonly families: number;
  readonly topic: Topic | undefined;
  readonly silence: Silence | undefined;
  readonly sure: AroundPhrase[];
  readonly say: AroundPhrase[];
  readonly weak: AroundPhrase[];
  readonly unless: AroundPhrase[];
  seen: number;
}

/** Finds what may be said of a value by the words around it: of the thousands of phrases of a vocabulary most lack a word there. */
export class LikelyIndex {
  /** Each phrase stands under the word (or the few) of it that the fewest phrases ask for. */
  readonly #byNeed: (Entry[] | undefined)[] = [];
  readonly #always: readonly Entry[];
  #turn = 0;
  /** Values of one sentence come one after the other. */
  #last: { readonly near: Neighbourhood; readonly family: Family; readonly likely: Likely } | undefined;

  constructor(topics: readonly Topic[], silences: readonly Silence[]) {
    const entries = [
      ...topics.flatMap((topic, at) => entriesOf({ at, topic, silence: undefined }, topic.sure, topic.say, topic.weak, topic.unlessAround)),
      ...silences.flatMap((silence, i) => entriesOf({ at: topics.length + i, topic: undefined, silence }, [], silence.say, [], silence.unless)),
    ];
    const asked = new Map<Need, number>();
    for (const { phrase } of entries) for (const group of phrase.needs) for (const need of group) asked.set(need, (asked.get(need) ?? 0) + 1);
    const cost = (group: readonly Need[]): number => group.reduce((sum, need) => sum + asked.get(need)!, 0);
    const always: Entry[] = [];
    for (const entry of entries) {
      const { needs } = entry.phrase;
      if (needs.length === 0) always.push(entry);
      else for (const need of new Set(needs.reduce((best, group) => cost(group) < cost(best) ? group : best))) {
        while (this.#byNeed.length <= need) this.#byNeed.push(undefined);
        (this.#byNeed[need] ??= []).push(entry);
      }
    }
    this.#always = always;
  }

  /** What may be said of a quantity of this kind among these words. Holds until it is asked again. */
  among(near: Neighbourhood, kind: Quantity['kind']): Likely {
    const family = familyOf(kind);
    if (this.#last?.near !== near || this.#last.family !== family) this.#last = { near, family, likely: this.#find(near, family) };
    return this.#last.likely;
  }

  #find(near: Neighbourhood, family: Family): Likely {
    const turn = ++this.#turn, owners: Owner[] = [];
    const take = (entries: readonly Entry[]): void => {
      for (const entry of entries) {
        const { owner } = entry;
        if (entry.seen === turn || (owner.families & family) === 0) continue;
        entry.seen = turn;
        if (!near.meets(entry.phrase.needs)) continue;
        if (owner.seen !== turn) {
          owner.seen = turn;
          owner.sure.length = owner.say.length = owner.weak.length = owner.unless.length = 0;
          owners.push(owner);
        }
        entry.row.push(entry.phrase);
      }
    };
    take(this.#always);
    near.each(need => {
      const entries = need < this.#byNeed.length ? this.#byNeed[need] : undefined;
      if (entries !== undefined) take(entries);
    });
    const topics: LikelyTopic[] = [], silences: LikelySilence[] = [];
    for (const owner of owners.sort((a, b) => a.at - b.at)) {
      if (isTopic(owner)) { if (owner.sure.length + owner.say.length + owner.weak.length > 0) topics.push(owner); }
      else if (isSilence(owner) && owner.say.length > 0) silences.push(owner);
    }
    return { topics, silences };
  }
}

const isTopic = (owner: Owner): owner is Owner & LikelyTopic => owner.topic !== undefined;
const isSilence = (owner: Owner): owner is Owner & LikelySilence => owner.silence !== undefined;

function entriesOf(of: Pick<Owner, 'at' | 'topic' | 'silence'>, ...phrases: readonly (readonly AroundPhrase[])[]): Entry[] {
  const kinds = (of.topic ?? of.silence)?.of;
  const families = kinds === undefined ? Family.share | Family.other : [...kinds].reduce((sum, kind) => sum | familyOf(kind), 0);
  const owner: Owner = { at: of.at, families, topic: of.topic, silence: of.silence, sure: [], say: [], weak: [], unless: [], seen: 0 };
  const rows = [owner.sure, owner.say, owner.weak, owner.unless];
  return phrases.flatMap((list, i) => list.map(phrase => ({ phrase, owner, row: rows[i]!, seen: 0 })));
}
