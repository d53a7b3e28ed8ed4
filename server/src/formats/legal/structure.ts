import type { ProvisionKind } from '../../draft/draft';
import { readingsOf } from '../../draft/numbering';
import type { Span } from '../../text/span';
import type { Block } from './blocks';
import { blocksOf } from './blocks';
import { headingIn, isHeadingLine } from './headings';
import { inlineMarkers } from './inline';
import type { Keyword } from './keywords';
import type { Level } from './levels';
import { depthAt, kindOfLevel, place } from './levels';
import { isBlank } from './lines';
import type { Marker } from './marker';
import { markerAt } from './marker';
import { isEditorial } from './notes';
import { orderContainers } from './containers';
import type { Raw } from './raw';
import { depths } from './raw';
import type { Survey } from './survey';
import { bareUnit, dottedUnit, surveyOf } from './survey';

/** Finds the provisions of a legal text from `from` on, in the order of the text. */
export function structureOf(text: string, from: number): readonly Raw[] {
  const blocks = blocksOf(text, from);
  const starts = blocks.map(block => afterMarks(text, block));
  const state: State = {
    text, blocks, starts, survey: surveyOf(text, blocks, starts),
    raws: [], levels: [], unit: undefined, unitOrder: 0, schedule: false, defines: false, pending: [], notes: false,
  };
  for (let at = 0; at < blocks.length; at++) take(state, at);
  settlePending(state, undefined);
  orderContainers(state.raws);
  return state.raws;
}

interface State {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** First significant character of each block: after amendment brackets, list dashes, opening quotation marks. */
  readonly starts: readonly number[];
  readonly survey: Survey;
  readonly raws: Raw[];
  levels: Level[];
  unit: Raw | undefined;
  unitOrder: number;
  schedule: boolean;
  /** In a unit that defines terms each paragraph is a definition. */
  defines: boolean;
  /** Headings without a number whose owner is not yet known. */
  pending: number[];
  /** Below a heading "Footnotes". */
  notes: boolean;
}

/** Reads one block into provisions. */
function take(state: State, at: number): void {
  const { text, survey } = state;
  const block = state.blocks[at]!, start = state.starts[at]!;
  if (block.row) return takeRow(state, block);
  const keyword = survey.keywords[at];
  if (state.notes && block.level === 0) return takeNote(state, block);
  state.notes = false;
  if (keyword !== undefined && takeKeyword(state, at, keyword)) return;
  const unit = unitNumber(state, at);
  if (unit !== undefined) {
    const kind: ProvisionKind = state.schedule && survey.mode !== 'heading' ? 'paragraph' : survey.mode === 'article' ? 'article' : 'section';
    return takeUnit(state, at, kind, unit);
  }
  if (repeatsNumber(state, at)) return;
  if (isEditorial(text, block.start, block.end)) {
    if (block.level > 0) state.notes = true;
    return takeNote(state, block);
  }
  if (state.raws.length === 0 && survey.markers[at] === undefined && isTitle(state, at)) return takeTitle(state, block);
  if (isHeadingLine(text, block, start, survey.markers[at] !== undefined, state.blocks[at + 1], survey.mode !== 'none')) {
    state.pending.push(at);
    return;
  }
  const marker = survey.markers[at];
  if (marker !== undefined && takeItem(state, at, marker)) return;
  if (block.soft && join(state, block)) return;
  takeText(state, at);
}

// ── keywords ────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** A block that begins with "PART III", "Article 5", "SCHEDULE"; false where the keyword is only a word of a sentence. */
function takeKeyword(state: State, at: number, keyword: Keyword): boolean {
  const { survey } = state;
  const block = state.blocks[at]!;
  if (keyword.what === 'article' || keyword.what === 'section' && survey.mode === 'section') {
    const mode = keyword.what === 'article' ? 'article' : 'section';
    if (survey.mode !== mode) return false;
    if (block.soft && !plausibleUnit(state, keyword.num)) return false;
    takeUnit(state, at, keyword.kind, { num: keyword.num!, numStart: keyword.numStart, numEnd: keyword.numEnd, end: keyword.end, start: state.starts[at]! });
    return true;
  }
  if ((keyword.what === 'section' || keyword.what === 'paragraph') && survey.mode !== 'article') return false;
  if (keyword.what === 'paragraph' && block.level === 0 && !block.apart) return false;
  if (block.soft && !/^\s*$/.test(state.text.slice(keyword.end, block.end)) && !isCapitals(state.text.slice(block.at, block.end))) return false;
  if (block.end - block.start > 400) return false;
  takeContainer(state, at, keyword);
  return true;
}

