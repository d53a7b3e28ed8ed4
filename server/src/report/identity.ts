import type { FindingReport, ReportedFile } from './report';

/**
 * A name for each finding of a file that stays the same when lines move: made of rule, provision, words and the how-many-eth of
 * those it is. 16 hexadecimal digits.
 */
export function identitiesOf({ file, text }: ReportedFile): readonly string[] {
  const seen = new Map<string, number>();
  const lines = text.split(/\r\n|\n|\r/);
  return file.findings.map((finding) => {
    const key = [file.path.replaceAll('\\', '/'), finding.rule, finding.provision.eId, wordsOf(finding, lines)].join('\n');
    const again = seen.get(key) ?? 0;
    seen.set(key, again + 1);
    return hash(`${key}\n${again}`);
  });
}

function wordsOf({ range: { start, end } }: FindingReport, lines: readonly string[]): string {
  const line = lines[start.line] ?? '';
  return line.slice(start.character, Math.min(start.line === end.line ? end.character : line.length, start.character + 200));
}

/** FNV-1a over UTF-16 units, twice with different beginnings: 64 bits are enough to tell the findings of a law apart. */
function hash(text: string): string {
  return [0x811c9dc5, 0x01234567].map((seed) => {
    let h = seed;
    for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
    return (h >>> 0).toString(16).padStart(8, '0');
  }).join('');
}
