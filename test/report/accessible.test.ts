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
import { reviewOf } from '../../server/src/analysis/waivers';
import { bundledRules } from '../../server/src/bundled';
import { readDraft } from '../../server/src/formats/format';
import { assessmentDocument } from '../../server/src/report/assessment/document';
import { consultationDocument } from '../../server/src/report/commentary/consultation';
import { commentaryDocument } from '../../server/src/report/commentary/document';
import { comparisonDocument } from '../../server/src/report/comparison/document';
import { renderHtml } from '../../server/src/report/document/html';

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
  'the consultation table': consultationDocument(consultationOf(analysis, []), 'Act', meta),
};

describe.skipIf(browserPath === undefined)('axe-core finds nothing in', () => {
  let browser: Browser;
  beforeAll(async () => { browser = await chromium.launch({ executablePath: browserPath!, args: ['--no-sandbox'] }); }, 60_000);
  afterAll(() => browser?.close());

  it.each(Object.keys(documents) as (keyof typeof documents)[])('%s', async (name) => {
    const context = await browser.newContext({ bypassCSP: true }), page = await context.newPage(); // axe itself is a script
    const asked: string[] = [];
    page.on('request', (request) => void asked.push(request.url()));
    await page.setContent(renderHtml(documents[name]));
    expect(asked).toEqual([]);
    await page.addScriptTag({ content: readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8') });
    const violations = await page.evaluate(async () => {
      const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } };
      return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`);
    });
    expect(violations).toEqual([]);
    await context.close();
  }, 60_000);
});
