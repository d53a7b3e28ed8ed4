/** Where the older version of a comparison comes from. */
export type Older =
  | { readonly kind: 'git'; readonly ref: string }
  | { readonly kind: 'file'; readonly uri: string };

export const isOlder = (value: unknown): value is Older =>
  typeof value === 'object' && value !== null && 'kind' in value && (value.kind === 'git' && 'ref' in value && typeof value.ref === 'string' || value.kind === 'file' && 'uri' in value && typeof value.uri === 'string');

export const reportKinds = ['assessment', 'commentary', 'comparison', 'codification', 'readiness', 'article22', 'followup', 'persons', 'rates'] as const;
export type ReportKind = typeof reportKinds[number];

/** What a view shows; all that is needed to show it again after the window was loaded anew. */
export interface ReportState {
  readonly kind: ReportKind;
  /** The draft, as the editor writes addresses. */
  readonly uri: string;
  readonly older?: Older;
  /** Further old texts of a codification. */
  readonly more?: readonly Older[];
  /** Values to compute with in place of what the draft says: "sickness.duration=26w". */
  readonly assume?: readonly string[];
}

export const isState = (value: unknown): value is ReportState =>
  typeof value === 'object' && value !== null && 'kind' in value && reportKinds.some((one) => one === value.kind) && 'uri' in value && typeof value.uri === 'string';

/** A place of a draft that a report speaks of; ranges as the protocol has them. */
export interface ReportPlace {
  readonly id: string;
  readonly uri: string;
  readonly eId: string;
  readonly whole: ProtocolRange;
  readonly head: ProtocolRange;
}

export interface ProtocolRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** The smallest place that holds a line, else the last one before it. */
export function placeAt(places: readonly ReportPlace[], uri: string, line: number): ReportPlace | undefined {
  let best: ReportPlace | undefined;
  for (const one of places) {
    if (one.uri !== uri || one.whole.start.line > line) continue;
    if (best === undefined || rank(one, line) > rank(best, line) || rank(one, line) === rank(best, line) && one.whole.start.line >= best.whole.start.line) best = one;
  }
  return best;
}

const rank = ({ whole }: ReportPlace, line: number): number => whole.end.line >= line ? 1 : 0;
