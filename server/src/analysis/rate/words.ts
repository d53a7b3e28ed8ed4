import type { Language } from '../../text/language';
import { cents } from './amounts';

/** What the sums of replacement rates say, in one language. Numbers come as they are to be shown. */
export interface RateSums {
  n(value: number): string;
  /** The sign behind a number, and what stands between a name and what is said of it. */
  readonly percent: string;
  readonly colon: string;
  /** Between the numbers of a list: never the decimal sign. */
  readonly sep: string;
  noWage: string;
  skilled(sum: string): string;
  labourer(wage: string): string;
  given(wage: string): string;
  earningsOf(position: number, of: number, percent: number, wage: string): string;
  beneficiary(who: string, children: number | undefined): string;
  counted(sum: string): string;
  benefit(sum: string): string;
  minimum: string;
  maximum: string;
  allowances(work: string, contingency: string): string;
  rate(sum: string): string;
  own(sum: string): string;
  tooLong(period: string, full: number): string;
  shortPeriod(years: number, sum: string): string;
  between(years: number, full: number, guidance: string, period: string): string;
  noCeiling(percent: string): string;
  ceiling(needed: string, sum: string): string;
  granted(total: string, met: boolean, both: boolean): string;
  leftOut(branches: string): string;
  average(sum: string): string;
  plainMean: string;
  weeks(sum: string): string;
  flatBenefit: string;
  /** What is missing, by the name of the input; `either` where another input would do too. */
  readonly needs: Readonly<Record<keyof typeof en.needs, string>>;
  contingencyOf(all: string): string;
  pays: Readonly<Record<'employees' | 'employers' | 'state', string>>;
}

const comma = (value: number): string => String(cents(value)).replace('.', ',');

const en = {
  n: (value: number) => String(cents(value)), percent: '%', colon: ': ', sep: ', ',
  noWage: 'no wage is known: computed on a wage of 100',
  skilled: (sum: string) => `wage of the skilled manual male employee = ${sum}`,
  labourer: (wage: string) => `wage of the ordinary adult male labourer = ${wage}, as given`,
  given: (wage: string) => `${wage}, as given`,
  earningsOf: (position: number, of: number, percent: number, wage: string) => `earnings no ${position} of ${of}, the first that reach those of ${percent}% of the persons protected = ${wage}`,
  beneficiary: (who: string, children: number | undefined) => `standard beneficiary: ${who}${children === undefined ? '' : `; computed with ${children} children as given`}`,
  counted: (sum: string) => `earnings that count = ${sum}`,
  benefit: (sum: string) => `benefit = ${sum}`,
  minimum: ', the minimum', maximum: ', the maximum',
  allowances: (work: string, contingency: string) => `family allowances = ${work} in work, ${contingency} in the contingency`,
  rate: (sum: string) => `rate = ${sum}%`,
  own: (sum: string) => `rate of the person concerned = ${sum}%`,
  tooLong: (period: string, full: number) => `the qualifying period of ${period} years is longer than the ${full} at which the rate is due`,
  shortPeriod: (years: number, sum: string) => `a qualifying period of at most ${years} years: ${sum}`,
  between: (years: number, full: number, guidance: string, period: string) => `between ${years} and ${full} years the percentage is reduced in proportion; on a straight line that is ${guidance}% at ${period} years (the text fixes no formula)`,
  noCeiling: (percent: string) => `no ceiling is high enough; the formula itself stays below ${percent}%`,
  ceiling: (needed: string, sum: string) => `a ceiling of ${needed} would do: ${sum}`,
  granted: (total: string, met: boolean, both: boolean) => `granted ${total}: ${met ? 'reaches' : 'is below'} ${both ? met ? 'one of the two' : 'both' : 'it'}`,
  leftOut: (branches: string) => `left out: ${branches}`,
  average: (sum: string) => `average duration = ${sum} weeks`,
  plainMean: 'without the numbers of persons: the plain mean of the steps in the law, as guidance',
  weeks: (sum: string) => `${sum} weeks`,
  flatBenefit: 'the benefit of Art. 66',
  needs: {
    oaml_wage: 'the wage of the ordinary adult male labourer (C102 Art. 66(4))', wageAboveZero: 'a wage above 0',
    smme_wage: 'the wage of the skilled manual male employee (C102 Art. 65(6)), or the earnings of the persons protected from which it follows',
    earnings_of_persons_protected: 'the earnings of the persons protected, for option (c) of C102 Art. 65(6)', average_earnings_of_persons_protected: 'the average earnings of all persons protected, for option (d) of C102 Art. 65(6)',
    ceiling: 'the ceiling on earnings in the terms of the reference wage: the law sets one that could not be counted', maximum_benefit: 'the highest benefit in the terms of the reference wage: the law sets one that could not be counted',
    years: 'the years of contribution or employment that the accrual counts', widow_percent: 'the widow’s share, beside that of each child',
    nominal_rate_percent: 'how the benefit is computed: nominal_rate_percent, accrual_percent_per_year with years, widow_percent with child_percent_each, or basic_pension', formula: 'how the benefit is computed: the law gives more than one share of earnings, and the figures do not tell what adds up (a case with --input does)',
    family_allowance_per_child: 'the family allowance for each child; 0 where there is none', family_allowances_paid_in_contingency: 'whether family allowances go on during the contingency',
    total_value_granted_per_month: 'the total value of the family benefits granted', children: 'the number of these children', contributions: 'contributions above 0',
    persons: 'how many persons each duration holds for', other_means: 'the other means of the beneficiary’s family', substantial_amounts: 'the amounts of other means that are left out of account',
  },
  contingencyOf: (all: string) => `one of ${all}`,
  pays: { employees: 'what employees pay; 0 where nothing', employers: 'what employers pay; 0 where nothing', state: 'what the State pays; 0 where nothing' },
};

