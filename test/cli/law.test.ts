import { describe, expect, it } from 'vitest';
import { folderWith } from '../support/folder';
import { lexfloor, withBuiltCommand } from './lexfloor';

const sections = Array.from({ length: 16 }, (_, i) => `${i + 1}. Section ${i + 1}\n${['The old-age pension is payable at the age of 60 years after 15 years of contribution, at 45 per cent of earnings.', 'Sickness benefit is payable for 26 weeks at the rate of 60 per cent of earnings.'][i] ?? 'It is provided.'}\n`);
const act = `SOCIAL INSURANCE ACT\n\nPART I. OLD AGE\n\n${sections.join('\n')}`;

describe('a law of several files', () => {
  withBuiltCommand();
  const cwd = folderWith({
    'with/lexfloor.yaml': 'files: [act.bill, regulations.bill]\n', 'with/act.bill': act,
    'with/regulations.bill': 'SOCIAL INSURANCE REGULATIONS\n\n1. Appeals\nA claimant whose claim is refused may appeal to the Tribunal against the decision.\n',
    'without/lexfloor.yaml': 'files: [act.bill, regulations.bill]\n', 'without/act.bill': act,
    'twins/lexfloor.yaml': 'twins: [act.en.bill, act.fr.bill]\n', 'twins/act.en.bill': '1. The benefit is paid for 26 weeks.\n2. It is paid monthly.\n', 'twins/act.fr.bill': 'Article 1. La prestation est servie pendant 24 semaines.\nArticle 2. Elle est versée chaque mois.\n',
    'texts/lexfloor.yaml': 'files: [act.bill, regulations.bill]\n', 'texts/act.bill': 'SOCIAL INSURANCE ACT, 2026\n\n1. Sickness benefit is payable for not more than 26 weeks in any case of sickness.\n',
    'texts/regulations.bill': 'SICKNESS BENEFIT REGULATIONS, 2026\n\n1. Sickness benefit is payable for not more than 20 weeks in any case of sickness.\n',
    'without/regulations.bill': 'SOCIAL INSURANCE REGULATIONS\n\n1. Forms\nThe form is blue.\n',
  });
  const rules = (...paths: string[]): string[] => (JSON.parse(lexfloor(['check', '--format', 'json', '--fail-on', 'never', ...paths], { cwd }).stdout) as { files: { findings: { rule: string }[] }[] })
    .files.flatMap(({ findings }) => findings.map(({ rule }) => rule));

  it('is asked as a whole for what it must have, whichever of them is checked', () => {
    expect(rules('without/act.bill')).toContain('c102/appeal');
    expect(rules('without')).toContain('c102/appeal');
    expect(rules('with/act.bill')).not.toContain('c102/appeal');
    expect(rules('with')).not.toContain('c102/appeal');
  });

  it('is compared with its other language version', () => {
    const found = JSON.parse(lexfloor(['check', '--format', 'json', '--fail-on', 'never', 'twins/act.en.bill'], { cwd }).stdout) as { files: { findings: { rule: string; message: string }[] }[] };
    expect(found.files[0]!.findings.filter(({ rule }) => rule.startsWith('drafting/twin-')).map(({ rule, message }) => `${rule} ${message}`))
      .toEqual(['drafting/twin-value “26 weeks” here, “24 semaines” in act.fr.bill, Article 1.']);
  });

  it('is told where its regulations stay below it, with both places', () => {
    const found = JSON.parse(lexfloor(['check', '--format', 'json', '--fail-on', 'never', 'texts'], { cwd }).stdout) as { files: { path: string; findings: { rule: string; related?: { file: string; quote: string; range: object; provision: object }[] }[] }[] };
    const between = found.files.map(({ findings }) => findings.filter(({ rule }) => rule.startsWith('drafting/law-')));
    expect(between[0]).toEqual([]);
    expect(between[1]!.map(({ rule, related }) => [rule, related])).toEqual([['drafting/law-below', [
      { file: 'act.bill', provision: { eId: 'sec_1', label: 'Section 1' }, range: { start: { line: 2, character: 35 }, end: { line: 2, character: 57 } }, quote: 'not more than 26 weeks' },
    ]]]);
    const { runs: [run] } = JSON.parse(lexfloor(['check', '--format', 'sarif', '--fail-on', 'never', 'texts'], { cwd }).stdout) as { runs: { results: { ruleId: string; relatedLocations?: { physicalLocation: { artifactLocation: { uri: string } } }[] }[] }[] };
    expect(run!.results.find(({ ruleId }) => ruleId === 'drafting/law-below')!.relatedLocations!.map(({ physicalLocation }) => physicalLocation.artifactLocation.uri)).toEqual(['texts/act.bill']);
  });

  it('has a section on what its texts do not settle in the assessment', () => {
    const text = lexfloor(['assess', 'texts', '--standard', 'C102'], { cwd }).stdout;
    expect(text).toContain('Between the texts\n  Section 1 (regulations.bill): “not more than 20 weeks” here is below “not more than 26 weeks” in');
    const data = JSON.parse(lexfloor(['assess', 'texts', '--standard', 'C102', '--format', 'json'], { cwd }).stdout) as { between: { rule: string; path: string; other: { path: string } }[] };
    expect(data.between.map(({ rule, path, other }) => [rule, path, other.path])).toEqual([['drafting/law-below', 'texts/regulations.bill', 'texts/act.bill']]);
    expect(lexfloor(['assess', 'with', '--standard', 'C102'], { cwd }).stdout).not.toContain('Between the texts');
  });
});

describe('codify', () => {
  withBuiltCommand();
  const cwd = folderWith({
    'old.bill': 'SICKNESS ACT\n\n1. Sickness benefit is payable to an insured worker who is unable to work because of illness.\n',
    'new.bill': 'SOCIAL SECURITY CODE\n\n10. Sickness benefit is payable to an insured worker who is unable to work because of illness.\n',
  });

  it('says which new provision each old one has become', () => {
    expect(lexfloor(['codify', 'old.bill', 'new.bill'], { cwd })).toMatchObject({ status: 0, stderr: '', stdout: expect.stringContaining('\nSection 1 → Section 10  taken over word for word\n') });
    expect(lexfloor(['codify', 'old.bill', 'new.bill', '--format', 'csv', '--report-lang', 'fr'], { cwd }).stdout).toContain('old.bill,Section 1,,new.bill,Section 10,,100,reprise mot pour mot');
  });

  it('asks for both', () => {
    expect(lexfloor(['codify', 'old.bill'], { cwd })).toMatchObject({ status: 2, stderr: 'lexfloor: codify takes the old texts and then the new one: lexfloor codify old-act.bill new-code.bill\n' });
  });
});
