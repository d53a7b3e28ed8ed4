import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/analysis/analyze';
import { renderMessage } from '../../server/src/analysis/explain';
import { bundledRules } from '../../server/src/bundled';
import { readDraft } from '../../server/src/formats/format';
import type { Language } from '../../server/src/text/language';

const all = bundledRules();

/** What a drafter reads of one rule: "underlined words: message", shortened. */
function told(rule: string, text: string, language: Language = 'en'): readonly string[] {
  const { draft, findings } = analyze(readDraft('a.bill', text, { language }), { ...all, rules: all.rules.filter(({ id }) => id === `drafting/${rule}`) });
  return findings.map(({ provision, item }) => `${draft.provisions[provision]!.text.slice(item.span.start, item.span.end)}: ${renderMessage(item, language)}`);
}
const count = (...texts: readonly string[]): string => texts.map((text, i) => `${i + 1}. ${text}\n`).join('');
const ten = (first: string, second = 'The benefit is paid weekly.'): string => count(first, second, ...Array.from({ length: 8 }, () => 'The Fund pays the benefit.'));

describe('what is said of terms', () => {
  it('names the term and how often it stands', () => {
    expect(told('undefined-term', count('A claimant may appeal to the Tribunal.', 'The decision of the Tribunal is final.', 'The Fund obeys the Tribunal.', 'In this Act, “Fund” means the National Insurance Fund.')))
      .toEqual([expect.stringContaining('Tribunal: “Tribunal” stands here as a term, 3 times in all')]);
  });

  it('names the place of the definition and how far it reaches', () => {
    expect(told('used-outside-scope', 'PART I. SICKNESS\n1. In this Part, “reference earnings” means the earnings of the last three months.\n2. The benefit is half of the reference earnings.\nPART II. MATERNITY\n3. The benefit is equal to the reference earnings.\n4. No more than the reference earnings is paid.\n'))
      .toEqual([expect.stringMatching(/^reference earnings: “reference earnings” is defined in section 1 for Part I only; .*2 times in all/i)]);
  });

  it('names the other term of a circle', () => {
    expect(told('circular-definition', '1. In this Act–\n"worker" means an employee;\n"employee" means a worker.\n2. Every worker and every employee is insured.\n')).toHaveLength(2);
  });
});

describe('what is said of references', () => {
  it('names what was sought and where', () => {
    expect(told('dead-reference', ten('Every employee is insured under section 11.'))).toEqual(['section 11: “section 11” leads nowhere; section 11 was not found in this act.']);
    expect(told('dead-reference', ten('(1) Every employee is insured.\n(2) The insurance begins.', 'The benefit is paid under section 1(3).'))).toEqual(['section 1(3): “section 1(3)” leads nowhere; (3) was not found in Section 1.']);
    expect(told('dead-reference', ten('(1) Those in subsection (4) may appeal.\n(2) The insurance begins.'))).toEqual(['subsection (4): “subsection (4)” leads nowhere; subsection (4) was not found in Section 1.']);
    expect(told('dead-reference', ten('Every employee is insured under Part V.'))).toEqual([]); // a law without Parts may be a part itself
    expect(told('dead-reference', 'Article 1. Le titre I s’applique.\n' + Array.from({ length: 9 }, (_, i) => `Article ${i + 2}. La Caisse verse l’indemnité.\n`).join('').replace('La Caisse verse l’indemnité', 'Est assuré celui que vise l’article 11'), 'fr')).toEqual([expect.stringMatching(/^article 11: .*article 11 est introuvable \(ce texte\)/)]);
  });

  it('is said once of a step that several share, at the words of it alone', () => {
    expect(told('dead-reference', ten('Insured are those under subsections (1) and (2) of section 12.'))).toHaveLength(1);
    expect(told('dead-reference', ten('Insured are those under sections 2, 12 and 13.')).map((one) => one.split(':')[0])).toEqual(['12', '13']);
  });

  it('tells the repealed and what is called by another name, each by its own rule', () => {
    const repealed = count('Every employee is insured under section 2.', '[Repealed]', 'The benefit is paid weekly.');
    expect(told('repealed-reference', repealed)).toEqual(['section 2: “section 2” leads to Section 2, which is repealed.']);
    expect(told('dead-reference', repealed)).toEqual([]);
    const sub = '(1) Subsection (2) applies, and subsection (3).\n(2) Subsection (1) and subsection (3) apply.\n(3) Subsection (1) and subsection (2) apply.';
    expect(told('wrong-level', count(sub, sub, '(1) Paragraph (2) applies.\n(2) The benefit is paid weekly.'))).toEqual(['Paragraph (2): “paragraph (2)” is called subsection in the rest of this draft.']);
  });

  it('names both of two that yield to each other', () => {
    expect(told('circular-subject-to', count('Subject to section 3, the benefit is paid weekly.', 'The benefit is paid in money.', 'Subject to section 1, the benefit is paid monthly.')))
      .toEqual([expect.stringContaining('section 3: Section 1 is subject to Section 3, which'), expect.stringContaining('section 1: Section 3 is subject to Section 1, which')]);
  });
});

describe('what is said of duties', () => {
  it('names who has to do what', () => {
    expect(told('duty-without-time', count('The Fund must **notify** the  employer.'))).toEqual([expect.stringMatching(/^must: .*The Fund.*notify the employer/)]);
    expect(told('duty-without-bearer', count('Notices shall be sent in writing.'))).toEqual([expect.stringMatching(/^shall be sent: .*Notices shall be sent in writing/)]);
  });

  it('names no more than ten words of it', () => {
    expect(told('duty-without-time', count('The Fund must notify the employer of the facts on which the claim, and all that follows from it, is built.'))).toEqual([expect.stringContaining('notify the employer of the facts on which the claim …')]);
    expect(told('duty-without-time', count('The Fund must notify the employer of the facts on which it builds.'))).toEqual([expect.stringContaining('notify the employer of the facts on which it builds')]);
  });
});
