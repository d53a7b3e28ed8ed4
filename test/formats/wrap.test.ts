import { describe, expect, test } from 'vitest';
import { readDraft } from '../../server/src/formats/format';
import { lines, tree } from './outline';

const act = lines`
  # Sickness Insurance Act

  PART I. BENEFITS

  12. (1) A person who has paid not less than twenty-six weekly contributions in the year before the incapacity began is entitled to sickness benefit for each day of incapacity after the third (3) day, at the rate that is laid down in section 14 (2) of this Act for persons of that class, and the Fund shall pay it every week.

  (2) Where the incapacity lasts for more than six months the Director may require that the person be examined by a medical board, and the benefit is suspended for as long as the person refuses to be examined without good cause, unless—

  (a) the person is in hospital, or lives more than one hundred kilometres from the place where the board meets;

  (b) the examination would, in the opinion of a doctor whom the Director has named for that purpose, harm the person.

  13. Nothing in this Part takes away a right that a person had under the Act of 1960 (Act 12 of 1960) when this Act began, but a claim that was made under that Act is decided by the Board of this Fund, and three-fifths of the cost of it is borne by the Government.

  Provided that a claim which was refused before this Act began is not opened again, whether or not the time for an appeal against the refusal has run out, if the person was heard.
`;

/** Breaks each paragraph before the word that would pass `width`. */
function wrap(text: string, width: number, indent = ''): string {
  return text.split('\n').map(line => {
    const rows = [''];
    for (const word of line.split(' ')) {
      const last = rows[rows.length - 1]!;
      if (last !== '' && last.length + 1 + word.length > width) rows.push(indent + word);
      else rows[rows.length - 1] = last === '' ? word : `${last} ${word}`;
    }
    return rows.join('\n');
  }).join('\n');
}

describe('how lines are broken says nothing', () => {
  const whole = tree(act);

  test.each([50, 57, 64, 71, 78, 85, 92, 99])('paragraphs broken at %i characters', width => {
    expect(tree(wrap(act, width))).toBe(whole);
  });

  test.each([60, 80])('paragraphs broken at %i characters with an indentation', width => {
    expect(tree(wrap(act, width, '    '))).toBe(whole);
  });

  test('more blank lines, other line ends, blanks at line ends', () => {
    expect(tree(act.replace(/\n/g, '\n\n'))).toBe(whole);
    expect(tree(act.replace(/\n/g, '\r\n'))).toBe(whole);
    expect(tree(act.replace(/\n/g, '  \n'))).toBe(whole);
  });
});

test('a definition that ends with its name in the other language is a line of its own', () => {
  const law = ['1. Definitions', 'In this Act,', 'payment quarter means a period of three months commencing on the first day of April or July; (trimestre de paiement)', 'pension means a monthly pension authorized to be paid under Part I; (pension)', 'pensioner means a person whose application for a pension has been approved; (pensionné)'];
  expect(readDraft('act.bill', law.join('\n'), {}).provisions.filter(({ kind }) => kind === 'definition')).toHaveLength(3);
});

test('a formula is no heading', () => {
  const { provisions } = readDraft('act.bill', '1. Rate\n(1) The rate is\n4.95% + 1/2(A - 4.95%) + C\n(2) It is paid.\n', {});
  expect(provisions.map(({ kind, num }) => `${kind} ${num}`)).toEqual(['section 1', 'subsection 1', 'text undefined', 'subsection 2']);
});
