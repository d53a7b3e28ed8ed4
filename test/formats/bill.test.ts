import { describe, expect, test } from 'vitest';
import { readDraft } from '../../server/src/formats/format';
import { lines, tree } from './outline';

describe('a bill in plain text', () => {
  test('has a title, Parts, sections and their lists', () => {
    expect(tree(lines`
      SOCIAL INSURANCE ACT

      An Act to establish a scheme of social insurance.

      PART I. PRELIMINARY
      1. Short title.
      This Act may be cited as the Social Insurance Act.

      PART III. SICKNESS BENEFIT
      12. (1) No benefit is payable for the first seven days.
      (2) An insured person who—
      (a) is incapable of work; and
      (b) has paid
      (i) ten contributions, or
      (ii) twenty contributions in the year,
      is entitled to benefit.
      13. The benefit ends with the incapacity.
    `)).toBe(lines`
      act {SOCIAL INSURANCE ACT}
        preface An Act to establish a scheme of social insurance.
        part I {PRELIMINARY}
          section 1 {Short title} This Act may be cited as the Social Insurance Act.
        part III {SICKNESS BENEFIT}
          section 12
            subsection 1 No benefit is payable for the first seven days.
            subsection 2 An insured person who—
              paragraph a is incapable of work; and
              paragraph b has paid
                subparagraph i ten contributions, or
                subparagraph ii twenty contributions in the year,
              text is entitled to benefit.
          section 13 The benefit ends with the incapacity.
    `);
  });
});

describe('the line of a section’s number', () => {
  test('that ends with a dash opens the list below it, and is no heading', () => {
    expect(tree(lines`
      1. Interpretation
      (1) In this Act it is.
      2. The Minister may—
      (a) appoint inspectors; and
      (b) dismiss them.
      3. Where a worker dies –
      (i) the pension ends.
      4. In this Part—
      “rate” means a sum;
    `)).toBe(lines`
      section 1 {Interpretation}
        subsection 1 In this Act it is.
      section 2 The Minister may—
        paragraph a appoint inspectors; and
        paragraph b dismiss them.
      section 3 Where a worker dies –
        subparagraph i the pension ends.
      section 4 In this Part—
        definition “rate” means a sum;
    `);
  });
});

describe('a bill with the keywords of Bluebell', () => {
  test('nests by indentation and leaves inline marks out of the words', () => {
    expect(tree(lines`
      PREFACE

        LONGTITLE An Act on sick pay

      BODY

      PART I - Benefits

        SEC 1. - Rates

          SUBSEC (1)

            The **rate** is {{>#sec_2 one half}}{{FOOTNOTE 1}} of //pay//.

            FOOTNOTE 1
              See the Schedule.

          SUBSEC (2)

            ITEMS
              The Fund pays–

              ITEM (a)
                weekly; or

              ITEM (b)
                monthly.

            by post.

        CROSSHEADING Other matters

        SEC 2.

          In this Act–

          "wage" means pay;

          TABLE
            TR
              TH
                Years
              TH
                Rate

      SCHEDULE Forms

        The form is blue.
    `)).toBe(lines`
      preface An Act on sick pay
      part I {Benefits}
        section 1 {Rates}
          subsection 1 The rate is one half of pay.
            note See the Schedule.
          subsection 2 The Fund pays–
            item a weekly; or
            item b monthly.
            text by post.
        crossHeading {Other matters}
          section 2 In this Act–
            definition "wage" means pay;
            row Years | Rate
      schedule {Forms}
        text The form is blue.
    `);
  });

  test('has its own words as soon as a keyword makes it one: a lone bracket stays', () => {
    const before = readDraft('act.bill', '1. Fund\n\n    A fund is set up L.N. 480/1973]\n');
    expect(before.provisions.at(-1)!.words.text).toBe('A fund is set up L.N. 480/1973');
    const text = before.text.replace('1. Fund', 'SEC 1. - Fund');
    for (const draft of [readDraft('act.bill', text), readDraft('act.bill', text, { previous: before })]) expect(draft.provisions.at(-1)!.words.text).toBe('A fund is set up L.N. 480/1973]');
  });
});

test('a number in emphasis is whole where an item follows it at once', () => {
  const { provisions } = readDraft('act.md', '**6.** (1) The fund pays a grant.\n\n# 7 Board\n');
  expect(provisions.map(({ text, numSpan }) => numSpan && text.slice(numSpan.start, numSpan.end))).toEqual(['6.**', '(1)', '7']);
  expect(provisions[0]!.text).toBe('**6.**');
});
