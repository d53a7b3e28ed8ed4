import { parse } from 'yaml';
import { describe, expect, test, vi } from 'vitest';
import { analyze } from '../server/src/analysis/analyze';
import { readCases } from '../server/src/analysis/cases';
import { readComments } from '../server/src/analysis/comments';
import { readConsultation } from '../server/src/analysis/consultation';
import { computeRate } from '../server/src/analysis/rate/computeRate';
import { readCase } from '../server/src/analysis/rate/rateCase';
import { readWaivers } from '../server/src/analysis/waiverFile';
import { waiversInText } from '../server/src/analysis/waiverComments';
import { bundledRules } from '../server/src/bundled';
import { rateStandards } from '../server/src/bundledData';
import type { Draft } from '../server/src/draft/draft';
import { loadRules } from '../server/src/engine/load';
import { profile, readProject } from '../server/src/engine/project';
import { addPack, loadTeamPack } from '../server/src/engine/teamPack';
import { readDraft } from '../server/src/formats/format';
import { readPackZip } from '../server/src/host/packs';
import { readDocx } from '../server/src/office/readDocx';
import { readTables } from '../server/src/office/readTables';
import { fromCsv, toCsv } from '../server/src/text/csv';
import * as grammar from './support/grammar';
import { anything, Chance, csv, edited } from './support/grammar';
import { bentWord, mixed, seeds } from './support/seeds';

/**
 * Every reader on texts made by grammars, or cut from real laws where `../shared/corpus` stands beside the clone, and then bent.
 * `LEXFLOOR_FUZZ` says how many texts each reader gets (short by default, so that it runs with all other tests), `LEXFLOOR_SEED` where to
 * begin; the title of each test tells its seeds, and a failure the one that alone repeats it. All seeds are tried, whatever fails before.
 */
const times = Number(process.env['LEXFLOOR_FUZZ'] ?? 40), first = Number(process.env['LEXFLOOR_SEED'] ?? 1);
const rules = bundledRules();
analyze(readDraft('a.bill', '1. Warm'), rules); // what is made once is no work of the first text
const patience = 7_200_000;
/** A second of work a megabyte, on top of what starting and collecting garbage take; other work on the machine does not count. */
const mostMs = (size: number): number => 1500 + size / 1000;

const bill = mixed(grammar.bill, seeds.bill), markdown = mixed(grammar.markdown, seeds.markdown), akn = mixed(grammar.akn, seeds.akn), yaml = mixed(grammar.yaml, seeds.yaml);
const docx = (chance: Chance): Uint8Array => (chance.below(4) === 0 ? bentWord(chance) : undefined) ?? grammar.docx(chance);

function fuzz(name: string, reads: (chance: Chance) => number, share = 1): void {
  const end = first + Math.max(1, Math.round(times * share));
  test(`${name} (seeds ${first}–${end - 1})`, () => {
    const faults: string[] = [];
    for (let seed = first; seed < end && faults.length < 20; seed++) {
      const before = process.cpuUsage(), at = `seed ${seed} (LEXFLOOR_SEED=${seed} LEXFLOOR_FUZZ=1)`;
      try {
        const size = reads(new Chance(seed)), { user, system } = process.cpuUsage(before), ms = (user + system) / 1000;
        if (ms > mostMs(size)) faults.push(`${at}: ${ms} ms for ${size} characters`);
      } catch (error) {
        faults.push(`${at}: ${error instanceof Error ? error.stack?.slice(0, 2000) : String(error)}`);
      }
    }
    expect(faults, faults.join('\n\n')).toEqual([]);
  }, patience);
}

/** What holds of every draft: blocks are the text's own characters, in order, apart; all spans lie inside. */
function hold({ text, provisions, starts, problems }: Draft): void {
  let end = 0;
  provisions.forEach((provision, i) => {
    const start = starts[i]!;
    if (start < end) throw new Error(`provision ${i} at ${start} begins before ${end}, the end of the one before`);
    if (!text.startsWith(provision.text, start)) throw new Error(`provision ${i} is not what the text says at ${start}`);
    end = start + provision.text.length;
    for (const span of [provision.numSpan, provision.headingSpan]) inside(span, provision.text.length, `number or heading of provision ${i}`);
    if (provision.words.map.some((offset) => offset < 0 || offset > provision.text.length)) throw new Error(`words of provision ${i} lead outside it`);
  });
  for (const { span, message } of problems) inside(span, text.length, message);
}

