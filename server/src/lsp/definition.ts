import type { Location, LocationLink, Position } from 'vscode-languageserver';
import { spanInFile } from '../analysis/occurrences';
import { foreignUnder, occurrenceUnder, provisionSpans, toTarget } from './places';
import type { Latest } from './session';

/**
 * Where the word under the cursor comes from: the definition of a term, the provision that a reference names (of a range both ends).
 * A number is its own definition, so that the editor offers the references to it instead.
 */
export function definitionAt(latest: Latest, position: Position, links: boolean): (LocationLink | Location)[] {
  const found = occurrenceUnder(latest, position);
  const foreign = !found || found.kind === 'reference' && found.targets.length === 0 ? foreignUnder(latest, position) : undefined;
  if (foreign) return foreignTargets(latest, foreign, links);
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

/** The same in another file of the law. */
function foreignTargets(latest: Latest, found: NonNullable<ReturnType<typeof foreignUnder>>, links: boolean): (LocationLink | Location)[] {
  const { file, home: { draft } } = found;
  if (found.kind === 'reference') return [...new Set(found.targets)].map((target) => {
    const { whole, head } = provisionSpans(file, target);
    return toTarget(latest, found.span, whole, head, links, file);
  });
  const { provision, definition } = found.term;
  const whole = { start: draft.starts[provision]!, end: draft.starts[provision]! + draft.provisions[provision]!.text.length };
  return [toTarget(latest, found.span, whole, spanInFile(draft, provision, 'words', definition.at), links, file)];
}
