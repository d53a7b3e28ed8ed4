import type { Language } from '../draft/draft';
import type { Finding } from '../engine/finding';
import { type Limit, type Localized, type Rule, inLanguage } from '../engine/pack';
import { formatAbout, formatNumber, formatQuantity, readings } from '../engine/quantity';
import { nameParameter, nameTopic } from './parameters';

/** A finding in words, in one language: plain text, to be laid out where it is shown. */
export interface Explanation {
  /** What is wrong, against what, by how much: one sentence. */
  readonly message: string;
  /** How the value was compared, where a sum was needed: "121 days = 17.3 weeks; 26 weeks − 17.3 weeks = 8.7 weeks". */
  readonly sum?: string;
  readonly why: string;
  readonly todo?: string;
  /** What the rule cannot see. */
  readonly blindTo?: string;
}

/** What, why and what to do. */
export function explainFinding(finding: Finding, language: Language): Explanation {
  const { rule } = finding;
  const sum = renderSum(finding, language);
  return {
    message: renderMessage(finding, language),
    ...(sum === undefined ? {} : { sum }),
    why: renderWhy(finding, language),
    ...(rule.todo === undefined ? {} : { todo: fill(rule.todo, finding, language) }),
    ...(rule.blindTo === undefined ? {} : { blindTo: fill(rule.blindTo, finding, language) }),
  };
}

/** One sentence with both numbers; the limits of other standards on the same words stand behind it in brackets. */
export function renderMessage(finding: Finding, language: Language): string {
  const say = sentences[language];
  if (finding.verdict === 'internal') return say.internal(finding.rule.id, finding.values['error'] ?? '');
  if (finding.verdict === 'cannot-tell') return cannotTell(finding, language);
  const message = fill(finding.rule.message, finding, language).replace(/…\.$/, '…');
  const others = otherLimits(finding, language);
  return others === '' ? message : message.replace(/\.?$/, ` (${others}).`);
}

/** Why the standard asks for it, in our words. */
export const renderWhy = (finding: Finding, language: Language): string => fill(finding.rule.why, finding, language);

/** Conversion and difference in the unit of the limit; none where the message already says all. */
export function renderSum(finding: Finding, language: Language): string | undefined {
  const { fact } = finding, limit = limitOf(finding.rule, fact?.parameter);
  if (fact === undefined || limit === undefined || limit.than === 'throughout' || finding.verdict !== 'below') return undefined;
  const { value: bound, unit } = limit.than;
  const mean = finding.values['mean'], { total, parts } = finding.values;
  const value = mean !== undefined ? Number(mean) : total !== undefined ? Number(total) : readings(fact.value * (limit.times ?? 1), fact.unit, unit)[0];
  if (value === undefined) return undefined;
  const shown = (amount: number): string => formatQuantity(Math.round(amount * 10) / 10, unit, language);
  const worked = mean !== undefined ? sentences[language].mean(shown(value))
    : parts !== undefined ? `${language === 'en' ? parts : parts.replaceAll('.', ',')} = ${shown(value)}`
    : limit.times !== undefined ? `${formatNumber(fact.value, language)} × ${limit.times} = ${shown(value)}`
      : fact.unit !== unit ? `${formatQuantity(fact.value, fact.unit, language)} = ${shown(value)}` : undefined;
  const difference = limit.bound === 'at-least'
    ? `${formatQuantity(bound, unit, language)} − ${shown(value)} = ${shown(bound - value)}`
    : `${shown(value)} − ${formatQuantity(bound, unit, language)} = ${shown(value - bound)}`;
  return worked === undefined ? difference : `${worked}; ${difference}`;
}

