import type { Consolidation, Outcome } from '../../analysis/amending/consolidate';
import type { Principal } from '../../analysis/amending/locate';
import { unreadReasons } from '../../analysis/amending/unreadReasons';
import type { Language } from '../../draft/draft';
import { labelOf } from '../../draft/outline';
import { Lines } from '../../text/lines';
import { setFrench } from '../../text/typography';
import { shift } from '../../text/span';
import type { Range } from '../report';
import { consolidationWords } from './words';

/** One amending act carried out. */
export interface Step {
  readonly path: string;
  readonly amending: Principal;
  readonly consolidation: Consolidation;
}

/** An instruction as data: where it stands, what it changed or why it did not. */
export interface InstructionData {
  readonly path: string;
  readonly provision: { readonly eId: string; readonly label: string };
  readonly range: Range;
  readonly quote: string;
  readonly kind: Outcome['instruction']['deed']['kind'];
  /** The act it is for, where it names one. */
  readonly act?: string;
  readonly done: boolean;
  readonly reason?: string;
  readonly message?: string;
  readonly changes: readonly { readonly place: string; readonly old: string; readonly text: string; readonly range: Range }[];
}

/** The instructions of each amending act in the order of its text; places of changes count in the text that this step made. */
export function instructionsData({ path, amending: { draft, outline }, consolidation }: Step, language: Language): readonly InstructionData[] {
  const lines = new Lines(draft.text), after = new Lines(consolidation.draft.text);
  const rangeIn = (of: Lines, start: number, end: number): Range => ({ start: of.place(start), end: of.place(end) });
  return consolidation.outcomes.map((outcome) => {
    const { instruction: { provision, span, deed, act } } = outcome, { start, end } = shift(span, draft.starts[provision]!);
    return {
      path, provision: { eId: outline.eIds[provision]!, label: labelOf(draft, outline, provision) }, range: rangeIn(lines, start, end), quote: draft.text.slice(start, end).replace(/\s+/g, ' '),
      kind: deed.kind, ...(act !== undefined && { act }), done: outcome.done,
      ...(!outcome.done && { reason: outcome.why.reason, message: reasonOf(outcome, language) }),
      changes: outcome.done ? outcome.changes.map((change) => ({ place: change.place, old: change.old, text: change.text, range: rangeIn(after, change.after.start, change.after.end) })) : [],
    };
  });
}

/** Why an instruction was not carried out, in a sentence. */
export function reasonOf({ why }: Outcome & { readonly done: false }, language: Language): string {
  const values: Readonly<Record<string, string>> = { what: why.reason === 'other' ? why.act : 'what' in why ? short(why.what) : '', place: 'place' in why ? short(why.place) : '', because: why.reason === 'unread' ? unreadReasons[language][why.because] : '', count: why.reason === 'many' ? String(why.count) : '' };
  const said = consolidationWords[language].reasons[why.reason].replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
  return language === 'fr' ? setFrench(said) : said;
}

const short = (text: string): string => text.length <= 80 ? text : `${text.slice(0, 78)}…`;
