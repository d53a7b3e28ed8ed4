import type { Cite } from './pack';

/**
 * Reads a cite as rules and people write it: "C102 Art. 18(1)", "C102 Schedule to Part XI", "R202 Para. 3(b)". Undefined where
 * it is none. For Recommendations `article` is the paragraph; a Schedule is its own "article".
 */
export function parseCite(label: string): Cite | undefined {
  const text = label.trim().replace(/\s+/g, ' ');
  const numbered = /^([A-Z][A-Z0-9-]*) (?:Arts?|Paras?)\. (\d+[a-z]?)((?:\([0-9A-Za-z]+\))*)(?:[-,].*)?$/i.exec(text);
  if (numbered) {
    const paragraph = numbered[3]!.replace(/^\(/, '').replace(/\)\(/g, '(').replace(/^([^()]*)\)$/, '$1');
    return { instrument: numbered[1]!.toUpperCase(), article: numbered[2]!, ...(paragraph === '' ? {} : { paragraph }), label: text };
  }
  // As the catalogue labels what has no checked number, or several: "R134 Para. (rate)", "ECSS-P Sec. I (duration)",
  // "R202 Para. 7 (procedures)", "R202 Paras 21-22", "ICESCR GC19 paras 77-78", "CARICOM-SS (equality)".
  const other = /^([A-Z][A-Z0-9-]*) (Schedule.*|Annex.*|Sec\. .*|Part [IVX]+|Principle \d+|GC19 paras?\.? \d[\d-]*|(?:Arts|Paras) \d+-\d+|Para\. \d+ \([a-z ]+\)|(?:(?:Art|Para)s?\. )?\([a-z][a-z ]*\))$/i.exec(text);
  if (other === null) return undefined;
  const article = other[2]!.replace(/^(?:Arts|Paras?)\.? (\d[\d-]*).*$/i, '$1');
  return { instrument: other[1]!.toUpperCase(), article, label: text };
}
