import type { Draft } from '../../draft/draft';
import type { Outline } from '../../draft/outline';
import { rememberedByLanguage } from '../../draft/remember';
import { toSourceSpan } from '../../draft/segments';
import type { AmendingWords } from '../../facts/amending/words';
import type { Level } from '../../facts/references/reference';
import { withActiveMods } from './activeMods';
import { actsIn } from './actNames';
import { clausesOf } from './clauses';
import { deedOf, isRowWord } from './deeds';
import type { Instruction, Part, Way } from './instruction';
import { writtenOut } from './newText';
import { type Passage, passagesOf } from './passages';
import { isDeed, ownWords, type Place, type Sign, signsOf } from './signs';

/** What holds for the passages below one: the act that is amended, and the places in it. */
interface Above {
  readonly act: string | undefined;
  /** The amending act speaks of itself, or of no act at all. */
  readonly own: boolean;
  readonly ways: readonly Way[];
  /** True below "is amended as follows". */
  readonly amends: boolean;
  /** What stands below is in a table: only its rows are looked for. */
  readonly table?: boolean;
  /** Why what stands below cannot be found: it is in a row of a table, in a sentence. */
  readonly vague?: (Instruction['deed'] & { readonly kind: 'unread' })['because'];
}

const top: Above = { act: undefined, own: false, ways: [[]], amends: false };

const known = new WeakMap<Draft, readonly Instruction[]>();

/**
 * The instructions of an amending act, in the order of the text; none in an act that amends no other. Where an instruction is seen and
 * not understood it is `unread`.
 */
export function instructionsOf(draft: Draft, outline: Outline, words: AmendingWords | undefined): readonly Instruction[] {
  let made = known.get(draft);
  if (made === undefined) known.set(draft, made = words === undefined || !draft.provisions.some((provision) => mayAmend(provision, draft.language)) ? [] : readAll(draft, outline, words));
  return made;
}

/** Words without which no act amends another: most laws need not be looked at closely. */
const mayAmend = rememberedByLanguage(({ words: { text }, heading }, language) => stems[language].test(text) || text === '' && heading !== undefined && stems[language].test(heading));
const stems = {
  en: /\b(?:amended|substitut|repeal|insert|delet|replac|omitt|omit\b|renumber)/i,
  fr: /modifi|remplac|abrog|insér|complét|supprim|ajout|teneur|libell|rédig/i,
  es: /modif|sustit|r?e?empl[aá][zc]|der[oó]g|agr[eé]g|incorp|adici|añ[aá]d|supr[ií]m|elim[ií]n|intercal|intercál|quedar[áa]|queda /i,
} as const;

function readAll(draft: Draft, outline: Outline, words: AmendingWords): readonly Instruction[] {
  const { language } = draft;
  const hear = (text: string): readonly (readonly Sign[])[] => signsOf({ provision: 0, words: { text, map: [] }, quotes: [], above: -1 }, words, language);
  const passages = passagesOf(draft, outline, {
    awaits: (text) => /[:—–-]\s*$/.test(text) && (hear(text).at(-1)?.some(({ kind }) => kind === 'insert' || kind === 'replace' || kind === 'reads') ?? false),
    ofRows: (text) => hear(text).some((signs) => signs.some((sign) => sign.kind === 'place' ? sign.row !== undefined : sign.kind === 'entry' && isRowWord(text.slice(sign.start, sign.end)))),
    instructs: (text) => {
      const [signs] = hear(text.slice(0, 300));
      // "La loi du 3 août 1998 … est modifiée comme suit :"
      if (/:\s*$/.test(text) && text.length < 500 && actsIn(text, language).length > 0 && hear(text).at(-1)?.some(({ kind }) => kind === 'amend' || kind === 'reads')) return true;
      return signs !== undefined && signs.some(isDeed) && signs.some(({ kind, start }) => kind === 'place' && start < 120) && signs.find(isDeed)!.start < 160;
    },
  });
  const hasChildren = new Set(outline.parents), aliases = aliasesOf(passages), held: Above[] = [], beside = new Map<number, Above>(), found: Instruction[] = [], before: Before = { unit: undefined };
  passages.forEach((passage) => {
    const { above } = passage, from = beside.get(outline.parents[passage.provision]!) ?? (above < 0 ? top : held[above]!);
    const read = readPassage(passage, from, draft, words, aliases, before);
    found.push(...read.instructions);
    held.push(read.holds);
    // "(1) Section 26 of the 1996 Act is amended as follows. (2) In subsection (5) …": for those beside it too
    if (read.announces && !hasChildren.has(passage.provision)) beside.set(outline.parents[passage.provision]!, read.holds);
  });
  return draft.format === 'akoma-ntoso' ? withActiveMods(found, draft) : found;
}

