import { PhraseSet } from '../words/phrase';
import { type Tokens, tokenize } from '../words/tokens';
import { type BranchMention, branchMentions, injuryBenefits } from './branchMentions';
import type { Context } from './context';
import type { LanguageLexicon } from './lexicon';
import type { Language } from '../text/language';

/** What the headings above a provision say, worked out once for each context. */
export interface ContextReading {
  /** Innermost first: the provision's own heading, Chapter, Part, title of the act. */
  readonly headings: readonly Tokens[];
  readonly branches: readonly { readonly branch: string; readonly score: number }[];
  /** True in what is about employment injury: care, temporary and permanent incapacity are then benefits of that branch. */
  readonly injury: boolean;
  /** True under "Offences", "Meetings of the Board" and the like. */
  readonly silent: boolean;
  readonly definitions: boolean;
}

const memory = new WeakMap<LanguageLexicon, Map<Context, ContextReading>>();

/**
 * Reads the headings of a context by the words of its language; remembered by identity for as long as it takes to read what stands under
 * them: a long act has thousands of headings, and each is soon read again.
 */
export function contextReading(context: Context, words: LanguageLexicon): ContextReading {
  let known = memory.get(words);
  if (!known) memory.set(words, known = new Map());
  let reading = known.get(context);
  if (!reading) {
    if (known.size >= mostContexts) known.clear();
    known.set(context, reading = read(context, words));
  }
  return reading;
}

const mostContexts = 200;

/** How much a heading weighs by how far above it stands; the title of the act weighs least. */
const weights = [24, 19, 17, 15, 13] as const;

function read(context: Context, words: LanguageLexicon): ContextReading {
  const headings = [...context.headings].reverse().map(heading => headingTokens(heading, context.language));
  const best = new Map<string, number>();
  let injury = false;
  headings.forEach((tokens, level) => {
    const isTitle = level === headings.length - 1 && (headings.length > 1 || context.titled === true);
    const mentions = mentionsIn(tokens, words);
    injury ||= mentions.some(({ branch, strength }) => branch === 'employment-injury' && strength === 3)
      && !mentions.some(({ branch, strength }) => branch !== 'employment-injury' && injuryBenefits.has(branch) && strength > 1);
    for (const { branch, strength } of inOneBreath(mentions, tokens)) {
      const score = (isTitle ? 12 : weights[Math.min(level, weights.length - 1)]!) - (3 - strength) * 5;
      if (score > (best.get(branch) ?? 0)) best.set(branch, score);
    }
  });
  return {
    headings,
    injury,
    branches: [...best].map(([branch, score]) => ({ branch, score })).sort((a, b) => b.score - a.score),
    silent: isSilent((context.titled === true ? headings.slice(0, -1) : headings).slice(0, 3), words),
    definitions: context.definitions,
  };
}

/** Under "Final provisions", but not under "Pension of dismissed workers" among them: a nearer heading that names a benefit says what follows. */
function isSilent(headings: readonly Tokens[], words: LanguageLexicon): boolean {
  const at = headings.findIndex(tokens => stands(words.silentHeadings, tokens));
  return at >= 0 && !headings.slice(0, at).some(tokens => mentionsIn(tokens, words).some(({ branch }) => branch !== 'none'));
}

/**
 * "Des pensions de vieillesse, d'invalidité et de survivants", "Old-age and survivors insurance": what is coordinated with the name of a
 * benefit is named as well as that.
 */
function inOneBreath(mentions: readonly BranchMention[], tokens: Tokens): BranchMention[] {
  const { norm } = tokens;
  const sorted = [...mentions].sort((a, b) => a.start - b.start);
  // in English the word for the benefit stands last, and the first of the names is the first that is meant; "disability benefit" may be one of sickness
  for (let i = sorted.length - 2; i >= 0; i--) {
    const mention = sorted[i]!, next = sorted[i + 1]!;
    if (mention.strength === 2 && next.strength === 3 && next.start >= mention.end && norm[mention.start] !== 'disability' && namesLast(norm, mention.end, next.start)) sorted[i] = { ...mention, strength: 3 };
  }
  let before: BranchMention | undefined;
  return sorted.map(mention => {
    const after = before !== undefined && mention.start >= before.end && mention.strength === 2 && before.strength >= coordinated && linked(norm, before.end, mention.start);
    return before = after ? { ...mention, strength: coordinated } : mention;
  });
}

/** A little less than the name itself (3), so that under it the one named first is meant where the text says no more. */
const coordinated = 2.76;

/** "old age [and] survivors insurance": nothing between two names, or "and" and "or" alone. */
function namesLast(norm: readonly string[], from: number, to: number): boolean {
  return to - from === 0 || to - from === 1 && (norm[from] === 'and' || norm[from] === 'or');
}

function linked(norm: readonly string[], from: number, to: number): boolean {
  if (to - from > 4) return false;
  for (let i = from; i < to; i++) if (!links.has(norm[i]!)) return false;
  return true;
}

const links: ReadonlySet<string> = new Set(['et', 'ou', 'de', 'd', 'des', 'du', 'la', 'l', 'le', 'les', 'y', 'e', 'o', 'u', 'del', 'los', 'las', 'el', 'por', 'and', 'or', 'the', 'of']);

const tokensByText = new Map<string, Tokens>();

/** The words of a heading; those of Parts and Chapters come again with every section below them. */
function headingTokens(heading: string, language: Language): Tokens {
  const key = `${language}${heading}`;
  let tokens = tokensByText.get(key);
  if (tokens === undefined) {
    if (tokensByText.size >= mostHeadings) tokensByText.clear();
    tokensByText.set(key, tokens = tokenize(heading, language));
  }
  return tokens;
}

const mostHeadings = 500;

const mentionsKnown = new WeakMap<Tokens, { readonly words: LanguageLexicon; readonly mentions: ReturnType<typeof branchMentions> }>();

function mentionsIn(tokens: Tokens, words: LanguageLexicon): ReturnType<typeof branchMentions> {
  let known = mentionsKnown.get(tokens);
  if (known?.words !== words) mentionsKnown.set(tokens, known = { words, mentions: branchMentions(tokens, words) });
  return known!.mentions;
}

const answers = new WeakMap<Tokens, Map<PhraseSet, boolean>>();

function standsIn(phrases: PhraseSet, heading: Tokens): boolean {
  let known = answers.get(heading);
  if (known === undefined) answers.set(heading, known = new Map());
  let answer = known.get(phrases);
  if (answer === undefined) known.set(phrases, answer = phrases.stands(heading));
  return answer;
}

export const stands = (phrases: PhraseSet, tokens: Tokens, from = 0, to = tokens.count): boolean =>
  phrases.stands(tokens, from, to);

const levels = new WeakMap<ContextReading, Map<PhraseSet, number>>();

/** How far above a provision the nearest heading stands that says one of the phrases: 0 for its own, -1 for none; remembered. */
export function headingLevel(above: ContextReading, phrases: PhraseSet): number {
  if (phrases.phrases.length === 0) return -1;
  let known = levels.get(above);
  if (!known) levels.set(above, known = new Map());
  let level = known.get(phrases);
  if (level === undefined) known.set(phrases, level = above.headings.findIndex(heading => standsIn(phrases, heading)));
  return level;
}
