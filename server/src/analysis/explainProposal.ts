import type { Language } from '../draft/draft';
import { labelOf } from '../draft/outline';
import type { RuleSet } from '../engine/pack';
import { inLanguage } from '../engine/pack';
import { termsOf } from '../facts/terms';
import type { Analysis } from './analysis';
import { plainOf, type Proposal } from './complete';
import { entriesFor } from './lookup';

/** What is said beside a proposal once somebody looks at it: paragraphs of plain text, each with the words to be set strong. */
export interface Said {
  readonly strong?: string;
  readonly text: string;
  readonly url?: string | undefined;
}

/**
 * What a proposal is: the Articles that a clause gives effect to and its words, what an Article asks for, the definition of a term, the
 * words of a provision. `analysis` is that of the draft at hand; empty where nothing more is known.
 */
export function explainProposal(kind: Proposal['kind'], id: string, analysis: Analysis): readonly Said[] {
  const { draft, outline, rules } = analysis;
  switch (kind) {
    case 'clause': return explainClause(id, rules, draft.language);
    case 'citation': return explainCite(id, rules, draft.language);
    case 'provision': {
      const at = outline.eIds.indexOf(id);
      return at < 0 ? [] : [{ strong: labelOf(draft, outline, at), text: draft.provisions[at]!.heading ?? '' }, { text: wordsBelow(analysis, at) }];
    }
    case 'term': return (termsOf(draft, outline).byKey.get(id) ?? []).slice(0, 3).map(({ definition, provision }) => ({
      strong: labelOf(draft, outline, provision), text: draft.provisions[provision]!.words.text.slice(definition.at.start, definition.body.end).slice(0, longest),
    }));
    case 'unit': return [];
  }
}

/** More than this nobody reads in a small window. */
const longest = 1_200;

function explainClause(id: string, { clauses, catalogue, instruments }: RuleSet, language: Language): readonly Said[] {
  const clause = clauses?.find(one => one.id === id);
  if (!clause) return [];
  return [
    { text: plainOf(clause, language) },
    ...clause.cites.map((label): Said => {
      const [entry] = entriesFor({ catalogue, instruments }, { instrument: label.split(' ')[0]!, article: '', label });
      return { strong: label, text: entry ? inLanguage(entry.title, language) : '', url: entry?.cite.url };
    }),
    { text: proposal[language] },
  ];
}

const proposal: Readonly<Record<Language, string>> = {
  en: 'A model clause: a proposal, to be adapted to national drafting style.',
  fr: 'Une clause type : une proposition, à adapter au style national.',
  es: 'Una cláusula modelo: una propuesta que debe adaptarse al estilo nacional.',
};

function explainCite(id: string, { catalogue, instruments }: RuleSet, language: Language): readonly Said[] {
  const instrument = instruments.get(id);
  if (instrument) return [{ strong: instrument.id, text: inLanguage(instrument.title, language), url: instrument.url }];
  const entry = catalogue.get(id);
  return entry ? [{ strong: entry.cite.label, text: inLanguage(entry.title, language), url: entry.cite.url }, { text: inLanguage(entry.explains, language) }] : [];
}

/** The provision's own words and those below it, as far as they are short. */
function wordsBelow({ draft: { provisions }, outline: { parents } }: Analysis, at: number): string {
  let text = provisions[at]!.words.text;
  for (let i = at + 1; i < provisions.length && text.length < longest; i++) {
    let above = parents[i]!;
    while (above > at) above = parents[above]!;
    if (above !== at) break;
    const { num, words } = provisions[i]!;
    text += `${text === '' ? '' : ' '}${num === undefined ? '' : `(${num}) `}${words.text}`;
  }
  return text.slice(0, longest);
}
