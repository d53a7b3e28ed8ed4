import type { Draft } from '../../draft/draft';
import { escapeAttribute, escapeMarkup } from '../../text/markup';
import { atMargin } from './bill';
import { cellsOf, type Node, treeOf } from './tree';

/** A draft as one HTML page that prints well: headings by level, numbers beside their words, eIds as anchors. No scripts. */
export function printHtml(draft: Draft): string {
  const tree = treeOf(draft), title = tree[0]?.provision.kind === 'act' ? tree[0].heading ?? '' : '';
  return `<!DOCTYPE html>
<html lang="${draft.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeMarkup(title)}</title>
<style>
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; font: 1.05rem/1.55 Georgia, serif; color: #1b1f24; }
h1, h2 { text-align: center; } h1 { font-size: 1.6rem; } h2 { font-size: 1.25rem; margin-top: 2.5rem; } h3, h4, h5, h6 { font-size: 1.05rem; margin: 1.6rem 0 .4rem; }
p { margin: .45rem 0; } .in { margin-left: 2rem; } .num { font-weight: 600; padding-right: .4rem; }
table { border-collapse: collapse; margin: 1rem 0; } td { border: 1px solid #9aa3ad; padding: .3rem .6rem; vertical-align: top; }
@media print { body { max-width: none; margin: 0; } h2, h3, h4 { break-after: avoid; } }
</style>
</head>
<body>
${tree.map(node => element(node, 1)).join('')}</body>
</html>
`;
}

function element(node: Node, level: number): string {
  const { provision: { kind }, eId, sign, heading, words, children } = node;
  const id = ` id="${escapeAttribute(eId)}"`, margin = atMargin.has(kind);
  if (kind === 'row') {
    // A head has the rows of its table below it
    const cells = cellsOf(node), own = cells.length === 0 ? '' : `<table${id}><tbody><tr>${cells.map(cell => `<td>${escapeMarkup(cell)}</td>`).join('')}</tr></tbody></table>\n`;
    return mergeTables(`${own}${children.map(child => element(child, level)).join('')}`);
  }
  const titled = heading !== undefined || margin && sign !== '' && words === '', tag = `h${Math.min(level, 6)}`;
  const head = titled ? `<${tag}${id}>${sign === '' ? '' : `<span class="num">${escapeMarkup(sign)}</span>`}${escapeMarkup(heading ?? '')}</${tag}>\n${words === '' ? '' : `<p>${escapeMarkup(words)}</p>\n`}`
    : sign === '' && words === '' ? '' : `<p${id}>${sign === '' ? '' : `<span class="num">${escapeMarkup(sign)}</span>`}${escapeMarkup(words)}</p>\n`;
  const inner = mergeTables(children.map(child => element(child, titled ? level + 1 : level)).join(''));
  return `${head}${inner === '' ? '' : kind === 'section' || kind === 'article' || !margin ? `<div class="in">\n${inner}</div>\n` : inner}`;
}

/** Rows that follow each other are one table. */
const mergeTables = (html: string): string => html.replace(/<\/tbody><\/table>\n<table[^>]*><tbody>/g, '');
