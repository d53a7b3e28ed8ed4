import { LineCounter, isMap, isNode, parseDocument, type Document } from 'yaml';
import { computeRate } from '../analysis/rate/computeRate';
import { type KnownWages, ratesOfLaw } from '../analysis/rate/fromLaw';
import { readCase } from '../analysis/rate/rateCase';
import { rateStandards } from '../bundledData';
import { readText } from '../host/node';
import { rateData, type RatedCase, ratedCases, renderRates } from '../report/rate';
import { readFramework } from './framework';
import type { RateOptions } from './options';
import { paint, say } from './terminal';
import { problemLine, Unusable } from './unusable';
import { name, version } from './version';

/** `lexfloor rate`: the sums behind a replacement rate. Ends with 0: a rate below the standard is an answer, not a failure. */
export async function rate(paths: readonly string[], options: RateOptions): Promise<number> {
  if (options.input !== undefined && paths.length > 0) throw new Unusable(`${name}: rate computes either a case (--input FILE) or the rates of drafts; leave out one of them`);
  const { cases, complete } = options.input === undefined ? await casesOfLaw(paths, options) : { cases: readCases(options.input), complete: true };
  say(options.format === 'json' ? `${JSON.stringify({ version: 1, tool: { name, version }, ...rateData(cases) }, null, 2)}\n` : cases.length === 0 ? 'No share of earnings was found in these files; give a case with --input FILE.\n' : renderRates(cases, paint));
  return complete ? 0 : 2;
}

/** What the law says of rates, computed with the wages of its project. */
async function casesOfLaw(paths: readonly string[], options: RateOptions): Promise<{ readonly cases: readonly RatedCase[]; readonly complete: boolean }> {
  const { framework, settings: { project: { referenceWages: wages } }, complete } = await readFramework(paths, options);
  const given: Record<string, unknown> = {
    smme_wage: wages?.['skilled-worker'], oaml_wage: wages?.['ordinary-labourer'], average_earnings_of_persons_protected: wages?.['average-earnings'], time_basis: wages?.per, ceiling: wages?.ceiling,
    family_allowance_per_child: wages?.['family-allowance-per-child'], family_allowances_paid_in_contingency: wages?.['family-allowances-go-on'],
  };
  const known = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as KnownWages;
  return { cases: ratedCases(ratesOfLaw(framework, known, rateStandards), framework), complete };
}

/** The cases of a file: one case, a list of them, or a list under `examples`. A case has its values under `inputs`, or is them. */
function readCases(path: string): readonly RatedCase[] {
  const read = readText(path);
  if ('refused' in read) throw new Unusable(problemLine(path, read.refused));
  const lines = new LineCounter(), document = parseDocument(read.text, { prettyErrors: false, logLevel: 'error', lineCounter: lines });
  const place = (offset: number): [number, number] => { const { line, col } = lines.linePos(offset); return [line, col]; };
  if (document.errors.length > 0) throw new Unusable(...document.errors.map(error => problemLine(path, `${error.message.replace(/\s+/g, ' ').replace(/[.;]$/, '')}; a case is YAML, one "name: value" a line`, ...place(error.pos[0]))));
  const value = plain(document, path);
  const list = Array.isArray(value) ? value.map((one, i) => ({ one, at: [i] })) : isRecord(value) && Array.isArray(value['examples'])
    ? value['examples'].map((one: unknown, i) => ({ one, at: ['examples', i] })) : [{ one: value, at: [] }];
  const problems: string[] = [];
  const cases = list.map(({ one, at }): RatedCase => {
    const wrapped = isRecord(one) && 'inputs' in one, { inputs, problems: wrong } = readCase(wrapped ? one['inputs'] : one);
    const inside = wrapped ? [...at, 'inputs'] : at;
    problems.push(...wrong.map(({ path: key, message }) => problemLine(path, message, ...place(offsetOf(document, [...inside, ...key])))));
    return { ...wrapped && typeof one['id'] === 'string' && { id: one['id'] }, ...wrapped && typeof one['title'] === 'string' && { title: one['title'] }, inputs, result: computeRate(inputs, rateStandards) };
  });
  if (cases.length === 0) problems.push(problemLine(path, 'holds no case; write its values under "inputs:"'));
  if (problems.length > 0) throw new Unusable(...problems);
  return cases;
}

function plain(document: Document, path: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch {
    throw new Unusable(problemLine(path, 'too many aliases (*name); write the values out'));
  }
}

/** Where the key of this path stands; its value or what holds it where there is no key. */
function offsetOf(document: Document, path: readonly (string | number)[]): number {
  const holder = path.length === 0 ? document.contents : path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const pair = isMap(holder) ? holder.items.find(({ key }) => String(isNode(key) ? key.toJS(document) : key) === String(path.at(-1))) : undefined;
  const node = pair && isNode(pair.key) ? pair.key : document.getIn(path, true);
  return isNode(node) ? node.range?.[0] ?? 0 : isNode(holder) ? holder.range?.[0] ?? 0 : 0;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
