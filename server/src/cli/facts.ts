import { renderJson } from '../report/json';
import { renderFacts } from '../report/text';
import type { ListOptions } from './options';
import { readFiles } from './read';
import { paint, say } from './terminal';

/** `lexfloor facts`: what was read from the drafts, without judging it. */
export async function facts(paths: readonly string[], options: ListOptions): Promise<number> {
  const { report, complete } = await readFiles(paths, options);
  if (complete || report.files.length > 0) say(options.format === 'json' ? renderJson(report, 'facts') : renderFacts(report, { paint }));
  return complete ? 0 : 2;
}
