import type { Span } from '../text/span';
import type { Analysis } from './analysis';
import { renderMessage, renderSum } from './explain';
import type { Review } from './waivers';

/** A finding as a comment of the margin. `span` counts from the start of the provision's `text`. */
export interface MarginRemark {
  readonly provision: number;
  readonly span: Span;
  readonly author: string;
  readonly text: string;
}

/** Who speaks in comments on findings: by this name they are known when the file comes back. */
export const remarkAuthor = 'Lexfloor';

/**
 * The open findings of a draft as comments for a Word file: what is said of the words, its sum, the Articles, and on the last line the rules,
 * by which a reviewer's decision finds its way back (`readWordReview`). Hints and what cannot be told are left out.
 */
export function marginRemarks({ draft }: Analysis, { open }: Pick<Review, 'open'>): readonly MarginRemark[] {
  const { language } = draft;
  return open.flatMap(({ provision, item }): readonly MarginRemark[] => {
    if (item.verdict === 'cannot-tell' || item.verdict === 'internal' || item.severity === 'hint') return [];
    const rules = [item, ...item.also ?? []].map(({ rule }) => rule.id), cites = item.cites.map(({ label }) => label).join(', ');
    const lines = [renderMessage(item, language), renderSum(item, language), cites, `[${[...new Set(rules)].join(' ')}]`];
    return [{ provision, span: item.span, author: remarkAuthor, text: lines.filter((line) => line !== undefined && line !== '').join('\n') }];
  });
}
