import type { Language } from '../../text/language';
import { quoted } from '../../text/typography';
import type { PhraseMatch } from '../../words/phrase';
import { agree } from '../../words/agree';
import { Gap } from '../../words/tokens';
import { toSourceSpan } from '../../draft/segments';
import type { Finding, Fix } from '../finding';
import { replace } from '../fix';
import { standsInName } from '../names';
import type { Plan, ReadyTerm } from '../plan';
import { type Site, matchesOf, spanOfMatch, speaks } from '../site';
import { saysTerm } from '../spellings';

/** A term of a wording rule where it stands in a provision. */
export interface SaidTerm {
  readonly term: ReadyTerm;
  readonly match: PhraseMatch;
}

/**
 * The words of a provision for which better ones exist; every place is shown. A term inside one of the phrases under `not-when`, or
 * outside those under `only-when`, or in the name of an Act is right. Of terms that overlap the longest counts, and one a place.
 */
export function findTerms(site: Site, plan: Plan): readonly SaidTerm[] {
  const { language } = site.context, known = plan.terms[language];
  const said: SaidTerm[] = [];
  for (const [pattern, matches] of site.own) for (const term of known.get(pattern) ?? []) {
    if (!speaks(term.ready, site, plan)) continue;
    for (const match of matches) if (isMeant(site, term, match) && !isRightBehind(site, plan, term, match)) said.push({ term, match });
  }
  return said.length < 2 ? said : longest(said, plan);
}

function isMeant(site: Site, { ready, spelling }: ReadyTerm, match: PhraseMatch): boolean {
  const { language } = site.context;
  if (!saysTerm(spelling.text, wordsOf(site, match)) || isParted(site, spelling.text, match)) return false;
  if (matchesOf(ready.notWhen, site.own, language).some(one => one.start < match.end && match.start < one.end)) return false;
  if (ready.onlyWhen?.[language] && !matchesOf(ready.onlyWhen, site.own, language).some(one => one.start <= match.start && match.end <= one.end)) return false;
  return !standsInName(site.tokens, match.start, match.end) && !isCited(site, match);
}

/** "No aircraft– (a) shall land": the sentence begins in the chapeau, and a phrase under `not-when` may begin there too. */
function isRightBehind(site: Site, plan: Plan, { ready }: ReadyTerm, match: PhraseMatch): boolean {
  const { chapeau, language } = site.context;
  if (match.start > 0 || chapeau.length === 0 || !ready.notWhen?.[language]?.length) return false;
  const lead = chapeau[chapeau.length - 1]!.slice(-60).replace(/[^\p{L}]+$/u, '');
  return matchesOf(ready.notWhen, plan.matchText(`${lead} ${wordsOf(site, match)}`, language), language).length > 0;
}

/** "References to “native law” are construed as …": words of other laws, which are as they are. */
const isCited = ({ tokens }: Site, { start }: PhraseMatch): boolean =>
  replaced.test(tokens.text.slice(Math.max(0, tokens.start[start]! - 300), tokens.start[start]!)) || /\breferences? (?:\p{L}+ ){0,2}[“"«‘'](?:[^“”"«»‘’.;]{1,60}[”"»’'],? (?:and|or) (?:to )?[“"«‘'])?[^“”"«»‘’.;]{0,40}$/iu.test(tokens.text.slice(Math.max(0, tokens.start[start]! - 140), tokens.start[start]!));

/** "By the substitution of “bereaved partner’s pension” for “widow’s pension”": what goes out of another law. */
const replaced = /\b(?:substitut(?:ion|ing)|delet(?:ion|ing)|omission|omitting)\b[^.;]{0,200}?\b(?:for|of|words?|expression)(?: the)?(?: words?)? [“‘][^“”]{0,60}$/iu;

/** "As the case may be, adjusted" does not say "may be adjusted". */
function isParted({ tokens }: Site, spelling: string, match: PhraseMatch): boolean {
  if (spelling.includes(',')) return false;
  for (let i = match.start + 1; i < match.end; i++) if (tokens.gap[i] !== Gap.none) return true;
  return false;
}

function longest(said: readonly SaidTerm[], plan: Plan): readonly SaidTerm[] {
  const length = ({ match }: SaidTerm): number => match.end - match.start;
  const kept: SaidTerm[] = [];
  const byLength = [...said].sort((a, b) => length(b) - length(a) || plan.orderOf(a.term.ready.rule) - plan.orderOf(b.term.ready.rule));
  const taken = new Set<number>();
  for (const one of byLength) {
    const { start, end } = one.match;
    let free = true;
    for (let i = start; i < end && free; i++) free = !taken.has(i);
    if (!free) continue;
    for (let i = start; i < end; i++) taken.add(i);
    kept.push(one);
  }
  return kept.sort((a, b) => a.match.start - b.match.start);
}

const wordsOf = (site: Site, match: PhraseMatch): string =>
  site.tokens.text.slice(site.tokens.start[match.start]!, site.tokens.end[match.end - 1]!).replace(/\s+/g, ' ');

/** What is said of a term, with a fix for each better word that fits the sentence. */
export function checkWording(site: Site, { term: { ready: { rule }, terms, spelling }, match }: SaidTerm): Finding {
  const { tokens } = site;
  const uses = tokens.text.charAt(tokens.end[match.end - 1]!) === '(' ? [] : terms.use; // "dicho(a)": two forms at once
  const { language } = site.context, check = rule.check.kind === 'wording' ? rule.check : undefined;
  // Words that give other rights are proposed at each place by themselves, never for all at once
  const changes = check?.changesMeaning === true, safe = check?.safe === true && !changes;
  return {
    rule, severity: rule.severity, verdict: 'wording', cites: rule.cites, span: spanOfMatch(site, match),
    values: { term: wordsOf(site, match), use: terms.use.length > 0 ? listed(terms.use, language) : (terms.advice ?? []).join('; ') },
    fixes: uses.flatMap((use): Fix[] => {
      if (use.includes('…') || use.startsWith('(')) return []; // an instruction to the drafter, no text
      const placed = agree(language, tokens, {
        start: match.start, end: match.end, as: terms.as ?? 'words', spelled: spelling.text, ...(spelling.form && { form: spelling.form }),
      }, use);
      if (placed === undefined) return [];
      const span = toSourceSpan(site.provision.words, tokens.start[placed.from]!, tokens.end[placed.to - 1]!);
      const edit = replace(site.provision, span, placed.text);
      return edit === undefined ? [] : [{ title: quoted(placed.text, language), safe, edits: [edit], ...(changes ? { changesMeaning: true } : { choice: use }) }];
    }),
  };
}

const listed = (use: readonly string[], language: Language): string => use.map(word => quoted(word, language)).join(', ');
