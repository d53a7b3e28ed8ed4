import { sectionOf } from '../engine/draftwide';
import { branchesOf } from './bearing';
import type { Framework } from './framework';
import { wideFor } from './requirements';

const remembered = new WeakMap<Framework, Map<string, readonly (readonly number[])[]>>();

/** The provisions on a branch, file by file: all below its headings, and the sections in which its values stand. Remembered; linear in the files. */
export function provisionsOf(branch: string, framework: Framework): readonly (readonly number[])[] {
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
