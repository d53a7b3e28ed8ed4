import type { RatificationData } from '../../analysis/ratify/acceptance';
import type { Language } from '../../draft/draft';

/** "du Luxembourg", "de la Namibie", "de l’Irlande", "des Pays-Bas", "de Malte"; in English and Spanish "of Namibia", "de Namibia". */
export function ofCountry(country: string, language: Language, { french }: RatificationData['countries']): string {
  if (language !== 'fr') return `${language === 'en' ? 'of' : 'de'} ${country}`;
  if (country.startsWith('[')) return `[de] ${country}`;
  const given = /^(?:la |l['’]|les |le )/iu.exec(country)?.[0]?.toLowerCase();
  if (given !== undefined) {
    const name = country.slice(given.length);
    return given === 'le ' ? `du ${name}` : given === 'les ' ? `des ${name}` : given === 'la ' ? `de la ${name}` : `de l’${name}`;
  }
  if (french['no-article'].includes(country)) return /^[aeiouyâéèêîïôü]/iu.test(country) ? `d’${country}` : `de ${country}`;
  if (french.plural.includes(country)) return `des ${country}`;
  if (/^[aeiouyhâéèêîïôü]/iu.test(country) && !french.aspirated.includes(country)) return `de l’${country}`;
  return /e$/iu.test(country) && !french.masculine.includes(country) ? `de la ${country}` : `du ${country}`;
}
