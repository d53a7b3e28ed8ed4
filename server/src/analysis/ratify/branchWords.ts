import { Book } from '../../engine/book';
import { holdsPhrase } from '../../engine/checks/required';
import { factsFor, sectionOf } from '../../engine/draftwide';
import { branchesOf, branchOfHeading } from '../bearing';
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
      const { depth } = draft.provisions[provision]!, { language } = contexts.of[provision]!, book = bookOf(phrases, language);
      const reached = depth < section ? 1 : branchOfHeading(analysis, sectionOf(wide, provision)) === branch ? 3 : 2;
      if (reached <= grade || !book || !holdsPhrase(draft.provisions[provision]!, language, book)) continue;
      if (reached === 3) return { file, provision };
      best = { file, provision };
      grade = reached;
    }
  }
  return best;
}

/** The depth of sections and articles (`Provision.depth`). */
const section = 20;

const books = new WeakMap<PhrasesIn, Map<string, Book | undefined>>();

function bookOf(phrases: PhrasesIn, language: keyof PhrasesIn): Book | undefined {
  let known = books.get(phrases);
  if (!known) books.set(phrases, known = new Map());
  if (!known.has(language)) known.set(language, phrases[language] && new Book(phrases[language]));
  return known.get(language);
}

const remembered = new WeakMap<Framework, Map<string, readonly (readonly number[])[]>>();

/** The provisions on a branch, file by file: all below its headings, and the sections in which its values stand. */
function provisionsOf(branch: string, framework: Framework): readonly (readonly number[])[] {
  let known = remembered.get(framework);
  if (!known) remembered.set(framework, known = new Map());
  const made = known.get(branch);
  if (made) return made;
  const shown = branchesOf(framework).get(branch) ?? [];
  const all = framework.files.map(({ analysis }, file) => {
    const { draft, outline } = analysis, wide = wideFor(analysis);
    const roots = new Set(shown.filter(one => one.file === file).map(({ provision, by }) => by === 'heading' ? provision : sectionOf(wide, provision)));
    for (const { item, provision } of analysis.facts) if (item.kind === 'value' && item.certain && item.parameter.startsWith(`${branch}.`)) roots.add(sectionOf(wide, provision));
    const inside: boolean[] = [];
    draft.provisions.forEach((_, i) => { inside[i] = roots.has(i) || (outline.parents[i]! >= 0 && inside[outline.parents[i]!]!); });
    return inside.flatMap((is, i) => is ? [i] : []);
  });
  known.set(branch, all);
  return all;
}
