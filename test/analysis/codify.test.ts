import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/analysis/analyze';
import { codify } from '../../server/src/analysis/codify';
import { bundledRules } from '../../server/src/bundled';
import { readDraft } from '../../server/src/formats/format';
import { codificationCsv, codificationData, codificationDocument, codificationText } from '../../server/src/report/codification/document';
import { renderHtml } from '../../server/src/report/document/html';
import { fromCsv } from '../../server/src/text/csv';

const file = (path: string, text: string) => ({ path, analysis: analyze(readDraft(path, text, { language: 'en' }), bundledRules()) });

const sickness = file('sickness.bill', `SICKNESS ACT, 1990

1. Sickness benefit is payable to an insured worker who is unable to work because of illness certified by a doctor.
2. The Council keeps a register of employers, their addresses and the wages that they report every quarter.
3. A worker who has moved abroad permanently loses nothing by changing the bank through which payments arrive.
`);
const pensions = file('pensions.bill', `PENSIONS ACT, 1995

1. An old-age pension is payable monthly to an insured worker who has reached sixty-five years of age.
2. (1) Claims are made in writing at any office.
(2) An inspector enters premises at reasonable hours and examines documents concerning contributions.
3. The Council keeps a register of employers, their addresses and the wages that they report each month.
`);
const code = file('code.bill', `SOCIAL SECURITY CODE, 2026

10. The Council keeps a register of employers, their addresses and the wages that they report every quarter or each month.
11. Sickness benefit is payable to an insured worker who is unable to work because of illness certified by a doctor.
12. An old-age pension is payable monthly to an insured worker who has reached sixty-seven years of age.
13. Claims are made in writing at any office.
14. An inspector enters premises at reasonable hours and examines documents concerning contributions.
15. Family allowances are granted for every child under sixteen.
`);

const table = codify([sickness, pensions], [code]);
const meta = { tool: { name: 'lexfloor', version: '1' }, date: '2026-11-23', language: 'en' as const };

describe('a codification table', () => {
  it('says of each old section what became of it, by its words', () => {
    expect(table.rows.map(({ old, to, kind }) => `${old.file} ${old.label} → ${to.map(({ unit }) => unit.label).join(', ') || '—'}: ${kind}`)).toEqual([
      '0 Section 1 → Section 11: same', '0 Section 2 → Section 10: merged', '0 Section 3 → —: gone',
      '1 Section 1 → Section 12: changed', '1 Section 2 → Section 14, Section 13: split', '1 Section 3 → Section 10: merged',
    ]);
    // Words of four letters and more: (1) claims made writing office, (2) inspector enters premises reasonable hours examines documents concerning contributions
    expect(table.rows[4]!.to.map(({ share }) => share)).toEqual([9 / 13, 4 / 13]);
  });

  it('says of each new section where it comes from', () => {
    expect(table.back.map(({ unit, from }) => `${unit.label}: ${from.map(({ file: at, label }) => `${at} ${label}`).join(', ') || 'new'}`)).toEqual([
      'Section 10: 0 Section 2, 1 Section 3', 'Section 11: 0 Section 1', 'Section 12: 1 Section 1', 'Section 13: 1 Section 2', 'Section 14: 1 Section 2', 'Section 15: new',
    ]);
  });

  it('takes equal numbers for a sign only between versions of one text', () => {
    const was = file('a.bill', 'CLAIMS ACT, 1990\n\n1. Claims go to the office by letter within thirty days after illness begins.\n');
    const now = (title: string) => file('b.bill', `${title}\n\n1. Claims reach the board through any agency whatever, letter or telegram, thirty days later.\n`);
    expect(codify([was], [now('LEAVE ACT, 2001')]).rows[0]!.kind).toBe('gone');
    expect(codify([was], [now('CLAIMS ACT, 2001')]).rows[0]!.kind).toBe('changed');
    expect(codify([was], [was]).rows[0]!.kind).toBe('same');
  });

  it('is the same in every form', () => {
    const html = renderHtml(codificationDocument(table, meta)), csv = fromCsv(codificationCsv(table, 'en')), text = codificationText(table, 'en'), data = codificationData(table, meta);
    expect(data.counts).toEqual({ all: 6, same: 1, changed: 1, split: 1, merged: 2, gone: 1, fresh: 1 });
    expect(data.rows[0]).toMatchObject({ kind: 'same', old: { path: 'sickness.bill', provision: { eId: 'sec_1' } }, to: [{ path: 'code.bill', share: 1, provision: { eId: 'sec_11' }, range: { start: { line: 3 } } }] });
    expect(csv).toHaveLength(8); // the head, and one row more for what was divided
    expect(csv[1]).toEqual(['sickness.bill', 'Section 1', '', 'code.bill', 'Section 11', '', '100', 'taken over word for word']);
    expect(text).toContain('Section 3, SICKNESS ACT, 1990 → —  not found in the new texts');
    expect(html).toContain('Of 6 old provisions 1 are taken over word for word, 1 with changes, 1 are divided, 2 put together with others, and 1 were not found in the new texts. 1 new provisions come from none of the old ones.');
  });
});
