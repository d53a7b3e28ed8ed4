import { loadTeamPack, type LoadedPack, type PackFile } from './engine/teamPack';
import type { RuleSet } from './engine/pack';
import { version } from './cli/version';

/** Reads a pack of a team against the rules it builds on (`engine/teamPack.ts`), for this version of Lexfloor; `addPack` then puts it in force. */
export const loadPack = (files: readonly PackFile[], base: RuleSet): LoadedPack => loadTeamPack(files, base, version);
