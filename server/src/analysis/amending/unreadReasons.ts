import type { Language } from '../../text/language';
import type { Deed } from './instruction';

type Because = (Deed & { readonly kind: 'unread' })['because'];

/** Why an instruction is not read, as the end of a sentence. */
export const unreadReasons: Readonly<Record<Language, Readonly<Record<Because, string>>>> = {
  en: {
    part: 'it is about a part of a provision that has no number of its own (some words of a sentence, a proviso)', entry: 'it is about a column, a cell or several rows of a table, or an entry of a list',
    heading: 'it is about a heading or title', elsewhere: 'its new text is not found below it', unknown: 'its words are not understood',
  },
  fr: {
    part: 'elle porte sur une partie de disposition sans numéro propre (des mots d’une phrase, une réserve)', entry: 'elle porte sur une colonne, une case ou plusieurs lignes d’un tableau, ou sur une entrée de liste',
    heading: 'elle porte sur un intitulé ou un titre', elsewhere: 'son texte nouveau ne se trouve pas dessous', unknown: 'ses mots ne sont pas compris',
  },
  es: {
    part: 'trata de una parte de la disposición sin número propio (palabras de una oración, una salvedad)', entry: 'trata de una columna, una casilla o varias filas de un cuadro, o de una entrada de una lista',
    heading: 'trata de un epígrafe o título', elsewhere: 'su texto nuevo no se halla debajo', unknown: 'sus palabras no se entienden',
  },
};
