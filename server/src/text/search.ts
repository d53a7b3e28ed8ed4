/** The first of `count` numbers from 0 on for which a condition holds that holds for all after it; `count` where there is none. Halves what is left at each look. */
export function firstThat(count: number, holds: (i: number) => boolean): number {
  let low = 0, high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle; else low = middle + 1;
  }
  return low;
}
