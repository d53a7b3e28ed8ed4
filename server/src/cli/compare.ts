import { analyze } from '../analysis/analyze';
import { compare } from '../analysis/compare';
import { bundledRules } from '../bundled';
import type { Language } from '../draft/draft';
import { today } from '../host/today';
import { comparisonData } from '../report/comparison/data';
import { comparisonDocument } from '../report/comparison/document';
import { comparisonText } from '../report/comparison/text';
import { packsOf } from '../report/packNames';
import { readFramework } from './framework';
import { sortStandards } from './inputs';
import type { ReadingOptions } from './options';
import { writeDocument, writeOut } from './output';
import { paint } from './terminal';
import { Unusable } from './unusable';
import { name, version } from './version';

export interface CompareOptions extends ReadingOptions {
  readonly format: 'text' | 'json' | 'html' | 'md' | 'docx';
  readonly out?: string;
  readonly reportLang?: Language;
}

/** `lexfloor compare`: what a new version of a draft changed, fixed, kept and broke, both judged by the rules of the new one. Ends with 0. */
export async function compareVersions(older: string, newer: string, options: CompareOptions): Promise<number> {
  if (sortStandards(options.standard, bundledRules()).paths.length > 0) throw new Unusable(`${name}: put -- behind the standards: ${name} compare --standard C102 -- ${older} ${newer}`);
  const after = await readFramework([newer], options), before = await readFramework([older], options);
  const [now] = after.framework.files, [old] = before.framework.files;
  if (after.framework.files.length !== 1 || before.framework.files.length !== 1) throw new Unusable(`${name}: compare takes two files; name the older and the newer version`);
  const { rules } = after.framework;
  const comparison = compare(old!.analysis.rules === rules ? old!.analysis : analyze(old!.analysis.draft, rules), now!.analysis);
  const language = options.reportLang ?? now!.analysis.draft.language;
  const meta = { tool: { name, version }, date: today(), language, packs: packsOf(rules), paths: { before: older, after: newer } };
  switch (options.format) {
    case 'text': writeOut(comparisonText(comparison, language, options.out === undefined ? { paint } : {}), options.out); break;
    case 'json': writeOut(`${JSON.stringify(comparisonData(comparison, meta), null, 2)}\n`, options.out); break;
    default: await writeDocument(comparisonDocument(comparison, meta), options.format, options.out, new Date());
  }
  return before.complete && after.complete ? 0 : 2;
}
