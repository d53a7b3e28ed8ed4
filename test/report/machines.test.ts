import { join } from 'node:path';
import type { Log } from 'sarif';
import { SaxesParser } from 'saxes';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/analysis/analyze';
import { findingsToWaive, waiverFor } from '../../server/src/analysis/waive';
import { reviewOf } from '../../server/src/analysis/waivers';
import { bundledRules } from '../../server/src/bundled';
import { readDraft } from '../../server/src/formats/format';
import { describeFile } from '../../server/src/report/describe';
import { renderGithub } from '../../server/src/report/github';
import { renderGitlab } from '../../server/src/report/gitlab';
import { renderJunit } from '../../server/src/report/junit';
import type { Report } from '../../server/src/report/report';
import { renderSarif, toUri } from '../../server/src/report/sarif';

const act = `PART III. SICKNESS BENEFIT
10. Sickness benefit is payable for at most twenty weeks in each case of sickness.
11. No sickness benefit is payable for the first seven days of incapacity for work.
12. The chairman reports to the Minister & Cabinet.
`;

function reportOf(text: string, waived?: string): Report {
  const analysis = analyze(readDraft('act.bill', text), bundledRules());
  const waivers = waived === undefined ? [] : findingsToWaive(analysis, waived).map((one) => ({ ...waiverFor(analysis, one, { reason: 'agreed & "signed"', state: 'accepted', by: 'A. Adviser' }), span: { start: 0, end: 0 } }));
  return {
    tool: { name: 'lexfloor', version: '9.9.9' }, rules: new Map(analysis.findings.flatMap(({ item }) => [item, ...item.also ?? []]).map(({ rule }) => [rule.id, rule])),
    files: [{ text, file: describeFile('act.bill', analysis, reviewOf(analysis, waivers, '2026-11-22')) }],
  };
}
const sarif = (text: string, waived?: string): Log => JSON.parse(renderSarif(reportOf(text, waived)));

/** What the compiler says of a module that stands among our sources. */
function typeErrors(source: string): readonly string[] {
  const name = join(import.meta.dirname, 'literal.ts'), options: ts.CompilerOptions = { strict: true, noEmit: true, types: [], moduleResolution: ts.ModuleResolutionKind.Bundler, module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022, lib: ['lib.es2022.d.ts'] };
  const host = ts.createCompilerHost(options), read = host.getSourceFile.bind(host);
  host.getSourceFile = (file, ...rest) => file === name ? ts.createSourceFile(file, source, ts.ScriptTarget.ES2022) : read(file, ...rest);
  const program = ts.createProgram([name], options, host);
  return [...program.getSyntacticDiagnostics(), ...program.getSemanticDiagnostics(), ...program.getOptionsDiagnostics()].map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}

describe('SARIF 2.1.0', () => {
  it('has what the schema requires, and no member that it does not know', () => {
    const { version, $schema, runs: [run], ...others } = sarif(act, 'c102/sickness-duration');
    expect([version, $schema, Object.keys(others)]).toEqual(['2.1.0', 'https://json.schemastore.org/sarif-2.1.0.json', []]);
    expect(Object.keys(run!).sort()).toEqual(['columnKind', 'results', 'tool']);
    const ids = run!.tool.driver.rules!.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const rule of run!.tool.driver.rules!) expect(rule.helpUri ?? 'https://').toMatch(/^https?:\/\//);
    for (const result of run!.results!) {
      expect(result.message.text).toBeTruthy();
      expect(['error', 'warning', 'note']).toContain(result.level);
      expect(ids[result.ruleIndex!]).toBe(result.ruleId);
      const { artifactLocation, region } = result.locations![0]!.physicalLocation!;
      expect(artifactLocation!.uri).toBe('act.bill');
      expect(region!.startLine).toBeGreaterThan(0);
      expect(region!.endColumn! > region!.startColumn! || region!.endLine! > region!.startLine!).toBe(true);
      for (const { kind, status } of result.suppressions ?? []) expect([['inSource', 'external'].includes(kind), status]).toEqual([true, 'accepted']);
    }
  });

  it('is a value of the published types, member by member', () => {
    // @types/sarif is made from the schema. An object written out in full is held to it strictly: what is missing, unknown or no name of the list is an error
    const wrong = `{ version: '2.1.0', runs: [{ results: [], tool: { driver: { name: 'x', colour: 'red' } } }] }`;
    const literals = [renderSarif(reportOf(act, 'c102/sickness-duration')), renderSarif(reportOf('')), wrong];
    expect(typeErrors(`import type { Log } from 'sarif';\n${literals.map((one, i) => `export const log${i}: Log = ${one};`).join('\n')}`)).toEqual([expect.stringContaining("'colour' does not exist")]);
  }, 60_000);

  it('keeps to the bounds of the schema that no type can tell', () => {
    const [run] = sarif(act, 'c102/sickness-duration').runs, { driver } = run!.tool;
    const distinct = (list: readonly unknown[]) => new Set(list.map((one) => JSON.stringify(one))).size === list.length;
    const regions = run!.results!.flatMap(({ locations, fixes }) => [
      ...locations!.map((one) => one.physicalLocation!.region!), ...(fixes ?? []).flatMap(({ artifactChanges }) => artifactChanges.flatMap(({ replacements }) => replacements.map((one) => one.deletedRegion))),
    ]);
    for (const { startLine, startColumn, endLine, endColumn } of regions) expect(Math.min(startLine!, startColumn!, endLine!, endColumn!)).toBeGreaterThanOrEqual(1);
    expect(distinct(driver.rules!)).toBe(true);
    for (const { properties } of driver.rules!) expect(distinct(properties!.tags!)).toBe(true);
    for (const { fixes = [], suppressions = [], partialFingerprints } of run!.results!) {
      expect(distinct(fixes) && distinct(suppressions)).toBe(true);
      for (const { artifactChanges } of fixes) expect(artifactChanges.length > 0 && artifactChanges.every(({ replacements }) => replacements.length > 0)).toBe(true);
      expect(Object.values(partialFingerprints!).every((one) => /^[0-9a-f]{16}$/.test(one))).toBe(true);
    }
    expect(driver.semanticVersion).toMatch(/^\d+\.\d+\.\d+$/);
    for (const path of ['act 1.bill', 'loi/é%.bill', '/abs/act.bill', 'C:\\law\\act.bill']) expect(() => new URL(toUri(path), 'file:///base/')).not.toThrow();
  });

  it('says of an accepted finding who accepted it and why', () => {
    const suppressed = sarif(act, 'c102/sickness-duration').runs[0]!.results!.filter(({ suppressions }) => suppressions);
    expect(suppressed.map(({ ruleId, suppressions }) => [ruleId, suppressions![0]!.justification])).toEqual([['c102/sickness-duration', 'agreed & "signed" (A. Adviser)']]);
  });

  it('has fingerprints that stay when provisions are renumbered or moved, and differ among themselves', () => {
    const prints = (text: string) => sarif(text).runs[0]!.results!.map(({ partialFingerprints }) => partialFingerprints!['lexfloor/v2']!);
    const renumbered = `PART I. GENERAL\n1. This Act may be cited as an Act.\n\n${act.replace('10. ', '30. ').replace('11. ', '31. ').replace('12. ', '32. ')}`;
    expect(prints(renumbered)).toEqual(prints(act));
    expect(new Set(prints(act)).size).toBe(prints(act).length);
    expect(prints(act.replace('seven days', 'nine days'))).not.toEqual(prints(act));
  });
});