/** Why nothing can be told of a value: what the text leaves open. Undefined where the finding is none of that kind. */
export function renderOpen(finding: Finding, language: Language): string | undefined {
  if (finding.verdict !== 'cannot-tell') return undefined;
  const { fact, rule } = finding, limit = limitOf(rule, fact?.parameter), say = sentences[language].open;
  if (fact === undefined) return undefined;
  if (!fact.certain) return say.unclear(nameParameter(fact.parameter, language));
  if (rule.check.kind === 'alternative') {
    const others = rule.check.alternatives.filter(one => one.ifSilent === 'cannot-tell').flatMap(one => one.needs).filter(need => need.parameter !== fact.parameter);
    return others.length === 0 ? undefined : say.depends(nameTopic(others[0]!.parameter, language));
  }
  if (limit === undefined || limit.than === 'throughout') return undefined;
  const possible = readings(fact.value * (limit.times ?? 1), fact.unit, limit.than.unit, limit.daysAWeek);
  const found = formatQuantity(fact.value, fact.unit, language);
  if (possible.length === 0) return say.units(found, sentences[language].unit(limit.than.unit));
  const { unit } = limit.than;
  if (possible.length > 1) return say.readings(found, possible.map(value => formatAbout(value, unit, language)));
  return limit.bound === 'at-most' && fact.comparator === 'at-most' ? say.upTo(found) : undefined;
}

function cannotTell(finding: Finding, language: Language): string {
  const { fact, rule } = finding, limit = limitOf(rule, fact?.parameter);
  const cite = finding.cites[0]?.label ?? rule.id;
  if (fact === undefined || limit === undefined) return sentences[language].cannotTell(inLanguage(rule.title, language), cite);
  return sentences[language].cannotCompare(formatQuantity(fact.value, fact.unit, language), limitText(limit, language), cite);
}

function otherLimits(finding: Finding, language: Language): string {
  const said = new Set([finding.rule.cites[0]?.label]);
  const own = limitOf(finding.rule, finding.fact?.parameter);
  return (finding.also ?? []).flatMap((other) => {
    const cite = other.cites[0]?.label, limit = limitOf(other.rule, other.fact?.parameter);
    if (cite === undefined || said.has(cite)) return [];
    said.add(cite);
    return [limit === undefined || own !== undefined && limitText(limit, language) === limitText(own, language) ? cite : `${cite}: ${limitText(limit, language)}`];
  }).join('; ');
}

/** The limit that a rule sets on a value: its own, or what its first alternative asks. */
function limitOf(rule: Rule, parameter: string | undefined): Limit | undefined {
  const { check } = rule;
  if (check.kind === 'limit') return check.limit;
  if (check.kind !== 'alternative') return undefined;
  const needs = check.alternatives.flatMap(one => one.needs);
  return (needs.find(need => need.parameter === parameter && !need.anywhere) ?? needs[0])?.limit;
}

function limitText(limit: Limit, language: Language): string {
  return limit.than === 'throughout' ? sentences[language].throughout : formatQuantity(limit.than.value, limit.than.unit, language);
}

/** Puts values in the place of {found}, {limit}, {cite}, {title} and of what the check gave besides. */
function fill(text: Localized, finding: Finding, language: Language): string {
  const { fact, rule } = finding, limit = limitOf(rule, fact?.parameter);
  return inLanguage(text, language).replace(/\{([a-z-]+)\}/g, (whole, name: string) => {
    switch (name) {
      case 'found': {
        const mean = finding.values['mean'];
        if (mean !== undefined && limit !== undefined && limit.than !== 'throughout') return sentences[language].mean(formatQuantity(Number(mean), limit.than.unit, language));
        return fact === undefined ? whole : formatQuantity(fact.value, fact.unit, language);
      }
      case 'limit': return limit === undefined ? whole : limitText(limit, language);
      case 'cite': return rule.cites[0]?.label ?? rule.id;
      case 'title': return inLanguage(rule.title, language);
      default: return finding.values[name] ?? whole;
    }
  });
}

