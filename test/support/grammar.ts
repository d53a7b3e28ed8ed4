import { strToU8, zipSync } from 'fflate';
import { list, num, paragraph, run, word } from '../office/word';

/** Random numbers that a seed repeats (mulberry32). */
export class Chance {
  constructor(private state: number) {}

  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number from 0 to below `end`. */
  below(end: number): number { return Math.floor(this.next() * end); }

  of<T>(choices: readonly T[]): T { return choices[this.below(choices.length)]!; }

  many(most: number, make: () => string, between = ''): string { return Array.from({ length: this.below(most + 1) }, make).join(between); }
}

const words = [
  'sickness benefit', 'shall be payable for', 'twenty-six weeks', '60 per cent', 'of the average earnings', 'an insured person', 'maternity leave', 'section 12(3)(b)', 'subject to', 'the Minister may',
  'is repealed', 'Provided that', 'means', 'the following:', 'l’assuré a droit à', 'quatorze semaines', 'les deux tiers du salaire', 'l’article 5 bis', 'la pensión de vejez', 'sesenta y cinco años', 'el artículo 3.º',
  '“quoted words”', '«\u00a0mots\u00a0»', '1,234.56', '½', '65', 'not less than', '(see Part II)', 'e.g.', 'No. 102', '\uD83D\uDE00', '\uD83D', '\u00ad', '\u200b', '\u202e', 'İ', 'ﬁ', '\0', 'e\u0301', '—', '…', '\u2028',
];
const sentence = (chance: Chance): string => `${chance.many(9, () => chance.of(words), ' ')}${chance.of(['.', ';', ':', ', or', '; and', '', '–'])}`;
const marks = ['1', '2A', '12', '3 bis', 'iv', 'a', 'z', 'aa', 'IX', '99999999999999999999', '1.2.3', '0', '²', '①'];

/** Plain legal text of the three languages: headings, lists, schedules, contents, quoted law, and what does not belong there. */
export const bill = (chance: Chance): string => chance.many(30, () => {
  const mark = chance.of(marks), words = sentence(chance);
  return chance.of([
    `PART ${mark}. ${words}`, `CHAPTER ${mark}\n${words.toUpperCase()}`, `TITRE ${mark} – ${words}`, `Article ${mark} – ${words}`, `Art. ${mark}.- ${words}`, `Artículo ${mark}. ${words}`, `${mark}. ${words}`,
    `${mark}. (1) ${words}`, `(${mark}) ${words}`, `${mark}) ${words}`, `  (${mark}) ${words}`, `SCHEDULE ${mark}`, 'FIRST SCHEDULE', 'Disposiciones transitorias', 'CONTENTS', `${words} .......... ${mark}`, words, '', '', '* * *', '— — —',
    '"wage" means pay;', 'is amended by the following:\n“', '”', 'Provided that nothing', `| ${words} | ${mark} |`, '<part>', '---', 'lexfloor: true', '# lexfloor-accept c102 because x', '\t', `${' '.repeat(chance.below(60))}${words}`,
    `BODY`, `PREFACE`, `SEC ${mark} - ${words}`, `  SUBSEC (${mark})`, `ITEMS`, `  ITEM (${mark})`, 'QUOTE{startQuote "}',
  ]);
}, chance.of(['\n', '\n\n', '\r\n', '\r', '\n \n']));

export const markdown = (chance: Chance): string => chance.many(30, () => {
  const words = sentence(chance);
  return chance.of([
    `${'#'.repeat(chance.below(8))} ${chance.of(marks)}. ${words}`, `**${words}`, `*${words}*`, `- ${words}`, `${chance.of(marks)}. ${words}`, `> ${words}`, '```', '~~~', '---', '---\nlexfloor: true\nlanguage: fr\n---', '| a | b |\n|---|---|',
    `| ${words} | ${words} |`, `[${words}](`, '<!--', '-->', '<!-- lexfloor-accept c102 -->', '<table><tr><td>', '</td>', `<${words}>`, '&amp;', '&#x1F600;', '&#99999999;', '\\', '\\*', '[^1]: x', '===', bill(chance).slice(0, 200), words,
  ]);
}, chance.of(['\n', '\n\n', '\r\n']));

const elements = ['akomaNtoso', 'act', 'body', 'part', 'section', 'article', 'num', 'heading', 'content', 'p', 'intro', 'list', 'point', 'paragraph', 'quotedStructure', 'mod', 'authorialNote', 'meta', 'table', 'tr', 'td', 'def', 'ref', 'wrapUp', 'hcontainer', 'x:y', 'A'];