function inside(span: { readonly start: number; readonly end: number } | undefined, length: number, what: string): void {
  if (span && !(span.start >= 0 && span.start <= span.end && span.end <= length)) throw new Error(`${what}: ${span.start}-${span.end} is outside 0-${length}`);
}

const bent = (chance: Chance, make: (chance: Chance) => string): string => {
  let text = make(chance);
  for (let i = chance.below(4); i > 0; i--) text = edited(chance, text, () => make(chance));
  return text;
};

const drafts: readonly [string, (chance: Chance) => string][] = [['a.bill', bill], ['a.md', markdown], ['a.xml', akn]];
const said = (draft: Draft): unknown => ({ ...draft, text: undefined });

describe('drafts', () => {
  for (const [path, make] of drafts) {
    fuzz(`${path}: any text is read, in order and inside itself`, (chance) => {
      const text = bent(chance, make);
      hold(readDraft(path, text));
      return text.length;
    }, 4);

    fuzz(`${path}: a piece many times over takes no longer than so much text may`, (chance) => {
      const piece = chance.of([make(chance).slice(0, 300), edited(chance, make(chance), () => '').slice(0, 12), make(chance).slice(0, 3)]), text = piece.repeat(Math.ceil(200_000 / Math.max(1, piece.length)));
      hold(readDraft(path, text));
      return text.length;
    }, 0.1);

    fuzz(`${path}: after edits the reading is the same as a fresh one, and so are findings and facts`, (chance) => {
      let draft = readDraft(path, make(chance) + make(chance)), analysis = analyze(draft, rules), size = 0;
      for (let i = 0; i < 4; i++) {
        const text = edited(chance, draft.text, () => make(chance));
        size += text.length;
        draft = readDraft(path, text, { previous: draft });
        const fresh = readDraft(path, text);
        hold(draft);
        expect(said(draft)).toEqual(said(fresh));
        analysis = analyze(draft, rules, analysis);
        const { facts, findings } = analyze(fresh, rules);
        expect(analysis.facts).toEqual(facts);
        expect(analysis.findings).toEqual(findings);
        for (const { provision, item } of findings) inside(item.span, draft.provisions[provision]!.text.length, item.rule.id);
        waiversInText(draft, rules, draft.provisions.map((_, at) => `p${at}`));
      }
      return size;
    }, 0.5);
  }
});

describe('data of projects, reviews and packs', () => {
  fuzz('a project, waivers, comments and cases: problems lie inside the file', (chance) => {
    const text = bent(chance, yaml);
    const { project, problems } = readProject(text, rules);
    profile(rules, project);
    for (const { span, message } of [...problems, ...readProject(text).problems, ...readWaivers(text, rules).problems, ...readComments(text).problems]) inside(span, text.length, message);
    readCases(text);
    readCases(markdown(chance) + text);
    return text.length;
  }, 4);

  fuzz('files of a pack, alone and together', (chance) => {
    const text = bent(chance, yaml), words = bent(chance, yaml);
    loadRules('rules/a.yaml', text);
    const { pack } = loadTeamPack([
      { path: 'pack.yaml', text: chance.of([text, 'id: x\nversion: 1.0.0\ntitle: {en: X}\n']) }, { path: 'rules/a.yaml', text }, { path: 'vocabulary/en.yaml', text: `language: en\n${words}` }, { path: 'articles.yaml', text: words }, { path: 'rules/a.md', text: markdown(chance) },
    ], rules, '0.1.0');
    if (pack) addPack(rules, pack);
    readPackZip(docx(chance));
    return text.length + words.length;
  }, 2);

  fuzz('a case of rates, as YAML or as anything at all', (chance) => {
    const text = bent(chance, yaml);
    let value: unknown = anything(chance);
    if (chance.below(2) === 0) try { value = parse(text, { logLevel: 'silent' }); } catch { /* the command line says so itself */ }
    computeRate(readCase(value).inputs, rateStandards);
    return text.length;
  }, 4);

  fuzz('tables as CSV: what was written is read again', (chance) => {
    const text = bent(chance, csv), rows = fromCsv(text);
    expect(fromCsv(toCsv(rows))).toEqual(rows);
    readConsultation(rows, [], []);
    return text.length;
  }, 4);

  fuzz('Word files, whole and broken: their text reads as any other', (chance) => {
    const bytes = docx(chance);
    for (const changes of ['original', 'final', 'both'] as const) {
      const read = readDocx(bytes, changes);
      if (!('refused' in read)) hold(readDraft('a.bill', read.text));
    }
    readTables(bytes);
    return bytes.length;
  }, 2);
});

