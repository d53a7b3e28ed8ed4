import { describe, expect, test } from 'vitest';
import { outlineOf } from '../../server/src/draft/outline';
import { toSourceSpan } from '../../server/src/draft/segments';
import { readDraft } from '../../server/src/formats/format';
import { lines, tree, treeOf } from './outline';

const read = (text: string) => readDraft('act.xml', text);

const act = lines`
  <?xml version="1.0" encoding="UTF-8"?>
  <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">
    <act name="act">
      <meta><identification source="#x"><FRBRExpression><FRBRlanguage language="eng"/></FRBRExpression></identification></meta>
      <preface><longTitle><p>An Act called <docTitle>Sick Pay Act</docTitle></p></longTitle></preface>
      <body>
        <part eId="part_III"><num>PART III</num><heading>Sickness benefit</heading>
          <section eId="part_III__sec_12"><num>12.</num><heading>Waiting period</heading>
            <subsection eId="part_III__sec_12__subsec_1"><num>(1)</num>
              <content><p>No benefit is payable for the first <b>seven</b> days<authorialNote><p>As amended.</p></authorialNote> of R&amp;D work.</p></content>
            </subsection>
            <subsection><num>(2)</num>
              <intro><p>The Fund pays—</p></intro>
              <paragraph><num>(a)</num><content><p>weekly; or</p><p>if so asked, monthly;</p></content></paragraph>
              <wrapUp><p>by post.</p></wrapUp>
            </subsection>
          </section>
        </part>
      </body>
    </act>
  </akomaNtoso>
`;

