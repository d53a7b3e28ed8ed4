import type { Draft, Provision, ProvisionKind } from '../draft/draft';
import type { Target } from '../engine/targets';
import type { Context } from '../facts/context';
import type { Analysis } from './analysis';
import { type ArticleAssessment, type PartCounts, type Scope, asksAbout, partCounts } from './assess';
import { branchOfHeading } from './bearing';
import type { Requirement } from './requirements';

/** A Part (Chapter, Title) of a draft that is about one branch. */
export interface BranchPart {
  readonly provision: number;
  readonly branch: string;
}

/** The Parts of a draft that are about one branch of which the scope asks something, the outermost each; a section alone is none. */
export function branchParts(analysis: Analysis, scope: Scope): readonly BranchPart[] {
  const { draft, outline } = analysis, branches: (string | undefined)[] = [], asks = new Map<string, boolean>();
  const isAsked = (branch: string): boolean => {
    const known = asks.get(branch) ?? asksAbout(analysis.rules, branch, scope);
    asks.set(branch, known);
    return known;
  };
  return draft.provisions.flatMap((provision, i): readonly BranchPart[] => {
    const parent = outline.parents[i]!, above = parent < 0 ? undefined : branches[parent];
    const branch = gathers(draft, i) && !provision.quoted ? branchOf(analysis, i) : undefined;
    branches[i] = branch ?? above;
    return branch === undefined || branch === above || !hasSections(analysis, i) || !isAsked(branch) ? [] : [{ provision: i, branch }];
  });
}

const headings = new WeakMap<Provision, { readonly context: Context; readonly branch: string | undefined }>();

/** The branch that a heading names, remembered as long as it stands where it stood. */
function branchOf(analysis: Analysis, index: number): string | undefined {
  const provision = analysis.draft.provisions[index]!, context = analysis.contexts.of[index]!;
  let known = headings.get(provision);
  if (known?.context !== context) headings.set(provision, known = { context, branch: branchOfHeading(analysis, index) });
  return known.branch;
}

const containers: ReadonlySet<ProvisionKind> = new Set<ProvisionKind>(['book', 'title', 'part', 'subpart', 'chapter', 'subchapter', 'division', 'subdivision']);
const gathers = ({ provisions }: Draft, index: number): boolean => containers.has(provisions[index]!.kind);

/** A heading alone, such as a line of the table of contents, sets nothing. */
const hasSections = ({ outline: { parents } }: Analysis, index: number): boolean => parents[index + 1] === index;

/** How a Part stands to each standard of the scope that is about its branch. */
export const summaryOf = (analysis: Analysis, provision: number, scope: Scope): readonly PartCounts[] => partCounts(analysis, provision, scope);

/**
 * What the Parts of a draft are assessed against: the targets of its project, else its standards, else every Convention with rules of
 * its own; a Part is compared with those alone that are about its branch.
 */
export function scopeFor({ rules }: Pick<Analysis, 'rules'>, { targets, standards }: { readonly targets?: readonly Target[]; readonly standards?: readonly string[] }): Scope {
  const known = (ids: readonly string[]): string[] => ids.flatMap((id) => [...rules.instruments.keys()].find((one) => one.toUpperCase() === id.toUpperCase()) ?? []);
  if (targets && targets.length > 0) return { instruments: known(targets.map(({ instrument }) => instrument)), targets };
  if (standards && standards.length > 0) return { instruments: known(standards) };
  const speaking = new Set(rules.rules.flatMap(({ cites, severity, parameters }) => cites[0] && severity !== 'hint' && parameters.length > 0 ? [cites[0].instrument] : []));
  return { instruments: [...rules.instruments.values()].filter(({ id, kind }) => kind === 'convention' && speaking.has(id)).map(({ id }) => id) };
}

/** Where the draft says what an Article is compared with; undefined where nothing of it was found. */
export const evidenceOf = ({ requirements }: ArticleAssessment): Requirement['evidence'][number] | undefined => {
  const by = (wanted: Requirement['standing']) => requirements.find(({ standing, evidence }) => standing === wanted && evidence.length > 0)?.evidence;
  const evidence = by('below') ?? by('cannot-tell') ?? by('met');
  return evidence?.find(({ verdict }) => verdict === 'below') ?? evidence?.[0];
};
