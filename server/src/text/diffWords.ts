/** A stretch of words that stayed, went or came. */
export interface Change {
  readonly kind: 'same' | 'deleted' | 'inserted';
  readonly text: string;
}

/** Beyond so many words taken out and put in, two texts are simply others. */
const most = 600;

/** What must be done to the words of `before` to get `after`: the shortest way (Myers, 1986), in whole words. Blanks go with the word before them. */
export function diffWords(before: string, after: string): readonly Change[] {
  const a = before.match(words) ?? [], b = after.match(words) ?? [];
  let start = 0;
  while (start < a.length && start < b.length && same(a[start]!, b[start]!)) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && same(a[a.length - 1 - end]!, b[b.length - 1 - end]!)) end++;
  const middle = shortest(a.slice(start, a.length - end), b.slice(start, b.length - end));
  return merged([...a.slice(0, start).map(kept), ...middle, ...b.slice(b.length - end).map(kept)]);
}

const words = /\S+\s*/gu;
const same = (a: string, b: string): boolean => a.trimEnd() === b.trimEnd();
const kept = (text: string): Change => ({ kind: 'same', text });

function shortest(a: readonly string[], b: readonly string[]): readonly Change[] {
  const all = (): readonly Change[] => [...a.map((text): Change => ({ kind: 'deleted', text })), ...b.map((text): Change => ({ kind: 'inserted', text }))];
  if (a.length === 0 || b.length === 0) return all();
  const limit = Math.min(a.length + b.length, most), offset = limit + 1;
  let reach = new Int32Array(2 * limit + 3);
  const trail: Int32Array[] = [];
  for (let edits = 0; edits <= limit; edits++) {
    trail.push(reach.slice());
    for (let k = -edits; k <= edits; k += 2) {
      const down = k === -edits || k !== edits && reach[offset + k - 1]! < reach[offset + k + 1]!;
      let x = down ? reach[offset + k + 1]! : reach[offset + k - 1]! + 1;
      while (x < a.length && x - k < b.length && same(a[x]!, b[x - k]!)) x++;
      reach[offset + k] = x;
      if (x >= a.length && x - k >= b.length) return way(a, b, trail, edits, offset);
    }
    reach = reach.slice();
  }
  return all();
}

/** The way back through the furthest points of each number of edits. */
function way(a: readonly string[], b: readonly string[], trail: readonly Int32Array[], edits: number, offset: number): readonly Change[] {
  const back: Change[] = [];
  let x = a.length, y = b.length;
  for (let d = edits; d >= 0; d--) {
    const reach = trail[d]!, k = x - y;
    const down = k === -d || k !== d && reach[offset + k - 1]! < reach[offset + k + 1]!;
    const fromK = down ? k + 1 : k - 1, fromX = d === 0 ? 0 : reach[offset + fromK]!, fromY = d === 0 ? 0 : fromX - fromK;
    const turnX = d === 0 ? 0 : down ? fromX : fromX + 1;
    while (x > turnX && x > 0 && y > 0 && (d > 0 || x > 0)) { back.push(kept(b[y - 1]!)); x--; y--; }
    if (d === 0) break;
    if (down) { back.push({ kind: 'inserted', text: b[y - 1]! }); y--; } else { back.push({ kind: 'deleted', text: a[x - 1]! }); x--; }
    if (x !== fromX || y !== fromY) { x = fromX; y = fromY; }
  }
  return back.reverse();
}

/** Neighbours of one kind are one; what goes stands before what comes. */
function merged(changes: readonly Change[]): readonly Change[] {
  const out: { kind: Change['kind']; text: string }[] = [];
  let gone = '', come = '';
  const flush = (): void => {
    if (gone !== '') out.push({ kind: 'deleted', text: gone });
    if (come !== '') out.push({ kind: 'inserted', text: come });
    gone = come = '';
  };
  for (const { kind, text } of changes) {
    if (kind === 'deleted') gone += text;
    else if (kind === 'inserted') come += text;
    else {
      flush();
      const last = out.at(-1);
      if (last?.kind === 'same') last.text += text; else out.push({ kind, text });
    }
  }
  flush();
  return out;
}
