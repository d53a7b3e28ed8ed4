import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/analysis/analyze';
import { complete } from '../../server/src/analysis/complete';
import { insertClause } from '../../server/src/analysis/insertClause';
import { readCases, runCase } from '../../server/src/analysis/cases';
import { renderMessage } from '../../server/src/analysis/explain';
import { bundledRules } from '../../server/src/bundled';
import { addPack, loadTeamPack, packLimits, type PackFile, readPackHead } from '../../server/src/engine/teamPack';
import { readDraft } from '../../server/src/formats/format';
import { changed, houseStyle } from './houseStyle';

const base = bundledRules();
const load = (files: readonly PackFile[], rules = base) => loadTeamPack(files, rules, '0.1.0');
const told = (files: readonly PackFile[], rules = base) => load(files, rules).problems.map(({ path, line, column, message }) => `${path}:${line}:${column}: ${message}`);
const rules = addPack(base, load(houseStyle).pack!);
const judge = (text: string) => analyze(readDraft('a.bill', text, { language: 'en' }), rules).findings.filter(({ item }) => item.verdict === 'below').map(({ item }) => item);

describe('a pack of a team', () => {
  it('is read without a problem', () => {
    const { pack, problems } = load(houseStyle);
    expect(problems).toEqual([]);
    expect(pack).toMatchObject({ id: 'aurelia', version: '1.2.0', licence: 'CC0-1.0', extends: ['c102', 'drafting'] });
    expect(pack!.rules.map(({ id }) => id)).toEqual(['aurelia/funeral-delay', 'aurelia/fr-prise-en-charge']);
    expect(pack!.cases.map(({ path }) => path)).toEqual(['rules/house.md']);
  });

  it('is known by its head alone, where that is one', () => {
    expect(readPackHead(houseStyle)).toEqual({ id: 'aurelia', version: '1.2.0', extends: ['c102', 'drafting'] });
    expect(readPackHead(changed('pack.yaml', 'id: aurelia', 'id: "Aurelia, the second"'))).toEqual({ version: '1.2.0', extends: ['c102', 'drafting'] });
    for (const text of ['- a list', 'just words', '[', 'id: 7\nversion: 1\nextends: [2]\n']) expect(readPackHead([{ path: 'pack.yaml', text }])).toEqual({ extends: [] });
    expect(readPackHead([{ path: 'rules.yaml', text: 'id: a\n' }])).toEqual({ extends: [] });
  });

  it('may need a Lexfloor of some version and later', () => {
    const needs = (wanted: string, version: string) => loadTeamPack(changed('pack.yaml', '>=0.1.0', `>=${wanted}`), base, version).problems.map(({ message }) => message);
    for (const [wanted, version] of [['0.1.0', '0.1.0'], ['0.0.9', '0.1.0'], ['0.9.9', '1.0.0'], ['1.2.3', '1.10.0'], ['1.2', '1.2.0']] as const) expect(needs(wanted, version), `${wanted} for ${version}`).toEqual([]);
    for (const [wanted, version] of [['0.1.1', '0.1.0'], ['1.0.0', '0.9.9'], ['1.10.0', '1.9.9']] as const) expect(needs(wanted, version)).toEqual([`this is Lexfloor ${version}, and the pack needs >=${wanted}; install a newer Lexfloor`]);
  });

  it('adds its instrument to those that are there', () => {
    expect([...rules.instruments.keys()]).toEqual([...base.instruments.keys(), 'AUR-SPC']);
  });

  it('has its mistakes told in order: its head first, then file by file, from the top', () => {
    const bad = '- {id: a}\n';
    const files = [...changed('pack.yaml', 'c102/sickness-duration', 'c102/sickness-durations').filter(({ path }) => path !== 'rules/house.md'), { path: 'rules/b.yaml', text: bad }, { path: 'rules/a.yaml', text: `rules:\n  - {id: x, cite: AUR-SPC Art. 99, title: A, message: B., why: C., forbidden: {en: [y]}, odd: 1}\n  - {id: X}\n` }];
    const places = load(files).problems.map(({ path, start }) => ({ path, start }));
    expect([...new Set(places.map(({ path }) => path))]).toEqual(['pack.yaml', 'rules/a.yaml', 'rules/b.yaml']);
    const inA = places.filter(({ path }) => path === 'rules/a.yaml').map(({ start }) => start);
    expect(inA.length).toBeGreaterThan(1);
    expect(inA).toEqual(inA.toSorted((a, b) => a - b));
  });

  it('cannot be there twice', () => {
    expect(told(houseStyle, rules).filter((one) => one.startsWith('pack.yaml:'))[0]).toBe('pack.yaml:1:5: another pack is called "aurelia" too; take one of them out of "packs"');
  });

  it('may hold many short lists, as long as none stands deep inside others', () => {
    expect(told([...houseStyle, { path: 'phrases.yaml', text: Array.from({ length: 80 }, (_, i) => `g${i}:\n  en: [word${i}]\n  fr: [mot${i}]\n`).join('') }])).toEqual([]);
  });

  it('is told where nothing like its parameter is read', () => {
    expect(told(changed('rules/house.yaml', /for: \S+/, 'for: survivors.xyzzy-quux')).map((one) => one.replace(/^[^ ]+ /, ''))).toContain('no value is read as "survivors.xyzzy-quux"; describe it in vocabulary/<language>.yaml, or see lexfloor facts');
  });

  it.each(readCases(houseStyle.at(-1)!.text).cases)('holds in its cases: $rule, $title', (one) => {
    const { expected, actual } = runCase(one, rules, 'aurelia');
    expect(actual).toEqual(expected);
  });

  it('leaves the rules that come with Lexfloor as they were', () => {
    expect(base.teams).toBeUndefined();
    expect(base.rules.find(({ id }) => id === 'c102/sickness-duration')).toMatchObject({ severity: 'error' });
  });
});

