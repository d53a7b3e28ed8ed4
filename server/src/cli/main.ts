import { complain, say } from './terminal';
import { Unusable } from './unusable';
import { name, version } from './version';

/**
 * Runs one command and gives its exit status: 0 nothing found at the chosen severity, 1 something, 2 it could not run. Never
 * throws and never shows a stack trace; LEXFLOOR_DEBUG=1 shows it.
 */
export async function main(args: readonly string[]): Promise<number> {
  // A reader that has seen enough (`lexfloor check | head`) is no error of ours.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
    if (stream === process.stdout) complain(`${name}: the output could not be written (${error.code ?? error.message}); check where it goes`);
    process.exit(2);
  });
  // The language server stays up whatever happens, and listens for itself.
  if (args[0] !== 'server') process.on('uncaughtException', (error) => {
    lastWord(error);
    process.exit(2);
  });
  if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
    say(`${version}\n`); // the commands are not even read
    return 0;
  }
  try {
    const { runCommand } = await import('./options');
    return await runCommand(args);
  } catch (error) {
    if (error instanceof Unusable) error.lines.forEach(complain);
    else lastWord(error);
    return 2;
  }
}

function lastWord(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  complain(`${name}: internal error: ${message.split('\n')[0]}; please report it (LEXFLOOR_DEBUG=1 shows where)`);
  if (process.env['LEXFLOOR_DEBUG'] && error instanceof Error) process.stderr.write(`${error.stack}\n`);
}
