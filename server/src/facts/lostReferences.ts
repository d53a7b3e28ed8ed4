import type { Draft, Provision } from '../draft/draft';
import { eachChanged } from '../draft/changed';
import { readingsOf } from '../draft/numbering';
import type { Outline } from '../draft/outline';
import { madeByOutline, type VersionBefore } from '../draft/sameOutline';
import type { Words } from '../draft/segments';
import { type CrossReference, type CrossReferences, crossReferencesOf, type ResolvedItem } from './crossReferences';
import { isUnitKind, numberKey, type Places } from './places';
import type { Step } from './references/reference';

/** A reference that leads nowhere, to a repealed provision, or to one by the name of another level. */
export interface LostReference {
  readonly kind: 'missing' | 'repealed' | 'wrong-level';
  readonly reference: CrossReference;
  readonly item: ResolvedItem;
  /** The step at fault. */
  readonly step: Step;
  /** Where it was looked for (-1: the act), or the provision found. */
  readonly provision: number;
  /** What the draft calls that level: "paragraph". */
  readonly usual?: string;
}

/**
 * The references of a draft that lead astray. Only where the draft itself shows it: an act whose numbers run without gaps, a place
 * whose text nowhere holds the number. An extract, an amending act or a list that was not read as one stays silent.
 */
export const lostReferences = (draft: Draft, outline: Outline): readonly LostReference[] => searchOf(draft, outline).found;

/** What was found, and what was said of each reference that leads nowhere. */
interface Search {
  readonly found: readonly LostReference[];
  readonly missing: ReadonlyMap<ResolvedItem, boolean>;
}

const searchOf = madeByOutline<Search>((draft, outline, before) => {
  const references = crossReferencesOf(draft, outline);
  return findLost(draft, references, before && saysAsBefore(draft, outline, before) ? before : undefined);
});

/** True where what was changed holds no sign of a number or a heading that was not read as one, of any place of the draft. */
const saysAsBefore = (draft: Draft, outline: Outline, { draft: old, stretch }: VersionBefore<Search>): boolean =>
  crossReferencesOf(old, outline).places === crossReferencesOf(draft, outline).places && eachChanged(old, draft, stretch, (a, b) =>
    a.kind !== 'act' && lineNumbersIn(a).join() === lineNumbersIn(b).join() && lineStartsIn(a).length === lineStartsIn(b).length && lineStartsIn(a).every(({ word, rest }, i) => word === lineStartsIn(b)[i]!.word && rest === lineStartsIn(b)[i]!.rest));

/** True where a draft whose sections run without gaps surely has none of this number; a number far behind its last is that of another law. */
export function lacksUnit(draft: Draft, places: Places, num: string): boolean {
  const nums = places.units.map(at => draft.provisions[at]!.num!);
  return /^\d/.test(num) && isComplete(nums) && !isBeyond(num, lastOf(nums)) && places.unit(num, 0) === undefined && !lineNumbers(draft).has(numberKey(num));
}

const lastOf = (nums: readonly string[]): number => Math.max(0, ...nums.map(num => Number.parseInt(num, 10) || 0));

/** A number far behind the last one is that of another law, which the words around it name. */
const isBeyond = (num: string, last: number): boolean => Number.parseInt(num, 10) > last * 1.25 + 5;

