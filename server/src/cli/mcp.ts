import { McpServer } from '@modelcontextprotocol/server';
import { StdioServerTransport } from '@modelcontextprotocol/server/stdio';
import * as z from 'zod';
import { assess, scopeOf } from '../analysis/assess';
import { analyze } from '../analysis/analyze';
import type { Analysis } from '../analysis/analysis';
import { frameworkOf } from '../analysis/framework';
import { lookUp } from '../analysis/lookup';
import { bundledRules } from '../bundled';
import { languages, type Language } from '../draft/draft';
import { inLanguage, type RuleSet } from '../engine/pack';
import { profile } from '../engine/project';
import { readDraft } from '../formats/format';
import { renderAnswer } from '../report/answer';
import { assessmentText } from '../report/assessment/text';
import { describeFile } from '../report/describe';
import { name, version } from './version';

/** Longer drafts are for the editor and the command line: an assistant reads a law Part by Part. */
const longest = 1_000_000;
const mostFindings = 100;

const language = z.enum(languages as [Language, ...Language[]]);
const standards = z.array(z.string()).max(40).optional();
const draft = { text: z.string().max(longest), language: language.optional(), standards, format: z.enum(['bill', 'md', 'xml']).optional() };

/**
 * `lexfloor mcp`: the same functions for assistants, over standard input and output (Model Context Protocol). Reads nothing but what it
 * is sent, writes nothing, and asks nobody. Ends when its input does.
 */
export async function serveAssistants(): Promise<number> {
  const server = assistantServer(bundledRules());
  const closed = new Promise<void>(resolve => { server.server.onclose = resolve; });
  await server.connect(new StdioServerTransport());
  process.stdin.once('end', () => void server.close());
  await closed;
  return 0;
}

/** The tools, bound to rules. */
function assistantServer(all: RuleSet): McpServer {
  const server = new McpServer({ name, version }, { instructions: 'Compares the text of a draft social security law with ILO standards. Findings say "below", "not found in this draft" or "cannot tell"; they never judge compliance. Cite the Article that a finding names.' });
  const annotations = { readOnlyHint: true, openWorldHint: false } as const;
  const read = ({ text, language, standards: asked, format = 'bill' }: z.infer<ReturnType<typeof draftShape>>): Analysis =>
    analyze(readDraft(`draft.${format}`, text, language === undefined ? {} : { language }), asked ? profile(all, { standards: known(asked, all) }) : all);

  server.registerTool('check_text', { title: 'Check a draft', description: 'Where a draft law stays below the standards: rule, message with the sum, Article, line and the words. Text of an Act, a Part or a section.', inputSchema: draftShape(), annotations }, async given => {
    const file = describeFile('draft', read(given)), findings = file.findings.filter(({ severity }) => severity !== 'hint');
    return json({
      language: file.language, provisions: file.provisions, total: findings.length, ...findings.length > mostFindings && { note: `the first ${mostFindings} of ${findings.length}; send a Part at a time for the others` },
      findings: findings.slice(0, mostFindings).map(({ rule, severity, message, provision, range, cites, fixes }) => ({ rule, severity, message, provision: provision.label, line: range.start.line + 1, cites: cites.map(({ label }) => label), fixes: fixes.map(({ title }) => title) })),
    });
  });

  server.registerTool('list_facts', { title: 'List the values of a draft', description: 'Durations, rates, ages, qualifying periods and other values that a draft sets, each with its parameter and provision.', inputSchema: draftShape(), annotations }, async given => {
    const { facts } = describeFile('draft', read(given));
    return json({ facts: facts.map(({ parameter, value, unit, comparator, quote, provision }) => ({ parameter, value, unit, comparator, quote, provision: provision.label })) });
  });

  server.registerTool('assess', { title: 'Gap assessment', description: 'The gap assessment of a draft, Article by Article: met, below, not found, cannot tell, not applicable.', inputSchema: draftShape(), annotations }, async given => {
    const analysis = read(given), framework = frameworkOf(analysis);
    const assessment = assess(framework, scopeOf(framework, given.standards ? { asked: known(given.standards, all) } : {}));
    return text(assessmentText(assessment, { language: given.language ?? analysis.draft.language }));
  });

  server.registerTool('explain_provision', { title: 'Explain a provision of a standard', description: 'What a provision of an ILO or other social security standard asks, in own words: by cite ("C102 Art. 18") or by words ("waiting period").', inputSchema: z.object({ question: z.string().max(300), language: language.optional() }), annotations }, async ({ question, language: lang = 'en' }) => {
    const answer = lookUp(all, question, { language: lang });
    return text(answer.kind === 'nothing' ? `Nothing is known of "${question}". Ask as in "C102 Art. 18", or by words. Known are ${[...all.instruments.keys()].join(', ')}.` : renderAnswer(answer, all, lang));
  });

  server.registerTool('propose_clause', { title: 'Propose a model clause', description: 'Model clauses for a branch (sickness, old-age, maternity …), an Article ("C102 Art. 18") or a matter ("appeal"); placeholders stand between braces.', inputSchema: z.object({ about: z.string().max(300), language: language.optional() }), annotations }, async ({ about, language: lang = 'en' }) => {
    const wanted = about.toLowerCase().trim();
    const found = (all.clauses ?? []).filter(({ branch, topic, elements, cites, title }) => wanted !== '' && (branch === wanted || topic === wanted || elements.includes(wanted)
      || cites.some(cite => cite.toLowerCase().startsWith(wanted)) || Object.values(title).some(one => String(one).toLowerCase().includes(wanted)))).slice(0, 8);
    if (found.length === 0) return text(`No model clause is about "${about}". Branches: ${[...new Set((all.clauses ?? []).map(({ branch }) => branch))].join(', ')}.`);
    return json({ clauses: found.map(clause => ({ title: inLanguage(clause.title, lang), givesEffectTo: clause.cites, text: inLanguage(clause.text, lang) })) });
  });
  return server;
}

const draftShape = () => z.object(draft);

/** The standards by their names in the catalogue; an unknown one is told, for silence would read as "nothing found". */
function known(asked: readonly string[], { instruments }: RuleSet): readonly string[] {
  return asked.map(one => {
    const id = [...instruments.keys()].find(other => other.toUpperCase() === one.toUpperCase());
    if (id === undefined) throw new Error(`'${one.slice(0, 40)}' is no standard of the catalogue; known are ${[...instruments.keys()].join(', ')}`);
    return id;
  });
}

const text = (said: string) => ({ content: [{ type: 'text' as const, text: said }] });
const json = (data: object) => text(JSON.stringify(data, null, 1));
