import type { ProvisionKind } from '../../draft/draft';
import type { Block } from './blocks';
import { type FoundHeading, headingIn } from './headings';
import { definitionIntro, isDefinition } from './definitions';
import { takeBody } from './items';
import type { Level } from './levels';
import { depthAt, place } from './levels';
import { isEditorial, isMarkdownFootnote } from './notes';
import { settlePending } from './pending';
import type { Raw } from './raw';
import { depths } from './raw';
import type { State } from './state';
import { emit, last, trimmed } from './state';

/** A paragraph without a number: own words of an empty numbered provision, a definition, a proviso, or text after a list. */
export function takeText(state: State, at: number): void {
  const { text, survey } = state;
  const block = state.blocks[at]!, start = state.starts[at]!;
  settlePending(state, undefined);
  const before = last(state);
  const words = text.slice(start, Math.min(block.end, start + 200));
  if (before !== undefined && before.kind === 'schedule' && before.headingSpan === undefined && scheduleSource.test(words)) {
    before.end = before.body = block.end;
    return;
  }
  if (before !== undefined && completesContainer(state, before, block, words)) {
    before.headingSpan = trimmed(text, block.at, block.end);
    before.end = before.body = block.end;
    return;
  }
  if (before !== undefined && /^(?:or|and|ou|et|o|y|u|e)[;,.:]?$/.test(words) && before.kind !== 'note' && before.kind !== 'row' && before.body < before.end) {
    before.end = block.end;
    before.skip.push(...block.skip);
    return;
  }
  const definition = state.unit !== undefined && !provisoStart.test(words) && isDefinition(words, state.defines);
  const proviso = provisoStart.test(words);
  if (before !== undefined && before.num !== undefined && before.depth >= depths.unit && before.body >= before.end && !definition && !proviso) {
    return completeWords(state, at, before, words);
  }
  if (definition) {
    const holder = state.levels.findIndex((level, index) => index >= state.floor && level.form === 'definition');
    if (holder >= 0) state.levels = state.levels.slice(0, holder);
    else if (state.levels[state.levels.length - 1]?.depth !== before?.depth) state.levels = holderOf(state, at, false);
    return openText(state, at, 'definition', 'definition');
  }
  if (state.unit === undefined && state.levels.length === 0 && at < survey.first) return openText(state, at, preambleWords.test(words) ? 'preamble' : 'preface', undefined);
  if (proviso) {
    const earlier = state.levels.findIndex((level, index) => index >= state.floor && level.form === 'proviso');
    if (earlier >= 0) state.levels = state.levels.slice(0, earlier);
  }
  state.levels = holderOf(state, at, proviso && before !== undefined && /[:;]$/.test(text.slice(before.start, before.end)));
  const leads = /[:—–]["”]?\s*$/.test(text.slice(block.end - 3, block.end)) || definitionIntro.test(words);
  openText(state, at, proviso ? 'proviso' : 'text', proviso ? 'proviso' : leads ? 'text' : undefined);
  if (definitionIntro.test(words)) state.defines = true;
}

/** "(Section 5)" below the head of a schedule: where it is called from. */
const scheduleSource = /^[*_]{0,2}[([](?:See\s)?(?:sections?|ss?\.|articles?|regulations?|paragraphs?|art\.)\s[^)\]]{1,60}[)\]][*_.]{0,3}$/iu;

