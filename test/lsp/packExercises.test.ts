import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { afterEach, describe, expect, it } from 'vitest';
import { bundledRules } from '../../server/src/bundled';
import { exercises, modelLaw } from '../../server/src/bundledData';
import { addPack, loadTeamPack } from '../../server/src/engine/teamPack';
import type { ExerciseAnswer, ExerciseLine } from '../../server/src/lsp/learning';
import { houseStyle } from '../engine/houseStyle';
import { connect, type TestClient } from '../support/client';

/** The example that trainers read in the guide. */
const example = /```yaml\n(id: sick-pay\n[\s\S]*?)```/.exec(readFileSync(new URL('../../client/docs/learning.md', import.meta.url), 'utf8'))![1]!;
const pack = (exercise = example, name = 'sick-pay') => [...houseStyle, { path: `exercises/${name}.yaml`, text: exercise }];
const told = (files: ReturnType<typeof pack>) => loadTeamPack(files, bundledRules(), '0.1.0').problems.map(({ path, line, message }) => `${path}:${line}: ${message}`);

describe('an exercise in a pack', () => {
  it('is read as in the guide, and named by its pack', () => {
    const { pack: read, problems } = loadTeamPack(pack(), bundledRules(), '0.1.0');
    expect(problems).toEqual([]);
    expect(addPack(bundledRules(), read!).exercises?.map(({ id }) => id)).toEqual(['aurelia/sick-pay']);
  });

  it('has its mistakes told at their places', () => {
    expect(told(pack(example.replace('c102/sickness-duration', 'c102/sickness-durations')))[0]).toMatch(/^exercises\/sick-pay\.yaml:\d+: there is no rule "c102\/sickness-durations"/);
    expect(told(pack(example.replace('story:', 'stori:'))).join()).toContain('stori');
    expect(told(pack(example.replace(/solution:\n {2}en/, 'solution:\n  fr')))).toEqual([expect.stringContaining('the text in "en" has no solution')]);
    expect(told([...pack(), { path: 'exercises/twice.yaml', text: example }])).toEqual([expect.stringContaining('exercises/sick-pay.yaml has an exercise of this id too')]);
  });

  describe('in the editor', () => {
    let client: TestClient;
    afterEach(() => client.end());
    const files: Record<string, string> = { 'file:///a/lexfloor.yaml': 'packs: [c183, ./house]\n', ...Object.fromEntries(pack().map(({ path, text }) => [`file:///a/house/${path}`, text])) };
    const begin = async () => {
      client = await connect({
        rules: bundledRules(), root: 'file:///a', options: { version: '0.1.0', learning: () => ({ exercises, modelLaw }) },
        host: {
          readFile: async (one) => files[one],
          readFolder: async (folder, below) => {
            const start = `${folder}${below}/`.replace('/./', '/'), inside = Object.keys(files).filter((one) => one.startsWith(start));
            return inside.length === 0 ? undefined : { files: inside.map((one) => ({ path: one.slice(start.length), text: files[one]! })), problems: [] };
          },
        },
      });
    };
    const ask = (more: object = {}) => client.request<ExerciseAnswer | null>('lexfloor/exercise', { id: 'aurelia/sick-pay', language: 'en', ...more });

    it('is listed behind ours, and solved by its own solution', async () => {
      await begin();
      const list = await client.request<readonly ExerciseLine[]>('lexfloor/exercises', { language: 'en' });
      expect(list.map(({ id }) => id)).toEqual([...exercises.map(({ id }) => id), 'aurelia/sick-pay']);
      await client.open('untitled:Untitled-1', (await ask())!.text);
      expect((await ask({ uri: 'untitled:Untitled-1' }))!.points).toBe(0);
      await client.open('untitled:Untitled-2', parse(example).solution.en);
      const { points, strays } = (await ask({ uri: 'untitled:Untitled-2' }))!;
      expect([points, strays]).toEqual([100, []]);
      expect(await client.request('lexfloor/exerciseDone', { id: 'aurelia/sick-pay', points: 100, language: 'en' })).toMatchObject({ text: expect.stringContaining('exercise: aurelia/sick-pay') });
    });

    it('speaks a language that it has, where it lacks the one asked for', async () => {
      await begin();
      expect(await ask({ language: 'fr' })).toMatchObject({ language: 'en', theme: 'Sick pay' });
    });
  });
});
