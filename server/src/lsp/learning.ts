import type { Connection } from 'vscode-languageserver';
import { analyze } from '../analysis/analyze';
import { type Exercise, scoreExercise } from '../analysis/exercises';
import { type ExerciseResult, groupResults, readResults, resultsPath, withResult } from '../analysis/exerciseResults';
import { lawBranches, makeLaw, type ModelLaw } from '../analysis/newLaw';
import { type Language, languages } from '../draft/draft';
import { inLanguage, type RuleSet } from '../engine/pack';
import { profile } from '../engine/project';
import { readDraft } from '../formats/format';
import { today } from '../host/today';
import { renderMarkdown } from '../report/document/markdown';
import { resultsDocument } from '../report/exerciseResults';
import type { Host } from '../host/host';
import { languageOf } from './explain';
import { guarded, type Log } from './guard';
import type { Messages } from './messages';
import type { Session } from './session';

/** `{ language }`: what can be chosen for a new law, in that language. */
export const newLawChoicesRequest = 'lexfloor/newLawChoices';

/** `{ title, country?, language, branches, instruments, numbering }` is answered with the files to be written by the editor. */
export const newLawRequest = 'lexfloor/newLaw';

/** `{ language, uri? }`: the exercises there are, in the language of the draft at hand or else of the editor. */
export const exercisesRequest = 'lexfloor/exercises';

/** `{ id, language, uri? }`: an exercise, and how far the open document `uri` has come with it. */
export const exerciseRequest = 'lexfloor/exercise';

/** `{ id, by?, points, language? }` is answered with the file of results to be written by the editor. */
export const exerciseDoneRequest = 'lexfloor/exerciseDone';

/** `{ language, files: [{ name, text }] }`: what a group has reached, as a page of Markdown; null where the files hold no result. */
export const groupResultsRequest = 'lexfloor/groupResults';

/** What is offered to those who begin. */
export interface Learning {
  readonly exercises: readonly Exercise[];
  readonly modelLaw: ModelLaw;
}

export interface NewLawChoices {
  readonly branches: readonly { readonly id: string; readonly label: string }[];
  readonly instruments: readonly { readonly id: string; readonly title: string }[];
}

export type NewLawAnswer =
  | { readonly draft: string; readonly files: readonly { readonly name: string; readonly text: string }[] }
  | { readonly problem: string };

export interface ExerciseLine {
  readonly id: string;
  readonly theme: string;
  readonly language: Language;
  readonly instruments: readonly string[];
  /** What was kept of it in this workspace, the latest first. */
  readonly results: readonly ExerciseResult[];
}

export interface ExerciseAnswer {
  readonly id: string;
  readonly language: Language;
  readonly theme: string;
  readonly instruments: readonly string[];
  readonly story: string;
  /** The faulty text. */
  readonly text: string;
  readonly goals: readonly { readonly rule: string; readonly hint: string; readonly met: boolean }[];
  /** Undefined where no open document was named. */
  readonly points?: number;
  /** Faults that the answer has brought in. */
  readonly strays: readonly { readonly rule: string; readonly title: string }[];
  readonly solution: string;
  readonly explains: string;
}

interface Site {
  readonly connection: Connection;
  readonly log: Log;
  readonly host: Host;
  readonly session: Session;
  readonly rules: () => RuleSet;
  /** The rules of the project at hand, with the packs that it names. */
  project(): Promise<RuleSet>;
  readonly learning: (() => Learning) | undefined;
  /** Named in what is written for others. */
  readonly version: string;
  roots(): readonly string[];
  /** What is said to the person in front of the editor. */
  say(): Messages;
}

type Given = Readonly<Record<string, unknown>>;

