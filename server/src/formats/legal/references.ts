/** The end of a text after which a number is part of a reference: "under section", "del artículo 5 y". */
export const referenceBefore = new RegExp('(?:sections?|sub-?\\s?sections?|paragraphs?|sub-?\\s?paragraphs?|articles?|clauses?|items?|regulations?|rules?|parts?|chapters?|act|'
  + 'alin[ée]as?|paragraphes?|points?|lettres?|chapitres?|art[ií]culos?|apartados?|incisos?|inc\\.|letras?|literal(?:es)?|numeral(?:es)?|n[úu]mero|'
  + 'p[áa]rrafos?|ordinal(?:es)?|n[úu]meros?|nos?\\.|art\\.|arts\\.|ss?\\.|n[°º])\\s+(?:[\\d(][^\\s]{0,14}\\s+)?(?:(?:and|or|et|ou|y|o|to|à|a|,)\\s+)?$', 'iu');

/** The end of a line that cannot end a sentence: an article, a preposition, a conjunction. */
export const runsOnAfter = new RegExp('(?:\\(|(?:^|[\\s(’\'])(?:the|of|and|or|a|an|to|in|by|for|with|that|which|under|from|as|at|on|is|be|shall|not|any|such|than|'
  + 'de|du|des|la|le|les|à|au|aux|et|ou|par|pour|en|dans|sur|un|une|que|qui|'
  + 'del|el|los|las|y|o|con|por|para|se|su|sus|al|lo|una|sin|no|entre|'
  + 'art[ií]culos?|articles?|sections?|subsections?|paragraphs?|n[°º]|núm\\.|ley|loi)'
  // a number in words has its unit to come
  + '|(?:^|[\\s(’\'-])(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred|'
  + 'deux|trois|quatre|cinq|huit|neuf|onze|douze|treize|quatorze|quinze|seize|vingts?|trente|quarante|cinquante|soixante|cent|'
  + 'dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|quince|veinte|veinti\\p{L}+|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa|cien|ciento))$', 'iu');
