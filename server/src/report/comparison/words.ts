import type { Direction, FindingChange } from '../../analysis/compare';
import type { Language } from '../../draft/draft';

/** What a comparison says beside the words of the drafts and of the rules. */
export interface ComparisonWords {
  readonly title: string;
  readonly older: string;
  readonly newer: string;
  readonly date: string;
  readonly version: string;
  readonly packs: string;
  readonly summary: string;
  readonly protection: string;
  readonly findings: string;
  readonly text: string;
  /** Head of the column with the words themselves. */
  readonly words: string;
  readonly value: string;
  readonly before: string;
  readonly after: string;
  readonly provision: string;
  readonly what: string;
  readonly finding: string;
  readonly nothing: string;
  readonly none: string;
  readonly unclear: string;
  readonly directions: Readonly<Record<Direction, string>>;
  readonly kinds: Readonly<Record<FindingChange['kind'], string>>;
  readonly changes: { readonly added: string; readonly removed: string; readonly moved: string; readonly changed: string; readonly renumbered: string };
  readonly renumberedOnly: string;
  say(counts: { readonly better: number; readonly worse: number; readonly fixed: number; readonly fresh: number; readonly kept: number; readonly added: number; readonly removed: number; readonly changed: number; readonly moved: number }): string;
}

export const comparisonWords: Readonly<Record<Language, ComparisonWords>> = {
  en: {
    title: 'Comparison of two versions', words: 'Words', older: 'Older version', newer: 'Newer version', date: 'Date', version: 'Made with', packs: 'Rule packs in force', summary: 'Summary', protection: 'Protection: values that changed', findings: 'Findings', text: 'Text: provisions that changed',
    value: 'Value', before: 'Before', after: 'After', provision: 'Provision', what: 'What changed', finding: 'Finding', nothing: 'Nothing changed.', none: 'none', unclear: 'Whether a change marked “to be judged” helps or harms depends on the rest of the law.',
    directions: { better: 'better', worse: 'worse', same: 'the same', unclear: 'to be judged' }, kinds: { fixed: 'fixed', new: 'new', kept: 'still there' },
    changes: { added: 'added', removed: 'removed', moved: 'moved', changed: 'changed', renumbered: 'renumbered' }, renumberedOnly: 'Only renumbered',
    say: ({ better, worse, fixed, fresh, kept, added, removed, changed, moved }) => `For the person protected ${better} ${better === 1 ? 'value is' : 'values are'} better and ${worse} ${worse === 1 ? 'is' : 'are'} worse. Of the findings ${fixed} ${fixed === 1 ? 'is' : 'are'} fixed, ${fresh} ${fresh === 1 ? 'is' : 'are'} new and ${kept} ${kept === 1 ? 'is' : 'are'} still there. In the text ${added} ${added === 1 ? 'provision was' : 'provisions were'} added, ${removed} removed, ${changed} changed and ${moved} moved.`,
  },
  fr: {
    title: 'Comparaison de deux versions', words: 'Texte', older: 'Ancienne version', newer: 'Nouvelle version', date: 'Date', version: 'Établi avec', packs: 'Jeux de règles en vigueur', summary: 'Résumé', protection: 'Protection\u202f: valeurs modifiées', findings: 'Constats', text: 'Texte\u202f: dispositions modifiées',
    value: 'Valeur', before: 'Avant', after: 'Après', provision: 'Disposition', what: 'Ce qui change', finding: 'Constat', nothing: 'Rien n’a changé.', none: 'aucune', unclear: 'Savoir si un changement «\u202fà apprécier\u202f» protège plus ou moins dépend du reste de la loi.',
    directions: { better: 'meilleur', worse: 'moins bon', same: 'égal', unclear: 'à apprécier' }, kinds: { fixed: 'réglé', new: 'nouveau', kept: 'inchangé' },
    changes: { added: 'ajoutée', removed: 'supprimée', moved: 'déplacée', changed: 'modifiée', renumbered: 'renumérotée' }, renumberedOnly: 'Seulement renumérotées',
    say: ({ better, worse, fixed, fresh, kept, added, removed, changed, moved }) => `Pour la personne protégée, ${better} ${better < 2 ? 'valeur est meilleure' : 'valeurs sont meilleures'} et ${worse} ${worse < 2 ? 'est moins bonne' : 'sont moins bonnes'}. Constats réglés\u202f: ${fixed}, nouveaux\u202f: ${fresh}, inchangés\u202f: ${kept}. Dispositions ajoutées\u202f: ${added}, supprimées\u202f: ${removed}, modifiées\u202f: ${changed}, déplacées\u202f: ${moved}.`,
  },
  es: {
    title: 'Comparación de dos versiones', words: 'Texto', older: 'Versión anterior', newer: 'Versión nueva', date: 'Fecha', version: 'Elaborado con', packs: 'Paquetes de reglas en vigor', summary: 'Resumen', protection: 'Protección: valores que cambian', findings: 'Hallazgos', text: 'Texto: disposiciones que cambian',
    value: 'Valor', before: 'Antes', after: 'Después', provision: 'Disposición', what: 'Qué cambia', finding: 'Hallazgo', nothing: 'Nada ha cambiado.', none: 'ninguna', unclear: 'Si un cambio «por valorar» protege más o menos depende del resto de la ley.',
    directions: { better: 'mejor', worse: 'peor', same: 'igual', unclear: 'por valorar' }, kinds: { fixed: 'resuelto', new: 'nuevo', kept: 'sin cambio' },
    changes: { added: 'añadida', removed: 'suprimida', moved: 'trasladada', changed: 'modificada', renumbered: 'renumerada' }, renumberedOnly: 'Solo renumeradas',
    say: ({ better, worse, fixed, fresh, kept, added, removed, changed, moved }) => `Para la persona protegida, ${better} ${better === 1 ? 'valor mejora' : 'valores mejoran'} y ${worse} ${worse === 1 ? 'empeora' : 'empeoran'}. Hallazgos resueltos: ${fixed}, nuevos: ${fresh}, sin cambio: ${kept}. Disposiciones añadidas: ${added}, suprimidas: ${removed}, modificadas: ${changed}, trasladadas: ${moved}.`,
  },
};
