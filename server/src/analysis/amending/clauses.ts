import { isDeed, type Place, type Sign } from './signs';

/** One instruction with the signs that belong to it; offsets in the passage's plain words. */
export interface Clause {
  readonly start: number;
  readonly end: number;
  /** The places that hold for the whole of it: before "is amended", or behind "in". */
  readonly context: readonly Place[];
  /** True where the context holds for what follows too. */
  readonly carries: boolean;
  /** All signs but those of the context. */
  readonly signs: readonly Sign[];
}

/** Cuts a sentence into its instructions: "by deleting “a” and by inserting “b” after “c”" are two. */
export function clausesOf(sentence: readonly Sign[], text: string): readonly Clause[] {
  const { context: before, rest } = amended(sentence);
  const deeds = rest.flatMap((sign, i) => isDeed(sign) ? [i] : []);
  if (deeds.length === 0) return [clauseOf([], [...before, ...placesIn(rest)], true, sentence, text)];
  const cuts = [0];
  for (let k = 1; k < deeds.length; k++) {
    const cut = cutBetween(rest, deeds[k - 1]!, deeds[k]!, text);
    if (cut !== undefined) cuts.push(cut);
  }
  let context = before;
  return cuts.map((from, k) => {
    const signs = rest.slice(from, cuts[k + 1] ?? rest.length), own = inside(signs, text);
    // "in subsection (1), by deleting “a” and by inserting “b”": the place holds until another is named
    const fronted = own.length > 0 && signs.indexOf(own[0]!) < signs.findIndex(isDeed);
    const here = [...context, ...own];
    if (fronted && k === 0 && cuts.length > 1) context = [...context, ...own];
    return clauseOf(signs.filter((sign) => !own.includes(sign as Place)), here, before.length > 0 && k === 0, signs, text);
  });
}

const placesIn = (signs: readonly Sign[]): readonly Place[] => signs.filter((sign): sign is Place => sign.kind === 'place');

function clauseOf(signs: readonly Sign[], context: readonly Place[], carries: boolean, all: readonly Sign[], text: string): Clause {
  const quoted = all.filter(({ kind }) => kind !== 'block' && kind !== 'and' && kind !== 'in' && kind !== 'by');
  const spans = quoted.length > 0 ? quoted : all;
  const block = all.find(({ kind }) => kind === 'block');
  return { start: Math.min(...spans.map(({ start }) => start)), end: block === undefined ? Math.max(...spans.map(({ end }) => end)) : text.slice(0, block.start).replace(/[\s:—–-]+$/, '').length, context, carries, signs };
}

/** What stands before "is amended" is what is amended; the same word with new text right behind it says how it reads. */
function amended(sentence: readonly Sign[]): { readonly context: readonly Place[]; readonly rest: readonly Sign[] } {
  const at = sentence.findIndex(({ kind }) => kind === 'amend');
  if (at < 0) return { context: [], rest: sentence };
  const behind = sentence.slice(at + 1).filter(({ kind }) => kind !== 'and' && kind !== 'following');
  if (behind.some(isDeed)) {
    // "Modifícase la Ley 5: sustitúyese el artículo 3"; "Section 2 is amended, in paragraph (a), by deleting …"
    const before = placesIn(sentence.slice(0, at));
    return { context: before, rest: sentence.slice(at + 1) };
  }
  if (sentence.slice(0, at).some(isDeed)) return { context: [], rest: sentence.filter((_, i) => i !== at) };
  if (behind.at(-1)?.kind === 'block') return { context: [], rest: sentence.map((sign, i) => i === at ? { kind: 'reads', start: sign.start, end: sign.end } : sign) };
  return { context: placesIn(sentence), rest: [] };
}

/** Where the signs of the second deed begin; undefined where both are one: "delete “a” and substitute “b”", "is repealed and replaced by". */
function cutBetween(signs: readonly Sign[], first: number, second: number, text: string): number | undefined {
  const a = signs[first]!.kind, b = signs[second]!.kind, between = signs.slice(first + 1, second);
  if (b === 'reads') return undefined;
  if (a === 'reads' && (b === 'replace' || b === 'insert')) return undefined;
  const things = between.filter(({ kind }) => kind === 'quote' || kind === 'place' || kind === 'block');
  if (things.length === 0) {
    if (a === 'delete' && (b === 'replace' || b === 'insert')) return undefined;
    if (a === b || a === 'insert' && b === 'replace' || a === 'replace' && b === 'insert') return undefined;
  }
  if (a === 'delete' && (b === 'replace' || b === 'insert') && things.every(({ kind }) => kind === 'quote') && !between.some(({ kind }) => kind === 'by')) return undefined;
  const by = between.findLastIndex(({ kind }) => kind === 'by' || kind === 'in');
  const and = between.findIndex(({ kind }, i) => kind === 'and' && !joins(between, i));
  if (and >= 0) return first + 1 + and + 1;
  if (by >= 0 && between[by]!.kind === 'by' && by === between.length - 1) return first + 1 + by;
  // A comma before the thing that the second deed is about
  for (let i = second - 1; i > first; i--) if (/[,;]\s*(?:\p{L}{1,4}['’\s]\s*){0,3}$/u.test(text.slice(signs[i - 1]!.end, signs[i]!.start))) return i;
  return second;
}

/** "the words “a” and “b”", "section 5 and section 7": joins two things, not two instructions. */
const joins = (between: readonly Sign[], i: number): boolean => {
  const before = between[i - 1]?.kind, behind = between[i + 1]?.kind;
  return before === behind && (before === 'quote' || before === 'place') && i + 2 >= between.length;
};

/** The places behind "in": where the instruction is carried out, not what it is about; with what is said of them right behind. */
function inside(signs: readonly Sign[], text: string): readonly Place[] {
  const found: Place[] = [];
  signs.forEach((sign, i) => {
    if (sign.kind !== 'place') return;
    const before = signs[i - 1];
    const ofOne = before?.kind === 'place' && sign.row === undefined && found.includes(before) && /^(?:\([^()]*(?:\([^()]*\)[^()]*)*\)|[\s,]|of|the|to|de|du|la|del|le|l['’]|el|d['’])*$/u.test(text.slice(before.end, sign.start));
    // "the row relating to X of Schedule 2": the row lies in it
    const ofRow = before?.kind === 'place' && before.row !== undefined;
    if (ofOne || ofRow || before?.kind === 'in' && signs[i - 2]?.kind !== 'following') found.push(sign);
  });
  return found;
}
