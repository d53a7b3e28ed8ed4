import { likeCase } from './case';

/** The plural of an English noun: "child" → "children", "beneficiary" → "beneficiaries". */
export function pluralEn(noun: string): string {
  const lower = noun.toLowerCase();
  const known = irregularEnd(lower, 0, 1);
  if (known !== undefined) return likeCase(noun, known);
  if (always.has(lower)) return noun;
  if (/[^aeiou]y$/.test(lower)) return likeCase(noun, `${lower.slice(0, -1)}ies`);
  if (/(?:s|x|z|ch|sh)$/.test(lower)) return likeCase(noun, `${lower}es`);
  return likeCase(noun, `${lower}s`);
}

/** The singular of an English plural; undefined for a word that is none. */
export function singularEn(noun: string): string | undefined {
  const lower = noun.toLowerCase();
  const known = irregularEnd(lower, 1, 0);
  if (known !== undefined) return likeCase(noun, known);
  if (always.has(lower) || lower.length < 4 || !/s$/.test(lower) || /(?:ss|us|is|as|os)$/.test(lower)) return undefined;
  if (/[^aeiou]ies$/.test(lower)) return likeCase(noun, `${lower.slice(0, -3)}y`);
  if (/(?:ss|x|zz|ch|sh)es$/.test(lower)) return likeCase(noun, lower.slice(0, -2));
  return likeCase(noun, lower.slice(0, -1));
}

const irregular: readonly (readonly [string, string])[] = [
  ['child', 'children'], ['woman', 'women'], ['man', 'men'], ['wife', 'wives'], ['life', 'lives'], ['half', 'halves'], ['thief', 'thieves'],
  ['leaf', 'leaves'], ['foot', 'feet'], ['tooth', 'teeth'], ['crisis', 'crises'], ['basis', 'bases'], ['analysis', 'analyses'],
  ['datum', 'data'], ['medium', 'media'], ['memorandum', 'memoranda'], ['diagnosis', 'diagnoses'],
];

/** "workman" goes like "man", "grandchild" like "child". */
function irregularEnd(word: string, from: 0 | 1, to: 0 | 1): string | undefined {
  for (const pair of irregular) if (word.endsWith(pair[from])) return word.slice(0, -pair[from].length) + pair[to];
  return undefined;
}

/** Nouns with one form: a law's "earnings" is not the plural of "earning". */
const always: ReadonlySet<string> = new Set(('earnings arrears premises proceeds savings goods contents means works customs damages series species personnel police staff '
  + 'people clothes headquarters remains thanks news measles gas bus this').split(' '));
