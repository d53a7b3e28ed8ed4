import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bundledRules } from '../bundled';
import { bundledPractice, principles } from '../bundledData';
import type { Language } from '../draft/draft';
import { hubEntries } from '../report/hub/entries';
import { renderHub } from '../report/hub/page';
import { writeOut } from './output';
import { say } from './terminal';
import { problemLine, Unusable } from './unusable';
import { version } from './version';

export interface HubOptions {
  readonly out: string;
  readonly lang: Language;
}

/** `lexfloor hub --out FILE.html|DIR`: the library as one page for a browser, which needs no network. In a folder it is index.html. */
export async function hub({ out, lang }: HubOptions): Promise<number> {
  const isFile = /\.html?$/i.test(out) && !(existsSync(out) && statSync(out).isDirectory()), path = isFile ? out : join(out, 'index.html');
  const entries = hubEntries(bundledRules(), { practice: bundledPractice(), principles });
  try {
    mkdirSync(dirname(path), { recursive: true });
  } catch (error) {
    throw new Unusable(problemLine(dirname(path), `cannot be made (${(error as NodeJS.ErrnoException).code ?? 'unknown error'}); check the path and its rights`));
  }
  writeOut(renderHub(entries, { language: lang, version }), path);
  say(`${path}: ${entries.length} entries\n`);
  return 0;
}
