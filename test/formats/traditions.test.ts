import { describe, expect, test } from 'vitest';
import { readDraft } from '../../server/src/formats/format';
import { lines, tree } from './outline';

describe('Commonwealth acts', () => {
  test('a line right below "PART II" heads the Part, though the first section follows at once', () => {
    expect(tree(lines`
      THE BENEFITS BILL
      PART I
      SICKNESS BENEFIT
      3. A claim is made in writing.
      4. It is decided at once.

      PART II
      MATERNITY BENEFIT
      5. A claim is made in writing.
    `)).toBe(lines`
      act {THE BENEFITS BILL}
        part I {SICKNESS BENEFIT}
          section 3 A claim is made in writing.
          section 4 It is decided at once.
        part II {MATERNITY BENEFIT}
          section 5 A claim is made in writing.
    `);
  });

  test('number and heading may stand in one emphasis, with its stop', () => {
    expect(tree(lines`
      # Benefits Act

      **25. Maternity benefit.**
      (1) The allowance is paid weekly.
      (2) It is paid in cash.

      **26. Fees shall be paid in cash.**
    `)).toBe(lines`
      act {Benefits Act}
        section 25 {Maternity benefit}
          subsection 1 The allowance is paid weekly.
          subsection 2 It is paid in cash.
        section 26 Fees shall be paid in cash.
    `);
  });

  test('a note above each section stays its own, below a Part without a heading too', () => {
    expect(tree(lines`
      THE BENEFITS BILL
      PART I
      Short title
      1. This Act is the Benefits Act.
      Claims
      2. A claim is made in writing.
      Decisions
      3. It is decided at once.
    `)).toBe(lines`
      act {THE BENEFITS BILL}
        part I
          section 1 {Short title} This Act is the Benefits Act.
          section 2 {Claims} A claim is made in writing.
          section 3 {Decisions} It is decided at once.
    `);
  });

  test('several numbers may begin on one line', () => {
    expect(tree(lines`
      # Sick Pay Act

      12.—(1)(a)(i) No benefit is payable on Sundays.
      (ii) Nor on holidays.
      (b) The Board decides.
      (2) This section binds the State.
    `)).toBe(lines`
      act {Sick Pay Act}
        section 12
          subsection 1
            paragraph a
              subparagraph i No benefit is payable on Sundays.
              subparagraph ii Nor on holidays.
            paragraph b The Board decides.
          subsection 2 This section binds the State.
    `);
  });

  test('the one short sentence of a section is no heading of the next', () => {
    expect(tree(lines`
      # Contributions Act

      ### 1. Rates

      Workers contribute 8% of wages.

      ### 2. Board

      The Board meets.
    `)).toBe(lines`
      act {Contributions Act}
        section 1 {Rates} Workers contribute 8% of wages.
        section 2 {Board} The Board meets.
    `);
  });

  test('the mark of an amendment may stand between two numbers, and before items with a note of four figures', () => {
    expect(tree(lines`
      ## PART I. General.

      **49.**—F402[(1) The weekly rate shall be—

      (*a*) before 2014, a share of earnings,

      F1444[(*b*) from then on, 90 shillings.]]

      (2) F7[In this section], earnings are wages.

      50.– 2[(1)] The Board decides.
      (2) It meets weekly.
    `)).toBe(lines`
      part I {General.}
        section 49
          subsection 1 The weekly rate shall be—
            paragraph a before 2014, a share of earnings,
            paragraph b from then on, 90 shillings.
          subsection 2 In this section, earnings are wages.
        section 50
          subsection 1 The Board decides.
          subsection 2 It meets weekly.
    `);
  });

  test('the number may stand in a Markdown heading and again before the text', () => {
    expect(tree(lines`
      ## PART I. General.

      ##### 1 Short title.

      **1.**—This Act may be cited as the Pensions Act.

      ##### 2 Rates.

      **2.**—(1) In each case—

      (*a*) one half, and

      (*b*) one third.
    `, 'act.md')).toBe(lines`
      part I {General.}
        section 1 {Short title} This Act may be cited as the Pensions Act.
        section 2 {Rates}
          subsection 1 In each case—
            paragraph a one half, and
            paragraph b one third.
    `);
  });

  test('a bare section number that comes next counts a section, though its words could be those of a footnote', () => {
    const law = (next: string): string => tree(`# Wage Loss Act\n\n**Payment**\n13 The benefit is paid weekly.\n\n**Administration**\n${next} This Act shall be administered by the Minister.\n\n**Report**\n15 The Minister reports each year.\n`, 'act.md');
    expect(law('14')).toContain('section 14 {Administration} This Act shall be administered by the Minister.');
    expect(law('2')).not.toContain('section 2');
  });

  test('Canadian sections have bare numbers, marginal notes and indented lists', () => {
    expect(tree(lines`
      # Wage Loss Act

      ## Benefits

      **Waiting period**
      13 A claimant waits for one week.

      **Amount**
      14 (1) The rate is 55%.
      **Exception**
      (1.1) A claimant who
        (a) is ill, and
          (i) has a certificate, or
          (ii) has none,
        shall report, or
        (b) is injured
      is paid weekly.
    `, 'act.md')).toBe(lines`
      act {Wage Loss Act}
        crossHeading {Benefits}
          section 13 {Waiting period} A claimant waits for one week.
          section 14 {Amount}
            subsection 1 The rate is 55%.
            subsection 1.1 {Exception} A claimant who
              paragraph a is ill, and
                subparagraph i has a certificate, or
                subparagraph ii has none,
                text shall report, or
              paragraph b is injured
              text is paid weekly.
    `);
  });

  test('Pakistani headings are joined to the text, footnotes and their marks are no law', () => {
    expect(tree(lines`
      29. Reserves.– The Institution shall keep a reserve that is large enough to
      pay the benefits of a whole year, and shall invest it as the Board may direct
      2
      from time to time in the manner laid down for the funds of the Government,
      and shall every year tell the Minister how much of it has been spent and for
      which of the purposes named in this Ordinance it was spent.
      1
      Subs. by Act V of 1990.
      30. Audit.– (1) The accounts shall be audited every year by a person who has
      no part in the management and who is named for three years by the Minister on
      the proposal of the Governing Body.
      2[(1-A) The audit is public and every insured person may ask for a copy of it
      at the office of the Institution, which shall give it without a fee.]
    `)).toBe(lines`
      section 29 {Reserves} The Institution shall keep a reserve that is large enough to pay the benefits of a whole year, and shall invest it as the Board may direct from time to time in the manner laid down for the funds of the Government, and shall every year tell the Minister how much of it has been spent and for which of the purposes named in this Ordinance it was spent.
        note 1 Subs. by Act V of 1990.
      section 30 {Audit}
        subsection 1 The accounts shall be audited every year by a person who has no part in the management and who is named for three years by the Minister on the proposal of the Governing Body.
        subsection 1A The audit is public and every insured person may ask for a copy of it at the office of the Institution, which shall give it without a fee.
    `);
  });

  test('provisos stand side by side under what they limit', () => {
    expect(tree(lines`
      5. (1) Every worker shall be insured:
      Provided that a worker under sixteen is exempt:
      Provided further that the exemption ends with marriage.
      (2) The employer pays.
    `)).toBe(lines`
      section 5
        subsection 1 Every worker shall be insured:
          proviso Provided that a worker under sixteen is exempt:
          proviso Provided further that the exemption ends with marriage.
        subsection 2 The employer pays.
    `);
  });

  test('a list may begin in the middle of a line', () => {
    expect(tree(lines`
      7. No benefit is paid except - (a) where a claim is made;
        (b) where the Board so decides.
      8. The Board may (with the Minister's consent) lend under section 5 (2) of the Act.
    `)).toBe(lines`
      section 7 No benefit is paid except -
        paragraph a where a claim is made;
        paragraph b where the Board so decides.
      section 8 The Board may (with the Minister's consent) lend under section 5 (2) of the Act.
    `);
  });

  test('a number at the head of a wrapped line may be part of a reference', () => {
    expect(tree(lines`
      5. A person who has received a benefit to which he was not entitled under section
      12 of this Act, or who has kept a sum that was paid to him by error of the Fund,
      (1) of which he knew, or could have known if he had read the letter of the Fund,
      shall repay it within a year, and the Fund may set it off against any benefit of
      2020 or of any later year, unless the Board in a case of hardship decides that he
      may keep it in whole or in part.
      6. The Board may remit the debt.
    `)).toBe(lines`
      section 5 A person who has received a benefit to which he was not entitled under section 12 of this Act, or who has kept a sum that was paid to him by error of the Fund, (1) of which he knew, or could have known if he had read the letter of the Fund, shall repay it within a year, and the Fund may set it off against any benefit of 2020 or of any later year, unless the Board in a case of hardship decides that he may keep it in whole or in part.
      section 6 The Board may remit the debt.
    `);
  });

  test('each defined term is a provision, with its own list', () => {
    expect(tree(lines`
      2. Interpretation
      (1) In this Act, unless the context otherwise requires—
      "benefit" means a benefit under Part II;
      "employer" includes—
      (a) the State; and
      (b) a local authority;
      "wage" has the meaning given to it in section 9.
      (2) A month is thirty days.
    `)).toBe(lines`
      section 2 {Interpretation}
        subsection 1 In this Act, unless the context otherwise requires—
          definition "benefit" means a benefit under Part II;
          definition "employer" includes—
            paragraph a the State; and
            paragraph b a local authority;
          definition "wage" has the meaning given to it in section 9.
        subsection 2 A month is thirty days.
    `);
  });

  test('schedules count their own paragraphs', () => {
    expect(tree(lines`
      SICK PAY ACT

      1. The rates are in the First Schedule.

      FIRST SCHEDULE
      (Section 1)
      Rates of benefit

      1. The daily rate is one half.
      2. (1) The weekly rate is three fifths.
    `)).toBe(lines`
      act {SICK PAY ACT}
        section 1 The rates are in the First Schedule.
        schedule 1 {Rates of benefit}
          paragraph 1 The daily rate is one half.
          paragraph 2
            subparagraph 1 The weekly rate is three fifths.
    `);
  });
});