const fr: RateSums = {
  n: comma, percent: '\u202f%', colon: '\u202f: ', sep: '\u202f; ',
  noWage: 'aucun salaire n’est connu\u202f: calculé sur un salaire de 100',
  skilled: (sum) => `salaire de l’ouvrier masculin qualifié = ${sum}`,
  labourer: (wage) => `salaire du manœuvre ordinaire adulte masculin = ${wage}, tel qu’indiqué`,
  given: (wage) => `${wage}, tel qu’indiqué`,
  earningsOf: (position, of, percent, wage) => `gain n° ${position} sur ${of}, le premier qui atteint ceux de ${percent}\u202f% des personnes protégées = ${wage}`,
  beneficiary: (who, children) => `bénéficiaire type\u202f: ${who}${children === undefined ? '' : `\u202f; calculé avec ${children} enfants comme indiqué`}`,
  counted: (sum) => `gain pris en compte = ${sum}`,
  benefit: (sum) => `prestation = ${sum}`,
  minimum: ', le minimum', maximum: ', le maximum',
  allowances: (work, contingency) => `allocations familiales = ${work} au travail, ${contingency} pendant l’éventualité`,
  rate: (sum) => `taux = ${sum}\u202f%`,
  own: (sum) => `taux de l’intéressé = ${sum}\u202f%`,
  tooLong: (period, full) => `le stage de ${period} ans est plus long que les ${full} ans pour lesquels le taux est dû`,
  shortPeriod: (years, sum) => `stage de ${years} ans au plus\u202f: ${sum}`,
  between: (years, full, guidance, period) => `entre ${years} et ${full} ans le pourcentage est réduit en proportion\u202f; sur une ligne droite cela fait ${guidance}\u202f% à ${period} ans (le texte ne fixe pas de formule)`,
  noCeiling: (percent) => `aucun plafond n’est assez élevé\u202f; la formule elle-même reste au-dessous de ${percent}\u202f%`,
  ceiling: (needed, sum) => `un plafond de ${needed} suffirait\u202f: ${sum}`,
  granted: (total, met, both) => `accordé ${total}\u202f: ${met ? 'atteint' : 'reste au-dessous de'} ${both ? met ? 'l’un des deux seuils' : 'ces deux seuils' : met ? 'le seuil' : 'ce seuil'}`,
  leftOut: (branches) => `non compris\u202f: ${branches}`,
  average: (sum) => `durée moyenne = ${sum} semaines`,
  plainMean: 'sans le nombre de personnes\u202f: la simple moyenne des durées de la loi, à titre indicatif',
  weeks: (sum) => `${sum} semaines`,
  flatBenefit: 'la prestation de l’art. 66',
  needs: {
    oaml_wage: 'le salaire du manœuvre ordinaire adulte masculin (C102 Art. 66(4))', wageAboveZero: 'un salaire supérieur à 0',
    smme_wage: 'le salaire de l’ouvrier masculin qualifié (C102 Art. 65(6)), ou les gains des personnes protégées dont il découle',
    earnings_of_persons_protected: 'les gains des personnes protégées, pour la variante (c) de C102 Art. 65(6)', average_earnings_of_persons_protected: 'le gain moyen de toutes les personnes protégées, pour la variante (d) de C102 Art. 65(6)',
    ceiling: 'le plafond des gains dans les termes du salaire de référence\u202f: la loi en fixe un qui n’a pas pu être compté', maximum_benefit: 'la prestation maximale dans les termes du salaire de référence\u202f: la loi en fixe une qui n’a pas pu être comptée',
    years: 'les années de cotisation ou d’emploi que compte l’accroissement', widow_percent: 'la part de la veuve, à côté de celle de chaque enfant',
    nominal_rate_percent: 'le mode de calcul de la prestation\u202f: nominal_rate_percent, accrual_percent_per_year avec years, widow_percent avec child_percent_each, ou basic_pension', formula: 'le mode de calcul de la prestation\u202f: la loi donne plus qu’une part du gain, et les chiffres ne disent pas ce qui s’additionne (un cas donné par --input le dit)',
    family_allowance_per_child: 'l’allocation familiale pour chaque enfant\u202f; 0 s’il n’y en a pas', family_allowances_paid_in_contingency: 'si les allocations familiales continuent pendant l’éventualité',
    total_value_granted_per_month: 'la valeur totale des prestations familiales accordées', children: 'le nombre de ces enfants', contributions: 'des cotisations supérieures à 0',
    persons: 'le nombre de personnes pour chaque durée', other_means: 'les autres ressources de la famille du bénéficiaire', substantial_amounts: 'les montants d’autres ressources qui ne sont pas pris en compte',
  },
  contingencyOf: (all) => `l’une de ${all}`,
  pays: { employees: 'ce que paient les salariés\u202f; 0 si rien', employers: 'ce que paient les employeurs\u202f; 0 si rien', state: 'ce que paie l’État\u202f; 0 si rien' },
};