describe('a stricter figure', () => {
  const act = (days: string) => `PART III. SICKNESS BENEFIT\n12. (1) No benefit is payable for the first ${days} of incapacity for work.\n`;

  it('does not make a draft that reaches the standard cite the standard', () => {
    const [finding, ...others] = judge(act('three days'));
    expect(others).toEqual([]);
    expect(finding!.cites.map(({ label }) => label)).toEqual(['AUR-SPC Art. 12']);
    expect(renderMessage(finding!, 'en')).toBe('The waiting period is 3 days; AUR-SPC Art. 12 allows at most 2 days.');
    expect(finding!.fixes.map(({ edits }) => edits[0]!.newText)).toEqual(['2 days']);
  });

  it('leads where neither is reached, and the standard is cited behind it', () => {
    const [finding, ...others] = judge(act('seven days'));
    expect(others).toEqual([]);
    expect(finding!.rule.id).toBe('aurelia/sickness-waiting-period');
    expect(finding!.cites.map(({ label }) => label).slice(0, 2)).toEqual(['AUR-SPC Art. 12', 'C102 Art. 18(1)']);
    expect(finding!.also!.map(({ rule }) => rule.id)).toContain('c102/sickness-waiting-period');
  });

  it('is silent where it is kept', () => {
    expect(judge(act('two days'))).toEqual([]);
  });

  it.each([
    ['less strict', 'at-most: 5 days', 'pack.yaml:10:51: "5 days" is less strict than the 3 days of C102 Art. 18(1); a pack may ask for more, not for less'],
    ['the same', 'at-most: 3 days', 'pack.yaml:10:51: "3 days" is what c102/sickness-waiting-period asks for already; leave the limit out'],
    ['the other way round', 'at-least: 2 days', 'pack.yaml:10:52: c102/sickness-waiting-period sets what must be at most; write at-most'],
    ['no quantity', 'at-most: a few', 'pack.yaml:10:51: "a few" is no quantity; write a number and a unit, such as "26 weeks" or "45 percent"'],
    ['of another kind', 'at-most: 2 percent', 'pack.yaml:10:51: "2 percent" cannot be compared with the 3 days of c102/sickness-waiting-period; write it in the same unit'],
  ])('that is %s is refused at its place', (_, limit, says) => {
    expect(told(changed('pack.yaml', 'at-most: 2 days', limit))).toEqual([says]);
  });

  it('needs a source', () => {
    expect(told(changed('pack.yaml', ', cite: AUR-SPC Art. 12', ''))).toEqual([
      'pack.yaml:10:41: C102 Art. 18(1) does not ask for this figure; add "cite" with the source that does, or a "message"',
    ]);
  });
});

