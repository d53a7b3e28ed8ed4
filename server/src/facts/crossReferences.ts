import type { Draft, Language, Provision } from '../draft/draft';
import type { Outline } from '../draft/outline';
import { eachChanged, rowAgain } from '../draft/changed';
import { rememberedByLanguage } from '../draft/remember';
import { madeByOutline, type VersionBefore } from '../draft/sameOutline';
import { fold } from '../words/tokens';
import { numberKey, type Places, placesOf } from './places';
import { readReferences } from './references/read';
import type { Item, Reference, Step } from './references/reference';

/** Where a step of a reference leads: a provision's index, `act` for the whole act, or nowhere. */
export interface ResolvedStep {
  readonly step: Step;
  readonly provision: number | undefined;
}

export interface ResolvedItem {
  readonly item: Item;
  readonly steps: readonly ResolvedStep[];
  /** The place that the item means; of a range its first. Undefined where it could not be told or does not exist. */
  readonly target: number | undefined;
  /** The end of a range. */
  readonly end?: number;
  readonly endSteps?: readonly ResolvedStep[];
  /** The first step that leads nowhere, and the provision in which it was looked for (-1: the act). Absent where it cannot be told. */
  readonly lost?: { readonly step: Step; readonly inside: number };
}

/** A reference and the places it leads to; one to another law leads to none. */
export interface CrossReference {
  /** The provision in which it stands. */
  readonly provision: number;
  /** In its words, or in its heading: spans of `reference` count in these plain words. */
  readonly place: 'words' | 'heading';
  readonly reference: Reference;
  readonly items: readonly ResolvedItem[];
  readonly external: boolean;
}

/** All references of a draft by where they stand and by where they lead. */
export interface CrossReferences {
  /** `of[i]`: the references in provision i, in the order of the text. */
  readonly of: readonly (readonly CrossReference[])[];
  readonly places: Places;
}

/** The cross-references of a draft, resolved; made once a draft, from readings remembered by provision and from those of the version before. */
export const crossReferencesOf: (draft: Draft, outline: Outline) => CrossReferences = madeByOutline((draft, outline, before) => {
  const own = ownNames(draft), kept = before && leadsAsBefore(draft, before, own) ? before : undefined;
  const places = kept?.made.places ?? placesOf(draft, outline), amending = kept ? amendingOf.get(kept.made)! : amendingIn(draft, outline);
  const of = rowAgain(draft.provisions.length, kept?.made.of, kept?.stretch, at => resolveIn(draft.provisions[at]!, at, places, own, amending[at]!));
  const references = { of, places };
  amendingOf.set(references, amending);
  ownOf.set(references, own);
  return references;
});

const amendingOf = new WeakMap<CrossReferences, readonly boolean[]>();
const ownOf = new WeakMap<CrossReferences, OwnNames>();

/** True where what references lead to, and how they are understood, does not depend on what was changed. */
function leadsAsBefore(draft: Draft, { draft: old, made, stretch }: VersionBefore<CrossReferences>, own: OwnNames): boolean {
  const names = ownOf.get(made)!;
  return names.title === own.title && names.subordinate === own.subordinate && names.byArticles === own.byArticles && eachChanged(old, draft, stretch, (a, b) =>
    a.quoted === b.quoted && (a.words.text === '') === (b.words.text === '') && amends(a, draft.language) === amends(b, draft.language) && amendsBeside(a) === amendsBeside(b));
}

/** Which provisions change another act. */
function amendingIn({ provisions, language }: Draft, { parents }: Outline): readonly boolean[] {
  const amending: boolean[] = [], amendsBelow = new Set<number>();
  provisions.forEach((provision, at) => {
    const parent = parents[at]!;
    amending.push(parent >= 0 && (amending[parent]! || amendsBelow.has(parent)) && provision.kind !== 'act' || amends(provision, language));
    if (parent >= 0 && amendsBeside(provision)) amendsBelow.add(parent);
  });
  return amending;
}

/** "(1) Section 26 of the 1996 Act is amended as follows. (2) In subsection (5)—": those beside it amend too. */
const amendsBeside = ({ kind, words: { text } }: Provision): boolean => kind !== 'act' && /amended|modifi/i.test(text) && asFollows.test(text);

