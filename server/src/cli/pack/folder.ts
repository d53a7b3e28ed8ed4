import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { projectFile } from '../projects';

/** The folder of the nearest lexfloor.yaml from here upwards, as a path from here; this one where there is none. */
export function projectFolder(): string {
  for (let here = resolve('.'); ; here = dirname(here)) {
    if (existsSync(join(here, projectFile))) return relative(process.cwd(), here) || '.';
    if (dirname(here) === here) return '.';
  }
}