describe('the United States Code', () => {
  test('nests (a)(1)(A)(i), with headings between double underscores', () => {
    expect(tree(lines`
      # 45 U.S.C. chapter 99

      ## § 351. Payments

          (a) __Rate__

          The Board shall pay:

              (1) for each day

                  (A) one half, and

                  (B) in winter

                      (i) two thirds.

          (b) No payment is due on strike days.
    `, 'act.md')).toBe(lines`
      act {45 U.S.C. chapter 99}
        section 351 {Payments}
          subsection a {Rate} The Board shall pay:
            paragraph 1 for each day
              subparagraph A one half, and
              subparagraph B in winter
                clause i two thirds.
          subsection b No payment is due on strike days.
    `);
  });
});

describe('outlines checked by hand', () => {
  test('sections put in between by "bis" are sections', () => {
    expect(tree(lines`
      # Hardship Fund Act

      ### 12. Grants

      A grant is paid at once.

      ### 12bis. Grants in kind

      Coal counts as a grant.

      ### 13. Repeal

      The old Act is repealed.
    `, 'act.md')).toBe(lines`
      act {Hardship Fund Act}
        section 12 {Grants} A grant is paid at once.
        section 12bis {Grants in kind} Coal counts as a grant.
        section 13 {Repeal} The old Act is repealed.
    `);
  });

  test('so are those of a code put in between by a small letter', () => {
    expect(tree(lines`
      # Harbour Pilots

      ## § 210. Fund

      There is a fund.

      ## § 210a. Refund of fees

      Fees are paid back.

      ## § 211. Claims

      A claim is made in writing.
    `, 'code.md')).toBe(lines`
      act {Harbour Pilots}
        section 210 {Fund} There is a fund.
        section 210a {Refund of fees} Fees are paid back.
        section 211 {Claims} A claim is made in writing.
    `);
  });

  test('a sentence about another section opens none where sections bear their sign', () => {
    expect(tree(lines`
      # Harbour Pilots

      ## § 210. Fund

      (a) There is a fund.

      Section 403(b) and (c) of this title does not apply to the fund.

      (b) It is kept apart.

      ## § 211. Claims

      A claim is made in writing.
    `, 'code.md')).toBe(lines`
      act {Harbour Pilots}
        section 210 {Fund}
          subsection a There is a fund.
            text Section 403(b) and (c) of this title does not apply to the fund.
          subsection b It is kept apart.
        section 211 {Claims} A claim is made in writing.
    `);
  });

  test('in an agreement the line below "Article 2" is its heading, and "1." below that no section', () => {
    expect(tree(lines`
      AGREEMENT BETWEEN MARENGA AND VELORIA

      PART I
      General Provisions

      ARTICLE I
      Definitions

      1. For this Agreement a Party is a State.

      2. A term has its usual meaning.

      ARTICLE II
      Equality of Treatment

      1. Persons are equal.
    `, 'agreement.bill')).toBe(lines`
      act {AGREEMENT BETWEEN MARENGA AND VELORIA}
        part I {General Provisions}
          article I {Definitions}
            paragraph 1 For this Agreement a Party is a State.
            paragraph 2 A term has its usual meaning.
          article II {Equality of Treatment}
            paragraph 1 Persons are equal.
    `);
  });

  test('the last line of a lost table of contents is no section, and section 1 begins anew', () => {
    expect(tree(lines`
      # Seamstresses Benefit Ordinance

      9. Repeal and savings

      An Ordinance to consolidate the law of seamstresses.

      1. Short title
      (1) This Ordinance may be called the Seamstresses Benefit Ordinance.
      (2) It extends to the whole island.

      2. Definitions
      (1) In this Ordinance "inspector" means a person so appointed.

      3. Payment of benefit
      (1) Benefit is paid weekly.
    `, 'ordinance.txt')).toBe(lines`
      act {Seamstresses Benefit Ordinance}
        note 9 Repeal and savings
        text An Ordinance to consolidate the law of seamstresses.
        section 1 {Short title}
          subsection 1 This Ordinance may be called the Seamstresses Benefit Ordinance.
          subsection 2 It extends to the whole island.
        section 2 {Definitions}
          subsection 1 In this Ordinance "inspector" means a person so appointed.
        section 3 {Payment of benefit}
          subsection 1 Benefit is paid weekly.
    `);
  });

  test('a heading in emphasis whose dash has emphasis of its own is one, and the words below it are its own', () => {
    expect(tree(lines`
      # Signal Workers

      ## § 30. Benefits

      (a) __Amount__

          (1) __In general.—__

          Benefit is payable for a day.

          (2)  __Second period__  __.—__

          For the second period, the term means—

              (A) a period of four days; or

              (B) a period of five.

          (3)  __Limit__  __.—__

          Nothing is payable after a year.
    `, 'code.md')).toBe(lines`
      act {Signal Workers}
        section 30 {Benefits}
          subsection a {Amount}
            paragraph 1 {In general} Benefit is payable for a day.
            paragraph 2 {Second period} For the second period, the term means—
              subparagraph A a period of four days; or
              subparagraph B a period of five.
            paragraph 3 {Limit} Nothing is payable after a year.
    `);
  });

  test('footnotes of editors are notes whether or not a blank follows their mark', () => {
    expect(tree(lines`
      12. Payment.- (1) The Fund shall pay-
      (a) a weekly allowance; and
      1 Subs. by Act IV of 1999, s. 2.
      2Ins. ibid., for "ten".
      3 For such a notification, see the Gazette, p. 12.
      4The words "or daughter" omitted by Act V of 2001.
      (b) a grant at the end.
    `, 'act.txt')).toBe(lines`
      section 12 {Payment}
        subsection 1 The Fund shall pay-
          paragraph a a weekly allowance; and
            note 1 Subs. by Act IV of 1999, s. 2.
            note 2Ins. ibid., for "ten".
            note 3 For such a notification, see the Gazette, p. 12.
            note 4The words "or daughter" omitted by Act V of 2001.
          paragraph b a grant at the end.
    `);
  });

  test('footnotes of Markdown are notes with the lines that stand further in', () => {
    expect(tree(['## 4. Duration', '(1) The allowance is paid for 20[^1] weeks.', '', '[^1]: Formerly the allowance was paid for 12 weeks.', '[^b]: Inserted in 1999.', '    The waiting period was 7 days.', '', '    Article 9 of the Order of 1990 was repealed.', '', '(2) The waiting period is 3 days.[^b]', ''].join('\n'), 'act.md')).toBe(lines`
      section 4 {Duration}
        subsection 1 The allowance is paid for 20 weeks.
          note Formerly the allowance was paid for 12 weeks.
          note Inserted in 1999.
          note The waiting period was 7 days.
          note Article 9 of the Order of 1990 was repealed.
        subsection 2 The waiting period is 3 days.
    `);
  });

  test('a word broken at the end of a line is one word; one that has a hyphen keeps it', () => {
    expect(tree(lines`
      4. The weekly allowance of a carter who is laid up is a compen-
      sation for what he would have earned and amounts to three-
      fifths of his wages, and is paid to him or to his depen-
      dants on the second day of each week until the end of the half-
      yearly account of the fund.
    `)).toBe(lines`
      section 4 The weekly allowance of a carter who is laid up is a compensation for what he would have earned and amounts to three-fifths of his wages, and is paid to him or to his dependants on the second day of each week until the end of the half-yearly account of the fund.
    `);
  });
});

