import { afterEach, describe, expect, it } from 'vitest';
import { bundledRules } from '../../server/src/bundled';
import { lockFile, lockPack, packsFolder, writeLock } from '../../server/src/engine/lock';
import type { Host } from '../../server/src/host/host';
import { changed, houseStyle } from '../engine/houseStyle';
import { connect, type Setup, type TestClient } from '../support/client';

const uri = 'file:///a/act.bill';
const act = 'PART III. SICKNESS BENEFIT\n12. (1) No benefit is payable for the first three days of incapacity for work.\n';

/** A host whose files stand in a map, and whose folders are what begins alike. */
const folderHost = (files: Record<string, string>): Host => ({
  readFile: async (one) => files[one],
  readFolder: async (folder, below) => {
    const start = `${folder}${below}/`, inside = Object.keys(files).filter((one) => one.startsWith(start));
    return inside.length === 0 ? undefined : { files: inside.map((one) => ({ path: one.slice(start.length), text: files[one]! })), problems: [] };
  },
});
const packAt = (folder: string, files = houseStyle) => Object.fromEntries(files.map(({ path, text }) => [`file:///a/${folder}/${path}`, text]));

let client: TestClient;
const start = async (files: Record<string, string>, setup: Partial<Setup> = {}) => {
  client = await connect({ rules: bundledRules(), root: 'file:///a', host: folderHost(files), options: { version: '0.1.0' }, ...setup });
  await client.open(uri, act);
};
const found = async () => (await client.pull(uri)).items.map((one) => String(one.code)).filter((code) => !code.startsWith('drafting/'));
const change = (changedUri: string) => client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: changedUri, type: 2 }] });
afterEach(() => client?.end());

describe('packs that a project names', () => {
  it('judge its drafts', async () => {
    await start({ 'file:///a/lexfloor.yaml': 'packs: [./house]', ...packAt('house') });
    expect(await found()).toEqual(['aurelia/sickness-waiting-period']);
    expect((await client.hover(uri, client.find(uri, 'three days').start))!.contents.value).toContain('AUR-SPC Art. 12');
    expect(client.logged).toEqual([]);
  });

  it('are explained: their Articles, and from which pack each part of a rule comes', async () => {
    await start({ 'file:///a/lexfloor.yaml': 'packs: [./house]', ...packAt('house') });
    const page = async (id: string) => (await client.request<{ markdown: string }>('lexfloor/page', { id, uri })).markdown;
    expect(await page('AUR-SPC Art. 12')).toContain('Two days at most.');
    expect(await page('c102/sickness-duration')).toContain('From aurelia 1.2.0: severity, cite, message; all else from c102.');
    expect(await page('aurelia/sickness-waiting-period')).toContain('Stricter than c102/sickness-waiting-period.');
    expect(await page('drafting/en-shall-duty')).toContain('Switched off by aurelia 1.2.0.');
    const choices = await client.request<{ id: string }[]>('lexfloor/explain', { query: 'AUR-SPC Art. 40', uri });
    expect(choices.map(({ id }) => id)).toEqual(['AUR-SPC Art. 40']);
  });

  it('are read again when one of their files changes', async () => {
    const files: Record<string, string> = { 'file:///a/lexfloor.yaml': 'packs: [./house]', ...packAt('house') };
    await start(files);
    expect(await found()).toHaveLength(1);
    files['file:///a/house/pack.yaml'] = files['file:///a/house/pack.yaml']!.replace(/ {2}c102\/sickness-waiting-period.*\n/, '');
    await change('file:///a/elsewhere/pack.yaml');
    expect(await found()).toHaveLength(1);
    await change('file:///a/house/pack.yaml');
    expect(await found()).toEqual([]);
  });

  it('show their mistakes at the exact place, and what is right in them is in force', async () => {
    const files: Record<string, string> = { 'file:///a/lexfloor.yaml': 'packs: [./house]', ...packAt('house', changed('rules/house.yaml', 'severity: hint', 'severety: hint')) };
    await start(files);
    expect(await found()).toEqual(['aurelia/sickness-waiting-period']);
    expect(client.published.at(-1)).toMatchObject({
      uri: 'file:///a/house/rules/house.yaml',
      diagnostics: [{ range: { start: { line: 11, character: 4 }, end: { line: 11, character: 12 } }, code: 'file/rule-pack', message: 'Unknown key "severety"; did you mean "severity"?' }],
    });
    files['file:///a/house/rules/house.yaml'] = files['file:///a/house/rules/house.yaml']!.replace('severety', 'severity');
    await change('file:///a/house/rules/house.yaml');
    await found();
    expect(client.published.at(-1)).toMatchObject({ uri: 'file:///a/house/rules/house.yaml', diagnostics: [] });
  });

  it('that were added must be as the lock says', async () => {
    const files: Record<string, string> = {
      'file:///a/lexfloor.yaml': 'packs: [aurelia]', ...packAt(`${packsFolder}/aurelia`),
      [`file:///a/${lockFile}`]: writeLock({ packs: { aurelia: lockPack(houseStyle, '1.2.0', 'x.zip') } }),
    };
    await start(files);
    expect(await found()).toEqual(['aurelia/sickness-waiting-period']);
    files[`file:///a/${packsFolder}/aurelia/rules/house.yaml`] += '# a word more\n';
    await change(`file:///a/${packsFolder}/aurelia/rules/house.yaml`);
    expect(await found()).toEqual([]);
    expect(client.published.at(-1)!.diagnostics[0]!.message).toBe('This file has changed since the pack aurelia was added; put it back, or run "lexfloor pack add" again');
  });

  it('that are not there are a mistake of lexfloor.yaml, and ours stay in force', async () => {
    await start({ 'file:///a/lexfloor.yaml': 'packs: [./nowhere]' });
    await client.replace(uri, 'three', 'seven');
    expect(await found()).toEqual(['c102/sickness-waiting-period']);
    expect(client.published.at(-1)).toMatchObject({ uri: 'file:///a/lexfloor.yaml', diagnostics: [{ message: 'There is no folder "./nowhere"; check the path, which counts from this file' }] });
  });

  it('are known to the lexfloor.yaml in the editor', async () => {
    await start({ 'file:///a/lexfloor.yaml': '', ...packAt('house') });
    await client.open('file:///a/lexfloor.yaml', 'packs: [./house]\nseverities: {aurelia/funeral-delay: off}\n', 'yaml');
    expect((await client.pull('file:///a/lexfloor.yaml')).items).toEqual([]);
    await client.replace('file:///a/lexfloor.yaml', './house', './hose');
    expect((await client.pull('file:///a/lexfloor.yaml')).items.map(({ message }) => message)).toContain('There is no folder "./hose"; check the path, which counts from this file');
  });

  it('wait until the workspace is trusted, and the status says so', async () => {
    const statuses: { withheld?: string[] }[] = [];
    await start({ 'file:///a/lexfloor.yaml': 'packs: [./house]', ...packAt('house') }, { initializationOptions: { status: true, trusted: false } });
    client.connection.onNotification('lexfloor/status', (status) => void statuses.push(status));
    expect(await found()).toEqual([]);
    expect(statuses.at(-1)).toMatchObject({ withheld: ['./house'] });
    expect(client.published).toEqual([]); // nothing is wrong with them
    await client.connection.sendNotification('lexfloor/trusted');
    expect(await found()).toEqual(['aurelia/sickness-waiting-period']);
    expect(statuses.at(-1)!.withheld).toBeUndefined();
  });
});
