import type { Message } from 'vscode-languageserver';

/** How a stream's messages become bytes, as `vscode-jsonrpc` asks for it. */
export interface Encoder {
  readonly name: string;
  encode(message: Message): Promise<Uint8Array>;
}

/**
 * JSON as UTF-8, in which a diagnostic is written once for as long as it stands: one letter typed changes one of hundreds, and writing
 * all of them anew took a third of the time from keystroke to answer. Diagnostics are not changed once they are made (`lsp/diagnostics.ts`).
 */
export const jsonEncoder: Encoder = {
  name: 'application/json',
  encode: (message) => {
    try {
      return Promise.resolve(encoded(message));
    } catch (error) {
      return Promise.reject(error); // the connection tells it
    }
  },
};

const utf8 = new TextEncoder();
const written = new WeakMap<object, Uint8Array>();

function encoded(message: Message): Uint8Array {
  const split = withoutList(message);
  if (split === undefined) return utf8.encode(JSON.stringify(message));
  // The emptied list is the last thing in its message
  const shell = JSON.stringify(split.rest), end = shell.length - ']}}'.length;
  return joined(utf8.encode(shell.slice(0, end)), split.list.map(writtenOnce), utf8.encode(shell.slice(end)));
}

interface Split {
  readonly rest: object;
  readonly list: readonly object[];
}

/** The answer to a pull, or a publication, with its diagnostics apart; undefined for other messages. */
function withoutList(message: Message & { readonly result?: unknown; readonly params?: unknown }): Split | undefined {
  const { result, params, ...rest } = message;
  if (holds(result, 'items') && result['kind'] === 'full') return { list: result.items, rest: { ...rest, result: { ...without(result, 'items'), items: [] } } };
  if (holds(params, 'diagnostics') && (message as { method?: unknown }).method === 'textDocument/publishDiagnostics') {
    return { list: params.diagnostics, rest: { ...rest, params: { ...without(params, 'diagnostics'), diagnostics: [] } } };
  }
  return undefined;
}

const holds = <K extends string>(value: unknown, key: K): value is Record<string, unknown> & Record<K, readonly object[]> =>
  typeof value === 'object' && value !== null && Array.isArray((value as Record<string, unknown>)[key]);

const without = (value: Record<string, unknown>, key: string): object => Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));

function writtenOnce(one: object): Uint8Array {
  let bytes = written.get(one);
  if (bytes === undefined) written.set(one, bytes = utf8.encode(JSON.stringify(one)));
  return bytes;
}

/** A list of JSON values between its beginning and its end. */
function joined(head: Uint8Array, list: readonly Uint8Array[], tail: Uint8Array): Uint8Array {
  const length = list.reduce((sum, one) => sum + one.length + 1, head.length + tail.length - (list.length > 0 ? 1 : 0));
  const bytes = new Uint8Array(length);
  bytes.set(head);
  let at = head.length;
  list.forEach((one, i) => {
    if (i > 0) bytes[at++] = comma;
    bytes.set(one, at);
    at += one.length;
  });
  bytes.set(tail, at);
  return bytes;
}

const comma = 0x2c;
