import type { FormatId, Language } from '../draft/draft';
import type { Finding, Severity } from '../engine/finding';
import type { Rule } from '../engine/pack';
import type { Comparator, Unit } from '../facts/fact';
import type { Modality, TimeSaid } from '../facts/modality/norm';
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
  /** Who must, may or must not do what, by when: shown with the facts. */
  readonly norms: readonly NormReport[];
  /** What was decided on findings and no longer holds: the words have changed, the date has passed, nothing of the kind is found. */
  readonly waivers?: { readonly reopened: readonly WaiverNote[]; readonly unused: readonly WaiverNote[] };
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

export interface WaivedReport {
  readonly by?: string;
  readonly on?: string;
  readonly reason: string;
  readonly until?: string;
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
  /** Who accepted it and why, where somebody did; it then counts for nothing. */
  readonly waived: WaivedReport | null;
  /** What else was decided on it. */
  readonly state?: 'to-be-changed';
  /** Of the words of its provision: the same when provisions are renumbered or moved. */
  readonly fingerprint?: string;
  /** Places in other files of the law that the finding speaks of. `file`: its path below lexfloor.yaml. */
  readonly related?: readonly { readonly file: string; readonly provision: ProvisionReport; readonly range: Range; readonly quote: string }[];
  /** Other rules that say something of the same words. */
  readonly also?: readonly string[];
}

/** A waiver that does not serve. */
export interface WaiverNote {
  readonly rule: string;
  /** The eId it had when it was decided. */
  readonly provision: string;
  /** How people cite the provision, where it still has that eId. */
  readonly label?: string;
  readonly reason: string;
  readonly because?: 'words' | 'date' | 'not-done';
  readonly until?: string;
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

/** A duty, power, right or prohibition, in the words of the draft. */
export interface NormReport {
  readonly modality: Modality;
  /** A right that is denied. */
  readonly negated?: true;
  /** Who has it; absent where the passive leaves it open. */
  readonly subject?: string;
  /** What the passive puts in the place of a subject. */
  readonly thing?: string;
  readonly what: string;
  /** limit: a length of time or a date · soon: "without delay", "every month" · event: what it hangs on. */
  readonly time?: { readonly kind: TimeSaid['kind']; readonly quote: string };
  readonly conditions?: readonly string[];
  /** The sentence, and the modal words in it, where they stand in this provision. */
  readonly range: Range;
  readonly modal?: Range;
  readonly provision: ProvisionReport;
}

export type Summary = { readonly [severity in Severity]: number } & { readonly waived: number };

/** Findings by severity, over all files; those that somebody accepted are counted apart. */
export function summarise(files: readonly ReportedFile[]): Summary {
  const sum = { error: 0, warning: 0, info: 0, hint: 0, waived: 0 };
  for (const { file } of files) for (const { severity, waived } of file.findings) sum[waived ? 'waived' : severity]++;
  return sum;
}

/** The files without what somebody accepted: for outputs that have no place for it. */
export const withoutWaived = (files: readonly ReportedFile[]): readonly ReportedFile[] => files.map(({ text, file }) => (
  file.findings.some(({ waived }) => waived) ? { text, file: { ...file, findings: file.findings.filter(({ waived }) => !waived) } } : { text, file }));
