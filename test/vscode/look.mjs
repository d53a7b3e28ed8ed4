// npm run test:look: works the packed extension as a person would, with mouse and keys, and leaves pictures in .vscode-test/shots
// for people to look at. `node test/vscode/look.mjs [--vsix=PATH] [--drafting | --guide] [workbench-100]`; with --drafting all that a drafter's hands do, and
// nothing else; with --guide the pictures of the guide in client/docs/pictures are made anew, in the light theme
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packExtension, root } from '../../client/launch/prepare.mjs';
import { installWorkbench, newest, startWorkbench } from '../../client/launch/workbench.mjs';
import { installBrowser, openPage } from './browser.mjs';
import { handsOf } from './hands.mjs';
import { lookAtDrafting } from './lookDrafting.mjs';

const shots = join(root, '.vscode-test', 'shots');
const vsix = process.argv.find((argument) => argument.startsWith('--vsix='))?.slice('--vsix='.length) ?? packExtension();
const name = process.argv.slice(2).find((argument) => argument.startsWith('workbench-')) ?? newest;

/** The steps whose pictures stand in the guide. */
const inGuide = new Set(['squiggles and Problems', 'hover', 'quick fixes', 'lens and hints', 'explain a provision', 'lexfloor yaml', 'review', 'gap assessment', 'commentary', 'library', 'exercise']);
const guide = process.argv.includes('--guide') ? { folder: join(root, 'client', 'docs', 'pictures'), pictures: inGuide } : undefined;

