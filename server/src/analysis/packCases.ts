import type { RuleProblem } from '../engine/load';
import type { Rule, RuleSet } from '../engine/pack';
import type { PackFile, TeamPack } from '../engine/teamPack';
import { nearest } from '../text/nearest';
import { type Case, type CaseResult, readCases, runCase } from './cases';

/** A case of a pack, with the file it stands in and what came of it. */
export interface PackCase {
  readonly path: string;
  readonly case: Case;
  /** The rule in full. */
  readonly rule: string;
  readonly result: CaseResult;
  readonly holds: boolean;
}

/** A rule that its cases do not show from both sides. */
export interface Uncovered {
  readonly rule: string;
  readonly lacks: 'fires' | 'stays silent';
}

export interface PackTest {
  readonly cases: readonly PackCase[];
  readonly uncovered: readonly Uncovered[];
  /** Rules of the pack, stricter figures among them. */
  readonly rules: readonly Rule[];
}

/** Mistakes in a pack's cases: fences, marks, rules that are none. */
export function checkCases(pack: Pick<TeamPack, 'id' | 'cases'>, rules: RuleSet): readonly RuleProblem[] {
  const ids = new Set(rules.rules.map(({ id }) => id));
  return pack.cases.flatMap((file) => {
    const { cases, problems } = readCases(file.text);
    const at = (line: number, message: string): RuleProblem => ({ path: file.path, line, column: 1, start: 0, end: 0, message });
    const told = new Set<string>();
    return [
      ...problems.map(({ line, message }) => at(line, message)),
      ...cases.flatMap((one) => {
        const id = idOf(one, pack.id);
        if (ids.has(id) || told.has(id)) return [];
        told.add(id);
        const meant = nearest(id, ids);
        return [at(one.line, `these are cases of "${id}", and there is no such rule; ${meant ? `did you mean "${meant.startsWith(`${pack.id}/`) ? meant.slice(pack.id.length + 1) : meant}"?` : 'name the rule above them as "# rule-id"'}`)];
      }),
    ];
  });
}

/** Runs all cases of a pack. `rules` are those in force with it. A rule is proven when it fires once and once stays silent. */
export function testPack(pack: TeamPack, rules: RuleSet): PackTest {
  const cases = pack.cases.flatMap((file) => casesOf(file).map((one) => runPackCase(one.path, one.case, pack.id, rules)));
  return { cases, uncovered: uncoveredRules(pack, cases), rules: ownRules(pack) };
}

/** The cases of a file, with its path. */
export const casesOf = ({ path, text }: PackFile): readonly Pick<PackCase, 'path' | 'case'>[] => readCases(text).cases.map((one) => ({ path, case: one }));

/** Runs one case of a pack. */
export function runPackCase(path: string, one: Case, pack: string, rules: RuleSet): PackCase {
  const result = runCase(one, rules, pack), { expected, actual } = result;
  return { path, case: one, rule: idOf(one, pack), result, holds: expected.marked === actual.marked && expected.fixed === actual.fixed && actual.left === 0 };
}

/** Rules of a pack that no case shows firing, or none shows staying silent. */
export function uncoveredRules(pack: TeamPack, cases: readonly PackCase[]): readonly Uncovered[] {
  return ownRules(pack).flatMap(({ id }) => {
    const shown = cases.filter(({ rule }) => rule === id).map((one) => one.case.marks.length > 0);
    return [...shown.includes(true) ? [] : [{ rule: id, lacks: 'fires' } as const], ...shown.includes(false) ? [] : [{ rule: id, lacks: 'stays silent' } as const]];
  });
}

const ownRules = (pack: TeamPack): readonly Rule[] => [...pack.changes.stricter, ...pack.rules];

/** `# rule-id` is a rule of the pack, `# c102/rule-id` one that it has changed. */
const idOf = ({ rule }: Case, pack: string): string => rule.includes('/') ? rule : `${pack}/${rule}`;
