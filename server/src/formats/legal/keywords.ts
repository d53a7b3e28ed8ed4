import type { ProvisionKind } from '../../draft/draft';
import { ordinalValue } from '../../draft/numbering';
import { wordNumberAt } from './marker';

/** What a keyword such as "PART III" or "Artículo 5" announces. */
export interface Keyword {
  /** `unit` is the basic unit (article, section); the others are containers. `section` may be either: the document decides. */
  readonly what: 'article' | 'section' | 'container' | 'schedule' | 'paragraph';
  readonly kind: ProvisionKind;
  readonly num: string | undefined;
  readonly numStart: number;
  readonly numEnd: number;
  /** Where the heading or the text begins, after stops and dashes. */
  readonly end: number;
  /** True where a stop, colon or dash stands between number and what follows. */
  readonly parted: boolean;
}

type Entry = readonly [what: Keyword['what'], kind: ProvisionKind];
const table = new Map<string, Entry>();
const enter = (what: Keyword['what'], kind: ProvisionKind, words: string): void => words.split(' ').forEach(word => table.set(word, [what, kind]));
enter('article', 'article', 'article art artículo articulo arto');
enter('section', 'section', 'section sec seccion sección §');
enter('container', 'part', 'part partie parte');
enter('container', 'book', 'book livre libro');
enter('container', 'title', 'title titre título titulo');
enter('container', 'chapter', 'chapter chap chapitre capítulo capitulo');
enter('container', 'subpart', 'subpart sous-partie subparte');
enter('container', 'subchapter', 'subchapter sous-chapitre subcapítulo');
enter('container', 'division', 'division');
enter('container', 'subdivision', 'subdivision');
enter('container', 'subsection', 'sous-section subsección subseccion sub-section');
enter('paragraph', 'paragraph', 'paragraphe sous-paragraphe párrafo parrafo');
enter('schedule', 'schedule', 'schedule annex annexe annexure appendix appendice anexo apéndice');

const word = /[*_]{0,3}(§|\p{Lu}[\p{L}]*(?:-[\p{L}]+)?)[*_]{0,3}/uy;
const gap = /[\s.\-–—:*_\u00a0]{0,6}/y;
const stops = /[*_]{0,3}(?:\s?[.:)°º,]|\s?[-–—]{1,3}|[*_]{1,3}(?=\s?[-–—.:]))*[*_]{0,3}\s*/y;

/** The keyword with its number at `at`, or undefined. `lineEnd` is where the line ends: number and keyword stand on one line. */
export function keywordAt(text: string, at: number, lineEnd: number): Keyword | undefined {
  word.lastIndex = at;
  const found = word.exec(text);
  if (found === null) return undefined;
  const name = found[1]!;
  if (/^(?:disposici|transitori)/i.test(name)) return finalProvision(text, at, lineEnd);
  const lower = name.toLowerCase();
  const entry = table.get(lower) ?? (lower.startsWith('art') ? table.get(lower) : undefined);
  if (entry === undefined) return ordinalFirst(text, at, lineEnd, name);
  if (name.length > 1 && name !== name.toUpperCase() && name.slice(1) !== name.slice(1).toLowerCase()) return undefined;
  return numbered(text, at + found[0].length, lineEnd, entry);
}

function numbered(text: string, from: number, lineEnd: number, [what, kind]: Entry): Keyword | undefined {
  gap.lastIndex = from;
  const space = gap.exec(text)![0];
  const numStart = from + space.length;
  const number = numStart < lineEnd && (space !== '' || what === 'section') ? wordNumberAt(text, numStart) : undefined;
  if (number === undefined || number.end > lineEnd) {
    const special = /^(?:pr[ée]liminaire|preliminar|[úu]nico|unique)(?!\p{L})/iu.exec(text.slice(numStart, numStart + 14));
    if (special !== null && what !== 'schedule') return finish(text, what, kind, special[0].toLowerCase(), numStart, numStart + special[0].length, lineEnd);
    if (what !== 'schedule') return undefined;
    return finish(text, what, kind, undefined, from, from, lineEnd);
  }
  return finish(text, what, kind, number.num, numStart, number.end, lineEnd);
}

