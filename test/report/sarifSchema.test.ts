import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import type { Log, PhysicalLocation } from 'sarif';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/analysis/analyze';
import { findingsToWaive, waiverFor } from '../../server/src/analysis/waive';
import { reviewOf } from '../../server/src/analysis/waivers';
import { bundledRules } from '../../server/src/bundled';
import { readDraft } from '../../server/src/formats/format';
import { describeFile } from '../../server/src/report/describe';
import { renderSarif } from '../../server/src/report/sarif';

const root = join(import.meta.dirname, '..', '..'), corpus = join(root, '..', 'shared', 'corpus');
/** The schema that OASIS published (its NOTICE stands beside it). It is of draft 4 and uses nothing that later drafts changed but `id`. */
const { $schema: _, id: __, ...schema } = JSON.parse(readFileSync(join(import.meta.dirname, 'sarif-schema-2.1.0.json'), 'utf8'));
// One of its patterns has a bracket too many, which regular expressions without the flag u bear
const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
addFormats.default(ajv);
const isSarif = ajv.compile(schema);

function sarifOf(path: string, text: string, waived?: string): string {
  const analysis = analyze(readDraft(path, text), bundledRules());
  const waivers = waived === undefined ? [] : findingsToWaive(analysis, waived).map((one) => ({ ...waiverFor(analysis, one, { reason: 'agreed', state: 'accepted', by: 'A. Adviser', until: '2027-06-30' }), span: { start: 0, end: 0 } }));
  return renderSarif({
    tool: { name: 'lexfloor', version: '9.9.9' }, rules: new Map(analysis.findings.flatMap(({ item }) => [item, ...item.also ?? []]).map(({ rule }) => [rule.id, rule])),
    files: [{ text, file: describeFile(path, analysis, reviewOf(analysis, waivers, '2026-11-23')) }],
  });
}

/** What the schema says against a log; empty where it is valid. */
const faults = (log: string): readonly string[] => isSarif(JSON.parse(log)) ? [] : isSarif.errors!.map(({ instancePath, message }) => `${instancePath} ${message}`);

const act = 'PART III. SICKNESS BENEFIT\n10. Sickness benefit is payable for at most 20 weeks in each case of sickness.\n11. No sickness benefit is payable for the first seven days of incapacity for work.\n12. The chairman reports to the Minister & Cabinet.\n';

describe('SARIF by the schema of OASIS', () => {
  it('is valid with findings, fixes and an accepted finding', () => {
    const log = sarifOf('act.bill', act, 'c102/sickness-waiting-period');
    expect(log).toContain('"fixes"');
    expect(log).toContain('"suppressions"');
    expect(faults(log)).toEqual([]);
  });

  it.each([['nothing in the file', 'empty.bill', ''], ['nothing found', 'short.bill', '1. This Act may be cited as an Act.\n'], ['a path with blanks and signs', 'loi é/act 1%#?.bill', act], ['a path of Windows', 'C:\\law\\act.bill', act]])('is valid with %s', (_, path, text) => {
    expect(faults(sarifOf(path, text))).toEqual([]);
  });

  it('is valid for the sample drafts that ship', () => {
    const folder = join(root, 'client', 'sample'), drafts = readdirSync(folder).filter((one) => one.endsWith('.bill'));
    expect(drafts.length).toBeGreaterThan(0);
    for (const one of drafts) expect(faults(sarifOf(one, readFileSync(join(folder, one), 'utf8')))).toEqual([]);
  });

  it('is held to the schema: what it forbids, lacks or limits is seen', () => {
    const broken = (change: (log: Log) => void): readonly string[] => {
      const log: Log = JSON.parse(sarifOf('act.bill', act));
      change(log);
      return faults(JSON.stringify(log));
    };
    const placeIn = (log: Log): PhysicalLocation => log.runs[0]!.results![0]!.locations![0]!.physicalLocation!;
    expect(broken((log) => { Object.assign(log.runs[0]!.results![0]!, { colour: 'red' }); })).toEqual(['/runs/0/results/0 must NOT have additional properties']);
    expect(broken((log) => { Reflect.deleteProperty(log.runs[0]!, 'tool'); })).toEqual(["/runs/0 must have required property 'tool'"]);
    expect(broken((log) => { placeIn(log).region!.startLine = 0; })).toEqual(['/runs/0/results/0/locations/0/physicalLocation/region/startLine must be >= 1']);
    expect(broken((log) => { placeIn(log).artifactLocation!.uri = 'act 1.bill'; })[0]).toContain('uri-reference');
    expect(broken((log) => { Object.assign(log, { version: '2.0.0' }); })).toEqual(['/version must be equal to one of the allowed values']);
  });

  it.skipIf(!existsSync(corpus))('is valid for ten laws of the reference corpus', () => {
    const laws = readdirSync(corpus).filter((one) => /^(?:en|fr|es)-.*\.(?:md|txt|xml)$/.test(one)), drawn = laws.filter((_, i) => i % Math.ceil(laws.length / 10) === 0);
    expect(drawn.length).toBeGreaterThanOrEqual(9);
    for (const one of drawn) expect(faults(sarifOf(one, readFileSync(join(corpus, one), 'utf8'))), one).toEqual([]);
  }, 300_000);
});
if (!existsSync(corpus)) console.warn('SARIF of ten laws is not checked: ../shared/corpus is missing.');
