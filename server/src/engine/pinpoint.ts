/**
 * A place inside an instrument, or a run of places: Article 18(1); Articles 78 to 87; Article 1(1)(c) to (d); Schedule II.
 * Recommendations count paragraphs where Conventions count Articles.
 */
export interface Place {
  /** "" for the numbered Articles; else the folded name of what stands beside them: "gc19", "schedule ii", "annex i". */
  readonly division: string;
  /** First and last Article; 0 where the division has no numbers. */
  readonly article: number;
  readonly to: number;
  /** The way down: ["1", "a"]. */
  readonly path: readonly string[];
  /** Where the last step of the path is the first of several: "d" of (c)-(d). */
  readonly pathTo?: string;
}

/** What `readPlaces` found, and the offset behind it. */
export interface PlacesRead {
  readonly places: readonly Place[];
  readonly end: number;
}

/**
 * Reads numbers of Articles at `at`, in the ways of three languages: "18(1)", "18.1", "9 d)", "13 to 18", "65 and 66",
 * "12, paragraph 1", "27(1), (3)". `several` lets a list go on behind a comma or "and". Undefined where no number stands there.
 */
export function readPlaces(text: string, at: number, several: boolean, division = ''): PlacesRead | undefined {
  const first = readPlace(text, at, division);
  if (first === undefined) return undefined;
  const places = [first.place];
  let end = first.end;
  while (places.length < 30) {
    const comma = match(listed, text, end);
    if (comma === undefined) break;
    const next = end + comma[0].length;
    const last = places[places.length - 1]!;
    // "27(1), (3)": the next paragraph of the same Article
    if (text[next] === '(' && last.path.length > 0) {
      const step = match(bracketed, text, next);
      if (step === undefined) break;
      places.push({ division, article: last.article, to: last.to, path: [...last.path.slice(0, -1), fold(step[1]!)] });
      end = next + step[0].length;
      continue;
    }
    const more = several ? readPlace(text, next, division) : undefined;
    if (more === undefined || more.place.article <= last.article) break;
    places.push(more.place);
    end = more.end;
  }
  return { places, end };
}

function readPlace(text: string, at: number, division: string): { place: Place; end: number } | undefined {
  const number = match(articleNumber, text, at);
  if (number === undefined) return undefined;
  const article = Number(number[1]);
  const path: string[] = [];
  let end = at + number[0].length;
  for (let step = readStep(text, end, path.length); step && path.length < 5; step = readStep(text, end, path.length)) {
    path.push(step.name);
    end = step.end;
  }
  const dash = match(run, text, end);
  if (dash === undefined) return { place: { division, article, to: article, path }, end };
  const next = end + dash[0].length;
  const lastStep = path.length > 0 ? match(bracketed, text, next) : undefined;
  if (lastStep) return { place: { division, article, to: article, path, pathTo: fold(lastStep[1]!) }, end: next + lastStep[0].length };
  const last = path.length === 0 ? match(articleNumber, text, next) : undefined;
  if (last && Number(last[1]) > article) return { place: { division, article, to: Number(last[1]), path }, end: next + last[0].length };
  return { place: { division, article, to: article, path }, end };
}

/** One step down: "(1)", " a)", ".1", ", paragraph 1", ", alinéa a)". */
function readStep(text: string, at: number, depth: number): { name: string; end: number } | undefined {
  const step = match(bracketed, text, at) ?? match(halfBracketed, text, at) ?? (depth === 0 ? match(dotted, text, at) : undefined) ?? match(worded, text, at);
  return step && { name: fold(step[1]!), end: at + step[0].length };
}

const articleNumber = /(\d{1,3})(?![\d%]|[.,]\d{3})(?:\.?\s?(?:er|re|°|º))?(?![\p{L}])/uy;
const bracketed = /\s?\(\s?(\d{1,2}|[a-z]{1,4})\s?\)/iy;
const halfBracketed = /[\s.]\s?([a-z]|\d{1,2})\)/iy;
const dotted = /\.(\d{1,2})(?![\d%])/y;
const worded = /\s?,?\s?(?:sub-?paragraphs?|paragraphs?|paras?\.?|paragraphes?|par\.|sous-alinéas?|alinéas?|al\.|párrafos?|parrafos?|párr\.|apartados?|apdo\.|incisos?|lettres?|letras?|litt?\.|points?|clauses?)\s\(?(\d{1,2}|[a-z]{1,4})(?![\p{L}\p{N}])\)?/iuy;
const run = /\s?[-–—]\s?|\s(?:to|à|a|al)\s(?=[\d(])/iy;
const listed = /\s?[,;]\s?(?:and\s|et\s|y\s|or\s|ou\s|o\s)?(?=[\d(])|\s(?:and|et|y|e|or|ou|o|&)\s(?=[\d(])/iy;

/** Sticky matching at an offset. */
export function match(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

/** Small letters, no accents, one blank between words. */
export const fold = (text: string): string =>
  text.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replace(/\s+/g, ' ').trim();

/**
 * The places that the label of a catalogue entry names: "C102 Arts 78-87", "R202 Para. 3(b)", "C121 Schedule II",
 * "ICESCR GC19 paras 12-21". Words behind the number ("C102 Art. 69 (list)") only tell entries of one place apart.
 */
export function placesOf(label: string): readonly Place[] {
  const rest = label.replace(/^\S+\s*/, '');
  const comment = /^GC19 paras?\.? /i.exec(rest);
  const section = /^Sec\. [IVX]+, Art\. /i.exec(rest);
  const keyword = comment ?? section ?? /^(?:Arts?|Paras?)\.? (?=\d)/i.exec(rest);
  const division = comment ? 'gc19' : section ? fold(section[0]).replace(/[.,]| art\.$/g, '') : '';
  const read = keyword ? readPlaces(rest, keyword[0].length, true, division) : undefined;
  return read?.places ?? [{ division: fold(rest).replace(/[(),.]/g, ' ').replace(/\s+/g, ' ').trim(), article: 0, to: 0, path: [] }];
}

/** True where two places overlap: one lies in the other, or both are the same. */
export function overlap(a: Place, b: Place): boolean {
  if (!sameDivision(a.division, b.division)) return false;
  if (a.article > b.to || b.article > a.to) return false;
  if (a.article !== a.to || b.article !== b.to) return true;
  const depth = Math.min(a.path.length, b.path.length);
  for (let i = 0; i < depth; i++) {
    const [from, to] = steps(a, i), [start, end] = steps(b, i);
    if (order(from, end) > 0 || order(start, to) > 0) return false;
  }
  return true;
}

/** The step at depth `i` as first and last. */
const steps = (place: Place, i: number): readonly [string, string] => {
  const step = place.path[i]!;
  return [step, i === place.path.length - 1 && place.pathTo !== undefined ? place.pathTo : step];
};

/** Numbers by value; letters by the alphabet, longer ones (ii) after shorter. */
function order(a: string, b: string): number {
  const one = Number(a), two = Number(b);
  if (!Number.isNaN(one) && !Number.isNaN(two)) return one - two;
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}

/** "schedule" covers "schedule ii": people name a Schedule shorter than its label does. */
function sameDivision(a: string, b: string): boolean {
  if (a === b) return true;
  if (a === '' || b === '' ) return false;
  return `${a} `.startsWith(`${b} `) || `${b} `.startsWith(`${a} `);
}
