import type { Analysis } from '../analysis/analysis';
import { steadyEdits } from '../analysis/steadyEdits';
import type { Draft } from '../draft/draft';
import { bySeverity } from '../engine/finding';
import { writeText } from '../host/node';
import type { Report } from '../report/report';
import { applyEdits, mergeEdits } from '../text/edit';
import { shift } from '../text/span';
import type { CheckOptions } from './options';
import { readConsolidated } from './consolidated';
import { readFiles, type Change } from './read';
import { paint, say, width } from './terminal';
import { Unusable, problemLine } from './unusable';

/** `lexfloor check`: findings in the chosen form; 1 when one of them reaches `--fail-on`, 2 when something could not be read. */
export async function check(paths: readonly string[], asked: CheckOptions): Promise<number> {
  const options: CheckOptions = { ...asked, without: asked.format === 'json' ? ['norms'] : ['facts', 'norms'] };
  if (options.fix && paths.includes('-')) throw new Unusable(noInput);
  let fixed = 0;
  const mend: Change = (path, analysis, read, again) => {
    const mended = fixSafely(analysis, again, (draft, changes) => steadyEdits(path, draft, changes, readings) ?? []);
    if (mended.count === 0) return analysis;
    if (path === '-') throw new Unusable(noInput);
    if (/\.docx$/i.test(path)) throw new Unusable(problemLine(path, 'is a Word file and was left alone; write it as .bill first (lexfloor convert) and mend that'));
    if (read.encoding !== 'utf-8' || read.problems.length > 0) throw new Unusable(problemLine(path, 'is not valid UTF-8 and was left alone; save it as UTF-8 before --fix'));
    const failed = writeText(path, mended.analysis.draft.text, read.mark);
    if (failed) throw new Unusable(problemLine(path, failed));
    fixed += mended.count;
    return mended.analysis;
  };
  if (options.fix && options.consolidated) throw new Unusable('lexfloor: --fix cannot change a consolidated text; mend the act or the amending act');
  const { report, complete } = options.consolidated ? await readConsolidated(paths, options) : await readFiles(paths, options, options.fix ? mend : undefined);
  if (complete || report.files.length > 0) say(await render(report, options.format, fixed));
  if (!complete) return 2;
  const { failOn } = options;
  if (failOn === 'never') return 0;
  return report.files.some(({ file }) => file.findings.some(({ severity, waived }) => !waived && bySeverity(severity, failOn) <= 0)) ? 1 : 0;
}

async function render(report: Report, format: CheckOptions['format'], fixed: number): Promise<string> {
  switch (format) {
    case 'text': return (await import('../report/text')).renderText(report, { paint, width: width(), fixed });
    case 'json': return (await import('../report/json')).renderJson(report, 'findings');
    case 'sarif': return (await import('../report/sarif')).renderSarif(report);
    case 'github': return (await import('../report/github')).renderGithub(report);
    case 'junit': return (await import('../report/junit')).renderJunit(report);
    case 'gitlab': return (await import('../report/gitlab')).renderGitlab(report);
  }
}

const noInput = 'lexfloor: --fix cannot change standard input; name a file';

/** So many changes may be left out of a file since broken lines would be read otherwise after them; with more of them it is left alone. */
const readings = 100;

/** A change may call for another one, or (wrongly) for itself again: so often it is looked at. */
const rounds = 10;

/** Applies the safe fixes until none is left but those that `steady` leaves out; of two that overlap, the second waits for the next round. */
export function fixSafely(
  analysis: Analysis, again: (text: string) => Analysis, steady: (draft: Draft, changes: readonly Edits[]) => readonly Edits[] = (_, changes) => changes,
): { readonly analysis: Analysis; readonly count: number } {
  let count = 0;
  for (let round = 0; round < rounds; round++) {
    const fixes = analysis.findings.flatMap(({ item, provision }) => {
      const fix = item.verdict === 'cannot-tell' ? undefined : item.fixes.find(({ safe }) => safe);
      return fix ? [fix.edits.map(({ span, newText }) => ({ span: shift(span, analysis.draft.starts[provision] ?? 0), newText }))] : [];
    });
    const taken = steady(analysis.draft, withoutOverlap(fixes));
    const text = applyEdits(analysis.draft.text, taken.flat());
    if (text === analysis.draft.text) break;
    analysis = again(text);
    count += taken.length;
  }
  return { analysis, count };
}

type Edits = Parameters<typeof mergeEdits>[0];

/** A fix is taken whole or not at all. */
function withoutOverlap(fixes: readonly Edits[]): readonly Edits[] {
  const sorted = [...fixes].filter((edits) => edits.length > 0).sort((a, b) => first(a) - first(b));
  let end = -1;
  return sorted.filter((edits) => {
    if (first(edits) < end) return false;
    end = Math.max(...edits.map(({ span }) => span.end), first(edits) + 1);
    return true;
  });
}

const first = (edits: Edits): number => Math.min(...edits.map(({ span }) => span.start));
