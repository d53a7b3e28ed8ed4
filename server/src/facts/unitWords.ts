import type { Language } from '../draft/draft';
import type { Comparator, Unit } from './fact';

/** The words around numbers in one language, as `words/tokens.ts` folds them (lower case, no accents). */
export interface UnitWords {
  readonly units: Readonly<Record<string, { readonly unit: Unit; readonly times?: number }>>;
  readonly working: ReadonlySet<string>;
  /** Words that may stand between a number and its unit. */
  readonly adjectives: ReadonlySet<string>;
  /** Words after a unit that belong to it ("hábiles", "ouvrables", "corridos"). */
  readonly after: ReadonlySet<string>;
  readonly percent: readonly (readonly string[])[];
  readonly of: ReadonlySet<string>;
  readonly contributions: ReadonlySet<string>;
  readonly frequency: Readonly<Record<string, 'daily-' | 'weekly-' | 'monthly-'>>;
  readonly countAdjectives: ReadonlySet<string>;
  readonly nouns: Readonly<Record<string, Unit>>;
  readonly currencies: Readonly<Record<string, Unit>>;
  readonly currencySigns: Readonly<Record<string, Unit>>;
  readonly ageBefore: readonly (readonly string[])[];
  readonly ageAfter: readonly (readonly string[])[];
  readonly intervals: readonly { readonly words: readonly string[]; readonly value: number; readonly unit: Unit }[];
  readonly comparators: readonly { readonly words: readonly string[]; readonly means: Comparator; readonly after?: true }[];
  /** Small words that may stand between a comparison and its number. */
  readonly fillers: ReadonlySet<string>;
  /** Nouns that may stand there too: "not exceeding a period of". */
  readonly stretch: ReadonlySet<string>;
  readonly links: ReadonlySet<string>;
  readonly references: ReadonlySet<string>;
  /** Phrases before a unit that lend it to a number further on: "the number of weeks … is 26". */
  /** "than": what follows makes "or more" the beginning of a comparison. */
  readonly than: ReadonlySet<string>;
  readonly ofWhich: readonly (readonly string[])[];
  readonly numberOf: readonly (readonly string[])[];
}

const list = (...phrases: string[]): string[][] => phrases.map(phrase => phrase.split(' '));
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

function comparing(means: Comparator, before: string[], after: string[]): UnitWords['comparators'] {
  return [...list(...before).map(words => ({ words, means })), ...list(...after).map(words => ({ words, means, after: true as const }))];
}
/** Longer phrases first, so that "not more than" wins over "more than". */
const longestFirst = (all: UnitWords['comparators']): UnitWords['comparators'] => [...all].sort((a, b) => b.words.length - a.words.length);

