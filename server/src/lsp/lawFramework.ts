import { type Framework, frameworkOf, makeFramework } from '../analysis/framework';
import type { OtherFile } from './lawFiles';
import { ownFile } from './places';
import { pathBelow, pathOf } from './projects';
import type { Latest } from './session';

/** The files of a law in one order, whichever of them is asked about. */
export const filesOf = (latest: Latest): readonly OtherFile[] => latest.others.length === 0 ? [ownFile(latest)] : [ownFile(latest), ...latest.others].sort((a, b) => a.uri < b.uri ? -1 : 1);

/** A law read as one. Several files are joined once for the analyses they have. */
export function frameworkFor(files: readonly OtherFile[], { analysis, settings }: Latest): Framework {
  if (files.length === 1) return frameworkOf(analysis, nameOf(files[0]!.uri, settings.folder));
  return makeFramework(files.map((one) => ({ path: nameOf(one.uri, settings.folder), analysis: one.analysis })), analysis.rules);
}

/** As a reader knows the file: below its project, else its bare name. */
export const nameOf = (uri: string, folder: string | undefined): string => folder !== undefined && uri.startsWith(folder) ? pathBelow(folder, uri) : pathOf(uri).split('/').at(-1)!;