/** "“Principal Act” means the Social Welfare Consolidation Act 2005". */
function aliasesOf(passages: readonly Passage[]): ReadonlyMap<string, string> {
  const aliases = new Map<string, string>();
  for (const { words: { text }, quotes: [first] } of passages) {
    if (first === undefined || first.start > 3) continue;
    const means = /^\s*(?:,[^,]{0,60},\s*)?(?:means|désigne|s['’]entend de|significa|se refiere a)\s+(?:the|la|le|el|l['’])?\s*([^;.—]{4,140})/iu.exec(text.slice(first.end));
    if (means !== null) aliases.set(keyOf(text.slice(first.inner.start, first.inner.end)), means[1]!.trim());
  }
  return aliases;
}

const keyOf = (name: string): string => name.toLowerCase().replace(/^(?:the|la|le|el)\s+/, '').replace(/\s+/g, ' ').trim();

interface Read {
  readonly instructions: readonly Instruction[];
  readonly holds: Above;
  readonly announces: boolean;
}

/** The section or article that was named last: "that section". */
interface Before {
  unit: Way | undefined;
}

function readPassage(passage: Passage, above: Above, draft: Draft, words: AmendingWords, aliases: ReadonlyMap<string, string>, before: Before): Read {
  const { text } = passage.words, until = passage.block?.at ?? text.length, plain = ownWords(passage, words, draft.language);
  let unit: Way | undefined;
  const sentences = signsOf(passage, words, draft.language, plain), instructions: Instruction[] = [];
  let holds = above, announces = false, said = 0;
  for (const signs of sentences) {
    if (signs[0]!.kind === 'supposing') continue;
    const from = signs[0]!.start, to = Math.max(...signs.map(({ end }) => end));
    const said0 = said, act = actOf(plain, text, said, Math.min(until, to + 160), signs, draft, aliases);
    said = to;
    if (act === 'own') continue;
    const named = act ?? holds.act;
    const amends = holds.amends || signs.some(({ kind }) => kind === 'amend' || kind === 'reads' && passage.block === undefined && /:\s*$/.test(text));
    // What is said of another act is not inside a place of the one before
    if (act !== undefined && act !== holds.act) holds = { ...holds, act: named, ways: [[]] };
    const begun = holds;
    for (const clause of clausesOf(signs, text)) {
      const deed = deedOf(clause, passage, text);
      // "L'article 17 est modifié comme suit :" gives its place to what stands below
      const named0 = clause.context.length === 0 && deed === undefined && amends ? clause.signs.filter((sign): sign is Place => sign.kind === 'place') : clause.context;
      const context = inThat(named0, waysOf(named0, begun.ways, text), before);
      before.unit = unitIn(context[0]) ?? before.unit;
      if (named0.length > 0 && (clause.carries || deed === undefined)) {
        const vague = deed === undefined ? signs.find(({ kind }) => kind === 'entry' || kind === 'part' || kind === 'heading')?.kind as Above['vague'] : undefined;
        const table = signs.some(({ kind }) => kind === 'table') && !context.some((way) => way.some((part) => 'row' in part));
        holds = { ...holds, act: named, own: false, ways: context, amends, ...(vague && { vague }), table };
      }
      if (deed === undefined) continue;
      const from0 = unit !== undefined && clause.context.length === 0 && !context.some((way) => way.some((part) => levelOf(part) === 'unit')) && deed.places.every((place) => rankOf(place) > 1) ? [unit] : context;
      const ways = deed.places.length === 0 ? from0 : inThat(deed.places, deed.places.flatMap((place) => waysOf([place], from0, text)), before);
      unit = unitIn(ways[0]) ?? unit;
      before.unit = unit ?? before.unit;
      // A law that speaks of what is replaced or removed amends nothing by that
      const begins = from < 40 && signs[0]!.start <= said0 + 40;
      if (!amends && named === undefined && !(begins && (deed.deed.kind !== 'unread' || passage.block !== undefined))) continue;
      if (deed.deed.kind === 'unread' && deed.deed.because === 'elsewhere' && !begins && !amends) continue;
      if (ways.every((way) => way.length === 0) && deed.deed.kind !== 'unread' && !mayBeWhole(deed.deed.kind)) continue;
      const inRow = ways.every((way) => way.some((part) => 'row' in part)), vague = holds.vague ?? (holds.table && !inRow ? 'entry' : undefined);
      instructions.push({ provision: passage.provision, span: toSourceSpan(passage.words, clause.start, clause.end), act: named, ways, deed: vague === undefined ? withWords(deed.deed, passage, draft) : { kind: 'unread', because: vague } });
    }
    if (act !== undefined) holds = { ...holds, act: named, own: false };
    if (amends && instructions.length === 0) {
      holds = { ...holds, amends };
      announces = announces || signs.at(-1)?.kind === 'following' || /(?:as follows|comme suit|como sigue)\W*$/i.test(text);
    }
  }
  // "5. L'alinéa 2 de l'article 35 est …" and below it "L'alinéa 4 est abrogé"
  if (instructions.length > 0 && unit !== undefined) holds = { ...holds, ways: [unit] };
  return { instructions, holds, announces };
}

