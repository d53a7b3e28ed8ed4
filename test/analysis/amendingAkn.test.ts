import { describe, expect, it } from 'vitest';
import { consolidate, type Consolidation } from '../../server/src/analysis/amending/consolidate';
import type { Principal } from '../../server/src/analysis/amending/locate';
import { bundledRules } from '../../server/src/bundled';
import { outlineOf } from '../../server/src/draft/outline';
import { readDraft } from '../../server/src/formats/format';
import { printMarkedAkn } from '../../server/src/report/markedAkn';
import type { Language } from '../../server/src/text/language';

const act = `SOCIAL INSURANCE ACT, 2010

1. Definitions
In this Act—
"Board" means the Social Insurance Board;

12. Sickness benefit
(1) Benefit is payable for eight weeks.
(2) A claim must be made within 30 days, if
  (a) the person is ill; or
  (b) the person is absent.

13. Maternity benefit
Benefit is payable for twelve weeks.
`;

const ley = 'LEY DE SEGURIDAD SOCIAL\n\nArtículo 12. El subsidio se pagará durante ocho semanas.\n\nArtículo 13. La prestación se pagará durante doce semanas.\n';
const loi = 'LOI SUR LA SÉCURITÉ SOCIALE\n\nArt. 12. L’indemnité est servie pendant huit semaines.\n\nArt. 13. La prestation est servie pendant douze semaines.\n';

/** An amending act in Akoma Ntoso; `analysis`: what its data say of its amendments. */
const amendingXml = (body: string, analysis = '', unit = 'section'): string => `<?xml version="1.0" encoding="UTF-8"?>
<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="act"><meta>${analysis === '' ? '' : `<analysis source="#x"><activeModifications>${analysis}</activeModifications></analysis>`}</meta>
<preface><p><docTitle>SOCIAL INSURANCE (AMENDMENT) ACT, 2027</docTitle></p></preface>
<body><${unit} eId="u_1"><num>1.</num><content>${body}</content></${unit}></body></act></akomaNtoso>`;

const read = (name: string, text: string, language: Language): Principal => {
  const draft = readDraft(name, text, { language });
  return { draft, outline: outlineOf(draft) };
};

const amend = (xml: string, principal = act, language: Language = 'en', name = 'act.bill'): Consolidation =>
  consolidate(read(name, principal, language), { amending: read('amending.xml', xml, language), words: bundledRules().lexicon.languages.get(language)!.amending });

const told = ({ outcomes }: Consolidation): string[] => outcomes.map((one) => one.done
  ? one.changes.map(({ place, old, text }) => `${place}: ${old.replace(/\s+/g, ' ').trim()} → ${text.replace(/\s+/g, ' ').trim()}`).join(' + ').replace(/:\s+→/, ': →').trim()
  : `no: ${one.why.reason}${'what' in one.why ? ` ${one.why.what}` : ''}`);

