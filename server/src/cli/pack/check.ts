import { say } from '../terminal';
import { describePack, openPack } from './open';

/** `lexfloor pack check`: says what a pack holds, or one line for each mistake and status 2. */
export function checkPack(source: string): number {
  const { pack, leftOut } = openPack(source);
  say(`${describePack(pack)}; no mistakes\n`);
  if (leftOut.length > 0) say(`left out, because packs are YAML and Markdown: ${leftOut.slice(0, 10).join(', ')}${leftOut.length > 10 ? ` and ${leftOut.length - 10} more` : ''}\n`);
  return 0;
}
