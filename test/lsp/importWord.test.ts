import { afterEach, describe, expect, it } from 'vitest';
import { bundledRules } from '../../server/src/bundled';
import type { ExportAnswer } from '../../server/src/lsp/exportDraft';
import type { ImportAnswer } from '../../server/src/lsp/importWord';
import { readDocx } from '../../server/src/office/readDocx';
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

describe('a draft in another format', () => {
  const uri = 'file:///law/act.bill', text = 'SICKNESS ACT\n\nPART I. SICKNESS BENEFIT\n\n1. No sickness benefit is payable for the first seven days of incapacity for work.\n';
  const exported = async (format: string): Promise<ExportAnswer> => {
    client = await connect({ rules: bundledRules(), root: 'file:///law/' });
    await client.open(uri, text);
    return client.request<ExportAnswer>('lexfloor/exportDraft', { uri, format });
  };

  it.each([['xml', '<akomaNtoso'], ['html', '<!doctype html>'], ['md', '# SICKNESS ACT'], ['bill', 'PART I. SICKNESS BENEFIT']])('is written as %s', async (format, says) => {
    const answer = await exported(format);
    expect('text' in answer && answer.text.toLowerCase()).toContain(says.toLowerCase());
  });

  it.each([['docx', []], ['docx-findings', ['seven days']]] as const)('is written as Word: %s', async (format, marked) => {
    const answer = await exported(format), read = 'base64' in answer ? readDocx(Uint8Array.from(atob(answer.base64), (sign) => sign.charCodeAt(0))) : { refused: 'no file' };
    if ('refused' in read) throw new Error(read.refused);
    expect(read.text).toContain('1. No sickness benefit');
    expect(read.comments.filter(({ text: said }) => said.includes('c102/sickness-waiting-period')).map(({ span }) => read.text.slice(span.start, span.end))).toEqual(marked);
  });

  it('is refused where the format or the draft is not known', async () => {
    expect(await exported('pdf')).toEqual({ problem: 'The draft is not open.' });
  });
});
