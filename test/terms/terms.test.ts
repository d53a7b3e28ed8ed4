import { describe, expect, it } from 'vitest';
import { readOtherwise, tryRename } from '../../server/src/analysis/checkRename';
import { renameTerm } from '../../server/src/analysis/renameTerm';
import type { Language } from '../../server/src/draft/draft';
import { labelOf, outlineOf } from '../../server/src/draft/outline';
import { definitionsOf, termsOf, usesOfTerms } from '../../server/src/facts/terms';
import { readDraft } from '../../server/src/formats/format';
import { applyEdits } from '../../server/src/text/edit';

const draftOf = (text: string, language: Language = 'en', path = 'act.bill') => {
  const draft = readDraft(path, text, { language });
  return { draft, outline: outlineOf(draft) };
};

/** Each definition: its term, how it defines, and where it holds. */
const defined = (text: string, language: Language = 'en') => {
  const { draft, outline } = draftOf(text, language);
  return definitionsOf(draft, outline).map(({ definition: { term, kind }, scope }) => `${term} ${kind} ${scope === undefined ? 'act' : scope.map((at) => labelOf(draft, outline, at)).join(' + ')}`);
};

describe('definitions', () => {
  it.each<[string, Language, string, string[]]>([
    ['in quotation marks', 'en', '1. In this Act, “Fund” means the National Fund, and “benefit” includes a grant.', ['Fund means act', 'benefit includes act']],
    ['two together', 'en', '1. In this Act, “prescribe” or “prescribed” means prescribed by regulations.', ['prescribe means act', 'prescribed means act']],
    ['in relation to something', 'en', '1. In this Act, “child”, in relation to an insured person, means a son or daughter.', ['child means act']],
    ['two, the first of which names a section', 'en', '1. In this Act, “member” means one under section 2, and “Board” means the Board.\n2. It is.', ['member means act', 'Board means act']],
    ['as a list', 'en', '1. In this Act–\n"employer" means a person who employs another;\n"employee" means a person whom another employs.', ['employer means act', 'employee means act']],
    ['with straight quotes and articles', 'en', '1. In this Act "the Board" means the Board of the Fund.', ['Board means act']],
    ['for a Part', 'en', 'PART I. SICKNESS\n1. In this Part, “rate” means the rate of benefit.\nPART II. OTHERS\n2. It is.', ['rate means Part I']],
    ['for a Part, as a list', 'en', 'PART I. SICKNESS\n1. In this Part–\n“rate” means the rate of benefit.\nPART II. OTHERS\n2. It is.', ['rate means Part I']],
    ['in a Schedule, which holds there', 'en', '1. It is.\n\nSCHEDULE\n\n1. “Rate” means the rate of benefit.', ['Rate means Schedule']],
    ['in a Schedule, for the whole act', 'en', '1. It is.\n\nSCHEDULE\n\n1. In this Act, “rate” means the rate of benefit.', ['rate means act']],
    ['for several sections and a range of them', 'en', '1. In section 2 and sections 4 to 5, “rate” means the rate of benefit, as section 3 says.\n2. It is.\n3. It is.\n4. It is.\n5. It is.', ['rate means Section 2 + Section 4 + Section 5']],
    ['for a section that is not there', 'en', '1. In section 9, “rate” means the rate of benefit.\n2. It is.', ['rate means act']],
    ['each in a sentence with a place of its own', 'en', 'PART I. A\n1. In this Part, “rate” means one thing. In this Act, “fund” means another.\nPART II. B\n2. It is.', ['rate means Part I', 'fund means act']],
    ['as a list whose first names the place', 'en', 'PART I. A\n1. Definitions\n\nIn this Part, “rate” means one thing;\n“fund” means another.\nPART II. B\n2. It is.', ['rate means Part I', 'fund means Part I']],
    ['under a heading alone', 'en', '1. Interpretation\n\n“rate” means the rate of benefit.', ['rate means act']],
    ['for sections', 'en', '1. For the purposes of sections 2 and 3, “rate” means the rate of benefit.\n2. It is.\n3. It is.', ['rate means Section 2 + Section 3']],
    ['with a long qualification', 'en', '1. Definitions\nIn this Act,\n\nrate, in respect of a registered scheme steward, an ordinary employer and a self-employed person for a year, means the rate fixed in section 2.\n\n2. It is.', ['rate means act']],
    ['of somebody for a time', 'en', '1. In this Act, “earnings of a self-employed gleaner for a year” means what is earned.', ['earnings means act']],
    ['in passing, with an apostrophe', 'en', '1. Each pays a contribution (in this Act referred to as the employer’s contribution).', ['employer’s contribution name act']],
    ['in passing', 'en', '1. There is established a National Insurance Fund (in this Act referred to as “the Fund”).', ['Fund name act']],
    ['in French', 'fr', 'Article 1. Aux fins de la présente loi, « assuré » désigne toute personne affiliée.', ['assuré means act']],
    ['by “on entend par”', 'fr', 'Article 1. Pour l’application du présent article, on entend par salaire la rémunération du travail.', ['salaire means Article 1']],
    ['as a French list', 'fr', 'Article 1. Aux fins de la présente loi, on entend par :\na) travailleur : toute personne employée ;\nb) employeur : toute personne qui emploie.', ['travailleur means act', 'employeur means act']],
    ['in passing in French', 'fr', 'Article 1. Il est créé une caisse nationale, ci-après dénommée « la Caisse ».', ['Caisse name act']],
    ['by “se entiende por”', 'es', 'Artículo 1. A los efectos de esta ley se entiende por accidente del trabajo toda lesión sufrida en él.', ['accidente del trabajo means act']],
    ['as a Spanish list', 'es', 'Artículo 1. Definiciones\nA los efectos de la presente ley se entiende por:\na) Trabajador: toda persona que presta servicios;\nb) Cuota: la suma que se paga.', ['Trabajador means act', 'Cuota means act']],
    ['for a Spanish chapter', 'es', 'CAPÍTULO I. ENFERMEDAD\nArtículo 1. A los efectos de este capítulo, se entiende por base el salario.\nCAPÍTULO II. OTROS\nArtículo 2. Nada.', ['base means Capítulo I']],
    ['in passing in Spanish', 'es', 'Artículo 1. Créase el Instituto Nacional de Previsión, en adelante «el Instituto».', ['Instituto name act']],
  ])('%s', (_, language, text, expected) => {
    expect(defined(text, language)).toEqual(expected);
  });

  it.each<[string, Language, string]>([
    ['what a word means to somebody', 'en', '1. A person of small means may apply, and this means that it is paid.'],
    ['words put into another act', 'en', '1. In section 2 for “a fund” substitute “the Fund”.'],
    ['a level of the act', 'en', '1. In this Act, “section” means a section of this Act.'],
    ['an understanding', 'es', 'Artículo 1. Se entenderá consumido el plazo al vencer el mes.'],
  ])('are not: %s', (_, language, text) => {
    expect(defined(text, language)).toEqual([]);
  });
});

