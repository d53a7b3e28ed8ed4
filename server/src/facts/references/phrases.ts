import type { Language } from '../../draft/draft';

/** The small words around the numbers of a reference, one set a language. Patterns for what stands before a word of reference end there; all
 * others are sticky. */
export interface ReferenceWords {
  /** Between two numbers of a list. */
  readonly and: RegExp;
  /** Between the ends of a range. */
  readonly to: RegExp;
  /** From the inner to the outer: "of", "de l’", "del". */
  readonly of: RegExp;
  /** "this", before a word of reference; "that", "the said"; "the preceding". */
  readonly this: RegExp;
  readonly that: RegExp;
  readonly previous: RegExp;
  readonly next: RegExp;
  /** The same behind the word, in French and Spanish. */
  readonly previousAfter: RegExp | undefined;
  readonly nextAfter: RegExp | undefined;
  readonly thatAfter: RegExp | undefined;
  /** Ordinal words that stand before the word of reference: "First Schedule", "deuxième alinéa". */
  readonly ordinalBefore: RegExp;
  /** This very act, by its kind: "of this Act", "de la présente loi". */
  readonly ownLaw: RegExp;
  /** Another law that the places are of: "of the Labour Act", "de la loi du 3 mai". */
  readonly otherLaw: readonly RegExp[];
  /** A law meant before: "of that Act", "du même code". */
  readonly sameLaw: RegExp;
  /** The end of what stands before a reference that cites a law: "c. 19, s. 240", "Act 22 of 2005, section 3". */
  readonly citation: RegExp;
  /** What may stand between two references that share the law named behind the second. */
  readonly joins: RegExp;
  /** Units of measure, before which a number is none of a provision. */
  readonly measure: RegExp;
}

const lawsEn = 'Acts?|Laws?|Codes?|Ordinances?|Regulations?|Rules|Constitution|Conventions?|Recommendations?|Decrees?|Orders?|Statutes?|Charter|Treaty|Treaties|Agreements?|Protocols?|Bill|Directives?|Instrument|Proclamation|By-?laws|Standing Orders|Table|Form';
const lawsFr = 'lois?|codes?|ordonnances?|décrets?|règlements?|arrêtés?|conventions?|Constitution|traités?|statuts?|accords?|directives?|recommandations?|charte|protocoles?|définitions?|Lois?|Codes?|Ordonnances?|Décrets?|Règlements?|Régimes?|Conventions?|Traités?|Pacte';
const lawsEs = 'ley(?:es)?|códigos?|decretos?(?:[- ]ley(?:es)?)?|reglamentos?|ordenanzas?|constitución|convenios?|tratados?|estatutos?|resoluci[oó]n(?:es)?|acuerdos?|órdenes|orden|texto refundido|real(?:es)? decretos?|recomendaci[oó]n(?:es)?|carta|protocolos?|directivas?|norma|régimen|cuadro|tabla|definici[oó]n|acto|RD|RDL|DFL|D\\.?\\s?L\\.?|D\\.?\\s?S\\.?';

