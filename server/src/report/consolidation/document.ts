import type { Language } from '../../draft/draft';
import { colonOf } from '../../text/typography';
import { type Block, type Cell, type Document, type Inline, shortTitle, type Words } from '../document/document';
import { printable } from '../paint';
import { type InstructionData, instructionsData, type Step } from './data';
import { consolidationWords } from './words';

export interface ConsolidationMeta {
  readonly tool: { readonly name: string; readonly version: string };
  readonly date: string;
  readonly language: Language;
  /** The file of the act that is amended. */
  readonly path: string;
}

/** The table of instructions: each with the place it changed, what went and what came, or why it was not carried out. */
export function consolidationDocument(steps: readonly Step[], { tool, date, language, path }: ConsolidationMeta): Document {
  const say = consolidationWords[language], colon = colonOf(language);
  const act = steps[0]?.consolidation.principal.draft.provisions.find(({ kind }) => kind === 'act')?.heading;
  return {
    title: act === undefined ? say.title : `${say.title}${colon}${shortTitle(act)}`, language,
    facts: [[say.act, path], ...steps.map((step): [string, string] => [say.by, step.path]), [say.date, date], [say.version, `${tool.name} ${tool.version}`]],
    blocks: [
      ...steps.flatMap((step): readonly Block[] => {
        const all = instructionsData(step, language), own = all.filter(({ reason }) => reason !== 'other');
        return [
          { kind: 'heading', level: 1, words: `${say.instructions}${colon}${step.path}` },
          { kind: 'paragraph', role: 'lead', words: [say.sum(own.filter(({ done }) => done).length, own.length), ...own.length < all.length ? [' ', say.others(all.length - own.length)] : []] },
          ...own.length === 0 ? [] : [{ kind: 'table', caption: `${say.instructions}${colon}${step.path}`, head: [say.instruction, say.where, say.change], widths: [26, 18, 56], rows: own.map((one) => rowOf(one, language)) } as const],
        ];
      }),
      { kind: 'paragraph', role: 'note', words: say.note },
    ],
  };
}

function rowOf({ provision, quote, done, changes, message }: InstructionData, language: Language): readonly (Words | Cell)[] {
  const say = consolidationWords[language], told = [{ text: provision.label, strong: true }, '\n', { text: clipped(quote), small: true }];
  if (!done) return [told, { words: say.notCarriedOut, standing: 'below' }, message ?? ''];
  return [told, { words: [...new Set(changes.map(({ place }) => place))].join('; ') || say.carriedOut, standing: 'met' }, changes.flatMap(({ old, text }, i): readonly Inline[] => [
    ...i > 0 ? ['\n'] : [], ...old.trim() === '' ? [] : [{ text: clipped(old), change: 'deleted' as const }], ...old.trim() !== '' && text.trim() !== '' ? [' '] : [], ...text.trim() === '' ? [] : [{ text: clipped(text), change: 'inserted' as const }],
  ])];
}

/** Enough of a provision to know it again. */
const clipped = (text: string): string => {
  const plain = printable(text.replace(/\s+/g, ' ').trim());
  return plain.length <= 300 ? plain : `${plain.slice(0, 220)} … ${plain.slice(-60)}`;
};
