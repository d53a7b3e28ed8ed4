import { labelOf } from '../../draft/outline';
import { toSourceSpan } from '../../draft/segments';
import { crossReferencesOf } from '../../facts/crossReferences';
import { foreignReference } from '../../facts/lawParts';
import { lacksUnit } from '../../facts/lostReferences';
import { type NamedFile, placeAt, type TextPlace, titlePlace } from './place';

/** A reference to a section of another text of the law that this text does not have. `target`: as the reference writes it. */
export interface GapBetween {
  readonly own: TextPlace;
  readonly other: TextPlace;
  readonly target: string;
}

/**
 * References from one text into another that lead nowhere there: "section 45 of the Act", which ends with section 40. Only where the other
 * text is surely meant and its numbers run without gaps; a text that misses many is an extract.
 */
export function gapsBetween(own: NamedFile, others: readonly NamedFile[]): readonly GapBetween[] {
  const { draft, outline } = own.analysis, found: GapBetween[] = [];
  for (const list of crossReferencesOf(draft, outline).of) for (const reference of list) {
    const foreign = foreignReference(own.analysis, reference, others.map(({ analysis }) => analysis));
    if (foreign === undefined || reference.place === 'heading') continue;
    const { places } = crossReferencesOf(foreign.part.draft, foreign.part.outline), file = others.find(({ analysis }) => analysis === foreign.part)!;
    for (const { lost } of foreign.items) {
      if (lost?.step.level !== 'unit' || lost.step.num === undefined || !lacksUnit(foreign.part.draft, places, lost.step.num)) continue;
      const { words } = draft.provisions[reference.provision]!, { span, law } = reference.reference;
      const last = places.units.at(-1)!;
      found.push({
        own: placeAt(own, reference.provision, toSourceSpan(words, span.start, law?.end ?? span.end)), target: `${lost.step.name} ${lost.step.num}`.trim(),
        other: { ...titlePlace(file), words: labelOf(foreign.part.draft, foreign.part.outline, last) },
      });
    }
  }
  const toward = (file: NamedFile): number => found.filter(({ other }) => other.file === file).length;
  return found.filter(({ other }) => toward(other.file) <= mostSlips);
}

/** So many slips toward one text are slips; more show that another text is meant, or that it is an extract. */
const mostSlips = 5;