const isCapitals = (words: string): boolean => /\p{Lu}/u.test(words) && !/\p{Ll}{3}/u.test(words);

function takeContainer(state: State, at: number, keyword: Keyword): void {
  const block = state.blocks[at]!;
  settlePending(state, undefined);
  closeUnit(state);
  state.schedule = keyword.kind === 'schedule' || state.schedule;
  const raw = emit(state, {
    kind: keyword.kind, depth: containerDepth(keyword.kind), num: keyword.num, start: block.start, end: block.end,
    numSpan: keyword.num === undefined ? undefined : { start: keyword.numStart, end: keyword.numEnd }, body: block.end, skip: block.skip,
  });
  if (keyword.end < block.end) raw.headingSpan = trimmed(state.text, keyword.end, block.end);
}

const containerDepth = (kind: ProvisionKind): number => (depths as Readonly<Record<string, number>>)[kind] ?? depths.division;

function closeUnit(state: State): void {
  state.levels = [];
  state.unit = undefined;
  state.defines = false;
}

// ── units ───────────────────────────────────────────────────────────────────────────────────────────────────────────────

interface UnitNumber {
  readonly num: string;
  readonly start: number;
  readonly numStart: number;
  readonly numEnd: number;
  /** Where heading or text begin. */
  readonly end: number;
}

/** The number of a section without keyword: `### 14. Heading`, "14. Text", "14 Text". */
function unitNumber(state: State, at: number): UnitNumber | undefined {
  const { text, survey } = state;
  const block = state.blocks[at]!, start = state.starts[at]!;
  if (block.level > 0 && survey.mode !== 'article' && survey.mode !== 'section') {
    const found = /^[*_]{0,2}(\d{1,4}[A-Z]{0,3}(?:-\d+)?)[*_]{0,2}(?:\.[-–—]{0,2}|\s|$)[*_\s]*/u.exec(text.slice(start, Math.min(block.end, start + 60)));
    if (found === null) return undefined;
    return { num: found[1]!, start, numStart: start + found[0].indexOf(found[1]!), numEnd: start + found[0].indexOf(found[1]!) + found[1]!.length, end: start + found[0].length };
  }
  const form = survey.mode === 'dotted' || state.schedule && survey.mode !== 'bare' ? dottedUnit : survey.mode === 'bare' ? bareUnit : undefined;
  if (form === undefined) return undefined;
  form.lastIndex = start;
  const found = form.exec(text);
  if (found === null || start + found[0].length > block.end) return undefined;
  const num = found[1]!.replace(/\s/g, ' ');
  if (!plausibleUnit(state, num) && (block.soft || state.unit !== undefined && !block.apart)) return undefined;
  if (state.unit !== undefined && listsInside(state, num)) return undefined;
  const numStart = start + found[0].indexOf(found[1]!);
  let end = start + found[0].length;
  while (/[\s.\-–—]/.test(text[end] ?? '') && end < block.end) end++;
  return { num, start, numStart, numEnd: numStart + found[1]!.length, end };
}

/** "### 3 General." and below it "**3.**—(1) The Minister": the number stands in the heading and again before the text. */
function repeatsNumber(state: State, at: number): boolean {
  const { unit } = state;
  const block = state.blocks[at]!;
  if (unit === undefined || state.raws[state.raws.length - 1] !== unit || unit.body < unit.end || block.level > 0) return false;
  dottedUnit.lastIndex = state.starts[at]!;
  const found = dottedUnit.exec(state.text);
  if (found === null || found[1] !== unit.num) return false;
  let body = dottedUnit.lastIndex;
  while (body < block.end && /[\s.\-–—]/.test(state.text[body]!)) body++;
  unit.end = block.end;
  unit.body = body;
  unit.skip.push(...block.skip);
  takeBody(state, at, unit, body, true);
  return true;
}

