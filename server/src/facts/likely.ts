import type { Need, Neighbourhood } from '../words/needs';
import type { AroundPhrase } from '../words/phrase';
import type { Silence, Topic } from './lexicon';

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
  readonly #byNeed: (readonly Entry[] | undefined)[] = [];
  readonly #always: readonly Entry[];
  #turn = 0;
  /** Values of one sentence come one after the other. */
  #last: { readonly near: Neighbourhood; readonly likely: Likely } | undefined;

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
        this.#byNeed[need] = [...this.#byNeed[need] ?? [], entry];
      }
    }
    this.#always = always;
  }

  /** What may be said among these words. Holds until it is asked again. */
  among(near: Neighbourhood): Likely {
    if (this.#last?.near !== near) this.#last = { near, likely: this.#find(near) };
    return this.#last.likely;
  }

  #find(near: Neighbourhood): Likely {
    const turn = ++this.#turn, owners: Owner[] = [];
    const take = (entries: readonly Entry[]): void => {
      for (const entry of entries) {
        if (entry.seen === turn) continue;
        entry.seen = turn;
        if (!near.meets(entry.phrase.needs)) continue;
        const { owner } = entry;
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
  const owner: Owner = { at: of.at, topic: of.topic, silence: of.silence, sure: [], say: [], weak: [], unless: [], seen: 0 };
  const rows = [owner.sure, owner.say, owner.weak, owner.unless];
  return phrases.flatMap((list, i) => list.map(phrase => ({ phrase, owner, row: rows[i]!, seen: 0 })));
}