describe('an override', () => {
  it('changes the parts it names, and says which', () => {
    const rule = rules.rules.find(({ id }) => id === 'c102/sickness-duration')!;
    expect(rule).toMatchObject({ severity: 'warning', message: 'Too short ({found}).', from: { severity: 'aurelia', cite: 'aurelia', message: 'aurelia' } });
    expect(rule.cites.map(({ label }) => label)).toEqual(['C102 Art. 18(1)', 'AUR-SPC Art. 13']);
  });

  it('switches off, and says who did', () => {
    expect(rules.rules.some(({ id }) => id === 'drafting/en-shall-duty')).toBe(false);
    expect(rules.off!.get('drafting/en-shall-duty')).toBe('aurelia');
  });

  it('may set the severity of a whole pack, and nothing else', () => {
    const all = load(changed('pack.yaml', 'drafting/en-shall-duty: off', 'drafting/*: {severity: info}'));
    expect(all.problems).toEqual([]);
    expect(new Set(addPack(base, all.pack!).rules.filter(({ pack }) => pack === 'drafting').map(({ severity }) => severity))).toEqual(new Set(['info']));
    expect(told(changed('pack.yaml', 'drafting/en-shall-duty: off', 'drafting/*: {message: no}'))).toEqual([
      'pack.yaml:12:25: only severity and off can be set for a whole pack, not message; name one rule',
    ]);
  });

  it('that another pack sets too is a conflict, unless one extends the other', () => {
    const other = (bases: string): readonly PackFile[] => [{ path: 'pack.yaml', text: `id: borealia\nversion: 1.0.0\ntitle: Other\nlicence: MIT\nlanguages: [en]\nextends: [${bases}]\noverrides:\n  c102/sickness-duration: {severity: hint}\n` }];
    expect(told(other('c102'), rules)).toEqual(['pack.yaml:8:38: the pack aurelia sets severity of c102/sickness-duration too; let one of the two extend the other, or take one out']);
    expect(told(other('c102, aurelia'), rules)).toEqual([]);
    expect(told([{ ...other('drafting')[0]!, text: other('drafting')[0]!.text.replace('c102/sickness-duration', 'drafting/en-shall-duty') }], rules))
      .toEqual(['pack.yaml:8:3: the pack aurelia has switched off drafting/en-shall-duty; take one of the two out']);
  });
});

