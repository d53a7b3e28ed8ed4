import type { Language, Problem } from '../draft/draft';
import type { Span } from '../text/span';

/** One sentence in each language that Lexfloor speaks. */
export type Said = Readonly<Record<Language, string>>;

/** A problem said in three languages; `message` is the English one, which the command line prints. */
export const problem = (span: Span, said: Said): Problem => ({ span, message: said.en, said });

const listed = (names: readonly string[]): string => names.join(', ');

/** A key that nobody knows: the one that was probably meant, else all that may stand there. */
export function unknownKey(key: string, meant: string | undefined, known: readonly string[]): Said {
  return {
    en: `unknown key "${key}"; ${meant ? `did you mean "${meant}"?` : `the keys are ${listed(known)}`}`,
    fr: `clé inconnue «\u202f${key}\u202f»\u202f; ${meant ? `vouliez-vous dire «\u202f${meant}\u202f»\u202f?` : `les clés sont ${listed(known)}`}`,
    es: `clave desconocida «${key}»; ${meant ? `¿quería decir «${meant}»?` : `las claves son ${listed(known)}`}`,
  };
}

/** What the name should have named. */
export type Named = { readonly kind: 'standard' | 'pack' | 'rule' } | { readonly kind: 'part' | 'exception'; readonly of: string };

/** A standard, Part, exception, pack or rule that nobody knows. */
export function unknownName(named: Named, name: string, meant: string | undefined, known: readonly string[]): Said {
  const of = 'of' in named ? named.of : '';
  const what: Readonly<Record<Named['kind'], Said>> = {
    standard: { en: 'unknown standard', fr: 'norme inconnue', es: 'norma desconocida' }, pack: { en: 'unknown pack', fr: 'jeu de règles inconnu', es: 'paquete de reglas desconocido' },
    rule: { en: 'unknown rule', fr: 'règle inconnue', es: 'regla desconocida' }, part: { en: `unknown Part of ${of}`, fr: `partie inconnue de ${of}`, es: `parte desconocida de ${of}` },
    exception: { en: `unknown exception of ${of}`, fr: `dérogation inconnue de ${of}`, es: `excepción desconocida de ${of}` },
  };
  const { en, fr, es } = what[named.kind];
  return {
    en: `${en} "${name}"; ${meant ? `did you mean ${meant}?` : `known are ${listed(known)}`}`,
    fr: `${fr} «\u202f${name}\u202f»\u202f; ${meant ? `vouliez-vous dire ${meant}\u202f?` : `sont connus\u202f: ${listed(known)}`}`,
    es: `${es} «${name}»; ${meant ? `¿quería decir ${meant}?` : `se conocen ${listed(known)}`}`,
  };
}

/** What stands where something else belongs. */
export type Shown = { readonly kind: 'empty' | 'list' | 'table' } | { readonly kind: 'words'; readonly words: string };

const shown = (what: Shown, language: Language): string => what.kind === 'words' ? what.words : kinds[what.kind][language];
const kinds: Readonly<Record<'empty' | 'list' | 'table', Said>> = {
  empty: { en: 'empty', fr: 'vide', es: 'vacío' }, list: { en: 'a list', fr: 'une liste', es: 'una lista' }, table: { en: 'a table of keys', fr: 'un ensemble de clés', es: 'un conjunto de claves' },
};

/** A value of the wrong form under a key; `write` says what belongs there. */
export const wrongValue = (path: string, what: Shown, write: Said): Said => ({
  en: `"${path}" cannot be ${shown(what, 'en')}; write ${write.en}`,
  fr: `«\u202f${path}\u202f» ne peut être ${shown(what, 'fr')}\u202f; écrivez ${write.fr}`,
  es: `«${path}» no puede ser ${shown(what, 'es')}; escriba ${write.es}`,
});

/** A file that is no table of keys. */
export const noTable = (what: Shown): Said => ({
  en: `this is ${shown(what, 'en')}; write keys and values, such as "standards: [C102, C183]"`,
  fr: `ceci est ${shown(what, 'fr')}\u202f; écrivez des clés et des valeurs, par exemple «\u202fstandards: [C102, C183]\u202f»`,
  es: `esto es ${shown(what, 'es')}; escriba claves y valores, por ejemplo «standards: [C102, C183]»`,
});

export const tooManyAliases: Said = {
  en: 'too many aliases (*name); write the values out', fr: 'trop d’alias (*nom)\u202f; écrivez les valeurs en entier', es: 'demasiados alias (*nombre); escriba los valores completos',
};

