import { describe, expect, it } from 'vitest';
import type { CodeAction } from 'vscode-languageserver';
import { offered } from '../../server/src/lsp/codeActions';

const named = (kind: string, count: number): CodeAction[] => Array.from({ length: count }, (_, i) => ({ title: `${kind} ${i + 1}` }));
const params = (lines: number) => ({ textDocument: { uri: 'file:///act.bill' }, range: { start: { line: 3, character: 1 }, end: { line: 3 + lines, character: 4 } }, context: { diagnostics: [] } });
const titles = (mend: number, accept: number, explain: number, lines = 0) => offered(params(lines), named('mend', mend), named('accept', accept), named('explain', explain)).map(({ title }) => title);

describe('what is offered at a place', () => {
  it('stands in this order: mend, accept, explain', () => {
    expect(titles(2, 1, 1)).toEqual(['mend 1', 'mend 2', 'accept 1', 'explain 1']);
  });

  it('is five at most, with room for one of each', () => {
    expect(titles(7, 2, 3)).toEqual(['mend 1', 'mend 2', 'mend 3', 'accept 1', 'explain 1']);
    expect(titles(1, 3, 3)).toEqual(['mend 1', 'accept 1', 'accept 2', 'accept 3', 'explain 1']);
    expect(titles(0, 0, 7)).toEqual(['explain 1', 'explain 2', 'explain 3', 'explain 4', 'explain 5']);
  });

  it('is all there is for a selection of several lines', () => {
    expect(titles(7, 2, 3, 2)).toHaveLength(12);
  });
});
