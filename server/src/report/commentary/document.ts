import { type Commentary, type CommentaryUnit, type Remarks, inWords, stretchesOf } from '../../analysis/commentary';
import type { PlacedComment } from '../../analysis/comments';
import { explainFinding } from '../../analysis/explain';
import { entriesFor } from '../../analysis/lookup';
import { nameParameter } from '../../analysis/parameters';
import type { Rung } from '../../analysis/ladder';
import { sayAsked, sayLadder } from '../../analysis/sayLadder';
import type { Language } from '../../draft/draft';
import { labelOf } from '../../draft/outline';
import type { Finding, Fix } from '../../engine/finding';
import type { Cite, RuleSet } from '../../engine/pack';
import type { ValueFact } from '../../facts/fact';
import { diffWords } from '../../text/diffWords';
import { colonOf } from '../../text/typography';
import type { AssessmentMeta } from '../assessment/data';
import { quoted } from '../assessment/say';
import { verificationMarks } from '../assessment/words';
import { type Block, type Document, type Inline, shortTitle, signs } from '../document/document';
import { commentaryWords } from './words';

/**
 * The article-by-article commentary: the draft in its order; under each section what the standards say of it, the wording proposed, and
 * room for a comment. In Word each finding is also a comment in the margin, at the very words.
 */
export function commentaryDocument(commentaries: readonly { readonly path: string; readonly commentary: Commentary }[], meta: AssessmentMeta): Document {
  const { language } = meta, say = commentaryWords[language];
  const act = commentaries[0]?.commentary.analysis.draft.provisions.find(({ kind }) => kind === 'act')?.heading;
  const silent = commentaries.every(({ commentary: { units } }) => units.every(({ remarks }) => remarks.length === 0));
  return {
    title: act === undefined ? say.title : `${say.title}${colon(language)}${shortTitle(act)}`, subtitle: say.subtitle, language,
    facts: [[say.date, meta.date], [say.version, `${meta.tool.name} ${meta.tool.version}`], [say.files, commentaries.map(({ path }) => path).join(', ')], [say.packs, speaking(commentaries.map(({ commentary }) => commentary), meta.packs).join(', ')]],
    blocks: [
      { kind: 'paragraph', role: 'note', words: say.note }, ...silent ? [{ kind: 'paragraph', words: say.nothing } as const] : [],
      ...commentaries.flatMap(({ path, commentary }) => [...commentaries.length > 1 ? [{ kind: 'heading', level: 1, words: path, id: `file-${path}` } as const] : [], ...blocksOf(commentary, language)]),
    ],
  };
}

/** Of the packs in force those that say something here; all where none does. */
function speaking(commentaries: readonly Commentary[], packs: readonly string[]): readonly string[] {
  const heard = new Set(commentaries.flatMap(({ units }) => units).flatMap(({ remarks }) => remarks).flatMap(({ findings, accepted, values }) => [
    ...[...findings, ...accepted.map(({ finding }) => finding)].flatMap((one) => [one, ...one.also ?? []]).map(({ rule }) => rule.pack), ...values.flatMap(({ rungs }) => rungs.flatMap(({ rule }) => rule?.pack ?? [])),
  ]));
  const named = packs.filter((one) => heard.has(one.split(' ')[0]!));
  return named.length > 0 ? named : packs;
}

/** The name of a provision inside the report. */
export const commentaryId = (eId: string): string => `e-${eId}`;

function blocksOf(commentary: Commentary, language: Language): readonly Block[] {
  const say = commentaryWords[language];
  return [
    ...commentary.units.flatMap((unit) => unitBlocks(unit, commentary, language)),
    ...commentary.left.length === 0 ? [] : [
      { kind: 'heading', level: 1, words: say.left, id: 'left' } as const,
      { kind: 'list', items: commentary.left.map(({ provision, group, by, text }): readonly Inline[] => [{ text: `${provision}, ${say.groups[group]}${by ? ` (${by})` : ''}: `, strong: true }, text]) } as const,
    ],
  ];
}

