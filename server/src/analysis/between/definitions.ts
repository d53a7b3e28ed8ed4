import type { Language } from '../../text/language';
import { crossReferencesOf } from '../../facts/crossReferences';
import { isSubordinate } from '../../facts/lawParts';
import { type Term, termsOf } from '../../facts/terms';
import { toSourceSpan } from '../../draft/segments';
import type { Analysis } from '../analysis';
import { type NamedFile, placeAt, type TextPlace } from './place';
import { shared, stemsIn } from './stems';

/** A term that two texts of one law define for the whole of themselves, and not alike. */
export interface TermConflict {
  readonly own: TextPlace;
  readonly other: TextPlace;
}

/**
 * Terms that two texts define differently. Silent where one points to another place for the meaning, where a definition is for a
 * purpose or only adds, and where the wording alone differs. Of two regulations each speaks for itself: there only what is said in much the same
 * words with other figures, or with nothing in common, is told.
 */
export function compareDefinitions(own: NamedFile, other: NamedFile): readonly TermConflict[] {
  const bothUnder = isSubordinate(own.analysis.draft) && isSubordinate(other.analysis.draft), theirs = meaningsOf(other.analysis);
  return [...meaningsOf(own.analysis)].flatMap(([key, mine]): readonly TermConflict[] => {
    const their = theirs.get(key);
    return their === undefined || !differ(mine.body, their.body, own.analysis.draft.language, bothUnder) ? [] : [{ own: at(own, mine.term), other: at(other, their.term) }];
  });
}

const at = (file: NamedFile, { provision, definition }: Term): TextPlace =>
  placeAt(file, provision, toSourceSpan(file.analysis.draft.provisions[provision]!.words, definition.at.start, definition.at.end));

interface Meaning {
  readonly term: Term;
  readonly body: string;
}

const known = new WeakMap<Analysis['draft'], ReadonlyMap<string, Meaning>>();

/** What a text says once, for the whole of itself, that a term means. */
function meaningsOf({ draft, outline }: Analysis): ReadonlyMap<string, Meaning> {
  let made = known.get(draft);
  if (made !== undefined) return made;
  const { byKey } = termsOf(draft, outline), { places } = crossReferencesOf(draft, outline), meanings = new Map<string, Meaning>();
  for (const [key, terms] of byKey) {
    const [term] = terms as [Term];
    if (terms.length > 1 || term.scope !== undefined || term.definition.kind !== 'means' || term.definition.qualified || own[draft.language].has(key)) continue;
    const { words, kind } = draft.provisions[term.provision]!, { body } = term.definition;
    let text = words.text.slice(body.start, body.end);
    // A list of paragraphs goes on below
    if (kind === 'definition' || /[:—–-]\s*$/.test(text)) for (let below = term.provision + 1; below < places.endOf(term.provision); below++) text += ` ${draft.provisions[below]!.words.text}`;
    meanings.set(key, { term, body: text });
  }
  known.set(draft, made = meanings);
  return made;
}

/** Names that each text gives to what is its own. */
const own: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set(['act', 'the act', 'law', 'principal act', 'regulations', 'order', 'rules', 'minister', 'section', 'prescribed', 'schedule', 'code', 'form', 'commencement', 'benefit', 'beneficiary', 'claimant', 'contribution', 'fund', 'board']),
  fr: new Set(['loi', 'la loi', 'code', 'le code', 'decret', 'reglement', 'arrete', 'ministre', 'prestation', 'prestataire', 'beneficiaire', 'cotisation', 'caisse']),
  es: new Set(['ley', 'la ley', 'codigo', 'decreto', 'reglamento', 'ministerio', 'ministro', 'prestacion', 'beneficiario', 'cotizacion', 'fondo', 'instituto']),
};

/** A number in one that the other has not, or hardly a word shared; never a mere pointer. */
function differ(a: string, b: string, language: Language, bothUnder: boolean): boolean {
  if (pointer[language].test(a) || pointer[language].test(b) || a.length > 4000 || b.length > 4000) return false;
  const [left, right] = [stemsIn(a, language), stemsIn(b, language)], least = Math.min(left.size, right.size);
  if (least < 3) return false;
  const figures = (stems: ReadonlySet<string>): string => [...stems].filter((stem) => /^\d/.test(stem) || numbers.has(stem)).sort().join(' ');
  const both = shared(left, right);
  if (bothUnder) return figures(left) !== figures(right) && both >= Math.max(2, least * 0.6) || least >= 4 && both <= least * 0.25;
  return figures(left) !== figures(right) && both >= 2 || both <= least * 0.6;
}

/** Number words of ages and times as `stemsIn` leaves them. */
const numbers: ReadonlySet<string> = new Set('twelv thirtee fourtee fiftee sixteen sevente eightee nineteen twent thirt fort fift sixt sevent douz treiz quatorz quinz seiz vingt trent quarant cinquan soixant doc trec catorc quinc veint treint cuarent cincuen sesent'.split(' '));

/** The meaning stands somewhere else. */
const pointer: Readonly<Record<Language, RegExp>> = {
  en: /\bmeanings?\b|\bas defined\b|\bdefined in\b|\bsections?\s\d|\bregulations?\s\d|\bsubsection\b|\bthe (?:principal )?Act\b|\bestablished\b|\bappointed\b|\bprescribed\b/iu,
  fr: /(?<!\p{L})sens(?!\p{L})|défini|articles?\s|(?<!\p{L})la loi(?!\p{L})|instituée?|créée?|nommée?/iu,
  es: /definid|artículos?\s|(?<!\p{L})la ley(?!\p{L})|significado|cread[oa]|establecid[oa]|designad[oa]/iu,
};
