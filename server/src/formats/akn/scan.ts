import { SaxesParser } from 'saxes';
import type { Problem } from '../../draft/draft';

/** What a scan of XML meets, in the order of the text, with exact offsets. */
export interface XmlHandler {
  open(name: string, attributes: Readonly<Record<string, string>>, start: number, end: number, empty: boolean): void;
  close(name: string, start: number, end: number): void;
  /** Characters between tags, CDATA included. */
  text(start: number, end: number): void;
}

const deepest = 256, mostErrors = 200, largest = 32 * 1024 * 1024, told = 5;

/**
 * Scans XML without ever expanding declared entities or opening other files; broken XML is reported and read on. Names come
 * without prefix, in small letters. What is nested deeper than 256 elements, or follows the 200th error, is not read.
 */
export function scanXml(source: string, handler: XmlHandler): readonly Problem[] {
  const problems: Problem[] = [];
  const tell = (at: number, message: string): void => { problems.push({ span: { start: Math.max(0, at - 1), end: Math.min(source.length, at) }, message }); };
  if (source.length > largest) {
    tell(1, 'The file is larger than 32 million characters; split it into several.');
    return problems;
  }
  const parser = new SaxesParser({ xmlns: false, position: true });
  let markEnd = source.charCodeAt(0) === 0xfeff ? 1 : 0, depth = 0, errors = 0, starting = 0;
  parser.on('opentagstart', () => { starting = source.lastIndexOf('<', parser.position - 1); });
  parser.on('opentag', tag => {
    const end = parser.position;
    markEnd = end;
    if (++depth > deepest) throw new Stop(end, 'Elements are nested deeper than 256 levels; the rest of the file is not read.');
    handler.open(localName(tag.name), tag.attributes as Record<string, string>, Math.max(0, starting), end, tag.isSelfClosing);
  });
  parser.on('closetag', tag => {
    const end = parser.position;
    const start = tag.isSelfClosing ? end : Math.max(markEnd, source.lastIndexOf('<', end - 1));
    depth--;
    handler.close(localName(tag.name), start, end);
    markEnd = end;
  });
  parser.on('text', () => {
    const end = source[parser.position - 1] === '<' ? parser.position - 1 : parser.position;
    if (end > markEnd) handler.text(markEnd, end);
  });
  parser.on('cdata', data => {
    const end = parser.position;
    markEnd = end;
    handler.text(Math.max(0, end - 3 - data.length), end - 3);
  });
  for (const event of ['comment', 'processinginstruction', 'doctype', 'xmldecl'] as const) parser.on(event, () => { markEnd = source[parser.position] === '>' ? parser.position + 1 : parser.position; });
  parser.on('error', error => {
    if (++errors <= told) tell(parser.position, `The XML is broken: ${plain(error.message)}; mend the tags around this place.`);
    if (errors > mostErrors) throw new Stop(parser.position, 'More than 200 errors in the XML; the rest of the file is not read.');
  });
  try {
    parser.write(withoutLooseSigns(source, tell)).close();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    tell(error.at, error.message);
  }
  return problems;
}

/** An "&" that begins no entity would swallow what follows: it is read as another sign of the same length. */
function withoutLooseSigns(source: string, tell: (at: number, message: string) => void): string {
  const first = source.search(looseSign);
  if (first < 0) return source;
  tell(first + 1, 'A loose "&" stands in the XML; write "&amp;".');
  return source.replace(new RegExp(looseSign, 'g'), '+');
}

const looseSign = /&(?!(?:#\d{1,7}|#x[\da-fA-F]{1,6}|[A-Za-z][\w.-]{0,40});)/;

class Stop extends Error {
  readonly at: number;
  constructor(at: number, message: string) {
    super(message);
    this.at = at;
  }
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1).toLowerCase();

/** "1:20: unclosed tag: p" without the place, which the problem has. */
const plain = (message: string): string => message.replace(/^(?:\d+:\d+: ?)+/, '').replace(/\.$/, '');
