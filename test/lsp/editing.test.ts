import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
// @ts-expect-error: a plain script, without types
import { actOf } from '../bench/act.mjs';
import { akn, Chance } from '../support/grammar';
import { stretch } from '../support/seeds';
import { draws, everything, laws, readLaw, some, whyNot } from '../terms/laws';
import { differences, Editing } from './editing';
import { inventedDrafts } from './remedies';

// A text is edited at random, and every so often the server is asked all that an editor asks, of the edited text and of the same text
// opened afresh. Two thousand edits by default; LEXFLOOR_EVERYTHING=1 makes a hundred thousand over twenty laws (LEXFLOOR_EDITS says how
// many otherwise). The titles tell the seeds; a failure names the edit, and LEXFLOOR_SEED begins elsewhere.
const seed = Number(process.env['LEXFLOOR_SEED'] ?? 4), many = Number(process.env['LEXFLOOR_EDITS'] ?? (everything ? 100_000 : 2000));

interface Text { readonly name: string; readonly extension: string; readonly text: string }

const cases = inventedDrafts().filter(({ name }) => name === 'a.bill');
const ofLanguage = (wanted: string): string => cases.filter(({ language }) => language === wanted).slice(0, 25).map(({ text }) => text).join('\n');
const invented: readonly Text[] = [
  { name: 'our sample', extension: 'bill', text: readFileSync(new URL('../../client/sample/social-insurance-act.bill', import.meta.url), 'utf8') },
  { name: 'a synthetic act', extension: 'md', text: actOf(1500) }, { name: 'cases in French', extension: 'bill', text: ofLanguage('fr') }, { name: 'cases in Spanish', extension: 'md', text: ofLanguage('es') },
  { name: 'random Akoma Ntoso', extension: 'xml', text: Array.from({ length: 6 }, (_, i) => akn(new Chance(i)).slice(0, 2500)).reduce((a, b) => a.length > b.length ? a : b) },
];

/** Stretches of real laws: long enough that a reading begins in the middle; one in ten as long as what is judged in two steps. */
function real(): readonly Text[] {
  const draw = draws(seed), wanted = everything ? 15 : 5;
  return some(laws.filter((name) => !name.endsWith('.docx')), wanted * 2, draw).flatMap((name, i): readonly Text[] => {
    const law = readLaw(name);
    if (law === undefined) return [];
    const long = everything && i % 10 === 3, text = law.draft.text, start = text.lastIndexOf('\n', Math.floor(draw() * text.length * 0.7)) + 1;
    return text.length < 5000 ? [] : [{ name, extension: name.split('.').at(-1)!.replace('txt', 'bill'), text: long ? text.slice(0, 120_000) : text.slice(start, start + 14_000) }];
  }).slice(0, wanted);
}

describe('after any edits the server answers as on a text opened afresh', () => {
  const texts = [...invented, ...laws.length > 0 ? real() : []];

  it.each(texts.map((text, i) => ({ ...text, seed: seed * 1000 + i })))(`$name (seed $seed${laws.length === 0 ? `; laws: ${whyNot}` : ''})`, async ({ extension, text, seed: own }) => {
    const chance = new Chance(own), others = texts.map((one) => one.text), editing = await Editing.start(extension, text), edits = Math.ceil(many / texts.length);
    const latest: string[] = [];
    let compared = 0;
    try {
      for (let done = 0, next = 1 + chance.below(8); done < edits; done++) {
        latest.push(await editing.edit(chance, () => stretch(chance, others, 1500)));
        if (latest.length > 12) latest.shift();
        if (chance.below(2) === 0) await editing.pull();
        if (done < next && done < edits - 1) continue;
        next = done + 1 + chance.below(text.length > 20_000 ? 60 : 20);
        compared++;
        const differ = differences(await editing.both(chance));
        expect(differ, `seed ${own}, edit ${done}\n${differ.join('\n')}\nthe edits before: ${latest.join('\n')}`).toEqual([]);
      }
    } finally {
      await editing.end();
    }
    expect(compared).toBeGreaterThan(edits / 70);
    console.info(`${edits} edits, ${compared} times compared`);
  }, everything ? 7_200_000 : 300_000);
});
