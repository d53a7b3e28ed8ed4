import { describe, expect, it } from 'vitest';
import type { Language } from '../../server/src/draft/draft';
import { labelOf, outlineOf } from '../../server/src/draft/outline';
import { crossReferencesOf } from '../../server/src/facts/crossReferences';
import { lostReferences } from '../../server/src/facts/lostReferences';
import { readReferences } from '../../server/src/facts/references/read';
import { readDraft } from '../../server/src/formats/format';

/** Each reference as its words, whose law it is of, and its places. */
const read = (text: string, language: Language) => readReferences(text, language).map(({ span, within, items }) => {
  const path = (steps: (typeof items)[number]['path']) => steps.map(({ num, which, name }) => num ?? `${which ?? 'the'} ${name}`).join('/');
  return `${text.slice(span.start, span.end)} = ${within === 'here' ? '' : `${within} `}${items.map((item) => path(item.path) + (item.to ? `–${path(item.to)}` : '')).join(', ')}`;
});

describe('references in English', () => {
  it.each([
    ['under section 12', ['section 12 = 12']],
    ['under section 12(1)(a)', ['section 12(1)(a) = 12/1/a']],
    ['sections 4 to 9 and 11', ['sections 4 to 9 and 11 = 4–9, 11']],
    ['subsections (1), (2) and (3)', ['subsections (1), (2) and (3) = 1, 2, 3']],
    ['section 13(1)(c) or (e) applies', ['section 13(1)(c) or (e) = 13/1/c, 13/1/e']],
    ['paragraph (b) of subsection (1) of section 5', ['paragraph (b) of subsection (1) of section 5 = 5/1/b']],
    ['paragraphs (a) to (c) of this section', ['paragraphs (a) to (c) of this section = this section/a–this section/c']],
    ['paragraph 12(3)(a)', ['paragraph 12(3)(a) = 12/3/a']],
    ['subject to this Part and Part III', ['this Part = this Part', 'Part III = III']],
    ['in the First Schedule, in Schedule 2 and in the Schedule', ['First Schedule = First', 'Schedule 2 = 2', 'Schedule = the Schedule']],
    ['Part II of the Second Schedule', ['Part II of the Second Schedule = Second/II']],
    ['section 5 of the Labour Act, 1990', ['section 5 = external 5']],
    ['section 5 of the superseded Act', ['section 5 = external 5']],
    ['section 5 of the present Act', ['section 5 of the present Act = 5']],
    ['sections 5 and 6 of that Act', ['sections 5 and 6 = external 5, 6']],
    ['section 54 or 56(2), or section 57 of that Act', ['section 54 or 56(2) = external 54, 56/2', 'section 57 = external 57']],
    ['subsection (2) or section 12 of the Labour Act', ['subsection (2) = 2', 'section 12 = external 12']],
    ['section 5 of this Act', ['section 5 of this Act = 5']],
    ['Part II, the First Schedule, section 3 of the Labour Act', ['Part II = II', 'First Schedule = First', 'section 3 = external 3']],
    ['subsections 82(1) and (2), paragraph 90(1)(d)', ['subsections 82(1) and (2) = 82/1, 82/2', 'paragraph 90(1)(d) = 90/1/d']],
    ['sections 193 and 228, and for the purpose of section 196 of the Penal Code', ['sections 193 and 228 = external 193, 228', 'section 196 = external 196']],
    ['without its paragraphs (d) and (e)', ['paragraphs (d) and (e) = unknown d, e']],
    ['sub‑section (1) of section 3', ['sub‑section (1) of section 3 = 3/1']],
    ['Article 71 of the Convention', ['Article 71 = external 71']],
    ['c. 19, s. 240', ['s. 240 = external 240']],
    ['the preceding section', ['the preceding section = previous section']],
    ['within section 5 years of age', ['section 5 = 5']],
    ['section 5, 12 months after', ['section 5 = 5']],
    ['under section 5, (a) the person', ['section 5 = 5']],
    ['a part 2 weeks long, an item of use, a rule of thumb', []],
    ['subsection (1) of section forty', ['subsection (1) = unknown 1']],
    ['subsection (3) of that section', ['subsection (3) of that section = that 3']],
  ])('%s', (text, expected) => {
    expect(read(text, 'en')).toEqual(expected);
  });
});

