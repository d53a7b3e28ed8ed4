import type { ArticleAssessment, Assessment, Evidence, Requirement } from '../../analysis/assess';
import { explainFinding, renderSum } from '../../analysis/explain';
import { type FilePlace, wordsIn } from '../../analysis/framework';
import { nameParameter } from '../../analysis/parameters';
import { sayAsked, sayLadder, sayLimit } from '../../analysis/sayLadder';
import { labelOf } from '../../draft/outline';
import type { Language } from '../../draft/draft';
import { type CatalogueEntry, inLanguage } from '../../engine/pack';
import { formatQuantity } from '../../engine/quantity';
import { colonOf } from '../../text/typography';
import { shortTitle } from '../document/document';
import { assessmentWords, verificationMarks } from './words';

const labels = new WeakMap<Assessment['framework'], Map<string, string>>();

/** How people cite a provision; with the file's name where there are several files. */
export function sayPlace({ framework }: Pick<Assessment, 'framework'>, { file, provision }: FilePlace): string {
  let known = labels.get(framework);
  if (known === undefined) labels.set(framework, known = new Map());
  const key = `${file} ${provision}`;
  let label = known.get(key);
  if (label === undefined) {
    const { path, analysis: { draft, outline } } = framework.files[file]!;
    label = `${labelOf(draft, outline, provision)}${framework.files.length > 1 ? ` (${path.split(/[\\/]/).at(-1)})` : ''}`;
    known.set(key, label);
  }
  return label;
}

/** "Art. 18(1)" of "C102 Art. 18(1)"; "Cuadro anexo a la Parte XI" of its Schedule. */
export function shortCite({ cite }: CatalogueEntry, language: Language): string {
  const short = cite.label.slice(cite.instrument.length).replace(/ \(list\)$/, '').trim() || cite.label;
  if (language === 'en') return short;
  return language === 'fr' ? short.replace(/^Arts /, 'Art. ').replace(/^Schedule to Part /, 'Tableau annexé à la partie ').replace(/^Schedule\b/, 'Tableau')
    : short.replace(/^Arts /, 'Arts. ').replace(/^Schedule to Part /, 'Cuadro anexo a la Parte ').replace(/^Schedule\b/, 'Cuadro');
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const markOf = ({ verification }: CatalogueEntry): string => verificationMarks[verification.level];

/** What a demand asks: the value and its limit, else the title of the rule in other words. */
export function sayDemand({ rule, parameter, limit, evidence }: Requirement, language: Language): string {
  const rung = evidence.find((one) => one.rung)?.rung;
  const name = parameter === undefined ? undefined : nameParameter(ofSurvivors(rule) ? parameter.replace(/\.rate$/, '.survivors-rate') : parameter, language);
  const colon = colonOf(language);
  if (name !== undefined && (rung || limit)) return `${name}${colon}${rung ? sayAsked(rung, language) : sayLimit(limit!, language)}`;
  return capital(name ?? (rule ? inLanguage(rule.title, language) : ''));
}

/** True where the shares of children are added: the rate is that of the survivors. */
const ofSurvivors = (rule: Requirement['rule']): boolean => rule?.check.kind === 'alternative' && rule.check.alternatives.some(({ needs }) => needs.some(({ parameter, limit }) => parameter === 'employment-injury.rate' && limit.plus !== undefined));

/** What a place of the draft says to a demand: the words in quotation marks, the sum where one was needed. */
export function sayEvidence({ fact, rung, finding, verdict }: Evidence, language: Language, words: string): string {
  const say = assessmentWords[language];
  if (fact === undefined) return words === '' ? '' : quoted(words, language);
  // What is not compared needs no sum
  const sum = verdict === 'special' ? undefined : (finding && renderSum(finding, language)) ?? (rung && sayLadder({ fact, rungs: [rung] }, language).sum);
  const value = formatQuantity(fact.value, fact.unit, language);
  const note = verdict === 'elsewhere' ? say.elsewhere : verdict === 'special' ? say.special : verdict === 'cannot-tell' ? say.standing['cannot-tell'] : undefined;
  return `${quoted(fact.quote, language)}${samePhrase(fact.quote, value) || sum?.includes(value) ? '' : ` = ${value}`}${sum ? `; ${sum}` : ''}${note ? ` (${note})` : ''}`;
}

const samePhrase = (quote: string, value: string): boolean => quote.toLowerCase().includes(value.toLowerCase());

export const quoted = (words: string, language: Language): string =>
  language === 'en' ? `“${words}”` : language === 'fr' ? `«\u202f${words}\u202f»` : `«${words}»`;

/** What would close the gap: the advice of the rules below or not found, then the model clauses, by name. */
export function sayRemedies({ requirements, clauses, standing }: Pick<ArticleAssessment, 'requirements' | 'clauses' | 'standing'>, language: Language): readonly string[] {
  if (standing === 'met' || standing === 'not-applicable') return [];
  const said = new Set(requirements.flatMap((one) => sayRemedy(one, language)));
  for (const clause of clauses) said.add(`${assessmentWords[language].seeClause}${colonOf(language)}${quoted(inLanguage(clause.title, language), language)}`);
  return [...said].slice(0, 3);
}

/** What the rule of a demand advises; nothing where the demand is met or open. */
export function sayRemedy({ standing, rule, evidence }: Requirement, language: Language): readonly string[] {
  if (standing !== 'below' && standing !== 'not-found') return [];
  const found = evidence.find(({ finding, verdict }) => finding && verdict === 'below')?.finding;
  const advice = found ? explainFinding(found, language).todo : rule?.check.kind === 'required' && rule.todo ? inLanguage(rule.todo, language) : undefined;
  return advice && !advice.includes('{') ? [advice] : [];
}

/** The words of the draft at a place. */
export function wordsAt({ framework }: Pick<Assessment, 'framework'>, evidence: Evidence): string {
  const words = wordsIn(framework, evidence).replace(/\s+/g, ' ').trim();
  return shortTitle(words, 120);
}

/** Labels of Articles, each once: "C102 Art. 69" for its list. */
export const citesOf = (articles: readonly ArticleAssessment[]): readonly string[] => [...new Set(articles.map(({ entry }) => entry.cite.label.replace(/ \(list\)$/, '')))];
