/**
 * Reads YAML as packs are mostly written: tables and lists by indentation, `{…}` and `[…]` on one line, plain and quoted texts,
 * literal blocks (`|`). Whatever else YAML knows (aliases, tags, texts over several lines, keys given twice …), and whatever is a
 * mistake, gives undefined: then the YAML library reads the file and tells what is wrong and where. What is read here is what the
 * library would read, in a tenth of its time.
 */
export function readPlainYaml(text: string): { readonly value: unknown } | undefined {
  if (foreign.test(text)) return undefined;
  try {
    const reader = new Reader(text.split('\n'));
    const value = reader.block(0);
    return reader.ended() ? { value } : undefined;
  } catch (error) {
    if (error === notPlain) return undefined;
    throw error;
  }
}

/** Tabs, other controls and a byte order mark are left to the library. */
const foreign = /[\0-\x09\x0b\x0c\x0e-\x1f\x7f\u0085\u2028\u2029\ufeff]|\r(?!\n)/;

const notPlain = new Error('not plain');
const leave = (): never => { throw notPlain; };

/** Deeper nesting than any pack has. */
const deepest = 40;

class Reader {
  #at = 0;
  #depth = 0;
  readonly #lines: readonly string[];
  constructor(lines: readonly string[]) {
    this.#lines = lines;
  }

  ended(): boolean {
    return this.#next() === undefined;
  }

  /** The table or list whose first line stands at `indent`. */
  block(indent: number): unknown {
    const line = this.#next();
    if (line === undefined || indentOf(line) !== indent || ++this.#depth > deepest) return leave();
    const value = isItem(line, indent) ? this.#list(indent) : this.#table(indent, indent, line.slice(indent));
    this.#depth--;
    return value;
  }

  #list(indent: number): unknown[] {
    const list: unknown[] = [];
    for (let line = this.#next(); line !== undefined; line = this.#next()) {
      const here = indentOf(line);
      if (here < indent) break;
      if (here > indent) leave();
      if (!isItem(line, indent)) break; // the table that this list stands in goes on
      const rest = line.slice(indent + 1), content = rest.slice(indentOf(rest));
      if (content === '' || content.startsWith('#')) leave();
      const column = indent + 1 + rest.length - content.length;
      list.push(keyEnd(content) < 0 ? this.#inline(content) : this.#table(column, column, content));
    }
    return list;
  }

  /** `first`: what stands behind the dash of a list, where the table begins there. */
  #table(indent: number, column: number, first: string): Record<string, unknown> {
    const table: Record<string, unknown> = {};
    for (let content: string | undefined = first; content !== undefined; content = this.#entryAt(column)) {
      const end = keyEnd(content);
      if (end < 0) leave();
      const key = keyOf(content.slice(0, end)), rest = trim(content.slice(end + 1));
      if (key in table) leave(); // given twice, or a name that every object has
      table[key] = rest === '' || rest.startsWith('#') ? this.#below(indent) : rest === '|' || rest === '|-' ? this.#literal(indent, rest === '|') : this.#inline(rest);
    }
    return table;
  }

  /** The next line of a table at `indent`; undefined where the table ends. */
  #entryAt(indent: number): string | undefined {
    const line = this.#next();
    if (line === undefined || indentOf(line) < indent || isItem(line, indentOf(line)) && indentOf(line) === indent) return undefined;
    return indentOf(line) > indent ? leave() : line.slice(indent);
  }

  /** What belongs to a key with nothing behind it: lines further in, or a list at the same indent. */
  #below(indent: number): unknown {
    this.#at++;
    const line = this.#next(), here = line === undefined ? -1 : indentOf(line);
    if (here > indent || here === indent && isItem(line!, here)) return this.block(here);
    return null;
  }

  #literal(indent: number, newline: boolean): string {
    this.#at++;
    const kept: string[] = [];
    let own = -1;
    for (; this.#at < this.#lines.length; this.#at++) {
      const line = withoutReturn(this.#lines[this.#at]!);
      if (line === '') { kept.push(''); continue; }
      const here = indentOf(line);
      if (here === line.length) leave(); // spaces alone
      if (own < 0) own = here;
      if (here <= indent) break;
      if (own <= indent || here < own) leave();
      kept.push(line.slice(own));
    }
    while (kept.at(-1) === '') kept.pop();
    return kept.length === 0 ? leave() : kept.join('\n') + (newline ? '\n' : '');
  }

  /** A value on the rest of the line. */
  #inline(content: string): unknown {
    this.#at++;
    const flow = new Flow(trimEnd(content));
    return /^["'[{]/.test(content) ? flow.whole() : plain(withoutComment(content), /:(?: |$)/);
  }

  /** The next line that says something; it stays the next. */
  #next(): string | undefined {
    for (; this.#at < this.#lines.length; this.#at++) {
      const line = withoutReturn(this.#lines[this.#at]!), start = indentOf(line);
      if (start === line.length || line[start] === '#') continue;
      if (start === 0 && /^(?:---|\.\.\.|%)/.test(line)) leave();
      return line;
    }
    return undefined;
  }
}

const withoutReturn = (line: string): string => line.endsWith('\r') ? line.slice(0, -1) : line;

function indentOf(line: string): number {
  let at = 0;
  while (line.charCodeAt(at) === 32) at++;
  return at;
}

/** Spaces only: what else JavaScript takes for white is part of a text. */
function trimEnd(text: string): string {
  let end = text.length;
  while (text.charCodeAt(end - 1) === 32) end--;
  return end === text.length ? text : text.slice(0, end);
}
const trim = (text: string): string => trimEnd(text.slice(indentOf(text)));

