import { toSourceSpan } from '../../draft/segments';
import type { PhraseMatch } from '../../words/phrase';
import type { Finding, Fix } from '../finding';
import { replace } from '../fix';
import type { Plan, Ready } from '../plan';
import { type Site, matchesOf, spanOfMatch, speaks } from '../site';

/** Words for which a better one exists; every place is shown. Inside one of the phrases under `not-when` the term is right. */
export function checkWording(site: Site, ready: Ready, plan: Plan): readonly Finding[] {
  const { rule } = ready, { check } = rule, { language } = site.context;
  if (check.kind !== 'wording') return [];
  const terms = check.terms[language];
  const matches = matchesOf(ready.phrases, site.own, language);
  if (terms === undefined || matches.length === 0 || !speaks(ready, site, plan)) return [];
  const right = matchesOf(ready.notWhen, site.own, language);
  const findings: Finding[] = [];
  for (const match of matches) {
    if (right.some(one => one.start < match.end && match.start < one.end)) continue;
    const said = wordsOf(site, match);
    if (!terms.avoid.some(term => sameTerm(term, said))) continue;
    const span = spanOfMatch(site, match);
    findings.push({
      rule, severity: rule.severity, verdict: 'wording', cites: rule.cites, span,
      values: { term: said, use: listed(terms.use) },
      fixes: terms.use.flatMap(use => fixes(site, match, keepCase(said, use), check.safe)),
    });
  }
  return findings;
}

const wordsOf = (site: Site, match: PhraseMatch): string =>
  site.tokens.text.slice(site.tokens.start[match.start]!, site.tokens.end[match.end - 1]!).replace(/\s+/g, ' ');

/** A term with signs that patterns do not see ("and/or") must stand in the text with those signs. */
const sameTerm = (term: string, said: string): boolean => !term.includes('/') || term.toLowerCase() === said.toLowerCase();

const listed = (use: readonly string[]): string => use.map(word => `“${word}”`).join(', ');

function fixes(site: Site, match: PhraseMatch, newText: string, safe: boolean): readonly Fix[] {
  if (newText.includes('…') || newText.startsWith('(')) return []; // an instruction to the drafter, no text
  const article = articleBefore(site, match, newText);
  const from = article === undefined ? match.start : match.start - 1;
  const span = toSourceSpan(site.provision.words, site.tokens.start[from]!, site.tokens.end[match.end - 1]!);
  const edit = replace(site.provision, span, article === undefined ? newText : `${article} ${newText}`);
  return edit === undefined ? [] : [{ title: `“${newText}”`, safe, edits: [edit] }];
}

/** "An illegitimate child" → "a child": the English article that the new word needs, where the one before it no longer fits. */
function articleBefore(site: Site, match: PhraseMatch, newText: string): string | undefined {
  if (site.context.language !== 'en' || match.start === 0) return undefined;
  const { tokens } = site, before = tokens.norm[match.start - 1]!;
  if (before !== 'a' && before !== 'an') return undefined;
  const needed = /^[aeiou]/i.test(newText) ? 'an' : 'a';
  return needed === before ? undefined : keepCase(tokens.text.slice(tokens.start[match.start - 1]!, tokens.end[match.start - 1]!), needed);
}

/** The case of the words replaced: CHAIRMAN → CHAIRPERSON, Chairman → Chairperson. */
export function keepCase(said: string, use: string): string {
  const letters = said.replace(/[^\p{L}]/gu, '');
  if (letters.length > 2 && letters === letters.toUpperCase()) return use.toUpperCase();
  const first = /\p{L}/u.exec(said)?.[0];
  return first !== undefined && first !== first.toLowerCase() ? use.replace(/\p{L}/u, letter => letter.toUpperCase()) : use;
}
