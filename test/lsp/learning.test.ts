import { afterEach, describe, expect, it } from 'vitest';
import { readResults } from '../../server/src/analysis/exerciseResults';
import { bundledRules } from '../../server/src/bundled';
import { exercises, modelLaw } from '../../server/src/bundledData';
import { today } from '../../server/src/host/today';
import type { ExerciseAnswer, ExerciseLine, NewLawAnswer, NewLawChoices } from '../../server/src/lsp/learning';
import { connect, type TestClient } from '../support/client';

const root = 'file:///law/', file = `${root}.lexfloor/exercises.yaml`, uri = 'untitled:Untitled-1';
let client: TestClient;
afterEach(() => client.end());
const begin = async (files: Record<string, string> = {}, at: string | undefined = root) => {
  client = await connect({ rules: bundledRules(), ...(at && { root: at }), options: { learning: () => ({ exercises, modelLaw }) }, host: { readFile: async (one) => files[one] } });
};

describe('a new law, asked for by the editor', () => {
  const asked = { title: 'Maternity  Act\n', country: ' Aurelia', language: 'en', branches: ['maternity'], instruments: ['C102', 'C183'], numbering: 'sections' };
  const make = (more: object = {}) => client.request<NewLawAnswer>('lexfloor/newLaw', { ...asked, ...more });

  it('comes as two files: what the drafts are compared with, and the law', async () => {
    await begin();
    const answer = await make();
    if ('problem' in answer) throw new Error(answer.problem);
    expect(answer.draft).toBe('maternity-act.bill');
    expect(answer.files.map(({ name }) => name)).toEqual(['lexfloor.yaml', 'maternity-act.bill']);
    expect(answer.files[0]!.text).toBe('country: "Aurelia"\nlanguage: en\nfiles: [maternity-act.bill]\ntargets:\n  C102: {intended: [VIII]}\n  C183: intended\n');
    expect(answer.files[1]!.text).toMatch(/^MATERNITY ACT\n\nPART I – PRELIMINARY PROVISIONS\n\n1\. Purpose\n/);
    expect(answer.files[1]!.text).toContain(`1 January ${Number(today().slice(0, 4)) + 1}`);
  });

  it('is refused in one sentence where something was left out or is not known', async () => {
    await begin();
    expect(await make({ title: ' ' })).toEqual({ problem: 'A law needs a title.' });
    expect(await make({ branches: [] })).toEqual({ problem: 'Choose one branch at least.' });
    expect(await make({ branches: ['holidays'], instruments: ['C999'] })).toEqual({ problem: 'Not known: holidays, C999.' });
    expect(await make({ language: 'de' })).toEqual({ problem: 'Say the language (en, fr, es) and the numbering (sections, articles).' });
    expect(await client.request('lexfloor/newLaw', {})).toEqual({ problem: 'A law needs a title.' });
  });

  it('may be about nine branches and aim at six Conventions, named in the language of the editor', async () => {
    await begin();
    const { branches, instruments } = await client.request<NewLawChoices>('lexfloor/newLawChoices', { language: 'fr-CA' });
    expect(branches.map(({ id }) => id)).toEqual(['medical-care', 'sickness', 'unemployment', 'old-age', 'employment-injury', 'family', 'maternity', 'invalidity', 'survivors']);
    expect(branches[0]!.label).toBe('Soins médicaux');
    expect(instruments.map(({ id }) => id)).toEqual(['C102', 'C121', 'C128', 'C130', 'C168', 'C183']);
    expect(instruments.filter(({ title }) => title === '')).toEqual([]);
  });
});

