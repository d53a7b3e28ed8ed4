import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/analysis/analyze';
import { Book } from '../../server/src/engine/book';
import { holdsPhrase, phraseIn } from '../../server/src/engine/checks/required';
import { readDraft } from '../../server/src/formats/format';
import { smallRules } from './smallLaw';

const rule = (required: string, more = ''): ReturnType<typeof smallRules> => smallRules(`  - id: appeal
    title: Appeal
    required: {element: appeal, ${required}}
    ${more}
    why: Because.
`);
const appeal = rule('shown: {en: [appeal]}');
/** Where the element is missed: the underlined words; undefined where nothing is. */
function missing(rules: ReturnType<typeof smallRules>, law: string, path = 'a.md'): string | undefined {
  const { draft, findings } = analyze(readDraft(path, law), rules);
  expect(findings.length).toBeLessThanOrEqual(1);
  const [one] = findings;
  return one && draft.provisions[one.provision]!.text.slice(one.item.span.start, one.item.span.end);
}
const filler = (count: number, text = 'The fund keeps books.'): readonly string[] => Array.from({ length: count }, () => text);
interface Parts { readonly title?: string; readonly sections?: readonly string[]; readonly headings?: readonly string[] }
/** A law of fifteen sections with two benefits, or what is said instead. */
const law = ({ title = 'Social Insurance Act', sections = ['A widow 40 per cent.', 'A record 5 years.', ...filler(13)], headings = [] }: Parts = {}): string =>
  `# ${title}\n\n## Part I — General\n\n${sections.map((text, i) => `### ${i + 1}. ${headings[i] ?? `Matter ${i + 1}`}\n\n${text}\n\n`).join('')}`;

describe('an element that a whole law leaves out', () => {
  it('is told at its title', () => {
    expect(missing(appeal, law())).toBe('Social Insurance Act');
  });

  it('is shown by words of a provision, by a heading, or by a value', () => {
    expect(missing(appeal, law({ sections: ['A widow 40 per cent.', 'A record 5 years.', 'Whoever is refused may appeal.', ...filler(12)] }))).toBeUndefined();
    expect(missing(appeal, law({ headings: ['Appeal'] }))).toBeUndefined();
    expect(missing(rule('shown: {en: [appeal]}, parameters: [survivors.child-rate, survivors.rate]'), law())).toBeUndefined();
    expect(missing(rule('shown: {en: [appeal]}, parameters: [survivors.child-rate]'), law())).toBe('Social Insurance Act');
  });

  it('is not shown by a note', () => {
    expect(missing(appeal, `${law()}> Note: an appeal was heard.\n`)).toBe('Social Insurance Act');
  });

  it('is told at the Part where it belongs, before the title', () => {
    const placed = rule('shown: {en: [appeal]}, at: {en: [procedure, claims]}');
    const parts = law().replace('### 9. ', '## Part II — Claims and procedure\n\n### 9. ');
    expect(missing(placed, parts)).toBe('Claims and procedure');
    expect(missing(placed, parts.replace('Claims and procedure', 'Finance'))).toBe('Social Insurance Act');
    expect(missing(placed, law({ headings: ['Claims'] }))).toBe('Social Insurance Act'); // a section is no place for more
  });

  it('is told at the first line where there is no title', () => {
    expect(missing(appeal, law().replace('# Social Insurance Act\n\n', '').replace('## Part I — General\n\n', ''))).toBe('Matter 1');
  });

  it('is asked only in a language for which the rule knows the words', () => {
    expect(missing(rule('shown: {fr: [recours]}'), law())).toBeUndefined();
  });
});