/** Akoma Ntoso, mostly well formed. */
export function akn(chance: Chance): string {
  const node = (depth: number): string => {
    if (depth <= 0 || chance.below(4) === 0) return chance.of([sentence(chance), chance.of(marks), '&amp;', '&lt', '&nosuch;', '&#0;', '<![CDATA[ <p> ]]>', '<!-- a -->', '<!--', '<?x y?>', '<', '>', ']]>', '<p', '</p>', '<br/>', `<p a='1' a="2" b=c>`]);
    const name = chance.of(elements), attributes = chance.many(2, () => chance.of([' eId="sec_1"', ' xml:lang="fr"', ' name="schedule"', ' eId="', ` x='${sentence(chance)}'`]));
    const inner = chance.many(4, () => node(depth - 1));
    return `<${name}${attributes}>${inner}${chance.below(12) === 0 ? '' : `</${name}>`}`;
  };
  return `${chance.of(['<?xml version="1.0"?>', '', '\uFEFF', '<!DOCTYPE a [<!ENTITY b "c">]>'])}<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act><body>${chance.many(8, () => node(6))}</body></act></akomaNtoso>`;
}

const keys = [
  'country', 'language', 'files', 'targets', 'standards', 'packs', 'severities', 'reference-wages', 'population', 'protected', 'accepted', 'intended', 'exceptions', 'waivers', 'rule', 'provision', 'words', 'reason', 'by', 'until', 'state', 'comments', 'group', 'on', 'text',
  'id', 'version', 'title', 'extends', 'rules', 'cite', 'for', 'limit', 'at-least', 'message', 'why', 'wording', 'avoid', 'use', 'forbidden', 'required', 'parameters', 'topic', 'of', 'sure', 'groups', 'en', 'fr', 'severity', 'fix', 'unless', 'heading', 'branch',
  'inputs', 'article', 'contingency', 'smme_option', 'smme_wage', 'oaml_wage', 'earnings_of_persons_protected', 'nominal_rate_percent', 'children', 'ceiling', 'contributions', 'duration_steps', 'weeks', '__proto__', 'constructor', 'toString', '<<', '""', '? a',
];
const values = [
  'c102', 'sickness.duration', 'en', 'fr', '1', '-1', '0', '.inf', '.nan', '1e999', '26 weeks', '"**/*.bill"', 'two-thirds', 'true', 'null', '~', '2026-11-22', '"{q} weeks"', '"{nosuch}"', '"(a|b"', '"..9 a"', '"a ..99999999 b"', '[', ']', '{', '}', '[a, b]', '{a: b}', '&a x',
  '*a', '*none', '!!binary x', '!!js/function "x"', '!x y', '|', '>-', "'", '"', '\t', '# c', '%YAML 9', '---', '...', '"\\ud83d"', '0123456789abcdef', 'old-age', '65', 'accepted', 'a: b: c', '@', '`', 'x'.repeat(300),
];

/** YAML of nearly the form our own files have. */
export function yaml(chance: Chance): string {
  const block = (indent: number, depth: number): string => chance.many(5, () => {
    const pad = ' '.repeat(Math.max(0, indent + (chance.below(25) === 0 ? chance.below(3) - 1 : 0))), key = chance.of(keys);
    if (depth > 0 && chance.below(3) === 0) return `${pad}${chance.of(['', '- '])}${key}:\n${block(indent + 2, depth - 1)}`;
    return `${pad}${chance.of([`${key}: ${chance.of(values)}`, `${key}: ${chance.of(values)}`, `- ${chance.of(values)}`, `- ${key}: ${chance.of(values)}`, `${key}:`, chance.of(values)])}\n`;
  });
  return `${chance.of(['', 'waivers:\n', 'comments:\n', 'rules:\n', 'inputs:\n', 'targets:\n', 'parameters:\n'])}${block(chance.of([0, 0, 2]), 4)}`;
}

export const csv = (chance: Chance): string => chance.many(20, () => chance.many(6, () => chance.of(['a', '"', '""', '"a\nb"', '=1+1', "'=x", '\uFEFF', ' ', '1,5', '"a"b', '\uD83D', sentence(chance)]), chance.of([',', ';', '\t'])), chance.of(['\n', '\r\n', '\r']));

