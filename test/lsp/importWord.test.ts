import { afterEach, describe, expect, it } from 'vitest';
import { bundledRules } from '../../server/src/bundled';
import type { ImportAnswer } from '../../server/src/lsp/importWord';
import { toBase64 } from '../../server/src/text/base64';
import { paragraph, word } from '../office/word';
import { type TestClient, connect } from '../support/client';

let client: TestClient;
afterEach(() => client.end());

const ask = async (asked: object): Promise<ImportAnswer> => {
  client = await connect({ rules: bundledRules(), root: 'file:///law/', host: { readFile: async () => undefined }, settings: null, options: { version: '9.9.9' } });
  return client.request<ImportAnswer>('lexfloor/importWord', asked);
};
const law = toBase64(word(paragraph('<w:r><w:t>1. Paid for </w:t></w:r><w:del w:id="1"><w:r><w:delText>20</w:delText></w:r></w:del><w:ins w:id="2"><w:r><w:t>26</w:t></w:r></w:ins><w:r><w:t> weeks.</w:t></w:r>')));

describe('a Word file that the editor sends', () => {
  it.each([['final', 'Paid for 26 weeks.'], ['original', 'Paid for 20 weeks.']])('comes back as plain text: %s', async (changes, said) => {
    const answer = await ask({ base64: law, changes });
    expect(answer).toMatchObject({ changes: 2 });
    expect('text' in answer && answer.text.replace(/\s+/g, ' ')).toContain(said);
  });

  it('is refused with a reason where it is none', async () => {
    expect(await ask({ base64: toBase64(new TextEncoder().encode('no archive')) })).toMatchObject({ problem: expect.stringContaining('no whole Word file') });
  });
});
