import type { Draft, ProvisionKind } from '../../draft/draft';
import type { Span } from '../../text/span';
import { escapeMarkup, withoutForbidden } from '../../text/markup';
import { aknMeta, attribute } from './aknMeta';
import { cellsOf, type Node, rowsOf, treeOf } from './tree';

/** What the metadata of Akoma Ntoso asks for and a draft does not say. */
export interface AknOptions {
  /** "2026-11-22": the date of the expression. */
  readonly date: string;
  /** What its words define and refer to, by provision; none where left out. */
  readonly marks?: readonly (readonly AknMark[])[];
}

/** Words that lead somewhere, offsets in the provision's plain words, in their order: a term where it is defined, or a reference to provisions. */
export type AknMark = { readonly span: Span; readonly term: string } | { readonly span: Span; readonly target: number; readonly end?: number };

/**
 * A draft as Akoma Ntoso 1.0 (OASIS, namespace 3.0) with the eIds of its outline (Naming Convention 1.0, section 5). Schedules at its end are
 * attachments; kinds that the standard does not know are `hcontainer`s with a name. A file of that namespace is given back as it stands, one of
 * an earlier release (2.0, working drafts) or of another format in XML is written anew.
 */
export function printAkn(draft: Draft, { date, marks = [] }: AknOptions): string {
  if (draft.format === 'akoma-ntoso' && current.test(draft.text.slice(0, headLength))) return draft.text;
  const tree = treeOf(draft), [act] = tree[0]?.provision.kind === 'act' ? tree : [undefined];
  const all = act ? [...act.children, ...tree.slice(1)] : tree;
  const last = all.findLastIndex(({ provision: { kind } }) => kind !== 'schedule') + 1;
  const inside = (kind: ProvisionKind) => all.slice(0, last).filter(({ provision }) => provision.kind === kind);
  const front = inside('preface'), preamble = inside('preamble'), schedules = all.slice(last);
  const body = all.slice(0, last).filter(({ provision: { kind } }) => kind !== 'preface' && kind !== 'preamble');
  const title = act?.heading ?? act?.words ?? '', writer: Writer = { marks, eIds: eIdsOf(tree, schedules), terms: termsIn(marks) };
  return `<?xml version="1.0" encoding="UTF-8"?>
<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">
  <act name="act">
${aknMeta(draft.language, date, 'main', writer.terms, '    ')}
    <preface>
      <longTitle eId="longTitle"><p><docTitle>${escape(title)}</docTitle></p></longTitle>
${front.flatMap(wordsOf).map(words => `      <p>${escape(words)}</p>\n`).join('')}    </preface>
${preamble.length > 0 ? `    <preamble>\n${preamble.flatMap(wordsOf).map(words => `      <p>${escape(words)}</p>\n`).join('')}    </preamble>\n` : ''}    <body>
${body.length > 0 ? siblings(body, '      ', writer, true) : `      <hcontainer name="text" eId="body__text_1"><content><p>${escape(act?.words ?? '')}</p></content></hcontainer>\n`}    </body>
${schedules.length > 0 ? `    <attachments>\n${schedules.map((one, i) => attachment(one, i + 1, draft, date, writer)).join('')}    </attachments>\n` : ''}  </act>
</akomaNtoso>
`;
}

