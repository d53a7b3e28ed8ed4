import type { Provision } from '../draft/draft';
import { toSourceSpan } from '../draft/segments';
import { type Tokens, tokenize } from '../words/tokens';
import { branchMentions } from './branchMentions';
import type { Context } from './context';
import type { MarkFact } from './fact';
import { contextReading, stands } from './headings';
import type { LanguageLexicon } from './lexicon';
import { sentenceAt } from './sentence';

/** What a provision does without a number: suspension grounds, appeals, lump sums (`marks` of the vocabulary), in the order of the text. */
export function readMarks(provision: Provision, tokens: Tokens, context: Context, words: LanguageLexicon): MarkFact[] {
  const matches = words.marks.phrases.match(tokens);
  if (matches.length === 0) return [];
  const above = contextReading(context, words);
  let intros: readonly Tokens[] | undefined;
  const chapeau = (): readonly Tokens[] => intros ??= context.chapeau.map(text => tokenize(text, context.language));
  const found: MarkFact[] = [], seen = new Set<string>();
  for (const match of matches) {
    const mark = words.marks.about[match.pattern]!;
    const [from, to] = sentenceAt(tokens, match.start);
    if (stands(mark.unless, tokens, from, to)) continue;
    // "Les prestations sont suspendues : 1° …": what is needed may stand in the words that introduce the list
    if (mark.needs.phrases.length > 0 && !stands(mark.needs, tokens, from, to) && !chapeau().some(intro => stands(mark.needs, intro) && !stands(mark.unless, intro))) continue;
    if (mark.heading.phrases.length > 0 && !above.headings.some(heading => stands(mark.heading, heading))) continue;
    // the same ground said twice in a sentence ("une peine d'emprisonnement … dans une prison") is one
    const key = `${mark.mark} ${mark.detail ?? ''} ${from}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const start = tokens.start[match.start]!, end = tokens.end[match.end - 1]!;
    const near = branchMentions(tokens, words).find(mention => mention.start >= from && mention.end <= to && mention.strength === 3);
    found.push({
      kind: 'mark', parameter: mark.mark, branch: near?.branch ?? above.branches[0]?.branch,
      ...(mark.detail === undefined ? {} : { detail: mark.detail }),
      span: toSourceSpan(provision.words, start, end), quote: provision.words.text.slice(start, end),
    });
  }
  return found;
}
