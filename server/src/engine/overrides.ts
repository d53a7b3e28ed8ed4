import { nearest } from '../text/nearest';
import { parseCite } from './cite';
import { type Fault, explain } from './load';
import { defaultMessage, defaultTodo } from './messages';
import type { Cite, Instrument, Limit, Localized, Rule, RuleSet } from './pack';
import { overrideSchema, type RawOverride } from './packSchema';
import { formatQuantity, judge, parseQuantity } from './quantity';

/** What a pack makes of the rules of others. */
export interface Changes {
  /** Rules with other parts, by id. */
  readonly changed: ReadonlyMap<string, Rule>;
  readonly off: readonly string[];
  /** Stricter national figures, rules of the pack itself; each stands before the rule it is stricter than. */
  readonly stricter: readonly Rule[];
  readonly faults: readonly Fault[];
}

export interface Overrider {
  readonly id: string;
  readonly extends: readonly string[];
  readonly instruments: ReadonlyMap<string, Instrument>;
}

/**
 * Reads `overrides:` of a pack against the rules that are there: `c102/sickness-rate: off`, `c102/*: {severity: warning}`, or parts
 * of one rule. A figure may only be stricter than the standard's: it becomes a rule of the pack, and the standard's own rule stays
 * in force, so that a finding cites the standard only where the standard is not reached.
 */
export function readOverrides(raw: Readonly<Record<string, unknown>>, pack: Overrider, base: RuleSet): Changes {
  const changed = new Map<string, Rule>(), off: string[] = [], stricter: Rule[] = [], faults: Fault[] = [];
  const byId = new Map(base.rules.map(rule => [rule.id, rule]));
  for (const [target, value] of Object.entries(raw)) {
    const at = (message: string, ...path: (string | number)[]): void => { faults.push({ path: ['overrides', target, ...path], key: path.length === 0, message }); };
    const rules = target.endsWith('/*') ? base.rules.filter(rule => `${rule.pack}/*` === target) : [byId.get(target)].filter(rule => rule !== undefined);
    if (rules.length === 0) {
      const by = base.off?.get(target), meant = nearest(target, byId.keys());
      at(by !== undefined ? `the pack ${by} has switched off ${target}; take one of the two out`
        : `there is no rule "${target}"; ${meant ? `did you mean "${meant}"?` : 'name it as pack/rule'}`);
      continue;
    }
    const home = rules[0]!.pack;
    if (!pack.extends.includes(home)) at(`${target} is of the pack ${home}; add ${home} to "extends"`);
    if (value === 'off') {
      off.push(...rules.map(({ id }) => id));
      continue;
    }
    const parsed = overrideSchema.safeParse(value);
    if (!parsed.success) {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) at('write "off", or what changes, such as {severity: warning}');
      else faults.push(...parsed.error.issues.flatMap(issue => explain(issue, value, Object.keys(overrideSchema.shape))).map(fault => ({ ...fault, path: ['overrides', target, ...fault.path] })));
      continue;
    }
    const more = Object.keys(parsed.data).filter(key => key !== 'severity');
    if (target.endsWith('/*') && more.length > 0) {
      at(`only severity and off can be set for a whole pack, not ${more.join(', ')}; name one rule`, more[0]!);
      continue;
    }
    const cites = readCites(parsed.data.cite, pack.instruments, at);
    for (const rule of rules) {
      if (parsed.data.limit !== undefined) {
        const made = makeStricter(rule, parsed.data, cites, pack.id, at);
        if (made !== undefined) stricter.push(made);
        continue;
      }
      for (const [key, by] of Object.entries(rule.from ?? {})) {
        if (key in parsed.data && key !== 'cite' && by !== pack.id && !pack.extends.includes(by)) at(`the pack ${by} sets ${key} of ${rule.id} too; let one of the two extend the other, or take one out`, key);
      }
      changed.set(rule.id, change(changed.get(rule.id) ?? rule, parsed.data, cites, pack.id));
    }
  }
  return { changed, off, stricter, faults };
}

type At = (message: string, ...path: (string | number)[]) => void;

function readCites(raw: RawOverride['cite'], instruments: Overrider['instruments'], at: At): readonly Cite[] {
  return (raw === undefined ? [] : [raw].flat()).flatMap((label, i): Cite[] => {
    const path = Array.isArray(raw) ? ['cite', i] : ['cite'];
    const read = parseCite(label), fault = citeFault(label, instruments);
    if (fault !== undefined) at(fault, ...path);
    return read === undefined ? [] : [{ ...read, ...optional('url', instruments.get(read.instrument)?.url) }];
  });
}

