import { afterEach, describe, expect, it } from 'vitest';
import { isLegalDraft, pathOf } from '../../server/src/lsp/projects';
import { connect, fullClient, mapHost, pushClient, type Setup, type TestClient } from '../support/client';
import { smallCore, smallRules } from '../support/core';

const act = '1. Benefit\n(1) It starts after 7 days.\n(2) It was heretofore paid.\n';

let client: TestClient;
const start = async (setup: Partial<Setup> = {}) => {
  client = await connect({ rules: smallRules, options: { core: smallCore() }, ...setup });
};
const found = async (uri: string) => (await client.pull(uri)).items.map((one) => one.code);
afterEach(() => client?.end());

describe('what is read as a legal draft', () => {
  it.each([
    ['our language, whatever the name', 'untitled:Untitled-1', 'legal-draft', act, 2],
    ['a .bill in an editor that does not know our language', 'file:///a/act.bill', 'plaintext', act, 2],
    ['a .bill.md', 'file:///a/act.bill.md', 'markdown', act, 2],
    ['a .BILL', 'file:///a/ACT.BILL', 'plaintext', act, 2],
    ['front matter that asks for it', 'file:///a/act.md', 'markdown', `---\nlexfloor: true\n---\n${act}`, 2],
    ['front matter that refuses', 'file:///a/act.md', 'markdown', `---\nlexfloor: false\n---\n${act}`, 0],
    ['other Markdown', 'file:///a/readme.md', 'markdown', act, 0],
    ['other text', 'file:///a/notes.txt', 'plaintext', act, 0],
    ['a name with .bill in the middle', 'file:///a/bill.billing.txt', 'plaintext', act, 0],
  ])('%s', async (_, uri, languageId, text, count) => {
    await start();
    await client.open(uri, text, languageId);
    expect(await found(uri)).toHaveLength(count);
  });

  it('answers nothing at all about what is none', async () => {
    await start();
    const uri = 'file:///a/readme.md';
    await client.open(uri, act, 'markdown');
    expect(await client.hover(uri, client.find(uri, '7 days').start)).toBeNull();
    expect(await client.actions(uri, client.find(uri, '7 days'))).toEqual([]);
    expect(await client.request('textDocument/documentSymbol', { textDocument: { uri } })).toEqual([]);
    expect(await client.request('textDocument/foldingRange', { textDocument: { uri } })).toEqual([]);
  });

  it('takes up a document as soon as its front matter asks, and lets go of it', async () => {
    await start();
    const uri = 'file:///a/act.md';
    await client.open(uri, act, 'markdown');
    expect(await found(uri)).toEqual([]);
    await client.type(uri, { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, '---\nlexfloor: true\n---\n');
    expect(await found(uri)).toHaveLength(2);
    await client.replace(uri, 'lexfloor: true\n', '');
    expect(await found(uri)).toEqual([]);
  });

  it('takes files that lexfloor.yaml names, from its own folder on', async () => {
    await start({ root: 'file:///a', host: mapHost({ 'file:///a/lexfloor.yaml': 'files: [laws/*.md]' }) });
    for (const uri of ['file:///a/laws/act.md', 'file:///a/other/act.md', 'file:///b/laws/act.md']) await client.open(uri, act, 'markdown');
    expect(await found('file:///a/laws/act.md')).toHaveLength(2);
    expect(await found('file:///a/other/act.md')).toEqual([]);
    expect(await found('file:///b/laws/act.md')).toEqual([]);
  });

  it('reads names that are percent-encoded', () => {
    expect(pathOf('file:///c%3A/Entw%C3%BCrfe/act%20one.md')).toBe('/c:/Entwürfe/act one.md');
    expect(pathOf('file:///100%/act.md')).toBe('/100%/act.md');
    expect(pathOf('untitled:Untitled-1')).toBe('Untitled-1');
    expect(pathOf('vscode-vfs://github/owner/repo/act.bill?x=1')).toBe('/owner/repo/act.bill');
    const settings = { folder: 'file:///my%20laws/', project: { files: ['für*.md'] }, rules: smallRules, text: '', problems: [] };
    expect(isLegalDraft('file:///my%20laws/f%C3%BCr.md', 'markdown', '', settings)).toBe(true);
  });
});

describe('lexfloor.yaml', () => {
  const uri = 'file:///a/b/act.bill';

  it('takes a rule out of force, the nearest file above the draft deciding', async () => {
    await start({
      root: 'file:///a', host: mapHost({ 'file:///a/lexfloor.yaml': 'severities: {test/waiting-period: off}', 'file:///lexfloor.yaml': 'severities: {test/plain-words: off}' }),
    });
    await client.open(uri, act);
    expect(await found(uri)).toEqual(['test/plain-words']);
  });

  it('is not looked for above the folder of the workspace', async () => {
    await start({ root: 'file:///a/b', host: mapHost({ 'file:///a/lexfloor.yaml': 'severities: {test/waiting-period: off}' }) });
    await client.open(uri, act);
    expect(await found(uri)).toEqual(['test/waiting-period', 'test/plain-words']);
  });

  it('is read again when the editor says that it has changed', async () => {
    const files: Record<string, string> = {};
    await start({ root: 'file:///a', host: mapHost(files) });
    await client.open(uri, act);
    expect(await found(uri)).toHaveLength(2);
    files['file:///a/lexfloor.yaml'] = 'packs: []';
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: 'file:///a/lexfloor.yaml', type: 1 }] });
    expect(await found(uri)).toEqual([]);
    expect(client.refreshes).toBe(1); // and the editor is asked to ask again
  });

  it('shows its mistakes at their places, and leaves the drafts readable', async () => {
    await start({ root: 'file:///a', host: mapHost({ 'file:///a/lexfloor.yaml': 'standards: [C102]\nseverity: high\n' }) });
    await client.open(uri, act);
    expect(await found(uri)).toHaveLength(2);
    expect(client.published).toHaveLength(1);
    expect(client.published[0]).toMatchObject({ uri: 'file:///a/lexfloor.yaml', diagnostics: [{ severity: 1, source: 'lexfloor', code: 'file/configuration' }, {}] });
    const lines = client.published[0]!.diagnostics.map((one) => one.range.start.line);
    expect(lines).toContain(1);
  });

  it('shows them as it is typed, while it is open', async () => {
    await start({ root: 'file:///a' });
    const yaml = 'file:///a/lexfloor.yaml';
    await client.open(yaml, 'fils: [a.md]\n', 'yaml');
    const { items } = await client.pull(yaml);
    expect(items.map((one) => client.at(yaml, one.range))).toEqual(['fils']);
    await client.replace(yaml, 'fils', 'files');
    expect((await client.pull(yaml)).items).toEqual([]);
  });

  it('that is no YAML is one line and no disaster', async () => {
    await start({ root: 'file:///a', host: mapHost({ 'file:///a/lexfloor.yaml': '{ [\0' }) });
    await client.open(uri, act);
    expect(await found(uri)).toHaveLength(2);
    expect(client.published[0]!.diagnostics.length).toBeGreaterThan(0);
    expect(client.logged).toEqual([]);
  });
});

