import type { Language } from './language';

/**
 * French text as it is set: a narrow no-break space (U+202F) before ; : ! ? and inside « », so that no line begins with a mark.
 * Texts are written with plain spaces, which can be seen and typed; this is done where they are shown.
 */
export const setFrench = (text: string): string => text.replace(/ (?=[;:!?»])|(?<=«) /g, '\u202f');

/** Words between the quotation marks of a language: “x”, « x », «x». */
export const quoted = (text: string, language: Language): string => language === 'en' ? `“${text}”` : language === 'fr' ? `«\u202f${text}\u202f»` : `«${text}»`;

/** A colon as it stands between two texts: French sets a narrow no-break space before it. */
export const colonOf = (language: Language): string => language === 'fr' ? '\u202f: ' : ': ';