describe('what a pack adds to words and clauses', () => {
  const survivors = "SOCIAL INSURANCE ACT\n\nPART I – SURVIVORS’ BENEFIT\n\n1. Pension\nA widow is paid a pension.\n";
  const analysis = analyze(readDraft('a.bill', survivors), rules);

  it('its model clauses are proposed before ours, with their gaps to fill in', () => {
    const proposed = complete(analysis, { before: '', line: survivors.length }).list.filter(({ kind }) => kind === 'clause');
    expect(proposed[0]).toMatchObject({ id: 'funeral-grant', label: 'Funeral grant', detail: 'AUR-SPC Art. 40' });
    expect(proposed[0]!.text).toBe('2. Funeral grant\nThe funeral grant shall be paid within ${1:10 or fewer} days of the death.');
  });

  it('what a finding misses is put in by the clause of the pack', () => {
    const section = (n: number) => `\n${n}. Sickness benefit\nA worker is paid sickness benefit for ${25 + n} weeks at 60 per cent of previous earnings after a waiting period of 3 days.\n`;
    const law = analyze(readDraft('a.bill', `SOCIAL INSURANCE ACT\n\nPART I – BENEFITS\n${Array.from({ length: 18 }, (_, i) => section(i + 1)).join('')}`), rules);
    const missing = law.findings.find(({ item }) => item.element === 'appeal')!;
    expect(insertClause(law, missing)!.plain).toContain('A person may appeal to the Social Tribunal within [number of months] months.');
  });

  it('its parameter is read and judged', () => {
    expect(judge("PART X. SURVIVORS' BENEFIT\n40. The funeral grant shall be paid within thirty days of the death.\n").map(({ rule }) => rule.id)).toEqual(['aurelia/funeral-delay']);
  });

  it('phrases for all its files may stand in one', () => {
    const files = [...houseStyle, { path: 'phrases.yaml', text: 'haste:\n  en: [speedily]\n' }, { path: 'rules/more.yaml', text: 'rules:\n  - {id: haste, title: Haste, message: No haste., why: Days can be counted., forbidden: haste}\n' }];
    expect(told(files)).toEqual([]);
    const hasty = addPack(base, load(files).pack!);
    expect(analyze(readDraft('a.bill', '1. The Board speedily decides.\n', { language: 'en' }), hasty).findings.map(({ item }) => item.rule.id)).toContain('aurelia/haste');
    const more: readonly PackFile[] = [{ path: 'pack.yaml', text: 'id: more\nversion: 1.0.0\ntitle: More\nlicence: MIT\nlanguages: [en]\nextends: [aurelia]\n' }, { path: 'rules.yaml', text: files.at(-1)!.text }];
    expect(told(more, hasty)).toEqual([]); // a pack that builds on it may name them too
    expect(told(more).join()).toContain('there is no group of phrases "haste"; the groups are earnings, ');
  });

  it('phrases may ask for a noun in all its forms, in rules, groups and vocabularies', () => {
    const files = [...houseStyle, { path: 'phrases.yaml', text: 'beneficiaries:\n  fr: ["assuré+ malade+"]\n' }, { path: 'rules/more.yaml', text: 'rules:\n  - {id: who, title: A, message: C., why: B., forbidden: beneficiaries}\n' }];
    expect(told(files)).toEqual([]);
    const found = (text: string) => analyze(readDraft('a.bill', text, { language: 'fr' }), addPack(base, load(files).pack!)).findings.filter(({ item }) => item.rule.id === 'aurelia/who').length;
    expect([found('Article 1. Les assurées malades sont payées.\n'), found('Article 1. L’assuré malade est payé.\n'), found('Article 1. L’assurance maladie paie.\n')]).toEqual([1, 1, 0]);
    const words = houseStyle.find(({ path }) => path === 'vocabulary/en.yaml')!.text.replace('(grant|allowance)', 'grant+');
    const rules = addPack(base, load(changed('vocabulary/en.yaml', /^[\s\S]*$/, words)).pack!);
    expect(analyze(readDraft('a.bill', "PART X. SURVIVORS' BENEFIT\n40. Funeral grants shall be paid within thirty days of the death.\n", { language: 'en' }), rules).facts.map(({ item }) => item.kind === 'value' && item.parameter)).toContain('survivors.funeral-delay');
  });

  it('headings under which nothing is read, and what provisions do, may be added too', () => {
    const words = `${houseStyle.find(({ path }) => path === 'vocabulary/en.yaml')!.text}silent-headings: [tombola]\nmarks:\n  - {mark: lump-sum, say: one golden handshake}\n`;
    const added = addPack(base, load(changed('vocabulary/en.yaml', /^[\s\S]*$/, words)).pack!).sources!.vocabularies.find(({ language }) => language === 'en')!;
    expect(added['silent-headings']).toContain('tombola');
    expect(added.marks!.at(-1)).toEqual({ mark: 'lump-sum', say: 'one golden handshake' });
    expect(told(changed('vocabulary/en.yaml', /^[\s\S]*$/, words.replace('one golden', '(one golden')))[0]).toMatch(/^vocabulary\/en\.yaml:12:3: pattern "\(one golden handshake": "\)" is missing/);
  });
});

