import type { Language } from '../draft/draft';
import { languages } from '../draft/draft';
import { inflect } from '../words/inflect/pattern';
import { PhraseError, PhraseSet, compileAround } from '../words/phrase';
import { parseCite } from './cite';
import { defaultMessage, defaultTodo } from './messages';
import type { Alternative, Check, Cite, Condition, Limit, Need, Phrases, Rule, WordingTerms } from './pack';
import { parseQuantity } from './quantity';
import type { PhraseGroups, RawCondition, RawLimit, RawNeed, RawPhrases, RawRule } from './schema';
import type { Severity } from './finding';
import { termPattern } from './plan';

/** What a rule takes over from the file and the pack it stands in. */
export interface RuleHome {
  readonly pack: string;
  readonly branch?: string;
  readonly severity?: Severity;
  readonly onRequest?: boolean;
  /** Groups of phrases that rules may name. */
  readonly phrases: PhraseGroups;
}

/** A mistake in a rule that the schema cannot see; `path` leads to it inside the rule. */
export class RuleError extends Error {
  constructor(readonly path: readonly (string | number)[], message: string) {
    super(message);
  }
}

/** Makes a rule of what its YAML says. Throws `RuleError` for cites, quantities and patterns that cannot be read. */
export function makeRule(raw: RawRule, home: RuleHome): Rule {
  const data = raw.data;
  const severity = data.severity ?? home.severity ?? 'info';
  const check = makeCheck(raw, home.phrases);
  const branch = data.branch ?? home.branch;
  const parameters = list(data.for);
  return {
    id: `${home.pack}/${data.id}`,
    pack: home.pack,
    kind: check.kind,
    ...(branch === undefined ? {} : { branch }),
    cites: list(data.cite).map((label, i) => cite(label, Array.isArray(data.cite) ? ['cite', i] : ['cite'])),
    title: data.title,
    severity,
    parameters,
    ...optional('when', makeConditions(data.when, ['when'], home.phrases)),
    ...optional('unless', makeConditions(data.unless, ['unless'], home.phrases)),
    message: data.message ?? defaultMessage(check, parameters[0]),
    why: data.why,
    ...optional('todo', data.do ?? defaultTodo(check)),
    ...optional('blindTo', data['blind-to']),
    ...optional('fix', data.fix && { with: data.fix.with, safe: data.fix.safe ?? false, ...optional('title', data.fix.title) }),
    ...optional('languages', data.languages),
    ...optional('onRequest', home.onRequest || undefined),
    ...optional('underCondition', data['under-condition'] || undefined),
    ...optional('inDefinitions', data['in-definitions'] || undefined),
    check,
  };
}

function makeCheck(raw: RawRule, groups: PhraseGroups): Check {
  switch (raw.key) {
    case 'limit': return { kind: 'limit', limit: makeLimit(raw.data.limit, ['limit']) };
    case 'alternatives': return { kind: 'alternative', alternatives: raw.data.alternatives.map((one, i) => makeAlternative(one, i, groups)) };
    case 'forbidden': return {
      kind: 'forbidden', phrases: makePhrases(raw.data.forbidden, ['forbidden'], groups),
      ...optional('together', raw.data.together === undefined ? undefined : makePhrases(raw.data.together, ['together'], groups)),
    };
    case 'required': return {
      kind: 'required', element: raw.data.required.element,
      phrases: makePhrases(raw.data.required.shown, ['required', 'shown'], groups),
      parameters: raw.data.required.parameters ?? [],
      where: raw.data.required.where === undefined ? undefined : makePhrases(raw.data.required.where, ['required', 'where'], groups),
      askedOf: raw.data.required['asked-of'] ?? [],
      ...(raw.data.required.of === 'agreement' && { ofAgreement: true as const }),
      ...optional('onlyIf', raw.data.required['only-if'] && Object.entries(raw.data.required['only-if']).map(([parameter, limit]) => ({ parameter, limit: makeLimit(limit, ['required', 'only-if', parameter]) }))),
      at: makePhrases(raw.data.required.at ?? {}, ['required', 'at'], groups),
    };
    case 'consistent': return { kind: 'consistent', notAbove: raw.data.consistent['not-above'] };
    case 'resolved': return { kind: 'resolved', what: raw.data.resolved };
    case 'wording': return { kind: 'wording', terms: makeTerms(raw.data.wording), safe: raw.data.wording.safe ?? false, ...(raw.data.wording['changes-meaning'] && { changesMeaning: true }) };
  }
}

function makeAlternative(raw: RawRule<'alternatives'>['data']['alternatives'][number], i: number, groups: PhraseGroups): Alternative {
  return {
    ...optional('cite', raw.cite),
    needs: Object.entries(raw.needs).map(([key, need]) => makeNeed(key, need, ['alternatives', i, 'needs', key], groups)),
    ifSilent: raw['if-silent'] ?? 'not-met',
  };
}

function makeLimit(raw: RawLimit, path: readonly (string | number)[]): Limit {
  const bound = raw['at-least'] === undefined ? 'at-most' : 'at-least';
  const text = raw[bound] ?? '';
  const than = text === 'throughout' ? text : parseQuantity(text);
  if (than === undefined) throw new RuleError([...path, bound], `"${text}" is no quantity; write a number and a unit, such as "26 weeks", "45 percent" or "12 monthly contributions"`);
  return {
    bound, than,
    ...optional('daysAWeek', raw['days-a-week']), ...optional('times', raw.times), ...optional('several', raw.several),
  };
}

