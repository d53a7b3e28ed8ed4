import type { Basis, Tradition } from '../../analysis/practice/entries';
import type { PracticeCount } from '../../analysis/practice/compare';
import type { Language } from '../../draft/draft';

export interface PracticeWords {
  readonly title: string;
  readonly subtitle: string;
  readonly colon: string;
  readonly law: string;
  readonly provision: string;
  readonly value: string;
  readonly conditions: string;
  readonly text: string;
  readonly read: string;
  readonly date: string;
  readonly version: string;
  readonly filter: string;
  readonly shown: (some: number, all: number) => string;
  readonly values: string;
  readonly scale: string;
  readonly standards: string;
  readonly asks: string;
  readonly draft: string;
  readonly historical: string;
  readonly filled: string;
  readonly note: string;
  readonly nothing: string;
  readonly country: string;
  readonly better: Readonly<Record<'higher' | 'lower', string>>;
  readonly traditions: Readonly<Record<Tradition, string>>;
  readonly bounds: Readonly<Record<'at-least' | 'at-most', string>>;
  readonly languages: Readonly<Record<Language, string>>;
  basis(basis: Basis, text: string): string;
  count(count: PracticeCount, value: string): string;
  /** In a hover, where the value is at hand. */
  hover(count: PracticeCount): string;
  range(least: string, most: string, laws: number, countries: number): string;
}

