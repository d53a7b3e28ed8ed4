import { CodeActionKind, type CodeAction, type TextEdit } from 'vscode-languageserver';
import type { Placed } from '../analysis/analysis';
import type { Language } from '../draft/draft';
import type { Finding, Fix } from '../engine/finding';
import { inFile } from './convert';
import { toEdits } from './diagnostics';
import type { Latest } from './session';

/** The first safe fix of each finding, in the order of the text; of two that overlap the later one waits for the next run. */
export const safeEdits = (latest: Latest): { readonly edits: TextEdit[]; readonly places: number } => editsOf(latest, ({ fixes }) => fixes.find(({ safe }) => safe));

/**
 * For the words of a finding for which a better one exists: the same change at every place of the document, where there are two or more.
 * Places where the sentence does not tell how it must go on are left out.
 */
export function fixAllOfKind(latest: Latest, finding: Finding, toEdit: (edits: TextEdit[]) => CodeAction['edit']): CodeAction | undefined {
  const choice = finding.fixes[0]?.choice;
  if (finding.verdict !== 'wording' || choice === undefined) return undefined;
  const { edits, places } = editsOf(latest, (one) => one.rule.id === finding.rule.id ? one.fixes.find((fix) => fix.choice === choice) : undefined);
  if (places < 2) return undefined;
  const { language } = latest.analysis.draft;
  return { title: titles[language](finding.values['term'] ?? '', choice, places), kind: CodeActionKind.QuickFix, edit: toEdit(edits)! };
}

const titles: Readonly<Record<Language, (term: string, use: string, places: number) => string>> = {
  en: (term, use, places) => `Fix all of this kind: “${term.toLowerCase()}” → “${use}” (${places})`,
  fr: (term, use, places) => `Corriger partout\u202f: «\u202f${term.toLowerCase()}\u202f» → «\u202f${use}\u202f» (${places})`,
  es: (term, use, places) => `Corregir todos: «${term.toLowerCase()}» → «${use}» (${places})`,
};

function editsOf({ text, analysis }: Latest, choose: (finding: Finding) => Fix | undefined): { readonly edits: TextEdit[]; readonly places: number } {
  const edits: TextEdit[] = [];
  let free = 0, places = 0;
  const chosen = analysis.findings.flatMap((placed): { placed: Placed<Finding>; fix: Fix }[] => {
    const fix = choose(placed.item);
    return fix ? [{ placed, fix }] : [];
  });
  const start = ({ placed: { provision, item } }: (typeof chosen)[number]): number => inFile(analysis, provision, item.span).start;
  for (const { placed, fix } of chosen.sort((a, b) => start(a) - start(b))) {
    const spans = fix.edits.map((edit) => inFile(analysis, placed.provision, edit.span));
    if (spans.some((span) => span.start < free)) continue;
    free = Math.max(free, ...spans.map((span) => span.end));
    edits.push(...toEdits(text, analysis, placed.provision, fix.edits));
    places++;
  }
  return { edits, places };
}
