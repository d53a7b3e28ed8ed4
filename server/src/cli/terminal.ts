import { styleText } from 'node:util';
import type { Paint, Style } from '../report/paint';

/** Output goes to standard output. */
export function say(text: string): void {
  process.stdout.write(text);
}

/** Everything else goes to standard error, one line a problem; what a file name or a draft brings along cannot act on the terminal. */
export function complain(line: string): void {
  process.stderr.write(`${line.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, ' ')}\n`);
}

/** Columns of the terminal; where there is none, lines of a comfortable length. */
export const width = (): number => Math.min(process.stdout.isTTY ? process.stdout.columns || 100 : 100, 160);

const looks: Record<Style, Parameters<typeof styleText>[0]> = {
  error: ['bold', 'red'], warning: ['bold', 'yellow'], info: ['bold', 'blue'], hint: ['bold', 'cyan'],
  strong: 'bold', faint: 'dim', good: ['bold', 'green'],
};

/** Colours, unless standard output is no terminal or NO_COLOR is set. */
export const paint: Paint = (style, text) => colour() ? styleText(looks[style], text, { validateStream: false }) : text;

const colour = (): boolean => process.stdout.isTTY === true && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb';
