import type { Draft, Provision, ProvisionKind } from './draft';
import { changedProvisions, eachChanged } from './changed';
import { romanValue } from './numbering';

/** Where the provisions of a draft stand: made anew for each version, in one pass over the flat list. */
export interface Outline {
  /** `parents[i]` is the index of the provision above provision i; -1 at the top. */
  readonly parents: readonly number[];
  /** Akoma Ntoso eIds, unique within the draft: "part_3__sec_18__subsec_1__para_a". */
  readonly eIds: readonly string[];
}

/** Parents and eIds (Akoma Ntoso Naming Convention 1.0, section 5) of a draft's provisions. */
export function outlineOf(draft: Draft): Outline {
  const { provisions } = draft;
  const parents: number[] = [], eIds: string[] = [];
  const open: number[] = [];
  const used = new Set<string>();
  const counts = new Map<string, number>();
  provisions.forEach((provision, at) => {
    while (open.length > 0 && provisions[open[open.length - 1]!]!.depth >= provision.depth) open.pop();
    const parent = open[open.length - 1] ?? -1;
    parents.push(parent);
    open.push(at);
    const prefix = prefixOf(provisions, parents, eIds, parent);
    let eId = provision.eId ?? prefix + ownPart(provision, prefix, counts);
    if (used.has(eId)) eId = unused(eId, used, counts);
    used.add(eId);
    eIds.push(eId);
  });
  return { parents, eIds };
}

/** The outline of a draft; that of the version before where the same provisions stand in the same places. */
export function outlineAgain(draft: Draft, previous?: { readonly draft: Draft; readonly outline: Outline }): Outline {
  if (previous !== undefined && eachChanged(previous.draft, draft, changedProvisions(previous.draft, draft), sameStep)) return previous.outline;
  return outlineOf(draft);
}

/** True where two provisions make the same step of a path. */
const sameStep = (a: Provision, b: Provision): boolean =>
  a.kind === b.kind && a.depth === b.depth && a.num === b.num && a.eId === b.eId && (a.kind !== 'definition' || termOf(a.words.text) === termOf(b.words.text));

/** Headings without number and the act itself are no steps of the path. */
function prefixOf(provisions: readonly Provision[], parents: readonly number[], eIds: readonly string[], parent: number): string {
  let above = parent;
  while (above >= 0 && (provisions[above]!.kind === 'act' || provisions[above]!.kind === 'crossHeading')) above = parents[above]!;
  return above < 0 ? '' : `${eIds[above]}__`;
}

function ownPart(provision: Provision, prefix: string, counts: Map<string, number>): string {
  const name = abbreviations[provision.kind];
  if (provision.num !== undefined) return `${name}_${cleaned(provision)}`;
  if (provision.kind === 'act') return 'act';
  if (provision.kind === 'definition') {
    const term = termOf(provision.words.text);
    if (term !== '') return `${name}_${term}`;
  }
  const key = prefix + name, count = (counts.get(key) ?? 0) + 1;
  counts.set(key, count);
  return `${name}_${count}`;
}

/** Numbers of containers in Arabic figures ("Part III" is part_3), all other numbers as they stand, signs as hyphens. */
function cleaned(provision: Provision): string {
  const num = provision.num!;
  const value = containers.has(provision.kind) ? romanValue(num) : undefined;
  if (value !== undefined && value > 0) return String(value);
  return num.normalize('NFD').replace(/\p{M}/gu, '').replace(/[^\p{L}\p{N}.-]+/gu, '-').replace(/^[-.]+|[-.]+$/g, '') || '0';
}

const termOf = (words: string): string => {
  const quoted = /^[^\p{L}\p{N}]{0,3}["“‘«']?\s?([\p{L}\p{N}][^"”’»'“]{0,60}?)["”’»'“](?=[\s,])/u.exec(words);
  const plain = quoted ?? /^["“]?([\p{L}\p{N}][^,;:.]{0,60}?)(?:,|\[|\s(?:means|includes|has|désigne|significa|means,)|\s(?=\p{Lu}))/u.exec(words);
  return plain === null ? '' : plain[1]!.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '').slice(0, 40);
};

function unused(eId: string, used: ReadonlySet<string>, counts: Map<string, number>): string {
  const key = `=${eId}`;
  let count = counts.get(key) ?? 1;
  let next: string;
  do next = `${eId}_${++count}`; while (used.has(next));
  counts.set(key, count);
  return next;
}

const containers: ReadonlySet<ProvisionKind> = new Set<ProvisionKind>(['book', 'title', 'part', 'subpart', 'chapter', 'subchapter', 'division', 'subdivision', 'schedule']);

const abbreviations: Readonly<Record<ProvisionKind, string>> = {
  act: 'act', preface: 'preface', preamble: 'preamble', note: 'note', book: 'book', title: 'title', part: 'part', subpart: 'subpart', chapter: 'chp',
  subchapter: 'subchp', division: 'dvs', subdivision: 'subdvs', schedule: 'sched', crossHeading: 'crossHeading', section: 'sec', article: 'art',
  subsection: 'subsec', paragraph: 'para', subparagraph: 'subpara', clause: 'cl', point: 'point', item: 'item', proviso: 'proviso',
  definition: 'def', row: 'tr', text: 'p',
};