function resolveIn(provision: Provision, at: number, places: Places, own: OwnNames, amending: boolean): readonly CrossReference[] {
  const { language } = own, references = referencesIn(provision, language), inHeading = headingReferences(provision, language);
  if (references.length === 0 && inHeading.length === 0) return none;
  const here: CrossReference[] = inHeading.map(reference => amending
    ? { provision: at, place: 'heading', reference, items: reference.items.map(unresolved), external: true }
    : { ...resolve(reference, at, provision.heading!, places, own, []), place: 'heading' });
  for (const reference of references) {
    // Where another act is amended, its sections are meant, unless the words say "of this Act"
    const foreign = amending && !ownLaw[language].test(provision.words.text.slice(reference.span.start, reference.span.end)) && reference.items[0]!.path[0]!.which === undefined;
    here.push(foreign ? { provision: at, place: 'words', reference, items: reference.items.map(unresolved), external: true } : resolve(reference, at, provision.words.text, places, own, here));
  }
  return here;
}

const none: readonly CrossReference[] = [];

const ownLaw: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:this|present)\s(?:act|law|code|ordinance|decree|bill|regulations?)$/i, fr: /présente?\s(?:loi|code|décret|ordonnance|règlement|arrêté)$/i,
  es: /(?:presente|esta|este)\s(?:ley|código|decreto|reglamento|norma)$/i,
};

const asFollows = /\b(?:is|are) (?:hereby )?(?:amended|modified) (?:as follows|in accordance with|as set out)|\b(?:est|sont) (?:ainsi )?modifiée?s? (?:comme suit|ainsi)|\bse modifican? (?:como sigue|de la siguiente)/iu;

/** True where a provision changes another act: "Section 5 of the Principal Act is amended by …", or its heading says so. */
const amends = rememberedByLanguage(({ words, heading, kind }, language) =>
  kind !== 'act' && heading !== undefined && amendingHeading.test(heading) || mayAmend[language].test(words.text) && amendingWords[language].test(words.text));

const amendingHeading = /^(?:\p{L}+\s){0,3}?(?:amendments?|modifications?|modifi\p{L}+|modificaci\p{L}+|reformas?)\s(?:of|to|in|relating|à|de|du|des|al|del|a)\b|^(?:consequential |related |minor )?amendments$/iu;
/** What the words of amendment never do without: looked for first, as most provisions hold none of it. */
const mayAmend: Readonly<Record<Language, RegExp>> = {
  en: /amended|repealed|replaced|substitut|insert|deletion|addition|added|omit/,
  fr: /modifi|remplac|abrog|compl[ée]t|ins[ée]r|supprim|r[ée]dig|teneur|ajout/i,
  es: /modif|sustit|agr[eé]g|der[oó]g|incorp|reemplá|elim|intercál|suprím|añad|reform|adicion|así|sigue|siguiente/iu,
};
const amendingWords: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:Act|Code|Ordinance|sections?|subsections?|paragraphs?|Schedule|Part|regulations?|definition)\b[^.;]{0,80}?\b(?:is|are) (?:hereby )?(?:further )?(?:amended|repealed|replaced|substituted)\b|\bby the (?:substitution|insertion|deletion|addition) of\b|\bthere (?:is|are|shall be) (?:hereby )?(?:substituted|inserted|added)\b|(?:^|\s)(?:for|after|before) (?:sub)?(?:section|paragraph|Part)s?\s[^.;]{1,40}\b(?:substitute|insert)\b|\b(?:substitute|insert|omit)\s?[“"‘—:-]|\bfor\s[^.;]{1,140}\bsubstitute\s|^In (?:sub)?(?:section|paragraph|Part)s?\s[^.;]{1,60}\b(?:after|for|before)\b[^.;]{1,80}\b(?:insert|substitute)\b/u,
  fr: /\b(?:est|sont) (?:ainsi )?(?:modifiée?s?|remplacée?s?|abrogée?s?|complétée?s?|insérée?s?|supprimée?s?|rédigée?s?)(?!\p{L})|\bprend la teneur\b|\bil est (?:inséré|ajouté)\b|\bmodifiée? par adjonction\b/iu,
  es: /\b(?:modif[ií][cq]ue?n?se|modif[ií]canse|sustit[uú]y[ea]n?se|agr[eé]g[au]e?n?se|der[oó]g[au]e?n?se|incorp[oó]r[ae]n?se|reemplá[zc][ae]n?se|elim[ií]n[ae]n?se|intercálase|suprím[ae]n?se)\b|\bse (?:modifican?|sustituyen?|añaden?|derogan?|reforman?|adicionan?)\s(?:el|la|los|las|un|una|al)\b|\bquedar[aá]n? (?:redactad[oa]s? )?(?:así|como sigue|de la siguiente)|\btendr[aá]n? la siguiente redacción/iu,
};