const makeNeed = (key: string, { plus, unless, ...raw }: RawNeed, path: Path, groups: PhraseGroups): Need => ({
  parameter: key.replace(/^any /, ''), anywhere: key.startsWith('any '),
  limit: { ...makeLimit(raw, path), ...optional('plus', plus && Object.entries(plus).map(([parameter, times]) => ({ parameter, times }))) },
  ...optional('unless', makeConditions(unless, [...path, 'unless'], groups)),
});

type Path = readonly (string | number)[];

function makeConditions(raw: RawCondition | RawCondition[] | undefined, path: Path, groups: PhraseGroups): readonly Condition[] | undefined {
  if (raw === undefined) return undefined;
  return Array.isArray(raw) ? raw.map((one, i) => makeCondition(one, [...path, i], groups)) : [makeCondition(raw, path, groups)];
}

function makeCondition(raw: RawCondition, path: readonly (string | number)[], groups: PhraseGroups): Condition {
  return {
    ...optional('comparator', raw.comparator),
    ...optional('unit', raw.unit),
    ...optional('value', raw.value === undefined ? undefined : makeLimit(raw.value, [...path, 'value'])),
    ...optional('around', raw.around === undefined ? undefined : makePhrases(raw.around, [...path, 'around'], groups)),
    ...optional('of', raw.of === undefined ? undefined : makePhrases(raw.of, [...path, 'of'], groups)),
    ...optional('words', raw.words === undefined ? undefined : makePhrases(raw.words, [...path, 'words'], groups)),
    ...optional('sentence', raw.sentence === undefined ? undefined : makePhrases(raw.sentence, [...path, 'sentence'], groups)),
    ...optional('present', raw.present === undefined ? undefined : makePhrases(raw.present, [...path, 'present'], groups)),
    ...optional('heading', raw.heading === undefined ? undefined : makePhrases(raw.heading, [...path, 'heading'], groups)),
    ...optional('draftHas', raw['draft-has']),
    ...optional('draftSays', raw['draft-says'] === undefined ? undefined : makePhrases(raw['draft-says'], [...path, 'draft-says'], groups)),
    ...optional('beside', raw.beside && Object.entries(raw.beside).map(([parameter, limit]) => ({ parameter, limit: makeLimit(limit, [...path, 'beside', parameter]) }))),
    ...optional('language', raw.language),
    ...optional('schedule', raw.schedule),
    ...optional('definitions', raw.definitions),
  };
}

function makePhrases(raw: RawPhrases, path: readonly (string | number)[], groups: PhraseGroups): Phrases {
  if (typeof raw !== 'string') return checkPhrases(raw, path);
  const group = Object.hasOwn(groups, raw) ? groups[raw] : undefined;
  if (group === undefined) throw new RuleError(path, `there is no group of phrases "${raw}"; the groups are ${Object.keys(groups).join(', ') || 'under "phrases:" in this file, which has none'}`);
  let made = checkedGroups.get(group);
  if (made === undefined) checkedGroups.set(group, made = checkPhrases(group, path));
  return made;
}

/** Groups are named by many rules, and checked once. */
const checkedGroups = new WeakMap<object, Phrases>();

function checkPhrases(raw: Exclude<RawPhrases, string>, path: readonly (string | number)[]): Phrases {
  const made: Partial<Record<Language, readonly string[]>> = {};
  for (const language of languages) {
    if (raw[language] === undefined) continue;
    made[language] = raw[language].map((pattern, i) => checkPattern(inflect(pattern, language), [...path, language, i]));
  }
  return made;
}

function makeTerms(raw: RawRule<'wording'>['data']['wording']): Partial<Record<Language, WordingTerms>> {
  const terms: Partial<Record<Language, WordingTerms>> = {};
  for (const language of languages) {
    const one = raw[language];
    if (one === undefined) continue;
    one.avoid.forEach((term, i) => { checkPattern(termPattern(term), ['wording', language, 'avoid', i]); });
    const phrasesOf = (key: 'only-when' | 'not-when') => one[key]?.map((term, i) => checkPattern(inflect(term, language), ['wording', language, key, i]));
    terms[language] = {
      avoid: one.avoid, use: one.use ?? [], notWhen: phrasesOf('not-when') ?? [],
      ...optional('advice', one.advice), ...optional('onlyWhen', phrasesOf('only-when')), ...optional('as', one.as),
    };
  }
  return terms;
}

/** The pattern, as it is where nothing is wrong with it. */
function checkPattern(pattern: string, path: readonly (string | number)[]): string {
  if (pattern.length < 200 && /^[a-z]+(?: [a-z]+)*$/i.test(pattern)) return pattern; // words in a row cannot be wrong, and most terms are
  try {
    if (pattern.includes('{q}')) compileAround(pattern);
    else new PhraseSet([pattern]);
    return pattern;
  } catch (error) {
    if (error instanceof PhraseError) throw new RuleError(path, error.message);
    throw error;
  }
}

function cite(label: string, path: readonly (string | number)[]): Cite {
  const read = parseCite(label);
  if (read === undefined) throw new RuleError(path, `"${label}" is no Article; write it as "C102 Art. 18(1)" or "R202 Para. 3(b)"`);
  return read;
}

const list = (one: string | readonly string[] | undefined): readonly string[] => one === undefined ? [] : typeof one === 'string' ? [one] : one;

const optional = <K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } =>
  (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: V };
