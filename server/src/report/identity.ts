import { tellingApart } from '../text/fnv';
import type { FindingReport, ReportedFile } from './report';

/**
 * A name for each finding of a file that stays the same when lines move and provisions are renumbered: made of rule, the words of the
 * provision, those of the finding, and the how-many-eth of these it is. 16 hexadecimal digits.
 */
export function identitiesOf({ file, text }: ReportedFile): readonly string[] {
  const name = tellingApart(), lines = text.split(/\r\n|\n|\r/);
  return file.findings.map((finding) => name([file.path.replaceAll('\\', '/'), finding.rule, finding.fingerprint ?? finding.provision.eId, wordsOf(finding, lines)].join('\n')));
}

function wordsOf({ range: { start, end } }: FindingReport, lines: readonly string[]): string {
  const line = lines[start.line] ?? '';
  return line.slice(start.character, Math.min(start.line === end.line ? end.character : line.length, start.character + 200));
}
