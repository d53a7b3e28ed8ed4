// A drafter's day on an Act and its regulations, with mouse and keys; each step leaves a picture. Called by look.mjs.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const act = `SOCIAL INSURANCE ACT, 2031

PART I – PRELIMINARY

1. Definitions
In this Act–
"Board" means the Board of the Fund;
"funeral grant" means a sum paid after a death;
"insured person" means a person insured under section 2;
"levy" means a surcharge;
"surcharge" means a levy.

2. Persons insured
(1) Every employee is insured, subject to section 4(1).
(2) An insured person must tell the Fund prior to any change, and prior to leaving.

PART III – SICKNESS BENEFIT

3. Waiting period
No sickness benefit is payable for the first seven days of incapacity for work.

4. Claims
(1) An insured person claims under section 3.
(2) The Board must decide within 26 weeks under subsection (1), and section 9(3) applies.
(3) A notice must be given. The Registrar decides, the Registrar may be heard, and the Registrar reports to the Board.

5. Rate
Sickness benefit is paid at sixty per cent of earnings, and section 11 applies.

6. Priority
Subject to section 7, the levy is paid first, and the surcharge after it.

7. Order
Subject to section 6, benefits are paid first.

8. Repealed

9. Appeals
An insured person may appeal, as section 8 says.

10. Payment
The Board pays.

