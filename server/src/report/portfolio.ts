import { type Indicators, type PortfolioEntry, totalsOf } from '../analysis/portfolio';
import { toCsv } from '../text/csv';
import type { Document, Words } from './document/document';
import { count, type Paint } from './paint';

/** The JSON of `lexfloor portfolio`. */
export const portfolioData = (entries: readonly PortfolioEntry[]): object => ({ projects: entries, totals: totalsOf(entries) });

const heads = ['Country', 'Project', 'Law assessed', 'Reform in line', 'New instruments', 'Ratifications', 'Met', 'Below', 'Not found', 'Cannot tell', 'Files', 'Words', 'Problems'];

const yes = (one: boolean | undefined): string => one === undefined ? 'cannot tell' : one ? 'yes' : 'no';

function cells({ country, path, indicators, instruments, files, words, problems }: PortfolioEntry): readonly string[] {
  const sum = (key: 'met' | 'below' | 'not-found' | 'cannot-tell'): string => String(instruments.reduce((all, { counts }) => all + counts[key], 0));
  return [country, path, yes(indicators.lawAssessed), yes(indicators.reformInLine), indicators.newInstruments.join(' '), indicators.ratifications.join(' '), sum('met'), sum('below'), sum('not-found'), sum('cannot-tell'), String(files), String(words), problems.join('; ')];
}

/** One row a project, for spreadsheets. */
export const renderPortfolioCsv = (entries: readonly PortfolioEntry[]): string => toCsv([heads, ...entries.map(cells)]);

/** One line a project and the four totals, for the terminal. */
export function renderPortfolio(entries: readonly PortfolioEntry[], paint: Paint): string {
  const shown = entries.map(entry => {
    const [country, path, assessed, inLine, next, ratified, met, below, missing, open] = cells(entry);
    return [
      `${paint('strong', country!)}  ${paint('faint', path!)}`,
      `  law assessed: ${assessed} · reform in line: ${inLine} · new instruments: ${next || 'none'} · ratifications: ${ratified || 'none'}`,
      `  met ${met} · below ${below} · not found ${missing} · cannot tell ${open}`, ...entry.problems.map(problem => `  ${paint('warning', problem)}`),
    ].join('\n');
  });
  const totals = totalsOf(entries);
  return `${[...shown, `${count(entries.length, 'project')}: ${totals.lawAssessed} with the law assessed, ${totals.reformInLine} with a reform in line, ${count(totals.newInstruments, 'new instrument')} in view, ${count(totals.ratifications, 'ratification')}.`].join('\n\n')}\n`;
}

/** The table as a document. */
export function portfolioDocument(entries: readonly PortfolioEntry[], { date, version }: { readonly date: string; readonly version: string }): Document {
  const totals = totalsOf(entries), named: readonly (readonly [keyof Indicators, string])[] = [['lawAssessed', 'Laws assessed'], ['reformInLine', 'Reforms in line'], ['newInstruments', 'New instruments in view'], ['ratifications', 'Ratifications']];
  return {
    title: 'Portfolio', subtitle: 'Where the law of each project stands', language: 'en', facts: [['Date', date], ['Made with', version], ['Projects', String(entries.length)]],
    blocks: [
      { kind: 'heading', level: 1, id: 'results', words: 'Results' },
      { kind: 'table', caption: 'Indicators of results', head: ['Indicator', 'Number'], rows: named.map(([key, says]): readonly Words[] => [says, String(totals[key])]), widths: [4, 1] },
      { kind: 'heading', level: 1, id: 'projects', words: 'Projects' },
      { kind: 'table', caption: 'Projects', head: heads.slice(0, 10), rows: entries.map(entry => cells(entry).slice(0, 10)) },
      ...entries.some(({ problems }) => problems.length > 0) ? [{ kind: 'heading', level: 1, id: 'problems', words: 'What could not be read' } as const, { kind: 'list', items: entries.flatMap(({ country, problems }) => problems.map(problem => `${country}: ${problem}`)) } as const] : [],
      { kind: 'paragraph', role: 'note', words: '“Cannot tell” stands where something is missing or open. Which instruments are accepted or in view is what each lexfloor.yaml says.' },
    ],
  };
}