describe('uses of terms', () => {
  /** Each use with the place that gives it its meaning. */
  const uses = (text: string, language: Language = 'en') => {
    const { draft, outline } = draftOf(text, language);
    return termsOf(draft, outline).uses.flat().filter(({ defines }) => !defines).map(({ provision, place, span, term }) => {
      const one = draft.provisions[provision]!;
      return `${labelOf(draft, outline, provision)} ${(place === 'words' ? one.words.text : one.heading!).slice(span.start, span.end)} ← ${term ? labelOf(draft, outline, term.provision) : 'no definition'}`;
    });
  };

  it('are found in all forms, in words and headings, the longest first', () => {
    expect(uses('1. In this Act, “earnings” means pay, “insured person” means a person insured, and “insured earnings” means earnings on which it is paid.\n2. Rights of insured persons\nInsured persons declare their insured earnings, not all earnings.\n')).toEqual([
      'Section 1 earnings ← Section 1',
      'Section 2 insured persons ← Section 1', 'Section 2 Insured persons ← Section 1', 'Section 2 insured earnings ← Section 1', 'Section 2 earnings ← Section 1',
    ]);
  });

  it('mean what the nearest definition says', () => {
    expect(uses('1. In this Act, “rate” means one thing.\nPART I. A\n2. In this Part, “rate” means another.\n3. The rate is high.\nPART II. B\n4. The rate is low.\n')).toEqual([
      'Section 3 rate ← Section 2', 'Section 4 rate ← Section 1',
    ]);
  });

  it('need their capital where the term has one', () => {
    expect(uses('1. In this Act, “Board” means the Board of the Fund.\n2. The Board meets weekly, and a board of wood is the table of the Board.\n')).toEqual([
      'Section 1 Board ← Section 1', 'Section 2 Board ← Section 1', 'Section 2 Board ← Section 1',
    ]);
  });

  it('need none where only the list has capitals', () => {
    expect(uses('Artículo 1. A los efectos de esta ley se entiende por:\na) Trabajador: toda persona que presta servicios.\nArtículo 2. El trabajador, la trabajadora y los trabajadores.\n', 'es').length).toBe(3);
  });

  it('are none at the end of a longer name, nor in the title of the law', () => {
    expect(uses('THE PROVIDENT FUND ACT\n\n1. In this Act, “Fund” means the Provident Fund.\n2. The Fund takes over the assets of the Old Workers’ Fund, and the Board of the Fund reports.\n')).toEqual([
      'Section 2 Fund ← Section 1', 'Section 2 Fund ← Section 1',
    ]);
    expect(uses('1. In this Act, “employment” means work.\n2. An employment under the Employment Insurance Act is no employment.\n')).toEqual(['Section 2 employment ← Section 1', 'Section 2 employment ← Section 1']);
    expect(uses('Artículo 1. A los efectos de esta ley, «tercero» significa quien no es parte.\nArtículo 2. Las dos terceras partes se pagan al tercero.\n', 'es')).toEqual(['Artículo 2 tercero ← Artículo 1']);
  });

  it('are none inside the name of another law, nor in a word of which they are one part', () => {
    expect(uses('1. In this Act, “employee” means a worker.\n2. An employee has no leave under the Holidays (Employees) Act, 1973. Employees may leave.\n')).toEqual(['Section 2 employee ← Section 1', 'Section 2 Employees ← Section 1']);
    expect(uses('1. In this Act, “member” means one of the Fund.\n2. A member-nominated trustee is no member, and a non-member is none.\n')).toEqual(['Section 2 member ← Section 1', 'Section 2 member ← Section 1']);
    expect(uses('Article 1. Aux fins de la présente loi, « emploi » désigne tout travail.\nArticle 2. L’emploi régi par la Loi sur l’assurance-emploi est exclu.\n', 'fr')).toEqual(['Article 2 emploi ← Article 1']);
  });

  it('are none in the number or year of a law, nor where the law speaks of itself', () => {
    expect(uses('1. In this Act, “regulations” means those made under section 2.\n2. Regulation 6 of the Regulations of 2001 and Regulation (EC) No. 883 are no regulations.\n')).toEqual(['Section 2 regulations ← Section 1']);
    expect(uses('1. In this Part, “the Acts” means the Insurance Acts.\n2. Section 1 of this Act adds to the Acts.\n')).toEqual(['Section 2 Acts ← Section 1']);
    expect(uses('Article 1. Dans la présente loi, « loi » désigne le texte de base.\nArticle 2. La présente loi complète la loi et la loi nº 94.\n', 'fr')).toEqual(['Article 2 loi ← Article 1']);
    expect(uses('1. In this Act, “child” means a son or daughter.\n2. The Children’s Allowances Act, 1944, applies to a child.\n')).toEqual(['Section 2 child ← Section 1']);
  });

  it('are found where the term has commas or brackets, and only with them', () => {
    expect(uses('1. In this Act, “State pension (contributory)” means one that was paid for, and “Sick Leave, Maternity Leave and Death Benefit Fund” means the Fund.\n2. A State pension (contributory) is paid out of the Sick Leave, Maternity Leave and Death Benefit Fund. A State pension is not.\n')).toEqual([
      'Section 2 State pension (contributory) ← Section 1', 'Section 2 Sick Leave, Maternity Leave and Death Benefit Fund ← Section 1',
    ]);
  });

  it('mean a shorter term where the longer one does not hold', () => {
    expect(uses('1. In this Act, “rate” means one thing.\nPART I. A\n2. In this Part, “rate of benefit” means another.\n3. The rate of benefit is high.\nPART II. B\n4. The rate of benefit is low.\n')).toEqual([
      'Section 3 rate of benefit ← Section 2', 'Section 4 rate of benefit ← no definition', 'Section 4 rate ← Section 1',
    ]);
  });

  it('keep two terms apart that differ in number', () => {
    expect(uses('1. In this Act, “contribution” means a sum.\nPART I. A\n2. In this Part, “contributions” includes fines.\n3. Contributions are due.\nPART II. B\n4. Contributions are due.\n')).toEqual([
      'Section 3 Contributions ← Section 2', 'Section 4 Contributions ← Section 1',
    ]);
  });

  it('have their accents, or are in capitals', () => {
    const french = (words: string): number => uses(`Article 1. Aux fins de la présente loi, « assuré » désigne toute personne affiliée.\nArticle 2. ${words}\n`, 'fr').length;
    expect(['Chaque assuré cotise.', 'CHAQUE ASSURE COTISE.', 'CHAQUE ASSURÉ COTISE.', 'Elle assure le service.'].map(french)).toEqual([1, 1, 1, 0]);
    const spanish = (words: string): number => uses(`Artículo 1. A los efectos de esta ley, «crédito» significa una suma.\nArtículo 2. ${words}\n`, 'es').length;
    expect(['El crédito vence.', 'El credito vence.'].map(spanish)).toEqual([1, 1]); // written carelessly
  });

  it('of another law hold in the regulations under it', () => {
    const act = draftOf('1. In this Act, “Board” means the Board of the Fund, and “insured person” means a person insured.\n'), regulations = draftOf('1. The Board pays insured persons.\n2. A board of wood.\n3. It is, by the Board.\n');
    const found = usesOfTerms(regulations.draft, definitionsOf(act.draft, act.outline)).map((list, at) => list.map(({ span, term, defines }) => [regulations.draft.provisions[at]!.words.text.slice(span.start, span.end), term?.definition.term, defines]));
    expect(found).toEqual([[['Board', 'Board', false], ['insured persons', 'insured person', false]], [], [['Board', 'Board', false]]]);
    expect(usesOfTerms(regulations.draft, [])).toEqual([[], [], []]);
    const twice = draftOf('1. In this Act, “fee” means one.\n2. In this Part, “fee” means another.\n'), all = definitionsOf(twice.draft, twice.outline);
    expect(usesOfTerms(draftOf('1. The fee.\n').draft, all).flat().map(({ term }) => term)).toEqual([all[0]]);
  });

  it('mean what holds up to the end of a Part, and no further', () => {
    expect(uses('PART I. A\n1. In this Part, “rate” means one.\nPART II. B\n2. The rate.\n')).toEqual(['Section 2 rate ← no definition']);
    expect(uses('1. For the purposes of sections 2 and 3, “rate” means one.\n2. The rate.\n3. The rate.\n4. The rate.\n')).toEqual(['Section 2 rate ← Section 1', 'Section 3 rate ← Section 1', 'Section 4 rate ← no definition']);
    expect(uses('1. In this Act, “rate” means one.\nPART I. A\nCHAPTER 1. B\n2. In this Chapter, “rate” means another.\n3. The rate.\nCHAPTER 2. C\n4. In this Part, “rate” means a third.\n5. The rate.\nPART II. D\n6. The rate.\n')).toEqual(['Section 3 rate ← Section 2', 'Section 5 rate ← Section 4', 'Section 6 rate ← Section 1']);
  });

  it('of another language do not count', () => {
    expect(uses('1. In this Act, “supplement” means an addition (supplément).\n2. The supplement is paid.\n')).toEqual(['Section 2 supplement ← Section 1']);
  });
});