/** The namespace that is written here; those of working drafts go on behind it. */
const current = /["']http:\/\/docs\.oasis-open\.org\/legaldocml\/ns\/akn\/3\.0["']/;

/** The root element stands within so many characters. */
const headLength = 10_000;

/** What every element needs to know. */
interface Writer {
  readonly marks: readonly (readonly AknMark[])[];
  /** By provision, as they are written: what stands in attachments is named by them. */
  readonly eIds: readonly string[];
  /** Terms by the id that refers to them. */
  readonly terms: ReadonlyMap<string, string>;
}

/** The eIds of all provisions; a schedule that is an attachment is called so, and what stands in it. */
function eIdsOf(tree: readonly Node[], schedules: readonly Node[]): readonly string[] {
  const eIds: string[] = [];
  const take = (node: Node, from: string, to: string): void => {
    eIds[node.index] = attribute(node.eId.startsWith(from) ? to + node.eId.slice(from.length) : node.eId);
    for (const child of node.children) take(child, from, to);
  };
  for (const node of tree) take(node, '', '');
  for (const node of schedules) take(node, node.eId, node.eId.replace(/^sched_/, 'att_'));
  return eIds;
}

const termsIn = (marks: Writer['marks']): ReadonlyMap<string, string> =>
  new Map(marks.flatMap(some => some.flatMap(mark => 'term' in mark ? [[termId(mark.term), mark.term] as const] : [])));

const termId = (term: string): string => `term-${term.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '')}`;

const wordsOf = ({ sign, heading, words, children }: Node): readonly string[] => [[sign, heading, words].filter(Boolean).join(' '), ...children.flatMap(wordsOf)].filter(words => words !== '');

/** A schedule as a document of its own beside the act. */
function attachment(node: Node, nth: number, draft: Draft, date: string, writer: Writer): string {
  const { sign, heading, words, children, index } = node, eId = writer.eIds[index]!;
  const said = words === '' ? '' : `          <p>${marked(node, eId, writer)}</p>\n`, inner = siblings(children, '          ', writer, true);
  return `      <attachment eId="${eId}">
${head(sign, heading, eId, '        ')}        <doc name="schedule">
${aknMeta(draft.language, date, `schedule_${nth}`, new Map(), '        ')}
          <mainBody>
${said}${inner}${said === '' && inner === '' ? '          <p/>\n' : ''}          </mainBody>
        </doc>
      </attachment>
`;
}

/** Elements of the standard's hierarchy that have the kind's own name. */
const own: ReadonlySet<ProvisionKind> = new Set<ProvisionKind>(['book', 'title', 'part', 'subpart', 'chapter', 'subchapter', 'division', 'subdivision', 'section', 'article', 'subsection', 'paragraph', 'subparagraph', 'clause', 'point', 'proviso']);

/** Provisions side by side; rows that follow each other are one table. */
function siblings(nodes: readonly Node[], indent: string, writer: Writer, outermost = false): string {
  let xml = '';
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i]!;
    if (node.provision.kind !== 'row') {
      xml += element(node, indent, writer, outermost);
      continue;
    }
    const rows = [...rowsOf(node)], eId = writer.eIds[node.index]!;
    while (nodes[i + 1]?.provision.kind === 'row') rows.push(...rowsOf(nodes[++i]!));
    xml += `${indent}<hcontainer name="table" eId="${eId}__hcontainer"><content eId="${eId}__content">\n${indent}  <table eId="${eId}__table">\n${rows.map(cellsOf).filter(row => row.length > 0).map(row => `${indent}    <tr>${row.map(cell => `<td><p>${escape(cell)}</p></td>`).join('')}</tr>\n`).join('')}${indent}  </table>\n${indent}</content></hcontainer>\n`;
  }
  return xml;
}

function element(node: Node, indent: string, writer: Writer, outermost: boolean): string {
  const { provision: { kind }, index, sign, heading, words, children } = node, eId = writer.eIds[index]!;
  // A cross heading stands between provisions of a provision; right inside `body` the schema has none
  if (kind === 'crossHeading' && children.length === 0 && !outermost) return `${indent}<crossHeading eId="${eId}">${escape(heading ?? words)}</crossHeading>\n`;
  const name = own.has(kind) ? kind : kind === 'item' ? 'indent' : 'hcontainer', inner = `${indent}  `;
  const open = `<${name}${name === 'hcontainer' ? ` name="${kind}"` : ''} eId="${eId}">`;
  const part = children.length === 0 ? 'content' : 'intro', said = words === '' ? '' : `<p>${marked(node, `${eId}__${part}`, writer)}</p>`;
  const wrapped = said === '' && part === 'intro' ? '' : `${inner}<${part} eId="${eId}__${part}">${said || '<p/>'}</${part}>\n`;
  return `${indent}${open}\n${head(sign, heading, eId, inner)}${wrapped}${siblings(children, inner, writer)}${indent}</${name}>\n`;
}

const head = (sign: string, heading: string | undefined, eId: string, indent: string): string =>
  `${sign === '' ? '' : `${indent}<num>${escape(sign.replaceAll('\n', ' '))}</num>\n`}${heading === undefined ? '' : `${indent}<heading eId="${eId}__heading">${escape(heading)}</heading>\n`}`;

/** The words of a provision with the terms they define and the provisions they refer to. */
function marked({ provision: { words: { text } }, index }: Node, eId: string, { marks, eIds }: Writer): string {
  let xml = '', at = 0, references = 0;
  for (const mark of marks[index] ?? []) {
    if (mark.span.start < at || mark.span.end <= mark.span.start) continue;
    const said = escape(text.slice(mark.span.start, mark.span.end)), id = 'term' in mark ? '' : `eId="${eId}__ref_${++references}"`;
    xml += escape(text.slice(at, mark.span.start));
    if ('term' in mark) xml += `<def refersTo="#${attribute(termId(mark.term))}">${said}</def>`;
    else if (mark.end === undefined) xml += `<ref ${id} href="#${eIds[mark.target]}">${said}</ref>`;
    else xml += `<rref ${id} from="#${eIds[mark.target]}" upTo="#${eIds[mark.end]}">${said}</rref>`;
    at = mark.span.end;
  }
  return (xml + escape(text.slice(at))).replace(/\s+/g, ' ').trim();
}

const escape = (text: string): string => escapeMarkup(withoutForbidden(text));
