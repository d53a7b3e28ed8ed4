import { describe, expect, it } from 'vitest';
import { labelOf, outlineOf } from '../../server/src/draft/outline';
import { termFaults } from '../../server/src/facts/termFaults';
import { termsOf } from '../../server/src/facts/terms';
import { readDraft } from '../../server/src/formats/format';
import type { Language } from '../../server/src/text/language';

/** What is amiss with the terms of a text, told as "unused levy in Section 1"; behind an arrow the definition it clashes with, in brackets how often it stands. */
function faults(text: string, language: Language = 'en'): string[] {
  const draft = readDraft('act.bill', text, { language }), outline = outlineOf(draft);
  return termFaults(draft, outline, termsOf(draft, outline)).map(({ kind, term, provision, span, other, count }) => {
    expect(draft.provisions[provision]!.words.text.slice(span.start, span.end)).toBe(term); // the words that are underlined
    return `${kind} ${term} in ${labelOf(draft, outline, provision)}${other === undefined ? '' : ` → ${other.definition.term} in ${labelOf(draft, outline, other.provision)}`}${count === undefined ? '' : ` (${count})`}`;
  });
}
const levy = (words: string): string => `1. ${words}\n2. The benefit is paid.\n`;

describe('a term that is defined and never used', () => {
  it('is told', () => {
    expect(faults(levy('In this Act, “levy” means a sum.'))).toEqual(['unused levy in Section 1']);
    expect(faults('1. In this Act–\n“levy” means a sum;\n“fine” means a sum that a court orders.\n2. A fine is paid.\n')).toEqual(['unused levy in Section 1']);
    expect(faults(levy('In this Act, “the levy” means a sum that every written law names.'))).toEqual(['unused levy in Section 1']);
    expect(faults('Artículo 1. Definiciones\nA los efectos de la presente ley se entiende por:\na) Trabajador: toda persona que presta servicios;\nb) Cuota: la suma que se paga.\nArtículo 2. La cuota vence.\n', 'es')).toEqual(['unused Trabajador in Artículo 1, letra a)']);
    expect(faults('Article 1. Aux fins de la présente loi, « prélèvement » désigne une somme.\nArticle 2. Rien.\n', 'fr')).toEqual(['unused prélèvement in Article 1']);
  });

  it.each([
    ['it is used', 'In this Act, “levy” means a sum. The levy is paid.'],
    ['it is used in the definition of another', 'In this Act, “levy” means a sum, and “benefit” means what a levy pays.'],
    ['it stands in a form that is not one of its own', 'In this Act, “prescribe” means to say by regulations. The prescription of rates is public.'],
    ['its whole name is used', 'In this Act, “Precautionary Action Zone (PAZ)” means a place. Nobody enters the precautionary action zone.'],
    ['its letters are used', 'In this Act, “gross leasable area or GLA” means a place. The GLA is big.'],
    ['a word stands inside it', 'In this Act, “week of confinement” means a week. It is the week of her confinement.'],
    ['its short name is used', 'In this Act, “Precautionary Action Zone (PAZ)” means a place. Nobody enters the PAZ.'],
    ['it is named in passing', 'There is a National Fund (in this Act referred to as “the Chest”).'],
    ['it is for other laws too', 'In this Act and in every other written law, “levy” means a sum.'],
    ['it is repealed', 'In this Act, “levy” [repealed by Act 3] means a sum.'],
    ['the words are those of another law', 'For these cases the words “levy” means a sum.'],
    ['it was parted at the end of a line', 'In this Act, “confinement” means birth. It ends with the confine- ment.'],
  ])('is not told where %s', (_, words) => {
    expect(faults(levy(words)).filter((one) => one.startsWith('unused'))).toEqual([]);
  });

  it('is not told where the words above the list are for other laws', () => {
    expect(faults('1. In this Act, “prescribe” means to say by regulations.\n2. Prescription of rates\n\nIt is.\n')).toEqual([]); // in a heading
    expect(faults('1. In this Act, “Gazette” or “Government Gazette” means the paper.\n2. It is told in the Gazette.\n')).toEqual([]); // one of two names is enough
    expect(faults('1. In this Act and in every other written law–\n“levy” means a sum;\n“fine” means another.\n2. It is.\n')).toEqual([]);
    expect(faults('Artículo 1. Se entenderá por acto propio el que consta por escrito.\nArtículo 2. Nada.\n', 'es')).toEqual([]); // words explained where they stand
  });
});