describe('standards chosen in the settings of the editor', () => {
  const uri = 'file:///a/act.bill';

  it('are asked for before the first draft is judged', async () => {
    await start({ settings: { standards: ['C183'] } });
    await client.open(uri, act);
    expect(await found(uri)).toEqual(['test/plain-words']); // the other rule cites C102
  });

  it('that change are heard of', async () => {
    await start({ settings: null });
    await client.open(uri, act);
    expect(await found(uri)).toHaveLength(2);
    client.settings = { standards: ['c183'] };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await client.request('workspace/unknown', null).catch(() => undefined);
    expect(await found(uri)).toEqual(['test/plain-words']);
  });

  it('are taken from the notification by editors that cannot be asked', async () => {
    await start({ capabilities: { ...pushClient, workspace: {} } });
    await client.open(uri, act);
    await client.pushed(uri, 1);
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: { lexfloor: { standards: ['C183'] } } });
    await client.replace(uri, '7', '8');
    expect((await client.pushed(uri, 2)).diagnostics.map((one) => one.code)).toEqual(['test/plain-words']);
  });

  it('of any other form are no choice', async () => {
    await start({ settings: { standards: [3, { a: 1 }] }, capabilities: fullClient });
    await client.open(uri, act);
    expect(await found(uri)).toHaveLength(2);
  });
});
