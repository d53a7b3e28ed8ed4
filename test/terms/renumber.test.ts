import { describe, expect, it } from 'vitest';
import { tryRenumber } from '../../server/src/analysis/checkRenumbering';
import { renumber, type Renumbering } from '../../server/src/analysis/renumber';
import type { Language } from '../../server/src/draft/draft';
import { labelOf, outlineOf } from '../../server/src/draft/outline';
import { readDraft } from '../../server/src/formats/format';
import { applyEdits } from '../../server/src/text/edit';

const placeholder = { heading: 'New', text: 'The text of the new provision is to be written here.' };

function at(text: string, label: string, language: Language) {
  const draft = readDraft('act.bill', text, { language }), outline = outlineOf(draft);
  const index = draft.provisions.findIndex((provision, i) => provision.num !== undefined && labelOf(draft, outline, i) === label);
  if (index < 0) throw new Error(`${label} is not in the draft`);
  return { draft, outline, index };
}

type Wish = 'insert' | 'remove' | 'from' | 'up' | 'down';
const wishOf = (wish: Wish, index: number): Renumbering => wish === 'insert' ? { kind: 'insert', at: index, placeholder } : wish === 'up' || wish === 'down' ? { kind: 'move', at: index, by: wish === 'up' ? -1 : 1 } : { kind: wish, at: index };

/** The text after a renumbering, or why it is refused. */
function change(text: string, wish: Wish, label: string, language: Language = 'en') {
  const { draft, outline, index } = at(text, label, language);
  const made = tryRenumber('act.bill', draft, outline, wishOf(wish, index));
  return 'refused' in made ? made.refused : made.text;
}

const act = `INSURANCE ACT

CONTENTS
1. Short title
2. Persons insured
3. Benefits of insured persons
4. Rates
PART I. GENERAL
PART II. BENEFITS

PART I. GENERAL

1. Short title
This is the Insurance Act.

2. Persons insured
(1) Every employee is insured, subject to subsection (3) and section 4(2)(a).
(2) Sections 2 to 4 apply, and so do sections 3 and 4.
(3) Apprentices are not insured under subsections (1) and (2).

PART II. BENEFITS

3. Benefits of insured persons
Under section 2(3), see Part II, the First Schedule, section 3 of the Labour Act, 1990, and Part I of the Second Schedule.

4. Rates
(1) See section 3.
(2) The rate is–
  (a) half, where paragraph (b) does not apply;
  (b) a third, for those in paragraph (a) of subsection (2) of section 4.

FIRST SCHEDULE

1. See paragraph 2.
2. See section 4(2)(b) and the Second Schedule.

SECOND SCHEDULE

PART I. FORMS

1. The form is blue.
`;

describe('a section put in', () => {
  it('makes room: numbers, contents, references and ranges follow, and nothing else', () => {
    expect(change(act, 'insert', 'Section 2')).toBe(act
      .replace('3. Benefits of insured persons\n4. Rates', '4. Benefits of insured persons\n5. Rates')
      .replace('section 4(2)(a)', 'section 5(2)(a)')
      .replace('Sections 2 to 4 apply, and so do sections 3 and 4', 'Sections 2 to 5 apply, and so do sections 4 and 5')
      .replace('(1) and (2).\n', '(1) and (2).\n\n3. New\nThe text of the new provision is to be written here.\n')
      .replace('3. Benefits of insured persons\nUnder', '4. Benefits of insured persons\nUnder')
      .replace('4. Rates\n(1) See section 3', '5. Rates\n(1) See section 4')
      .replace('of section 4.', 'of section 5.')
      .replace('section 4(2)(b)', 'section 5(2)(b)'));
  });

  it('and taken out again leaves the text as it was', () => {
    expect(change(change(act, 'insert', 'Section 2') as string, 'remove', 'Section 3')).toBe(act);
  });
});

