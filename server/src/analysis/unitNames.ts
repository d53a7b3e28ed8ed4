import type { Language } from '../draft/draft';

/** What laws count in, one and many, the commonest first. */
export const unitNames: Readonly<Record<Language, readonly (readonly [string, string])[]>> = {
  en: [
    ['day', 'days'], ['week', 'weeks'], ['month', 'months'], ['year', 'years'], ['per cent', 'per cent'], ['working day', 'working days'], ['calendar day', 'calendar days'],
    ['monthly contribution', 'monthly contributions'], ['weekly contribution', 'weekly contributions'], ['contribution', 'contributions'], ['hour', 'hours'],
  ],
  fr: [
    ['jour', 'jours'], ['semaine', 'semaines'], ['mois', 'mois'], ['an', 'ans'], ['année', 'années'], ['pour cent', 'pour cent'], ['jour ouvrable', 'jours ouvrables'],
    ['cotisation mensuelle', 'cotisations mensuelles'], ['cotisation hebdomadaire', 'cotisations hebdomadaires'], ['cotisation', 'cotisations'], ['heure', 'heures'],
  ],
  es: [
    ['día', 'días'], ['semana', 'semanas'], ['mes', 'meses'], ['año', 'años'], ['por ciento', 'por ciento'], ['día hábil', 'días hábiles'], ['día calendario', 'días calendario'],
    ['cotización mensual', 'cotizaciones mensuales'], ['cotización semanal', 'cotizaciones semanales'], ['cotización', 'cotizaciones'], ['hora', 'horas'],
  ],
};