function unitBlocks(unit: CommentaryUnit, commentary: Commentary, language: Language): readonly Block[] {
  const { analysis } = commentary, { draft, outline } = analysis, say = commentaryWords[language], provision = draft.provisions[unit.provision]!;
  const own = unit.remarks.find((one) => one.provision === unit.provision);
  const title = headingWords(unit, analysis, own, language);
  // An enacting formula or a lone paragraph is not cited by itself
  const named = provision.num !== undefined || provision.heading !== undefined;
  const head: Block = { kind: 'heading', level: levelOf(unit, analysis), words: title, id: commentaryId(outline.eIds[unit.provision]!) };
  /** "(2)" of "(2)(a) Where …": a number without words of its own. */
  let waiting = '';
  const text = unit.inside.flatMap((index): readonly Block[] => {
    const one = draft.provisions[index]!, remarks = unit.remarks.find((all) => all.provision === index);
    const num = `${waiting}${index === unit.provision || one.numSpan === undefined ? '' : `${one.text.slice(one.numSpan.start, one.numSpan.end)} `}`;
    waiting = '';
    if (one.words.text === '' && (index === unit.provision || one.heading === undefined)) {
      waiting = num;
      return [];
    }
    const heading = index !== unit.provision && one.heading !== undefined ? `${one.heading}. ` : '';
    return [{ kind: 'paragraph', role: 'quote', words: [`${num}${heading}`, ...marked(index, analysis, remarks, language)] }];
  });
  const hasFindings = unit.remarks.some(({ findings, values, accepted }) => findings.length + values.length + accepted.length > 0);
  const comments = unit.remarks.flatMap((one) => one.comments.map((each) => ({ each, label: labelOf(draft, outline, one.provision) })));
  return [
    ...named ? [head] : [], ...text,
    ...hasFindings ? [{ kind: 'paragraph', words: { text: say.standards, strong: true } } as const, { kind: 'list', items: onceSaid(unit.remarks.flatMap((one) => remarkItems(one, unit, analysis, language))) } as const] : [],
    ...unit.remarks.flatMap((one) => proposals(one, analysis, language)),
    ...comments.length > 0 ? [{ kind: 'paragraph', words: { text: say.comments, strong: true } } as const, { kind: 'list', items: comments.map(({ each }) => commentWords(each, language)) } as const] : [],
    ...unit.kind === 'unit' && (hasFindings || comments.length > 0) ? [{ kind: 'paragraph', role: 'note', words: `${say.room}${colon(language)}` } as const, { kind: 'paragraph', role: 'blank', words: '', about: commentaryId(outline.eIds[unit.provision]!) } as const] : [],
  ];
}

/** Headings go down by one: a section below its Chapter, that below its Part. */
function levelOf({ provision, kind }: CommentaryUnit, { draft: { provisions }, outline: { parents } }: Commentary['analysis']): 1 | 2 | 3 | 4 {
  let above = 0, act = false;
  for (let at = parents[provision]!; at >= 0; at = parents[at]!) if (provisions[at]!.kind === 'act') act = true; else if (provisions[at]!.kind !== 'crossHeading') above++;
  return Math.min(4, 1 + above + (kind === 'unit' && above === 0 && act ? 1 : 0)) as 1 | 2 | 3 | 4;
}

/** "Section 12 Waiting period"; what is not found stands at headings, and is told there in the margin. */
function headingWords({ provision, kind }: CommentaryUnit, analysis: Commentary['analysis'], remarks: Remarks | undefined, language: Language): readonly Inline[] {
  const { draft, outline } = analysis, { heading } = draft.provisions[provision]!, label = labelOf(draft, outline, provision);
  const words = kind === 'heading' && draft.provisions[provision]!.kind === 'act' ? heading ?? label : heading !== undefined && heading !== label ? `${label} · ${heading}` : label;
  const here = remarks?.findings.filter(({ span }) => inWords(draft.provisions[provision]!.words, span) === undefined) ?? [];
  return [here.length === 0 ? words : { text: words, comment: marginOf(here, language) }];
}

function marked(index: number, analysis: Commentary['analysis'], remarks: Remarks | undefined, language: Language): readonly Inline[] {
  return stretchesOf(analysis, index, remarks?.findings ?? []).map(({ text, findings }): Inline => findings.length === 0 ? text : { text, comment: marginOf(findings, language) });
}

/** What stands in the margin: the message, the sum, the reason. */
function marginOf(findings: readonly Finding[], language: Language): { readonly author: string; readonly text: string } {
  return { author: 'Lexfloor', text: findings.map((one) => {
    const { message, sum, why } = explainFinding(one, language);
    return [message, sum, why].filter(Boolean).join('\n');
  }).join('\n\n') };
}

/** What is said of several places in the same words is said once, with all of them in front. */
function onceSaid(items: readonly RemarkItem[]): readonly (readonly Inline[])[] {
  const bySaying = new Map<string, { readonly places: Set<string>; readonly says: readonly Inline[] }>();
  for (const { place, says } of items) {
    const key = JSON.stringify(says), known = bySaying.get(key) ?? { places: new Set(), says };
    bySaying.set(key, known);
    known.places.add(place);
  }
  return [...bySaying.values()].map(({ places, says }) => {
    const named = [...places].filter((place) => place !== '').join(', ');
    return named === '' ? says : [{ text: `${named} `, em: true }, ...says];
  });
}

/** A remark and the place of which it is made; none for that of the section itself. */
interface RemarkItem {
  readonly place: string;
  readonly says: readonly Inline[];
}

