import type { RuleSet } from '../engine/pack';

/** The packs whose rules are in force, by name; those of teams with their versions. */
export function packsOf({ rules, teams }: RuleSet): readonly string[] {
  const versions = new Map(teams?.map((team) => [team.id, `${team.id} ${team.version}`]));
  return [...new Set(rules.map(({ pack }) => pack))].map((id) => versions.get(id) ?? id);
}
