/** `lexfloor server --stdio`: the language server, until the editor says goodbye. */
export async function serve({ stdio }: { readonly stdio?: boolean }): Promise<number> {
  if (!stdio) {
    const { Unusable } = await import('./unusable');
    throw new Unusable('lexfloor: server speaks over standard input and output only; add --stdio');
  }
  const { runStdioServer } = await import('../node');
  await runStdioServer();
  return 0;
}
