import { readFileSync, readdirSync } from 'node:fs';
import type { CodeAction, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis, Placed } from '../../server/src/analysis/analysis';
import { analyze } from '../../server/src/analysis/analyze';
import { readCases } from '../../server/src/analysis/cases';
import { insertClause } from '../../server/src/analysis/insertClause';
import { tryRename } from '../../server/src/analysis/checkRename';
import { bundledRules } from '../../server/src/bundled';
import type { Finding } from '../../server/src/engine/finding';
import { termsOf } from '../../server/src/facts/terms';
import type { Language } from '../../server/src/draft/draft';
import { readDraft } from '../../server/src/formats/format';
import { codeActionsOf, fixAllKind } from '../../server/src/lsp/codeActions';
import { inFile, toRange, toSpan } from '../../server/src/lsp/convert';
import type { Latest } from '../../server/src/lsp/session';
import { overlaps, type Span } from '../../server/src/text/span';

/** A draft as the editor has it: what quick fixes are made from. */
export type Opened = Pick<Latest, 'document' | 'text' | 'analysis'>;

/** One change that a draft is offered: with the finding that it mends, where it mends one. */
export interface Remedy {
  readonly kind: 'fix' | 'clause' | 'all of a kind' | 'all safe' | 'rename';
  readonly what: string;
  readonly edits: readonly TextEdit[];
  readonly of?: Placed<Finding>;
  /** The term by its place among the definitions, and its new name. */
  readonly term?: { readonly nth: number; readonly name: string };
}

/** A draft read and judged; with the version before, as after a keystroke. */
export function opened(name: string, source: string, before?: Analysis, language?: Language): Opened {
  const text = TextDocument.create(`file:///${name}`, 'legal-draft', 1, source);
  const draft = readDraft(name, source, before ? { previous: before.draft, language: before.draft.language } : { ...language && { language } });
  return { text, analysis: analyze(draft, bundledRules(), before), document: { uri: text.uri, text, revision: 0, took: 0, beyond: 0 } };
}

/** The short invented drafts in the cases of our rules: `rules/c102/part-3-sickness.md` and the others. */
export function inventedDrafts(): readonly { readonly name: string; readonly text: string; readonly language: Language | undefined }[] {
  const folder = new URL('../../rules/', import.meta.url);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md') && !path.endsWith('README.md')).sort()
    .flatMap((path) => readCases(readFileSync(new URL(path, folder), 'utf8')).cases.map(({ format, text, language }) => ({ name: format === 'bill' ? 'a.bill' : 'a.md', text, language })));
}

/** What the editor is offered at a finding: each of its fixes by itself, the model clause, and the same change everywhere. */
export function remediesAt(draft: Opened, of: Placed<Finding>): readonly Remedy[] {
  const range = toRange(draft.text, inFile(draft.analysis, of.provision, of.item.span)), id = of.item.rule.id;
  const actions = codeActionsOf(draft as Latest, { textDocument: draft.document, range, context: { diagnostics: [{ range, source: 'lexfloor', code: id, message: '' }] } }, false);
  return actions.flatMap((action): readonly Remedy[] => {
    const edits = editsOf(draft, action), all = /^(?:Fix all of this kind|Corriger partout|Corregir todos)/.test(action.title), clause = /^(?:Insert a model|Insérer une clause type|Insertar una cláusula modelo)/.test(action.title);
    if (!all && !clause && !(action.diagnostics ?? []).some(({ code }) => code === id)) return []; // of another finding on these words
    if (!all && !clause && !of.item.fixes.some(({ title }) => title === action.title)) return [];
    if (all && of.item.verdict !== 'wording' || clause && !action.title.endsWith(`: ${insertClause(draft.analysis, of)?.title}`)) return [];
    return [{ kind: all ? 'all of a kind' : clause ? 'clause' : 'fix', what: `${id} → ${action.title}`, edits, of }];
  });
}

/** All safe fixes at once, where there are any. */
export function allSafe(draft: Opened): Remedy | undefined {
  const start = { line: 0, character: 0 };
  const [action] = codeActionsOf(draft as Latest, { textDocument: draft.document, range: { start, end: start }, context: { diagnostics: [], only: [fixAllKind] } }, false);
  return action && { kind: 'all safe', what: action.title, edits: editsOf(draft, action) };
}

/** A term under another name; undefined where that is refused. */
export function renamed(draft: Opened, nth: number, name: string): Remedy | undefined {
  const { draft: read, outline } = draft.analysis, term = termsOf(read, outline).terms[nth]!, made = tryRename(draft.document.uri, read, outline, term, name);
  return 'refused' in made ? undefined : { kind: 'rename', term: { nth, name }, what: `${term.definition.term} → ${name}`, edits: made.edits.map(({ span, newText }) => ({ range: toRange(draft.text, span), newText })) };
}