const en: UnitWords = {
  units: {
    day: { unit: 'day' }, days: { unit: 'day' }, week: { unit: 'week' }, weeks: { unit: 'week' }, month: { unit: 'month' }, months: { unit: 'month' },
    year: { unit: 'year' }, years: { unit: 'year' }, fortnight: { unit: 'day', times: 14 }, fortnights: { unit: 'day', times: 14 },
  },
  working: set('working business ordinary'),
  adjectives: set('calendar consecutive continuous complete completed full additional further successive clear whole insurance such other paid retirement natural separate financial calender'),
  after: set(''),
  percent: list('per cent', 'per centum', 'per hundred', 'p c'),
  of: set('of'),
  contributions: set('contribution contributions'),
  frequency: { monthly: 'monthly-', weekly: 'weekly-', daily: 'daily-' },
  countAdjectives: set('employment insurance insurable qualifying paid credited reckonable compulsory effective actual qualified prescribed average valid or and social security basic additional'),
  nouns: {
    persons: 'person', person: 'person', employees: 'person', workers: 'person', workmen: 'person', employee: 'person', children: 'child', child: 'child', breaks: 'break',
    break: 'break', hours: 'hour', hour: 'hour',
  },
  currencies: { dollars: 'USD', pounds: 'GBP', shillings: 'KES', rupees: 'INR', kwacha: 'ZMW', naira: 'NGN', cedis: 'GHS', rand: 'ZAR', euros: 'EUR', euro: 'EUR', riels: 'KHR', francs: 'XAF' },
  currencySigns: { $: 'USD', '€': 'EUR', '£': 'GBP', '₹': 'INR', '₨': 'INR', rs: 'INR', shs: 'TZS', tshs: 'TZS', kshs: 'KES', gh: 'GHS', n: 'NGN', usd: 'USD', eur: 'EUR' },
  ageBefore: list('age of', 'ages of', 'aged', 'age', 'age is', 'attained', 'over the age of', 'under', 'above the age of', 'below the age of', 'reached', 'attains', 'attaining', 'pensionable age to', 'older than', 'younger than', 'age from'),
  ageAfter: list('of age', 'old'),
  intervals: [
    ...list('annually', 'yearly', 'each year', 'every year', 'once a year', 'every financial year', 'each financial year', 'every calendar year', 'once in every year', 'each calendar year').map(words => ({ words, value: 1, unit: 'year' })),
    ...list('half yearly', 'twice a year', 'biannually', 'every half year').map(words => ({ words, value: 6, unit: 'month' })),
    ...list('quarterly', 'every quarter', 'each quarter').map(words => ({ words, value: 3, unit: 'month' })),
    ...list('biennially').map(words => ({ words, value: 2, unit: 'year' })),
    ...list('triennially').map(words => ({ words, value: 3, unit: 'year' })),
  ],
  comparators: longestFirst([
    ...comparing('at-least', ['not less than', 'not fewer than', 'no less than', 'no fewer than', 'at least', 'a minimum of', 'minimum of', 'not under', 'not be less than', 'not being less than', 'not below', 'more than', 'exceeding', 'in excess of', 'over', 'equal to or greater than', 'equal to or more than', 'greater than', 'not lower than', 'not be lower than', 'not be below', 'minimum period of', 'is not less than'],
      ['or more', 'or above', 'or over', 'at least', 'and above', 'and over', 'or upwards', 'and more', 'or greater', 'at the least', 'or older']),
    ...comparing('at-most', ['not exceeding', 'not more than', 'no more than', 'not be more than', 'up to', 'a maximum of', 'maximum of', 'maximum period of', 'limited to', 'not to exceed', 'not exceed', 'not be greater than', 'not greater than', 'within', 'not later than', 'not longer than', 'no longer than', 'not in excess of', 'under', 'less than', 'below', 'fewer than', 'not being more than', 'nor more than', 'or more than', 'not over', 'at most', 'not above', 'no later than', 'in any case exceed', 'not in any case exceed', 'shall not exceed', 'at intervals of not more than', 'at the most', 'lower than', 'younger than', 'until'],
      ['or less', 'at most', 'at the most', 'or fewer', 'or under', 'or below', 'or younger', 'or shorter']),
  ]),
  fillers: set('a an the of is be period such any in to for that age ages years the his her their one equal aggregate total and continuous'),
  stretch: set('period periods term duration total aggregate rate sum interval intervals amount time'),
  links: set('or and to but nor'),
  references: set('section sections article articles paragraph paragraphs subsection subsections part chapter schedule no number act rule regulation regulations clause form table page item category class convention s'),
  than: set('than'),
  ofWhich: list('of which', 'of whom', 'including'),
  numberOf: list('number of', 'total of'),
};

