import { afterEach, describe, expect, it } from 'vitest';
import type { CodeLens, CompletionItem, Location } from 'vscode-languageserver-protocol';
import { bundledRules } from '../../server/src/bundled';
import { lockPack, writeLock } from '../../server/src/engine/lock';
import type { Host } from '../../server/src/host/host';
import { changed, houseStyle } from '../engine/houseStyle';
import { connect, fullClient, type Setup, type TestClient } from '../support/client';

const at = (path: string) => `file:///a/house%20style/${path}`;
const rules = at('rules/house.yaml'), cases = at('rules/house.md'), head = at('pack.yaml'), act = 'file:///a/act.bill';
const saved = (files = houseStyle) => Object.fromEntries(files.map(({ path, text }) => [at(path), text]));

const host = (files: Record<string, string>): Host => ({
  readFile: async (uri) => files[uri],
  readFolder: async (root, below) => {
    const start = `${root}${below.split('/').map(encodeURIComponent).join('/')}/`, inside = Object.keys(files).filter((uri) => uri.startsWith(start));
    return inside.length === 0 ? undefined : { files: inside.map((uri) => ({ path: decodeURIComponent(uri.slice(start.length)), text: files[uri]! })), problems: [] };
  },
});

let client: TestClient;
const start = async (files: Record<string, string> = saved(), setup: Partial<Setup> = {}) => {
  client = await connect({
    rules: bundledRules(), root: 'file:///a', host: host(files), options: { version: '0.1.0' },
    initializationOptions: { pages: 'lexfloor', placesCommand: 'lexfloor.showPlaces' }, ...setup,
  });
};
const open = (uri: string, files = houseStyle) => client.open(uri, files.find(({ path }) => at(path) === uri)!.text, uri.endsWith('.md') ? 'markdown' : 'yaml');
const told = async (uri: string) => (await client.pull(uri)).items.map(({ range, message }) => `${range.start.line + 1}:${range.start.character + 1}: ${message}`);
const lenses = async (uri: string) => (await client.request<CodeLens[]>('textDocument/codeLens', { textDocument: { uri } })).map(({ range, command }) => `${range.start.line + 1}: ${command!.title}`);
const proposed = async (uri: string, words: string, nth = 1) => (await client.request<CompletionItem[]>('textDocument/completion', { textDocument: { uri }, position: client.find(uri, words, nth).end })).map(({ label }) => label);
const leadsTo = async (uri: string, words: string, nth = 1) => {
  const found = client.find(uri, words, nth);
  return client.request<Location[] | null>('textDocument/definition', { textDocument: { uri }, position: { line: found.start.line, character: found.start.character + 1 } });
};
afterEach(() => client?.end());