installBrowser();
if (guide) mkdirSync(guide.folder, { recursive: true });
rmSync(shots, { recursive: true, force: true });
mkdirSync(shots, { recursive: true });
const folder = mkdtempSync(join(tmpdir(), 'lexfloor-look-')), file = join(folder, 'social-insurance-act.bill');
cpSync(join(root, 'client', 'sample', 'social-insurance-act.bill'), file);
writeFileSync(join(folder, 'lexfloor.yaml'), 'country: Marenga\ntargets:\n  C102: {accepted: [III, V]}\n  C183: intended\nstandrads: [C130]\n');
const server = await startWorkbench({ workbench: installWorkbench(name), vsix });
const { page, close } = await openPage(guide ? { width: 1100, height: 720 } : { width: 1400, height: 900 });
/** What was looked for in vain, where the look could go on. */
const missed = [];
const hands = handsOf(page, { file, shots, missed, guide }), { shoot, lineOf, goToLine, command, typeInBox, shown, clickOn, hoverOver, saved, reportWith } = hands;
try {
  await (process.argv.includes('--drafting') ? lookAtDrafting(page, hands, server, folder, missed) : look());
} catch (error) {
  await shoot('where it went wrong');
  throw error;
} finally {
  await close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${hands.pictures()} pictures in ${shots}`);
for (const line of missed) console.error(line);
process.exitCode = missed.length > 0 ? 1 : 0;

async function look() {
  await page.goto(server.open(folder, [['openFile', server.uri(file)]]));
  // What the act leaves out is underlined at its title
  await page.waitForSelector('.squiggly-warning, .squiggly-error', { timeout: 60_000 });
  if (guide) await theme('Light Modern');
  await shoot('opened');

  await goToLine(lineOf('13. Duration of sickness benefit'));
  await page.waitForSelector('.squiggly-error', { timeout: 60_000 });
  await page.keyboard.press('Control+Shift+M');
  await page.waitForSelector('.markers-panel-container .monaco-list-row', { timeout: 10_000 });
  await shoot('squiggles and Problems');
  await page.keyboard.press('Control+J'); // the panel is in the way of what follows

  await hoverOver('20 weeks', /C102 Art\. 18/);
  await shoot('hover');
  await page.keyboard.press('Escape');

  await clickOn('20 weeks');
  await page.keyboard.press('Control+.');
  await page.waitForSelector('.action-widget .monaco-list-row.focused', { timeout: 10_000 });
  await shoot('quick fixes');
  await page.keyboard.press('Enter');
  await shown('not more than 26 weeks'); // a hint of the next standard stands between it and "in each case"
  await shoot('mended');
  await page.keyboard.press('Control+S');
  await saved(/payable for not more than 26 weeks in each case/);

  for (const [words, expected] of [['67 years', /C102 Art\. 26/], ['a strike', /C102 Art\. 69/], ['paid by the employer', /C183 Art\. 6/], ['final and conclusive', /C102 Art\. 70/], ['a lump sum equal to twenty-four', /C102 Art\. 6/]]) {
    await goToLine(lineOf(words));
    await hoverOver(words, expected).catch(() => missed.push(`no hover that says ${expected} on "${words}"`));
    await shoot(`hover on ${words}`);
    await page.keyboard.press('Escape');
  }

  await page.keyboard.press('Control+Shift+O');
  await page.waitForSelector('.quick-input-widget .monaco-list-row', { timeout: 10_000 });
  await shoot('outline');
  await page.keyboard.press('Escape');

  await command('Explorer: Focus on Outline View');
  await page.waitForTimeout(500);
  await shoot('outline view');

  const status = page.locator('.statusbar-item[id="status.languageStatus"]').first();
  await status.click();
  await page.waitForTimeout(500);
  await shoot('status');
  await page.keyboard.press('Escape');

  await goToLine(lineOf('9. Right to sickness benefit'));
  await page.waitForSelector('.codelens-decoration a', { timeout: 30_000 }).catch(() => missed.push('no lens above Part III'));
  await shoot('lens and hints');
  await command('Lexfloor: How a Part stands');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(800);
  await shoot('how a Part stands');
  await page.keyboard.press('Escape');
  await goToLine(lineOf('5. Registration') + 1);
  await hoverOver('must', /Duty/).catch(() => missed.push('no hover that tells the duty'));
  await shoot('hover on must');
  await page.keyboard.press('Escape');
  await command('Lexfloor: Deadlines');
  await page.waitForSelector('.quick-input-widget .monaco-list-row', { timeout: 10_000 }).catch(() => missed.push('no list of time limits'));
  await page.keyboard.press('ArrowDown');
  await shoot('deadlines');
  await page.keyboard.press('Escape');

  await command('Lexfloor: Explain a provision');
  await typeInBox('waiting period');
  await page.locator('.quick-input-widget .monaco-list-row').filter({ hasText: 'C102 Art. 24' }).first().waitFor({ timeout: 10_000 });
  await shoot('explain a provision');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(2500); // the preview is a page of its own
  await shoot('a provision explained');
  await command('View: Close All Editors');

  await command('Go to File...');
  await typeInBox('lexfloor.yaml');
  await page.waitForTimeout(800);
  await page.keyboard.press('Enter');
  await shown('country: Marenga');
  await page.keyboard.press('Control+1');
  await page.keyboard.press('Control+End');
  await page.keyboard.type('severities:\n  c102/sick');
  await page.keyboard.press('Control+Space');
  await page.waitForSelector('.suggest-widget .monaco-list-row', { timeout: 10_000 }).catch(() => missed.push('no completion in lexfloor.yaml'));
  await shoot('lexfloor yaml');
  await page.keyboard.press('Escape');
  await command('File: Revert File'); // what is not saved would be asked about

  await lookAtReview();

  await command('Lexfloor: New draft');
  await shown('PART I – PRELIMINARY');
  await shoot('new draft');
}

/** The reviewer's desk, in three themes. */
async function lookAtReview() {
  await command('View: Close All Editors');
  await command('Go to File...');
  await typeInBox('social-insurance-act.bill');
  await page.waitForTimeout(800);
  await page.keyboard.press('Enter');
  await page.waitForTimeout(800);
  await goToLine(1); // it opens where it was left
  await shown('SOCIAL INSURANCE ACT');
  await command('Lexfloor: Focus on Review View');
  await page.locator('.pane-body .monaco-list-row').filter({ hasText: 'C102 Art.' }).first().waitFor({ timeout: 15_000 }).catch(() => missed.push('no findings in the review'));
  await page.keyboard.press('Control+F8');
  await shoot('review');
  if (guide) {
    await command('View: Toggle Primary Side Bar Visibility'); // a picture of two columns needs the room
    await page.setViewportSize({ width: 1500, height: 900 });
  }
  await command('Lexfloor: Show the gap assessment');
  const report = await reportWith('Gap assessment');
  if (!guide) await report?.locator('figure').first().scrollIntoViewIfNeeded();
  await shoot('gap assessment');
  for (const name of guide ? [] : ['Light Modern', 'Dark High Contrast']) {
    await theme(name);
    await shoot(`review and assessment ${name}`);
  }
  await report?.locator('a.place').first().click();
  await page.waitForTimeout(800);
  await shoot('from the assessment to the provision');
  await command('Lexfloor: Show the commentary');
  await (await reportWith('Commentary'))?.locator('form.comment-form').first().scrollIntoViewIfNeeded();
  await shoot('commentary');
  await lookAtLibrary();
}

/** The library, searched, and an exercise with its story and score. */
async function lookAtLibrary() {
  await command('View: Close All Editors');
  await command('Lexfloor: Open the library');
  let searched = false;
  for (let tries = 0; tries < 100 && !searched; tries++) {
    for (const frame of page.frames()) {
      const field = frame.locator('input[type=search]').first();
      if (!searched && await field.isVisible().catch(() => false)) searched = await field.fill('waiting period').then(() => true, () => false);
    }
    await page.waitForTimeout(200);
  }
  if (!searched) missed.push('no library to search');
  await page.waitForTimeout(800);
  await shoot('library');
  await command('View: Close All Editors');
  await command('Lexfloor: Exercises');
  await page.waitForSelector('.quick-input-widget .monaco-list-row', { timeout: 10_000 });
  await page.keyboard.press('Enter');
  await page.waitForSelector('.squiggly-error, .squiggly-warning', { timeout: 20_000 }).catch(() => missed.push('no faults in the exercise'));
  await page.waitForTimeout(1500);
  await shoot('exercise');
}

async function theme(name) {
  await command('Preferences: Color Theme');
  await typeInBox(name);
  await page.waitForTimeout(800);
  await page.keyboard.press('Enter');
  await page.waitForTimeout(800);
}
