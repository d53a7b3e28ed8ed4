import type { Language } from '../draft/draft';
import { languages } from '../draft/draft';
import type { RuleSet } from '../engine/pack';
import { readDraft } from '../formats/format';
import type { Span } from '../text/span';
import { analyze } from './analyze';
import type { Analysis } from './analysis';
import { judgedTogether } from './otherFiles';

/** One case beside a rule: a text with the words to be underlined between `[|` and `|]`, and perhaps the text as it is mended. */
export interface Case {
  /** The rule's id without its pack, from the `#` heading. */
  readonly rule: string;
  /** The `##` heading. */
  readonly title: string;
  /** Line of that heading, from 1. */
  readonly line: number;
  readonly format: string;
  readonly language: Language | undefined;
  readonly text: string;
  readonly marks: readonly Span[];
  readonly fixed?: string;
  /** Another language version of the text (a fence with `twin`), with which it is compared. */
  readonly twin?: { readonly text: string; readonly language: Language | undefined };
  /** Other texts of the same law (fences with `beside`). */
  readonly beside?: readonly string[];
}

export interface CaseProblem {
  readonly line: number;
  readonly message: string;
}

export interface Cases {
  readonly cases: readonly Case[];
  readonly problems: readonly CaseProblem[];
}

/**
 * Reads a file of cases. A heading `# rule-id` begins the cases of a rule, `## …` a case; the first fence below is its text, a fence
 * with `fixed` the text after the first fix, one with `twin` the same text in another language, one with `beside` another text of the same law. A fence's words are its format (bill, markdown), then perhaps a language.
 */
export function readCases(source: string): Cases {
  const cases: Case[] = [], problems: CaseProblem[] = [];
  const lines = source.split(/\r\n|\n|\r/);
  let rule: string | undefined, title: string | undefined, titleLine = 0;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    const heading = /^(#{1,2}) +(.*\S)\s*$/.exec(line);
    if (heading) {
      if (heading[1] === '#') [rule, title] = [heading[2]!, undefined];
      else [title, titleLine] = [heading[2]!, i + 1];
      continue;
    }
    const fence = /^(`{3,})(\S+)?\s*(.*)$/.exec(line);
    if (!fence) continue;
    const end = lines.findIndex((other, at) => at > i && other.startsWith(fence[1]!) && other.trim() === fence[1]);
    if (end < 0) {
      problems.push({ line: i + 1, message: 'this fence is never closed; end it with the same backticks' });
      break;
    }
    const body = lines.slice(i + 1, end).join('\n'), words = fence[3]!.split(/\s+/);
    const from = i;
    i = end;
    if (rule === undefined || title === undefined) {
      problems.push({ line: from + 1, message: 'a case needs a rule and a title above it; write "# rule-id" and "## what the case shows"' });
      continue;
    }
    const also = words.includes('fixed') ? 'fixed' : words.includes('twin') ? 'twin' : words.includes('beside') ? 'beside' : undefined;
    if (also !== undefined) {
      const last = cases.at(-1);
      if (last === undefined || last.title !== title || last.rule !== rule) problems.push({ line: from + 1, message: `there is no text above that this could be ${also === 'fixed' ? 'the mended form' : also === 'twin' ? 'the other version' : 'another text of the law'} of; put the case first` });
      else cases[cases.length - 1] = also === 'fixed' ? { ...last, fixed: body } : also === 'beside' ? { ...last, beside: [...last.beside ?? [], body] } : { ...last, twin: { text: body, language: languageIn(words) } };
      continue;
    }
    const { text, marks, open } = readMarked(body);
    if (open) problems.push({ line: from + 1, message: 'a mark is not closed; write [|words|]' });
    cases.push({ rule, title, line: titleLine, format: fence[2] ?? 'bill', language: languageIn(words), text, marks });
  }
  return { cases, problems };
}

const languageIn = (words: readonly string[]): Language | undefined => languages.find((one) => words.includes(one));

/** Takes the marks out of a text and says where they stood. */
export function readMarked(marked: string): { readonly text: string; readonly marks: readonly Span[]; readonly open: boolean } {
  const marks: Span[] = [];
  let text = '', start: number | undefined;
  for (const part of marked.split(/(\[\||\|\])/)) {
    if (part === '[|') start = text.length;
    else if (part === '|]' && start !== undefined) {
      marks.push({ start, end: text.length });
      start = undefined;
    } else text += part;
  }
  return { text, marks, open: start !== undefined };
}

/** What a case should show and what it shows: the underlined words, and the text after the first fix. Equal where the case holds. */
export interface CaseResult {
  readonly expected: CaseOutcome;
  readonly actual: CaseOutcome;
}

export interface CaseOutcome {
  readonly marked: string;
  readonly fixed: string | undefined;
  /** Findings of the rule that the mended text still has. */
  readonly left: number;
}

/** Runs one case against its rule; findings of other rules do not count, nor what cannot be told. */
export function runCase(one: Case, rules: RuleSet, pack: string): CaseResult {
  const id = one.rule.includes('/') ? one.rule : `${pack}/${one.rule}`;
  const analysis = analyseCase(one, one.text, rules);
  const spans = findingsOf(analysis, id);
  const fixed = one.fixed === undefined ? undefined : applyFirstFix(analysis, id);
  const left = one.fixed === undefined ? 0 : findingsOf(analyseCase(one, one.fixed, rules), id).length;
  return {
    expected: { marked: markUp(one.text, one.marks), fixed: one.fixed, left: 0 },
    actual: { marked: markUp(one.text, spans), fixed, left },
  };
}

function analyseCase(one: Case, text: string, rules: RuleSet): Analysis {
  const name = one.format === 'markdown' ? 'case.md' : `case.${one.format}`;
  const read = (content: string, language: Language | undefined): Analysis => analyze(readDraft(name, content, language === undefined ? {} : { language }), rules);
  const analysis = read(text, one.language);
  const others = (one.beside ?? []).map((content, i) => ({ name: `text-${i + 1}`, analysis: read(content, one.language) }));
  return judgedTogether(analysis, others, one.twin === undefined ? [] : [{ name: 'twin', analysis: read(one.twin.text, one.twin.language) }]);
}

/** Where the rule found something: alone, or merged into a finding of another rule. */
function findingsOf(analysis: Analysis, id: string): readonly Span[] {
  return analysis.findings.flatMap(({ provision, item }) => {
    const own = item.rule.id === id ? item : item.also?.find(({ rule }) => rule.id === id);
    if (own === undefined || own.verdict === 'cannot-tell' || own.verdict === 'internal') return [];
    const at = analysis.draft.starts[provision]!;
    return [{ start: own.span.start + at, end: own.span.end + at }];
  });
}

/** The text after the first fix of each finding of the rule. */
function applyFirstFix(analysis: Analysis, id: string): string {
  const edits = analysis.findings.flatMap(({ provision, item }) => {
    const own = item.rule.id === id ? item : item.also?.find(({ rule }) => rule.id === id);
    const at = analysis.draft.starts[provision]!;
    return (own?.fixes[0]?.edits ?? []).map(({ span, newText }) => ({ start: span.start + at, end: span.end + at, newText }));
  });
  let text = analysis.draft.text;
  for (const edit of edits.sort((a, b) => b.start - a.start)) text = text.slice(0, edit.start) + edit.newText + text.slice(edit.end);
  return text;
}

function markUp(text: string, marks: readonly Span[]): string {
  let result = text;
  for (const { start, end } of [...marks].sort((a, b) => b.start - a.start)) result = `${result.slice(0, start)}[|${result.slice(start, end)}|]${result.slice(end)}`;
  return result;
}
