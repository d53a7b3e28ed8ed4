import type { InitializeParams } from 'vscode-languageserver';
import { type Language, languages } from '../draft/draft';

/** What the server says to the person in front of the editor beside findings: why something could not be done. In the editor's own language. */
export interface Messages {
  readonly notOpen: string;
  readonly reportFailed: string;
  readonly assistantFailed: string;
  readonly exportFailed: string;
  readonly noOlder: string;
  readonly noData: string;
  readonly editsFailed: string;
  readonly commentFailed: string;
  readonly noTable: string;
  /** Comments taken, and cells whose row has lost its reference. */
  readonly taken: (comments: number, strange: number) => string;
  readonly noProvision: string;
  readonly nothingToKeep: string;
  readonly saveForComments: string;
  readonly waiverFailed: string;
  readonly reopenFailed: string;
  readonly noFinding: string;
  readonly noReason: string;
  readonly dateForm: string;
  readonly saveForDecisions: string;
  readonly lawFailed: string;
  readonly noTitle: string;
  readonly noLanguage: string;
  readonly noBranch: string;
  readonly resultFailed: string;
  readonly noExercise: string;
  readonly noFolder: string;
  readonly wordFailed: string;
  readonly wordNotSent: string;
  readonly wordBroken: string;
  readonly wordEmpty: string;
  readonly noPopulation: string;
  readonly noSupervision: string;
  gone(path: string): string;
  mendFirst(path: string): string;
  unknown(names: string): string;
  wordTooLarge(megabytes: string): string;
  noPercentage(standards: string): string;
  noForm(standards: string): string;
  noRatification(standards: string, known: string): string;
}

/** The language of the editor's own words (`locale` of the protocol); English where it is none of ours. */
export const localeOf = ({ locale }: InitializeParams): Language => languages.find((one) => locale?.toLowerCase().split(/[-_]/)[0] === one) ?? 'en';

/** What a Word file is refused for, as the reader says it, in the editor's language; what is not known stays as it is. */
export function sayRefused(refused: string, say: Messages): string {
  const size = /^unpacks to more than (\d+) MB; this is no draft$/.exec(refused)?.[1];
  if (size !== undefined) return say.wordTooLarge(size);
  return refused === messages.en.wordBroken ? say.wordBroken : refused === messages.en.wordEmpty ? say.wordEmpty : refused;
}

const population = 'population: {residents: …, employees: …, protected: {all: {employees: …}}}';

const supervision = 'comments: [{year: 2019, instrument: C102, article: 18(1), request: …}]';