describe('a new name for a term', () => {
  const rename = (text: string, term: string, name: string, language: Language = 'en') => {
    const { draft, outline } = draftOf(text, language);
    const found = termsOf(draft, outline).terms.find(({ definition }) => definition.term === term)!;
    const made = renameTerm(draft, outline, found, name);
    return 'refused' in made ? made.refused : applyEdits(text, made.edits);
  };
  const act = '1. In this Act, “insured person” means a person insured under section 2, and “Fund” means the fund.\n2. RIGHTS OF INSURED PERSONS\nAn insured person may claim. Insured persons’ claims go to the Fund, unless an insured\nperson objects. A person insured elsewhere is none.\n';

  it('keeps number, case, genitive, line breaks and the article before it', () => {
    expect(rename(act, 'insured person', 'scheme member')).toBe(
      '1. In this Act, “scheme member” means a person insured under section 2, and “Fund” means the fund.\n2. RIGHTS OF SCHEME MEMBERS\nA scheme member may claim. Scheme members’ claims go to the Fund, unless a scheme\nmember objects. A person insured elsewhere is none.\n');
  });

  it('gives the old text again when it is taken back', () => {
    expect(rename(rename(act, 'insured person', 'scheme member') as string, 'scheme member', 'insured person')).toBe(act);
  });

  it('follows gender and elision in French', () => {
    const text = 'Article 1. Aux fins de la présente loi, « assuré » désigne toute personne affiliée.\nArticle 2. L’assuré adresse sa demande ; les droits de l’assurée et des assurés sont égaux ; il est dû à l’assuré.\n';
    expect(rename(text, 'assuré', 'bénéficiaire', 'fr')).toBe(
      'Article 1. Aux fins de la présente loi, « bénéficiaire » désigne toute personne affiliée.\nArticle 2. Le bénéficiaire adresse sa demande ; les droits de la bénéficiaire et des bénéficiaires sont égaux ; il est dû au bénéficiaire.\n'.replace('de la bénéficiaire', 'du bénéficiaire'));
  });

  it('follows gender and number in Spanish', () => {
    const text = 'Artículo 1. A los efectos de esta ley, «trabajador» significa toda persona empleada.\nArtículo 2. El derecho del trabajador y de los trabajadores.\n';
    expect(rename(text, 'trabajador', 'persona asegurada', 'es')).toBe(
      'Artículo 1. A los efectos de esta ley, «persona asegurada» significa toda persona empleada.\nArtículo 2. El derecho de la persona asegurada y de las personas aseguradas.\n');
  });

  it('leaves a participle alone that is no noun', () => {
    const french = 'Article 1. Aux fins de la présente loi, « assuré » désigne toute personne assurée en vertu de l’article 2.\nArticle 2. Tout salarié est assuré. Les personnes assurées et les marins ne sont pas assurés deux fois. Chaque assuré cotise ; les assurés élisent le conseil.\n';
    expect(rename(french, 'assuré', 'personne affiliée', 'fr')).toBe(
      french.replace('« assuré »', '« personne affiliée »').replace('Chaque assuré', 'Chaque personne affiliée').replace('les assurés élisent', 'les personnes affiliées élisent'));
    const spanish = 'Artículo 1. A los efectos de esta ley, «asegurado» significa toda persona asegurada conforme al artículo 2.\nArtículo 2. Todo trabajador está asegurado. El asegurado paga; los asegurados eligen el consejo.\n';
    expect(rename(spanish, 'asegurado', 'persona afiliada', 'es')).toBe(
      spanish.replace('«asegurado»', '«persona afiliada»').replace('El asegurado', 'La persona afiliada').replace('los asegurados eligen', 'las personas afiliadas eligen'));
  });

  it.each([['Fund', { why: 'taken', place: 'Section 1' }], ['  ', { why: 'empty' }], ['“member”', { why: 'signs' }]])('is refused where it is %j', (name, refused) => {
    expect(rename(act, 'insured person', name)).toEqual(refused);
  });

  it('leaves tags and attributes alone', () => {
    const xml = '<?xml version="1.0"?><akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="act"><body><section eId="sec_1"><num>1.</num><content><p>In this Act, “approval” means consent.</p></content></section>'
      + '<section eId="sec_2"><num>2.</num><heading>Need for <term refersTo="#term-approval">approval</term></heading><content><p>An approval is in writing.</p></content></section></body></act></akomaNtoso>';
    const { draft, outline } = draftOf(xml, 'en', 'act.xml');
    const made = renameTerm(draft, outline, termsOf(draft, outline).terms[0]!, 'permit');
    expect('refused' in made ? made : applyEdits(xml, made.edits)).toBe(xml.replace('“approval”', '“permit”').replace('>approval<', '>permit<').replace('An approval', 'A permit'));
  });

  it('takes a word parted by a hyphen at the end of a line for one', () => {
    expect(rename('1. In this Act, “employer” means one who employs another.\n2. (1) The certificate that is mentioned in this section must be given by the employ-\n   er within a week, and shown.\n', 'employer', 'hirer')).toContain('given by the hirer within a week');
  });

  it('is given to both definitions where one term has two for the same provisions', () => {
    expect(rename('1. In this Act, “Fund” means the National Fund.\n2. The Fund pays.\n3. In this Act, “Fund” means the Old Fund.\n', 'Fund', 'Scheme'))
      .toBe('1. In this Act, “Scheme” means the National Fund.\n2. The Scheme pays.\n3. In this Act, “Scheme” means the Old Fund.\n');
  });

  it('leaves a term of another Part alone', () => {
    const text = 'PART I. A\n1. In this Part, “rate” means one thing.\n2. The rate is high.\nPART II. B\n3. In this Part, “rate” means another.\n4. The rate is low.\n';
    expect(rename(text, 'rate', 'level')).toBe(text.replace('“rate” means one', '“level” means one').replace('rate is high', 'level is high'));
  });
});

