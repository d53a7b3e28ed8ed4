import { describe, expect, it } from 'vitest';
import { describeFile } from '../../server/src/report/describe';
import { renderGithub } from '../../server/src/report/github';
import { renderGitlab } from '../../server/src/report/gitlab';
import { identitiesOf } from '../../server/src/report/identity';
import { renderJson } from '../../server/src/report/json';
import type { FindingReport, Report } from '../../server/src/report/report';
import { renderSarif, toUri } from '../../server/src/report/sarif';
import { renderFacts, renderText } from '../../server/src/report/text';
import { analysis, sampleRules, text } from './sample';

const file = describeFile('drafts/act, 1.bill', analysis);
const report: Report = { tool: { name: 'lexfloor', version: '9.9.9' }, files: [{ text, file }], rules: sampleRules };
const range = { start: { line: 2, character: 44 }, end: { line: 2, character: 54 } };
const seven = file.findings[1]!;
const only = (finding: FindingReport, body = text): Report => ({ ...report, files: [{ text: body, file: { ...file, undetermined: [], findings: [finding] } }] });

describe('the public JSON', () => {
  const json = JSON.parse(renderJson(report, 'findings'));

  it('names the file as given, with its size', () => {
    expect(json.version).toBe(1);
    expect(json.tool).toEqual({ name: 'lexfloor', version: '9.9.9' });
    expect(json.files[0]).toMatchObject({ path: 'drafts/act, 1.bill', format: 'legal-draft', language: 'en', provisions: 2 });
    // SICKNESS BENEFIT, and: No benefit is payable for the first seven days of incapacity
    expect(json.files[0].words).toBe(2 + 11);
    expect(json.summary).toEqual({ error: 1, warning: 1, info: 0, hint: 0, waived: 0 });
  });

  it('has a finding with its place in the file, Article, value and fix', () => {
    expect(json.files[0].findings[1]).toEqual({
      rule: 'c102/sickness-waiting-period', severity: 'error', verdict: 'below',
      message: 'The waiting period is 7 days; three days are allowed.', range,
      provision: { eId: 'part_3__sec_12__subsec_1', label: expect.any(String) },
      cites: [{ instrument: 'C102', article: '18', paragraph: '1', label: 'C102 Art. 18(1)', url: 'https://example.org/c102' }],
      fact: { parameter: 'sickness.waiting-period', value: 7, unit: 'day', comparator: 'at-most', quote: 'seven days' },
      fixes: [{ title: 'Shorten it to 3 days', safe: false, edits: [{ range, newText: '3 days' }] }],
      waived: null, fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
    });
  });

  it('marks what the draft leaves out', () => {
    expect(json.files[0].findings[0]).toMatchObject({ missing: true, element: 'appeal', range: { start: { line: 0, character: 0 }, end: { line: 0, character: 26 } } });
    expect(json.files[0].findings[1]).not.toHaveProperty('missing');
  });

  it('keeps what cannot be told apart from the findings', () => {
    expect(json.files[0].findings).toHaveLength(2);
    expect(json.files[0].undetermined).toEqual([expect.objectContaining({ verdict: 'cannot-tell' })]);
  });

  it('has values with a unit, and marks without', () => {
    const [value, mark] = json.files[0].facts;
    expect(value).toMatchObject({ parameter: 'sickness.waiting-period', value: 7, unit: 'day', comparator: 'at-most', quote: 'seven days', range });
    expect(mark).toMatchObject({ parameter: 'suspension-ground', branch: 'sickness', detail: 'fraud' });
    expect(mark).not.toHaveProperty('unit');
    expect(mark).not.toHaveProperty('value');
  });

  it('says nothing of findings when only facts were asked for', () => {
    const facts = JSON.parse(renderJson(report, 'facts'));
    expect(Object.keys(facts)).toEqual(['version', 'tool', 'files']);
    expect(facts.files[0]).not.toHaveProperty('findings');
    expect(facts.files[0]).not.toHaveProperty('undetermined');
    expect(facts.files[0].facts).toHaveLength(2);
  });
});

