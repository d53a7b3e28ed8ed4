import type { Range } from 'vscode-languageserver';
import { deadlinesOf } from '../analysis/deadlines';
import type { Language } from '../draft/draft';
import { labelOf } from '../draft/outline';
import type { Norm } from '../facts/modality/norm';
import { inFile, toRange } from './convert';
import type { Latest } from './session';

/** Asked by the command "Deadlines": `{ uri }` → the time limits of that draft. */
export const deadlinesRequest = 'lexfloor/deadlines';

/** One line of the list of time limits. */
export interface DeadlineLine {
  /** "within fourteen days after first employing an employee". */
  readonly time: string;
  /** "An employer"; "nobody is named here". */
  readonly who: string;
  /** "must register with the Fund". */
  readonly what: string;
  readonly provision: string;
  /** True for a length of time or a date, false for "without delay", "every month". */
  readonly length: boolean;
  readonly range: Range;
}

/** Who must, or may, do what by when, in the order of the draft. */
export function deadlineLines(latest: Latest): readonly DeadlineLine[] {
  const { analysis, text } = latest, { draft, outline } = analysis, say = words[draft.language];
  return deadlinesOf(analysis).map(({ provision, norm, length }) => ({
    time: plainly(norm.time!.text, 120), who: norm.subject ? plainly(norm.subject.text, 80) : norm.thing ? plainly(norm.thing.text, 80) : say.nobody,
    what: `${say[norm.modality]} ${plainly(norm.what.text, 160)}`.trim(), provision: labelOf(draft, outline, provision), length,
    range: toRange(text, inFile(analysis, provision, norm.time!.span ?? norm.modal ?? norm.sentence)),
  }));
}

function plainly(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  const cut = line.lastIndexOf(' ', most);
  return `${line.slice(0, cut > most / 2 ? cut : most)}…`;
}

type Words = Readonly<Record<Norm['modality'] | 'nobody', string>>;

const words: Readonly<Record<Language, Words>> = {
  en: { duty: 'must', prohibition: 'must not', power: 'may', right: 'is entitled to', nobody: 'nobody is named here' },
  // Who stands before may be one or many, and what follows an infinitive or not
  fr: { duty: '– obligation\u202f:', prohibition: '– interdiction\u202f:', power: '– faculté\u202f:', right: '– droit\u202f:', nobody: 'personne n’est nommé ici' },
  es: { duty: '– obligación:', prohibition: '– prohibición:', power: '– facultad:', right: '– derecho:', nobody: 'aquí no se nombra a nadie' },
};
