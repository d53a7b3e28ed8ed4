import type { CatalogueEntry } from '../engine/pack';
import type { ArticleAssessment, Assessment, Profile, Requirement, Standing } from './assess';

/** Rows of the matrix: the contingencies of C102 in its order. */
export const branches = ['medical-care', 'sickness', 'unemployment', 'old-age', 'employment-injury', 'family', 'maternity', 'invalidity', 'survivors'] as const;
/** Its columns: what each branch sets. */
export const elements = ['persons-protected', 'benefit-type', 'qualifying-period', 'waiting-period', 'duration', 'rate', 'age', 'suspension'] as const;
/** What a law sets for all branches together. */
export const commons = ['equality-of-treatment', 'suspension', 'adjustment', 'appeal', 'financing', 'administration'] as const;
export type Branch = typeof branches[number] | 'general';
export type Element = typeof elements[number] | typeof commons[number];

/** What the standards of an assessment say of one element of one branch. */
export interface MatrixCell {
  readonly branch: Branch;
  readonly element: Element;
  /** The gravest of all standards; undefined where none of them asks anything here. */
  readonly standing: Standing | undefined;
  /** True where no rule compares: somebody has to read the Articles. */
  readonly unread: boolean;
  /** Each standard by itself, in the order of the assessment. */
  readonly by: readonly { readonly instrument: string; readonly standing: Standing }[];
}

/** Branches by elements, then the common provisions as a last row of its own. Only Articles in the profile count. */
export function matrixOf({ instruments }: Assessment): readonly (readonly MatrixCell[])[] {
  const compared = new Map<string, Map<string, Standing[]>>(), read = new Map<string, Map<string, Standing[]>>();
  const put = (into: typeof compared, branch: string, element: string | undefined, instrument: string, standing: Standing): void => {
    if (element === undefined || standing === 'not-applicable') return;
    const key = `${branch} ${element}`, by = into.get(key) ?? new Map<string, Standing[]>();
    into.set(key, by);
    by.set(instrument, [...by.get(instrument) ?? [], standing]);
  };
  for (const { instrument, parts } of instruments) for (const { articles } of parts) for (const { entry, requirements, standing } of articles) {
    for (const one of requirements) put(compared, branchOf(one, entry), elementOf(one, entry), instrument.id, one.standing);
    if (requirements.length === 0) put(read, entry.branch, topics[entry.topic], instrument.id, standing);
  }
  const cell = (branch: Branch, element: Element): MatrixCell => {
    const key = `${branch} ${element}`, found = compared.get(key) ?? read.get(key);
    const by = [...found ?? []].map(([instrument, all]) => ({ instrument, standing: gravest(all) }));
    return { branch, element, by, standing: by.length === 0 ? undefined : gravest(by.map(({ standing }) => standing)), unread: !compared.has(key) && by.some(({ standing }) => standing === 'cannot-tell') };
  };
  return [...branches.map((branch) => elements.map((element) => cell(branch, element))), commons.map((element) => cell('general', element))];
}

const order: readonly Standing[] = ['below', 'not-found', 'cannot-tell', 'met', 'not-applicable'];
const gravest = (all: readonly Standing[]): Standing => order.find((one) => all.includes(one)) ?? 'not-applicable';

const branchOf = ({ parameter, rule }: Requirement, entry: CatalogueEntry): string => parameter?.slice(0, parameter.indexOf('.')) ?? rule?.branch ?? entry.branch;
const elementOf = ({ parameter }: Requirement, entry: CatalogueEntry): string | undefined =>
  parameter === undefined ? topics[entry.topic] : ofParameter[parameter.slice(parameter.indexOf('.') + 1)] ?? topics[entry.topic];

const ofParameter: Readonly<Record<string, Element>> = {
  'qualifying-period': 'qualifying-period', 'reduced-qualifying-period': 'qualifying-period', 'waiting-period': 'waiting-period', duration: 'duration',
  rate: 'rate', 'accrual-rate': 'rate', 'minimum-rate': 'rate', 'temporary-rate': 'rate', 'permanent-total-rate': 'rate', 'child-rate': 'rate', 'lump-sum-threshold': 'benefit-type',
  'pensionable-age': 'age', 'child-age': 'age', 'persons-protected': 'persons-protected', 'postnatal-compulsory-leave': 'duration', 'employee-contribution': 'financing',
};
const topics: Readonly<Record<string, Element>> = {
  'persons-protected': 'persons-protected', 'benefit-type': 'benefit-type', contingency: 'benefit-type', 'lump-sum': 'benefit-type', 'qualifying-period': 'qualifying-period',
  'waiting-period': 'waiting-period', duration: 'duration', rate: 'rate', age: 'age', suspension: 'suspension', 'equality-of-treatment': 'equality-of-treatment',
  adjustment: 'adjustment', appeal: 'appeal', financing: 'financing', administration: 'administration',
};

/** One demand that is not met, with every Article of the profile that makes it. */
export interface Gap {
  readonly requirement: Requirement | undefined;
  readonly articles: readonly ArticleAssessment[];
  readonly profile: Profile;
}

/** What an adviser says first: what is below, what was not found, what must be decided by other texts. */
export interface Conclusions {
  readonly below: readonly Gap[];
  readonly missing: readonly Gap[];
  readonly open: readonly Gap[];
  /** Branches of which the files say nothing, though a standard of the profile asks for them. */
  readonly absent: readonly Branch[];
}

/** The demands of an assessment that are not met, each once: several Articles may make the same demand. Accepted Parts come first. */
export function conclusionsOf({ instruments }: Assessment): Conclusions {
  const gaps = new Map<string, { requirement: Requirement | undefined; articles: ArticleAssessment[]; profile: Profile; standing: Standing }>();
  const absent = new Set<Branch>();
  for (const { parts } of instruments) for (const { articles, profile } of parts) for (const article of articles) {
    if (article.because === 'branch') absent.add(article.entry.branch as Branch);
    if (profile === 'others' || article.because === 'branch') continue;
    for (const requirement of article.requirements) {
      if (requirement.standing === 'met' || requirement.standing === 'cannot-tell' && requirement.evidence.length === 0 || requirement.rule?.severity === 'hint' || requirement.aside) continue;
      const key = requirement.rule?.id ?? `${article.entry.cite.label} ${requirement.parameter}`;
      const known = gaps.get(key);
      if (known) {
        known.articles.push(article);
        if (rank(profile) < rank(known.profile)) known.profile = profile;
      } else gaps.set(key, { requirement, articles: [article], profile, standing: requirement.standing });
    }
  }
  const all = [...gaps.values()].sort((a, b) => rank(a.profile) - rank(b.profile));
  const of = (standing: Standing): Gap[] => all.filter((one) => one.standing === standing).map(({ standing: _, ...gap }) => gap);
  return { below: of('below'), missing: of('not-found'), open: of('cannot-tell'), absent: branches.filter((one) => absent.has(one)) };
}

const profiles: readonly Profile[] = ['accepted', 'intended', 'asked', 'common', 'others'];
const rank = (profile: Profile): number => profiles.indexOf(profile);
