import type { PersonsArticle, PersonsVerdict } from '../../analysis/persons/personsProtected';
import type { Language } from '../../draft/draft';

/** What a report on persons protected says, in one language. */
export interface PersonsWords {
  readonly title: string;
  readonly subtitle: string;
  readonly verdict: Readonly<Record<PersonsArticle['verdict'], string>>;
  readonly way: Readonly<Record<PersonsVerdict, string>>;
  readonly date: string;
  readonly version: string;
  readonly year: string;
  readonly source: string;
  readonly article: string;
  readonly alternative: string;
  readonly sum: string;
  readonly asks: string;
  readonly standing: string;
  readonly declaration: string;
  readonly needs: string;
  /** Before the figures that are missing. */
  readonly missing: string;
  readonly among: string;
  readonly protected: string;
  readonly of: string;
  readonly atLeast: string;
  readonly law: string;
  readonly evidence: string;
  readonly note: string;
}

const en: PersonsWords = {
  title: 'Persons protected', subtitle: 'The percentages that the standards ask for, in all alternatives',
  verdict: { met: 'met', 'by-declaration': 'met under a declaration only', below: 'below in every alternative', law: 'depends on what the law says of means or exclusions', 'not-enough-known': 'not enough known' },
  way: { met: 'met', below: 'below', law: 'depends on the law', 'not-enough-known': 'not enough known' },
  date: 'Date', version: 'Made with', year: 'Figures of', source: 'Source', article: 'Article', alternative: 'Alternative', sum: 'Sum', asks: 'Asks', standing: 'Standing', declaration: 'under a declaration', needs: 'needs', missing: 'Not known yet; to be written into lexfloor.yaml',
  among: 'at least', protected: 'protected', of: 'of', atLeast: 'counted from', law: 'who is meant follows from limits of means or exclusions that the Article admits', evidence: 'What a report on it asks',
  note: 'Computed from the figures of the project (population in lexfloor.yaml). What is not given is not known, never zero. Seafarers and sea fishers may be left out (C102 Art. 77).',
};
const fr: PersonsWords = {
  title: 'Personnes protégées', subtitle: 'Les pourcentages que demandent les normes, dans toutes les variantes',
  verdict: { met: 'satisfait', 'by-declaration': 'satisfait avec une déclaration seulement', below: 'au-dessous dans chaque variante', law: 'dépend de ce que la loi dit des ressources ou des exclusions', 'not-enough-known': 'données insuffisantes' },
  way: { met: 'satisfait', below: 'au-dessous', law: 'dépend de la loi', 'not-enough-known': 'données insuffisantes' },
  date: 'Date', version: 'Établi avec', year: 'Chiffres de', source: 'Source', article: 'Article', alternative: 'Variante', sum: 'Calcul', asks: 'Demandé', standing: 'État', declaration: 'avec une déclaration', needs: 'il manque', missing: 'Pas encore connu ; à écrire dans lexfloor.yaml',
  among: 'au moins', protected: 'protégés', of: 'sur', atLeast: 'compté d’après', law: 'les personnes visées découlent de limites de ressources ou d’exclusions que l’article admet', evidence: 'Ce que demande un rapport',
  note: 'Calculé à partir des chiffres du projet (population dans lexfloor.yaml). Ce qui n’est pas donné n’est pas connu, jamais zéro. Les marins et marins pêcheurs peuvent être laissés de côté (C102 art. 77).',
};
const es: PersonsWords = {
  title: 'Personas protegidas', subtitle: 'Los porcentajes que piden las normas, en todas las alternativas',
  verdict: { met: 'se cumple', 'by-declaration': 'se cumple solo con una declaración', below: 'por debajo en cada alternativa', law: 'depende de lo que la ley diga de recursos o exclusiones', 'not-enough-known': 'faltan datos' },
  way: { met: 'se cumple', below: 'por debajo', law: 'depende de la ley', 'not-enough-known': 'faltan datos' },
  date: 'Fecha', version: 'Hecho con', year: 'Cifras de', source: 'Fuente', article: 'Artículo', alternative: 'Alternativa', sum: 'Cálculo', asks: 'Se pide', standing: 'Estado', declaration: 'con una declaración', needs: 'falta', missing: 'Aún no se conoce; por escribir en lexfloor.yaml',
  among: 'al menos', protected: 'protegidos', of: 'de', atLeast: 'contado a partir de', law: 'quiénes son depende de límites de recursos o de exclusiones que el artículo admite', evidence: 'Lo que pide una memoria',
  note: 'Calculado con las cifras del proyecto (population en lexfloor.yaml). Lo que no se da no se conoce, nunca es cero. La gente de mar y los pescadores pueden quedar fuera (C102 art. 77).',
};

/** By language. */
export const personsWords: Readonly<Record<Language, PersonsWords>> = { en, fr, es };
