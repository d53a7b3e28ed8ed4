import { MarkupKind, type Hover, type Position } from 'vscode-languageserver';
import { explainFinding } from '../analysis/explain';
import type { Analysis } from '../analysis/analysis';
import { entriesFor } from '../analysis/lookup';
import { citesOf, findMentions, type Mention } from '../analysis/mentions';
import { limitsMet, type Met } from '../analysis/standing';
import type { Language } from '../draft/draft';
import { bySeverity, type Finding } from '../engine/finding';
import { inLanguage, type Limit } from '../engine/pack';
import { formatQuantity } from '../engine/quantity';
import type { ValueFact } from '../facts/fact';
import { shift, type Span } from '../text/span';
import { inFile, provisionAt, toOffset, toRange } from './convert';
import { escapeMarkdown, link } from './markdown';
import type { Latest } from './session';

/**
 * What is to be said of the words at a position: each finding there (what, why, what to do, the Article), each value that was read
 * there, and what the catalogue knows of a standard that is named there. `formats` are those the client shows; without any it gets plain text.
 */
export function hoverAt(latest: Latest, position: Position, formats: readonly MarkupKind[] | undefined): Hover | undefined {
  const { text, analysis } = latest, offset = toOffset(text, position), index = provisionAt(analysis, offset);
  if (index < 0) return undefined;
  const under = findingsAt(analysis, offset), facts = factsAt(analysis, index, offset);
  const judged = new Set(under.flatMap(({ finding }) => [finding.fact, ...(finding.also ?? []).map(({ fact }) => fact)]));
  const { language } = analysis.draft;
  const blocks = [
    ...under.slice(0, most).map(({ finding }) => findingBlock(finding, language)),
    ...facts.filter((fact) => !judged.has(fact)).slice(0, most).map((fact) => factBlock(fact, limitsMet(analysis, index, fact), language)),
  ];
  const mention = mentionAt(analysis, index, offset);
  if (mention) blocks.push(mentionBlock(mention, analysis, language));
  const span = under[0]?.span ?? (facts[0] ? inFile(analysis, index, facts[0].span) : mention && inFile(analysis, index, mention.span));
  if (!span) return undefined;
  const markdown = formats?.includes(MarkupKind.Markdown) ?? false;
  return {
    contents: { kind: markdown ? MarkupKind.Markdown : MarkupKind.PlainText, value: blocks.map((block) => block(markdown ? rich : plain)).join(markdown ? '\n\n---\n\n' : '\n\n') },
    range: toRange(text, span),
  };
}

/** More than these at one place are not read in a hover. */
const most = 4;

/** Findings that hold an offset, the gravest first, the shortest first among equals. */
function findingsAt(analysis: Analysis, offset: number): { finding: Finding; span: Span }[] {
  return analysis.findings
    .map(({ provision, item }) => ({ finding: item, span: inFile(analysis, provision, item.span) }))
    .filter(({ span }) => span.start <= offset && offset <= span.end)
    .sort((a, b) => bySeverity(a.finding.severity, b.finding.severity) || a.span.end - a.span.start - (b.span.end - b.span.start));
}

function factsAt(analysis: Analysis, index: number, offset: number): ValueFact[] {
  const at = offset - analysis.draft.starts[index]!;
  return analysis.facts.flatMap(({ provision, item }) =>
    provision === index && item.kind === 'value' && item.span.start <= at && at <= item.span.end ? [item] : []);
}

/** How far before and behind the cursor a standard's name may reach. */
const reach = 600;

/** The standard named at an offset, with the span of its name inside the provision. */
function mentionAt(analysis: Analysis, index: number, offset: number): Mention | undefined {
  const { text } = analysis.draft.provisions[index]!, at = offset - analysis.draft.starts[index]!;
  const from = Math.max(0, at - reach);
  const found = findMentions(text.slice(from, at + reach), analysis.rules).find(({ span }) => from + span.start <= at && at <= from + span.end);
  return found && { ...found, span: shift(found.span, from) };
}