function findLost(draft: Draft, references: CrossReferences, before: VersionBefore<Search> | undefined): Search {
  const { places } = references, missing = new Map<ResolvedItem, boolean>();
  // A place that is not there was looked for in the section that was meant, and around the reference
  const touched = new Set<number>();
  if (before) for (let at = before.stretch.start; at < before.stretch.afterEnd; at++) {
    touched.add(places.unitOf(at));
    // A sentence may go on in lines that were taken for text of their own
    for (let up = at; up > 0 && draft.provisions[up]!.kind === 'text'; up--) touched.add(places.unitOf(up - 1));
  }
  const asBefore = (item: ResolvedItem, { provision }: CrossReference, inside: number): boolean | undefined =>
    touched.has(places.unitOf(provision)) || inside >= 0 && touched.has(places.unitOf(inside)) ? undefined : before?.made.missing.get(item);
  const judge = judgeOf(draft, places);
  const usual = usualNames(draft, references);
  const found: LostReference[] = [];
  const external = foreignSections(references);
  for (const here of references.of) for (const reference of here) {
    if (reference.external || reference.place === 'heading') continue;
    for (const item of reference.items) {
      const { lost } = item;
      if (lost !== undefined) {
        const isMissing = asBefore(item, reference, lost.inside) ?? judge.isMissing(lost.step, lost.inside, reference, external);
        missing.set(item, isMissing);
        if (isMissing) found.push({ kind: 'missing', reference, item, step: lost.step, provision: lost.inside });
        continue;
      }
      const last = item.steps[item.steps.length - 1]!;
      if (last.provision === undefined || last.step.which !== undefined) continue;
      // "subparagraph (F)" is no subsection (f)
      const same = (): boolean => last.step.num === undefined || numberKey(last.step.num) === numberKey(draft.provisions[last.provision!]!.num ?? last.step.num);
      if (isRepealed(draft, places, last.provision) && same() && !isHistory(draft, places, reference, last.provision)) found.push({ kind: 'repealed', reference, item, step: last.step, provision: last.provision });
      const name = usual.wrong(item, reference.provision, reference.reference.span.end);
      if (name === undefined || !same()) continue;
      // "clause (A)(i) or (B)": one word for two levels, right for the first
      const mixed = reference.items.some(one => one.item.path.length !== reference.items[0]!.item.path.length);
      if (!mixed) found.push({ kind: 'wrong-level', reference, item, step: name.step, provision: name.provision, usual: name.usual });
    }
  }
  return { found: likelySlips(found), missing };
}

/** Sections of other laws that each section speaks of: "section 47 of the Labour Code … under that same section 47". Read of a section when it is asked of. */
function foreignSections({ of, places }: CrossReferences): (num: string, at: number) => boolean {
  const foreign = new Map<number, ReadonlySet<string>>();
  return (num, at) => {
    const unit = places.unitOf(at);
    let nums = foreign.get(unit);
    if (nums === undefined) foreign.set(unit, nums = named(unit));
    return nums.has(num);
  };

  function named(unit: number): ReadonlySet<string> {
    const nums = new Set<string>();
    for (let at = Math.max(unit, 0); at < (unit < 0 ? of.length : places.endOf(unit)); at++) {
      if (places.unitOf(at) === unit) for (const { external, reference } of of[at]!) if (external) for (const { path } of reference.items) for (const step of path) if (step.num !== undefined && (step.level === 'unit' || step.bare)) nums.add(step.num);
    }
    return nums;
  }
}

/**
 * A drafter slips once or twice. Where many references miss the same place, or one provision misses many, the text is an extract, was
 * not read as its writer meant it, or speaks of another law.
 */
function likelySlips(found: readonly LostReference[]): readonly LostReference[] {
  const toward = new Map<string, number>(), from = new Map<number, number>();
  const key = ({ provision, step }: LostReference): string => `${provision} ${provision < 0 ? step.name : ''}`;
  const missing = found.filter(({ kind }) => kind === 'missing');
  for (const lost of missing) {
    toward.set(key(lost), (toward.get(key(lost)) ?? 0) + 1);
    from.set(lost.reference.provision, (from.get(lost.reference.provision) ?? 0) + 1);
  }
  return found.filter(lost => lost.kind !== 'missing' || toward.get(key(lost))! <= 5 && from.get(lost.reference.provision)! <= 2);
}

/** True where a title says that its text changes others: what it names may stand there only once it is carried out. */
export const amendsOthers = ({ provisions }: Draft): boolean =>
  provisions.some(({ kind, heading }) => kind === 'act' && heading !== undefined && amendingTitle.test(heading));

const amendingTitle = /\b(?:amend(?:ment|ing|s)?|modifi\p{L}*|modificaci\p{L}*|reforma\p{L}*|réforme|repeals?|transitional)\b/iu;

interface Judge {
  /** `external`: whether the section that holds a provision speaks of a section with this number of another law. */
  isMissing(step: Step, inside: number, reference: CrossReference, external: (num: string, at: number) => boolean): boolean;
}

/** What the numbers of a law tell of how it was copied; the same as long as its places are. */
interface Numbering {
  readonly whole: boolean;
  readonly regular: boolean;
  readonly last: number;
  readonly unlettered: boolean;
  /** How many sections have a number. */
  readonly times: ReadonlyMap<string, number>;
}

const numberings = new WeakMap<Places, Numbering>();