describe('references in French', () => {
  it.each([
    ['l’article 5, alinéa 2', ['article 5, alinéa 2 = 5/2']],
    ['les articles L. 111-1 à L. 111-3', ['articles L. 111-1 à L. 111-3 = L. 111-1–L. 111-3']],
    ['le premier alinéa de l’article 6', ['premier alinéa de l’article 6 = 6/premier']],
    ['aux alinéas 12(1)c) ou 13(1)b)', ['alinéas 12(1)c) ou 13(1)b) = 12/1/c, 13/1/b']],
    ['au 2° de l’article 7', ['2° de l’article 7 = 7/2']],
    ['l’article 12 de la loi du 3 mai', ['article 12 = external 12']],
    ['du présent article et de la présente partie', ['présent article = this article', 'présente partie = this partie']],
    ['à l’article précédent', ['article précédent = previous article']],
    ['articles 9, 10, 152.1 et 152.11', ['articles 9, 10, 152.1 et 152.11 = 9, 10, 152.1, 152.11']],
    ['l’article premier', ['article premier = premier']],
    ['article 5 de la présente loi', ['article 5 de la présente loi = 5']],
  ])('%s', (text, expected) => {
    expect(read(text, 'fr')).toEqual(expected);
  });
});

describe('references in Spanish', () => {
  it.each([
    ['el artículo 8, inciso b)', ['artículo 8, inciso b) = 8/b']],
    ['los artículos 3º y 4º', ['artículos 3º y 4º = 3º, 4º']],
    ['la letra b) del artículo 5º', ['letra b) del artículo 5º = 5º/b']],
    ['los literales a), b) y c) del presente artículo', ['literales a), b) y c) del presente artículo = this artículo/a, this artículo/b, this artículo/c']],
    ['el artículo 331.1.a)', ['artículo 331.1.a) = 331.1/a']],
    ['el artículo 47 bis', ['artículo 47 bis = 47 bis']],
    ['los artículos 47, 51 Y 76', ['artículos 47, 51 Y 76 = 47, 51, 76']],
    ['el artículo 47 bis. 1. a) del texto refundido', ['artículo 47 bis = external 47 bis']],
    ['el artículo 35 del llamado Acto Institucional', ['artículo 35 = external 35']],
    ['el artículo 95 de la Ley 58/2003', ['artículo 95 = external 95']],
    ['los artículos 54 y 55 de la presente ley', ['artículos 54 y 55 de la presente ley = 54, 55']],
    ['el artículo anterior', ['artículo anterior = previous artículo']],
    ['el Título IV', ['Título IV = IV']],
  ])('%s', (text, expected) => {
    expect(read(text, 'es')).toEqual(expected);
  });
});

const act = `INSURANCE ACT

PART I. GENERAL
1. (1) Every employee is insured, subject to subsection (2) and section 3(1)(b).
(2) Sections 2 to 4, Part II and the Schedule apply.
2. (a) See paragraph (b).
(b) See the next section and section 9 of the Labour Act.

PART II. BENEFITS
3. Benefits under section 1
(1) The benefit is paid–
(a) weekly, as in paragraph (b); or
(b) monthly.
(2) Subsection (1)(a) and paragraph (b) of subsection (1) of this section, and subsection (2) of that section, apply.
4. Subsection (1) of section 3, and subsection (2) of that section, apply.

SCHEDULE
1. See paragraph 2.
2. See section 2(b).
`;

/** Each reference with the places it leads to. */
function resolved(text: string, language: Language = 'en'): string[] {
  const draft = readDraft('act.bill', text, { language }), outline = outlineOf(draft);
  return crossReferencesOf(draft, outline).of.flat().map(({ provision, place, reference, items, external }) => {
    const one = draft.provisions[provision]!, words = place === 'words' ? one.words.text : one.heading!;
    const target = (at: number | undefined) => at === undefined ? '?' : labelOf(draft, outline, at);
    return `${words.slice(reference.span.start, reference.span.end)} → ${external ? 'another law' : items.map((item) => target(item.target) + (item.end === undefined ? '' : `–${target(item.end)}`)).join(', ')}`;
  });
}

