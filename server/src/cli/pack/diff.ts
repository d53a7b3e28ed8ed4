import { analyze } from '../../analysis/analyze';
import { bundledRules } from '../../bundled';
import { readDraft } from '../../formats/format';
import { readText } from '../../host/node';
import { describeFile } from '../../report/describe';
import type { FindingReport } from '../../report/report';
import { Projects } from '../projects';
import { paint, say } from '../terminal';
import { Unusable, problemLine } from '../unusable';
import { name, version } from '../version';
import { openPack } from './open';

interface Difference {
  readonly change: 'new' | 'gone' | 'changed';
  readonly finding: FindingReport;
  readonly before?: FindingReport;
}

/** `lexfloor pack diff`: what another version of a pack would find in a draft; 1 where something, 0 where nothing changes. */
export function diffPacks(older: string, newer: string, path: string, format: 'text' | 'json'): number {
  const read = readText(path);
  if ('refused' in read) throw new Unusable(problemLine(path, read.refused));
  const { language } = new Projects(bundledRules(), undefined, undefined).of(path).project;
  const draft = readDraft(path, read.text, { language });
  const [before, after] = [older, newer].map((source) => describeFile(path, analyze(draft, openPack(source).rules), undefined, ['facts', 'norms']).findings);
  const found = compare(before!, after!);
  if (format === 'json') say(`${JSON.stringify({ version: 1, tool: { name, version }, path, differences: found }, null, 2)}\n`);
  else say(renderText(path, found));
  return found.length > 0 ? 1 : 0;
}

function compare(before: readonly FindingReport[], after: readonly FindingReport[]): readonly Difference[] {
  const place = ({ rule, range }: FindingReport) => JSON.stringify([rule, range]);
  const saying = ({ message, severity, cites, fixes }: FindingReport) => JSON.stringify([message, severity, cites.map(({ label }) => label), fixes]);
  const old = new Map(before.map((one) => [place(one), one])), now = new Set(after.map(place));
  const all: Difference[] = [
    ...before.filter((one) => !now.has(place(one))).map((finding): Difference => ({ change: 'gone', finding })),
    ...after.flatMap((finding): Difference[] => {
      const was = old.get(place(finding));
      if (was === undefined) return [{ change: 'new', finding }];
      return saying(was) === saying(finding) ? [] : [{ change: 'changed', finding, before: was }];
    }),
  ];
  return all.sort((a, b) => a.finding.range.start.line - b.finding.range.start.line || a.finding.range.start.character - b.finding.range.start.character);
}

const signs = { new: '+', gone: '-', changed: '~' } as const;

function renderText(path: string, found: readonly Difference[]): string {
  const lines = found.map(({ change, finding, before }) => {
    const { line, character } = finding.range.start;
    const severity = before && before.severity !== finding.severity ? `${before.severity} → ${finding.severity}` : finding.severity;
    return `${signs[change]} ${path}:${line + 1}:${character + 1}: ${paint(finding.severity, severity)} ${finding.message} (${finding.rule})`;
  });
  const count = (what: Difference['change']) => found.filter(({ change }) => change === what).length;
  return `${[...lines, found.length === 0 ? 'nothing changes' : `${count('new')} new, ${count('gone')} gone, ${count('changed')} changed`].join('\n')}\n`;
}
