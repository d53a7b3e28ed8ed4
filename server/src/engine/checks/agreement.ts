import type { Draft } from '../../draft/draft';

const known = new WeakMap<Draft, boolean>();

/**
 * True for an agreement on social security between States: its title says so, it has articles enough to be whole, and several of them
 * speak of the Parties. An administrative arrangement that applies an agreement, and an act that approves one, are none.
 */
export function isAgreement(draft: Draft): boolean {
  let is = known.get(draft);
  if (is === undefined) known.set(draft, is = looksAgreed(draft));
  return is;
}

function looksAgreed({ provisions }: Draft): boolean {
  const title = provisions.find(({ kind }) => kind === 'act')?.heading ?? '';
  if (!agreement.test(title) || !about.test(title) || other.test(title)) return false;
  const articles = provisions.filter(({ kind, quoted }) => !quoted && (kind === 'section' || kind === 'article')).length;
  return articles >= least.articles && provisions.filter(({ words }) => parties.test(words.text)).length >= least.ofParties;
}

const least = { articles: 6, ofParties: 2 } as const;
const agreement = /^\W*(?:the |l['’]|la |el )?(?:\p{L}+ ){0,3}?(?:agreement|convention|treaty|accord|trait[ée]|acuerdo|convenio|tratado)(?!\p{L})/iu;
const about = /social security|social insurance|pension|s[ée]curit[ée] sociale|assurances? sociales?|seguridad social|seguros? social/iu;
const other = /(?<!\p{L})(?:act|bill|law|loi|d[ée]cret|ley|decreto|regulations?|order|administrati\p{L}+)(?!\p{L})/iu;
const parties = /(?<!\p{L})(?:contracting (?:part(?:y|ies)|states?)|(?:other|either|each|both|two) (?:part(?:y|ies)|states?)|parties? contractantes?|[ÉE]tats? contractants?|(?:l['’]autre|les deux|chaque) (?:partie|[ÉE]tat)s?|partes? contratantes?|estados? contratantes?|(?:la otra|cada|ambas|las) partes?)(?!\p{L})/iu;
