/** What the server says of the drafts at hand (`lexfloor/review`); ranges as the protocol has them. */
export interface DraftReview {
  readonly uri: string;
  readonly title: string;
  readonly items: readonly ReviewItem[];
  readonly lost: readonly LostDecision[];
}

export type State = 'open' | 'to-be-changed' | 'accepted' | 'done';
export type Severity = 'error' | 'warning' | 'info' | 'hint';
export const allStates: readonly State[] = ['open', 'to-be-changed', 'accepted', 'done'];
export const allSeverities: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

export interface ReviewItem {
  readonly id: string;
  readonly state: State;
  readonly severity: Severity;
  readonly rules: readonly string[];
  readonly message: string;
  readonly articles: readonly { readonly label: string; readonly title: string; readonly rank: number }[];
  readonly provision: { readonly eId: string; readonly label: string; readonly rank: number };
  readonly quote: string;
  readonly range?: { readonly start: Position; readonly end: Position };
  readonly decision?: Decision;
}

export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Decision {
  readonly reason: string;
  readonly by?: string;
  readonly on?: string;
  readonly until?: string;
  readonly because?: 'words' | 'date' | 'not-done';
  readonly keys?: readonly object[];
}

export interface LostDecision extends Omit<Decision, 'because'> {
  readonly rule: string;
  readonly provision: string;
  readonly because: 'unused' | 'words';
}
