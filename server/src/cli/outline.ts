import { labelOf, outlineOf } from '../draft/outline';
import type { Draft } from '../draft/draft';
import { readDraft } from '../formats/format';
import { printable } from '../report/paint';
import type { Range } from '../report/report';
import { Lines } from '../text/lines';
import type { ListOptions } from './options';
import { readInput } from './readInput';
import { complain, paint, say, width } from './terminal';
import { problemLine } from './unusable';
import { name, version } from './version';

interface Entry {
  readonly eId: string;
  readonly label: string;
  readonly kind: string;
  readonly num: string | undefined;
  readonly heading: string | undefined;
  readonly range: Range;
  readonly children: Entry[];
}

/** `lexfloor outline`: the provisions of one draft as a tree. */
export async function outline(path: string, options: ListOptions): Promise<number> {
  const shown = path === '-' ? options.stdinPath ?? '-' : path;
  const read = await readInput(path);
  if ('refused' in read || read.text.trim() === '') {
    complain(problemLine(shown, 'refused' in read ? read.refused : 'is empty; write the draft first'));
    return 2;
  }
  const draft = readDraft(shown, read.text, { language: options.lang });
  say(options.format === 'json' ? renderTree(shown, draft) : renderLines(draft));
  return 0;
}

function renderTree(path: string, draft: Draft): string {
  const where = outlineOf(draft), lines = new Lines(draft.text);
  const top: Entry[] = [], all: Entry[] = [];
  draft.provisions.forEach((provision, i) => {
    const start = draft.starts[i]!;
    const entry: Entry = {
      eId: where.eIds[i]!, label: labelOf(draft, where, i), kind: provision.kind, num: provision.num, heading: provision.heading,
      range: { start: lines.place(start), end: lines.place(start + provision.text.length) }, children: [],
    };
    all.push(entry);
    (where.parents[i]! < 0 ? top : all[where.parents[i]!]!.children).push(entry);
  });
  const file = { path, format: draft.format, language: draft.language, provisions: draft.provisions.length, outline: top };
  return `${JSON.stringify({ version: 1, tool: { name, version }, files: [file] }, null, 2)}\n`;
}

/** One line a provision: its line in the file, its label indented, its heading or first words. */
function renderLines(draft: Draft): string {
  const where = outlineOf(draft), lines = new Lines(draft.text), columns = width();
  const digits = String(lines.count).length;
  const depths: number[] = [], labels: string[] = [];
  return draft.provisions.map((provision, i) => {
    const parent = where.parents[i]!;
    const depth = depths[i] = parent < 0 ? 0 : depths[parent]! + 1;
    const line = String(lines.place(draft.starts[i]!).line + 1).padStart(digits);
    // A provision without a number of its own is cited like the one above it: its words say more
    const label = labels[i] = labelOf(draft, where, i), own = parent < 0 || label !== labels[parent] ? label : '';
    const lead = `${line}  ${'  '.repeat(depth)}${own}`;
    const heading = provision.heading ?? '';
    const says = printable(heading === label ? '' : heading || provision.words.text.slice(0, 2 * columns)).replace(/ +/g, ' ').trim();
    const room = Math.max(20, columns - lead.length - 2);
    return `${paint('faint', line)}  ${'  '.repeat(depth)}${paint('strong', own)}${says ? `${own ? '  ' : ''}${says.length > room ? `${says.slice(0, room - 1).trimEnd()}…` : says}` : ''}\n`;
  }).join('');
}
