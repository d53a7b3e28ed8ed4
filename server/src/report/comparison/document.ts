import type { Placed } from '../../analysis/analysis';
import type { Comparison, Direction, FactChange, FindingChange, ProvisionChange } from '../../analysis/compare';
import { renderMessage } from '../../analysis/explain';
import { nameParameter } from '../../analysis/parameters';
import { labelOf } from '../../draft/outline';
import { formatQuantity } from '../../engine/quantity';
import type { ValueFact } from '../../facts/fact';
import { colonOf } from '../../text/typography';
import { printable } from '../paint';
import { type Block, type Cell, type Document, type Inline, shortTitle, type Words } from '../document/document';
import { type ComparisonMeta, countsOf, wordsOf } from './data';
import { comparisonWords } from './words';

/** A comparison as a document: what it means for people first, then findings, then the text with what went and what came. */
export function comparisonDocument(comparison: Comparison, meta: ComparisonMeta): Document {
  const { language } = meta, say = comparisonWords[language], counts = countsOf(comparison);
  const label = (side: 'before' | 'after', at: number | undefined): string => at === undefined ? '—' : brief(labelOf(comparison[side].draft, comparison[side].outline, at));
  const shown = comparison.provisions.filter(({ before, after, changed, moved }) => before === undefined || after === undefined || changed || moved);
  const rows = new Set(shown.map(({ after }) => after));
  /** The same as a link to the row where the words are shown. */
  const linked = (at: number | undefined): Words => at === undefined || !rows.has(at) ? label('after', at) : { text: label('after', at), link: `#${comparisonId(at)}` };
  const value = (side: 'before' | 'after', placed: Placed<ValueFact> | undefined): Words => placed === undefined ? '—'
    : [{ text: formatQuantity(placed.item.value, placed.item.unit, language), strong: true }, '\n', ...side === 'after' ? [linked(placed.provision)].flat() as Inline[] : [label(side, placed.provision)]];
  const facts: readonly Block[] = comparison.facts.length === 0 ? [] : [
    { kind: 'heading', level: 1, words: say.protection, id: 'protection' },
    {
      kind: 'table', caption: say.protection, head: [say.value, say.before, say.after, say.what], widths: [34, 24, 24, 18],
      rows: comparison.facts.map(({ parameter, before, after, direction }: FactChange): readonly (Words | Cell)[] => [
        nameParameter(parameter, language), value('before', before), value('after', after), { words: [{ text: `${arrows[direction]} ${say.directions[direction]}`, strong: direction === 'worse' }] },
      ]),
    },
    ...comparison.facts.some(({ direction }) => direction === 'unclear') ? [{ kind: 'paragraph', role: 'note', words: say.unclear } as const] : [],
  ];
  const findings: readonly Block[] = comparison.findings.length === 0 ? [] : [
    { kind: 'heading', level: 1, words: say.findings, id: 'findings' },
    ...(['new', 'kept', 'fixed'] as const).flatMap((kind): readonly Block[] => {
      const list = comparison.findings.filter((one) => one.kind === kind && (one.after ?? one.before)!.item.severity !== 'hint');
      return list.length === 0 ? [] : [{
        kind: 'table', caption: `${capital(say.kinds[kind])} (${list.length})`, head: [say.provision, say.finding], widths: [26, 74],
        rows: onceSaid(list, language).map(({ says, changes }): readonly (Words | Cell)[] => {
          const places = new Map(changes.map(({ before, after }) => after ? [label('after', after.provision), linked(after.provision)] : [label('before', before!.provision), label('before', before!.provision)]));
          return [[...places.values()].flatMap((one, i): readonly Inline[] => [...i === 0 ? [] : ['\n'], ...[one].flat() as Inline[]]), says];
        }),
      }];
    }),
  ];
  const numbers = comparison.provisions.filter((one) => !shown.includes(one));
  const text: readonly Block[] = comparison.provisions.length === 0 ? [] : [
    { kind: 'heading', level: 1, words: say.text, id: 'text' },
    ...shown.length === 0 ? [] : [{
      kind: 'table', caption: say.text, head: [say.before, say.after, say.what, say.words], widths: [19, 19, 14, 48],
      rows: shown.map((one): readonly (Words | Cell)[] => [{ words: label('before', one.before) }, { words: one.after === undefined ? '—' : { text: label('after', one.after), id: comparisonId(one.after) } }, kindsOf(one).map((kind) => say.changes[kind]).join(', '), wordsOf(comparison, one).map(({ kind, text: words }): Inline =>
        kind === 'same' ? { text: shortened(printable(words)) } : { text: printable(words), change: kind })]),
    } as const],
    ...numbers.length === 0 ? [] : [{ kind: 'paragraph', role: 'note', words: `${say.renumberedOnly} (${numbers.length})${colonOf(language)}${numbers.slice(0, 60).map(({ before, after }) => `${label('before', before)} → ${label('after', after)}`).join('; ')}${numbers.length > 60 ? '; …' : ''}` } as const],
  ];
  const act = comparison.after.draft.provisions.find(({ kind }) => kind === 'act')?.heading;
  return {
    title: act === undefined ? say.title : `${say.title}${colonOf(language)}${shortTitle(act)}`, language,
    facts: [[say.older, meta.paths.before], [say.newer, meta.paths.after], [say.date, meta.date], [say.version, `${meta.tool.name} ${meta.tool.version}`], [say.packs, speaking(comparison, meta.packs).join(', ')]],
    blocks: [
      { kind: 'heading', level: 1, words: say.summary, id: 'summary' },
      { kind: 'paragraph', role: 'lead', words: facts.length + findings.length + text.length === 0 ? say.nothing : say.say(counts) },
      ...facts, ...findings, ...text,
    ],
  };
}

