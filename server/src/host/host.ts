/**
 * The outside world, as far as the language server needs it. On the desktop it is the file system (`node.ts`), in the web it is
 * the editor (`client.ts`), in tests a `Map`. Files are named by URI, as the protocol names them.
 */
export interface Host {
  /** The text of a file, decoded as UTF-8 with a byte order mark taken off; undefined where there is none to be read. Never throws. */
  readFile(uri: string): Promise<string | undefined>;
}
