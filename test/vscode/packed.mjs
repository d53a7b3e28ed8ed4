// What holds of the packed extension (.vsix), looked at after each packing: its size, what is in it, and what is not.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';

const most = 2_000_000, root = join(import.meta.dirname, '..', '..');

/** Throws what is wrong with a .vsix; gives its size in bytes where nothing is. */
export function checkPacked(path) {
  const bytes = readFileSync(path), files = unzipSync(bytes), wrong = [];
  if (bytes.length >= most) wrong.push(`it has ${bytes.length} bytes; ${most} are the most`);
  const inside = Object.keys(files).filter((name) => name.startsWith('extension/')).map((name) => name.slice('extension/'.length));
  for (const name of ['package.json', 'SECURITY.md', 'LICENSE.txt', 'THIRD-PARTY-NOTICES.txt', 'dist/client/node.cjs', 'dist/server/server.js']) if (!inside.some((one) => one.toLowerCase() === name.toLowerCase())) wrong.push(`${name} is missing`);
  for (const name of inside) if (/^(?:test|node_modules|server|client\/src)\/|\.(?:map|ts|log)$/.test(name)) wrong.push(`${name} has no place in it`);
  const text = (name) => strFromU8(files[`extension/${name}`] ?? new Uint8Array());
  const notices = text('THIRD-PARTY-NOTICES.txt');
  // Every package that a program of ours imports, with its licence; those of the command line alone are no part of the extension
  for (const name of ['vscode-languageclient', 'vscode-languageserver', 'vscode-jsonrpc', 'yaml', 'saxes', 'minisearch', 'fflate', 'docx']) if (!new RegExp(`^${name} \\S+ \\(.+\\)$`, 'm').test(notices)) wrong.push(`THIRD-PARTY-NOTICES.txt does not name ${name}`);
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')), known = new Set(Object.keys(dependencies));
  if (known.size === 0) wrong.push('package.json names no packages');
  for (const name of inside.filter((one) => /^dist\/.*\.c?js$/.test(one))) {
    const found = /(?<![\w$.])eval\(|new Function\(|(?<![\w$.])Function\(["'`]/.exec(text(name));
    if (found) wrong.push(`${name} makes code at run time: …${text(name).slice(Math.max(0, found.index - 60), found.index + 60)}…`);
  }
  if (wrong.length > 0) throw new Error(`${path}:\n  ${wrong.join('\n  ')}`);
  return bytes.length;
}
