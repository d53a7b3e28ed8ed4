import { describe, expect, it } from 'vitest';
import type { Rule, RuleSet } from '../../server/src/engine/pack';
import { claims, claimsItself, profile, readProject } from '../../server/src/engine/project';

const rule = (id: string, instrument?: string): Rule => ({
  id, pack: id.split('/')[0]!, kind: 'limit', title: 'A title', severity: 'error', message: 'A message', why: 'A reason', parameters: [], check: {} as never,
  cites: instrument ? [{ instrument, article: '1', label: `${instrument} Art. 1` }] : [],
});
const rules = {
  rules: [rule('c102/age', 'C102'), rule('c183/leave', 'C183'), rule('drafting/shall')],
  instruments: new Map([['C102', {}], ['C183', {}]]),
} as unknown as RuleSet;

/** Problems as `line:column message`, both from 1. */
function mistakes(text: string): string[] {
  return readProject(text, rules).problems.map(({ span, message }) => {
    const before = text.slice(0, span.start).split('\n');
    return `${before.length}:${before.at(-1)!.length + 1} ${message}`;
  });
}

describe('lexfloor.yaml', () => {
  it('is read with single values as lists', () => {
    const text = 'country: Aurelia\nlanguage: fr\nfiles: act.bill\nstandards: [C102, c183]\nseverities: {drafting/*: off}\n';
    expect(readProject(text, rules)).toEqual({
      project: { country: 'Aurelia', language: 'fr', files: ['act.bill'], standards: ['C102', 'c183'], severities: { 'drafting/*': 'off' } },
      problems: [],
    });
  });

  it('may be empty', () => {
    expect(readProject('# nothing yet\n')).toEqual({ project: {}, problems: [] });
  });

  it('says a mistake in three languages, the English one as the message', () => {
    const [key, value] = readProject('standrads: [C102]\nlanguage: de\n').problems;
    expect(key).toMatchObject({ message: 'unknown key "standrads"; did you mean "standards"?', said: { fr: 'clé inconnue «\u202fstandrads\u202f»\u202f; vouliez-vous dire «\u202fstandards\u202f»\u202f?', es: 'clave desconocida «standrads»; ¿quería decir «standards»?' } });
    expect(value!.said!.es).toBe('«language» no puede ser "de"; escriba la lengua de los proyectos: en, fr o es');
  });

  it('places an unknown key and says which one was meant', () => {
    expect(mistakes('country: Aurelia\nstandrads: [C102]\n')).toEqual(['2:1 unknown key "standrads"; did you mean "standards"?']);
  });

  it('places a wrong value and says what to write, and the other keys still count', () => {
    const text = 'language: german\ncountry: Aurelia\nfiles: {a: b}\n';
    expect(mistakes(text)).toEqual([
      '1:11 "language" cannot be "german"; write the language of the drafts: en, fr or es',
      '3:8 "files" cannot be a table of keys; write the drafts, relative to this file, such as [act.bill, regulations/*.md]',
    ]);
    expect(readProject(text).project).toEqual({ country: 'Aurelia' });
  });

  it('places unknown standards, packs and rules', () => {
    expect(mistakes('standards: [C102, C120]\npacks: draftign\nseverities:\n  c102/ages: info\n  c102/age: loud\n')).toEqual([
      '1:19 unknown standard "C120"; did you mean C102?',
      '2:8 unknown pack "draftign"; did you mean drafting?',
      expect.stringMatching(/^5:13 "severities\.c102\/age" cannot be "loud"; write a rule or pack and error/),
    ]);
    expect(mistakes('severities:\n  c102/ages: info\n')).toEqual(['2:3 unknown rule "c102/ages"; did you mean c102/age?']);
  });

  it('reports broken YAML at its place instead of throwing', () => {
    const [first] = mistakes('country: Aurelia\nfiles: [a, b\nlanguage: en\n');
    expect(first).toMatch(/^\d:\d+ .+; lexfloor\.yaml is YAML/);
    expect(mistakes('- a\n- b\n')[0]).toMatch(/^1:1 this is a list; write keys and values/);
    expect(mistakes('just words')[0]).toMatch(/^1:1 this is "just words"; write keys/);
    expect(mistakes('a: &a [x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c]\n')[0]).toMatch(/too many aliases/);
  });

  it('claims the files it names, without those it takes out again', () => {
    const { project } = readProject('files: [act.md, "regulations/**/*.md", "!regulations/old"]');
    expect(['act.md', './act.md', 'regulations/a.md', 'regulations/2020/b.md', 'regulations/old/c.md', 'notes.md', 'x/act.md'].map((path) => claims(project, path)))
      .toEqual([true, true, true, true, false, false, false]);
  });
});

describe('front matter', () => {
  it('claims its file with the key lexfloor', () => {
    expect(claimsItself('---\ntitle: An Act\nlexfloor: true\n---\n# An Act')).toBe(true);
    expect(claimsItself('\uFEFF---\r\nlexfloor:\r\n---\r\n')).toBe(true);
    expect(claimsItself('---\nlexfloor: false\n---\n')).toBe(false);
    expect(claimsItself('---\ntitle: An Act\n---\nlexfloor: true\n')).toBe(false);
    expect(claimsItself('lexfloor: true\n')).toBe(false);
  });
});

describe('a profile', () => {
  const ids = (set: RuleSet) => set.rules.map((one) => `${one.id} ${one.severity}`);

  it('is the rules themselves when the project asks nothing', () => {
    expect(profile(rules, { country: 'Aurelia', files: ['a'] })).toBe(rules);
  });

  it('leaves out the standards not asked for, and keeps rules that cite none', () => {
    expect(ids(profile(rules, { standards: ['c183'] }))).toEqual(['c183/leave error', 'drafting/shall error']);
  });

  it('leaves out packs not named, and changes severities by rule before pack', () => {
    expect(ids(profile(rules, { packs: ['c102', 'drafting'] }))).toEqual(['c102/age error', 'drafting/shall error']);
    expect(ids(profile(rules, { severities: { 'c102/*': 'off', 'c102/age': 'info', 'drafting/*': 'off' } }))).toEqual(['c102/age info', 'c183/leave error']);
  });
});