/** The references of one provision's words, as read; remembered. Editorial notes and text quoted into other acts have none. */
export const referencesIn = rememberedByLanguage(({ kind, quoted, words: { text } }, language): readonly Reference[] =>
  kind === 'note' || quoted || text.length < 5 ? [] : readReferences(text, language));

/** The references in a heading ("Benefits under section 12"); only those with a figure are looked for. */
function headingReferences(provision: Provision, language: Language): readonly Reference[] {
  const { heading } = provision;
  if (heading === undefined || provision.kind === 'note' || provision.quoted || !/\d/.test(heading)) return noReferences;
  return readHeading(provision, language);
}

const readHeading = rememberedByLanguage(({ heading }, language): readonly Reference[] => readReferences(heading!, language));

const noReferences: readonly Reference[] = [];

/** What the draft calls itself and its units: a reference to "regulation 5" in an Act is one to the regulations. */
interface OwnNames {
  readonly title: string;
  readonly subordinate: boolean;
  readonly byArticles: boolean;
  readonly language: Language;
}

function ownNames(draft: Draft): OwnNames {
  const heading = draft.provisions.find(({ kind }) => kind === 'act')?.heading ?? '';
  const title = fold(heading).replace(/^\s*the\s/, '').replace(/[,\s]*(?:no\.?\s*\d+\s*)?(?:of\s)?\(?\d{4}\)?.*$/, '').trim();
  let articles = 0, sections = 0;
  for (const { kind, depth } of draft.provisions) {
    if (kind === 'article') articles++;
    else if (kind === 'section' && depth >= 20) sections++;
  }
  return { title, subordinate: /\b(?:regulations?|rules|by-?laws?|order)\b/.test(title), byArticles: articles > sections, language: draft.language };
}

function resolve(reference: Reference, at: number, text: string, places: Places, own: OwnNames, before: readonly CrossReference[]): CrossReference {
  const external = isExternal(reference, text, own);
  if (external || reference.within === 'unknown') return { provision: at, place: 'words', reference, items: reference.items.map(unresolved), external };
  let from: { readonly root: number | undefined } | undefined;
  if (reference.within === 'that') {
    const root = meantBy(reference.back!, before);
    if (root === undefined) return { provision: at, place: 'words', reference, items: reference.items.map(unresolved), external: false };
    from = { root };
  }
  const items = reference.items.map(item => resolveItem(item, at, places, from?.root));
  // What "that section" goes back to is a guess that may miss
  return { provision: at, place: 'words', reference, items: from === undefined ? items : items.map(({ lost, ...item }) => item), external };
}

const unresolved = (item: Item): ResolvedItem => ({ item, steps: item.path.map(step => ({ step, provision: undefined })), target: undefined });

