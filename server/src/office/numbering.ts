import { readXml } from './xml';

/** What a paragraph style says of numbers and headings. */
export interface Style {
  readonly name: string;
  readonly basedOn?: string;
  readonly numId?: string;
  readonly level?: number;
  /** 0 for Heading 1. */
  readonly outline?: number;
}

interface Level {
  start: number;
  format: string;
  text: string;
  /** After which level (from 1) it begins again; 0 never. */
  restart?: number;
  legal?: boolean;
  style?: string;
}

interface Abstract {
  readonly levels: Map<number, Level>;
  /** Another list's numbering style, which holds the levels. */
  link?: string;
}

interface Instance {
  readonly abstract: string;
  readonly starts: Map<number, number>;
  readonly levels: Map<number, Level>;
}

/** Reads `word/styles.xml`; paragraph styles by id. */
export function readStyles(xml: string | undefined): ReadonlyMap<string, Style> {
  const styles = new Map<string, { -readonly [K in keyof Style]: Style[K] }>();
  let current: { -readonly [K in keyof Style]: Style[K] } | undefined;
  if (xml !== undefined) readXml(xml, {
    open(name, at) {
      const value = at['w:val'];
      if (name === 'w:style') styles.set(at['w:styleId'] ?? '', current = { name: at['w:styleId'] ?? '' });
      else if (!current || value === undefined) return;
      else if (name === 'w:name') current.name = value;
      else if (name === 'w:basedOn') current.basedOn = value;
      else if (name === 'w:numId') current.numId = value;
      else if (name === 'w:ilvl') current.level = Number(value);
      else if (name === 'w:outlineLvl') current.outline = Number(value);
    },
    close(name) { if (name === 'w:style') current = undefined; },
  });
  return styles;
}

/** What holds for a style with what it is based on. */
export function resolveStyle(id: string | undefined, styles: ReadonlyMap<string, Style>): Partial<Style> {
  const chain: Style[] = [];
  for (let at = id; at !== undefined && chain.length < 20; at = styles.get(at)?.basedOn) {
    const style = styles.get(at);
    if (!style || chain.includes(style)) break;
    chain.push(style);
  }
  return Object.assign({}, ...chain.reverse()) as Partial<Style>;
}

/**
 * The automatic numbers of a Word file. Counters belong to the abstract list, so that two lists of one kind go on counting; a list may
 * begin anew by an override; a level below begins again when one above it moves on (ECMA-376 Part 1, 17.9).
 */
export class Numbering {
  readonly #abstracts = new Map<string, Abstract>();
  readonly #instances = new Map<string, Instance>();
  readonly #styles: ReadonlyMap<string, Style>;
  readonly #counters = new Map<string, Map<number, number>>();
  readonly #begun = new Set<string>();

  constructor(xml: string | undefined, styles: ReadonlyMap<string, Style>) {
    this.#styles = styles;
    if (xml !== undefined) this.#read(xml);
  }