/** "Subsection (4) of that section" leads into the section that was named last. */
const inThat = (places: readonly Place[], ways: readonly Way[], { unit }: Before): readonly Way[] => unit === undefined || !places.some(({ back }) => back) ? ways
  : ways.map((way) => way.some((part) => levelOf(part) === 'unit') ? way : [...unit, ...way.filter((part) => levelOf(part) !== 'container')]);

/** New words that stand below the instruction instead of in it. */
function withWords(deed: Instruction['deed'], { block }: Passage, draft: Draft): Instruction['deed'] {
  if (deed.kind !== 'words' && deed.kind !== 'words-in' && !(deed.kind === 'sentence' && deed.side !== 'out') || deed.words !== '' || block === undefined) return deed;
  return { ...deed, words: block.spans.map((span) => writtenOut([span], draft)).join(' ').replace(/\s+/g, ' ').trim() };
}

const unitIn = (way: Way | undefined): Way | undefined => {
  const at = way?.findLastIndex((part) => levelOf(part) === 'unit' || 'item' in part && part.item.path.some(({ level }) => level === 'unit')) ?? -1;
  if (way === undefined || at < 0) return undefined;
  const part = way[at]!;
  if (!('item' in part)) return undefined;
  const upTo = part.item.path.findIndex(({ level }) => level === 'unit');
  return upTo < 0 ? way.slice(0, at + 1) : [...way.slice(0, at), { said: part.said, item: { path: part.item.path.slice(0, upTo + 1), span: part.item.span } }];
};

/** Words may be replaced in the whole act, and new provisions find their place by their number. */
const mayBeWhole = (kind: Instruction['deed']['kind']): boolean => kind === 'words' || kind === 'strike' || kind === 'insert';

