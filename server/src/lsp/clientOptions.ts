import { MarkupKind, type ClientCapabilities, type InitializeParams } from 'vscode-languageserver';
import type { Language } from '../draft/draft';
import { localeOf } from './messages';

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

/** What a client said of itself when it started the server: its own commands and pages are left out of answers where it has none. */
export interface Client {
  readonly capabilities: ClientCapabilities;
  /** The language of the editor's own words. */
  readonly locale: Language;
  /** Commands of the client: explains a provision; asks for the reason of a waiver; shows how other laws set a value. */
  readonly explainCommand?: string | undefined;
  readonly waiveCommand?: string | undefined;
  readonly practiceCommand?: string | undefined;
  /** Lists what a lens counts; shows a consolidated text; shows a list of places. */
  readonly partCommand?: string | undefined;
  readonly consolidatedCommand?: string | undefined;
  readonly placesCommand?: string | undefined;
  /** The scheme of the client's pages about rules and Articles. */
  readonly pages?: string | undefined;
  /** True where the editor's own YAML extension helps by our schemas. */
  readonly knowsYaml: boolean;
  /** Our own notices are sent only to who asks for them. */
  readonly wantsStatus: boolean;
  readonly wantsReview: boolean;
}

/** Before `initialize`: a client that can do nothing. */
export const noClient: Client = { capabilities: {}, locale: 'en', knowsYaml: false, wantsStatus: false, wantsReview: false };

/** The client as its `initialize` describes it. */
export function clientOf(params: InitializeParams): Client {
  const { initializationOptions: options } = params;
  const command = (name: keyof Client): string | undefined => commandIn(options, name), wish = (name: string): boolean => optionOf(options, name) === true;
  return {
    capabilities: params.capabilities, locale: localeOf(params),
    explainCommand: command('explainCommand'), waiveCommand: command('waiveCommand'), practiceCommand: command('practiceCommand'),
    partCommand: command('partCommand'), consolidatedCommand: command('consolidatedCommand'), placesCommand: command('placesCommand'), pages: command('pages'),
    knowsYaml: wish('yaml'), wantsStatus: wish('status'), wantsReview: wish('review'),
  };
}

/** True where the client asks for diagnostics; to others they are sent. */
export const asksForDiagnostics = ({ capabilities }: Client): boolean => capabilities.textDocument?.diagnostic !== undefined;

/** True where hovers may be written in Markdown. */
export const hoversInMarkdown = ({ capabilities }: Client): boolean => capabilities.textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) ?? false;
