import { MarkupKind, type Hover, type Position } from 'vscode-languageserver';
import { explainFinding, renderOpen } from '../analysis/explain';
import type { Analysis } from '../analysis/analysis';
import { ladderOf, type Ladder } from '../analysis/ladder';
import { entriesFor } from '../analysis/lookup';
import { citesOf, findMentions, type Mention } from '../analysis/mentions';
import { nameParameter } from '../analysis/parameters';
import type { PracticeEntry } from '../analysis/practice/entries';
import { sayLadder } from '../analysis/sayLadder';
import type { Language } from '../draft/draft';
import { bySeverity, type Finding } from '../engine/finding';
import { inLanguage, type CatalogueEntry, type Cite } from '../engine/pack';
import { formatQuantity } from '../engine/quantity';
import type { ValueFact } from '../facts/fact';
import { practiceWords } from '../report/practice/words';
import { shift, type Span } from '../text/span';
import { amendingBlock } from './amending';
import { inFile, provisionAt, toOffset, toRange } from './convert';
import { dutyBlock } from './hoverDuty';
import { placeBlock } from './hoverPlace';
import { practiceLine } from './practice';
import { commandLink, escapeMarkdown, link } from './markdown';
import type { Latest } from './session';
import { type CommentAt, supervisionBlock } from './supervision';

/** What the client can show. */
export interface HoverClient {
  /** Kinds of text, the best first; without any it gets plain text. */
  readonly formats?: readonly MarkupKind[] | undefined;
  /** The command that explains a provision, where the client has one and follows links to it. */
  readonly explain?: string | undefined;
  /** The command that shows how other laws set a value, and the laws that were read. */
  readonly practice?: string | undefined;
  readonly laws?: readonly PracticeEntry[] | undefined;
}

/**
 * What is to be said of the words at a position: each finding there (its title and Articles, the ladder of standards, why, what to
 * do), each value that was read there, and what the catalogue knows of a standard that is named there. The message of a finding
 * is not repeated: editors show the diagnostic beside the hover. `comments`: what supervisory bodies asked about the draft.
 */
export function hoverAt(latest: Latest, position: Position, client: HoverClient, comments: readonly CommentAt[] = []): Hover | undefined {
  const { text, analysis } = latest, offset = toOffset(text, position), index = provisionAt(analysis, offset);
  if (index < 0) return undefined;
  const under = findingsAt(analysis, offset), facts = factsAt(analysis, index, offset);
  const judged = new Set(under.flatMap(({ finding }) => [finding.fact, ...(finding.also ?? []).map(({ fact }) => fact)]));
  const { language } = analysis.draft;
  // Of several findings the last that cites an Article links to its explanation, so that the same is not offered twice.
  const shown = under.slice(0, most), cites = shown.map(({ finding }) => finding.cites[0]?.label);
  const blocks = [
    ...shown.map(({ finding, provision }, i) => findingBlock(finding, provision, analysis, { ...client, explain: cites.indexOf(cites[i], i + 1) < 0 ? client.explain : undefined })),
    ...facts.filter((fact) => !judged.has(fact)).slice(0, most).map((fact) => factBlock(fact, index, analysis, client)),
  ];
  const mention = mentionAt(analysis, index, offset);
  if (mention) blocks.push(mentionBlock(mention, analysis, language));
  const place = placeBlock(latest, index, offset);
  if (place) blocks.push(place.block);
  const duty = dutyBlock(latest, index, offset);
  if (duty) blocks.push(duty.block);
  const amends = amendingBlock(latest, index, offset);
  if (amends) blocks.push(amends.block);
  const supervised = supervisionBlock(latest, comments, index, offset);
  if (supervised) blocks.push(supervised.block);
  const span = under[0]?.span ?? (facts[0] ? inFile(analysis, index, facts[0].span) : mention ? inFile(analysis, index, mention.span) : place?.span ?? duty?.span ?? amends?.span ?? supervised?.span);
  if (!span) return undefined;
  const markdown = client.formats?.includes(MarkupKind.Markdown) ?? false;
  return {
    contents: { kind: markdown ? MarkupKind.Markdown : MarkupKind.PlainText, value: blocks.map((block) => block(markdown ? rich : plain)).join(markdown ? '\n\n---\n\n' : '\n\n') },
    range: toRange(text, span),
  };
}

/** More than these at one place are not read in a hover. */
const most = 4;

/** Findings that hold an offset, the gravest first, the shortest first among equals. */
function findingsAt(analysis: Analysis, offset: number): { finding: Finding; provision: number; span: Span }[] {
  return analysis.findings
    .map(({ provision, item }) => ({ finding: item, provision, span: inFile(analysis, provision, item.span) }))
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
  link(text: string, url: string | undefined): string;
  /** A link that runs a command; nothing where there are no links. */
  command(text: string, command: string, argument: string): string;
  readonly newline: string;
}

const rich: Style = {
  text: escapeMarkdown,
  strong: (text) => `**${escapeMarkdown(text)}**`,
  quiet: (text) => `*${escapeMarkdown(text)}*`,
  link,
  command: commandLink,
  newline: '  \n',
};