const editsOf = ({ text }: Opened, { edit }: CodeAction): readonly TextEdit[] => edit?.changes?.[text.uri] ?? [];

/** Applies a remedy as an editor does, reads and judges the new text, and says what went wrong: nothing, if all is well. */
export function applyAndCompare(name: string, before: Opened, remedy: Remedy): { readonly fault: string | undefined; readonly after: Opened } {
  const after = opened(name, TextDocument.applyEdits(before.text, [...remedy.edits]), before.analysis);
  // A benefit under a name that means nothing is read no more: what hangs on its values may change with a new name
  const others = (): string | undefined => remedy.kind === 'rename' && valuesOf(before) !== valuesOf(after) ? undefined
    : newErrors(before, after) ?? (remedy.kind === 'rename' && countOf(before) !== countOf(after) ? undefined : elsewhere(before, after, remedy));
  return { after, fault: structure(before, after, remedy) ?? stillFound(before, after, remedy) ?? others() ?? backAgain(before, after, remedy) };
}

const countOf = ({ analysis }: Opened): number => analysis.draft.provisions.length;
const valuesOf = ({ analysis }: Opened): string => analysis.facts.flatMap(({ item }) => item.kind === 'value' ? [`${item.parameter} ${item.value} ${item.unit}`] : []).join();

/** The edits as spans of the file before, in order, with the spans that the new words take in the file after. */
function written({ text }: Opened, { edits }: Remedy): readonly { readonly old: Span; readonly now: Span }[] {
  let moved = 0;
  return edits.map(({ range, newText }) => ({ old: toSpan(text, range), newText })).sort((a, b) => a.old.start - b.old.start).map(({ old, newText }) => {
    const start = old.start + moved;
    moved += newText.length - (old.end - old.start);
    return { old, now: { start, end: start + newText.length } };
  });
}

/** Each provision is the one it was, but for the new words; a clause alone adds some. */
function structure(before: Opened, after: Opened, remedy: Remedy): string | undefined {
  const was = before.analysis.draft, is = after.analysis.draft;
  if (is.problems.length > was.problems.length) return `cannot be read: ${is.problems.find(({ message }) => !was.problems.some((one) => one.message === message))?.message ?? is.problems.at(-1)!.message}`;
  // Where lines are broken decides how many blocks of text there are: a new name may change that, and nothing else
  if (remedy.kind === 'rename' && sameBut(was.provisions, is.provisions)) return undefined;
  const more = is.provisions.length - was.provisions.length;
  if (remedy.kind === 'clause' ? more < 1 : more !== 0) return `${was.provisions.length} provisions became ${is.provisions.length}`;
  const place = placeAfter(before, after, remedy);
  for (const [i, old] of was.provisions.entries()) {
    const now = is.provisions[place(i)]!;
    if (old.kind !== now.kind || old.num !== now.num || old.depth !== now.depth) return `a ${old.kind} ${old.num} became a ${now.kind} ${now.num}`;
  }
  return undefined;
}

/** The same provisions, blocks of text without a number left aside. */
function sameBut(was: Opened['analysis']['draft']['provisions'], is: typeof was): boolean {
  const told = (list: typeof was): string => list.flatMap(({ kind, num, depth }) => kind === 'text' ? [] : [`${kind} ${num} ${depth}`]).join();
  return told(was) === told(is);
}

/** Where a provision stands afterwards: a clause moves those behind it. */
function placeAfter(before: Opened, after: Opened, remedy: Remedy): (i: number) => number {
  const more = after.analysis.draft.provisions.length - before.analysis.draft.provisions.length;
  if (more === 0) return (i) => i;
  const at = written(before, remedy)[0]!.old.start, { starts } = before.analysis.draft;
  return (i) => starts[i]! >= at ? i + more : i;
}

const all = (list: readonly Placed<Finding>[]): readonly Placed<Finding>[] => list.flatMap(({ provision, item }) => [item, ...item.also ?? []].map((one) => ({ provision, item: one })));

function stillFound(before: Opened, after: Opened, remedy: Remedy): string | undefined {
  if (remedy.of === undefined) return undefined;
  const { rule, element, verdict } = remedy.of.item;
  if (verdict === 'missing') {
    const count = ({ analysis }: Opened): number => all(analysis.findings).filter(({ item }) => item.rule.id === rule.id && item.element === element).length;
    return count(after) < count(before) ? undefined : 'what was missing is still missing';
  }
  const places = written(before, remedy);
  const again = all(after.analysis.findings).find(({ provision, item }) => item.rule.id === rule.id && item.verdict !== 'cannot-tell' && places.some(({ now }) => overlaps(inFile(after.analysis, provision, item.span), now)));
  return again && `the finding is still there: “${quote(after, again)}”`;
}

