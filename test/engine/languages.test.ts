import { describe, expect, it } from 'vitest';
import { type Language, languages } from '../../server/src/draft/draft';
import { bundledRules } from '../../server/src/bundled';
import { type Localized, type Rule, inLanguage } from '../../server/src/engine/pack';
import { setFrench } from '../../server/src/text/typography';

const { rules } = bundledRules();
const texts = rules.flatMap(rule => Object.entries(textsOf(rule)).map(([part, text]) => ({ rule, name: `${rule.id} ${part}`, text })));

describe('what a rule says', () => {
  it('stands in every language of the drafts on which the rule can speak', () => {
    const missing = texts.flatMap(({ rule, name, text }) => {
      const spoken = spokenBy(rule);
      if (spoken.length === 1) return typeof text === 'string' || text[spoken[0]!] !== undefined ? [] : [`${name}: ${spoken[0]}`];
      if (typeof text === 'string') return /^\{[a-z]+\}( \(\{cite\}\)\.)?$/.test(text) ? [] : [`${name}: only in one language`];
      return spoken.filter(language => text[language] === undefined).map(language => `${name}: ${language}`);
    });
    expect(missing).toEqual([]);
  });

  it('has the same values put in in each language', () => {
    const values = (text: string | undefined): string => [...new Set(text?.match(/\{[a-z-]+\}/g))].sort().join(' ');
    const other = texts.flatMap(({ name, text }) => typeof text === 'string' ? [] : (['fr', 'es'] as const).filter(language =>
      text[language] !== undefined && values(text[language]) !== values(text.en)).map(language => `${name}: ${language}`));
    expect(other).toEqual([]);
  });

  it('is set as its language sets it', () => {
    const faults = texts.flatMap(({ rule, name, text }) => languages.filter(language => language !== 'en').flatMap((language) => {
      const said = typeof text !== 'string' ? text[language] : spokenBy(rule).join() === language ? text : undefined;
      if (said === undefined) return [];
      const shown = inLanguage(text, language);
      const wrong = language === 'fr' ? /[^\u202f][;:!?»]|«[^\u202f]|[\p{L}]'|"/u : /\s[;:!?»]|«\s|[\p{L}]'|"/u;
      return wrong.test(shown) ? [`${name}: ${shown}`] : [];
    }));
    expect(faults).toEqual([]);
  });

  it('is modest in French and Spanish too', () => {
    const bold = texts.filter(({ text }) => typeof text !== 'string' && /viol[eaé]|enfrein|contrevien|vulner|infring/i.test(`${text.fr} ${text.es}`));
    expect(bold.map(({ name }) => name)).toEqual([]);
  });
});

describe('French spaces', () => {
  it.each([
    ['Note : oui ; non !', 'Note\u202f: oui\u202f; non\u202f!'],
    ['« stage »', '«\u202fstage\u202f»'],
    ['Art. 18(1)', 'Art. 18(1)'],
  ])('%s', (written, set) => {
    expect(setFrench(written)).toBe(set);
  });

  it('are put in where a text is shown in French only', () => {
    const text = { en: 'a ; b', fr: 'a ; b', es: 'a; b' };
    expect(inLanguage(text, 'fr')).toBe('a\u202f; b');
    expect(inLanguage(text, 'en')).toBe('a ; b');
  });
});

function textsOf({ title, message, why, todo, blindTo, fix }: Rule): Record<string, Localized> {
  return {
    title, message, why, ...(todo && { todo }), ...(blindTo && { blindTo }), ...(fix?.title && { 'fix title': fix.title }),
  };
}

/** Languages of the drafts that a rule can say something of. */
function spokenBy({ check, languages: own = languages }: Rule): readonly Language[] {
  const words = check.kind === 'wording' ? check.terms : check.kind === 'forbidden' ? check.phrases : undefined;
  return own.filter(language => words === undefined || (words[language] !== undefined));
}
