import type { RatificationData } from '../../analysis/ratify/acceptance';
import type { Language } from '../../draft/draft';

/** "du Luxembourg", "de la Namibie", "de l’Irlande", "des Pays-Bas", "de Malte"; "of the Netherlands", "of Namibia"; "de los Países Bajos", "de Namibia". */
export function ofCountry(country: string, language: Language, { english, french, spanish }: RatificationData['countries']): string {
  if (language === 'en') return `of ${english.the.includes(country) ? 'the ' : ''}${country}`;
  if (language === 'es') return `${spanish.el.includes(country) ? 'del' : (['la', 'los', 'las'] as const).filter(one => spanish[one].includes(country)).reduce((said, one) => `${said} ${one}`, 'de')} ${country}`;
  return ofFrench(country, french);
}

function ofFrench(country: string, french: RatificationData['countries']['french']): string {
  if (country.startsWith('[')) return `[de] ${country}`;
  const given = /^(?:la |l['’]|les |le )/iu.exec(country)?.[0]?.toLowerCase();
  if (given !== undefined) {
    const name = country.slice(given.length);
    return given === 'le ' ? `du ${name}` : given === 'les ' ? `des ${name}` : given === 'la ' ? `de la ${name}` : `de l’${name}`;
  }
  const isVowel = /^[aeiouyhâéèêîïôü]/iu.test(country) && !french.aspirated.includes(country);
  if (french['no-article'].includes(country)) return isVowel ? `d’${country}` : `de ${country}`;
  if (french.plural.includes(country)) return `des ${country}`;
  if (isVowel) return `de l’${country}`;
  return french.feminine.includes(country) || /e$/iu.test(country) && !french.masculine.includes(country) ? `de la ${country}` : `du ${country}`;
}
