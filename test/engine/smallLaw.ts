import { analyze } from '../../server/src/analysis/analyze';
import { bundledRules } from '../../server/src/bundled';
import type { Finding } from '../../server/src/engine/finding';
import { loadRules } from '../../server/src/engine/load';
import type { RuleSet } from '../../server/src/engine/pack';
import { compileLexicon, type ParameterData, type VocabularyData } from '../../server/src/facts/lexicon';
import { readDraft } from '../../server/src/formats/format';

/**
 * A vocabulary made for tests of checks: "widow 30 per cent of earnings" sets `survivors.rate`, "child …" the child's rate, "record 5 years" the
 * qualifying period, "short …" that of a reduced pension, "least …" the minimum rate, "paid …" the duration; with "perhaps" before the value it is a guess.
 */
const parameters: readonly ParameterData[] = ([
  ['rate', 'percentage', 'widow'], ['child-rate', 'percentage', 'child'], ['minimum-rate', 'percentage', 'least'], ['qualifying-period', ['duration', 'count'], 'record'], ['duration', 'duration', 'paid'], ['reduced-qualifying-period', ['duration', 'count'], 'short'],
] as const).flatMap(([topic, of, word]) => [
  { topic, of, branch: 'survivors', sure: [`${word} {q}`] }, { topic, of, branch: 'survivors', sure: [`${word} perhaps {q}`], guess: true },
]);
const vocabulary: VocabularyData = { language: 'en', branches: { survivors: { named: ['survivors'] } }, parameters, silence: [], 'silent-headings': [] };

/** The bundled standards with the vocabulary above and rules of their own, written in YAML. */
export function smallRules(yaml: string): RuleSet {
  const all = bundledRules(), { rules, problems } = loadRules('pack/part.yaml', `rules:\n${yaml}`);
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join('\n'));
  return { ...all, rules, lexicon: compileLexicon([vocabulary]) };
}

/** What is found in a law of one section a line. */
export function findIn(rules: RuleSet, ...sections: readonly string[]): readonly Finding[] {
  return analyze(readDraft('a.bill', sections.map((text, i) => `${i + 1}. ${text}\n`).join('')), rules).findings.map(({ item }) => item);
}
