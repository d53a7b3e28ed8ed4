import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/analysis/analyze';
import { assess } from '../../server/src/analysis/assess';
import { commentaryOf } from '../../server/src/analysis/commentary';
import { compare } from '../../server/src/analysis/compare';
import { consultationOf } from '../../server/src/analysis/consultation';
import { frameworkOf } from '../../server/src/analysis/framework';
import { comparePractice } from '../../server/src/analysis/practice/compare';
import { reviewOf } from '../../server/src/analysis/waivers';
import { bundledRules } from '../../server/src/bundled';
import { bundledPractice } from '../../server/src/bundledData';
import { readDraft } from '../../server/src/formats/format';
import { assessmentDocument } from '../../server/src/report/assessment/document';
import { consultationDocument } from '../../server/src/report/commentary/consultation';
import { commentaryDocument } from '../../server/src/report/commentary/document';
import { comparisonDocument } from '../../server/src/report/comparison/document';
import { practiceDocument } from '../../server/src/report/practice/document';
import { renderBody, renderHtml } from '../../server/src/report/document/html';

const browserPath = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => path !== undefined && existsSync(path));
if (browserPath === undefined) console.warn('The reports are not checked with axe-core: no Chromium was found (CHROMIUM=/path/to/chromium names one).');

const text = `SOCIAL SECURITY ACT

PART III. SICKNESS BENEFIT
10. Sickness benefit is payable for at most twenty weeks in each case of sickness.
11. No sickness benefit is payable for the first three days of incapacity for work.
12. Sickness benefit is payable at the rate of thirty per cent of average earnings.
`;
const analysis = analyze(readDraft('act.bill', text), bundledRules()), after = analyze(readDraft('act.bill', text.replace('twenty', 'thirty').replace(/^11.*\n/m, '')), bundledRules());
const meta = { tool: { name: 'lexfloor', version: '9.9.9' }, date: '2026-11-22', language: 'en' as const, packs: ['c102'] };
const documents = {
  'the assessment': assessmentDocument(assess(frameworkOf(analysis, 'act.bill'), { instruments: ['C102'] }), meta),
  'the comparison': comparisonDocument(compare(analysis, after), { ...meta, paths: { before: 'old.bill', after: 'new.bill' } }),
  'the commentary': commentaryDocument([{ path: 'act.bill', commentary: commentaryOf(analysis, reviewOf(analysis, [], meta.date), []) }], meta),
  'how others do it': practiceDocument([comparePractice('sickness.duration', bundledPractice(), bundledRules(), {}, [{ value: 20, unit: 'week' }])!], { ...meta, version: 'Lexfloor 9.9.9' }),
  'the consultation table': consultationDocument(consultationOf(analysis, []), 'Act', meta),
};

/** VS Code's own colours of three themes, as a view of an extension gets them. */
const themes = {
  dark: { 'editor-foreground': '#cccccc', 'editor-background': '#1f1f1f', 'textLink-foreground': '#4daafc', 'textBlockQuote-background': '#2b2b2b', 'textBlockQuote-border': '#616161', 'panel-border': '#2b2b2b', 'button-background': '#0078d4', 'button-foreground': '#ffffff', 'input-background': '#313131', 'input-foreground': '#cccccc', focusBorder: '#0078d4' },
  light: { 'editor-foreground': '#3b3b3b', 'editor-background': '#ffffff', 'textLink-foreground': '#005fb8', 'textBlockQuote-background': '#f8f8f8', 'textBlockQuote-border': '#e5e5e5', 'panel-border': '#e5e5e5', 'button-background': '#005fb8', 'button-foreground': '#ffffff', 'input-background': '#ffffff', 'input-foreground': '#3b3b3b', focusBorder: '#005fb8' },
  'high contrast': { 'editor-foreground': '#ffffff', 'editor-background': '#000000', 'textLink-foreground': '#21a6ff', contrastBorder: '#6fc3df', 'button-background': '#000000', 'button-foreground': '#ffffff', 'input-background': '#000000', 'input-foreground': '#ffffff', focusBorder: '#f38518' },
};
const sheet = readFileSync(new URL('../../client/webview/report.css', import.meta.url), 'utf8');

/** The page of a view as it stands once its script has put the report in. */
function viewOf(name: keyof typeof documents, theme: keyof typeof themes): string {
  const places = new Set(analysis.draft.provisions.flatMap((_, i) => [`p0-${i}`, `e-${analysis.outline.eIds[i]}`, `n-${i}`]));
  const variables = Object.entries(themes[theme]).map(([key, value]) => `--vscode-${key}: ${value};`).join(' ');
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Report</title><style>:root { ${variables} --vscode-font-family: sans-serif; }\n${sheet}</style></head><body><div id="report">${renderBody(documents[name], { places, editable: true })}</div></body></html>`;
}

describe.skipIf(browserPath === undefined)('axe-core finds nothing in', () => {
  let browser: Browser;
  beforeAll(async () => { browser = await chromium.launch({ executablePath: browserPath!, args: ['--no-sandbox'] }); }, 60_000);
  afterAll(() => browser?.close());

  async function check(html: string): Promise<readonly string[]> {
    const context = await browser.newContext({ bypassCSP: true }), page = await context.newPage(); // axe itself is a script
    const asked: string[] = [];
    page.on('request', (request) => void asked.push(request.url()));
    await page.setContent(html);
    expect(asked).toEqual([]);
    await page.addScriptTag({ content: readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8') });
    const violations = await page.evaluate(async () => {
      const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } };
      return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`);
    });
    await context.close();
    return violations;
  }

  it.each(Object.keys(documents) as (keyof typeof documents)[])('%s', async (name) => {
    expect(await check(renderHtml(documents[name]))).toEqual([]);
  }, 60_000);

  it.each((['the assessment', 'the comparison', 'the commentary', 'how others do it'] as const).flatMap((name) => (Object.keys(themes) as (keyof typeof themes)[]).map((theme) => [name, theme] as const)))('%s in the editor, %s', async (name, theme) => {
    expect(await check(viewOf(name, theme))).toEqual([]);
  }, 60_000);

  it('a view that needs no mouse: every link, field and wide table is reached by Tab, and links to places say so', async () => {
    const page = await browser.newPage();
    await page.setContent(viewOf('the commentary', 'light'));
    await page.locator('nav summary').press('Enter'); // the contents are folded
    const expected = await page.locator('a[href], button, summary, textarea, [tabindex="0"]').count();
    const reached = new Set<string>();
    for (let i = 0; i < expected + 2; i++) {
      await page.keyboard.press('Tab');
      reached.add(await page.evaluate<string>('(() => { const one = document.activeElement; return one === document.body ? "" : String([...document.querySelectorAll("*")].indexOf(one)); })()'));
    }
    reached.delete('');
    expect(reached.size).toBe(expected);
    expect(await page.locator('form.comment-form textarea').count()).toBeGreaterThan(0);
    expect(await page.locator('a.place').count()).toBeGreaterThan(0);
    await page.close();
  }, 60_000);

  it('prints without a coloured ground, and with the heads of tables on each page', async () => {
    const page = await browser.newPage();
    await page.setContent(renderHtml(documents['the assessment']));
    await page.emulateMedia({ media: 'print' });
    const grounds = await page.evaluate<readonly string[]>('[...new Set([...document.querySelectorAll("td")].map((cell) => getComputedStyle(cell).backgroundColor))]');
    expect(grounds).toEqual(['rgba(0, 0, 0, 0)']);
    expect(await page.evaluate('getComputedStyle(document.querySelector("thead")).display')).toBe('table-header-group');
    await page.close();
  }, 60_000);
});
