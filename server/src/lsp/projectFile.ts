import { CompletionItemKind, MarkupKind, type CompletionItem, type Hover, type Position } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { nameBranch } from '../analysis/parameters';
import { severities } from '../engine/finding';
import { type RuleSet, inLanguage } from '../engine/pack';
import { help, keysUnder } from '../engine/project';
import { exceptionsOf, partsOf } from '../engine/targets';
import { toOffset, toRange } from './convert';
import { escapeMarkdown, link } from './markdown';
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
export function completeProject(text: TextDocument, position: Position, rules: RuleSet): CompletionItem[] {
  const offset = toOffset(text, position), place = yamlPlace(text.getText(), offset);
  if (!place) return [];
  const range = toRange(text, place.word), follows = text.getText().slice(place.word.end).startsWith(':');
  return wordsAt(place, rules).map(({ word, says, kind }, i) => ({
    label: word,
    kind: kind === 'key' ? CompletionItemKind.Property : CompletionItemKind.EnumMember,
    detail: says,
    sortText: String(i).padStart(4, '0'),
    filterText: word,
    textEdit: { range, newText: kind === 'key' && !follows ? `${word}: ` : word },
  }));
}

/** What a word of lexfloor.yaml means. */
export function hoverProject(text: TextDocument, position: Position, rules: RuleSet, markdown: boolean): Hover | undefined {
  const offset = toOffset(text, position), there = yamlPlace(text.getText(), offset);
  const place = there && yamlPlace(text.getText(), there.word.end);
  if (!there || !place || there.word.start === there.word.end) return undefined;
  const word = text.getText().slice(there.word.start, there.word.end).toLowerCase();
  const known = wordsAt(place, rules).find((one) => one.word.toLowerCase() === word);
  if (!known) return undefined;
  const value = markdown ? `**${escapeMarkdown(known.word)}** · ${known.url ? link(known.says, known.url) : escapeMarkdown(known.says)}` : `${known.word}: ${known.says}`;
  return { contents: { kind: markdown ? MarkupKind.Markdown : MarkupKind.PlainText, value }, range: toRange(text, there.word) };
}

function wordsAt({ path, slot }: YamlPlace, rules: RuleSet): readonly Word[] {
  const [first, second, third] = path, depth = path.length;
  const values = (says: Readonly<Record<string, string>>): Word[] => Object.entries(says).map(([word, text]) => ({ word, says: text, kind: 'value' }));
  if (slot === 'key') switch (first) {
    case undefined: return keysUnder([]).map((word) => ({ word, says: help[word as keyof typeof help], kind: 'key' }));
    case 'targets': return depth === 1 ? instruments(rules, 'key') : depth === 2 ? keysUnder(path).map((word) => ({ word, says: targetKeys[word] ?? '', kind: 'key' })) : [];
    case 'severities': return depth === 1 ? ruleWords(rules) : [];
    case 'reference-wages': return depth === 1 ? keysUnder(path).map((word) => ({ word, says: wages[word] ?? '', kind: 'key' })) : [];
    case 'population': return keysUnder(path).map((word) => ({ word, says: persons[word] ?? nameBranch(word, 'en'), kind: 'key' }));
    default: return [];
  }
  switch (first) {
    case 'language': return values({ en: 'English', fr: 'French', es: 'Spanish' });
    case 'standards': return instruments(rules, 'value');
    case 'packs': return [...new Set(rules.rules.map(({ pack }) => pack))].map((word) => ({ word, says: instrumentTitle(rules, word.toUpperCase()) ?? '', kind: 'value' }));
    case 'severities': return depth === 2 ? values({ ...Object.fromEntries(severities.map((one) => [one, severityWords[one]])), off: 'the rule is not asked' }) : [];
    case 'reference-wages': return second === 'per' ? values({ day: '', week: '', month: '', year: '' }) : second === 'family-allowances-go-on' ? values({ true: '', false: '' }) : [];
    case 'targets': {
      const instrument = second === undefined ? undefined : rules.instruments.get(second.toUpperCase());
      if (!instrument || depth < 2) return [];
      if (third === undefined) return values({ accepted: 'ratified, as a whole', intended: 'to be ratified, as a whole' });
      if (third === 'exceptions') return [
        ...new Map(exceptionsOf(instrument.id, rules).map(({ cite, entry }): [string, Word] =>
          [cite, { word: cite.replace(/^\S+\s(?:Arts?\.?|Paras?\.?)\s/, ''), says: inLanguage(entry.title, 'en'), kind: 'value' }])).values(),
        { word: 'all', says: 'every exception that the declaration may claim', kind: 'value' },
      ];
      const named = new Set(partsOf(instrument));
      return [
        ...(instrument.structure ?? []).flatMap(({ part, title }): Word[] => named.has(part) ? [{ word: part, says: title === undefined ? '' : inLanguage(title, 'en'), kind: 'value' }] : []),
        { word: 'all', says: 'every Part', kind: 'value' },
      ];
    }
    default: return [];
  }
}

const instruments = (rules: RuleSet, kind: Word['kind']): readonly Word[] =>
  [...rules.instruments.values()].map(({ id, shortTitle, url }) => ({ word: id, says: inLanguage(shortTitle, 'en'), kind, url }));

const instrumentTitle = ({ instruments: all }: RuleSet, id: string): string | undefined => {
  const instrument = all.get(id);
  return instrument && inLanguage(instrument.shortTitle, 'en');
};

/** Packs as a whole before their rules. */
function ruleWords(rules: RuleSet): readonly Word[] {
  const packs = [...new Set(rules.rules.map(({ pack }) => pack))];
  return [
    ...packs.map((pack): Word => ({ word: `${pack}/*`, says: `all rules of ${pack}`, kind: 'key' })),
    ...rules.rules.map(({ id, title, cites }): Word => ({ word: id, says: [inLanguage(title, 'en'), ...cites.slice(0, 1).map(({ label }) => label)].join(' · '), kind: 'key', url: cites[0]?.url })),
  ];
}

const targetKeys: Readonly<Record<string, string>> = {
  accepted: 'Parts that the country has accepted: what they ask is an error',
  intended: 'Parts that it means to accept: what they ask is a warning',
  exceptions: 'exceptions that its declaration claims, such as 18(2) of C102',
};
const wages: Readonly<Record<string, string>> = {
  currency: 'the currency, such as EUR', per: 'day, week, month or year',
  'skilled-worker': 'wage of a skilled manual employee (C102 Art. 65)', 'ordinary-labourer': 'wage of an ordinary adult labourer (C102 Art. 66)',
  'minimum-wage': 'the statutory minimum wage', 'average-earnings': 'average earnings of the persons protected',
  'family-allowance-per-child': 'the family allowance of a worker for each child; 0 where there is none', 'family-allowances-go-on': 'true where they are paid during the contingency too',
  ceiling: 'the most that earnings count up to',
};
const persons: Readonly<Record<string, string>> = {
  year: 'the year that the numbers are of', source: 'where the numbers come from', protected: 'persons protected, by branch; all holds for each branch without numbers of its own', all: 'every branch without numbers of its own',
  residents: 'all residents', active: 'economically active persons', employees: 'employees, apprentices among them', industrial: 'employees in industrial undertakings',
  'industrial-20': 'employees in industrial workplaces of 20 persons or more (C102 Art. 3)', 'employed-women': 'employed women (C183 Art. 2)',
};
const severityWords = { error: 'must be mended', warning: 'should be looked at', info: 'for information', hint: 'only a mark in the margin' } as const;
