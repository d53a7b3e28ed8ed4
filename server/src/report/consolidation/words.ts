import type { Language } from '../../draft/draft';

/** The words of the table of instructions. `{what}`, `{place}` and `{count}` stand for what the reason tells. */
export interface ConsolidationWords {
  readonly title: string;
  readonly act: string;
  readonly by: string;
  readonly date: string;
  readonly version: string;
  readonly instructions: string;
  readonly instruction: string;
  readonly where: string;
  readonly change: string;
  readonly carriedOut: string;
  readonly notCarriedOut: string;
  readonly sum: (done: number, all: number) => string;
  readonly others: (count: number) => string;
  readonly note: string;
  readonly reasons: Readonly<Record<'no-place' | 'unclear' | 'no-words' | 'many' | 'done' | 'taken' | 'clash' | 'unread' | 'other', string>>;
}

export const consolidationWords: Readonly<Record<Language, ConsolidationWords>> = {
  en: {
    title: 'Consolidation', act: 'Act', by: 'Amended by', date: 'Date', version: 'Version', instructions: 'Instructions', instruction: 'Instruction', where: 'Place', change: 'What changes',
    carriedOut: 'carried out', notCarriedOut: 'not carried out',
    sum: (done, all) => `${done} of ${all} ${all === 1 ? 'instruction' : 'instructions'} carried out.`,
    others: (count) => `${count} ${count === 1 ? 'instruction is' : 'instructions are'} for other acts.`,
    note: 'A consolidated text is an aid to reading; the act and its amendments are the law.',
    reasons: {
      'no-place': '“{what}” is not found ({place}).', unclear: 'It cannot be told which “{what}” is meant ({place}).', 'no-words': '“{what}” does not stand in {place}.',
      many: '“{what}” stands {count} times in {place}.', done: '{place} reads so already.', taken: 'The number {what} is that of another provision ({place}).',
      clash: 'Another instruction changes the same words.', unread: 'It is not read what this changes: {because}.', other: 'It is for another act: {what}.',
    },
  },
  fr: {
    title: 'Consolidation', act: 'Loi', by: 'Modifiée par', date: 'Date', version: 'Version', instructions: 'Instructions', instruction: 'Instruction', where: 'Endroit', change: 'Ce qui change',
    carriedOut: 'exécutée', notCarriedOut: 'non exécutée',
    sum: (done, all) => `${done} instruction${done > 1 ? 's' : ''} sur ${all} exécutée${done > 1 ? 's' : ''}.`,
    others: (count) => `${count} instruction${count > 1 ? 's visent' : ' vise'} d’autres textes.`,
    note: 'Un texte consolidé aide à lire ; la loi et ses modifications font foi.',
    reasons: {
      'no-place': '« {what} » est introuvable ({place}).', unclear: 'On ne peut dire quel « {what} » est visé ({place}).', 'no-words': '« {what} » ne figure pas dans {place}.',
      many: '« {what} » figure {count} fois dans {place}.', done: '{place} se lit déjà ainsi.', taken: 'Le numéro {what} est celui d’une autre disposition ({place}).',
      clash: 'Une autre instruction modifie les mêmes mots.', unread: 'Ce qu’elle modifie n’est pas lu : {because}.', other: 'Elle vise un autre texte : {what}.',
    },
  },
  es: {
    title: 'Consolidación', act: 'Ley', by: 'Modificada por', date: 'Fecha', version: 'Versión', instructions: 'Instrucciones', instruction: 'Instrucción', where: 'Lugar', change: 'Qué cambia',
    carriedOut: 'ejecutada', notCarriedOut: 'no ejecutada',
    sum: (done, all) => `${done} de ${all} ${all === 1 ? 'instrucción ejecutada' : 'instrucciones ejecutadas'}.`,
    others: (count) => `${count} ${count === 1 ? 'instrucción es' : 'instrucciones son'} para otras leyes.`,
    note: 'Un texto consolidado ayuda a leer; la ley y sus modificaciones son el derecho.',
    reasons: {
      'no-place': '«{what}» no se encuentra ({place}).', unclear: 'No puede saberse cuál «{what}» es ({place}).', 'no-words': '«{what}» no figura en {place}.',
      many: '«{what}» figura {count} veces en {place}.', done: '{place} ya dice eso.', taken: 'El número {what} es de otra disposición ({place}).',
      clash: 'Otra instrucción cambia las mismas palabras.', unread: 'No se lee qué cambia: {because}.', other: 'Es para otra ley: {what}.',
    },
  },
};
