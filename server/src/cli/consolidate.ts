import { consolidateLaw, consolidateWith } from '../analysis/amending/consolidateLaw';
import { bundledRules } from '../bundled';
import type { Language } from '../draft/draft';
import { amendedFiles } from '../engine/project';
import { today } from '../host/today';
import { instructionsData } from '../report/consolidation/data';
import { consolidationDocument } from '../report/consolidation/document';
import { consolidationText } from '../report/consolidation/text';
import { readFramework } from './framework';
import { sortStandards } from './inputs';
import type { ReadingOptions } from './options';
import { writeDocument, writeOut } from './output';
import { pathIn } from './projects';
import { Unusable } from './unusable';
import { name, version } from './version';

export interface ConsolidateOptions extends ReadingOptions {
  readonly format: 'bill' | 'text' | 'json' | 'md' | 'html' | 'docx';
  readonly out?: string;
  /** Where the consolidated text goes. */
  readonly text?: string;
  readonly reportLang?: Language;
}

/**
 * `lexfloor consolidate`: an act with its amendments carried out, and the table of instructions. The act comes first, then the amending acts in
 * their order; of a project alone those that belong together by its lexfloor.yaml, or by the title they name. 1 where an instruction could not be carried out.
 */
export async function consolidateAct(paths: readonly string[], options: ConsolidateOptions): Promise<number> {
  const sorted = sortStandards(options.standard, bundledRules());
  const { framework, settings, complete } = await readFramework([...sorted.paths, ...paths], options);
  const { files, rules } = framework;
  const inLaw = (path: string): string => pathIn(settings, path) ?? path;
  const told = (path: string) => amendedFiles(settings.project, inLaw(path));
  const asked = paths.length >= 2 && files.length === paths.length;
  const [act, ...amending] = files;
  const done = asked
    ? consolidateWith(act!, amending.map((file) => ({ ...file, ...calledOf(told(file.path), inLaw(act!.path)) })), rules)
    : undefined;
  const law = done === undefined ? consolidateLaw(files, told, inLaw, rules) : undefined;
  const steps = (done ?? law!).steps;
  if (steps.length === 0) throw new Unusable(`${name}: no act here amends another; name the act and then those that amend it, or write "amends" into lexfloor.yaml`);
  const acts = [...new Set(steps.map((step) => step.act))];
  if (acts.length > 1) throw new Unusable(`${name}: several acts are amended here (${acts.join(', ')}); name one of them and those that amend it`);
  const text = done?.draft.text ?? law!.files.find(({ path }) => path === acts[0])!.analysis.draft.text;
  if (options.text !== undefined) writeOut(text, options.text);
  const language = options.reportLang ?? steps[0]!.consolidation.draft.language;
  const shown = steps.map(({ amending: { path, analysis }, consolidation }) => ({ path, amending: analysis, consolidation }));
  switch (options.format) {
    case 'bill': writeOut(text, options.out); break;
    case 'text': writeOut(consolidationText(shown, language), options.out); break;
    case 'json': writeOut(`${JSON.stringify({ version: 1, tool: { name, version }, date: today(), act: acts[0], instructions: shown.flatMap((step) => instructionsData(step, language)), text }, null, 2)}\n`, options.out); break;
    default: await writeDocument(consolidationDocument(shown, { tool: { name, version }, date: today(), language, path: acts[0]! }), options.format, options.out, new Date());
  }
  if (!complete) return 2;
  return shown.some(({ consolidation }) => consolidation.outcomes.some((outcome) => !outcome.done && outcome.why.reason !== 'other')) ? 1 : 0;
}

const calledOf = (told: readonly { readonly name: string; readonly called?: readonly string[] }[], act: string): { readonly called?: readonly string[] } => {
  const called = told.find((one) => one.name === act)?.called;
  return called === undefined ? {} : { called };
};