function isExternal(reference: Reference, text: string, own: OwnNames): boolean {
  if (reference.within === 'external') {
    if (own.title.length < 8 || reference.law === undefined) return true;
    // The law may name itself: "section 5 of the Social Insurance Act"
    const said = fold(text.slice(reference.law.start, reference.law.end + own.title.length + 80)).replace(/^[\s,]*(?:of|to|in|under|de|du|del|des)\s?(?:the|la|le|l['’]|el)?\s?/, '');
    // "the Canada Pension Plan Investment Board Act" is another law than the Canada Pension Plan
    return !said.startsWith(own.title) || /^\s(?!and\s|or\s|to\s|of\s)(?:\p{L}+\s){0,4}(?:acts?|law|code|ordinance|regulations?|rules|order|fund|board)(?!\p{L})/u.test(said.slice(own.title.length));
  }
  if (own.language !== 'en') return false;
  const names = reference.items.map(({ path }) => path.find(({ level }) => level === 'unit')?.name);
  return names.some(name => {
    switch (name) {
      case 'regulation': case 'rule': return !own.subordinate;
      case 'section': return own.subordinate || own.byArticles;
      case 'article': return !own.byArticles;
      default: return false;
    }
  });
}

/** What "that section" goes back to: the nearest place of that level named before it. */
function meantBy(back: Step, before: readonly CrossReference[]): number | undefined {
  for (let i = before.length - 1; i >= 0; i--) {
    const one = before[i]!;
    if (one.external) { if (one.reference.items.some(({ path }) => path.some(({ level }) => level === back.level))) return undefined; continue; }
    const item = one.items[one.items.length - 1]!;
    const step = item.steps.findLast(({ step: { level, name } }) => level === back.level && (name === back.name || level === 'unit'));
    if (step !== undefined) return step.provision;
  }
  return undefined;
}

function resolveItem(item: Item, at: number, places: Places, root: number | undefined): ResolvedItem {
  const first = walk(item.path, at, places, root);
  const target = first.lost === undefined ? first.steps[first.steps.length - 1]!.provision : undefined;
  if (item.to === undefined) return { item, steps: first.steps, target, ...(first.lost === undefined || first.lost === 'unclear' ? {} : { lost: first.lost }) };
  const last = walk(item.to, at, places, root);
  const end = last.lost === undefined ? last.steps[last.steps.length - 1]!.provision : undefined;
  const lost = first.lost ?? last.lost;
  return { item, steps: first.steps, target, ...(end === undefined ? {} : { end }), endSteps: last.steps, ...(lost === undefined || lost === 'unclear' ? {} : { lost }) };
}

/** An item of a reference looked for in another file of the law, from the whole of it. */
export const resolveElsewhere = (item: Item, places: Places): ResolvedItem => resolveItem(item, Math.max(0, places.act), places, item.path[0]!.level === 'inner' ? undefined : places.act < 0 ? undefined : places.act);

/** An item of a reference looked for inside one provision, of the same law or another one. */
export const resolveWithin = (item: Item, places: Places, root: number): ResolvedItem => resolveItem(item, root, places, root);

interface Walk {
  readonly steps: readonly ResolvedStep[];
  readonly lost?: { readonly step: Step; readonly inside: number } | 'unclear';
}

/** Follows the steps from the outside in. `root`: the place that the first step is looked for in. */
function walk(path: readonly Step[], at: number, places: Places, root: number | undefined): Walk {
  const steps: ResolvedStep[] = [];
  let inside = root;
  for (let i = 0; i < path.length; i++) {
    const step = path[i]!;
    const found = inside === undefined ? firstPlace(step, at, places) : placeInside(step, inside, at, places);
    if (found === 'unclear') return { steps: fill(steps, path), lost: 'unclear' };
    if (typeof found === 'object') {
      // "305.2" is section 305, 2
      steps.push({ step: found.outer, provision: found.at }, { step: found.inner, provision: found.child });
      inside = found.child;
      continue;
    }
    if (found === undefined) return { steps: fill(steps, path), lost: { step, inside: inside ?? lookedIn(step, at, places) } };
    steps.push({ step, provision: found });
    inside = found;
  }
  return { steps };
}

const fill = (steps: readonly ResolvedStep[], path: readonly Step[]): readonly ResolvedStep[] =>
  [...steps, ...path.slice(steps.length).map(step => ({ step, provision: undefined }))];

/** In which provision the first step of a path was looked for, for the message. */
const lookedIn = (step: Step, at: number, places: Places): number =>
  step.level === 'container' || step.level === 'unit' || step.bare === true ? -1 : places.unitOf(at);

interface Split {
  readonly outer: Step;
  readonly at: number;
  readonly inner: Step;
  readonly child: number;
}

type Found = number | undefined | 'unclear' | Split;

/** The first step, from where the reference stands. */
function firstPlace(step: Step, at: number, places: Places): Found {
  if (step.which !== undefined) return relativePlace(step, at, places);
  switch (step.level) {
    case 'container': return places.container(step.kinds, step.num, at);
    case 'unit': return unitOrSplit(step, at, places);
    case 'counted': {
      const unit = places.unitOf(at);
      return unit < 0 ? 'unclear' : places.counted(unit, step.num!) ?? 'unclear';
    }
    case 'inner': {
      // "subsection 2 (c)" may be written for "subsection (2)(c)"
      if (step.bare === true) return ownChild(step, at, places) ?? unitOrSplit(step, at, places);
      return innerPlace(step, at, places);
    }
  }
}

/** A numbered part of the unit one stands in, where the number is set apart from what follows it. */
function ownChild(step: Step, at: number, places: Places): number | undefined {
  const unit = places.unitOf(at), found = step.apart === true && unit >= 0 ? places.child(unit, step.num!) : undefined;
  return typeof found === 'number' ? found : undefined;
}

function unitOrSplit(step: Step, at: number, places: Places): Found {
  const whole = places.unit(step.num!, at);
  if (whole !== undefined) return whole;
  return split(step, num => places.unit(num, at), places);
}

/** "305.2" where there is no 305.2 but a 305 with a 2; "331.1.a" likewise. */
function split(step: Step, outerPlace: (num: string) => number | 'unclear' | undefined, places: Places): Found {
  const dot = step.num!.indexOf('.');
  if (dot <= 0) return undefined;
  const outer = outerPlace(step.num!.slice(0, dot));
  if (typeof outer !== 'number') return outer;
  const rest = step.num!.slice(dot + 1);
  const child = places.child(outer, rest);
  if (typeof child !== 'number') return child;
  const cut = step.span.start + dot;
  return {
    outer: { ...step, num: step.num!.slice(0, dot), span: { start: step.span.start, end: cut } }, at: outer,
    inner: { level: 'inner', name: '', kinds: [], num: rest, named: false, span: { start: cut + 1, end: step.span.end } }, child,
  };
}

/** "paragraph (a)" from inside: below itself, then beside it, then above, up to its unit (or its schedule). */
function innerPlace(step: Step, at: number, places: Places): Found {
  const unit = places.unitOf(at);
  if (topInner.has(step.name)) return unit < 0 ? 'unclear' : places.child(unit, step.num!);
  for (let above = at; above >= 0; above = places.parents[above]!) {
    const found = places.child(above, step.num!);
    if (found !== undefined && !(typeof found === 'number' && places.isUnit(found))) return found; // a section is no paragraph
    if (above === unit && !places.inSchedule(at)) break;
    if (places.isSchedule(above)) break;
  }
  if (unit < 0) return 'unclear';
  if (step.num !== undefined && countable.has(step.name)) return places.counted(unit, step.num) ?? 'unclear';
  // "paragraph (a)" may be short for one of another subsection spoken of just before
  return places.anywhereBelow(unit, step.num!) ? 'unclear' : undefined;
}

/** Words for the first level inside a unit. */
const topInner: ReadonlySet<string> = new Set(['subsection', 'subarticle', 'subregulation']);
/** Spanish paragraphs are numbered or counted. */
const countable: ReadonlySet<string> = new Set(['párrafo', 'inciso', 'paragraphe', 'apartado']);

function placeInside(step: Step, inside: number, at: number, places: Places): Found {
  if (step.which !== undefined) return relativePlace(step, at, places);
  switch (step.level) {
    case 'container': return places.containerBelow(inside, step.kinds, step.num);
    case 'unit': {
      const found = places.unitBelow(inside, step.num!);
      // A title may be named for the whole act ("section 402 of this title")
      return found ?? (inside === places.act ? unitOrSplit(step, at, places) : split(step, num => places.unitBelow(inside, num), places));
    }
    case 'counted': return places.counted(inside, step.num!) ?? 'unclear';
    case 'inner': {
      const found = places.child(inside, step.num!) ?? split(step, num => places.child(inside, num), places);
      if (found !== undefined) return found;
      return countable.has(step.name) && /^\p{L}{3,}|[º°]$/u.test(step.num!) ? places.counted(inside, step.num!) ?? 'unclear' : undefined;
    }
  }
}

function relativePlace(step: Step, at: number, places: Places): Found {
  const here = step.level === 'container' ? places.above(at, step.kinds) ?? places.act
    : step.level === 'unit' ? places.unitOf(at)
    : topInner.has(step.name) ? places.topInnerOf(at) : places.innerOf(at);
  if (here === undefined || here < 0) return 'unclear';
  if (step.which === 'this') return step.level === 'counted' ? 'unclear' : here;
  if (step.level === 'counted' || here === places.act) return 'unclear';
  return places.beside(here, step.which === 'previous' ? -1 : 1) ?? 'unclear';
}

export { numberKey };