describe('a whole law', () => {
  const silent = (parts: Parts): void => { expect(missing(appeal, law(parts))).toBeUndefined(); };
  const asked = (parts: Parts): void => { expect(missing(appeal, law(parts))).toBeDefined(); };

  it('has fifteen sections and two values of benefits', () => {
    silent({ sections: ['A widow 40 per cent.', 'A record 5 years.', ...filler(12)] });
    silent({ sections: ['A widow 40 per cent.', ...filler(14)] });
    silent({ sections: filler(15) });
    expect(missing(appeal, `${law({ sections: ['A widow 40 per cent.', 'A record 5 years.', ...filler(12)] })}## Part II — Rest\n`)).toBeUndefined(); // a Part is no section
  });

  it('amends no other: by its title, by a third of its headings, or by what it says', () => {
    silent({ title: 'Social Insurance (Amendment) Act' });
    silent({ title: 'Social Insurance Regulations' });
    silent({ headings: [1, 2, 3, 4, 5, 6].map((i) => `Amendment of section ${i}`) });
    asked({ headings: [1, 2, 3, 4, 5].map((i) => `Amendment of section ${i}`) });
    silent({ sections: ['A widow 40 per cent.', 'A record 5 years.', ...filler(7), ...filler(6, 'Section 4 of the Act is amended.')] });
    asked({ sections: ['A widow 40 per cent.', 'A record 5 years.', ...filler(8), ...filler(5, 'Section 4 of the Act is amended.')] });
    asked({ sections: ['A widow 40 per cent.', 'A record 5 years.', ...filler(7), ...filler(6, 'The amended books are kept.')] });
  });
});

describe('an element that is asked of some laws', () => {
  const of = (branches: string): ReturnType<typeof smallRules> => rule(`shown: {en: [appeal]}, asked-of: [${branches}]`);
  const three = law({ sections: ['A widow 40 per cent.', 'A record 5 years.', 'It is paid 30 weeks.', ...filler(12)] });

  it('is asked where three values of one of its branches are set', () => {
    expect(missing(of('maternity, survivors'), three)).toBeDefined();
    expect(missing(of('survivors'), law())).toBeUndefined();
    expect(missing(of('maternity'), three)).toBeUndefined();
  });

  it('is asked where all values of a parameter are so', () => {
    const only = rule('shown: {en: [appeal]}, only-if: {survivors.rate: {at-most: 40 percent}}');
    expect(missing(only, law())).toBeDefined();
    expect(missing(only, law({ sections: ['A widow 40 per cent.', 'A widow 41 per cent.', ...filler(13)] }))).toBeUndefined();
    expect(missing(only, law({ sections: ['A widow perhaps 40 per cent.', 'A record 5 years.', 'A child 5 per cent.', ...filler(12)] }))).toBeUndefined();
    expect(missing(only, law({ sections: ['A child 5 per cent.', 'A record 5 years.', ...filler(13)] }))).toBeUndefined();
  });

  it('is asked where the draft speaks of something', () => {
    const where = rule('shown: {en: [appeal]}, where: {en: [tribunal]}');
    expect(missing(where, law())).toBeUndefined();
    expect(missing(where, law({ headings: ['Tribunal'] }))).toBeDefined();
    expect(missing(rule('shown: {en: [appeal]}, where: {fr: [tribunal]}'), law({ headings: ['Tribunal'] }))).toBeUndefined();
  });

  it('is asked where the conditions of the rule hold at its place', () => {
    expect(missing(rule('shown: {en: [appeal]}', 'unless: {draft-says: {en: [mediation]}}'), law())).toBeDefined();
    expect(missing(rule('shown: {en: [appeal]}', 'unless: {draft-says: {en: [mediation]}}'), law({ headings: ['Mediation'] }))).toBeUndefined();
  });
});

describe('where the element is said', () => {
  const book = new Book(['appeal', 'may appeal to']), provisions = (text: string) => readDraft('a.md', text).provisions;
  const said = (text: string, at = 0): string | undefined => {
    const span = phraseIn(provisions(text)[at]!, 'en', book);
    return span && provisions(text)[at]!.text.slice(span.start, span.end);
  };

  it('is in the words or the heading of a provision, and in no note', () => {
    const holds = (text: string, at = 0): boolean => holdsPhrase(provisions(text)[at]!, 'en', book);
    expect(holds('### 1. Matter\n\nWhoever is refused may appeal.\n')).toBe(true);
    expect(holds('### 1. Appeal\n\nWhoever is refused is heard.\n')).toBe(true);
    expect(holds('### 1. Matter\n\nWhoever is refused is heard.\n')).toBe(false);
    expect(holds('1. Whoever is refused is heard.\n')).toBe(false);
    expect(holds('### 1. Matter\n\n> Note: an appeal was heard.\n', 1)).toBe(false);
  });

  it('is the longest of the words, else the heading', () => {
    expect(said('### 1. Matter\n\nAn appeal is heard; one may appeal to the Board, and appeal again.\n')).toBe('may appeal to');
    expect(said('### 1. Right of appeal\n\nWhoever is refused is heard.\n')).toBe('Right of appeal');
  });
});
