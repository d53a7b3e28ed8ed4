#!/usr/bin/env node
// Stands in for the program `code`: takes the arguments that @vscode/test-electron gives it, and runs the suite in the extension
// host of a VS Code that is shown in a browser. LEXFLOOR_WORKBENCH says which one.
import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { installWorkbench, newest, startWorkbench } from '../../client/launch/workbench.mjs';
import { openPage } from './browser.mjs';

const limit = 420_000; // the laws of the corpus are long, and the machine may be busy
const logs = resolve('.vscode-test', 'logs');
const options = {}, folders = [];
for (const argument of process.argv.slice(2)) {
  const option = /^--([\w-]+)(?:=(.*))?$/s.exec(argument);
  if (option) options[option[1]] = option[2] ?? true; else folders.push(resolve(argument));
}

const name = process.env.LEXFLOOR_WORKBENCH ?? newest;
mkdirSync(logs, { recursive: true });
const log = createWriteStream(join(logs, `${name}-window.log`));
const server = await startWorkbench({
  workbench: installWorkbench(name), vsix: options['install-extension'], logFile: join(logs, `${name}-server.log`),
});
const { page, close } = await openPage();
try {
  const summary = await runSuite();
  if (summary) console.log(`${summary.passes} passed, ${summary.failures} failed, ${summary.pending} skipped`);
  process.exitCode = summary && summary.passes > 0 && summary.failures === 0 ? 0 : 1;
} finally {
  await close();
  await server.stop();
  log.end();
}

/** Opens the window, which runs the suite; mocha's own counts, or undefined where it did not come to its end. */
async function runSuite() {
  let summary, typed = Promise.resolve();
  page.on('pageerror', (error) => log.write(`[error] ${error.stack}\n`));
  await page.exposeFunction('codeAutomationLog', (type, values) => {
    const text = values.map((value) => typeof value === 'string' ? value : JSON.stringify(value)).join(' ');
    log.write(`[${type}] ${text}\n`);
    for (const line of text.split('\n')) {
      // The suite marks its own lines; all else is the window talking to itself
      if (line.startsWith('▏')) console.log(line.slice(1));
      if (line.startsWith('##KEYS## ')) typed = typed.then(() => typeInto(JSON.parse(line.slice('##KEYS## '.length)))).catch((error) => console.error(String(error)));
      if (line.startsWith('##FIND## ')) typed = typed.then(() => find(JSON.parse(line.slice('##FIND## '.length)))).catch((error) => console.error(String(error)));
      if (line.startsWith('##SUITE## ')) summary = JSON.parse(line.slice('##SUITE## '.length));
    }
  });
  const ended = new Promise((resolve) => { void page.exposeFunction('codeAutomationExit', resolve); });
  await page.goto(server.open(folders[0], [
    ['extensionDevelopmentPath', server.uri(resolve(options.extensionDevelopmentPath))],
    ['extensionTestsPath', server.uri(resolve(options.extensionTestsPath))],
  ]));
  let timer;
  const late = new Promise((resolve) => { timer = setTimeout(resolve, limit, 'late'); });
  const status = await Promise.race([ended, late]);
  clearTimeout(timer);
  await page.screenshot({ path: join(logs, `${name}-last.png`) });
  // An extension host that dies "exits 0": only the suite's own summary counts
  if (!summary) console.error(`the suite did not come to its end (${status === 'late' ? `${limit / 1000} s` : `status ${status}`}); see ${logs}`);
  return summary;
}

/** Looks for words at a place of the window, and writes what stands there, or why nothing does, into a file beside the drafts. */
async function find({ words, where, name: file }) {
  const at = { message: '.notification-list-item-message', status: '.hover-language-status', running: '.runtime-extensions-editor .monaco-list-row' }[where];
  const place = page.locator(at).filter({ hasText: words }).first();
  const opener = { message: 'status.notifications', status: 'status.languageStatus' }[where];
  let text;
  try {
    if (opener && !await place.isVisible()) await page.locator(`.statusbar-item[id="${opener}"]`).first().click({ timeout: 20_000 });
    await place.waitFor({ timeout: 20_000 });
    text = await place.textContent();
    await page.screenshot({ path: join(logs, `${name}-${where}.png`) });
    if (opener) await page.keyboard.press('Escape');
  } catch (error) {
    await page.screenshot({ path: join(logs, `${name}-${where}-missed.png`) });
    text = `not in the window: ${error.message}`;
  }
  writeFileSync(join(folders[0], file), text);
}

/** Types for the suite: into the input box whose title holds `box`, with Enter behind it. */
async function typeInto({ box, words }) {
  await page.locator('.quick-input-widget:visible').filter({ hasText: box }).waitFor({ timeout: 20_000 });
  await page.keyboard.press('Control+A');
  await page.keyboard.type(words, { delay: 10 });
  await page.screenshot({ path: join(logs, `${name}-typed-${box.replace(/\W+/g, '')}.png`) });
  await page.keyboard.press('Enter');
}
