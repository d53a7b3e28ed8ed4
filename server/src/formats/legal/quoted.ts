import { keywordAt } from './keywords';
import type { State } from './state';
import { last } from './state';
import { plausibleUnit } from './units';

/**
 * Text that an amending act puts into another act is not its own law. It begins where a provision says that something is
 * substituted, inserted or reads as follows, and ends with the closing quotation mark; where there are no marks, with the next
 * number of the amending act.
 */
export function enterQuote(state: State, at: number): void {
  const { text, quote, survey } = state;
  const block = state.blocks[at]!;
  if (quote !== undefined) {
    quote.blocks++;
    if (goesOnOutside(state, at)) leave(state);
    else return;
  }
  const before = last(state);
  if (before === undefined || state.unit === undefined || state.pending.length > 0 || block.row) return;
  const intro = text.slice(Math.max(before.start, before.end - 400), before.end);
  if (!/[:—–-]\s*$/.test(intro)) return;
  // "est remplacé par la part déterminée par la formule suivante :" amends nothing
  if (formula.test(intro.slice(-80))) return;
  const emphasis = /^[*_]{0,3}/.exec(text.slice(block.at, block.at + 3))![0].length;
  const close = closing[text[block.at + emphasis]!];
  if (close !== undefined ? !amends.test(intro) || !outlasts(state, at, close) : !rewrites.test(intro) || startsList(state, at)) return;
  // A whole Book or Title that a law enacts into a code is the law's own substance.
  const keyword = survey.keywords[at];
  if (block.level > 0 && close === undefined && !survey.prose.has(block.level) || keyword !== undefined && keyword.what !== 'article') return;
  if (close !== undefined && /^(?:book|title)$/.test(keywordAt(text, block.at + emphasis + 1, block.firstEnd)?.kind ?? '')) return;
  state.quote = {
    close, levels: state.levels, unit: state.unit, unitOrder: state.unitOrder, schedule: state.schedule, defines: state.defines, floor: state.floor, blocks: 0,
  };
  state.floor = state.levels.length;
  state.defines = false;
}

/** Leaves the quotation where the block just taken closes it. */
export function endQuote(state: State, at: number): void {
  const { quote, text } = state;
  if (quote?.close === undefined) return;
  const end = text.slice(state.blocks[at]!.start, state.blocks[at]!.end).replace(/[.;,\s]+$|[.;,]?\s+(?:and|et|y|or)[,.]?$/u, '');
  if (end.endsWith(quote.close) || end.slice(0, -1).endsWith(quote.close)) leave(state);
}

function leave(state: State): void {
  const { quote } = state;
  if (quote === undefined) return;
  state.levels = quote.levels;
  state.unit = quote.unit;
  state.unitOrder = quote.unitOrder;
  state.schedule = quote.schedule;
  state.defines = quote.defines;
  state.floor = quote.floor;
  state.quote = undefined;
}

/** The numbering of the amending act goes on with this block: a quotation without an end, or one without marks. */
function goesOnOutside(state: State, at: number): boolean {
  const { survey, text } = state;
  const quote = state.quote!, block = state.blocks[at]!;
  const keyword = survey.keywords[at];
  const opened = quote.close !== undefined;
  if (opened && quote.blocks <= 40) return false;
  if (keyword !== undefined && keyword.what !== 'article') return block.level > 0 && keyword.what === 'container';
  if (keyword?.what === 'article') {
    const outer = { ...state, unitOrder: quote.unitOrder, schedule: quote.schedule };
    return plausibleUnit(outer, keyword.num);
  }
  const marker = survey.markers[at];
  if (marker === undefined || opened) return false;
  const order = Number.parseInt(marker.num, 10);
  return quote.levels.some(level => level.form === marker.form && level.series === 'arabic' && order === Math.floor(level.order) + 1) && text.length > 0;
}

/** After "is amended as follows:" a first number begins the list of amendments, which is the amending act's own. */
const startsList = (state: State, at: number): boolean => /^(?:1|a|i|I)$/.test(state.survey.markers[at]?.num ?? '');

/** The quotation runs over this block: a term in quotation marks closes within a few words. */
function outlasts(state: State, at: number, close: string): boolean {
  const { text } = state;
  const block = state.blocks[at]!;
  const inside = text.slice(block.at + 1, block.end);
  const end = inside.indexOf(close);
  if (end < 0) return true;
  return end > 60 || end >= inside.trimEnd().length - 4;
}

const closing: Readonly<Record<string, string>> = { '“': '”', '«': '»', '"': '"', '‘': '’' };

const formula = /(?:formule|formula|fórmula)(?!\p{L})/iu;
const amends = /substitut|insert|replac|add(?:ed|ing|ition)|amend|shall read|as follows|remplac|ins[ée]r|ajout|compl[ée]t|r[ée]dig|libell|teneur|modifi|sustit|reempla[cz]|agr[eé]g|incorp|interc[aá]l|redact|siguiente/iu;
const rewrites = /la teneur suivante|libell[ée]e?s? (?:de la manière suivante|comme suit)|(?:ainsi|comme suit)\s(?:rédig|libell|conçu)[ée]e?s?|r[ée]dig[ée]e?s? (?:comme suit|de la manière suivante)|modifi[ée]e?s? comme suit|remplac[ée]e?s? (?:comme suit|par (?:les|la|le) .{0,60}suivante?s?)|quedar[áa]n? redactad|redactad[oa]s? (?:de la siguiente (?:manera|forma)|as[ií]|como sigue)/iu;
