import { ResponseError, type Connection } from 'vscode-languageserver';

/** Writes a fault to the editor's log, each only once: one that comes back at every keystroke would drown the rest. */
export type Log = (error: unknown, where: string) => void;

/** `told` is called with how many different faults there were, each time there is a new one. */
export function logTo(connection: Connection, told: (faults: number) => void): Log {
  const said = new Set<string>();
  return (error, where) => {
    const line = `Lexfloor: ${where} failed: ${error instanceof Error ? error.message : String(error)}`;
    if (said.has(line) || said.size > 200) return;
    said.add(line);
    told(said.size);
    const frame = error instanceof Error ? error.stack?.split('\n').slice(1, 3).map((one) => one.trim()).join(' ') : undefined;
    connection.console.error(frame ? `${line} (${frame})` : line);
  };
}

/** A handler that never throws: its fault is logged and the answer is `empty`. An error meant as an answer passes through. */
export function guarded<A extends unknown[], R>(log: Log, where: string, empty: R, handler: (...args: A) => Promise<R>): (...args: A) => Promise<R> {
  return async (...args) => {
    try {
      return await handler(...args);
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      log(error, where);
      return empty;
    }
  };
}
