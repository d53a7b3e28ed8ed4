import prepared from 'lexfloor:rules';
import { rulesOfPrepared } from './engine/prepare';
import type { RuleSet } from './engine/pack';

let made: RuleSet | undefined;

/** The rules, catalogue and vocabulary that come with Lexfloor. Made once; `engine/project.ts` narrows them to a project's profile. */
export function bundledRules(): RuleSet {
  return made ??= rulesOfPrepared(prepared);
}