interface Sentences {
  readonly throughout: string;
  mean(value: string): string;
  cannotTell(title: string, cite: string): string;
  cannotCompare(found: string, limit: string, cite: string): string;
  internal(rule: string, error: string): string;
  /** The name of a unit for many. */
  unit(unit: string): string;
  readonly open: {
    unclear(name: string): string;
    depends(topic: string): string;
    units(found: string, unit: string): string;
    readings(found: string, values: readonly string[]): string;
    upTo(found: string): string;
  };
}

const unitIn = (language: Language) => (unit: string): string => formatQuantity(5, unit, language).replace(/^5\s/, '');

const sentences: Readonly<Record<Language, Sentences>> = {
  en: {
    throughout: 'as long as the need lasts',
    mean: (value) => `${value} on average`,
    cannotTell: (title, cite) => `Cannot tell from this text: ${title} (${cite}).`,
    cannotCompare: (found, limit, cite) => `Cannot tell from this text whether ${found} meets ${limit} (${cite}).`,
    internal: (rule, error) => `The rule ${rule} could not be checked: ${error}. Please report it with this text.`,
    unit: unitIn('en'),
    open: {
      unclear: (name) => `The words do not say clearly enough that this is the ${lower(name)}.`,
      depends: (topic) => `It depends on the ${topic}, which this draft does not set.`,
      units: (found, unit) => `${found} cannot be converted into ${unit} without knowing more.`,
      readings: (found, values) => `${found} may stand for ${values.join(' or ')}, as days, weeks and contributions are counted here.`,
      upTo: (found) => `“At most ${found}” leaves it to somebody else to set less.`,
    },
  },
  fr: {
    throughout: 'tant que dure le besoin',
    mean: (value) => `${value} en moyenne`,
    cannotTell: (title, cite) => `Ne peut être dit à la lecture de ce texte\u202f: ${title} (${cite}).`,
    cannotCompare: (found, limit, cite) => `La lecture de ce texte ne permet pas de comparer ${found} avec ce que demande ${cite}\u202f: ${limit}.`,
    internal: (rule, error) => `La règle ${rule} n’a pas pu être vérifiée\u202f: ${error}. Signalez-le avec ce texte.`,
    unit: unitIn('fr'),
    open: {
      unclear: (name) => `Les mots ne disent pas assez clairement qu’il s’agit de\u202f: ${lower(name)}.`,
      depends: (topic) => `Cela dépend d’un autre point, que ce projet ne fixe pas\u202f: ${topic}.`,
      units: (found, unit) => `${found} ne se convertissent pas en ${unit} sans en savoir plus.`,
      readings: (found, values) => `${found} peuvent signifier ${values.join(' ou ')}, selon la manière de compter les jours, semaines ou cotisations.`,
      upTo: (found) => `«\u202fAu plus ${found}\u202f» laisse à d’autres le soin de fixer moins.`,
    },
  },
  es: {
    throughout: 'mientras dure la necesidad',
    mean: (value) => `${value} en promedio`,
    cannotTell: (title, cite) => `Este texto no permite saberlo: ${title} (${cite}).`,
    cannotCompare: (found, limit, cite) => `Este texto no permite comparar ${found} con lo que pide ${cite}: ${limit}.`,
    internal: (rule, error) => `La regla ${rule} no pudo comprobarse: ${error}. Comuníquelo con este texto.`,
    unit: unitIn('es'),
    open: {
      unclear: (name) => `Las palabras no dicen con claridad suficiente que se trata de: ${lower(name)}.`,
      depends: (topic) => `Depende de otro punto, que este proyecto no fija: ${topic}.`,
      units: (found, unit) => `${found} no se convierten en ${unit} sin saber más.`,
      readings: (found, values) => `${found} pueden significar ${values.join(' o ')}, según cómo se cuenten los días, semanas o cotizaciones.`,
      upTo: (found) => `«A lo sumo ${found}» deja a otros fijar menos.`,
    },
  },
};

const lower = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
