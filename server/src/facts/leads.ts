import type { Draft, Provision, ProvisionKind } from '../draft/draft';
import type { Outline } from '../draft/outline';

/**
 * What stands in for the headings of Chapters that a consolidation has lost: under "Conditions for receipt" the benefit is that of
 * the section before, up to the last whose heading or words name one ("a person shall be entitled to illness benefit").
 */
export class Leads {
  /** By parent: the benefit that the sections go on about. */
  readonly #running = new Map<number, string>();
  constructor(readonly draft: Draft, readonly outline: Outline) {}

  /** The words to put above provision `at`; undefined where its own heading says enough. Ask in the order of the text. */
  of(at: number): string | undefined {
    const { draft, outline } = this, provision = draft.provisions[at]!;
    const heading = draft.language === 'en' ? ownHeading(provision) : '';
    if (heading === '') return undefined;
    const parent = outline.parents[at]!;
    if (!general.test(heading)) {
      if (!aside.test(heading)) this.#running.set(parent, heading.slice(0, 120));
      return undefined;
    }
    const said = opening.test(heading) ? this.#granted(at) : undefined;
    if (said !== undefined) this.#running.set(parent, said);
    return this.#running.get(parent);
  }

  /** The benefit that a section grants, in its first words. */
  #granted(at: number): string | undefined {
    const { provisions } = this.draft;
    for (let i = at; i < Math.min(at + reach, provisions.length) && (i === at || !startsAnew(provisions[i]!)); i++) {
      const said = grantedIn(provisions[i]!);
      if (said !== undefined) return said;
    }
    return undefined;
  }
}

/** True where a section may look into provision `at` for the benefit that it grants. */
export function looksInto({ language, provisions }: Draft, at: number): boolean {
  if (language !== 'en') return false;
  for (let i = at; i >= 0 && i > at - reach; i--) {
    const heading = ownHeading(provisions[i]!);
    if (opening.test(heading) && general.test(heading)) return true;
    if (startsAnew(provisions[i]!)) return false;
  }
  return false;
}

/** The benefit that the first words of a provision grant. */
export const grantedIn = ({ words }: Provision): string | undefined => grants.exec(words.text.slice(0, 600))?.[1]?.trim();

/** The words of a section's heading, without marks of amendment before and what stands in brackets behind; empty where there are none. */
const ownHeading = ({ kind, heading }: Provision): string =>
  heading === undefined || !sectionLike.has(kind) ? '' : heading.replace(/^[^\p{L}]*(?:F\d+\[)?[^\p{L}]*/u, '').replace(/[.[(].*$/su, '').trim();

/** How many provisions of a section are looked at for the benefit, its own words among them. */
const reach = 5;
const sectionLike: ReadonlySet<ProvisionKind> = new Set<ProvisionKind>(['section', 'article']);
const startsAnew = (provision: Provision): boolean => sectionLike.has(provision.kind) || provision.heading !== undefined;

/** Headings that fit every benefit. */
const general = /^(?:entitlement(?: to (?:and duration of )?(?:benefit|pension|payment|allowance|grant))?|(?:qualifying |contribution )?conditions?(?: (?:for|of) (?:receipt|entitlement|payment|award))?(?: \S+ contributors)?|(?:rates?|amount|duration|period|calculation|payment|commencement|cessation|increases?) of (?:the )?(?:benefit|pension|payment|allowance)|rates?|duration|increases?(?: for qualified .*| \(.*)?|disqualifications?|supplementary provisions)$/i;
/** Headings of what stands between the sections about a benefit. */
const aside = /\b(?:sections? \d|regulations?|savers?|savings?|repeals?|interpretation|definitions?|transitional|commencement)\b/i;
/** Those under which the benefit is named. */
const opening = /^(?:entitlement|conditions?|disqualification)/i;
const grants = /\bentitled to (?:receive )?(?:an? |the )?((?:[\p{L}’'()-]+ ){0,6}(?:benefit|pension|allowance|payment|grant))\b/u;
