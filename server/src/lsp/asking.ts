import { LSPErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver';
import { turn } from './schedule';
import type { Latest, Session } from './session';

/** Asks something of a draft as it now stands; undefined where the document is none. */
export type Ask = <R>(uri: string, token: CancellationToken, answer: (latest: Latest) => R) => Promise<R | undefined>;

export const askIn = (session: Session): Ask => async (uri, token, answer) => {
  await settled(session, uri, token);
  const latest = await session.analysis(uri);
  heed(token); // a long draft is read in slices: the editor may no longer wait for what comes of it
  return latest && answer(latest);
};

/** Waits while changes of the document are still coming in, so that nothing is made of a version that is already past. */
export async function settled(session: Session, uri: string, token: CancellationToken): Promise<void> {
  let revision: number | undefined;
  do {
    revision = session.get(uri)?.revision;
    await turn();
    heed(token);
  } while (session.get(uri)?.revision !== revision);
}

/** Ends a request that the editor has cancelled, with the answer that says so. */
export function heed(token: CancellationToken): void {
  if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled by the editor');
}
