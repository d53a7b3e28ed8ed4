import type { Connection, TextEdit } from 'vscode-languageserver';
import { analyze } from '../analysis/analyze';
import { assess, scopeOf } from '../analysis/assess';
import { commentaryOf } from '../analysis/commentary';
import { type Comment, commentPath, commentPrint, readComments, withComments } from '../analysis/comments';
import { type Codification, codify } from '../analysis/codify';
import { compare } from '../analysis/compare';
import { consultationOf, readConsultation } from '../analysis/consultation';
import { editsFor } from '../analysis/ratify/assume';
import { progressPath, readProgress } from '../analysis/ratify/progress';
import { readAssumptions } from '../analysis/ratify/withAssumed';
import { answersPath, readAnswers } from '../analysis/reporting/answers';
import { readSupervision, supervisionPath } from '../analysis/reporting/supervision';
import { readDraft } from '../formats/format';
import type { Host } from '../host/host';
import { today } from '../host/today';
import { readTables } from '../office/readTables';
import { assessmentDocument, placeId } from '../report/assessment/document';
import type { AssessmentMeta } from '../report/assessment/data';
import { codificationCsv, codificationDocument, unitId } from '../report/codification/document';
import { consultationCsv, consultationDocument, consultationIn } from '../report/commentary/consultation';
import { commentaryDocument, commentaryId } from '../report/commentary/document';
import { commentaryWords } from '../report/commentary/words';
import { comparisonDocument, comparisonId } from '../report/comparison/document';
import type { Document } from '../report/document/document';
import { renderBody, renderHtml } from '../report/document/html';
import { renderMarkdown } from '../report/document/markdown';
import { packsOf } from '../report/packNames';
import { toBase64 } from '../text/base64';
import { fromCsv } from '../text/csv';
import { fromBase64, toRange } from './convert';
import { guarded, type Log } from './guard';
import type { OtherFile } from './lawFiles';
import { filesOf, frameworkFor, nameOf } from './lawFramework';
import type { Messages } from './messages';
import { ownFile, provisionSpans } from './places';
import { type Change, prepare, type PreparingData, type PreparingKind, preparingKinds } from './preparing';
import { pathBelow, pathOf } from './projects';
import type { Latest, Session } from './session';
import { deskFolder } from './waivers';

/**
 * `{ kind, uri, format, before? }` is answered with a report on an open draft. `format` `view` is the body of a page for a view of the
 * editor, with the places that its links stand for; `docx` comes as base64. `before` is the older version of a comparison.
 */
export const reportRequest = 'lexfloor/report';

/** `{ uri, provision, text, by? }` is answered with the file of comments to be written by the editor. */
export const commentRequest = 'lexfloor/comment';

/** `{ uri, name, base64 }`, a consultation table that came back (.docx, .csv), is answered with the file of comments to be written by the editor, and what is said then. */
export const takeRequest = 'lexfloor/takeComments';

/** `{ uri, assume }` is answered with the edits after which the drafts of the law set the assumed values. */
export const assumeRequest = 'lexfloor/assume';

/** Edits file by file, with the version of the text that they are for; null where the file is not open. */
export type AssumeAnswer =
  | { readonly changes: readonly { readonly uri: string; readonly version: number | null; readonly edits: readonly TextEdit[] }[] }
  | { readonly problem: string };

export const reportKinds = ['assessment', 'commentary', 'comparison', 'codification', 'consultation', ...preparingKinds] as const;
export type ReportKind = typeof reportKinds[number];
export const reportFormats = ['view', 'html', 'md', 'docx', 'csv'] as const;
export type ReportFormat = typeof reportFormats[number];

/** A place of a draft that a report speaks of, by its id in the report. */
export interface ReportPlace {
  readonly id: string;
  readonly uri: string;
  readonly eId: string;
  /** All of the provision, and what is to be shown of it. */
  readonly whole: ReturnType<typeof toRange>;
  readonly head: ReturnType<typeof toRange>;
}

export type ReportAnswer =
  | { readonly title: string; readonly language: string; readonly text: string; readonly places: readonly ReportPlace[]; /** What removes obstacles, and what an assumption could not write. */ readonly changes?: readonly Change[]; readonly remarks?: readonly string[] }
  | { readonly title: string; readonly base64: string }
  | { readonly problem: string };

