// npm run audit: asks the registry what is known to be wrong with the packages in package-lock.json. Ends with 1 where something grave is known of what
// ships, with 0 where nothing is or where no registry answers that question (many mirrors do not): then it says so, and nothing is claimed.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** What a registry knows of packages: those that ship (`production`), or all. Undefined, with the reason on standard error, where it does not answer. */
export function audit(root, production) {
  const { stdout } = spawnSync('npm', ['audit', '--json', ...production ? ['--omit=dev'] : []], { cwd: root, encoding: 'utf8', shell: process.platform === 'win32', timeout: 120_000 });
  let said;
  try {
    said = JSON.parse(stdout);
  } catch {
    said = { message: 'npm gave no answer' };
  }
  const counts = said.metadata?.vulnerabilities;
  if (counts === undefined) {
    console.error(`not asked: the registry does not answer (${String(said.message ?? said.error?.summary ?? 'no reason given').split('\n')[0]})`);
    return undefined;
  }
  return { total: counts.total, grave: counts.high + counts.critical, packages: Object.entries(said.vulnerabilities ?? {}).map(([name, { severity, via }]) => `${name}: ${severity}: ${via.map((one) => one.title ?? one).join('; ')}`) };
}

/** Asks of both; true where nothing grave is known of what ships. A fault of a package that only builds or tests is told, no more. */
export function auditAll(root) {
  const ships = audit(root, true);
  if (ships === undefined) return true;
  const all = audit(root, false);
  for (const line of all?.packages ?? ships.packages) console.log(line);
  console.log(`${ships.total} known in what ships, ${all?.total ?? 'not asked'} in all packages`);
  return ships.grave === 0;
}

if (process.argv[1] === import.meta.filename) process.exitCode = auditAll(join(import.meta.dirname, '..')) ? 0 : 1;
