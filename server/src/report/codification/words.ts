import type { CodificationRow } from '../../analysis/codify';
import type { Language } from '../../draft/draft';

/** What a table of codification says beside the words of the texts. */
export interface CodificationWords {
  readonly title: string;
  readonly oldTexts: string;
  readonly newTexts: string;
  readonly date: string;
  readonly version: string;
  readonly forward: string;
  readonly back: string;
  readonly old: string;
  readonly now: string;
  readonly what: string;
  readonly share: string;
  readonly from: string;
  readonly file: string;
  readonly fresh: string;
  readonly kinds: Readonly<Record<CodificationRow['kind'], string>>;
  readonly note: string;
  readonly noSections: string;
  summary(counts: Readonly<Record<CodificationRow['kind'] | 'all' | 'fresh', number>>): string;
}

export const codificationWords: Readonly<Record<Language, CodificationWords>> = {
  en: {
    title: 'Codification table', oldTexts: 'Old texts', newTexts: 'New texts', date: 'Date', version: 'Made with', forward: 'From the old provisions to the new', back: 'From the new provisions to the old',
    old: 'Old provision', now: 'New provision', what: 'What became of it', share: 'Words', from: 'Comes from', file: 'text', fresh: 'new',
    kinds: { same: 'taken over word for word', changed: 'taken over with changes', split: 'divided', merged: 'put together with others', gone: 'not found in the new texts' },
    note: 'Provisions are paired by their words. The share says how much of an old provision stands where it is named; what was written anew in other words may be named as not found, and has to be read.',
    noSections: 'No sections or articles were found to be compared.',
    summary: ({ all, same, changed, split, merged, gone, fresh }) => `Of ${all} old provisions ${same} are taken over word for word, ${changed} with changes, ${split} are divided, ${merged} put together with others, and ${gone} were not found in the new texts. ${fresh} new provisions come from none of the old ones.`,
  },
  fr: {
    title: 'Table de codification', oldTexts: 'Anciens textes', newTexts: 'Nouveaux textes', date: 'Date', version: 'Établi avec', forward: 'Des anciennes dispositions aux nouvelles', back: 'Des nouvelles dispositions aux anciennes',
    old: 'Ancienne disposition', now: 'Nouvelle disposition', what: 'Ce qu’elle devient', share: 'Mots', from: 'Provient de', file: 'texte', fresh: 'nouvelle',
    kinds: { same: 'reprise mot pour mot', changed: 'reprise avec des changements', split: 'divisée', merged: 'réunie à d’autres', gone: 'non trouvée dans les nouveaux textes' },
    note: 'Les dispositions sont rapprochées par leurs mots. La part dit combien d’une ancienne disposition figure à l’endroit nommé ; ce qui a été récrit en d’autres mots peut figurer comme non trouvé, et doit être lu.',
    noSections: 'Aucun article à comparer n’a été trouvé.',
    summary: ({ all, same, changed, split, merged, gone, fresh }) => `Sur ${all} anciennes dispositions, ${same} sont reprises mot pour mot, ${changed} avec des changements, ${split} sont divisées, ${merged} réunies à d’autres, et ${gone} n’ont pas été trouvées dans les nouveaux textes. ${fresh} nouvelles dispositions ne proviennent d’aucune ancienne.`,
  },
  es: {
    title: 'Tabla de codificación', oldTexts: 'Textos antiguos', newTexts: 'Textos nuevos', date: 'Fecha', version: 'Hecho con', forward: 'De las disposiciones antiguas a las nuevas', back: 'De las disposiciones nuevas a las antiguas',
    old: 'Disposición antigua', now: 'Disposición nueva', what: 'Qué ha sido de ella', share: 'Palabras', from: 'Procede de', file: 'texto', fresh: 'nueva',
    kinds: { same: 'recogida palabra por palabra', changed: 'recogida con cambios', split: 'dividida', merged: 'reunida con otras', gone: 'no encontrada en los textos nuevos' },
    note: 'Las disposiciones se emparejan por sus palabras. La parte dice cuánto de una disposición antigua figura donde se nombra; lo que se escribió de nuevo con otras palabras puede figurar como no encontrado, y hay que leerlo.',
    noSections: 'No se encontraron artículos que comparar.',
    summary: ({ all, same, changed, split, merged, gone, fresh }) => `De ${all} disposiciones antiguas, ${same} se recogen palabra por palabra, ${changed} con cambios, ${split} se dividen, ${merged} se reúnen con otras, y ${gone} no se encontraron en los textos nuevos. ${fresh} disposiciones nuevas no proceden de ninguna antigua.`,
  },
};
