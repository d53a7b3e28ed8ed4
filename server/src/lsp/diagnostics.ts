import { DiagnosticSeverity, type Diagnostic, type DiagnosticRelatedInformation, type Position, type TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { renderMessage } from '../analysis/explain';
import type { Analysis, Placed } from '../analysis/analysis';
import type { Review } from '../analysis/waivers';
import type { Problem, Provision } from '../draft/draft';
import { severities, type Finding, type Severity } from '../engine/finding';
import type { RuleProblem } from '../engine/load';
import { inFile, sameRange, toRange } from './convert';
import type { OtherFile } from './lawFiles';
import type { Latest } from './session';
import type { Language } from '../text/language';

/** What stands in a diagnostic's `data`: enough for a code action, or a command of the editor, to find the rest. */
export interface DiagnosticData {
  readonly rule: string;
  /** The eId of the provision. */
  readonly provision: string;
  readonly fixes?: readonly { readonly title: string; readonly safe: boolean; readonly edits: readonly TextEdit[] }[];
}

export const source = 'lexfloor';

/** More than this nobody reads, and editors grow slow. */
export const mostDiagnostics = 1000;

/**
 * The findings of a draft as diagnostics, the gravest first and in the order of the text among equals, and one line that says
 * how many were left out. Faults of the file itself stand before them. What cannot be told from the text is not shown here.
 */
export function diagnosticsOf({ text, analysis, review, others }: Latest, showsRelated = false): Diagnostic[] {
  const shown = shownFindings(review);
  const faults = [...analysis.draft.problems, ...review.problems];
  const problems = faults.slice(0, mostDiagnostics).map((problem): Diagnostic => ({
    range: toRange(text, problem.span), severity: DiagnosticSeverity.Warning, source, code: 'file/structure', message: sentence(problem.message),
  }));
  const room = mostDiagnostics - problems.length;
  const list = problems.concat(shown.slice(0, room).map((placed) => toDiagnostic(text, analysis, placed, showsRelated ? others : [])));
  const more = shown.length + faults.length - list.length;
  return more > 0 ? [moreDiagnostic(text, more, analysis.draft.language), ...list] : list;
}

/** The findings that an editor shows, the gravest first; not those that somebody accepted. */
function shownFindings({ open }: Review): Placed<Finding>[] {
  const bySeverity = new Map<Severity, Placed<Finding>[]>(severities.map((severity) => [severity, []]));
  for (const placed of open) if (placed.item.verdict !== 'cannot-tell') bySeverity.get(placed.item.severity)?.push(placed);
  return [...bySeverity.values()].flat();
}

/** A diagnostic with the place of its provision when it was made: a finding stands still inside of that. */
interface Remembered {
  readonly diagnostic: Diagnostic;
  readonly provision: Provision;
  readonly at: Position;
}

/** Diagnostics by finding: where neither the finding nor its place has changed, the same object stands in the next answer. */
const remembered = new WeakMap<Finding, Remembered>();

function toDiagnostic(text: TextDocument, analysis: Analysis, { provision, item }: Placed<Finding>, others: readonly OtherFile[]): Diagnostic {
  const at = text.positionAt(analysis.draft.starts[provision]!), eId = analysis.outline.eIds[provision] ?? '', of = analysis.draft.provisions[provision]!;
  const before = remembered.get(item);
  if (before?.provision === of && before.at.line === at.line && before.at.character === at.character && (before.diagnostic.data as DiagnosticData).provision === eId) return before.diagnostic;
  const range = toRange(text, inFile(analysis, provision, item.span));
  const fixes = item.fixes.map((fix) => ({ title: fix.title, safe: fix.safe, edits: toEdits(text, analysis, provision, fix.edits) }));
  const cite = item.rule.cites[0], relatedInformation = relatedOf(item, others);
  const data: DiagnosticData = { rule: item.rule.id, provision: eId, ...(fixes.length > 0 && { fixes }) };
  const diagnostic: Diagnostic = {
    range,
    severity: protocolSeverity[item.severity],
    source,
    code: item.rule.id,
    ...(cite?.url && { codeDescription: { href: cite.url } }),
    message: before?.diagnostic.message ?? renderMessage(item, analysis.draft.language),
    ...(relatedInformation.length > 0 && { relatedInformation }),
    data,
  };
  remembered.set(item, { diagnostic, provision: of, at });
  return diagnostic;
}

/** The places in other files that a finding names; those of a version that is past are left out. */
const relatedOf = ({ related = [] }: Finding, others: readonly OtherFile[]): DiagnosticRelatedInformation[] => related.flatMap(({ draft, provision, span, label }) => {
  const file = others.find(({ analysis }) => analysis.draft === draft);
  return file === undefined ? [] : [{ location: { uri: file.uri, range: toRange(file.text, inFile(file.analysis, provision, span)) }, message: label }];
});

/** Edits inside a provision as edits of the file. */
export const toEdits = (text: TextDocument, analysis: Analysis, provision: number, edits: Finding['fixes'][number]['edits']): TextEdit[] =>
  edits.map((edit) => ({ range: toRange(text, inFile(analysis, provision, edit.span)), newText: edit.newText }));

const protocolSeverity: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error, warning: DiagnosticSeverity.Warning, info: DiagnosticSeverity.Information, hint: DiagnosticSeverity.Hint,
};

