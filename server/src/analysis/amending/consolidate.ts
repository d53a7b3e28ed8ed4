import type { Draft } from '../../draft/draft';
import { labelOf, outlineOf, type Outline } from '../../draft/outline';
import type { AmendingWords } from '../../facts/amending/words';
import { readDraft } from '../../formats/format';
import { printBill } from '../../formats/print/bill';
import type { Span } from '../../text/span';
import { sameAct } from './actNames';
import { editsOf, type PlacedEdit, type Refusal } from './edits';
import type { Instruction } from './instruction';
import type { Principal } from './locate';
import { instructionsOf, principalAct } from './readInstructions';

/** An amending act and the act that it amends. `called`: other names by which the principal act is cited. */
export interface Amendment {
  readonly amending: Principal;
  readonly words: AmendingWords | undefined;
  readonly called?: readonly string[];
}

/** What became of an instruction. other: it amends another act · clash: it changes what an earlier instruction changes (`with`). */
export type Outcome = { readonly instruction: Instruction } & (
  | { readonly done: true; readonly changes: readonly Change[] }
  | { readonly done: false; readonly why: Refusal | { readonly reason: 'other'; readonly act: string } | { readonly reason: 'clash'; readonly with: Instruction } }
);

/** One place that an instruction changed. */
export interface Change {
  /** In the principal act's file. */
  readonly before: Span;
  /** In the consolidated text. */
  readonly after: Span;
  readonly old: string;
  readonly text: string;
  /** The provision of the principal act, as it is cited. */
  readonly place: string;
}

/** The principal act with the amendments carried out. */
export interface Consolidation {
  /** The principal act as it was before: as plain legal text where its file is XML. */
  readonly principal: Principal;
  readonly draft: Draft;
  readonly outcomes: readonly Outcome[];
}

/**
 * Carries an amending act out on the act that it amends. A pure function of both: nothing outside the places that instructions name
 * changes, and what cannot be carried out is told with its reason.
 */
export function consolidate(given: Principal, { amending, words, called = [] }: Amendment): Consolidation {
  const principal = asText(given), { draft } = principal;
  const titles = [titleOf(draft), ...called], taken: { readonly edit: PlacedEdit; readonly of: number }[] = [];
  const instructions = instructionsOf(amending.draft, amending.outline, words);
  const judged = instructions.map((instruction, of): Outcome => {
    if (!isMeant(instruction.act, titles, called.length > 0)) return { instruction, done: false, why: { reason: 'other', act: instruction.act! } };
    const edits = editsOf(instruction, amending.draft, principal);
    if ('reason' in edits) return { instruction, done: false, why: edits };
    const clash = taken.find(({ edit }) => edits.some((one) => overlap(one.span, edit.span)));
    if (clash !== undefined) return { instruction, done: false, why: { reason: 'clash', with: instructions[clash.of]! } };
    edits.forEach((edit) => taken.push({ edit, of }));
    return { instruction, done: true, changes: [] };
  });
  const { text, changes } = carriedOut(draft, principal.outline, taken);
  return {
    principal, draft: text === draft.text ? draft : readDraft('', text, { format: draft.format, language: draft.language, previous: draft }),
    outcomes: judged.map((outcome, of) => outcome.done ? { ...outcome, changes: changes.get(of) ?? [] } : outcome),
  };
}

/** How many instructions an act has for the act with these names; those for other acts left out. */
export const amendsAct = ({ amending, words, called = [] }: Amendment, { draft }: Principal): boolean =>
  instructionsOf(amending.draft, amending.outline, words).some(({ act }) => act !== undefined && act !== principalAct && [titleOf(draft), ...called].some((title) => sameAct(act, title)));

/** Plain legal text can be edited as words; XML cannot. */
function asText(principal: Principal): Principal {
  if (principal.draft.format !== 'akoma-ntoso') return principal;
  const draft = readDraft('', printBill(principal.draft), { format: 'legal-draft', language: principal.draft.language });
  return { draft, outline: outlineOf(draft) };
}

/** The title of an act: its heading, or else the title that its file gives. */
const titleOf = ({ provisions, text }: Draft): string =>
  [provisions.find(({ kind }) => kind === 'act')?.heading ?? '', /^title:\s*"?([^"\n]{3,300})/m.exec(text.slice(0, 3000))?.[1] ?? ''].join(' ');

/** An act that is called by no name, or the principal one, is the one that the amending act is for. */
const isMeant = (act: string | undefined, titles: readonly string[], named: boolean): boolean =>
  act === undefined || act === principalAct || titles.some((title) => sameAct(act, title)) || !named && /^principal /i.test(act);

/** Two changes of the same characters; insertions at one place stand one behind the other. */
const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end || a.start === b.start && a.end === b.end && a.start < a.end;

interface CarriedOut {
  readonly text: string;
  readonly changes: ReadonlyMap<number, readonly Change[]>;
}

function carriedOut(draft: Draft, outline: Outline, taken: readonly { readonly edit: PlacedEdit; readonly of: number }[]): CarriedOut {
  const sorted = taken.map((one, i) => ({ ...one, i })).sort((a, b) => a.edit.span.start - b.edit.span.start || a.edit.span.end - b.edit.span.end || a.i - b.i);
  const changes = new Map<number, Change[]>();
  let text = '', at = 0;
  for (const { edit: { span, newText, provision }, of } of sorted) {
    text += draft.text.slice(at, span.start);
    const change = { before: span, after: { start: text.length, end: text.length + newText.length }, old: draft.text.slice(span.start, span.end), text: newText, place: labelOf(draft, outline, provision) };
    changes.set(of, [...changes.get(of) ?? [], change]);
    text += newText;
    at = span.end;
  }
  return { text: text + draft.text.slice(at), changes };
}
