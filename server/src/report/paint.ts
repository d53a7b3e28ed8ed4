/** How a word may look at a terminal; what that means in control characters is the command line's business. */
export type Style = 'error' | 'warning' | 'info' | 'hint' | 'strong' | 'faint' | 'good';
export type Paint = (style: Style, text: string) => string;

export const plain: Paint = (_style, text) => text;

/** A text of the draft, safe to print: control characters (a terminal would obey them) and marks that turn the writing direction become spaces. */
export const printable = (text: string): string =>
  text.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029]/g, ' ');

/** How many columns a text takes: combining marks and joiners take none. Good for the scripts that laws are read in here. */
export const columns = (text: string): number => [...text.replace(/[\p{M}\u200b-\u200d\ufeff]/gu, '')].length;

/** "1 error", "3 errors". */
export const count = (n: number, one: string, many = `${one}s`): string => `${n.toLocaleString('en')} ${n === 1 ? one : many}`;
