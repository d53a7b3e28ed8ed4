import type { Language } from '../draft/draft';

type Names = Readonly<Record<Language, string>>;

/** A parameter in plain words, as a title has it: "Qualifying period for old age", "Stage (vieillesse)". Unknown ones keep their id. */
export function nameParameter(parameter: string, language: Language): string {
  const own = whole[parameter];
  if (own) return own[language];
  const at = parameter.indexOf('.'), branch = parameter.slice(0, at), topic = parameter.slice(at + 1);
  const name = topics[topic]?.[language];
  if (name === undefined) return parameter;
  const of = branches[branch]?.[language];
  if (of === undefined || alone.has(topic)) return name;
  return language === 'en' ? `${name} for ${of}` : `${name} (${of})`;
}

/** The topic alone, inside a sentence: "reduced pension after", "qualifying period". */
export function nameTopic(parameter: string, language: Language): string {
  const name = topics[parameter.slice(parameter.indexOf('.') + 1)]?.[language];
  return name === undefined ? parameter : `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}

/** A branch in plain words: "old age". Unknown ones keep their id. */
export const nameBranch = (branch: string, language: Language): string => branches[branch]?.[language] ?? branch;

const branches: Readonly<Record<string, Names>> = {
  'medical-care': { en: 'medical care', fr: 'soins médicaux', es: 'asistencia médica' },
  sickness: { en: 'sickness', fr: 'maladie', es: 'enfermedad' },
  unemployment: { en: 'unemployment', fr: 'chômage', es: 'desempleo' },
  'old-age': { en: 'old age', fr: 'vieillesse', es: 'vejez' },
  'employment-injury': { en: 'employment injury', fr: 'accidents du travail', es: 'accidentes del trabajo' },
  family: { en: 'family benefit', fr: 'famille', es: 'familia' },
  maternity: { en: 'maternity', fr: 'maternité', es: 'maternidad' },
  invalidity: { en: 'invalidity', fr: 'invalidité', es: 'invalidez' },
  survivors: { en: 'survivors', fr: 'survivants', es: 'sobrevivientes' },
};

/** Where topic and branch together have a better name. */
const whole: Readonly<Record<string, Names>> = {
  'medical-care.duration': { en: 'Duration of medical care', fr: 'Durée des soins médicaux', es: 'Duración de la asistencia médica' },
  'maternity.duration': { en: 'Length of maternity leave or benefit', fr: 'Durée du congé ou des prestations de maternité', es: 'Duración de la licencia o de la prestación de maternidad' },
};

const topics: Readonly<Record<string, Names>> = {
  duration: { en: 'Duration of benefit', fr: 'Durée des prestations', es: 'Duración de las prestaciones' },
  'waiting-period': { en: 'Waiting period', fr: 'Délai de carence', es: 'Plazo de espera' },
  'qualifying-period': { en: 'Qualifying period', fr: 'Stage', es: 'Período de calificación' },
  'reduced-qualifying-period': { en: 'Qualifying period for a reduced benefit', fr: 'Stage pour une prestation réduite', es: 'Período de calificación para una prestación reducida' },
  rate: { en: 'Rate of benefit', fr: 'Taux des prestations', es: 'Tasa de las prestaciones' },
  'survivors-rate': { en: 'Rate of survivors’ benefit', fr: 'Taux des prestations de survivants', es: 'Tasa de las prestaciones de sobrevivientes' },
  'temporary-rate': { en: 'Rate for temporary incapacity', fr: 'Taux en cas d’incapacité temporaire', es: 'Tasa por incapacidad temporal' },
  'permanent-total-rate': { en: 'Rate for total permanent incapacity', fr: 'Taux en cas d’incapacité permanente totale', es: 'Tasa por incapacidad permanente total' },
  'supplement-for-spouse': { en: 'Supplement for the spouse', fr: 'Majoration pour conjoint', es: 'Suplemento por cónyuge' },
  'supplement-per-child': { en: 'Supplement for each child', fr: 'Majoration par enfant', es: 'Suplemento por hijo' },
  'fixed-part': { en: 'Fixed part of the benefit', fr: 'Part fixe des prestations', es: 'Parte fija de las prestaciones' },
  'minimum-amount': { en: 'Lowest amount of benefit', fr: 'Montant minimal des prestations', es: 'Monto mínimo de las prestaciones' },
  'maximum-amount': { en: 'Highest amount of benefit', fr: 'Montant maximal des prestations', es: 'Monto máximo de las prestaciones' },
  'earnings-ceiling': { en: 'Ceiling on earnings', fr: 'Plafond des gains', es: 'Tope de ingresos' },
  'averaging-period': { en: 'Time over which earnings are averaged', fr: 'Période sur laquelle les gains sont moyennés', es: 'Período sobre el que se promedian los ingresos' },
  'minimum-rate': { en: 'Minimum rate of benefit', fr: 'Taux minimal des prestations', es: 'Tasa mínima de las prestaciones' },
  'maximum-rate': { en: 'Maximum rate of benefit', fr: 'Taux maximal des prestations', es: 'Tasa máxima de las prestaciones' },
  'accrual-rate': { en: 'Rate added for each period', fr: 'Taux acquis par période', es: 'Tasa que se acumula por período' },
  'child-rate': { en: 'Rate for a child', fr: 'Taux pour un enfant', es: 'Tasa por hijo' },
  'pensionable-age': { en: 'Pensionable age', fr: 'Âge de la pension', es: 'Edad de pensión' },
  'early-age': { en: 'Age for an early pension', fr: 'Âge de la pension anticipée', es: 'Edad de la pensión anticipada' },
  'spouse-age': { en: 'Age of the surviving spouse', fr: 'Âge du conjoint survivant', es: 'Edad del cónyuge sobreviviente' },
  'child-age': { en: 'Age up to which a child counts', fr: 'Âge jusqu’auquel un enfant est pris en compte', es: 'Edad hasta la que se considera hijo' },
  'student-age': { en: 'Age up to which a student counts as a child', fr: 'Âge jusqu’auquel un étudiant compte comme enfant', es: 'Edad hasta la que un estudiante se considera hijo' },
  'marriage-duration': { en: 'Length of marriage required', fr: 'Durée de mariage exigée', es: 'Duración exigida del matrimonio' },
  'incapacity-threshold': { en: 'Degree of incapacity required', fr: 'Degré d’incapacité exigé', es: 'Grado de incapacidad exigido' },
  'lump-sum-threshold': { en: 'Degree of incapacity settled by a lump sum', fr: 'Degré d’incapacité indemnisé par un capital', es: 'Grado de incapacidad que se indemniza con un capital' },
  'attendance-supplement': { en: 'Supplement for constant attendance', fr: 'Majoration pour l’aide d’une tierce personne', es: 'Suplemento por ayuda de otra persona' },
  'postnatal-compulsory-leave': { en: 'Compulsory leave after childbirth', fr: 'Congé obligatoire après l’accouchement', es: 'Licencia obligatoria posterior al parto' },
  'prenatal-leave': { en: 'Leave before childbirth', fr: 'Congé avant l’accouchement', es: 'Licencia anterior al parto' },
  'nursing-breaks': { en: 'Nursing breaks', fr: 'Pauses d’allaitement', es: 'Pausas de lactancia' },
  'paternity-leave': { en: 'Paternity leave', fr: 'Congé de paternité', es: 'Licencia de paternidad' },
  'persons-protected': { en: 'Share of persons protected', fr: 'Part des personnes protégées', es: 'Proporción de personas protegidas' },
  'undertaking-size': { en: 'Size of undertakings covered', fr: 'Taille des entreprises couvertes', es: 'Tamaño de las empresas cubiertas' },
  'employee-contribution': { en: 'Contribution of the worker', fr: 'Cotisation du travailleur', es: 'Cotización del trabajador' },
  'employer-contribution': { en: 'Contribution of the employer', fr: 'Cotisation de l’employeur', es: 'Cotización del empleador' },
  'state-contribution': { en: 'Contribution of the State', fr: 'Contribution de l’État', es: 'Aporte del Estado' },
  'claim-time-limit': { en: 'Time for making a claim', fr: 'Délai pour demander la prestation', es: 'Plazo para solicitar la prestación' },
  'decision-time-limit': { en: 'Time for deciding a claim', fr: 'Délai pour statuer sur la demande', es: 'Plazo para resolver la solicitud' },
  'appeal-time-limit': { en: 'Time for an appeal', fr: 'Délai de recours', es: 'Plazo para recurrir' },
  'actuarial-review-interval': { en: 'Time between actuarial valuations', fr: 'Intervalle entre évaluations actuarielles', es: 'Intervalo entre valuaciones actuariales' },
  'indexation-interval': { en: 'Time between adjustments of benefits', fr: 'Intervalle entre révisions des prestations', es: 'Intervalo entre ajustes de las prestaciones' },
  'residence-period': { en: 'Period of residence', fr: 'Durée de résidence', es: 'Período de residencia' },
  'absence-abroad': { en: 'Absence abroad', fr: 'Séjour à l’étranger', es: 'Ausencia en el extranjero' },
  disqualification: { en: 'Length of disqualification', fr: 'Durée de la déchéance', es: 'Duración de la descalificación' },
  sanction: { en: 'Length of the sanction', fr: 'Durée de la sanction', es: 'Duración de la sanción' },
};

/** Topics that say which branch they belong to. */
const alone: ReadonlySet<string> = new Set([
  'temporary-rate', 'permanent-total-rate', 'pensionable-age', 'early-age', 'spouse-age', 'marriage-duration', 'postnatal-compulsory-leave',
  'prenatal-leave', 'nursing-breaks', 'paternity-leave', 'lump-sum-threshold',
]);
