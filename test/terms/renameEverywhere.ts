import { tryRename } from '../../server/src/analysis/checkRename';
import { renameTerm } from '../../server/src/analysis/renameTerm';
import type { Language } from '../../server/src/draft/draft';
import { crossReferencesOf } from '../../server/src/facts/crossReferences';
import { type Term, termsOf } from '../../server/src/facts/terms';
import { readDraft } from '../../server/src/formats/format';
import { applyEdits } from '../../server/src/text/edit';
import { formsOf } from '../../server/src/words/inflect/forms';
import { fold } from '../../server/src/words/tokens';
import { type Law, lawOf } from './laws';

/** Names that laws hardly use: of one word and of two, of both genders, with and without a vowel at the start; and for many. */
const names: Readonly<Record<Language, Readonly<Record<'one' | 'many' | 'law', readonly string[]>>>> = {
  en: {
    one: ['entrant', 'scheme steward', 'obligee', 'registered gleaner', 'yeoman'], many: ['entrants', 'scheme stewards', 'obligees', 'registered gleaners', 'yeomen'],
    law: ['obligee Act', 'gleaner Act'],
  },
  fr: {
    one: ['adhérent', 'personne inscrite', 'cotisante', 'gérontologue', 'maître chanteur'], many: ['adhérents', 'personnes inscrites', 'cotisantes', 'gérontologues', 'maîtres chanteurs'],
    law: ['loi gérontologique', 'loi chantante'],
  },
  es: {
    one: ['partícipe', 'persona adherida', 'gremialista', 'adherente', 'cofrade'], many: ['partícipes', 'personas adheridas', 'gremialistas', 'adherentes', 'cofrades'],
    law: ['ley gremialista', 'ley adherente'],
  },
};

/** A law that is given another name is still one: "section 5 of the Principal Act". */
const isLaw = /(?<!\p{L})(?:acts?|laws?|codes?|ordinances?|regulations?|rules|orders?|lois?|décrets?|règlements?|ordonnances?|ley(?:es)?|decretos?|códigos?|reglamentos?|régimen|convenios?|section|Part|provision)(?!\p{L})/iu;

/** What became of a name: why it was refused, what else changed, or nothing to complain of. */
export type Outcome = { readonly refused: string } | { readonly fault: string } | { readonly edits: number; readonly back: string | undefined };

/** A name for a term that nothing in the law is called yet: of its number and its capitals. Undefined where all are taken. */
export function newNameFor({ draft }: Pick<Law, 'draft'>, term: Term, choice: number): string | undefined {
  const { language } = draft;
  // "the Act", "SPLUMA": the name by which another law is cited must go on being one
  const body = draft.provisions[term.provision]!.words.text.slice(term.definition.body.start, term.definition.body.start + 160);
  const kind = isLaw.test(term.definition.term) || /\b(?:Act|Law|Code|Constitution)\b.{0,40}\b(?:No|\d{4})/.test(body) ? 'law' : formsOf(term.definition.term, language)[0]!.number;
  const folded = fold(draft.text), fresh = names[language][kind].filter((name) => !name.split(' ').some((word) => word.length > 3 && folded.includes(fold(word))));
  const plain = fresh[choice % Math.max(1, fresh.length)];
  return plain !== undefined && /^\p{Lu}/u.test(term.definition.term) ? plain.replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase()) : plain;
}

/** Renames one term of a law and compares what is read before and after: provisions, references, and the uses of all terms. */
export function renameAndCompare(law: Law, term: Term, choice: number): Outcome | undefined {
  const { draft, outline } = law, { language } = draft, old = term.definition.term, name = newNameFor(law, term, choice);
  // "document to which this Chapter applies": the reference in a name goes with it
  const { at } = term.definition;
  if (crossReferencesOf(draft, outline).of[term.provision]!.some(({ place, reference: { span } }) => place === 'words' && span.start < at.end && at.start < span.end)) return undefined;
  if (name === undefined) return undefined;
  const made = tryRename(law.name, draft, outline, term, name);
  if ('refused' in made) return { refused: made.refused.why };
  const text = applyEdits(draft.text, made.edits);
  const after = lawOf(law.name, readDraft(law.name, text, { language }));
  const fault = differs(law, after, term, name);
  if (fault !== undefined) return { fault };
  const now = termsOf(after.draft, after.outline), renamed = now.terms[termsOf(draft, outline).terms.indexOf(term)]!;
  const back = renameTerm(after.draft, after.outline, renamed, old);
  return { edits: made.edits.length, back: 'edits' in back ? applyEdits(text, back.edits) : undefined };
}

/**
 * What is told of a law: its numbered provisions in order, each reference with the provisions it leads to, each use of a term with
 * its definition. Blocks of text without a number are left aside: where lines are broken decides how many there are.
 */
function told({ draft, outline }: Law): { readonly provisions: readonly string[]; readonly references: readonly string[]; readonly terms: readonly Term[]; readonly uses: readonly string[] } {
  let count = 0;
  const ordinal = draft.provisions.map(({ kind }) => kind === 'text' ? count : ++count);
  const { terms, uses } = termsOf(draft, outline);
  const order = new Map(terms.map((term, i) => [term, i]));
  const to = (at: number | undefined): string => at === undefined ? '?' : String(ordinal[at]);
  return {
    provisions: draft.provisions.flatMap(({ kind, depth, num }) => kind === 'text' ? [] : [`${kind} ${depth} ${num}`]),
    references: crossReferencesOf(draft, outline).of.flatMap((list, at) => list.map(({ external, items }) => `${to(at)}: ${external ? 'another law' : items.map((item) => `${to(item.target)}–${to(item.end)}${item.lost ? ' lost' : ''}`).join(', ')}`)),
    terms,
    uses: uses.flatMap((list, at) => list.flatMap(({ term }) => term === undefined ? [] : [`${to(at)}: ${order.get(term)}`])),
  };
}

function differs(before: Law, after: Law, term: Term, name: string): string | undefined {
  const was = told(before), is = told(after);
  const same = was.terms.length === is.terms.length && was.terms.every((one, i) => one === term ? is.terms[i]!.definition.term === name : one.key === is.terms[i]!.key || one.key.includes(term.key));
  if (!same) {
    const [old, now] = [was, is].map(({ terms }) => new Set(terms.map(({ key }) => key))) as [Set<string>, Set<string>];
    return `other definitions: ${[...old].filter((key) => !now.has(key)).join(', ')} became ${[...now].filter((key) => !old.has(key)).join(', ')}`;
  }
  for (const what of ['provisions', 'references', 'uses'] as const) {
    const at = was[what].findIndex((one, i) => one !== is[what][i]);
    if (at >= 0 || was[what].length !== is[what].length) return `${what}: ${was[what][at]} became ${is[what][at] ?? `${is[what].length} of ${was[what].length}`}`;
  }
  return undefined;
}
