import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../server/src/analysis/analysis';
import { analyze } from '../../server/src/analysis/analyze';
import { betweenFindings } from '../../server/src/analysis/between/between';
import { delegationsIn } from '../../server/src/analysis/between/delegation';
import { betweenTexts } from '../../server/src/analysis/between/ofFramework';
import { makeFramework } from '../../server/src/analysis/framework';
import { judgedTogether } from '../../server/src/analysis/otherFiles';
import { printOf, reviewOf } from '../../server/src/analysis/waivers';
import { bundledRules } from '../../server/src/bundled';
import { readDraft } from '../../server/src/formats/format';
import type { Language } from '../../server/src/text/language';

const read = (text: string, language: Language = 'en', previous?: Analysis): Analysis =>
  analyze(readDraft('a.bill', text, { language, ...(previous && { previous: previous.draft }) }), bundledRules(), previous);
const named = (...all: Analysis[]) => all.map((analysis, i) => ({ name: `text-${i + 1}`, analysis }));
const told = (own: Analysis, ...others: Analysis[]): string[] => betweenFindings(own, named(...others)).map(({ item }) => `${item.rule.id.slice('drafting/law-'.length)}: ${item.values['here']} | ${item.values['there']}`);

const act = read('SOCIAL INSURANCE ACT, 2026\n\n12. Sickness benefit is payable for not more than 26 weeks in any case of sickness.\n');
const regulations = (weeks: string): Analysis => read(`SICKNESS BENEFIT REGULATIONS, 2026\n\n1. Sickness benefit is payable for ${weeks} in any case of sickness.\n`);

