import { describe, expect, it } from 'vitest';
import type { Analysis, Placed } from '../../server/src/analysis/analysis';
import { fixSafely } from '../../server/src/cli/check';
import type { Edit, Finding } from '../../server/src/engine/finding';

/** An analysis of one provision that starts at offset 10, with these fixes. */
function withFixes(text: string, fixes: readonly { readonly safe: boolean; readonly edits: readonly Edit[] }[]): Analysis {
  const findings = fixes.map((fix): Placed<Finding> => ({ provision: 0, item: { verdict: 'wording', fixes: [{ title: 'A fix', ...fix }] } as unknown as Finding }));
  return { draft: { text, starts: [10] }, findings } as unknown as Analysis;
}
const edit = (start: number, end: number, newText: string): Edit => ({ span: { start, end }, newText });
const done = (text: string) => withFixes(text, []);

describe('safe fixes', () => {
  it('are made where the provision stands in the file', () => {
    const { analysis, count } = fixSafely(withFixes('0123456789abcdef', [{ safe: true, edits: [edit(0, 2, 'X'), edit(4, 5, 'Y')] }]), done);
    expect(analysis.draft.text).toBe('0123456789XcdYf');
    expect(count).toBe(1);
  });

  it('are the only ones made', () => {
    expect(fixSafely(withFixes('0123456789abc', [{ safe: false, edits: [edit(0, 1, 'X')] }]), done)).toMatchObject({ count: 0, analysis: { draft: { text: '0123456789abc' } } });
  });

  it('are made whole or not at all: one that overlaps another waits for the next round', () => {
    const next = (text: string) => text === '0123456789XXcdef' ? withFixes(text, [{ safe: true, edits: [edit(4, 5, 'Z')] }]) : done(text);
    const first = withFixes('0123456789abcdef', [{ safe: true, edits: [edit(0, 2, 'XX')] }, { safe: true, edits: [edit(1, 3, 'Y'), edit(4, 5, 'Z')] }]);
    expect(fixSafely(first, next)).toMatchObject({ count: 2, analysis: { draft: { text: '0123456789XXcdZf' } } });
  });

  it('are left out where the draft would be read otherwise after them, and not asked again for ever', () => {
    const again = (text: string): Analysis => withFixes(text, text.includes('X') ? [{ safe: true, edits: [edit(2, 3, 'Y')] }] : [{ safe: true, edits: [edit(0, 1, 'X')] }, { safe: true, edits: [edit(2, 3, 'Y')] }]);
    const { analysis, count } = fixSafely(again('0123456789abcd'), again, (_, changes) => changes.filter(([one]) => one!.newText !== 'Y'));
    expect({ text: analysis.draft.text, count }).toEqual({ text: '0123456789Xbcd', count: 1 });
  });

  it('come to an end even where a fix calls for itself', () => {
    const again = (text: string): Analysis => withFixes(text, [{ safe: true, edits: [edit(0, 0, 'x')] }]);
    expect(fixSafely(again('0123456789'), again)).toMatchObject({ count: 10, analysis: { draft: { text: '0123456789xxxxxxxxxx' } } });
  });
});
