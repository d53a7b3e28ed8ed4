import { strToU8, zipSync } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import { bundledRules } from '../../server/src/bundled';
import { analyze } from '../../server/src/analysis/analyze';
import { readLock } from '../../server/src/engine/lock';
import { addPack, loadTeamPack, packLimits, type PackFile } from '../../server/src/engine/teamPack';
import { readDraft } from '../../server/src/formats/format';
import { readPackZip } from '../../server/src/host/packs';
import { explainFinding, renderMessage } from '../../server/src/analysis/explain';
import { connect, type TestClient } from '../support/client';
import { changed, houseStyle } from './houseStyle';

const base = bundledRules();
const load = (files: readonly PackFile[]) => loadTeamPack(files, base, '0.1.0');
const told = (files: readonly PackFile[]) => load(files).problems.map(({ path, line, column, message }) => `${path}:${line}:${column}: ${message}`);
const withRules = (text: string): readonly PackFile[] => [...houseStyle, { path: 'rules/bad.yaml', text }];
const withWords = (text: string): readonly PackFile[] => changed('vocabulary/en.yaml', /^[\s\S]*$/, `language: en\n${text}`);
const wording = (id: string, more = '') => `- {id: ${id}, title: A, why: B, wording: {en: {avoid: [${id}], use: [x]}}${more}}`;
const forbidden = (pattern: string) => withRules(`rules:\n  - {id: a, title: A, why: B, message: C, forbidden: {en: ["${pattern}"]}}\n`);
/** A second on a machine that does nothing else; ours has others at work, who slow the processor down even where they leave it to us. */
const second = 3000;

const laughs = `a: &a [x, x, x, x, x, x, x, x, x]\n${'bcdefghi'.split('').map((name, i) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[i]}`).join(', ')}]`).join('\n')}\nrules: []\n`;
const groupsOfGroups = `groups:\n  g0: one|two|three|four\n${Array.from({ length: 40 }, (_, i) => `  g${i + 1}: "{g${i}}|{g${i}}"`).join('\n')}\nparameters:\n  - {topic: t, of: duration, sure: "{g40} {q}"}\n`;

