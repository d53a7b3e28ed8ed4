import type { Block } from './blocks';
import type { Keyword } from './keywords';

/**
 * The blocks of a table of contents: from its heading to where the numbering it lists begins again. Empty where there is none, or
 * where nothing begins again (then it was a heading like any other).
 */
export function contentsOf(text: string, blocks: readonly Block[], keywords: readonly (Keyword | undefined)[], starts: readonly number[]): ReadonlySet<number> {
  const found = new Set<number>();
  const limit = Math.min(blocks.length, 400);
  for (let at = 0; at < limit; at++) {
    const block = blocks[at]!;
    if (!headsContents(text, block)) continue;
    const seen = new Set<string>();
    for (let next = at + 1; next < blocks.length; next++) {
      const key = keyOf(text, keywords[next], starts[next]!);
      if (key === undefined) continue;
      if (seen.has(key)) {
        for (let inside = at; inside < next; inside++) found.add(inside);
        return found;
      }
      seen.add(key);
    }
  }
  return found;
}

/** True for the heading of a table of contents. */
export const headsContents = (text: string, block: Block): boolean => block.end - block.start <= 80 && heading.test(text.slice(block.at, block.end));

const heading = /^[#*_\s]*(?:(?:TABLE OF )?CONTENTS|Table of contents|Contents|ARRANGEMENT OF (?:SECTIONS|REGULATIONS|CLAUSES|ARTICLES|PARTS)|Arrangement of (?:sections|regulations|clauses)|TABLE DES MATI[ÈE]RES|Table des matières|SOMMAIRE|Sommaire|[ÍI]NDICE|[ÍI]ndice)[*_\s.:]*$/u;

/** What a line of contents and the place it leads to have in common. */
function keyOf(text: string, keyword: Keyword | undefined, start: number): string | undefined {
  if (keyword !== undefined) return keyword.what === 'section' || keyword.what === 'paragraph' ? undefined : `${keyword.kind} ${keyword.num}`;
  const number = /^[*_]{0,3}(\d{1,4}[A-Z]{0,2})\.[*_]{0,3}\s/.exec(text.slice(start, start + 12));
  return number === null ? undefined : `unit ${number[1]}`;
}
