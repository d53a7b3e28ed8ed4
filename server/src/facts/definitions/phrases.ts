import type { Language } from '../../draft/draft';

/** The words by which one language defines. */
export interface DefinitionWords {
  /** Behind a term in quotation marks: group 1 a qualification ("in relation to …"), group 2 the verb. Sticky. */
  readonly verb: RegExp;
  /** Verbs that add to the ordinary sense, or take from it. */
  readonly includes: RegExp;
  readonly qualifier: RegExp;
  /** Between two terms defined together. */
  readonly joins: RegExp;
  /** The verb before its term. */
  readonly said: RegExp | undefined;
  /** Where an unquoted term ends. */
  readonly ends: RegExp;
  readonly prepositions: ReadonlySet<string>;
  /** Short names given in passing; the first group that matched is the name. */
  readonly named: readonly RegExp[];
  /** Words that lead into a list of definitions. */
  readonly intro: RegExp;
  /** Items of such a list: group 1 the term, group 2 a verb. */
  readonly item: readonly RegExp[];
  /** The same where the item was read as a definition, or stands in a list led in by words of definition. */
  readonly definitionItem: readonly RegExp[];
  readonly listItem: readonly RegExp[];
}

const verbsEn = 'means?|includes?|has the(?: same)? meanings?|have the(?: same)? meanings?|shall (?:mean|include|have|be (?:construed|deemed))|(?:is|are) to be construed|must be construed|refers? to|denotes?|does not (?:mean|include)|do not (?:mean|include)|when used|in relation to';
const verbsFr = "désigne(?:nt)?|s['’]entend(?:ent)?|signifie(?:nt)?|vise(?:nt)?|comprend|comprennent|(?:est|sont) assimilée?s?|(?:a|ont) le (?:même )?sens|sont compris";
const verbsEs = 'significan?|se entienden?|se entender[áa]n?|designan?|comprenden?|se refieren?|tendrá|es (?:el|la|toda?)';

