import { type Occurrence, occurrenceAt, usesOf } from '../analysis/occurrences';
import { type ForeignOccurrence, foreignOccurrenceAt } from '../analysis/otherFiles';
import type { Draft, Language } from '../draft/draft';
import { labelOf, type Outline } from '../draft/outline';
import { crossReferencesOf } from '../facts/crossReferences';
import type { Term } from '../facts/terms';
import type { Span } from '../text/span';
import { pathOf } from './projects';
import type { Latest } from './session';

/** How words are shown: as Markdown or as plain text. */
interface Style {
  text(text: string): string;
  strong(text: string): string;
  quiet(text: string): string;
}

/** What a defined term means and where that holds, or the first words of the provisions that a reference names. */
export function placeBlock({ analysis, others }: Latest, index: number, offset: number): { readonly block: (style: Style) => string; readonly span: Span } | undefined {
  const found = occurrenceAt(analysis, index, offset), { draft, outline } = analysis;
  if (others.length > 0 && (found === undefined || found.kind === 'reference' && found.targets.length === 0)) {
    const foreign = foreignOccurrenceAt(analysis, others.map((file) => file.analysis), index, offset);
    if (foreign) return { block: foreignBlock(foreign, fileNameOf(others.find((file) => file.analysis === foreign.home)!.uri)), span: foreign.span };
  }
  if (found === undefined || found.kind === 'number') return undefined;
  if (found.kind === 'term') return { block: termBlock(draft, outline, found), span: found.span };
  const targets = [...new Set(found.targets)].slice(0, 4);
  if (targets.length === 0 || found.reference.reference.items.every(({ path }) => path.length === 1 && path[0]!.which === 'this')) return undefined;
  return { block: (style) => targets.map((target) => provisionText(draft, outline, target, style)).join('\n\n'), span: found.span };
}

/** The same for what stands in another file of the law, with the name of that file. */
function foreignBlock(foreign: ForeignOccurrence, file: string): (style: Style) => string {
  const { draft, outline } = foreign.home;
  const block = foreign.kind === 'term' ? termBlock(draft, outline, foreign)
    : (style: Style) => [...new Set(foreign.targets)].slice(0, 4).map((target) => provisionText(draft, outline, target, style)).join('\n\n');
  return (style) => `${block(style)}\n\n${style.quiet(file)}`;
}

const fileNameOf = (uri: string): string => pathOf(uri).slice(pathOf(uri).lastIndexOf('/') + 1);

function termBlock(draft: Draft, outline: Outline, { term, use }: Pick<Extract<Occurrence, { readonly kind: 'term' }>, 'term' | 'use'>): (style: Style) => string {
  const say = words[draft.language], uses = usesOf({ draft, outline }, term).filter(({ defines }) => !defines).length;
  const { definition, provision } = term, { text } = draft.provisions[provision]!.words;
  const meaning = use.defines || definition.kind === 'name' ? '' : clip(text.slice(definition.at.end, definition.body.end).replace(/^[\s”"»’]+/u, ''), 360);
  const named = definition.kind === 'name' && !use.defines ? whatIsNamed(text, definition.at) : '';
  return (style) => [
    meaning === '' ? style.strong(definition.term) : `${style.strong(definition.term)} ${style.text(meaning)}`,
    ...named === '' ? [] : [style.text(named)],
    style.quiet(`${say.defined(labelOf(draft, outline, provision), scopeOf(term, draft, outline))} · ${say.uses(uses)}`),
  ].join('\n\n');
}

/** The words that a name is given to in passing, with the name: "The National Social Insurance Fund, in this Act called “the Fund”". */
function whatIsNamed(text: string, { start, end }: Span): string {
  const from = Math.max(text.lastIndexOf('. ', start), text.lastIndexOf('; ', start)) + 1;
  const line = text.slice(from, end + /^\s?[»”"’)]*/u.exec(text.slice(end))![0].length).trim();
  if (line.length <= 280) return line;
  return `…${line.slice(line.indexOf(' ', line.length - 280))}`;
}

function scopeOf({ scope }: Term, draft: Draft, outline: Outline): string | undefined {
  return scope?.map((root) => labelOf(draft, outline, root)).join(', ');
}

/** Number and heading, then the first words; where a provision has none of its own, those of the first below it. */
function provisionText(draft: Draft, outline: Outline, index: number, style: Style): string {
  const { heading, words: { text } } = draft.provisions[index]!;
  const title = heading ? `${labelOf(draft, outline, index)} · ${heading}` : labelOf(draft, outline, index);
  const below = text.length > 160 ? [] : crossReferencesOf(draft, outline).places.children(index).slice(0, 3);
  const lines = [clip(text, 400), ...below.map((child) => `(${draft.provisions[child]!.num}) ${clip(draft.provisions[child]!.words.text || draft.provisions[child]!.heading || '', 160)}`)].filter((line) => line !== '');
  return [style.strong(title), ...lines.map((line) => style.text(line))].join('\n\n');
}

/** The first words, cut at a word's end. */
function clip(text: string, most: number): string {
  const line = text.trim();
  if (line.length <= most) return line;
  const cut = line.lastIndexOf(' ', most);
  return `${line.slice(0, cut > most / 2 ? cut : most)}…`;
}

const words: Readonly<Record<Language, { readonly defined: (place: string, scope: string | undefined) => string; readonly uses: (count: number) => string }>> = {
  en: { defined: (place, scope) => `Defined in ${place}, for ${scope ?? 'the whole act'}`, uses: (count) => count === 1 ? '1 use' : `${count} uses` },
  fr: { defined: (place, scope) => `Défini : ${place}, pour ${scope ?? 'tout le texte'}`, uses: (count) => count <= 1 ? `${count} emploi` : `${count} emplois` },
  es: { defined: (place, scope) => `Definido: ${place}, para ${scope ?? 'todo el texto'}`, uses: (count) => count === 1 ? '1 uso' : `${count} usos` },
};
