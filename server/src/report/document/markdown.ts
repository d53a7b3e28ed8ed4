import { colonOf } from '../../text/typography';
import { type Block, captionRepeats, cellOf, type Document, type Run, runsOf, signs, type Words } from './document';

/** A document as Markdown (GitHub's tables). Text never becomes markup: signs that would are escaped. */
export function renderMarkdown({ title, subtitle, facts, blocks, language }: Document): string {
  const parts = [
    `# ${escape(title)}`,
    ...subtitle ? [escape(subtitle)] : [],
    ...facts.length > 0 ? [facts.map(([name, value]) => `- ${escape(name)}${colonOf(language)}${escape(value)}`).join('\n')] : [],
    ...blocks.flatMap((block, i) => blockOf(block, captionRepeats(blocks, i))),
  ];
  return `${parts.join('\n\n')}\n`;
}

function blockOf(block: Block, repeats: boolean): readonly string[] {
  switch (block.kind) {
    case 'heading': return [`${'#'.repeat(block.level + 1)} ${line(block.words)}`];
    case 'paragraph':
      if (block.role === 'blank') return ['&nbsp;'];
      if (block.role === 'quote') return [`> ${line(block.words)}`];
      return [block.role === 'note' ? `_${line(block.words)}_` : block.role === 'lead' ? `**${line(block.words)}**` : line(block.words)];
    case 'list': return [block.items.map((item, i) => `${block.ordered ? `${i + 1}.` : '-'} ${line(item)}`).join('\n')];
    case 'table': return [...repeats ? [] : [`**${escape(block.caption)}**`], [
      row(block.head.map(cell)), `|${' --- |'.repeat(block.head.length)}`,
      ...block.rows.map(cells => row(cells.map(one => { const { words, standing } = cellOf(one); return `${standing ? `${signs[standing]} ` : ''}${cell(words)}`; }))),
    ].join('\n')];
    case 'figure': return [escape(block.words)];
    case 'page': return [];
  }
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const cell = (words: Words): string => line(words).replaceAll('|', '\\|');
const line = (words: Words): string => runsOf(words).map(run).join('').replace(/\s*\n\s*/g, ' ').trim();

function run({ text, strong, em, link, comment, change }: Run): string {
  const edges = /^(\s*)([\s\S]*?)(\s*)$/.exec(text)!, inner = escape(edges[2]!);
  if (inner === '') return text;
  const marked = change === 'deleted' ? `~~${inner}~~` : strong || change === 'inserted' ? `**${inner}**` : em ? `_${inner}_` : inner;
  const linked = link !== undefined && /^(?:https:\/\/|#)/.test(link) ? `[${marked}](<${link.replace(/[<>\s]/g, encodeURIComponent)}>)` : marked;
  return `${edges[1]}${linked}${comment ? ` _[${escape(comment.author)}: ${escape(comment.text)}]_` : ''}${edges[3]}`;
}

const escape = (text: string): string => text.replace(/[\\`*_[\]<>#~]/g, '\\$&').replace(/^(\s*)([-+])(?=\s)/, '$1\\$2').replace(/^(\s*\d+)\.(?=\s)/, '$1\\.').replace(/\s*\n\s*/g, ' ');