export const definitionWords: Readonly<Record<Language, DefinitionWords>> = {
  en: {
    verb: new RegExp(`(\\s?,?\\s?(?:\\([^()]{0,80}\\)\\s?)?(?:(?:in relation to|in respect of|with respect to|when used|as used|as applied|used in|where|for (?:the )?purposes? of|except|unless|and cognate)[^“”"«»]{0,220}?,?\\s?)?)\\s?,?\\s?(?:also |only |respectively )?(${verbsEn.replace('|in relation to', '').replace('|when used', '')})(?!\\p{L})`, 'yu'),
    includes: /include|construed|read|refer/i,
    qualifier: /in relation to|in respect of|with respect to|when used/i,
    joins: /^[\s,]*(?:or|and)?[\s,]*(?:the (?:expressions?|words?|terms?)\s)?(?:an?\s|the\s)?$/i,
    said: undefined,
    ends: /[,:]/g, prepositions: new Set(),
    named: [
      /\((?:in th(?:is|ese) \p{L}+,?\s|hereinafter\s|hereafter\s|herein\s)?(?:referred to|called|known|described)\s(?:in th(?:is|ese) \p{L}+\s|herein(?:after)?\s)?(?:as\s?)?(?:the\s|an?\s)?[“"‘']?((?:[^”"’'()]|(?<=\p{L})[’'](?=[\p{L}\s])){2,60}?)[”"’']?\)/giu,
      /(?:hereinafter|hereafter|in th(?:is|ese) (?:Act|Part|section|Chapter|Schedule|regulations|Code|Law|Order|subsection|paragraph),?)\s(?:in this \p{L}+\s)?(?:referred to|called|known)(?:\sin this \p{L}+)?(?:\sas)?\s(?:the\s|an?\s)?[“"‘']([^”"’']{2,60})[”"’']/giu,
      /hereinafter\s(?:referred to as|called)\s(?:the\s|an?\s)?((?:\p{Lu}[\p{L}’-]*)(?:\s\p{Lu}[\p{L}’-]*){0,4})/gu,
      /\((?:the\s|an?\s)?[“"]([^”"]{2,50})[”"]\)/gu,
    ],
    intro: /\b(?:unless the context|the following (?:definitions|expressions|words|terms)|definitions|shall have the meanings?)\b|^(?:In|For (?:the )?purposes? of)\s(?:and for the purposes of\s)?th(?:is|ese)\s(?:Act|Part|section|Chapter|Schedule|regulations|Regulations|Code|Law|Title|Division|Order|subsection|Ordinance)\b[^.]{0,80}[—–:,-]*$/u,
    item: [/^(\p{L}[^,;:.()“”"]{0,70}?)(?:\s?,\s(?:in relation to|in respect of|with respect to|when used|as applied)[^;]{0,160}?)?,?\s(means|mean|includes|include|has the (?:same )?meanings?|have the (?:same )?meanings?|shall mean|shall include|does not include|do not include)(?!\p{L})/u],
    definitionItem: [], listItem: [],
  },
  fr: {
    verb: new RegExp(`(\\s?,?\\s?(?:\\([^()]{0,60}\\)\\s?)?(?:(?:à l['’]égard|en ce qui concerne|s['’]agissant|relativement|pour l['’]application|au sens)[^«»“”"]{0,160}?,?\\s?)?)\\s?,?\\s?(${verbsFr})(?!\\p{L})`, 'yu'),
    includes: /compr|assimil|également|notamment/i,
    qualifier: /à l['’]égard|en ce qui concerne|relativement/i,
    joins: /^[\s,]*(?:ou|et)?[\s,]*(?:les? |la |l['’])?$/i,
    said: /(?<!\p{L})(?:on entend(?:ra)?|il faut entendre|(?:doi(?:t|vent)|peut) être entendue?s?|est entendue?|sont entendue?s|entend-on|il y a lieu d['’]entendre)\s(?:,[^,:]{0,90},\s)?(?:au sens [^,:]{0,70},\s)?par\s(?!:)(?=[^\s:])/giu,
    ends: /,|\s?:|\s(?=(?:les?|la|l['’]|une?|tout(?:e|es)?|tous|celui|celle|ceux|celles|chacun)(?:\s|(?<=['’])))/gu,
    prepositions: new Set(['de', 'à', 'pour', 'par', 'sur', 'dans', 'en', 'et', 'ou', 'avec', 'sans', 'dont', 'sous', 'entre']),
    named: [
      /ci-après[\s,]*(?:(?:dénommée?|désignée?|appelée?|nommée?)s?)?[\s,]*(?:par\s|sous le nom de\s|comme\s)?(?:les?\stermes?\s)?[«“"]\s?([^»”"]{2,60}?)\s?[»”"]/giu,
      /(?:dénommée?|désignée?|appelée?)s?\s(?:ci-après|dans (?:la présente loi|le présent \p{L}+))[\s,]*(?:par\s|sous le nom (?:de\s|d['’]))?[«“"]\s?([^»”"]{2,60}?)\s?[»”"]/giu,
      /\(?ci-après[\s,]*(?:dénommée?s?|désignée?s?|appelée?s?)[\s,]+((?:l['’]|la |le |les )\p{Lu}[^»”"();,.]{2,40}?)(?=\)|,|;|\.|$)/gu,
    ],
    intro: /\b(?:on entend(?:ra)?|entendre|entendus?|définitions|définis|ont le sens|s['’]entend)\b/iu,
    item: [],
    definitionItem: [/^(\p{Ll}[^A-Z:;()[\]«»“”"]{1,80}?)\s?(?=\s(?:\p{Lu}\p{Ll}*['’]?|S['’]entend)(?:\s|['’]|\p{Ll}))/u, /^[«“"]?\s?([^«»“”":,;.]{2,70}?)\s?[»”"]?\s?:\s/u],
    listItem: [/^[«“"]?\s?(\p{L}[^«»“”":,;.]{1,70}?)\s?[»”"]?\s?:\s/u],
  },
  es: {
    verb: new RegExp(`(\\s?,?\\s?(?:\\([^()]{0,60}\\)\\s?)?(?:(?:respecto|en relación|para los efectos|a los efectos|tratándose)[^«»“”"]{0,160}?,?\\s?)?)\\s?,?\\s?(${verbsEs})(?!\\p{L})`, 'yu'),
    includes: /comprend/i,
    qualifier: /respecto|en relación|tratándose/i,
    joins: /^[\s,]*(?:o|u|y|e)?[\s,]*(?:(?:el|la|los|las)\s)?$/i,
    said: /(?<!\p{L})(?:se (?:entiende|entienden|entender[áa]|entender[áa]n)|enti[ée]nd[ea]n?se|(?:debe|deberá|deben|deberán) entenderse|ha de entenderse)\s(?:,[^,:]{0,90},\s)?(?:por\s|como\s(?!tal(?:es)?\b|una?\s|\p{L}+(?:ad|id|hech)[oa]s?[\s,.]|hech[oa]s))(?!:)(?=[^\s:])/giu,
    ends: /,|\s?:|\s(?=(?:al?\s(?:la|las|los|el|toda|todo|todos|todas|aquel\p{L}*|una?|quien\p{L}*)|al|toda|todo|todos|todas|aquella|aquellas|aquél|aquel|aquellos|el|la|los|las|un|una|lo|cada|cualquier)\s)/gu,
    prepositions: new Set(['de', 'por', 'para', 'con', 'en', 'a', 'y', 'o', 'sobre', 'sin', 'entre', 'hasta', 'desde', 'bajo', 'según']),
    named: [
      /(?:en adelante|en lo sucesivo|en lo adelante)[\s,]*(?:(?:denominad|llamad|designad)[oa]s?)?[\s,]*(?:(?:el|la|los|las)\s)?[«“"]\s?([^»”"]{2,60}?)\s?[»”"]/giu,
      /(?:en adelante|en lo sucesivo|en lo adelante)[\s,]*(?:(?:denominad|llamad|designad)[oa]s?)?[\s,]*(?:(?:el|la|los|las)\s)?(\p{Lu}[^»”"(),;.]{1,50}?)(?=\)|,|;|\.)/gu,
      /que en (?:esta|la presente) ley se (?:denominará|llamará|denomina)\s(?:(?:el|la)\s)?[«“"]?(\p{Lu}[^»”"(),;.]{1,50}?)[»”"]?(?=\)|,|;|\.|\s(?:y|que)\s)/giu,
    ],
    intro: /\b(?:se entiende|se entender[áa]n?|enti[ée]nd[ea]n?se|entenderse|definiciones|se definen|los siguientes (?:conceptos|términos)|las siguientes definiciones|significan?)\b/iu,
    item: [],
    definitionItem: [/^["“«]?(\p{L}[^"“”«»:;.]{1,80}?)["”»]?\s?(?::|\.-|\.–)\s/u],
    listItem: [/^["“«]?(\p{L}[^"“”«»:;.]{1,80}?)["”»]?\s?(?::|\.-|\.–)\s/u],
  },
};
