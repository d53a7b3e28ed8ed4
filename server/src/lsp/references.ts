import { DocumentHighlightKind, type DocumentHighlight, type Location, type Position } from 'vscode-languageserver';
import { type Occurrence, type Place, referencesTo, usesOf } from '../analysis/occurrences';
import { toRange } from './convert';
import { placesOfProvision, placesOfTerm } from '../analysis/otherFiles';
import { fileOf, foreignUnder, headingUnder, occurrenceUnder, ownFile, provisionSpans } from './places';
import type { Latest } from './session';

/** All uses of a term, or all references to a provision: those in words and headings, and ranges that take it in. */
export function referencesAt(latest: Latest, position: Position, includeDeclaration: boolean): Location[] {
  const found = occurrenceUnder(latest, position) ?? headingUnder(latest, position);
  const foreign = !found || found.kind === 'reference' && found.targets.length === 0 ? foreignUnder(latest, position) : undefined;
  if (!found && !foreign) return [];
  if (latest.others.length === 0 || !foreign && found?.kind === 'reference' && found.targets.length === 0) return found ? inOwn(latest, found, includeDeclaration) : [];
  // The law is looked through from the file in which the term is defined, or the provision stands
  const files = [ownFile(latest), ...latest.others], home = foreign?.file ?? files[0]!;
  const others = files.filter((file) => file !== home && file.uri !== home.uri).map(({ analysis }) => analysis);
  const occurrence = foreign ?? found!;
  const lists = occurrence.kind === 'term' ? placesOfTerm(home.analysis, occurrence.term, others)
    : (occurrence.kind === 'number' ? [occurrence.provision] : [...new Set(occurrence.targets)]).flatMap((target) => [
      { file: home.analysis, places: [{ provision: target, span: provisionSpans(home, target).head, defines: true }] }, ...placesOfProvision(home.analysis, target, others),
    ]);
  return lists.flatMap(({ file, places }) => {
    const { uri, text } = fileOf(files, file)!;
    return places.filter(({ defines }) => includeDeclaration || !defines).map(({ span }) => ({ uri, range: toRange(text, span) }));
  });
}

const inOwn = (latest: Latest, found: Occurrence, includeDeclaration: boolean): Location[] =>
  placesOf(latest, found).filter(({ defines }) => includeDeclaration || !defines).map(({ span }) => ({ uri: latest.document.uri, range: toRange(latest.text, span) }));

/** The same within sight: the definition, or the provision's own number, is what is written, the others are read. */
export function highlightsAt(latest: Latest, position: Position): DocumentHighlight[] {
  const found = occurrenceUnder(latest, position);
  if (!found) return [];
  return placesOf(latest, found).map(({ span, defines }) => ({ range: toRange(latest.text, span), kind: defines ? DocumentHighlightKind.Write : DocumentHighlightKind.Read }));
}

function placesOf(latest: Latest, found: Occurrence): readonly Place[] {
  switch (found.kind) {
    case 'term': return usesOf(latest.analysis, found.term);
    case 'number': return withOwn(latest, found.provision);
    case 'reference': {
      const places = [...new Set(found.targets)].flatMap((target) => withOwn(latest, target));
      return places.filter(({ span }, i) => places.findIndex((other) => other.span.start === span.start && other.span.end === span.end) === i).sort((a, b) => a.span.start - b.span.start);
    }
  }
}

const withOwn = (latest: Latest, target: number): readonly Place[] =>
  [{ provision: target, span: provisionSpans(latest, target).head, defines: true }, ...referencesTo(latest.analysis, target)].sort((a, b) => a.span.start - b.span.start);
