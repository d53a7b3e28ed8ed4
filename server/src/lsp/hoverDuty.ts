import { consequenceOf, normAt } from '../analysis/duties';
import type { Language } from '../draft/draft';
import { labelOf } from '../draft/outline';
import type { Norm } from '../facts/modality/norm';
import type { Span } from '../text/span';
import type { Latest } from './session';

/** How words are shown: as Markdown or as plain text. */
interface Style {
  text(text: string): string;
  strong(text: string): string;
  readonly newline: string;
}

/** What a "must", "may" or "is entitled to" says: who, what, by when, on what condition, and what follows otherwise. */
export function dutyBlock({ analysis }: Latest, index: number, offset: number): { readonly block: (style: Style) => string; readonly span: Span } | undefined {
  const norm = normAt(analysis, index, offset);
  if (norm?.modal === undefined) return undefined;
  const { draft, outline } = analysis, say = words[draft.language];
  const consequence = norm.modality === 'duty' || norm.modality === 'prohibition' ? consequenceOf(analysis, index) : undefined;
  const lines: readonly (readonly [string, string] | undefined)[] = [
    [say.who, norm.subject ? plainly(norm.subject.text) : say.nobody],
    whatOf(norm) === '' ? undefined : [say.what, whatOf(norm)],
    norm.time ? [say.when, plainly(norm.time.text)] : norm.modality === 'duty' && !norm.elsewhere ? [say.when, say.unsaid] : undefined,
    norm.conditions.length > 0 ? [say.if, norm.conditions.map(({ text }) => plainly(text)).join('; ')] : undefined,
    consequence ? [say.otherwise, `${plainly(consequence.text)} (${labelOf(draft, outline, consequence.provision)})`] : undefined,
  ];
  const start = draft.starts[index]!;
  return {
    span: { start: start + norm.modal.start, end: start + norm.modal.end },
    block: (style) => [style.strong(say.title(norm)), ...lines.flatMap((line) => line ? [`${style.strong(`${line[0]}${say.colon}`)} ${style.text(line[1])}`] : [])].join(style.newline),
  };
}

const whatOf = ({ thing, what, passive }: Norm): string => plainly(passive && thing ? `${thing.text}${what.text === '' ? '' : ` … ${what.text}`}` : what.text);

/** One line, cut where it grows too long to be read in passing. */
function plainly(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= 240) return line;
  const cut = line.lastIndexOf(' ', 240);
  return `${line.slice(0, cut > 120 ? cut : 240)}…`;
}

interface Words {
  readonly who: string;
  readonly nobody: string;
  readonly what: string;
  readonly when: string;
  readonly unsaid: string;
  readonly if: string;
  readonly otherwise: string;
  readonly colon: string;
  title(norm: Norm): string;
}

const words: Readonly<Record<Language, Words>> = {
  en: {
    who: 'Who', nobody: 'nobody is named here', what: 'What', when: 'By when', unsaid: 'not said here', if: 'On condition', otherwise: 'Otherwise', colon: ':',
    title: ({ modality, negated }) => negated ? 'No right' : { duty: 'Duty', power: 'Power', right: 'Right', prohibition: 'Prohibition' }[modality],
  },
  fr: {
    who: 'Qui', nobody: 'personne n’est nommé ici', what: 'Quoi', when: 'Délai', unsaid: 'non précisé ici', if: 'Condition', otherwise: 'Sinon', colon: '\u202f:',
    title: ({ modality, negated }) => negated ? 'Absence de droit' : { duty: 'Obligation', power: 'Faculté', right: 'Droit', prohibition: 'Interdiction' }[modality],
  },
  es: {
    who: 'Quién', nobody: 'aquí no se nombra a nadie', what: 'Qué', when: 'Plazo', unsaid: 'no se dice aquí', if: 'Condición', otherwise: 'De lo contrario', colon: ':',
    title: ({ modality, negated }) => negated ? 'Sin derecho' : { duty: 'Obligación', power: 'Facultad', right: 'Derecho', prohibition: 'Prohibición' }[modality],
  },
};
