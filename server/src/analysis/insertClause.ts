import { type Clause } from '../engine/clauses';
import type { Finding } from '../engine/finding';
import { inLanguage } from '../engine/pack';
import type { Analysis, Placed } from './analysis';
import { escapeSnippet, plainOf, snippetOf } from './complete';
import { newUnit } from './newUnit';

/** A model clause to be put in where an element was not found. */
export interface Insertion {
  readonly clause: Clause;
  readonly title: string;
  /** Offset in the file. */
  readonly at: number;
  /** With places to fill in as `${1:hint}`, and with the hints in square brackets. */
  readonly snippet: string;
  readonly plain: string;
}

/**
 * The model clause that supplies what a finding misses, as a section of its own at the end of the Part that the finding stands at; at
 * the end of the last Part where it stands at the title of the act. Undefined where there is no such clause, or no numbered section.
 */
export function insertClause(analysis: Analysis, { provision, item }: Placed<Finding>): Insertion | undefined {
  const { draft: { language, provisions, text }, rules } = analysis;
  const clause = item.verdict === 'missing' && item.element !== undefined ? rules.clauses?.find(({ elements }) => elements.includes(item.element!)) : undefined;
  if (clause === undefined) return undefined;
  const title = inLanguage(clause.title, language);
  const unit = newUnit(analysis, lastOf(analysis, provisions[provision]?.kind === 'act' ? undefined : provision));
  if (unit === undefined) return undefined;
  // A heading may stand right below the last section: below a sentence it would be read as its last words
  const below = unit.apart.length > 1 && /^[ \t]*\r?\n[ \t]*\S/.test(text.slice(unit.at, unit.at + 200)) ? '\n' : '';
  const written = (head: string, words: string): string => `${unit.apart}${head}${unit.gap}${words}${below}`;
  return {
    clause, title, at: unit.at,
    snippet: written(escapeSnippet(unit.head(title)), snippetOf(clause, language)), plain: written(unit.head(title), plainOf(clause, language)),
  };
}

/** The last provision of a Part, or of the act before its schedules. */
function lastOf({ draft: { provisions } }: Analysis, part: number | undefined): number {
  let last = part ?? 0;
  for (let i = last + 1; i < provisions.length; i++) {
    const { kind, depth } = provisions[i]!;
    if (kind === 'schedule' || part !== undefined && depth <= provisions[part]!.depth) break;
    last = i;
  }
  return last;
}
