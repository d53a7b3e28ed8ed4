import type { Draft } from '../../draft/draft';
import { scanXml } from '../../formats/akn/scan';
import type { Span } from '../../text/span';
import type { Deed, Instruction, Way } from './instruction';
import { writtenOut } from './newText';

/** What the data of an Akoma Ntoso file say of one amendment (`textualMod` among its `activeModifications`). */
interface ActiveMod {
  readonly type: string;
  /** Identifiers of the elements that give it (`mod`). */
  readonly sources: readonly string[];
  readonly destinations: readonly { readonly href: string; readonly pos: string | undefined }[];
  readonly old: readonly string[];
  readonly fresh: readonly string[];
}

/** An element with an identifier: all of it, and what it holds. */
interface Known extends Span {
  readonly name: string;
  readonly inner: Span;
}

/**
 * Instructions with what the file's own data tell of them. The words rule: where they are read, the data only say once more to which
 * provision they lead (`told`); an instruction that is not read is taken from the data where these say all of it.
 */
export function withActiveMods(read: readonly Instruction[], draft: Draft): readonly Instruction[] {
  const { mods, elements } = dataOf(draft.text);
  if (elements.size === 0) return read;
  const placed = read.map((instruction): Span => {
    const start = draft.starts[instruction.provision]!;
    return { start: start + instruction.span.start, end: start + instruction.span.end };
  });
  const made = [...read], taken = new Set<number>();
  for (const mod of mods) {
    const sources = mod.sources.flatMap((id) => elements.get(id) ?? []).filter(({ name }) => name === 'mod');
    const here = placed.flatMap((span, i) => sources.some((one) => around(one, span, draft.text)) ? [i] : []);
    if (sources.length !== 1 || here.length !== 1 || mods.filter((other) => other.sources.some((id) => mod.sources.includes(id))).length > 1) continue;
    const i = here[0]!, instruction = made[i]!, way = wayOf(mod);
    if (way === undefined || taken.has(i)) continue;
    taken.add(i);
    if (instruction.deed.kind !== 'unread') made[i] = { ...instruction, ...(instruction.ways.length <= 1 && { told: way }) };
    else {
      const deed = deedOf(mod, elements, sources[0]!, draft);
      if (deed !== undefined) made[i] = { ...instruction, ways: [way], deed };
    }
  }
  return made;
}

/** The words of an instruction stand in its element, or right before it: "In section 11 insert— <mod>…". */
const around = (mod: Known, { start, end }: Span, text: string): boolean =>
  start < mod.end && end > mod.start || end <= mod.start && mod.start - end < 200 && !/[\p{L}\p{N}]/u.test(text.slice(end, mod.start).replace(/<[^<>]*>|^[^<>]*>/g, ''));

/** The provision that is told: the one beside which something comes, or else the first one. */
function wayOf({ destinations }: ActiveMod): Way | undefined {
  const outside = destinations.filter(({ href }) => /[^#]#./.test(href)), meant = outside.find(({ pos }) => pos === 'after' || pos === 'before') ?? (outside.length === 1 ? outside[0] : undefined);
  const eId = meant?.href.replace(/^[^#]*#/, '');
  return eId === undefined ? undefined : [{ eId, said: eId }];
}

function deedOf({ type, destinations, old, fresh }: ActiveMod, elements: ReadonlyMap<string, Known>, mod: Known, draft: Draft): Deed | undefined {
  const quoted = (ids: readonly string[], name: string): readonly Known[] => ids.flatMap((id) => elements.get(id) ?? []).filter((one) => one.name === name);
  const within = (name: string): readonly Known[] => [...elements.values()].filter((one) => one.name === name && one.start >= mod.start && one.end <= mod.end);
  const said = (one: Known | undefined): string | undefined => one && writtenOut([one.inner], draft).replace(/\s+/g, ' ').trim();
  const structures = fresh.length > 0 ? quoted(fresh, 'quotedstructure') : within('quotedstructure');
  const text = structures.length === 1 ? { spans: [structures[0]!.inner], closed: true } : undefined;
  const anchor = destinations.find(({ href }) => href.startsWith('#')), pos = destinations.map((one) => one.pos).find((one) => one === 'after' || one === 'before');
  const former = said(quoted(old, 'quotedtext')[0] ?? (anchor && quoted([anchor.href.slice(1)], 'quotedtext')[0])), latter = said(quoted(fresh, 'quotedtext')[0]);
  if (type === 'substitution') return former !== undefined && latter !== undefined ? { kind: 'words', old: former, words: latter, each: false } : text && former === undefined ? { kind: 'replace', text } : undefined;
  if (type === 'repeal') return former !== undefined ? { kind: 'strike', old: former, each: false } : old.length + fresh.length === 0 && structures.length === 0 ? { kind: 'repeal' } : undefined;
  if (type !== 'insertion') return undefined;
  if (former !== undefined) return latter !== undefined && pos !== undefined ? { kind: 'words-in', words: latter, anchor: former, side: pos as 'after' | 'before', each: false } : undefined;
  return text && { kind: 'insert', text, side: (pos ?? 'end') as 'after' | 'before' | 'end', fresh: false };
}

/** The amendments that the data of a file tell, and the elements that they name. */
function dataOf(text: string): { readonly mods: readonly ActiveMod[]; readonly elements: ReadonlyMap<string, Known> } {
  const mods: Writing[] = [], elements = new Map<string, Known>(), open: { name: string; id: string | undefined; start: number; end: number }[] = [];
  let active = false, mod: Writing | undefined;
  scanXml(text, {
    open(name, attributes, start, end) {
      open.push({ name, id: attributes['eId'] ?? attributes['id'] ?? attributes['wId'], start, end });
      if (name === 'activemodifications') active = true;
      if (!active) return;
      const href = attributes['href'] ?? '', target = href.replace(/^#/, '');
      if (name === 'textualmod') mods.push(mod = { type: attributes['type'] ?? '', sources: [], destinations: [], old: [], fresh: [] });
      else if (name === 'source') mod?.sources.push(target);
      else if (name === 'destination') mod?.destinations.push({ href, pos: attributes['pos'] });
      else if (name === 'old') mod?.old.push(target);
      else if (name === 'new') mod?.fresh.push(target);
    },
    close(name, start, end) {
      if (name === 'activemodifications') active = false;
      const at = open.findLastIndex((one) => one.name === name);
      if (at < 0) return;
      const one = open[at]!;
      open.length = at;
      if (one.id !== undefined && amending.has(name)) elements.set(one.id, { name, start: one.start, end, inner: { start: one.end, end: start } });
    },
    text() { /* words are read elsewhere */ },
  });
  return { mods, elements };
}

const amending: ReadonlySet<string> = new Set(['mod', 'quotedtext', 'quotedstructure']);

type Writing = { type: string; sources: string[]; destinations: { href: string; pos: string | undefined }[]; old: string[]; fresh: string[] };