describe('a term with two meanings', () => {
  const two = (first: string, second: string, more = ''): string[] => faults(`1. ${first}\n2. The rate is high.\n3. ${second}\n${more}`).filter((one) => !one.startsWith('unused'));
  const rate = 'In this Act, “rate” means one sum.';

  it('is told at the second', () => {
    expect(two(rate, 'In this Act, “rate” means another sum.')).toEqual(['twice rate in Section 3 → rate in Section 1']);
    expect(two(rate, 'In this Act, “rate” means one sum.')).toEqual(['twice rate in Section 3 → rate in Section 1']); // word for word, told once
    expect(faults('1. In this Act, “rate” means one sum; and “rate” means another sum.\n2. The rate is high.\n')).toEqual(['twice rate in Section 1 → rate in Section 1']);
    expect(faults('1. In this Act, “rate” means one sum, and “fund” means money.\n2. The rate and the fund.\n3. In this Act, “fund” means a chest.\n4. In this Act, “rate” means a price.\n')).toEqual(['twice fund in Section 3 → fund in Section 1', 'twice rate in Section 4 → rate in Section 1']); // as they stand
    const list = 'In this Act–\n“rate” means one sum;\n“fund” means the money.';
    expect(two(list, list, '4. The fund is big.\n')).toEqual(['twice rate in Section 3 → rate in Section 1']);
    expect(two(list, list.replace('the money', 'the treasure'), '4. The fund is big.\n')).toEqual(['twice rate in Section 3 → rate in Section 1', 'twice fund in Section 3 → fund in Section 1']);
  });

  it.each([
    ['In this section, “rate” means another sum.'], ['In this Act, “rate” includes another sum.'], ['In this Act, “rate” has the meaning given to it in section 1.'], ['In this Act, “rate”, in relation to a child, means another sum.'],
    ['In this Act, “rate” has the same meaning as in section 1.'], ['In this Act, “rate” means the rate as defined in section 1.'],
    ['In this sub-paragraph, “rate” means another sum.'], ['In this development scheme–\n“rate” means another sum;\n“price” means the rate.'],
    ['In this development scheme, “rate” means another sum.'], ['For the purposes of any provision of this Act relating to benefit, “rate” means another sum.'], ['In this Act, “Rate” means another sum.'],
  ])('is none where the other is meant for less, or leans on the first: %s', (second) => {
    expect(two(rate, second)).toEqual([]);
  });

  it('is none in two Parts, and one in the same', () => {
    const parts = (second: string): string[] => faults(`PART I\nA\n\n1. In this Part, “rate” means one sum.\n2. The rate is high.\n\nPART II\nB\n\n3. In ${second}, “rate” means another sum.\n4. The rate is low.\n`);
    expect([parts('this Part'), parts('Part I')]).toEqual([[], ['twice rate in Section 3 → rate in Section 1']]);
    expect(parts('this Act')).toEqual([]); // the one is narrower
  });
});

