/** Where two texts differ: `before` and `after` are equal up to `start`, and again from the two ends on. */
export interface Window {
  readonly start: number;
  readonly beforeEnd: number;
  readonly afterEnd: number;
}

/** The smallest window of change between two texts; empty at the end of both when they are equal. Linear. */
export function changedWindow(before: string, after: string): Window {
  if (before === after) return { start: before.length, beforeEnd: before.length, afterEnd: after.length };
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start + step <= shorter && before.slice(start, start + step) === after.slice(start, start + step)) start += step;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  const room = shorter - start;
  let tail = 0;
  while (tail + step <= room
    && before.slice(before.length - tail - step, before.length - tail) === after.slice(after.length - tail - step, after.length - tail)) tail += step;
  while (tail < room && before.charCodeAt(before.length - tail - 1) === after.charCodeAt(after.length - tail - 1)) tail++;
  return { start, beforeEnd: before.length - tail, afterEnd: after.length - tail };
}

/** Comparing slices runs in the engine's own memory comparison: several times faster than character by character. */
const step = 4096;
