import type { Provision } from '../../draft/draft';
import { toSourceSpan } from '../../draft/segments';
import type { Span } from '../../text/span';
import type { PhraseMatch } from '../../words/phrase';
import { Gap, tokenize, type Tokens } from '../../words/tokens';
import type { Context } from '../context';
import type { Lexicon } from '../lexicon';
import { type Quantity, readQuantities } from '../quantities';
import { type Reading, readingOf } from '../read';
import { sentenceAt } from '../sentence';
import type { Modality, Norm, Piece } from './norm';
import { isActor, type Subject, subjectOf } from './subject';
import { timeIn } from './time';
import type { Modal, ModalWords } from './words';

/**
 * Duties, powers, rights and prohibitions of one provision, where it stands, in the order of its words. Definitions, notes and what
 * is quoted into another act have none. Pure; the caller remembers.
 */
export function readNorms(provision: Provision, context: Context, lexicon: Lexicon): readonly Norm[] {
  const words = lexicon.languages.get(context.language)?.modality;
  const { kind, quoted, words: { text } } = provision;
  if (!words || quoted || kind === 'note' || kind === 'row' || kind === 'definition' || context.definitions || text === '' || text.length > longest) return none;
  const own = tokenize(text, context.language);
  if (!words.modals.stands(own) && !opensList(context, words)) return none; // most provisions: their list need not be looked at
  const reading = readingOf(own, context.chapeau, context.language);
  const found = modalsIn(reading.tokens, words);
  if (found.length === 0) return none;
  return new Reader(provision, reading, context, words).read(found);
}

/** True where the words that introduce the list end with a modal: "An employer must–". */
function opensList(context: Context, words: ModalWords): boolean {
  const last = context.chapeau.at(-1);
  if (last === undefined) return false;
  let opens = openers.get(context);
  if (opens === undefined) {
    const tokens = tokenize(last.slice(-80), context.language);
    openers.set(context, opens = words.modals.match(tokens).some(({ end }) => end >= tokens.count - 1));
  }
  return opens;
}

const openers = new WeakMap<Context, boolean>();

const none: readonly Norm[] = [];

/** A paragraph of more characters is no provision; see `facts/read.ts`. */
const longest = 200_000;

interface Said {
  readonly start: number;
  readonly end: number;
  readonly modal: Modal;
}

/** The modals of a text; of several that overlap the longest from the left. */
function modalsIn(tokens: Tokens, words: ModalWords): readonly Said[] {
  const matches = [...words.modals.match(tokens)].sort((a: PhraseMatch, b: PhraseMatch) => a.start - b.start || b.end - a.end || a.pattern - b.pattern);
  const kept: Said[] = [];
  for (const { pattern, start, end } of matches) if (start >= (kept.at(-1)?.end ?? 0)) kept.push({ start, end, modal: words.about[pattern]! });
  return kept;
}

/** What follows a modal. */
interface Verb {
  readonly passive: boolean;
  /** The token of verb or participle; undefined where there is none. */
  readonly at: number | undefined;
  readonly act: string | undefined;
}

/** A norm while its sentence is read: tokens, not yet words. */
interface Found {
  readonly said: Said;
  readonly verb: Verb;
  readonly subject: Subject | undefined;
  /** True where the subject stands before an earlier modal of the clause. */
  readonly shared: boolean;
  readonly clause: readonly [number, number];
}

class Reader {
  readonly #tokens: Tokens;
  #quantities: readonly Quantity[] | undefined;

  constructor(readonly provision: Provision, readonly reading: Reading, readonly context: Context, readonly words: ModalWords) {
    this.#tokens = reading.tokens;
  }

