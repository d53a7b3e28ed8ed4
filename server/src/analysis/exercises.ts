import type { Language } from '../draft/draft';
import type { Exercise, ExerciseGoal } from '../engine/exercise';
import type { Analysis } from './analysis';

export type { Exercise, ExerciseGoal } from '../engine/exercise';

/** How far somebody has come. */
export interface ExerciseScore {
  readonly goals: readonly { readonly goal: ExerciseGoal; readonly rule: string; readonly met: boolean }[];
  /** Rules that fire at error or warning and were no part of the exercise: faults that the answer has brought in. */
  readonly strays: readonly string[];
  /** From 0 to 100: the share of goals that are met; never 100 while there are strays. */
  readonly points: number;
}

/** Scores a draft against an exercise. */
export function scoreExercise({ goals }: Exercise, { draft: { language }, findings, facts }: Analysis): ExerciseScore {
  const firing = new Set(findings.flatMap(({ item }) => [item, ...item.also ?? []]).map(({ rule }) => rule.id));
  const judged = goals.map((goal) => {
    const rule = ruleOf(goal, language), kept = goal.keeps === undefined || facts.some(({ item }) => item.parameter === goal.keeps || item.kind === 'value' && item.also?.includes(goal.keeps!));
    return { goal, rule, met: kept && !firing.has(rule) };
  });
  const asked = new Set(judged.map(({ rule }) => rule));
  const strays = [...new Set(findings.filter(({ item }) => item.severity === 'error' || item.severity === 'warning').map(({ item }) => item.rule.id))].filter((rule) => !asked.has(rule));
  const share = goals.length === 0 ? 100 : Math.floor(100 * judged.filter(({ met }) => met).length / goals.length);
  return { goals: judged, strays, points: strays.length > 0 ? Math.min(share, 99) : share };
}

/** The rule of a goal in a language. */
export const ruleOf = ({ rule }: ExerciseGoal, language: Language): string => typeof rule === 'string' ? rule : rule[language];
