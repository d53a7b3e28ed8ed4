import type { Language } from '../../draft/draft';
import { printable } from '../paint';
import { instructionsData, type Step } from './data';
import { consolidationWords } from './words';

/** The table of instructions for a terminal: one line an instruction, what it changes below. */
export function consolidationText(steps: readonly Step[], language: Language): string {
  const say = consolidationWords[language];
  return `${steps.map((step) => {
    const all = instructionsData(step, language), own = all.filter(({ reason }) => reason !== 'other');
    const lines = own.flatMap(({ provision, done, changes, message }) => done
      ? [`  ✓ ${provision.label}`, ...changes.map(({ place, old, text }) => `      ${place}: ${[old, text].map((one) => `“${clipped(one)}”`).join(' → ')}`)]
      : [`  ✗ ${provision.label}: ${message}`]);
    const others = all.length - own.length;
    return [step.path, ...lines, `  ${say.sum(own.filter(({ done }) => done).length, own.length)}${others > 0 ? ` ${say.others(others)}` : ''}`].join('\n');
  }).join('\n\n')}\n`;
}

const clipped = (text: string): string => {
  const plain = printable(text.replace(/\s+/g, ' ').trim());
  return plain.length <= 90 ? plain : `${plain.slice(0, 70)} … ${plain.slice(-16)}`;
};