/** How a block is written down: as Markdown or as plain text. */
interface Style {
  text(text: string): string;
  strong(text: string): string;
  quiet(text: string): string;
  code(text: string): string;
  link(text: string, url: string | undefined): string;
  readonly newline: string;
}

const rich: Style = {
  text: escapeMarkdown,
  strong: (text) => `**${escapeMarkdown(text)}**`,
  quiet: (text) => `*${escapeMarkdown(text)}*`,
  code: (text) => `\`${text.replace(/[`\s]+/g, ' ')}\``,
  link,
  newline: '  \n',
};

const plain: Style = {
  text: (text) => text, strong: (text) => text, quiet: (text) => text, code: (text) => text,
  link: (text, url) => url ? `${text} <${url}>` : text,
  newline: '\n',
};

type Block = (style: Style) => string;

function findingBlock(finding: Finding, language: Language): Block {
  const { message, sum, why, todo } = explainFinding(finding, language);
  // Where nothing can be told, the title of the rule would say too much, and there is nothing to do but look.
  const open = finding.verdict === 'cannot-tell' || finding.verdict === 'internal';
  return (style) => paragraphs(
    !open && style.strong(inLanguage(finding.rule.title, language)),
    (open ? style.strong : style.text)(message),
    sum && style.quiet(sum),
    style.text(why),
    !open && todo && `${style.strong(words[language].todo)} ${style.text(todo)}`,
    [...finding.cites.map((cite) => style.link(cite.label, cite.url)), style.code(finding.rule.id)].join(' · '),
  );
}

function factBlock(fact: ValueFact, met: readonly Met[], language: Language): Block {
  const say = words[language], value = formatQuantity(fact.value, fact.unit, language);
  return (style) => paragraphs(
    `${style.code(fact.parameter)} = ${style.strong(value)}${fact.certain ? '' : ` (${style.text(say.uncertain)})`}`,
    met.flatMap(({ rule, limit }) => rule.cites.slice(0, 1).map((cite) =>
      `${style.text(say.meets)} ${style.link(cite.label, cite.url)}: ${style.text(limitText(limit, language))}`)).join(style.newline),
  );
}

/** The Articles that the draft names, in our own words; the standard alone where it names none that we know. */
function mentionBlock(mention: Mention, { rules }: Analysis, language: Language): Block {
  const { instrument } = mention;
  const entries = citesOf(mention).flatMap((cite) => entriesFor(rules, cite)).slice(0, most);
  const title = inLanguage(instrument.title, language);
  if (entries.length === 0) return (style) => paragraphs(style.strong(instrument.id), style.link(title, instrument.url));
  return (style) => paragraphs(
    ...entries.flatMap((entry) => [
      `${style.strong(entry.cite.label)} · ${style.text(inLanguage(entry.title, language))}`, style.text(inLanguage(entry.explains, language)),
    ]),
    style.link(title, entries[0]!.cite.url ?? instrument.url),
  );
}

function limitText({ bound, than }: Limit, language: Language): string {
  return than === 'throughout' ? '' : words[language][bound](formatQuantity(than.value, than.unit, language));
}

const paragraphs = (...parts: readonly (string | undefined | false)[]): string => parts.filter(Boolean).join('\n\n');

interface Words {
  readonly todo: string;
  readonly uncertain: string;
  readonly meets: string;
  readonly 'at-least': (value: string) => string;
  readonly 'at-most': (value: string) => string;
}

const words: Readonly<Record<Language, Words>> = {
  en: { todo: 'What to do:', uncertain: 'uncertain', meets: 'Meets', 'at-least': (value) => `at least ${value}`, 'at-most': (value) => `at most ${value}` },
  fr: { todo: 'Que faire :', uncertain: 'lecture incertaine', meets: 'Satisfait à', 'at-least': (value) => `au moins ${value}`, 'at-most': (value) => `au plus ${value}` },
  es: { todo: 'Qué hacer:', uncertain: 'lectura incierta', meets: 'Cumple', 'at-least': (value) => `al menos ${value}`, 'at-most': (value) => `como máximo ${value}` },
};
