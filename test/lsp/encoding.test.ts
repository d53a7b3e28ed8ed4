import { describe, expect, it } from 'vitest';
import type { Message } from 'vscode-languageserver';
import { jsonEncoder } from '../../server/src/lsp/encoding';

const read = async (message: object): Promise<unknown> => JSON.parse(new TextDecoder().decode(await jsonEncoder.encode({ jsonrpc: '2.0', ...message } as Message)));

const diagnostic = (message: string) => ({ range: { start: { line: 1, character: 2 }, end: { line: 1, character: 9 } }, message, data: { rule: 'c102/sickness-duration', provision: 'sec_3' } });

describe('messages on their way to the editor', () => {
  const list = [diagnostic('below: 20 weeks – 26 are asked for (Art. 18)'), diagnostic('au-dessous\u202f: «\u00a020 semaines\u00a0» 😀'), diagnostic('a "quoted" \\ line\nand another')];

  it.each([
    ['an answer with diagnostics', { id: 7, result: { kind: 'full', resultId: 'x-1', items: list } }],
    ['one whose list stands before the rest', { id: 7, result: { items: list, kind: 'full', resultId: 'x-1' } }],
    ['one without any', { id: 7, result: { kind: 'full', resultId: 'x-1', items: [] } }],
    ['one that says nothing new', { id: 7, result: { kind: 'unchanged', resultId: 'x-1' } }],
    ['a publication', { method: 'textDocument/publishDiagnostics', params: { uri: 'file:///é.md', version: 3, diagnostics: list } }],
    ['a publication that takes all back', { method: 'textDocument/publishDiagnostics', params: { uri: 'file:///a.md', diagnostics: [] } }],
    ['another notification that has such a list', { method: 'lexfloor/told', params: { diagnostics: ['words', 1, null], more: true } }],
    ['a list of completions', { id: 8, result: { isIncomplete: false, items: [{ label: 'child' }] } }],
    ['an error', { id: 9, error: { code: -32800, message: 'cancelled' } }],
  ])('say what they said: %s', async (_, message) => {
    expect(await read(message)).toEqual({ jsonrpc: '2.0', ...message });
    expect(await read(message)).toEqual({ jsonrpc: '2.0', ...message }); // what was kept of the first time says the same
  });

  it('writes a diagnostic once for as long as it stands', async () => {
    let asked = 0;
    const counted = { ...diagnostic('counted'), get code() { asked++; return 'c102/sickness-duration'; } };
    for (const id of [1, 2, 3]) await read({ id, result: { kind: 'full', resultId: `x-${id}`, items: [counted, diagnostic(`the ${id}th`)] } });
    expect(asked).toBe(1);
  });

  it('tells what cannot be written, and writes what comes after it', async () => {
    const circle: Record<string, unknown> = {};
    circle['itself'] = circle;
    await expect(read({ id: 1, result: { kind: 'full', resultId: 'x', items: [circle] } })).rejects.toThrow(/circular/i);
    expect(await read({ id: 2, result: null })).toEqual({ jsonrpc: '2.0', id: 2, result: null });
  });
});
