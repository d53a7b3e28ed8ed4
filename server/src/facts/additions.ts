import { type Language } from '../draft/draft';
import { type BranchData, type MarkData, type ParameterData, type Phrases, type SilenceData, type VocabularyData, expandGroups } from './lexicon';

/** What a pack adds to the words of one language: names of branches, new parameters and how they are recognised, what is none, what provisions do. */
export interface VocabularyAddition {
  readonly language: Language;
  readonly groups?: Readonly<Record<string, string>>;
  readonly branches?: Readonly<Record<string, BranchData>>;
  readonly parameters?: readonly ParameterData[];
  readonly silence?: readonly SilenceData[];
  readonly 'silent-headings'?: Phrases;
  readonly marks?: readonly MarkData[];
}

/**
 * The vocabularies with an addition. Its phrases may name the groups of its language and its own, which are known to it alone; its
 * parameters stand behind those that are there. A language without vocabulary gets none: it would know too little to judge by.
 */
export function addVocabulary(vocabularies: readonly VocabularyData[], addition: VocabularyAddition): readonly VocabularyData[] {
  return vocabularies.map(base => base.language === addition.language ? joined(base, addition) : base);
}

function joined(base: VocabularyData, addition: VocabularyAddition): VocabularyData {
  const { branches = {}, parameters = [], silence = [], marks = [], 'silent-headings': headings } = expandGroups(addition, { ...base.groups, ...addition.groups });
  // What the pack's own phrases say beyond doubt is no longer passed over as something else
  const sure = parameters.flatMap(one => lines(one.sure));
  const names = new Set([...Object.keys(base.branches), ...Object.keys(branches)]);
  return {
    ...base,
    branches: Object.fromEntries([...names].map(name => [name, joinBranch(base.branches[name], branches[name])])),
    parameters: [...base.parameters, ...parameters],
    silence: [...sure.length === 0 ? base.silence : base.silence.map(one => ({ ...one, unless: [...lines(one.unless), ...sure] })), ...silence],
    ...(headings === undefined ? {} : { 'silent-headings': [...lines(base['silent-headings']), ...lines(headings)] }),
    ...(marks.length === 0 ? {} : { marks: [...base.marks ?? [], ...marks] }),
  };
}

function joinBranch(a: BranchData | undefined, b: BranchData | undefined): BranchData {
  return { named: [...lines(a?.named), ...lines(b?.named)], about: [...lines(a?.about), ...lines(b?.about)], hint: [...lines(a?.hint), ...lines(b?.hint)] };
}

const lines = (phrases: Phrases | undefined): readonly string[] => typeof phrases === 'string' ? phrases.split('\n') : phrases ?? [];