const fr: UnitWords = {
  units: {
    jour: { unit: 'day' }, jours: { unit: 'day' }, semaine: { unit: 'week' }, semaines: { unit: 'week' }, mois: { unit: 'month' }, an: { unit: 'year' }, ans: { unit: 'year' },
    annee: { unit: 'year' }, annees: { unit: 'year' }, trimestre: { unit: 'month', times: 3 }, trimestres: { unit: 'month', times: 3 }, semestre: { unit: 'month', times: 6 }, semestres: { unit: 'month', times: 6 }, quinzaine: { unit: 'day', times: 15 },
  },
  working: set('ouvrables ouvrable ouvres ouvre'),
  adjectives: set('premiers premieres dernieres derniers autres pleins pleines'),
  after: set('ouvrables ouvrable ouvres calendaires calendrier civils francs consecutifs consecutives entiers entieres pleins pleines revolus revolues accomplis accomplies plein complets completes'),
  percent: list('pour cent', 'p 100', 'pour 100', 'p cent', 'p c', 'pourcent'),
  of: set('de du des d'),
  contributions: set('cotisation cotisations'),
  frequency: { mensuelles: 'monthly-', mensuelle: 'monthly-', hebdomadaires: 'weekly-', hebdomadaire: 'weekly-', journalieres: 'daily-', journaliere: 'daily-' },
  countAdjectives: set(''),
  nouns: { heures: 'hour', heure: 'hour', personnes: 'person', salaries: 'person', travailleurs: 'person', employes: 'person', ouvriers: 'person', enfants: 'child', enfant: 'child', repos: 'break', pauses: 'break' },
  currencies: { francs: 'XAF', euros: 'EUR', euro: 'EUR', dollars: 'CAD', fcfa: 'XAF', dinars: 'TND', dirhams: 'MAD' },
  currencySigns: { '€': 'EUR', $: 'CAD' },
  ageBefore: list('age de', 'ages de', 'agee de', 'agees de', 'age d', 'moins de', 'plus de', 'atteint', 'atteint l age de', 'age est', 'age minimum de', 'age limite de', 'accompli', 'age legal de'),
  ageAfter: list('d age', 'revolus', 'accomplis'),
  intervals: [
    ...list('chaque annee', 'annuellement', 'tous les ans', 'une fois par an', 'chaque annee civile', 'chaque exercice', 'chaque an').map(words => ({ words, value: 1, unit: 'year' })),
    ...list('chaque semestre', 'semestriellement').map(words => ({ words, value: 6, unit: 'month' })),
    ...list('chaque trimestre', 'trimestriellement').map(words => ({ words, value: 3, unit: 'month' })),
  ],
  comparators: longestFirst([
    ...comparing('at-least', ['au moins', 'd au moins', 'au minimum', 'un minimum de', 'minimum de', 'minimale de', 'pas inferieur a', 'pas inferieure a', 'pas etre inferieur a', 'pas etre inferieure a', 'pas etre inferieurs a', 'superieur ou egal a', 'superieure ou egale a', 'egal ou superieur a', 'egale ou superieure a', 'superieur a', 'superieure a', 'plus de', 'pas moins de', 'a partir de', 'non inferieur a', 'inferieur a', 'inferieure a'].slice(0, -2),
      ['au moins', 'au minimum', 'ou plus', 'et plus', 'au minimum']),
    ...comparing('at-most', ['au plus', 'd au plus', 'au maximum', 'un maximum de', 'maximum de', 'maximale de', 'sans pouvoir exceder', 'sans exceder', 'ne peut exceder', 'ne pouvant exceder', 'pas exceder', 'exceder', 'depasser', 'pas depasser', 'ne peut depasser', 'jusqu a', 'jusqu', 'dans les', 'dans un delai de', 'dans le delai de', 'dans un delai maximum de', 'limite a', 'limitee a', 'moins de', 'pas plus de', 'inferieur a', 'inferieure a', 'inferieures a', 'inferieurs a', 'inferieur ou egal a', 'pas superieur a', 'pas superieure a', 'pas etre superieur a', 'pas etre superieure a', 'plafonne a', 'plafonnee a', 'dans la limite de', 'a concurrence de'],
      ['au plus', 'au maximum', 'ou moins', 'au plus tard', 'maximum']),
  ]),
  fillers: set('un une le la les l de d du des a est periode age en total pour que ans duree'),
  stretch: set('periode periodes duree delai total totale taux montant terme moins'),
  links: set('ou et a ni'),
  references: set('article articles art alinea alineas paragraphe paragraphes section chapitre titre loi decret annexe no numero n livre convention'),
  than: set('de que'),
  ofWhich: list('dont', 'desquels', 'desquelles'),
  numberOf: list('nombre de', 'nombre maximal de', 'nombre maximum de', 'maximal de', 'nombre des'),
};

