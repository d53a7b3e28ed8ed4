import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundleServer } from '../support/server';

const draft = `SOCIAL INSURANCE ACT

PART I. SICKNESS BENEFIT

12. Waiting period
(1) No sickness benefit is payable for the first seven days of incapacity for work.
(2) The claimant must send the certificate within seven working days.
`;

const has = (command: string, args: string[]) => spawnSync(command, args, { stdio: 'ignore', timeout: 20_000 }).status === 0;
const hasNeovim = has('nvim', ['--version']);
const hasEglot = has('emacs', ['-Q', '--batch', '--eval', '(progn (require (quote package)) (dolist (d (list "/usr/share/emacs/site-lisp/elpa" "/usr/share/emacs/site-lisp/elpa-src")) (add-to-list (quote package-directory-list) d)) (package-initialize) (require (quote eglot)))']);
if (!hasNeovim) console.warn('neovim is not installed: its test is skipped');
if (!hasEglot) console.warn('emacs with eglot is not installed: its test is skipped');

let bundle: Awaited<ReturnType<typeof bundleServer>>;
beforeAll(async () => { bundle = await bundleServer(); }, 60_000);

/** Runs an editor on a fresh copy of the draft; its script says "ok" or "not ok" line by line. */
function run(command: string, args: string[]): string {
  const file = join(bundle.folder, `${command}.bill`);
  writeFileSync(file, draft);
  const { status, stdout, stderr } = spawnSync(command, args, {
    encoding: 'utf8', timeout: 60_000, env: { ...process.env, SERVER: bundle.path, DRAFT: file, HOME: bundle.folder, XDG_STATE_HOME: bundle.folder }, cwd: bundle.folder,
  });
  const said = `${stdout}${stderr}`;
  expect(status, said).toBe(0);
  return said;
}

describe('other editors over stdio', () => {
  it.skipIf(!hasNeovim)('neovim shows, explains and mends a finding', () => {
    const said = run('nvim', ['--headless', '-u', 'NONE', '-c', `luafile ${join(import.meta.dirname, 'nvim-lsp.lua')}`]);
    expect(said.match(/^ok - /gm), said).toHaveLength(8);
  }, 90_000);

  it.skipIf(!hasEglot)('emacs shows, explains and mends a finding', () => {
    const said = run('emacs', ['-Q', '--batch', '-l', join(import.meta.dirname, 'eglot-lsp.el')]);
    expect(said.match(/^ok - /gm), said).toHaveLength(6);
  }, 90_000);
});