describe('an attack by a pack ends in a clear line within a second', () => {
  it.each<[string, readonly PackFile[], RegExp]>([
    ['billions of laughs', withRules(laughs), /^rules\/bad\.yaml:1:1: too many aliases/m],
    ['groups of groups of groups', withWords(groupsOfGroups), /^vocabulary\/en\.yaml:\d+:\d+: pattern .*is not known/m],
    ['brackets without end', withRules(`rules: ${'['.repeat(100_000)}`), /nested too deeply/],
    ['indents without end', withRules(Array.from({ length: 900 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')), /nested too deeply/],
    ['dashes without end', withRules(`${'- '.repeat(50_000)}a`), /nested too deeply/],
    ['100 MB', withRules('#'.repeat(100_000_000)), /^rules\/bad\.yaml:1:1: has 100 million characters, and files of up to 0\.5 million characters are read/m],
    ['100 MB in one line of cases', [...houseStyle, { path: 'rules/b.md', text: 'a'.repeat(100_000_000) }], /^rules\/b\.md:1:1: has 100 million characters/m],
    ['100,000 rules', withRules(`rules:\n${Array.from({ length: 100_000 }, (_, i) => wording(`r-${i}`)).join('\n')}\n`), /make several files of it/],
    ['13,000 rules in many files', [...houseStyle, ...Array.from({ length: 13 }, (_, file) => ({ path: `rules/${file}.yaml`, text: `rules:\n${Array.from({ length: 1000 }, (_, i) => wording(`r-${file}-${i}`)).join('\n')}\n` }))], /^rules\/\d+\.yaml:1:1: the pack has more than 12,000 rules; make several packs of it$/m],
    ['30,000 faulty rules', withRules(`rules:\n${'- {id: a}\n'.repeat(30_000)}`), /make several packs of it|more problems like these; mend those above first/],
    ['10,000 faulty rules', withRules(`rules:\n${'- {id: a}\n'.repeat(10_000)}`), /9980 more problems like these; mend those above first/],
    ['many files', [...houseStyle, ...Array.from({ length: packLimits.files }, (_, i) => ({ path: `rules/${i}.yaml`, text: 'rules: []' }))], /and 500 are read/],
    ['many phrases', withWords(`parameters:\n  - topic: t\n    of: duration\n    sure: |\n${'      paid within {q}\n'.repeat(9000)}`), /has 9,0\d\d phrases, and 5,000 are read; take some out/],
    ['a key given twice', withRules('rules: []\nrules: []\n'), /bad\.yaml:2:1: .*unique/],
    ['keys of prototypes', withRules('__proto__: {polluted: true}\nconstructor: {prototype: {polluted: true}}\nrules: []\n'), /unknown key "__proto__"/],
    ['keys of prototypes inside a rule', withRules('rules:\n  - {id: a, title: A, why: B, __proto__: {polluted: true}, wording: {en: {avoid: [x], use: [y]}}}\n'), /unknown key "__proto__"/],
    ['overrides of prototypes', changed('pack.yaml', 'drafting/en-shall-duty: off', '__proto__: {severity: hint}\n  constructor: off\n  toString: {message: x}'), /there is no rule "constructor"; [\s\S]*there is no rule "toString"/],
    ['a group of phrases called like a method', withRules('rules:\n  - {id: a, title: A, why: B, message: C, forbidden: constructor}\n'), /there is no group of phrases "constructor"/],
    ['a choice of choices of choices', forbidden('(a|[a]) ..50 '.repeat(40)), /bad\.yaml:2:\d+: .*its gaps bridge more than 150 words; write several patterns/],
    ['brackets in brackets', forbidden(`${'('.repeat(50_000)}a${')'.repeat(50_000)}`), /brackets stand 20 deep in each other/],
    ['options in options', forbidden(`${'[a '.repeat(30)}b${']'.repeat(30)}`), /brackets stand 20 deep in each other/],
    ['a pattern that matches nothing at all', forbidden('[a] [b]'), /matches nothing at all/],
    ['a thousand wide gaps', withRules(`rules:\n${Array.from({ length: 1200 }, (_, i) => `  - {id: r-${i}, title: A, why: B, message: C, forbidden: {en: ["the ..50 of"]}}`).join('\n')}\n`), /bridge more than 50,000 words; write narrower ones/],
    ['an address that runs a command', changed('pack.yaml', 'status: in force', 'status: in force, url: "command:workbench.action.terminal.new"'), /pack\.yaml:8:\d+: .*an address begins with https:\/\//],
    ['words to the terminal', changed('rules/house.yaml', 'title: Dire qui paie', 'title: "\\e]0;mine\\a\\e[2J"'), /rules\/house\.yaml:11:12: has signs that nobody sees, such as controls of a terminal; take them out/],
    ['words written backwards', changed('rules/house.yaml', 'title: Dire qui paie', 'title: Dire \u202eqiu'), /has signs that nobody sees/],
    ['no YAML at all', withRules('\u0000\u0001\ufffd{[}]:\t- *&!'), /^rules\/bad\.yaml:/m],
  ])('%s', (_, files, says) => {
    const start = performance.now(), used = process.cpuUsage();
    const all = told(files);
    const { user, system } = process.cpuUsage(used), took = Math.min(performance.now() - start, (user + system) / 1000);
    expect(all.join('\n')).toMatch(says);
    expect(all.length).toBeLessThan(50);
    expect(all.every((line) => line.length < 200_000)).toBe(true);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    expect(took).toBeLessThan(second);
  });

  it('the other rules of the pack stand', () => {
    expect(load(withRules(laughs)).pack!.rules.map(({ id }) => id)).toEqual(['aurelia/funeral-delay', 'aurelia/fr-prise-en-charge']);
  });

  it('signs that nobody sees are taken out of what is shown', () => {
    const rule = load(changed('rules/house.yaml', 'title: Dire qui paie', 'title: "Dire \\e[2Jqui"')).pack!.rules.find(({ id }) => id === 'aurelia/fr-prise-en-charge')!;
    expect(rule.title).toBe('Dire [2Jqui');
  });
});

describe('whatever a pattern says, a text is read in time', () => {
  it.each([
    ['as wide as allowed', '(a|[a]) ..50 (a|[a] a) ..50 (a|a a) ..50 zebra'], ['as long as allowed', `${'(a|b|[a]) '.repeat(90)}zebra`], ['all choices', `${'[a] '.repeat(200)}zebra`],
  ])('%s', (_, pattern) => {
    const { pack, problems } = load(forbidden(pattern));
    expect(problems).toEqual([]);
    const rules = addPack(base, pack!), time = (words: number) => {
      const draft = readDraft('a.bill', `1. ${'a '.repeat(words)}zebro zebra.\n`, { language: 'en' }), start = performance.now();
      analyze(draft, rules);
      return performance.now() - start;
    };
    time(50);
    const once = Math.max(20, time(1000)), twice = time(4000);
    expect(twice / once).toBeLessThan(12); // four times the words; time that grew with the square would be sixteen times
    expect(twice).toBeLessThan(10_000);
  });
});

describe('an archive', () => {
  const told = (bytes: Uint8Array) => readPackZip(bytes).problems.map(({ message }) => message);
  it('that says less of its size than it has gives no more than it says', () => {
    const bytes = zipSync({ 'pack.yaml': strToU8(`id: a\n${'# '.repeat(2_000_000)}`) }, { level: 9 });
    const view = new DataView(bytes.buffer), at = bytes.findIndex((_, i) => view.getUint32(i, true) === 0x02014b50);
    view.setUint32(at + 24, 10, true); // uncompressed size in the directory
    const { files, problems } = readPackZip(bytes);
    expect(files.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThanOrEqual(10);
    expect(problems.length + files.length).toBe(1);
  });

  it.each([
    ['../pack.yaml'], ['a/../../pack.yaml'], ['/etc/pack.yaml'], ['C:/pack.yaml'], ['..\\pack.yaml'], ['a\u0000.yaml'],
  ])('with %j is refused', (name) => {
    expect(told(zipSync({ 'pack.yaml': strToU8('id: a'), [name]: strToU8('x') })).join()).toMatch(/leads out of the pack; ask for another archive$/);
  });

  it('of a thousand files more than a pack has is refused', () => {
    expect(told(zipSync(Object.fromEntries(Array.from({ length: 1200 }, (_, i) => [`r${i}.yaml`, strToU8('rules: []')]))))).toEqual(['holds more than 1000 files; that is no pack']);
  });

  it('with scripts and pictures leaves them where they are', () => {
    const { files, leftOut } = readPackZip(zipSync({ 'pack.yaml': strToU8('id: a'), 'install.js': strToU8('x'), 'node_modules/a/pack.yaml': strToU8('x'), '.git/config.yaml': strToU8('x'), 'a.png': strToU8('x') }));
    expect(files.map(({ path }) => path)).toEqual(['pack.yaml']);
    expect(leftOut).toEqual(['install.js', 'a.png']);
  });
});

describe('a lock', () => {
  it.each([
    ['packs:\n  __proto__: {version: 1.0.0, source: x, sha256: "00", files: {}}\n'], [`packs: ${'['.repeat(10_000)}`], ['packs: &a {b: *a}'], ['packs: {a: &x {version: 1}, b: *x}'], ['#'.repeat(2_000_000)], ['packs: {a: {version: 1.0.0, source: x, sha256: nothing, files: {}}}'],
  ])('that is none gives nothing', (text) => {
    expect(readLock(text)?.packs ?? {}).toEqual({});
    expect(({} as { version?: string }).version).toBeUndefined();
  });
});

describe('markup in a pack', () => {
  const evil = '[run](command:workbench.action.terminal.new) <img src=x onerror=alert(1)> ![](https://evil.example/x.png) https://evil.example **bold** \\`code\\`';
  const files = changed('rules/house.yaml', 'why: Le lecteur doit savoir qui paie.', `why: '${evil}'\n    message: '${evil}'\n    do: '${evil}'`)
    .map((file) => file.path === 'clauses.yaml' ? { ...file, text: file.text.replace('text: A person', `text: '\${CLIPBOARD} $TM_FILENAME \${1|a,b|} ${evil} A person`).replace('months.', "months.'") } : file)
    .map((file) => file.path === 'articles.yaml' ? { ...file, text: file.text.replace('explains: Two days at most.', `explains: '${evil.replaceAll(',', '')}'`) } : file);
  const uri = 'file:///a/loi.bill', folder = 'file:///a/house/';
  let client: TestClient;
  afterEach(() => client?.end());
  const start = async () => {
    const all: Record<string, string> = { 'file:///a/lexfloor.yaml': 'packs: [./house]\n', ...Object.fromEntries(files.map(({ path, text }) => [folder + path, text])) };
    client = await connect({
      rules: base, root: 'file:///a', options: { version: '0.1.0' }, initializationOptions: { explainCommand: 'lexfloor.explain', pages: 'lexfloor' },
      capabilities: { textDocument: { hover: { contentFormat: ['markdown'] }, diagnostic: {}, completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } } } },
      host: {
        readFile: async (one) => all[one],
        readFolder: async (root, below) => {
          const start = `${root}${below}/`, inside = Object.keys(all).filter((one) => one.startsWith(start));
          return inside.length === 0 ? undefined : { files: inside.map((one) => ({ path: one.slice(start.length), text: all[one]! })), problems: [] };
        },
      },
    });
  };
  /** What an editor would read as markup. */
  const live = (markdown: string) => [...markdown.matchAll(/(?<!\\)\]\((?!command:lexfloor\.explain\?|https:\/\/(?:normlex\.|www\.))[^)]*|(?<!\\)<img|(?<!\\)!\[|https:\/\/evil|(?<!\\)\*\*bold/g)].map(([found]) => found);

  it('finds what it looks for', () => {
    expect(live(evil)).toEqual(['](command:workbench.action.terminal.new', '<img', '![', '](https://evil.example/x.png', 'https://evil', '**bold']);
  });

  it('is shown as it stands in hovers, pages and completions; diagnostics lead to addresses of the web alone', async () => {
    expect(told(files)).toEqual([]);
    await start();
    await client.open(uri, 'LOI SUR LES PRESTATIONS\n\nArticle 1. La prise en charge des frais est mensuelle.\n');
    const [found] = (await client.pull(uri)).items.filter(({ code }) => code === 'aurelia/fr-prise-en-charge');
    expect(String(found!.message).replace(/\s/g, ' ')).toBe(evil);
    expect(found!.codeDescription).toBeUndefined();
    const hover = (await client.hover(uri, client.find(uri, 'prise en charge').start))!.contents.value;
    expect(hover).toContain('\\[run\\]');
    expect(live(hover)).toEqual([]);
    await client.open(`${folder}rules/house.yaml`, files.find(({ path }) => path === 'rules/house.yaml')!.text, 'yaml');
    for (const words of ['fr-prise-en-charge', 'AUR-SPC Art. 40']) {
      const shown = (await client.hover(`${folder}rules/house.yaml`, client.find(`${folder}rules/house.yaml`, words).start))!.contents.value;
      expect(live(shown), words).toEqual([]);
    }
    const page = await client.request<{ markdown: string }>('lexfloor/page', { id: 'aurelia/fr-prise-en-charge', uri });
    expect(page.markdown).toContain('command:workbench');
    expect(live(page.markdown)).toEqual([]);
  });

  it('puts no variables of the editor into a draft by a model clause', async () => {
    await start();
    await client.open('file:///a/act.bill', 'SOCIAL INSURANCE ACT\n\n1. Pension\nA widow is paid a pension.\n\n');
    const { items } = await client.request<{ items: { label: string; textEdit?: { newText: string }; insertText?: string; data: unknown }[] }>('textDocument/completion', { textDocument: { uri: 'file:///a/act.bill' }, position: { line: 5, character: 0 } });
    const clause = items.find(({ label }) => label === 'Review by the Social Tribunal')!, text = clause.textEdit?.newText ?? clause.insertText ?? '';
    expect(text).toContain('\\$${1:CLIPBOARD} \\$TM_FILENAME \\${1|a,b|}'); // a sign and a gap to fill in, not the clipboard
    expect(text.replaceAll('\\$', '')).not.toMatch(/\$(?!\{\d:[\w ]+\}|0)/);
    const { documentation } = await client.request<{ documentation: { value: string } }>('completionItem/resolve', clause);
    expect(live(documentation.value)).toEqual([]);
  });

  it('is plain text in messages of the core', () => {
    const rules = addPack(base, load(files).pack!);
    const [finding] = analyze(readDraft('a.bill', 'Article 1. La prise en charge est mensuelle.\n', { language: 'fr' }), rules).findings.filter(({ item }) => item.rule.id === 'aurelia/fr-prise-en-charge');
    expect(renderMessage(finding!.item, 'fr')).toContain('[run](command:');
    expect(explainFinding(finding!.item, 'fr').why).toContain('<img');
  });
});

describe('the server goes on', () => {
  let client: TestClient;
  afterEach(() => client?.end());

  it.each<[string, readonly PackFile[]]>([
    ['after billions of laughs', withRules(laughs)], ['after brackets in brackets', forbidden(`${'('.repeat(50_000)}a`)], ['after 100,000 rules', withRules(`rules:\n${Array.from({ length: 100_000 }, (_, i) => wording(`r-${i}`)).join('\n')}\n`)],
    ['after keys of prototypes', withRules('__proto__: {polluted: true}\nrules: []\n')], ['after no pack at all', [{ path: 'pack.yaml', text: '\u0000' }]],
  ])('%s', async (_, files) => {
    const all: Record<string, string> = { 'file:///a/lexfloor.yaml': 'packs: [./house]\n', ...Object.fromEntries(files.map(({ path, text }) => [`file:///a/house/${path}`, text])) };
    client = await connect({
      rules: base, root: 'file:///a', options: { version: '0.1.0' },
      host: { readFile: async (one) => all[one], readFolder: async () => ({ files, problems: [] }) },
    });
    const uri = 'file:///a/act.bill', start = performance.now();
    await client.open(uri, 'PART III. SICKNESS BENEFIT\n12. (1) No benefit is payable for the first seven days of incapacity for work.\n');
    expect((await client.pull(uri)).items.map(({ code }) => code)).toContainEqual(expect.stringMatching(/sickness-waiting-period$/));
    expect(performance.now() - start).toBeLessThan(2 * second);
    expect(client.published.some(({ uri: at, diagnostics }) => at.startsWith('file:///a/house/') && diagnostics.length > 0)).toBe(true);
    expect(client.logged).toEqual([]);
  });
});
