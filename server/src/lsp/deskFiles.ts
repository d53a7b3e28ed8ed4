import { CompletionItemKind, MarkupKind, type CompletionItem, type Hover, type Position } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { commentPath, readComments } from '../analysis/comments';
import { progressPath, readProgress } from '../analysis/ratify/progress';
import { answersPath, readAnswers } from '../analysis/reporting/answers';
import { readSupervision, supervisionPath } from '../analysis/reporting/supervision';
import { reviewSchemas } from '../analysis/reviewSchemas';
import type { Problem } from '../draft/draft';
import { inLanguage, type RuleSet } from '../engine/pack';
import { schemaPlace } from '../engine/schemaWalk';
import { toOffset, toRange } from './convert';
import { escapeMarkdown } from './markdown';
import { yamlPlace } from './yamlPlace';

/** A file of lists that reviewers and governments keep beside their drafts. */
export interface DeskFile {
  /** Below the folder of the project. */
  readonly path: string;
  readonly schema: keyof typeof reviewSchemas;
  /** True where the name says that it is ours, so that package.json can give its schema to a YAML extension. */
  readonly named: boolean;
  read(text: string): { readonly problems: readonly Problem[] };
}

const files: readonly DeskFile[] = [
  { path: commentPath, schema: 'comments', named: true, read: readComments },
  { path: answersPath, schema: 'article22', named: true, read: readAnswers },
  { path: progressPath, schema: 'ratification', named: true, read: readProgress },
  { path: supervisionPath, schema: 'supervision', named: false, read: readSupervision },
];

/** The kind of an address, and the folder that its project stands in. A bare `comments.yaml` may be anybody's: the folder tells. */
export function deskFileAt(uri: string): { readonly file: DeskFile; readonly folder: string } | undefined {
  const file = files.find(({ path }) => uri.endsWith(`/${path}`));
  return file && { file, folder: uri.slice(0, -file.path.length) };
}

/** Keys and closed values that may stand at a place, by the schema; standards under `instrument`. */
export function completeDeskFile(text: TextDocument, position: Position, { schema }: DeskFile, rules: RuleSet): CompletionItem[] {
  const whole = text.getText(), offset = toOffset(text, position), place = yamlPlace(whole, offset);
  if (!place) return [];
  const known = schemaPlace(reviewSchemas[schema], place.path), begins = /^\s*-\s*\S*$/.test(whole.slice(whole.lastIndexOf('\n', offset - 1) + 1, offset));
  const ofKeys = place.slot === 'key' || begins, range = toRange(text, place.word), colon = whole[place.word.end] === ':' ? '' : ': ';
  const words: readonly (readonly [string, string])[] = ofKeys ? [...known.keys]
    : place.path.at(-1) === 'instrument' ? [...rules.instruments.values()].map(({ id, shortTitle }) => [id, inLanguage(shortTitle, 'en')]) : known.values.map((value) => [value, '']);
  return words.map(([word, says], i) => ({
    label: word, kind: ofKeys ? CompletionItemKind.Property : CompletionItemKind.EnumMember, detail: says, sortText: String(i).padStart(4, '0'), filterText: word,
    textEdit: { range, newText: ofKeys ? `${word}${colon}` : word },
  }));
}

/** What a key means. */
export function hoverDeskFile(text: TextDocument, position: Position, { schema }: DeskFile, markdown: boolean): Hover | undefined {
  const whole = text.getText(), place = yamlPlace(whole, toOffset(text, position));
  if (!place || place.word.start === place.word.end) return undefined;
  const word = whole.slice(place.word.start, place.word.end), above = yamlPlace(whole, place.word.start);
  const says = above && schemaPlace(reviewSchemas[schema], above.path).keys.get(word);
  if (!says) return undefined;
  return { contents: { kind: markdown ? MarkupKind.Markdown : MarkupKind.PlainText, value: markdown ? `**${escapeMarkdown(word)}** · ${escapeMarkdown(says)}` : `${word}: ${says}` }, range: toRange(text, place.word) };
}
