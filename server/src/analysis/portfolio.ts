import type { Assessment, Counts } from './assess';
import type { Target } from '../engine/targets';

/** What a project of a portfolio is known by. */
export interface PortfolioEntry {
  /** The folder of its lexfloor.yaml, relative to the portfolio. */
  readonly path: string;
  readonly country: string;
  readonly languages: readonly string[];
  readonly files: number;
  readonly words: number;
  readonly instruments: readonly { readonly id: string; readonly counts: Counts }[];
  readonly indicators: Indicators;
  /** Why the project could not be read, in words for people. */
  readonly problems: readonly string[];
}

/** The four indicators of results. What cannot be told is undefined, never no. */
export interface Indicators {
  /** True where the text was read and compared. */
  readonly lawAssessed: boolean;
  /** True where nothing of the accepted and intended Parts stays below, is missing or open; false where something stays below. */
  readonly reformInLine: boolean | undefined;
  /** Instruments that the country means to accept. */
  readonly newInstruments: readonly string[];
  /** Instruments that it has accepted, wholly or by Parts. */
  readonly ratifications: readonly string[];
}

/** The indicators of one project: from its targets and its gap assessment; without an assessment the law was not read. */
export function indicatorsOf(assessment: Assessment | undefined, targets: readonly Target[] = []): Indicators {
  const holds = (parts: Target['accepted']): boolean => parts === 'all' || parts.length > 0;
  const { below, 'not-found': missing, 'cannot-tell': open, met } = assessment?.counts ?? { below: 0, 'not-found': 0, 'cannot-tell': 0, met: 0 };
  return {
    lawAssessed: assessment !== undefined && met + below + missing + open > 0,
    reformInLine: assessment === undefined ? undefined : below > 0 ? false : missing + open > 0 || met === 0 ? undefined : true,
    newInstruments: targets.filter(({ accepted, intended }) => holds(intended) && !holds(accepted)).map(({ instrument }) => instrument),
    ratifications: targets.filter(({ accepted }) => holds(accepted)).map(({ instrument }) => instrument),
  };
}

/** How many projects show each result. */
export function totalsOf(entries: readonly PortfolioEntry[]): Readonly<Record<keyof Indicators, number>> {
  return {
    lawAssessed: entries.filter(({ indicators }) => indicators.lawAssessed).length,
    reformInLine: entries.filter(({ indicators }) => indicators.reformInLine === true).length,
    newInstruments: entries.reduce((sum, { indicators }) => sum + indicators.newInstruments.length, 0),
    ratifications: entries.reduce((sum, { indicators }) => sum + indicators.ratifications.length, 0),
  };
}
