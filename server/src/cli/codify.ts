import { codify } from '../analysis/codify';
import type { Language } from '../draft/draft';
import { today } from '../host/today';
import { codificationCsv, codificationData, codificationDocument, codificationText } from '../report/codification/document';
import { readFramework } from './framework';
import type { ReadingOptions } from './options';
import { writeDocument, writeOut } from './output';
import { Unusable } from './unusable';
import { name, version } from './version';

export interface CodifyOptions extends ReadingOptions {
  readonly format: 'text' | 'json' | 'html' | 'md' | 'docx' | 'csv';
  readonly out?: string;
  readonly reportLang?: Language;
}

/** `lexfloor codify`: which provision of the new text has become of each old one. The last path is the new text, or a folder of new texts. Ends with 0; 2 where a file could not be read. */
export async function codifyTexts(paths: readonly string[], options: CodifyOptions): Promise<number> {
  const last = paths.at(-1);
  if (last === undefined || paths.length < 2) throw new Unusable(`${name}: codify takes the old texts and then the new one: ${name} codify old-act.bill new-code.bill`);
  const after = await readFramework([last], options), before = await readFramework(paths.slice(0, -1), options);
  const table = codify(before.framework.files, after.framework.files), language = options.reportLang ?? after.framework.files[0]!.analysis.draft.language;
  const meta = { tool: { name, version }, date: today(), language };
  switch (options.format) {
    case 'text': writeOut(codificationText(table, language), options.out); break;
    case 'json': writeOut(`${JSON.stringify(codificationData(table, meta), null, 2)}\n`, options.out); break;
    case 'csv': writeOut(codificationCsv(table, language), options.out); break;
    default: await writeDocument(codificationDocument(table, meta), options.format, options.out, new Date());
  }
  return before.complete && after.complete ? 0 : 2;
}
