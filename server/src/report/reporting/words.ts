import type { CommentState, SupervisoryComment } from '../../analysis/reporting/supervision';
import type { Language } from '../../draft/draft';

/** What a report under Article 22 of the Constitution of the ILO says, in one language. */
export interface ReportingWords {
  title(instrument: string): string;
  readonly subtitle: string;
  readonly country: string;
  readonly date: string;
  readonly version: string;
  readonly texts: string;
  readonly general: string;
  readonly part: string;
  readonly questions: string;
  readonly lawSays: string;
  readonly bears: string;
  readonly nothing: string;
  readonly number: string;
  readonly answer: string;
  readonly toWrite: string;
  readonly stale: string;
  readonly rate: string;
  readonly needs: string;
  readonly followUp: string;
  readonly followUpSays: string;
  readonly followUpNote: string;
  readonly kinds: Readonly<Record<NonNullable<SupervisoryComment['kind']>, string>>;
  readonly year: string;
  readonly body: string;
  readonly article: string;
  readonly request: string;
  readonly provisions: string;
  readonly state: string;
  readonly now: string;
  readonly noComments: string;
  readonly states: Readonly<Record<CommentState, string>>;
  readonly note: string;
}

const en: ReportingWords = {
  title: instrument => `Report on ${instrument}`, subtitle: 'Article 22 of the Constitution of the ILO: questions in our own words, with what the law says to each',
  country: 'Country', date: 'Date', version: 'Made with', texts: 'Texts read', general: 'General questions', part: 'Part', questions: 'Questions',
  lawSays: 'What the law says', bears: 'Speaks of the matter', nothing: 'Nothing was found in these texts.', number: 'No.', answer: 'Answer of the government', toWrite: '[to be written]',
  stale: 'The law has changed since this answer was written: look at it again.', rate: 'Replacement rate', needs: 'not enough known: needs',
  followUpSays: 'What supervisory bodies asked, and where the law stands now', kinds: { observation: 'observation', 'direct request': 'direct request', conclusion: 'conclusion' },
  followUpNote: 'From comments.yaml and the words of the texts. Whether a request is settled is for the body that made it.',
  followUp: 'Follow-up of supervisory comments', year: 'Year', body: 'Body', article: 'Article', request: 'What was asked', provisions: 'Provisions', state: 'State', now: 'The law now', noComments: 'No comment is recorded in comments.yaml.',
  states: { open: 'open', answered: 'answered', 'in-draft': 'to be settled by the draft', closed: 'closed' },
  note: 'An aid to preparation. The questions are an outline from memory: check their number and wording against the form in force. What is open is for the government to write; what a law cannot tell is left open.',
};
const fr: ReportingWords = {
  title: instrument => `Rapport sur la ${instrument}`, subtitle: 'Article 22 de la Constitution de l’OIT : questions en nos propres mots, avec ce que dit la loi',
  country: 'Pays', date: 'Date', version: 'Établi avec', texts: 'Textes lus', general: 'Questions générales', part: 'Partie', questions: 'Questions',
  lawSays: 'Ce que dit la loi', bears: 'Traite du sujet', nothing: 'Rien n’a été trouvé dans ces textes.', number: 'N°', answer: 'Réponse du gouvernement', toWrite: '[à rédiger]',
  stale: 'La loi a changé depuis cette réponse : à revoir.', rate: 'Taux de remplacement', needs: 'données insuffisantes : il manque',
  followUpSays: 'Ce qu’ont demandé les organes de contrôle, et où en est la loi', kinds: { observation: 'observation', 'direct request': 'demande directe', conclusion: 'conclusion' },
  followUpNote: 'D’après comments.yaml et les termes des textes. Il appartient à l’organe qui a fait la demande de dire si elle est satisfaite.',
  followUp: 'Suites données aux commentaires de contrôle', year: 'Année', body: 'Organe', article: 'Article', request: 'Demande', provisions: 'Dispositions', state: 'État', now: 'La loi aujourd’hui', noComments: 'Aucun commentaire n’est inscrit dans comments.yaml.',
  states: { open: 'ouvert', answered: 'répondu', 'in-draft': 'à régler par le projet', closed: 'clos' },
  note: 'Aide à la préparation. Les questions sont un aperçu de mémoire : vérifier leur numéro et leur texte dans le formulaire en vigueur. Ce qui reste ouvert est à rédiger par le gouvernement ; ce qu’une loi ne peut dire reste ouvert.',
};
const es: ReportingWords = {
  title: instrument => `Memoria sobre el ${instrument}`, subtitle: 'Artículo 22 de la Constitución de la OIT: preguntas en palabras propias, con lo que dice la ley',
  country: 'País', date: 'Fecha', version: 'Hecho con', texts: 'Textos leídos', general: 'Preguntas generales', part: 'Parte', questions: 'Preguntas',
  lawSays: 'Lo que dice la ley', bears: 'Trata de la materia', nothing: 'No se encontró nada en estos textos.', number: 'N.º', answer: 'Respuesta del gobierno', toWrite: '[por escribir]',
  stale: 'La ley cambió desde que se escribió esta respuesta: revísela.', rate: 'Tasa de sustitución', needs: 'faltan datos:',
  followUpSays: 'Lo que pidieron los órganos de control y cómo está ahora la ley', kinds: { observation: 'observación', 'direct request': 'solicitud directa', conclusion: 'conclusión' },
  followUpNote: 'Según comments.yaml y los términos de los textos. Corresponde al órgano que hizo la solicitud decir si queda atendida.',
  followUp: 'Seguimiento de los comentarios de control', year: 'Año', body: 'Órgano', article: 'Artículo', request: 'Lo que se pidió', provisions: 'Disposiciones', state: 'Estado', now: 'La ley hoy', noComments: 'No hay comentarios en comments.yaml.',
  states: { open: 'abierto', answered: 'respondido', 'in-draft': 'se resuelve en el proyecto', closed: 'cerrado' },
  note: 'Ayuda a la preparación. Las preguntas son un esquema de memoria: compruebe su número y texto en el formulario vigente. Lo abierto lo escribe el gobierno; lo que una ley no puede decir queda abierto.',
};

/** By language. */
export const reportingWords: Readonly<Record<Language, ReportingWords>> = { en, fr, es };
