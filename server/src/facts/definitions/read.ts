import type { Language, Provision } from '../../draft/draft';
import type { Definition, Lead } from './definition';
import { definitionWords, type DefinitionWords } from './phrases';

/**
 * The definitions in one provision, in order: “x” means …; « x » désigne …; on entend par x …; se entiende por x …; an item of a
 * list that is led in by such words; a short name given in passing (hereinafter “the Fund”). Pure; `facts/terms.ts` remembers.
 */
export function readDefinitions(provision: Provision, language: Language, lead: Lead): readonly Definition[] {
  const { text } = provision.words;
  if (provision.kind === 'note' || provision.quoted || text.length < 4) return none;
  const words = definitionWords[language];
  const defines = provision.kind === 'definition' || lead.heading || words.intro.test(lead.intro);
  const found = [...quoted(text, words, defines), ...said(text, words), ...named(text, words)];
  if (found.every(({ at }) => at.start > 0)) found.push(...(defines ? listed(text, words, provision.kind === 'definition', lead) : []));
  return found.length === 0 ? none : settle(text, found);
}

const none: readonly Definition[] = [];

type Draft = Omit<Definition, 'body'> & { readonly bodyStart: number };

/** Quotation marks around a term; a single one only where no letter stands outside of it ("employer’s" is none). */
const quotes = /[“"«„]\s?([^“”"«»„\n]{1,90}?)\s?[”"»]|(?<![\p{L}\p{N}])[‘']([^‘’'“”"]{2,60})[’'](?![\p{L}\p{N}])/gu;

/** “x” means, “x” or “y” includes, “x”, in relation to z, means. */
function quoted(text: string, words: DefinitionWords, defines: boolean): Draft[] {
  const found: Draft[] = [];
  let waiting: { term: string; start: number }[] = [], end = -1;
  for (const match of text.matchAll(quotes)) {
    const term = match[1] ?? match[2]!, start = match.index + match[0].indexOf(term), after = match.index + match[0].length;
    if (waiting.length > 0 && !words.joins.test(text.slice(end, match.index))) waiting = [];
    waiting.push({ term, start });
    end = after;
    const verb = verbAfter(text, after, words, defines && waiting[0]!.start <= 3);
    if (verb === undefined) continue;
    for (const one of waiting) found.push({ term: one.term, at: { start: one.start, end: one.start + one.term.length }, kind: verb.kind, qualified: verb.qualified, bodyStart: verb.end });
    waiting = [];
  }
  return found;
}

function verbAfter(text: string, at: number, words: DefinitionWords, atStart: boolean): { kind: Definition['kind']; qualified: boolean; end: number } | undefined {
  words.verb.lastIndex = at;
  const found = words.verb.exec(text);
  if (found !== null) return { kind: words.includes.test(found[2]!) ? 'includes' : 'means', qualified: (found[1] ?? '').length > 3, end: at + found[0].length };
  const colon = /\s?:\s/y;
  colon.lastIndex = at;
  return atStart && colon.test(text) ? { kind: 'means', qualified: false, end: colon.lastIndex } : undefined;
}

/** "on entend par x …", "se entiende por x …": the verb stands before, and the term may be without quotation marks. */
function said(text: string, words: DefinitionWords): Draft[] {
  if (words.said === undefined) return [];
  const found: Draft[] = [];
  for (const match of text.matchAll(words.said)) {
    const from = match.index + match[0].length;
    // "También se entenderá como …" adds to a meaning
    const kind = adds.test(text.slice(Math.max(0, match.index - 24), from)) ? 'includes' : 'means';
    quotedAt.lastIndex = from;
    const inQuotes = quotedAt.exec(text);
    if (inQuotes !== null) {
      const term = inQuotes[1]!, start = from + inQuotes[0].indexOf(term);
      found.push({ term, at: { start, end: start + term.length }, kind, qualified: false, bodyStart: from + inQuotes[0].length });
      continue;
    }
    const end = boundary(text, from, words);
    if (end === undefined) continue;
    found.push({ term: text.slice(from, end), at: { start: from, end }, kind, qualified: false, bodyStart: end });
  }
  return found;
}

const adds = /(?<!\p{L})(?:también|igualmente|asimismo|además|également|aussi|de même)\s[^.;]*$/iu;
const quotedAt = /\s?[“"«„']\s?([^“”"«»„\n]{1,90}?)\s?[”"»']/y;

/** Where an unquoted term ends: at a comma or colon, or where what it means begins with an article or "every". */
function boundary(text: string, from: number, words: DefinitionWords): number | undefined {
  const window = text.slice(from, from + 110);
  for (const match of window.matchAll(words.ends)) {
    const before = /\p{L}+['’]?$/u.exec(window.slice(0, match.index).trimEnd())?.[0].toLowerCase();
    if (before === undefined || match.index < 3) continue;
    // "pensión por la muerte": the article belongs to the term
    if (!/^[,:]/.test(match[0]) && (words.prepositions.has(before) || /\s(?:para|por|de|pour)\s\p{L}+[aei]r$/iu.test(window.slice(0, match.index)))) continue;
    return from + window.slice(0, match.index).trimEnd().length;
  }
  return undefined;
}

/** hereinafter called “the Fund”, ci-après « la Caisse », en adelante el Instituto. */
function named(text: string, words: DefinitionWords): Draft[] {
  const found: Draft[] = [];
  for (const pattern of words.named) for (const match of text.matchAll(pattern)) {
    const term = match.slice(1).find(group => group !== undefined);
    if (term === undefined) continue;
    const start = match.index + match[0].lastIndexOf(term), end = start + term.length;
    if (found.some(({ at }) => at.start < end && start < at.end)) continue;
    found.push({ term, at: { start, end }, kind: 'name', qualified: false, bodyStart: start });
  }
  return found;
}

/** An item of a list of definitions that has no quotation marks: "benefit period means …", "assuré Personne qui …", "Trabajador: toda persona …". */
function listed(text: string, words: DefinitionWords, isDefinition: boolean, lead: Lead): Draft[] {
  const patterns = isDefinition ? [...words.item, ...words.definitionItem] : words.intro.test(lead.intro) ? [...words.item, ...words.listItem] : words.item;
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const term = match[1]!, start = match.index + match[0].indexOf(term);
    const verb = match[2] ?? '';
    return [{ term, at: { start, end: start + term.length }, kind: words.includes.test(verb) ? 'includes' : 'means', qualified: words.qualifier.test(match[0]), bodyStart: match.index + match[0].length }];
  }
  return [];
}

/** In order, without articles before the term, without what can be no term, each with its words up to the next. */
function settle(text: string, drafts: readonly Draft[]): readonly Definition[] {
  const sorted = [...drafts].sort((a, b) => a.at.start - b.at.start);
  const kept = sorted.map(withoutArticle).filter((one, i) => isTerm(one.term) && !sorted.slice(0, i).some(({ at }) => at.start <= one.at.start && one.at.start < at.end));
  return kept.map(({ bodyStart, ...one }, i) => {
    const next = kept.slice(i + 1).find(({ at, bodyStart: other }) => at.start > bodyStart && other !== bodyStart);
    const about = /^[\s,]*(?:in relation to|in respect of|with respect to|respecto|à l['’]égard|en ce qui concerne)/iu.test(text.slice(bodyStart, bodyStart + 40));
    return { ...one, qualified: one.qualified || about, body: { start: bodyStart, end: one.kind === 'name' ? bodyStart : Math.max(bodyStart, next === undefined ? text.length : next.at.start - 1) } };
  });
}

function withoutArticle(given: Draft): Draft {
  // "occupier in respect of a factory", "income of a person for a period": the term is what stands before
  const more = qualifierIn.exec(given.term);
  const one = more === null ? given : { ...given, term: given.term.slice(0, more.index), at: { start: given.at.start, end: given.at.start + more.index }, qualified: true };
  const article = /^(?:(?:the|an?|les?|la|el|los|las|une?|del?|d['’]|du|des)\s+|[ld]['’]\s?)/i.exec(one.term)?.[0] ?? '';
  const lead = article.length, tail = /[\s,.;:]*$/.exec(one.term)![0].length;
  return { ...one, term: one.term.slice(lead, one.term.length - tail), at: { start: one.at.start + lead, end: one.at.end - tail } };
}

const qualifierIn = /(?:,\s|\s)(?:in respect of|in relation to|with respect to|for (?:the )?purposes of|in this (?:section|subsection|Part|Chapter)|of (?:a|an|any) (?:person|individual|contributor|claimant|employee|employer|recipient|member|participant|worker|pensioner|beneficiary|year|[\p{L}-]+(?:er|or|ee|ant)|[\p{L}-]+\s(?:person|worker|employee|contributor|employer|[\p{L}-]+(?:er|or|ee)))|for a (?:period|year)|d['’]un (?:cotisant|particulier|employé|assuré))(?!\p{L}).*$/iu;

/** One to eight words that begin with a letter; numbers, provisions and the act itself are no terms. */
function isTerm(term: string): boolean {
  const words = term.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length > 0 && words.length <= 9 && term.length >= 2 && /^\p{L}/u.test(term) && !/[;:.]\s|[\n|]/.test(term) && !notTerms.test(term) && !/\s(?:de|du|des|la|les?|à|aux?|et|en|of|the|and|or|in|el|los|las|del|y|o|para|por|con|that|which|who|by|to|for|with|que|qui)$/iu.test(term);
}

const notTerms = /^(?:and|or|but|mais|pero|in|of|for|to|by|on|if|as|any|every|each|no|such|where|when|unless|subject|connected|references? (?:in|to)|words?|expressions?|singular|plural|masculine|feminine|shall|may|must|not|th(?:is|ese|at|ose|ey|e)|he|she|it|ils?|elles?|él|ella|cette|ces?|présente?|presente|est[ea]|lo|que|qui|quien|la|le|sections?|subsections?|paragraphs?|articles?|art[ií]culos?|parts?|schedules?|chapters?|chapitres?|cap[ií]tulos?|alin[ée]as?|incisos?|annexes?|anexos?|article \d.*|section \d.*)(?:\s.*)?$/iu;
