import type { Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver';
import type { Analysis } from '../analysis/analysis';
import { diagnosticsOf, sameDiagnostics } from './diagnostics';
import type { Latest } from './session';

/** What was answered last, document by document, so that an answer that says nothing new need not be sent. */
export class Reports {
  readonly #last = new Map<string, { readonly id: string; readonly items: Diagnostic[] }>();
  readonly #made = new WeakMap<Analysis, Diagnostic[]>();
  // A client may still hold ids of a server that ran before this one.
  readonly #run = Date.now().toString(36);
  #count = 0;
  /** Whether the client shows places in other files beside a diagnostic. */
  showsRelated = false;

  /** The diagnostics of a draft; the same list for the same analysis. */
  diagnostics(latest: Latest): Diagnostic[] {
    const known = this.#made.get(latest.analysis);
    if (known) return known;
    const made = diagnosticsOf(latest, this.showsRelated);
    this.#made.set(latest.analysis, made);
    return made;
  }

  /** The answer to a pull: all diagnostics, or `unchanged` where the client holds the same ones already. */
  answer(uri: string, items: Diagnostic[], previousResultId: string | undefined): DocumentDiagnosticReport {
    let last = this.#last.get(uri);
    if (!last || !sameDiagnostics(last.items, items)) this.#last.set(uri, last = { id: `${this.#run}-${++this.#count}`, items });
    return last.id === previousResultId ? { kind: 'unchanged', resultId: last.id } : { kind: 'full', resultId: last.id, items };
  }

  /** True where these diagnostics are what was answered last. */
  holds(uri: string, items: readonly Diagnostic[]): boolean {
    const last = this.#last.get(uri);
    return last !== undefined && sameDiagnostics(last.items, items);
  }

  forget(uri: string): void {
    this.#last.delete(uri);
  }
}