/** Next to the unit before, or the first one, or a little further on (repealed ones are left out). */
function plausibleUnit(state: State, num: string | undefined): boolean {
  const order = num === undefined ? undefined : readingsOf(num)[0]?.order;
  if (order === undefined) return false;
  if (state.unitOrder === 0) return true;
  return order > state.unitOrder && order - state.unitOrder <= 12 || state.schedule && Math.floor(order) === 1;
}

/** A number that restarts at one inside a unit, or goes on from there, counts a list. */
function listsInside(state: State, num: string): boolean {
  if (state.schedule) return false;
  const order = readingsOf(num)[0]?.order ?? 0;
  if (order > state.unitOrder && order - state.unitOrder <= 3) return false;
  if (Math.floor(order) === 1) return state.unitOrder >= 1;
  return state.levels.some(level => level.form === 'x.' && level.series === 'arabic' && order > level.order && order - level.order <= 2);
}

function takeUnit(state: State, at: number, kind: ProvisionKind, number: UnitNumber): void {
  const { text } = state;
  const block = state.blocks[at]!;
  const order = readingsOf(number.num)[0]?.order;
  const head = settlePending(state, at);
  closeUnit(state);
  const raw = emit(state, {
    kind, depth: depths.unit, num: number.num, start: head?.start ?? block.start, end: block.end,
    numSpan: { start: number.numStart, end: number.numEnd }, body: number.end, skip: block.skip,
  });
  state.unit = raw;
  if (order !== undefined) state.unitOrder = order;
  let body = number.end;
  if (head !== undefined) {
    raw.headingSpan = head.span;
  } else {
    const heading = headingIn(text, block, number.end, state.survey, kind);
    if (heading !== undefined) { raw.headingSpan = heading.span; body = heading.after; }
  }
  raw.body = Math.min(body, block.end);
  state.defines = raw.headingSpan !== undefined && definitional(text.slice(raw.headingSpan.start, raw.headingSpan.end));
  takeBody(state, at, raw, raw.body, true);
}

const definitional = (heading: string): boolean => /(?:^|[^\p{L}])(?:interpretation|definitions?|d[ée]finitions?|definici[oó]n(?:es)?|interpr[ée]tation)(?![\p{L}])/iu.test(heading);

// ── list items ──────────────────────────────────────────────────────────────────────────────────────────────────────────

function takeItem(state: State, at: number, marker: Marker): boolean {
  const block = state.blocks[at]!;
  const trust = block.soft ? 'soft' : 'hard';
  if (trust === 'soft' && refersOn(state.text, marker, state.raws[state.raws.length - 1]?.end ?? 0)) return false;
  if (!state.unit && !state.schedule && marker.form === 'x.' && !/^\d/.test(marker.num) && state.levels.length === 0 && /^[a-z]/i.test(marker.num) && state.survey.mode !== 'none') return false;
  const placement = place(state.levels, marker, block.indent, trust, nextMarker(state, at, marker));
  if (placement === undefined) return false;
  const head = settlePending(state, at);
  openLevel(state, marker, placement, block.indent, head?.start ?? block.start, block, at, head);
  return true;
}

/** The number that follows a paragraph's own in the same form, a few blocks on. */
function nextMarker(state: State, at: number, marker: Marker): Marker | undefined {
  for (let next = at + 1; next < state.blocks.length && next < at + 12; next++) {
    const found = state.survey.markers[next];
    if (found !== undefined && found.form === marker.form) return found;
    if (state.survey.keywords[next] !== undefined) return undefined;
  }
  return undefined;
}

