import { CompletionItemKind, type CompletionItem, type Position } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { packJsonSchema } from '../../engine/jsonSchema';
import { inLanguage, type RuleSet } from '../../engine/pack';
import { type JsonSchema, schemaPlace } from '../../engine/schemaWalk';
import { toOffset, toRange } from '../convert';
import { yamlPlace, type YamlPlace } from '../yamlPlace';
import type { PackDraft, PackPlace } from './desk';
import { branchesOf, elementsOf, parametersOf, rulesAndPacks, sayParameter, sayRule, type Word } from './names';

/** Most that are sent for one place; what is typed then narrows it. */
const most = 300;

/**
 * What may be written at a place of a pack's file: keys and closed values by the schema, parameters, Articles, rules, packs, branches
 * and groups of phrases by what is there. `byKeys` is false where the editor's own YAML extension completes keys by our schema.
 */
export function completePack(text: TextDocument, position: Position, { kind }: PackPlace, draft: PackDraft, byKeys: boolean): CompletionItem[] {
  if (kind === 'cases') return completeCases(text, position, draft);
  const offset = toOffset(text, position), whole = text.getText(), place = yamlPlace(whole, offset);
  if (!place) return [];
  const cites = citesAt(whole, offset, place, draft.rules);
  if (cites) return cites.words.slice(0, most).map((one, i) => item(one, i, toRange(text, { start: cites.start, end: Math.max(offset, place.word.end) }), false));
  const range = toRange(text, place.word), follows = /^["']?:/.test(whole.slice(place.word.end));
  return wordsAt(place, kind, whole, draft, byKeys).slice(0, most * 4).map((one, i) => item(one, i, range, !follows));
}

const item = ({ word, says, kind }: Word, i: number, range: ReturnType<typeof toRange>, colon: boolean): CompletionItem => ({
  label: word, kind: kind === 'key' ? CompletionItemKind.Property : CompletionItemKind.EnumMember, detail: says, sortText: String(i).padStart(5, '0'), filterText: word,
  textEdit: { range, newText: kind === 'key' && colon ? `${word}: ` : word },
});

const schemas = new Map<string, JsonSchema>();

/** The schema of a kind of file; made when first asked for. */
export function schemaOf(kind: Exclude<PackPlace['kind'], 'cases'>): JsonSchema {
  let schema = schemas.get(kind);
  if (!schema) schemas.set(kind, schema = packJsonSchema(kind));
  return schema;
}

function wordsAt({ path, slot }: YamlPlace, kind: Exclude<PackPlace['kind'], 'cases'>, text: string, { rules }: PackDraft, byKeys: boolean): readonly Word[] {
  const last = path.at(-1), known = schemaPlace(schemaOf(kind), path);
  const values = (words: readonly string[], says: (word: string) => string = () => ''): Word[] => words.map((word) => ({ word, says: says(word), kind: 'value' }));
  if (slot === 'key') {
    if (kind === 'pack' && last === 'overrides') return rulesAndPacks(rules);
    if (last === 'needs' || last === 'only-if') return parametersOf(rules).map((word): Word => ({ word, says: sayParameter(word), kind: 'key' }));
    if (kind === 'vocabulary' && last === 'branches' && path.length === 1) return branchesOf(rules).map((word): Word => ({ word, says: '', kind: 'key' }));
    return byKeys ? [...known.keys].map(([word, says]): Word => ({ word, says, kind: 'key' })) : [];
  }
  switch (last) {
    case 'for': case 'not-above': case 'draft-has': return values(parametersOf(rules), sayParameter);
    case 'parameters': return kind === 'rules' ? values(parametersOf(rules), sayParameter) : [];
    case 'extends': return values([...new Set(rules.rules.map(({ pack }) => pack))]);
    case 'branch': case 'branches': case 'asked-of': return values(branchesOf(rules));
    case 'element': return values(elementsOf(rules));
    default: return [...byKeys ? values(known.values) : [], ...phraseKeys.has(last ?? '') && kind === 'rules' ? values(groupsIn(text, rules)) : []];
  }
}

/** Keys that take phrases, or the name of a group of them. */
export const phraseKeys: ReadonlySet<string> = new Set(['of', 'around', 'words', 'sentence', 'present', 'heading', 'shown', 'where', 'at', 'forbidden', 'together', 'draft-says']);

/** Groups of phrases: those of the file, then those that all files of the pack may name. */
function groupsIn(text: string, { sources }: RuleSet): readonly string[] {
  const own = /^phrases:[ ]*\r?\n((?:[ ]+.*\r?\n|\r?\n)*)/m.exec(text)?.[1] ?? '';
  const indent = /^[ ]+/.exec(own)?.[0] ?? '  ';
  const names = own.split(/\r?\n/).flatMap((line) => line.startsWith(indent) ? /^([a-z0-9-]+):/.exec(line.slice(indent.length))?.[1] ?? [] : []);
  return [...new Set([...names, ...Object.keys(sources?.groups ?? {})])];
}

/** Articles stand with spaces inside: what is typed of one reaches back to the sign before it. */
function citesAt(text: string, offset: number, { path, slot }: YamlPlace, rules: RuleSet): { readonly start: number; readonly words: readonly Word[] } | undefined {
  if (slot !== 'value' || path.at(-1) !== 'cite' && path.at(-1) !== 'gives-effect-to') return undefined;
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  const typed = /(?:^|[:[,-][ ]*)["']?([^,[\]:"']*)$/.exec(line)?.[1]?.trimStart() ?? '', wanted = typed.toLowerCase();
  const labels = [...rules.catalogue.values()].filter(({ cite }) => cite.label.toLowerCase().startsWith(wanted));
  const instruments = wanted.includes(' ') ? [] : [...rules.instruments.values()].filter(({ id }) => id.toLowerCase().startsWith(wanted));
  return {
    start: offset - typed.length,
    words: [
      ...instruments.map(({ id, shortTitle }): Word => ({ word: id, says: inLanguage(shortTitle, 'en'), kind: 'value' })),
      ...wanted === '' ? [] : labels.map(({ cite, title }): Word => ({ word: cite.label, says: inLanguage(title, 'en'), kind: 'value' })),
    ],
  };
}

/** In a file of cases: rules behind "# ", formats behind a fence. */
function completeCases(text: TextDocument, position: Position, { pack, rules }: PackDraft): CompletionItem[] {
  const line = text.getText({ start: { line: position.line, character: 0 }, end: position });
  const heading = /^# +(\S*)$/.exec(line), fence = /^`{3,}(\w*)$/.exec(line), typed = heading?.[1] ?? fence?.[1];
  if (typed === undefined) return [];
  const range = { start: { line: position.line, character: position.character - typed.length }, end: position };
  const words = fence ? [['bill', 'a draft in English'], ['bill fr', 'a draft in French'], ['bill es', 'a draft in Spanish'], ['bill fixed', 'the text above as it is mended'], ['markdown', 'a draft in Markdown']] as const
    : rules.rules.flatMap((rule) => rule.pack === pack?.id ? [[rule.id.slice(rule.pack.length + 1), sayRule(rule)] as const] : Object.values(rule.from ?? {}).includes(pack?.id ?? '') ? [[rule.id, sayRule(rule)] as const] : []);
  return words.map(([word, says], i) => item({ word, says, kind: 'value' }, i, range, false));
}