/** How a person cites a provision, in the draft's language: "Section 18(1)(a)", "Article 5, paragraphe 2", "Part III". */
export function labelOf(draft: Draft, outline: Outline, index: number): string {
  const { provisions, language } = draft;
  const names = words[language];
  const path: number[] = [];
  for (let at = index; at >= 0; at = outline.parents[at]!) path.unshift(at);
  const numbered = path.filter(at => provisions[at]!.num !== undefined && !silent.has(provisions[at]!.kind));
  const unit = numbered.findLastIndex(at => isUnit(provisions[at]!));
  const from = unit >= 0 ? unit : numbered.findLastIndex(at => provisions[at]!.depth < unitDepth);
  const schedule = path.map(at => provisions[at]!).find(provision => provision.kind === 'schedule');
  if (from < 0) {
    if (schedule !== undefined) return scheduleName(schedule, names) + tailOf(numbered.map(at => provisions[at]!), schedule, language, names);
    const top = provisions[path[0] ?? index]!;
    return top.heading?.slice(0, 120) ?? names[top.kind] ?? names.text!;
  }
  const head = provisions[numbered[from]!]!;
  const within = schedule !== undefined && schedule !== head ? `${scheduleName(schedule, names)}, ` : '';
  const tail = tailOf(numbered.slice(from + 1).map(at => provisions[at]!), head, language, names);
  return within + headName(head, names) + tail + alineaOf(draft, outline, index, names);
}

/** Sections and articles, as against the sections that civil-law countries gather articles in. */
const isUnit = (provision: Provision): boolean =>
  provision.kind === 'article' || provision.kind === 'section' && provision.depth >= unitDepth;

/** Provisions of smaller depth gather sections or articles; see `formats/legal/raw.ts`. */
const unitDepth = 20;

/** "Disposición transitoria primera" is cited by its own words, all else by name and number. */
function headName(head: Provision, names: Names): string {
  if (/^(?:disposición|transitori)/.test(head.num!) && head.numSpan !== undefined) return head.text.slice(head.numSpan.start, head.numSpan.end);
  const kind = head.depth >= unitDepth ? head.kind : gathering[head.kind] ?? head.kind;
  return `${names[kind] ?? head.kind} ${head.num}`;
}

const gathering: Readonly<Partial<Record<ProvisionKind, ProvisionKind>>> = { section: 'division', subsection: 'subdivision' };

const scheduleName = (schedule: Provision, names: Names): string => schedule.num === undefined ? names.schedule! : `${names.schedule} ${schedule.num}`;

/** Common-law sections are cited in brackets; civil-law paragraphs by name. */
function tailOf(tail: readonly Provision[], head: Provision, language: Draft['language'], names: Names): string {
  if (tail.length === 0) return '';
  if (head.kind === 'section' || head.kind === 'article' && language === 'en') return tail.map(part => `(${part.num})`).join('');
  if (language === 'en') return `, ${names.paragraph} ${tail.map((part, at) => at === 0 ? part.num : `(${part.num})`).join('')}`;
  return tail.map(part => {
    const sign = part.numSpan === undefined ? '' : part.text.slice(part.numSpan.start, part.numSpan.end);
    if (/[°º]/.test(sign)) return `, ${part.num}°`;
    const name = part.kind === 'paragraph' ? `${names.paragraph} ` : part.kind === 'point' || part.kind === 'item' ? `${names.point} ` : '';
    return `, ${name}${part.num}${/\)/.test(sign) && /^[a-z]/i.test(part.num!) ? ')' : ''}`;
  }).join('');
}

/** French and Spanish articles count their paragraphs without numbers; the article's own words are the first. */
function alineaOf({ provisions, language }: Draft, { parents }: Outline, index: number, names: Names): string {
  const parent = parents[index]!;
  if (language === 'en' || provisions[index]!.kind !== 'text' || parent < 0 || provisions[parent]!.kind !== 'article') return '';
  let count = provisions[parent]!.words.text === '' ? 0 : 1;
  for (let at = parent + 1; at <= index; at++) if (parents[at] === parent && provisions[at]!.kind === 'text') count++;
  return `, ${names.text} ${count}`;
}

type Names = Readonly<Partial<Record<ProvisionKind, string>>>;
const words: Readonly<Record<Draft['language'], Names>> = {
  en: {
    section: 'Section', article: 'Article', part: 'Part', subpart: 'Subpart', chapter: 'Chapter', subchapter: 'Subchapter', title: 'Title', book: 'Book',
    division: 'Division', subdivision: 'Subdivision', schedule: 'Schedule', subsection: 'subsection', paragraph: 'paragraph', preface: 'Preface', preamble: 'Preamble', act: 'Title',
    note: 'Note', crossHeading: 'Heading', text: 'Text', row: 'Table', definition: 'Definition', point: 'point',
  },
  fr: {
    section: 'Article', article: 'Article', part: 'Partie', subpart: 'Sous-partie', chapter: 'Chapitre', subchapter: 'Sous-chapitre', title: 'Titre', book: 'Livre',
    division: 'Section', subdivision: 'Sous-section', schedule: 'Annexe', subsection: 'paragraphe', paragraph: 'paragraphe', preface: 'Préface', preamble: 'Préambule', act: 'Titre',
    note: 'Note', crossHeading: 'Intertitre', text: 'alinéa', row: 'Tableau', definition: 'Définition', point: 'point',
  },
  es: {
    section: 'Artículo', article: 'Artículo', part: 'Parte', subpart: 'Subparte', chapter: 'Capítulo', subchapter: 'Subcapítulo', title: 'Título', book: 'Libro',
    division: 'Sección', subdivision: 'Subsección', schedule: 'Anexo', subsection: 'apartado', paragraph: 'apartado', preface: 'Encabezamiento', preamble: 'Preámbulo', act: 'Título',
    note: 'Nota', crossHeading: 'Epígrafe', text: 'párrafo', row: 'Cuadro', definition: 'Definición', point: 'letra',
  },
};

const silent: ReadonlySet<ProvisionKind> = new Set<ProvisionKind>(['note', 'row', 'text', 'definition', 'proviso', 'crossHeading', 'preface', 'preamble']);
