import type { Declaration, RatificationData } from '../../analysis/ratify/acceptance';
import type { FilePlace } from '../../analysis/framework';
import { nameBranch, nameParameter } from '../../analysis/parameters';
import type { Assumption } from '../../analysis/ratify/assume';
import { progressOf, type StepProgress, type StepState } from '../../analysis/ratify/progress';
import { answeredBy } from '../../analysis/ratify/open';
import { citesOf, isConditional, isRegulated, type Obstacle, type PartReadiness, type Ratification } from '../../analysis/ratify/readiness';
import { sayLimit } from '../../analysis/sayLadder';
import { wordsIn } from '../../analysis/framework';
import type { Language } from '../../draft/draft';
import { inLanguage, type Localized } from '../../engine/pack';
import { formatQuantity } from '../../engine/quantity';
import type { Block, Cell, Document, Words } from '../document/document';
import { nameCountry } from '../countryName';
import { namePlace } from '../place';
import { sayOpen } from './missing';
import { ofCountry } from './ofCountry';
import { type RatificationWords, ratificationWords } from './words';

/** What a paper needs that the analysis does not know. */
export interface PaperOptions {
  readonly language: Language;
  /** "2026-11-22". */
  readonly date: string;
  readonly version: string;
  readonly country?: string;
  readonly assumed: readonly Assumption[];
  /** What the project keeps of the steps (`.lexfloor/ratification.yaml`). */
  readonly progress?: readonly StepProgress[];
  /** In a view: the id by which a provision is opened. */
  readonly idOf?: (place: FilePlace) => string;
}

/**
 * The papers of a ratification: where the law stands Part by Part, obstacles with the smallest change, what is not known, the rule on
 * how many Parts are needed, a draft instrument, its checklist and the steps, with what the project keeps of them.
 */
export function ratificationDocument(one: Ratification, data: RatificationData, options: PaperOptions): Document {
  const say = ratificationWords[options.language], { instrument, framework, parts, common } = one;
  const all = [...parts, ...common ? [common] : []];
  return {
    title: say.title(`${instrument.id} — ${inLanguage(instrument.shortTitle, options.language)}`), subtitle: say.subtitle, language: options.language,
    facts: [
      [say.date, options.date], [say.version, options.version], [say.files, framework.files.map(({ path }) => path).join(', ')],
      ...options.assumed.length > 0 ? [[say.assumed, options.assumed.map(({ parameter, value }) => `${nameParameter(parameter, options.language)}: ${formatQuantity(value.value, value.unit, options.language)}`).join('; ')] as const] : [],
    ],
    blocks: [
      { kind: 'heading', level: 1, id: 'result', words: say.result },
      ...choicesOf(one, say), partsTable(one, say, options.language),
      ...all.flatMap(part => partBlocks(part, one, say, options)),
      ...declarations(one, say, options.language),
      { kind: 'page' }, ...instrumentBlocks(one, data, say, options),
      ...checklist(one, data, say, options), ...steps(one, data, say, options),
      { kind: 'paragraph', role: 'note', words: say.note },
    ],
  };
}

function choicesOf({ choices, later }: Ratification, say: RatificationWords): readonly Block[] {
  return [
    ...choices.map(({ choice, ready, open, verdict }): Block => ({ kind: 'paragraph', words: [{ text: `${choice.cite}${say.colon}${say.verdict[verdict]}. `, strong: true }, say.choice(choice['count-at-least'], choice.of.join(', '), list(ready, say), list(open, say))] })),
    ...later.length > 0 && choices.length > 0 ? [{ kind: 'paragraph', words: `${say.later}${say.colon}${later.join(', ')}.` } as const] : [],
  ];
}

const list = (ids: readonly string[], say: RatificationWords): string => ids.length > 0 ? ids.join(', ') : say.none;

const stateOf = (part: PartReadiness, say: RatificationWords): string => isConditional(part) ? say.conditional : isRegulated(part) ? say.readiness[part.readiness] : say.notRegulated;

const standingOf = { 'can-be-accepted': 'met', obstacle: 'below', 'not-enough-known': 'cannot-tell' } as const;

function partsTable({ parts, common, acceptance }: Ratification, say: RatificationWords, language: Language): Block {
  const rows = [...parts, ...common ? [common] : []].map((part): readonly (Words | Cell)[] => [
    nameOf(part, part === common, say, language), { words: stateOf(part, say), standing: standingOf[part.readiness] }, ...isRegulated(part) ? [`${part.met} / ${part.asked}`, String(part.obstacles.length), String(part.open.length)] : ['–', '–', '–'],
  ]);
  return { kind: 'table', caption: acceptance?.unit === 'Parts' ? say.parts : say.whole, head: [say.part, say.standing, say.met, say.obstacles, say.open], rows, widths: [4, 3, 2, 2, 2] };
}