  /** The number of the next paragraph of this list and level, as Word shows it: "12.", "(a)", "PART II –"; empty for bullets without a sign. */
  label(numId: string, level: number): string | undefined {
    const instance = this.#instances.get(numId);
    if (!instance) return undefined;
    const key = this.#linked(instance.abstract), abstract = this.#abstracts.get(key);
    const levelOf = (at: number): Level | undefined => instance.levels.get(at) ?? abstract?.levels.get(at);
    const own = levelOf(level);
    if (!own) return undefined;
    let counters = this.#counters.get(key);
    if (!counters) this.#counters.set(key, counters = new Map());
    if (!this.#begun.has(numId)) {
      this.#begun.add(numId);
      for (const [at, start] of instance.starts) counters.set(at, start - 1);
    }
    counters.set(level, (counters.get(level) ?? own.start - 1) + 1);
    for (const at of [...counters.keys()]) {
      const restart = levelOf(at)?.restart;
      if (at > level && (restart === undefined || restart > level)) counters.delete(at);
    }
    for (let at = 0; at < level; at++) if (!counters.has(at)) counters.set(at, levelOf(at)?.start ?? 1);
    if (own.format === 'bullet') return '–';
    return own.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      return writeCount(counters.get(at) ?? 1, own.legal && at < level ? 'decimal' : levelOf(at)?.format ?? 'decimal');
    });
  }

  /** The level of a list that a style is tied to (`w:pStyle`), where the style itself names none. */
  levelOfStyle(numId: string, style: string): number | undefined {
    const instance = this.#instances.get(numId);
    const levels = instance && this.#abstracts.get(this.#linked(instance.abstract))?.levels;
    return [...levels ?? []].find(([, one]) => one.style === style)?.[0];
  }

  /** A list may borrow the levels of a numbering style, which is itself a list. */
  #linked(abstract: string): string {
    const link = this.#abstracts.get(abstract)?.link, numId = link === undefined ? undefined : this.#styles.get(link)?.numId;
    const other = numId === undefined ? undefined : this.#instances.get(numId)?.abstract;
    return other !== undefined && other !== abstract ? other : abstract;
  }

  #read(xml: string): void {
    let abstract: Abstract | undefined, instance: Instance | undefined, level: Level | undefined, override: number | undefined;
    readXml(xml, {
      open: (name, at) => {
        const value = at['w:val'] ?? '';
        switch (name) {
          case 'w:abstractNum': this.#abstracts.set(at['w:abstractNumId'] ?? '', abstract = { levels: new Map() }); break;
          case 'w:num': instance = { abstract: '', starts: new Map(), levels: new Map() }; this.#instances.set(at['w:numId'] ?? '', instance); break;
          case 'w:abstractNumId': if (instance) Object.assign(instance, { abstract: value }); break;
          case 'w:lvlOverride': override = Number(at['w:ilvl']); break;
          case 'w:startOverride': if (instance && override !== undefined) instance.starts.set(override, Number(value)); break;
          case 'w:lvl': (instance ?? abstract)?.levels.set(Number(at['w:ilvl']), level = { start: 1, format: 'decimal', text: '' }); break;
          case 'w:numStyleLink': if (abstract) abstract.link = value; break;
          case 'w:start': if (level) level.start = Number(value); break;
          case 'w:numFmt': if (level) level.format = value; break;
          case 'w:lvlText': if (level) level.text = value; break;
          case 'w:lvlRestart': if (level) level.restart = Number(value); break;
          case 'w:isLgl': if (level) level.legal = value !== '0' && value !== 'false'; break;
          case 'w:pStyle': if (level) level.style = value; break;
        }
      },
      close: name => {
        if (name === 'w:lvl') level = undefined;
        if (name === 'w:abstractNum') abstract = undefined;
        if (name === 'w:num') instance = undefined;
      },
    });
  }
}

/** A count in one of Word's number formats; unknown ones are written in digits. */
export function writeCount(count: number, format: string): string {
  switch (format) {
    case 'none': return '';
    case 'decimalZero': return count < 10 ? `0${count}` : String(count);
    case 'lowerLetter': return letters(count);
    case 'upperLetter': return letters(count).toUpperCase();
    case 'lowerRoman': return roman(count);
    case 'upperRoman': return roman(count).toUpperCase();
    case 'ordinal': return `${count}${['th', 'st', 'nd', 'rd'][count % 100 > 10 && count % 100 < 14 ? 0 : count % 10] ?? 'th'}`;
    default: return String(count);
  }
}

/** a … z, aa, bb, cc: as Word counts on. */
const letters = (count: number): string => count < 1 ? '' : String.fromCharCode(97 + (count - 1) % 26).repeat(Math.min(20, Math.ceil(count / 26)));

function roman(count: number): string {
  if (count < 1 || count > 3999) return String(count);
  let rest = count, text = '';
  for (const [sign, worth] of romans) for (; rest >= worth; rest -= worth) text += sign;
  return text;
}

const romans = [['m', 1000], ['cm', 900], ['d', 500], ['cd', 400], ['c', 100], ['xc', 90], ['l', 50], ['xl', 40], ['x', 10], ['ix', 9], ['v', 5], ['iv', 4], ['i', 1]] as const;
