import type { FormatId, Language } from '../draft/draft';
import type { Finding, Severity } from '../engine/finding';
import type { Rule } from '../engine/pack';
import type { Comparator, Unit } from '../facts/fact';
import type { Place } from '../text/lines';

/**
 * What the command line says of files: plain data, in the names and the order of the public JSON. Lines and characters count from
 * 0, characters in UTF-16 code units, as in the protocol.
 */
export interface Report {
  readonly tool: { readonly name: string; readonly version: string };
  readonly files: readonly ReportedFile[];
  /** The rules that have findings here, by id. */
  readonly rules: ReadonlyMap<string, Rule>;
}

/** A file with the text that its ranges count in. */
export interface ReportedFile {
  readonly text: string;
  readonly file: FileReport;
}

export interface FileReport {
  /** As given; with forward slashes where it was found in a folder. */
  readonly path: string;
  readonly format: FormatId;
  readonly language: Language;
  readonly words: number;
  readonly provisions: number;
  readonly findings: readonly FindingReport[];
  /** Findings with the verdict cannot-tell: the text does not say enough to judge. */
  readonly undetermined: readonly FindingReport[];
  readonly facts: readonly FactReport[];
  /** Faults of the file itself. */
  readonly problems: readonly { readonly message: string; readonly range: Range }[];
}

export interface Range {
  readonly start: Place;
  readonly end: Place;
}

export interface ProvisionReport {
  readonly eId: string;
  readonly label: string;
}

export interface FindingReport {
  readonly rule: string;
  readonly severity: Severity;
  readonly verdict: Finding['verdict'];
  readonly message: string;
  readonly range: Range;
  readonly provision: ProvisionReport;
  readonly cites: readonly { readonly instrument: string; readonly article: string; readonly paragraph?: string; readonly label: string; readonly url?: string }[];
  readonly fact?: { readonly parameter: string; readonly value: number; readonly unit: Unit; readonly comparator: Comparator; readonly quote: string };
  /** A required element that was not found in this draft. */
  readonly missing?: true;
  readonly element?: string;
  readonly fixes: readonly { readonly title: string; readonly safe: boolean; readonly edits: readonly { readonly range: Range; readonly newText: string }[] }[];
  readonly waived: null;
  /** Other rules that say something of the same words. */
  readonly also?: readonly string[];
}

/** A value (with unit and comparator), or a mark: something that a provision does (without them). */
export interface FactReport {
  readonly parameter: string;
  readonly value?: number;
  readonly unit?: Unit;
  readonly comparator?: Comparator;
  readonly of?: string;
  readonly also?: readonly string[];
  /** False where the meaning is a guess. */
  readonly certain?: boolean;
  readonly branch?: string;
  readonly detail?: string;
  readonly quote: string;
  readonly range: Range;
  readonly provision: ProvisionReport;
}

export type Summary = { readonly [severity in Severity]: number } & { readonly waived: number };

/** Findings by severity, over all files. */
export function summarise(files: readonly ReportedFile[]): Summary {
  const sum = { error: 0, warning: 0, info: 0, hint: 0, waived: 0 };
  for (const { file } of files) for (const finding of file.findings) sum[finding.severity]++;
  return sum;
}
