import type { Connection } from 'vscode-languageserver';
import type { RuleSet } from '../engine/pack';
import { type AssistantAnswer, type AssistantData, answerAssistant } from '../report/assistant';
import { guarded, type Log } from './guard';
import type { Messages } from './messages';

/** `{ tool, input }`: a function for language models inside the editor, as `lexfloor mcp` has it for others. */
export const assistantRequest = 'lexfloor/assistant';

/** Serves the functions for language models. They see the text they are sent, not the documents that are open. */
export function registerAssistant(connection: Connection, log: Log, rules: () => RuleSet, data: () => AssistantData, say: () => Messages): void {
  connection.onRequest(assistantRequest, guarded<[{ readonly tool?: unknown; readonly input?: unknown }], AssistantAnswer>(log, 'an assistant', { get problem() { return say().assistantFailed; } },
    async ({ tool, input }) => answerAssistant(String(tool), input, rules(), data())));
}
