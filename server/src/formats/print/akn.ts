import type { Draft, ProvisionKind } from '../../draft/draft';
import { escapeAttribute, escapeMarkup, withoutForbidden } from '../../text/markup';
import { cellsOf, type Node, rowsOf, treeOf } from './tree';

/** What the metadata of Akoma Ntoso asks for and a draft does not say. */
export interface AknOptions {
  /** "2026-11-22": the date of the expression. */
  readonly date: string;
}

/**
 * A draft as Akoma Ntoso 1.0 (OASIS, namespace 3.0), with the eIds of its outline. Kinds that the standard does not know are
 * `hcontainer`s with a name. An Akoma Ntoso file is given back as it stands.
 */
export function printAkn(draft: Draft, { date }: AknOptions): string {
  if (draft.format === 'akoma-ntoso') return draft.text;
  const tree = treeOf(draft), [act] = tree[0]?.provision.kind === 'act' ? tree : [undefined];
  const all = act ? [...act.children, ...tree.slice(1)] : tree;
  const front = all.filter(({ provision: { kind } }) => kind === 'preface'), preamble = all.filter(({ provision: { kind } }) => kind === 'preamble');
  const body = all.filter(({ provision: { kind } }) => kind !== 'preface' && kind !== 'preamble');
  const title = act?.heading ?? act?.words ?? '';
  return `<?xml version="1.0" encoding="UTF-8"?>
<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">
  <act name="act">
${meta(draft, date)}
    <preface>
      <longTitle eId="longTitle"><p><docTitle>${escape(title)}</docTitle></p></longTitle>
${front.flatMap(wordsOf).map(words => `      <p>${escape(words)}</p>\n`).join('')}    </preface>
${preamble.length > 0 ? `    <preamble>\n${preamble.flatMap(wordsOf).map(words => `      <p>${escape(words)}</p>\n`).join('')}    </preamble>\n` : ''}    <body>
${(body.length > 0 ? siblings(body, '      ', true) : `      <hcontainer name="text" eId="body__text_1"><content><p>${escape(act?.words ?? '')}</p></content></hcontainer>\n`)}    </body>
  </act>
</akomaNtoso>
`;
}

const wordsOf = ({ sign, heading, words, children }: Node): readonly string[] => [[sign, heading, words].filter(Boolean).join(' '), ...children.flatMap(wordsOf)].filter(words => words !== '');

/** The identification that every document must carry (FRBR: work, expression, manifestation). */
function meta({ language }: Draft, date: string): string {
  const code = { en: 'eng', fr: 'fra', es: 'spa' }[language], work = `/akn/xx/act/${date.slice(0, 4)}/draft`;
  const level = (name: string, uri: string, more: string) => `        <${name}>
          <FRBRthis value="${uri}"/>
          <FRBRuri value="${uri}"/>
          <FRBRdate date="${date}" name="draft"/>
          <FRBRauthor href="#author"/>
${more}        </${name}>`;
  return `    <meta>
      <identification source="#lexfloor">
${level('FRBRWork', work, '          <FRBRcountry value="xx"/>\n')}
${level('FRBRExpression', `${work}/${code}@${date}`, `          <FRBRlanguage language="${code}"/>\n`)}
${level('FRBRManifestation', `${work}/${code}@${date}.xml`, '          <FRBRformat value="application/xml"/>\n')}
      </identification>
      <references source="#lexfloor">
        <TLCOrganization eId="lexfloor" href="/ontology/organization/lexfloor" showAs="Lexfloor"/>
        <TLCOrganization eId="author" href="/ontology/organization/author" showAs="Author"/>
      </references>
    </meta>`;
}

/** Elements of the standard's hierarchy that have the kind's own name. */
const own: ReadonlySet<ProvisionKind> = new Set<ProvisionKind>(['book', 'title', 'part', 'subpart', 'chapter', 'subchapter', 'division', 'section', 'article', 'subsection', 'paragraph', 'subparagraph', 'clause', 'point', 'proviso']);

/** Provisions side by side; rows that follow each other are one table. */
function siblings(nodes: readonly Node[], indent: string, outermost = false): string {
  let xml = '';
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i]!;
    if (node.provision.kind !== 'row') {
      xml += element(node, indent, outermost);
      continue;
    }
    const rows = [...rowsOf(node)];
    while (nodes[i + 1]?.provision.kind === 'row') rows.push(...rowsOf(nodes[++i]!));
    xml += `${indent}<hcontainer name="table" eId="${attribute(node.eId)}_table"><content>\n${indent}  <table eId="${attribute(node.eId)}_t">\n${rows.map(cellsOf).filter(row => row.length > 0).map(row => `${indent}    <tr>${row.map(cell => `<td><p>${escape(cell)}</p></td>`).join('')}</tr>\n`).join('')}${indent}  </table>\n${indent}</content></hcontainer>\n`;
  }
  return xml;
}

function element(node: Node, indent: string, outermost: boolean): string {
  const { provision: { kind }, eId, sign, heading, words, children } = node;
  // A cross heading stands between provisions of a provision; right inside `body` the schema has none
  if (kind === 'crossHeading' && children.length === 0 && !outermost) return `${indent}<crossHeading eId="${attribute(eId)}">${escape(heading ?? words)}</crossHeading>\n`;
  const name = own.has(kind) ? kind : kind === 'item' ? 'indent' : 'hcontainer';
  const open = `<${name}${name === 'hcontainer' ? ` name="${kind}"` : ''} eId="${attribute(eId)}">`, inner = `${indent}  `;
  const head = `${sign === '' ? '' : `${inner}<num>${escape(sign.replaceAll('\n', ' '))}</num>\n`}${heading === undefined ? '' : `${inner}<heading>${escape(heading)}</heading>\n`}`;
  const said = words === '' ? '' : `<p>${escape(words)}</p>`;
  const body = children.length === 0 ? `${inner}<content>${said || '<p/>'}</content>\n` : `${said === '' ? '' : `${inner}<intro>${said}</intro>\n`}${siblings(children, inner)}`;
  return `${indent}${open}\n${head}${body}${indent}</${name}>\n`;
}

const escape = (text: string): string => escapeMarkup(withoutForbidden(text));
const attribute = (text: string): string => escapeAttribute(withoutForbidden(text)).replace(/\s+/g, '-');