describe('laws in French', () => {
  test('articles, alinéas without numbers, degrees and letters', () => {
    expect(tree(lines`
      # Loi sur la maladie

      Livre 1 : Généralités

      Titre 1 : Champ d'application

      Article L111-1

      Sont assurés :

      1° les ouvriers ;

      2° les employés :

      a) du commerce ;

      b) de l'industrie.

      Le ministre peut étendre la liste.

      Art. 1er bis. - La présente loi s'applique aux apprentis.
    `, 'loi.md')).toBe(lines`
      act {Loi sur la maladie}
        book 1 {Généralités}
          title 1 {Champ d'application}
            article L111-1 Sont assurés :
              point 1 les ouvriers ;
              point 2 les employés :
                point a du commerce ;
                point b de l'industrie.
              text Le ministre peut étendre la liste.
            article 1 bis La présente loi s'applique aux apprentis.
    `);
  });

  test('Canadian definitions need neither quotation marks nor verbs', () => {
    expect(tree(lines`
      # Loi sur les prestations

      **Définitions**
      2 (1) Les définitions qui suivent s’appliquent à la présente loi.
      année Année civile. (year)
      assuré Personne qui exerce un emploi. (insured person)
      **Règlements**
      (2) Le ministre peut prendre des règlements.
    `, 'loi.md')).toBe(lines`
      act {Loi sur les prestations}
        section 2 {Définitions}
          subsection 1 Les définitions qui suivent s’appliquent à la présente loi.
            definition année Année civile. (year)
            definition assuré Personne qui exerce un emploi. (insured person)
          subsection 2 {Règlements} Le ministre peut prendre des règlements.
    `);
  });

  test('a short line just before an article heads what follows', () => {
    expect(tree(lines`
      # Loi

      **Art. 7.**

      Le salaire ne peut dépasser un maximum.

      Prestations de maladie.

      **Art. 8.**

      L'indemnité est due pendant vingt-six semaines.
    `, 'loi.md')).toBe(lines`
      act {Loi}
        article 7 Le salaire ne peut dépasser un maximum.
        crossHeading {Prestations de maladie.}
          article 8 L'indemnité est due pendant vingt-six semaines.
    `);
  });
});