describe('a file of rules in the editor', () => {
  it('has nothing wrong with it as it is', async () => {
    await start();
    for (const uri of [head, rules, cases, at('clauses.yaml'), at('articles.yaml'), at('vocabulary/en.yaml')]) {
      await open(uri);
      expect(await told(uri), uri).toEqual([]);
    }
    expect(client.logged).toEqual([]);
  });

  it('shows mistakes at their places while it is written, before anything is saved', async () => {
    await start();
    await open(rules);
    await client.replace(rules, 'severity: hint', 'severety: hint');
    expect(await told(rules)).toEqual(['12:5: Unknown key "severety"; did you mean "severity"?']);
    await client.replace(rules, 'severety', 'severity');
    expect(await told(rules)).toEqual([]);
    await client.replace(rules, 'survivors.funeral-delay', 'survivors.funeral-dely');
    expect(await told(rules)).toContain('6:10: No value is read as "survivors.funeral-dely"; did you mean "survivors.funeral-delay"?');
  });

  it('runs the cases again while rules and cases are written', async () => {
    await start();
    await open(rules);
    await open(cases);
    await client.replace(rules, '10 days', '40 days');
    expect(await told(cases)).toEqual(['3:1: This case does not hold.\nexpected: 40. The funeral grant shall be paid [|within thirty days|] of the death.\n   found: 40. The funeral grant shall be paid within thirty days of the death.']);
    await client.replace(cases, '[|within thirty days|]', '[|within fifty days|]');
    expect(await told(cases)).toEqual([]);
    await client.replace(cases, '[|within fifty days|]', 'within ten days');
    expect(await told(rules)).toEqual(['2:9: aurelia/funeral-delay has no case that fires; mark the words with [| |] in one']);
  });

  it('tells of a stricter figure that nothing proves at the override', async () => {
    await start();
    await open(head);
    await open(cases);
    await client.replace(cases, '[|three days|]', 'two days');
    expect(await told(head)).toEqual(['10:3: aurelia/sickness-waiting-period has no case that fires; mark the words with [| |] in one']);
  });

  it('wants the diagnostics of the other files of the pack anew', async () => {
    await start();
    await open(rules);
    await open(cases);
    await client.replace(rules, '10 days', '40 days');
    for (let i = 0; i < 40 && client.refreshes === 0; i++) await new Promise((done) => setTimeout(done, 50));
    expect(client.refreshes).toBe(1);
  });

  it('is no business of ours where the pack.yaml is of another tool, or nobody trusts the place', async () => {
    await start({ [head]: 'id: 7\nartifacts: []\n', [rules]: 'rules: 3\n' });
    await client.open(rules, 'rules: 3\n', 'yaml');
    expect(await told(rules)).toEqual([]);
    await client.end();
    await start(saved(), { initializationOptions: { trusted: false } });
    await client.open(rules, 'rules: 3\n', 'yaml');
    expect(await told(rules)).toEqual([]);
    await client.connection.sendNotification('lexfloor/trusted');
    expect(await told(rules)).toEqual(['1:8: "rules" must be a list; mend it']);
  });

  it('leaves drafts alone that lie beside it', async () => {
    const draft = at('laws/act.md');
    await start({ ...saved(), 'file:///a/lexfloor.yaml': 'files: ["house style/laws/*.md"]\n' });
    await client.open(draft, '# Act\n\n## Part III. Sickness benefit\n\n12. No benefit is payable for the first seven days of incapacity for work.\n', 'markdown');
    expect((await client.pull(draft)).items.map(({ code }) => code)).toContain('c102/sickness-waiting-period');
    const shown = await client.request<CodeLens[]>('textDocument/codeLens', { textDocument: { uri: draft } });
    expect(shown.filter(({ command }) => command?.command === 'lexfloor.runCase')).toEqual([]);
  });

  it('builds on packs beside it', async () => {
    const more = { 'file:///a/more/pack.yaml': 'id: more\nversion: 1.0.0\ntitle: More\nlicence: MIT\nlanguages: [en]\nextends: [house]\noverrides:\n  house/slow: off\n' };
    await start({ ...more, 'file:///a/house/pack.yaml': 'id: house\nversion: 1.0.0\ntitle: House\nlicence: MIT\nlanguages: [en]\n', 'file:///a/house/r.yaml': 'rules:\n  - {id: slow, title: A, why: B, wording: {en: {avoid: [slowly], use: [late]}}}\n' });
    await client.open('file:///a/more/pack.yaml', more['file:///a/more/pack.yaml'], 'yaml');
    expect(await told('file:///a/more/pack.yaml')).toEqual([]);
    await client.replace('file:///a/more/pack.yaml', 'house/slow', 'house/slw');
    expect(await told('file:///a/more/pack.yaml')).toEqual(['8:3: There is no rule "house/slw"; did you mean "house/slow"?']);
  });
});

describe('lenses', () => {
  it('tell of each case what came of it, and run it', async () => {
    await start();
    await open(rules);
    await open(cases);
    await client.replace(rules, '10 days', '40 days');
    expect((await lenses(cases)).slice(0, 4)).toEqual(['1: 2 cases, 1 does not hold', '3: ✗ does not hold · Run this case', '9: ✓ holds · Run this case', '15: 2 cases, all hold']);
    const shown: string[] = [];
    client.connection.onNotification('window/showMessage', ({ message }) => void shown.push(message));
    const run = (line: number) => client.request('workspace/executeCommand', { command: 'lexfloor.runCase', arguments: [cases, line] });
    expect(await run(2)).toEqual({ run: 1, failed: 1 });
    expect(await run(8)).toEqual({ run: 1, failed: 0 });
    expect(await run(0)).toEqual({ run: 2, failed: 1 });
    expect(await run(5)).toBeNull();
    expect(shown).toEqual([
      '“A month”: expected: 40. The funeral grant shall be paid [|within thirty days|] of the death. · found: 40. The funeral grant shall be paid within thirty days of the death.',
      '“Ten days” holds.', expect.stringMatching(/^2 cases of aurelia\/funeral-delay: expected: 40\./),
    ]);
  });

  it('tell of each rule how its cases stand and what it touches in the open draft', async () => {
    await start();
    await open(rules);
    await client.open(act, "SOCIAL INSURANCE ACT\n\nPART X. SURVIVORS' BENEFIT\n40. The funeral grant shall be paid within thirty days of the death.\n");
    expect(await lenses(rules)).toEqual(['2: 2 cases, all hold', '2: touches 1 place of act.bill', '10: 2 cases, all hold']);
  });
});