describe('what a pack brings to practise with', () => {
  const exercise = (id: string, rule = 'c102/sickness-waiting-period') =>
    `id: ${id}\ntheme: Waiting\ninstruments: [C102]\nstory: A fund waits.\ntext: {en: No benefit is paid for seven days.}\nsolution: {en: No benefit is paid for three days.}\ngoals:\n  - {rule: ${rule}, hint: Count the days.}\nexplains: Three days are enough.\n`;
  const at = (name: string, text: string): PackFile => ({ path: `exercises/${name}.yaml`, text });

  it('is there behind what is there already, each under the name of the pack', () => {
    const loaded = load([...houseStyle, at('a', exercise('waiting')), at('b', exercise('funeral', 'aurelia/funeral-delay'))]);
    expect(loaded.problems).toEqual([]);
    const other: readonly PackFile[] = [{ path: 'pack.yaml', text: 'id: more\nversion: 1.0.0\ntitle: More\nlicence: MIT\nlanguages: [en]\nextends: [aurelia]\n' }, at('a', exercise('waiting'))];
    const one = addPack(base, loaded.pack!), both = addPack(one, load(other, one).pack!);
    expect(one.exercises!.map(({ id }) => id)).toEqual([...base.exercises ?? [], { id: 'aurelia/waiting' }, { id: 'aurelia/funeral' }].map(({ id }) => id));
    expect(both.exercises!.map(({ id }) => id)).toEqual([...one.exercises!.map(({ id }) => id), 'more/waiting']);
    expect(rules.exercises).toBe(base.exercises);
  });

  it('has an id of its own, and a rule that there is', () => {
    expect(told([...houseStyle, at('a', exercise('waiting')), at('b', exercise('waiting'))])).toEqual(['exercises/b.yaml:1:5: exercises/a.yaml has an exercise of this id too; give this one its own']);
    expect(told([...houseStyle, at('a', exercise('waiting', 'c102/waiting'))])).toEqual(['exercises/a.yaml:8:12: there is no rule "c102/waiting"; name one as in c102/sickness-duration']);
    expect(told([...houseStyle, at('a', '- a list\n')]).length).toBe(1);
  });
});

describe('the bounds of a pack', () => {
  const words = (phrases: number): readonly PackFile[] => [...houseStyle, { path: 'vocabulary/fr.yaml', text: `language: fr\nsilent-headings:\n${Array.from({ length: phrases - 1 }, (_, i) => `  - mot${i}\n`).join('')}` }];

  it('are so many phrases, and not one more', () => {
    expect(told(words(packLimits.phrases))).toEqual([]);
    expect(told(words(packLimits.phrases + 1))).toEqual(['vocabulary/fr.yaml:1:1: has 5,001 phrases, and 5,000 are read; take some out']);
  });

  it.each([
    ['dashes', '- '.repeat(60), '- '.repeat(61)],
    ['brackets with words between', `a: ${'[b, '.repeat(60)}${']'.repeat(60)}`, `a: ${'[b, '.repeat(61)}${']'.repeat(61)}`],
    ['braces', `a: ${'{b: '.repeat(60)}1${'}'.repeat(60)}`, `a: ${'{b: '.repeat(61)}1${'}'.repeat(61)}`],
    ['brackets that were closed before', 'a: [b]\n'.repeat(70), `c: 1\na: ${'[b], '.repeat(3)}${'['.repeat(61)}`],
  ])('are sixty levels of %s', (_, enough, tooMuch) => {
    const deep = (text: string) => told([...houseStyle, { path: 'rules/deep.yaml', text }]).filter((line) => line.endsWith('this is nested too deeply; write it flatter'));
    expect(deep(enough)).toEqual([]);
    expect(deep(tooMuch)).toHaveLength(1);
  });

  it('are told once for all the faults beyond them, where the last one stands', () => {
    const faults = Array.from({ length: 30 }, (_, i) => `  - {id: Wrong ${i}}\n`).join('');
    const all = told([...houseStyle, { path: 'rules/more.yaml', text: `rules:\n${faults}` }]), rest = /^rules\/more\.yaml:(\d+):\d+: (\d+) more problems like these; mend those above first$/.exec(all.at(-1)!)!;
    expect(all).toHaveLength(packLimits.problems + 1);
    expect(Number(rest[1])).toBe(Number(/:(\d+):/.exec(all.at(-2)!)![1]));
    expect(Number(rest[2])).toBeGreaterThan(0);
  });
});