describe('laws in Spanish', () => {
  test('articles with degree signs, letters, incisos and headings in brackets', () => {
    expect(tree(lines`
      # Ley de seguro social

      TÍTULO I

      Disposiciones generales

      Artículo 1°.- (Objeto).- La presente ley crea un seguro.

      Artículo 2° Estarán sujetas las siguientes personas:
      a) los trabajadores por cuenta ajena;
      b) los aprendices.
      El reglamento fijará las demás.

      ARTÍCULO 163 BIS.- El subsidio dura veintiséis semanas.

      Art.-164.- El pago es mensual.
    `, 'ley.md')).toBe(lines`
      act {Ley de seguro social}
        title I {Disposiciones generales}
          article 1 {Objeto} La presente ley crea un seguro.
          article 2 Estarán sujetas las siguientes personas:
            point a los trabajadores por cuenta ajena;
            point b los aprendices.
            text El reglamento fijará las demás.
          article 163 bis El subsidio dura veintiséis semanas.
          article 164 El pago es mensual.
    `);
  });

  test('numbered paragraphs keep their alinéas', () => {
    expect(tree(lines`
      ###### Artículo 275. Carencia de rentas.

      1. Se entenderá cumplido el requisito.

      2. Se sumarán las rentas:

      a) del trabajo;

      b) del capital.

      Se exceptúan las asignaciones.

      3. El plazo es de un mes.
    `, 'ley.md')).toBe(lines`
      article 275 {Carencia de rentas}
        paragraph 1 Se entenderá cumplido el requisito.
        paragraph 2 Se sumarán las rentas:
          point a del trabajo;
          point b del capital.
          text Se exceptúan las asignaciones.
        paragraph 3 El plazo es de un mes.
    `);
  });

  test('editorial notes run to the end of their brackets or to the next blank line', () => {
    expect(tree(lines`
      Artículo 1°.- El seguro es obligatorio.
      NOTA:
      El decreto 5 reglamentó este artículo.

      Artículo 2°.- La cotización es mensual.

      (Nota Infoleg: por el decreto 8 se fija

      el monto para el año próximo.)

      Artículo 3°.- El pago es anticipado.
    `, 'ley.md')).toBe(lines`
      article 1 El seguro es obligatorio.
        note NOTA:
        note El decreto 5 reglamentó este artículo.
      article 2 La cotización es mensual.
        note (Nota Infoleg: por el decreto 8 se fija
        note el monto para el año próximo.)
      article 3 El pago es anticipado.
    `);
  });
});

