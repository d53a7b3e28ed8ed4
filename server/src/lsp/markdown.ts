/**
 * Text from a draft or a rule as Markdown that shows it as it stands. Only what would be read as markup is escaped: editors
 * that do not render Markdown show the backslashes.
 */
export const escapeMarkdown = (text: string): string => text
  .replace(/\s+/g, ' ').trim()
  .replace(/[\\`*_[\]<>|~]/g, '\\$&')
  .replace(/&(?=#?\w+;)/g, '\\&')
  .replace(/!(?=\\\[)/g, '\\!')
  .replace(/^(?:[#+-]|=+$)/, '\\$&')
  .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2')
  .replace(/\bhttps?:(?=\/\/)|\bwww\./gi, (start) => start.replace(/[:.]$/, '\\$&')); // no link that we did not make

/** A link; an address that is not plainly of the web is left out, and so are characters that would end it. */
export function link(text: string, url: string | undefined): string {
  if (!url || !/^https?:\/\//i.test(url)) return escapeMarkdown(text);
  return `[${escapeMarkdown(text)}](${url.replace(/[\s()<>\\"]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)})`;
}

/** A link that runs a command of the editor with one argument. Editors follow it only for commands that their extension names. */
export function commandLink(text: string, command: string, argument: string): string {
  const asked = encodeURIComponent(JSON.stringify([argument])).replace(/[()']/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return `[${escapeMarkdown(text)}](command:${command}?${asked})`;
}