function remarkItems({ provision, findings, accepted, values }: Remarks, unit: CommentaryUnit, { draft, outline, rules }: Commentary['analysis'], language: Language): readonly RemarkItem[] {
  const say = commentaryWords[language], place = provision === unit.provision ? '' : labelOf(draft, outline, provision);
  const told = new Set(findings.map(({ fact }) => fact));
  return [
    ...findings.map((one): RemarkItem => {
      const { message, sum, why, todo } = explainFinding(one, language);
      const sign = one.verdict === 'cannot-tell' ? signs['cannot-tell'] : one.verdict === 'missing' ? signs['not-found'] : signs.below;
      return { place, says: [{ text: `${sign} ${message} `, strong: true }, ...citesOf(one.cites, rules), ` ${[sum ? `${sum}.` : undefined, why, todo].filter(Boolean).join(' ')}`] };
    }),
    ...values.filter(({ fact }) => !told.has(fact)).map(({ fact, rungs }): RemarkItem => ({ place, says: [
      `${nameParameter(fact.parameter, language)}${colon(language)}${quoted(fact.quote, language)}. `,
      ...askedOf(rungs, fact, language).flatMap(([says, cites], i): readonly Inline[] => [...i > 0 ? [language === 'fr' ? '\u202f; ' : '; '] : [], `${says} `, ...citesOf(cites, rules)]), '.',
    ] })),
    ...accepted.map(({ finding, reason }): RemarkItem => ({ place, says: [{ text: `${say.accepted}${colon(language)}`, strong: true }, `${explainFinding(finding, language).message} ${reason}`] })),
  ];
}

/** What standards ask of a value, with its sign and sum; those that ask the same stand together. */
function askedOf(rungs: readonly Rung[], fact: ValueFact, language: Language): readonly (readonly [says: string, cites: readonly Cite[]])[] {
  const bySaying = new Map<string, Cite[]>();
  for (const rung of rungs) {
    const { sum } = sayLadder({ fact, rungs: [rung] }, language), sign = rung.verdict === 'elsewhere' || rung.verdict === 'met' ? signs.met : rung.verdict === 'below' ? signs.below : signs['cannot-tell'];
    const says = `${sign} ${sayAsked(rung, language)}${sum ? ` (${sum})` : ''}`;
    bySaying.set(says, [...bySaying.get(says) ?? [], rung.cite]);
  }
  return [...bySaying];
}

/** Articles with their links, each with the mark of how the catalogue was checked. */
function citesOf(cites: readonly Cite[], rules: RuleSet): readonly Inline[] {
  return cites.flatMap((cite, i): readonly Inline[] => {
    const level = entriesFor(rules, cite)[0]?.verification.level;
    return [...i > 0 ? [', '] : ['('], { text: cite.label, ...cite.url && { link: cite.url } }, `${level ? ` [${verificationMarks[level]}]` : ''}${i === cites.length - 1 ? ')' : ''}`];
  });
}

/** The words as they would read with the first fix of each finding: what goes is struck out, what comes is marked. */
function proposals({ provision, findings }: Remarks, { draft, outline }: Commentary['analysis'], language: Language): readonly Block[] {
  const { words } = draft.provisions[provision]!;
  const fixes = findings.flatMap(({ fixes: [fix] }): readonly Fix[] => fix && fix.edits.every(({ span }) => inWords(words, span) !== undefined) ? [fix] : []);
  if (fixes.length === 0) return [];
  let after = words.text;
  const edits = fixes.flatMap(({ edits }) => edits).map(({ span, newText }) => ({ ...inWords(words, span)!, newText })).sort((a, b) => b.start - a.start);
  let last = Number.MAX_SAFE_INTEGER;
  for (const { start, end, newText } of edits) {
    if (end > last) continue; // two fixes of the same words: the later one in the text stands
    after = after.slice(0, start) + newText + after.slice(end);
    last = start;
  }
  return [
    { kind: 'paragraph', words: { text: `${commentaryWords[language].proposed} (${labelOf(draft, outline, provision)})`, strong: true } },
    { kind: 'paragraph', role: 'quote', words: diffWords(words.text, after).map(({ kind, text: stretch }): Inline => kind === 'same' ? stretch : { text: stretch, change: kind }) },
  ];
}

function commentWords({ comment: { group, by, on, text, resolved }, stale }: PlacedComment, language: Language): readonly Inline[] {
  const say = commentaryWords[language], who = [by, on].filter(Boolean).join(', ');
  return [{ text: `${say.groups[group]}${who ? ` (${who})` : ''}${stale ? ` [${say.stale}]` : ''}${resolved ? ` [${say.resolved}]` : ''}${colon(language)}`, strong: true }, text];
}

const colon = (language: Language): string => colonOf(language);