const nameOf = ({ id, branch }: PartReadiness, common: boolean, say: RatificationWords, language: Language): string =>
  common ? say.common : id === '' ? say.whole : `${say.part} ${id}${branch ? ` (${nameBranch(branch, language)})` : ''}`;

function partBlocks(part: PartReadiness, { framework, common }: Ratification, say: RatificationWords, { language, idOf }: PaperOptions): readonly Block[] {
  if (part.asked === 0 && part.obstacles.length === 0 || !isRegulated(part)) return [];
  const byTexts = part.open.filter(({ needs }) => answeredBy(needs) !== 'country'), byCountry = part.open.filter(({ needs }) => answeredBy(needs) === 'country');
  const table = (caption: string, open: PartReadiness['open']): readonly Block[] => open.length === 0 ? [] : [{
    kind: 'table', caption, head: [say.article, say.asks, say.waitsFor], widths: [3, 4, 6], rows: open.map(one => [one.article.entry.cite.label, titleOf(one.article, language), sayOpen(one, framework, language)]),
  }];
  const row = (obstacle: Obstacle): readonly Words[] => {
    const { file, provision, article, evidence, change, exceptions } = obstacle;
    const place = namePlace(framework, { file, provision }, evidence.span);
    return [
      { text: citesOf(obstacle), ...article.entry.cite.url !== undefined && { link: article.entry.cite.url } },
      { text: `${framework.files.length > 1 ? `${place.path}: ` : ''}${place.label}`, ...idOf && { link: `#${idOf({ file, provision })}` } },
      evidence.fact?.quote ?? wordsIn(framework, evidence).slice(0, 200),
      [change ? `${nameParameter(change.parameter, language)}: ${sayLimit(change.to, language)}` : inLanguage(evidence.finding?.rule.title ?? article.entry.title, language), ...exceptions.map(({ cite, limit }) => ` (${say.would} ${cite}: ${sayLimit(limit, language)})`)],
    ];
  };
  return [
    { kind: 'heading', level: 2, id: `part-${part.id || (part === common ? 'common' : 'whole')}`, words: `${nameOf(part, part === common, say, language)}${say.colon}${stateOf(part, say)}` },
    ...part.obstacles.length > 0 ? [{ kind: 'table', caption: say.obstacles, head: [say.article, say.provision, say.says, say.change], rows: part.obstacles.map(row), widths: [3, 2, 4, 4] } as const] : [],
    ...table(say.byTexts, byTexts), ...table(say.byCountry, byCountry),
    ...part.shown.length > 0 ? [{ kind: 'paragraph', words: [{ text: `${say.shown}${say.colon}`, strong: true }, part.shown.map(({ article, places }) => `${article.entry.cite.label}${say.colon}${[...new Set(places.map(place => namePlace(framework, place, { start: 0, end: 0 }).label))].join(', ')}`).join(between(language)), '.'] } as const] : [],
    ...part.beside.length > 0 ? [{ kind: 'paragraph', words: [{ text: `${say.besides}${say.colon}`, strong: true }, besidesOf(part), '.'] } as const] : [],
  ];
}

const titleOf = ({ entry }: PartReadiness['beside'][number], language: Language): string => inLanguage(entry.title, language) ?? '';

/** "C102 Art. 7, 10(2), 10(3)": the Convention is named once. */
const besidesOf = ({ beside }: PartReadiness): string => beside.map(({ entry: { cite: { label } } }, i) => i === 0 ? label : label.replace(/^C\d+ Arts?\.? /, '')).join(', ');

const between = (language: Language): string => language === 'fr' ? '\u202f; ' : '; ';

