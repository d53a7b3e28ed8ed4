import { CodeActionKind, type CodeAction, type TextEdit } from 'vscode-languageserver';
import type { Analysis, Placed } from '../analysis/analysis';
import { steadyEdits } from '../analysis/steadyEdits';
import type { Draft, Language } from '../draft/draft';
import type { Finding, Fix } from '../engine/finding';
import type { TextEdit as InFile } from '../text/edit';
import { inFile, toRange } from './convert';
import { pathOf } from './projects';
import type { Latest } from './session';

interface Changes {
  readonly edits: TextEdit[];
  readonly places: number;
}

/** The first safe fix of each finding, in the order of the text; of two that overlap the later one waits for the next run. */
export const safeEdits = (latest: Latest): Changes => editsOf(latest, 'safe', ({ fixes }) => fixes.find(({ safe }) => safe));

/**
 * For the words of a finding for which a better one exists: the same change at every place of the document, where there are two or more.
 * Places where the sentence does not tell how it must go on are left out, and so are those after which broken lines would be read otherwise.
 */
export function fixAllOfKind(latest: Latest, finding: Finding, toEdit: (edits: TextEdit[]) => CodeAction['edit']): CodeAction | undefined {
  const choice = finding.fixes[0]?.choice;
  if (finding.verdict !== 'wording' || choice === undefined) return undefined;
  const { edits, places } = editsOf(latest, `${finding.rule.id} ${choice}`, (one) => one.rule.id === finding.rule.id ? one.fixes.find((fix) => fix.choice === choice) : undefined);
  if (places < 2) return undefined;
  const { language } = latest.analysis.draft;
  return { title: titles[language](finding.values['term'] ?? '', choice, places), kind: CodeActionKind.QuickFix, edit: toEdit(edits)! };
}

const titles: Readonly<Record<Language, (term: string, use: string, places: number) => string>> = {
  en: (term, use, places) => `Fix all of this kind: “${term.toLowerCase()}” → “${use}” (${places})`,
  fr: (term, use, places) => `Corriger partout\u202f: «\u202f${term.toLowerCase()}\u202f» → «\u202f${use}\u202f» (${places})`,
  es: (term, use, places) => `Corregir todos: «${term.toLowerCase()}» → «${use}» (${places})`,
};

/** The changes of one kind; `name` is what they are remembered by. */
function editsOf(latest: Latest, name: string, choose: (finding: Finding) => Fix | undefined): Changes {
  const { text, analysis } = latest, changes: InFile[][] = [];
  let free = 0;
  const chosen = analysis.findings.flatMap((placed): { placed: Placed<Finding>; fix: Fix }[] => {
    const fix = choose(placed.item);
    return fix ? [{ placed, fix }] : [];
  });
  const start = ({ placed: { provision, item } }: (typeof chosen)[number]): number => inFile(analysis, provision, item.span).start;
  for (const { placed, fix } of chosen.sort((a, b) => start(a) - start(b))) {
    const edits = fix.edits.map(({ span, newText }) => ({ span: inFile(analysis, placed.provision, span), newText }));
    if (edits.some(({ span }) => span.start < free)) continue;
    free = Math.max(free, ...edits.map(({ span }) => span.end));
    changes.push(edits);
  }
  const kept = changes.length > 0 && isBroken(analysis.draft) ? steady(latest, name, changes) : changes;
  return { edits: kept.flat().map(({ span, newText }) => ({ range: toRange(text, span), newText })), places: kept.length };
}

/** False where a fix would make broken lines read as another structure; such a one is not offered. */
export function isSteady(latest: Latest, provision: number, fix: Fix): boolean {
  const { analysis } = latest;
  if (!isBroken(analysis.draft)) return true;
  const edits = fix.edits.map(({ span, newText }) => ({ span: inFile(analysis, provision, span), newText }));
  return steady(latest, JSON.stringify(edits), [edits]).length > 0;
}

/** Whether some provision goes on in another line: how long lines are may then decide what stands in the next one. */
function isBroken(draft: Draft): boolean {
  let answer = broken.get(draft);
  if (answer === undefined) broken.set(draft, answer = draft.provisions.some(({ text }) => /\S[^\S\r\n]*[\r\n]+[^\S\r\n]*\S/.test(text)));
  return answer;
}

const broken = new WeakMap<Draft, boolean>();

type Steady = NonNullable<ReturnType<typeof steadyEdits>>;

const known = new WeakMap<Analysis, Map<string, Steady>>();

/** Trying changes reads the text again: once a version, since editors ask at each move of the cursor. */
function steady({ document, analysis }: Latest, name: string, changes: Steady): Steady {
  let answers = known.get(analysis);
  if (answers === undefined) known.set(analysis, answers = new Map());
  let answer = answers.get(name);
  if (answer === undefined) answers.set(name, answer = steadyEdits(pathOf(document.uri), analysis.draft, changes) ?? []);
  return answer;
}
