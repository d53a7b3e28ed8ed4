import type { Span } from '../../text/span';
import type { Block } from './blocks';
import type { Marker } from './marker';
import { depths } from './raw';
import type { State } from './state';
import { closeUnit, emit, last, trimmed } from './state';

/** The heading that stood above a unit or item and is its own. */
export interface OwnHeading {
  readonly span: Span;
  /** Where the heading's block begins, marks of emphasis included. */
  readonly start: number;
}

// ── the title ───────────────────────────────────────────────────────────────────────────────────────────────────────────

/** True for the first block where it names the act. */
export function isTitle(state: State, at: number): boolean {
  const block = state.blocks[at]!;
  if (block.level > 0) return true;
  const words = state.text.slice(block.start, block.end);
  if (words.length > 300 || /[.;,]$/.test(words)) return false;
  return isCapitals(words) || state.survey.first > at && state.survey.first < state.blocks.length
    && /(?:^|\P{L})(?:Act|Law|Code|Ordinance|Bill|Regulations?|Rules|Order|Decree|Loi|Code|Décret|Arrêté|Ley|Código|Decreto|Reglamento)(?:\P{L}|$)/u.test(words);
}

const isCapitals = (words: string): boolean => /\p{Lu}/u.test(words) && !/\p{Ll}{3}/u.test(words);

export function takeTitle(state: State, block: Block): void {
  const raw = emit(state, { kind: 'act', depth: depths.act, num: undefined, start: block.start, end: block.end, numSpan: undefined, body: block.end, skip: block.skip });
  raw.headingSpan = trimmed(state.text, block.at, block.end);
}

// ── headings without a number ───────────────────────────────────────────────────────────────────────────────────────────

/**
 * True for a line that heads what follows and has no number: a Markdown heading, a line in emphasis or capitals, a short line
 * just before an article.
 */
export function isHeadingLine(state: State, at: number, start: number, marker: Marker | undefined): boolean {
  const { text, survey } = state;
  const block = state.blocks[at]!, next = state.blocks[at + 1];
  const words = text.slice(start, block.end);
  if (block.level > 0) {
    // Some converters mark a list item or a whole sentence as a heading.
    if (marker !== undefined && marker.form !== '•' && (marker.form === 'x°' || /[;,:.]$/.test(words) || words.length > 120)) return false;
    if (survey.prose.has(block.level) && (words.length > 90 || /[.;,:]$/.test(words))) return /\.$/.test(words) && shortBeforeUnit(state, at, words);
    return !(/:$/.test(words) || words.length > 240 || words.length > 110 && /[.;]$/.test(words));
  }
  if (block.lines > 2 || block.soft || next === undefined || words.length > 160 || words.length < 3) return false;
  if (/^(\*\*|__)[^*_]{2,150}\1$/.test(words) && marker === undefined) return !/[.;,:]\s?(?:\*\*|__)$/.test(words) || words.length < 80;
  if (marker !== undefined || survey.mode === 'none') return false;
  // (a formula, "4.95% + 1/2(A - 4.95%) + C", has capitals and no word)
  const capitals = /\p{Lu}{2}/u.test(words) && !/\p{Ll}/u.test(words);
  // capitals may be words of a sentence: sums of money
  if (capitals && at > 0 && /,\s*$/.test(text.slice(state.blocks[at - 1]!.at, state.blocks[at - 1]!.end))) return false;
  if (capitals && block.lines === 1 && !/[.;:,—–)\]]$/.test(words)) return /\s|^\p{Lu}{5,}$/u.test(words);
  return shortBeforeUnit(state, at, words.replace(/^[*_]{1,3}|[*_]{1,3}$/g, ''));
}