describe('what fuzzing has found stays mended', () => {
  test('a row inside a heading leaves the heading none of its words, and nothing overlaps', () => {
    const draft = readDraft('a.xml', '<akomaNtoso><act><body><section><heading>Rate <tr><td>half</td></tr> of pay</heading><p>The rate is half.</p></section></body></act></akomaNtoso>');
    hold(draft);
    expect(draft.provisions.map(({ kind, headingSpan }) => [kind, headingSpan])).toEqual([['row', undefined], ['section', undefined]]);
  });

  test.each([['a project', readProject], ['waivers', readWaivers], ['comments', readComments]] as const)('a quotation mark that nothing closes is shown inside the file: %s', (_, read) => {
    const text = 'country: "', { problems: [problem] } = read(text);
    expect(problem!.message).toMatch(/closing/);
    inside(problem!.span, text.length, 'problem');
  });

  test.each([['waivers', readWaivers], ['comments', readComments]] as const)('a name that stands for nothing is a problem at its entry: %s', (key, read) => {
    expect(read(`${key}:\n  - {text: *none}\n`).problems).toEqual([{ span: { start: key.length + 6, end: key.length + 19 }, message: 'a *name stands for nothing here, or for too much; write the values out' }]);
  });

  test.each(['x\n— p', 'x.\n— p', '1\nbis) p', '(a\n) p'])('a number ends with its line: %j', (text) => hold(readDraft('a.md', text)));

  test('a number that comes back behind a heading is a provision of its own, and the one before does not swallow the heading', () => {
    const draft = readDraft('a.bill', '22.-\nON 1\n22.');
    hold(draft);
    expect(draft.provisions.map(({ num, headingSpan }) => [num, headingSpan !== undefined])).toEqual([['22', false], ['22', true]]);
  });

  test.each(['a.md', 'a.bill'])('a line that closes front matter, far behind the one that opened it, takes what is between out of the law: %s', (path) => {
    const text = `---\n${Array.from({ length: 60 }, (_, i) => `### ${i + 1}. Rate\n\nThe pension is ${i} per cent.\n\n`).join('')}`, closed = `${text}---\n`;
    const previous = readDraft(path, text), fresh = readDraft(path, closed);
    expect([previous.provisions.length > 59, fresh.provisions.length]).toEqual([true, 0]);
    expect(said(readDraft(path, closed, { previous }))).toEqual(said(fresh));
    expect(said(readDraft(path, text, { previous: fresh }))).toEqual(said(previous));
  });

  test('a key that is a list makes no library speak on standard error', () => {
    const warned = vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined);
    for (const read of [readProject, readWaivers, readComments, (text: string) => loadRules('a.yaml', text)]) read('? [a, b]\n: c\nwaivers: [{? [a] : b}]\ncomments: [{? [a] : b}]\n');
    expect(warned).not.toHaveBeenCalled();
    warned.mockRestore();
  });

  test.each([['a first line with more semicolons than commas', [['a;b;c', 'd'], ['e', 'f']]], ['an apostrophe that was there before', [["'=x", "''-1", '=1', '\tz', "'s"]]]])('a table keeps %s', (_, rows) => {
    expect(fromCsv(toCsv(rows))).toEqual(rows);
  });
});
