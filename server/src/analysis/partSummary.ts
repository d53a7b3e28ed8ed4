import type { Draft, ProvisionKind } from '../draft/draft';
import type { Analysis } from './analysis';
import { type ArticleAssessment, type PartCounts, type Scope, asksAbout, partCounts, scopeOf } from './assess';
import { branchOfHeading } from './bearing';
import { frameworkOf } from './framework';
import type { Requirement } from './requirements';

/** A Part (Chapter, Title) of a draft that is about one branch. */
export interface BranchPart {
  readonly provision: number;
  readonly branch: string;
}

/** The Parts of a draft that are about one branch of which the scope asks something, the outermost each; a section alone is none. */
export function branchParts(analysis: Analysis, scope: Scope): readonly BranchPart[] {
  const { draft, outline } = analysis, branches: (string | undefined)[] = [];
  return draft.provisions.flatMap((provision, i): readonly BranchPart[] => {
    const parent = outline.parents[i]!, above = parent < 0 ? undefined : branches[parent];
    const branch = gathers(draft, i) && !provision.quoted ? branchOfHeading(analysis, i) : undefined;
    branches[i] = branch ?? above;
    return branch === undefined || branch === above || !hasSections(analysis, i) || !asksAbout(analysis.rules, branch, scope) ? [] : [{ provision: i, branch }];
  });
}

const containers: ReadonlySet<ProvisionKind> = new Set<ProvisionKind>(['book', 'title', 'part', 'subpart', 'chapter', 'subchapter', 'division', 'subdivision']);
const gathers = ({ provisions }: Draft, index: number): boolean => containers.has(provisions[index]!.kind);

/** A heading alone, such as a line of the table of contents, sets nothing. */
const hasSections = ({ outline: { parents } }: Analysis, index: number): boolean => parents[index + 1] === index;

/** How a Part stands to each standard of the scope that is about its branch. */
export const summaryOf = (analysis: Analysis, provision: number, scope: Scope): readonly PartCounts[] => partCounts(analysis, provision, scope);

/** What a draft is assessed against, by what its project says. */
export const scopeFor = (analysis: Analysis, project: Parameters<typeof scopeOf>[1]): Scope => scopeOf(frameworkOf(analysis), project);

/** Where the draft says what an Article is compared with; undefined where nothing of it was found. */
export const evidenceOf = ({ requirements }: ArticleAssessment): Requirement['evidence'][number] | undefined => {
  const by = (wanted: Requirement['standing']) => requirements.find(({ standing, evidence }) => standing === wanted && evidence.length > 0)?.evidence;
  const evidence = by('below') ?? by('cannot-tell') ?? by('met');
  return evidence?.find(({ verdict }) => verdict === 'below') ?? evidence?.[0];
};
