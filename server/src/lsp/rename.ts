import { ErrorCodes, ResponseError, type Position, type PrepareRenameResult, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import { usesIn } from '../analysis/otherFiles';
import { readOtherwise, type RenameRefusal, renameTerm, renameUses, termName } from '../analysis/renameTerm';
import type { Language } from '../draft/draft';
import { labelOf } from '../draft/outline';
import type { Term } from '../facts/terms';
import { changesGender } from '../words/articles';
import type { Span } from '../text/span';
import { toRange } from './convert';
import type { OtherFile } from './lawFiles';
import { foreignUnder, occurrenceUnder, ownFile } from './places';
import { pathOf } from './projects';
import type { Latest } from './session';

/** What would be renamed: the term under the cursor, as its definition has it. Says why not where nothing is defined. */
export function prepareRename(latest: Latest, position: Position): PrepareRenameResult {
  const { found, say, span } = termUnder(latest, position);
  if (found) return { range: toRange(latest.text, span), placeholder: found.term.definition.term };
  throw new ResponseError(ErrorCodes.InvalidRequest, say);
}

/** The edits that rename a term everywhere, in all its forms and in all files of the law. */
export function renameAt(latest: Latest, position: Position, newName: string, versioned: boolean): WorkspaceEdit {
  const { found, say } = termUnder(latest, position), words_ = words[latest.analysis.draft.language];
  if (!found) throw new ResponseError(ErrorCodes.InvalidRequest, say);
  const { home, term } = found, others = [ownFile(latest), ...latest.others].filter(({ uri }) => uri !== home.uri);
  const edits: { readonly file: OtherFile; readonly edits: readonly TextEdit[] }[] = [];
  for (const file of [home, ...others]) {
    const { draft, outline } = file.analysis;
    const made = file === home ? renameTerm(draft, outline, term, newName) : renameUses(draft, outline, usesIn(file.analysis, home.analysis, term), termName(newName));
    if ('refused' in made) throw new ResponseError(ErrorCodes.InvalidParams, words_[made.refused.why](newName.trim(), made.refused.place ?? ''));
    edits.push({ file, edits: made.edits.map(({ span, newText }) => ({ range: toRange(file.text, span), newText })) });
  }
  const changed = edits.filter((one) => one.edits.length > 0);
  return versioned
    ? { documentChanges: changed.map(({ file: { uri, version }, edits: list }) => ({ textDocument: { uri, version }, edits: [...list] })) }
    : { changes: Object.fromEntries(changed.map(({ file, edits: list }) => [file.uri, [...list]])) };
}

/**
 * What is to be said of a new name: that its gender is another, since verbs, participles and pronouns further on are left to the drafter; and that
 * a provision would be read otherwise, since the length of its lines decided what it is.
 */
export function renameNotes(latest: Latest, position: Position, newName: string): readonly string[] {
  const { found } = termUnder(latest, position), { language } = latest.analysis.draft;
  if (!found) return [];
  const { home, term } = found, { draft, outline } = home.analysis, made = renameTerm(draft, outline, term, newName), old = term.definition.term, next = termName(newName);
  const otherwise = 'refused' in made ? undefined : readOtherwise(pathOf(home.uri), draft, made.edits);
  return [
    ...language !== 'en' && changesGender(old, next, language) ? [agreement[language](old, next)] : [],
    ...otherwise === undefined ? [] : [layout[language](labelOf(draft, outline, otherwise))],
  ];
}

const layout: Readonly<Record<Language, (place: string) => string>> = {
  en: (place) => `With the new name the draft is read otherwise at ${place}: there the length of lines decides where a provision begins. Look at it in the outline.`,
  fr: (place) => `Avec le nouveau nom, le projet se lit autrement (${place}) : la longueur des lignes y décide où commence une disposition. Vérifiez le plan.`,
  es: (place) => `Con el nuevo nombre, el proyecto se lee de otro modo (${place}): allí la longitud de las líneas decide dónde empieza una disposición. Compruebe el esquema.`,
};

const agreement: Readonly<Record<'fr' | 'es', (old: string, next: string) => string>> = {
  fr: (old, next) => `« ${next} » n’a pas le genre de « ${old} ». L’article et l’adjectif voisin ont suivi ; relisez les participes et pronoms plus loin dans la phrase (« est versée », « celui-ci »).`,
  es: (old, next) => `«${next}» no tiene el género de «${old}». El artículo y el adjetivo vecino han seguido; revise los participios y pronombres más adelante en la frase («será pagada», «este»).`,
};

interface Found {
  readonly home: OtherFile;
  readonly term: Term;
}

/** The term under the cursor with the file that defines it; or what is to be said where none is. */
function termUnder(latest: Latest, position: Position): { readonly found?: Found; readonly span: Span; readonly say: string } {
  const own = occurrenceUnder(latest, position), say = words[latest.analysis.draft.language];
  if (own?.kind === 'term') return { found: { home: ownFile(latest), term: own.term }, span: own.span, say: '' };
  const foreign = own ? undefined : foreignUnder(latest, position);
  if (foreign?.kind === 'term') return { found: { home: foreign.file, term: foreign.term }, span: foreign.span, say: '' };
  return { span: { start: 0, end: 0 }, say: own || foreign ? say.number : say.nothing };
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
