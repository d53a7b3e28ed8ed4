import { CodeActionKind, type CodeAction, type CodeActionParams, type Diagnostic } from 'vscode-languageserver';
import type { Placed } from '../analysis/analysis';
import { insertClause } from '../analysis/insertClause';
import type { Language } from '../draft/draft';
import type { Finding } from '../engine/finding';
import { overlaps } from '../text/span';
import { inFile, toRange, toSpan } from './convert';
import { source, toEdits } from './diagnostics';
import { toWorkspaceEdit } from './edits';
import { fixAllOfKind, isSteady, safeEdits } from './fixAll';
import type { Latest } from './session';

/** All safe fixes of a document at once; editors run it on save where they are told to. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.lexfloor`;

/**
 * The remedies at a place: each fix of each finding there as a quick fix, and, when the editor asks for `source` actions, all safe
 * fixes of the document in one. Edits are made from the text as it now stands, so they fit even where the editor's diagnostics are
 * a keystroke behind. `versioned`: the client takes edits that name the version they are for. `snippets`: the client fills in places of
 * a snippet inside an edit.
 */
export function codeActionsOf(latest: Latest, { range, context }: CodeActionParams, versioned: boolean, snippets = false): CodeAction[] {
  const wanted = (kind: string) => !context.only || context.only.some((only) => only === '' || kind === only || kind.startsWith(`${only}.`));
  const actions = wanted(CodeActionKind.QuickFix) ? [...quickFixes(latest, range, context.diagnostics, versioned, snippets)] : [];
  // Whole-document fixes are offered only to those who ask for them: in the menu at one word they would be noise.
  if (context.only && wanted(fixAllKind)) actions.push(...fixAll(latest, versioned));
  return actions;
}

function quickFixes(latest: Latest, range: CodeActionParams['range'], diagnostics: readonly Diagnostic[], versioned: boolean, snippets: boolean): CodeAction[] {
  const { text, analysis } = latest, at = toSpan(text, range);
  const actions = new Map<string, CodeAction>(), beyond = new Map<string, CodeAction>();
  for (const { provision, item } of analysis.findings) {
    const span = inFile(analysis, provision, item.span);
    if (item.verdict === 'cannot-tell' || !overlaps(span, at)) continue;
    const clause = clauseAction(latest, { provision, item }, versioned && snippets, versioned);
    if (clause) beyond.set(clause.title, clause);
    if (item.fixes.length === 0) continue;
    const where = toRange(text, span);
    const mended = diagnostics.filter((one) => one.source === source && one.code === item.rule.id && one.range.start.line <= where.end.line && one.range.end.line >= where.start.line);
    for (const fix of item.fixes) {
      if (!isSteady(latest, provision, fix)) continue;
      const edits = toEdits(text, analysis, provision, fix.edits), key = JSON.stringify([fix.title, edits]);
      const same = actions.get(key); // two standards may ask for the same change
      if (same) same.diagnostics = [...same.diagnostics ?? [], ...mended];
      else actions.set(key, {
        title: fix.title, kind: CodeActionKind.QuickFix, diagnostics: mended, edit: toWorkspaceEdit(latest, edits, versioned),
        ...(item.fixes.length === 1 && fix.changesMeaning !== true && { isPreferred: true }),
      });
    }
    const all = fixAllOfKind(latest, item, (edits) => toWorkspaceEdit(latest, edits, versioned));
    if (all) beyond.set(all.title, { ...all, diagnostics: mended });
  }
  return [...actions.values(), ...beyond.values()];
}

/**
 * What is offered at a place: mending first, then accepting, then reading up; at most five, with room for one of each. A selection over
 * several lines gets all.
 */
export function offered({ range }: CodeActionParams, mend: CodeAction[], accept: CodeAction[], explain: CodeAction[]): CodeAction[] {
  if (range.start.line !== range.end.line) return [...mend, ...accept, ...explain];
  const keptBack = (actions: CodeAction[]): number => Math.min(1, actions.length);
  const mending = mend.slice(0, mostOffered - keptBack(accept) - keptBack(explain));
  const accepting = accept.slice(0, mostOffered - mending.length - keptBack(explain));
  return [...mending, ...accepting, ...explain.slice(0, mostOffered - mending.length - accepting.length)];
}

const mostOffered = 5;

/** "Explain …" for the first Article of each finding at a place, where the client has a command for it. */
export const explainActionsOf = (latest: Latest, { range, context }: CodeActionParams, command: string | undefined): CodeAction[] =>
  context.only && !context.only.some((only) => only === '' || only === CodeActionKind.QuickFix) ? [] : explanations(latest, range, command);

/** A model clause for what was not found, as a section of its own. */
function clauseAction(latest: Latest, placed: Placed<Finding>, snippets: boolean, versioned: boolean): CodeAction | undefined {
  const { analysis, text, document: { uri } } = latest, inserted = insertClause(analysis, placed);
  if (!inserted) return undefined;
  const range = toRange(text, { start: inserted.at, end: inserted.at });
  const newText = (words: string): string => words.replaceAll('\n', endOfLine(text.getText()));
  return {
    title: clauseTitle[analysis.draft.language](inserted.title), kind: CodeActionKind.QuickFix,
    edit: snippets
      ? { documentChanges: [{ textDocument: { uri, version: text.version }, edits: [{ range, snippet: { kind: 'snippet', value: newText(inserted.snippet) } }] }] }
      : toWorkspaceEdit(latest, [{ range, newText: newText(inserted.plain) }], versioned),
  };
}

const clauseTitle: Readonly<Record<Language, (title: string) => string>> = {
  en: (title) => `Insert a model clause: ${title}`, fr: (title) => `Insérer une clause type\u202f: ${title}`, es: (title) => `Insertar una cláusula modelo: ${title}`,
};

const endOfLine = (text: string): string => /\r?\n/.exec(text)?.[0] ?? '\n';

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
  const { edits } = safeEdits(latest);
  if (edits.length === 0) return [];
  return [{ title: fixAllTitle[latest.analysis.draft.language], kind: fixAllKind, edit: toWorkspaceEdit(latest, edits, versioned) }];
}

const fixAllTitle = {
  en: 'Apply all safe wording fixes', fr: 'Appliquer toutes les corrections de style sûres', es: 'Aplicar todas las correcciones de estilo seguras',
} as const;
