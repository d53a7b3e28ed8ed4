import type { Draft } from '../../draft/draft';

/** Words by which a law says that a benefit is made of several parts, so that one share is not all of it. */
const signs = [
  'se compose', 'composée d', 'composé d', 'part fixe', 'parts fixes', 'partie fixe', 'montant fixe', 'part fondamentale', 'montant de base',
  'consists of', 'consist of', 'made up of', 'fixed part', 'fixed amount', 'fixed sum', 'basic amount', 'basic sum', 'flat-rate part', 'flat rate part', 'sum of the following', 'aggregate of',
  'se compone', 'compuesta de', 'compuesta por', 'integrada por', 'parte fija', 'cuantía fija', 'monto fijo', 'cuantía básica', 'monto básico', 'suma de los siguientes',
];

/** The depth of sections and articles (`Provision.depth`). */
const section = 20;

/**
 * True where the section that a provision stands in speaks of parts that are added up ("The pension consists of (a) a fixed part …
 * (b) 1.3 per cent …"): a rate computed from one of them would be too low, and says nothing. Linear in that section.
 */
export function isPartOfSum({ provisions }: Draft, index: number): boolean {
  let start = index;
  while (start > 0 && provisions[start]!.depth > section) start--;
  for (let i = start; i < provisions.length && (i === start || provisions[i]!.depth > Math.max(section, provisions[start]!.depth)); i++) {
    const text = provisions[i]!.words.text.toLowerCase();
    if (signs.some((sign) => text.includes(sign))) return true;
  }
  return false;
}
