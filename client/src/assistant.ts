import { Disposable, extensions, l10n, LanguageModelTextPart, LanguageModelToolResult, lm } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** What the manifest says of a tool. */
interface Contributed {
  readonly name: string;
}

/**
 * The language model tools of the manifest: each asks the server for the function of the same name and gives back its text. They read
 * what the model sends them and nothing else. Editors without language models register none.
 */
export function serveAssistants(client: BaseLanguageClient, extension: string): Disposable {
  if (typeof lm?.registerTool !== 'function') return Disposable.from();
  const tools: readonly Contributed[] = extensions.getExtension(extension)?.packageJSON.contributes?.languageModelTools ?? [];
  return Disposable.from(...tools.map(({ name }) => lm.registerTool<object>(name, {
    prepareInvocation: () => ({ invocationMessage: l10n.t('Asking Lexfloor') }),
    invoke: async ({ input }, token) => {
      const answer = await client.sendRequest<{ readonly text?: string; readonly problem?: string }>('lexfloor/assistant', { tool: name.slice('lexfloor_'.length), input }, token);
      if (answer.text === undefined) throw new Error(answer.problem);
      return new LanguageModelToolResult([new LanguageModelTextPart(answer.text)]);
    },
  })));
}
