import { describe, expect, it } from 'vitest';
import { termsOf } from '../../server/src/facts/terms';
import { draws, everything, laws, readLaw, some, whyNot } from './laws';
import { renameAndCompare } from './renameEverywhere';
import { renumberAndCompare, wishes } from './renumberEverywhere';

// Real laws are the judges of renaming and renumbering: what is read before and after is compared, reference by reference and use by
// use. A few draws by default; LEXFLOOR_EVERYTHING=1 tries every term, and many more provisions of every law (half an hour).
const draw = draws(2026);
const chosen = everything ? laws : some(laws, 24, draw);
const most = everything ? { characters: Infinity, terms: Infinity, provisions: 12 } : { characters: 160_000, terms: 3, provisions: 1 };
const minutes = everything ? 90 : 3; // a few seconds, where the machine has nothing else to do

/** What may go wrong: nothing of what was done; of what can be had again, small signs; and so few names may be refused since the text would be read otherwise. */
const allowed = { faults: 0, lost: everything ? 1 / 50 : 1 / 25, refused: everything ? 1 / 40 : 1 / 25 };
const readsOtherwise: ReadonlySet<string> = new Set(['layout', 'definition', 'reference', 'use']);

describe.skipIf(laws.length === 0)(`the laws of the corpus (${laws.length === 0 ? whyNot : `${chosen.length} of ${laws.length}`})`, () => {
  it('say the same after each of their terms has another name, and the old text can be had again', () => {
    const faults: string[] = [], lost: string[] = [], refused: string[] = [];
    let count = 0, done = 0;
    for (const name of chosen) {
      const law = readLaw(name);
      if (law === undefined || law.draft.text.length > most.characters) continue;
      for (const term of some(termsOf(law.draft, law.outline).terms, most.terms, draw)) {
        const outcome = renameAndCompare(law, term, Math.floor(draw() * 5));
        const what = `${name} “${term.definition.term}”`;
        if (outcome === undefined || 'refused' in outcome && !readsOtherwise.has(outcome.refused)) continue;
        count++;
        if ('refused' in outcome) { refused.push(`${what}: ${outcome.refused}`); continue; }
        if ('fault' in outcome) { faults.push(`${what}: ${outcome.fault}`); continue; }
        done++;
        if (outcome.back !== undefined && plain(outcome.back) !== plain(law.draft.text)) lost.push(what);
      }
    }
    expect(count, 'terms tried').toBeGreaterThan(everything ? 1000 : 15);
    expect(faults.length / count, faults.join('\n')).toBeLessThanOrEqual(allowed.faults);
    expect(refused.length / count, refused.join('\n')).toBeLessThanOrEqual(allowed.refused);
    expect(lost.length / done, lost.join('\n')).toBeLessThanOrEqual(allowed.lost);
  }, minutes * 60_000);

  it('keep every reference when provisions are put in, taken out, moved and renumbered', () => {
    const faults: string[] = [], counts = new Map<string, number>();
    let count = 0;
    for (const name of chosen) {
      const law = readLaw(name);
      if (law === undefined || law.draft.text.length > most.characters) continue;
      const numbered = law.draft.provisions.flatMap(({ num, quoted }, i) => num === undefined || quoted ? [] : [i]);
      for (const wish of wishes) for (const at of some(numbered, most.provisions, draw)) {
        const outcome = renumberAndCompare(law, wish, at);
        count++;
        if ('fault' in outcome) faults.push(`${name} ${wish} ${law.outline.eIds[at]}: ${outcome.fault}`);
        else { const key = 'refused' in outcome ? outcome.refused : 'done'; counts.set(key, (counts.get(key) ?? 0) + 1); }
      }
    }
    const backwards = faults.filter((fault) => fault.endsWith('backwards gives another text'));
    expect(faults.filter((fault) => !backwards.includes(fault))).toEqual([]);
    // A reference that led nowhere may find a provision with the number it names, and follows it from then on
    expect(backwards.length / count, backwards.join('\n')).toBeLessThanOrEqual(0.01);
    // Most can be done; what cannot is refused and leaves the text alone (XML takes no new elements)
    expect((counts.get('done') ?? 0) / count, JSON.stringify([...counts])).toBeGreaterThan(0.5);
  }, minutes * 60_000);
});

/** What may be lost: where a line was broken, and small signs and capitals that the law itself does not write alike. */
const plain = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, ' ').toLowerCase();
