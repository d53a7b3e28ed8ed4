import type { Language, ProvisionKind } from '../../draft/draft';
import { fold } from '../../words/tokens';
import type { Level } from './reference';

/** What a word of reference means. */
export interface LevelWord {
  readonly level: Level;
  readonly name: string;
  readonly kinds: readonly ProvisionKind[];
  readonly plural: boolean;
}

/** The meaning of a word of reference as it stands ("Sub-sections", "artículos", "ss."); undefined for any other word. */
export function levelWord(word: string, language: Language): LevelWord | undefined {
  const key = fold(word).replace(/[\s‐‑-]+/g, '').replace(/\.$/, '');
  return tables[language].get(key);
}

interface Row {
  readonly level: Level;
  readonly name: string;
  readonly one: string;
  readonly many: string;
  readonly kinds?: readonly ProvisionKind[];
}

const rows: Readonly<Record<Language, readonly Row[]>> = {
  en: [
    { level: 'unit', name: 'section', one: 'section|sec|s', many: 'sections|secs|ss' },
    { level: 'unit', name: 'article', one: 'article|art', many: 'articles|arts' },
    { level: 'unit', name: 'regulation', one: 'regulation|reg', many: 'regs' },
    { level: 'unit', name: 'rule', one: 'rule', many: '' },
    { level: 'inner', name: 'subsection', one: 'subsection|subsec', many: 'subsections' },
    { level: 'inner', name: 'subarticle', one: 'subarticle', many: 'subarticles' },
    { level: 'inner', name: 'subregulation', one: 'subregulation|subrule', many: 'subregulations|subrules' },
    { level: 'inner', name: 'paragraph', one: 'paragraph|para', many: 'paragraphs|paras' },
    { level: 'inner', name: 'subparagraph', one: 'subparagraph|subpara', many: 'subparagraphs|subparas' },
    { level: 'inner', name: 'clause', one: 'clause', many: 'clauses' },
    { level: 'inner', name: 'subclause', one: 'subclause', many: 'subclauses' },
    { level: 'inner', name: 'item', one: 'item', many: 'items' },
    { level: 'inner', name: 'point', one: 'point', many: 'points' },
    { level: 'container', name: 'Part', one: 'part', many: 'parts', kinds: ['part'] },
    { level: 'container', name: 'Subpart', one: 'subpart', many: 'subparts', kinds: ['subpart'] },
    { level: 'container', name: 'Chapter', one: 'chapter', many: 'chapters', kinds: ['chapter'] },
    { level: 'container', name: 'Subchapter', one: 'subchapter', many: 'subchapters', kinds: ['subchapter'] },
    { level: 'container', name: 'Title', one: 'title', many: 'titles', kinds: ['title'] },
    { level: 'container', name: 'Book', one: 'book', many: 'books', kinds: ['book'] },
    { level: 'container', name: 'Division', one: 'division', many: 'divisions', kinds: ['division'] },
    { level: 'container', name: 'Schedule', one: 'schedule|annex|annexure|appendix', many: 'schedules|annexes|appendices', kinds: ['schedule'] },
  ],
  fr: [
    { level: 'unit', name: 'article', one: 'article|art', many: 'articles|arts' },
    { level: 'inner', name: 'paragraphe', one: 'paragraphe', many: 'paragraphes' },
    { level: 'inner', name: 'sous-paragraphe', one: 'sousparagraphe', many: 'sousparagraphes' },
    { level: 'inner', name: 'alinéa', one: 'alinea', many: 'alineas' },
    { level: 'inner', name: 'sous-alinéa', one: 'sousalinea', many: 'sousalineas' },
    { level: 'inner', name: 'point', one: 'point', many: 'points' },
    { level: 'inner', name: 'lettre', one: 'lettre|litt|litera', many: 'lettres' },
    { level: 'inner', name: 'numéro', one: 'numero', many: 'numeros' },
    { level: 'container', name: 'partie', one: 'partie', many: 'parties', kinds: ['part'] },
    { level: 'container', name: 'livre', one: 'livre', many: 'livres', kinds: ['book'] },
    { level: 'container', name: 'titre', one: 'titre', many: 'titres', kinds: ['title'] },
    { level: 'container', name: 'chapitre', one: 'chapitre', many: 'chapitres', kinds: ['chapter'] },
    { level: 'container', name: 'section', one: 'section', many: 'sections', kinds: ['section', 'division'] },
    { level: 'container', name: 'sous-section', one: 'soussection', many: 'soussections', kinds: ['subsection', 'subdivision'] },
    { level: 'container', name: 'annexe', one: 'annexe', many: 'annexes', kinds: ['schedule'] },
  ],
  es: [
    { level: 'unit', name: 'artículo', one: 'articulo|art', many: 'articulos|arts' },
    { level: 'inner', name: 'apartado', one: 'apartado', many: 'apartados' },
    { level: 'inner', name: 'inciso', one: 'inciso|inc', many: 'incisos' },
    { level: 'inner', name: 'literal', one: 'literal|lit', many: 'literales' },
    { level: 'inner', name: 'letra', one: 'letra', many: 'letras' },
    { level: 'inner', name: 'numeral', one: 'numeral', many: 'numerales' },
    { level: 'inner', name: 'número', one: 'numero', many: 'numeros' },
    { level: 'inner', name: 'párrafo', one: 'parrafo', many: 'parrafos' },
    { level: 'inner', name: 'punto', one: 'punto', many: 'puntos' },
    { level: 'inner', name: 'parágrafo', one: 'paragrafo', many: 'paragrafos' },
    { level: 'container', name: 'parte', one: 'parte', many: '', kinds: ['part'] },
    { level: 'container', name: 'libro', one: 'libro', many: 'libros', kinds: ['book'] },
    { level: 'container', name: 'título', one: 'titulo', many: 'titulos', kinds: ['title'] },
    { level: 'container', name: 'capítulo', one: 'capitulo', many: 'capitulos', kinds: ['chapter'] },
    { level: 'container', name: 'sección', one: 'seccion', many: 'secciones', kinds: ['section', 'division'] },
    { level: 'container', name: 'subsección', one: 'subseccion', many: 'subsecciones', kinds: ['subsection', 'subdivision'] },
    { level: 'container', name: 'anexo', one: 'anexo', many: 'anexos', kinds: ['schedule'] },
  ],
};

