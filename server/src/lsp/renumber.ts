import { CodeActionKind, ErrorCodes, ResponseError, type ChangeAnnotation, type CodeAction, type CodeActionParams, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { tryRenumber } from '../analysis/checkRenumbering';
import { type Edit, type Placeholder, type Refusal, type Renumbering, renumber } from '../analysis/renumber';
import { renumberElsewhere } from '../analysis/renumberElsewhere';
import type { Language } from '../draft/draft';
import { labelOf } from '../draft/outline';
import { crossReferencesOf } from '../facts/crossReferences';
import { inFile, provisionAt, toOffset, toRange, toSpan } from './convert';
import type { OtherFile } from './lawFiles';
import { pathOf } from './projects';
import type { Latest } from './session';

/** Under "Refactor…": insert, remove or move a provision, or make the numbers regular. */
export const renumberKind = `${CodeActionKind.Refactor}.renumber`;

/** What a code action brings back when its edit is to be made. */
export interface RenumberData {
  readonly uri: string;
  readonly wish: Wish;
  /** The provision's eId and the document's version, so that an action from a text that has changed is not applied to another. */
  readonly eId: string;
  readonly version: number;
}

export type Wish = 'insert' | 'from' | 'up' | 'down' | 'remove';

/** What the client can do with an action. */
export interface RenumberClient {
  readonly versioned: boolean;
  /** The edit may be made when the action is chosen. */
  readonly resolves: boolean;
  /** Actions that cannot be done now may be shown with the reason. */
  readonly disabled: boolean;
  readonly annotations: boolean;
}

/**
 * The renumberings at a place: of the provision under the cursor, and of the section it belongs to. Unasked they are offered only on
 * the number or heading itself; under "Refactor…" anywhere inside. Each is one edit: numbers and references together.
 */
export function renumberActions(latest: Latest, { range, context }: CodeActionParams, client: RenumberClient): CodeAction[] {
  const asked = context.only?.some((only) => only !== '' && (renumberKind === only || renumberKind.startsWith(`${only}.`) || only.startsWith(`${renumberKind}.`))) ?? false;
  if (context.only ? !asked && !context.only.includes('') : !isCursor(range)) return [];
  const { text, analysis } = latest, { draft, outline } = analysis;
  const at = provisionAt(analysis, toOffset(text, range.start));
  if (at < 0) return [];
  const span = toSpan(text, range);
  const wanted = provisionsAt(latest, at).filter((index) => asked || onHead(latest, index, span.start));
  const say = words[draft.language];
  return wanted.flatMap((index) => (['insert', 'from', 'up', 'down', 'remove'] as const).flatMap((wish): CodeAction[] => {
    const kind = `${renumberKind}.${wish}`;
    if (context.only && !context.only.some((only) => only === '' || kind === only || kind.startsWith(`${only}.`))) return [];
    const made = renumber(draft, outline, wishOf(wish, index, draft.language));
    const title = say[wish](labelOf(draft, outline, index));
    if ('refused' in made) return made.refused.why === 'referred' && client.disabled ? [{ title, kind, disabled: { reason: reasonOf(made.refused, draft.language) } }] : [];
    if (wish === 'from' && made.edits.length === 0) return []; // the numbers are regular already
    const data: RenumberData = { uri: latest.document.uri, wish, eId: outline.eIds[index]!, version: text.version };
    return [{ title, kind, data, ...(!client.resolves && { edit: toEdit(latest, made.edits, client) }) }];
  }));
}

const isCursor = ({ start, end }: CodeActionParams['range']): boolean => start.line === end.line && start.character === end.character;

/** The edit of an action that was chosen: tried out, read again and compared. Throws what is to be told where it cannot be done. */
export function resolveRenumbering(latest: Latest, action: CodeAction, client: RenumberClient): { readonly action: CodeAction; readonly woken: readonly string[] } {
  const { wish, eId, version } = action.data as RenumberData, { analysis, text, document: { uri } } = latest, { draft, outline } = analysis;
  const index = outline.eIds.indexOf(eId);
  if (index < 0 || version !== text.version) throw new ResponseError(ErrorCodes.InvalidRequest, words[draft.language].changed);
  const made = tryRenumber(pathOf(uri), draft, outline, wishOf(wish, index, draft.language));
  if ('refused' in made) throw new ResponseError(ErrorCodes.InvalidRequest, reasonOf(made.refused, draft.language));
  const elsewhere = renumberElsewhere(analysis, wishOf(wish, index, draft.language), made, latest.others.map((one) => ({ ...one.analysis, path: pathOf(one.uri) })));
  if ('refused' in elsewhere) throw new ResponseError(ErrorCodes.InvalidRequest, reasonOf(elsewhere.refused, draft.language));
  const files = latest.others.map((file, i) => ({ file, edits: elsewhere[i]! })).filter(({ edits }) => edits.length > 0);
  return { action: { ...action, edit: toEdit(latest, made.edits, client, files) }, woken: [...new Set(made.woken.map(({ provision }) => labelOf(draft, outline, provision)))] };
}

/** What to say of references that led nowhere before and now lead to something. */
export const wokenMessage = (places: readonly string[], language: Language): string => words[language].woken(places.join(', '));

/** The numbered provision at the cursor, and the section that holds it. */
function provisionsAt({ analysis: { draft, outline } }: Latest, at: number): readonly number[] {
  const { places } = crossReferencesOf(draft, outline);
  let own = at;
  while (own >= 0 && draft.provisions[own]!.num === undefined) own = outline.parents[own]!;
  const unit = places.unitOf(at);
  return [...new Set([own, unit])].filter((index) => index >= 0);
}

/** True where the offset stands on the line of a provision's number or heading. */
function onHead({ text, analysis }: Latest, index: number, offset: number): boolean {
  const { numSpan, headingSpan } = analysis.draft.provisions[index]!;
  return [numSpan, headingSpan].some((span) => {
    if (span === undefined) return false;
    const { start, end } = inFile(analysis, index, span);
    return start <= offset && offset <= end || text.positionAt(start).line === text.positionAt(offset).line && headingSpan !== undefined && offset <= inFile(analysis, index, headingSpan).end;
  });
}

function wishOf(wish: Wish, at: number, language: Language): Renumbering {
  switch (wish) {
    case 'insert': return { kind: 'insert', at, placeholder: placeholders[language] };
    case 'from': return { kind: 'from', at };
    case 'up': return { kind: 'move', at, by: -1 };
    case 'down': return { kind: 'move', at, by: 1 };
    case 'remove': return { kind: 'remove', at };
  }
}

/** The edits of the file at hand, and of others that refer to it. */
function toEdit({ document: { uri }, text }: Latest, edits: readonly Edit[], { versioned, annotations }: RenumberClient, others: readonly { readonly file: OtherFile; readonly edits: readonly Edit[] }[] = []): WorkspaceEdit {
  const changes = (of: TextDocument, list: readonly Edit[]) => list.map(({ span, newText, what }): TextEdit & { annotationId?: string } => ({ range: toRange(of, span), newText, ...(annotations && versioned && { annotationId: what }) }));
  const all = [{ uri, version: text.version as number | null, edits: changes(text, edits) }, ...others.map(({ file, edits: list }) => ({ uri: file.uri, version: file.version, edits: changes(file.text, list) }))];
  if (!versioned) return { changes: Object.fromEntries(all.map((one) => [one.uri, one.edits])) };
  return { documentChanges: all.map((one) => ({ textDocument: { uri: one.uri, version: one.version }, edits: one.edits })), ...(annotations && { changeAnnotations: labels }) };
}

const labels: Readonly<Record<Edit['what'], ChangeAnnotation>> = {
  provision: { label: 'Provision', needsConfirmation: false }, number: { label: 'Numbers', needsConfirmation: false }, reference: { label: 'References', needsConfirmation: false },
};

const reasonOf = ({ why, places }: Refusal, language: Language): string => words[language].refused[why](places.join(', '));

const placeholders: Readonly<Record<Language, Placeholder>> = {
  en: { heading: 'Heading of the new provision', text: 'The text of the new provision is to be written here.' },
  fr: { heading: 'Intitulé de la nouvelle disposition', text: 'Le texte de la nouvelle disposition est à écrire ici.' },
  es: { heading: 'Epígrafe de la nueva disposición', text: 'El texto de la nueva disposición debe escribirse aquí.' },
};

type Words = { readonly [wish in Wish]: (label: string) => string } & {
  readonly changed: string;
  readonly woken: (places: string) => string;
  readonly refused: { readonly [why in Refusal['why']]: (places: string) => string };
};

const words: Readonly<Record<Language, Words>> = {
  en: {
    insert: (label) => `Insert a provision after ${label} and renumber`, from: (label) => `Renumber from ${label} on`,
    up: (label) => `Move ${label} up and renumber`, down: (label) => `Move ${label} down and renumber`, remove: (label) => `Remove ${label} and renumber`,
    changed: 'The draft has changed in the meantime. Ask again.',
    woken: (places) => `References that led nowhere now lead to a provision, since its number has been given: ${places}. Look whether that is what they mean.`,
    refused: {
      'no-series': () => 'The numbers around it do not follow each other, so it cannot be said what should be renumbered.',
      'no-number': () => 'A number here has a letter or form that cannot be counted on (12A beside 12B). “Renumber from here” makes the numbers regular first.',
      'referred': (places) => `Other provisions refer to it: ${places}. Take those references out first.`,
      'no-neighbour': () => 'There is no provision beside it with which it could change places.',
      'markup': () => 'Marks or tags stand inside a number of a reference. Take them out first.',
      'range': (places) => `A range would take in other provisions than before: ${places}. Name the provisions one by one first.`,
      'unread': (places) => `With the new numbers the draft would be read otherwise${places ? ` (${places})` : ''}; nothing was changed.`,
    },
  },
  fr: {
    insert: (label) => `Insérer une disposition après ${label} et renuméroter`, from: (label) => `Renuméroter à partir de ${label}`,
    up: (label) => `Monter ${label} et renuméroter`, down: (label) => `Descendre ${label} et renuméroter`, remove: (label) => `Supprimer ${label} et renuméroter`,
    changed: 'Le projet a changé entre-temps. Redemandez.',
    woken: (places) => `Des renvois qui ne menaient nulle part mènent maintenant à une disposition, son numéro étant attribué : ${places}. Vérifiez que c’est bien elle qu’ils visent.`,
    refused: {
      'no-series': () => 'Les numéros voisins ne se suivent pas ; on ne peut dire ce qui serait à renuméroter.',
      'no-number': () => 'Un numéro porte ici une lettre ou une forme que l’on ne peut continuer (12A à côté de 12B). « Renuméroter à partir d’ici » rend d’abord les numéros réguliers.',
      'referred': (places) => `D’autres dispositions y renvoient : ${places}. Ôtez d’abord ces renvois.`,
      'no-neighbour': () => 'Aucune disposition voisine avec laquelle changer de place.',
      'markup': () => 'Des marques se trouvent à l’intérieur du numéro d’un renvoi. Ôtez-les d’abord.',
      'range': (places) => `Un intervalle comprendrait d’autres dispositions qu’avant : ${places}. Nommez-les d’abord une à une.`,
      'unread': (places) => `Avec les nouveaux numéros le projet se lirait autrement${places ? ` (${places})` : ''} ; rien n’a été changé.`,
    },
  },
  es: {
    insert: (label) => `Insertar una disposición después de ${label} y renumerar`, from: (label) => `Renumerar a partir de ${label}`,
    up: (label) => `Subir ${label} y renumerar`, down: (label) => `Bajar ${label} y renumerar`, remove: (label) => `Suprimir ${label} y renumerar`,
    changed: 'El proyecto ha cambiado entretanto. Vuelva a pedirlo.',
    woken: (places) => `Remisiones que no llevaban a ninguna parte llevan ahora a una disposición, pues su número se ha asignado: ${places}. Compruebe que es la que se quiere.`,
    refused: {
      'no-series': () => 'Los números vecinos no se siguen; no se puede decir qué habría que renumerar.',
      'no-number': () => 'Un número tiene aquí una letra o forma que no se puede continuar (12A junto a 12B). «Renumerar a partir de aquí» regulariza antes los números.',
      'referred': (places) => `Otras disposiciones remiten a ella: ${places}. Suprima antes esas remisiones.`,
      'no-neighbour': () => 'No hay una disposición vecina con la que cambiar de lugar.',
      'markup': () => 'Hay marcas dentro del número de una remisión. Quítelas antes.',
      'range': (places) => `Un intervalo abarcaría otras disposiciones que antes: ${places}. Nómbrelas antes una por una.`,
      'unread': (places) => `Con los nuevos números el proyecto se leería de otro modo${places ? ` (${places})` : ''}; no se ha cambiado nada.`,
    },
  },
};
