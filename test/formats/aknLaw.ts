// A law in XML with what stands between words and structure: numbers, quoted words, a comment, CDATA, entities, an editor's remark, an empty paragraph.
export const law = `<?xml version="1.0" encoding="UTF-8"?>
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
