import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/analysis/analyze';
import { bundledRules } from '../../server/src/bundled';
import { loadRules } from '../../server/src/engine/load';
import { standsInName } from '../../server/src/engine/names';
import { readDraft } from '../../server/src/formats/format';
import { PhraseSet } from '../../server/src/words/phrase';
import { tokenize } from '../../server/src/words/tokens';

/** What the rules say of a sentence: the words found, and what the first fix writes. */
function said(yaml: string, text: string, language?: 'fr' | 'es'): (readonly [string, string | undefined])[] {
  const { rules, problems } = loadRules('house/rules.yaml', `rules:\n${yaml}`);
  expect(problems).toEqual([]);
  return analyze(readDraft('act.bill', `1. ${text}`, language ? { language } : {}), { ...bundledRules(), rules }).findings
    .map(({ item }) => [item.values['term']!, item.fixes[0]?.edits[0]?.newText] as const);
}

const rule = (id: string, wording: string, more = '') => `  - {id: ${id}, title: T, why: W, wording: {${wording}}${more}}\n`;

describe('terms of wording rules', () => {
  it('are met in all forms of a noun, and replaced in the same', () => {
    expect(said(rule('a', 'en: {avoid: [chairman], as: noun, use: [chair]}'), 'The chairmen and the CHAIRMAN.')).toEqual([['chairmen', 'chairs'], ['CHAIRMAN', 'CHAIR']]);
  });

  it('count once where they overlap: the longest', () => {
    const rules = rule('a', 'en: {avoid: [shall], use: [must]}') + rule('b', 'en: {avoid: [shall be final], advice: [appeal]}');
    expect(said(rules, 'It shall be final. It shall be paid.')).toEqual([['shall be final', undefined], ['shall', 'must']]);
  });

  it('are right inside the phrases of not-when, and meant only inside those of only-when', () => {
    expect(said(rule('a', 'en: {avoid: [alien], use: [foreigner], not-when: [alien plant*]}'), 'An alien grows alien plants.')).toEqual([['alien', 'A foreigner']]);
    expect(said(rule('a', 'en: {avoid: [invalid], use: [recipient], only-when: ["(an|the) invalid who"]}'), 'An invalid who claims on an invalid form.')).toEqual([['invalid', 'A recipient']]);
  });

  it('are the words to the letter: accents, slashes and commas count', () => {
    expect(said(rule('a', 'fr: {avoid: [assisté], as: noun, use: [bénéficiaire]}'), 'Le médecin assiste l’assisté.', 'fr')).toEqual([['assisté', 'le bénéficiaire']]);
    expect(said(rule('a', 'en: {avoid: [and/or], use: [or]}'), 'This and or that and/or more.')).toEqual([['and/or', 'or']]);
    expect(said(rule('a', 'en: {avoid: [may be adjusted], use: [x]}'), 'It is, as the case may be, adjusted.')).toEqual([]);
  });

  it('are proposed one at a time, and never as safe, where the better words give other rights', () => {
    const fixes = (yaml: string, text: string, language: 'en' | 'fr' | 'es' = 'en') => {
      const { rules } = loadRules('house/rules.yaml', `rules:\n${yaml}`);
      return analyze(readDraft('act.bill', `1. ${text}`, { language }), { ...bundledRules(), rules }).findings.flatMap(({ item }) => item.fixes.map(({ title, safe, choice, changesMeaning }) => ({ title, safe, choice, changesMeaning })));
    };
    const wording = 'en: {avoid: [lump sum], as: noun, use: [pension]}, fr: {avoid: [capital], as: noun, use: [rente]}, safe: true';
    expect(fixes(rule('a', wording), 'The lump sum is paid.')).toEqual([{ title: '“pension”', safe: true, choice: 'pension', changesMeaning: undefined }]);
    expect(fixes(rule('a', `${wording}, changes-meaning: true`), 'The lump sum is paid.')).toEqual([{ title: '“pension”', safe: false, choice: undefined, changesMeaning: true }]);
    expect(fixes(rule('b', 'fr: {avoid: [et/ou], use: [ou]}'), 'Le père et/ou la mère.', 'fr')[0]!.title).toBe('«\u202fou\u202f»');
    expect(fixes(rule('b', 'es: {avoid: [y/o], use: [o]}'), 'El padre y/o la madre.', 'es')[0]!.title).toBe('«o»');
  });

  it('say what to do where no word fits', () => {
    const { rules } = loadRules('house/rules.yaml', `rules:\n${rule('a', 'en: {avoid: [forthwith], advice: [give a number of days]}')}`);
    expect(rules[0]!.message).toMatchObject({ en: 'Avoid “{term}”: {use}.' });
  });
});

describe('names of Acts and offices', () => {
  const inName = (marked: string, language: 'en' | 'fr' | 'es' = 'en') => {
    const [before, words] = marked.split('|') as [string, string], tokens = tokenize(marked.replaceAll('|', ''), language);
    const start = tokens.start.findIndex((at) => at >= before.length);
    return standsInName(tokens, start, tokens.end.findLastIndex((at) => at <= before.length + words.length) + 1);
  };

  it.each([
    'Under the |Workmen|’s Compensation Act', 'The Minister of Social |Welfare| decides', 'Under the National |Provident Fund| Act',
    'Under the |Charities| and Trusts Act', 'The Office of the |Ombudsman| decides',
  ])('are left alone: %s', (marked) => expect(inName(marked)).toBe(true));

  it.each(['The |Chairman| of the Board', 'A |workman| may claim', 'The |Chairman| decides', 'THE |CHAIRMAN| OF THE FUND ACT'])('are told from what is none: %s', (marked) => expect(inName(marked)).toBe(false));

  it('are known in French and Spanish', () => {
    expect(inName('le Ministère de la |Charité| décide', 'fr')).toBe(true);
    expect(inName('el Instituto de |Beneficencia| decide', 'es')).toBe(true);
    expect(inName('el |Patrono| decide', 'es')).toBe(false);
  });
});

describe('the cost of many terms', () => {
  /** Different words made of letters: "aaab". */
  const word = (n: number): string => [...n.toString(26).padStart(4, '0')].map((digit) => String.fromCharCode(97 + parseInt(digit, 26))).join('');
  const text = tokenize(Array.from({ length: 40_000 }, (_, i) => word((i * 7919) % 20_000)).join(' '), 'en');
  const matches = (terms: number): number => {
    const set = new PhraseSet(Array.from({ length: terms }, (_, i) => `${word(i)} ${word((i + 3) % 20_000)}`));
    return Math.min(...[1, 2, 3].map(() => {
      const before = process.cpuUsage();
      set.match(text);
      const { user, system } = process.cpuUsage(before);
      return user + system;
    }));
  };

  it('grows far less than their number: ten thousand cost less than ten times what a hundred do', () => {
    matches(100);
    expect(matches(10_000)).toBeLessThan(10 * Math.max(matches(100), 5_000));
  });
});
