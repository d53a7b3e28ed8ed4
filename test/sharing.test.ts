import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { Draft } from '../server/src/draft/draft';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../server/src/analysis/analysis';
import { analyze } from '../server/src/analysis/analyze';
import { bundledRules } from '../server/src/bundled';
import { outlineAgain, outlineOf } from '../server/src/draft/outline';
import { toSource } from '../server/src/draft/segments';
import { contextsAgain, contextsOf } from '../server/src/facts/contexts';
import { crossReferencesOf } from '../server/src/facts/crossReferences';
import { readDraft } from '../server/src/formats/format';
import { symbolsOf } from '../server/src/lsp/symbols';

/** An invented act of `count` sections, with everything a reader knows. */
function act(count: number): string {
  const parts: string[] = ['# Social Insurance Act\n\nWHEREAS it is just;\n'];
  for (let at = 1; at <= count; at++) {
    if (at % 10 === 1) parts.push(`\n## Part ${Math.ceil(at / 10)} – Benefits\n`);
    parts.push(`\n### ${at}. Matter ${at}\n\n(1) A person who has paid *${at}* contributions and\n  (a) is ill, or\n  (b) has a child,\nis entitled to benefit.\n`
      + '(2) The rate is two-thirds of the\naverage wage: Provided that it is not less than half of it.\n');
    if (at % 7 === 0) parts.push('\n| Years | Rate |\n|---|---|\n| ten | half |\n');
  }
  parts.push('\nFIRST SCHEDULE\n\n1. The form is blue.\n');
  return parts.join('');
}

/** A law whose line ends before articles were lost here and there: three articles stand on one line. */
const glued = (count: number): string => Array.from({ length: count }, (_, at) =>
  `ARTICULO ${at + 1}. – El trabajador tiene derecho a la prestación por el plazo de ley.${at % 5 === 2 || at % 5 === 3 ? '' : `\n\na) los meses;\n\nb) las semanas.\n\n`}`).join('');

/** Sections under headings that fit every benefit, lists in lists, and a column of cells: all that provisions give to others. */
const granting = `# Social Insurance Act

### 1. Sickness benefit

(1) Sickness benefit is payable
  (a) when the person
    (i) is ill; or
    (ii) has a child that
      (A) is ill, or
      (B) is small.
  (b) at half of the wage.

### 2. Conditions for receipt

(1) A person is entitled to illness benefit if he has paid 12 contributions.

### 3. Duration

The period is 26 weeks.

### 4. Entitlement

A woman is entitled to maternity allowance for:
  (a) 14 weeks; and
  (b) 6 weeks more.

### 5. Rates

SCHEDULE

Weekly rate

12 pounds

14 pounds
`;

/** All that a reader says, without object identity. */
const said = (draft: Draft): unknown => ({ ...draft, text: undefined });

