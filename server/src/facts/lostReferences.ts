import type { Draft, Provision } from '../draft/draft';
import { readingsOf } from '../draft/numbering';
import type { CrossReference, CrossReferences, ResolvedItem } from './crossReferences';
import { numberKey, type Places } from './places';
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
export function lostReferences(draft: Draft, references: CrossReferences): readonly LostReference[] {
  let made = known.get(references);
  if (made === undefined) known.set(references, made = findLost(draft, references));
  return made;
}

const known = new WeakMap<CrossReferences, readonly LostReference[]>();

function findLost(draft: Draft, references: CrossReferences): readonly LostReference[] {
  const { places } = references;
  const judge = judgeOf(draft, places);
  const usual = usualNames(references, places);
  const found: LostReference[] = [];
  for (const here of references.of) for (const reference of here) {
    if (reference.external || reference.place === 'heading') continue;
    for (const item of reference.items) {
      const { lost } = item;
      if (lost !== undefined) {
        if (judge.isMissing(lost.step, lost.inside, reference)) found.push({ kind: 'missing', reference, item, step: lost.step, provision: lost.inside });
        continue;
      }
      const last = item.steps[item.steps.length - 1]!;
      if (last.provision === undefined || last.step.which !== undefined) continue;
      if (isRepealed(draft, places, last.provision) && !isHistory(draft, places, reference, last.provision)) found.push({ kind: 'repealed', reference, item, step: last.step, provision: last.provision });
      const name = usual.wrong(item);
      if (name !== undefined) found.push({ kind: 'wrong-level', reference, item, step: name.step, provision: name.provision, usual: name.usual });
    }
  }
  return found;
}

interface Judge {
  isMissing(step: Step, inside: number, reference: CrossReference): boolean;
}

function judgeOf(draft: Draft, places: Places): Judge {
  const whole = isComplete(places.units.map(at => draft.provisions[at]!.num!));
  let starts: ReadonlySet<string> | undefined;
  const last = Math.max(0, ...places.units.map(at => Number.parseInt(draft.provisions[at]!.num!, 10) || 0));
  // A number far behind the last one is that of another law, which the words around it name
  const isBeyond = (num: string): boolean => Number.parseInt(num, 10) > last * 1.25 + 5;
  const amending = draft.provisions.some(({ kind, heading }) => kind === 'act' && heading !== undefined && /\b(?:amend(?:ment|ing|s)?|modifi\p{L}*|modificaci\p{L}*|reforma\p{L}*|réforme|repeals?|transitional)\b/iu.test(heading));
  return {
    isMissing(step, inside, { provision, reference }) {
      if (step.num === undefined || amending || saysFormer(draft, provision, reference.span.start)
        || formerText.test(draft.provisions[provision]!.words.text.slice(reference.span.end, reference.span.end + 120))) return false;
      switch (step.level) {
        case 'unit': {
          if (!whole || inside >= 0 && inside !== places.act || !/^\d/.test(step.num) || places.inSchedule(provision) || isBeyond(step.num)) return false;
          // "305.2" is paragraph 2 of article 305: the article is there
          if (draft.language !== 'en' && /^\d+\./.test(step.num) && places.unit(step.num.slice(0, step.num.indexOf('.')), provision) !== undefined) return false;
          starts ??= lineNumbers(draft);
          return !starts.has(numberKey(step.num));
        }
        case 'container': {
          const list = (inside < 0 ? places.containersOf(step.kinds) : places.containersOf(step.kinds).filter(at => at > inside && at < places.endOf(inside))).map(at => draft.provisions[at]!.num);
          return list.length >= 2 && list.every(num => num !== undefined) && isComplete(list as string[], 2) && !holdsHeading(draft, step);
        }
        case 'inner': {
          // An "item" may be one of a form, a "point" one of an agenda
          if (loose.has(step.name) || inside < 0 && step.bare !== true) return false;
          if (step.bare === true && inside < 0) return whole && !places.inSchedule(provision) && !isBeyond(step.num) && !(starts ??= lineNumbers(draft)).has(numberKey(step.num));
          const relative = reference.items.some(({ path }) => path[0] === step);
          // From inside, only what can mean nothing else: "subsection (9)", "paragraphe (4)", "paragraph (d)"
          if (relative && (draft.language === 'es' || draft.language === 'fr' && step.name !== 'paragraphe' || step.name === 'paragraph' && /^\d/.test(step.num)) || /^[IO]$/.test(step.num)) return false;
          if (relative && elsewhere.test(draft.provisions[provision]!.words.text.slice(reference.span.end, reference.span.end + 260))) return false;
          const unit = places.unitOf(inside);
          if (unit < 0 || step.named && reference.items[0]!.path[0] === step && places.unitOf(provision) !== unit) return false;
          return !holdsNumber(draft, places, unit, step.num);
        }
        case 'counted': return false;
      }
    },
  };
}

