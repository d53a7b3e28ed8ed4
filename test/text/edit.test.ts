import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits, mergeEdits } from '../../server/src/text/edit';
import { changedWindow } from '../../server/src/text/window';

describe('edits', () => {
  test('are made in the order of the text; of two that overlap the earlier one stays', () => {
    const edits = [
      { span: { start: 8, end: 12 }, newText: 'three' },
      { span: { start: 0, end: 3 }, newText: 'No' },
      { span: { start: 2, end: 5 }, newText: 'lost' },
      { span: { start: 8, end: 12 }, newText: 'three' },
    ];
    expect(mergeEdits(edits)).toHaveLength(2);
    expect(applyEdits('The for week wait', edits)).toBe('No for three wait');
  });

  test('outside the text are cut to it', () => {
    expect(applyEdits('ab', [{ span: { start: 1, end: 99 }, newText: 'c' }])).toBe('ac');
  });
});

describe('the window of change', () => {
  test('leaves equal text outside, also in long texts', () => {
    fc.assert(fc.property(fc.nat(20_000), fc.nat(20_000), fc.string(), fc.string(), (head, tail, before, after) => {
      const start = 'abc '.repeat(head / 4), end = 'xyz '.repeat(tail / 4);
      const one = start + before + end, two = start + after + end;
      const window = changedWindow(one, two);
      expect(one.slice(0, window.start) + two.slice(window.start, window.afterEnd) + one.slice(window.beforeEnd)).toBe(two);
      expect(window.beforeEnd - window.start).toBeLessThanOrEqual(before.length);
    }), { numRuns: 40 });
  });

  test('is empty for equal texts', () => {
    expect(changedWindow('abc', 'abc')).toEqual({ start: 3, beforeEnd: 3, afterEnd: 3 });
  });
});
