import { assess, scopeOf } from '../analysis/assess';
import type { Language } from '../draft/draft';
import { today } from '../host/today';
import { assessmentData } from '../report/assessment/data';
import { assessmentDocument } from '../report/assessment/document';
import { assessmentText } from '../report/assessment/text';
import { packsOf } from '../report/packNames';
import { readFramework } from './framework';
import type { ReadingOptions } from './options';
import { writeDocument, writeOut } from './output';
import { paint, width } from './terminal';
import { name, version } from './version';

export interface AssessOptions extends ReadingOptions {
  readonly format: 'text' | 'json' | 'html' | 'md' | 'docx';
  readonly out?: string;
  readonly reportLang?: Language;
}

/** `lexfloor assess`: the gap assessment of a law, of one file or of several read as one framework. Ends with 0; 2 where a file could not be read. */
export async function assessLaw(paths: readonly string[], options: AssessOptions): Promise<number> {
  const { framework, settings: { project }, asked, complete } = await readFramework(paths, options);
  const assessment = assess(framework, scopeOf(framework, { ...project, ...(asked && { asked }) }));
  const language = options.reportLang ?? framework.files[0]!.analysis.draft.language;
  const meta = { tool: { name, version }, date: today(), language, packs: packsOf(framework.rules) };
  switch (options.format) {
    case 'text': writeOut(assessmentText(assessment, meta, options.out === undefined ? { paint, width: width() } : {}), options.out); break;
    case 'json': writeOut(`${JSON.stringify(assessmentData(assessment, meta), null, 2)}\n`, options.out); break;
    default: await writeDocument(assessmentDocument(assessment, meta), options.format, options.out, new Date());
  }
  return complete ? 0 : 2;
}
