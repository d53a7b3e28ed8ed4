import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/analysis/analyze';
import { type Exercise, ruleOf, scoreExercise } from '../../server/src/analysis/exercises';
import { bundledRules } from '../../server/src/bundled';
import { exercises } from '../../server/src/bundledData';
import { type Language, languages } from '../../server/src/draft/draft';
import { profile } from '../../server/src/engine/project';
import { readDraft } from '../../server/src/formats/format';

const rules = bundledRules();
const read = ({ instruments }: Exercise, text: string, language: Language) => analyze(readDraft('exercise.bill', text, { language }), profile(rules, { standards: instruments }));
const each = exercises.flatMap(exercise => languages.map(language => [exercise.id, language, exercise] as const));

describe('the exercises', () => {
  it('are twelve or more, each with its name', () => {
    expect(exercises.length).toBeGreaterThanOrEqual(12);
    expect(new Set(exercises.map(({ id }) => id)).size).toBe(exercises.length);
  });

  it.each(each)('%s (%s) begins with every fault it asks about and no other', (_id, language, exercise) => {
    const analysis = read(exercise, exercise.text[language]!, language), { goals, strays } = scoreExercise(exercise, analysis);
    const firing = analysis.findings.flatMap(({ item }) => [item, ...item.also ?? []]).map(({ rule }) => rule.id);
    expect(goals.filter(({ met, rule }) => met || !firing.includes(rule)).map(({ rule }) => rule)).toEqual([]);
    expect(strays).toEqual([]);
  });

  it.each(each)('%s (%s) is solved by its solution', (_id, language, exercise) => {
    const score = scoreExercise(exercise, read(exercise, exercise.solution[language]!, language));
    expect([score.points, score.strays, score.goals.filter(({ met }) => !met).map(({ rule }) => rule)]).toEqual([100, [], []]);
  });

  it.each(each)('%s (%s) cannot be won by deleting the text where a value must stay', (_id, language, exercise) => {
    if (exercise.goals.every(({ keeps }) => keeps === undefined)) return;
    expect(scoreExercise(exercise, read(exercise, exercise.text[language]!.split('\n')[0]!, language)).points).toBeLessThan(100);
  });

  it.each(exercises.map(one => [one.id, one] as const))('%s names rules that are there, and speaks three languages', (_id, { goals, theme, story, explains }) => {
    for (const goal of goals) for (const language of languages) expect(rules.rules.map(({ id }) => id)).toContain(ruleOf(goal, language));
    for (const says of [theme, story, explains, ...goals.map(({ hint }) => hint)]) expect(Object.keys(says)).toEqual(['en', 'fr', 'es']);
  });

  it('a fault that an answer brings in keeps it from being full', () => {
    const exercise = exercises.find(({ id }) => id === 'rates')!, mended = exercise.solution.en!.replace('unemployment benefit is 45 per cent', 'unemployment benefit is 30 per cent');
    const score = scoreExercise(exercise, read(exercise, mended, 'en'));
    expect([score.points, score.strays]).toEqual([99, ['c102/unemployment-rate']]);
  });
});