describe('the text report', () => {
  it('lets the first three hints of a rule stand for all, but every grave finding for itself', () => {
    const many = (finding: FindingReport): Report => ({ ...report, files: [{ text, file: { ...file, undetermined: [], findings: Array.from({ length: 5 }, () => finding) } }] });
    const hints = renderText(many({ ...seven, severity: 'hint' }));
    expect(hints.match(/:3:45 hint/g)).toHaveLength(3);
    expect(hints).toContain('  = and 2 more of these, which --format json lists\n\n5 hints in');
    expect(renderText(many(seven)).match(/:3:45 error/g)).toHaveLength(5);
  });

  it('shows place, severity, message and rule, the words underlined, the fix, and a last line', () => {
    expect(renderText(only(seven))).toBe([
      'drafts/act, 1.bill:3:45 error The waiting period is 7 days; three days are allowed. [c102/sickness-waiting-period]',
      '  3 | 12. (1) No benefit is payable for the first seven days of incapacity.',
      '    |                                             ^^^^^^^^^^',
      '  = suggestion: Shorten it to 3 days',
      '',
      '1 error in drafts/act, 1.bill.',
      '',
    ].join('\n'));
  });

  it('counts what it found and what it could not tell', () => {
    expect(renderText(report)).toMatch(/\n1 error, 1 warning in drafts\/act, 1\.bill\. 1 point cannot be told from this text \(listed by --format json\)\.\n$/);
    expect(renderText({ ...report, files: [] })).toBe('Nothing found in 0 files.\n');
  });

  it('shows of a long line what fits around the words, counting accents as no column', () => {
    const line = `${'word '.repeat(100)}l'inva\u0301lide ${'mot '.repeat(100)}`;
    const start = line.indexOf("l'inv");
    const place = { ...seven, fixes: [], range: { start: { line: 0, character: start }, end: { line: 0, character: start + 11 } } };
    const [, source, marks] = renderText(only(place, line), { width: 60 }).split('\n');
    expect(source!.length).toBeLessThanOrEqual(61); // the accent is one character more, and no column
    expect(source).toMatch(/^ {2}1 \| ….*word l'inva\u0301lide mot .*…$/);
    expect(marks!.trimEnd().length - marks!.indexOf('^')).toBe(10);
    expect(source!.indexOf("l'inv")).toBe(marks!.indexOf('^'));
  });

  it('never lets the draft speak to the terminal', () => {
    const body = 'a \u001b[31mred\u202e\u0007 word';
    const place = { ...seven, range: { start: { line: 0, character: 2 }, end: { line: 0, character: 10 } }, message: 'said \u001b[2J' };
    expect(renderText(only(place, body))).not.toMatch(/[\u001b\u0007\u202e]/);
  });

  it('underlines the first line of a range over several lines, and a mark where there are no words', () => {
    const over = { ...seven, fixes: [], range: { start: { line: 0, character: 2 }, end: { line: 1, character: 3 } } };
    expect(renderText(only(over, 'a bcd\r\nefg')).split('\n').slice(1, 3)).toEqual(['  1 | a bcd', '    |   ^^^']);
    const empty = { ...seven, fixes: [], range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } };
    expect(renderText(only(empty, '')).split('\n').slice(1, 3)).toEqual(['  1 |', '    | ^']);
  });

  it('paints only where it is told to', () => {
    expect(renderText(only(seven), { paint: (style, words) => `<${style}>${words}</>` })).toContain('<error>^^^^^^^^^^</>');
  });

  it('lists facts with their sign and their words', () => {
    const lines = renderFacts(report).split('\n');
    expect(lines[0]).toMatch(/^drafts\/act, 1\.bill:3:45 sickness\.waiting-period ≤ 7 days "seven days" \[.+\]$/);
    expect(lines[1]).toMatch(/^drafts\/act, 1\.bill:3:45 suspension-ground "seven days"/);
    expect(lines.at(-2)).toBe('1 value and 1 other mark read in drafts/act, 1.bill.');
  });
});

describe('SARIF', () => {
  const { runs: [run], version } = JSON.parse(renderSarif(report));

  it('has one result a finding, with its rule and region from 1', () => {
    expect(version).toBe('2.1.0');
    expect(run.columnKind).toBe('utf16CodeUnits');
    expect(run.results).toHaveLength(2);
    const [, result] = run.results;
    expect(result).toMatchObject({ ruleId: 'c102/sickness-waiting-period', level: 'error', message: { text: seven.message } });
    expect(run.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
    expect(result.locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'drafts/act%2C%201.bill' }, region: { startLine: 3, startColumn: 45, endLine: 3, endColumn: 55 },
    });
    expect(result.fixes[0].artifactChanges[0].replacements[0].insertedContent.text).toBe('3 days');
  });

  it('writes paths as URIs', () => {
    expect(toUri('./a b/é.bill')).toBe('a%20b/%C3%A9.bill');
    expect(toUri('/laws/act.bill')).toBe('file:///laws/act.bill');
    expect(toUri('C:\\laws\\act.bill')).toBe('file:///C:/laws/act.bill');
    expect(toUri('bad\ud800name')).toBe('bad%EF%BF%BDname');
  });
});

describe('GitHub and GitLab', () => {
  it('escapes workflow commands', () => {
    const [first, second] = renderGithub(report).trimEnd().split('\n');
    expect(second).toBe('::error file=drafts/act%2C 1.bill,line=3,endLine=3,col=45,endColumn=55,title=c102/sickness-waiting-period::'
      + 'The waiting period is 7 days; three days are allowed.');
    expect(first).toContain('::No right of appeal, 100%25 sure: not found.');
    expect(renderGithub(only({ ...seven, message: 'a\n::error::b' }))).toContain('::a%0A::error::b\n');
  });

  it('gives GitLab a severity, a place and a fingerprint', () => {
    expect(JSON.parse(renderGitlab(report))[1]).toEqual({
      description: seven.message, check_name: 'c102/sickness-waiting-period', fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
      severity: 'critical', location: { path: 'drafts/act, 1.bill', lines: { begin: 3, end: 3 } },
    });
  });

  it('keeps a fingerprint when lines move, and tells equal findings of one provision apart', () => {
    const moved = { text: `\n${text}`, file: { ...file, findings: [{ ...seven, range: { start: { line: 3, character: 44 }, end: { line: 3, character: 54 } } }] } };
    expect(identitiesOf(moved)[0]).toBe(identitiesOf(report.files[0]!)[1]);
    const twice = identitiesOf({ text, file: { ...file, findings: [seven, seven] } });
    expect(twice[0]).not.toBe(twice[1]);
  });
});
