import { nameParameter } from '../../analysis/parameters';
import type { Language } from '../../draft/draft';
import { type RuleSet, inLanguage } from '../../engine/pack';
import { escapeMarkdown } from '../markdown';
import type { Page } from '../pages';
import { parametersOf } from './names';

/** A page about a parameter: the rules that judge it, and the phrases by which it is recognised in each language. Undefined for what is none. */
export function pageOfParameter(parameter: string, rules: RuleSet, language: Language): Page | undefined {
  const [branch = '', topic] = parameter.split('.');
  if (topic === undefined || !parametersOf(rules).some((one) => one === parameter || one === `*.${topic}`)) return undefined;
  const judging = rules.rules.filter(({ parameters }) => parameters.some((one) => one === parameter || one === `*.${topic}`));
  const vocabularies = (rules.sources?.vocabularies ?? []).flatMap(({ language: spoken, parameters }) => {
    const own = parameters.filter((one) => one.topic === topic && (branch === '*' || (one.branch ?? branch) === branch && (one.branches ?? [branch]).includes(branch)));
    const phrases = own.flatMap(({ sure, say }) => [...linesOf(sure), ...linesOf(say)]).map((phrase) => phrase.replaceAll('`', '’'));
    return phrases.length === 0 ? [] : [`### ${spoken}`, ['```text', ...phrases.slice(0, most), ...phrases.length > most ? [`… ${phrases.length - most} more`] : [], '```'].join('\n')];
  });
  return {
    title: parameter,
    markdown: [
      `# ${escapeMarkdown(nameParameter(parameter, language))}`, `\`${parameter}\``, '## Rules that judge it',
      judging.length === 0 ? 'None.' : judging.map(({ id, title, cites }) => `- \`${id}\` · ${[inLanguage(title, language), ...cites.slice(0, 2).map(({ label }) => label)].map(escapeMarkdown).join(' · ')}`).join('\n'),
      '## Phrases by which it is known', ...vocabularies.length === 0 ? ['None.'] : vocabularies,
    ].join('\n\n'),
  };
}

/** More than these nobody reads. */
const most = 60;

const linesOf = (phrases: string | readonly string[] | undefined): readonly string[] =>
  (typeof phrases === 'string' ? phrases.split('\n') : phrases ?? []).map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'));
