import { describe, expect, it } from 'vitest';
import { resolved, withSteps } from './resolved';

const two = '\n2. It is.\n';

describe('a heading', () => {
  it('has references of its own, which stand before those of the words', () => {
    const text = '1. Cases under section 2\n\nSee section 3.\n\n2. Others\n\nIt is.\n\n3. More\n\nIt is.\n';
    expect(withSteps(text).map(({ said, reference }) => `${reference.place}: ${said}`)).toEqual(['heading: section 2 → Section 2', 'words: section 3 → Section 3']);
  });

  it('that changes another act speaks of that one', () => {
    expect(withSteps('1. Amendment of section 2\n\nIt is.\n\n2. Others\n\nIt is.\n').map(({ said, reference }) => `${reference.place}: ${said}`)).toEqual(['heading: section 2 → another law']);
  });

  it('without a figure, of what is put into another act, or with nothing before to go back to, leads nowhere', () => {
    expect(resolved('1. Cases under the Schedule\n\nIt is.\n\nSCHEDULE\n\n1. It is.\n')).toEqual([]);
    expect(resolved('1. The following section is inserted after section 4 of the Labour Act:\n\n“4A. Cases under section 2\n\nSee section 2.”\n\n2. It is.\n')).toEqual(['section 4 → another law']);
    expect(resolved('1. Cases under subsection (2) of that section\n\n(1) It is.\n(2) It is.\n')).toEqual(['subsection (2) of that section → ?']);
  });
});

describe('a law that changes another', () => {
  it('has its own sections where only a word of change comes by', () => {
    expect(resolved('1. (1) The amended scale applies.\n(2) In section 2, it is.\n2. It is.\n')).toEqual(['section 2 → Section 2']);
    expect(resolved('AMENDMENT OF PENSIONS ACT\n\n1. See section 2.\n2. It is.\n')).toEqual(['section 2 → Section 2']); // a title alone changes nothing
  });

  it('is meant in all that stands below what says so, and in nothing behind it', () => {
    expect(resolved('1. The Deer Act is amended as follows:\n(a) in section 2, it is–\n(i) as in section 2.\n2. See section 1.\n')).toEqual(['section 2 → another law', 'section 2 → another law', 'section 1 → Section 1']);
  });
});

describe('a note, and what is put into another act,', () => {
  it('refers to nothing', () => {
    expect(resolved(`1. It is.\n\n> Note: see section 2.\n${two}`)).toEqual([]);
  });
});

