import { computeRate } from '../analysis/rate/computeRate';
import { ratesOfLaw } from '../analysis/rate/fromLaw';
import { isRecord, readCase } from '../analysis/rate/rateCase';
import { computeTotalisation, readTotalisation, type TotalisationCase } from '../analysis/rate/totalisation';
import { wagesOf } from '../analysis/rate/wages';
import { rateStandards } from '../bundledData';
import type { Language } from '../draft/draft';
import { type Fault, readYaml } from '../engine/load';
import { readText } from '../host/node';
import { today } from '../host/today';
import { rateData, type RatedCase, ratedCases, renderRates } from '../report/rate';
import { ratesDocument } from '../report/rates/document';
import { readFramework } from './framework';
import type { RateOptions } from './options';
import { writeDocument, writeOut } from './output';
import { paint } from './terminal';
import { problemLine, Unusable } from './unusable';
import { name, version } from './version';

/** `lexfloor rate`: the sums behind a replacement rate. Ends with 0: a rate below the standard is an answer, not a failure. */
export async function rate(paths: readonly string[], options: RateOptions): Promise<number> {
  if (options.input !== undefined && paths.length > 0) throw new Unusable(`${name}: rate computes either a case (--input FILE) or the rates of drafts; leave out one of them`);
  const { format, out } = options, forPeople = format !== 'text' && format !== 'json';
  const { cases, complete, language = options.reportLang ?? options.lang ?? 'en' } = options.input === undefined ? await casesOfLaw(paths, options, forPeople) : { cases: readCases(options.input, forPeople ? options.reportLang ?? options.lang : undefined), complete: true };
  if (forPeople) {
    if (cases.length === 0) throw new Unusable(`${name}: no share of earnings was found in these files; give a case with --input FILE`);
    await writeDocument(ratesDocument(cases, rateStandards, { language, date: today(), version: `Lexfloor ${version}` }), format, out, new Date());
    return complete ? 0 : 2;
  }
  writeOut(format === 'json' ? `${JSON.stringify({ version: 1, tool: { name, version }, ...rateData(cases) }, null, 2)}\n` : cases.length === 0 ? 'No share of earnings was found in these files; give a case with --input FILE.\n' : renderRates(cases, paint), out);
  return complete ? 0 : 2;
}

/** What the law says of rates, computed with the wages of its project; a report speaks the language of the law, what programs read is English. */
async function casesOfLaw(paths: readonly string[], options: RateOptions, forPeople: boolean): Promise<{ readonly cases: readonly RatedCase[]; readonly complete: boolean; readonly language: Language }> {
  const { framework, settings: { project }, complete } = await readFramework(paths, options);
  const language = forPeople ? options.reportLang ?? framework.files[0]!.analysis.draft.language : 'en';
  return { cases: ratedCases(ratesOfLaw(framework, wagesOf(project), rateStandards, language), framework), complete, language };
}

/** The cases of a file, or a line for each mistake in it. */
function readCases(path: string, language: Language | undefined): readonly RatedCase[] {
  const file = readText(path);
  if ('refused' in file) throw new Unusable(problemLine(path, file.refused));
  const { read, problems } = readYaml(path, file.text, casesOf);
  if (problems.length > 0 || !read) throw new Unusable(...problems.map(({ message, line, column }) => problemLine(path, message, line, column)));
  if (read.cases.length === 0) throw new Unusable(problemLine(path, 'holds no case; write its values under "inputs:"'));
  return read.cases.map(({ totalised, ...one }) => ({ ...one, result: totalised ? computeTotalisation(totalised, language) : computeRate(one.inputs, rateStandards, language) }));
}

/** One case, a list of them, or a list under `examples`. A case has its values under `inputs`, or is them; one with `states` is a totalised pension. */
function casesOf(value: unknown): { readonly cases: readonly (Omit<RatedCase, 'result'> & { readonly totalised?: TotalisationCase })[]; readonly faults: readonly Fault[] } {
  const list: readonly { readonly one: unknown; readonly at: readonly (string | number)[] }[] = Array.isArray(value) ? value.map((one: unknown, i) => ({ one, at: [i] }))
    : isRecord(value) && Array.isArray(value['examples']) ? value['examples'].map((one: unknown, i) => ({ one, at: ['examples', i] })) : [{ one: value, at: [] }];
  const faults: Fault[] = [];
  const cases = list.map(({ one, at }) => {
    const wrapped = isRecord(one) && 'inputs' in one, inside = wrapped ? [...at, 'inputs'] : at, values = wrapped ? one['inputs'] : one;
    const totalised = isRecord(values) && 'states' in values ? readTotalisation(values) : undefined, { inputs, problems } = totalised ? { inputs: {}, problems: totalised.problems } : readCase(values);
    faults.push(...problems.map(({ path, message }) => ({ path: [...inside, ...path], key: path.length > 0, message })));
    return { ...wrapped && typeof one['id'] === 'string' && { id: one['id'] }, ...wrapped && typeof one['title'] === 'string' && { title: one['title'] }, inputs, ...totalised && { totalised: totalised.read } };
  });
  return { cases, faults };
}
