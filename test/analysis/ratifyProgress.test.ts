import { expect, it } from 'vitest';
import { progressOf, readProgress } from '../../server/src/analysis/ratify/progress';
import { ratificationRules } from '../../server/src/bundledData';

it('reads the steps of a project, and points at faulty ones', () => {
  const text = 'steps:\n  - {step: 3, state: done, date: 2026-01-02}\n  - {step: 13, state: done}\n  - {step: 4, state: open, instrument: C128}\n';
  const { progress, problems } = readProgress(text);
  expect(progress.map(({ step, state }) => [step, state])).toEqual([[3, 'done'], [4, 'open']]);
  expect(problems.map(({ span, message }) => [text.slice(span.start, span.end).includes('13'), message.includes('1 to 12')])).toEqual([[true, true]]);
});

it('what names a Convention goes before what holds for all', () => {
  const { progress } = readProgress('steps:\n  - {step: 1, state: done, instrument: c102}\n  - {step: 1, state: under-way}\n');
  expect(progressOf(1, 'C102', progress)?.state).toBe('done');
  expect(progressOf(1, 'C128', progress)?.state).toBe('under-way');
  expect(progressOf(2, 'C102', progress)).toBeUndefined();
});

it('steps and checklist have names in three languages', () => {
  const { steps, checklist } = ratificationRules.steps;
  expect(steps.map(({ n }) => n)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  const texts = [...steps.flatMap(({ step, detail, documents }) => [step, detail, ...documents ?? []]), ...checklist.flatMap(({ item, note }) => note ? [item, note] : [item])];
  for (const text of texts) expect(typeof text === 'string' ? [] : Object.keys(text)).toEqual(['en', 'fr', 'es']);
});