const isItem = (line: string, indent: number): boolean => line[indent] === '-' && (line[indent + 1] === ' ' || line.length === indent + 1);

/** Where the key of a line ends; below 0 where it has none. */
function keyEnd(content: string): number {
  const first = content[0]!;
  if (first === '"' || first === "'") {
    const end = content.indexOf(first, 1);
    return end > 0 && /^:(?: |$)/.test(content.slice(end + 1)) ? end + 1 : -1;
  }
  if (first === '{' || first === '[') return -1;
  const at = content.indexOf(': ');
  return at >= 0 ? at : content.endsWith(':') ? content.length - 1 : -1;
}

function keyOf(written: string): string {
  const key = trimEnd(written);
  if (key.length > 500) leave();
  if (key.startsWith('"') || key.startsWith("'")) return /^(["'])[^"'\\]*\1$/.test(key) ? key.slice(1, -1) : leave();
  if (!/^[A-Za-z_]/.test(key) || /['"#[\]{},&!|>%@`\\]/.test(key) || !isText(key)) leave();
  return key;
}

const withoutComment = (content: string): string => {
  const at = content.indexOf(' #');
  return trimEnd(at < 0 ? content : content.slice(0, at));
};

/** A text without quotes, or the number, truth or nothing that it stands for. */
function plain(text: string, end: RegExp): unknown {
  const first = text[0];
  if (first === undefined || '?:,[]{}#&*!|>\'"%@`'.includes(first) || first === '-' && !/^-\d/.test(text) || end.test(text)) return leave();
  if (isText(text)) return text;
  if (text === 'true') return true;
  if (text === 'false') return false;
  if (text === 'null' || text === '~') return null;
  return /^-?(?:0|[1-9]\d{0,14})$|^-?\d{1,10}\.\d{1,10}$/.test(text) ? Number(text) : leave();
}

/** True of what is nothing but text, whichever way numbers and the like are written. */
const isText = (text: string): boolean => {
  const first = text.charCodeAt(0);
  if (first >= 48 && first <= 57 || first === 43 || first === 45 || first === 46) return / /.test(text) || /^\d+\.\d+\.\d+$/.test(text) || /^\d+[-–]\d+$/.test(text);
  return text.length > 5 || !/^(?:true|false|null|~)$/i.test(text);
};

/** A value in brackets or quotes, all on one line. */
class Flow {
  #at = 0;
  #depth = 0;
  constructor(readonly text: string) {}

  whole(): unknown {
    const value = this.#value();
    return /^(?: +#.*)?$/.test(trimEnd(this.text.slice(this.#at))) ? value : leave();
  }

  #value(): unknown {
    switch (this.text[this.#at]) {
      case '[': return this.#list();
      case '{': return this.#table();
      case '"': case "'": return this.#quoted();
      default: return this.#plain();
    }
  }

  #list(): unknown[] {
    const list: unknown[] = [];
    this.#open();
    while (!this.#closes(']')) {
      list.push(this.#value());
      this.#separate(']');
    }
    return list;
  }

  #table(): Record<string, unknown> {
    const table: Record<string, unknown> = {};
    this.#open();
    while (!this.#closes('}')) {
      const quoted = this.text[this.#at] === '"' || this.text[this.#at] === "'";
      const start = this.#at, end = quoted ? (this.#quoted(), this.#at) : this.text.indexOf(': ', start);
      if (end < 0 || this.text[end] !== ':' || this.text[end + 1] !== ' ') leave();
      const key = keyOf(this.text.slice(start, end));
      if (key in table) leave();
      this.#at = end + 1;
      this.#skip();
      table[key] = this.#value();
      this.#separate('}');
    }
    return table;
  }

  #open(): void {
    if (++this.#depth > deepest) leave();
    this.#at++;
    this.#skip();
  }

  #closes(sign: string): boolean {
    if (this.text[this.#at] !== sign) return false;
    this.#at++;
    this.#depth--;
    return true;
  }

  #separate(close: string): void {
    this.#skip();
    if (this.text[this.#at] === close) return;
    if (this.text[this.#at] !== ',') leave();
    this.#at++;
    this.#skip();
  }

  #skip(): void {
    while (this.text[this.#at] === ' ') this.#at++;
    if (this.text[this.#at] === '#') leave();
  }

  #plain(): unknown {
    const start = this.#at;
    while (this.#at < this.text.length && !',[]{}'.includes(this.text[this.#at]!)) this.#at++;
    return plain(trimEnd(this.text.slice(start, this.#at)), /:(?: |$)| #/);
  }

  #quoted(): string {
    const quote = this.text[this.#at]!, start = ++this.#at;
    if (quote === "'") {
      for (;;) {
        const end = this.text.indexOf("'", this.#at);
        if (end < 0) leave();
        this.#at = end + 1;
        if (this.text[this.#at] !== "'") return this.text.slice(start, end).replaceAll("''", "'");
        this.#at++;
      }
    }
    let escaped = false;
    for (; this.text[this.#at] !== '"'; this.#at++) {
      if (this.#at >= this.text.length) leave();
      if (this.text[this.#at] !== '\\') continue;
      escaped = true;
      if (!'"\\ntr/'.includes(this.text[++this.#at] ?? ' ')) leave();
    }
    const inside = this.text.slice(start, this.#at++);
    return escaped ? JSON.parse(`"${inside}"`) as string : inside;
  }
}