const es: RateSums = {
  n: comma, percent: ' %', colon: ': ', sep: '; ',
  noWage: 'no se conoce ningún salario: calculado con un salario de 100',
  skilled: (sum) => `salario del trabajador calificado de sexo masculino = ${sum}`,
  labourer: (wage) => `salario del trabajador ordinario no calificado adulto de sexo masculino = ${wage}, como se indicó`,
  given: (wage) => `${wage}, como se indicó`,
  earningsOf: (position, of, percent, wage) => `ganancia n.º ${position} de ${of}, la primera que alcanza las del ${percent} % de las personas protegidas = ${wage}`,
  beneficiary: (who, children) => `beneficiario tipo: ${who}${children === undefined ? '' : `; calculado con ${children} hijos como se indicó`}`,
  counted: (sum) => `ganancias que cuentan = ${sum}`,
  benefit: (sum) => `prestación = ${sum}`,
  minimum: ', el mínimo', maximum: ', el máximo',
  allowances: (work, contingency) => `asignaciones familiares = ${work} durante el trabajo, ${contingency} durante la contingencia`,
  rate: (sum) => `tasa = ${sum} %`,
  own: (sum) => `tasa de la persona interesada = ${sum} %`,
  tooLong: (period, full) => `el período de calificación de ${period} años es más largo que los ${full} con los que se debe la tasa`,
  shortPeriod: (years, sum) => `período de calificación de ${years} años como máximo: ${sum}`,
  between: (years, full, guidance, period) => `entre ${years} y ${full} años el porcentaje se reduce en proporción; en línea recta resulta ${guidance} % a los ${period} años (el texto no fija fórmula)`,
  noCeiling: (percent) => `ningún tope es bastante alto; la fórmula misma queda por debajo del ${percent} %`,
  ceiling: (needed, sum) => `bastaría un tope de ${needed}: ${sum}`,
  granted: (total, met, both) => `concedido ${total}: ${met ? 'alcanza' : 'queda por debajo de'} ${both ? met ? 'uno de los dos umbrales' : 'los dos umbrales' : met ? 'el umbral' : 'ese umbral'}`,
  leftOut: (branches) => `sin contar: ${branches}`,
  average: (sum) => `duración media = ${sum} semanas`,
  plainMean: 'sin el número de personas: la simple media de las duraciones de la ley, a título indicativo',
  weeks: (sum) => `${sum} semanas`,
  flatBenefit: 'la prestación del art. 66',
  needs: {
    oaml_wage: 'el salario del trabajador ordinario no calificado adulto de sexo masculino (C102 Art. 66(4))', wageAboveZero: 'un salario superior a 0',
    smme_wage: 'el salario del trabajador calificado de sexo masculino (C102 Art. 65(6)), o las ganancias de las personas protegidas de las que se deduce',
    earnings_of_persons_protected: 'las ganancias de las personas protegidas, para la opción (c) de C102 Art. 65(6)', average_earnings_of_persons_protected: 'las ganancias medias de todas las personas protegidas, para la opción (d) de C102 Art. 65(6)',
    ceiling: 'el tope de ingresos en los términos del salario de referencia: la ley fija uno que no pudo contarse', maximum_benefit: 'la prestación máxima en los términos del salario de referencia: la ley fija una que no pudo contarse',
    years: 'los años de cotización o de empleo que cuenta el incremento', widow_percent: 'la parte de la viuda, además de la de cada hijo',
    nominal_rate_percent: 'cómo se calcula la prestación: nominal_rate_percent, accrual_percent_per_year con years, widow_percent con child_percent_each, o basic_pension', formula: 'cómo se calcula la prestación: la ley da más que una parte de las ganancias, y las cifras no dicen qué se suma (un caso dado con --input sí)',
    family_allowance_per_child: 'la asignación familiar por cada hijo; 0 si no la hay', family_allowances_paid_in_contingency: 'si las asignaciones familiares continúan durante la contingencia',
    total_value_granted_per_month: 'el valor total de las prestaciones familiares concedidas', children: 'el número de estos hijos', contributions: 'cotizaciones superiores a 0',
    persons: 'para cuántas personas vale cada duración', other_means: 'los demás recursos de la familia del beneficiario', substantial_amounts: 'las cuantías de otros recursos que no se toman en cuenta',
  },
  contingencyOf: (all) => `una de ${all}`,
  pays: { employees: 'lo que pagan los asalariados; 0 si nada', employers: 'lo que pagan los empleadores; 0 si nada', state: 'lo que paga el Estado; 0 si nada' },
};

export const rateSums: Readonly<Record<Language, RateSums>> = { en, fr, es };
