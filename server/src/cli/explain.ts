import { lookUp } from '../analysis/lookup';
import { originsOf } from '../analysis/origins';
import { bundledRules } from '../bundled';
import type { Language } from '../draft/draft';
import { inLanguage, type Rule, type RuleSet } from '../engine/pack';
import { answerData, renderAnswer, wrap } from '../report/answer';
import { Projects } from './projects';
import { paint, say, width } from './terminal';
import { Unusable } from './unusable';
import { name, version } from './version';

export interface ExplainOptions {
  readonly format: 'text' | 'json';
  readonly lang: Language;
}

/** `lexfloor explain`: a provision of a standard, a rule by its id, or what the catalogue has on some words. */
export async function explain(question: string, { format, lang }: ExplainOptions): Promise<number> {
  const rules = rulesHere(question);
  const rule = rules.rules.find(({ id }) => id === question.trim()) ?? switchedOff(question.trim(), rules);
  const answer = rule ? undefined : lookUp(rules, question, { language: lang });
  if (answer?.kind === 'nothing') throw new Unusable(nothing(question, answer.instrument?.id, rules));
  if (format === 'json') {
    const data = rule ? ruleData(rule, rules, lang) : answerData(answer!, rules, lang);
    say(`${JSON.stringify({ version: 1, tool: { name, version }, language: lang, ...data }, null, 2)}\n`);
  } else {
    say(rule ? renderRule(rule, rules, lang) : renderAnswer(answer!, rules, lang, { paint, width: width() }));
  }
  return 0;
}

/** All rules there are: ours, and those of the packs that the project here names. A faulty project is no reason not to explain what is ours. */
function rulesHere(question: string): RuleSet {
  const ours = bundledRules();
  try {
    return new Projects(ours, undefined, undefined).of('.', true).all;
  } catch (error) {
    if (error instanceof Unusable && (ours.rules.some(({ id }) => id === question.trim()) || lookUp(ours, question).kind !== 'nothing')) return ours;
    throw error;
  }
}

/** A rule of ours that a pack has switched off can still be asked for. */
const switchedOff = (id: string, rules: RuleSet): Rule | undefined => rules.off?.has(id) ? bundledRules().rules.find((one) => one.id === id) : undefined;

function nothing(question: string, instrument: string | undefined, rules: RuleSet): string {
  const asked = `${name}: nothing is known of '${question.slice(0, 80)}'`;
  if (instrument !== undefined) return `${asked}; '${name} explain ${instrument}' lists what is known of ${instrument}`;
  return `${asked}; ask as in "C102 Art. 18" or by words; known are ${[...rules.instruments.keys()].join(', ')}`;
}

function ruleData(rule: Rule, rules: RuleSet, lang: Language): object {
  return {
    kind: 'rule', id: rule.id, title: inLanguage(rule.title, lang), severity: rule.severity, cites: rule.cites, why: inLanguage(rule.why, lang),
    ...(rule.todo && { todo: inLanguage(rule.todo, lang) }), ...(rule.blindTo && { blindTo: inLanguage(rule.blindTo, lang) }),
    pack: rule.pack, ...(rule.stricterThan && { stricterThan: rule.stricterThan }), ...(rule.from && { from: rule.from }),
    ...(rules.off?.has(rule.id) && { switchedOffBy: rules.off.get(rule.id) }),
  };
}

function renderRule(rule: Rule, rules: RuleSet, lang: Language): string {
  const columns = Math.min(width(), 100);
  return [
    `${paint('strong', rule.id)}  ${inLanguage(rule.title, lang)}`,
    ...rule.cites.length > 0 ? [rule.cites.map(({ label }) => label).join(', ')] : [],
    wrap(inLanguage(rule.why, lang), columns, '  '),
    ...rule.todo ? [wrap(inLanguage(rule.todo, lang), columns, '  ')] : [],
    ...rule.blindTo ? [wrap(`${{ en: 'Not seen', fr: 'Non vu\u202f', es: 'No visto' }[lang]}: ${inLanguage(rule.blindTo, lang)}`, columns, '  ')] : [],
    ...originsOf(rule, rules, lang).map((line) => wrap(line, columns, '  ')),
  ].join('\n') + '\n';
}
