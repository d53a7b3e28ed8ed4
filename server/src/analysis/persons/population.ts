import type { Localized } from '../../engine/pack';
import type { Group, Numbers } from '../../engine/population';

/** `rules/calculation/persons.yaml`. */
export interface PersonsData {
  readonly groups: Readonly<Record<Group, { readonly names: Localized; readonly 'part-of'?: Group }>>;
  readonly shares: readonly ShareLine[];
}

interface ShareLine {
  readonly unit: string;
  /** Words that the condition of the figure holds. */
  readonly when?: string;
  readonly protected?: Group;
  readonly of?: Group;
  /** The persons are those within limits of means: the law says who, no number does. */
  readonly 'asked-of'?: 'law';
  readonly or?: 'law';
}

/** The line that says what a percentage of the catalogue is made of; undefined where it counts no group of persons. */
export const shareLine = ({ shares }: PersonsData, unit: string, condition = ''): ShareLine | undefined =>
  shares.find(line => line.unit === unit && (line.when === undefined || condition.includes(line.when)));

/** A number of persons, or the least it can be because a smaller group is known. */
export interface Counted {
  readonly value: number;
  readonly group: Group;
  readonly atLeast: boolean;
}

/** How many of a group are there: the number itself, else that of the largest known group within it; undefined where neither is known. */
export function count(group: Group, numbers: Numbers, { groups }: PersonsData): Counted | undefined {
  const own = numbers[group];
  if (own !== undefined) return { value: own, group, atLeast: false };
  const inside = (Object.keys(groups) as Group[]).filter(one => groups[one]['part-of'] === group).flatMap(one => count(one, numbers, { groups, shares: [] }) ?? []);
  const most = inside.reduce<Counted | undefined>((best, one) => best === undefined || one.value > best.value ? one : best, undefined);
  return most && { ...most, atLeast: true };
}