function declarations({ acceptance }: Ratification, say: RatificationWords, language: Language): readonly Block[] {
  if (!acceptance) return [];
  const told = (cite: string | undefined, words: Localized | undefined): string => `${cite ?? ''}${words === undefined ? '' : `${say.colon}${inLanguage(words, language)}`}`;
  const { 'temporary-exceptions': exceptions, 'other-declarations': others, 'compulsory-declaration': compulsory, 'exclusions-without-declaration': exclusions, 'effect-on-c102': effect } = acceptance;
  const items = [
    ...compulsory?.text ? [told(compulsory.cite, compulsory.text)] : [], ...(others ?? []).map(({ cite, effect: text }) => told(cite, text)),
    ...exclusions?.text ? [told(exclusions.cite, exclusions.text)] : [], ...effect?.text ? [`${told(say.effect, effect.text)}${effect.cite ? ` (${effect.cite})` : ''}`] : [],
  ];
  return [
    ...items.length > 0 ? [{ kind: 'heading', level: 2, id: 'declarations', words: say.declarations } as const, { kind: 'list', items } as const] : [],
    ...exceptions ? [
      { kind: 'heading', level: 2, id: 'exceptions', words: `${say.exceptions} (${exceptions.cite})` } as const, { kind: 'paragraph', words: inLanguage(exceptions.condition, language) } as const,
      { kind: 'list', items: byEffect(exceptions.list, language).map(({ cites, effect: text }) => told(cites.join(', '), text)) } as const,
    ] : [],
  ];
}

/** What several Articles admit alike is said once. */
function byEffect(list: readonly Declaration[], language: Language): readonly { readonly cites: readonly string[]; readonly effect: Localized | undefined }[] {
  const groups = new Map<string, { readonly cites: string[]; readonly effect: Localized | undefined }>();
  for (const { cite, effect } of list) {
    const key = effect === undefined ? cite : inLanguage(effect, language), known = groups.get(key);
    if (known) known.cites.push(cite);
    else groups.set(key, { cites: [cite], effect });
  }
  return [...groups.values()];
}

/** Only what was read as acceptable is named outright; what depends on open points stands in brackets. */
function instrumentBlocks({ instrument, acceptance, parts }: Ratification, data: RatificationData, say: RatificationWords, { language, country }: PaperOptions): readonly Block[] {
  const unit = acceptance?.unit === 'branches' || acceptance?.unit === 'Parts';
  const ready = parts.filter(({ readiness }) => readiness === 'can-be-accepted').map(({ id }) => id), open = parts.filter(part => part.readiness === 'not-enough-known' && !part.open.some(({ needs }) => needs === 'branch')).map(({ id }) => `[${id}]`);
  const named = [...ready, ...open].join(', ') || '[…]';
  return [
    { kind: 'heading', level: 1, id: 'instrument', words: say.paper }, { kind: 'paragraph', role: 'note', words: say.drafted },
    ...say.instrument(ofCountry(country === undefined ? '[…]' : nameCountry(country, language), language, data.countries), inLanguage(instrument.shortTitle, language), unit ? `${say.partsOf(acceptance.unit === 'Parts')} ${named}` : undefined).map((words): Block => ({ kind: 'paragraph', words })),
    ...unit ? [{ kind: 'paragraph', role: 'note', words: say.partsNote } as const] : [],
  ];
}

function checklist({ instrument }: Ratification, { steps: { checklist: items } }: RatificationData, say: RatificationWords, { language }: PaperOptions): readonly Block[] {
  const own = items.filter(item => !item.for || item.for.includes(instrument.id));
  return [{ kind: 'heading', level: 1, id: 'checklist', words: say.checklist }, {
    kind: 'table', caption: say.checklist, head: [say.item, '', say.done], widths: [8, 2, 1], rowHeads: false,
    rows: own.map(({ item, required, note }) => [note ? `${inLanguage(item, language)}. ${inLanguage(note, language)}` : inLanguage(item, language), required ? say.required : say.optional, '☐']),
  }];
}

function steps({ instrument }: Ratification, { steps: { steps: all } }: RatificationData, say: RatificationWords, { language, progress = [] }: PaperOptions): readonly Block[] {
  const row = ({ n, step, detail, who, documents }: RatificationData['steps']['steps'][number]): readonly Words[] => {
    const kept = progressOf(n, instrument.id, progress), papers = kept?.documents ?? (documents ?? []).map(one => inLanguage(one, language));
    return [
      [{ text: `${n}. ${inLanguage(step, language)}. `, strong: true }, inLanguage(detail, language), ...kept?.note === undefined ? [] : [` ${kept.note}`]], inLanguage(who, language), papers.join(`${language === 'fr' ? '\u202f' : ''}; `),
      `${signOf(kept?.state ?? 'open')} ${[say.states[kept?.state ?? 'open'], ...kept?.date === undefined ? [] : [kept.date]].join(', ')}`,
    ];
  };
  return [
    { kind: 'heading', level: 1, id: 'steps', words: say.steps },
    { kind: 'table', caption: say.steps, head: [say.step, say.who, say.documents, say.standing], widths: [5, 3, 3, 2], rowHeads: false, rows: all.map(row) },
  ];
}

const signOf = (state: StepState): string => ({ open: '☐', 'under-way': '◐', done: '☑', 'not-needed': '–' })[state];
