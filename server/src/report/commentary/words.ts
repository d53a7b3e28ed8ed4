import type { Group } from '../../analysis/comments';
import type { Language } from '../../draft/draft';

/** What a commentary and a consultation table say beside draft, rules and catalogue. */
export interface CommentaryWords {
  readonly title: string;
  readonly subtitle: string;
  readonly date: string;
  readonly version: string;
  readonly files: string;
  readonly packs: string;
  readonly standards: string;
  readonly proposed: string;
  readonly accepted: string;
  readonly comments: string;
  readonly stale: string;
  readonly resolved: string;
  readonly left: string;
  readonly nothing: string;
  readonly room: string;
  readonly note: string;
  readonly cannotTell: string;
  readonly groups: Readonly<Record<Group, string>>;
  readonly consultation: string;
  readonly consultationNote: string;
  readonly reference: string;
  readonly provision: string;
  readonly text: string;
}

export const commentaryWords: Readonly<Record<Language, CommentaryWords>> = {
  en: {
    title: 'Commentary', subtitle: 'Article by article, with what international social security standards say', date: 'Date', version: 'Made with', files: 'Draft', packs: 'Rule packs in force',
    standards: 'What the standards say', proposed: 'Proposed wording', accepted: 'Accepted', comments: 'Comments', stale: 'made on earlier words', resolved: 'resolved', left: 'Comments that have lost their place', nothing: 'No rule has anything to say of this draft.', room: 'Your comment',
    note: 'Remarks come from rules; “below” and “not found” speak of this text alone. Letters behind an Article tell how our explanation was checked: [T] full text, [E] excerpt, [P] published page, [M] from memory. The authentic texts prevail.', cannotTell: 'cannot tell from this text',
    groups: { reviewer: 'Reviewer', government: 'Government', employers: 'Employers', workers: 'Workers', others: 'Others' },
    consultation: 'Consultation table', consultationNote: 'Write into the four columns of those consulted and leave the last as it is: it tells where a comment belongs when the table is read back.', reference: 'Reference', provision: 'Provision', text: 'Text',
  },
  fr: {
    title: 'Commentaire', subtitle: 'Article par article, avec ce que disent les normes internationales de sécurité sociale', date: 'Date', version: 'Établi avec', files: 'Projet', packs: 'Jeux de règles en vigueur',
    standards: 'Ce que disent les normes', proposed: 'Rédaction proposée', accepted: 'Accepté', comments: 'Commentaires', stale: 'fait sur une rédaction antérieure', resolved: 'résolu', left: 'Commentaires qui ont perdu leur place', nothing: 'Aucune règle n’a rien à dire de ce projet.', room: 'Votre commentaire',
    note: 'Les remarques viennent de règles\u202f; «\u202finférieur\u202f» et «\u202fnon trouvé\u202f» ne parlent que de ce texte. Les lettres après un article disent comment notre explication a été vérifiée\u202f: [T] texte complet, [E] extrait, [P] page publiée, [M] de mémoire. Les textes authentiques font foi.', cannotTell: 'ne peut être dit à la lecture de ce texte',
    groups: { reviewer: 'Réviseur', government: 'Gouvernement', employers: 'Employeurs', workers: 'Travailleurs', others: 'Autres' },
    consultation: 'Tableau de consultation', consultationNote: 'Écrivez dans les quatre colonnes des personnes consultées et laissez la dernière telle quelle\u202f: elle dit à quoi se rapporte un commentaire quand le tableau est relu.', reference: 'Référence', provision: 'Disposition', text: 'Texte',
  },
  es: {
    title: 'Comentario', subtitle: 'Artículo por artículo, con lo que dicen las normas internacionales de seguridad social', date: 'Fecha', version: 'Elaborado con', files: 'Proyecto', packs: 'Paquetes de reglas en vigor',
    standards: 'Lo que dicen las normas', proposed: 'Redacción propuesta', accepted: 'Aceptado', comments: 'Comentarios', stale: 'hecho sobre una redacción anterior', resolved: 'resuelto', left: 'Comentarios que perdieron su lugar', nothing: 'Ninguna regla tiene nada que decir de este proyecto.', room: 'Su comentario',
    note: 'Las observaciones provienen de reglas; «inferior» y «no figura» hablan solo de este texto. Las letras tras un artículo dicen cómo se verificó nuestra explicación: [T] texto completo, [E] extracto, [P] página publicada, [M] de memoria. Prevalecen los textos auténticos.', cannotTell: 'no puede saberse por este texto',
    groups: { reviewer: 'Revisor', government: 'Gobierno', employers: 'Empleadores', workers: 'Trabajadores', others: 'Otros' },
    consultation: 'Cuadro de consulta', consultationNote: 'Escriba en las cuatro columnas de las partes consultadas y deje la última como está: dice a qué corresponde un comentario cuando se vuelve a leer el cuadro.', reference: 'Referencia', provision: 'Disposición', text: 'Texto',
  },
};
