import { languages } from '../../draft/draft';
import { withoutAccents } from '../../text/accents';
import { nearest } from '../../text/nearest';
import { nameParameter } from '../parameters';
import { practiceParameters } from './compare';
import type { PracticeEntry } from './entries';

/** What was asked for, as parameters that laws were read for; none with the nearest name there is. */
export interface PracticeFound {
  readonly parameters: readonly string[];
  readonly meant: string | undefined;
  /** Where a branch was asked for. */
  readonly branch?: string;
}

/** By a parameter ("sickness.duration"), a branch ("sickness": all of it), or words of its name in any of the three languages ("waiting period"). Nothing asked: all. */
export function findPractice(question: string, entries: readonly PracticeEntry[]): PracticeFound {
  const asked = withoutAccents(question.trim()), known = [...practiceParameters(entries).keys()];
  if (asked === '') return { parameters: known, meant: undefined };
  if (known.includes(asked)) return { parameters: [asked], meant: undefined };
  const branches = new Map<string, Set<string>>();
  for (const { branch, parameter } of entries) branches.set(branch, (branches.get(branch) ?? new Set()).add(parameter));
  const ofBranch = branches.get(asked.replaceAll(' ', '-'));
  if (ofBranch) return { parameters: known.filter((one) => ofBranch.has(one)), meant: undefined, branch: asked.replaceAll(' ', '-') };
  const words = asked.split(/[^\p{L}\d]+/u).filter((word) => word.length > 2);
  const named = words.length === 0 ? [] : known.filter((one) => [one.replace(/[.-]/g, ' '), ...languages.map((language) => withoutAccents(nameParameter(one, language)))].some((name) => words.every((word) => name.includes(word))));
  return { parameters: named, meant: named.length > 0 ? undefined : nearest(asked, [...known, ...branches.keys()]) };
}
