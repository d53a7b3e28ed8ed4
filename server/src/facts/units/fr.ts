import { type UnitWords, comparing, list, longestFirst, set } from './words';

/** The words around numbers in French laws. */
export const fr: UnitWords = {
  // "le 18e anniversaire": an ordinal year; "260 indemnités journalières": as many days
  units: {
    jour: { unit: 'day' }, jours: { unit: 'day' }, journee: { unit: 'day' }, journees: { unit: 'day' }, semaine: { unit: 'week' }, semaines: { unit: 'week' }, mois: { unit: 'month' },
    an: { unit: 'year' }, ans: { unit: 'year' }, annee: { unit: 'year' }, annees: { unit: 'year' }, annuite: { unit: 'year' }, annuites: { unit: 'year' },
    trimestre: { unit: 'month', times: 3 }, trimestres: { unit: 'month', times: 3 }, semestre: { unit: 'month', times: 6 }, semestres: { unit: 'month', times: 6 }, quinzaine: { unit: 'day', times: 15 },
    minutes: { unit: 'hour', times: 1 / 60 }, anniversaire: { unit: 'year' },
  },
  working: set('ouvrables ouvrable ouvres ouvre'),
  adjectives: set('premiers premieres dernieres derniers autres pleins pleines nouvelles nouveaux meilleures'),
  // "dix années révolues" is a stretch, "dix-huit ans révolus" an age (see ageAfter)
  after: set('ouvrables ouvrable ouvres calendaires calendrier civils civiles francs consecutifs consecutives entiers entieres pleins pleines revolue revolues accomplies plein completes complets continus continues ininterrompus ininterrompues'),
  percent: list('pour cent', 'p 100', 'pour 100', 'p cent', 'p c', 'pourcent', 'pour cents'),
  of: set('de du des d'),
  contributions: set('cotisation cotisations'),
  frequency: { mensuelles: 'monthly-', mensuelle: 'monthly-', hebdomadaires: 'weekly-', hebdomadaire: 'weekly-', journalieres: 'daily-', journaliere: 'daily-' },
  countAdjectives: set('autres dernieres premieres'),
  nouns: {
    heures: 'hour', heure: 'hour', personnes: 'person', salaries: 'person', travailleurs: 'person', employes: 'person', ouvriers: 'person', agents: 'person',
    enfants: 'child', enfant: 'child', repos: 'break', pauses: 'break', pause: 'break', interruptions: 'break', indemnites: 'day',
  },
  currencies: { francs: 'XAF', euros: 'EUR', euro: 'EUR', dollars: 'CAD', fcfa: 'XAF', dinars: 'TND', dirhams: 'MAD', frw: 'RWF', ariary: 'MGA', gourdes: 'HTG', ouguiya: 'MRU' },
  currencySigns: { '€': 'EUR', $: 'CAD' },
  ageBefore: [
    ...cross(['age', 'ages', 'agee', 'agees'], ['de', 'd', 'd au moins', 'de plus de', 'de moins de', 'au moins de', 'd au plus', 'de au moins']),
    ...list('age est', 'age est de', 'age minimum de', 'age minimal de', 'age maximum de', 'age limite de', 'age legal de', 'age normal de', 'age est fixe a', 'age fixe a', 'age de la retraite est fixe a', 'age avance de'),
  ],
  ageAfter: list('d age', 'revolus', 'accomplis', 'revolu', 'accompli', 'et plus d age'),
  ageNever: list('de cotisation', 'de cotisations', 'd assurance', 'de service', 'de services', 'de travail', 'd affiliation', 'de residence', 'd activite', 'd emploi'),
  each: set('chaque'),
  beyond: list('au dela de', 'au dela des', 'au dela du', 'en sus de', 'en sus des', 'excedant', 'excedant les'),
  intervals: [
    ...[['biennal', 2], ['triennal', 3], ['quadriennal', 4], ['quinquennal', 5], ['decennal', 10]].flatMap(([stem, value]) => ['', 'e', 's', 'es', 'ement'].map(end => ({ words: [`${stem}${end}`], value: value as number, unit: 'year' as const }))),
    ...list('chaque annee', 'annuellement', 'tous les ans', 'une fois par an', 'une fois l an', 'chaque annee civile', 'chaque exercice', 'chaque an').map(words => ({ words, value: 1, unit: 'year' })),
    ...list('chaque semestre', 'semestriellement', 'deux fois par an').map(words => ({ words, value: 6, unit: 'month' })),
    ...list('chaque trimestre', 'trimestriellement').map(words => ({ words, value: 3, unit: 'month' })),
  ],
  wholes: [['dans l annee', 1, 'year'], ['endeans l annee', 1, 'year'], ['dans l an', 1, 'year'], ['dans le mois', 1, 'month'], ['endeans le mois', 1, 'month'], ['dans la semaine', 1, 'week'], ['dans la quinzaine', 15, 'day']]
    .map(([words, value, unit]) => ({ words: (words as string).split(' '), value: value as number, unit: unit as 'year', next: set('de du des d qui suivant suivante a apres') })),
  apart: list('non consecutifs', 'non consecutives', 'discontinus', 'discontinues', 'non continus', 'non continues', 'mois non consecutifs', 'mois discontinus'),
  comparators: longestFirst([
    ...comparing('at-least', [
      'au moins', 'd au moins', 'au minimum', 'un minimum de', 'minimum de', 'minimale de', 'minimal de', 'minima de', 'plus de', 'plus d', 'de plus de', 'de plus d', 'pas moins de', 'pas moins d', 'a partir de', 'au dela de', 'au moins egal a', 'au moins egale a', 'au moins egaux a', 'au moins egales a',
      // "dont le taux dépasse 10 %"
      'depasse', 'depassent', 'excede', 'excedent', 'depassant', 'excedant',
      ...compared(['', 'ou egal ou', 'egal ou'], 'superieur'), ...compared(['superieur ou', 'superieure ou', 'superieurs ou', 'superieures ou'], 'egal'),
      ...compared(['pas', 'ni', 'non', 'etre', 'soit', 'soient', 'jamais'], 'inferieur'),
    ], ['au moins', 'au minimum', 'ou plus', 'et plus', 'au moins egal', 'minimum', 'ou davantage']),
    ...comparing('at-most', [
      'au plus', 'd au plus', 'tout au plus', 'au maximum', 'un maximum de', 'maximum de', 'maximale de', 'maximal de', 'maxima de', 'exceder', 'depasser',
      'atteint pas', 'atteignent pas', 'atteigne pas', 'atteignant pas', 'depasse pas', 'depassent pas', 'depassant pas', 'excede pas', 'excedent pas', 'excedant pas',
      'jusqu a', 'jusqu', 'jusqu au', 'jusqu aux', 'dans les', 'dans l', 'dans un delai de', 'dans un delai d', 'dans le delai de', 'dans le delai d', 'dans un delai maximum de', 'dans un delai maximum d', 'dans un delai maximal de', 'dans un delai maximal d', 'endeans les', 'endeans', 'limite a', 'limitee a', 'limites a', 'limitees a', 'limite de', 'moins de', 'moins d', 'de moins de', 'de moins d', 'pas plus de',
      'plafonne a', 'plafonnee a', 'dans la limite de', 'dans une limite de', 'a concurrence de', 'jusqu a concurrence de', 'au plus egal a', 'au plus egale a', 'au plus egales a', 'au plus tard',
      ...compared([''], 'inferieur'), ...compared(['inferieur ou', 'inferieure ou', 'inferieurs ou', 'inferieures ou'], 'egal'), ...compared(['egal ou'], 'inferieur'),
      ...compared(['pas', 'ni', 'non', 'etre', 'soit', 'soient', 'jamais'], 'superieur'),
    ], ['au plus', 'au maximum', 'ou moins', 'au plus tard', 'maximum', 'tout au plus']),
  ]),
  fillers: set('un une le la les l de d du des a au aux est periode age en total pour que ans duree cette'),
  stretch: set('periode periodes duree delai total totale taux montant terme moins'),
  links: set('ou et a ni mais'),
  alternatives: set('ou ni a'),
  references: set('article articles art alinea alineas paragraphe paragraphes section chapitre titre loi decret annexe no numero n livre convention indice'),
  recipients: set('pour'),
  predicates: set('est sont de depasser exceder moins plus a maximum minimum d inferieur superieur egal pendant'),
  than: set('de que'),
  countedOf: set('service services anciennete travail assurance affiliation incapacite cotisation residence mariage activite age'),
  ofWhich: list('dont', 'desquels', 'desquelles'),
  sexes: set('hommes homme femmes femme assurees assuree travailleuses travailleuse'),
  numberOf: list('nombre de', 'nombre maximal de', 'nombre maximum de', 'nombre minimal de', 'nombre minimum de', 'nombre total de', 'maximal de', 'nombre des'),
};

/** Each first word with each ending: "âgées de", "âgés d'au moins". */
function cross(firsts: readonly string[], endings: readonly string[]): string[][] {
  return firsts.flatMap(first => list(...endings.map(ending => `${first} ${ending}`)));
}

/** "inférieur à", "inférieures au": an adjective in all its forms, after each of some words ("ne peut être"). */
function compared(befores: readonly string[], adjective: string): string[] {
  const forms = adjective === 'egal' ? ['egal', 'egale', 'egaux', 'egales'] : ['', 'e', 's', 'es'].map(ending => adjective + ending);
  return befores.flatMap(before => forms.flatMap(form => ['a', 'au', 'aux'].map(to => `${before} ${form} ${to}`.trim())));
}
