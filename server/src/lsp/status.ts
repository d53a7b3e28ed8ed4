import type { Connection } from 'vscode-languageserver';
import type { Analysis } from '../analysis/analysis';
import { severities, type Severity } from '../engine/finding';
import type { RuleSet } from '../engine/pack';
import type { Log } from './guard';

/** Sent to clients that ask for it (`initializationOptions: { status: true }`) whenever what it says of a document changes. */
export const statusNotification = 'lexfloor/status';

/** Sent by clients once the workspace is trusted (before, `initializationOptions: { trusted: false }`): packs of the workspace are read from then on. */
export const trustedNotification = 'lexfloor/trusted';

/** What an editor may show beside a draft. */
export interface Status {
  /** The draft; absent where the status is that of the server. */
  readonly uri?: string;
  /** Standards whose rules are errors or warnings here, then those that only inform. */
  readonly standards: readonly string[];
  readonly higher: readonly string[];
  readonly rules: number;
  readonly findings: Readonly<Record<Severity, number>>;
  /** Values and clauses of which the text does not say enough; no diagnostic shows them. */
  readonly undetermined: number;
  /** Mistakes in the project's lexfloor.yaml, and the file. */
  readonly project?: { readonly uri: string; readonly mistakes: number };
  /** Packs of the workspace that are not read while it is not trusted. */
  readonly withheld?: readonly string[];
  /** Why no rules could be loaded: then nothing is judged. */
  readonly failed?: string;
  /** How many faults of the server were contained since its start; the log tells them. In the status of the server alone. */
  readonly faults?: number;
}

/** The status of an analysed draft. */
export function statusOf(uri: string, { findings, rules }: Pick<Analysis, 'findings' | 'rules'>, project: Status['project'], withheld: readonly string[] = []): Status {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0, hint: 0 };
  let undetermined = 0;
  for (const { item } of findings) if (item.verdict === 'cannot-tell') undetermined++; else counts[item.severity]++;
  return { uri, ...inForce(rules), rules: rules.rules.length, findings: counts, undetermined, ...(project && project.mistakes > 0 && { project }), ...(withheld.length > 0 && { withheld }) };
}

/** How the server itself fares: why it has no rules, and how often something failed. */
export const serverStatus = ({ failed, faults }: Pick<Status, 'failed' | 'faults'>): Status => ({
  standards: [], higher: [], rules: 0, findings: { error: 0, warning: 0, info: 0, hint: 0 }, undetermined: 0, ...(failed !== undefined && { failed }), ...(faults && { faults }),
});

/** Tells a client how things stand, where it wants to know; the same is not said twice. */
export class StatusTeller {
  readonly #connection: Connection;
  readonly #wanted: () => boolean;
  readonly #log: Log;
  readonly #told = new Map<string, string>();

  constructor(connection: Connection, wanted: () => boolean, log: Log) {
    this.#connection = connection;
    this.#wanted = wanted;
    this.#log = log;
  }

  tell(status: Status): void {
    const key = status.uri ?? '', text = JSON.stringify(status);
    if (!this.#wanted() || this.#told.get(key) === text) return;
    this.#told.set(key, text);
    this.#connection.sendNotification(statusNotification, status).catch((error) => this.#log(error, 'the status'));
  }

  forget(uri: string): void {
    this.#told.delete(uri);
  }
}

const remembered = new WeakMap<RuleSet, Pick<Status, 'standards' | 'higher'>>();

/** The standards that the rules of a set speak for: that of the first Article each of them cites. */
function inForce(rules: RuleSet): Pick<Status, 'standards' | 'higher'> {
  let known = remembered.get(rules);
  if (known === undefined) {
    const gravest = new Map<string, number>();
    for (const { cites, severity } of rules.rules) {
      const id = cites[0]?.instrument;
      if (id !== undefined) gravest.set(id, Math.min(gravest.get(id) ?? severities.length, severities.indexOf(severity)));
    }
    const where = (wanted: (rank: number) => boolean) => [...gravest].flatMap(([id, rank]) => wanted(rank) ? [id] : []);
    remembered.set(rules, known = { standards: where((rank) => rank <= 1), higher: where((rank) => rank > 1) });
  }
  return known;
}
