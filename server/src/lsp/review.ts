import type { Connection } from 'vscode-languageserver';
import { judgedTogether } from '../analysis/otherFiles';
import { type Review, reviewOf } from '../analysis/waivers';
import { today } from '../host/today';
import { guarded, type Log } from './guard';
import { amendedIn, namedIn, twinsAmong } from './lawFiles';
import { type DraftReview, draftReview } from './reviewItems';
import { pathBelow } from './projects';
import type { Latest, Session } from './session';

/** Answered with the findings of all drafts that are open, and of the files of their laws, with what was decided on each. */
export const reviewRequest = 'lexfloor/review';

/** Sent to clients that ask for it (`initializationOptions: { review: true }`) when that answer has changed. */
export const reviewNotification = 'lexfloor/reviewChanged';

export interface ReviewAnswer {
  readonly drafts: readonly DraftReview[];
}

/** What the server tells the review. */
export interface ReviewDesk {
  /** A draft was judged; the client is told where that is news. */
  judged(latest: Latest): void;
  closed(uri: string): void;
}

/** Serves the review view: more than the diagnostics, for no finding is cut off and decisions stand beside them. */
export function registerReview(connection: Connection, log: Log, session: Session, wanted: () => boolean): ReviewDesk {
  const told = new Map<string, Review>();
  connection.onRequest(reviewRequest, guarded<[unknown], ReviewAnswer>(log, 'the review', { drafts: [] }, async () => ({ drafts: await reviewsOf(session) })));
  const tell = (): void => {
    if (wanted()) connection.sendNotification(reviewNotification).catch((error) => log(error, 'the review'));
  };
  return {
    judged({ document: { uri }, review }) {
      if (told.get(uri) === review) return;
      told.set(uri, review);
      tell();
    },
    closed(uri) {
      if (told.delete(uri)) tell();
    },
  };
}

/** Texts that an editor opens to show what was or would be: the preview of a rename, the old side of a comparison. They are no drafts of their own. */
const isCopy = (uri: string): boolean => /^(?:vscode-bulkeditpreview|git|gitfs|review|pr|vscode-local-history|conflictResolution|chat-editing[\w-]*):/.test(uri);

async function reviewsOf(session: Session): Promise<readonly DraftReview[]> {
  const all = new Map<string, DraftReview>(), closed = new Map<string, () => DraftReview>();
  for (const uri of session.uris()) {
    const latest = isCopy(uri) ? undefined : await session.analysis(uri);
    if (!latest) continue;
    all.set(uri, draftReview(uri, latest.text, latest.analysis, latest.review));
    const { others, waivers, settings } = latest;
    for (const other of others) if (other.version === null) closed.set(other.uri, () => {
      const rest = [{ uri, analysis: latest.analysis }, ...others.filter((one) => one !== other)];
      const analysis = judgedTogether(other.analysis, namedIn(rest, settings), twinsAmong(rest, other.uri, settings), amendedIn(other.uri, settings));
      return draftReview(other.uri, other.text, analysis, reviewOf(analysis, waivers?.waivers ?? [], today(), waivers && pathBelow(waivers.folder, other.uri)));
    });
  }
  for (const [uri, make] of closed) if (!all.has(uri)) all.set(uri, make());
  return [...all.values()].sort((a, b) => a.uri < b.uri ? -1 : 1);
}
