import type { Language } from '../../text/language';
import { escapeAttribute, withoutForbidden } from '../../text/markup';

/**
 * The identification that every document must carry (FRBR: work, expression, manifestation), and who and what is referred to.
 * @param component "main" for the act, "schedule_1" for a document beside it, which refers to the act's own names
 * @param terms defined terms by their ids
 */
export function aknMeta(language: Language, date: string, component: string, terms: ReadonlyMap<string, string>, indent: string): string {
  const code = { en: 'eng', fr: 'fra', es: 'spa' }[language], work = `/akn/xx/act/${date.slice(0, 4)}/draft`;
  const level = (name: string, uri: string, ending: string, more: string) => `    <${name}>
      <FRBRthis value="${uri}/!${component}${ending}"/>
      <FRBRuri value="${uri}${ending}"/>
      <FRBRdate date="${date}" name="draft"/>
      <FRBRauthor href="#author"/>
      ${more}
    </${name}>
`;
  const references = component !== 'main' ? '' : `
  <references source="#lexfloor">
    <TLCOrganization eId="lexfloor" href="/ontology/organization/lexfloor" showAs="Lexfloor"/>
    <TLCOrganization eId="author" href="/ontology/organization/author" showAs="Author"/>
${[...terms].map(([id, term]) => `    <TLCTerm eId="${attribute(id)}" href="/ontology/term/${encodeURIComponent(id.replace(/^term-/, ''))}" showAs="${escapeAttribute(withoutForbidden(term))}"/>\n`).join('')}  </references>`;
  return `<meta>
  <identification source="#lexfloor">
${level('FRBRWork', work, '', '<FRBRcountry value="xx"/>')}${level('FRBRExpression', `${work}/${code}@${date}`, '', `<FRBRlanguage language="${code}"/>`)}${level('FRBRManifestation', `${work}/${code}@${date}`, '.xml', '<FRBRformat value="application/xml"/>')}  </identification>${references}
</meta>`.replace(/^/gm, indent);
}

/** A value for an id: no blanks, nothing that markup forbids. */
export const attribute = (text: string): string => escapeAttribute(withoutForbidden(text)).replace(/\s+/g, '-');
