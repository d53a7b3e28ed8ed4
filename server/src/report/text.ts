import { formatQuantity } from '../engine/quantity';
import { excerptsOf } from './excerpt';
import { count, plain, printable, type Paint } from './paint';
import { summarise, withoutWaived, type FactReport, type Report, type ReportedFile } from './report';

export interface TextOptions {
  readonly paint?: Paint;
  /** Columns of the terminal. */
  readonly width?: number;
  /** How many places `--fix` has changed. */
  readonly fixed?: number;
}

/**
 * The findings for people: one block each, `path:line:column` first so that a terminal makes it a link; a last line sums up. Of the hints
 * of one rule in a file the first three stand for all, so that what matters is not lost among them.
 */
export function renderText({ files: all }: Report, { paint = plain, width = 100, fixed = 0 }: TextOptions = {}): string {
  const files = withoutWaived(all);
  const blocks = files.flatMap(({ file, text }) => {
    const excerpt = excerptsOf(text, width);
    const hints = new Map<string, number>();
    for (const { rule, severity } of file.findings) if (severity === 'hint') hints.set(rule, (hints.get(rule) ?? 0) + 1);
    const shown = new Map<string, number>();
    return file.findings.flatMap((finding): string[] => {
      const { start } = finding.range, nth = (shown.get(finding.rule) ?? 0) + 1;
      shown.set(finding.rule, nth);
      if (finding.severity === 'hint' && nth > mostHints) return [];
      const more = finding.severity === 'hint' && nth === mostHints ? hints.get(finding.rule)! - mostHints : 0;
      const head = `${paint('strong', `${printable(file.path)}:${start.line + 1}:${start.character + 1}`)} ${paint(finding.severity, finding.severity)} `
        + `${printable(finding.message)} ${paint('faint', `[${finding.rule}]`)}`;
      const help = finding.fixes[0] && `${paint('faint', '  =')} ${finding.fixes[0].safe ? 'fix' : 'suggestion'}: ${printable(finding.fixes[0].title)}`;
      const rest = more > 0 && `${paint('faint', '  =')} and ${more} more of these, which --format json lists`;
      return [[head, excerpt(finding.range, finding.severity, paint), ...(help ? [help] : []), ...(rest ? [rest] : [])].join('\n')];
    });
  });
  return [...blocks, ...notesOf(all), summaryOf(all, fixed, paint)].join('\n\n') + '\n';
}

/** Waivers that no longer hold, one line each. */
function notesOf(files: readonly ReportedFile[]): readonly string[] {
  const lines = files.flatMap(({ file: { path, waivers } }) => [
    ...(waivers?.reopened ?? []).map(({ rule, provision, label, because, until }) =>
      `${printable(path)}: the waiver of ${rule} at ${printable(label ?? provision)} no longer holds: ${because === 'date' ? `it ended on ${until}` : because === 'words' ? 'the words have changed' : 'it was called done, and the finding is still there'}.`),
    ...(waivers?.unused ?? []).map(({ rule, provision, label }) => `${printable(path)}: the waiver of ${rule} at ${printable(label ?? provision)} meets no finding; delete it from .lexfloor/waivers.yaml.`),
  ]);
  return lines.length > 0 ? [lines.join('\n')] : [];
}

/** Hints of one rule that are shown of a file. */
const mostHints = 3;

/** The facts for people: one line each, grouped by file. */
export function renderFacts({ files }: Report, { paint = plain }: TextOptions = {}): string {
  const lines = files.flatMap(({ file }) => file.facts.map((fact) => {
    const { start } = fact.range;
    return `${paint('strong', `${printable(file.path)}:${start.line + 1}:${start.character + 1}`)} ${fact.parameter} `
      + `${[...valueOf(fact), paint('faint', `"${printable(fact.quote)}"`), paint('faint', `[${fact.provision.label}]`)].join(' ')}`;
  }));
  const values = files.flatMap(({ file }) => file.facts).filter((fact) => fact.unit !== undefined).length;
  const marks = files.flatMap(({ file }) => file.facts).length - values;
  return [...lines, ...(lines.length > 0 ? [''] : []), `${count(values, 'value')} and ${count(marks, 'other mark')} read in ${filesOf(files)}.`].join('\n') + '\n';
}

function valueOf({ value, unit, comparator, certain }: FactReport): string[] {
  if (value === undefined || unit === undefined) return [];
  const sign = { 'at-least': '≥ ', 'at-most': '≤ ', exactly: '= ' }[comparator ?? 'exactly'];
  return [`${sign}${formatQuantity(value, unit, 'en')}${certain === false ? ' (uncertain)' : ''}`];
}

function summaryOf(files: readonly ReportedFile[], fixed: number, paint: Paint): string {
  const { error, warning, info, hint, waived } = summarise(files);
  const parts = [
    ...(error ? [paint('error', count(error, 'error'))] : []),
    ...(warning ? [paint('warning', count(warning, 'warning'))] : []),
    ...(info ? [paint('info', count(info, 'information', 'pieces of information'))] : []),
    ...(hint ? [paint('hint', count(hint, 'hint'))] : []),
  ];
  const found = parts.length > 0 ? `${parts.join(', ')} in ${filesOf(files)}.` : `${paint('good', 'Nothing found')} in ${filesOf(files)}.`;
  const open = files.reduce((sum, { file }) => sum + file.undetermined.length, 0);
  const mendable = files.reduce((sum, { file }) => sum + file.findings.filter(({ fixes, waived: accepted }) => !accepted && fixes.some(({ safe }) => safe)).length, 0);
  return [
    found,
    ...(fixed ? [`${count(fixed, 'place')} mended.`] : []),
    ...(waived ? [`${count(waived, 'more is', 'more are')} accepted with a reason.`] : []),
    ...(mendable && !fixed ? [`${mendable.toLocaleString('en')} can be mended with --fix.`] : []),
    ...(open ? [`${count(open, 'point')} cannot be told from ${files.length === 1 ? 'this text' : 'these texts'} (listed by --format json).`] : []),
  ].join(' ');
}

const filesOf = (files: readonly ReportedFile[]): string => files.length === 1 ? printable(files[0]!.file.path) : count(files.length, 'file');