export const referenceWords: Readonly<Record<Language, ReferenceWords>> = {
  en: {
    and: /\s?(?:,\s?(?:and\/or|and|or)?|and\/or|and|or|&)(?:\s?(?:also|of|under))?\s?(?=[\d(IVXLCA-Z])/y,
    to: /\s?(?:(?:up\s)?to|through|–|—|-)\s?(?=[\d(IVXLCA-Z])/y,
    of: /\s?,?\s?of(?:\s|(?=(?:sub)?sections?\s?\d))(?:the\s)?|\s?(?:to|in)\s(?:the\s)?(?=(?:\p{L}+\s)?(?:Schedules?|Annex|Appendix)(?!\p{L}))/yu,
    this: /(?<!\p{L})(?:this|the present)\s$/iu, that: /(?<!\p{L})(?:that|the said|the same|such|its|their)\s$/iu,
    previous: /(?<!\p{L})(?:the\s)?(?:last\s|immediately\s)?(?:preceding|foregoing)\s$/iu, next: /(?<!\p{L})(?:the\s)?next\s(?:following\s|succeeding\s)?$/iu,
    previousAfter: undefined, nextAfter: undefined, thatAfter: undefined,
    ordinalBefore: /(?<!\p{L})(First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|Eleventh|Twelfth|Thirteenth|Fourteenth|Fifteenth|FIRST|SECOND|THIRD|FOURTH|FIFTH|first|second|third|fourth|fifth|sixth|seventh|eighth)\s$/u,
    ownLaw: /\s?,?\s?(?:of|to|in|under)\s(?:this|the present)\s(?:Act|Law|Code|Ordinance|Decree|Proclamation|Bill|Statute|Order|act|law|code|Regulations?|regulations?|Rules|By-?laws)(?!\p{L})/yu,
    otherLaw: [new RegExp(`\\s?,?\\s?(?:\\([^()]{1,120}\\)\\s?,?\\s?)?(?:of|to|in|under)\\s(?:the\\s|the(?=\\p{Lu})|an?\\s|any\\s|every\\s|each\\s|said\\s|repealed\\s|former\\s|previous\\s|principal\\s)*(?:(?:[\\p{Lu}\\d(][^\\s,;]*|of|the|and|for|in|to|on|by|as|&|Persons’|[a-z]+’s?),?\\s){0,14}?(?:${lawsEn})(?!\\p{L})|\\s?,?\\s?(?:of|to|in|under)\\s(?:the\\s)?(?:said\\s|principal\\s|Principal\\s|first-mentioned\\s|repealed\\s|former\\s|relevant\\s)?(?:act|law|code|ordinance|regulations|rules|constitution|convention|statutes?|by-?laws)(?!\\p{L})|\\s?,?\\s?(?:of|to|in|under)\\s(?:the|an?|any|every|each)\\s(?!present\\s)[\\p{Ll}-]+\\s(?:Acts?|Laws?|Code|Ordinances?)(?!\\p{L})|\\s?,?\\s?(?:of|in|to)\\s(?:title|chapter|Title|Chapter)\\s\\d|\\s?,?\\s?of\\s(?:the\\s)?\\p{Lu}{3,}(?!\\p{L})|\\s?,?\\s?of\\sthe\\sdefinition(?!\\p{L})|\\sthereof(?!\\p{L})|\\s?,\\s?(?:[\\p{Lu}][^\\s,;.]*\\s){1,8}(?:Act|Code|Ordinance),?\\s(?:\\d{4}|\\()`, 'yu')],
    sameLaw: /\s?,?\s?(?:of|to|in|under)\s(?:that|those|such|the same|the latter|the former)\s(?:Acts?|Laws?|Code|Ordinance|Regulations?|Rules|Decree|Order|Convention|Constitution|acts?|laws?|code|title|chapter|instrument|enactment|regulations)(?!\p{L})/yu,
    citation: /(?<!\p{L})(?:(?:c|ch|cap|chap)\.?\s?\d{1,3}|(?:Act|Law|Ley|Loi|Decreto|Décret)\s(?:n?[.º°o]*\s?)?[\d./-]{1,10}(?:\sof\s\d{4})?|\d{4}),?\s(?:and\s|et\s|y\s)?(?:the\s|l['’]|el\s)?$|(?:Act|Law|Ley|Loi|Decreto|Décret)\s(?:n?[.º°o]*\s?)?[\d./-]{1,10}[^().;]{0,30}\(\s?$/iu,
    joins: /^[\s,]*(?:\([^()]*\)[\s,]*)?(?:(?:and|or|except|excluding|read with|other than|also|both|by|of|under|in|to|the|for|purposes?)[\s,(]*){0,6}$/iu,
    measure: /\s?(?:per\s?cent|%|days?|weeks?|months?|years?|hours?|times|shillings|pounds|dollars|persons?|members|employees|contributions|(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)/iy,
  },
  fr: {
    and: /\s?(?:,\s?(?:et|ou)?|et\/ou|et|ou|ainsi que|et suivants)\s?(?:(?:aux?|les?)\s)?(?=[\d(IVXLCLRDa-z])/y,
    to: /\s?(?:à|au|jusqu['’]à|[–—])\s?(?=[\d(IVXLCLRDa-z])/y,
    of: /\s?(?:de\sl['’]|de\sla\s|du\s|des\s|de\s|à\sl['’]|au\s|d['’])/y,
    this: /(?<!\p{L})présente?\s$/iu, that: /(?<!\p{L})(?:même|dit|dite|ledit|ladite|dudit|audit|cet?|cette)\s$/iu,
    previous: /(?<!\p{L})précédente?\s$/iu, next: /(?<!\p{L})suivante?\s$/iu,
    previousAfter: /\s(?:précédente?|qui\sprécède)(?!\p{L})/yu, nextAfter: /\s(?:suivante?|qui\ssuit)(?!\p{L})/yu, thatAfter: /\s(?:précitée?|susvisée?|susmentionnée?)(?!\p{L})/yu,
    ordinalBefore: /(?<!\p{L})(premier|première|deuxième|second|seconde|troisième|quatrième|cinquième|sixième|septième|huitième|neuvième|dixième|onzième|douzième|dernier|dernière|avant-dernier)\s$/iu,
    ownLaw: /\s?,?\s?(?:de\sla|du|à\sla|au)\sprésente?\s(?:loi|code|décret|ordonnance|règlement|arrêté|texte|convention|statut)(?!\p{L})/yu,
    otherLaw: [new RegExp(`\\s?,?\\s?(?:modifiée?\\s)?(?:de\\sla|de\\sl['’]|du|des|de|d['’])\\s?(?:dite\\s|susdite\\s|nouvelle\\s|ancienne\\s)?(?:${lawsFr})(?!\\p{L})|\\s?,?\\s?(?:de\\sla|de\\sl['’]|du|des)\\s?(?=\\p{Lu}\\p{Ll})(?!Partie|Titre|Livre|Chapitre|Section|Annexe|Fonds|Caisse|Conseil|Office|Ministre)`, 'yu')],
    sameLaw: /\s?,?\s?(?:de\scette|de\sladite|de\sces|du\smême|de\sla\smême|dudit|de\sce)\s(?:loi|code|décret|ordonnance|règlement|convention|texte)s?(?!\p{L})/yu,
    citation: /(?<!\p{L})(?:(?:c|ch|cap|chap)\.?\s?\d{1,3}|(?:Act|Law|Ley|Loi|Decreto|Décret)\s(?:n?[.º°o]*\s?)?[\d./-]{1,10}(?:\sof\s\d{4})?|\d{4}),?\s(?:and\s|et\s|y\s)?(?:the\s|l['’]|el\s)?$|(?:Act|Law|Ley|Loi|Decreto|Décret)\s(?:n?[.º°o]*\s?)?[\d./-]{1,10}[^().;]{0,30}\(\s?$/iu,
    joins: /^[\s,]*(?:\([^()]*\)[\s,]*)?(?:(?:et|ou|sauf|excepté|ainsi que|de|du|des|la|le|les|l['’]|à|au|aux|en vertu|conformément)[\s,(]*){0,5}$/iu,
    measure: /\s?(?:p\.\s?(?:100|cent)|pour\s?cent|%|jours?|semaines?|mois|ans|années?|heures?|fois|francs|euros|€|personnes|membres|(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)\b)/iy,
  },
  es: {
    and: /\s?(?:,\s?(?:y|e|o|u)?|y\/o|y|e|o|u|Y|O|así como)\s?(?:(?:del?\s|al\s|en\s)?(?:el\s|la\s|los\s|las\s)?)?(?=[\d(“"«'IVXLCa-z])/y,
    to: /\s?(?:al?(?:\s(?:el|la))?|hasta(?:\s(?:el|la))?|[–—])\s?(?=[\d(“"«'IVXLCa-z])/y,
    of: /\s?(?:del\s?|de\s(?:la\s|los\s|las\s)?|al\s)/y,
    this: /(?<!\p{L})(?:presente|este|esta)\s$/iu, that: /(?<!\p{L})(?:mism[oa]|citad[oa]|dich[oa]|referid[oa]|mencionad[oa]|es[ea]|aquel|aquella)\s$/iu,
    previous: /(?<!\p{L})(?:precedente|anterior)\s$/iu, next: /(?<!\p{L})siguiente\s$/iu,
    previousAfter: /\s(?:anterior|precedente|que antecede)(?!\p{L})/yu, nextAfter: /\s(?:siguiente)(?!\p{L})/yu, thatAfter: /\s(?:citad[oa]|mencionad[oa]|referid[oa]|mism[oa])(?!\p{L})/yu,
    ordinalBefore: /(?<!\p{L})(primer|primero|primera|segundo|segunda|tercer|tercero|tercera|cuarto|cuarta|quinto|quinta|sexto|sexta|séptimo|séptima|octavo|octava|noveno|novena|décimo|décima|último|última|penúltimo)\s$/iu,
    ownLaw: /\s?,?\s?(?:de|a|en)\s?(?:l?a?\s?(?:la\s)?presente|esta|este|l\spresente)\s(?:[Ll]ey|LEY|[Cc]ódigo|[Dd]ecreto(?:[- ][Ll]ey)?|[Rr]eglamento|[Nn]orma|[Oo]rdenanza|[Tt]exto)(?!\p{L})|\s?,?\s?del\spresente\s(?:[Cc]ódigo|[Dd]ecreto|[Rr]eglamento|[Tt]exto|[Rr]égimen)(?!\p{L})/yu,
    otherLaw: [new RegExp(`\\s?,?\\s?(?:de\\s(?:la\\s?|las\\s|los\\s)?|del\\s?)(?:(?:citad|referid|mencionad|antedich|dich|expresad|llamad|denominad)[oa]s?\\s)?(?:${lawsEs}|disposici[oó]n\\s(?:adicional|transitoria|final|derogatoria))(?!\\p{L})|\\s?,\\s(?:ley|decreto|código)\\s(?!\\p{L}{0,3}\\s?que)`, 'iyu'),
      new RegExp(`\\s?,?\\s?(?:de\\s(?:la\\s|los\\s|las\\s)|del\\s)(?=\\p{Lu}\\p{Ll})(?!Título|Capítulo|Libro|Sección|Anexo|Parte|Fondo|Caja|Instituto|Consejo|Ministerio)`, 'yu')],
    sameLaw: /\s?,?\s?(?:de\s(?:esa|dicha|aquella|la\smisma|la\scitada|la\sreferida|la\smencionada)|del\s(?:mismo|citado|referido|mencionado)|de\s(?:ese|dicho|aquel))\s(?:ley|Ley|LEY|código|Código|decreto|Decreto|reglamento|Reglamento|texto|cuerpo|estatuto)s?(?!\p{L})/yu,
    citation: /(?<!\p{L})(?:(?:c|ch|cap|chap)\.?\s?\d{1,3}|(?:Act|Law|Ley|Loi|Decreto|Décret)\s(?:n?[.º°o]*\s?)?[\d./-]{1,10}(?:\sof\s\d{4})?|\d{4}),?\s(?:and\s|et\s|y\s)?(?:the\s|l['’]|el\s)?$|(?:Act|Law|Ley|Loi|Decreto|Décret)\s(?:n?[.º°o]*\s?)?[\d./-]{1,10}[^().;]{0,30}\(\s?$/iu,
    joins: /^[\s,]*(?:\([^()]*\)[\s,]*)?(?:(?:y|e|o|u|salvo|excepto|así como|en|de|del|la|el|los|las|al|a)[\s,(]*){0,5}$/iu,
    measure: /\s?(?:por\s?ciento|%|d[ií]as?|semanas?|mes(?:es)?|años?|horas?|veces|pesos|euros|soles|personas|miembros|UIT|SMLMV|de\s(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre)\b)/iy,
  },
};
