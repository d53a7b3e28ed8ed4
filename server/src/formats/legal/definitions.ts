/** What announces definitions: "In this Act, unless the context otherwise requires—". */
export const definitionIntro = /^(?:Subject to [^,]{3,40}, )?(?:In this (?:Act|Law|Part|Code|Ordinance|section|Schedule|Chapter|Article|Order)\b|For the purposes? of this|In these Regulations|Les définitions qui suivent|Au sens d|Pour l['’]application d|A los efectos|Para los efectos|Se entiende por)[^.]{0,120}(?:[—–:,-]|requires|context|s['’]appliquent|means)/iu;
const definitionStart = /^[*_]{0,3}(?:["“”‘’«'][^"“”»\n]{1,90}["”“»’'][*_]{0,3}(?:,|\s|\()|(?:the expression\s+)["“‘«])/iu;
const definitionVerb = /(?:^|[\s"”’'»])(?:means?|includes?|have the|has the (?:same )?meaning|refers? to|(?:shall|must|is to) be construed|désigne|s['’]entend|significa|se entiende)(?=[\s:,—-])/iu;

/** True for the words of a paragraph that defines a term. `inside` tells that the section defines terms: then less evidence is needed. */
export function isDefinition(words: string, inside: boolean): boolean {
  if (/^(?:but|and|or|where|if|who|which|mais|et|ou|pero|y|o)\s/.test(words)) return false;
  if (definitionStart.test(words) && (inside || definitionVerb.test(words.slice(0, 160)))) return true;
  if (!inside) return false;
  return /^[^.;]{2,160}?(?:\s(?:means?|includes?|has the (?:same )?meaning|désigne|significa)(?:[\s,—:-]|$)|\[(?:Repealed|Abrogée?))/u.test(words)
    || /^\p{Ll}[^.;:]{1,60}\s(?:\p{Lu}|La |Le |L['’])/u.test(words);
}
