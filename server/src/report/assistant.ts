import * as z from 'zod/mini';
import { analyze } from '../analysis/analyze';
import type { Analysis } from '../analysis/analysis';
import { assess, scopeOf } from '../analysis/assess';
import { frameworkOf } from '../analysis/framework';
import { lookUp } from '../analysis/lookup';
import { comparePractice } from '../analysis/practice/compare';
import { type PracticeEntry, type Tradition, traditions } from '../analysis/practice/entries';
import { findPractice } from '../analysis/practice/find';
import { languages, type Language } from '../draft/draft';
import { inLanguage, type RuleSet } from '../engine/pack';
import { profile } from '../engine/project';
import { parseQuantity } from '../engine/quantity';
import { readDraft } from '../formats/format';
import { renderAnswer } from './answer';
import { assessmentText } from './assessment/text';
import { describeFile } from './describe';
import { practiceData } from './practice/data';

z.config({ jitless: true }); // no eval: the worker and some editors forbid it

/** What an assistant is answered: text (JSON where it is data), or why there is none. */
export type AssistantAnswer = { readonly text: string } | { readonly problem: string };

/** A function for assistants: it reads what it is sent and nothing else, and writes nothing. */
export interface AssistantTool {
  readonly name: string;
  readonly title: string;
  /** For the assistant, which decides by it when to call. */
  readonly description: string;
  readonly input: z.ZodMiniType;
  answer(given: unknown, rules: RuleSet, data: AssistantData): AssistantAnswer;
}

/** What ships beside the rules. */
export interface AssistantData {
  readonly practice: readonly PracticeEntry[];
}

/** Longer drafts are for the editor and the command line: an assistant reads a law Part by Part. */
const longest = 1_000_000;
const mostFindings = 100;
/** More parameters than these are a list to choose from. */
const mostCompared = 8;

/** What an assistant is told once, before it calls. */
export const assistantAdvice = 'Compares the text of a draft social security law with ILO standards. Findings say "below", "not found in this draft" or "cannot tell"; they never judge compliance. Cite the Article that a finding names.';

const described = <T extends z.ZodMiniType>(schema: T, description: string): T => schema.check(z.describe(description)) as T;
const language = z.optional(described(z.enum(languages as [Language, ...Language[]]), 'The language of the text and the answer; recognised or English where left out.'));
const standards = z.optional(described(z.array(z.string().check(z.maxLength(40))).check(z.maxLength(40)), 'Standards to judge by, such as C102 or C183; all Conventions where left out.'));
const draft = z.object({
  text: described(z.string().check(z.maxLength(longest)), 'The text of an Act, a Part or a section.'), language, standards,
  format: z.optional(described(z.enum(['bill', 'md', 'xml']), 'Plain text (bill, if left out), Markdown or Akoma Ntoso.')),
});
const about = (description: string) => z.object({ about: described(z.string().check(z.maxLength(300)), description), language });
const practice = z.object({
  about: described(z.string().check(z.maxLength(200)), 'A parameter such as "sickness.duration", a branch, or words such as "waiting period".'),
  value: z.optional(described(z.string().check(z.maxLength(40)), 'A value to be counted against them, such as "20 weeks".')),
  tradition: z.optional(described(z.enum(traditions as unknown as [Tradition, ...Tradition[]]), 'Laws of this legal tradition only.')),
  country: z.optional(described(z.string().check(z.maxLength(2)), 'Laws of this country only, by its two letters.')), language,
});
const question = z.object({ question: described(z.string().check(z.maxLength(300)), 'A cite such as "C102 Art. 18", or words such as "waiting period".'), language });

