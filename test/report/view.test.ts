import { existsSync, readFileSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

const browserPath = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => path !== undefined && existsSync(path));
if (browserPath === undefined) console.warn('The script of the views is not run: no Chromium was found (CHROMIUM=/path/to/chromium names one).');
const script = readFileSync(new URL('../../client/webview/report.js', import.meta.url), 'utf8');

/** A report with room to write, tall enough to scroll. `says` changes with the draft. */
const report = (says: string): string => `<h1>Commentary</h1>${['s1', 's2', 's3'].map((id) => `<h2 id="${id}"><a class="place" href="#${id}" data-place="${id}">Section ${id}</a></h2><p>${says}</p><div class="tall"></div>
<form class="comment-form" data-about="${id}"><textarea aria-label="Your comment"></textarea><button type="submit">Keep</button></form>`).join('')}`;

describe.skipIf(browserPath === undefined)('a view of a report', () => {
  let browser: Browser, page: Page;
  beforeAll(async () => { browser = await chromium.launch({ executablePath: browserPath!, args: ['--no-sandbox'] }); }, 60_000);
  afterAll(() => browser?.close());
  afterEach(() => page?.close());

  /** Loads the view as the editor does, with what it kept of it (`kept`). */
  async function load(kept?: object): Promise<void> {
    page = await browser.newPage({ viewport: { width: 600, height: 400 } });
    const editor = `let state = ${JSON.stringify(kept)}; const sent = []; function acquireVsCodeApi() { return { getState: () => state, setState: (one) => { state = one; }, postMessage: (one) => sent.push(one) }; }`;
    await page.setContent(`<!DOCTYPE html><html lang="en"><head><title>Report</title><style>.tall { height: 900px; }</style></head><body><div id="report" data-state='{"kind":"commentary","uri":"file:///act.bill"}'></div><script>${editor}</script><script>${script}</script></body></html>`);
  }
  const tell = (data: object): Promise<unknown> => page.evaluate(`new Promise((done) => { addEventListener('message', () => setTimeout(done), { once: true }); postMessage(${JSON.stringify(data)}, '*'); })`);
  const state = (): Promise<Record<string, unknown>> => page.evaluate('state');
  const sent = (): Promise<readonly object[]> => page.evaluate('sent');

  it('says that it is there, and what brings it back', async () => {
    await load();
    expect(await sent()).toEqual([{ ready: true }]);
    expect(await state()).toEqual({ kind: 'commentary', uri: 'file:///act.bill' });
  }, 60_000);

  it('keeps focus, caret, what is being written and what is looked at when it is drawn again', async () => {
    await load();
    await tell({ body: report('twenty weeks'), language: 'en' });
    await page.locator('form[data-about=s2] textarea').click();
    await page.keyboard.type('Ask the actuary');
    await page.keyboard.press('ArrowLeft');
    const top = await page.evaluate<number>('document.activeElement.getBoundingClientRect().top');
    await tell({ body: report('26 weeks').replace('<h2 id="s1">', '<p>A longer beginning</p><div class="tall"></div><h2 id="s1">'), language: 'fr' });
    expect(await page.locator('p').first().innerText()).toBe('A longer beginning');
    expect(await page.evaluate('[document.documentElement.lang, document.activeElement.form?.dataset.about, document.activeElement.value]')).toEqual(['fr', 's2', 'Ask the actuary']);
    expect(Math.abs(await page.evaluate<number>('document.activeElement.getBoundingClientRect().top') - top)).toBeLessThan(2);
    await page.keyboard.type('!');
    expect(await page.locator('form[data-about=s2] textarea').inputValue()).toBe('Ask the actuar!y');
  }, 60_000);

  it('comes back after the window was loaded anew: place, assumed values and what was begun', async () => {
    await load();
    await tell({ body: report('twenty weeks'), language: 'en', state: { assume: ['sickness.duration=26w'] } });
    await page.locator('form[data-about=s3] textarea').fill('Begun');
    await page.evaluate('scrollTo(0, 700)');
    await expect.poll(async () => (await state())['scroll']).toBe(700);
    const kept = await state();
    expect(kept['assume']).toEqual(['sickness.duration=26w']);
    await page.close();
    await load(kept);
    await tell({ body: report('twenty weeks'), language: 'en' });
    expect(await page.evaluate('scrollY')).toBe(700);
    expect(await page.locator('form[data-about=s3] textarea').inputValue()).toBe('Begun');
    await tell({ kept: 's3' });
    expect(await page.locator('form[data-about=s3] textarea').inputValue()).toBe('');
    expect((await state())['written']).toEqual({});
  }, 60_000);

  it('does all by keyboard: a link goes to its provision, a comment is kept', async () => {
    await load();
    await tell({ body: report('twenty weeks'), language: 'en' });
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Too short');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect((await sent()).slice(1)).toEqual([{ open: 's1' }, { comment: 's1', text: 'Too short' }]);
  }, 60_000);
});