function openLevel(
  state: State, marker: Marker, placement: { keep: number; reading: ReturnType<typeof readingsOf>[number] | undefined }, indent: number, start: number,
  block: Block, at: number, head: OwnHeading | undefined,
): void {
  const { text, survey } = state;
  const unitKind = state.unit?.kind === 'paragraph' ? undefined : state.unit?.kind;
  const kind = kindOfLevel(unitKind, state.levels, placement.keep, placement.reading?.series, survey.american);
  state.levels = state.levels.slice(0, placement.keep);
  const depth = depthAt(placement.keep);
  state.levels.push({ form: marker.form, series: placement.reading?.series, order: placement.reading?.order ?? 0, depth, indent });
  let body = marker.end;
  while (body < block.end && isBlank(text.charCodeAt(body))) body++;
  while (body < block.end && /^[—–-]$/.test(text[body]!) && !/\d/.test(text[body + 1] ?? '')) body++;
  const open = /^[*_]{1,3}/.exec(text.slice(marker.start, marker.end)), numAt = text.indexOf(marker.num.slice(0, 1), marker.start);
  const raw = emit(state, {
    kind: state.unit?.kind === 'paragraph' && kind === 'paragraph' ? 'subparagraph' : kind,
    depth, num: marker.num === '' ? undefined : marker.num, start, end: block.end,
    numSpan: marker.num === '' ? undefined : { start: marker.start + (open?.[0].length ?? 0), end: marker.end }, body, skip: [],
  });
  void numAt;
  if (head !== undefined) raw.headingSpan = head.span;
  else {
    const heading = headingIn(text, block, body, undefined, kind);
    if (heading !== undefined) { raw.headingSpan = heading.span; raw.body = Math.min(heading.after, block.end); }
  }
  takeBody(state, at, raw, raw.body, true);
}

/** "(1) of section 5", "12 and 13": the number is part of a reference that runs over the line end. */
function refersOn(text: string, marker: Marker, lastEnd: number): boolean {
  const after = text.slice(marker.end, marker.end + 12);
  if (/^\s*(?:of|and|or|to|above|du|de|des|del|et|ou|y|o|al)\s/.test(after) || /^[,.;]/.test(after)) return true;
  return referenceBefore.test(text.slice(Math.max(0, lastEnd - 40), lastEnd));
}