const quote = ({ analysis }: Opened, { provision, item }: Placed<Finding>): string => analysis.draft.provisions[provision]!.text.slice(item.span.start, item.span.end).slice(0, 80);

function newErrors(before: Opened, after: Opened): string | undefined {
  const counts = new Map<string, number>();
  for (const { item } of all(before.analysis.findings)) counts.set(item.rule.id, (counts.get(item.rule.id) ?? 0) + 1);
  for (const one of all(after.analysis.findings)) {
    const { rule, severity } = one.item, left = (counts.get(rule.id) ?? 0) - 1;
    counts.set(rule.id, left);
    if (severity === 'error' && left < 0) return `a new error: ${rule.id} at “${quote(after, one)}”`;
  }
  return undefined;
}

/**
 * In provisions that no edit touched the values are what they were, and nothing is found that was not. What was found there may be made good: the
 * gap before an invalidity pension closes where sickness benefit lasts longer.
 */
function elsewhere(before: Opened, after: Opened, remedy: Remedy): string | undefined {
  const place = placeAfter(before, after, remedy), places = written(before, remedy), { draft } = before.analysis;
  const touched = new Set(draft.provisions.flatMap(({ text }, i) => places.some(({ old }) => overlaps(old, { start: draft.starts[i]!, end: draft.starts[i]! + text.length })) ? [i] : []));
  const values = ({ analysis }: Opened) => byProvision(analysis.facts.flatMap(({ provision, item }) => item.kind === 'value' ? [{ provision, said: `${item.parameter} ${item.value} ${item.unit}` }] : []));
  const found = ({ analysis }: Opened) => byProvision(all(analysis.findings).flatMap(({ provision, item }) => beyondItself.has(item.verdict) ? [] : [{ provision, said: `${item.rule.id} ${item.span.start}-${item.span.end}` }]));
  const [valuesWere, valuesAre, foundBefore, foundAfter] = [values(before), values(after), found(before), found(after)];
  for (let i = 0; i < draft.provisions.length; i++) {
    if (touched.has(i)) continue;
    const at = `elsewhere (${before.analysis.outline.eIds[i]})`, were = valuesWere.get(i)?.join('; '), are = valuesAre.get(place(i))?.join('; ');
    if (were !== are) return `${at}: ${were ?? 'nothing'} became ${are ?? 'nothing'}`;
    const old = foundBefore.get(i), more = foundAfter.get(place(i))?.find((one) => !old?.includes(one));
    if (more !== undefined) return `${at}: new is ${more}`;
  }
  return undefined;
}

function byProvision(list: readonly { readonly provision: number; readonly said: string }[]): ReadonlyMap<number, readonly string[]> {
  const map = new Map<number, string[]>();
  for (const { provision, said } of list) map.set(provision, [...map.get(provision) ?? [], said]);
  return map;
}

/** Verdicts on more than one provision: what is put in at one place may well make another good. */
const beyondItself: ReadonlySet<string> = new Set(['missing', 'unresolved', 'cannot-tell']);

/** Applied twice, nothing changes: no fix of what was written leads back, none wants it done again, and a new name is already there. */
function backAgain(before: Opened, after: Opened, remedy: Remedy): string | undefined {
  const places = written(before, remedy);
  switch (remedy.kind) {
    case 'clause': return undefined; // what was missing is there, so that it is offered no more
    case 'rename': {
      const twice = renamed(after, remedy.term!.nth, remedy.term!.name);
      return twice === undefined ? 'cannot be renamed again' : twice.edits.length > 0 ? `is renamed again: ${JSON.stringify(twice.edits[0])}` : undefined;
    }
    case 'all safe': {
      const twice = allSafe(after)?.edits.find(({ range }) => places.some(({ now }) => overlaps(now, toSpan(after.text, range))));
      return twice && `is mended again: ${JSON.stringify(twice)}`;
    }
    default: {
      const old = before.text.getText(), [one] = places;
      if (remedy.kind !== 'fix' || one === undefined) return undefined;
      const under = after.analysis.findings.filter(({ provision, item }) => item.fixes.length > 0 && overlaps(inFile(after.analysis, provision, item.span), one.now));
      const back = under.flatMap((of) => remediesAt(after, of)).find(({ edits }) => TextDocument.applyEdits(after.text, [...edits]) === old);
      return back && `is undone by ${back.what}`;
    }
  }
}