describe('a new name after which the draft would be read otherwise is refused, and said where', () => {
  const tried = (text: string, term: string, name: string) => {
    const { draft, outline } = draftOf(text, 'en');
    const made = tryRename('act.bill', draft, outline, termsOf(draft, outline).terms.find(({ definition }) => definition.term === term)!, name);
    return 'refused' in made ? made.refused : applyEdits(text, made.edits);
  };

  it('where words of that name stand already', () => {
    expect(tried('1. In this Act, “employer” means one who employs another.\n2. An employer pays.\n3. A hirer pays twice.\n', 'employer', 'hirer')).toEqual({ why: 'use', place: 'Section 3' });
  });

  it('but not where another Part has a term of the same name, which keeps it', () => {
    const text = 'PART I. A\n1. In this Part, “rate” means one thing.\n2. The rate is high.\nPART II. B\n3. In this Part, “rate” means another.\n4. The rate is low.\n';
    expect(tried(text, 'rate', 'level')).toBe(text.replace('“rate” means one', '“level” means one').replace('rate is high', 'level is high'));
  });

  it('where a term that differs by its capital alone would be renamed with it', () => {
    const act = '1. In this Act—\n(a) “act” means what is done or left undone;\n(b) “Act” means a law that Parliament has passed.\n2. An act may break an Act.\n';
    expect(tried(act, 'act', 'deed')).toEqual({ why: 'definition', place: 'Section 1(b)' });
  });

  it('where a reference to another law would become one to this', () => {
    const act = '1. In this Act, “principal Act” means the Pensions Act, 1990.\n2. Section 1 of the principal Act ends.\n';
    expect(tried(act, 'principal Act', 'old book')).toEqual({ why: 'reference', place: 'Section 2' });
    expect(tried(act, 'principal Act', 'former Act')).toBe(act.replaceAll('principal Act', 'former Act'));
  });

  it('where another definition would have another term', () => {
    const act = '1. In this Act–\n“contributor” means one who pays;\n“base earnings of a contributor” means earnings under section 2.\n2. Base earnings are counted.\n';
    expect(tried(act, 'contributor', 'steward')).toEqual({ why: 'definition', place: 'Section 1' });
    expect(tried(act, 'contributor', 'payer')).toBe(act.replaceAll('contributor', 'payer'));
  });

  it('where a provision would begin elsewhere', () => {
    const { draft, outline } = draftOf('1. In this Act, “levy” means a sum.\n2. The levy is paid.\n', 'en');
    const at = draft.text.indexOf('levy is');
    expect(readOtherwise('act.bill', draft, outline, [{ span: { start: at, end: at + 4 }, newText: 'sum\n3. ' }])).toEqual({ why: 'layout', place: 'Section 2' });
    expect(readOtherwise('act.bill', draft, outline, [{ span: { start: at, end: at + 4 }, newText: 'payment' }])).toEqual({ why: 'use', place: 'Section 2' });
  });

  it('and a longer term that holds the old name stays as it is', () => {
    expect(tried('1. In this Act, “earnings” means pay, and “insurable earnings” means earnings under section 2.\n2. Insurable earnings are earnings of a year.\n', 'earnings', 'income'))
      .toBe('1. In this Act, “income” means pay, and “insurable earnings” means income under section 2.\n2. Insurable earnings are income of a year.\n');
  });
});
