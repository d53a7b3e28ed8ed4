import type { ProvisionKind } from '../draft/draft';
import type { CatalogueEntry } from '../engine/pack';
import { branchMentions, injuryBenefits } from '../facts/branchMentions';
import { contextReading } from '../facts/headings';
import { tokenize } from '../words/tokens';
import type { Analysis } from './analysis';
import type { FilePlace, Framework, LawFile } from './framework';
import type { Evidence } from './requirements';

/** A provision that speaks of a matter without being compared with anything. */
export interface Bearing extends FilePlace {
  /** Why it is shown: a value or mark of the matter, a heading of its branch, or its benefit in a list of them. */
  readonly by: 'value' | 'mark' | 'heading' | 'list';
  readonly quote?: string;
}

/** So many provisions are shown beside an Article. */
const most = 6;

/** The provisions that bear on an Article and are no evidence yet: values and marks of its matter, else the headings of its branch. */
export function provisionsOn(entry: CatalogueEntry, framework: Framework, evidence: readonly Evidence[]): readonly Bearing[] {
  const told = new Set(evidence.map(({ file, provision }) => `${file} ${provision}`));
  const found: Bearing[] = [];
  // Grounds of suspension are shown at the list, not again at each of its items
  const listed = entry.topic === 'suspension' && !/\(list\)$/.test(entry.cite.label) && entry.cite.paragraph !== undefined;
  const wanted = topics[entry.topic], marks = listed ? [] : marksOf[entry.topic] ?? [];
  framework.files.forEach(({ analysis }, file) => {
    for (const { provision, item } of analysis.facts) {
      const at = `${file} ${provision}`;
      if (found.length >= most || told.has(at)) continue;
      const dot = item.parameter.indexOf('.');
      const fits = item.kind === 'value'
        ? wanted?.includes(item.parameter.slice(dot + 1)) === true && item.parameter.slice(0, dot) === entry.branch
        : marks.includes(item.parameter) && (entry.branch === 'general' || item.branch === undefined || item.branch === entry.branch);
      if (!fits) continue;
      told.add(at);
      found.push({ file, provision, by: item.kind, quote: item.quote });
    }
  });
  if (found.length > 0 || evidence.length > 0 || entry.branch === 'general' || listed) return found;
  return (branchesOf(framework).get(entry.branch) ?? []).slice(0, most);
}

/** Topics of the vocabulary under the topics of the catalogue. */
const topics: Readonly<Record<string, readonly string[]>> = {
  'persons-protected': ['persons-protected', 'undertaking-size'],
  'qualifying-period': ['qualifying-period', 'reduced-qualifying-period'],
  'waiting-period': ['waiting-period'],
  duration: ['duration'],
  rate: ['rate', 'accrual-rate', 'minimum-rate', 'maximum-rate', 'temporary-rate', 'permanent-total-rate', 'child-rate'],
  age: ['pensionable-age', 'child-age', 'student-age'],
  appeal: ['appeal-time-limit'],
  adjustment: ['indexation-interval'],
  financing: ['employee-contribution', 'employer-contribution', 'state-contribution', 'actuarial-review-interval'],
  'lump-sum': ['lump-sum-threshold'],
  breastfeeding: ['nursing-breaks'],
};

/** Marks of the vocabulary under the topics of the catalogue. */
const marksOf: Readonly<Record<string, readonly string[]>> = {
  suspension: ['suspension-ground', 'remarriage'], appeal: ['appeal', 'finality'], 'lump-sum': ['lump-sum'], 'equality-of-treatment': ['equality-of-treatment'],
  adjustment: ['indexation'], financing: ['state-responsibility', 'employer-liability'], administration: ['participation'], 'cost-sharing': ['cost-sharing'],
  'employment-protection': ['dismissal-protection'], 'persons-protected': ['exclusion-of-workers'],
};

const remembered = new WeakMap<Framework, ReadonlyMap<string, readonly Bearing[]>>();

/** The branches that the files regulate, each with the headings (or items of a list of benefits, or provisions with a value) that show it. */
export function branchesOf(framework: Framework): ReadonlyMap<string, readonly Bearing[]> {
  let known = remembered.get(framework);
  if (known === undefined) {
    const made = new Map<string, Bearing[]>();
    framework.files.forEach((one, file) => { headingsIn(one, file, made); });
    const headed = new Set(made.keys());
    framework.files.forEach((one, file) => {
      for (const { provision, branch } of listedIn(one)) {
        if (!headed.has(branch)) made.set(branch, [...made.get(branch) ?? [], { file, provision, by: 'list', quote: one.analysis.draft.provisions[provision]!.words.text }]);
      }
    });
    framework.files.forEach(({ analysis }, file) => {
      for (const { provision, item } of analysis.facts) {
        if (item.kind !== 'value' || !item.certain) continue;
        const branch = item.parameter.slice(0, item.parameter.indexOf('.'));
        if (branch !== 'general' && !made.has(branch) && !isOfInjury(branch, analysis, provision)) made.set(branch, [{ file, provision, by: 'value', quote: item.quote }]);
      }
    });
    remembered.set(framework, known = made);
  }
  return known;
}

