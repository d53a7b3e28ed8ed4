import type { PartEntries } from '../analysis/lookup';
import { entriesFor } from '../analysis/lookup';
import { originsOf } from '../analysis/origins';
import type { Language } from '../draft/draft';
import type { Severity } from '../engine/finding';
import type { GlossaryTerm } from '../engine/glossary';
import { type CatalogueEntry, type Instrument, type Rule, type RuleSet, inLanguage } from '../engine/pack';
import { formatQuantity } from '../engine/quantity';
import { nameOfPart, sayFigure, sayVerified } from '../report/answer';
import { escapeMarkdown, link } from './markdown';

/** A page to be read beside the draft. */
export interface Page {
  readonly title: string;
  readonly markdown: string;
}

/** Provisions of the catalogue: title and cite, our words, figures, how they were verified, the official text. */
export function pageOfEntries(title: string, entries: readonly CatalogueEntry[], rules: RuleSet, language: Language): Page {
  return { title, markdown: [...entries.map((entry) => entryBlock(entry, rules, language)), `*${words[language].prevails}*`].join('\n\n---\n\n') };
}

/** An instrument with all that the catalogue has of it, Part by Part. */
export function pageOfInstrument(instrument: Instrument, parts: readonly PartEntries[], language: Language): Page {
  const say = words[language];
  return {
    title: instrument.id,
    markdown: lines(
      `# ${instrument.id} · ${escapeMarkdown(inLanguage(instrument.shortTitle, language))}`,
      [`${instrument.year}`, escapeMarkdown(instrument.status)].join(' · '),
      instrument.url && link(say.official, instrument.url),
      ...parts.flatMap(({ part, entries }) => [
        `## ${escapeMarkdown(nameOfPart(part, language)) || say.others}`,
        entries.map((entry) => `- **${escapeMarkdown(entry.cite.label)}** · ${escapeMarkdown(inLanguage(entry.title, language))}`).join('\n'),
      ]),
    ),
  };
}

/** A rule: what it asks, why, what to do, what it cannot see, and the Articles behind it. */
export function pageOfRule(rule: Rule, rules: RuleSet, language: Language): Page {
  const say = words[language];
  const entries = rule.cites.flatMap((cite) => entriesFor(rules, cite).slice(0, 1)).filter((entry, i, all) => all.indexOf(entry) === i);
  const text = (localized: Rule['why']): string => escapeMarkdown(withLimit(inLanguage(localized, language), rule, language));
  return {
    title: rule.id,
    markdown: lines(
      `# ${escapeMarkdown(inLanguage(rule.title, language))}`,
      [`\`${rule.id}\``, say.severities[rule.severity], ...rule.cites.map((cite) => link(cite.label, cite.url))].join(' · '),
      text(rule.why),
      rule.todo && `**${say.todo}** ${text(rule.todo)}`,
      rule.blindTo && `**${say.blindTo}** ${text(rule.blindTo)}`,
      originsOf(rule, rules, language).map(escapeMarkdown).join('  \n'),
      ...entries.map((entry) => `---\n\n${entryBlock(entry, rules, language)}`),
      entries.length > 0 && `*${say.prevails}*`,
    ),
  };
}

/** A term of the glossary, and the Articles it rests on. */
export function pageOfTerm({ term, also, says, cites }: GlossaryTerm, rules: RuleSet, language: Language): Page {
  const say = words[language], entries = cites.flatMap((cite) => rules.catalogue.get(cite) ?? []);
  return {
    title: inLanguage(term, language),
    markdown: lines(
      `# ${escapeMarkdown(inLanguage(term, language))}`,
      also[language].length > 0 && `*${escapeMarkdown(also[language].join(', '))}*`,
      escapeMarkdown(inLanguage(says, language)),
      (['en', 'fr', 'es'] as const).filter((other) => other !== language).map((other) => `${other}: ${escapeMarkdown(term[other])}`).join(' · '),
      ...entries.map((entry) => `---\n\n${entryBlock(entry, rules, language)}`),
      `*${say.prevails}*`,
    ),
  };
}

function entryBlock(entry: CatalogueEntry, rules: RuleSet, language: Language): string {
  const say = words[language], instrument = rules.instruments.get(entry.cite.instrument);
  const judging = rules.rules.filter(({ cites }) => cites.some(({ label }) => label === entry.cite.label)).map(({ id }) => `\`${id}\``);
  const memory = entry.verification.level.startsWith('memory');
  return lines(
    `## ${escapeMarkdown(entry.cite.label)} · ${escapeMarkdown(inLanguage(entry.title, language))}`,
    instrument && `*${escapeMarkdown(inLanguage(instrument.shortTitle, language))}*`,
    escapeMarkdown(inLanguage(entry.explains, language)),
    entry.figures.length > 0 && `**${say.figures}**\n\n${entry.figures.map((figure) => `- ${escapeMarkdown(sayFigure(figure, language))}`).join('\n')}`,
    entry.items && entry.items.length > 0 && entry.items.map((item) => `- ${escapeMarkdown(item)}`).join('\n'),
    entry.note && `${say.note} ${escapeMarkdown(inLanguage(entry.noteSays ?? entry.note, language))}`,
    judging.length > 0 && `${say.judged} ${judging.join(', ')}`,
    `> ${memory ? '⚠ ' : ''}${escapeMarkdown(sayVerified(entry, language))}`,
    (entry.cite.url ?? instrument?.url) && link(say.official, entry.cite.url ?? instrument?.url),
  );
}

/** A rule by itself has no value in hand: its limit is put in, the rest says what would stand there. */
function withLimit(text: string, rule: Rule, language: Language): string {
  return text.replace(/\{cite\}/g, rule.cites[0]?.label ?? rule.id).replace(/\{([a-z-]+)\}/g, (_, name: string) => {
    const { check } = rule;
    return name === 'limit' && check.kind === 'limit' && check.limit.than !== 'throughout' ? formatQuantity(check.limit.than.value, check.limit.than.unit, language) : '…';
  });
}

const lines = (...parts: readonly (string | undefined | false)[]): string => parts.filter(Boolean).join('\n\n');

interface Words {
  readonly prevails: string;
  readonly official: string;
  readonly others: string;
  readonly figures: string;
  readonly note: string;
  readonly judged: string;
  readonly todo: string;
  readonly blindTo: string;
  readonly severities: Readonly<Record<Severity, string>>;
}

const words: Readonly<Record<Language, Words>> = {
  en: {
    prevails: 'In our own words; the authentic text prevails.', official: 'Official text', others: 'Other provisions', figures: 'Figures', note: 'Note:', judged: 'Judged by',
    todo: 'What to do:', blindTo: 'What the rule cannot see:', severities: { error: 'error', warning: 'warning', info: 'information', hint: 'hint' },
  },
  fr: {
    prevails: 'Dit avec nos mots\u202f; le texte authentique fait foi.', official: 'Texte officiel', others: 'Autres dispositions', figures: 'Chiffres', note: 'Note\u202f:', judged: 'Jugé par',
    todo: 'Que faire\u202f:', blindTo: 'Ce que la règle ne voit pas\u202f:', severities: { error: 'erreur', warning: 'avertissement', info: 'information', hint: 'conseil' },
  },
  es: {
    prevails: 'Dicho con nuestras palabras; prevalece el texto auténtico.', official: 'Texto oficial', others: 'Otras disposiciones', figures: 'Cifras', note: 'Nota:', judged: 'Lo juzga',
    todo: 'Qué hacer:', blindTo: 'Lo que la regla no ve:', severities: { error: 'error', warning: 'advertencia', info: 'información', hint: 'consejo' },
  },
};
