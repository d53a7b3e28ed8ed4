import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundledRules } from '../../server/src/bundled';
import { bundledPractice, principles } from '../../server/src/bundledData';
import { languages } from '../../server/src/draft/draft';
import { hubEntries, hubKinds, inSaid } from '../../server/src/report/hub/entries';
import { renderHub } from '../../server/src/report/hub/page';
import { hubWords } from '../../server/src/report/hub/words';
import { folderWith } from '../support/folder';

const rules = bundledRules(), entries = hubEntries(rules, { practice: bundledPractice(), principles });
const page = renderHub(entries, { language: 'en', version: '9.9.9' });
const find = (id: string) => entries.find((one) => one.id === id)!;

describe('the library', () => {
  it('has all there is of each kind', () => {
    const counts = Object.fromEntries(hubKinds.map((kind) => [kind, entries.filter((one) => one.kind === kind).length]));
    expect(counts).toEqual({ instrument: rules.instruments.size, principle: 13, provision: rules.catalogue.size, clause: rules.clauses!.length, rule: rules.rules.length, practice: bundledPractice().length, term: rules.glossary!.length });
  });

  it('gives each entry an address of its own that says what it is', () => {
    expect(entries.map(({ id }) => id).filter((id, i, all) => all.indexOf(id) !== i)).toEqual([]);
    expect(entries.filter(({ id }) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
    for (const id of ['c102-art-18-1', 'instrument-c183', 'rule-c102-sickness-duration', 'term-waiting-period', 'principle-remedy']) expect(find(id), id).toBeDefined();
  });

  it('says of each entry, in each language, how it was verified', () => {
    for (const language of languages) expect(entries.filter(({ verified }) => inSaid(verified, language).trim().length < 15).map(({ id }) => id)).toEqual([]);
    expect(inSaid(find('c102-art-18-1').verified, 'en')).toBe('In our own words; the authentic text prevails. Compared with the full English text.');
    expect(inSaid(find('term-waiting-period').verified, 'fr')).toContain('fondé sur C102 Art. 18(1)');
    expect(entries.filter(({ kind, verified }) => kind === 'practice' && !/may be out of force/.test(inSaid(verified, 'en')))).toEqual([]);
  });

  it('rests principles on provisions of the catalogue, in three languages', () => {
    expect(principles.flatMap(({ cites }) => cites.filter((cite) => !rules.catalogue.has(cite)))).toEqual([]);
    for (const { says, term } of principles) for (const language of languages) expect(says[language] && term[language]).toBeTruthy();
  });

  it('names branches and kinds in each language', () => {
    for (const language of languages) for (const { branch } of entries) expect(hubWords[language][`branch-${branch}`], branch).toBeDefined();
  });

  it('cannot be left by what an entry says', () => {
    const bad = renderHub([{ ...find('term-waiting-period'), title: '</script><script>alert(1)</script>', url: 'javascript:alert(1)' }], { language: 'en', version: '1' });
    expect(bad.match(/<\/script>/g)).toHaveLength(3);
    expect(bad).not.toContain('<script>alert');
  });

  it('allows its own script alone: by its hash in a file, by a nonce in the editor', () => {
    expect(page).toMatch(/default-src 'none'; script-src 'sha256-[A-Za-z0-9+/]{43}='; style-src 'sha256-[A-Za-z0-9+/]{43}='; base-uri 'none'; form-action 'none'/);
    expect(renderHub([], { language: 'en', version: '1', nonce: 'abc123' })).toContain("script-src 'nonce-abc123'; style-src 'nonce-abc123'");
    expect(page).not.toMatch(/<(?:link|img|iframe)\b|\ssrc=/);
  });
});

const browserPath = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => path !== undefined && existsSync(path));
if (browserPath === undefined) console.warn('The library is not opened in a browser: no Chromium was found (CHROMIUM=/path/to/chromium names one).');

describe.skipIf(browserPath === undefined)('the library in a browser', () => {
  const address = pathToFileURL(join(folderWith({ 'library.html': page }), 'library.html')).href;
  let browser: Browser;
  beforeAll(async () => { browser = await chromium.launch({ executablePath: browserPath!, args: ['--no-sandbox'] }); }, 60_000);
  afterAll(() => browser?.close());
  const open = async (hash = '', options: BrowserContextOptions = {}): Promise<{ readonly tab: Page; readonly wrong: string[] }> => {
    const tab = await (await browser.newContext(options)).newPage(), wrong: string[] = [];
    tab.on('pageerror', ({ message }) => void wrong.push(message));
    tab.on('request', (request) => { if (!request.url().startsWith(address)) wrong.push(request.url()); });
    await tab.goto(address + hash);
    return { tab, wrong };
  };
  const titles = (tab: Page) => tab.locator('#list h2').allTextContents();

  it('finds a term, an Article, a country, in any language, while one writes', async () => {
    const { tab, wrong } = await open();
    await tab.fill('#q', 'délai de carence');
    expect((await titles(tab))[0]).toBe('waiting period');
    await tab.fill('#q', 'C102 Art. 18(1)');
    expect((await titles(tab))[0]).toMatch(/^C102 Art\. 18\(1\) · /);
    await tab.fill('#q', 'Ireland sickness waiting');
    expect((await titles(tab))[0]).toMatch(/^Ireland: Waiting period for sickness/);
    await tab.fill('#q', 'zzzz');
    expect(await tab.textContent('#count')).toBe(hubWords.en.none);
    expect(wrong).toEqual([]);
    await tab.context().close();
  }, 60_000);

  it('is narrowed by kind and branch, and speaks the language that is chosen', async () => {
    const { tab } = await open();
    for (const kind of hubKinds) if (kind !== 'term') await tab.uncheck(`input[value=${kind}]`);
    await tab.selectOption('#branch', 'maternity');
    const expected = rules.glossary!.filter(({ branch }) => branch === 'maternity');
    expect((await titles(tab)).sort()).toEqual(expected.map(({ term }) => term.en).sort());
    await tab.selectOption('#language', 'es');
    expect((await titles(tab)).sort()).toEqual(expected.map(({ term }) => term.es).sort());
    expect([await tab.textContent('h1'), await tab.getAttribute('html', 'lang'), await tab.inputValue('#branch')]).toEqual([hubWords.es.title, 'es', 'maternity']);
    await tab.context().close();
  }, 60_000);

  it('opens at the entry of an address, and goes to those that it names', async () => {
    const { tab, wrong } = await open('#term-waiting-period');
    expect((await titles(tab))[0]).toBe('waiting period');
    await tab.waitForFunction('document.activeElement.closest("#term-waiting-period") !== null');
    await tab.click('#term-waiting-period a:has-text("C102 Art. 24(3)")');
    await tab.waitForSelector('#c102-art-24-3.shown');
    expect(tab.url()).toBe(`${address}#c102-art-24-3`);
    await tab.goBack();
    await tab.waitForSelector('#term-waiting-period.shown');
    expect(wrong).toEqual([]);
    await tab.context().close();
  }, 60_000);

  it('needs no mouse: / to the search, arrows from entry to entry, Escape to begin again', async () => {
    const { tab } = await open();
    const at = () => tab.evaluate<string>('document.activeElement.id || (document.activeElement.closest("article") || {}).id || ""');
    await tab.keyboard.press('/');
    expect(await at()).toBe('q');
    await tab.keyboard.type('nursing breaks');
    await tab.keyboard.press('ArrowDown');
    expect(await at()).toBe(await tab.locator('#list article').first().getAttribute('id'));
    await tab.keyboard.press('ArrowUp');
    expect(await at()).toBe('q');
    await tab.keyboard.press('Escape');
    expect(await tab.inputValue('#q')).toBe('');
    await tab.locator('#more').focus();
    await tab.keyboard.press('Enter');
    expect(await tab.locator('#list article').count()).toBe(90);
    expect(await at()).toBe(await tab.locator('#list article').nth(30).getAttribute('id'));
    await tab.context().close();
  }, 60_000);

  it.each([['light', '', {}], ['dark', '#c102-art-18-1', {}], ['dark', '', { viewport: { width: 360, height: 640 } }]] as const)('is faultless to axe-core, %s %s %j', async (colorScheme, hash, more) => {
    const { tab } = await open(hash, { colorScheme, bypassCSP: true, ...more });
    await tab.fill('#q', 'waiting');
    await tab.addScriptTag({ content: readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8') });
    expect(await tab.evaluate(async () => {
      const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } };
      return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`);
    })).toEqual([]);
    expect(await tab.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    await tab.context().close();
  }, 60_000);
});