describe('amending acts', () => {
  test('what is quoted into another act is marked, with its own structure', () => {
    expect(tree(lines`
      # Amending Act

      ### 4. Rates

      (1) The Principal Act is amended by the substitution of the following section for section 81:

      “81. (1) Benefit is payable at the rate of one half.

      (2) It ends with death.”.

      (2) This section comes into operation in May.

      ### 5. Repeal

      Section 9 is repealed.
    `, 'act.md')).toBe(lines`
      act {Amending Act}
        section 4 {Rates}
          subsection 1 The Principal Act is amended by the substitution of the following section for section 81:
            "section 81
              "subsection 1 Benefit is payable at the rate of one half.
              "subsection 2 It ends with death.”.
          subsection 2 This section comes into operation in May.
        section 5 {Repeal} Section 9 is repealed.
    `);
  });

  test('without quotation marks the quotation ends with the next number of the amending act', () => {
    expect(tree(lines`
      Art. 1er. Le code est modifié comme suit:

      1° L'article 184 prend la teneur suivante:

      La pension est due à soixante ans.

      2° L'article 185 est abrogé.

      Art. 2. La loi entre en vigueur en mai.
    `)).toBe(lines`
      article 1 Le code est modifié comme suit:
        point 1 L'article 184 prend la teneur suivante:
          "text La pension est due à soixante ans.
        point 2 L'article 185 est abrogé.
      article 2 La loi entre en vigueur en mai.
    `);
  });
});