/** The functions, in the order in which they are listed. The same for `lexfloor mcp` and for language models inside an editor. */
export const assistantTools: readonly AssistantTool[] = [
  tool('check_text', 'Check a draft', 'Where a draft law stays below the standards: rule, message with the sum, Article, line and the words. Text of an Act, a Part or a section.', draft, (given, all) => {
    const file = describeFile('draft', read(given, all), undefined, ['facts', 'norms']), findings = file.findings.filter(({ severity }) => severity !== 'hint');
    return json({
      language: file.language, provisions: file.provisions, total: findings.length, ...findings.length > mostFindings && { note: `the first ${mostFindings} of ${findings.length}; send a Part at a time for the others` },
      findings: findings.slice(0, mostFindings).map(({ rule, severity, message, provision, range, cites, fixes }) => ({ rule, severity, message, provision: provision.label, line: range.start.line + 1, cites: cites.map(({ label }) => label), fixes: fixes.map(({ title }) => title) })),
    });
  }),
  tool('list_facts', 'List the values of a draft', 'Durations, rates, ages, qualifying periods and other values that a draft sets, each with its parameter and provision.', draft, (given, all) => {
    const { facts } = describeFile('draft', read(given, all), undefined, ['norms']);
    return json({ facts: facts.map(({ parameter, value, unit, comparator, quote, provision }) => ({ parameter, value, unit, comparator, quote, provision: provision.label })) });
  }),
  tool('assess', 'Gap assessment', 'The gap assessment of a draft, Article by Article: met, below, not found, cannot tell, not applicable.', draft, (given, all) => {
    const analysis = read(given, all), framework = frameworkOf(analysis);
    return { text: assessmentText(assess(framework, scopeOf(framework, given.standards ? { asked: given.standards } : {})), { language: given.language ?? analysis.draft.language }) };
  }),
  tool('explain_provision', 'Explain a provision of a standard', 'What a provision of an ILO or other social security standard asks, in own words: by cite ("C102 Art. 18") or by words ("waiting period").', question, ({ question: asked, language: lang = 'en' }, all) => {
    const answer = lookUp(all, asked, { language: lang });
    return answer.kind === 'nothing' ? { text: `Nothing is known of "${asked}". Ask as in "C102 Art. 18", or by words. Known are ${[...all.instruments.keys()].join(', ')}.` } : { text: renderAnswer(answer, all, lang) };
  }),
  tool('propose_clause', 'Propose a model clause', 'Model clauses for a branch (sickness, old-age, maternity …), an Article ("C102 Art. 18") or a matter ("appeal"); placeholders stand between braces.', about('A branch, an Article or a matter.'), ({ about: asked, language: lang = 'en' }, { clauses = [] }) => {
    const wanted = asked.toLowerCase().trim();
    const found = clauses.filter(({ branch, topic, elements, cites, title }) => wanted !== '' && (branch === wanted || topic === wanted || elements.includes(wanted)
      || cites.some(cite => cite.toLowerCase().startsWith(wanted)) || Object.values(title).some(one => String(one).toLowerCase().includes(wanted)))).slice(0, 8);
    if (found.length === 0) return { text: `No model clause is about "${asked}". Branches: ${[...new Set(clauses.map(({ branch }) => branch))].join(', ')}.` };
    return json({ clauses: found.map(clause => ({ title: inLanguage(clause.title, lang), givesEffectTo: clause.cites, text: inLanguage(clause.text, lang) })) });
  }),
  tool('compare_practice', 'How other laws do it', 'How real laws set a value (duration, rate, age, qualifying period …), beside what the standards ask. Each entry describes a text at a date, in own words; the text may be out of force.', practice, ({ about: asked, value, tradition, country, language: lang = 'en' }, all, { practice: entries }) => {
    const { parameters, meant, branch } = findPractice(asked, entries), own = value === undefined ? undefined : parseQuantity(value);
    if (value !== undefined && !own) return { problem: `'${value}' is no value; write a number and a unit, such as "20 weeks" or "60 percent"` };
    if (parameters.length === 0) return { text: `No law was read for "${asked}".${meant ? ` Did you mean ${meant}?` : ''} Known are ${findPractice('', entries).parameters.join(', ')}.` };
    if (parameters.length > mostCompared) return { text: `"${asked}" is said of ${parameters.length} parameters: ${parameters.join(', ')}. Ask for one.` };
    return json({ comparisons: parameters.flatMap(one => comparePractice(one, entries, all, { tradition, country: country?.toUpperCase(), branch }, own ? [own] : []) ?? []).map(one => practiceData(one, lang)) });
  }),
];

/** Calls a function by its name with whatever was sent; what is wrong with the input is a problem, never thrown. */
export function answerAssistant(name: string, given: unknown, rules: RuleSet, data: AssistantData): AssistantAnswer {
  const called = assistantTools.find(one => one.name === name);
  return called ? called.answer(given, rules, data) : { problem: `There is no function '${name.slice(0, 40)}'; there are ${assistantTools.map(one => one.name).join(', ')}.` };
}

/** The input of a function as JSON Schema (draft 7), as the protocol and the manifest of the extension want it. */
export function assistantInput({ input }: AssistantTool): Record<string, unknown> {
  const { $schema: _, additionalProperties: __, ...schema } = z.toJSONSchema(input, { target: 'draft-7', io: 'input' }) as Record<string, unknown>;
  return schema;
}

function tool<T extends z.ZodMiniType>(name: string, title: string, description: string, input: T, answer: (given: z.infer<T>, rules: RuleSet, data: AssistantData) => AssistantAnswer): AssistantTool {
  return {
    name, title, description, input,
    answer: (given, rules, data) => {
      const parsed = input.safeParse(given);
      if (!parsed.success) return { problem: parsed.error.issues.slice(0, 5).map(({ path, message }) => `${path.join('.') || 'input'}: ${message}`).join('; ') };
      const unknown = unknownStandard(parsed.data, rules);
      return unknown === undefined ? answer(parsed.data, rules, data) : { problem: unknown };
    },
  };
}

const read = ({ text, language: lang, standards: asked, format = 'bill' }: z.infer<typeof draft>, all: RuleSet): Analysis =>
  analyze(readDraft(`draft.${format}`, text, lang === undefined ? {} : { language: lang }), asked ? profile(all, { standards: asked }) : all);

/** An unknown standard is told, for silence would read as "nothing found". */
function unknownStandard(given: unknown, { instruments }: RuleSet): string | undefined {
  const asked = (given as { readonly standards?: readonly string[] }).standards ?? [], ids = new Set([...instruments.keys()].map(id => id.toUpperCase()));
  const wrong = asked.find(one => !ids.has(one.toUpperCase()));
  return wrong === undefined ? undefined : `'${wrong}' is no standard of the catalogue; known are ${[...instruments.keys()].join(', ')}`;
}

const json = (data: object): AssistantAnswer => ({ text: JSON.stringify(data, null, 1) });