function moreDiagnostic(text: TextDocument, more: number, language: Language): Diagnostic {
  const end = text.positionAt(text.offsetAt({ line: 0, character: Number.MAX_SAFE_INTEGER }));
  return {
    range: { start: { line: 0, character: 0 }, end },
    severity: DiagnosticSeverity.Information,
    source,
    code: 'file/more-findings',
    message: leftOut[language](more),
  };
}

const leftOut: Readonly<Record<Language, (more: number) => string>> = {
  en: (more) => `${more} more ${more === 1 ? 'finding is' : 'findings are'} not shown here; "lexfloor check" lists them all.`,
  fr: (more) => `${more} ${more === 1 ? 'autre constatation n’est pas affichée' : 'autres constatations ne sont pas affichées'} ici\u202f; «\u00a0lexfloor check\u00a0» les donne toutes.`,
  es: (more) => `${more === 1 ? 'Una observación más no se muestra' : `${more} observaciones más no se muestran`} aquí; «lexfloor check» las da todas.`,
};

/** True where two answers say the same, so that the second need not be sent. */
export function sameDiagnostics(a: readonly Diagnostic[], b: readonly Diagnostic[]): boolean {
  return a.length === b.length && a.every((one, i) => one === b[i]! || same(one, b[i]!));
}

const same = (a: Diagnostic, b: Diagnostic): boolean =>
  a.code === b.code && a.severity === b.severity && a.message === b.message && sameRange(a.range, b.range)
  && JSON.stringify(a.data) === JSON.stringify(b.data) && JSON.stringify(a.relatedInformation) === JSON.stringify(b.relatedInformation);

/** The mistakes in a `lexfloor.yaml`, at their lines, in the language of the editor where they are said in it. */
export function projectDiagnostics(uri: string, yaml: string, problems: readonly Problem[], language: Language): Diagnostic[] {
  const text = TextDocument.create(uri, 'yaml', 0, yaml);
  return problems.map((problem) => ({
    range: toRange(text, problem.span), severity: DiagnosticSeverity.Error, source, code: 'file/configuration', message: sentence(problem.said?.[language] ?? problem.message),
  }));
}

/** The mistakes in the files of packs, by the URI of the file. */
export function packDiagnostics(folder: string, problems: readonly RuleProblem[]): ReadonlyMap<string, Diagnostic[]> {
  const byFile = new Map<string, Diagnostic[]>();
  for (const { path, line, column, start, end, message } of problems) {
    const uri = folder + path.split('/').map(encodeURIComponent).join('/');
    const from = { line: line - 1, character: column - 1 };
    const all = byFile.get(uri) ?? [];
    all.push({ range: { start: from, end: { line: from.line, character: from.character + Math.max(end - start, 1) } }, severity: DiagnosticSeverity.Error, source, code: 'file/rule-pack', message: sentence(message) });
    byFile.set(uri, all);
  }
  return byFile;
}

/** Problems are written to stand after a path and a colon; on their own they begin with a capital. */
const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
