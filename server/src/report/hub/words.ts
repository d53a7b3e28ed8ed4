import type { Language } from '../../draft/draft';
import type { HubKind } from './entries';

type Key = 'title' | 'about' | 'noScript' | 'search' | 'language' | 'branch' | 'allBranches' | 'kinds' | 'keys' | 'more' | 'found' | 'one' | 'none' | 'rests' | 'figures' | 'official' | 'verified' | 'english'
  | `kind-${HubKind}` | `branch-${string}`;

/** What the page of the library says, in each language; {n} and {all} are numbers. */
export const hubWords: Readonly<Record<Language, Readonly<Record<Key, string>>>> = {
  en: {
    title: 'The Lexfloor library', about: 'Instruments, principles, explanations, model clauses, rules, comparative practice and words of social security law, in English, French and Spanish. Everything is in this page; nothing is loaded from elsewhere.',
    noScript: 'The search of this page is a script inside it; allow it to read the library.', search: 'Search', language: 'Language', branch: 'Branch', allBranches: 'All branches', kinds: 'What to look for',
    keys: 'Words, an Article (C102 Art. 18) or a country. / goes to the search, ↓ and ↑ from entry to entry, Esc empties it.', more: 'Show more', found: '{n} of {all} entries', one: 'One entry', none: 'Nothing is found. Try fewer words, or other kinds.',
    rests: 'Articles', figures: 'Figures', official: 'Official text', verified: 'How it was verified:', english: 'in English only',
    'kind-instrument': 'Instruments', 'kind-principle': 'Principles', 'kind-provision': 'Explanations', 'kind-clause': 'Model clauses', 'kind-rule': 'Rules', 'kind-practice': 'Comparative practice', 'kind-term': 'Glossary',
    'branch-general': 'All branches together', 'branch-medical-care': 'Medical care', 'branch-sickness': 'Sickness', 'branch-unemployment': 'Unemployment', 'branch-old-age': 'Old age', 'branch-employment-injury': 'Employment injury',
    'branch-family': 'Family', 'branch-maternity': 'Maternity', 'branch-invalidity': 'Invalidity', 'branch-survivors': 'Survivors',
  },
  fr: {
    title: 'La bibliothèque de Lexfloor', about: 'Instruments, principes, explications, clauses types, règles, pratique comparée et mots du droit de la sécurité sociale, en anglais, français et espagnol. Tout est dans cette page\u202f; rien n’est chargé d’ailleurs.',
    noScript: 'La recherche de cette page est un script qu’elle contient\u202f; permettez-le pour lire la bibliothèque.', search: 'Rechercher', language: 'Langue', branch: 'Branche', allBranches: 'Toutes les branches', kinds: 'Que chercher',
    keys: 'Des mots, un article (C102 Art. 18) ou un pays. / mène à la recherche, ↓ et ↑ d’une fiche à l’autre, Échap la vide.', more: 'Afficher la suite', found: '{n} fiches sur {all}', one: 'Une fiche', none: 'Rien n’a été trouvé. Essayez moins de mots, ou d’autres genres.',
    rests: 'Articles', figures: 'Chiffres', official: 'Texte officiel', verified: 'Comment c’est vérifié\u202f:', english: 'en anglais seulement',
    'kind-instrument': 'Instruments', 'kind-principle': 'Principes', 'kind-provision': 'Explications', 'kind-clause': 'Clauses types', 'kind-rule': 'Règles', 'kind-practice': 'Pratique comparée', 'kind-term': 'Glossaire',
    'branch-general': 'Branches réunies', 'branch-medical-care': 'Soins médicaux', 'branch-sickness': 'Maladie', 'branch-unemployment': 'Chômage', 'branch-old-age': 'Vieillesse', 'branch-employment-injury': 'Accidents du travail',
    'branch-family': 'Famille', 'branch-maternity': 'Maternité', 'branch-invalidity': 'Invalidité', 'branch-survivors': 'Survivants',
  },
  es: {
    title: 'La biblioteca de Lexfloor', about: 'Instrumentos, principios, explicaciones, cláusulas modelo, reglas, práctica comparada y palabras del derecho de la seguridad social, en inglés, francés y español. Todo está en esta página; nada se carga de otro lugar.',
    noScript: 'La búsqueda de esta página es un script que está en ella; permítalo para leer la biblioteca.', search: 'Buscar', language: 'Idioma', branch: 'Rama', allBranches: 'Todas las ramas', kinds: 'Qué buscar',
    keys: 'Palabras, un artículo (C102 Art. 18) o un país. / lleva a la búsqueda, ↓ y ↑ de una ficha a otra, Esc la vacía.', more: 'Mostrar más', found: '{n} de {all} fichas', one: 'Una ficha', none: 'No se encontró nada. Pruebe con menos palabras, u otras clases.',
    rests: 'Artículos', figures: 'Cifras', official: 'Texto oficial', verified: 'Cómo se verificó:', english: 'solo en inglés',
    'kind-instrument': 'Instrumentos', 'kind-principle': 'Principios', 'kind-provision': 'Explicaciones', 'kind-clause': 'Cláusulas modelo', 'kind-rule': 'Reglas', 'kind-practice': 'Práctica comparada', 'kind-term': 'Glosario',
    'branch-general': 'Ramas en conjunto', 'branch-medical-care': 'Asistencia médica', 'branch-sickness': 'Enfermedad', 'branch-unemployment': 'Desempleo', 'branch-old-age': 'Vejez', 'branch-employment-injury': 'Accidentes del trabajo',
    'branch-family': 'Familia', 'branch-maternity': 'Maternidad', 'branch-invalidity': 'Invalidez', 'branch-survivors': 'Sobrevivientes',
  },
};
