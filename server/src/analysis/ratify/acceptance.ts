import type { Localized } from '../../engine/pack';
import type { Deciding } from './deciding';

/** An exception or declaration that a Convention admits, with its Article. */
export interface Declaration {
  readonly cite: string;
  /** The Part it is about, where the Convention is accepted by Parts. */
  readonly part?: string;
  readonly effect?: Localized;
}

/** How many of which Parts or branches must be accepted (C102 Art. 2(a)(ii)). */
export interface Choice {
  readonly id: string;
  readonly cite: string;
  readonly 'count-at-least': number;
  readonly of: readonly string[];
  readonly condition?: string;
}

interface Said {
  readonly cite?: string;
  readonly text?: Localized;
}

/** How a State accepts one Convention (`rules/ratification/acceptance.yaml`). */
export interface Acceptance {
  readonly instrument: string;
  /** "Parts", "branches", or "whole …". */
  readonly unit: string;
  /** Part or letter → branch. */
  readonly selectable?: Readonly<Record<string, string>>;
  readonly relevant?: readonly string[];
  readonly choose?: readonly Choice[];
  readonly note?: string;
  readonly 'specify-in-ratification'?: Said;
  readonly 'temporary-exceptions'?: { readonly cite: string; readonly condition: Localized; readonly list: readonly Declaration[]; readonly 'count-at-most'?: number };
  readonly 'other-declarations'?: readonly Declaration[];
  readonly 'compulsory-declaration'?: Said;
  readonly 'exclusions-without-declaration'?: Said;
  readonly 'later-extension'?: Said;
  readonly 'effect-on-c102'?: Said & { readonly map?: Readonly<Record<string, string>> };
  readonly denunciation?: Said;
  readonly 'entry-into-force'?: Said;
  readonly precheck?: Said;
  readonly 'report-on-exceptions'?: Said;
}

/** What an instrument of ratification must hold; `for` names the Conventions, all where it is absent. */
export interface ChecklistItem {
  readonly item: Localized;
  readonly required: boolean;
  readonly for?: readonly string[];
  readonly note?: Localized;
}

/** One step from the decision to the first report. */
export interface RatificationStep {
  readonly n: number;
  readonly step: Localized;
  readonly who: Localized;
  readonly detail: Localized;
  readonly documents?: readonly Localized[];
}

/** `rules/ratification/*.yaml`. */
export interface RatificationData {
  readonly acceptance: { readonly acceptance: readonly Acceptance[] };
  readonly deciding: { readonly deciding: Deciding };
  /** How names of countries depart from the rule of their language. */
  readonly countries: {
    readonly english: Readonly<Record<'the', readonly string[]>>;
    readonly french: Readonly<Record<'masculine' | 'feminine' | 'plural' | 'no-article' | 'aspirated', readonly string[]>>;
    readonly spanish: Readonly<Record<'el' | 'la' | 'los' | 'las', readonly string[]>>;
  };
  readonly steps: { readonly steps: readonly RatificationStep[]; readonly checklist: readonly ChecklistItem[] };
}

/** How a Convention is accepted; undefined where the data know nothing of it. */
export const acceptanceOf = (instrument: string, { acceptance }: RatificationData): Acceptance | undefined =>
  acceptance.acceptance.find(one => one.instrument.toUpperCase() === instrument.toUpperCase());
