import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decode, walk } from '../../server/src/host/node';
import { folderWith } from '../support/folder';

const bytes = (...all: (number | string)[]) => Buffer.concat(all.map((one) => typeof one === 'number' ? Buffer.from([one]) : Buffer.from(one)));

describe('decoding', () => {
  it('takes a byte order mark off and remembers it', () => {
    expect(decode(bytes(0xef, 0xbb, 0xbf, 'Art. 1'))).toEqual({ text: 'Art. 1', encoding: 'utf-8', mark: true, problems: [] });
    expect(decode(bytes('Art. 1'))).toEqual({ text: 'Art. 1', encoding: 'utf-8', mark: false, problems: [] });
    expect(decode(bytes(0xff, 0xfe, 'A', 0, '\u00e9'.slice(0, 0), 0xe9, 0))).toMatchObject({ text: 'A\u00e9', encoding: 'utf-16le', mark: true });
    expect(decode(bytes(0xfe, 0xff, 0, 'A'))).toMatchObject({ text: 'A', encoding: 'utf-16be' });
  });

  it('replaces what is not UTF-8 and says where the first of it stands', () => {
    expect(decode(bytes('an assur', 0xe9, ' in sant', 0xe9, ' and more words'))).toMatchObject({
      text: 'an assur\uFFFD in sant\uFFFD and more words',
      problems: [{ at: 8, message: '2 characters are not valid UTF-8 and read as "\uFFFD"; save the file as UTF-8' }],
    });
    expect(decode(bytes('a real \uFFFD'))).toMatchObject({ problems: [] });
  });

  it('refuses what is no text', () => {
    expect(decode(bytes('a', 0, 'b'))).toEqual({ refused: expect.stringContaining('byte 2 is zero') });
    expect(decode(bytes('%PDF-1.4'))).toEqual({ refused: expect.stringContaining('PDF') });
    expect(decode(bytes())).toMatchObject({ text: '' });
  });
});

describe('walking a folder', () => {
  const folder = folderWith();
  const files = [
    '.git/config', '.gitignore', 'a.bill', 'b/a.bill', 'b/.gitignore', 'b/no.bill', 'b/yes.bill', 'build/x.bill', 'node_modules/p/x.bill',
    '.hidden/x.bill', 'picture.png', 'README.md', 'notes.md', 'b/c/x.bill', 'keep/drop.bill', 'keep/hold.bill',
  ];
  for (const name of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), name === '.gitignore' ? '/build\nkeep/*\n!keep/hold.bill\n' : name === 'b/.gitignore' ? 'no.bill\n/c/\n' : name);
  }
  symlinkSync('..', join(folder, 'b', 'up'));
  const bills = (path: string) => path.endsWith('.bill');

  it('honours .gitignore files where they stand, and is not led round by links', () => {
    const { files: found, leftOut, problems } = walk(folder, bills);
    expect(found.map((one) => one.slice(folder.length + 1))).toEqual(['a.bill', 'b/a.bill', 'b/yes.bill', 'keep/hold.bill']);
    expect(leftOut.map((one) => one.slice(folder.length + 1))).toEqual(['notes.md']);
    expect(problems).toEqual([]);
  });

  it('honours the .gitignore files above the folder it is given', () => {
    expect(walk(join(folder, 'keep'), bills).files).toEqual([join(folder, 'keep/hold.bill')]);
  });

  it('hands over the first characters', () => {
    expect(walk(folder, (_path, head) => head() === 'notes.md').files).toEqual([join(folder, 'notes.md')]);
  });

  it('says that a folder is not there', () => {
    expect(walk(join(folder, 'gone'), bills).problems).toEqual([{ path: expect.stringContaining('gone'), message: 'there is no such file; check the path' }]);
  });
});
