import type { Span } from '../../text/span';

/** Which sentence an instruction names, from 1 on; -1 the last one. Undefined for "two sentences", "the part of the sentence". */
export function sentenceNamed(text: string, { start, end }: Span): { readonly nth: number; readonly said: string } | undefined {
  const found = named.exec(text.slice(Math.max(0, start - 24), end));
  const nth = found === null ? undefined : ordinals.findIndex((one) => one.test(found[1]!));
  return nth === undefined || nth < 0 ? undefined : { nth: nth === 0 ? -1 : nth, said: found![0].replace(/\s+/g, ' ') };
}

const named = /(?<!\p{L})(\p{L}+)\s+(?:sentence|phrase|oración|frase)$/iu;

/** The last one, then the first, the second … */
const ordinals = [
  /^(?:last|final|dernière|última)$/iu, /^(?:first|première|primera)$/iu, /^(?:second|deuxième|seconde|segunda)$/iu, /^(?:third|troisième|tercera)$/iu,
  /^(?:fourth|quatrième|cuarta)$/iu, /^(?:fifth|cinquième|quinta)$/iu, /^(?:sixth|sixième|sexta)$/iu,
] as const;

/** The sentences of a text from `from` on; undefined where an abbreviation leaves open whether one ends ("as in No. 5"). */
export function sentencesOf(text: string, from: number): readonly Span[] | undefined {
  const until = text.trimEnd().length, found: Span[] = [];
  let start = from + /^\s*/.exec(text.slice(from))![0].length;
  for (const { index, 0: gap } of text.slice(0, until).matchAll(/(?<=[.!?]["”»’)]{0,2})\s+(?=["“«(]?[\p{Lu}\p{N}¿¡])/gu)) {
    if (index < start) continue;
    if (/(?<!\p{L})(?:\p{L}{1,2}|\p{L}?\p{N}+|art|arts|nos?|núm|sec|para|vol|etc|inc|mrs)\.$/iu.test(text.slice(Math.max(0, index - 12), index))) return undefined;
    found.push({ start, end: index });
    start = index + gap.length;
  }
  return until > start ? [...found, { start, end: until }] : found;
}
