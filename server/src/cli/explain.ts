import { lookUp } from '../analysis/lookup';
import { bundledRules } from '../bundled';
import type { Language } from '../draft/draft';
import { inLanguage, type Rule, type RuleSet } from '../engine/pack';
import { answerData, renderAnswer, wrap } from '../report/answer';
import { paint, say, width } from './terminal';
import { Unusable } from './unusable';
import { name, version } from './version';

export interface ExplainOptions {
  readonly format: 'text' | 'json';
  readonly lang: Language;
}

/** `lexfloor explain`: a provision of a standard, a rule by its id, or what the catalogue has on some words. */
export async function explain(question: string, { format, lang }: ExplainOptions): Promise<number> {
  const rules = bundledRules();
  const rule = rules.rules.find(({ id }) => id === question.trim());
  const answer = rule ? undefined : lookUp(rules, question, { language: lang });
  if (answer?.kind === 'nothing') throw new Unusable(nothing(question, answer.instrument?.id, rules));
  if (format === 'json') {
    const data = rule ? ruleData(rule, lang) : answerData(answer!, rules, lang);
    say(`${JSON.stringify({ version: 1, tool: { name, version }, language: lang, ...data }, null, 2)}\n`);
  } else {
    say(rule ? renderRule(rule, lang) : renderAnswer(answer!, rules, lang, { paint, width: width() }));
  }
  return 0;
}

function nothing(question: string, instrument: string | undefined, rules: RuleSet): string {
  const asked = `${name}: nothing is known of '${question.slice(0, 80)}'`;
  if (instrument !== undefined) return `${asked}; '${name} explain ${instrument}' lists what is known of ${instrument}`;
  return `${asked}; ask as in "C102 Art. 18" or by words; known are ${[...rules.instruments.keys()].join(', ')}`;
}

function ruleData(rule: Rule, lang: Language): object {
  return {
    kind: 'rule', id: rule.id, title: inLanguage(rule.title, lang), severity: rule.severity, cites: rule.cites, why: inLanguage(rule.why, lang),
    ...(rule.todo && { todo: inLanguage(rule.todo, lang) }), ...(rule.blindTo && { blindTo: inLanguage(rule.blindTo, lang) }),
  };
}

function renderRule(rule: Rule, lang: Language): string {
  const columns = Math.min(width(), 100);
  return [
    `${paint('strong', rule.id)}  ${inLanguage(rule.title, lang)}`,
    ...rule.cites.length > 0 ? [rule.cites.map(({ label }) => label).join(', ')] : [],
    wrap(inLanguage(rule.why, lang), columns, '  '),
    ...rule.todo ? [wrap(inLanguage(rule.todo, lang), columns, '  ')] : [],
    ...rule.blindTo ? [wrap(`${{ en: 'Not seen', fr: 'Non vu\u202f', es: 'No visto' }[lang]}: ${inLanguage(rule.blindTo, lang)}`, columns, '  ')] : [],
  ].join('\n') + '\n';
}
