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
  // "R134 Para. (rate)": a paragraph whose number nobody has checked; "ECSS-P Sec. I (duration)"
  const schedule = /^([A-Z][A-Z0-9-]*) (Schedule.*|Annex.*|Sec\. .*|(?:Art|Para)s?\. \([a-z][a-z ]*\))$/i.exec(text);
  return schedule ? { instrument: schedule[1]!.toUpperCase(), article: schedule[2]!, label: text } : undefined;
}