describe('a law knows itself', () => {
  const home = (title: string, said: string): string => resolved(`${title}\n\n1. Section 2 of ${said} applies.\n2. It is.\n`)[0]!.replace(/.* → /, '');

  it.each([
    ['THE SOCIAL INSURANCE ACT, NO. 12 OF 2026', 'the Social Insurance Act'], ['SOCIAL INSURANCE ACT 2026', 'the Social Insurance Act'], ['SOCIAL INSURANCE ACT (2026)', 'the Social Insurance Act'],
    ['SOCIAL INSURANCE ACT, 2026 (CONSOLIDATED)', 'the Social Insurance Act'], ['SOCIAL INSURANCE ACT', 'the Social Insurance Act or the Labour Act'], ['SOCIAL INSURANCE ACT', 'the Social Insurance Act to the Fund of the Act'],
    ['SOCIAL INSURANCE ACT', 'the Social Insurance Act of the Labour Code'],
    [`${'SOCIAL INSURANCE OF SEAFARERS, MINERS, FARMERS AND DOMESTIC WORKERS AND OF THEIR CHILDREN AND PARENTS'} ACT`, 'the Social Insurance of Seafarers, Miners, Farmers and Domestic Workers and of their Children and Parents Act'],
  ])('by its title: %s', (title, said) => {
    expect(home(title, said)).toBe('Section 2');
  });

  it.each([
    ['SOCIAL INSURANCE ACT', 'the Social Insurance Act Regulations'], ['SOCIAL INSURANCE ACT', 'the Social Insurance Act Amending Acts'], ['SOCIAL INSURANCE ACT', 'the Social Insurance Act Commencement Regulation'], ['SOCIAL INSURANCE ACT', 'the Labour Act'], ['SOCIAL INSURANCE ACT', 'that Act'],
  ])('and no other one: %s, %s', (title, said) => {
    expect(home(title, said)).toBe('another law');
  });

  it('in French and Spanish', () => {
    expect(resolved('CODE DE L’ASSURANCE SOCIALE\n\nArticle 1. L’article 2 du Code de l’assurance sociale s’applique.\n\nArticle 2. Rien.\n', 'fr')).toEqual(['article 2 → Article 2']);
    expect(resolved('LOI SUR L’ASSURANCE SOCIALE\n\nArticle 1. L’article 2 de la Loi sur l’assurance sociale s’applique.\n\nArticle 2. Rien.\n', 'fr')).toEqual(['article 2 → Article 2']);
    expect(resolved('LEY DEL SEGURO SOCIAL\n\nArtículo 1. El artículo 2 de la Ley del Seguro Social se aplica.\n\nArtículo 2. Nada.\n', 'es')).toEqual(['artículo 2 → Artículo 2']);
  });

  it('to be regulations, rules, by-laws or an order, in which no section is meant', () => {
    for (const title of ['INSURANCE REGULATION', 'INSURANCE BYLAWS', 'INSURANCE ORDER']) expect(resolved(`${title}\n\n1. See section 2.${two}`)).toEqual(['section 2 → another law']);
    expect(resolved(`1. Regulations\n\nSee section 2.\n${two}`)).toEqual(['section 2 → Section 2']); // the heading of a section is no title
  });

  it('by what it is counted: sections that hold articles are none', () => {
    const text = 'SECTION 1\nGENERAL\n\nArticle 1. See article 2.\n\nSECTION 2\nBENEFITS\n\nArticle 2. It is.\n\nSECTION 3\nEND\n';
    expect(resolved(text)).toEqual(['article 2 → Article 2']);
    expect(resolved('1. L’article 2 s’applique.\n2. Rien.\n', 'fr')).toEqual(['article 2 → Article 2']); // French has one word for both
    expect(resolved(`INSURANCE ACT\n\nPART I\nONE\n\n1. See regulation 2 of Part I.${two}`)).toEqual(['regulation 2 of Part I → another law']);
  });
});

describe('a reference to another law', () => {
  it('leads to no place of this one, though one has its number', () => {
    const [one] = withSteps('1. See section 2(1) of the Labour Act.\n2. (1) It is.\n');
    expect(one!.reference.items.map(({ steps, target }) => [steps.map(({ provision }) => provision), target])).toEqual([[[undefined, undefined], undefined]]);
  });

  it('nor does one whose law cannot be told', () => {
    expect(resolved('1. Section 5 applies without its paragraph (a)–\n(a) one.\n5. It is.\n')).toEqual(['Section 5 → Section 5', 'paragraph (a) → ?']);
  });
});

describe('"that section"', () => {
  it('is never told as missing', () => {
    expect(resolved(`1. Section 2 and subsection (9) of that section apply.${two}`)).toEqual(['Section 2 → Section 2', 'subsection (9) of that section → ?']);
  });

  it('is none of this law where one of another law stands between', () => {
    expect(resolved('1. Section 2, section 3 of the Labour Act and subsection (1) of that section apply.\n2. (1) It is.\n').at(-1)).toBe('subsection (1) of that section → ?');
  });

  it('and "that subsection" are each the last of their name', () => {
    expect(resolved('1. (1) It is.\n(2) Under subsection (3), by paragraph (a), and paragraph (b) of that subsection, it is–\n(a) one;\n(b) two.\n(3) It is–\n(a) one;\n(b) two.\n').at(-1)).toBe('paragraph (b) of that subsection → Section 1(3)(b)');
  });
});