/** Further on the sentence says of which section: "under sub-section (4) and the powers under sub-section (5) of section 59". */
const elsewhere = /^[^.;]{0,250}?\b(?:of (?:the )?(?:said )?section|de l['’]article|in the definition|of that)\b/iu;
const formerText = /^[^.;]{0,60}?(?:\bas (?:it|they|that|those|the)\b[^.;]{0,40}\bread\b|version antérieure|\bas (?:in force|in effect|enacted)\b|before (?:its|their|the) repeal|\((?:inserted|as inserted|substituted) by)/iu;

/** "the former section 12", "the repealed section 12K". */
const saysFormer = (draft: Draft, at: number, start: number): boolean =>
  /\b(?:repealed|former|formerly|old|deleted|previous|ancien(?:ne)?s?|abrogée?s?|derogad[oa]s?|antigu[oa]s?)\s(?:sub-?)?(?:\p{L}+\s)?$/iu.test(draft.provisions[at]!.words.text.slice(Math.max(0, start - 24), start));

/** "[paragraph (e) deleted by Act 5 of 1995]", a note on the provision itself. */
const isHistory = (draft: Draft, places: Places, { provision, reference }: CrossReference, target: number): boolean =>
  provision >= target && provision < places.endOf(target) || /\[[^\]]*$/.test(draft.provisions[provision]!.words.text.slice(0, reference.span.start)) || saysFormer(draft, provision, reference.span.start);

const loose: ReadonlySet<string> = new Set(['item', 'point', 'numéro', 'número', 'punto', 'clause', 'parágrafo']);

/** True where the whole numbers run from one to the last without more than one gap in twenty. */
function isComplete(nums: readonly string[], least = 8): boolean {
  const whole = new Set<number>();
  for (const num of nums) {
    const reading = readingsOf(numberKey(num)).find(({ series }) => series === 'arabic' || series === 'ROMAN' || series === 'roman');
    if (reading !== undefined) whole.add(Math.floor(reading.order));
  }
  const last = Math.max(0, ...whole);
  return whole.size >= least && whole.has(1) && whole.size >= last * 0.95;
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
const atLineStart = new RegExp(`(?:^|[\\n\\r|])[\\s#*_>|([“"‘'^]{0,12}(?:(?:sections?|articles?|art[ií]culos?|arts?\\.|s\\.|§|regulation|rule)\\s{1,3})?(?:\\^?\\[?)?${unitNumber}`, 'giu');
/** "… of the Fund. 12. (1) The …": a number that was not read as one. */
const inLine = new RegExp(`[.;:–—]\\s{1,3}[*_([]{0,3}${unitNumber}[*_]{0,3}(?:[.)]|\\s?[-–—])`, 'giu');

const holdsHeading = (draft: Draft, step: Step): boolean => new RegExp(`(?:^|\\n)[\\s#*_>]{0,10}${step.name}\\s{1,3}${escaped(step.num!)}(?![\\p{L}\\p{N}])`, 'iu').test(draft.text);

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

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
  const provision = draft.provisions[at]!, { words, heading } = provision;
  let says = repealedKnown.get(provision);
  if (says === undefined) repealedKnown.set(provision, says = repealed.test(words.text) && words.text.length < 200 || words.text === '' && heading !== undefined && repealed.test(heading));
  return says && places.children(at).length === 0;
}

const repealed = /^[\s[(*.…]*(?:(?:sections?|articles?|paragraphs?)\s\S{1,8}\s)?(?:repealed|omitted|revoked|deleted|abrogée?s?|supprimée?s?|derogad[oa]s?|suprimid[oa]s?|vetad[oa]s?)\b/iu;

// ----------------------------------------------------------------------------------------------------------- names of levels

interface Usual {
  wrong(item: ResolvedItem): { readonly step: Step; readonly provision: number; readonly usual: string } | undefined;
}

/** What the draft calls its levels: where nine of ten references to numbers in brackets say "subsection", the tenth is a slip. */
function usualNames(references: CrossReferences, places: Places): Usual {
  const counts = new Map<string, Map<string, number>>();
  const classOf = ({ item, steps }: ResolvedItem): { readonly key: string; readonly step: Step; readonly provision: number } | undefined => {
    const step = item.path.findLast(one => one.named);
    const at = step === undefined ? -1 : steps.findIndex(one => one.step === step);
    const provision = at < 0 ? undefined : steps[at]!.provision;
    // The name is that of the last number behind it: "paragraph 12(1)(a)" is paragraph (a)
    const last = steps[steps.length - 1]!.provision;
    if (step?.level !== 'inner' || step.num === undefined || provision === undefined || last === undefined || step.bare === true || at < steps.length - 1) return undefined;
    const depth = places.isUnit(places.parents[provision]!) ? 'top' : 'deep';
    return { key: `${depth} ${/^\d/.test(step.num) ? 'digit' : /^[a-z]$/.test(step.num) ? 'letter' : 'other'}`, step, provision };
  };
  for (const here of references.of) for (const { items, external } of here) {
    if (external) continue;
    for (const item of items) {
      const one = classOf(item);
      if (one === undefined) continue;
      const names = counts.get(one.key) ?? new Map<string, number>();
      counts.set(one.key, names.set(one.step.name, (names.get(one.step.name) ?? 0) + 1));
    }
  }
  return {
    wrong(item) {
      const one = classOf(item);
      if (one === undefined || places.inSchedule(one.provision)) return undefined;
      const names = counts.get(one.key)!;
      let most = 0, total = 0, usual = '';
      for (const [name, count] of names) {
        total += count;
        if (count > most) [most, usual] = [count, name];
      }
      return one.step.name !== usual && most >= 12 && most >= total * 0.9 ? { step: one.step, provision: one.provision, usual } : undefined;
    },
  };
}