describe('Rwandan and Cambodian laws', () => {
  test('a table of contents is no law', () => {
    expect(tree(lines`
      # LAW GOVERNING PENSIONS

      TABLE OF CONTENTS

      CHAPTER I: SCOPE

      Article One: Purpose

      Article 2: Members

      CHAPTER I: SCOPE

      Article One: Purpose

      This Law governs pensions.

      Article 2: Members

      The members are:
      1° workers;
      2° employers.
    `)).toBe(lines`
      act {LAW GOVERNING PENSIONS}
        note TABLE OF CONTENTS
        note CHAPTER I: SCOPE
        note Article One: Purpose
        note Article 2: Members
        chapter I {SCOPE}
          article 1 {Purpose} This Law governs pensions.
          article 2 {Members} The members are:
            point 1 workers;
            point 2 employers.
    `);
  });
});

describe('tables', () => {
  test('each row is a provision under its head row', () => {
    expect(tree(lines`
      ### 3. Rates

      The rates are:

      | Degree | Rate |
      |---|---|
      | 100 % | two thirds |
      | 50 % | one third |

      <table>
      <tr>
      <td>Years</td>
      <td>Rate</td>
      </tr>
      </table>
    `, 'act.md')).toBe(lines`
      section 3 {Rates} The rates are:
        row Degree | Rate
          row 100 % | two thirds
          row 50 % | one third
        row Years | Rate
    `);
  });
});