describe('texts of one law', () => {
  it('are compared where each sets a value once, and the Act is the measure', () => {
    expect(told(regulations('not more than 20 weeks'), act)).toEqual(['below: not more than 20 weeks | not more than 26 weeks']);
    expect(told(act, regulations('not more than 20 weeks'))).toEqual([]);
    expect(told(regulations('not more than 30 weeks'), act)).toEqual(['value: not more than 30 weeks | not more than 26 weeks']);
    expect(told(regulations('not more than 182 days'), act)).toEqual(['overlap: not more than 182 days | not more than 26 weeks']);
  });

  it('tells two regulations apart only where they say the same with another value', () => {
    const claims = (words: string): Analysis => read(`CLAIMS REGULATIONS, 2026\n\n1. ${words}\n`), here = claims('No sickness benefit is payable for the first five days of incapacity for work.');
    expect(told(here, claims('No sickness benefit is payable for the first three days of incapacity for work.'))).toEqual(['value: five days | three days']);
    expect(told(here, claims('No sickness benefit is payable for the first five days of incapacity for work.'))).toEqual([]);
    expect(told(here, claims('A seafarer who is put ashore abroad serves a waiting period of three days before sickness benefit is paid by the agent of the ship.'))).toEqual([]);
  });

  it('tells in both of two regulations that they define a term with other figures, and not that they say it in other words', () => {
    const define = (meaning: string): Analysis => read(`CHILDREN REGULATIONS, 2026\n\n1. Interpretation\nIn these Regulations—\n“child” means ${meaning};\n`);
    const older = define('a person under the age of eighteen years who lives with the insured person'), younger = define('a person under the age of sixteen years who lives with the insured person');
    expect([told(older, younger), told(younger, older)]).toEqual([['term: child | child'], ['term: child | child']]);
    expect(told(older, define('a person living with the insured person and under the age of eighteen years'))).toEqual([]);
    expect(told(older, define('a student under the age of twenty years at a school of the Authority or of a church'))).toEqual([]);
    expect(told(define('a pupil who attends school and lives in the household of a contributor'), define('a small vessel registered for the carriage of passengers between islands'))).toEqual(['term: child | child']);
    // Between an Act and a regulation it is told in the regulation alone
    const act = read('CHILDREN ACT, 2020\n\n1. Interpretation\nIn this Act—\n“child” means a person under the age of sixteen years who lives with the insured person;\n');
    expect(told(older, act)).toContain('term: child | child');
    expect(told(act, older)).toEqual([]);
  });

  it('are left alone where a text sets several values, where units do not tell, and where another case is meant', () => {
    expect(told(read('SICKNESS BENEFIT REGULATIONS\n\n1. Sickness benefit is payable for 20 weeks in any case of sickness.\n2. In the case of tuberculosis sickness benefit is payable for 52 weeks.\n'), act)).toEqual([]);
    expect(told(regulations('not more than 6 months'), act)).toEqual([]); // 182.5 days are no other length than 182
    expect(told(read('SICKNESS BENEFIT REGULATIONS\n\n1. If a seasonal worker falls ill abroad outside the season, sickness benefit shall be paid for 4 weeks only.\n'), act)).toEqual([]);
  });

  it('in other languages are no other texts', () => {
    expect(told(act, read('LOI SUR L’ASSURANCE\n\nArticle 12. L’indemnité de maladie est servie pendant 20 semaines.\n', 'fr'))).toEqual([]);
  });

  it('that change another are carried out, not set against it', () => {
    const amending = read('SOCIAL INSURANCE (AMENDMENT) ACT, 2027\n\n1. Sickness benefit is payable for not more than 20 weeks in any case of sickness.\n');
    expect([told(amending, act), told(act, amending)]).toEqual([[], []]);
  });

  it('are told of in both of two Acts, and once in a framework', () => {
    const one = read('SOCIAL INSURANCE ACT\n\n20. An old-age pension is payable to an insured person who has attained the age of 65 years.\n');
    const two = read('PENSIONS ACT\n\n4. An old-age pension is payable to an insured person who has attained the age of 60 years.\n');
    expect([told(one, two), told(two, one)]).toEqual([['value: 65 years | 60 years'], ['value: 60 years | 65 years']]);
    const found = betweenTexts(makeFramework([{ path: 'a.bill', analysis: one }, { path: 'b.bill', analysis: two }], bundledRules()));
    expect(found.map(({ own, other }) => [own.file, other?.file])).toEqual([[0, 1]]);
  });

  it('can have their findings accepted like others', () => {
    const own = judgedTogether(regulations('not more than 20 weeks'), named(act));
    const { open, waived } = reviewOf(own, [{ rule: 'drafting/law-below', provision: 'sec_1', words: printOf(own.draft.provisions[1]!), reason: 'transition', state: 'accepted', span: { start: 0, end: 0 } }], '2026-11-23');
    expect(waived.map(({ placed }) => placed.item.rule.id)).toEqual(['drafting/law-below']);
    expect(open.some(({ item }) => item.rule.id === 'drafting/law-below')).toBe(false);
  });

  it('keep what was found while somebody types in a long one', () => {
    const own = regulations('not more than 20 weeks');
    betweenFindings(own, named(act));
    const later = read(own.draft.text.replace('\n\n1.', '\n\nA preamble.\n\n1.'), 'en', own);
    const found = betweenFindings({ ...later, open: true }, named(act));
    expect(found.map(({ provision, item }) => later.draft.provisions[provision]!.text.slice(item.span.start, item.span.end))).toEqual(['not more than 20 weeks']);
  });

  it('miss a section of each other only where the numbers run without gaps', () => {
    const numbers = (from: number, to: number): string => Array.from({ length: to - from + 1 }, (_, i) => `${from + i}. It is provided.\n`).join('');
    const claims = read('CLAIMS REGULATIONS\n\n1. A claim under section 11 of the Act is made in writing.\n');
    expect(told(claims, read(`SOCIAL INSURANCE ACT\n\n${numbers(1, 10)}`))).toEqual(['gap: section 11 of the Act | Section 10']);
    expect(told(claims, read(`SOCIAL INSURANCE ACT\n\n${numbers(1, 12)}`))).toEqual([]);
    expect(told(claims, read(`SOCIAL INSURANCE ACT\n\n${numbers(1, 5)}${numbers(12, 16)}`))).toEqual([]);
  });
});

describe('what is left to regulations', () => {
  it.each<[Language, string, readonly string[]]>([
    ['en', 'The claim is made in the prescribed form and the fee is paid as prescribed by regulations.', ['the prescribed form', 'as prescribed by regulations']],
    ['en', 'A medicine prescribed by a doctor, the time prescribed by this Act, and a period prescribed in section 5.', []],
    ['en', 'The Minister may make regulations on registers.', []],
    ['fr', 'Le taux est fixé par décret et un arrêté du ministre détermine les pièces à fournir.', ['fixé par décret', 'un arrêté du ministre détermine']],
    ['fr', 'La décision est prise par le directeur dans les conditions de l’article 5.', []],
    ['es', 'El reglamento establecerá los plazos; la cuantía se fijará mediante decreto.', ['El reglamento establecerá', 'se fijará mediante decreto']],
    ['es', 'El reglamento entra en vigor el día de su publicación.', []],
  ])('is known by its words (%s): %s', (language, text, expected) => {
    expect(delegationsIn(text, language).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });
});
