import { PhraseError, PhraseSet, compilePhrase } from '../../words/phrase';

/** What a phrase of `rules/vocabulary/amending.yaml` says in an instruction to amend another act; the file tells each. */
export const amendingSigns = [
  'replace', 'reads', 'delete', 'insert', 'renumber', 'amend', 'after', 'before', 'end', 'following', 'for', 'by', 'each', 'as',
  'heading', 'part', 'row', 'table', 'entry', 'in', 'principal', 'own', 'supposing', 'aside', 'definition', 'and',
] as const;
export type AmendingSign = (typeof amendingSigns)[number];

/** How one language of `rules/vocabulary/amending.yaml` reads: phrases, one a line. */
export type AmendingData = Readonly<Record<AmendingSign, string>>;

/** The phrases compiled: `about[match.pattern]` is what a match says. */
export interface AmendingWords {
  readonly phrases: PhraseSet;
  readonly about: readonly AmendingSign[];
}

/** Compiles the words of one language; a faulty phrase is left out and reported. */
export function compileAmending(data: AmendingData, report: (where: string, message: string) => void): AmendingWords {
  const phrases: string[] = [], about: AmendingSign[] = [];
  for (const sign of amendingSigns) for (const line of (data[sign] ?? '').split('\n').map((one) => one.trim())) {
    if (line === '') continue;
    try {
      compilePhrase(line);
      phrases.push(line);
      about.push(sign);
    } catch (error) {
      if (!(error instanceof PhraseError)) throw error;
      report(`amending ${sign}`, error.message);
    }
  }
  return { phrases: new PhraseSet(phrases), about };
}
