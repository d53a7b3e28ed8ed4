import type { CancellationToken, CodeLens, Connection } from 'vscode-languageserver';
import { amendedBy, consolidationOf } from '../analysis/amending/amendingFindings';
import { type CarriedOutStep, consolidateWith } from '../analysis/amending/consolidateLaw';
import type { Outcome } from '../analysis/amending/consolidate';
import type { Language } from '../draft/draft';
import { setFrench } from '../text/typography';
import type { Span } from '../text/span';
import type { Ask } from './asking';
import { inFile, toRange } from './convert';
import { guarded, type Log } from './guard';
import { amendedIn, namedIn, type OtherFile } from './lawFiles';
import { nameOf } from './lawFramework';
import type { Latest } from './session';

/** Our own request: `{ uri }` of an amending act, or of the act that others amend, is answered with the consolidated text. */
export const consolidatedRequest = 'lexfloor/consolidated';

/** The act that is amended as it is and as it becomes; or why there is none. */
export interface ConsolidatedAnswer {
  readonly uri: string;
  readonly name: string;
  readonly by: readonly string[];
  readonly text: string;
  /** Of the instructions for this act. */
  readonly done: number;
  readonly all: number;
}

export function registerAmending(connection: Connection, log: Log, ask: Ask): void {
  connection.onRequest(consolidatedRequest, guarded<[{ readonly uri?: unknown }, CancellationToken], ConsolidatedAnswer | null>(log, 'the consolidated text', null, async ({ uri }, token) =>
    typeof uri === 'string' ? await ask(uri, token, consolidatedOf) ?? null : null));
}

/** The consolidated text of the act that a draft amends; of a draft that others amend, that of the draft itself. */
export function consolidatedOf(latest: Latest): ConsolidatedAnswer | null {
  const own = ownFile(latest), all = [own, ...latest.others];
  const act = amendedFiles(latest, own)[0] ?? (latest.others.some((one) => amendedFiles(latest, one)[0]?.uri === own.uri) ? own : undefined);
  if (act === undefined) return null;
  const by = all.filter((one) => one !== act).flatMap((one) => {
    const found = amendedFiles(latest, one).find(({ uri }) => uri === act.uri);
    return found === undefined ? [] : [{ path: named(one, latest), analysis: one.analysis, ...(found.called && { called: found.called }) }];
  });
  const { draft, steps } = consolidateWith({ path: named(act, latest), analysis: act.analysis }, by, latest.analysis.rules);
  const outcomes = steps.flatMap((step) => ownOutcomes(step.consolidation.outcomes));
  return { uri: act.uri, name: named(act, latest), by: steps.map(({ amending }: CarriedOutStep) => amending.path), text: draft.text, done: outcomes.filter(({ done }) => done).length, all: outcomes.length };
}

const ownFile = ({ document: { uri }, text, analysis }: Latest): OtherFile => ({ uri, text, analysis, version: null });

const named = ({ uri }: Pick<OtherFile, 'uri'>, { settings }: Latest): string => nameOf(uri, settings.folder);

/** The files of the law that one of them amends. */
function amendedFiles(latest: Latest, file: OtherFile): readonly (OtherFile & { readonly called?: readonly string[] })[] {
  const others = [ownFile(latest), ...latest.others].filter(({ uri }) => uri !== file.uri);
  return amendedBy(file.analysis, namedIn(others, latest.settings), amendedIn(file.uri, latest.settings)).flatMap(({ analysis, called }) => {
    const found = others.find((one) => one.analysis === analysis);
    return found === undefined ? [] : [{ ...found, ...(called && { called }) }];
  });
}

/** Instructions for other acts are none of this one's. */
const ownOutcomes = (outcomes: readonly Outcome[]): readonly Outcome[] => outcomes.filter((one) => one.done || one.why.reason !== 'other');

function outcomesIn(latest: Latest): readonly { readonly act: string; readonly outcomes: readonly Outcome[] }[] {
  if (latest.others.length === 0) return [];
  return amendedFiles(latest, ownFile(latest)).map((file) => ({
    act: named(file, latest), outcomes: ownOutcomes(consolidationOf(latest.analysis, { name: named(file, latest), analysis: file.analysis, ...(file.called && { called: file.called }) }).outcomes),
  }));
}

/** "2 of 3 instructions carried out on act.bill", above an amending act. `command` shows the consolidated text, where the client has it. */
export function amendingLenses(latest: Latest, command: string | undefined): CodeLens[] {
  const { analysis: { draft }, text, document: { uri } } = latest, say = words[draft.language];
  return outcomesIn(latest).flatMap(({ act, outcomes }): CodeLens[] => {
    if (outcomes.length === 0) return [];
    const at = Math.max(0, draft.provisions.findIndex(({ kind }) => kind === 'act')), start = draft.starts[at]!;
    const title = say.lens(outcomes.filter(({ done }) => done).length, outcomes.length, act);
    return [{ range: toRange(text, { start, end: start + (draft.provisions[at]?.text.length ?? 0) }), command: { title, command: command ?? '', ...(command && { arguments: [uri], tooltip: say.show }) } }];
  });
}

interface Style {
  text(text: string): string;
  strong(text: string): string;
  quiet(text: string): string;
  readonly newline: string;
}

/** What an instruction changes: the place, what goes, what comes. Nothing where it changes nothing: the diagnostic says why. */
export function amendingBlock(latest: Latest, index: number, offset: number): { readonly block: (style: Style) => string; readonly span: Span } | undefined {
  const { analysis } = latest, say = words[analysis.draft.language];
  for (const { act, outcomes } of outcomesIn(latest)) for (const outcome of outcomes) {
    const { instruction: { provision, span } } = outcome, whole = inFile(analysis, provision, span);
    if (!outcome.done || provision !== index || offset < whole.start || offset > whole.end || outcome.changes.length === 0) continue;
    return {
      span: whole,
      block: (style) => [
        `${style.strong(say.changes)} ${style.quiet(act)}`,
        ...outcome.changes.slice(0, most).map(({ place, old, text }) => [style.strong(place), ...old.trim() === '' ? [] : [`− ${style.text(clip(old))}`], ...text.trim() === '' ? [] : [`+ ${style.text(clip(text))}`]].join(style.newline)),
        ...outcome.changes.length > most ? ['…'] : [],
      ].join('\n\n'),
    };
  }
  return undefined;
}

/** More places are not read in a hover. */
const most = 4;

const clip = (text: string): string => {
  const plain = text.replace(/\s+/g, ' ').trim();
  return plain.length <= 360 ? plain : `${plain.slice(0, 280)} … ${plain.slice(-60)}`;
};

interface Words {
  readonly changes: string;
  readonly show: string;
  lens(done: number, all: number, act: string): string;
}

const words: Readonly<Record<Language, Words>> = {
  en: { changes: 'What this changes:', show: 'Show the consolidated text', lens: (done, all, act) => `${done} of ${all} ${all === 1 ? 'instruction' : 'instructions'} carried out on ${act}` },
  fr: { changes: setFrench('Ce que cela change :'), show: 'Afficher le texte consolidé', lens: (done, all, act) => `${done} instruction${done > 1 ? 's' : ''} sur ${all} exécutée${done > 1 ? 's' : ''} sur ${act}` },
  es: { changes: 'Qué cambia:', show: 'Mostrar el texto consolidado', lens: (done, all, act) => `${done} de ${all} ${all === 1 ? 'instrucción ejecutada' : 'instrucciones ejecutadas'} en ${act}` },
};
