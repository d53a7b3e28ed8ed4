import type { Language } from '../../draft/draft';

/** What a report on replacement rates says, in one language. */
export interface RatesWords {
  readonly title: string;
  readonly subtitle: string;
  readonly date: string;
  readonly version: string;
  readonly summary: string;
  readonly contingency: string;
  readonly rate: string;
  readonly standards: string;
  readonly standing: string;
  readonly notKnown: string;
  readonly met: string;
  readonly below: string;
  readonly sources: string;
  readonly others: string;
  readonly steps: string;
  readonly step: string;
  readonly article: string;
  readonly needs: string;
  readonly curve: string;
  readonly earnings: string;
  readonly benefit: string;
  readonly reference: string;
  readonly alternatives: string;
  readonly option: string;
  readonly wage: string;
  readonly withoutAllowances: string;
  readonly none: string;
  readonly note: string;
}

const en: RatesWords = {
  title: 'Replacement rates', subtitle: 'The benefit of each standard beneficiary, with every step and its Article', date: 'Date', version: 'Made with', summary: 'Result', contingency: 'Contingency', rate: 'Rate', standards: 'The Schedules ask',
  standing: 'Standing', notKnown: 'not enough known', met: 'reached', below: 'below', sources: 'What the law says', others: 'Other values of the law for the same contingency', steps: 'Steps', step: 'Step', article: 'Article', needs: 'Not enough known: needs',
  curve: 'Replacement rate over earnings', earnings: 'Earnings', benefit: 'Benefit', reference: 'reference wage', alternatives: 'The wage of the skilled worker, all ways known', option: 'Way', wage: 'Wage', withoutAllowances: 'without family allowances',
  none: 'No share of earnings was found in these texts.', note: 'Computed from the values shown. What is not given is not known, never zero. A rate is due at the reference wage; the curve shows what earnings above and below come to.',
};
const fr: RatesWords = {
  title: 'Taux de remplacement', subtitle: 'La prestation de chaque bénéficiaire type, avec chaque étape et son article', date: 'Date', version: 'Établi avec', summary: 'Résultat', contingency: 'Éventualité', rate: 'Taux', standards: 'Les tableaux demandent',
  standing: 'Situation', notKnown: 'éléments insuffisants', met: 'atteint', below: 'inférieur', sources: 'Ce que dit la loi', others: 'Autres valeurs de la loi pour la même éventualité', steps: 'Étapes', step: 'Étape', article: 'Article', needs: 'Éléments insuffisants\u202f: il faut',
  curve: 'Taux de remplacement selon le gain', earnings: 'Gain', benefit: 'Prestation', reference: 'salaire de référence', alternatives: 'Le salaire de l’ouvrier qualifié, de toutes les façons connues', option: 'Façon', wage: 'Salaire', withoutAllowances: 'sans allocations familiales',
  none: 'Aucune part du gain n’a été trouvée dans ces textes.', note: 'Calculé à partir des valeurs indiquées. Ce qui n’est pas donné n’est pas connu, jamais nul. Le taux est dû au salaire de référence\u202f; la courbe montre ce qu’il devient au-dessus et au-dessous.',
};
const es: RatesWords = {
  title: 'Tasas de sustitución', subtitle: 'La prestación de cada beneficiario tipo, con cada paso y su artículo', date: 'Fecha', version: 'Elaborado con', summary: 'Resultado', contingency: 'Contingencia', rate: 'Tasa', standards: 'Los anexos piden',
  standing: 'Situación', notKnown: 'información insuficiente', met: 'se alcanza', below: 'inferior', sources: 'Lo que dice la ley', others: 'Otros valores de la ley para la misma contingencia', steps: 'Pasos', step: 'Paso', article: 'Artículo', needs: 'Información insuficiente: hace falta',
  curve: 'Tasa de sustitución según las ganancias', earnings: 'Ganancias', benefit: 'Prestación', reference: 'salario de referencia', alternatives: 'El salario del trabajador calificado, de todas las formas conocidas', option: 'Forma', wage: 'Salario', withoutAllowances: 'sin asignaciones familiares',
  none: 'No se encontró ninguna parte de las ganancias en estos textos.', note: 'Calculado con los valores indicados. Lo que no se da no se conoce, nunca es cero. La tasa se debe al salario de referencia; la curva muestra qué resulta por encima y por debajo.',
};

export const ratesWords: Readonly<Record<Language, RatesWords>> = { en, fr, es };
