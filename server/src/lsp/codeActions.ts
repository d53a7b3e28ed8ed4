import { CodeActionKind, type CodeAction, type CodeActionParams, type Diagnostic, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import type { Placed } from '../analysis/analysis';
import type { Finding } from '../engine/finding';
import { overlaps } from '../text/span';
import { inFile, toRange, toSpan } from './convert';
import { source, toEdits } from './diagnostics';
import type { Latest } from './session';

/** All safe fixes of a document at once; editors run it on save where they are told to. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.lexfloor`;

/**
 * The remedies at a place: each fix of each finding there as a quick fix, and, when the editor asks for `source` actions, all safe
 * fixes of the document in one. Edits are made from the text as it now stands, so they fit even where the editor's diagnostics are
 * a keystroke behind. `versioned`: the client takes edits that name the version they are for. `explain`: its command that explains
 * a provision, offered for the first Article of each finding.
 */
export function codeActionsOf(latest: Latest, { range, context }: CodeActionParams, versioned: boolean, explain?: string): CodeAction[] {
  const wanted = (kind: string) => !context.only || context.only.some((only) => only === '' || kind === only || kind.startsWith(`${only}.`));
  const actions = wanted(CodeActionKind.QuickFix) ? [...quickFixes(latest, range, context.diagnostics, versioned), ...explanations(latest, range, explain)] : [];
  // Whole-document fixes are offered only to those who ask for them: in the menu at one word they would be noise.
  if (context.only && wanted(fixAllKind)) actions.push(...fixAll(latest, versioned));
  return actions;
}

function quickFixes(latest: Latest, range: CodeActionParams['range'], diagnostics: readonly Diagnostic[], versioned: boolean): CodeAction[] {
  const { text, analysis } = latest, at = toSpan(text, range);
  const actions = new Map<string, CodeAction>();
  for (const { provision, item } of analysis.findings) {
    const span = inFile(analysis, provision, item.span);
    if (item.fixes.length === 0 || item.verdict === 'cannot-tell' || !overlaps(span, at)) continue;
    const where = toRange(text, span);
    const mended = diagnostics.filter((one) => one.source === source && one.code === item.rule.id && one.range.start.line <= where.end.line && one.range.end.line >= where.start.line);
    for (const fix of item.fixes) {
      const edits = toEdits(text, analysis, provision, fix.edits), key = JSON.stringify([fix.title, edits]);
      const same = actions.get(key); // two standards may ask for the same change
      if (same) same.diagnostics = [...same.diagnostics ?? [], ...mended];
      else actions.set(key, {
        title: fix.title, kind: CodeActionKind.QuickFix, diagnostics: mended, edit: toWorkspaceEdit(latest, edits, versioned),
        ...(item.fixes.length === 1 && { isPreferred: true }),
      });
    }
  }
  return [...actions.values()];
}

function explanations({ text, analysis }: Latest, range: CodeActionParams['range'], command: string | undefined): CodeAction[] {
  if (!command) return [];
  const at = toSpan(text, range);
  const under = analysis.findings.filter(({ provision, item }) => item.verdict !== 'internal' && overlaps(inFile(analysis, provision, item.span), at));
  const cites = new Set(under.flatMap(({ item }) => item.cites.slice(0, 1).map(({ label }) => label)));
  return [...cites].slice(0, 3).map((cite) => {
    const title = explainTitle[analysis.draft.language](cite);
    return { title, kind: CodeActionKind.QuickFix, command: { title, command, arguments: [cite] } };
  });
}

const explainTitle = {
  en: (cite: string) => `Explain ${cite}`, fr: (cite: string) => `Expliquer ${cite}`, es: (cite: string) => `Explicar ${cite}`,
} as const;

function fixAll(latest: Latest, versioned: boolean): CodeAction[] {
  const edits = safeEdits(latest);
  if (edits.length === 0) return [];
  return [{ title: fixAllTitle[latest.analysis.draft.language], kind: fixAllKind, edit: toWorkspaceEdit(latest, edits, versioned) }];
}

const fixAllTitle = {
  en: 'Apply all safe wording fixes', fr: 'Appliquer toutes les corrections de style sûres', es: 'Aplicar todas las correcciones de estilo seguras',
} as const;

/** The first safe fix of each finding, in the order of the text; of two that overlap the later one waits for the next run. */
function safeEdits({ text, analysis }: Latest): TextEdit[] {
  const edits: TextEdit[] = [];
  let free = 0;
  for (const placed of inOrder(analysis.findings.filter(({ item }) => item.fixes.some((fix) => fix.safe)), (one) => inFile(analysis, one.provision, one.item.span).start)) {
    const fix = placed.item.fixes.find((one) => one.safe)!;
    const spans = fix.edits.map((edit) => inFile(analysis, placed.provision, edit.span));
    if (spans.some((span) => span.start < free)) continue;
    free = Math.max(free, ...spans.map((span) => span.end));
    edits.push(...toEdits(text, analysis, placed.provision, fix.edits));
  }
  return edits;
}

const inOrder = (findings: readonly Placed<Finding>[], start: (one: Placed<Finding>) => number): Placed<Finding>[] =>
  [...findings].sort((a, b) => start(a) - start(b));

const toWorkspaceEdit = ({ document: { uri }, text }: Latest, edits: TextEdit[], versioned: boolean): WorkspaceEdit =>
  versioned ? { documentChanges: [{ textDocument: { uri, version: text.version }, edits }] } : { changes: { [uri]: edits } };
