import { judgedTogether } from '../analysis/otherFiles';
import type { Rule } from '../engine/pack';
import { describeFile } from '../report/describe';
import { readFramework } from './framework';
import type { ReadingOptions } from './options';
import type { Reading } from './read';
import { name, version } from './version';
import { WaiverFiles } from './waivers';

/** Reads, consolidates and describes the files that the arguments name: places are those of the consolidated text, amending acts are gone. */
export async function readConsolidated(paths: readonly string[], options: ReadingOptions): Promise<Pick<Reading, 'report' | 'complete'>> {
  const { framework: { files }, complete } = await readFramework(paths, { ...options, consolidated: true }), waivers = new WaiverFiles();
  const named = files.map(({ path, analysis }) => ({ name: path, analysis })), rules = new Map<string, Rule>();
  const described = files.map(({ path, analysis }) => {
    const judged = judgedTogether(analysis, named.filter((other) => other.analysis !== analysis));
    for (const { item } of judged.findings) for (const { rule } of [item, ...item.also ?? []]) rules.set(rule.id, rule);
    return { text: judged.draft.text, file: describeFile(path, judged, waivers.review(path, judged), options.without) };
  });
  return { report: { tool: { name, version }, files: described, rules }, complete };
}
