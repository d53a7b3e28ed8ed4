import type { Check, Localized } from './pack';

/**
 * What is said of a rule that brings no message of its own. The words for a topic stand here, because they are the same in every
 * pack; the figures stand in the rule.
 */
export function defaultMessage(check: Check, parameter: string | undefined): Localized {
  const topic = topics[parameter?.split('.')[1] ?? ''] ?? topics['']!;
  switch (check.kind) {
    case 'limit':
      return check.limit.bound === 'at-least'
        ? {
          en: `${topic.en} is {found}; {cite} asks for at least {limit}.`,
          fr: `${topic.fr} est de {found} ; {cite} demande au moins {limit}.`,
          es: `${topic.es} es de {found}; {cite} pide al menos {limit}.`,
        }
        : {
          en: `${topic.en} is {found}; {cite} allows at most {limit}.`,
          fr: `${topic.fr} est de {found} ; {cite} permet au plus {limit}.`,
          es: `${topic.es} es de {found}; {cite} permite como máximo {limit}.`,
        };
    case 'required': return {
      en: 'Not found in this draft: {title} ({cite}).',
      fr: 'Introuvable dans ce projet : {title} ({cite}).',
      es: 'No figura en este proyecto: {title} ({cite}).',
    };
    case 'wording': return Object.values(check.terms).every(({ use }) => use.length === 0) ? {
      en: 'Avoid “{term}”: {use}.',
      fr: 'Évitez « {term} » : {use}.',
      es: 'Evite «{term}»: {use}.',
    } : {
      en: 'Write {use} instead of “{term}”.',
      fr: 'Écrivez {use} au lieu de « {term} ».',
      es: 'Escriba {use} en lugar de «{term}».',
    };
    default: return '{title} ({cite}).';
  }
}

/** What to do where the rule does not say. */
export function defaultTodo(check: Check): Localized | undefined {
  if (check.kind !== 'limit') return undefined;
  return check.limit.bound === 'at-least'
    ? { en: 'Raise it to at least {limit}.', fr: 'Portez-le à {limit} au moins.', es: 'Elévelo al menos a {limit}.' }
    : { en: 'Lower it to {limit} or less.', fr: 'Ramenez-le à {limit} au plus.', es: 'Redúzcalo a {limit} como máximo.' };
}

const topics: Readonly<Record<string, { readonly en: string; readonly fr: string; readonly es: string }>> = {
  '': { en: 'The value', fr: 'La valeur', es: 'El valor' },
  duration: { en: 'The duration', fr: 'La durée', es: 'La duración' },
  'waiting-period': { en: 'The waiting period', fr: 'Le délai de carence', es: 'El plazo de espera' },
  'qualifying-period': { en: 'The qualifying period', fr: 'Le stage', es: 'El período de calificación' },
  'reduced-qualifying-period': { en: 'The qualifying period for a reduced benefit', fr: 'Le stage pour une prestation réduite', es: 'El período de calificación para una prestación reducida' },
  rate: { en: 'The rate', fr: 'Le taux', es: 'La tasa' },
  'temporary-rate': { en: 'The rate for temporary incapacity', fr: 'Le taux en cas d’incapacité temporaire', es: 'La tasa por incapacidad temporal' },
  'permanent-total-rate': { en: 'The rate for total permanent incapacity', fr: 'Le taux en cas d’incapacité permanente totale', es: 'La tasa por incapacidad permanente total' },
  'accrual-rate': { en: 'The accrual rate', fr: 'Le taux d’acquisition annuel', es: 'La tasa de acumulación' },
  'pensionable-age': { en: 'The pensionable age', fr: 'L’âge de la pension', es: 'La edad de pensión' },
  'child-age': { en: 'The age up to which a child counts', fr: 'L’âge jusqu’auquel un enfant est pris en compte', es: 'La edad hasta la que se considera hijo' },
  'postnatal-compulsory-leave': { en: 'The compulsory leave after childbirth', fr: 'Le congé obligatoire après l’accouchement', es: 'La licencia obligatoria posterior al parto' },
  'lump-sum-threshold': { en: 'The degree of incapacity that a lump sum settles', fr: 'Le degré d’incapacité qu’un capital indemnise', es: 'El grado de incapacidad que se indemniza con un capital' },
};
