import type { Draft } from '../draft/draft';
import { headingWords } from '../draft/headingWords';
import { labelOf, type Outline } from '../draft/outline';
import { keyOf, type Term, type Terms, type TermUse, termsOf } from '../facts/terms';
import type { TextEdit } from '../text/edit';
import { adjectiveChange, articleChange } from '../words/articles';
import { caseOfUse } from '../words/inflect/case';
import { formsOf, sameForm } from '../words/inflect/forms';
import { spanInFile } from './occurrences';

/** empty: no word in the new name · signs: signs that cannot stand in a term · taken: another definition has the name (`place`) · markup: marks stand inside a use (`place`). */
export interface RenameRefusal {
  readonly why: 'empty' | 'signs' | 'taken' | 'markup';
  readonly place?: string;
}

/** A name as it was typed, with single blanks and none around it. */
export const termName = (typed: string): string => typed.replace(/\s+/g, ' ').trim();

/**
 * The edits that give a term another name at its definition and all its uses: each keeps its number, its gender where the new word has
 * one, and its case; the article before it follows ("an" becomes "a", "l’" becomes "la"), and so does an adjective right behind it. Uses of other terms that hold the word
 * ("insurable earnings" for "earnings") are other terms, and stay.
 */
export function renameTerm(draft: Draft, outline: Outline, term: Term, newName: string): { readonly edits: readonly TextEdit[] } | { readonly refused: RenameRefusal } {
  const name = termName(newName);
  if (!/\p{L}/u.test(name)) return { refused: { why: 'empty' } };
  if (/["“”«»()[\]{};:*_<>|\n]/.test(name) || name.length > 100) return { refused: { why: 'signs' } };
  const terms = termsOf(draft, outline);
  const key = keyOf(name);
  const taken = key === term.key ? undefined : (terms.byKey.get(key) ?? []).find(other => term.scope === undefined || other.scope === undefined || other.scope.some(root => term.scope!.includes(root)));
  if (taken !== undefined) return { refused: { why: 'taken', place: labelOf(draft, outline, taken.provision) } };
  const twins = twinsOf(terms, term);
  return renameUses(draft, outline, terms.uses.flatMap((uses) => uses.filter((use) => use.term !== undefined && twins.has(use.term))), name);
}

/** Where a term is defined twice for the same provisions, nobody can say which of the two a use means: both are renamed. Itself is among them. */
export const twinsOf = ({ byKey }: Terms, term: Term): ReadonlySet<Term> =>
  new Set(byKey.get(term.key)!.filter(({ scope }) => scope === term.scope || scope !== undefined && term.scope !== undefined && scope.join() === term.scope.join()));

/** The edits at uses of a term in one file, be it defined there or in another file of the law. */
export function renameUses(draft: Draft, outline: Outline, uses: readonly TermUse[], name: string): { readonly edits: readonly TextEdit[] } | { readonly refused: RenameRefusal } {
  const { language } = draft, forms = formsOf(name, language), edits: TextEdit[] = [];
  for (const use of uses) {
    const provision = draft.provisions[use.provision]!, words = use.place === 'words' ? provision.words : headingWords(provision);
    const said = words.text.slice(use.span.start, use.span.end);
    // The definition has the name as it was given, whatever its number was before
    const form = use.defines ? forms[0]! : sameForm(forms, use.form);
    const next = caseOfUse(said, use.form.text, form.text);
    const span = spanInFile(draft, use.provision, use.place, use.span), source = draft.text.slice(span.start, span.end);
    if (unbroken(source) !== unbroken(said)) return { refused: { why: 'markup', place: labelOf(draft, outline, use.provision) } };
    const before = words.text.slice(Math.max(0, use.span.start - 44), use.span.start);
    const article = articleChange(before, use.form, said, form, next, language);
    if (article !== undefined) {
      const at = { start: use.span.start - article.length, end: use.span.start };
      const lead = spanInFile(draft, use.provision, use.place, at);
      const newLead = inLines(draft.text.slice(lead.start, span.start), words.text.slice(at.start, at.end), inCapitals(words.text.slice(at.start, at.end) + said) ? article.newText.toUpperCase() : article.newText);
      if (newLead !== undefined) edits.push({ span: { start: lead.start, end: span.start }, newText: newLead });
    }
    const newText = withBlanks(source, next);
    if (newText !== source) edits.push({ span, newText });
    const behind = adjectiveChange(before, words.text.slice(use.span.end, use.span.end + 30), use.form, said, form, next, language);
    if (behind !== undefined) {
      const at = { start: use.span.end, end: use.span.end + behind.length }, tail = spanInFile(draft, use.provision, use.place, at);
      if (draft.text.slice(span.end, tail.end) === words.text.slice(at.start, at.end)) edits.push({ span: { start: span.end, end: tail.end }, newText: behind.newText });
    }
  }
  return { edits };
}

/** Without line breaks; a word parted by a hyphen at the end of a line ("employ-" / "er") is one again. */
const unbroken = (text: string): string => text.replace(/(?<=\p{L})[-‐]\s*\n\s*(?=\p{Ll})/gu, '').replace(/\s+/g, ' ');

/** "DU SALAIRE": the article has the capitals of a heading too. */
const inCapitals = (text: string): boolean => text === text.toUpperCase() && /\p{Lu}{3}/u.test(text);

/** What stands before a term, where its source is those words: "del" at the end of a line stays there as "de la". Undefined where marks stand inside. */
function inLines(source: string, said: string, next: string): string | undefined {
  if (source === said) return next;
  const end = /\s*$/.exec(source)![0];
  return source.trimEnd() === said.trimEnd() && /\s$/.test(next) ? next.trimEnd() + end : undefined;
}

/** A term broken over two lines stays so where the new one has two words or more. */
function withBlanks(source: string, next: string): string {
  const blanks = source.match(/\s+/g) ?? [], words = next.split(' ');
  if (blanks.length === words.length - 1) return words.map((word, i) => word + (blanks[i] ?? '')).join('');
  const broken = blanks.findIndex(blank => /\n/.test(blank));
  if (broken < 0 || words.length < 2) return next;
  const at = Math.min(broken, words.length - 2);
  return words.map((word, i) => word + (i === at ? blanks[broken]! : i === words.length - 1 ? '' : ' ')).join('');
}
