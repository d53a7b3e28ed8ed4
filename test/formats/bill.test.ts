import { describe, expect, test } from 'vitest';
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
