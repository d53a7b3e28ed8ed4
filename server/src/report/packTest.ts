import type { PackCase, PackTest, Uncovered } from '../analysis/packCases';
import type { TeamPack } from '../engine/teamPack';
import type { Paint } from './paint';
import { escapeAttribute } from '../text/markup';

export type PackTestFormat = 'text' | 'json' | 'junit';

export interface PackTestOptions {
  readonly format: PackTestFormat;
  /** The folder of the pack, as it was named: paths of cases are shown below it. */
  readonly folder: string;
  readonly pack: Pick<TeamPack, 'id' | 'version'>;
  readonly tool: { readonly name: string; readonly version: string };
  readonly paint: Paint;
}

/** What came of a pack's cases. */
export function renderPackTest(test: PackTest, options: PackTestOptions): string {
  switch (options.format) {
    case 'text': return renderText(test, options);
    case 'json': return renderJson(test, options);
    case 'junit': return renderJunit(test, options);
  }
}

function renderText({ cases, uncovered, rules }: PackTest, { folder, pack, paint }: PackTestOptions): string {
  const failed = cases.filter(({ holds }) => !holds);
  const lines = [
    ...failed.flatMap((one) => [`${pathOf(folder, one)}:${one.case.line}:1: ${paint('strong', one.rule)}: ${one.case.title}`, ...difference(one).map((line) => `    ${line}`)]),
    ...uncovered.map((one) => `${folder}: ${paint('strong', one.rule)}: ${sayUncovered(one)}`),
  ];
  const count = (n: number, what: string) => `${n} ${what}${n === 1 ? '' : 's'}`;
  const summary = [
    count(rules.length, 'rule'), `${count(cases.length, 'case')}, ${failed.length === 0 ? 'all hold' : `${failed.length} ${failed.length === 1 ? 'does' : 'do'} not hold`}`,
    ...uncovered.length > 0 ? [`${count(new Set(uncovered.map(({ rule }) => rule)).size, 'rule')} not proven`] : [],
  ].join('; ');
  return `${[...lines, ...lines.length > 0 ? [''] : [], paint(lines.length > 0 ? 'error' : 'good', `${pack.id} ${pack.version}: ${summary}`)].join('\n')}\n`;
}

function renderJson({ cases, uncovered, rules }: PackTest, { folder, pack, tool }: PackTestOptions): string {
  return `${JSON.stringify({
    version: 1, tool, pack: { id: pack.id, version: pack.version },
    cases: cases.map((one) => ({
      rule: one.rule, title: one.case.title, path: pathOf(folder, one), line: one.case.line - 1, holds: one.holds,
      ...(!one.holds && { expected: one.result.expected, actual: one.result.actual }),
    })),
    rules: rules.map(({ id }) => ({ rule: id, lacks: uncovered.filter(({ rule }) => rule === id).map(({ lacks }) => lacks) })),
    summary: { rules: rules.length, cases: cases.length, failed: cases.filter(({ holds }) => !holds).length, uncovered: uncovered.length },
  }, null, 2)}\n`;
}

/** The form that CI systems read: a suite a rule, its coverage as a case of its own. */
function renderJunit({ cases, uncovered, rules }: PackTest, { folder, pack }: PackTestOptions): string {
  const ids = [...new Set([...rules.map(({ id }) => id), ...cases.map(({ rule }) => rule)])];
  const suites = ids.map((id) => {
    const own = cases.filter(({ rule }) => rule === id), lacks = uncovered.filter(({ rule }) => rule === id);
    const tests = own.map((one) => {
      const head = `    <testcase classname="${xml(id)}" name="${xml(one.case.title)}" file="${xml(pathOf(folder, one))}" line="${one.case.line}"`;
      const lines = difference(one);
      return one.holds ? `${head}/>` : `${head}>\n      <failure message="${xml(lines[0] ?? '')}">${xml(lines.join('\n'))}</failure>\n    </testcase>`;
    });
    const coverage = `    <testcase classname="${xml(id)}" name="fires once and once stays silent"${lacks.length === 0 ? '/>' : `>\n      <failure message="${xml(lacks.map(sayUncovered).join('; '))}"/>\n    </testcase>`}`;
    const covered = rules.some((rule) => rule.id === id);
    return {
      tests: own.length + (covered ? 1 : 0), failures: own.filter(({ holds }) => !holds).length + (lacks.length > 0 ? 1 : 0),
      render: (t: number, f: number) => `  <testsuite name="${xml(id)}" tests="${t}" failures="${f}">\n${[...tests, ...covered ? [coverage] : []].join('\n')}\n  </testsuite>`,
    };
  });
  const sum = (key: 'tests' | 'failures') => suites.reduce((total, one) => total + one[key], 0);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="${xml(`${pack.id} ${pack.version}`)}" tests="${sum('tests')}" failures="${sum('failures')}">\n${suites.map((one) => one.render(one.tests, one.failures)).join('\n')}\n</testsuites>\n`;
}

/** The lines in which a case is not as it should be. */
export function difference({ result: { expected, actual } }: PackCase): readonly string[] {
  if (expected.marked !== actual.marked) return linesThatDiffer(expected.marked, actual.marked, 'expected');
  if (actual.fixed === undefined || expected.fixed !== actual.fixed) return linesThatDiffer(expected.fixed ?? '', actual.fixed ?? '', 'after the fix, expected');
  return [`the mended text still has ${actual.left === 1 ? 'a finding' : `${actual.left} findings`} of the rule`];
}

function linesThatDiffer(expected: string, actual: string, title: string): readonly string[] {
  const a = expected.split('\n'), b = actual.split('\n');
  return Array.from({ length: Math.max(a.length, b.length) }, (_, i) => i).filter((i) => a[i] !== b[i])
    .flatMap((i) => [`${title}: ${a[i] ?? '(no line)'}`, `${' '.repeat(title.length - 5)}found: ${b[i] ?? '(no line)'}`].map(shown));
}

/** Controls in the text of a case would speak to the terminal. */
const shown = (line: string): string => line.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '\ufffd');

/** What proof a rule still lacks, and how to give it. */
export const sayUncovered = ({ lacks }: Uncovered): string => lacks === 'fires' ? 'has no case that fires; mark the words with [| |] in one' : 'has no case that stays silent; add a look-alike without marks';

const pathOf = (folder: string, { path }: PackCase): string => `${folder.replace(/[/\\]+$/, '')}/${path}`;

/** Characters that XML 1.0 does not know are left out. */
const xml = (text: string): string => escapeAttribute(text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')).replace(/\n/g, '&#10;');