export interface ReportSite {
  readonly connection: Connection;
  readonly log: Log;
  readonly host: Host;
  readonly session: Session;
  readonly tool: AssessmentMeta['tool'];
  roots(): readonly string[];
  /** Standards chosen in the editor's own settings. */
  standards(): readonly string[];
  /** What is said to the person in front of the editor. */
  say(): Messages;
  /** What ships of ratification, reports and sums; without it there are no reports of these kinds. */
  readonly data?: () => PreparingData;
}

interface Asked {
  readonly kind?: unknown;
  readonly uri?: unknown;
  readonly format?: unknown;
  readonly before?: { readonly name?: unknown; readonly text?: unknown };
  /** Of a codification: further old texts. */
  readonly more?: unknown;
  /** Of the readiness to ratify: values to compute with, such as "sickness.duration=26w". */
  readonly assume?: unknown;
}

/** An older text and its name in the report. */
interface OldText {
  readonly name: string;
  readonly text: string;
}

/** An older text as it was sent; undefined where there is none. */
function oldText(value: unknown): OldText | undefined {
  if (typeof value !== 'object' || value === null || !('text' in value) || typeof value.text !== 'string') return undefined;
  return { text: value.text, name: 'name' in value && typeof value.name === 'string' ? value.name : '' };
}