/** What is wrong with a cite, if anything is: its form, or an instrument that nobody knows. */
export function citeFault(label: string, instruments: ReadonlyMap<string, Instrument>): string | undefined {
  const read = parseCite(label);
  if (read === undefined) return `"${label}" is no Article; write it as "C102 Art. 18(1)" or "R202 Para. 3(b)"`;
  if (instruments.has(read.instrument)) return undefined;
  const meant = nearest(read.instrument, instruments.keys());
  return `no instrument "${read.instrument}" is known; ${meant ? `did you mean ${meant}?` : 'describe it under "instrument" in pack.yaml'}`;
}

function change(rule: Rule, raw: RawOverride, cites: readonly Cite[], pack: string): Rule {
  const known = new Set(rule.cites.map(({ label }) => label));
  return {
    ...rule,
    ...optional('severity', raw.severity), ...optional('title', raw.title), ...optional('message', raw.message), ...optional('why', raw.why),
    ...optional('todo', raw.do), ...optional('blindTo', raw['blind-to']),
    cites: [...rule.cites, ...cites.filter(({ label }) => !known.has(label))],
    from: { ...rule.from, ...Object.fromEntries(Object.keys(raw).map(key => [key, pack])) },
  };
}

function makeStricter(rule: Rule, raw: RawOverride, cites: readonly Cite[], pack: string, at: At): Rule | undefined {
  if (rule.check.kind !== 'limit') {
    at(`${rule.id} has no single limit; write a rule of your own beside it`, 'limit');
    return undefined;
  }
  const limit = stricterLimit(rule.check.limit, raw.limit!, rule, at);
  if (limit === undefined) return undefined;
  if (cites.length === 0 && raw.message === undefined) {
    at(`${rule.cites[0]?.label ?? rule.id} does not ask for this figure; add "cite" with the source that does, or a "message"`, 'limit');
    return undefined;
  }
  const check = { kind: 'limit', limit } as const;
  const { from: _, cites: __, todo: ___, ...shared } = rule;
  return {
    ...shared,
    id: `${pack}/${rule.id.slice(rule.pack.length + 1)}`, pack, check, cites, stricterThan: rule.id,
    title: raw.title ?? rule.title, severity: raw.severity ?? rule.severity,
    message: raw.message ?? defaultMessage(check, rule.parameters[0]),
    why: raw.why ?? sayStricter(rule),
    ...optional('todo', raw.do ?? defaultTodo(check)), ...optional('blindTo', raw['blind-to'] ?? rule.blindTo),
    from: Object.fromEntries(['for', 'when', 'unless', 'title', 'severity', 'fix', 'blind-to'].filter(key => !(key in raw)).map(key => [key, rule.pack])),
  };
}

/** The limit of a rule with another figure; nothing where that figure is not stricter. What else the limit says stays. */
function stricterLimit(base: Limit, raw: NonNullable<RawOverride['limit']>, rule: Rule, at: At): Limit | undefined {
  const bound = raw['at-least'] === undefined ? 'at-most' : 'at-least';
  const text = raw[bound]!, than = parseQuantity(text);
  if (than === undefined) at(`"${text}" is no quantity; write a number and a unit, such as "26 weeks" or "45 percent"`, 'limit', bound);
  else if (bound !== base.bound) at(`${rule.id} sets what must be ${base.bound.replace('-', ' ')}; write ${base.bound}`, 'limit', bound);
  else if (base.than === 'throughout') at(`${rule.cites[0]?.label ?? rule.id} asks for the whole contingency already; leave the limit out`, 'limit', bound);
  else {
    const plain: Limit = { bound, than: base.than };
    const verdict = judge(than.value, than.unit, plain), same = judge(base.than.value, base.than.unit, { bound, than });
    const own = formatQuantity(base.than.value, base.than.unit, 'en');
    if (verdict === 'cannot-tell') at(`"${text}" cannot be compared with the ${own} of ${rule.id}; write it in the same unit`, 'limit', bound);
    else if (verdict === 'below') at(`"${text}" is less strict than the ${own} of ${rule.cites[0]?.label ?? rule.id}; a pack may ask for more, not for less`, 'limit', bound);
    else if (same === 'met') at(`"${text}" is what ${rule.id} asks for already; leave the limit out`, 'limit', bound);
    else return { ...base, than };
  }
  return undefined;
}

const sayStricter = (rule: Rule): Localized => {
  const source = rule.cites[0]?.label ?? rule.id;
  return {
    en: `A figure of this pack's own; ${source} asks for less.`,
    fr: `Un chiffre propre à ce jeu de règles ; ${source} demande moins.`,
    es: `Una cifra propia de este paquete; ${source} pide menos.`,
  };
};

const optional = <K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } =>
  (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: V };
