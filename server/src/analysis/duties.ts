import { crossReferencesOf } from '../facts/crossReferences';
import { normsOf } from '../facts/modality/known';
import type { Norm } from '../facts/modality/norm';
import { toSourceSpan } from '../draft/segments';
import type { Span } from '../text/span';
import { sentenceAt } from '../facts/sentence';
import { tokenize } from '../words/tokens';
import type { Analysis } from './analysis';
import { referencesTo } from './occurrences';

/** Duties, powers, rights and prohibitions of provision `index`, in the order of its words. */
export const normsIn = ({ draft, contexts, rules }: Pick<Analysis, 'draft' | 'contexts' | 'rules'>, index: number): readonly Norm[] => {
  const provision = draft.provisions[index], context = contexts.of[index];
  return provision === undefined || context === undefined ? [] : normsOf(provision, context, rules.lexicon);
};

/** The norm whose modal words hold an offset of the file; the end of a word counts, as editors put the cursor there. */
export function normAt(analysis: Analysis, index: number, offset: number): Norm | undefined {
  const at = offset - (analysis.draft.starts[index] ?? 0);
  return normsIn(analysis, index).find(({ modal }) => modal !== undefined && modal.start <= at && at <= modal.end);
}

/** What the draft says will follow if a duty is not met: the words, and the provision in which they stand. */
export interface Consequence {
  readonly provision: number;
  readonly span: Span;
  readonly text: string;
}

/** The consequence that the section of a provision tells, or that another provision ties to this one by a reference. */
export function consequenceOf(analysis: Analysis, index: number): Consequence | undefined {
  const { draft, outline, rules } = analysis, words = rules.lexicon.languages.get(draft.language)?.modality;
  if (!words) return undefined;
  const { places } = crossReferencesOf(draft, outline), unit = places.unitOf(index);
  const own = unit < 0 ? [index] : Array.from({ length: places.endOf(unit) - unit }, (_, i) => unit + i);
  const tied = [index, ...unit < 0 || unit === index ? [] : [unit]].flatMap((target) => referencesTo(analysis, target).map(({ provision }) => provision));
  for (const provision of new Set([...own, ...tied])) {
    const { words: plain, quoted, kind } = draft.provisions[provision]!;
    if (quoted || kind === 'note' || plain.text.length > 20_000) continue;
    const tokens = tokenize(plain.text, draft.language), match = words.consequence.match(tokens)[0];
    if (!match) continue;
    const [from, to] = sentenceAt(tokens, match.start), start = tokens.start[from]!, end = tokens.end[to - 1]!;
    return { provision, span: toSourceSpan(plain, start, end), text: plain.text.slice(start, end) };
  }
  return undefined;
}