describe('other ways of numbering', () => {
  test('ILO style: articles with stops and letters', () => {
    expect(tree(lines`
      Article 18

      1. The benefit may be limited to 26 weeks.

      2. It need not be paid for the first three days.

      Article 19

      (a) in case of birth; or
      (b) of adoption.
    `)).toBe(lines`
      article 18
        paragraph 1 The benefit may be limited to 26 weeks.
        paragraph 2 It need not be paid for the first three days.
      article 19
        point a in case of birth; or
        point b of adoption.
    `);
  });

  test('decimal numbers nest by their stops', () => {
    expect(tree(lines`
      Article 12. Pension

      12.1. The pension is monthly.

      12.2. It is paid:

      12.2.1. to the insured;

      12.2.2. to the widow.

      12.3. It ends with death.
    `)).toBe(lines`
      article 12 {Pension}
        paragraph 12.1 The pension is monthly.
        paragraph 12.2 It is paid:
          point 12.2.1 to the insured;
          point 12.2.2 to the widow.
        paragraph 12.3 It ends with death.
    `);
  });

  test('sections by word, with headings joined by a dash', () => {
    expect(tree(lines`
      SECTION 12. Retirement. — The member retires at sixty.

      SEC. 13. Death. — The widow is paid.

      (a) One half; and

      (b) for each child a tenth.
    `)).toBe(lines`
      section 12 {Retirement} The member retires at sixty.
      section 13 {Death} The widow is paid.
        paragraph a One half; and
        paragraph b for each child a tenth.
    `);
  });

  test('Roman paragraphs of French codes, an initial is no number', () => {
    expect(tree(lines`
      Article L. 351-1

      I. - La pension est due.

      II. - Elle est mensuelle.

      Article L. 351-2

      M. Dupont est nommé.
    `)).toBe(lines`
      article L. 351-1
        paragraph I La pension est due.
        paragraph II Elle est mensuelle.
      article L. 351-2 M. Dupont est nommé.
    `);
  });

  test('ordinal words', () => {
    expect(tree(lines`
      ARTÍCULO PRIMERO.- La ley es general.

      ARTÍCULO SEGUNDO.- La ley es especial.

      Disposición transitoria primera. Rige por un año.
    `)).toBe(lines`
      article 1 La ley es general.
      article 2 La ley es especial.
      article disposición transitoria 1 Rige por un año.
    `);
  });

  test('the front matter names the act where the text does not', () => {
    expect(tree('---\ntitle: "Pension Act"\nlanguage: fr\n---\n## PART 1 Scope\n\n##### 1. Name\n\nText.\n', 'a.md')).toBe('act {Pension Act}\n  part 1 {Scope}\n    section 1 {Name} Text.');
  });

  test('containers may stand on one line, one in the other', () => {
    expect(tree(lines`
      # Code

      ## Titre 1 - Du contrat > Chapitre 1 - De la forme

      Article 1 - Le contrat est libre.

      ## Titre 1 - Du contrat > Chapitre 2 - Du fond

      Article 2 - Il est écrit.
    `, 'a.md')).toBe(lines`
      act {Code}
        title 1 {Du contrat}
          chapter 1 {De la forme}
            article 1 Le contrat est libre.
          chapter 2 {Du fond}
            article 2 Il est écrit.
    `);
  });

  test('Parts stand below Chapters where a law has them so', () => {
    expect(tree(lines`
      CHAPTER 1. GENERAL

      PART 1. NAMES

      1. The name.

      PART 2. TERMS

      2. The term.

      CHAPTER 2. MONEY

      PART 1. FUNDS

      3. The fund.
    `)).toBe(lines`
      chapter 1 {GENERAL}
        part 1 {NAMES}
          section 1 The name.
        part 2 {TERMS}
          section 2 The term.
      chapter 2 {MONEY}
        part 1 {FUNDS}
          section 3 The fund.
    `);
  });

  test('numbered sections that a converter ran together on one very long line stand apart again, in a short line they are left', () => {
    const section = (num: number, words: string) => `${num}. Matters (1) ${words.repeat(20)}(2) It reports.`;
    const long = [7, 8, 9, 10].map(num => section(num, 'The Board keeps its books in good order each year. ')).join(' ');
    const short = [7, 8, 9, 10].map(num => section(num, '')).join(' ');
    const sections = (text: string) => readDraft('act.txt', `Fund Act\n\n6. Name This is the Fund Act.\n\n${text}\n`).provisions.filter(({ kind }) => kind === 'section').map(({ num }) => num);
    expect(sections(long)).toEqual(['6', '7', '8', '9', '10']);
    expect(sections(short)).toEqual(['6', '7']);
  });

  test('articles that a converter ran together on one line stand apart again', () => {
    expect(tree(lines`
      # Code du repos

      Article 4 - Le repos est dû.

      Le repos dure un jour. Article L. 5. :Le jour est choisi par la caisse. Article L. 6. :La caisse répond dans les huit jours, selon l'article 4. Les absents attendent.

      Art. 7. Ont droit les salariés de la mineArt. 8.Sont exclus les passants.Art. 9.La loi s'arrête ici.
    `, 'a.md')).toBe(lines`
      act {Code du repos}
        article 4 Le repos est dû.
          text Le repos dure un jour.
        article L. 5 Le jour est choisi par la caisse.
        article L. 6 La caisse répond dans les huit jours, selon l'article 4. Les absents attendent.
        article 7 Ont droit les salariés de la mine
        article 8 Sont exclus les passants.
        article 9 La loi s'arrête ici.
    `);
  });

  test('a short sentence before an article is no heading, a short phrase is, even with a stop', () => {
    expect(tree(lines`
      # Loi du repos

      Art. 1. La caisse a des statuts.

      Un règlement fixe les pièces requises.

      Art. 2. La caisse paie.

      #### Prestations de repos.

      Art. 3. —

      #### Les membres qui ont payé pendant dix mois au moins reçoivent une indemnité ; les autres, qui sont venus plus tard, attendent que ces mois soient passés.

      #### Elle est due pour chaque jour où le membre se repose, sans que la caisse puisse demander autre chose que le certificat du médecin ou de la sage-femme.
    `, 'a.md')).toMatch(/text Un règlement fixe[^\n]*\n[^\n]*article 2 [^\n]*\n[^\n]*crossHeading \{Prestations de repos\.?\}\n[^\n]*article 3/);
  });

  test('what a formula puts in place of an amount is no quotation: the next section is one of the act', () => {
    expect(tree(lines`
      # Loi sur les gains

      **Valeur**

      51 (1) La valeur est fixée par le ministre.

      (2) Pour l’application du paragraphe (1), le maximum est remplacé par la part déterminée par la formule suivante :

      A × (M ÷ 12)

      **Date**

      52 (1) La date est celle du mois.

      (2) Elle ne change pas.
    `, 'a.md')).toMatch(/\n {2}section 51 [\s\S]*\n {2}section 52 /);
  });

  test('a heading in capitals above a bare chapter number is the chapter\'s', () => {
    expect(tree(lines`
      # Ley del descanso

      PENSIÓN DE DESCANSO

      ## CAPÍTULO VIII.

      ARTÍCULO 40. El descanso se paga.

      OTRAS PRESTACIONES

      ## CAPÍTULO IX.

      ARTÍCULO 41, SISTEMA DE AVISOS. La caja avisa.
    `, 'a.md')).toBe(lines`
      act {Ley del descanso}
        chapter VIII {PENSIÓN DE DESCANSO}
          article 40 El descanso se paga.
        chapter IX {OTRAS PRESTACIONES}
          article 41 SISTEMA DE AVISOS. La caja avisa.
    `);
  });

  test('a sum of money in capitals inside a sentence is no heading', () => {
    expect(tree(lines`
      # Ley de sumas

      ARTÍCULO 1.- La suma se eleva a PESOS CIEN ($ 100),

      PESOS DOSCIENTOS CINCUENTA Y DOS MIL

      ($ 252.000), según el caso.

      ARTÍCULO 2.- Rige desde hoy.
    `, 'a.md')).not.toContain('crossHeading');
  });

  test('a number said again in brackets goes on with the line before, where a blank line stands after every line', () => {
    const filler = 'El abono de la hora larga que la caja\n\nreconoce a cada persona que descansa\n\nse paga en la sede de la caja central.\n\n'.repeat(14);
    const out = tree(`# Ley del descanso\n\n${filler}ARTICULO 9º.- Se acreditará:\n\na. Que la persona tenga, desde los cinco años y hasta los DIECIOCHO\n\n(18) años, un descanso, pagado al VEINTE POR CIENTO\n\n(20%) del abono.\n\nb. Que la persona descanse.\n`, 'a.md');
    expect(out.split('\n').slice(-3)).toEqual([
      '  article 9 Se acreditará:',
      '    point a Que la persona tenga, desde los cinco años y hasta los DIECIOCHO (18) años, un descanso, pagado al VEINTE POR CIENTO (20%) del abono.',
      '    point b Que la persona descanse.',
    ]);
  });
});

describe('translated laws', () => {
  test('headings in capitals with a Roman number stand between articles', () => {
    expect(tree(lines`
      I. OLD-AGE PENSION

      Article 1
      A pension is paid at sixty.

      Article 2
      It ends on death.

      II. DISABILITY PENSION

      Article 3
      A pension is paid for disability.
    `)).toBe(lines`
      division I {OLD-AGE PENSION}
        article 1 A pension is paid at sixty.
        article 2 It ends on death.
      division II {DISABILITY PENSION}
        article 3 A pension is paid for disability.
    `);
  });

  test('a stroke may stand behind the number of an item', () => {
    expect(tree(lines`
      Article 1
      1/ The allowance is paid:
      a/ in cash;
      b/ in kind.
      2/ It is due monthly.
    `)).toBe(lines`
      article 1
        paragraph 1 The allowance is paid:
          point a in cash;
          point b in kind.
        paragraph 2 It is due monthly.
    `);
  });
});