/** The act that a sentence names: its name, 'own' for the amending act itself, undefined for none. "The principal Act" is what it was defined as. */
function actOf(plain: string, text: string, from: number, to: number, signs: readonly Sign[], draft: Draft, aliases: ReadonlyMap<string, string>): string | undefined {
  const principal = signs.find(({ kind }) => kind === 'principal');
  const first = actsIn(plain.slice(0, to), draft.language).find(({ start, end }) => end > from && !signs.some((sign) => sign.kind === 'quote' && sign.start <= start && end <= sign.end) && !/\b(?:by|par|por)\s(?:(?:section|article|artículo|el|l['’])[^,.;]{0,20}(?:of|de|du|la|the)\s)?(?:the|la|le|el)?\s?$/iu.test(plain.slice(Math.max(0, start - 60), start)));
  if (first !== undefined && (principal === undefined || first.start <= principal.start + 4)) return aliases.get(keyOf(first.name)) ?? first.name;
  if (principal !== undefined) {
    const said = keyOf(text.slice(principal.start, principal.end));
    return aliases.get(said) ?? (/principal/.test(said) ? principalAct : undefined);
  }
  return signs.some((sign) => sign.kind === 'own' || sign.kind === 'place' && sign.own) && !signs.some(({ kind }) => kind === 'quote' || kind === 'block') ? 'own' : undefined;
}

/** Stands for an act that is called the principal one and not told by name. */
export const principalAct = 'principal act';

/** The ways that lead to some places named one after the other, from the ways that hold above. */
function waysOf(places: readonly Place[], above: readonly Way[], text: string): readonly Way[] {
  if (places.length === 0) return above;
  // "paragraph (a) of the definition of wages": from the outside in, whatever the order of the words
  const sorted = places.map((place, i) => ({ place, i })).sort((a, b) => rankOf(a.place) - rankOf(b.place) || a.i - b.i).map(({ place }) => place);
  for (let k = 1; k < sorted.length; k++) {
    const here = sorted[k]!, before = sorted[k - 1]!;
    if (here.term !== undefined && rankOf(before) > 1 && before.end <= here.start && /^\s*(?:of|de|du|del)?\s*(?:the|la|l['’]|le)?\s*$/.test(text.slice(before.end, here.start))) [sorted[k - 1], sorted[k]] = [here, before];
  }
  return sorted.reduce<readonly Way[]>((ways, place) => ways.flatMap((way) => partsOf(place, text).map((part) => joined(way, part))), above);
}

const partsOf = ({ items, term, row, start, end }: Place, text: string): readonly Part[] =>
  row !== undefined ? [{ row, said: text.slice(start, end) }] : term !== undefined ? [{ term, said: text.slice(start, end) }] : items.map((item) => ({ item, said: items.length === 1 ? text.slice(start, end) : text.slice(item.span.start, item.span.end) }));

const levelOf = (part: Part): Level => !('item' in part) ? 'inner' : part.item.path[0]!.bare ? 'unit' : part.item.path[0]!.level;

const kindOf = (part: Part): string => !('item' in part) ? '' : part.item.path[0]!.kinds.join();

const ranks: Readonly<Record<Level, number>> = { container: 0, unit: 1, counted: 3, inner: 3 };
const rankOf = ({ items, term, row }: Place): number => row !== undefined ? 4 : term !== undefined ? 3 : ranks[items[0]!.path[0]!.bare ? 'unit' : items[0]!.path[0]!.level];

/** A section that is named anew begins anew; what is inside one goes on from it. */
function joined(way: Way, part: Part): Way {
  const level = levelOf(part);
  if (level === 'container') {
    const around = way.filter((one) => levelOf(one) === 'container' && kindOf(one) !== kindOf(part));
    return kindOf(part) === 'schedule' ? [part, ...around] : [...around, part];
  }
  if (level !== 'unit' || way.length === 0) return [...way, part];
  const containers = way.filter((one) => levelOf(one) === 'container');
  return [...containers, part];
}
