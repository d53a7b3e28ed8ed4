import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lockFile, lockPack, packsFolder, writeLock } from '../../engine/lock';
import { writePack } from '../../host/packs';
import { lockOf } from '../projects';
import { say } from '../terminal';
import { Unusable, problemLine } from '../unusable';
import { projectFolder } from './folder';
import { describePack, openPack } from './open';

/** `lexfloor pack add`: copies a pack into the project and writes down what was copied. A pack with mistakes is not added. */
export function addToProject(source: string): number {
  const { pack, files } = openPack(source);
  const project = projectFolder(), folder = join(project, packsFolder, pack.id);
  const lock = lockOf(project), before = lock?.packs[pack.id];
  const entry = lockPack(files, pack.version, source.replaceAll('\\', '/'));
  try {
    writePack(folder, files);
    writeFileSync(join(project, lockFile), writeLock({ packs: { ...lock?.packs, [pack.id]: entry } }));
  } catch (error) {
    throw new Unusable(problemLine(folder, `could not be written (${(error as NodeJS.ErrnoException).code ?? 'unknown error'}); check the folder`));
  }
  const done = before === undefined ? 'added' : before.sha256 === entry.sha256 ? 'added again, unchanged' : `put in the place of ${before.version}`;
  say(`${describePack(pack)}; ${done} (SHA-256 ${entry.sha256})\nTo use it, name it in lexfloor.yaml: packs: [${pack.id}]\n`);
  return 0;
}