describe('where references lead', () => {
  it('is found from where they stand', () => {
    expect(resolved(act)).toEqual([
      'subsection (2) → Section 1(2)',
      'section 3(1)(b) → Section 3(1)(b)',
      'Sections 2 to 4 → Section 2–Section 4',
      'Part II → Part II',
      'Schedule → Schedule',
      'paragraph (b) → Section 2(b)',
      'the next section → Section 3',
      'section 9 → another law',
      'section 1 → Section 1', // in the heading of section 3
      'paragraph (b) → Section 3(1)(b)',
      'Subsection (1)(a) → Section 3(1)(a)',
      'paragraph (b) of subsection (1) of this section → Section 3(1)(b)',
      'subsection (2) of that section → Section 3(2)',
      'Subsection (1) of section 3 → Section 3(1)',
      'subsection (2) of that section → Section 3(2)',
      'paragraph 2 → Schedule, paragraph 2',
      'section 2(b) → Section 2(b)',
    ]);
  });

  it('knows the act by its own title, and the regulations under it as another text', () => {
    expect(resolved('INSURANCE OF EMPLOYEES ACT, 2026\n\n1. See section 2 of the Insurance of Employees Act, and regulation 1.\n2. It is paid.\n')).toEqual([
      'section 2 → Section 2', 'regulation 1 → another law',
    ]);
  });

  it('is another act where one is amended', () => {
    expect(resolved('1. Amendment of section 2\nIn section 2 for “a” substitute “b”.\n2. It is paid.\n').every((line) => line.endsWith('another law'))).toBe(true);
  });

  it('takes the nearest where chapters are counted anew in each Part', () => {
    const text = 'PART I. ONE\nCHAPTER I. A\n1. See Chapter II.\nCHAPTER II. B\n2. It is.\nPART II. TWO\nCHAPTER I. C\n3. See Chapter II.\nCHAPTER II. D\n4. It is.\n';
    const draft = readDraft('act.bill', text, {}), outline = outlineOf(draft);
    const targets = crossReferencesOf(draft, outline).of.flat().map(({ items }) => draft.provisions[items[0]!.target!]!.heading);
    expect(targets).toEqual(['B', 'D']);
  });

  it('reads Spanish articles with their paragraphs behind a stop', () => {
    const text = 'Artículo 1. Véase el artículo 2.1.b).\nArtículo 2.\n1. Son:\na) uno;\nb) dos.\n2. Nada.\n';
    expect(resolved(text, 'es')).toEqual(['artículo 2.1.b) → Artículo 2, apartado 1, letra b)']);
  });
});

describe('references that lead nowhere', () => {
  const lost = (text: string) => {
    const draft = readDraft('act.bill', text, {});
    return lostReferences(draft, outlineOf(draft)).map(({ kind, step }) => `${kind} ${step.num}`);
  };
  const ten = Array.from({ length: 10 }, (_, i) => `${i + 1}. The benefit number ${i + 1} is paid.`).join('\n');

  it('are told in an act that is complete', () => {
    expect(lost(`${ten}\n11. Section 12 applies.\n`)).toEqual(['missing 12']);
  });

  it.each([
    ['in an extract', `${ten.replace('\n3. ', '\n30. ').replace('\n4. ', '\n40. ')}\n41. Section 12 applies.\n`],
    ['of a number far behind the last', `${ten}\n11. Section 212 applies.\n`],
    ['of a former section', `${ten}\n11. The repealed section 12 applied.\n`],
    ['that read of an earlier text', `${ten}\n11. Section 12 as it read before 2020 applies.\n`],
    ['of an act that has been repealed', `${ten}\n11. Section 12 of the repealed Act applied.\n`],
    ['of the act that subsection (1) amends', `${ten}\n11. (1) Section 5 of the Deer Act 1996 is modified as follows.\n(2) In subsection (5)—\n(a) the words “14 and” are repealed.\n(3) Subsection (8) is repealed.\n`],
    ['of an act whose name begins like that of this one', `NATIONAL PENSION PLAN\n\n${ten}\n11. It is paid under subsection 5(1) of the National Pension Plan Investment Board Act.\n`],
    ['with the sign of an amendment before the place around it', `${ten}\n11. (1) It is.\n(2) It is paid where subsection (6) ofF292[that section applies].\n`],
    ['that are the name of a leave', `${ten}\n11. (1) It is.\n(2) He may postpone his subsection (9) leave.\n`],
    ['in an amending act', `PENSIONS (AMENDMENT) ACT\n\n${ten}\n11. Section 12 applies.\n`],
  ])('are not told %s', (_, text) => {
    expect(lost(text)).toEqual([]);
  });
});
