import { labelOf, outlineOf } from '../../server/src/draft/outline';
import { type CrossReference, crossReferencesOf } from '../../server/src/facts/crossReferences';
import { readDraft } from '../../server/src/formats/format';
import type { Language } from '../../server/src/text/language';

/** Each reference of a text with the places it leads to, and what is missed: "Section 2(9) → ? (9 not in Section 2)". */
export const resolved = (text: string, language: Language = 'en'): string[] => withSteps(text, language).map(({ said }) => said);

/** The same with the reference itself. */
export function withSteps(text: string, language: Language = 'en'): readonly { readonly said: string; readonly reference: CrossReference; readonly label: (at: number | undefined) => string; readonly words: string }[] {
  const draft = readDraft('act.bill', text, { language }), outline = outlineOf(draft);
  const label = (at: number | undefined): string => at === undefined ? '?' : labelOf(draft, outline, at);
  return crossReferencesOf(draft, outline).of.flat().map((one) => {
    const { words: own, heading } = draft.provisions[one.provision]!, words = one.place === 'words' ? own.text : heading!;
    const places = one.items.map(({ target, end, lost }) => `${label(target)}${end === undefined ? '' : `–${label(end)}`}${lost === undefined ? '' : ` (${lost.step.num} not in ${lost.inside < 0 ? 'the act' : label(lost.inside)})`}`);
    return { said: `${words.slice(one.reference.span.start, one.reference.span.end)} → ${one.external ? 'another law' : places.join(', ')}`, reference: one, label, words };
  });
}
