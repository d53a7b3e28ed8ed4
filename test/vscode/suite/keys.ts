/** True where somebody outside the editor can type for us: standIn.mjs holds the window's keyboard, the desktop's program does not. */
export const hasKeyboard = (): boolean => process.env['LEXFLOOR_WORKBENCH'] !== undefined;

/** Types into the input box whose title holds `box`, once it is open, and presses Enter: what no command of the editor can do. */
export const typeInto = (box: string, words: string): void => console.log(`##KEYS## ${JSON.stringify({ box, words })}`);
