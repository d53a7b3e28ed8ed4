import { bookIn } from '../../engine/book';
import { holdsPhrase } from '../../engine/checks/required';
import { factsFor, sectionOf } from '../../engine/draftwide';
import { branchOfHeading } from '../bearing';
import { provisionsOf } from '../branchProvisions';
import type { FilePlace, Framework } from '../framework';
import { wideFor } from '../requirements';
import type { ContingencyWords, PhrasesIn } from './deciding';

/**
 * The places that show a contingency: one for each group of words, looked for in the provisions on its branch. Undefined where a group
 * is met nowhere, or the files do not regulate the branch. Linear in those provisions.
 */
export function contingencyShown({ branch, value, groups }: ContingencyWords, framework: Framework): readonly FilePlace[] | undefined {
  if (value !== undefined) {
    const found = framework.wholes.flatMap(({ analysis, placeOf }) => factsFor(wideFor(analysis), value).filter(({ fact }) => fact.certain).map(({ provision }) => placeOf(provision)));
    return found.length > 0 ? found.slice(0, 1) : undefined;
  }
  const places: FilePlace[] = [];
  for (const group of groups ?? []) {
    const place = firstWith(group, branch, framework);
    if (!place) return undefined;
    if (!places.some(({ file, provision }) => file === place.file && provision === place.provision)) places.push(place);
  }
  return places.length > 0 ? places : undefined;
}

/** The first provision on a branch that holds one of the phrases: in a section about that branch alone, else in its words, else in a heading over many. */
export function firstWith(phrases: PhrasesIn, branch: string, framework: Framework): FilePlace | undefined {
  const own = provisionsOf(branch, framework);
  let best: FilePlace | undefined, grade = 0;
  for (const [file, { analysis }] of framework.files.entries()) {
    const { draft, contexts } = analysis, wide = wideFor(analysis);
    for (const provision of own[file]!) {
      const { depth } = draft.provisions[provision]!, { language } = contexts.of[provision]!;
      const reached = depth < section ? 1 : branchOfHeading(analysis, sectionOf(wide, provision)) === branch ? 3 : 2;
      if (reached <= grade || !holdsPhrase(draft.provisions[provision]!, language, bookIn(phrases, language))) continue;
      if (reached === 3) return { file, provision };
      best = { file, provision };
      grade = reached;
    }
  }
  return best;
}

/** The depth of sections and articles (`Provision.depth`). */
const section = 20;