`;
const regulations = 'SOCIAL INSURANCE REGULATIONS\n\n1. Claims\nAn insured person claims under section 4(1) of the Act.\n\n2. Payment\nInsured persons pay to the Board monthly.\n';

export async function lookAtDrafting(page, hands, server, folder, missed) {
  const { shoot, goToLine, command, shown, clickOn, hoverOver } = hands;
  const file = join(folder, 'insurance.bill'), press = (keys) => page.keyboard.press(keys), wait = (ms) => page.waitForTimeout(ms);
  writeFileSync(file, act);
  writeFileSync(join(folder, 'regulations.bill'), regulations);
  writeFileSync(join(folder, 'lexfloor.yaml'), 'country: Marenga\nfiles: [insurance.bill, regulations.bill]\n');
  const lineOf = (words) => act.slice(0, act.indexOf(words)).split('\n').length;
  /** A step that may fail without ending the look: the picture tells. */
  const step = async (what, doIt) => {
    try { await doIt(); } catch (error) { missed.push(`${what}: ${String(error).split('\n')[0]}`); }
    await shoot(what);
    await press('Escape');
    await press('Escape');
  };
  const at = async (words, from = words) => { await goToLine(lineOf(from)); await clickOn(words); };
  const rename = async (name) => { await press('F2'); await page.waitForSelector('.rename-box input:focus', { timeout: 10_000 }); await press('Control+A'); await page.keyboard.type(name, { delay: 15 }); await wait(300); };
  const undo = async () => { await press('Control+1'); for (let n = 0; n < 4; n++) await press('Control+Z'); await wait(300); };

  await page.goto(server.open(folder, [['openFile', server.uri(file)]]));
  await page.waitForSelector('.squiggly-warning, .squiggly-error, .squiggly-info', { timeout: 60_000 });
  await step('drafting opened with hints lens and colours', () => page.waitForSelector('.codelens-decoration a', { timeout: 15_000 }));
  await step('drafting problems', async () => { await press('Control+Shift+M'); await page.waitForSelector('.markers-panel-container .monaco-list-row'); await wait(500); });
  await press('Control+J');

  await step('term hover', async () => { await goToLine(lineOf('4. Claims')); await hoverOver('insured person claims', /means|insured under/); });
  await step('term highlight', async () => { await at('insured person claims', '4. Claims'); await page.waitForSelector('.wordHighlight, .wordHighlightStrong, .wordHighlightText', { timeout: 10_000, state: 'attached' }); });
  await step('term peek definition', async () => { await at('insured person claims', '4. Claims'); await press('Control+Shift+F10'); await page.waitForSelector('.peekview-widget', { timeout: 10_000 }); await wait(800); });
  await step('term all references', async () => { await at('insured person claims', '4. Claims'); await press('Shift+F12'); await page.waitForSelector('.peekview-widget', { timeout: 10_000 }); await wait(800); });
  await step('term rename box', async () => { await at('insured person claims', '4. Claims'); await rename('scheme member'); });
  await step('term rename preview', async () => {
    await at('insured person claims', '4. Claims');
    await rename('official');
    await press('Control+Enter');
    await page.locator('.refactor-preview').getByText('Apply').first().waitFor({ timeout: 10_000 });
    await wait(800);
  });
  await step('term renamed', async () => { await command('Refactor Preview: Apply Changes'); await shown('An official must tell'); });
  await undo();
  await shown('An insured person must tell').catch(() => missed.push('undo does not take the rename back'));

  await step('reference hover', async () => { await goToLine(lineOf('4. Claims')); await hoverOver('section 3', /Waiting period/); });
  await step('reference peek', async () => { await at('section 3', '4. Claims'); await press('Control+Shift+F10'); await page.waitForSelector('.peekview-widget', { timeout: 10_000 }); await wait(800); });
  await step('reference followed', async () => { await at('section 3', '4. Claims'); await press('F12'); await wait(600); });
  await step('reference from the other end', async () => { await at('3. Waiting period'); await press('Shift+F12'); await wait(1500); });
  await step('reference that leads nowhere', async () => { await goToLine(lineOf('5. Rate')); await hoverOver('section 11', /leads nowhere/); });

  const typeAtEnd = async (words) => { await press('Control+1'); await press('Control+End'); await page.keyboard.type(words, { delay: 25 }); };
  await step('completion after section', async () => { await typeAtEnd('under section '); await page.waitForSelector('.suggest-widget.visible .monaco-list-row', { timeout: 8_000 }); await wait(500); });
  await undo();
  await step('completion of a term', async () => { await typeAtEnd('insu'); await press('Control+Space'); await page.waitForSelector('.suggest-widget.visible .monaco-list-row', { timeout: 8_000 }); await wait(500); });
  await undo();
  await step('completion of a unit', async () => { await typeAtEnd('No benefit is payable for 3 '); await press('Control+Space'); await page.waitForSelector('.suggest-widget.visible .monaco-list-row', { timeout: 8_000 }); await wait(500); });
  await undo();
  await step('completion of a citation', async () => { await typeAtEnd('C102 Art. 1'); await press('Control+Space'); await page.waitForSelector('.suggest-widget.visible .monaco-list-row', { timeout: 8_000 }); await wait(500); });
  await undo();
  await step('completion of a model clause', async () => {
    await typeAtEnd('\nsick');
    await press('Control+Space');
    await page.locator('.suggest-widget.visible .monaco-list-row').first().waitFor({ timeout: 8_000 });
    await wait(500);
  });
  await undo();
  await step('model clause with tab stops', async () => {
    await typeAtEnd('\nsick');
    await press('Control+Space');
    await page.locator('.suggest-widget.visible .monaco-list-row').first().waitFor({ timeout: 8_000 });
    await press('Enter');
    await page.waitForSelector('.snippet-placeholder', { timeout: 5_000 });
  });
  await undo();
  await undo();

  const menu = async () => page.waitForSelector('.action-widget .monaco-list-row', { timeout: 10_000 });
  await step('refactor menu at a section', async () => { await at('3. Waiting period'); await press('Control+Shift+R'); await menu(); });
  await step('insert a section previewed', async () => {
    await at('3. Waiting period');
    await press('Control+Shift+R');
    await menu();
    await press('Control+Enter');
    await page.locator('.refactor-preview').getByText('Apply').first().waitFor({ timeout: 10_000 });
    await wait(800);
  });
  await command('Refactor Preview: Discard Changes');
  await step('insert a section done', async () => { await at('3. Waiting period'); await press('Control+Shift+R'); await menu(); await press('Enter'); await shown('5. Claims'); });
  await undo();
  await step('quick fixes at a wording', async () => { await at('prior to any', '2. Persons insured'); await press('Control+.'); await menu(); });
  await step('fix all', async () => { await command('Fix All'); await wait(800); });
  await undo();
  await step('quick fixes at a value', async () => { await at('seven days', '3. Waiting period'); await press('Control+.'); await menu(); });
  await step('hover on must', async () => { await goToLine(lineOf('4. Claims')); await hoverOver('must decide', /Duty|within 26 weeks/); });
  await step('duty without bearer', async () => { await goToLine(lineOf('(3) A notice')); await hoverOver('must be given', /./); });
  await step('deadlines', async () => { await press('Control+1'); await command('Lexfloor: Deadlines'); await page.waitForSelector('.quick-input-widget .monaco-list-row'); });
  await step('workspace symbols', async () => { await press('Control+T'); await page.keyboard.type('claims', { delay: 30 }); await wait(1500); });
  await step('breadcrumbs', async () => { await at('No sickness benefit', '3. Waiting period'); await press('Control+Shift+.'); await wait(700); });
  await step('folded', async () => { await press('Control+1'); await command('Fold All'); await wait(400); });
  await command('Unfold All');
  await step('selection grown', async () => { await at('seven days', '3. Waiting period'); for (let n = 0; n < 4; n++) await press('Shift+Alt+ArrowRight'); await wait(400); });
  await step('formatted', async () => { await press('Control+1'); await press('Shift+Alt+F'); await wait(800); });
  await undo();

  await lookAtWaiver();

  /** "Accept with a reason…", typed in the three boxes. */
  async function lookAtWaiver() {
    const path = join(folder, '.lexfloor', 'waivers.yaml');
    await at('seven days', '3. Waiting period');
    const before = await page.locator('.squiggly-error').count();
    await press('Control+.');
    await menu();
    await page.locator('.action-widget .monaco-list-row').filter({ hasText: 'Accept with a reason' }).first().click();
    await answer('1 of 3', '');
    await step('accept without a reason is refused', async () => { await page.locator('.quick-input-widget').filter({ hasText: 'A reason is needed' }).waitFor({ timeout: 5_000 }); });
    await at('seven days', '3. Waiting period');
    await press('Control+.');
    await menu();
    await page.locator('.action-widget .monaco-list-row').filter({ hasText: 'Accept with a reason' }).first().click();
    await answer('1 of 3', 'Employers go on paying wages for a week', 'accept why');
    await answer('2 of 3', 'A. Adviser', 'accept by whom');
    await answer('3 of 3', '2099-12-31', 'accept until when');
    for (let tries = 0; tries < 100 && !existsSync(path); tries++) await wait(100);
    const written = readFileSync(path, 'utf8');
    for (const words of ['c102/sickness-waiting-period', 'Employers go on paying wages for a week', 'A. Adviser', '2099-12-31']) assert.ok(written.includes(words), `${words} in ${written}`);
    await page.waitForFunction((count) => document.querySelectorAll('.squiggly-error').length < count, before, { timeout: 10_000 });
    await shoot('accepted');
  }

  async function answer(title, words, picture) {
    await page.locator('.quick-input-widget:visible').filter({ hasText: title }).waitFor({ timeout: 10_000 });
    await press('Control+A');
    if (words !== '') await page.keyboard.type(words, { delay: 10 });
    if (picture) await shoot(picture);
    await press('Enter');
  }
}