describe('other levels', () => {
  it('a subsection', () => {
    expect(change(act, 'insert', 'Section 2(1)')).toBe(act
      .replace('subject to subsection (3)', 'subject to subsection (4)')
      .replace('4(2)(a).\n', '4(2)(a).\n(2) The text of the new provision is to be written here.\n')
      .replace('(2) Sections', '(3) Sections')
      .replace('(3) Apprentices are not insured under subsections (1) and (2)', '(4) Apprentices are not insured under subsections (1) and (3)')
      .replace('Under section 2(3)', 'Under section 2(4)'));
  });

  it('a paragraph', () => {
    expect(change(act, 'insert', 'Section 4(2)(a)')).toBe(act
      .replace('where paragraph (b) does not apply;\n', 'where paragraph (c) does not apply;\n  (b) The text of the new provision is to be written here.\n')
      .replace('(b) a third', '(c) a third')
      .replace('section 4(2)(b)', 'section 4(2)(c)'));
  });

  it('a Part, in Roman figures', () => {
    expect(change(act, 'insert', 'Part I')).toBe(act
      .replace('PART II. BENEFITS\n\nPART I.', 'PART III. BENEFITS\n\nPART I.')
      .replace('(1) and (2).\n', '(1) and (2).\n\nPART II. New\nThe text of the new provision is to be written here.\n')
      .replace('\nPART II. BENEFITS\n\n3.', '\nPART III. BENEFITS\n\n3.')
      .replace('see Part II', 'see Part III'));
  });

  it('a Schedule, in words', () => {
    expect(change(act, 'down', 'Schedule 1')).toBe(act
      .replace('Part II, the First Schedule, section 3 of the Labour Act, 1990, and Part I of the Second Schedule', 'Part II, the Second Schedule, section 3 of the Labour Act, 1990, and Part I of the First Schedule')
      .replace(/FIRST SCHEDULE[\s\S]*$/, '')
      + 'FIRST SCHEDULE\n\nPART I. FORMS\n\n1. The form is blue.\n\nSECOND SCHEDULE\n\n1. See paragraph 2.\n2. See section 4(2)(b) and the First Schedule.\n');
  });
});

describe('a Schedule put in behind one that names its section', () => {
  it('names no section, and has its words on a line of their own', () => {
    const law = '1. See the First Schedule.\n\n2. See the Second Schedule.\n\nFIRST SCHEDULE\n(Section 1)\nFORMS\n\n1. The form is blue.\n\nSECOND SCHEDULE\n(Section 2)\n\n1. The form is red.\n';
    expect(change(law, 'insert', 'Schedule 1')).toBe(law
      .replace('See the Second', 'See the Third').replace('SECOND SCHEDULE', 'THIRD SCHEDULE')
      .replace('blue.\n\n', 'blue.\n\nSECOND SCHEDULE\nNew\nThe text of the new provision is to be written here.\n\n'));
    expect(change(law, 'insert', 'Schedule 2')).toBe(law.replace('red.\n', 'red.\n\nTHIRD SCHEDULE\nThe text of the new provision is to be written here.\n'));
  });
});

describe('a section that changes places', () => {
  const plain = '1. See section 2.\n\n2. See section 3 and section 1.\n\n3. See section 1.\n';

  it('takes its references along', () => {
    expect(change(plain, 'down', 'Section 1')).toBe('1. See section 3 and section 2.\n\n2. See section 1.\n\n3. See section 2.\n');
  });

  it('and back again leaves the text as it was', () => {
    expect(change(change(plain, 'down', 'Section 1') as string, 'up', 'Section 2')).toBe(plain);
  });

  it('is refused where a mark of emphasis begins in one and ends in the other', () => {
    const text = '**Article 1.** One.\n\n**Article 2.** Two, **more\n\n**Article 3.** Three.\n';
    const draft = readDraft('act.md', text, { language: 'en' }), outline = outlineOf(draft);
    expect(draft.provisions.flatMap(({ num }) => num ?? [])).toEqual(['1', '2', '3']);
    expect(renumber(draft, outline, { kind: 'move', at: draft.provisions.findIndex(({ num }) => num === '2'), by: 1 })).toEqual({ refused: { why: 'unread', places: [] } });
  });

  it('is refused where a range would take in another', () => {
    expect(change('1. It is.\n\n2. Sections 3 to 4 apply.\n\n3. It is.\n\n4. It is.\n', 'up', 'Section 3')).toEqual({ why: 'range', places: ['Section 2'] });
  });
});

describe('a list in small Roman figures with one in large ones below it', () => {
  const list = '1. The Fund pays–\n(a) in each case–\n(i) where one is ill–\n(I) half;\n(II) a third; and\n(ii) where one is well, nothing.\n';

  it('changes its own figures alone', () => {
    const moved = change(list, 'down', 'Section 1(a)(i)') as string;
    expect(moved).toBe('1. The Fund pays–\n(a) in each case–\n(i) where one is well, nothing.\n(ii) where one is ill–\n(I) half;\n(II) a third; and\n');
    expect(change(moved, 'up', 'Section 1(a)(ii)')).toBe(list);
  });
});