/** What the comparison with other laws says, in three languages. */
export const practiceWords: Readonly<Record<Language, PracticeWords>> = {
  en: {
    title: 'How do others do it?', subtitle: 'What real laws set, in our own words', colon: ': ', law: 'Law', provision: 'Provision', value: 'Value', conditions: 'Of what, for whom', text: 'The text that was read', read: 'Read',
    date: 'Date', version: 'Made with', filter: 'Only', shown: (some, all) => some === all ? `${all} values` : `${some} of ${all} values`, values: 'Values of laws', scale: 'On one scale', standards: 'What the standards ask',
    asks: 'Asks', draft: 'your value', historical: 'a later law has taken its place', filled: '● text in use when read · ○ historical text · dashed: standards',
    note: 'Each entry describes a text at a date, in our own words; that text may be out of force, and regulations beside it are not counted. Practice is no standard: what the Conventions ask stands beside it.',
    nothing: 'No law that was read sets such a value here.', country: 'a country…', better: { higher: 'More is better for people.', lower: 'Less is better for people.' },
    traditions: { 'common-law': 'common law', 'civil-law': 'civil law', mixed: 'mixed' }, bounds: { 'at-least': 'at least', 'at-most': 'at most' }, languages: { en: 'laws in English', fr: 'laws in French', es: 'laws in Spanish' },
    basis: (basis, text) => ({ enacted: `as enacted, ${text}`, consolidated: `as amended to ${text}`, 'latest-change': `undated copy; names no year after ${text}`, undated: `published ${text}, amended since, undated` })[basis],
    count: ({ laws, more, same, less }, value) => `Of ${laws} ${laws === 1 ? 'law' : 'laws'} read, ${more} ${more === 1 ? 'goes' : 'go'} further for people than ${value}, ${same} ${same === 1 ? 'sets' : 'set'} the same, ${less} less.`,
    hover: ({ laws, more, same }) => `Other laws: ${more} of ${laws} read go further for people, ${same} ${same === 1 ? 'sets' : 'set'} the same.`,
    range: (least, most, laws, countries) => least === most ? `${laws} laws of ${countries} countries: ${least}.` : `From ${least} to ${most}, in ${laws} laws of ${countries} countries.`,
  },
  fr: {
    title: 'Comment font les autres\u202f?', subtitle: 'Ce que fixent des lois réelles, avec nos mots', colon: '\u202f: ', law: 'Loi', provision: 'Disposition', value: 'Valeur', conditions: 'De quoi, pour qui', text: 'Le texte lu', read: 'Lu le',
    date: 'Date', version: 'Établi avec', filter: 'Seulement', shown: (some, all) => some === all ? `${all} valeurs` : `${some} valeurs sur ${all}`, values: 'Valeurs des lois', scale: 'Sur une échelle', standards: 'Ce que demandent les normes',
    asks: 'Demande', draft: 'votre valeur', historical: 'une loi ultérieure l’a remplacée', filled: '● texte en usage à la lecture · ○ texte historique · tirets\u202f: normes',
    note: 'Chaque entrée décrit un texte à une date, avec nos mots\u202f; ce texte peut ne plus être en vigueur, et les règlements à côté ne sont pas comptés. La pratique n’est pas une norme\u202f: ce que demandent les conventions figure à côté.',
    nothing: 'Aucune loi lue ne fixe une telle valeur ici.', country: 'un pays…', better: { higher: 'Plus est mieux pour les personnes.', lower: 'Moins est mieux pour les personnes.' },
    traditions: { 'common-law': 'common law', 'civil-law': 'droit civil', mixed: 'mixte' }, bounds: { 'at-least': 'au moins', 'at-most': 'au plus' }, languages: { en: 'lois en anglais', fr: 'lois en français', es: 'lois en espagnol' },
    basis: (basis, text) => ({ enacted: `tel qu’adopté, ${text}`, consolidated: `tel que modifié au ${text}`, 'latest-change': `copie sans date\u202f; ne nomme aucune année après ${text}`, undated: `publié le ${text}, modifié depuis, sans date` })[basis],
    count: ({ laws, more, same, less }, value) => `Sur ${laws} ${laws < 2 ? 'loi lue' : 'lois lues'}, ${more} ${more < 2 ? 'va' : 'vont'} plus loin pour les personnes que ${value}, ${same} ${same < 2 ? 'fixe' : 'fixent'} autant, ${less} moins.`,
    hover: ({ laws, more, same }) => `Autres lois\u202f: sur ${laws} lues, ${more} ${more < 2 ? 'va' : 'vont'} plus loin pour les personnes, ${same} ${same < 2 ? 'fixe' : 'fixent'} autant.`,
    range: (least, most, laws, countries) => least === most ? `${laws} lois de ${countries} pays\u202f: ${least}.` : `De ${least} à ${most}, dans ${laws} lois de ${countries} pays.`,
  },
  es: {
    title: '¿Cómo lo hacen otros?', subtitle: 'Lo que fijan leyes reales, con nuestras palabras', colon: ': ', law: 'Ley', provision: 'Disposición', value: 'Valor', conditions: 'De qué, para quién', text: 'El texto leído', read: 'Leído el',
    date: 'Fecha', version: 'Hecho con', filter: 'Solo', shown: (some, all) => some === all ? `${all} valores` : `${some} de ${all} valores`, values: 'Valores de las leyes', scale: 'En una escala', standards: 'Lo que piden las normas',
    asks: 'Pide', draft: 'su valor', historical: 'una ley posterior la sustituyó', filled: '● texto en uso al leerlo · ○ texto histórico · guiones: normas',
    note: 'Cada entrada describe un texto en una fecha, con nuestras palabras; ese texto puede no estar vigente, y los reglamentos a su lado no se cuentan. La práctica no es norma: lo que piden los convenios está al lado.',
    nothing: 'Ninguna ley leída fija aquí tal valor.', country: 'un país…', better: { higher: 'Más es mejor para las personas.', lower: 'Menos es mejor para las personas.' },
    traditions: { 'common-law': 'common law', 'civil-law': 'derecho civil', mixed: 'mixto' }, bounds: { 'at-least': 'al menos', 'at-most': 'como máximo' }, languages: { en: 'leyes en inglés', fr: 'leyes en francés', es: 'leyes en español' },
    basis: (basis, text) => ({ enacted: `como se aprobó, ${text}`, consolidated: `con cambios hasta ${text}`, 'latest-change': `copia sin fecha; no nombra ningún año después de ${text}`, undated: `publicada el ${text}, modificada desde entonces, sin fecha` })[basis],
    count: ({ laws, more, same, less }, value) => `De ${laws} ${laws === 1 ? 'ley leída' : 'leyes leídas'}, ${more} ${more === 1 ? 'va' : 'van'} más lejos para las personas que ${value}, ${same} ${same === 1 ? 'fija' : 'fijan'} lo mismo, ${less} menos.`,
    hover: ({ laws, more, same }) => `Otras leyes: de ${laws} leídas, ${more} ${more === 1 ? 'va' : 'van'} más lejos para las personas, ${same} ${same === 1 ? 'fija' : 'fijan'} lo mismo.`,
    range: (least, most, laws, countries) => least === most ? `${laws} leyes de ${countries} países: ${least}.` : `De ${least} a ${most}, en ${laws} leyes de ${countries} países.`,
  },
};
