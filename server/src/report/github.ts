import type { Severity } from '../engine/finding';
import { type Report, withoutWaived } from './report';

/** Workflow commands of GitHub Actions: each finding becomes a note at its line. Lines and columns count from 1. */
export function renderGithub({ files: all }: Report): string {
  return withoutWaived(all).flatMap(({ file }) => file.findings.map(({ severity, range: { start, end }, rule, message }) => {
    const sameLine = start.line === end.line; // columns only count within one line
    const properties = [
      `file=${property(file.path.replaceAll('\\', '/'))}`, `line=${start.line + 1}`, `endLine=${end.line + 1}`,
      ...(sameLine ? [`col=${start.character + 1}`, `endColumn=${end.character + 1}`] : []), `title=${property(rule)}`,
    ];
    return `::${commands[severity]} ${properties.join(',')}::${data(message)}\n`;
  })).join('');
}

const commands: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'notice', hint: 'notice' };

/** Escapes as the runner reads them: a draft cannot start a command of its own. */
const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