/** A file that is no YAML. What the reader of YAML says is English, so the other languages say how the file is written. */
export const noYaml = (english: string): Said => ({
  en: english, fr: 'ceci ne se lit pas\u202f; lexfloor.yaml s’écrit en YAML, «\u202fclé: valeur\u202f», une par ligne', es: 'esto no se puede leer; lexfloor.yaml se escribe en YAML, «clave: valor», una por línea',
});

/** What belongs under each key of `lexfloor.yaml`. */
export const help = {
  country: { en: 'the name of the country, such as Aurelia', fr: 'le nom du pays, par exemple Aurelia', es: 'el nombre del país, por ejemplo Aurelia' },
  language: { en: 'the language of the drafts: en, fr or es', fr: 'la langue des projets\u202f: en, fr ou es', es: 'la lengua de los proyectos: en, fr o es' },
  files: {
    en: 'the drafts, relative to this file, such as [act.bill, regulations/*.md]', fr: 'les projets, à partir de ce fichier, par exemple [act.bill, regulations/*.md]', es: 'los proyectos, a partir de este archivo, por ejemplo [act.bill, regulations/*.md]',
  },
  twins: {
    en: 'files that say the same in two or three languages, such as [act.en.bill, act.fr.bill]; or several such lists',
    fr: 'des fichiers qui disent la même chose en deux ou trois langues, par exemple [act.en.bill, act.fr.bill]\u202f; ou plusieurs de ces listes',
    es: 'archivos que dicen lo mismo en dos o tres lenguas, por ejemplo [act.en.bill, act.fr.bill]; o varias de esas listas',
  },
  amends: {
    en: 'which file amends which, such as {reform.bill: act.bill}; with the other names of the act, {reform.bill: {act: code.bill, called: [Social Security Code]}}',
    fr: 'quel fichier modifie lequel, par exemple {reform.bill: act.bill}\u202f; avec les autres noms de la loi, {reform.bill: {act: code.bill, called: [Code de la sécurité sociale]}}',
    es: 'qué archivo modifica cuál, por ejemplo {reform.bill: act.bill}; con los otros nombres de la ley, {reform.bill: {act: code.bill, called: [Código de Seguridad Social]}}',
  },
  targets: {
    en: 'what the country has accepted or means to accept, such as {C102: {accepted: [III, V], intended: [IV], exceptions: [18(2)]}, C183: intended}',
    fr: 'ce que le pays a accepté ou veut accepter, par exemple {C102: {accepted: [III, V], intended: [IV], exceptions: [18(2)]}, C183: intended}',
    es: 'lo que el país ha aceptado o quiere aceptar, por ejemplo {C102: {accepted: [III, V], intended: [IV], exceptions: [18(2)]}, C183: intended}',
  },
  standards: { en: 'the standards to judge by, such as [C102, C183]', fr: 'les normes de comparaison, par exemple [C102, C183]', es: 'las normas de comparación, por ejemplo [C102, C183]' },
  packs: {
    en: 'the rule packs in force, such as [c102, c183, drafting, ./house-style]', fr: 'les jeux de règles en vigueur, par exemple [c102, c183, drafting, ./house-style]', es: 'los paquetes de reglas en vigor, por ejemplo [c102, c183, drafting, ./house-style]',
  },
  severities: {
    en: 'a rule or pack and error, warning, info, hint or off, such as {drafting/*: off}', fr: 'une règle ou un jeu, et error, warning, info, hint ou off, par exemple {drafting/*: off}',
    es: 'una regla o un paquete, y error, warning, info, hint u off, por ejemplo {drafting/*: off}',
  },
  'reference-wages': {
    en: 'wages to compute with, such as {currency: MRD, per: month, skilled-worker: 1200, ordinary-labourer: 800}', fr: 'les salaires de calcul, par exemple {currency: MRD, per: month, skilled-worker: 1200, ordinary-labourer: 800}',
    es: 'los salarios de cálculo, por ejemplo {currency: MRD, per: month, skilled-worker: 1200, ordinary-labourer: 800}',
  },
  population: {
    en: 'the country’s numbers of persons, such as {year: 2024, residents: 2400000, employees: 600000, protected: {all: {employees: 450000}}}',
    fr: 'les effectifs du pays, par exemple {year: 2024, residents: 2400000, employees: 600000, protected: {all: {employees: 450000}}}',
    es: 'las personas del país, por ejemplo {year: 2024, residents: 2400000, employees: 600000, protected: {all: {employees: 450000}}}',
  },
} as const satisfies Readonly<Record<string, Said>>;