/** Serves the reports of the reviewer's desk from the latest analysis. */
export function registerReports({ connection, log, host, session, tool, roots, standards, say, data }: ReportSite): void {
  const commentsFor = async (latest: Latest): Promise<{ readonly path: string | undefined; readonly text: string | undefined; readonly comments: readonly Comment[] }> => {
    const folder = deskFolder(latest, roots()), path = folder === undefined ? undefined : folder + commentPath;
    const text = path === undefined ? undefined : await host.readFile(path);
    return { path, text, comments: text === undefined ? [] : readComments(text).comments };
  };
  connection.onRequest(reportRequest, guarded<[Asked], ReportAnswer>(log, 'a report', { get problem() { return say().reportFailed; } }, async (asked) => {
    const kind = reportKinds.find((one) => one === asked.kind), format = reportFormats.find((one) => one === asked.format);
    const latest = typeof asked.uri === 'string' ? await session.analysis(asked.uri) : undefined;
    if (!latest || !kind || !format) return { problem: say().notOpen };
    const meta: AssessmentMeta = { tool, date: today(), language: latest.analysis.draft.language, packs: packsOf(latest.analysis.rules) };
    const before = oldText(asked.before), more = (Array.isArray(asked.more) ? asked.more : []).flatMap((one: unknown) => oldText(one) ?? []);
    if ((kind === 'comparison' || kind === 'codification') && !before) return { problem: say().noOlder };
    const preparing = preparingKinds.find((one) => one === kind);
    if (preparing) return prepared(preparing, format, latest, meta, namesOf(asked.assume));
    const { comments } = kind === 'commentary' || kind === 'consultation' ? await commentsFor(latest) : { comments: [] };
    if (kind === 'consultation' && format === 'csv') return { title: '', language: meta.language, places: [], text: consultationCsv(consultationOf(latest.analysis, comments, pathOfDraft(latest)), meta.language) };
    if (kind === 'codification' && format === 'csv') return { title: '', language: meta.language, places: [], text: codificationCsv(codificationFor(latest, [before!, ...more]), meta.language) };
    const { document, places } = made(kind as Exclude<ReportKind, PreparingKind>, latest, comments, meta, before ? [before, ...more] : [], standards());
    return drawn(format, document, places, kind === 'commentary');
  }));
  const prepared = async (kind: PreparingKind, format: ReportFormat, latest: Latest, meta: AssessmentMeta, assume: readonly string[]): Promise<ReportAnswer> => {
    if (!data) return { problem: say().noData };
    const folder = deskFolder(latest, roots()), read = async (path: string): Promise<string> => (folder === undefined ? undefined : await host.readFile(folder + path)) ?? '';
    const files = filesOf(latest), answers = kind === 'article22' ? await read(answersPath) : '', comments = kind === 'article22' || kind === 'followup' ? await read(supervisionPath) : '';
    const made = prepare(kind, {
      framework: frameworkFor(files, latest), settings: latest.settings, standards: standards(), meta, data: data(), say: say(), assume,
      answers: readAnswers(answers).answers, comments: readSupervision(comments).comments, progress: kind === 'readiness' ? readProgress(await read(progressPath)).progress : [], ...format === 'view' && { idOf: placeId },
    });
    if ('problem' in made) return made;
    return { ...await drawn(format, made.document, placesOf(files), false), ...made.changes && { changes: made.changes }, ...made.remarks && { remarks: made.remarks } };
  };
  connection.onRequest(assumeRequest, guarded<[Asked], AssumeAnswer>(log, 'an assumption', { get problem() { return say().editsFailed; } }, async ({ uri, assume }) => {
    const latest = typeof uri === 'string' ? await session.analysis(uri) : undefined;
    if (!latest) return { problem: say().notOpen };
    const files = filesOf(latest), { assumptions, wrong } = readAssumptions(namesOf(assume), frameworkFor(files, latest));
    if (wrong.length > 0) return { problem: `${wrong.join('; ')}.` };
    const changes = files.map(({ uri: address, text, version, analysis }) => ({ uri: address, version: version ?? null, edits: assumptions.flatMap((one) => editsFor(one, analysis).edits).map(({ span, newText }) => ({ range: toRange(text, span), newText })) }));
    return { changes: changes.filter(({ edits }) => edits.length > 0) };
  }));
  connection.onRequest(takeRequest, guarded<[Readonly<Record<string, unknown>>], { readonly uri: string; readonly text: string; readonly said: string } | { readonly problem: string }>(log, 'a consultation table', { get problem() { return say().commentFailed; } }, async ({ uri, name, base64 }) => {
    const latest = typeof uri === 'string' ? await session.analysis(uri) : undefined;
    if (!latest || typeof base64 !== 'string') return { problem: say().notOpen };
    const bytes = fromBase64(base64), word = /\.docx$/i.test(String(name)) ? readTables(bytes) : { tables: [fromCsv(new TextDecoder().decode(bytes))] };
    const grid = 'refused' in word ? undefined : consultationIn(word.tables);
    if (grid === undefined) return { problem: say().noTable };
    const { path, text: before, comments: known } = await commentsFor(latest), folder = deskFolder(latest, roots());
    if (path === undefined || folder === undefined) return { problem: say().saveForComments };
    const { comments, strange } = readConsultation(grid, known, Object.values(commentaryWords).map(({ groups }) => groups), today()), file = pathBelow(folder, latest.document.uri);
    if (comments.length === 0) return { problem: say().taken(0, strange.length) };
    try {
      return { uri: path, text: withComments(before, comments.map((one) => ({ ...one, file }))), said: say().taken(comments.length, strange.length) };
    } catch {
      return { problem: say().mendFirst(commentPath) };
    }
  }));
  connection.onRequest(commentRequest, guarded<[Readonly<Record<string, unknown>>], { readonly uri: string; readonly text: string } | { readonly problem: string }>(log, 'a comment', { get problem() { return say().commentFailed; } }, async ({ uri, provision: eId, text, by }) => {
    const latest = typeof uri === 'string' ? await session.analysis(uri) : undefined;
    if (!latest) return { problem: say().notOpen };
    const { draft, outline } = latest.analysis, index = outline.eIds.findIndex((one) => one === eId), provision = draft.provisions[index];
    if (!provision) return { problem: say().noProvision };
    if (typeof text !== 'string' || text.trim() === '') return { problem: say().nothingToKeep };
    const { path, text: before } = await commentsFor(latest), folder = deskFolder(latest, roots());
    if (path === undefined || folder === undefined) return { problem: say().saveForComments };
    const comment = { file: pathBelow(folder, latest.document.uri), provision: outline.eIds[index]!, words: commentPrint(latest.analysis, index), group: 'reviewer' as const, ...(typeof by === 'string' && by.trim() !== '' && { by: by.trim() }), on: today(), text: text.trim() };
    try {
      return { uri: path, text: withComments(before, [comment]) };
    } catch {
      return { problem: say().mendFirst(commentPath) };
    }
  }));
}