export const messages: Readonly<Record<Language, Messages>> = {
  en: {
    notOpen: 'The draft is not open.', reportFailed: 'The report could not be made; see the output.', assistantFailed: 'The function failed; see the output.', exportFailed: 'The draft could not be written in that format; see the output.', noOlder: 'There is no older version to compare with.',
    noData: 'This server was started without what ships of ratification and reports.', editsFailed: 'The edits could not be made; see the output.',
    commentFailed: 'The comment could not be kept; see the output.', noTable: 'The file has no consultation table; export one with “Export a report…”.',
    taken: (comments, strange) => `${comments === 0 ? 'No new comment stands in the table.' : comments === 1 ? '1 comment was taken over.' : `${comments} comments were taken over.`}${strange === 0 ? '' : ` ${strange} stand in rows whose reference was changed.`}`, noProvision: 'The text has changed: there is no such provision any more.', nothingToKeep: 'There is nothing to keep.',
    saveForComments: 'Save the draft first: comments are kept beside it.', waiverFailed: 'The waiver could not be written; see the output.', reopenFailed: 'The decision could not be withdrawn; see the output.',
    noFinding: 'The text has changed: there is no such finding any more.', noReason: 'A waiver needs a reason.', dateForm: 'Write the date as 2027-06-30.',
    saveForDecisions: 'Save the draft first: decisions are kept beside it.', lawFailed: 'The law could not be made; see the output.', noTitle: 'A law needs a title.',
    noLanguage: 'Say the language (en, fr, es) and the numbering (sections, articles).', noBranch: 'Choose one branch at least.', resultFailed: 'The result could not be kept; see the output.',
    noExercise: 'There is no such exercise.', noFolder: 'Open a folder first: results are kept in it.',
    wordFailed: 'could not be read; see the output', wordNotSent: 'was not sent', wordBroken: 'is no whole Word file (.docx); open it in Word or LibreOffice and save it again as .docx',
    wordEmpty: 'holds no Word document (word/document.xml); save it again as .docx',
    noPopulation: `Not enough known: lexfloor.yaml gives no figures of the country; write "${population}" into it.`,
    noSupervision: `No comment of a supervisory body is recorded; write them into comments.yaml: "${supervision}".`,
    gone: (path) => `${path} is gone.`, mendFirst: (path) => `${path} is no valid list; mend it first.`, unknown: (names) => `Not known: ${names}.`,
    wordTooLarge: (megabytes) => `unpacks to more than ${megabytes} MB; this is no draft`,
    noPercentage: (standards) => `${standards || 'These standards'}: no percentage of persons is asked.`, noForm: (standards) => `There is no report form for ${standards || 'these standards'}.`,
    noRatification: (standards, known) => `Nothing is known of how ${standards || 'these standards'} are ratified; ask for one of ${known}.`,
  },
  fr: {
    notOpen: 'Le projet n’est pas ouvert.', reportFailed: 'Le rapport n’a pu être établi\u202f; voyez la sortie.', assistantFailed: 'La fonction a échoué\u202f; voyez la sortie.', exportFailed: 'Le projet n’a pu être écrit dans ce format\u202f; voyez la sortie.', noOlder: 'Il n’y a pas de version antérieure à comparer.',
    noData: 'Ce serveur a été lancé sans les données de ratification et de rapport.', editsFailed: 'Les modifications n’ont pu être faites\u202f; voyez la sortie.',
    commentFailed: 'Le commentaire n’a pu être gardé\u202f; voyez la sortie.', noTable: 'Le fichier n’a pas de tableau de consultation\u202f; exportez-en un par «\u202fExporter un rapport…\u202f».',
    taken: (comments, strange) => `${comments === 0 ? 'Le tableau ne contient aucun commentaire nouveau.' : comments === 1 ? '1 commentaire a été repris.' : `${comments} commentaires ont été repris.`}${strange === 0 ? '' : ` Lignes dont la référence a été modifiée\u202f: ${strange}.`}`, noProvision: 'Le texte a changé\u202f: cette disposition n’existe plus.', nothingToKeep: 'Il n’y a rien à garder.',
    saveForComments: 'Enregistrez d’abord le projet\u202f: les commentaires sont gardés à côté.', waiverFailed: 'La décision n’a pu être écrite\u202f; voyez la sortie.', reopenFailed: 'La décision n’a pu être retirée\u202f; voyez la sortie.',
    noFinding: 'Le texte a changé\u202f: ce constat n’existe plus.', noReason: 'Il faut un motif.', dateForm: 'Écrivez la date ainsi\u202f: 2027-06-30.',
    saveForDecisions: 'Enregistrez d’abord le projet\u202f: les décisions sont gardées à côté.', lawFailed: 'La loi n’a pu être établie\u202f; voyez la sortie.', noTitle: 'Une loi a besoin d’un intitulé.',
    noLanguage: 'Indiquez la langue (en, fr, es) et la numérotation (sections, articles).', noBranch: 'Choisissez au moins une branche.', resultFailed: 'Le résultat n’a pu être gardé\u202f; voyez la sortie.',
    noExercise: 'Cet exercice n’existe pas.', noFolder: 'Ouvrez d’abord un dossier\u202f: les résultats y sont gardés.',
    wordFailed: 'il n’a pu être lu\u202f; voyez la sortie', wordNotSent: 'il n’a pas été transmis', wordBroken: 'ce n’est pas un fichier Word entier (.docx)\u202f; ouvrez-le dans Word ou LibreOffice et enregistrez-le de nouveau en .docx',
    wordEmpty: 'il ne contient pas de document Word (word/document.xml)\u202f; enregistrez-le de nouveau en .docx',
    noPopulation: `Données insuffisantes\u202f: lexfloor.yaml ne donne pas de chiffres du pays\u202f; écrivez-y «\u202f${population}\u202f».`,
    noSupervision: `Aucun commentaire d’un organe de contrôle n’est consigné\u202f; écrivez-les dans comments.yaml\u202f: «\u202f${supervision}\u202f».`,
    gone: (path) => `${path} a disparu.`, mendFirst: (path) => `${path} n’est pas une liste valable\u202f; corrigez-le d’abord.`, unknown: (names) => `Inconnu\u202f: ${names}.`,
    wordTooLarge: (megabytes) => `décompressé, il dépasse ${megabytes} Mo\u202f; ce n’est pas un projet de loi`,
    noPercentage: (standards) => `${standards || 'Ces normes'}\u202f: aucun pourcentage de personnes n’est demandé.`, noForm: (standards) => `Il n’y a pas de formulaire de rapport pour ${standards || 'ces normes'}.`,
    noRatification: (standards, known) => `On ne sait rien de la ratification de ${standards || 'ces normes'}\u202f; demandez l’une de celles-ci\u202f: ${known}.`,
  },
  es: {
    notOpen: 'El proyecto no está abierto.', reportFailed: 'No se pudo elaborar el informe; vea la salida.', assistantFailed: 'La función falló; vea la salida.', exportFailed: 'El proyecto no pudo escribirse en ese formato; vea la salida.', noOlder: 'No hay versión anterior con que comparar.',
    noData: 'Este servidor se inició sin los datos de ratificación y de memorias.', editsFailed: 'No se pudieron hacer los cambios; vea la salida.',
    commentFailed: 'No se pudo guardar el comentario; vea la salida.', noTable: 'El archivo no tiene ninguna tabla de consulta; exporte una con «Exportar un informe…».',
    taken: (comments, strange) => `${comments === 0 ? 'La tabla no contiene ningún comentario nuevo.' : comments === 1 ? 'Se ha tomado 1 comentario.' : `Se han tomado ${comments} comentarios.`}${strange === 0 ? '' : ` Filas cuya referencia se cambió: ${strange}.`}`, noProvision: 'El texto ha cambiado: esa disposición ya no existe.', nothingToKeep: 'No hay nada que guardar.',
    saveForComments: 'Guarde primero el proyecto: los comentarios se guardan a su lado.', waiverFailed: 'No se pudo escribir la decisión; vea la salida.', reopenFailed: 'No se pudo retirar la decisión; vea la salida.',
    noFinding: 'El texto ha cambiado: ese hallazgo ya no existe.', noReason: 'Hace falta un motivo.', dateForm: 'Escriba la fecha así: 2027-06-30.',
    saveForDecisions: 'Guarde primero el proyecto: las decisiones se guardan a su lado.', lawFailed: 'No se pudo elaborar la ley; vea la salida.', noTitle: 'Una ley necesita un título.',
    noLanguage: 'Indique el idioma (en, fr, es) y la numeración (sections, articles).', noBranch: 'Elija al menos una rama.', resultFailed: 'No se pudo guardar el resultado; vea la salida.',
    noExercise: 'No existe ese ejercicio.', noFolder: 'Abra primero una carpeta: los resultados se guardan en ella.',
    wordFailed: 'no se pudo leer; vea la salida', wordNotSent: 'no se transmitió', wordBroken: 'no es un archivo de Word completo (.docx); ábralo en Word o LibreOffice y guárdelo de nuevo como .docx',
    wordEmpty: 'no contiene un documento de Word (word/document.xml); guárdelo de nuevo como .docx',
    noPopulation: `Faltan datos: lexfloor.yaml no da cifras del país; escriba en él «${population}».`,
    noSupervision: `No hay comentarios de un órgano de control anotados; escríbalos en comments.yaml: «${supervision}».`,
    gone: (path) => `${path} ya no existe.`, mendFirst: (path) => `${path} no es una lista válida; corríjalo primero.`, unknown: (names) => `Desconocido: ${names}.`,
    wordTooLarge: (megabytes) => `descomprimido supera ${megabytes} MB; no es un proyecto de ley`,
    noPercentage: (standards) => `${standards || 'Estas normas'}: no se pide ningún porcentaje de personas.`, noForm: (standards) => `No hay formulario de memoria para ${standards || 'estas normas'}.`,
    noRatification: (standards, known) => `Nada se sabe de la ratificación de ${standards || 'estas normas'}; pida una de estas: ${known}.`,
  },
};
