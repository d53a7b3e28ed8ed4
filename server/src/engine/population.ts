import * as z from 'zod/mini';

/** Groups of persons that the standards count (C102 Arts 9 to 61; named in `rules/calculation/persons.yaml`). */
export const groups = ['residents', 'active', 'employees', 'industrial', 'industrial-20', 'employed-women'] as const;
export type Group = typeof groups[number];

/** Branches that can have numbers of their own, and `all` for those that have none. */
export const protectedBranches = ['all', 'medical-care', 'sickness', 'unemployment', 'old-age', 'employment-injury', 'family', 'maternity', 'invalidity', 'survivors'] as const;

const number = z.number().check(z.nonnegative());
const numbers = Object.fromEntries(groups.map(group => [group, z.optional(number)])) as Record<Group, z.ZodMiniOptional<typeof number>>;

/** `population:` of lexfloor.yaml. */
export const populationSchema = z.strictObject({
  year: z.optional(z.number()),
  source: z.optional(z.string()),
  ...numbers,
  protected: z.optional(z.partialRecord(z.enum(protectedBranches), z.strictObject(numbers))),
});

/** Numbers of persons; what is absent is not known, never zero. */
export type Numbers = Readonly<Partial<Record<Group, number>>>;

/** The figures of a country. */
export interface Population extends Numbers {
  readonly year?: number;
  readonly source?: string;
  /** Persons protected, by branch; `all` holds for each branch without numbers of its own. */
  readonly protected?: Readonly<Partial<Record<string, Numbers>>>;
}

/** The keys that may stand at a path below `population`. */
export const populationKeys = (path: readonly string[]): readonly string[] =>
  path.length === 0 ? ['year', 'source', ...groups, 'protected'] : path[0] !== 'protected' ? [] : path.length === 1 ? protectedBranches : path.length === 2 ? groups : [];