describe('a provision taken out', () => {
  it('leaves what is printed behind it and is none of its words', () => {
    expect(change('1. Duties\n(a) to pay;\n(b) to write;\n\n_________\n\n(c) to tell.\n', 'remove', 'Section 1(b)')).toBe('1. Duties\n(a) to pay;\n_________\n\n(b) to tell.\n');
  });

  it('leaves numbers quoted for another law alone', () => {
    const text = '1. Section 5 of the Levy Act is amended—\n(i) in paragraph (a), by the deletion of “x”;\n(ii) in paragraph (b), by the deletion of “y”;\n(iii) by the substitution of the following for subparagraph (iii):\n“(iii) a grant,”.\n';
    expect(change(text, 'remove', 'Section 1(ii)')).toBe(text.replace('(ii) in paragraph (b), by the deletion of “y”;\n', '').replace('\n(iii) by', '\n(ii) by'));
  });
});

describe('numbers made regular', () => {
  it('from a place on, letters and gaps gone', () => {
    expect(change('1. See sections 2A and 5.\n2. It is.\n2A. See section 5.\n5. It is, under sections 2 to 5.\n', 'from', 'Section 2A'))
      .toBe('1. See sections 3 and 4.\n2. It is.\n3. See section 4.\n4. It is, under sections 2 to 4.\n');
  });

  it('in French, with the signs that the text has', () => {
    expect(change('Article 1er. Voir l’article 3 et le premier alinéa de l’article 4.\n\nArticle 3. Voir les articles 3 et 4.\n\nArticle 4. Rien.\n', 'from', 'Article 3', 'fr'))
      .toBe('Article 1er. Voir l’article 2 et le premier alinéa de l’article 3.\n\nArticle 2. Voir les articles 2 et 3.\n\nArticle 3. Rien.\n');
  });

  it('in Spanish, with ordinal signs', () => {
    expect(change('Artículo 1º.- Véase el artículo 4º.\n\nArtículo 4º.- Véanse los artículos 1º y 4º.\n', 'from', 'Artículo 4', 'es'))
      .toBe('Artículo 1º.- Véase el artículo 2º.\n\nArtículo 2º.- Véanse los artículos 1º y 2º.\n');
  });
});

describe('what is refused', () => {
  it('a section that others refer to is not taken out', () => {
    expect(change(act, 'remove', 'Section 3')).toEqual({ why: 'referred', places: ['Section 2(2)', 'Section 4(1)'] });
  });

  it('no number is found between 2A and 2B', () => {
    expect(change('1. It is.\n2. It is.\n2A. It is.\n2B. It is.\n', 'insert', 'Section 2A')).toEqual({ why: 'no-number', places: [] });
  });

  it('nothing stands beside the first', () => {
    expect(change(act, 'up', 'Section 1')).toEqual({ why: 'no-neighbour', places: [] });
  });
});

describe('a reference that led nowhere', () => {
  it('is named when a new number wakes it', () => {
    const text = '1. It is.\n2. See section 4.\n3. It is.\n';
    const { draft, outline, index } = at(text, 'Section 2', 'en');
    const made = tryRenumber('act.bill', draft, outline, wishOf('insert', index));
    if ('refused' in made) throw new Error(made.refused.why);
    expect(made.woken.map(({ provision }) => labelOf(draft, outline, provision))).toEqual(['Section 2']);
  });
});

describe('a reference of which a part led nowhere', () => {
  it('is named when the part is woken', () => {
    const text = '1. It is.\n2. See paragraph (b) of section 4.\n3. It is.\n';
    const { draft, outline, index } = at(text, 'Section 2', 'en');
    const made = tryRenumber('act.bill', draft, outline, wishOf('insert', index));
    if ('refused' in made) throw new Error(made.refused.why);
    expect(made.woken.map(({ provision }) => labelOf(draft, outline, provision))).toEqual(['Section 2']);
  });
});

describe('Akoma Ntoso', () => {
  it('is renumbered in place, elements and ids untouched', () => {
    const xml = '<?xml version="1.0"?><akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="act"><body>'
      + '<section eId="sec_1"><num>1.</num><content><p>See section 3.</p></content></section><section eId="sec_3"><num>3.</num><content><p>It is.</p></content></section></body></act></akomaNtoso>';
    const draft = readDraft('act.xml', xml, {}), outline = outlineOf(draft);
    const made = renumber(draft, outline, { kind: 'from', at: draft.provisions.findIndex(({ num }) => num === '3') });
    expect('refused' in made ? made : applyEdits(xml, made.edits)).toBe(xml.replace('See section 3', 'See section 2').replace('<num>3.', '<num>2.'));
  });
});
