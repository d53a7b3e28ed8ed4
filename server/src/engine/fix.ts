import type { Language, Provision } from '../draft/draft';
import type { ValueFact } from '../facts/fact';
import type { Span } from '../text/span';
import type { Edit, Fix } from './finding';
import { inLanguage, type Limit, type Quantity, type Rule } from './pack';
import { formatNumber, formatQuantity } from './quantity';

/** The remedy of a rule on a value: the value replaced by the limit. None where the edit would cut markup. */
export function fixValue(provision: Provision, fact: ValueFact, rule: Rule, limit: Limit, language: Language): readonly Fix[] {
  const template = rule.fix;
  if (template === undefined || limit.than === 'throughout') return [];
  const shown = formatQuantity(limit.than.value, limit.than.unit, language);
  const written = writeValue(provision, fact, limit.than, language);
  const edit = written === undefined ? undefined : replace(provision, fact.valueSpan, inLanguage(template.with, language).replaceAll('{limit}', written));
  if (edit === undefined) return [];
  const title = template.title ? inLanguage(template.title, language).replaceAll('{limit}', shown) : changeTo(shown, language);
  return [{ title, safe: template.safe, edits: [edit] }];
}

/** A quantity in the words that take the place of a value: with the draft's own sign for percentages. Undefined where it cannot be written so. */
export function writeValue(provision: Provision, fact: ValueFact, value: Quantity, language: Language): string | undefined {
  const draftSays = provision.text.slice(fact.valueSpan.start, fact.valueSpan.end);
  const ordinal = ordinalDay(draftSays, fact, value, language);
  if (ordinal === 'unknown') return undefined;
  return ordinal ?? (value.unit === 'percent' ? percentAs(draftSays, value.value, language) : formatQuantity(value.value, value.unit, language));
}

/**
 * "From the eighth day" leaves seven days out: the remedy is "the fourth day", one more than the days that may be left out. "After the
 * eighth day" leaves out eight, and the remedy is "the third". Only English days are written so; for other words that count the draft has
 * no fix rather than a wrong one.
 */
function ordinalDay(draftSays: string, fact: ValueFact, { value, unit }: Quantity, language: Language): string | 'unknown' | undefined {
  const said = /(?:(\d+)(?:st|nd|rd|th)|([a-z]+th|first|second|third))\s+([a-z]+\s+)?(?:day|week|month|year)$/iu.exec(draftSays);
  if (said === null && !/(?:ième|ème|[ºª]|\der)\s|(?:cuarto|quinto|sexto|séptimo|octavo|noveno|décimo)\s/iu.test(draftSays)) return undefined;
  if (said === null || language !== 'en' || unit !== 'day' || fact.unit !== 'day') return 'unknown';
  const number = said[1] !== undefined ? Number(said[1]) : ordinals.indexOf(said[2]!.toLowerCase()), more = number - fact.value;
  const name = more === 0 || more === 1 ? ordinals[value + more] : undefined;
  return name === undefined ? 'unknown' : `${name} ${said[3] ?? ''}day`;
}

const ordinals = ['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh'];

const changeTo = (shown: string, language: Language): string =>
  ({ en: `Change to ${shown}`, fr: `Remplacer par ${shown}`, es: `Cambiar a ${shown}` })[language];

/** The sign that the draft itself uses: "45%", "45 per centum", "45 per cent". */
function percentAs(draftSays: string, value: number, language: Language): string {
  const sign = /\s*%|per\s+centum|per\s*cent\b|percent|pour\s+cent|por\s+ciento/iu.exec(draftSays)?.[0];
  const number = formatNumber(value, language);
  if (sign === undefined) return formatQuantity(value, 'percent', language);
  return /%/.test(sign) ? `${number}${sign}` : `${number} ${sign.replace(/\s+/g, ' ').toLowerCase()}`;
}

/** An edit of the source, or undefined where markup or other text stands between the words that it replaces. */
export function replace(provision: Provision, span: Span, newText: string): Edit | undefined {
  return isPlain(provision, span) ? { span, newText } : undefined;
}

/**
 * True where the source of the span is just its words: no emphasis marks, tags or entities that a replacement would cut. A line
 * end between words is no markup.
 */
export function isPlain(provision: Provision, span: Span): boolean {
  const { text, words: { map, text: plain } } = provision;
  if (map.length === 0) return true;
  for (let i = 0; i < map.length; i += 2) {
    const from = map[i + 1]!, length = (map[i + 2] ?? plain.length) - map[i]!;
    const before = i === 0 ? from : map[i - 1]! + map[i]! - map[i - 2]!;
    const cut = from > span.start && from < span.end;
    if (cut && text.slice(Math.max(before, span.start), from).trim() !== '') return false;
    if (from < span.end && from + length > span.start) {
      const start = Math.max(from, span.start), end = Math.min(from + length, span.end);
      const said = plain.slice(map[i]! + start - from, map[i]! + end - from);
      if (said.trim() !== '' && said !== text.slice(start, end)) return false;
    }
  }
  return true;
}