/** Findings in one sentence are one row with all their places; what cites a standard stands before the craft of drafting. */
function onceSaid(list: readonly FindingChange[], language: ComparisonMeta['language']): readonly { readonly says: string; readonly changes: readonly FindingChange[] }[] {
  const byWords = new Map<string, FindingChange[]>();
  for (const one of list) {
    const says = renderMessage((one.after ?? one.before)!.item, language);
    byWords.set(says, [...byWords.get(says) ?? [], one]);
  }
  const cites = ({ before, after }: FindingChange): number => (after ?? before)!.item.cites.length > 0 ? 0 : 1;
  return [...byWords].map(([says, changes]) => ({ says, changes })).sort((a, b) => cites(a.changes[0]!) - cites(b.changes[0]!));
}

/** The name of a provision of the newer version inside the report. */
export const comparisonId = (provision: number): string => `n-${provision}`;

/** Signs that can be told apart in grey. */
export const arrows: Readonly<Record<Direction, string>> = { better: '▲', worse: '▼', same: '=', unclear: '◆' };

/** What became of a provision, in the order in which a reader wants to know. */
export function kindsOf({ before, after, changed, moved, renumbered }: ProvisionChange): readonly ('added' | 'removed' | 'changed' | 'moved' | 'renumbered')[] {
  if (before === undefined) return ['added'];
  if (after === undefined) return ['removed'];
  return [...changed ? ['changed' as const] : [], ...moved ? ['moved' as const] : [], ...renumbered ? ['renumbered' as const] : []];
}

/** Of the packs in force those that found something in either version; all where none did. */
function speaking({ findings }: Comparison, packs: readonly string[]): readonly string[] {
  const heard = new Set(findings.flatMap(({ before, after }) => [before, after]).flatMap((one) => one ? [one.item, ...one.item.also ?? []] : []).map(({ rule }) => rule.pack));
  const named = packs.filter((one) => heard.has(one.split(' ')[0]!));
  return named.length > 0 ? named : packs;
}

/** The title of a whole law is long for a cell. */
const brief = (label: string): string => shortTitle(label, 60);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Long stretches that stayed are shown by their ends. */
const shortened = (text: string): string => text.length <= 240 ? text : `${text.slice(0, 110).replace(/\s*\S*$/, '')} … ${text.slice(-110).replace(/^\S*\s*/, '')}`;
