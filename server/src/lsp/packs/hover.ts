import { MarkupKind, type Hover, type Position } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { entriesFor } from '../../analysis/lookup';
import { parseCite } from '../../engine/cite';
import { inLanguage, type RuleSet } from '../../engine/pack';
import { schemaPlace } from '../../engine/schemaWalk';
import type { Span } from '../../text/span';
import { toOffset, toRange } from '../convert';
import { escapeMarkdown, link } from '../markdown';
import { yamlPlace } from '../yamlPlace';
import { phraseKeys, schemaOf } from './complete';
import type { PackDraft, PackPlace } from './desk';
import { parametersOf, sayParameter } from './names';
import { headingsIn, rulesIn } from './places';
import { rulesNamed, type TouchedDraft } from './touched';

/** Something that a file of a pack names at an offset. */
export type Named =
  | { readonly kind: 'rule' | 'cite' | 'parameter' | 'group' | 'word'; readonly name: string; readonly span: Span }
  | undefined;

/** What stands at an offset of a pack's file: a rule, an Article, a parameter, or another word. */
export function namedAt(text: string, offset: number, kind: PackPlace['kind'], rules: RuleSet): Named {
  const start = text.lastIndexOf('\n', offset - 1) + 1, end = text.indexOf('\n', offset) < 0 ? text.length : text.indexOf('\n', offset);
  const line = text.slice(start, end), at = offset - start;
  if (kind === 'cases') {
    const number = text.slice(0, start).split('\n').length - 1;
    const heading = headingsIn(text).find((one) => one.line === number && one.level === 1);
    return heading && { kind: 'rule', name: heading.title, span: { start: start + line.indexOf(heading.title), end: start + line.indexOf(heading.title) + heading.title.length } };
  }
  const rule = rulesIn(text).find((one) => one.start <= offset && offset <= one.end);
  if (rule) return { kind: 'rule', name: rule.id, span: rule };
  for (const match of line.matchAll(/\b[A-Z][A-Z0-9-]* (?:Arts?|Paras?)\. ?[\dA-Za-z().-]+|\b[A-Z][A-Z0-9-]* (?:Schedule|Annex)[^,\]}"']*/g)) {
    if (match.index <= at && at <= match.index + match[0].length) return { kind: 'cite', name: match[0], span: { start: start + match.index, end: start + match.index + match[0].length } };
  }
  const place = yamlPlace(text, offset);
  if (!place || place.word.start === place.word.end) return undefined;
  const name = text.slice(place.word.start, place.word.end);
  if (/^(?:\*|[a-z-]+)\.[a-z-]+$/.test(name) && parametersOf(rules).includes(name)) return { kind: 'parameter', name, span: place.word };
  const here = yamlPlace(text, place.word.end);
  return { kind: here?.slot === 'value' && phraseKeys.has(here.path.at(-1) ?? '') ? 'group' : 'word', name, span: place.word };
}

/** What a word of a pack's file means, and of a rule, what it touches in the drafts that are open. */
export function hoverPack(text: TextDocument, position: Position, { kind }: PackPlace, draft: PackDraft, touched: (name: string) => readonly TouchedDraft[], markdown: boolean): Hover | undefined {
  const offset = toOffset(text, position), named = namedAt(text.getText(), offset, kind, draft.rules);
  if (!named) return undefined;
  const say = markdown ? escapeMarkdown : (one: string) => one, strong = (one: string) => markdown ? `**${escapeMarkdown(one)}**` : one;
  const lines = linesOf(named, text.getText(), kind, draft, touched, say, strong, markdown);
  return lines.length === 0 ? undefined : {
    contents: { kind: markdown ? MarkupKind.Markdown : MarkupKind.PlainText, value: lines.join(markdown ? '\n\n' : '\n') }, range: toRange(text, named.span),
  };
}

type Say = (text: string) => string;

function linesOf({ kind: what, name, span }: NonNullable<Named>, text: string, kind: PackPlace['kind'], draft: PackDraft, touched: (name: string) => readonly TouchedDraft[], say: Say, strong: Say, markdown: boolean): readonly string[] {
  const { rules } = draft;
  switch (what) {
    case 'rule': {
      const [rule] = rulesNamed(name, draft);
      if (rule === undefined) return [];
      const drafts = touched(name);
      return [
        [strong(inLanguage(rule.title, 'en')), say(rule.id), ...rule.cites.map(({ label, url }) => markdown ? link(label, url) : label)].join(' · '), say(inLanguage(rule.why, 'en')),
        ...drafts.flatMap(({ uri, places }) => [`${strong(fileOf(uri))}: ${places.length === 1 ? '1 place' : `${places.length} places`}`, ...places.slice(0, 6).map((one) => `${markdown ? '- ' : ''}${say(`${one.label}: ${one.says}${one.found ? '' : ' (let pass)'}`)}`)]),
        ...drafts.length === 0 ? [say('It touches nothing in the drafts that are open.')] : [],
      ];
    }
    case 'cite': {
      const cite = parseCite(name), entries = cite ? entriesFor(rules, cite).slice(0, 3) : [];
      return entries.map((entry) => `${strong(entry.cite.label)} · ${say(inLanguage(entry.title, 'en'))}${markdown ? '  \n' : '\n'}${say(inLanguage(entry.explains, 'en'))}`);
    }
    case 'parameter': {
      const judging = rules.rules.filter(({ parameters }) => parameters.some((one) => one === name || one.startsWith('*.') && name.endsWith(one.slice(1))));
      return [
        [strong(name), say(sayParameter(name))].filter(Boolean).join(' · '),
        judging.length === 0 ? say('No rule judges it yet.') : say(`Judged by ${judging.slice(0, 8).map(({ id }) => id).join(', ')}${judging.length > 8 ? ` and ${judging.length - 8} more` : ''}.`),
      ];
    }
    case 'group': {
      const group = rules.sources && Object.hasOwn(rules.sources.groups, name) ? rules.sources.groups[name] : undefined;
      return group === undefined ? [] : [strong(name), ...Object.entries(group).map(([language, phrases]) => say(`${language}: ${phrases?.slice(0, 8).join(', ')}${(phrases?.length ?? 0) > 8 ? ' …' : ''}`))];
    }
    default: {
      const place = kind === 'cases' ? undefined : yamlPlace(text, span.end);
      if (!place || kind === 'cases') return [];
      const path = place.slot === 'key' ? place.path : place.path.at(-1) === name ? place.path.slice(0, -1) : undefined;
      const says = path && schemaPlace(schemaOf(kind), path).keys.get(name);
      return says ? [`${strong(name)} · ${say(says)}`] : [];
    }
  }
}

/** The name of a file, for people. */
export const fileOf = (uri: string): string => {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
};
