import { expect, it } from 'vitest';
import { placeAt, type ReportPlace } from '../../client/src/report/state';
import { toBase64 } from '../../server/src/text/base64';

const place = (id: string, from: number, to: number, uri = 'file:///act.bill'): ReportPlace => {
  const range = { start: { line: from, character: 0 }, end: { line: to, character: 9 } };
  return { id, uri, eId: id, whole: range, head: range };
};

it('a line is shown at the smallest provision that holds it, else at the one before', () => {
  const places = [place('part', 0, 20), place('section', 4, 9), place('paragraph', 6, 7), place('other', 6, 6, 'file:///b.bill')];
  const at = (line: number) => placeAt(places, 'file:///act.bill', line)?.id;
  expect([6, 8, 12, 30].map(at)).toEqual(['paragraph', 'section', 'part', 'paragraph']);
  expect(placeAt(places, 'file:///c.bill', 6)).toBeUndefined();
});

it('bytes as base64 are read back by everybody', () => {
  for (const length of [0, 1, 2, 3, 4, 255, 256]) {
    const bytes = Uint8Array.from({ length }, (_, i) => i * 37 & 255);
    expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
  }
});
