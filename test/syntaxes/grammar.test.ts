import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** A pattern of the grammar; only what is looked at here. */
interface Pattern {
  readonly match?: string;
  readonly begin?: string;
  readonly end?: string;
  readonly include?: string;
  readonly patterns?: readonly Pattern[];
}

const root = join(import.meta.dirname, '..', '..');
const read = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8'));
const grammar: { readonly patterns: readonly Pattern[]; readonly repository: Readonly<Record<string, Pattern>> } = read('syntaxes/legal-draft.tmLanguage.json');
const configuration = read('syntaxes/language-configuration.json');

describe('the grammar of the legal draft format', () => {
  it('includes only what it holds', () => {
    const missing = [...includes({ patterns: grammar.patterns }), ...Object.values(grammar.repository).flatMap(includes)]
      .filter((name) => name.startsWith('#') && !(name.slice(1) in grammar.repository));
    expect(missing).toEqual([]);
  });

  it.each([
    ['PART I – PRELIMINARY', 'PART I', 'PRELIMINARY'],
    ['Part III. Sickness benefit', 'Part III', 'Sickness benefit'],
    ['## CHAPTER 2', 'CHAPTER 2', ''],
    ['TITRE II – PERSONNES ASSURÉES', 'TITRE II', 'PERSONNES ASSURÉES'],
    ['Capítulo 4. Prestaciones', 'Capítulo 4', 'Prestaciones'],
  ])('sees a division in %j', (line, division, heading) => {
    const found = matched('division', line);
    expect([found?.[1], found?.[3]]).toEqual([division, heading]);
  });

  it.each([['Part III of this Act applies to seafarers.'], ['parts of the body;'], ['Division of assets']])('sees no division in %j', (line) => {
    expect(matched('division', line)).toBeNull();
  });

  it.each([
    ['12. Rate of sickness benefit', '12.', 'Rate of sickness benefit'],
    ['12. (1) No benefit is payable.', '12.', undefined],
    ['12.—(1) No benefit is payable.', '12.—', undefined],
    ['12A. Waiting period', '12A.', 'Waiting period'],
    ['Article 6 bis', 'Article 6 bis', undefined],
    ['Artículo 6°.- El Instituto deberá pagar.', 'Artículo 6°.-', undefined],
    ['**5.** Persons insured', '5.', 'Persons insured'],
    ['12. The Fund shall pay a pension.', '12.', undefined],
  ])('sees the number and the heading of a section in %j', (line, number, heading) => {
    const found = matched('section', line);
    expect([found?.[1], found?.[2]]).toEqual([number, heading]);
  });

  it.each([['2026 was a leap in the dark'], ['Section 18 applies to employees.']])('sees no section in %j', (line) => {
    expect(matched('section', line)).toBeNull();
  });

  it.each([
    ['(1) The Fund', '(1)'], ['  (a) care by midwives; and', '(a)'], ['(iv) in all other cases', '(iv)'], ['1° la maladie', '1°'], ['a) la enfermedad', 'a)'],
  ])('sees the number of a list item in %j', (line, number) => {
    expect(matched('enumerator', line)?.[1]).toBe(number);
  });

  it.each([
    ['for twenty-six (26) weeks in each case', 'twenty-six (26) weeks'],
    ['at the rate of 66⅔ per centum of earnings', '66⅔ per centum'],
    ['a benefit of two-thirds of average earnings', 'two-thirds'],
    ['pendant quatorze semaines', 'quatorze semaines'],
    ['el sesenta por ciento del salario', 'sesenta por ciento'],
    ['at least 180 monthly contributions', '180 monthly contributions'],
    ['60 p. 100 du salaire', '60 p. 100'],
  ])('sees the quantity in %j', (line, quantity) => {
    expect(quantities(line)).toContain(quantity);
  });

  it('sees no quantity in a year or a reference', () => {
    expect(quantities('The Health Act, 2011, section 26, applies.')).toEqual([]);
  });

  it.each([
    ['under section 12(1)(a)', 'section 12(1)(a)'], ['in Part III', 'Part III'], ['subsection (2)', 'subsection (2)'], ["de l'article 5", 'article 5'],
    ['los artículos 7 y 8', 'artículos 7'],
  ])('sees the reference in %j', (line, reference) => {
    expect(matched('reference', line)?.[0]).toBe(reference);
  });

  it.each([
    ['The Fund shall not pay', 0, 'shall not'], ['The Fund must pay', 0, 'must'], ['La caisse doit payer', 0, 'doit'], ['El Instituto deberá pagar', 0, 'deberá'],
    ['The Minister may appoint', 1, 'may'], ['A worker is entitled to leave', 1, 'is entitled to'],
  ])('sees the modal words in %j', (line, kind, words) => {
    expect(compile(grammar.repository['modality']!.patterns![kind]!.match!).exec(line)?.[0]).toBe(words);
  });

  it('tells a defined term from other quotations', () => {
    expect(matched('defined-term', '"insured person" means a person insured under section 4;')?.[2]).toBe('insured person');
    expect(matched('defined-term', '« assuré » désigne toute personne')?.[2]).toBe(' assuré ');
    expect(matched('defined-term', 'the words "for ever" are deleted')).toBeNull();
  });

  it('stays linear on lines made to be hard', () => {
    const hard = ['('.repeat(20_000), 'one '.repeat(10_000), 'A '.repeat(10_000), `"${'a '.repeat(10_000)}`, '1.'.repeat(10_000), 'twenty-'.repeat(5_000), 'section '.repeat(5_000)];
    const began = performance.now();
    for (const line of hard) for (const pattern of allMatches()) compile(pattern, 'g').exec(line);
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});

describe('the language configuration', () => {
  const words = (text: string) => text.match(new RegExp(configuration.wordPattern.pattern, `g${configuration.wordPattern.flags}`));

  it('takes § and hyphenated or accented words for words', () => {
    expect(words("§ 12 l'assuré twenty-six 66⅔ año")).toEqual(['§', '12', "l'assuré", 'twenty-six', '66⅔', 'año']);
  });

  it('is where the manifest says, as is the grammar', () => {
    const { contributes } = read('package.json');
    for (const path of [contributes.languages[0].configuration, contributes.grammars[0].path]) expect(existsSync(join(root, path))).toBe(true);
  });
});

/** The grammar's patterns are Oniguruma's; JavaScript (before Node 23) has neither `\A` nor `(?i:…)`. */
const compile = (pattern: string, flags = '') => new RegExp(spellOutCase(pattern.replaceAll('\\A', '^')), `u${flags}`);

/** `(?i:part)` as `(?:[pP][aA][rR][tT])`. */
function spellOutCase(pattern: string): string {
  let out = '', depth = 0, inClass = false;
  for (let at = pattern.indexOf('(?i:'), from = 0; ; at = pattern.indexOf('(?i:', from)) {
    if (at < 0) return out + pattern.slice(from);
    out += `${pattern.slice(from, at)}(?:`;
    from = at + 4;
    for (depth = 1; depth > 0; from++) {
      const one = pattern[from]!;
      if (one === '\\') {
        const escape = /^\\(?:[pP]\{\w+\}|u[0-9A-F]{4}|.)/.exec(pattern.slice(from))![0];
        out += escape;
        from += escape.length - 1;
        continue;
      }
      if (one === '[') inClass = true; else if (one === ']') inClass = false;
      else if (!inClass && one === '(') depth++; else if (!inClass && one === ')') depth--;
      const both = one.toLowerCase() + one.toUpperCase();
      out += both[0] === both[1] ? one : inClass ? both : `[${both}]`;
    }
  }
}

const matched = (name: string, line: string) => compile(grammar.repository[name]!.match!).exec(line);

const quantities = (line: string): string[] =>
  grammar.repository['quantity']!.patterns!.flatMap(({ match }) => [...line.matchAll(compile(match!, 'g'))].map(([found]) => found));

function includes(pattern: Pattern): string[] {
  return [...(pattern.include ? [pattern.include] : []), ...(pattern.patterns ?? []).flatMap(includes)];
}

const allMatches = (): string[] => Object.values(grammar.repository).flatMap(function matches(pattern: Pattern): string[] {
  return [...[pattern.match, pattern.begin].filter((one) => one !== undefined), ...(pattern.patterns ?? []).flatMap(matches)];
});