type Places = ReadonlyMap<string, readonly [OtherFile, number]>;

/** The document of a report, and the provisions that its ids stand for. */
function made(kind: Exclude<ReportKind, PreparingKind>, latest: Latest, comments: readonly Comment[], meta: AssessmentMeta, before: readonly OldText[], standards: readonly string[]): { readonly document: Document; readonly places: Places } {
  const { analysis, review, settings, document: { uri } } = latest, own = ownFile(latest), name = nameOf(uri, settings.folder);
  const file = pathOfDraft(latest);
  const each = (of: OtherFile, idOf: (provision: number) => string): (readonly [string, readonly [OtherFile, number]])[] => of.analysis.draft.provisions.map((_, i) => [idOf(i), [of, i]] as const);
  switch (kind) {
    case 'assessment': {
      const files = filesOf(latest), framework = frameworkFor(files, latest);
      const scope = scopeOf(framework, { ...settings.project, ...(standards.length > 0 && { asked: standards }) });
      return { document: assessmentDocument(assess(framework, scope), meta), places: placesOf(files) };
    }
    case 'commentary': return {
      document: commentaryDocument([{ path: name, commentary: commentaryOf(analysis, review, comments, file) }], meta),
      places: new Map(each(own, (provision) => commentaryId(analysis.outline.eIds[provision]!))),
    };
    case 'comparison': {
      const older = analyze(readDraft(pathOf(uri), before[0]!.text, { language: analysis.draft.language }), analysis.rules);
      return { document: comparisonDocument(compare(older, analysis), { ...meta, paths: { before: before[0]!.name, after: name } }), places: new Map(each(own, comparisonId)) };
    }
    case 'codification': return {
      document: codificationDocument(codificationFor(latest, before), meta), places: new Map(each(own, (provision) => unitId({ file: 0, provision }))),
    };
    case 'consultation': return {
      document: consultationDocument(consultationOf(analysis, comments, file), analysis.draft.provisions.find((one) => one.kind === 'act')?.heading, meta), places: new Map(),
    };
  }
}

/** What older texts have become in the draft at hand. */
const codificationFor = ({ analysis, settings, document: { uri } }: Latest, before: readonly OldText[]): Codification => codify(
  before.map(({ name, text }) => ({ path: name, analysis: analyze(readDraft(name, text, { language: analysis.draft.language }), analysis.rules) })), [{ path: nameOf(uri, settings.folder), analysis }],
);

const placesOf = (files: readonly OtherFile[]): Places => new Map(files.flatMap((one, file) => one.analysis.draft.provisions.map((_, provision) => [placeId({ file, provision }), [one, provision]] as const)));

const namesOf = (value: unknown): readonly string[] => Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];

/** A document in the form asked for; a view has the places that its links stand for. */
async function drawn(format: ReportFormat, document: Document, places: Places, editable: boolean): Promise<Exclude<ReportAnswer, { readonly problem: string }>> {
  switch (format) {
    case 'view': {
      const body = renderBody(document, { places: new Set(places.keys()), editable });
      const named = new Set([...body.matchAll(/ data-(?:place|about)="([^"]+)"/g)].map(([, id]) => id));
      return { title: document.title, language: document.language, text: body, places: [...places].flatMap(([id, [file, provision]]) => named.has(id) ? [placeOf(id, file, provision)] : []) };
    }
    case 'html': return { title: document.title, language: document.language, text: renderHtml(document), places: [] };
    case 'docx': return { title: document.title, base64: toBase64(await (await import('../office/writeDocx')).writeDocx(document, new Date())) };
    default: return { title: document.title, language: document.language, text: renderMarkdown(document), places: [] };
  }
}

/** As the files of the desk name the draft; undefined where there is no desk yet. */
function pathOfDraft({ waivers, settings, document: { uri } }: Latest): string | undefined {
  const folder = waivers?.folder ?? settings.folder;
  return folder === undefined ? undefined : pathBelow(folder, uri);
}

function placeOf(id: string, file: OtherFile, provision: number): ReportPlace {
  const { whole, head } = provisionSpans(file, provision);
  return { id, uri: file.uri, eId: file.analysis.outline.eIds[provision]!, whole: toRange(file.text, whole), head: toRange(file.text, head) };
}