function numberingOf(draft: Draft, places: Places): Numbering {
  let made = numberings.get(places);
  if (made !== undefined) return made;
  const nums = places.units.map(at => draft.provisions[at]!.num!), times = new Map<string, number>();
  for (const provision of draft.provisions) if (isUnitKind(provision) && provision.num !== undefined) times.set(numberKey(provision.num), (times.get(numberKey(provision.num)) ?? 0) + 1);
  numberings.set(places, made = { whole: isComplete(nums), regular: nums.length === 0 || isComplete(nums, 1, false), last: lastOf(nums), unlettered: lostItsLetters(draft, places), times });
  return made;
}

function judgeOf(draft: Draft, places: Places): Judge {
  const { whole, regular, last, unlettered, times } = numberingOf(draft, places);
  let starts: ReadonlySet<string> | undefined;
  const amending = amendsOthers(draft);
  return {
    // What is asked of every reference comes first, what takes a search of the words last
    isMissing(step, inside, found, external) {
      if (amending || places.unitOf(found.provision) < 0 && !places.inSchedule(found.provision)) return false; // recitals, forms, notes
      return isNowhere(step, inside, found) && !isExcused(found, external);
    },
  };

  function isExcused({ provision, reference }: CrossReference, external: (num: string, at: number) => boolean): boolean {
    const { words } = draft.provisions[provision]!, { text } = words, { start, end } = reference.span;
    if (saysFormer(draft, provision, start) || formerText.test(text.slice(end, end + 120)) || goesOn.test(text.slice(end, end + 40)) || editorial.test(text.slice(0, start))) return true;
    // "section 167 of the Tax Act, except paragraph 167(5)(a)"
    const named = reference.items[0]!.path.find(({ level, bare }) => level === 'unit' || bare)?.num;
    return named !== undefined && (external(named, provision) || tellsRepeal(words, named));
  }

  function isNowhere(step: Step, inside: number, { provision, reference }: CrossReference): boolean {
    if (step.num === undefined) return false;
    switch (step.level) {
      case 'unit': {
        if (!whole || inside >= 0 && inside !== places.act || !/^\d/.test(step.num) || places.inSchedule(provision) || isBeyond(step.num, last)) return false;
        // "305.2" is paragraph 2 of article 305: the article is there
        if (draft.language !== 'en' && /^\d+\./.test(step.num) && places.unit(step.num.slice(0, step.num.indexOf('.')), provision) !== undefined) return false;
        starts ??= lineNumbers(draft);
        return !starts.has(numberKey(step.num));
      }
      case 'container': {
        const order = readingsOf(numberKey(step.num)).find(({ series }) => series !== 'lower' && series !== 'upper')?.order;
        const list = (inside < 0 ? places.containersOf(step.kinds) : places.containersOf(step.kinds).filter(at => at > inside && at < places.endOf(inside))).map(at => draft.provisions[at]!.num);
        return list.length >= 2 && list.every(num => num !== undefined) && isComplete(list as string[], 2) && order !== undefined && order <= list.length * 1.25 + 3 && !holdsHeading(draft, step);
      }
      case 'inner': {
        // An "item" may be one of a form, a "point" one of an agenda
        if (loose.has(step.name) || inside < 0 && step.bare !== true) return false;
        // A Schedule that changes sections of the act, or of another, may have sections of its own
        if (places.inSchedule(provision) && reference.items[0]!.path[0]!.level === 'unit') return false;
        if (step.bare === true && inside < 0) return whole && !places.inSchedule(provision) && !isBeyond(step.num, last) && !(starts ??= lineNumbers(draft)).has(numberKey(step.num));
        const relative = reference.items.some(({ path }) => path[0] === step);
        // From inside, only what can mean nothing else: "subsection (9)", "paragraphe (4)", "paragraph (d)"
        if (relative && (draft.language === 'es' || draft.language === 'fr' && step.name !== 'paragraphe' || step.name === 'paragraph' && /^\d/.test(step.num)) || /^[IO]$/.test(step.num)) return false;
        if (relative && elsewhere.test(behind(draft, provision, reference.span.end))) return false;
        if (unlettered && /^\p{L}/u.test(step.num)) return false;
        const unit = places.unitOf(inside);
        if (unit >= 0 && isBlank(draft, places, unit)) return false;
        // What stands before "(2)" is subsection (1), with its number or without
        if (inside === unit && unit >= 0 && numberKey(step.num) === '1' && draft.provisions[unit]!.words.text !== '' && numberKey(draft.provisions[places.children(unit)[0] ?? unit]!.num ?? '') === '2') return false;
        // "paragraph 7(2)" in a Schedule that was run into the last section: its own paragraph 7
        if (unit >= 0 && places.unitOf(provision) !== unit && isRunInto(draft, places, places.unitOf(provision), numberKey(draft.provisions[unit]!.num ?? '?'))) return false;
        // "paragraph 1 of this article" may be its first, without a number
        if (unit >= 0 && step.name === 'paragraph' && /^\d/.test(step.num) && places.isPlain(unit)) return false;
        // A list that was flattened into the text
        if (relative && unit >= 0 && places.isPlain(unit) && (draft.provisions[unit]!.words.text.match(/;/g) ?? []).length >= 3) return false;
        if (!regular || unit >= 0 && (times.get(numberKey(draft.provisions[unit]!.num ?? ''))! > 1 || places.inSchedule(provision) && !places.inSchedule(unit))) return false;
        if (unit < 0 || step.named && reference.items[0]!.path[0] === step && places.unitOf(provision) !== unit) return false;
        return !holdsNumber(draft, places, unit, step.num);
      }
      case 'counted': return false;
    }
  }
}

