import type { ProvisionKind } from '../../draft/draft';

/** Elements with a number or heading of their own, as kinds of provision (Akoma Ntoso 2.0 and 3.0; names of other formats beside). */
export const hierarchy: Readonly<Record<string, ProvisionKind>> = {
  book: 'book', tome: 'book', title: 'title', subtitle: 'subchapter', part: 'part', subpart: 'subpart', chapter: 'chapter', subchapter: 'subchapter',
  division: 'division', subdivision: 'subdivision', section: 'section', subsection: 'subsection', article: 'article', rule: 'section', subrule: 'subsection',
  paragraph: 'paragraph', subparagraph: 'subparagraph', clause: 'clause', subclause: 'item', point: 'point', indent: 'item', item: 'item', proviso: 'proviso',
  level: 'item', hcontainer: 'division', transitional: 'text', alinea: 'text', list: 'text', sublist: 'text', crossheading: 'crossHeading',
  attachment: 'schedule', schedule: 'schedule', annex: 'schedule', component: 'schedule', recital: 'item', citation: 'text',
  definition: 'definition', subsubparagraph: 'item', subsubsubparagraph: 'item', subclause1: 'item', formuladefinition: 'text',
};

/** What an `hcontainer` calls itself. */
export const namedContainers: Readonly<Record<string, ProvisionKind>> = {
  schedule: 'schedule', annex: 'schedule', appendix: 'schedule', regulation: 'section', regulations: 'division', crossheading: 'crossHeading', scheduleparagraph: 'paragraph',
  definition: 'definition', note: 'note',
};

/** Elements whose text is one paragraph. */
export const blocks = new Set(['p', 'block', 'listintroduction', 'listconclusion', 'formula', 'longtitle', 'tocitem', 'text', 'li', 'caption', 'definedtermonly', 'ruledline', 'provision', 'scheduleformheading', 'docproponent', 'doctype', 'docnumber', 'docdate', 'enactingclause', 'shorttitle', 'repealed']);

/** Elements that are no law: data about the document, notes of editors, contents. */
export const silent = new Set(['meta', 'authorialnote', 'note', 'noteref', 'remark', 'toc', 'coverpage', 'conclusions', 'historicalnote', 'historicalnotesubitem', 'billhistory', 'stages', 'chapterno', 'consolidatednumber', 'annualstatuteid', 'readeraids', 'script', 'style', 'footnote', 'runninghead', 'proprietary', 'presentation', 'recentamendments', 'relatedornotinforce', 'tableofprovisions', 'definedtermfr1']);

/** Kinds that stand above the basic unit. */
export const containerKinds: ReadonlySet<ProvisionKind> = new Set<ProvisionKind>(['book', 'title', 'part', 'subpart', 'chapter', 'subchapter', 'division', 'subdivision', 'schedule', 'crossHeading']);