describe('a mistake', () => {
  it('in a file that is read more than once is told once', () => {
    expect(told(changed('pack.yaml', 'licence: CC0-1.0', 'licence: "CC0-1.0\\u0007"'))).toEqual(['pack.yaml:4:10: has signs that nobody sees, such as controls of a terminal; take them out']);
  });

  it('that leaves nothing to read stands alone', () => {
    expect(told([{ path: 'pack.yaml', text: '[' }, ...houseStyle.slice(1)]).every((one) => one.startsWith('pack.yaml:'))).toBe(true);
  });

  it('in a phrase that silences, in the groups of phrases or in the name of a stricter figure stands at its place', () => {
    const silence = changed('vocabulary/en.yaml', 'parameters:', 'silence:\n  - say: one two {q}\n  - say: one two\nparameters:');
    expect(told(silence)).toEqual(['vocabulary/en.yaml:4:5: "one two" must hold {q} exactly once, outside of brackets']);
    expect(told([...houseStyle, { path: 'phrases.yaml', text: 'haste: speedily\n' }])[0]).toMatch(/^phrases\.yaml:1:\d+: /);
    const twice = [...houseStyle, { path: 'rules/more.yaml', text: 'rules:\n  - {id: sickness-waiting-period, title: A, why: B, wording: {en: {avoid: [x], use: [y]}}}\n' }];
    expect(told(twice)).toEqual(['pack.yaml:10:3: the stricter figure would be called aurelia/sickness-waiting-period, as a rule of the pack is; give that rule another id']);
  });

  it('of depth or width is told at its line, gaps without a figure count twelve words', () => {
    const more = (text: string): readonly PackFile[] => [...houseStyle, { path: 'phrases.yaml', text }];
    expect(told(more(`a:\n  en: [b]\nc: ${'['.repeat(61)}\n`))).toEqual(['phrases.yaml:3:1: this is nested too deeply; write it flatter']);
    const gaps = (count: number) => told(more(`a:\n  en:\n${`    - one .. two\n`.repeat(count)}`)).filter((one) => one.includes('bridge'));
    expect(gaps(packLimits.gaps / 12 - 1)).toEqual([]);
    expect(gaps(packLimits.gaps / 12 + 1)).toEqual(['phrases.yaml:1:1: the gaps (.. and ~) of its patterns bridge more than 50,000 words; write narrower ones']);
  });
});

describe('a value of its own', () => {
  const vocabulary = 'language: en\nparameters:\n  - topic: court-delay\n    of: duration\n    branch: courts\n    units: [day, week]\n    sure: |\n      court ~6 {q}\n';
  const rule = (of: string): PackFile => ({ path: 'rules/more.yaml', text: `rules:\n  - {id: late, cite: AUR-SPC Art. 40, title: Late, for: ${of}, limit: {at-most: 9 days}, why: B.}\n` });
  const files = (of: string) => [...changed('vocabulary/en.yaml', /^[\s\S]*$/, vocabulary).filter(({ path }) => !path.startsWith('rules/')), rule(of)];

  it('may be of a branch that no rule speaks of yet', () => {
    expect(told(files('courts.court-delay'))).toEqual([]);
  });

  it('is meant where its branch or its name is misspelt', () => {
    expect(told(files('coutrs.court-delay'))).toEqual(['rules/more.yaml:2:57: no value is read as "coutrs.court-delay"; did you mean "courts.court-delay"?']);
    expect(told(files('courts.cuort-delay'))).toEqual(['rules/more.yaml:2:57: no value is read as "courts.cuort-delay"; did you mean "courts.court-delay"?']);
  });
});

