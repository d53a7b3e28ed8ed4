import type { Finding } from '../../engine/finding';
import type { FilePlace, Framework } from '../framework';
import { betweenFindings } from './between';

/** A finding between two texts of a framework, with both places. Spans count from the start of their provisions. */
export interface FrameworkFinding {
  readonly finding: Finding;
  readonly own: FilePlace;
  readonly other: FilePlace | undefined;
}

const known = new WeakMap<Framework, readonly FrameworkFinding[]>();

/** What the texts of a framework do not settle between them, each pair of places once, the gravest first and then in the order of the files. */
export function betweenTexts(framework: Framework): readonly FrameworkFinding[] {
  let made = known.get(framework);
  if (made === undefined) known.set(framework, made = findAll(framework));
  return made;
}

function findAll({ files }: Framework): readonly FrameworkFinding[] {
  if (files.length < 2) return [];
  const named = files.map(({ path, analysis }) => ({ name: path, analysis })), told = new Set<string>();
  return files.flatMap(({ analysis }, file) => betweenFindings(analysis, named.filter((_, i) => i !== file)).flatMap(({ provision, item }): readonly FrameworkFinding[] => {
    const related = item.related?.[0], at = related === undefined ? -1 : files.findIndex((one) => one.analysis.draft === related.draft);
    const [here, there] = [`${file} ${provision} ${item.span.start}`, related === undefined ? '' : `${at} ${related.provision} ${related.span.start}`];
    const key = `${item.rule.id} ${[here, there].sort().join(' | ')}`;
    if (told.has(key)) return [];
    told.add(key);
    return [{ finding: item, own: { file, provision }, other: related === undefined || at < 0 ? undefined : { file: at, provision: related.provision } }];
  })).sort((a, b) => gravity(a) - gravity(b));
}

/** Contradictions before what is merely set twice. */
const gravity = ({ finding: { severity } }: FrameworkFinding): number => severity === 'error' ? 0 : severity === 'warning' ? 1 : 2;