describe('the rule under the cursor', () => {
  const draft = "SOCIAL INSURANCE ACT\n\nPART X. SURVIVORS' BENEFIT\n40. The funeral grant shall be paid within thirty days of the death.\n41. The funeral allowance shall be paid within eight days of the death.\n";

  it('shows which provisions of the open draft it touches, found or let pass', async () => {
    await start();
    await open(rules);
    await client.open(act, draft);
    const touched = await client.request<{ rule: string; drafts: { uri: string; places: { range: unknown; found: boolean; label: string; says: string }[] }[] }>('lexfloor/touched', { uri: rules, position: client.find(rules, 'A family pays').start });
    expect(touched.rule).toBe('funeral-delay');
    expect(touched.drafts).toHaveLength(1);
    expect(touched.drafts[0]!.places.map(({ found, label, says }) => ({ found, label, says }))).toEqual([
      { found: true, label: 'Section 40', says: expect.stringContaining('30 days') }, { found: false, label: 'Section 41', says: expect.stringContaining('eight days') },
    ]);
    expect(await client.request('lexfloor/touched', { uri: rules, position: { line: 0, character: 0 } })).toBeNull();
  });

  it('leads to them as references', async () => {
    await start();
    await open(rules);
    await client.open(act, draft);
    const found = await client.request<Location[]>('textDocument/references', { textDocument: { uri: rules }, position: client.find(rules, 'funeral-delay').start, context: { includeDeclaration: false } });
    expect(found.map(({ uri, range }) => [uri, client.at(act, range)])).toEqual([[act, 'within thirty days'], [act, 'within eight days']]);
  });

  it('is told of in a hover', async () => {
    await start();
    await open(head);
    await open(rules);
    await client.open(act, `${draft}\nPART III. SICKNESS BENEFIT\n50. (1) No benefit is payable for the first three days of incapacity for work.\n`);
    const hover = async (uri: string, words: string) => (await client.hover(uri, client.find(uri, words).start))!.contents.value;
    expect(await hover(rules, 'funeral-delay')).toMatch(/^\*\*The funeral grant comes late\*\* · aurelia\/funeral-delay · AUR-SPC Art\. 40\n\nA family pays[\s\S]*\*\*act\.bill\*\*: 2 places\n\n- Section 40: /);
    expect(await hover(head, 'c102/sickness-waiting-period')).toContain('aurelia/sickness-waiting-period');
    expect(await hover(rules, 'survivors.funeral-delay')).toContain('Judged by aurelia/funeral-delay.');
    expect(await hover(rules, 'AUR-SPC Art. 40')).toContain('Paid within ten days.');
    expect(await hover(rules, 'why')).toBe('**why** · Why it matters, in a sentence.');
    expect(await hover(head, 'licence')).toContain('Under which licence');
  });
});

describe('completion in files of packs', () => {
  it('knows keys and closed values by the schema', async () => {
    await start();
    await open(rules);
    await client.replace(rules, '    severity: hint\n', '    severity: \n    unl\n');
    expect(await proposed(rules, '    severity: ', 2)).toEqual(['error', 'warning', 'info', 'hint']);
    expect(await proposed(rules, '    unl')).toEqual(expect.arrayContaining(['unless', 'wording', 'limit', 'blind-to']));
    expect(await proposed(rules, 'limit: {')).toEqual(['at-least', 'at-most', 'days-a-week', 'times', 'several']);
  });

  it('knows parameters, Articles, groups of phrases, rules, packs and branches', async () => {
    await start();
    await open(rules);
    await open(head);
    await client.replace(rules, 'for: survivors.funeral-delay', 'for: s');
    expect(await proposed(rules, 'for: s')).toEqual(expect.arrayContaining(['survivors.funeral-delay', 'sickness.waiting-period', '*.waiting-period']));
    await client.replace(rules, 'AUR-SPC Art. 40', 'C102 Art. 18');
    expect((await proposed(rules, 'cite: C102 Art. 18')).slice(0, 2)).toEqual(['C102 Art. 18(1)', 'C102 Art. 18(2)(a)']);
    await client.replace(rules, 'when: {comparator: [at-most, exactly]}', 'when: {around: }');
    expect(await proposed(rules, 'around: ')).toEqual(expect.arrayContaining(['earnings', 'a-date']));
    await client.replace(head, 'drafting/en-shall-duty: off', 'c102/sick');
    expect(await proposed(head, 'c102/sick', 3)).toEqual(expect.arrayContaining(['c102/*', 'c102/sickness-rate']));
    await client.replace(head, 'extends: [c102', 'extends: [c');
    expect(await proposed(head, 'extends: [c')).toContain('c183');
  });

  it('knows the rules and formats of cases', async () => {
    await start();
    await open(cases);
    await client.replace(cases, '# fr-prise-en-charge', '# f');
    expect((await proposed(cases, '\n# f')).sort()).toEqual(['c102/sickness-duration', 'fr-prise-en-charge', 'funeral-delay', 'sickness-waiting-period']);
    expect(await proposed(cases, '```')).toContain('bill fr');
  });

  it('leaves keys to the YAML extension where our schemas are, and tells what no schema knows', async () => {
    const files = Object.fromEntries(houseStyle.map(({ path, text }) => [`file:///a/packs/${path}`, text])), uri = 'file:///a/packs/pack.yaml';
    await start(files, { initializationOptions: { yaml: true } });
    await client.open(uri, files[uri]!, 'yaml');
    expect(await proposed(uri, 'licence: CC0-1.0\nl')).toEqual([]);
    expect(await proposed(uri, 'extends: [c')).toContain('c183');
  });
});