/** "PART II", and on the next line what it is about. */
function completesContainer(state: State, before: Raw, block: Block, words: string): boolean {
  return before.depth < depths.crossHeading && before.headingSpan === undefined && before.kind !== 'act' && before.kind !== 'note'
    && block.end - block.start <= 160 && block.lines <= 3 && !/[.:;,—–]$/.test(words.replace(/\.$/, words.length > 100 ? '.' : '')) && /^[*_(“"]{0,3}\p{Lu}/u.test(words)
    && state.raws[state.raws.length - 1] === before;
}

/** The paragraph below a number that stood alone. */
function completeWords(state: State, at: number, raw: Raw, words: string): void {
  const block = state.blocks[at]!;
  raw.end = block.end;
  raw.body = state.starts[at]!;
  raw.skip.push(...block.skip);
  if (raw.headingSpan === undefined) {
    const heading = headingIn(state, at, raw.body, raw === state.unit ? raw.kind : undefined, false) ?? (raw === state.unit && raw.kind === 'article' ? lineOfItsOwn(state, at, raw.body) : undefined);
    if (heading !== undefined) {
      raw.headingSpan = heading.span;
      raw.body = Math.min(heading.after, block.end);
    }
  }
  if (definitionIntro.test(words)) state.defines = true;
  takeBody(state, at, raw, raw.body, true);
}

/** "Article 2", below it "Equality of treatment", and then "1. Persons …": a line without a stop, above a numbered paragraph, is the heading. */
function lineOfItsOwn(state: State, at: number, from: number): FoundHeading | undefined {
  const { text, survey } = state, block = state.blocks[at]!, next = state.blocks[at + 1], words = text.slice(from, block.end).trim();
  const numbered = next !== undefined && /^(?:\(1\)|1[.)°])\s/.test(text.slice(next.at, next.at + 4)) && survey.keywords[at + 1] === undefined;
  if (!numbered || block.lines > 2 || words.length > 140 || !/^\p{Lu}/u.test(words) || /[.;:,—–]$/.test(words)) return undefined;
  return /\s(?:shall|may|must|is|are|est|sont|peut|es|son|será|serán|podrá|deberá)(?:\s|$)/u.test(words) ? undefined : { span: { start: from, end: block.end }, after: block.end };
}

function openText(state: State, at: number, kind: ProvisionKind, form: 'definition' | 'text' | 'proviso' | undefined): void {
  const block = state.blocks[at]!;
  const depth = kind === 'preface' || kind === 'preamble' ? depths.unit : depthAt(state.levels.length);
  const raw = emit(state, { kind, depth, num: undefined, start: block.start, end: block.end, numSpan: undefined, body: state.starts[at]!, skip: block.skip });
  if (form !== undefined) state.levels.push({ form, series: undefined, order: 0, depth, indent: block.indent });
  takeBody(state, at, raw, raw.body, false);
}

const provisoStart = /^[*_[]{0,3}(?:Provided\s*,?\s+(?:that|further|also|always|however|nevertheless)|PROVIDED\s|PAR[ÁA]GRAFO|Par[áa]grafo)/u;
const preambleWords = /^[*_]{0,3}(?:WHEREAS|Whereas|Considérant|CONSIDERANDO|Considerando|Vu |VISTO|Visto|Be it enacted|BE IT ENACTED|Her Majesty|His Majesty|Sa Majesté|Nous,? )/;
/**
 * The levels that a paragraph without number belongs to: by its indentation where the text has one; else inside the item whose next
 * sibling follows; else inside the subsection, or the article itself.
 */
function holderOf(state: State, at: number, staysInItem: boolean): Level[] {
  const { levels, text } = state;
  const block = state.blocks[at]!;
  const bottom = Math.max(state.floor, levels.findLastIndex(level => level.form === 'unit') + 1);
  if (levels.length <= bottom || staysInItem) return levels;
  const small = /^\p{Ll}/u.test(text.slice(block.at, block.at + 2));
  const own = levels.slice(bottom);
  if (own.some(level => level.indent !== own[0]!.indent) || block.indent !== own[0]!.indent) {
    let keep = levels.length;
    while (keep > bottom && levels[keep - 1]!.indent > block.indent) keep--;
    if (keep === levels.length && keep > bottom && levels[keep - 1]!.indent === block.indent && (small || levels[keep - 1]!.form !== '(x)' || keep > bottom + 1)) keep--;
    return levels.slice(0, keep);
  }
  const sibling = nextSibling(state, at);
  if (sibling !== undefined && sibling > bottom) return levels.slice(0, sibling + 1);
  let keep = levels.length;
  while (keep > bottom && (levels[keep - 1]!.form === 'text' || levels[keep - 1]!.form === 'proviso')) keep--;
  const top = levels[keep - 1];
  if (keep === bottom || top === undefined) return levels.slice(0, bottom);
  if (top.form === 'definition') return levels.slice(0, small ? keep : keep - 1);
  const first = levels[bottom]!;
  const subsections = first.series === 'arabic' && first.form !== 'x°';
  if (subsections) return levels.slice(0, keep === bottom + 1 && small && sibling === undefined ? bottom : bottom + 1);
  if (sibling === bottom && levels.length > bottom && (!small || keep > bottom + 1)) return levels.slice(0, bottom + 1);
  const definition = levels.findLastIndex(level => level.form === 'definition');
  return levels.slice(0, Math.max(bottom, definition + 1));
}

/** The open level that the next number in the text continues; undefined where a new section begins first or nothing follows. */
function nextSibling(state: State, at: number): number | undefined {
  const { survey } = state;
  for (let next = at + 1; next < state.blocks.length && next <= at + 6; next++) {
    if (survey.keywords[next] !== undefined || survey.units.has(next) && survey.mode !== 'article' || state.blocks[next]!.level > 0) return undefined;
    const marker = survey.markers[next];
    if (marker === undefined || marker.form === '•') continue;
    const keep = place(state.levels, state.floor, marker, state.blocks[next]!.indent, 'inline', undefined)?.keep;
    return keep !== undefined && keep < state.levels.length ? keep : undefined;
  }
  return undefined;
}

/** A wrapped line that looked like a number goes on with the block before. */
export function join(state: State, block: Block): boolean {
  const before = last(state);
  if (before === undefined || before.kind === 'note' || before.kind === 'row' || state.pending.length > 0) return false;
  before.end = block.end;
  if (before.body >= block.start) before.body = block.at;
  before.skip.push(...block.skip);
  return true;
}

export function takeRow(state: State, block: Block): void {
  settlePending(state, undefined);
  const before = last(state);
  const head = before?.kind !== 'row' || block.apart || block.skip.length > 0;
  const holder = depthAt(state.levels.length);
  emit(state, { kind: 'row', depth: head ? holder : holder + 1, num: undefined, start: block.start, end: block.end, numSpan: undefined, body: block.start + (state.text[block.start] === '|' ? 1 : 0), skip: block.skip });
}

// ── editorial notes ─────────────────────────────────────────────────────────────────────────────────────────────────────

/** A note; `opens` tells that more of it may follow: a heading "Footnotes", "NOTA:", a bracket that is still open, a footnote of Markdown with lines that stand further in. */
export function takeNote(state: State, block: Block, opens = false): void {
  settlePending(state, undefined);
  emit(state, {
    kind: 'note', depth: state.unit === undefined ? depths.unit : depthAt(state.levels.length), num: undefined, start: block.start, end: block.end,
    numSpan: undefined, body: block.at, skip: block.skip,
  });
  if (!opens) return;
  const words = state.text.slice(block.at, block.end);
  const brackets = openBrackets(words);
  if (block.level > 0) state.note = { until: 'heading', open: 0, blocks: 0 };
  else if (quotedAside(state.text, block)) state.note = { until: 'quote', open: 0, blocks: 0 };
  else if (isMarkdownFootnote(words)) state.note = { until: 'outdent', open: block.indent, blocks: 0 };
  else if (/^[*_(]*NOTAS?\b[^:]{0,12}:\s*$/i.test(words)) state.note = { until: 'blank', open: 0, blocks: 0 };
  else if (/^[*_\s]*[([]/.test(words) && brackets > 0) state.note = { until: 'bracket', open: brackets, blocks: 0 };
}

export function continuesNote(state: State, at: number): boolean {
  const { note } = state;
  const block = state.blocks[at]!;
  if (note === undefined) return false;
  state.note = undefined;
  if (note.until === 'quote') {
    if (!quotedAside(state.text, block)) return false;
    state.note = note;
    return true;
  }
  if (note.until === 'outdent') {
    if (block.indent <= note.open) return false;
    state.note = note;
    return true;
  }
  const keyword = state.survey.keywords[at];
  if (block.level > 0 || keyword?.what === 'article' && !block.soft) return false;
  if (note.until === 'blank' && block.apart && !isEditorial(state.text, block.start, block.end)) return false;
  if (note.until === 'bracket') {
    const open = note.open + openBrackets(state.text.slice(block.start, block.end));
    if (note.blocks > 12) return false;
    if (open > 0) state.note = { until: 'bracket', open, blocks: note.blocks + 1 };
    return true;
  }
  state.note = { ...note, blocks: note.blocks + 1 };
  return true;
}

/** A block quotation: where editors open one with a note, the wording that it quotes is one that no longer holds, or not yet. */
const quotedAside = (text: string, block: Block): boolean =>
  /^\s*>/.test(text.slice(text.lastIndexOf('\n', block.start - 1) + 1, block.start + 1));

function openBrackets(words: string): number {
  let open = 0;
  for (const sign of words) open += sign === '(' || sign === '[' ? 1 : sign === ')' || sign === ']' ? -1 : 0;
  return open;
}
