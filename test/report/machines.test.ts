import type { Log } from 'sarif';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/analysis/analyze';
import { findingsToWaive, waiverFor } from '../../server/src/analysis/waive';
import { reviewOf } from '../../server/src/analysis/waivers';
import { bundledRules } from '../../server/src/bundled';
import { readDraft } from '../../server/src/formats/format';
import { describeFile } from '../../server/src/report/describe';
import { renderGitlab } from '../../server/src/report/gitlab';
import { renderJunit } from '../../server/src/report/junit';
import type { Report } from '../../server/src/report/report';
import { renderSarif } from '../../server/src/report/sarif';

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

it('GitLab is not told of what was accepted', () => {
  const names = (waived?: string): string[] => JSON.parse(renderGitlab(reportOf(act, waived))).map(({ check_name: name }: { check_name: string }) => name);
  expect(names()).toContain('c102/sickness-duration');
  expect(names('c102/sickness-duration')).not.toContain('c102/sickness-duration');
});