describe('an exercise, done in the editor', () => {
  const ask = (more: object = {}) => client.request<ExerciseAnswer | null>('lexfloor/exercise', { id: 'qualifying-conditions', language: 'en', ...more });

  it('is told with its story and its faulty text in each language', async () => {
    await begin();
    const [en, fr] = [await ask(), await ask({ language: 'fr' })];
    expect([en!.theme, fr!.theme]).toEqual(['Qualifying conditions', 'Conditions de stage']);
    expect(en!.text).toContain('not less than 25 years of contribution');
    expect(fr!.text).toContain('au moins 25 années de cotisation');
    expect([en!.points, en!.goals.map(({ rule, met }) => [rule, met])]).toEqual([undefined, [['c102/old-age-qualifying-period', false]]]);
    expect(await ask({ id: 'none' })).toBeNull();
  });

  it('is scored from the words as they stand: mended, deleted, spoilt', async () => {
    await begin();
    const { text } = (await ask())!;
    await client.open(uri, text);
    const points = async () => (await ask({ uri }))!.points;
    expect(await points()).toBe(0);
    await client.replace(uri, '25 years', '15 years');
    expect(await ask({ uri })).toMatchObject({ points: 100, strays: [], goals: [{ met: true }] });
    await client.replace(uri, 'for life.', 'for life.\n\n3. Age\nThe pensionable age is 70 years.'); // C102 Art. 26(2)
    expect(await ask({ uri })).toMatchObject({ points: 99, strays: [{ rule: expect.stringMatching(/^c102\/old-age-pensionable-age/), title: expect.stringMatching(/./) }] });
    await client.replace(uri, 'An insured person who has attained the age of 65 years and has completed a qualifying period of not less than 15 years of contribution is entitled to an old-age pension.', '');
    expect(await points()).toBe(0); // to take the provision away is no answer
  });

  it('is scored by its own standards, whatever the project is compared with', async () => {
    await begin({ [`${root}lexfloor.yaml`]: 'standards: [C183]\n' });
    const { text } = (await ask())!;
    await client.open(`${root}a.bill`, text);
    expect(await ask({ uri: `${root}a.bill` })).toMatchObject({ points: 0, strays: [] });
  });

  it('is offered in the language of the draft at hand', async () => {
    await begin();
    const list = (more: object) => client.request<readonly ExerciseLine[]>('lexfloor/exercises', { language: 'en', ...more });
    expect((await list({})).length).toBeGreaterThanOrEqual(12);
    await client.open(uri, (await ask({ language: 'es' }))!.text);
    expect((await list({ uri })).find(({ id }) => id === 'qualifying-conditions')!.theme).toBe('Condiciones de calificación');
  });

  it('is kept when it is solved, each result once, and told of afterwards', async () => {
    const files: Record<string, string> = {}, day = today();
    await begin(files);
    const done = async (by: string) => {
      const answer = await client.request<{ uri: string; text: string }>('lexfloor/exerciseDone', { id: 'rates', by, points: 100, language: 'fr' });
      files[answer.uri] = answer.text;
      return answer.text;
    };
    await done('A. Student');
    await done('A. Student');
    const { results, problems } = readResults(await done('B. Student'));
    expect(problems).toEqual([]);
    expect(results.map(({ exercise, by, on, points, language }) => [exercise, by, on, points, language])).toEqual([['rates', 'A. Student', day, 100, 'fr'], ['rates', 'B. Student', day, 100, 'fr']]);
    expect(Object.keys(files)).toEqual([file]);
    const line = (await client.request<readonly ExerciseLine[]>('lexfloor/exercises', { language: 'en' })).find(({ id }) => id === 'rates')!;
    expect(line.results.map(({ by }) => by)).toEqual(['B. Student', 'A. Student']);
  });

  it('is not kept where nothing can be, or where the file is another', async () => {
    await begin({ [file]: 'results: {}\n' });
    expect(await client.request('lexfloor/exerciseDone', { id: 'rates', points: 100 })).toEqual({ problem: '.lexfloor/exercises.yaml is no valid list; mend it first.' });
    expect(await client.request('lexfloor/exerciseDone', { id: 'none', points: 100 })).toEqual({ problem: 'There is no such exercise.' });
    await client.end();
    await begin({}, '');
    expect(await client.request('lexfloor/exerciseDone', { id: 'rates', points: 100 })).toEqual({ problem: 'Open a folder first: results are kept in it.' });
  });
});

describe('the results of a group', () => {
  it('are one table in the language of the editor, the best of each person, under the themes', async () => {
    await begin();
    const files = [
      { name: 'anna', text: 'results:\n  - {exercise: rates, on: 2026-11-21, points: 60}\n  - {exercise: rates, on: 2026-11-22, points: 80}\n' },
      { name: 'ben', text: 'results:\n  - {exercise: rates, by: Ben B., on: 2026-11-22, points: 100}\n' }, { name: 'no list', text: 'a: b\n' },
    ];
    const answer = await client.request<{ markdown: string; people: number }>('lexfloor/groupResults', { language: 'fr', files });
    expect(answer.people).toBe(2);
    const [head, , ...rows] = answer.markdown.split('\n').filter((line) => line.startsWith('|'));
    expect(head).toMatch(/^\| Nom \| Résolus \| (?!rates)\S.* \|$/);
    expect(rows).toEqual(['| Ben B. | 1 | 100 |', '| anna | 0 | 80 |']);
  });

  it('are none where no file holds one', async () => {
    await begin();
    expect(await client.request('lexfloor/groupResults', { language: 'en', files: [{ name: 'x', text: '' }] })).toBeNull();
  });
});