/** Serves the wizard for a new law and the exercises. A draft of an exercise is judged by the standards of the exercise, whatever the workspace's own project says. */
export function registerLearning({ connection, log, host, session, rules, project, learning, version, roots, say }: Site): void {
  if (!learning) return;
  const languageFor = async ({ uri, language }: Given): Promise<Language> => {
    const latest = typeof uri === 'string' && session.get(uri) ? await session.analysis(uri) : undefined;
    return latest?.analysis.draft.language ?? languageOf(language, 'en');
  };
  const kept = async (): Promise<{ readonly path: string | undefined; readonly text: string | undefined }> => {
    const [folder] = roots(), path = folder === undefined ? undefined : folder + resultsPath;
    return { path, text: path === undefined ? undefined : await host.readFile(path) };
  };
  const judges = new WeakMap<RuleSet, Map<string, RuleSet>>();
  /** Equal standards give one set of rules. What a project has narrowed or softened counts for exercises as little as its own standards; only the rules of its packs are added. */
  const rulesFor = (standards: readonly string[], here: RuleSet): RuleSet => {
    const teams = new Set(here.teams?.map(({ id }) => id)), whole = teams.size === 0 ? rules() : here, known = judges.get(whole) ?? new Map<string, RuleSet>();
    judges.set(whole, known);
    const key = standards.join(), all: RuleSet = teams.size === 0 ? whole : { ...here, rules: [...here.rules.filter(({ pack }) => teams.has(pack)), ...rules().rules] };
    const made = known.get(key) ?? profile(all, { standards });
    known.set(key, made);
    return made;
  };
  /** Ours, then those of the packs of the project. */
  const exercisesWith = (here: RuleSet): readonly Exercise[] => [...learning().exercises, ...here.exercises ?? []];

  connection.onRequest(newLawChoicesRequest, guarded<[Given], NewLawChoices>(log, 'a new law', { branches: [], instruments: [] }, async (given) => {
    const { modelLaw } = learning(), language = languageOf(given.language, 'en'), { instruments } = rules();
    return {
      branches: modelLaw.chapters.flatMap(({ branch, title }) => branch === undefined ? [] : [{ id: branch, label: asSentence(inLanguage(title, language)) }]),
      instruments: modelLaw.instruments.map((id) => ({ id, title: instruments.has(id) ? inLanguage(instruments.get(id)!.shortTitle, language) : '' })),
    };
  }));
  connection.onRequest(newLawRequest, guarded<[Given], NewLawAnswer>(log, 'a new law', { get problem() { return say().lawFailed; } }, async (given) => {
    const { modelLaw } = learning(), title = lineIn(given.title), language = languages.find((one) => one === given.language);
    const branches = listIn(given.branches), instruments = listIn(given.instruments), numbering = numberings.find((one) => one === given.numbering);
    const unknown = [...branches.filter((one) => !lawBranches(modelLaw).includes(one)), ...instruments.filter((one) => !modelLaw.instruments.includes(one))];
    if (title === '') return { problem: say().noTitle };
    if (!language || !numbering) return { problem: say().noLanguage };
    if (unknown.length > 0) return { problem: say().unknown(unknown.join(', ')) };
    if (branches.length === 0) return { problem: say().noBranch };
    const country = lineIn(given.country), year = Number(today().slice(0, 4)) + 1;
    const { law, project } = makeLaw({ title, language, branches, instruments, numbering, year, ...(country && { country }) }, modelLaw, rules().clauses ?? []);
    return { draft: law.name, files: [project, law] };
  }));
  connection.onRequest(exercisesRequest, guarded<[Given], readonly ExerciseLine[]>(log, 'the exercises', [], async (given) => {
    const language = await languageFor(given), { text } = await kept(), results = text === undefined ? [] : [...readResults(text).results].reverse();
    return exercisesWith(await project()).map(({ id, theme, instruments }) => ({ id, theme: inLanguage(theme, language), language, instruments, results: results.flatMap(({ exercise, by, on, points }) => exercise === id ? [{ exercise, on, points, ...(by !== undefined && { by }) }] : []) }));
  }));
  connection.onRequest(exerciseRequest, guarded<[Given], ExerciseAnswer | null>(log, 'an exercise', null, async (given) => {
    const here = await project(), exercise = exercisesWith(here).find(({ id }) => id === given.id);
    if (!exercise) return null;
    const asked = languageOf(given.language, 'en'), language = [asked, ...languages].find((one) => exercise.text[one] !== undefined) ?? asked, text = exercise.text[language] ?? '', all = rulesFor(exercise.instruments, exercise.id.includes('/') ? here : rules()); // the house rules of a team's pack count in its own exercises
    const open = typeof given.uri === 'string' ? session.get(given.uri)?.text.getText() : undefined;
    const { goals, strays, points } = scoreExercise(exercise, analyze(readDraft('exercise.bill', open ?? text, { language }), all));
    const titles = new Map(all.rules.map(({ id, title }) => [id, inLanguage(title, language)]));
    return {
      id: exercise.id, language, theme: inLanguage(exercise.theme, language), instruments: exercise.instruments, story: inLanguage(exercise.story, language), text,
      goals: goals.map(({ goal, rule, met }) => ({ rule, hint: inLanguage(goal.hint, language), met: open !== undefined && met })),
      ...(open !== undefined && { points }),
      strays: strays.map((rule) => ({ rule, title: titles.get(rule) ?? rule })), solution: exercise.solution[language] ?? '', explains: inLanguage(exercise.explains, language),
    };
  }));
  connection.onRequest(groupResultsRequest, guarded<[Given], { readonly markdown: string; readonly people: number } | null>(log, 'the results of a group', null, async ({ language: given, files }) => {
    const language = languageOf(given, 'en'), lists = Array.isArray(files) ? files.filter((one): one is { name: string; text: string } => typeof one?.name === 'string' && typeof one.text === 'string') : [];
    const people = groupResults(lists.map(({ name, text }) => ({ name, results: readResults(text).results })));
    return people.length === 0 ? null : { people: people.length, markdown: renderMarkdown(resultsDocument(people, exercisesWith(await project()), { date: today(), version: `Lexfloor ${version}`, language })) };
  }));
  connection.onRequest(exerciseDoneRequest, guarded<[Given], { readonly uri: string; readonly text: string } | { readonly problem: string }>(log, 'a result', { get problem() { return say().resultFailed; } }, async (given) => {
    const exercise = exercisesWith(await project()).find(({ id }) => id === given.id), points = Number(given.points);
    if (!exercise || !(points >= 0 && points <= 100)) return { problem: say().noExercise };
    const { path, text } = await kept(), by = lineIn(given.by), language = languages.find((one) => one === given.language);
    if (path === undefined) return { problem: say().noFolder };
    try {
      return { uri: path, text: withResult(text, { exercise: exercise.id, on: today(), points, ...(by && { by }), ...(language && { language }) }) };
    } catch {
      return { problem: say().mendFirst(resultsPath) };
    }
  }));
}

const numberings = ['sections', 'articles'] as const;

/** What a client sends may be anything; a title or a name is one line. */
const lineIn = (given: unknown): string => typeof given === 'string' ? given.replace(/\s+/g, ' ').trim().slice(0, 300) : '';

const listIn = (given: unknown): readonly string[] => [...new Set(Array.isArray(given) ? given.filter((one) => typeof one === 'string') : [])];

const asSentence = (title: string): string => title.charAt(0) + title.slice(1).toLowerCase();
