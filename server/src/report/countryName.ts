import { type Language, languages } from '../draft/draft';
import { withoutAccents } from '../text/accents';

/**
 * The short name of a country in a language: "Namibia", "NA" or "Namibie" is "Namibie" in French. The names are those of the Unicode
 * project (CLDR), which every JavaScript engine carries. What is no name of a country, or one in the language already, stays as it was typed.
 */
export function nameCountry(country: string, language: Language): string {
  const typed = keyOf(country), code = codes().get(typed) ?? codes().get(typed.replace(/^(?:the|la|le|les|l|el|los|las) /, ''));
  const [name] = code === undefined ? [] : namesOf(code, language);
  return name === undefined || country.toLowerCase().endsWith(name.toLowerCase()) ? country : name;
}

/** As official papers name them, where CLDR's short form does not suit one. */
const official: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  BY: { en: 'Belarus', fr: 'Bélarus', es: 'Belarús' },
  CD: { en: 'Democratic Republic of the Congo', fr: 'République démocratique du Congo', es: 'República Democrática del Congo' },
  CG: { en: 'Congo', fr: 'Congo', es: 'Congo' },
  CI: { en: 'Côte d’Ivoire', fr: 'Côte d’Ivoire', es: 'Côte d’Ivoire' },
  CV: { en: 'Cabo Verde', fr: 'Cabo Verde', es: 'Cabo Verde' },
  KN: { en: 'Saint Kitts and Nevis', fr: 'Saint-Kitts-et-Nevis', es: 'Saint Kitts y Nevis' },
  KP: { en: 'Democratic People’s Republic of Korea', fr: 'République populaire démocratique de Corée', es: 'República Popular Democrática de Corea' },
  KR: { en: 'Republic of Korea', fr: 'République de Corée', es: 'República de Corea' },
  MD: { en: 'Republic of Moldova', fr: 'République de Moldova', es: 'República de Moldova' },
  MM: { en: 'Myanmar', fr: 'Myanmar', es: 'Myanmar' },
  RU: { en: 'Russian Federation', fr: 'Fédération de Russie', es: 'Federación de Rusia' },
  SV: { en: 'El Salvador', fr: 'El Salvador', es: 'El Salvador' },
  TL: { en: 'Timor-Leste', fr: 'Timor-Leste', es: 'Timor-Leste' },
  VN: { en: 'Viet Nam', fr: 'Viet Nam', es: 'Viet Nam' },
};

const shown = { en: namesIn('en'), fr: namesIn('fr'), es: namesIn('es') };

/** Made when a country is first asked for: a table of names costs some milliseconds. */
function namesIn(language: Language): (code: string) => string | undefined {
  let names: Intl.DisplayNames | undefined;
  return code => (names ??= new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })).of(code);
}

/** The official name where there is one, and that of CLDR, without its signs and short forms in English. */
function namesOf(code: string, language: Language): readonly string[] {
  const own = official[code]?.[language], short = shown[language](code)?.replaceAll(' & ', ' and ').replace(/^St\. /, 'Saint ');
  return [...own === undefined ? [] : [own], ...short === undefined || short === own ? [] : [short]];
}

let known: ReadonlyMap<string, string> | undefined;

/** ISO 3166 codes by their names in all languages, and by themselves. Codes of old: a name belongs to the code that comes first in `Intl`'s own spelling. */
function codes(): ReadonlyMap<string, string> {
  if (known) return known;
  const found = new Map<string, string>();
  for (const first of letters) for (const second of letters) {
    const code = first + second;
    if (notCountries.has(code) || Intl.getCanonicalLocales(`und-${code}`)[0] !== `und-${code}`) continue; // BU is Myanmar today, DD Germany
    const names = languages.flatMap(language => namesOf(code, language));
    if (names.length > 0) for (const name of [code, ...names]) if (!found.has(keyOf(name))) found.set(keyOf(name), code);
  }
  return known = found;
}

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** Groups of countries and codes for trying out, which `Intl` names too. */
const notCountries: ReadonlySet<string> = new Set(['EU', 'EZ', 'UN', 'XA', 'XB', 'ZZ', 'QO']);

const keyOf = (name: string): string => withoutAccents(name).replace(/[^\p{L}]+/gu, ' ').trim();