describe('what stands behind a stop', () => {
  const steps = (text: string): string[][] => withSteps(text, 'es').flatMap(({ reference, label, words }) => reference.items.map((item) => item.steps.map(({ step, provision }) => `${words.slice(step.span.start, step.span.end)} ${step.level} → ${label(provision)}`)));

  it('is a step by itself, with its own words', () => {
    expect(steps('Artículo 1. Véase el artículo 2.1.\nArtículo 2.\n1. Uno.\n2. Dos.\n')).toEqual([['2 unit → Artículo 2', '1 inner → Artículo 2, apartado 1']]);
    expect(steps('Artículo 1. Véase el artículo 2.1.\nArtículo 2.\n1. Uno.\n2. Dos.\nArtículo 2.1. Otro.\n')).toEqual([['2.1 unit → Artículo 2.1']]);
  });

  it('is not missed where its article is one of several', () => {
    expect(resolved('TÍTULO I\nUNO\n\nArtículo 1.\n1. Uno.\n\nTÍTULO II\nDOS\n\nArtículo 1.\n1. Dos.\n\nTÍTULO III\nTRES\n\nArtículo 5. Véase el artículo 1.1.\n', 'es')).toEqual(['artículo 1.1 → ?']);
  });
});

describe('a place that is missed', () => {
  it('is told with where it was sought', () => {
    expect(resolved('PART I\nONE\n\nPART II\nTWO\n\n1. See paragraph (ii).\n')).toEqual(['paragraph (ii) → ? (ii not in Section 1)']); // Part II is no paragraph
    expect(resolved('PART I\nONE\n\nPART II\nTWO\n\n1. It is.\n\nSCHEDULE\n\n1. See paragraph (ii).\n')[0]).toMatch(/^paragraph \(ii\) → \?/);
    expect(resolved('1. See subsection 9(a).\n2. It is.\n')).toEqual(['subsection 9(a) → ? (9 not in the act)']);
    expect(resolved('1. (1) It is.\n(2) As in subsection (a)–\n(a) one.\n')).toEqual(['subsection (a) → ? (a not in Section 1)']);
  });

  it('is none where it is found in the section itself', () => {
    expect(resolved('1. It is–\n(a) as in paragraph (b);\n(b) two.\n')).toEqual(['paragraph (b) → Section 1(b)']);
  });

  it('is none where no section is near', () => {
    expect(resolved('PARTIE I\nGÉNÉRALITÉS\n\nAu sens du premier alinéa, elle paie.\n\nArticle 1. Rien.\n', 'fr')).toEqual(['premier alinéa → ?']);
    expect(resolved('PART I\nONE\n\nThis section, the next section and the next Part apply.\n\n1. It is.\n')).toEqual(['This section → ?', 'the next section → ?', 'the next Part → ?']);
  });
});

describe('paragraphs without a number', () => {
  it('are counted in Spanish', () => {
    expect(resolved('Artículo 1. Uno.\n\nEl plazo del apartado 1 y del párrafo 9 corre desde el día en que se presenta la solicitud.\n\nArtículo 2. Nada.\n', 'es')).toEqual(['apartado 1 → Artículo 1', 'párrafo 9 → ?']);
    expect(resolved('Artículo 1. El inciso segundo del artículo 2 se aplica.\n\nArtículo 2. Uno.\n\nDos.\n', 'es')[0]).not.toContain('?');
  });

  it('are not told by "this" or "the preceding"', () => {
    expect(resolved('Article 1. Rien.\n\nL’alinéa précédent et le présent alinéa s’appliquent.\n', 'fr')).toEqual(['alinéa précédent → ?', 'présent alinéa → ?']);
  });
});

describe('"this", "next" and "preceding"', () => {
  it('lead to where one stands and beside it', () => {
    expect(resolved('INSURANCE ACT\n\nPART I\nONE\n\n1. This Part, the next Part and this Chapter apply.\n\nPART II\nTWO\n\n2. See the preceding Part.\n')).toEqual(['This Part → Part I', 'the next Part → Part II', 'this Chapter → INSURANCE ACT', 'the preceding Part → Part I']);
    expect(resolved('1. (1) It is–\n(a) one;\n(b) as in the preceding paragraph, this paragraph and this subsection.\n')).toEqual(['the preceding paragraph → Section 1(1)(a)', 'this paragraph → Section 1(1)(b)', 'this subsection → Section 1(1)']);
  });
});
