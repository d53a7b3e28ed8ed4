import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyze } from '../server/src/analysis/analyze';
import { bundledRules } from '../server/src/bundled';
import { readDraft } from '../server/src/formats/format';
import { readText } from '../server/src/host/node';
import { describeFile } from '../server/src/report/describe';
import { renderJson } from '../server/src/report/json';
import { renderText } from '../server/src/report/text';

const corpus = join(__dirname, '..', '..', 'shared', 'corpus');
const laws = existsSync(corpus) ? readdirSync(corpus).filter((name) => name !== 'MANIFEST.tsv') : [];

// Real laws, as people publish them. They are not part of the project; without them there is nothing to read here.
describe.skipIf(laws.length === 0)('every law of the corpus (skipped without ../shared/corpus)', () => {
  it.each(laws)('%s is read, judged and printed within five seconds', (name) => {
    const before = process.cpuUsage();
    const read = readText(join(corpus, name));
    if ('refused' in read) {
      expect(name).toMatch(/\.docx$/); // the only kind in there that this version cannot read
      return;
    }
    const analysis = analyze(readDraft(name, read.text), bundledRules());
    const file = describeFile(name, analysis);
    const report = { tool: { name: 'lexfloor', version: '0' }, files: [{ text: read.text, file }], rules: new Map() };
    expect(JSON.parse(renderJson(report, 'findings')).files[0].words).toBe(file.words);
    expect(renderText(report).split('\n').length).toBeGreaterThan(1);
    const { user, system } = process.cpuUsage(before); // work, not waiting for a busy machine
    expect((user + system) / 1000).toBeLessThan(5000);

    // Tags and attributes are no words of the law
    expect(file.words, 'words that came out of the text').toBeGreaterThan(0.5 * (read.text.match(/\p{L}+/gu)?.length ?? 0) * (/\.xml$|bluebell/.test(name) ? 0 : 1));
    expect(analysis.findings.filter(({ item }) => item.verdict === 'internal').map(({ item }) => item.rule.id)).toEqual([]);
    expect(file.findings.filter(({ range }) => range.end.line < range.start.line)).toEqual([]);
    expect(new Set(analysis.outline.eIds).size, 'eIds are unique').toBe(analysis.draft.provisions.length);
  }, 60_000);
});
