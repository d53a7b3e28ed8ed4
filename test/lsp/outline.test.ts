import type { DocumentSymbol, FoldingRange, SymbolInformation } from 'vscode-languageserver-types';
import { afterEach, describe, expect, it } from 'vitest';
import { connect, fullClient, type TestClient } from '../support/client';
import { smallCore, smallRules } from '../support/core';

const uri = 'file:///drafts/act.bill';
const act = `PART I. SICKNESS
1. Duration of benefit.
(1) The benefit is paid for 26 weeks, counted from the first day for which it is due, in each case of incapacity.
(a) in full
(b) in part

running text
2. Rate
PART II. OLD AGE
`;

let client: TestClient;
const start = async (capabilities = fullClient, text = act) => {
  client = await connect({ rules: smallRules, options: { core: smallCore() }, capabilities });
  await client.open(uri, text);
};
const ask = <R>(method: string) => client.request<R>(method, { textDocument: { uri } });
afterEach(() => client.end());

describe('the outline', () => {
  it('reads as a lawyer cites', async () => {
    await start();
    const tree = (symbols: DocumentSymbol[]): unknown => symbols.map(({ name, detail, children = [] }) => [name, ...(detail ? [detail] : []), ...(children.length > 0 ? [tree(children)] : [])]);
    expect(tree(await ask('textDocument/documentSymbol'))).toEqual([
      ['Part I. SICKNESS', [
        ['Section 1. Duration of benefit', [
          ['(1)', 'The benefit is paid for 26 weeks, counted from the first day…', [['(a)', 'in full'], ['(b)', 'in part']]],
        ]],
        ['Section 2. Rate'],
      ]],
      ['Part II. OLD AGE'],
    ]);
  });

  it('spans what stands below, and selects number and heading', async () => {
    await start();
    const [part] = await ask<DocumentSymbol[]>('textDocument/documentSymbol');
    expect(part!.range).toEqual({ start: { line: 0, character: 0 }, end: { line: 7, character: 7 } });
    expect(client.at(uri, part!.selectionRange)).toBe('I. SICKNESS');
    const section = part!.children![0]!;
    expect(section.range).toEqual({ start: { line: 1, character: 0 }, end: { line: 6, character: 12 } });
    expect(client.at(uri, section.selectionRange)).toBe('1. Duration of benefit.');
  });

  it('keeps every selection inside its range, and every child inside its parent', async () => {
    await start(fullClient, '\n\n  \n(a) x\nPART II. Y\n(1)\n1. \n');
    const check = (symbols: DocumentSymbol[], within?: DocumentSymbol) => symbols.forEach((one) => {
      expect(inside(one.selectionRange, one.range)).toBe(true);
      if (within) expect(inside(one.range, within.range)).toBe(true);
      expect(one.name.trim()).not.toBe('');
      check(one.children ?? [], one);
    });
    const symbols = await ask<DocumentSymbol[]>('textDocument/documentSymbol');
    expect(symbols.length).toBeGreaterThan(0);
    check(symbols);
  });

  it('comes as a list to an editor that knows no tree', async () => {
    await start({ ...fullClient, textDocument: {} });
    const list = await ask<SymbolInformation[]>('textDocument/documentSymbol');
    expect(list.map((one) => one.name).slice(0, 4)).toEqual([
      'Part I. SICKNESS', 'Section 1. Duration of benefit', '(1) The benefit is paid for 26 weeks, counted from the first day…', '(a) in full',
    ]);
    expect(list[3]).toMatchObject({ containerName: 'Part I. SICKNESS › Section 1. Duration of benefit › (1)', location: { uri, range: { start: { line: 3 } } } });
  });

  it('of an empty document is empty', async () => {
    await start(fullClient, '');
    expect(await ask('textDocument/documentSymbol')).toEqual([]);
    expect(await ask('textDocument/foldingRange')).toEqual([]);
  });
});

describe('folding', () => {
  it('takes each provision with all that stands below it, blank lines at its end left out', async () => {
    await start();
    expect(await ask('textDocument/foldingRange')).toEqual([
      { startLine: 0, endLine: 7 }, { startLine: 1, endLine: 6 }, { startLine: 2, endLine: 6 }, { startLine: 4, endLine: 6 },
    ]);
  });

  it('gives an editor with a limit the outer ones', async () => {
    await start({ ...fullClient, textDocument: { ...fullClient.textDocument, foldingRange: { rangeLimit: 2 } } });
    expect(await ask<FoldingRange[]>('textDocument/foldingRange')).toEqual([{ startLine: 0, endLine: 7 }, { startLine: 1, endLine: 6 }]);
  });
});

interface Range { start: { line: number; character: number }; end: { line: number; character: number } }
const notAfter = (a: Range['start'], b: Range['start']) => a.line < b.line || a.line === b.line && a.character <= b.character;
const inside = (a: Range, b: Range) => notAfter(b.start, a.start) && notAfter(a.end, b.end);
