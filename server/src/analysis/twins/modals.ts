import type { Draft, Provision } from '../../draft/draft';
import { rememberedByLanguage } from '../../draft/remember';
import { toSourceSpan } from '../../draft/segments';
import type { Language } from '../../text/language';
import type { Span } from '../../text/span';
import { tokenize } from '../../words/tokens';

/** A modal verb by what it says. `span` counts from the start of the provision's `text`. */
export interface Modal {
  /** negated: some word of the provision denies ("no person may", "ne peut … que"): what then holds each language says in its way. */
  readonly modality: 'duty' | 'power' | 'negated';
  readonly span: Span;
}

/**
 * Every modal verb of a provision, those of subordinate clauses included: how many there are matters as much as what they say. Idioms ("as the case
 * may be") are left out.
 */
export const modalsOf = ({ provisions, language }: Draft, index: number): readonly Modal[] => modalsIn(provisions[index]!, language);

const modalsIn = rememberedByLanguage(read);

function read({ words, kind, quoted }: Provision, language: Language): readonly Modal[] {
  if (words.text === '' || words.text.length > longest || kind === 'note' || quoted) return [];
  const tokens = tokenize(words.text, language), { duty, power, not, limits } = verbs[language], limited = tokens.norm.some((word) => limits.has(word));
  return tokens.norm.flatMap((word, i): readonly Modal[] => {
    const said = duty.has(word) ? 'duty' : power.has(word) ? 'power' : undefined;
    if (said === undefined || tokens.norm[i - 1] === 'case' || words.text[tokens.start[i]!] === 'M') return []; // "as the case may be", the month of May
    const negated = limited || [i - 2, i - 1, i + 1].some((near) => not.has(tokens.norm[near] ?? ''));
    return [{ modality: negated ? 'negated' : said, span: toSourceSpan(words, tokens.start[i]!, tokens.end[i]!) }];
  });
}

/** A paragraph of more characters is no provision. */
const longest = 50_000;

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const verbs: Readonly<Record<Language, Readonly<Record<'duty' | 'power' | 'not' | 'limits', ReadonlySet<string>>>>> = {
  en: { duty: set('shall must'), power: set('may'), not: set('not never'), limits: set('no nothing neither nor none unless except only') },
  fr: { duty: set('doit doivent devra devront tenu tenue tenus tenues'), power: set('peut peuvent pourra pourront'), not: set('ne n'), limits: set('ni sauf aucun aucune seul seule seuls seules') },
  es: { duty: set('debe deben debera deberan'), power: set('puede pueden podra podran'), not: set('no'), limits: set('ni salvo ningun ninguna nunca solo unicamente') },
};
