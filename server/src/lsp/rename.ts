import { ErrorCodes, ResponseError, type Position, type PrepareRenameResult, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import { usesIn } from '../analysis/otherFiles';
import { type ReadOtherwise, readOtherwise, tryRename } from '../analysis/checkRename';
import { type RenameRefusal, renameUses, termName } from '../analysis/renameTerm';
import type { Analysis } from '../analysis/analysis';
import type { Language } from '../draft/draft';
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
    const path = pathOf(file.uri), made = file === home ? tryRename(path, draft, outline, term, newName) : usesElsewhere(path, file.analysis, home.analysis, term, newName);
    if ('refused' in made) throw new ResponseError(ErrorCodes.InvalidParams, words_[made.refused.why](newName.trim(), made.refused.place ?? ''));
    edits.push({ file, edits: made.edits.map(({ span, newText }) => ({ range: toRange(file.text, span), newText })) });
  }
  const changed = edits.filter((one) => one.edits.length > 0);
  return versioned
    ? { documentChanges: changed.map(({ file: { uri, version }, edits: list }) => ({ textDocument: { uri, version }, edits: [...list] })) }
    : { changes: Object.fromEntries(changed.map(({ file, edits: list }) => [file.uri, [...list]])) };
}

/** The uses in another file of the law; what it says by itself must stay as it was there too. */
function usesElsewhere(path: string, file: Analysis, home: Analysis, term: Term, newName: string): ReturnType<typeof tryRename> {
  const { draft, outline } = file, made = renameUses(draft, outline, usesIn(file, home, term), termName(newName));
  if ('refused' in made) return made;
  const otherwise = readOtherwise(path, draft, outline, made.edits);
  return otherwise === undefined ? made : { refused: otherwise };
}

/** What is to be said of a new name: that its gender is another, since verbs, participles and pronouns further on are left to the drafter. */
export function renameNotes(latest: Latest, position: Position, newName: string): readonly string[] {
  const { found } = termUnder(latest, position), { language } = latest.analysis.draft;
  if (!found || language === 'en') return [];
  const old = found.term.definition.term, next = termName(newName);
  return changesGender(old, next, language) ? [agreement[language](old, next)] : [];
}

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

type Words = { readonly nothing: string; readonly number: string } & { readonly [why in (RenameRefusal | ReadOtherwise)['why']]: (name: string, place: string) => string };

const words: Readonly<Record<Language, Words>> = {
  en: {
    nothing: 'No defined term stands here. Only terms that this draft defines can be renamed.',
    number: 'Numbers are not renamed by hand. “Renumber from here” (Refactor) changes them together with every reference.',
    empty: () => 'Write the new name of the term.',
    signs: (name) => `“${name}” cannot be a term: quotation marks, brackets, colons and marks of emphasis have no place in it.`,
    taken: (name, place) => `“${name}” is already defined in ${place}. Choose another name, or take that definition out first.`,
    markup: (_, place) => `In ${place}, marks or tags stand inside the term. Take them out, then rename it.`,
    layout: (name, place) => `Not renamed: with “${name}”, ${place} would no longer be read as the same provision. Where lines are broken by hand, their length decides that: join them first, or choose another name.`,
    definition: (name, place) => `Not renamed: with “${name}”, the definition in ${place} would be read otherwise. Choose another name, or put that term in quotation marks of its own.`,
    reference: (name, place) => `Not renamed: with “${name}”, a reference in ${place} would lead elsewhere. Choose another name.`,
    use: (name, place) => `Not renamed: with “${name}”, words in ${place} would mean another term than now. Choose another name, or change these words first.`,
  },
  fr: {
    nothing: 'Aucun terme défini ici. Seuls les termes que ce projet définit peuvent être renommés.',
    number: 'Les numéros ne se renomment pas à la main. « Renuméroter à partir d’ici » (Remanier) les change avec tous les renvois.',
    empty: () => 'Écrivez le nouveau nom du terme.',
    signs: (name) => `« ${name} » ne peut être un terme : guillemets, parenthèses, deux-points et marques n’y ont pas leur place.`,
    taken: (name, place) => `« ${name} » est déjà défini (${place}). Choisissez un autre nom, ou supprimez d’abord cette définition.`,
    markup: (_, place) => `Des marques se trouvent à l’intérieur du terme (${place}). Ôtez-les, puis renommez.`,
    layout: (name, place) => `Non renommé : avec « ${name} », une disposition ne se lirait plus de même (${place}). Où des lignes sont coupées à la main, leur longueur en décide : joignez-les d’abord, ou choisissez un autre nom.`,
    definition: (name, place) => `Non renommé : avec « ${name} », une définition se lirait autrement (${place}). Choisissez un autre nom, ou mettez ce terme entre ses propres guillemets.`,
    reference: (name, place) => `Non renommé : avec « ${name} », un renvoi mènerait ailleurs (${place}). Choisissez un autre nom.`,
    use: (name, place) => `Non renommé : avec « ${name} », des mots désigneraient un autre terme qu’aujourd’hui (${place}). Choisissez un autre nom, ou changez d’abord ces mots.`,
  },
  es: {
    nothing: 'Aquí no hay ningún término definido. Solo pueden renombrarse los términos que este proyecto define.',
    number: 'Los números no se renombran a mano. «Renumerar desde aquí» (Refactorizar) los cambia con todas las remisiones.',
    empty: () => 'Escriba el nuevo nombre del término.',
    signs: (name) => `«${name}» no puede ser un término: las comillas, los paréntesis, los dos puntos y las marcas no tienen lugar en él.`,
    taken: (name, place) => `«${name}» ya está definido (${place}). Elija otro nombre, o suprima antes esa definición.`,
    markup: (_, place) => `Hay marcas dentro del término (${place}). Quítelas y renómbrelo.`,
    layout: (name, place) => `No se ha renombrado: con «${name}», una disposición ya no se leería igual (${place}). Donde las líneas están partidas a mano, lo decide su longitud: únalas antes, o elija otro nombre.`,
    definition: (name, place) => `No se ha renombrado: con «${name}», una definición se leería de otro modo (${place}). Elija otro nombre, o ponga ese término entre sus propias comillas.`,
    reference: (name, place) => `No se ha renombrado: con «${name}», una remisión llevaría a otra parte (${place}). Elija otro nombre.`,
    use: (name, place) => `No se ha renombrado: con «${name}», unas palabras designarían otro término que ahora (${place}). Elija otro nombre, o cambie antes esas palabras.`,
  },
};