/** "Disposición transitoria primera", "TRANSITORIO VIII": the articles after the last one, counted by words. */
function finalProvision(text: string, at: number, lineEnd: number): Keyword | undefined {
  const found = finalName.exec(text.slice(at, Math.min(lineEnd, at + 90)));
  if (found === null) return undefined;
  const sort = (found[1] ?? found[2]!).toLowerCase();
  const number = wordNumberAt(found[3]!, 0)?.num ?? 'única';
  const numStart = at + /^[*_]{0,3}/.exec(found[0])![0].length, numEnd = at + found[0].length;
  return finish(text, 'article', 'article', `${found[1] === undefined ? '' : 'disposición '}${sort} ${number}`, numStart, numEnd, lineEnd);
}

const finalName = /^[*_]{0,3}(?:(?:Disposici[óo]n|DISPOSICI[ÓO]N)\s+(adicional|transitoria|derogatoria|final|complementaria|ADICIONAL|TRANSITORIA|DEROGATORIA|FINAL|COMPLEMENTARIA)(?:\s+(?:final|transitoria))?|(TRANSITORI[OA]|Transitori[oa]))\s+((?:[úÚ]nic[oa]|[ÚU]NIC[OA]|[IVXL]{1,7}|\d{1,3}|\p{L}{4,14}(?:\s(?:primer|segund|tercer|cuart|quint|sext|s[ée]ptim|octav|noven)[oa])?)(?:\s(?:bis|ter|quater|quinquies))?)(?![\p{L}])/u;

/** "FIRST SCHEDULE", "THE SCHEDULE", "Première partie", "Third Part". */
function ordinalFirst(text: string, at: number, lineEnd: number, first: string): Keyword | undefined {
  const line = text.slice(at, Math.min(lineEnd, at + 80));
  const found = /^[*_]{0,3}(?:THE\s+)?(?:(\p{L}+)\s+)?(SCHEDULE|Schedule|PART|Part|CHAPTER|Chapter|TITLE|Title|PARTIE|Partie|partie|PARTE|Parte|ANNEX|Annex|APPENDIX)(?!\p{L})/u.exec(line);
  if (found === null) return undefined;
  const ordinal = found[1] === undefined ? undefined : ordinalValue(found[1]);
  if (ordinal === undefined && !/^(?:the|législative|legislativa)$/i.test(found[1] ?? first)) return undefined;
  const [what, kind] = table.get(found[2]!.toLowerCase())!;
  if (ordinal === undefined && what !== 'schedule') return undefined;
  const numStart = ordinal === undefined ? at : at + found[0].indexOf(found[1]!);
  return finish(text, what, kind, ordinal === undefined ? undefined : String(ordinal), numStart, at + found[0].length, lineEnd);
}

/** Judges by what follows: a small letter after the number makes it part of a sentence ("Part II applies"). */
function finish(
  text: string, what: Keyword['what'], kind: ProvisionKind, num: string | undefined, numStart: number, numEnd: number, lineEnd: number,
): Keyword | undefined {
  stops.lastIndex = numEnd;
  const stop = stops.exec(text)![0];
  const end = Math.min(numEnd + stop.length, lineEnd);
  const parted = /[.:)\-–—,]/.test(stop);
  if (end < lineEnd) {
    const next = text.slice(end, end + 2);
    if (!parted && /^[\p{Ll},;]/u.test(next)) return undefined;
    if (what === 'schedule' && num === undefined && !parted && !/^[([]/.test(next) && text.slice(numEnd, lineEnd).length > 80) return undefined;
    if (stop === '' && /^[\p{L}\p{N}]/u.test(next)) return undefined;
    // "ARTÍCULO 77, SISTEMA DE …": a comma read for a stop
    if (/^[,;]/.test(stop.trim()) && !(/ART[ÍI]CULO\s$/.test(text.slice(numStart - 9, numStart)) && /^\p{Lu}{2}/u.test(next))) return undefined;
  }
  return { what, kind, num, numStart, numEnd, end, parted };
}
