import type { Draft, Problem } from '../draft/draft';
import type { RuleSet } from '../engine/pack';
import { nearest } from '../text/nearest';
import type { Waiver } from './waiverFile';

/** Waivers that stand in comments of the draft. */
export interface TextWaivers {
  readonly found: readonly { readonly waiver: Waiver; readonly provisions: readonly number[] }[];
  at(provision: number, rule: string): Waiver | undefined;
  readonly problems: readonly Problem[];
}

/** `<!-- lexfloor-waive: rule, reason -->`; readers take comments of up to 400 characters, without < and >, for no words of the law. */
const comment = /<!--\s{0,20}lexfloor-waive\s{0,20}:\s{0,20}([^<>]{0,390}?)\s{0,20}-->/g;

/**
 * Reads the waivers in a draft's comments. One holds for the provision in which it stands; for the next one too where it stands under a
 * bare heading or between two provisions.
 */
export function waiversInText(draft: Draft, rules: RuleSet, eIds: readonly string[]): TextWaivers {
  if (!draft.text.includes('<!--') || !draft.text.includes('lexfloor-waive')) return none; // the first letter of the former is rare
  const found: { waiver: Waiver; provisions: readonly number[] }[] = [], problems: Problem[] = [];
  for (const match of draft.text.matchAll(comment)) {
    const span = { start: match.index, end: match.index + match[0].length }, [rule = '', ...rest] = match[1]!.split(',');
    const id = rule.trim(), reason = rest.join(',').trim();
    if (!rules.rules.some((one) => one.id === id) && !rules.off?.has(id)) {
      const meant = nearest(id, rules.rules.map((one) => one.id));
      problems.push({ span, message: `there is no rule "${id}" in force; ${meant ? `did you mean ${meant}?` : 'write it as in <!-- lexfloor-waive: c102/sickness-duration, the reason -->'}` });
      continue;
    }
    if (reason === '') {
      problems.push({ span, message: 'a waiver needs a reason; write it behind a comma: <!-- lexfloor-waive: rule, the reason -->' });
      continue;
    }
    const provisions = provisionsAt(draft, span.start);
    found.push({ provisions, waiver: { rule: id, provision: eIds[provisions[0] ?? 0] ?? '', words: '', reason, state: 'accepted', span, comment: true } });
  }
  return { found, problems, at: (provision, rule) => found.find((one) => one.waiver.rule === rule && one.provisions.includes(provision))?.waiver };
}

const none: TextWaivers = { found: [], problems: [], at: () => undefined };

function provisionsAt({ provisions, starts }: Draft, at: number): readonly number[] {
  let index = -1;
  for (let i = 0; i < starts.length && starts[i]! <= at; i++) index = i;
  const next = index + 1 < provisions.length ? [index + 1] : [];
  if (index < 0) return next;
  const inside = at < starts[index]! + provisions[index]!.text.length;
  return inside && provisions[index]!.words.text !== '' ? [index] : [index, ...next];
}