describe('Akoma Ntoso', () => {
  test('is read in place, with its own numbers, headings and eIds', () => {
    const draft = read(act);
    expect(treeOf(draft)).toBe(lines`
      preface An Act called
      act {Sick Pay Act}
        part III {Sickness benefit}
          section 12 {Waiting period}
            subsection 1 No benefit is payable for the first seven days of R&D work.
            subsection 2 The Fund pays—
              paragraph a weekly; or
                text if so asked, monthly;
              text by post.
    `);
    expect(outlineOf(draft).eIds.slice(2, 6)).toEqual(['part_III', 'part_III__sec_12', 'part_III__sec_12__subsec_1', 'part_III__sec_12__subsec_2']);
    expect(draft.problems).toEqual([]);
    expect([draft.format, draft.language]).toEqual(['akoma-ntoso', 'en']);
  });

  test('words lead back to the characters between the tags', () => {
    const draft = read(act);
    const at = draft.provisions.findIndex(provision => provision.words.text.startsWith('No benefit'));
    const { words } = draft.provisions[at]!;
    const place = words.text.indexOf('seven days');
    const span = toSourceSpan(words, place, place + 'seven days'.length);
    expect(act.slice(draft.starts[at]! + span.start, draft.starts[at]! + span.end)).toBe('seven</b> days');
  });

  test('list items stand under the words that lead into them, definitions too', () => {
    expect(tree(lines`
      <akomaNtoso><act><body><section><num>1</num><heading>Definitions</heading><content>
      <blockList><listIntroduction>In this Act:</listIntroduction>
        <item><num>(a)</num><blockList><listIntroduction>"employer" includes:</listIntroduction><item><num>(i)</num><p>the State.</p></item></blockList></item>
      </blockList>
      <p>"wage" means:</p>
      <blockList><item><num>(a)</num><p>pay;</p></item></blockList>
      </content></section></body></act></akomaNtoso>
    `, 'a.xml')).toBe(lines`
      section 1 {Definitions} In this Act:
        item a "employer" includes:
          item i the State.
        definition "wage" means:
          item a pay;
    `);
  });

  test('text quoted into another act is marked', () => {
    expect(tree(lines`
      <akomaNtoso><act><body><section><num>2.</num><content><p>After section 4 insert—
      <mod><quotedStructure><section><num>4A.</num><content><p>The rate is one half.</p></content></section></quotedStructure></mod></p></content></section></body></act></akomaNtoso>
    `, 'a.xml')).toBe(lines`
      section 2 After section 4 insert—
        "section 4A The rate is one half.
    `);
  });

  test('rows of tables are provisions', () => {
    expect(tree('<akomaNtoso><act><body><article><num>Article 3</num><content><p>Rates:</p><table><tr><th><p>Years</p></th><th><p>Rate</p></th></tr><tr><td>10</td><td>half</td></tr></table></content></article></body></act></akomaNtoso>', 'a.xml'))
      .toBe('article 3 Rates:\n  row Years | Rate\n  row 10 | half');
  });

  test('broken XML is read as far as it goes, with problems at the places', () => {
    const draft = read('<akomaNtoso><act><body><section><num>1.</num><content><p>The fund pays.</content></section><section><num>2.</num><content><p>A &lt; B & C</p></section>');
    expect(draft.provisions.map(provision => [provision.num, provision.words.text])).toEqual([['1', 'The fund pays.'], ['2', 'A < B & C']]);
    expect(draft.problems[0]!.message).toBe('A loose "&" stands in the XML; write "&amp;".');
    expect(draft.problems[1]!.message).toBe('The element <p> is not closed before </content>; add </p>.');
    expect(draft.problems[2]!.message).toBe('The element <content> is not closed before </section>; add </content>.');
  });

  test('a loose sign or a mistyped closing tag costs nothing but itself', () => {
    const law = '<akomaNtoso><act><body><section><num>1.</num><content><p>One.</p></content></section><section><num>2.</num><content><p>Two > one.</p></content></section></body></act></akomaNtoso>';
    expect(tree(law.replace('One.', 'If x < y, one.'), 'a.xml')).toBe('section 1 If x < y, one.\nsection 2 Two > one.');
    expect(tree(law.replace('</section>', '</secton>'), 'a.xml')).toBe('section 1 One.\n  section 2 Two > one.');
    expect(read(law.replace('</section>', '</secton>')).problems[0]!.message).toBe('The closing tag </secton> has no opening one; delete it or mend its name.');
  });

  test.each(['<a ', '<!--', '<![CDATA[', '<a "', '</a', '<a>', '<?', '<!D[', '<p>x', '</p>', '&'])('%j over and over is read in linear time', piece => {
    const started = process.cpuUsage(); // what others do on the machine does not count
    read(piece.repeat(Math.ceil(300_000 / piece.length)));
    expect(process.cpuUsage(started).user).toBeLessThan(8_000_000);
  }, 120_000);

  test('entity bombs and outer entities stay unread', () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE act [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>
      <akomaNtoso><act><body><section><num>1.</num><content><p>Say &b; and &x;.</p></content></section></body></act></akomaNtoso>`;
    const draft = read(bomb);
    expect(draft.provisions.map(provision => provision.words.text)).toEqual(['Say &b; and &x;.']);
  });

  test('nesting without end stops with a problem', () => {
    const draft = read('<section>'.repeat(100_000));
    expect(draft.problems.at(-1)!.message).toContain('256');
  });

  test('other XML is read by its labels and paragraphs', () => {
    expect(tree(lines`
      <Statute xml:lang="en"><Identification><ShortTitle>Old Age Act</ShortTitle></Identification><Body>
      <Heading level="1"><Label>PART I</Label><TitleText>Pension</TitleText></Heading>
      <Section><MarginalNote>Payment</MarginalNote><Label>3</Label><Subsection><Label>(1)</Label><Text>A pension may be paid to</Text>
      <Paragraph><Label>(a)</Label><Text>every person.</Text></Paragraph></Subsection><HistoricalNote><HistoricalNoteSubItem>R.S., c. O-6</HistoricalNoteSubItem></HistoricalNote></Section>
      </Body></Statute>
    `, 'a.xml')).toBe(lines`
      act {Old Age Act}
        part I {Pension}
          section 3 {Payment}
            subsection 1 A pension may be paid to
              paragraph a every person.
    `);
  });
});
