import { CodeActionKind, type CodeAction, type CodeActionParams, type Connection, type Diagnostic } from 'vscode-languageserver';
import { findingsToWaive, waiverFor } from '../analysis/waive';
import { type Waiver, readWaivers, waiverStates, withWaiver } from '../analysis/waiverFile';
import { quoteOf } from '../analysis/waivers';
import type { Language } from '../draft/draft';
import type { Host } from '../host/host';
import { overlaps } from '../text/span';
import { inFile, toRange, toSpan } from './convert';
import { source } from './diagnostics';
import { pathOf } from './projects';
import type { Latest, Session } from './session';
import { guarded, type Log } from './guard';

/** Below a project's folder. */
export const waiverPath = '.lexfloor/waivers.yaml';

/** `{ uri, rule, provision, quote, reason, by?, until?, state? }` is answered with the file to be written, or with what is wrong. */
export const waiveRequest = 'lexfloor/waive';

/** The waivers that hold for a document. */
export interface WaiverBook {
  /** The folder above `.lexfloor`, as a URI that ends with a slash. */
  readonly folder: string;
  readonly text: string;
  readonly waivers: readonly Waiver[];
}

/** The date here: how the server knows that a waiver has ended. */
export function todayHere(): string {
  const now = new Date(), two = (n: number): string => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Reads the waivers in a folder; mistakes are told of at their places, and the others hold. */
export async function readWaiverBook(host: Host, folder: string): Promise<(WaiverBook & { readonly problems: ReturnType<typeof readWaivers>['problems'] }) | undefined> {
  const text = await host.readFile(folder + waiverPath);
  return text === undefined ? undefined : { folder, text, ...readWaivers(text) };
}

/** The path of a document below a folder, as waivers name it. */
export const pathBelow = (folder: string, uri: string): string => uri.startsWith(folder) ? pathOf(uri).slice(pathOf(folder).length) : pathOf(uri);

/** "Accept with a reason…" for each finding at a place; the client's command asks for the reason. Behind the remedies: mending comes first. */
export function waiveActionsOf({ text, analysis, review, document: { uri } }: Latest, { range, context }: CodeActionParams, command: string | undefined): CodeAction[] {
  if (!command || context.only && !context.only.some((only) => only === '' || only === CodeActionKind.QuickFix)) return [];
  const at = toSpan(text, range), { draft, outline } = analysis, seen = new Set<string>();
  return review.open.flatMap(({ provision, item }): CodeAction[] => {
    const span = inFile(analysis, provision, item.span);
    if (item.verdict === 'cannot-tell' || item.verdict === 'internal' || !overlaps(span, at) || seen.size >= 3) return [];
    const title = `${titles[draft.language]} (${item.rule.cites[0]?.label ?? item.rule.id})`;
    if (seen.has(title)) return [];
    seen.add(title);
    const where = toRange(text, span);
    const diagnostics: Diagnostic[] = context.diagnostics.filter((one) => one.source === source && one.code === item.rule.id && one.range.start.line === where.start.line);
    const argument = { uri, rule: item.rule.id, provision: outline.eIds[provision], quote: quoteOf(draft, { provision, item }) };
    return [{ title, kind: CodeActionKind.QuickFix, diagnostics, command: { title, command, arguments: [argument] } }];
  });
}

const titles: Readonly<Record<Language, string>> = { en: 'Accept with a reason…', fr: 'Accepter avec un motif…', es: 'Aceptar con un motivo…' };

interface Asked {
  readonly uri?: unknown;
  readonly rule?: unknown;
  readonly provision?: unknown;
  readonly quote?: unknown;
  readonly reason?: unknown;
  readonly by?: unknown;
  readonly until?: unknown;
  readonly state?: unknown;
}

/** The file of waivers to be written by the editor, or what is wrong. */
export type WaiveAnswer = { readonly uri: string; readonly text: string } | { readonly problem: string };

/** Serves `lexfloor/waive`: the server knows words and fingerprint, the editor writes the file. */
export function registerWaivers(connection: Connection, log: Log, host: Host, session: Session, roots: () => readonly string[]): void {
  connection.onRequest(waiveRequest, guarded<[Asked], WaiveAnswer>(log, 'a waiver', { problem: 'The waiver could not be written; see the output.' }, async (asked) => {
    const say = (key: keyof Asked): string => typeof asked[key] === 'string' ? asked[key].trim() : '';
    const latest = await session.analysis(say('uri'));
    if (!latest) return { problem: 'The draft is not open.' };
    const { analysis, settings, waivers: book } = latest;
    const found = findingsToWaive(analysis, say('rule')).filter(({ eId, placed }) => (say('provision') === '' || eId === say('provision')) && (say('quote') === '' || quoteOf(analysis.draft, placed) === say('quote')));
    if (found.length === 0) return { problem: 'The text has changed: there is no such finding any more.' };
    if (say('reason') === '') return { problem: 'A waiver needs a reason.' };
    const until = say('until'), by = say('by'), state = waiverStates.find((one) => one === asked.state) ?? 'accepted';
    if (until !== '' && !/^\d{4}-\d{2}-\d{2}$/.test(until)) return { problem: 'Write the date as 2027-06-30.' };
    const uri = latest.document.uri;
    const folder = book?.folder ?? settings.folder ?? roots().find((root) => uri.startsWith(root)) ?? uri.slice(0, uri.lastIndexOf('/') + 1);
    const before = book?.text ?? await host.readFile(folder + waiverPath);
    const waiver = waiverFor(analysis, found[0]!, { reason: say('reason'), state, on: todayHere(), ...(by && { by }), ...(until && { until }) });
    try {
      return { uri: folder + waiverPath, text: withWaiver(before, { ...waiver, file: pathBelow(folder, uri) }) };
    } catch (error) {
      return { problem: `${waiverPath}: ${error instanceof Error ? error.message : String(error)}; mend it first.` };
    }
  }));
}
