import type { Draft, Language, Provision } from '../draft/draft';
import { rememberedByLanguage } from '../draft/remember';
import { fold } from '../words/tokens';
import type { Places } from './places';
import type { TermFault } from './termFaults';
import type { Term } from './terms';

/**
 * Words used as a term, again and again and with a capital ("the Tribunal"), which nothing in the draft defines, sets up or names
 * in full. What every law knows (the State, the Gazette, the courts) needs no definition.
 */
export function looksDefined(draft: Draft, terms: readonly Term[], places: Places): readonly TermFault[] {
  const { language } = draft;
  const known = new Set(terms.map(({ key }) => key));
  const found = new Map<string, { readonly term: string; readonly provision: number; readonly start: number; count: number; readonly units: Set<number> }>();
  const longer = new Set<string>(), introduced = new Set<string>(), headings: string[] = [];
  draft.provisions.forEach((provision, at) => {
    const { capitals, introductions, heading } = capitalsIn(provision, language);
    for (const { key, term, start, the, parts } of capitals) {
      for (const part of parts) longer.add(part);
      if (!the) continue;
      const one = found.get(key);
      if (one === undefined) found.set(key, { term, provision: at, start, count: 1, units: new Set([places.unitOf(at)]) });
      else { one.count++; one.units.add(places.unitOf(at)); }
    }
    for (const word of introductions) introduced.add(word);
    if (heading !== '') headings.push(heading);
  });
  const faults: TermFault[] = [];
  for (const [key, { term, provision, start, count, units }] of found) {
    if (count < least.uses || units.size < least.units || introduced.has(key) || longer.has(key)) continue;
    const words = key.split(' ');
    if (words.some((_, i) => words.slice(i).some((__, j) => known.has(words.slice(i, words.length - j).join(' '))))) continue;
    if (!bodies[language].test(key) || headings.some(heading => heading.includes(key))) continue;
    faults.push({ kind: 'undefined', provision, span: { start, end: start + term.length }, term, count });
  }
  return faults;
}

const least = { uses: 3, units: 2 } as const;

/** All shorter phrases at the end or the start of a longer one: "Tribunal" of "Appeals Tribunal". */
function endsOf(key: string): readonly string[] {
  const words = key.split(' ');
  return words.slice(1).flatMap((_, i) => [words.slice(i + 1).join(' '), words.slice(0, i + 1).join(' ')]);
}

interface Capitals {
  readonly capitals: readonly Capital[];
  /** The provision's heading, folded. */
  readonly heading: string;
  /** Folded phrases that the words set up or name: "a Medical Board", "known as the Fund". */
  readonly introductions: readonly string[];
}

interface Capital {
  readonly term: string;
  readonly key: string;
  readonly start: number;
  readonly the: boolean;
  /** Shorter phrases at its ends. */
  readonly parts: readonly string[];
}

const nothing: Capitals = { capitals: [], introductions: [], heading: '' };

const capitalsIn = rememberedByLanguage((provision, language): Capitals => provision.kind === 'note' || provision.quoted ? nothing : readCapitals(provision, language));

function readCapitals({ words: { text }, heading }: Provision, language: Language): Capitals {
  const capitals: Capital[] = [], introductions: string[] = [];
  for (const match of text.matchAll(phrases[language])) {
    const start = match.index + match[0].length - match[2]!.length, term = match[2]!, lead = match[1]!.toLowerCase().trim();
    // "l’Agence du revenu" is a name, whatever its capitals
    const named = language !== 'en' && /^\s(?:de|du|des|pour|del|para)\s|^\s(?:d['’]|de l['’])/.test(text.slice(start + term.length, start + term.length + 8));
    const the = definite[language].test(lead) && !named;
    const key = fold(term);
    capitals.push({ term, key, start, the, parts: endsOf(key) });
    if (!the || setsUp[language].test(text.slice(Math.max(0, match.index - 60), match.index + match[1]!.length))) introductions.push(key);
  }
  return capitals.length === 0 && heading === undefined ? nothing : { capitals, introductions, heading: heading === undefined ? '' : fold(heading) };
}

const word = "\\p{Lu}[\\p{Ll}’'-]+";
const phrases: Readonly<Record<Language, RegExp>> = {
  en: new RegExp(`(?<=\\p{Ll}[,]?\\s)((?:the|a|an|any|every|each|such|of|as|and|by|to|or)\\s)(${word}(?:\\s(?:of\\s(?:the\\s)?|for\\s|and\\s)?${word}){0,5})`, 'gu'),
  fr: new RegExp(`(?<=[\\p{Ll}’'][,]?\\s?)((?:le|la|les|du|de la|au|à la|un|une|aux|des)\\s|l[’']|d[’'])(${word}(?:\\s(?:de la |de l[’']|des |du |de |d[’'])?${word}|\\s(?:nationale?|générale?|régionale?|autonome)(?!\\p{L}))*)`, 'gu'),
  es: new RegExp(`(?<=\\p{Ll}[,]?\\s)((?:el|la|los|las|del|al|de la|a la|un|una)\\s)(${word}(?:\\s(?:de la |de los |de las |del |de |y )?${word}){0,6})`, 'gu'),
};
const definite: Readonly<Record<Language, RegExp>> = {
  en: /^the$/, fr: /^(?:le|la|du|de la|au|à la|l[’'])$/, es: /^(?:el|la|del|al|de la|a la)$/,
};
const setsUp: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:established|constituted|created|set up|known as|called|referred to as|styled|consist of|appoint(?:ed)?(?: as)?|designate[ds]?(?: as)?)\b[^.;]{0,20}$/iu,
  fr: /(?:institué|créé|dénommé|appelé|constitué|désigné)e?s?\b[^.;]{0,30}$/iu, es: /(?:cr[eé]a(?:se)?|créase|denominad|llamad|constitu|instit[uú]y|establéc)\p{L}*\b[^.;]{0,30}$/iu,
};

/**
 * Words for bodies, offices and funds that say nothing by themselves. A full name ("la Superintendencia de Pensiones") is known by
 * itself, and so is what every State has (the Minister, the Gazette, the courts).
 */
const bodies: Readonly<Record<Language, RegExp>> = {
  en: /^(?:(?:appeals?|medical|review|appellate|local|pensions?|benefits?|investment|management|actuarial|provident|social|insurance|advisory|general|chief|inspection) ){0,2}(?:board|fund|authority|commission|council|committee|tribunal|institute|institution|agency|office|director|director[- ]general|commissioner|scheme|corporation|trust|trustees?|inspector|inspectorate|actuary|administrator|executive(?: officer)?|executive director|secretariat|centre|register|panel|assessor|referee)(?: of (?:directors|trustees|management|appeals?))?$/u,
  fr: /^(?:caisse|office|fonds|conseil|institut|commission|comite|agence|autorite|directeur|direction|organisme|institution|etablissement|regime|inspection|service|college|association|administration|bureau|secretariat)(?: (?:nationale?|generale?|medicale?|superieure?|regionale?|d['’]administration|technique|de recours|d['’]appel))?$/u,
  es: /^(?:instituto|caja|fondo|consejo|comision|comite|agencia|autoridad|director|direccion|entidad|junta|organismo|institucion|inspeccion|servicio|superintendencia|administradora|gerencia|gerente|secretaria|oficina|regimen|registro)(?: (?:nacional|general|medica|medico|superior|directiva|directivo|tecnica|ejecutiva|ejecutivo|administradora|central|de administracion|de apelaciones))?$/u,
};
