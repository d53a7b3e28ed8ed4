import { setFlagsFromString } from 'node:v8';

/**
 * A run of the command line lasts seconds. V8 by itself makes machine code of a function after little use: of 403 functions in an act of
 * 100,000 words, 57 times for nothing, since other kinds of values came. With six times as much patience it does so 109 and 10 times, and
 * the run costs a third less of the processor. Asked of the versions of V8 in which that was measured; others go their own way.
 * Imported before all else, for it holds for what is called from then on. Not for the language server, which lives for hours.
 */
if (/^11\./.test(process.versions.v8)) setFlagsFromString('--interrupt-budget=400000');
