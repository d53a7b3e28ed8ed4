import type { Location, LocationLink, Position } from 'vscode-languageserver';
import { spanInFile } from '../analysis/occurrences';
import { occurrenceUnder, provisionSpans, toTarget } from './places';
import type { Latest } from './session';

/**
 * Where the word under the cursor comes from: the definition of a term, the provision that a reference names (of a range both ends).
 * A number is its own definition, so that the editor offers the references to it instead.
 */
export function definitionAt(latest: Latest, position: Position, links: boolean): (LocationLink | Location)[] {
  const found = occurrenceUnder(latest, position);
  if (!found) return [];
  switch (found.kind) {
    case 'term': {
      const { draft } = latest.analysis, { provision, definition } = found.term;
      const head = spanInFile(draft, provision, 'words', definition.at);
      const whole = { start: draft.starts[provision]!, end: draft.starts[provision]! + draft.provisions[provision]!.text.length };
      return [toTarget(latest, found.span, whole, head, links)];
    }
    case 'reference': return [...new Set(found.targets)].map((target) => {
      const { whole, head } = provisionSpans(latest, target);
      return toTarget(latest, found.span, whole, head, links);
    });
    case 'number': {
      const { whole, head } = provisionSpans(latest, found.provision);
      return [toTarget(latest, found.span, whole, head, links)];
    }
  }
}
