import files from 'lexfloor:packs';
import { readCatalogue } from './engine/catalogue';
import { readClauses } from './engine/clauses';
import { readRules } from './engine/load';
import type { Rule, RuleSet } from './engine/pack';
import type { PhraseGroups } from './engine/schema';
import { type VocabularyData, compileLexicon } from './facts/lexicon';

let made: RuleSet | undefined;

/** The rules, catalogue and vocabulary that come with Lexfloor. Made once; `engine/project.ts` narrows them to a project's profile. */
export function bundledRules(): RuleSet {
  return made ??= make();
}

function make(): RuleSet {
  const paths = Object.keys(files);
  const rules = paths.filter(isRuleFile).sort(byPack).flatMap((path): readonly Rule[] => readRules(files[path], packOf(path), files['phrases.yaml'] as PhraseGroups).rules);
  const vocabularies = paths.filter(path => path.startsWith('vocabulary/')).map(path => files[path] as VocabularyData);
  const { instruments, catalogue } = readCatalogue(files);
  const withLinks = (rule: Rule): Rule => ({ ...rule, cites: rule.cites.map(cite => ({ ...cite, url: instruments.get(cite.instrument)?.url })) });
  return {
    rules: rules.map(withLinks), instruments, catalogue, lexicon: compileLexicon(vocabularies), clauses: readClauses(files['clauses.yaml']),
    sources: { groups: files['phrases.yaml'] as PhraseGroups, vocabularies },
  };
}

/** Files of rules are told from catalogues and vocabularies by what they hold. */
const isRuleFile = (path: string): boolean => Array.isArray((files[path] as { rules?: unknown } | null)?.rules);

const packOf = (path: string): string => path.slice(0, path.indexOf('/'));

/** The order in which instruments are cited where several speak of one place. */
const packs = ['c102', 'c183', 'c121', 'c128', 'c130', 'c168', 'c118', 'c019'];
const rankOf = (path: string): number => {
  const at = packs.indexOf(packOf(path));
  return at < 0 ? packs.length : at;
};
const byPack = (a: string, b: string): number => rankOf(a) - rankOf(b) || (a < b ? -1 : a > b ? 1 : 0);