const plain: Style = {
  text: (text) => text, strong: (text) => text, quiet: (text) => text, command: () => '',
  link: (text, url) => url ? `${text} <${url}>` : text,
  newline: '\n',
};

type Block = (style: Style) => string;

function findingBlock(finding: Finding, provision: number, analysis: Analysis, client: HoverClient): Block {
  const { language } = analysis.draft, { fact } = finding;
  const { message, why, todo } = explainFinding(finding, language);
  // Where nothing can be told, no diagnostic says it, and there is nothing to do but look.
  const open = finding.verdict === 'cannot-tell' || finding.verdict === 'internal';
  const ladder = fact && ladderOf(fact, provision, analysis), others = fact && othersOf(fact, analysis, client, language);
  return (style) => paragraphs(
    headOf(inLanguage(finding.rule.title, language), finding.cites, style),
    ladder && ladderLines(ladder, true, style, language),
    open && [message, renderOpen(finding, language)].filter(Boolean).map((one) => style.text(one!)).join(' '),
    style.text(why),
    !open && todo && `${style.strong(words[language].todo)} ${style.text(todo)}`,
    others?.(style),
    explainLink(finding.cites[0], client.explain, style, language),
  );
}

/** How the value stands among those of other laws, with the command that shows them. */
function othersOf(fact: ValueFact, { rules }: Analysis, { practice, laws = [] }: HoverClient, language: Language): Block | undefined {
  const line = practiceLine(fact, laws, rules, language);
  return line === undefined ? undefined : (style) => [style.text(line), practice && style.command(practiceWords[language].title, practice, fact.parameter)].filter(Boolean).join(' ');
}

function factBlock(fact: ValueFact, provision: number, analysis: Analysis, client: HoverClient): Block {
  const { language } = analysis.draft, say = words[language];
  const ladder = ladderOf(fact, provision, analysis), entry = entryFor(fact, ladder, analysis);
  const others = othersOf(fact, analysis, client, language);
  const title = `${nameParameter(fact.parameter, language)}${say.colon}${formatQuantity(fact.value, fact.unit, language)}`;
  return (style) => paragraphs(
    `${headOf(title, ladder.rungs.filter(({ rule }) => rule).map(({ cite }) => cite), style)}${fact.certain ? '' : ` (${style.text(say.uncertain)})`}`,
    ladderLines(ladder, false, style, language),
    entry && `${style.strong(`${entry.cite.label}${say.colon}`)} ${style.text(inLanguage(entry.explains, language))}`,
    others?.(style),
    explainLink(entry?.cite ?? ladder.rungs[0]?.cite, client.explain, style, language),
  );
}

/** Title and Articles: the first line, because long hovers are cut off. */
const headOf = (title: string, cites: readonly Cite[], style: Style): string =>
  [style.strong(title), ...cites.map((cite) => style.link(cite.label, cite.url))].join(' · ');

function ladderLines(ladder: Ladder, withValue: boolean, style: Style, language: Language): string {
  const { found, rungs, sum, note } = sayLadder(ladder, language);
  if (rungs.length === 0) return '';
  const steps = [...withValue ? [style.strong(found)] : [], ...rungs.map(style.text)].join(' · ');
  return [steps, sum && style.quiet(sum), note && style.quiet(note)].filter(Boolean).join(style.newline);
}

/** What C102 says of a value: the Article of its rung, or the one on the same topic where it sets no figure; else that of the first rung. */
function entryFor({ parameter }: ValueFact, { rungs }: Ladder, { rules }: Analysis): CatalogueEntry | undefined {
  const floor = rungs.find(({ cite }) => cite.instrument === 'C102');
  if (floor) return entriesFor(rules, floor.cite)[0];
  const [branch, topic] = parameter.split('.');
  const same = [...rules.catalogue.values()].find((entry) => entry.cite.instrument === 'C102' && entry.branch === branch && entry.topic === topic);
  return same ?? (rungs[0] && entriesFor(rules, rungs[0].cite)[0]);
}

const explainLink = (cite: Cite | undefined, command: string | undefined, style: Style, language: Language): string | undefined =>
  cite && command && style.command(words[language].explain(cite.label), command, cite.label);

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

const paragraphs = (...parts: readonly (string | undefined | false)[]): string => parts.filter(Boolean).join('\n\n');

interface Words {
  readonly todo: string;
  readonly uncertain: string;
  readonly colon: string;
  explain(cite: string): string;
}

const words: Readonly<Record<Language, Words>> = {
  en: { todo: 'What to do:', uncertain: 'uncertain reading', colon: ': ', explain: (cite) => `Explain ${cite}` },
  fr: { todo: 'Que faire\u202f:', uncertain: 'lecture incertaine', colon: '\u202f: ', explain: (cite) => `Expliquer ${cite}` },
  es: { todo: 'Qué hacer:', uncertain: 'lectura incierta', colon: ': ', explain: (cite) => `Explicar ${cite}` },
};