const tables = Object.fromEntries(Object.entries(rows).map(([language, list]) => [language, new Map(list.flatMap(({ level, name, one, many, kinds = [] }) => [
  ...one.split('|').map((word): [string, LevelWord] => [word, { level, name, kinds, plural: false }]),
  ...many.split('|').filter(word => word !== '').map((word): [string, LevelWord] => [word, { level, name, kinds, plural: true }]),
]))])) as unknown as Readonly<Record<Language, ReadonlyMap<string, LevelWord>>>;

const start = '(?<![\\p{L}\\p{N}])';
/** Where a word of reference may stand, one pattern a language; `levelWord` says what it means. Abbreviations keep their stop. */
export const levelPattern: Readonly<Record<Language, RegExp>> = {
  en: new RegExp(`${start}(?:sub[-‐‑ ]?(?:sections?|paragraphs?|clauses?|articles?|regulations?|rules?|parts?|chapters?|paras?\\b)|sections?|secs?\\.|ss?\\.(?=\\s?\\d)|paragraphs?|paras?\\.?|clauses?`
    + '|articles?|arts?\\.|regulations?|regs?\\.|rules?|parts?|chapters?|divisions?|titles?|books?|schedules?|annex(?:es|ures?)?|appendix|appendices|items?|points?)(?![\\p{L}\\p{N}])', 'giu'),
  fr: new RegExp(`${start}(?:sous[-‐‑]?\\s?(?:alin[ée]as?|paragraphes?|sections?)|articles?|arts?\\.|paragraphes?|alin[ée]as?|points?|lettres?|litt\\.|litera|num[ée]ros?`
    + '|parties?|livres?|titres?|chapitres?|sections?|annexes?)(?![\\p{L}\\p{N}])', 'giu'),
  es: new RegExp(`${start}(?:art[ií]culos?|arts?\\.|apartados?|incisos?|inc\\.|literal(?:es)?|lit\\.|letras?|numeral(?:es)?|n[úu]meros?|p[áa]rrafos?|puntos?|par[áa]grafos?`
    + '|parte|libros?|t[ií]tulos?|cap[ií]tulos?|secci[oó]n(?:es)?|subsecci[oó]n(?:es)?|anexos?)(?![\\p{L}\\p{N}])', 'giu'),
};
