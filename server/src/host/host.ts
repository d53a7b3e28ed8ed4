/**
 * The outside world, as far as the language server needs it. On the desktop it is the file system (`node.ts`), in the web it is
 * the editor (`client.ts`), in tests a `Map`. Files are named by URI, as the protocol names them.
 */
export interface Host {
  /** The text of a file, decoded as UTF-8 with a byte order mark taken off; undefined where there is none to be read. Never throws. */
  readFile(uri: string): Promise<string | undefined>;
  /**
   * The YAML and Markdown in a folder and below, for rule packs; `below` is a path with slashes under the folder `uri`, and nothing
   * outside of that is read. Undefined where there is no such folder, or where folders cannot be read. Never throws.
   */
  readFolder?(uri: string, below: string): Promise<FolderFiles | undefined>;
}

/** Files by paths with forward slashes, and those that could not be read. */
export interface FolderFiles {
  readonly files: readonly { readonly path: string; readonly text: string }[];
  readonly problems: readonly { readonly path: string; readonly message: string }[];
}
