import { type UnitWords, comparing, list, longestFirst, set } from './words';

/** The words around numbers in French laws. */
export const fr: UnitWords = {
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
  predicates: set('est sont de depasser exceder moins plus a maximum minimum d inferieur superieur egal pendant'),
  than: set('de que'),
  ofWhich: list('dont', 'desquels', 'desquelles'),
  numberOf: list('nombre de', 'nombre maximal de', 'nombre maximum de', 'maximal de', 'nombre des'),
};
