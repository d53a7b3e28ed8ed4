import type { Analysis, Placed } from '../analysis/analysis';
import { firstThat } from '../text/search';
import type { Span } from '../text/span';
import { provisionAt } from './convert';

/** The provisions that a span of the file touches: from the first up to, not including, the second number. */
export function provisionsIn(analysis: Analysis, { start, end }: Span): readonly [number, number] {
  return [Math.max(0, provisionAt(analysis, start)), provisionAt(analysis, end) + 1];
}

/** Of a list in the order of the provisions, what stands in provisions `from` up to `to`; found without looking at the others. */
export function within<T>(list: readonly Placed<T>[], from: number, to: number): readonly Placed<T>[] {
  const first = (wanted: number): number => firstThat(list.length, (i) => list[i]!.provision >= wanted);
  return list.slice(first(from), first(to));
}
