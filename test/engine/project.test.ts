import { describe, expect, it } from 'vitest';
import type { Rule, RuleSet } from '../../server/src/engine/pack';
import { amendedFiles, claims, claimsItself, keysUnder, languageFor, profile, readProject, twinsOf } from '../../server/src/engine/project';

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

describe('files that belong together', () => {
  const project = (text: string) => readProject(text).project;

  it('in several languages are one text, each read in its own language', () => {
    const two = project('language: en\ntwins: [act.en.md, act.fr.md]\nfiles: notes.md\n');
    expect(two.twins).toEqual([['act.en.md', 'act.fr.md']]);
    expect(two.files).toEqual(['notes.md', 'act.en.md', 'act.fr.md']);
    expect(twinsOf(two, 'act.fr.md')).toEqual(['act.en.md']);
    expect(twinsOf(two, 'notes.md')).toEqual([]);
    expect([languageFor(two, 'act.fr.md'), languageFor(two, 'notes.md'), languageFor(two, undefined)]).toEqual([undefined, 'en', 'en']);
    expect(project('twins: [[a.md, b.md], [c.md, d.md]]\n')).toEqual({ twins: [['a.md', 'b.md'], ['c.md', 'd.md']], files: ['a.md', 'b.md', 'c.md', 'd.md'] });
  });

  it('as an act and those that it amends', () => {
    const amending = project('amends:\n  new.md: old.md\n  other.md: [old.md, older.md]\n  third.md: {act: old.md, called: Principal Act}\n');
    expect(amending.files).toEqual(['old.md', 'new.md', 'other.md', 'older.md', 'third.md']);
    expect(amendedFiles(amending, 'new.md')).toEqual([{ name: 'old.md' }]);
    expect(amendedFiles(amending, 'other.md')).toEqual([{ name: 'old.md' }, { name: 'older.md' }]);
    expect(amendedFiles(amending, 'third.md')).toEqual([{ name: 'old.md', called: ['Principal Act'] }]);
    expect(amendedFiles(amending, 'old.md')).toEqual([]);
    expect([amendedFiles({}, 'a.md'), twinsOf({}, 'a.md')]).toEqual([[], []]);
    expect(project('amends:\n  new.md: {act: old.md}\n').amends).toEqual([{ by: 'new.md', act: 'old.md' }]);
  });
});

describe('targets', () => {
  const targets = (text: string) => readProject(`targets:\n${text}`).project.targets;

  it('may be said in a word or by Parts', () => {
    expect(targets('  C102: accepted\n')).toEqual([{ instrument: 'C102', accepted: 'all', intended: [], exceptions: [] }]);
    expect(targets('  C102: intended\n')).toEqual([{ instrument: 'C102', accepted: [], intended: 'all', exceptions: [] }]);
    expect(targets('  C102: {accepted: [III, V], intended: all, exceptions: C102 Art. 3}\n')).toEqual([{ instrument: 'C102', accepted: ['III', 'V'], intended: 'all', exceptions: ['C102 Art. 3'] }]);
    expect(targets('  C102: {accepted: [all]}\n  C183: {exceptions: 4}\n')).toEqual([{ instrument: 'C102', accepted: 'all', intended: [], exceptions: [] }, { instrument: 'C183', accepted: [], intended: [], exceptions: ['4'] }]);
    expect(targets('  C102: {accepted: [all, III]}\n')![0]!.accepted).toEqual(['all', 'III']);
  });

  it('that nobody knows are told at their places', () => {
    const all = { ...rules, instruments: new Map([['C102', { id: 'C102', structure: [{ part: 'II' }, { part: 'III' }] }], ['C183', { id: 'C183' }]]) } as unknown as RuleSet;
    const told = (text: string): string[] => readProject(text, all).problems.map(({ span, message }) => `${text.slice(span.start, span.end)}: ${message}`);
    expect(told('targets:\n  C120: accepted\n')).toEqual([expect.stringMatching(/^C120: unknown standard "C120"; did you mean C102\?/)]);
    expect(told('targets:\n  c102: {accepted: [ii, IX], intended: III}\n')).toEqual([expect.stringMatching(/^IX: .*"IX"/)]);
    expect(told('targets:\n  C102: {intended: IX}\n')).toEqual([expect.stringMatching(/^IX: .*"IX"/)]);
    expect(told('targets:\n  C102: {acepted: [II]}\n')).toEqual([expect.stringMatching(/^acepted: unknown key "acepted"; did you mean "accepted"\?/)]);
    expect(told('targets:\n  C102: {accepted: {a: b}}\n')).toEqual([expect.stringMatching(/^\{a: b\}|^\{accepted/)]);
    expect(told('targets: {C102: accepted, C183: intended}\n')).toEqual([]);
  });
});

describe('the keys that may stand in it', () => {
  it('are known at each level', () => {
    expect(keysUnder([])).toEqual(expect.arrayContaining(['country', 'language', 'files', 'targets', 'population']));
    expect(keysUnder(['targets', 'C102'])).toEqual(['accepted', 'intended', 'exceptions']);
    expect([keysUnder(['targets']), keysUnder(['files'])]).toEqual([[], []]);
    expect(keysUnder(['reference-wages'])).toEqual(expect.arrayContaining(['currency', 'skilled-worker']));
    expect(keysUnder(['population']).length).toBeGreaterThan(0);
    expect(mistakes('reference-wages: {curency: EUR}\n')).toEqual([expect.stringMatching(/^1:19 unknown key "curency"; did you mean "currency"\?/)]);
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

  it('takes a standard from any of the Articles that a rule cites, and leaves a team’s own rules alone', () => {
    const both = { ...rule('c102/two', 'C102'), cites: [...rule('x', 'C102').cites, ...rule('x', 'C183').cites] };
    const more = { ...rules, rules: [...rules.rules, both, rule('style/own', 'STYLE')], teams: [{ id: 'style' }] } as unknown as RuleSet;
    expect(ids(profile(more, { standards: ['C183'] }))).toEqual(['c183/leave error', 'drafting/shall error', 'c102/two error', 'style/own error']);
    expect(profile(more, { standards: ['c183'] }).standards).toEqual(['C183']);
  });

  it('wakes rules that speak on request alone where their standard is asked for', () => {
    const quiet = { ...rules, rules: [{ ...rule('c102/quiet', 'C102'), onRequest: true }] } as unknown as RuleSet;
    const asked = (project: Parameters<typeof profile>[1]): (boolean | undefined)[] => profile(quiet, project).rules.map(({ onRequest }) => onRequest);
    expect([asked({ standards: ['c102'] }), asked({ packs: ['c102'] }), asked({ targets: [{ instrument: 'c102', accepted: 'all', intended: [], exceptions: [] }] })]).toEqual([[undefined], [true], [undefined]]);
  });

  it('leaves out packs not named, and changes severities by rule before pack', () => {
    expect(ids(profile(rules, { packs: ['c102', 'drafting'] }))).toEqual(['c102/age error', 'drafting/shall error']);
    expect(ids(profile(rules, { severities: { 'c102/*': 'off', 'c102/age': 'info', 'drafting/*': 'off' } }))).toEqual(['c102/age info', 'c183/leave error']);
  });
});
