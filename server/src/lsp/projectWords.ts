import type { Severity } from '../engine/finding';
import type { Said } from '../engine/projectSays';

/** What the words of lexfloor.yaml mean, beside them in the list of proposals and under the pointer, in the language of the editor. */
export const keyWords: Readonly<Record<string, Said>> = {
  accepted: { en: 'Parts that the country has accepted: what they ask is an error', fr: 'parties que le pays a acceptées\u202f: ce qu’elles demandent est une erreur', es: 'partes que el país ha aceptado: lo que piden es un error' },
  intended: { en: 'Parts that it means to accept: what they ask is a warning', fr: 'parties qu’il veut accepter\u202f: ce qu’elles demandent est un avertissement', es: 'partes que quiere aceptar: lo que piden es una advertencia' },
  exceptions: { en: 'exceptions that its declaration claims, such as 18(2) of C102', fr: 'dérogations que sa déclaration invoque, par exemple 18(2) de C102', es: 'excepciones que invoca su declaración, por ejemplo 18(2) de C102' },
  currency: { en: 'the currency, such as EUR', fr: 'la monnaie, par exemple EUR', es: 'la moneda, por ejemplo EUR' },
  per: { en: 'day, week, month or year', fr: 'day (jour), week (semaine), month (mois) ou year (an)', es: 'day (día), week (semana), month (mes) o year (año)' },
  'skilled-worker': { en: 'wage of a skilled manual employee (C102 Art. 65)', fr: 'salaire d’un ouvrier qualifié (C102 art. 65)', es: 'salario de un trabajador calificado (C102 art. 65)' },
  'ordinary-labourer': { en: 'wage of an ordinary adult labourer (C102 Art. 66)', fr: 'salaire d’un manœuvre ordinaire adulte (C102 art. 66)', es: 'salario de un trabajador ordinario adulto (C102 art. 66)' },
  'minimum-wage': { en: 'the statutory minimum wage', fr: 'le salaire minimum légal', es: 'el salario mínimo legal' },
  'average-earnings': { en: 'average earnings of the persons protected', fr: 'gain moyen des personnes protégées', es: 'ganancias medias de las personas protegidas' },
  'family-allowance-per-child': {
    en: 'the family allowance of a worker for each child; 0 where there is none', fr: 'l’allocation familiale d’un travailleur pour chaque enfant\u202f; 0 s’il n’y en a pas', es: 'la asignación familiar de un trabajador por cada hijo; 0 si no la hay',
  },
  'family-allowances-go-on': { en: 'true where they are paid during the contingency too', fr: 'true si elles sont aussi versées pendant l’éventualité', es: 'true si también se pagan durante la contingencia' },
  ceiling: { en: 'the most that earnings count up to', fr: 'le plafond du gain pris en compte', es: 'el tope de las ganancias que cuentan' },
  year: { en: 'the year that the numbers are of', fr: 'l’année de ces chiffres', es: 'el año de estas cifras' },
  source: { en: 'where the numbers come from', fr: 'la source de ces chiffres', es: 'de dónde vienen estas cifras' },
  protected: {
    en: 'persons protected, by branch; all holds for each branch without numbers of its own', fr: 'personnes protégées, par branche\u202f; all vaut pour toute branche sans chiffres propres', es: 'personas protegidas, por rama; all vale para cada rama sin cifras propias',
  },
  all: { en: 'every branch without numbers of its own', fr: 'toute branche sans chiffres propres', es: 'cada rama sin cifras propias' },
  residents: { en: 'all residents', fr: 'tous les résidents', es: 'todos los residentes' },
  active: { en: 'economically active persons', fr: 'personnes économiquement actives', es: 'personas económicamente activas' },
  employees: { en: 'employees, apprentices among them', fr: 'salariés, apprentis compris', es: 'asalariados, incluidos los aprendices' },
  industrial: { en: 'employees in industrial undertakings', fr: 'salariés des entreprises industrielles', es: 'asalariados de empresas industriales' },
  'industrial-20': {
    en: 'employees in industrial workplaces of 20 persons or more (C102 Art. 3)', fr: 'salariés des établissements industriels de 20 personnes ou plus (C102 art. 3)', es: 'asalariados de empresas industriales de 20 personas o más (C102 art. 3)',
  },
  'employed-women': { en: 'employed women (C183 Art. 2)', fr: 'femmes employées (C183 art. 2)', es: 'mujeres empleadas (C183 art. 2)' },
};

export const languageNames = {
  en: { en: 'English', fr: 'French', es: 'Spanish' }, fr: { en: 'anglais', fr: 'français', es: 'espagnol' }, es: { en: 'inglés', fr: 'francés', es: 'español' },
} as const;

export const targetWords = {
  accepted: { en: 'ratified, as a whole', fr: 'ratifiée, en entier', es: 'ratificado, por entero' },
  intended: { en: 'to be ratified, as a whole', fr: 'à ratifier, en entier', es: 'por ratificar, por entero' },
} as const satisfies Readonly<Record<string, Said>>;

export const anyException: Said = { en: 'every exception that the declaration may claim', fr: 'toute dérogation que la déclaration peut invoquer', es: 'toda excepción que la declaración puede invocar' };
export const everyPart: Said = { en: 'every Part', fr: 'toutes les parties', es: 'todas las partes' };
export const ruleOff: Said = { en: 'the rule is not asked', fr: 'la règle n’est pas appliquée', es: 'la regla no se aplica' };
export const allRulesOf = (pack: string): Said => ({ en: `all rules of ${pack}`, fr: `toutes les règles de ${pack}`, es: `todas las reglas de ${pack}` });

export const severityWords: Readonly<Record<Severity, Said>> = {
  error: { en: 'must be mended', fr: 'à corriger', es: 'debe corregirse' }, warning: { en: 'should be looked at', fr: 'à examiner', es: 'debe examinarse' },
  info: { en: 'for information', fr: 'pour information', es: 'para información' }, hint: { en: 'only a mark in the margin', fr: 'une simple marque en marge', es: 'solo una marca al margen' },
};