  read(modals: readonly Said[]): readonly Norm[] {
    const found: Found[] = [];
    // What introduces the list has its own modal, not at its end, or the item begins with a capital: then it is a sentence by itself
    const { first } = this.reading;
    const opens = modals.some(({ start, end }) => start < first && end >= first - 1);
    const alone = !opens && modals.some(({ start }) => start < first) || first > 0 && /\p{Lu}/u.test(this.#tokens.text[this.#tokens.start[first] ?? 0] ?? '');
    for (const said of modals) {
      const one = this.#find(said, found.at(-1), alone);
      if (one) found.push(one);
    }
    return found.flatMap((one, i) => this.#norm(one, found[i + 1]) ?? []);
  }

  /** The modal with its subject and verb; undefined where it belongs to a clause inside, or nobody has a duty by it. */
  #find(said: Said, previous: Found | undefined, alone: boolean): Found | undefined {
    const tokens = this.#tokens, { words } = this, { first } = this.reading;
    // The words that introduce a list are another provision's, unless they end with the modal: "An employer must– (a) …"
    if (said.start < first && said.end < first - 1 || this.#isParticiple(said)) return undefined;
    const clause = clauseAt(tokens, said.start, alone ? first : 0);
    const same = previous !== undefined && previous.clause[0] === clause[0] ? previous : undefined;
    const verb = this.#verb(said, clause[1]);
    const before = same === undefined ? subjectOf(tokens, words, clause[0], said.start) : this.#subjectAgain(same, said);
    if (before === 'within') return undefined;
    if (said.modal.form !== 'modal' && !this.#states(said, verb, before, clause)) return undefined;
    return this.#counts(said, verb, before) ? { said, verb, subject: before, shared: same?.subject !== undefined && before?.start === same.subject.start, clause } : undefined;
  }

  /** "fixé", "bénéficié": without its accent it would be the verb. */
  #isParticiple({ start }: Said): boolean {
    return this.context.language === 'fr' && this.#tokens.text[this.#tokens.end[start]! - 1] === 'é';
  }

  /** After another modal of the clause: "… and must", or a name of its own. */
  #subjectAgain(previous: Found, said: Said): Subject | 'within' | undefined {
    const tokens = this.#tokens, { words } = this;
    let join = said.start - 1;
    while (join > previous.said.end && !words.joins.has(tokens.norm[join]) && tokens.gap[join]! < Gap.soft) join--;
    const from = words.joins.has(tokens.norm[join]) ? join + 1 : join;
    if (join <= previous.said.end) return 'within';
    let next = from;
    while (next < said.start && words.adverbs.has(tokens.norm[next]) && !words.determiners.has(tokens.norm[next])) next++;
    if (next >= said.start) return previous.subject && { ...previous.subject, before: undefined };
    const named = words.determiners.has(tokens.norm[next]) || words.actors.has(tokens.norm[next]) || words.pronouns.has(tokens.norm[next]);
    return named ? subjectOf(tokens, words, next, said.start) : 'within';
  }

  #verb({ end, start, modal }: Said, to: number): Verb {
    const tokens = this.#tokens, { words } = this;
    if (modal.form === 'state') return { passive: false, at: start, act: words.acts.get(tokens.norm[end - 1]!) };
    let at = end;
    // "must, within 14 days, register": the verb stands behind what is put between commas
    if (at < to && tokens.gap[at] === Gap.soft) {
      let close = at + 1;
      while (close < to && tokens.gap[close] !== Gap.soft) close++;
      if (close < to) at = close;
    }
    const skip = (): void => { while (at < to && words.adverbs.has(tokens.norm[at])) at++; };
    skip();
    if (modal.form === 'passive') {
      const inside = words.acts.get(tokens.norm[end - 1]!);
      return inside === undefined ? { passive: true, at, act: words.acts.get(tokens.norm[at] ?? '') } : { passive: true, at: end - 1, act: inside };
    }
    if (at >= to) return { passive: false, at: undefined, act: undefined };
    if (!words.be.has(tokens.norm[at])) {
      const word = tokens.norm[at]!;
      return { passive: this.context.language === 'es' && word.endsWith('se') && words.acts.has(word), at, act: words.acts.get(word) };
    }
    const be = at++;
    skip();
    const participle = at < to && tokens.gap[at]! < Gap.hard && words.participles.has(tokens.norm[at]);
    return participle ? { passive: true, at, act: words.acts.get(tokens.norm[at]!) } : { passive: false, at: be, act: undefined };
  }

