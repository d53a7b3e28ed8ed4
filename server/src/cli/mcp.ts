import { McpServer } from '@modelcontextprotocol/server';
import { StdioServerTransport } from '@modelcontextprotocol/server/stdio';
import { bundledRules } from '../bundled';
import { bundledPractice } from '../bundledData';
import type { RuleSet } from '../engine/pack';
import { assistantAdvice, assistantInput, type AssistantTool, assistantTools } from '../report/assistant';
import { name, version } from './version';

/**
 * `lexfloor mcp`: the functions for assistants (`report/assistant.ts`) over standard input and output (Model Context Protocol). Reads nothing
 * but what it is sent, writes nothing, and asks nobody. Ends when its input does.
 */
export async function serveAssistants(): Promise<number> {
  const server = assistantServer(bundledRules());
  const closed = new Promise<void>(resolve => { server.server.onclose = resolve; });
  await server.connect(new StdioServerTransport());
  process.stdin.once('end', () => void server.close());
  await closed;
  return 0;
}

/** The functions, bound to rules. */
function assistantServer(rules: RuleSet): McpServer {
  const server = new McpServer({ name, version }, { instructions: assistantAdvice });
  const annotations = { readOnlyHint: true, openWorldHint: false } as const;
  for (const tool of assistantTools) server.registerTool(tool.name, { title: tool.title, description: tool.description, inputSchema: schemaOf(tool), annotations }, async (given) => {
    const answer = tool.answer(given, rules, { practice: bundledPractice() });
    return 'text' in answer ? { content: [{ type: 'text' as const, text: answer.text }] } : { content: [{ type: 'text' as const, text: answer.problem }], isError: true };
  });
  return server;
}

/** The input as the protocol's package wants it: the check itself, and its JSON Schema. */
function schemaOf(tool: AssistantTool) {
  const standard = tool.input['~standard'], jsonSchema = (): Record<string, unknown> => assistantInput(tool);
  return { '~standard': { ...standard, version: 1 as const, jsonSchema: { input: jsonSchema, output: jsonSchema } } };
}