describe('each mistake is one line with its place', () => {
  it.each<[string, readonly PackFile[], string | RegExp]>([
    ['no pack.yaml', houseStyle.slice(1), /^pack\.yaml:1:1: a pack begins with this file/],
    ['an unknown key', changed('pack.yaml', 'licence:', 'license:'), 'pack.yaml:4:1: unknown key "license"; did you mean "licence"?'],
    ['no licence', changed('pack.yaml', /licence.*\n/, ''), /"licence" is missing; add it$/],
    ['a version that is none', changed('pack.yaml', '1.2.0', '1.2'), /^pack\.yaml:2:10: "version"/],
    ['an id of ours', changed('pack.yaml', 'id: aurelia', 'id: c102'), /^pack\.yaml:1:5: "c102" is a pack of Lexfloor itself; choose another id$/],
    ['a newer Lexfloor', changed('pack.yaml', '>=0.1.0', '>=9.0'), 'pack.yaml:6:8: this is Lexfloor 0.1.0, and the pack needs >=9.0; install a newer Lexfloor'],
    ['a base that is none', changed('pack.yaml', '[c102, drafting]', '[c102, drafting, c1o2]'), 'pack.yaml:7:27: there is no pack "c1o2"; did you mean "c102"?'],
    ['a base that is not named', changed('pack.yaml', '[c102, drafting]', '[c102]'), 'pack.yaml:12:3: drafting/en-shall-duty is of the pack drafting; add drafting to "extends"'],
    ['a rule that is none', changed('pack.yaml', 'c102/sickness-duration:', 'c102/sickness-duratoin:'), 'pack.yaml:11:3: there is no rule "c102/sickness-duratoin"; did you mean "c102/sickness-duration"?'],
    ['an unknown part', changed('pack.yaml', 'severity: warning', 'severety: warning'), 'pack.yaml:11:28: unknown key "severety"; did you mean "severity"?'],
    ['an unknown instrument', changed('rules/house.yaml', 'AUR-SPC Art. 40', 'AUR-SPX Art. 40'), 'rules/house.yaml:3:11: no instrument "AUR-SPX" is known; did you mean AUR-SPC?'],
    ['an unknown value', changed('rules/house.yaml', 'survivors.funeral-delay', 'survivors.funeral-dely'), 'rules/house.yaml:6:10: no value is read as "survivors.funeral-dely"; did you mean "survivors.funeral-delay"?'],
    ['a faulty phrase in a vocabulary', changed('vocabulary/en.yaml', '(grant|allowance)', '(grant|allowance'), /^vocabulary\/en\.yaml:3:5: /],
    ['a rule of the same id in another file', [...houseStyle, { path: 'rules/more.yaml', text: 'rules:\n  - {id: funeral-delay, title: A, why: B, wording: {en: {avoid: [x], use: [y]}}}\n' }], 'rules/more.yaml:2:10: another file of the pack has a rule "aurelia/funeral-delay" too; give this one its own id'],
    ['a clause without text', [...houseStyle, { path: 'clauses.yaml', text: 'clauses:\n  - {id: a, title: A}\n' }], 'clauses.yaml:2:5: "clauses.text" is missing; add it'],
    ['a clause that is there already', changed('clauses.yaml', 'id: house-appeal', 'id: sickness'), 'clauses.yaml:8:9: there is another model clause "sickness"; give this one its own id'],
    ['a clause for nothing', changed('clauses.yaml', 'element: appeal', 'element: apeal'), 'clauses.yaml:10:14: no rule asks for "apeal"; did you mean "appeal"?'],
    ['a clause of no Article', changed('clauses.yaml', 'AUR-SPC Art. 40', 'AUR-SCP Art. 40'), 'clauses.yaml:4:22: no instrument "AUR-SCP" is known; did you mean AUR-SPC?'],
    ['Articles of nothing', changed('pack.yaml', /instrument.*\n/, ''), /these are Articles of no instrument/],
  ])('%s', (_, files, says) => {
    const all = told(files);
    expect(all.some((line) => typeof says === 'string' ? line === says : says.test(line)), all.join('\n')).toBe(true);
  });
});
