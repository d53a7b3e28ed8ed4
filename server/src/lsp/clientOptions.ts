import type { InitializeParams } from 'vscode-languageserver';

/** Settings come from outside and may be anything. */
export function standardsIn(settings: unknown): readonly string[] {
  const standards = typeof settings === 'object' && settings !== null && 'standards' in settings ? settings.standards : undefined;
  return Array.isArray(standards) ? standards.filter((id) => typeof id === 'string') : [];
}

/** Options of the client come from outside and may be anything. */
export const optionOf = (options: unknown, name: string): unknown =>
  typeof options === 'object' && options !== null ? (options as Readonly<Record<string, unknown>>)[name] : undefined;

export function commandIn(options: unknown, name: string): string | undefined {
  const command = optionOf(options, name);
  return typeof command === 'string' && /^[\w.-]+$/.test(command) ? command : undefined;
}

export const asFolder = (uri: string): string => uri.endsWith('/') ? uri : `${uri}/`;

export function rootsOf({ workspaceFolders, rootUri }: InitializeParams): string[] {
  if (workspaceFolders && workspaceFolders.length > 0) return workspaceFolders.map(({ uri }) => asFolder(uri));
  return rootUri ? [asFolder(rootUri)] : [];
}