describe('an amending act in Akoma Ntoso', () => {
  it.each<[string, string, string]>([
    ['words in an element of their own, with no marks in the text', '<p>In section 12(1) of the principal Act, <mod eId="mod_1">for <quotedText startQuote="“" endQuote="”">eight</quotedText> substitute <quotedText startQuote="“" endQuote="”">26</quotedText></mod>.</p>', 'Section 12(1): eight → 26'],
    ['words with the marks beside the element', '<p>In section 12(1) of the principal Act, <mod>for “<quotedText>eight</quotedText>” substitute “<quotedText>26</quotedText>”</mod>.</p>', 'Section 12(1): eight → 26'],
    ['an insertion behind words', '<p>In section 12(2) of the principal Act, <mod>after <quotedText>30</quotedText> insert <quotedText>calendar</quotedText></mod>.</p>', 'Section 12(2): → calendar'],
    ['words that go', '<p><mod>In section 12(2) of the principal Act, <quotedText>, if</quotedText> is deleted</mod>.</p>', 'Section 12(2): , if →'],
    ['a section in place of another', '<p><mod>For section 13 of the principal Act substitute—<quotedStructure startQuote="“" endQuote="”"><section eId="q__sec_13"><num>13</num><heading>Maternity benefit</heading><content><p>Benefit is payable for <i>14</i> weeks.</p></content></section></quotedStructure></mod></p>', 'Section 13: 13. Maternity benefit Benefit is payable for twelve weeks. → 13. Maternity benefit Benefit is payable for 14 weeks.'],
    ['a subsection with a list in place of another', '<p><mod>For section 12(2) of the principal Act substitute—<quotedStructure><subsection><num>(2)</num><intro><p>A claim is made within 60 days—</p></intro><paragraph><num>(a)</num><content><p>in writing; or</p></content></paragraph><paragraph><num>(b)</num><content><p>by word of mouth.</p></content></paragraph></subsection></quotedStructure></mod></p>', 'Section 12(2): (2) A claim must be made within 30 days, if (a) the person is ill; or (b) the person is absent. → (2) A claim is made within 60 days— (a) in writing; or (b) by word of mouth.'],
    ['new text that reads like an instruction', '<p><mod>After section 12(2) of the principal Act insert—<quotedStructure><subsection><num>(2A)</num><content><p>Section 9 may be amended by order to insert a longer time.</p></content></subsection></quotedStructure></mod></p>', 'Section 12(2): → (2A) Section 9 may be amended by order to insert a longer time.'],
    ['words that the new text strikes out in its mark-up', '<p><mod>For section 12(1) of the principal Act substitute—<quotedStructure><subsection><num>(1)</num><content><p>Benefit is payable for <del>[eight]</del> <ins>26</ins> weeks.</p></content></subsection></quotedStructure></mod></p>', 'Section 12(1): (1) Benefit is payable for eight weeks. → (1) Benefit is payable for 26 weeks.'],
    ['a repeal', '<p><mod>Section 13 of the principal Act is repealed</mod>.</p>', 'Section 13: Benefit is payable for twelve weeks. → (Repealed)'],
  ])('is carried out: %s', (_, body, expected) => {
    expect(told(amend(amendingXml(body)))).toEqual([expected]);
    // … and alike on an act that is Akoma Ntoso itself
    expect(told(amend(amendingXml(body), printMarkedAkn(readDraft('act.bill', act), '2026-11-22'), 'en', 'act.xml'))).toEqual([expected]);
  });

  it('is carried out in French and Spanish', () => {
    const fr = amendingXml('<p><mod>À l’article 12, les mots « <quotedText>huit semaines</quotedText> » sont remplacés par les mots <quotedText startQuote="«" endQuote="»">vingt-six semaines</quotedText></mod>.</p>', '', 'article');
    expect(told(amend(fr, loi, 'fr'))).toEqual(['Article 12: huit semaines → vingt-six semaines']);
    const es = amendingXml('<p><mod>Sustitúyese el artículo 13 por el siguiente:<quotedStructure><article><num>Artículo 13.</num><content><p>La prestación se pagará durante catorce semanas.</p></content></article></quotedStructure></mod></p>', '', 'article');
    expect(told(amend(es, ley, 'es'))).toEqual(['Artículo 13: Artículo 13. La prestación se pagará durante doce semanas. → Artículo 13. La prestación se pagará durante catorce semanas.']);
  });

  it('does not take the repeal of its own section for one of the principal act', () => {
    expect(told(amend(amendingXml('<p><mod><ref href="#u_1">Section 12</ref> is repealed on 1 January 2030</mod>.</p>')))).toEqual([]);
  });

  it('goes back with “that section” to the one named before', () => {
    const two = '<p>In section 12(1) of the principal Act, for <quotedText>eight</quotedText> substitute <quotedText>26</quotedText>.</p></content></section><section eId="u_2"><num>2.</num><content><p>In subsection (2) of that section, for <quotedText>30</quotedText> substitute <quotedText>60</quotedText>.</p>';
    expect(told(amend(amendingXml(two)))).toEqual(['Section 12(1): eight → 26', 'Section 12(2): 30 → 60']);
  });
});

describe('what the data of the file say of an amendment', () => {
  const mod = (type: string, inner: string): string => `<textualMod type="${type}" eId="am_1"><source href="#mod_1"/>${inner}</textualMod>`;

  it('is followed where the words lead nowhere', () => {
    const body = '<p>In subsection (1) of the section on sickness, <mod eId="mod_1">for <quotedText eId="q_1">eight</quotedText> substitute <quotedText eId="q_2">26</quotedText></mod>.</p>';
    expect(told(amend(amendingXml(body)))).toEqual(['no: unclear subsection (1)']);
    expect(told(amend(amendingXml(body, mod('substitution', '<destination href="/akn/xx/act/2010/1/!main#sec_12__subsec_1"/><old href="#q_1"/><new href="#q_2"/>'))))).toEqual(['Section 12(1): eight → 26']);
  });

  it('does not overrule the words', () => {
    const body = '<p>In section 12(1) of the principal Act, <mod eId="mod_1">for <quotedText eId="q_1">eight</quotedText> substitute <quotedText eId="q_2">26</quotedText></mod>.</p>';
    expect(told(amend(amendingXml(body, mod('substitution', '<destination href="/akn/xx/act/2010/1/!main#sec_13"/><old href="#q_1"/><new href="#q_2"/>'))))).toEqual(['Section 12(1): eight → 26']);
  });

  it('serves where the words are not read', () => {
    const body = '<p>In section 12 of the principal Act, <mod eId="mod_1">in the opening words of the first of the subsections, <quotedText eId="q_1">eight</quotedText> gives way, in the sentence, and <quotedText eId="q_2">26</quotedText> is inserted, <quotedText>as such</quotedText></mod>.</p>';
    expect(told(amend(amendingXml(body)))[0]).toMatch(/^no: unread/);
    expect(told(amend(amendingXml(body, mod('substitution', '<destination href="/akn/xx/act/2010/1/!main#part_1__sec_12__subsec_1"/><old href="#q_1"/><new href="#q_2"/>'))))).toEqual(['Section 12(1): eight → 26']);
  });

  it('is told to lead nowhere where it names a provision that the act has not', () => {
    const body = '<p>In subsection (9) of the section on sickness, <mod eId="mod_1">for <quotedText eId="q_1">eight</quotedText> substitute <quotedText eId="q_2">26</quotedText></mod>.</p>';
    expect(told(amend(amendingXml(body, mod('substitution', '<destination href="/akn/xx/act/2010/1/!main#sec_12__subsec_9"/><old href="#q_1"/><new href="#q_2"/>'))))).toEqual(['no: unclear subsection (9)']);
  });
});