/** A value as YAML may yield it where a case of rates is meant. */
export function anything(chance: Chance, depth = 4): unknown {
  if (depth === 0 || chance.below(3) === 0) return chance.of<unknown>([null, undefined, true, 0, -1, 3, 65, 1e308, Number.NaN, Number.POSITIVE_INFINITY, '', 'a', '44', 'old-age', 'sickness', new Date(0), 10n]);
  if (chance.below(3) === 0) return Array.from({ length: chance.below(4) }, () => anything(chance, depth - 1));
  return Object.fromEntries(Array.from({ length: chance.below(9) }, () => [chance.of(keys), anything(chance, depth - 1)]));
}

/** A Word file, at times broken inside (its XML) or outside (its archive). */
export function docx(chance: Chance): Uint8Array {
  const inline = (): string => chance.of([
    run(chance.of(['A person', '12 weeks', '1. Title', '&amp;', '&#x1F600;', '<b>'])), '<w:ins w:author="a"><w:r><w:t>new</w:t></w:r></w:ins>', '<w:del><w:r><w:delText>old</w:delText></w:r></w:del>', '<w:r><w:br/><w:tab/></w:r>',
    '<w:r><w:footnoteReference w:id="1"/></w:r>', '<w:commentRangeStart w:id="0"/>', '<w:commentRangeEnd w:id="9"/>', '<w:r><w:fldChar w:fldCharType="begin"/></w:r>', '<w:hyperlink>', '</w:hyperlink>', '<w:moveFrom>', '<mc:AlternateContent>', '<w:txbxContent>',
  ]);
  const block = (): string => chance.of([
    () => paragraph(`<w:r/>${chance.many(4, inline)}`, { list: chance.of(['1/0', '1/8', '2/1', '7/0', '1/-3', '1/99', 'x/y']) }), () => paragraph(chance.many(4, inline) || '<w:r/>', { style: chance.of(['Heading1', 'A', 'B', 'none']) }),
    () => `<w:tbl><w:tr><w:tc>${paragraph('a')}</w:tc></w:tr></w:tbl>`, () => '<w:tbl>', () => '</w:p>', () => `<w:sdt><w:sdtContent>${paragraph('b')}</w:sdtContent></w:sdt>`,
  ])();
  const styles = '<w:style w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style><w:style w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>';
  const levels = Array.from({ length: 1 + chance.below(9) }, (_, i) => `${chance.of(['decimal', 'lowerRoman', 'upperLetter', 'bullet', 'nosuch'])} ${chance.of([`%${i + 1}.`, '%1.%9', '%', '(%0)', '&quot;'])}`);
  const bytes = chance.below(20) === 0 ? zipSync({ 'word/document.xml': strToU8(akn(chance)) })
    : word(chance.many(12, block), {
      ...chance.below(2) === 0 && { numbering: list('0', levels) + num('1', '0', chance.of(['', '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="99999999"/></w:lvlOverride>'])) + num('2', '5') }, ...chance.below(2) === 0 && { styles },
      ...chance.below(2) === 0 && { comments: `<w:comment w:id="0" w:author="x">${paragraph('why')}</w:comment>` }, ...chance.below(2) === 0 && { footnotes: '<w:footnote w:id="1"><w:p/></w:footnote>' },
    });
  if (chance.below(4) > 0) return bytes;
  for (let i = 0; i < 3; i++) bytes[chance.below(bytes.length)] = chance.below(256);
  return chance.below(2) === 0 ? bytes : bytes.slice(0, chance.below(bytes.length));
}

/** The text after one random edit: an insertion, a deletion, a piece doubled or moved, other line ends, a flipped sign. */
export function edited(chance: Chance, text: string, piece: () => string): string {
  const at = chance.below(text.length + 1), to = Math.min(text.length, at + chance.below(chance.of([2, 40, 600])));
  return chance.of([
    () => text.slice(0, at) + chance.of(['x', ' ', '\n', '\r', '"', '<', '>', '(', '#', ':', '\0', '\uDE00', '  ', '\n\n']) + text.slice(at), () => text.slice(0, at) + text.slice(to), () => text.slice(0, at) + piece() + text.slice(to),
    () => text.slice(0, at) + text.slice(at, to).repeat(2) + text.slice(to), () => text.slice(to) + text.slice(0, at), () => text.replaceAll('\n', chance.of(['\r\n', '\r', '\n\n'])).slice(0, 40_000),
  ])();
}
