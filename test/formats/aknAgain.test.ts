import { describe, expect, it, vi } from 'vitest';

const count = vi.hoisted(() => ({ scans: 0 }));
vi.mock('../../server/src/formats/akn/scan', async (original) => {
  const module = await original<typeof import('../../server/src/formats/akn/scan')>();
  return { ...module, scanXml: (...args: Parameters<typeof module.scanXml>) => { count.scans++; return module.scanXml(...args); } };
});

const { readDraft } = await import('../../server/src/formats/format');

// A law in XML with what stands between words and structure: numbers, quoted words, a comment, CDATA, entities, an editor's remark, an empty paragraph.
const law = `<?xml version="1.0" encoding="UTF-8"?>
<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="act"><meta><identification source="#x"><FRBRExpression><FRBRlanguage language="eng"/></FRBRExpression></identification></meta>
<preface><longTitle><p>An Act on <docTitle>Social Insurance</docTitle></p></longTitle></preface>
<body>
<section eId="sec_1"><num>1</num><heading>Meaning of words</heading><content><p>In this Act—</p><p>“<def>wage</def>” means pay &amp; tips;</p><p>“fund” is a fund</p></content></section>
<section eId="sec_2"><num>2</num><heading>Benefit</heading>
 <subsection eId="sec_2__1"><num>(1)</num><content><p>A person <!-- who? > x --> who is ill is paid:</p></content></subsection>
 <subsection eId="sec_2__2"><num>(2)</num><intro><p>It is paid <b>each</b> month</p></intro>
  <paragraph eId="sec_2__2__a"><num>(a)</num><content><p>to <![CDATA[him and her]]> alone,  or</p></content></paragraph>
  <paragraph eId="sec_2__2__b"><num>(b)</num><content><p>to a child<authorialNote><p>See 3.</p></authorialNote> of hers.</p></content></paragraph></subsection></section>
<section eId="sec_3"><num>3</num><content><p>x</p><p> </p><p>For <quotedText>old</quotedText> read new.</p></content></section>
</body></act></akomaNtoso>
`;

const read = (text: string, previous?: ReturnType<typeof readDraft>) => readDraft('law.xml', text, previous && { previous });
const before = read(law);

describe('XML that is read again', () => {
  it('has no fault here, for with one all of it is read', () => expect(before.problems).toEqual([]));

  it.each(['x', ' means a ', ':', ' ', '“', '&', '<', '>', ']', '—', '\n', 'é', '\uD83D', ''])('is as read afresh, whatever is typed or taken away: %j', (typed) => {
    for (let at = law.indexOf('<preface>'); at < law.length; at++) for (const cut of typed === '' ? [1, 3, 12] : [0, 2]) {
      const text = law.slice(0, at) + typed + law.slice(at + cut);
      const again = read(text, before), fresh = read(text);
      if (JSON.stringify(again) !== JSON.stringify(fresh)) expect(again, `${JSON.stringify(typed)} for ${JSON.stringify(law.slice(at, at + cut))} at ${at}`).toEqual(fresh);
    }
  });

  it('is as read afresh after many letters', () => {
    let text = law, draft = before;
    for (const letter of ' or is thought to be ill') {
      const at = text.indexOf('is paid:') - 1;
      text = text.slice(0, at) + letter + text.slice(at);
      draft = read(text, draft);
    }
    expect(draft.provisions.map(({ words }) => words.text)).toContain('A person who is ill or is thought to be ill is paid:');
    expect(draft).toEqual(read(text));
  });

  it.each([['in a sentence', 'is paid <b>', 'is duly paid <b>'], ['behind a tag', 'each</b> month', 'each</b> whole month'], ['beside a remark', 'of hers.', 'of his or hers.']])('makes one provision anew, and scans nothing, for words typed %s', (_, from, to) => {
    const scans = count.scans, draft = read(law.replace(from, to), before);
    expect(count.scans).toBe(scans);
    expect(draft.provisions.filter((provision, i) => provision !== before.provisions[i])).toHaveLength(1);
  });
});