  /** A verb without a modal says a duty where somebody is right before it; a passive one where it is a known act. */
  #states({ start, modal }: Said, verb: Verb, before: Subject | undefined, [from]: readonly [number, number]): boolean {
    const tokens = this.#tokens, { words } = this;
    if (verb.act === undefined || before === undefined || start === from) return false;
    if (modal.form === 'state') {
      const word = tokens.norm[start - 1];
      if (words.turns.has(word)) return false;
      return before.kind === 'actor' && tokens.gap[start] === Gap.none && !words.determiners.has(word) && !(words.stops.has(word) && !words.adverbs.has(word));
    }
    return !before.none && !words.described.has(verb.act);
  }

  /** "This Act shall apply", "shall consist of": what a provision does by itself is nobody's duty. */
  #counts({ modal }: Said, verb: Verb, subject: Subject | undefined): boolean {
    if (verb.at === undefined) return subject?.kind === 'actor'; // the list says what
    if (modal.modality === 'right') return subject !== undefined;
    const { words } = this, word = this.#tokens.norm[verb.at]!;
    if (verb.passive) return !words.effects.has(word);
    if (subject === undefined) return false;
    if (subject.kind === 'actor') return !(words.effects.has(word) && verb.act === undefined) || modal.modality !== 'duty';
    return verb.act !== undefined;
  }

  #norm({ said, verb, subject, shared, clause: [from, to] }: Found, next: Found | undefined): Norm | undefined {
    const tokens = this.#tokens, { words } = this, { first } = this.reading;
    const inList = said.start < first;
    const end = next !== undefined && next.clause[0] === from ? Math.max(said.end, this.#cut(next, said.end)) : to;
    const own = inList ? first : said.end;
    const agent = verb.passive ? this.#agent(verb.at, said.end, end) : undefined;
    const named = verb.passive ? agent : subject && [subject.start, subject.end] as const;
    const condition = words.conditions.match(tokens, own, end)[0];
    // "must, if a person applies, notify them": the act stands behind the condition
    const behind = condition !== undefined && verb.at !== undefined && verb.at > condition.start && said.modal.form === 'modal' ? verb.at : undefined;
    const modality: Modality = subject?.none && said.modal.modality !== 'right' ? 'prohibition' : said.modal.modality;
    const time = this.#time(modality, shared ? own : subject?.before?.[0] ?? Math.max(from, Math.min(subject?.start ?? own, own)), end, [subject?.start, said.start]);
    const last = behind === undefined ? condition : words.conditions.match(tokens, behind, end)[0], act = behind ?? own;
    // "shall be liable to pay": the act is the last word of the modal
    const opening = act === said.end && said.modal.form === 'modal' && said.end > said.start + 1 && words.acts.has(tokens.norm[said.end - 1]!) ? act - 1 : act;
    const whatEnd = this.#whatEnd(act, Math.max(Math.min(last?.start ?? end, end), act), time);
    const conditions = [subject?.before, condition && [condition.start, behind ?? end] as const].flatMap(range => range && !(time && time.start <= range[0] && range[1] <= time.end) ? [this.#piece(range[0], range[1])] : []);
    const sentence = sentenceAt(tokens, Math.max(own - 1, first));
    const thing = verb.passive && subject ? this.#piece(subject.start, subject.end) : undefined;
    return {
      modality, passive: verb.passive,
      ...(said.modal.negated || subject?.none && modality === 'right' ? { negated: true as const } : {}),
      ...(inList ? {} : { modal: this.#span(said.start, said.end) }),
      sentence: this.#span(Math.max(sentence[0], first), Math.max(sentence[1], first + 1)),
      ...(named && named[1] > named[0] ? { subject: this.#piece(named[0], named[1]) } : {}),
      ...(thing ? { thing } : {}),
      what: this.#piece(verb.at !== undefined && said.modal.form !== 'modal' ? Math.min(verb.at, own) : opening, whatEnd),
      ...(verb.at === undefined || verb.at < first ? {} : { verb: this.#span(verb.at, verb.at + 1) }),
      ...(verb.act === undefined ? {} : { act: verb.act }),
      ...(time ? { time: { ...this.#piece(time.start, time.end), kind: time.kind } } : {}),
      conditions,
      elsewhere: words.elsewhere.stands(tokens, from, end),
    };
  }

  /** A right has no time in which it is to be done; a power or prohibition only where a length of time limits it. */
  #time(modality: Modality, from: number, to: number, borders: readonly (number | undefined)[]): ReturnType<typeof timeIn> {
    if (modality === 'right') return undefined;
    const time = timeIn(this.#tokens, this.words, this.#numbers(), from, to);
    if (time === undefined || modality !== 'duty' && time.kind !== 'limit') return undefined;
    // "Within seven days the Fund must …": it ends where subject or modal begin
    const border = borders.find(one => one !== undefined && time.start < one);
    return { ...time, end: Math.min(time.end, border ?? to) };
  }

  /** What is to be done, without the time at its end, which is told apart, and without a word that only leads into the list below. */
  #whatEnd(from: number, to: number, time: ReturnType<typeof timeIn>): number {
    const { words } = this, { norm } = this.#tokens;
    let end = time !== undefined && time.end >= to && time.start > from && time.start < to ? time.start : to;
    while (end > from + 1 && (words.subordinate.has(norm[end - 1]) || words.joins.has(norm[end - 1]))) end--;
    return end;
  }

  /** Where the next duty of the same sentence begins. */
  #cut({ said, subject }: Found, floor: number): number {
    const { norm } = this.#tokens, at = subject !== undefined && subject.start > floor ? subject.before?.[0] ?? subject.start : said.start;
    let join = at - 1;
    while (join > floor && this.words.adverbs.has(norm[join]) && !this.words.joins.has(norm[join])) join--; // "and then shall"
    return join >= floor && this.words.joins.has(norm[join]) ? join : at;
  }

  /** "by the employer": who does what the passive says. */
  #agent(verb: number | undefined, from: number, to: number): readonly [number, number] | undefined {
    const tokens = this.#tokens, { words } = this;
    for (let i = from; i < to - 1; i++) {
      // "in the form approved by the Board": who approves, not who does
      if (!words.by.has(tokens.norm[i]) || i - 1 !== verb && words.participles.has(tokens.norm[i - 1])) continue;
      if (!isActor(tokens, words, i + 1, to) && !(i - 1 === verb && words.determiners.has(tokens.norm[i + 1]))) continue;
      let end = i + 1;
      while (end < to && (end === i + 1 || tokens.gap[end]! < Gap.soft) && !(words.stops.has(tokens.norm[end]) && end > i + 1) && end < i + 7) end++;
      return [i + 1, end];
    }
    return undefined;
  }

  #numbers(): readonly Quantity[] {
    return this.#quantities ??= readQuantities(this.#tokens, this.context.language);
  }

  #piece(start: number, end: number): Piece {
    const tokens = this.#tokens, { offset } = this.reading;
    if (end <= start) return { text: '' };
    const from = tokens.start[start]!, last = tokens.end[end - 1]!, opened = tokens.text.lastIndexOf('(', last);
    // "(or the widow)": a bracket that is open is closed
    const to = opened >= from && tokens.text.charAt(last) === ')' && tokens.text.lastIndexOf(')', last - 1) < opened ? last + 1 : last;
    const text = tokens.text.slice(from, to);
    return from < offset ? { text } : { text, span: toSourceSpan(this.provision.words, from - offset, to - offset) };
  }

  #span(start: number, end: number): Span {
    const tokens = this.#tokens, { offset } = this.reading, last = Math.min(Math.max(end, start + 1), tokens.count);
    return toSourceSpan(this.provision.words, Math.max(0, tokens.start[Math.min(start, tokens.count - 1)]! - offset), tokens.end[last - 1]! - offset);
  }
}

/** The stretch between semicolons, colons and ends of sentences that a token stands in. */
function clauseAt(tokens: Tokens, at: number, floor: number): readonly [number, number] {
  let from = at, to = at + 1;
  while (from > floor && tokens.gap[from]! < Gap.hard) from--;
  while (to < tokens.count && tokens.gap[to]! < Gap.hard) to++;
  return [from, to];
}
