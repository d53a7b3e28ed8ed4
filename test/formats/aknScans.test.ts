import { describe, expect, it, vi } from 'vitest';
import { law } from './aknLaw';

const count = vi.hoisted(() => ({ scans: 0 }));
vi.mock('../../server/src/formats/akn/scan', async (original) => {
  const module = await original<typeof import('../../server/src/formats/akn/scan')>();
  return { ...module, scanXml: (...args: Parameters<typeof module.scanXml>) => { count.scans++; return module.scanXml(...args); } };
});

const { readDraft } = await import('../../server/src/formats/format');

const read = (text: string, previous?: ReturnType<typeof readDraft>) => readDraft('law.xml', text, previous && { previous });
const before = read(law);

describe('XML in which words are typed', () => {
  it.each([['in a sentence', 'is paid <b>', 'is duly paid <b>'], ['behind a tag', 'each</b> month', 'each</b> whole month'], ['beside a remark', 'of hers.', 'of his or hers.']])('makes one provision anew, and scans nothing, for words typed %s', (_, from, to) => {
    const scans = count.scans, draft = read(law.replace(from, to), before);
    expect(count.scans).toBe(scans);
    expect(draft.provisions.filter((provision, i) => provision !== before.provisions[i])).toHaveLength(1);
  });
});
