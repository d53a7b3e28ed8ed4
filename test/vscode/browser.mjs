// The browser that shows VS Code's window to the tests.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The browser's program: `CHROMIUM`, or the first one on the path; undefined where there is none. */
export const findBrowser = () => process.env.CHROMIUM
  ?? (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name))).find(existsSync);

/** Installs chromium by apt where it is missing; says what to do where that cannot be. */
export function installBrowser() {
  if (findBrowser()) return;
  console.error('Installing chromium …');
  const wait = ['-qq', '-o', 'DPkg::Lock::Timeout=600'];
  const apt = (...args) => spawnSync('apt-get', [...wait, ...args],
    { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0;
  apt('update');
  apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-dejavu-core');
  if (findBrowser()) return;
  throw new Error('chromium is missing and apt-get cannot install it; install Chromium or Chrome, or name it in CHROMIUM');
}

/** A page of a fresh browser, and `close()`. */
export async function openPage(viewport = { width: 1280, height: 800 }) {
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  // bypassCSP: the worker's test bundle comes from another port of this machine
  const page = await (await browser.newContext({ viewport, bypassCSP: true })).newPage();
  page.setDefaultNavigationTimeout(120_000); // a busy machine
  return { page, close: () => browser.close() };
}
