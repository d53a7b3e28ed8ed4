import type { Draft, Language } from '../draft/draft';
import type { Outline } from '../draft/outline';
import { fold } from '../words/tokens';
import { type CrossReference, crossReferencesOf, type ResolvedItem, resolveElsewhere } from './crossReferences';
import { type Term, type TermUse, type Terms, termsOf, usesOfTerms } from './terms';

/** One file of a law that has several: the Act, its regulations, a schedule. */
export interface LawPart {
  readonly draft: Draft;
  readonly outline: Outline;
}

/** True for regulations, rules, orders and schedules, whose words hold for themselves; those of an Act hold for them too. */
export function isSubordinate({ provisions }: Draft): boolean {
  const first = provisions.find(({ kind }) => kind === 'act' || kind === 'schedule');
  return first?.kind === 'schedule' || first?.heading !== undefined && subordinate.test(first.heading);
}

const subordinate = /\b(?:regulations?|rules|by-?laws?|order|schedules?)\b|(?<!\p{L})(?:règlement|arrêté|annexe|reglamento|anexo)s?(?!\p{L})|décret d[’']application/iu;

/** The title of a law without its year, folded; undefined where it says too little to be told from others. */
export function titleOf({ provisions }: Draft): string | undefined {
  const heading = provisions.find(({ kind }) => kind === 'act')?.heading;
  const title = heading === undefined ? '' : fold(heading).replace(/^\s*(?:the|la|le|el)\s/, '').replace(/[,\s]*(?:no\.?\s*\d+\s*)?(?:of\s|de\s)?\(?\d{4}\)?.*$/, '').trim();
  return title.length < 6 ? undefined : title;
}

/** The terms of one file that hold in the others: those that an Act defines for the whole of itself. */
export const sharedTerms = ({ draft, outline }: LawPart): readonly Term[] => isSubordinate(draft) ? [] : termsOf(draft, outline).terms.filter(({ scope }) => scope === undefined);

const known = new WeakMap<Terms, WeakMap<Terms, readonly (readonly TermUse[])[]>>();

/**
 * Where a file uses terms that another file of the same law defines: by provision, as `Terms.uses`. What the file defines itself goes
 * before. Made once for two versions.
 */
export function foreignUses(part: LawPart, home: LawPart): readonly (readonly TermUse[])[] {
  if (part.draft.language !== home.draft.language) return [];
  const own = termsOf(part.draft, part.outline), theirs = termsOf(home.draft, home.outline);
  let of = known.get(own);
  if (of === undefined) known.set(own, of = new WeakMap());
  let uses = of.get(theirs);
  if (uses === undefined) {
    const shared = sharedTerms(home).filter(({ key }) => !own.byKey.has(key));
    const found = shared.length === 0 ? [] : usesOfTerms(part.draft, shared);
    uses = found.map((list, at) => list.filter(({ place, span }) => !own.uses[at]!.some((one) => one.term !== undefined && one.place === place && one.span.start < span.end && span.start < one.span.end)));
    of.set(theirs, uses);
  }
  return uses;
}

/** Where a reference leads that is not to the file it stands in. */
export interface ForeignReference<P extends LawPart> {
  readonly part: P;
  readonly items: readonly ResolvedItem[];
}

/**
 * The places in the other files of a law that a reference names: "section 5 of the Act" in its regulations, "regulation 7" in the Act,
 * a schedule that is a file of its own. Undefined where another law altogether is meant, or nobody can tell.
 */
export function foreignReference<P extends LawPart>(own: LawPart, { reference, external, items, provision, place }: CrossReference, others: readonly P[]): ForeignReference<P> | undefined {
  if (place === 'heading' || others.length === 0) return undefined;
  const same = others.filter(({ draft }) => draft.language === own.draft.language);
  const resolved = (part: P): ForeignReference<P> => ({ part, items: reference.items.map((item) => resolveElsewhere(item, crossReferencesOf(part.draft, part.outline).places)) });
  if (!external) {
    // "the Third Schedule", which stands in a file of its own
    const [first] = reference.items;
    if (reference.within !== 'here' || !items.every(({ target }) => target === undefined) || first?.path[0]?.kinds.includes('schedule') !== true) return undefined;
    return same.map(resolved).find((one) => one.items.every(({ target }) => target !== undefined));
  }
  const { text } = own.draft.provisions[provision]!.words;
  const after = reference.law === undefined ? '' : fold(text.slice(reference.law.start, reference.law.end + 160)).replace(/^[\s,]*(?:of|to|in|under|de|del|du|des|d)\s?['’]?(?:(?:the|said|la|le|el|los|l|dicha|ladite)['’]?\s?)*/, '');
  const byTitle = same.find(({ draft }) => { const title = titleOf(draft); return title !== undefined && after.startsWith(title); });
  if (byTitle !== undefined) return resolved(byTitle);
  const subordinateHere = isSubordinate(own.draft);
  const candidates = same.filter(({ draft }) => isSubordinate(draft) !== subordinateHere && draft.provisions.some(({ kind }) => kind === 'act'));
  if (candidates.length !== 1) return undefined;
  const bare = reference.law !== undefined && bareLaw[own.draft.language].test(text.slice(reference.law.start, reference.law.end)) && !goesOn.test(text.slice(reference.law.end, reference.law.end + 24));
  const unnamed = reference.law === undefined && own.draft.language === 'en' && reference.items.some(({ path }) => path.some(({ name }) => name === (subordinateHere ? 'section' : 'regulation')));
  return subordinateHere && bare || unnamed ? resolved(candidates[0]!) : undefined;
}

/** "of the Act", with nothing that says which: in regulations the Act under which they are made. */
const bareLaw: Readonly<Record<Language, RegExp>> = {
  en: /^\s?,?\s?(?:of|to|in|under)\s(?:the|that|the said|the principal)\s(?:principal\s)?(?:act|law|code|ordinance|decree)$/i,
  fr: /^\s?,?\s?(?:de\s(?:la|ladite|cette)\s(?:dite\s)?loi|du\s(?:même\s)?code)$/i,
  es: /^\s?,?\s?(?:de\s(?:la|dicha|esa|la\scitada|la\sreferida)\sley|del\s(?:citado\s)?código)$/i,
};
const goesOn = /^\s?,?\s?(?:\d|\(|n[º°o.]|of\s(?:\p{Lu}|\d)|du\s\d|de\s(?:\d|\p{Lu})|relative|sur|general|orgánica|núm)/iu;
