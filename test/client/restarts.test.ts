import { describe, expect, it } from 'vitest';
import { Restarts } from '../../client/src/restarts';

describe('a server that ends by itself', () => {
  it('is started again three times within three minutes, and then no more', () => {
    const restarts = new Restarts();
    expect([0, 1000, 2000, 3000, 4000].map((now) => restarts.ended(now))).toEqual([true, true, true, false, false]);
  });

  it('is started again however often it ends, where that happens rarely', () => {
    const restarts = new Restarts();
    expect(Array.from({ length: 50 }, (_, i) => restarts.ended(i * 61_000)).every(Boolean)).toBe(true);
  });

  it('stays down to the very end of the three minutes, and not beyond', () => {
    const restarts = new Restarts();
    for (const now of [0, 0, 0]) restarts.ended(now);
    expect(restarts.ended(180_000)).toBe(false);
    expect(restarts.ended(180_001)).toBe(true); // of the first ends only the one of a moment ago still counts
  });

  it('gets its three times back when somebody starts it', () => {
    const restarts = new Restarts();
    for (const now of [0, 1, 2, 3]) restarts.ended(now);
    restarts.forgive();
    expect([4, 5, 6, 7].map((now) => restarts.ended(now))).toEqual([true, true, true, false]);
  });
});
