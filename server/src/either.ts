/**
 * The server for both places in one bundle, so that rules and readers stand in the extension once: as a process of Node, or in a Worker,
 * which knows nothing of Node. The half that is not asked for is never run.
 */
declare const process: { readonly versions?: { readonly node?: string } } | undefined;

if (typeof process === 'object' && process.versions?.node !== undefined) void import('./node');
else void import('./browser');

export {};
