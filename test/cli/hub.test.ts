import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../support/folder';
import { lexfloor, withBuiltCommand } from './lexfloor';

describe('lexfloor hub', () => {
  withBuiltCommand();

  it('writes one page, into a folder or as the file named', () => {
    const cwd = folderWith({});
    const asFile = lexfloor(['hub', '--out', 'library.html', '--lang', 'es'], { cwd }), inFolder = lexfloor(['hub', '--out', 'site/library'], { cwd });
    expect([asFile.status, inFolder.status, asFile.stderr + inFolder.stderr]).toEqual([0, 0, '']);
    expect(inFolder.stdout).toMatch(/^site\/library\/index\.html: \d{4} entries\n$/);
    const page = readFileSync(join(cwd, 'library.html'), 'utf8');
    expect(page).toContain('<html lang="es">');
    expect(page).toContain('La biblioteca de Lexfloor');
    expect(readFileSync(join(cwd, 'site/library/index.html'), 'utf8')).toContain('<html lang="en">');
  });

  it('says in one line what is wrong', () => {
    const cwd = folderWith({ 'a.txt': '' });
    expect(lexfloor(['hub'], { cwd })).toMatchObject({ status: 2, stderr: "lexfloor: required option '--out <path>' not specified; see lexfloor hub --help\n" });
    expect(lexfloor(['hub', '--out', 'a.txt/b'], { cwd })).toMatchObject({ status: 2, stderr: 'a.txt/b:1:1: cannot be made (ENOTDIR); check the path and its rights\n' });
  });
});