describe('JUnit', () => {
  /** Elements by name, read as XML. */
  function elements(xml: string): readonly { readonly name: string; readonly attributes: Record<string, string> }[] {
    const found: { name: string; attributes: Record<string, string> }[] = [], parser = new SaxesParser();
    parser.on('opentag', ({ name, attributes }) => void found.push({ name, attributes: attributes as Record<string, string> }));
    parser.on('error', (error) => { throw error; });
    parser.write(xml).close();
    return found;
  }

  it('has a failure for each error and warning, and lets hints pass', () => {
    const report = reportOf(act), all = elements(renderJunit(report)), { findings } = report.files[0]!.file;
    const [suite] = all.filter(({ name }) => name === 'testsuite');
    const grave = findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
    expect(suite!.attributes).toMatchObject({ name: 'act.bill', tests: String(findings.length), failures: String(grave.length), skipped: '0' });
    expect(all.filter(({ name }) => name === 'failure')).toHaveLength(grave.length);
    expect(all.find(({ name }) => name === 'testcase')!.attributes).toMatchObject({ classname: 'c102/sickness-duration', name: 'Section 10', file: 'act.bill', line: '2' });
  });

  it('skips what was accepted, with the reason', () => {
    const all = elements(renderJunit(reportOf(act, 'c102/sickness-duration')));
    expect(all.filter(({ name }) => name === 'skipped').map(({ attributes }) => attributes['message'])).toEqual(['agreed & "signed"']);
  });

  it('has a case that passes for a file without findings', () => {
    const all = elements(renderJunit(reportOf('1. This Act may be cited as an Act.\n')));
    expect(all.map(({ name }) => name)).toEqual(['testsuites', 'testsuite', 'testcase']);
  });
});

describe('GitLab', () => {
  it('has for each finding what a Code Quality report must have, and fingerprints that differ', () => {
    const issues: readonly { description: string; check_name: string; fingerprint: string; severity: string; location: { path: string; lines: { begin: number } } }[] = JSON.parse(renderGitlab(reportOf(act)));
    expect(issues.length).toBe(reportOf(act).files[0]!.file.findings.length);
    for (const { description, check_name: name, severity, location } of issues) {
      expect(description && name).toBeTruthy();
      expect(['info', 'minor', 'major', 'critical', 'blocker']).toContain(severity);
      expect(location.path).toBe('act.bill'); // relative, without ./
      expect(Number.isInteger(location.lines.begin) && location.lines.begin >= 1).toBe(true);
    }
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
  });

  it('keeps its fingerprints when provisions are renumbered', () => {
    const prints = (text: string): string[] => JSON.parse(renderGitlab(reportOf(text))).map(({ fingerprint }: { fingerprint: string }) => fingerprint);
    expect(prints(act.replace('10. ', '30. ').replace('11. ', '31. ').replace('12. ', '32. '))).toEqual(prints(act));
  });
});

it('GitHub is given one workflow command a finding, of the kinds that the runner knows, and no draft can begin another', () => {
  const lines = renderGithub(reportOf(act.replace('twenty weeks', '20 weeks')))
    .trimEnd().split('\n');
  expect(lines).toHaveLength(reportOf(act).files[0]!.file.findings.length);
  for (const line of lines) expect(line).toMatch(/^::(?:error|warning|notice) file=act\.bill,line=\d+,endLine=\d+(?:,col=\d+,endColumn=\d+)?,title=[^,:]+::[^\r\n]+$/);
});

it('GitLab is not told of what was accepted', () => {
  const names = (waived?: string): string[] => JSON.parse(renderGitlab(reportOf(act, waived))).map(({ check_name: name }: { check_name: string }) => name);
  expect(names()).toContain('c102/sickness-duration');
  expect(names('c102/sickness-duration')).not.toContain('c102/sickness-duration');
});
