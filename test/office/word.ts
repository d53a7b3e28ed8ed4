import { strToU8, zipSync } from 'fflate';

const space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';

/** A Word file of these parts; what is not given is left out. */
export function word(body: string, parts: { readonly numbering?: string; readonly styles?: string; readonly comments?: string; readonly footnotes?: string; readonly commentsExtended?: string } = {}): Uint8Array {
  const file = (root: string, inner: string) => strToU8(`<?xml version="1.0" encoding="UTF-8"?><w:${root} ${space}>${inner}</w:${root}>`);
  return zipSync({
    'word/document.xml': file('document', `<w:body>${body}</w:body>`),
    ...parts.numbering !== undefined && { 'word/numbering.xml': file('numbering', parts.numbering) }, ...parts.styles !== undefined && { 'word/styles.xml': file('styles', parts.styles) },
    ...parts.comments !== undefined && { 'word/comments.xml': file('comments', parts.comments) }, ...parts.commentsExtended !== undefined && { 'word/commentsExtended.xml': strToU8(`<?xml version="1.0" encoding="UTF-8"?><w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml">${parts.commentsExtended}</w15:commentsEx>`) }, ...parts.footnotes !== undefined && { 'word/footnotes.xml': file('footnotes', parts.footnotes) },
  });
}

export const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A paragraph; `list` is "numId/level". */
export function paragraph(inner: string, { list, style }: { readonly list?: string; readonly style?: string } = {}): string {
  const [numId, level] = list?.split('/') ?? [];
  const properties = `${style === undefined ? '' : `<w:pStyle w:val="${style}"/>`}${numId === undefined ? '' : `<w:numPr>${level === undefined ? '' : `<w:ilvl w:val="${level}"/>`}<w:numId w:val="${numId}"/></w:numPr>`}`;
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${inner.startsWith('<') ? inner : run(inner)}</w:p>`;
}

/** A list of levels such as ["decimal %1.", "lowerLetter (%2)"]. */
export const list = (id: string, levels: readonly string[], more: Readonly<Record<number, string>> = {}): string => `<w:abstractNum w:abstractNumId="${id}">${levels.map((one, i) => {
  const [format, text] = [one.slice(0, one.indexOf(' ')), one.slice(one.indexOf(' ') + 1)];
  return `<w:lvl w:ilvl="${i}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more[i] ?? ''}<w:lvlText w:val="${text}"/></w:lvl>`;
}).join('')}</w:abstractNum>`;

export const num = (id: string, abstract: string, overrides = ''): string => `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${overrides}</w:num>`;
