import { CodeActionKind, type CodeAction, type CodeActionParams, type Connection, type Diagnostic } from 'vscode-languageserver';
import { findingsToWaive, waiverFor } from '../analysis/waive';
import { type Waiver, type WaiverKey, readWaivers, waiverPath, waiverStates, withWaiver, withoutWaivers } from '../analysis/waiverFile';
import { quoteOf } from '../analysis/waivers';
import type { Language } from '../draft/draft';
import type { Host } from '../host/host';
import { today } from '../host/today';
import { overlaps } from '../text/span';
import { inFile, toRange, toSpan } from './convert';
import { source } from './diagnostics';
import type { Messages } from './messages';
import { pathBelow } from './projects';
import type { Latest, Session } from './session';
import { guarded, type Log } from './guard';

/** `{ uri, rule, provision, quote, reason, by?, until?, state? }` is answered with the file to be written, or with what is wrong. */
export const waiveRequest = 'lexfloor/waive';

/** The waivers that hold for a document. */
export interface WaiverBook {
  /** The folder above `.lexfloor`, as a URI that ends with a slash. */
  readonly folder: string;
  readonly text: string;
  readonly waivers: readonly Waiver[];
}

/** Reads the waivers in a folder; mistakes are told of at their places, and the others hold. */
export async function readWaiverBook(host: Host, folder: string): Promise<(WaiverBook & { readonly problems: ReturnType<typeof readWaivers>['problems'] }) | undefined> {
  const text = await host.readFile(folder + waiverPath);
  return text === undefined ? undefined : { folder, text, ...readWaivers(text) };
}

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

/** `{ uri, waivers }`, with keys as the review names them, is answered with the file without them. */
export const reopenRequest = 'lexfloor/reopen';

interface Asked {
  readonly uri?: unknown;
  readonly rule?: unknown;
  /** Several rules on the same words are decided on together. */
  readonly rules?: unknown;
  readonly provision?: unknown;
  readonly quote?: unknown;
  readonly reason?: unknown;
  readonly by?: unknown;
  readonly until?: unknown;
  readonly state?: unknown;
  /** Earlier decisions on the same finding, which this one takes the place of. */
  readonly instead?: unknown;
}

/** The file of waivers to be written by the editor, or what is wrong. */
export type WaiveAnswer = { readonly uri: string; readonly text: string } | { readonly problem: string };

/** Serves `lexfloor/waive` and `lexfloor/reopen`: the server knows words and fingerprint, the editor writes the file. */
export function registerWaivers(connection: Connection, log: Log, host: Host, session: Session, roots: () => readonly string[], messages: () => Messages): void {
  /** The file as it stands: decisions may follow each other faster than files are watched. */
  const bookOf = async (latest: Latest): Promise<{ readonly folder: string; readonly before: string | undefined } | undefined> => {
    const folder = deskFolder(latest, roots());
    return folder === undefined ? undefined : { folder, before: await host.readFile(folder + waiverPath) };
  };
  connection.onRequest(waiveRequest, guarded<[Asked], WaiveAnswer>(log, 'a waiver', { get problem() { return messages().waiverFailed; } }, async (asked) => {
    const say = (key: keyof Asked): string => typeof asked[key] === 'string' ? asked[key].trim() : '';
    const latest = await session.analysis(say('uri'));
    if (!latest) return { problem: messages().notOpen };
    const { analysis } = latest, rules = Array.isArray(asked.rules) ? asked.rules.filter((one) => typeof one === 'string') : together(analysis, say('rule'), say('provision'));
    const found = rules.flatMap((rule) => findingsToWaive(analysis, rule)
      .filter(({ eId, placed }) => (say('provision') === '' || eId === say('provision')) && (say('quote') === '' || quoteOf(analysis.draft, placed) === say('quote'))).slice(0, 1));
    if (found.length === 0) return { problem: messages().noFinding };
    const state = waiverStates.find((one) => one === asked.state) ?? 'accepted';
    const reason = say('reason') || (state === 'accepted' ? '' : unsaid[analysis.draft.language][state]);
    if (reason === '') return { problem: messages().noReason };
    const until = say('until'), by = say('by');
    if (until !== '' && !/^\d{4}-\d{2}-\d{2}$/.test(until)) return { problem: messages().dateForm };
    const book = await bookOf(latest);
    if (book === undefined) return { problem: messages().saveForDecisions };
    const { folder, before } = book;
    try {
      const made = found.map((one) => ({ ...waiverFor(analysis, one, { reason, state, on: today(), ...(by && { by }), ...(until && { until }) }), file: pathBelow(folder, latest.document.uri) }));
      const left = before === undefined ? undefined : withoutWaivers(before, keysIn(asked.instead));
      return { uri: folder + waiverPath, text: made.reduce<string | undefined>(withWaiver, left)! };
    } catch {
      return { problem: messages().mendFirst(waiverPath) };
    }
  }));
  connection.onRequest(reopenRequest, guarded<[{ readonly uri?: unknown; readonly waivers?: unknown }], WaiveAnswer>(log, 'a waiver', { get problem() { return messages().reopenFailed; } }, async ({ uri, waivers }) => {
    const latest = await session.analysis(typeof uri === 'string' ? uri : '');
    if (!latest) return { problem: messages().notOpen };
    const book = await bookOf(latest);
    if (book === undefined) return { problem: messages().saveForDecisions };
    const { folder, before } = book;
    if (before === undefined) return { problem: messages().gone(waiverPath) };
    try {
      return { uri: folder + waiverPath, text: withoutWaivers(before, keysIn(waivers)) };
    } catch {
      return { problem: messages().mendFirst(waiverPath) };
    }
  }));
}

/** The rules that one underline speaks for: who accepts "C102 allows 3 days (C130 Art. 26(3))" accepts both. */
function together({ findings, outline }: Latest['analysis'], rule: string, eId: string): readonly string[] {
  const found = findings.find(({ provision, item }) => item.rule.id === rule && (eId === '' || outline.eIds[provision] === eId));
  return [rule, ...found?.item.also?.map((one) => one.rule.id) ?? []];
}

/** The folder above `.lexfloor` for a draft; undefined where it stands nowhere yet, and no folder is open. */
export function deskFolder({ waivers, settings, document: { uri } }: Latest, roots: readonly string[]): string | undefined {
  const saved = /^[a-z][a-z0-9+.-]*:\/\//i.test(uri);
  return waivers?.folder ?? settings.folder ?? (saved ? roots.find((root) => uri.startsWith(root)) ?? uri.slice(0, uri.lastIndexOf('/') + 1) : roots[0]);
}

/** What is written where nobody gave a reason; every record has one. */
const unsaid: Readonly<Record<Language, Readonly<Record<Exclude<Waiver['state'], 'accepted'>, string>>>> = {
  en: { 'to-be-changed': 'to be changed', done: 'mended' }, fr: { 'to-be-changed': 'à modifier', done: 'corrigé' }, es: { 'to-be-changed': 'por modificar', done: 'corregido' },
};

/** Keys of waivers as the client sends them back; anything else is left out. */
function keysIn(given: unknown): readonly WaiverKey[] {
  return (Array.isArray(given) ? given : []).flatMap((one: Partial<Record<keyof WaiverKey, unknown>> | null): readonly WaiverKey[] => {
    const { rule, file, provision, words, quote } = one ?? {};
    if (typeof rule !== 'string' || typeof provision !== 'string' || typeof words !== 'string') return [];
    return [{ rule, provision, words, ...(typeof file === 'string' && { file }), ...(typeof quote === 'string' && { quote }) }];
  });
}
