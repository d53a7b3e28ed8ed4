import { summarise, type Report } from './report';

/** The version of the JSON: counts up when a field changes its meaning, not when one is added. */
export const jsonVersion = 1;

/** The public JSON of `check`; without findings (`facts`) it leaves out all that is judged, and tells duties, powers and rights (`norms`). */
export function renderJson({ tool, files }: Report, with_: 'findings' | 'facts'): string {
  const shown = files.map(({ file }) => {
    if (with_ === 'findings') {
      const { norms: _norms, ...rest } = file;
      return rest;
    }
    const { findings: _findings, undetermined: _undetermined, ...rest } = file;
    return rest;
  });
  const answer = { version: jsonVersion, tool, files: shown, ...(with_ === 'findings' && { summary: summarise(files) }) };
  return `${JSON.stringify(answer, null, 2)}\n`;
}
