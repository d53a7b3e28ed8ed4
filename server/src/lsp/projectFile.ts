import { CompletionItemKind, MarkupKind, type CompletionItem, type Hover, type Position } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { nameBranch } from '../analysis/parameters';
import { severities } from '../engine/finding';
import type { Language } from '../draft/draft';
import { type RuleSet, inLanguage } from '../engine/pack';
import { keysUnder } from '../engine/project';
import { help } from '../engine/projectSays';
import { exceptionsOf, partsOf } from '../engine/targets';
import { toOffset, toRange } from './convert';
import { escapeMarkdown, link } from './markdown';
import { everyPart, keyWords, severityWords, targetWords, allRulesOf, anyException, languageNames, ruleOff } from './projectWords';
import { yamlPlace, type YamlPlace } from './yamlPlace';

/** A word that may stand in lexfloor.yaml. */
interface Word {
  readonly word: string;
  /** What it means, in a few words beside it. */
  readonly says: string;
  readonly kind: 'key' | 'value';
  readonly url?: string | undefined;
}

/** What may be written at a place of lexfloor.yaml: keys, standards, Parts, exceptions, packs, rules, severities. */
export function completeProject(text: TextDocument, position: Position, rules: RuleSet, language: Language): CompletionItem[] {
  const offset = toOffset(text, position), place = yamlPlace(text.getText(), offset);
  if (!place) return [];
  const range = toRange(text, place.word), follows = text.getText().slice(place.word.end).startsWith(':');
  return wordsAt(place, rules, language).map(({ word, says, kind }, i) => ({
    label: word,
    kind: kind === 'key' ? CompletionItemKind.Property : CompletionItemKind.EnumMember,
    detail: says,
    sortText: String(i).padStart(4, '0'),
    filterText: word,
    textEdit: { range, newText: kind === 'key' && !follows ? `${word}: ` : word },
  }));
}

/** What a word of lexfloor.yaml means. */
export function hoverProject(text: TextDocument, position: Position, rules: RuleSet, markdown: boolean, language: Language): Hover | undefined {
  const offset = toOffset(text, position), there = yamlPlace(text.getText(), offset);
  const place = there && yamlPlace(text.getText(), there.word.end);
  if (!there || !place || there.word.start === there.word.end) return undefined;
  const word = text.getText().slice(there.word.start, there.word.end).toLowerCase();
  const known = wordsAt(place, rules, language).find((one) => one.word.toLowerCase() === word);
  if (!known) return undefined;
  const value = markdown ? `**${escapeMarkdown(known.word)}** · ${known.url ? link(known.says, known.url) : escapeMarkdown(known.says)}` : `${known.word}: ${known.says}`;
  return { contents: { kind: markdown ? MarkupKind.Markdown : MarkupKind.PlainText, value }, range: toRange(text, there.word) };
}

function wordsAt({ path, slot }: YamlPlace, rules: RuleSet, language: Language): readonly Word[] {
  const [first, second, third] = path, depth = path.length;
  const values = (says: Readonly<Record<string, string>>): Word[] => Object.entries(says).map(([word, text]) => ({ word, says: text, kind: 'value' }));
  if (slot === 'key') switch (first) {
    case undefined: return keysUnder([]).map((word) => ({ word, says: help[word as keyof typeof help][language], kind: 'key' }));
    case 'targets': return depth === 1 ? instruments(rules, 'key', language) : depth === 2 ? keysUnder(path).map((word) => ({ word, says: keyWords[word]?.[language] ?? '', kind: 'key' })) : [];
    case 'severities': return depth === 1 ? ruleWords(rules, language) : [];
    case 'reference-wages': return depth === 1 ? keysUnder(path).map((word) => ({ word, says: keyWords[word]?.[language] ?? '', kind: 'key' })) : [];
    case 'population': return keysUnder(path).map((word) => ({ word, says: keyWords[word]?.[language] ?? nameBranch(word, language), kind: 'key' }));
    default: return [];
  }
  switch (first) {
    case 'language': return values(languageNames[language]);
    case 'standards': return instruments(rules, 'value', language);
    case 'packs': return [...new Set(rules.rules.map(({ pack }) => pack))].map((word) => ({ word, says: instrumentTitle(rules, word.toUpperCase(), language) ?? '', kind: 'value' }));
    case 'severities': return depth === 2 ? values({ ...Object.fromEntries(severities.map((one) => [one, severityWords[one][language]])), off: ruleOff[language] }) : [];
    case 'reference-wages': return second === 'per' ? values({ day: '', week: '', month: '', year: '' }) : second === 'family-allowances-go-on' ? values({ true: '', false: '' }) : [];
    case 'targets': {
      const instrument = second === undefined ? undefined : rules.instruments.get(second.toUpperCase());
      if (!instrument || depth < 2) return [];
      if (third === undefined) return values({ accepted: targetWords.accepted[language], intended: targetWords.intended[language] });
      if (third === 'exceptions') return [
        ...new Map(exceptionsOf(instrument.id, rules).map(({ cite, entry }): [string, Word] =>
          [cite, { word: cite.replace(/^\S+\s(?:Arts?\.?|Paras?\.?)\s/, ''), says: inLanguage(entry.title, language), kind: 'value' }])).values(),
        { word: 'all', says: anyException[language], kind: 'value' },
      ];
      const named = new Set(partsOf(instrument));
      return [
        ...(instrument.structure ?? []).flatMap(({ part, title }): Word[] => named.has(part) ? [{ word: part, says: title === undefined ? '' : inLanguage(title, language), kind: 'value' }] : []),
        { word: 'all', says: everyPart[language], kind: 'value' },
      ];
    }
    default: return [];
  }
}

const instruments = (rules: RuleSet, kind: Word['kind'], language: Language): readonly Word[] =>
  [...rules.instruments.values()].map(({ id, shortTitle, url }) => ({ word: id, says: inLanguage(shortTitle, language), kind, url }));

const instrumentTitle = ({ instruments: all }: RuleSet, id: string, language: Language): string | undefined => {
  const instrument = all.get(id);
  return instrument && inLanguage(instrument.shortTitle, language);
};

/** Packs as a whole before their rules. */
function ruleWords(rules: RuleSet, language: Language): readonly Word[] {
  const packs = [...new Set(rules.rules.map(({ pack }) => pack))];
  return [
    ...packs.map((pack): Word => ({ word: `${pack}/*`, says: allRulesOf(pack)[language], kind: 'key' })),
    ...rules.rules.map(({ id, title, cites }): Word => ({ word: id, says: [inLanguage(title, language), ...cites.slice(0, 1).map(({ label }) => label)].join(' · '), kind: 'key', url: cites[0]?.url })),
  ];
}
