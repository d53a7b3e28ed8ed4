import type { Catalogue } from './catalogue';
import { limitOfFigure } from './figures';
import type { CatalogueEntry, Figure, Instrument, InstrumentPart, Rule } from './pack';
import { fold, overlap, placesOf, readPlaces } from './pinpoint';

/** An instrument that a country has accepted or means to accept, wholly or by Parts. */
export interface Target {
  readonly instrument: string;
  readonly accepted: readonly string[] | 'all';
  readonly intended: readonly string[] | 'all';
  /** Provisions claimed by a declaration (C102 Art. 3, C130 Art. 2, C168 Art. 5): "18(2)", "Art. 18(2)". */
  readonly exceptions: readonly string[] | 'all';
}

/**
 * The rules with the severities that follow from the targets: what an accepted Part asks is an error, what an intended one asks a
 * warning, all else information. What was not found in a draft is a warning at most: another law may say it. What a standard allows
 * under a condition stays information, as no text shows whether the condition holds. Hints and rules that cite no standard stay as
 * they are. A declared exception takes the place of the figure that it excepts from.
 */
export function applyTargets(rules: readonly Rule[], targets: readonly Target[], catalogue: Catalogue): readonly Rule[] {
  const byInstrument = new Map(targets.map((target) => [target.instrument.toUpperCase(), target]));
  return rules.map((plain) => {
    const rule = excepted(plain, byInstrument, catalogue);
    if (rule.cites.length === 0 || rule.severity === 'hint' || rule.underCondition) return rule;
    const standings = rule.cites.map((cite) => standingOf(rule, cite, byInstrument.get(cite.instrument.toUpperCase()), catalogue));
    const severity = standings.includes('accepted') ? rule.kind === 'required' ? 'warning' : 'error' : standings.includes('intended') ? 'warning' : 'info';
    return severity === rule.severity ? rule : { ...rule, severity };
  });
}

type Standing = 'accepted' | 'intended' | undefined;

/** Whether the Part that a cite stands in is accepted. Common Parts bind with any other one (C102 Art. 2(a)). */
function standingOf(rule: Rule, cite: Rule['cites'][number], target: Target | undefined, { instruments }: Catalogue): Standing {
  if (target === undefined) return undefined;
  const instrument = instruments.get(cite.instrument), part = instrument && partOf(rule, cite.label, instrument);
  if (part?.branch === undefined || !isByParts(instrument)) {
    return holdsAny(target.accepted) ? 'accepted' : holdsAny(target.intended) ? 'intended' : undefined;
  }
  return holds(target.accepted, part) ? 'accepted' : holds(target.intended, part) ? 'intended' : undefined;
}

const holdsAny = (parts: Target['accepted']): boolean => parts === 'all' || parts.length > 0;
const holds = (parts: Target['accepted'], { part }: InstrumentPart): boolean => parts === 'all' || parts.some((one) => fold(one) === fold(part));

/** The Part of the rule's branch, for what common Parts say of a branch is binding with that branch; else the Part of the Article. */
function partOf({ branch }: Rule, label: string, { structure }: Instrument): InstrumentPart | undefined {
  const ofBranch = branch === undefined ? undefined : structure?.find((part) => part.branch === branch);
  if (ofBranch) return ofBranch;
  const places = placesOf(label);
  return structure?.find(({ articles }) => (readPlaces(articles, 0, true)?.places ?? []).some((run) => places.some((place) => overlap(run, { ...place, path: [] }))));
}

const isByParts = (instrument: Instrument | undefined): boolean => partsOf(instrument).length > 0;

/** The Parts that a State may accept by themselves, by their numbers. */
export const partsOf = (instrument: Instrument | undefined): readonly string[] =>
  (instrument?.structure ?? []).flatMap(({ part, branch }) => branch === undefined ? [] : [part]);

/** A figure that holds only under a declaration, and where it stands. */
export interface Exception {
  /** "C102 Art. 18(2)(b)" */
  readonly cite: string;
  readonly entry: CatalogueEntry;
  readonly figure: Figure;
}

const remembered = new WeakMap<Catalogue['catalogue'], ReadonlyMap<string, readonly Exception[]>>();

/** The exceptions that an instrument lets a State declare, from the catalogue. */
export function exceptionsOf(instrument: string, { catalogue }: Pick<Catalogue, 'catalogue'>): readonly Exception[] {
  let all = remembered.get(catalogue);
  if (all === undefined) {
    const made = new Map<string, Exception[]>();
    for (const entry of catalogue.values()) for (const figure of entry.figures) {
      if (!needsDeclaration(figure)) continue;
      const list = made.get(entry.cite.instrument) ?? [];
      made.set(entry.cite.instrument, [...list, { cite: figure.cite ?? entry.cite.label, entry, figure }]);
    }
    remembered.set(catalogue, all = made);
  }
  return all.get(instrument) ?? [];
}

/** True where a figure holds only for a State that has made a declaration. */
export const needsDeclaration = ({ appliesWhen }: Figure): boolean => /^declaration under\b/i.test(appliesWhen ?? '');

/** True where what is claimed ("18(2)") names an exception ("C102 Art. 18(2)(b)"). */
export const names = (claimed: string, { cite }: Exception, instrument: string): boolean => {
  const label = /^[a-z]+\d+\s/i.test(claimed) ? claimed : `${instrument} ${/^\d/.test(claimed) ? 'Art. ' : ''}${claimed}`;
  const places = placesOf(label);
  return placesOf(cite).some((there) => places.some((here) => overlap(here, there)));
};

/** A rule whose figure is changed by a declared exception. */
function excepted(rule: Rule, targets: ReadonlyMap<string, Target>, catalogue: Catalogue): Rule {
  const { check } = rule, first = rule.cites[0], target = first && targets.get(first.instrument.toUpperCase());
  if (check.kind !== 'limit' || first === undefined || target === undefined) return rule;
  const { exceptions } = target;
  const found = exceptionsOf(first.instrument, catalogue).find((one) =>
    one.figure.parameters?.some((parameter) => rule.parameters.includes(parameter))
    && (exceptions === 'all' || exceptions.some((claimed) => names(claimed, one, first.instrument))));
  const limit = found && limitOfFigure(found.figure);
  if (!found || !limit || limit.bound !== check.limit.bound) return rule;
  return { ...rule, cites: [{ ...found.entry.cite, ...(first.url && { url: first.url }) }, ...rule.cites.slice(1)], check: { ...check, limit: { ...check.limit, ...limit } } };
}