export const referenceBefore = /(?:sections?|sub-?sections?|paragraphs?|sub-?paragraphs?|articles?|clauses?|items?|regulations?|rules?|parts?|alin[ée]as?|paragraphes?|points?|lettres?|art[ií]culos?|apartados?|incisos?|letras?|literal(?:es)?|numeral(?:es)?|p[áa]rrafos?|ordinales?|n[úu]meros?|nos?\.|art\.|arts\.)\s+(?:[\d(][^\s]{0,12}\s+)?(?:(?:and|or|et|ou|y|o|to|à|a)\s+)?$/iu;

/** What stands after the numbers of a block: further numbers on the same line, then words with items inside. */
function takeBody(state: State, at: number, raw: Raw, from: number, chain: boolean): void {
  const { text } = state;
  const block = state.blocks[at]!;
  if (chain && from < block.end) {
    const marker = markerAt(text, from);
    if (marker !== undefined && marker.form !== '•' && marker.form !== 'x-' && marker.end <= block.end) {
      const first = readingsOf(marker.num).some(reading => Math.floor(reading.order) === 1);
      const placement = first || marker.form === '(x)' ? place(state.levels, marker, block.indent, first ? 'hard' : 'soft', nextMarker(state, at, marker)) : undefined;
      if (placement !== undefined && !(marker.form === 'x.' && !/^[\d]/.test(marker.num) && marker.num.length === 1)) {
        raw.end = lastWord(text, raw.start, marker.start);
        raw.body = Math.min(raw.body, raw.end);
        openLevel(state, marker, placement, block.indent, marker.start, block, at, undefined);
        return;
      }
    }
  }
  splitInline(state, at, raw, from);
}

/** Items in the middle of a paragraph: "… except - (a) is made; (b) …". */
function splitInline(state: State, at: number, raw: Raw, from: number): void {
  const { text } = state;
  const block = state.blocks[at]!;
  let current = raw;
  const found = inlineMarkers(text, from, block.end, current.body);
  for (let index = 0; index < found.length; index++) {
    const { marker, strong } = found[index]!;
    const next = found.slice(index + 1, index + 8).find(later => later.marker.form === marker.form)?.marker ?? nextMarker(state, at, marker);
    const readings = readingsOf(marker.num);
    const first = readings.some(reading => reading.order === 1);
    const second = next !== undefined && readings.some(reading => reading.order === 1
      && readingsOf(next.num).some(after => after.series === reading.series && Math.floor(after.order) === 2));
    const open = state.levels.some(level => level.form === marker.form && readings.some(reading => reading.series === level.series));
    if (first ? !(strong && second) : !open) continue;
    const placement = place(state.levels, marker, block.indent, first ? 'hard' : 'inline', next);
    if (placement === undefined) continue;
    current.end = lastWord(text, current.start, marker.start);
    current.skip = current.skip.filter(hole => hole.start < current.end);
    const unitKind = state.unit?.kind === 'paragraph' ? undefined : state.unit?.kind;
    const kind = kindOfLevel(unitKind, state.levels, placement.keep, placement.reading?.series, state.survey.american);
    state.levels = state.levels.slice(0, placement.keep);
    const depth = depthAt(placement.keep);
    state.levels.push({ form: marker.form, series: placement.reading?.series, order: placement.reading?.order ?? 0, depth, indent: block.indent });
    let body = marker.end;
    while (body < block.end && /\s/.test(text[body]!)) body++;
    current = emit(state, { kind, depth, num: marker.num, start: marker.start, end: block.end, numSpan: { start: marker.start, end: marker.end }, body, skip: block.skip.filter(hole => hole.start >= marker.start) });
  }
}

// ── text ────────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** A paragraph without a number: own words of an empty numbered provision, a definition, a proviso, or text after a list. */
function takeText(state: State, at: number): void {
  const { text, survey } = state;
  const block = state.blocks[at]!;
  settlePending(state, undefined);
  const last = state.raws[state.raws.length - 1];
  const words = text.slice(state.starts[at]!, Math.min(block.end, state.starts[at]! + 200));
  const definition = state.unit !== undefined && isDefinition(words, state.defines);
  const proviso = /^[*_\[]{0,3}(?:Provided\s+(?:that|further|also|always|,)|PROVIDED\s|PAR[ÁA]GRAFO|Par[áa]grafo)/u.test(words);
  if (last !== undefined && last.num !== undefined && last.depth >= depths.unit && last.body >= last.end && !definition && !proviso) {
    last.end = block.end;
    last.body = state.starts[at]!;
    last.skip.push(...block.skip);
    if (definitionIntro.test(words)) state.defines = true;
    return takeBody(state, at, last, state.starts[at]!, true);
  }
  if (definition) {
    const holder = state.levels.findIndex(level => level.form === 'definition');
    if (holder >= 0) state.levels = state.levels.slice(0, holder);
    else if (state.levels[state.levels.length - 1]?.depth !== last?.depth) state.levels = holderOf(state, block, false);
    return openText(state, at, 'definition', 'definition');
  }
  if (state.unit === undefined && state.levels.length === 0 && at < survey.first) return openText(state, at, preambleWords.test(words) ? 'preamble' : 'preface', undefined);
  state.levels = holderOf(state, block, proviso && /[:;]$/.test(text.slice(0, last?.end ?? 0).slice(-1)));
  openText(state, at, proviso ? 'proviso' : 'text', /[:—–]\s*$/.test(text.slice(block.end - 2, block.end)) || definitionIntro.test(words) ? 'text' : undefined);
  if (definitionIntro.test(words)) state.defines = true;
}

function openText(state: State, at: number, kind: ProvisionKind, form: 'definition' | 'text' | undefined): void {
  const block = state.blocks[at]!;
  const depth = kind === 'preface' || kind === 'preamble' ? depths.unit : depthAt(state.levels.length);
  const raw = emit(state, { kind, depth, num: undefined, start: block.start, end: block.end, numSpan: undefined, body: state.starts[at]!, skip: block.skip });
  if (form !== undefined || kind === 'proviso') state.levels.push({ form: form ?? 'text', series: undefined, order: 0, depth, indent: block.indent });
  takeBody(state, at, raw, raw.body, false);
}

const preambleWords = /^[*_]{0,3}(?:WHEREAS|Whereas|Considérant|CONSIDERANDO|Considerando|Vu |VISTO|Visto|Be it enacted|BE IT ENACTED|Her Majesty|His Majesty|Sa Majesté|Nous,? )/;
const definitionIntro = /^(?:In this (?:Act|Law|Part|Code|Ordinance|section|Schedule|Chapter|Article|Order)\b|For the purposes? of this|In these Regulations|Les définitions qui suivent|Au sens d|Pour l['’]application d|A los efectos|Para los efectos|Se entiende por)[^.]{0,120}(?:[—–:,-]|requires|context|s['’]appliquent|means)/iu;
const definitionStart = /^[*_]{0,3}(?:["“”‘’«'][^"“”»\n]{1,90}["”“»’'][*_]{0,3}(?:,|\s|\()|(?:the expression\s+)["“‘«])/iu;
const definitionVerb = /(?:^|\s|["”»])(?:means?|includes?|have the|has the (?:same )?meaning|refers? to|shall be construed|désigne|s['’]entend|significa|se entiende)(?=[\s:,—-])/iu;

function isDefinition(words: string, inside: boolean): boolean {
  if (definitionStart.test(words) && (inside || definitionVerb.test(words.slice(0, 160)))) return true;
  if (!inside) return false;
  return /^[^.;]{2,100}?(?:\s(?:means?|includes?|has the (?:same )?meaning|désigne|significa)(?:[\s,—:-]|$)|\[(?:Repealed|Abrogée?))/u.test(words)
    || /^\p{Ll}[^.;:]{1,60}\s(?:\p{Lu}|La |Le |L['’])/u.test(words);
}

/** The levels that a paragraph without number belongs to. */
function holderOf(state: State, block: Block, staysInItem: boolean): Level[] {
  const { levels, text } = state;
  if (levels.length === 0 || staysInItem) return levels;
  const open = levels.filter(level => level.form !== 'definition' || true);
  const small = /^\p{Ll}/u.test(text.slice(block.at, block.at + 2));
  if (open.some(level => level.indent !== open[0]!.indent) || block.indent !== open[0]!.indent) {
    let keep = open.length;
    while (keep > 0 && open[keep - 1]!.indent > block.indent) keep--;
    if (keep === open.length && keep > 0 && open[keep - 1]!.indent === block.indent && (small || open[keep - 1]!.form !== '(x)' || keep > 1)) keep--;
    return open.slice(0, keep);
  }
  let keep = open.length;
  while (keep > 0 && open[keep - 1]!.form === 'text') keep--;
  const top = open[keep - 1];
  if (top === undefined) return [];
  if (top.form === 'definition') return open.slice(0, small ? keep : keep - 1);
  if (keep === 1 && top.series === 'arabic' && top.form !== 'x°' && !small) return open.slice(0, 1);
  const group = keep - 1;
  if (!small && group > 0 && state.unit?.kind === 'article') {
    // After a nested list a new sentence belongs to the paragraph with a number of its own.
    const first = open[0]!;
    return first.series === 'arabic' && first.form !== 'x°' ? open.slice(0, 1) : [];
  }
  return open.slice(0, group);
}

/** A wrapped line that looked like a number goes on with the block before. */
function join(state: State, block: Block): boolean {
  const last = state.raws[state.raws.length - 1];
  if (last === undefined || last.kind === 'note' || state.pending.length > 0) return false;
  last.end = block.end;
  last.skip.push(...block.skip);
  return true;
}

function takeRow(state: State, block: Block): void {
  settlePending(state, undefined);
  const last = state.raws[state.raws.length - 1];
  const head = last?.kind !== 'row' || block.apart || block.skip.length > 0;
  const holder = depthAt(state.levels.length);
  const raw = emit(state, { kind: 'row', depth: head ? holder : holder + 1, num: undefined, start: block.start, end: block.end, numSpan: undefined, body: block.start, skip: block.skip });
  void raw;
}

function takeNote(state: State, block: Block): void {
  settlePending(state, undefined);
  emit(state, { kind: 'note', depth: state.unit === undefined ? depths.unit : depthAt(state.levels.length), num: undefined, start: block.start, end: block.end, numSpan: undefined, body: block.at, skip: block.skip });
}

// ── headings ────────────────────────────────────────────────────────────────────────────────────────────────────────────

function isTitle(state: State, at: number): boolean {
  const block = state.blocks[at]!;
  if (block.level > 0) return true;
  const words = state.text.slice(block.start, block.end);
  if (words.length > 300 || /[.;,]$/.test(words)) return false;
  return isCapitals(words) || /(?:^|\P{L})(?:Act|Law|Code|Ordinance|Bill|Regulations?|Rules|Order|Decree|Loi|Décret|Arrêté|Ley|Código|Decreto|Reglamento)(?:\P{L}|$)/u.test(words) && state.survey.first > at;
}

function takeTitle(state: State, block: Block): void {
  const raw = emit(state, { kind: 'act', depth: depths.act, num: undefined, start: block.start, end: block.end, numSpan: undefined, body: block.end, skip: block.skip });
  raw.headingSpan = trimmed(state.text, block.at, block.end);
}

/**
 * Settles headings that waited for what they head: the last one may belong to the unit or item `at` (its span is returned), or
 * complete the container above; the others head all that follows.
 */
function settlePending(state: State, at: number | undefined): OwnHeading | undefined {
  const { pending, text } = state;
  if (pending.length === 0) return undefined;
  state.pending = [];
  let own: Span | undefined, headStart = 0;
  if (at !== undefined && ownsHeading(state, pending[pending.length - 1]!, at)) {
    const block = state.blocks[pending.pop()!]!;
    own = trimmed(text, block.at, block.end);
    headStart = block.start;
  }
  for (const index of pending) {
    const block = state.blocks[index]!;
    const last = state.raws[state.raws.length - 1];
    if (last !== undefined && last.depth < depths.crossHeading && last.kind !== 'act' && last.headingSpan === undefined && last.kind !== 'note' && last.kind !== 'preface' && last.kind !== 'preamble') {
      last.headingSpan = trimmed(text, block.at, block.end);
      last.end = last.body = block.end;
      continue;
    }
    closeUnit(state);
    const raw = emit(state, { kind: 'crossHeading', depth: depths.crossHeading, num: undefined, start: block.start, end: block.end, numSpan: undefined, body: block.end, skip: block.skip });
    raw.headingSpan = trimmed(text, block.at, block.end);
  }
  return own === undefined ? undefined : { span: own, start: headStart };
}

interface OwnHeading {
  readonly span: Span;
  /** Where the heading's block begins, marks of emphasis included. */
  readonly start: number;
}

function ownsHeading(state: State, heading: number, at: number): boolean {
  const block = state.blocks[heading]!, owner = state.blocks[at]!;
  if (heading !== at - 1) return false;
  if (block.level > 0) return state.survey.headingsBelong && (state.survey.keywords[at]?.what === 'article' || state.survey.keywords[at]?.what === 'section' || state.survey.keywords[at] === undefined);
  return !owner.apart || state.survey.headingsBelong;
}

// ── small things ────────────────────────────────────────────────────────────────────────────────────────────────────────

function emit(state: State, raw: Omit<Raw, 'quoted' | 'headingSpan'>): Raw {
  const made: Raw = { ...raw, skip: [...raw.skip], headingSpan: undefined, quoted: false };
  state.raws.push(made);
  return made;
}

const trimmed = (text: string, start: number, end: number): Span => {
  while (start < end && /[\s*_#:–—-]/.test(text[start]!)) start++;
  while (end > start && /[\s*_#]/.test(text[end - 1]!)) end--;
  return { start, end };
};

/** The end of the last word before `before`. */
function lastWord(text: string, from: number, before: number): number {
  let end = before;
  while (end > from && /[\s*_]/.test(text[end - 1]!)) end--;
  return end;
}

/** Skips what stands before a number without being words: list dashes, amendment marks ("2[", "[", "<sup>1</sup>["), quotation marks. */
function afterMarks(text: string, block: Block): number {
  if (block.row) return block.at;
  const found = /^(?:[-*•]\s+(?=[*_]{0,3}[(\d]|\p{Lu}))?(?:<a\s[^>]{0,120}>\s?(?:<\/a>)?)?(?:(?:<sup>)?\d{0,3}(?:<\/sup>)?\s?\[\s?(?=[(\d\p{Lu}])(?!\d{0,3}\]))?/u.exec(text.slice(block.at, Math.min(block.end, block.at + 160)));
  return block.at + (found?.[0].length ?? 0);
}