/** The same law as plain text, with the numbers of its sections alone. */
const bill = (count: number): string => act(count).replace(/^#+ /gm, '').replace(/[*|]/g, '');

const pieces = [
  'x', ' ', '\n', '\n\n', '.', ':', ';', '(a) ', '(i) ', '(2) ', '12. ', '1\n', '“', '”', '*', '', '', '', '\r', '\u00ad', '\uD83D\uDE00', '\uD83D', '\0', '    ', '---\n',
  '## Part 9\n', 'PART II\n', 'SCHEDULE\n', 'CHAPTER 3 > Section 2\n', '\nARTICLE 5\n', '\n### 99. Rates\n\n(1) The rate is half.\n\n', '**Heading**\n', 'Contents\n', '| a | b |\n', '<tr>', '</tr>',
  'Provided that ', '"wage" means pay;\n', '\n> quoted\n', 'is replaced by:\n“', 'NOTE: old\n', '.ARTICULO 7. – El ', ' Art. 8. Les ', act(2), bill(2),
];
const change = fc.record({ at: fc.nat(20_000), cut: fc.oneof(fc.constant(0), fc.nat(40), fc.nat(900)), put: fc.constantFrom(...pieces) });
const edits = fc.array(change, { minLength: 1, maxLength: 6 });

function changed(text: string, { at, cut, put }: { readonly at: number; readonly cut: number; readonly put: string }): string {
  const start = at % (text.length + 1);
  return text.slice(0, start) + put + text.slice(start + cut);
}

describe('reading a draft again after an edit', () => {
  test('gives the same with the draft before as without it', () => {
    fc.assert(fc.property(edits, changes => {
      let draft = readDraft('act.md', act(12));
      for (const { at, cut, put } of changes) {
        const start = at % (draft.text.length + 1);
        const text = draft.text.slice(0, start) + put + draft.text.slice(start + cut);
        const shared = readDraft('act.md', text, { previous: draft });
        expect(said(shared)).toEqual(said(readDraft('act.md', text)));
        draft = shared;
      }
    }), { numRuns: 60 });
  });

  test.each([['act.md', act(60)], ['act.bill', bill(60)], ['lines.bill', bill(60).replaceAll('\n', '\r\n')], ['glued.md', glued(150)]])('gives the same in a long text, where only a stretch of it is read, and when edits are undone: %s', (path, text) => {
    fc.assert(fc.property(fc.array(fc.oneof(change, fc.constant('undo' as const)), { minLength: 2, maxLength: 8 }), steps => {
      let draft = readDraft(path, text);
      const before: string[] = [];
      for (const step of steps) {
        const next = step === 'undo' ? before.pop() ?? draft.text : changed(draft.text, step);
        if (step !== 'undo') before.push(draft.text);
        const shared = readDraft(path, next, { previous: draft });
        expect(said(shared)).toEqual(said(readDraft(path, next)));
        draft = shared;
      }
    }), { numRuns: 25 });
  });

  test.each([['act.md', act(400), 'has a child'], ['glued.md', glued(1000), 'los meses']])('a keystroke in a long text reads a stretch of it alone: %s', (path, text, words) => {
    const draft = readDraft(path, text);
    const at = text.indexOf(words, text.length >> 1), next = `${text.slice(0, at)}y${text.slice(at)}`;
    const looked = vi.spyOn(String.prototype, 'indexOf');
    readDraft(path, next, { previous: draft });
    const again = looked.mock.calls.length;
    looked.mockClear();
    readDraft(path, next);
    expect(again * 10).toBeLessThan(looked.mock.calls.length);
    looked.mockRestore();
  });

  test('one keystroke makes one new provision', () => {
    const text = act(200);
    const before = readDraft('act.md', text);
    const known = new Set(before.provisions);
    const at = text.indexOf('is ill', text.indexOf('### 150.')) + 6;
    const after = readDraft('act.md', `${text.slice(0, at)}l${text.slice(at)}`, { previous: before });
    expect(after.provisions.filter(provision => !known.has(provision)).map(provision => provision.words.text)).toEqual(['is illl, or']);
    expect(after.provisions.length).toBe(before.provisions.length);
  });

  test('a new line above moves provisions and makes none', () => {
    const text = act(50);
    const before = readDraft('act.md', text);
    const known = new Set(before.provisions);
    const at = text.indexOf('\n## Part 2');
    const after = readDraft('act.md', `${text.slice(0, at)}\n${text.slice(at)}`, { previous: before });
    expect(after.provisions.every(provision => known.has(provision))).toBe(true);
  });

  test('contexts of other provisions stay the same objects, whatever is typed in one', () => {
    const text = act(30);
    const before = readDraft('act.md', text);
    const first = contextsOf(before, outlineOf(before));
    const changed = (words: string): number => {
      const at = text.indexOf(words, text.indexOf('### 20.'));
      const after = readDraft('act.md', `${text.slice(0, at)}always ${text.slice(at)}`, { previous: before });
      const second = contextsOf(after, outlineOf(after), first);
      return second.of.filter((context, place) => context !== first.of[place]).length;
    };
    expect(changed('not less than half')).toBe(0);
    expect(changed('is entitled'), 'what ends the sentence of two items').toBe(2);
  });

  test('contexts are the same with the version before as without it, where words that lead into lists or grant a benefit are typed', () => {
    const typed = fc.record({ at: fc.nat(20_000), cut: fc.nat(3), put: fc.constantFrom('x', ' ', '.', ':', '', '7', 'entitled to ', 'benefit') });
    let kept = 0;
    fc.assert(fc.property(fc.array(typed, { minLength: 1, maxLength: 6 }), changes => {
      let draft = readDraft('act.md', granting), outline = outlineOf(draft), contexts = contextsOf(draft, outline);
      for (const one of changes) {
        const next = readDraft('act.md', changed(draft.text, one), { previous: draft });
        const nextOutline = outlineAgain(next, { draft, outline }), root = contexts.root;
        contexts = contextsAgain(next, nextOutline, { draft, outline, contexts });
        if (contexts.root === root) kept++;
        draft = next;
        outline = nextOutline;
        expect(contexts.of).toEqual(contextsOf(draft, outline).of);
      }
    }), { numRuns: 150 });
    expect(kept).toBeGreaterThan(0);
  });

  test('words that lead into a list are typed: what stands in the list has a new context, nothing else', () => {
    const draft = readDraft('act.md', granting), outline = outlineOf(draft), contexts = contextsOf(draft, outline);
    const at = granting.indexOf('when the person');
    const next = readDraft('act.md', `${granting.slice(0, at)}only ${granting.slice(at)}`, { previous: draft });
    const again = contextsAgain(next, outlineAgain(next, { draft, outline }), { draft, outline, contexts });
    const anew = next.provisions.filter((_, place) => again.of[place] !== contexts.of[place]).map(({ words }) => words.text);
    expect(anew).toEqual(['is ill; or', 'has a child that', 'is ill, or', 'is small.']);
    expect(again.root).toBe(contexts.root);
  });

  test('each word leads back to the same characters of the source', () => {
    fc.assert(fc.property(edits, changes => {
      let text = act(6);
      for (const { at, cut, put } of changes) text = text.slice(0, at % (text.length + 1)) + put + text.slice(at % (text.length + 1) + cut);
      const draft = readDraft('act.md', text);
      draft.provisions.forEach((provision, at) => {
        expect(text.startsWith(provision.text, draft.starts[at])).toBe(true);
        provision.words.text.split('').forEach((sign, place) => {
          if (/\S/.test(sign)) expect(provision.text[toSource(provision.words, place)]).toBe(sign);
        });
      });
    }), { numRuns: 30 });
  });

  test('where only the language changes, nothing of the old language stays', () => {
    const text = '# Loi sur l’Assurance\n\n### 1. Durée\n\nLes prestations durent dix semaines; le Conseil Supérieur en décide.\n\n### 2. Prestations visées à l’article 1\n\nElles sont dues.\n\n### 3. Divers\n\nL’article 2 est remplacé par ce qui suit: section 1.\n';
    const rules = bundledRules(), read = (language: 'en' | 'fr', previous?: Analysis): Analysis => analyze(readDraft('act.md', text, { language, ...previous && { previous: previous.draft } }), rules, previous);
    const all = (analysis: Analysis): unknown => {
      const { draft, outline, facts, findings } = analysis;
      return { draft: said(draft), outline, facts, findings, references: crossReferencesOf(draft, outline).of, symbols: symbolsOf({ analysis, text: TextDocument.create('', '', 0, draft.text) }) };
    };
    const english = read('en'), french = read('fr', english), anew = read('fr');
    expect(all(read('en', anew))).toEqual(all(english));
    expect(all(french)).toEqual(all(anew));
    expect(all(french)).not.toEqual(all(english));
    expect(french.draft.provisions[2]).toBe(english.draft.provisions[2]); // shared, so that what hangs on it could be the old
  });
});