/** True of a benefit to survivors, or in old age, that is one of employment injury: it gives effect to C102 Art. 32(d), and not to Parts V and X. */
export function isOfInjury(branch: string, { contexts, rules }: Analysis, provision: number): boolean {
  const context = contexts.of[provision]!, words = rules.lexicon.languages.get(context.language);
  return (branch === 'survivors' || branch === 'old-age') && words !== undefined && contextReading(context, words).injury;
}

/** Headings that name a branch; those inside a heading of the same branch are not repeated. */
function headingsIn({ analysis }: LawFile, file: number, into: Map<string, Bearing[]>): void {
  const { draft, outline } = analysis, shown: (readonly string[])[] = [];
  draft.provisions.forEach((provision, i) => {
    const parent = outline.parents[i]!, above = parent < 0 ? [] : shown[parent]!;
    const own = provision.kind === 'act' || provision.quoted ? [] : branchesOfHeading(analysis, i).filter(branch => !isOfInjury(branch, analysis, i));
    shown[i] = own.length > 0 ? own : above;
    for (const branch of own) if (!above.includes(branch)) into.set(branch, [...into.get(branch) ?? [], { file, provision: i, by: 'heading' }]);
  });
}

/**
 * The items of a list of benefits: "the following benefits shall be payable: (a) retirement pension; (b) invalidity benefit". Each is short
 * and begins with the name of a benefit, and two branches at least are named.
 */
function listedIn({ analysis: { draft, outline, contexts, rules } }: LawFile): readonly { readonly provision: number; readonly branch: string }[] {
  const lists = new Map<number, { readonly provision: number; readonly branch: string }[]>();
  draft.provisions.forEach(({ kind, quoted, words: { text } }, i) => {
    const parent = outline.parents[i]!, { language } = contexts.of[i]!, words = rules.lexicon.languages.get(language);
    if (!listItems.has(kind) || quoted || parent < 0 || text.length > longestItem || words === undefined) return;
    const first = branchMentions(tokenize(text, language), words).find(({ start }) => start <= 2);
    if (first?.strength === outright && first.branch !== 'none') lists.set(parent, [...lists.get(parent) ?? [], { provision: i, branch: first.branch }]);
  });
  return [...lists].flatMap(([parent, items]) =>
    new Set(items.map(({ branch }) => branch)).size > 1 && offers(draft.provisions[parent]!.words.text) ? items : []);
}

const listItems: ReadonlySet<ProvisionKind> = new Set<ProvisionKind>(['paragraph', 'subparagraph', 'clause', 'point', 'item', 'text']);

/** The strength of a benefit's own name among the mentions of a branch. */
const outright = 3;

/** An item of a list of benefits is no longer than this, in characters. */
const longestItem = 80;

/** Words before a list of benefits, and none that deny it: "no benefit other than". */
const offers = (text: string): boolean => /\b(?:benefits?|prestations?|prestaci(?:ón|ones))(?!\p{L})/iu.test(text) && !denies.test(text);

const denies = /\b(?:not|no|nor|without|ne|pas|ni|sans|sin|except|other than|sauf|salvo)\b/iu;

/** The branch that the heading of a provision names most clearly; undefined where it names none, or two alike. */
export function branchOfHeading(analysis: Analysis, index: number): string | undefined {
  const [first, ...others] = branchesOfHeading(analysis, index);
  return others.length === 0 ? first : undefined;
}

/** The branches that the heading of a provision names: those named outright, else those whose contingency it names. */
function branchesOfHeading({ draft, contexts, rules }: Analysis, index: number): readonly string[] {
  const { heading } = draft.provisions[index]!, { language } = contexts.of[index]!, words = rules.lexicon.languages.get(language);
  if (heading === undefined || words === undefined) return [];
  const above = contextReading(contexts.of[index]!, words);
  const mentions = branchMentions(above.headings[0] ?? tokenize(heading, language), words).filter(({ strength, branch }) => strength >= 2 && branch !== 'none');
  const strongest = Math.max(0, ...mentions.map(({ strength }) => strength));
  const named = mentions.filter(({ strength }) => strength === strongest).map(({ branch }) => above.injury && injuryBenefits.has(branch) ? 'employment-injury' : branch);
  return [...new Set(named)];
}