describe('go to definition in files of packs', () => {
  it('leads to what the pack describes itself', async () => {
    await start();
    await open(rules);
    await open(cases);
    const line = (path: string, words: string) => houseStyle.find((file) => file.path === path)!.text.split('\n').findIndex((one) => one.includes(words));
    expect(await leadsTo(rules, 'survivors.funeral-delay')).toMatchObject([{ uri: at('vocabulary/en.yaml'), range: { start: { line: line('vocabulary/en.yaml', 'topic: funeral-delay'), character: 11 } } }]);
    expect(await leadsTo(rules, 'AUR-SPC Art. 40')).toMatchObject([{ uri: at('articles.yaml'), range: { start: { line: line('articles.yaml', 'AUR-SPC Art. 40') } } }]);
    expect(await leadsTo(cases, 'funeral-delay')).toMatchObject([{ uri: rules, range: { start: { line: 1, character: 8 } } }]);
    expect(await leadsTo(cases, 'sickness-waiting-period')).toMatchObject([{ uri: head, range: { start: { line: line('pack.yaml', 'c102/sickness-waiting-period') } } }]);
  });

  it('leads to a page for what comes with Lexfloor', async () => {
    await start(saved(changed('rules/house.yaml', 'survivors.funeral-delay', 'sickness.waiting-period')));
    await open(rules, changed('rules/house.yaml', 'survivors.funeral-delay', 'sickness.waiting-period'));
    await client.replace(rules, 'AUR-SPC Art. 40', 'C102 Art. 18(1)');
    expect((await leadsTo(rules, 'sickness.waiting-period'))![0]!.uri).toBe('lexfloor:/sickness.waiting-period.md?sickness.waiting-period');
    expect((await leadsTo(rules, 'C102 Art. 18(1)'))![0]!.uri).toBe('lexfloor:/C102%20Art.%2018(1).md?C102%2520Art.%252018(1)');
    const page = await client.request<{ title: string; markdown: string }>('lexfloor/page', { id: 'sickness.waiting-period' });
    expect(page.markdown).toContain('# Waiting period for sickness');
    expect(page.markdown).toContain('`c102/sickness-waiting-period`');
  });

  it('leads nowhere where the editor has no such pages', async () => {
    await start(saved(), { initializationOptions: {}, capabilities: fullClient });
    await open(rules);
    await client.replace(rules, 'AUR-SPC Art. 40', 'C102 Art. 18(1)');
    expect(await leadsTo(rules, 'C102 Art. 18(1)')).toBeNull();
  });
});

describe('a pack that was added', () => {
  const added = Object.fromEntries(houseStyle.map(({ path, text }) => [`file:///a/.lexfloor/packs/aurelia/${path}`, text]));
  const files: Record<string, string> = { ...added, 'file:///a/lexfloor.yaml': 'packs: [aurelia]\n', 'file:///a/lexfloor-lock.yaml': writeLock({ packs: { aurelia: lockPack(houseStyle, '1.2.0', 'x.zip') } }) };
  const uri = 'file:///a/.lexfloor/packs/aurelia/rules/house.yaml';

  it('says at once that it is no longer what was added', async () => {
    await start(files);
    await client.open(uri, files[uri]!, 'yaml');
    expect(await told(uri)).toEqual([]);
    await client.replace(uri, '10 days', '90 days');
    expect(await told(uri)).toEqual(['1:1: This file has changed since the pack aurelia was added; put it back, or run "lexfloor pack add" again']);
  });

  it('is refused for drafts as soon as the change is saved, even where nobody watches files', async () => {
    const changing: Record<string, string> = { ...files };
    await start(changing);
    await client.open(act, "PART X. SURVIVORS' BENEFIT\n40. The funeral grant shall be paid within thirty days of the death.\n", 'legal-draft');
    expect((await client.pull(act)).items.map(({ code }) => code)).toContain('aurelia/funeral-delay');
    changing[uri] = changing[uri]!.replace('10 days', '20 days');
    await client.connection.sendNotification('textDocument/didSave', { textDocument: { uri } });
    expect((await client.pull(act)).items.map(({ code }) => code)).not.toContain('aurelia/funeral-delay');
  });
});