/** "Prestations de maladie." on a line of its own just before "Art. 8.". */
function shortBeforeUnit(state: State, at: number, words: string): boolean {
  const { survey, blocks, text } = state;
  const block = blocks[at]!, before = blocks[at - 1];
  // "Article 2", below it "Equality of treatment", and then "1. Persons …": the heading is the article's own, and "1." no section
  const above = survey.keywords[at - 1], bare = above?.what === 'article' && before !== undefined && above.end >= before.end;
  const unit = survey.keywords[at + 1]?.what === 'article' || !bare && survey.units.has(at + 1);
  if (!unit || block.lines > 1 || words.length > 90 || /[,;:—–)\]]\s*$|\.\s/.test(words) || !/^\p{Lu}/u.test(words)) return false;
  if (before !== undefined && !/[.;:»”)]$|^#/.test(text.slice(before.at, before.end).trim()) && before.level === 0 && survey.keywords[at - 1] === undefined) return false;
  // the one sentence of a section whose heading stands right above is its text
  if (before !== undefined && before.level > 0 && (survey.units.has(at - 1) || survey.keywords[at - 1]?.what === 'article') && /\.$/.test(words)) return false;
  const count = words.split(/\s+/).length;
  if (count > 9 || !block.apart && count > 7) return false;
  if (/^(?:El|La|Los|Las|No|Se|En|Lo|Tod[oa]s?|Cuando|Si)\s.*\.$/u.test(words)) return false;
  if (count > 4 && /^(?:Une?|Les?|La|L['’]\p{L}+|Des|Ces|Nul|Chaque|Toute?s?|Un|Una|Unos|Unas)\s.*\.$/u.test(words)) return false;
  return !/(?:^|\s|['’])(?:est|sont|a|ont|peut|peuvent|doit|être|sera|es|son|será|tiene|se|is|are|shall|may|has|have|must|be)(?:\s|$)|abrog|derog|repeal|supprim|^(?:Il|Elle|Ils|Ce|Cette|The|This)\s/iu.test(words);
}

/**
 * Settles headings that waited for what they head: the last one may belong to the unit or item `at` (its span is returned), or
 * complete the container above; the others head all that follows.
 */
export function settlePending(state: State, at: number | undefined): OwnHeading | undefined {
  const { pending, text } = state;
  if (pending.length === 0) return undefined;
  state.pending = [];
  let own: OwnHeading | undefined;
  if (at !== undefined && ownsHeading(state, pending[pending.length - 1]!, at, pending.length === 1)) {
    const block = state.blocks[pending.pop()!]!;
    own = { span: trimmed(text, block.at, block.end), start: block.start };
  }
  for (const index of pending) {
    const block = state.blocks[index]!, before = last(state);
    if (before !== undefined && before.depth < depths.crossHeading && before.headingSpan === undefined && before.kind !== 'act' && before.kind !== 'note') {
      before.headingSpan = trimmed(text, block.at, block.end);
      before.end = before.body = block.end;
      continue;
    }
    closeUnit(state);
    const raw = emit(state, { kind: 'crossHeading', depth: state.quote === undefined ? depths.crossHeading : depths.unit + 1 + state.levels.length, num: undefined, start: block.start, end: block.end, numSpan: undefined, body: block.end, skip: block.skip });
    raw.headingSpan = trimmed(text, block.at, block.end);
  }
  return own;
}

function ownsHeading(state: State, heading: number, at: number, alone: boolean): boolean {
  const block = state.blocks[heading]!, owner = state.blocks[at]!;
  if (heading !== at - 1) return false;
  if (block.level > 0) return state.survey.headingsBelong;
  if (alone && headsContainer(state, block)) return false;
  return !owner.apart || state.survey.headingsBelong || state.survey.notesBelong;
}

/** "PART II", right below it "SICKNESS BENEFIT", and then at once "3. A person …": the line heads the Part, not its first section. */
function headsContainer(state: State, block: Block): boolean {
  const { survey, text } = state, before = last(state);
  if (before === undefined || before.depth >= depths.crossHeading || before.headingSpan !== undefined || before.kind === 'act' || before.kind === 'note') return false;
  return !/\p{Ll}/u.test(text.slice(block.at, block.end)) && !(survey.notesBelong && block.apart);
}