/** What follows a place of a provision, with the lines that were taken for text of their own though the sentence goes on. */
function behind({ provisions }: Draft, at: number, end: number): string {
  let text = provisions[at]!.words.text.slice(end, end + 910);
  for (let next = at + 1; !/[.;]/.test(text) && text.length < 910 && provisions[next]?.kind === 'text'; next++) text += ` ${provisions[next]!.words.text}`;
  return text;
}

/** True where a section has no words at all: "Article 25 (*)", of which whoever copied the law has lost the text. */
function isBlank({ provisions }: Draft, places: Places, unit: number): boolean {
  for (let at = unit; at < places.endOf(unit); at++) if (provisions[at]!.heading !== undefined || /[\p{L}\p{N}]/u.test(provisions[at]!.words.text)) return false;
  return true;
}

/** "Notwithstanding the repeal of section 124 …, a person entitled under subsection (4) of section 124": what it was before. */
function tellsRepeal(words: Words, num: string): boolean {
  let of = repeals.get(words);
  if (of === undefined) repeals.set(words, of = Array.from(words.text.matchAll(repealOf), match => match.index + match[0].length));
  return of.some(at => words.text.slice(at, at + num.length).toLowerCase() === num.toLowerCase() && !/^[\p{L}\p{N}]/u.test(words.text.slice(at + num.length, at + num.length + 2)));
}

