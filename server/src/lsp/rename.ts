import { ErrorCodes, ResponseError, type Position, type PrepareRenameResult, type WorkspaceEdit } from 'vscode-languageserver';
import { type RenameRefusal, renameTerm } from '../analysis/renameTerm';
import type { Language } from '../draft/draft';
import { toRange } from './convert';
import { occurrenceUnder } from './places';
import { toWorkspaceEdit } from './edits';
import type { Latest } from './session';

/** What would be renamed: the term under the cursor, as its definition has it. Says why not where nothing is defined. */
export function prepareRename(latest: Latest, position: Position): PrepareRenameResult {
  const found = occurrenceUnder(latest, position), say = words[latest.analysis.draft.language];
  if (found?.kind === 'term') return { range: toRange(latest.text, found.span), placeholder: found.term.definition.term };
  throw new ResponseError(ErrorCodes.InvalidRequest, found ? say.number : say.nothing);
}

/** The edits that rename a term everywhere, in all its forms. */
export function renameAt(latest: Latest, position: Position, newName: string, versioned: boolean): WorkspaceEdit {
  const found = occurrenceUnder(latest, position), { draft, outline } = latest.analysis, say = words[draft.language];
  if (found?.kind !== 'term') throw new ResponseError(ErrorCodes.InvalidRequest, found ? say.number : say.nothing);
  const made = renameTerm(draft, outline, found.term, newName);
  if ('refused' in made) throw new ResponseError(ErrorCodes.InvalidParams, say[made.refused.why](newName.trim(), made.refused.place ?? ''));
  return toWorkspaceEdit(latest, made.edits.map(({ span, newText }) => ({ range: toRange(latest.text, span), newText })), versioned);
}

type Words = { readonly nothing: string; readonly number: string } & { readonly [why in RenameRefusal['why']]: (name: string, place: string) => string };

const words: Readonly<Record<Language, Words>> = {
  en: {
    nothing: 'No defined term stands here. Only terms that this draft defines can be renamed.',
    number: 'Numbers are not renamed by hand. “Renumber from here” (Refactor) changes them together with every reference.',
    empty: () => 'Write the new name of the term.',
    signs: (name) => `“${name}” cannot be a term: quotation marks, brackets, colons and marks of emphasis have no place in it.`,
    taken: (name, place) => `“${name}” is already defined in ${place}. Choose another name, or take that definition out first.`,
    markup: (_, place) => `In ${place}, marks or tags stand inside the term. Take them out, then rename it.`,
  },
  fr: {
    nothing: 'Aucun terme défini ici. Seuls les termes que ce projet définit peuvent être renommés.',
    number: 'Les numéros ne se renomment pas à la main. « Renuméroter à partir d’ici » (Remanier) les change avec tous les renvois.',
    empty: () => 'Écrivez le nouveau nom du terme.',
    signs: (name) => `« ${name} » ne peut être un terme : guillemets, parenthèses, deux-points et marques n’y ont pas leur place.`,
    taken: (name, place) => `« ${name} » est déjà défini (${place}). Choisissez un autre nom, ou supprimez d’abord cette définition.`,
    markup: (_, place) => `Des marques se trouvent à l’intérieur du terme (${place}). Ôtez-les, puis renommez.`,
  },
  es: {
    nothing: 'Aquí no hay ningún término definido. Solo pueden renombrarse los términos que este proyecto define.',
    number: 'Los números no se renombran a mano. «Renumerar desde aquí» (Refactorizar) los cambia con todas las remisiones.',
    empty: () => 'Escriba el nuevo nombre del término.',
    signs: (name) => `«${name}» no puede ser un término: las comillas, los paréntesis, los dos puntos y las marcas no tienen lugar en él.`,
    taken: (name, place) => `«${name}» ya está definido (${place}). Elija otro nombre, o suprima antes esa definición.`,
    markup: (_, place) => `Hay marcas dentro del término (${place}). Quítelas y renómbrelo.`,
  },
};
