// What a person does in the window with mouse and keys, for the scripts that look at it.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Hands in a window that shows `file`. Pictures go to the folder `shots`; those of `guide.pictures` also to `guide.folder`, small, for the docs.
 * `missed` takes what was looked for in vain where the look could go on.
 */
export function handsOf(page, { file, shots, missed, guide }) {
  let pictures = 0;
  return { shoot, lineOf, goToLine, command, typeInBox, shown, placeOf, clickOn, hoverOver, saved, reportWith, pictures: () => pictures };

  /** The page inside a view whose heading begins so; undefined, and missed, where none comes in 20 seconds. */
  async function reportWith(heading) {
    for (let tries = 0; tries < 100; tries++) {
      for (const frame of page.frames()) if ((await frame.locator('#report h1').first().textContent({ timeout: 100 }).catch(() => '')).startsWith(heading)) return frame;
      await page.waitForTimeout(200);
    }
    missed.push(`no view with “${heading}”`);
    return undefined;
  }

  async function shoot(what) {
    await page.waitForTimeout(400); // animations
    const name = what.replace(/\W+/g, '-');
    await page.screenshot({ path: join(shots, `${++pictures}-${name}.png`) });
    if (guide?.pictures.has(what)) writeFileSync(join(guide.folder, `${name}.webp`), await small());
  }

  /** What the window shows, as WebP: the guide travels with the extension, which is to stay small. */
  async function small() {
    const session = await page.context().newCDPSession(page);
    const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 10 });
    await session.detach();
    return Buffer.from(data, 'base64');
  }

  /** The line of the sample that holds these words, from 1. */
  function lineOf(words) {
    const text = readFileSync(file, 'utf8'), at = text.indexOf(words);
    assert.ok(at >= 0, `"${words}" stands in the sample`);
    return text.slice(0, at).split('\n').length;
  }

  async function goToLine(line) {
    await page.keyboard.press('Control+1'); // into the editor
    await page.keyboard.press('Control+G');
    await typeInBox(String(line));
    await page.keyboard.press('Enter');
    await page.waitForTimeout(500);
  }

  /** Runs a command of the palette. */
  async function command(title) {
    await page.keyboard.press('F1');
    await typeInBox(title);
    await page.waitForTimeout(800);
    await page.keyboard.press('Enter');
    await page.waitForTimeout(500);
  }

  /** Types into the box at the top once it is there: what is typed before goes into the draft. */
  async function typeInBox(words) {
    await page.waitForSelector('.quick-input-widget input:focus', { timeout: 20_000 });
    await page.keyboard.type(words, { delay: 20 });
  }

  /** Waits until words are on the screen. */
  function shown(words) {
    return page.waitForFunction((wanted) => [...document.querySelectorAll('.view-line')].some((line) => line.textContent.replaceAll('\u00a0', ' ').includes(wanted)),
      words, { timeout: 10_000 });
  }

  /** Where words stand on the screen. Lines are wrapped, and the editor paints spaces as no-break spaces. */
  async function placeOf(words) {
    const place = await page.evaluate((wanted) => {
      for (const line of document.querySelectorAll('.view-lines .view-line')) {
        const at = line.textContent.replaceAll('\u00a0', ' ').indexOf(wanted);
        if (at < 0) continue;
        const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(), seen = 0; node; seen += node.length, node = walker.nextNode()) {
          if (at + 2 >= seen + node.length) continue;
          const range = document.createRange();
          range.setStart(node, Math.max(0, at + 2 - seen));
          range.setEnd(node, Math.max(0, at + 2 - seen) + 1);
          const { x, y, width, height } = range.getBoundingClientRect();
          return { x: x + width / 2, y: y + height / 2 };
        }
      }
      return undefined;
    }, words);
    assert.ok(place, `"${words}" is on the screen`);
    return place;
  }

  async function clickOn(words) {
    const { x, y } = await placeOf(words);
    await page.mouse.click(x, y);
  }

  /** Rests the mouse on words until a hover says what is expected: hints and lenses that come late move the words away below the mouse. */
  async function hoverOver(words, expected) {
    const row = page.locator('.monaco-hover:not(.hidden) .hover-row').filter({ hasText: expected }).first();
    for (let tries = 4; ; tries--) {
      const { x, y } = await placeOf(words);
      await page.mouse.move(x, y - 2);
      await page.mouse.move(x + 1, y - 2);
      if (await row.waitFor({ timeout: 7_000 }).then(() => true, () => false)) break;
      if (tries === 1) throw new Error(`no hover that says ${expected} on "${words}"`);
      await page.mouse.move(5, 5); // a hover that came too early, or none: begin again
      await page.waitForTimeout(500);
    }
    console.log(`hover on "${words}": ${(await page.locator('.monaco-hover:not(.hidden)').first().innerText()).replace(/\s+/g, ' ')}`);
  }

  async function saved(expected) {
    for (let tries = 0; tries < 50 && !expected.test(readFileSync(file, 'utf8')); tries++) await page.waitForTimeout(100);
    assert.match(readFileSync(file, 'utf8'), expected);
  }
}