const repeals = new WeakMap<Words, readonly number[]>();
const repealOf = /(?:\b(?:repeal|revocation) of|abrogation de|derogación de)\W{0,3}(?:the |l[’']|el )?(?:former )?(?:section|article|artículo)\W{0,3}/giu;

/** Further on the sentence says of which section: "under sub-section (4) and the powers under sub-section (5) of section 59". */
const elsewhere = /^[^.;]{0,900}?\b(?:of (?:the )?(?:said )?section|de l['’]article|in the definition|of that)\b/iu;
/** "subsection (6) of F292[that section", "paragraph (a)(ii)] of the definition": the place around it, parted by the signs of an amendment; "subsection (1A) leave" is a name. */
const goesOn = /^(?:[\s*\])]*of[\s*]*(?:F\d{1,4}\[|the definition|(?:sub)?sections?\s?\d)|[\s*]?(?:leave|pensioners?|beneficiar(?:y|ies)|applicants?|contributors?)(?!\p{L}))/u;
const formerText = /^[^.;]{0,60}?(?:\bas (?:it|they|that|those|the)\b[^.;]{0,40}\bread\b|version antérieure|\bas (?:in force|in effect|enacted)\b|before (?:its|their|the) repeal|\((?:inserted|as inserted|substituted) by|^\s?(?:vetad|derogad|sustituid|incorporad|modificad|agregad|suprimid)[oa]s?\spor(?!\p{L})|^\s?transitori[oa]s?(?!\p{L}))/iu;
/** Notes of those who published the law: "Annotations", "F12[inserted by", "Act 5 of 1995 provides in section 58". */
const editorial = /\bAnnotations?\b|\bF\d{1,4}\[$|\b(?:Inserted|Substituted|Repealed|Amended)\s\(\d|\bAct \d+ of \d{4}(?:\s\p{L}+){0,8}\s$|\((?:ins|subs|omitted)\.?\sby\b/u;

/** "the former section 12", "the repealed section 12K". */
const saysFormer = (draft: Draft, at: number, start: number): boolean =>
  /\b(?:repealed|former|formerly|old|deleted|previous|ancien(?:ne)?s?|abrogée?s?|derogad[oa]s?|antigu[oa]s?)\s(?:sub-?)?(?:\p{L}+\s)?$/iu.test(draft.provisions[at]!.words.text.slice(Math.max(0, start - 24), start));

/** "[paragraph (e) deleted by Act 5 of 1995]", a note on the provision itself. */
const isHistory = (draft: Draft, places: Places, { provision, reference }: CrossReference, target: number): boolean =>
  formerText.test(draft.provisions[provision]!.words.text.slice(reference.span.end, reference.span.end + 120)) || editorial.test(draft.provisions[provision]!.words.text.slice(0, reference.span.start)) || provision >= target && provision < places.endOf(target) || /\[[^\]]*$/.test(draft.provisions[provision]!.words.text.slice(0, reference.span.start)) || saysFormer(draft, provision, reference.span.start);

/** True where a law has sections by the dozen and hardly a "(a)": whoever copied it has lost the letters of its lists, to which it still refers. */
function lostItsLetters({ provisions }: Draft, { units }: Places): boolean {
  const lettered = provisions.filter(one => !isUnitKind(one) && one.num !== undefined && /^\P{L}{0,1}\p{L}{1,2}(?!\p{L})/u.test(one.num)).length;
  return units.length >= 40 && lettered * 10 < units.length;
}

/** True where a unit holds, in the line, a number that is not its own: "… of the Board. 7. Procedure (1) …". */
function isRunInto(draft: Draft, places: Places, unit: number, num: string): boolean {
  if (unit < 0) return false;
  for (let at = unit; at < places.endOf(unit); at++) if (draft.provisions[at]!.text.includes(`. ${num}. `)) return true;
  return false;
}

const loose: ReadonlySet<string> = new Set(['item', 'point', 'numéro', 'número', 'punto', 'clause', 'parágrafo']);

/** True where the whole numbers run from one (or from the first, where that is enough) to the last without more than one gap in twenty. */
function isComplete(nums: readonly string[], least = 8, fromOne = true): boolean {
  const whole = new Set<number>();
  for (const num of nums) {
    const reading = readingsOf(numberKey(num)).find(({ series }) => series === 'arabic' || series === 'ROMAN' || series === 'roman');
    if (reading !== undefined) whole.add(Math.floor(reading.order));
  }
  const last = Math.max(0, ...whole), first = fromOne ? 1 : Math.min(...whole);
  return whole.size >= least && whole.has(first) && whole.size >= (last - first + 1) * 0.95;
}

/** The numbers with which lines begin, whatever they were read as. */
function lineNumbers(draft: Draft): ReadonlySet<string> {
  const found = new Set<string>();
  for (const provision of draft.provisions) for (const key of lineNumbersIn(provision)) found.add(key);
  return found;
}

const lineNumbersKnown = new WeakMap<Provision, readonly string[]>();

function lineNumbersIn(provision: Provision): readonly string[] {
  let keys = lineNumbersKnown.get(provision);
  if (keys === undefined) {
    keys = [atLineStart, inLine].flatMap(pattern => [...provision.text.matchAll(pattern)].map(match => numberKey(match[1]!)));
    lineNumbersKnown.set(provision, keys);
  }
  return keys;
}

const unitNumber = '(\\d{1,4}(?:\\.\\d{1,3})*\\s?(?:bis|ter|[A-Za-z]{0,2}(?!\\p{L})))';
const atLineStart = new RegExp(`(?:^|[\\n\\r|])[\\s#*_>|([“"‘'^]{0,12}(?:(?:sections?|articles?|art[ií]culos?|arts?\\.|s\\.|§|regulation|rule)\\s{1,3}(?:-\\s?)?)?(?:\\^?\\[?)?${unitNumber}`, 'giu');
/** "… of the Fund. 12. (1) The …": a number that was not read as one. */
const inLine = new RegExp(`[.;:–—]\\s{1,3}[*_([]{0,3}(?:(?:section|article|art[ií]culo)\\s(?:-\\s?)?)?${unitNumber}[*_]{0,3}(?:[.)]|\\s?[-–—])`, 'giu');

/** True where a line begins with the name and the number of a Part, Chapter …, whatever it was read as. */
function holdsHeading({ provisions }: Draft, { name, num }: Step): boolean {
  const word = name.toLowerCase(), asked = num!.toLowerCase();
  return provisions.some(provision => lineStartsIn(provision).some(line => line.word === word && line.rest.startsWith(asked) && !/^[\p{L}\p{N}]/u.test(line.rest.slice(asked.length))));
}

/** The first word of a line and what follows it, both in small letters. */
interface LineStart {
  readonly word: string;
  readonly rest: string;
}

const lineStartsKnown = new WeakMap<Provision, readonly LineStart[]>();

function lineStartsIn(provision: Provision): readonly LineStart[] {
  let lines = lineStartsKnown.get(provision);
  if (lines === undefined) lineStartsKnown.set(provision, lines = Array.from(provision.text.matchAll(lineStart), match => ({ word: match[1]!.toLowerCase(), rest: match[2]!.toLowerCase() })));
  return lines;
}

/** Up to the end of a word with a figure, a sign or a capital behind it: "Part IV", "Chapitre 2", "Título primero". */
const lineStart = /(?:^|\n)[\s#*_>[F\d]{0,14}(\p{L}[\p{L}-]{3,})\s{1,3}([^\n]{1,24})/gu;

// A hyphen outside a class is one; escaped it would be an error with the flag u
const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** True where the text of a unit holds the number as lists write it: "(3)", "3.", "c)". */
function holdsNumber(draft: Draft, places: Places, unit: number, num: string): boolean {
  const plain = escaped(num.replace(/[º°ª.]+$/, ''));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}.])${plain}\\s?(?:[).º°ª]|\\.?\\s?[-–—])|\\(\\s?${plain}\\s?\\)`, 'iu');
  const own = new RegExp(`(?:sub-?sections?|paragraphs?|sub-?paragraphs?|sections?|alinéas?|paragraphes?|articles?|letras?|literal(?:es)?|incisos?|apartados?|artículos?)\\s[^.;]{0,24}$`, 'iu');
  for (let at = unit; at < places.endOf(unit); at++) {
    const { words: { text }, num: number } = draft.provisions[at]!;
    if (number !== undefined && numberKey(number).toLowerCase() === numberKey(num).toLowerCase()) return true;
    for (let from = 0, found = pattern.exec(text); found !== null; found = pattern.exec(text.slice(from))) {
      const start = from + found.index;
      if (!own.test(text.slice(Math.max(0, start - 40), start))) return true;
      from = start + found[0].length;
    }
  }
  return false;
}

const repealedKnown = new WeakMap<Provision, boolean>();

/** True where a provision says of itself that it is no longer law. */
function isRepealed(draft: Draft, places: Places, at: number): boolean {
  const provision = draft.provisions[at]!;
  let says = repealedKnown.get(provision);
  if (says === undefined) repealedKnown.set(provision, says = saysRepealed(provision));
  return says && places.children(at).length === 0;
}

/** True where a provision says of itself that it is repealed: "12. [Repealed]". */
export const saysRepealed = ({ words, heading }: Provision): boolean =>
  repealed.test(words.text) && words.text.length < 200 || words.text === '' && heading !== undefined && repealed.test(heading);

const repealed = /^[\s[(*.…]*(?:(?:sections?|articles?|paragraphs?)\s\S{1,8}\s)?(?:repealed|omitted|revoked|deleted|abrogée?s?|supprimée?s?|derogad[oa]s?|suprimid[oa]s?|vetad[oa]s?)(?!\p{L}|\s(?:laws?|acts?|enactments?|provisions?|legislation|ordinances?|statutes?|regulations?)(?!\p{L}))/iu; // "Repealed laws" is a heading

// ----------------------------------------------------------------------------------------------------------- names of levels

interface Usual {
  wrong(item: ResolvedItem, at: number, end: number): { readonly step: Step; readonly provision: number; readonly usual: string } | undefined;
}

/** What the draft calls its levels: where nine of ten references to numbers in brackets say "subsection", the tenth is a slip. */
function usualNames(draft: Draft, { of, places }: CrossReferences): Usual {
  const counts = new Map<string, Map<string, number>>();
  for (const here of of) for (const { key, step: { name } } of namedIn(here, draft, places)) {
    const names = counts.get(key) ?? new Map<string, number>();
    counts.set(key, names.set(name, (names.get(name) ?? 0) + 1));
  }
  const usual = new Map<string, string>();
  for (const [key, names] of counts) {
    let most = 0, total = 0, best = '';
    for (const [name, count] of names) {
      total += count;
      if (count > most) [most, best] = [count, name];
    }
    if (most >= 12 && most >= total * 0.9) usual.set(key, best);
  }
  return {
    wrong(item, at, end) {
      const one = levelOf(item, draft, places), name = one && usual.get(one.key);
      if (one === undefined || name === undefined || one.step.name === name || places.inSchedule(one.provision)) return undefined;
      // "clause (i)" from far inside may mean another (i) than that of the section
      if (/^\s(?:of (?:such|that|those|said)|of the (?:first|second|third|last|preceding))\s/i.test(draft.provisions[at]!.words.text.slice(end, end + 30))) return undefined;
      if (item.item.path[0] === one.step && one.step.which === undefined && places.isUnit(places.parents[one.provision]!) && !topName.test(one.step.name) && deep(places, at)) return undefined;
      return { step: one.step, provision: one.provision, usual: name };
    },
  };
}

/** The level that a reference names, as the kind of its number and its depth inside a section tell it. */
interface NamedLevel {
  readonly key: string;
  readonly step: Step;
  readonly provision: number;
}

const noLevels: readonly NamedLevel[] = [], levelsKnown = new WeakMap<readonly CrossReference[], readonly NamedLevel[]>();

/** The levels that the references of a provision name. Rows are made anew where places are, so that what was told of a row stands with it. */
function namedIn(here: readonly CrossReference[], draft: Draft, places: Places): readonly NamedLevel[] {
  if (here.length === 0) return noLevels;
  let levels = levelsKnown.get(here);
  if (levels === undefined) levelsKnown.set(here, levels = here.flatMap(({ items, external }) => external ? [] : items.flatMap(item => levelOf(item, draft, places) ?? [])));
  return levels;
}

const levelKnown = new WeakMap<ResolvedItem, { readonly level: NamedLevel | undefined }>();

function levelOf(item: ResolvedItem, draft: Draft, places: Places): NamedLevel | undefined {
  let known = levelKnown.get(item);
  if (known === undefined) levelKnown.set(item, known = { level: readLevel(item, draft, places) });
  return known.level;
}

function readLevel({ item, steps }: ResolvedItem, draft: Draft, places: Places): NamedLevel | undefined {
  const step = item.path.findLast(one => one.named);
  const at = step === undefined ? -1 : steps.findIndex(one => one.step === step);
  const provision = at < 0 ? undefined : steps[at]!.provision;
  // The name is that of the last number behind it: "paragraph 12(1)(a)" is paragraph (a)
  const last = steps[steps.length - 1]!.provision;
  if (step?.level !== 'inner' || step.num === undefined || natural.has(step.name) || /^\p{L}{3,}/u.test(step.num) || provision === undefined || last === undefined || step.bare === true || at < steps.length - 1) return undefined;
  let depth = 0;
  for (let above = provision; above >= 0 && !places.isUnit(above); above = places.parents[above]!) if (draft.provisions[above]!.num !== undefined) depth++;
  // "i", "v" and "x" may be letters or Roman numbers: those beside it tell
  const first = draft.provisions[places.children(places.parents[provision]!)[0] ?? provision]!.num ?? step.num;
  return { key: `${depth} ${/^\d/.test(step.num) ? 'digit' : /^i+$/.test(first) ? 'roman' : /^I+$/.test(first) || /^[IVX]+$/.test(step.num) ? 'ROMAN' : /^[a-z]{1,2}$/.test(step.num) ? 'letter' : 'other'}`, step, provision };
}

const topName = /^(?:subsection|subarticle|subregulation|paragraphe|apartado)$/;
/** True two levels or more inside a unit. */
const deep = (places: Places, at: number): boolean => places.unitOf(at) >= 0 && !places.isUnit(at) && !places.isUnit(places.parents[at]!);
/** Words that name nothing but the sign: a letter is a letter. */
const natural: ReadonlySet<string> = new Set(['letra', 'literal', 'lettre', 'numéro', 'número', 'numeral', 'point', 'punto', 'item']);
