import type { Span } from '../text/span';

/**
 * True for a part of a longer name: "Fund" in "the Provident Fund", "Employment" in "the Employment Insurance Act". A capital at the start
 * of a sentence, an article, and words that are all capitals name nothing. `lower`: the term is defined in small letters.
 */
export function isName(text: string, { start, end }: Span, lower: boolean): boolean {
  const said = text.slice(start, end);
  if (!/^\p{Lu}\p{Ll}/u.test(said) || (said.match(/\p{L}{4,}/gu) ?? []).some(word => /^\p{Ll}/u.test(word))) return false;
  if (lower && /^\s(?:Act|Law|Code|Ordinance|Plan|Fund|Board|(?:\p{Lu}\p{Ll}+\s){1,4}(?:Act|Law|Code|Ordinance|Plan|Fund|Board))(?!\p{L})/u.test(text.slice(end, end + 70))) return true;
  const before = /(\p{Lu}\p{Ll}[\p{L}’'-]*)\s$/u.exec(text.slice(Math.max(0, start - 30), start));
  if (before === null || opening.test(before[1]!)) return false;
  const at = start - before[0].length;
  return at > 1 && /[\p{L}\p{N},’'&-]\s$/u.test(text.slice(Math.max(0, at - 2), at));
}

const opening = /^(?:The|An?|Any|Every|Each|No|This|That|Such|If|Where|When|Of|For|By|In|To|And|Or|Said|All|Les?|La|Une?|Des?|Du|Au|Aux|Tou[st]e?s?|Cette|Cet?|El|Los|Las|Un|Unos|Una|Del|Al|Tod[oa]s?|Dich[oa]s?|Est[ea]s?)$/;

/** True for words that are part of what a law is called, of a hyphened word, of a fraction, or of the number of a law or provision. */
export const isOtherName = (text: string, span: Span): boolean =>
  isInTitle(text, span) || isHyphened(text, span) || isCited(text, span) || fraction.test(text.slice(span.start, span.end + 8));

/** "terceras partes" are no third parties. */
const fraction = /^terceras?\spartes?(?!\p{L})/iu;

/** "Employees" in "the Holidays (Employees) Act, 1973", "emploi" in "la Loi sur l’assurance-emploi": part of what a law is called. */
function isInTitle(text: string, { start, end }: Span): boolean {
  if (/^\p{Lu}\p{Ll}/u.test(text.slice(start, start + 2)) && behindInTitle.test(text.slice(end, end + 90))) {
    // "the Board and Insurance Act" is no title; what stands before a joining word may be on its own
    return /^(?:\)|['’]s?\s\p{Lu})/u.test(text.slice(end, end + 4)) || /(?:\p{Lu}[\p{L}’'-]*|\))\s(?:\(|(?:of|and|for|to)\s)?$|\($/u.test(text.slice(Math.max(0, start - 30), start));
  }
  const before = text.slice(Math.max(0, start - 60), start);
  return /\b(?:Loi|Code|Règlement|Ley|Código|Reglamento)\s(?:(?:sur|concernant|de|du|des|sobre|del)\s)(?:l['’]|la\s|les?\s|los\s|las\s|el\s)?(?:\p{L}+-|\p{Ll}+\s(?:de\sl['’]|de\sla\s|de\s|des\s|du\s|d['’]))?$/u.test(before)
    || inOwnName.test(before) && /^\s(?:du|de\sla|de\sl['’]|des|del|of)\s?\p{Lu}\p{Ll}/u.test(text.slice(end, end + 12));
}

/** "Régime de pensions du Canada": between a capital inside the sentence and the place it belongs to. */
const inOwnName = /[\p{L},’'] ?\p{Lu}\p{Ll}{3,}\s(?:de\s|des\s|du\s|d['’]|del\s)$/u;

const behindInTitle = /^(?:['’]s?(?=\s))?(?:\)|(?:\s|\s?-)(?:\(?\p{Lu}[\p{L}’'-]*\)?|of|and|for|to)(?=\s)|\s\([^()]{2,40}\)){0,8}?\s(?:Acts?|Regulations|Ordinances?|Code|Order)(?!\p{L})(?:,?\s(?:\d{4}|No\b|Cap)|\s?\(|[.,;)]|\s\p{Ll})/u;

/** "assurance-emploi", "member-nominated" are words of their own; "non-member" speaks of members. */
const isHyphened = (text: string, { start, end }: Span): boolean =>
  /[-‐‑]/.test(text.charAt(start - 1)) && /\p{L}/u.test(text.charAt(start - 2)) && !/(?<!\p{L})(?:non|ex|co|sub|quasi)[-‐‑]$/iu.test(text.slice(Math.max(0, start - 7), start)) || /^[-‐‑]\p{L}/u.test(text.slice(end, end + 2));

/**
 * "Regulation 6", "the Regulations of 2001", "Loi nº 94", "this Act": the number or year of a law, or the law itself, and no use of
 * "regulations", "loi" or "Acts" as a draft defines them.
 */
function isCited(text: string, { start, end }: Span): boolean {
  if (!lastLaw.test(text.slice(Math.max(start, end - 16), end))) return false;
  return numberBehind.test(text.slice(end, end + 16)) || lawAlone.test(text.slice(start, end)) && ownBefore.test(text.slice(Math.max(0, start - 14), start));
}

const lawWord = "(?:acts?|laws?|codes?|ordinances?|regulations?|rules?|orders?|lois?|codes?|décrets?|règlements?|ordonnances?|arrêtés?|ley(?:es)?|decretos?|códigos?|reglamentos?|ordenanzas?|resoluci[oó]n(?:es)?)";
const lastLaw = new RegExp(`(?<!\\p{L})${lawWord}$`, 'iu');
const lawAlone = new RegExp(`^${lawWord}$`, 'iu');
const numberBehind = /^(?:,?\s\d{4}(?!\d)|\s\d|\s\(?(?:EC|EEC|EU|CE|CEE|UE)\)?\s|\s?\([a-z\d]{1,3}\)\s(?:of|de)\s|,?\s(?:No\.?s?|n[.º°o]+|n[úu]m\.?)\s?\d|\s(?:of|de)\s\d{4})/iu;
const ownBefore = /(?<!\p{L})(?:this|the present|la présente|le présent|cette|esta|este|la presente|el presente)\s$/iu;