const es: UnitWords = {
  units: {
    dia: { unit: 'day' }, dias: { unit: 'day' }, semana: { unit: 'week' }, semanas: { unit: 'week' }, mes: { unit: 'month' }, meses: { unit: 'month' }, ano: { unit: 'year' }, anos: { unit: 'year' },
    trimestre: { unit: 'month', times: 3 }, trimestres: { unit: 'month', times: 3 }, semestre: { unit: 'month', times: 6 }, semestres: { unit: 'month', times: 6 }, bienio: { unit: 'year', times: 2 }, quincena: { unit: 'day', times: 15 },
  },
  working: set('habiles habil laborables laborable'),
  adjectives: set('primeros primeras ultimos ultimas otros otras'),
  after: set('habiles habil laborables naturales corridos calendario consecutivos consecutivas continuos continuas completos completas cumplidos ininterrumpidos ininterrumpidas seguidos'),
  percent: list('por ciento', 'por cien', 'por 100', 'puntos porcentuales', 'por centum', 'p 100'),
  of: set('de del'),
  contributions: set('cotizacion cotizaciones aporte aportes aportacion aportaciones imposiciones imposicion cuotas contribuciones contribucion'),
  frequency: { mensuales: 'monthly-', mensual: 'monthly-', semanales: 'weekly-', semanal: 'weekly-', diarias: 'daily-', diaria: 'daily-', diarios: 'daily-' },
  countAdjectives: set(''),
  nouns: { horas: 'hour', hora: 'hour', trabajadores: 'person', personas: 'person', hijos: 'child', hijo: 'child', descansos: 'break', jornales: 'daily-contribution', jornadas: 'daily-contribution' },
  currencies: { pesos: 'CLP', colones: 'CRC', soles: 'PEN', euros: 'EUR', dolares: 'USD', quetzales: 'GTQ', bolivianos: 'BOB', lempiras: 'HNL' },
  currencySigns: { $: 'CLP', '€': 'EUR', 's/': 'PEN' },
  ageBefore: list('edad de', 'edad de los', 'menor de', 'menores de', 'mayor de', 'mayores de', 'mayores a', 'menores a', 'cumplir', 'cumpla', 'cumplan', 'cumplido', 'cumplidos', 'cumplieran', 'cumplidos los', 'cumplir los', 'hasta los', 'a los', 'los', 'edad', 'tener', 'edad minima de', 'tenga', 'tengan', 'con', 'desde los', 'alcance los').filter(phrase => !['los', 'con', 'tener', 'tenga', 'tengan'].includes(phrase.join(' '))),
  ageAfter: list('de edad', 'de vida'),
  intervals: [
    ...list('anualmente', 'cada ano', 'todos los anos', 'una vez al ano', 'cada ejercicio').map(words => ({ words, value: 1, unit: 'year' })),
    ...list('semestralmente', 'cada semestre').map(words => ({ words, value: 6, unit: 'month' })),
    ...list('trimestralmente', 'cada trimestre').map(words => ({ words, value: 3, unit: 'month' })),
    ...list('mensualmente').map(words => ({ words, value: 1, unit: 'month' })),
  ],
  comparators: longestFirst([
    ...comparing('at-least', ['no menos de', 'al menos', 'por lo menos', 'como minimo', 'un minimo de', 'minimo de', 'minima de', 'no inferior a', 'no inferior al', 'no inferiores a', 'no menor de', 'no menor a', 'no menor al', 'no ser inferior a', 'no podra ser inferior a', 'no podra ser inferior al', 'ser inferior a', 'ser inferior al', 'igual o superior a', 'igual o superior al', 'igual o mayor a', 'superior a', 'superior al', 'mas de', 'a partir de', 'mayor de', 'mayores de', 'mayor a', 'sea inferior al', 'ni al', 'ni inferior a'],
      ['como minimo', 'o mas', 'por lo menos', 'al menos', 'o superior', 'y mas']),
    ...comparing('at-most', ['no mas de', 'a lo mas', 'como maximo', 'un maximo de', 'maximo de', 'maxima de', 'no superior a', 'no superior al', 'no mayor de', 'no mayor a', 'no mayor al', 'no exceder de', 'exceder de', 'exceder del', 'no excedera de', 'no excedera del', 'no exceda de', 'que no exceda de', 'no podra exceder de', 'no podra exceder del', 'hasta', 'hasta por', 'dentro de', 'dentro de los', 'dentro del plazo de', 'en el plazo de', 'de hasta', 'inferior a', 'inferior al', 'inferiores a', 'menor de', 'menores de', 'menor a', 'menores a', 'menos de', 'tope de', 'no sobrepasar', 'limite de', 'en un plazo de', 'en un plazo maximo de', 'superar el', 'no podra superar'],
      ['como maximo', 'o menos', 'a lo mas', 'a lo sumo']),
  ]),
  fillers: set('un una el la los las de del a al es periodo edad en su que total por lo'),
  stretch: set('periodo periodos plazo duracion total tasa monto termino lapso tiempo'),
  links: set('o u y e a ni'),
  references: set('articulo articulos art arts inciso incisos parrafo parrafos numeral literal capitulo titulo ley decreto anexo no numero num n nro convenio'),
  than: set('de que'),
  ofWhich: list('de las cuales', 'de los cuales', 'de ellas', 'de ellos'),
  numberOf: list('numero de', 'numero maximo de', 'maximo de'),
};

export const unitWords: Readonly<Record<Language, UnitWords>> = { en, fr, es };
