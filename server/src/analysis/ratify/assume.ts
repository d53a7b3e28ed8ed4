import { replace, writeValue } from '../../engine/fix';
import type { Quantity, RuleSet } from '../../engine/pack';
import { parseQuantity } from '../../engine/quantity';
import { nearest } from '../../text/nearest';
import type { TextEdit } from '../../text/edit';
import type { Analysis } from '../analysis';

/** A value to compute with in place of what the law says. */
export interface Assumption {
  readonly parameter: string;
  readonly value: Quantity;
}

const short: Readonly<Record<string, string>> = { d: 'day', w: 'week', m: 'month', y: 'year', c: 'contribution' };

/**
 * Reads "sickness.duration=26w", "old-age.rate=40%", "old-age.pensionable-age=65". Units: d, w, m, y, c, % or their names; without one
 * an age is in years and a rate in per cent. Gives what is wrong and how to mend it where it cannot be read.
 */
export function readAssumption(text: string, parameters: ReadonlySet<string>): Assumption | { readonly wrong: string } {
  const at = text.indexOf('='), parameter = text.slice(0, at).trim(), written = text.slice(at + 1).trim();
  if (at < 1 || written === '') return { wrong: `'${text}' is no assumption; write PARAMETER=VALUE, such as sickness.duration=26w` };
  if (!parameters.has(parameter)) {
    const near = nearest(parameter, parameters);
    return { wrong: `'${parameter}' is no parameter; ${near ? `did you mean ${near}?` : 'write one such as sickness.duration'}` };
  }
  const unit = /^([\d.,]+)\s*([dwmyc])$/i.exec(written);
  const bare = /^[\d.,]+$/.test(written);
  const value = parseQuantity(unit ? `${unit[1]} ${short[unit[2]!.toLowerCase()]}` : bare && parameter.endsWith('-age') ? `${written} years` : written);
  if (!value || bare && !/(?:-age|rate|threshold|contribution|supplement|protected)$/.test(parameter)) return { wrong: `'${written}' is no value of ${parameter}; write one such as ${/-age$/.test(parameter) ? '65y' : /rate|threshold/.test(parameter) ? '45%' : '26w'}` };
  return { parameter, value };
}

/** The edits that write an assumption into a draft, and how many values of the parameter could not be written. */
export interface AssumedEdits {
  readonly edits: readonly TextEdit[];
  readonly found: number;
}

/**
 * The edits of a draft after which it sets the assumed values: the same words that a quick fix would write. Values that are read with
 * doubt, and values in words that cannot be replaced alone, stay.
 */
export function editsFor({ parameter, value }: Assumption, { draft, facts }: Analysis): AssumedEdits {
  const edits: TextEdit[] = [];
  let found = 0;
  for (const { item, provision: at } of facts) {
    if (item.kind !== 'value' || item.parameter !== parameter || !item.certain) continue;
    found++;
    const provision = draft.provisions[at]!, words = writeValue(provision, item, value, draft.language);
    const edit = words === undefined ? undefined : replace(provision, item.valueSpan, words);
    if (edit) edits.push({ span: { start: draft.starts[at]! + edit.span.start, end: draft.starts[at]! + edit.span.end }, newText: edit.newText });
  }
  return { edits, found };
}

/** All parameters that rules and catalogue know. */
export function knownParameters({ rules, catalogue }: RuleSet): ReadonlySet<string> {
  const known = new Set<string>();
  for (const rule of rules) for (const one of rule.parameters) known.add(one);
  for (const entry of catalogue.values()) for (const figure of entry.figures) for (const one of figure.parameters ?? []) known.add(one);
  return known;
}