describe('a term used outside of the Part that defines it', () => {
  const outside = (words: string, { term = 'reference earnings', inside = '', scope = 'this Part', more = '' } = {}): string[] =>
    faults(`PART I\nA\n\n1. In ${scope}, “${term}” means what was earned.\n2. ${inside || `The benefit is half of the ${term}.`}\n\nPART II\nB\n\n3. ${words}\n${more}`);

  it('is told once, with how often it stands there', () => {
    expect(outside('The grant is equal to the reference earnings.')).toEqual(['outside reference earnings in Section 3 → reference earnings in Section 1 (1)']);
    expect(outside('The grant is equal to the reference earnings. No reference earnings are taxed.')).toEqual(['outside reference earnings in Section 3 → reference earnings in Section 1 (2)']);
  });

  it.each([
    ['The grant is equal to the reference earnings within the meaning of section 1.'], ['Reference earnings are not taxed.'], // it begins the sentence, and may be explained there
    ['The grant is equal to the reference earnings as defined for sickness.'], ['The grant is equal to the reference earnings Fund.'],
    ['See the definition of reference earnings.'], ['Here the reference earnings means pay.'],
    ['It is counted by the reference earnings’ (or wage’s) table.'],
    ['The reference earnings, reference earnings, reference earnings and reference earnings count.'], // words of the whole law
  ])('is none where it is told which is meant, or another thing: %s', (words) => {
    expect(outside(words)).toEqual([]);
  });

  it('is none in headings and Schedules, for one word, for everyday words and where the section alone has it', () => {
    expect(outside('Payment of reference earnings\n\nIt is.')).toEqual([]);
    expect(faults('PART I\nA\n\n1. In this Part, “reference earnings” includes bonuses.\n2. The reference earnings.\n\nPART II\nB\n\n3. The grant equals the reference earnings.\n')).toEqual([]);
    expect(faults('PART I\nA\n\n1. There is a reserve account (in this Part referred to as “the reserve account”).\n2. The reserve account.\n\nPART II\nB\n\n3. The grant comes from the reserve account.\n')).toEqual([]);
    expect(outside('It is.', { more: '\nSCHEDULE\n\n1. The grant is equal to the reference earnings.\n' })).toEqual([]);
    expect(outside('The grant is equal to the earnings.', { term: 'earnings' })).toEqual([]);
    expect(outside('The grant is equal to the relevant earnings.', { term: 'relevant earnings' })).toEqual([]);
    expect(outside('The grant is equal to the reference earnings.', { scope: 'this section' }).filter((one) => one.startsWith('outside'))).toEqual([]);
    expect(outside('The grant is equal to the reference earnings.', { scope: 'this Act' })).toEqual([]);
  });

  it('are told in the order of the text, each in its section', () => {
    const text = 'PART I\nA\n\n1. In this Part, “reference earnings” means what was earned, and “daily wage” means a thirtieth.\n2. The daily wage and the reference earnings.\n\nPART II\nB\n\n3. It is half of the daily wage as defined in section 1.\n4. It equals the daily wage and the reference earnings.\n';
    expect(faults(text)).toEqual(['outside daily wage in Section 4 → daily wage in Section 1 (1)', 'outside reference earnings in Section 4 → reference earnings in Section 1 (1)']);
    expect(faults(text.replace('the daily wage and the reference earnings.\n', 'the reference earnings.\n5. Then it is the daily wage.\n').replace('4. It equals', '4. Now it equals'))).toHaveLength(2);
    // One of two Parts that define it is a section alone
    expect(faults('PART I\nA\n\n1. In this Part, “daily wage” means a thirtieth.\n2. The daily wage. In this section, “daily wage” means a tenth.\n\nPART II\nB\n\n3. It equals the daily wage.\n').filter((one) => one.startsWith('outside'))).toEqual([]);
  });

  it('is still told where the Part itself uses it four times as often', () => {
    const inside = Array.from({ length: 16 }, () => 'The reference earnings count.').join(' '), four = Array.from({ length: 4 }, () => 'Here the reference earnings count.').join(' ');
    expect([outside(four, { inside }), outside(four, { inside: inside.slice(30) })]).toEqual([['outside reference earnings in Section 3 → reference earnings in Section 1 (4)'], []]);
  });
});

describe('two terms that each explain the other', () => {
  const both = (first: string, second: string): string[] => faults(`1. In this Act–\n“worker” means ${first};\n“employee” means ${second}.\n2. Every worker and every employee is insured.\n`);

  it('are told, at both', () => {
    expect(both('an employee', 'a worker')).toEqual(['circular worker in Section 1 → employee in Section 1', 'circular employee in Section 1 → worker in Section 1']);
    expect(both('any employee', 'every worker')).toHaveLength(2);
    expect(both('an employee; and', 'a worker')).toHaveLength(2);
  });

  it('are told where three lead back to the first', () => {
    expect(faults('1. In this Act–\n“worker” means an employee;\n“employee” means a servant;\n“servant” means a worker.\n2. Every worker, servant and employee is insured.\n')).toHaveLength(3);
    expect(faults('1. In this Act–\n“worker” means an employee;\n“employee” means a servant;\n“servant” means an employee.\n2. Every worker, servant and employee is insured.\n')).toHaveLength(2); // the first only leads to them
    expect(faults('1. In this Act–\n“worker” includes an employee;\n“employee” includes a worker.\n2. Every worker and employee is insured.\n')).toEqual([]);
  });

  it.each([['an employee of the State', 'a worker'], ['a person who is an employee', 'a worker'], ['an employee', 'a person who works']])('are none where one says more: %s', (first, second) => {
    expect(both(first, second)).toEqual([]);
  });
});
