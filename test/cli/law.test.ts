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
});
