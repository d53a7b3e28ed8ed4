import type { Problem } from '../../draft/draft';

/** What a scan of XML meets, in the order of the text, with exact offsets. Names come without prefix, in small letters. */
export interface XmlHandler {
  open(name: string, attributes: Readonly<Record<string, string>>, start: number, end: number, empty: boolean): void;
  /** An element that is never closed ends, without characters of its own, where the one around it does. */
  close(name: string, start: number, end: number): void;
  /** Characters between tags, CDATA included. */
  text(start: number, end: number): void;
}

/**
 * Scans XML as it stands: nothing declared in it is expanded, no other file is opened. Broken XML is read on: a loose sign is text,
 * a closing tag without an opening one is passed over, and each fault is a problem. A parser that keeps to the standard would have
 * to stop, or to close all elements, at the first fault of a half-typed law. What is nested deeper than 256 elements is not read.
 */
export function scanXml(source: string, handler: XmlHandler): readonly Problem[] {
  const problems: Problem[] = [];
  const scan: Scan = {
    source, handler, open: [], finds: new Map(),
    tell(start, end, message) { if (problems.length < told) problems.push({ span: { start, end }, message }); },
  };
  const loose = source.search(looseSign);
  if (loose >= 0) scan.tell(loose, loose + 1, 'A loose "&" stands in the XML; write "&amp;".');
  let at = source.charCodeAt(0) === 0xfeff ? 1 : 0, text = at;
  while (at < source.length) {
    const start = find(scan, '<', at);
    if (start < 0) break;
    const end = takeMarkup(scan, start, text);
    if (end === stop) return problems;
    if (end > start) text = end;
    at = Math.max(end, start + 1);
  }
  if (text < source.length) handler.text(text, source.length);
  while (scan.open.length > 0) {
    const { name, start } = scan.open.pop()!;
    scan.tell(start, start + name.length + 1, `The element <${name}> is never closed; add </${name}>.`);
    handler.close(local(name), source.length, source.length);
  }
  return problems;
}

const told = 5, deepest = 256, stop = -1;
const looseSign = /&(?!(?:#\d{1,7}|#x[\da-fA-F]{1,6}|[A-Za-z][\w.-]{0,40});)/;

interface Scan {
  readonly source: string;
  readonly handler: XmlHandler;
  readonly open: { readonly name: string; readonly start: number }[];
  /** The last place found of each sign looked for: each stretch of the source is searched once. */
  readonly finds: Map<string, number>;
  tell(start: number, end: number, message: string): void;
}

/** Where `sign` stands next from `at` on; -1 when nowhere. */
function find(scan: Scan, sign: string, at: number): number {
  const known = scan.finds.get(sign);
  if (known !== undefined && (known >= at || known < 0)) return known;
  const found = scan.source.indexOf(sign, at);
  scan.finds.set(sign, found);
  return found;
}

/** Reads the markup at `start`, after the text from `text` on; returns its end, or `start` where the sign is only text. */
function takeMarkup(scan: Scan, start: number, text: number): number {
  const { source, handler } = scan;
  const next = source.charCodeAt(start + 1);
  const flush = (): void => { if (text < start) handler.text(text, start); };
  if (next === 33 || next === 63) {
    const end = passedOver(scan, start);
    if (end < 0) {
      scan.tell(start, start + 2, 'A comment, declaration or CDATA section begins here and never ends; close it.');
      return start;
    }
    flush();
    if (source.startsWith('<![CDATA[', start) && end - 3 > start + 9) handler.text(start + 9, end - 3);
    return end;
  }
  const closing = next === 47;
  const name = nameAt(source, closing ? start + 2 : start + 1);
  const end = name === '' ? -1 : tagEnd(scan, start);
  if (end < 0) {
    scan.tell(start, start + 1, 'A loose "<" stands in the XML; write "&lt;", or finish the tag.');
    return start;
  }
  flush();
  if (closing) {
    closeTag(scan, name, start, end);
    return end;
  }
  const empty = source.charCodeAt(end - 2) === 47;
  if (!empty && scan.open.length >= deepest) {
    scan.tell(start, end, 'Elements are nested deeper than 256 levels; the rest of the file is not read.');
    return stop;
  }
  handler.open(local(name), attributesOf(source, start + 1 + name.length, end - 1), start, end, empty);
  if (empty) handler.close(local(name), end, end);
  else scan.open.push({ name, start });
  return end;
}

/** The end of a comment, CDATA section, processing instruction or document type; -1 where it never ends. */
function passedOver(scan: Scan, start: number): number {
  const { source } = scan;
  const sign = source.startsWith('<!--', start) ? '-->' : source.startsWith('<![CDATA[', start) ? ']]>' : source.charCodeAt(start + 1) === 63 ? '?>' : '>';
  let from = start + 2;
  if (sign === '>') {
    // An internal subset stands in square brackets and holds declarations of its own.
    const bracket = find(scan, '[', from), end = find(scan, '>', from);
    if (bracket >= 0 && bracket < end) from = Math.max(from, find(scan, ']', bracket));
  }
  const end = find(scan, sign, from);
  return end < 0 ? -1 : end + sign.length;
}

/** After the ">" of the tag that begins at `start`; -1 where another tag begins before. Quoted values may hold ">". */
function tagEnd(scan: Scan, start: number): number {
  const { source } = scan;
  const limit = find(scan, '<', start + 1);
  for (let end = find(scan, '>', start), tries = 0; end >= 0 && (limit < 0 || end < limit) && tries < 20; end = source.indexOf('>', end + 1), tries++) {
    const quotes = source.slice(start, end).split('"').length - 1;
    if (quotes % 2 === 0 || tries === 19) return end + 1;
    const far = source.indexOf('"', end);
    if (far < 0 || limit >= 0 && far > limit) return end + 1;
  }
  return -1;
}

function closeTag(scan: Scan, name: string, start: number, end: number): void {
  const { open, handler } = scan;
  const at = open.findLastIndex(element => element.name === name);
  if (at < 0) {
    scan.tell(start, end, `The closing tag </${name}> has no opening one; delete it or mend its name.`);
    return;
  }
  while (open.length > at + 1) {
    const inner = open.pop()!;
    scan.tell(inner.start, inner.start + inner.name.length + 1, `The element <${inner.name}> is not closed before </${name}>; add </${inner.name}>.`);
    handler.close(local(inner.name), start, start);
  }
  open.pop();
  handler.close(local(name), start, end);
}

function nameAt(source: string, at: number): string {
  name.lastIndex = at;
  return name.exec(source)?.[0] ?? '';
}

const name = /[A-Za-z_][\w.:-]{0,80}/y;
const local = (full: string): string => full.slice(full.indexOf(':') + 1).toLowerCase();

const attribute = /([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

function attributesOf(source: string, start: number, end: number): Readonly<Record<string, string>> {
  if (end - start < 4) return none;
  const found: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const [, key, double, single] of source.slice(start, Math.min(end, start + 20_000)).matchAll(attribute)) found[key!] = double ?? single ?? '';
  return found;
}

const none: Readonly<Record<string, string>> = {};
