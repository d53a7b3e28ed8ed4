import type { Codification, CodificationRow, CodifiedUnit } from '../../analysis/codify';
import type { LawFile } from '../../analysis/framework';
import type { Language } from '../../draft/draft';
import { toCsv } from '../../text/csv';
import { colonOf } from '../../text/typography';
import type { AssessmentMeta } from '../assessment/data';
import { type Document, type Inline, shortTitle, type Words } from '../document/document';
import { nameProvision } from '../place';
import { codificationWords } from './words';

export type CodificationMeta = Pick<AssessmentMeta, 'tool' | 'date' | 'language'>;

/** The table of a codification in both directions, as those who look something up by its old number and those who ask where a new one comes from need it. */
export function codificationDocument(table: Codification, { tool, date, language }: CodificationMeta): Document {
  const say = codificationWords[language], { rows, back, now } = table, names = namer(table), title = titleOf(now[0]);
  const heading = ({ heading: words }: CodifiedUnit): readonly Inline[] => words === undefined ? [] : [`\n${shortTitle(words, 80)}`];
  return {
    title: title === undefined ? say.title : `${say.title}${colonOf(language)}${shortTitle(title)}`, language,
    facts: [[say.oldTexts, table.old.map(({ path }) => path).join(', ')], [say.newTexts, now.map(({ path }) => path).join(', ')], [say.date, date], [say.version, `${tool.name} ${tool.version}`]],
    blocks: rows.length === 0 ? [{ kind: 'paragraph', role: 'lead', words: say.noSections }] : [
      { kind: 'paragraph', role: 'lead', words: say.summary(countsOf(table)) },
      { kind: 'paragraph', role: 'note', words: say.note },
      { kind: 'heading', level: 1, words: say.forward, id: 'forward' },
      {
        kind: 'table', caption: say.forward, head: [say.old, say.now, say.share, say.what], widths: [32, 32, 12, 24],
        rows: rows.map(({ old, to, kind }): readonly Words[] => [
          [{ text: names.old(old), strong: true }, ...heading(old)],
          to.length === 0 ? '—' : to.flatMap(({ unit }, i): readonly Inline[] => [...i > 0 ? ['\n'] : [], { text: names.now(unit), link: `#${unitId(unit)}` }, ...to.length > 1 ? [] : heading(unit)]),
          to.map(({ share }) => percent(share, language)).join('\n'), say.kinds[kind],
        ]),
      },
      { kind: 'heading', level: 1, words: say.back, id: 'back' },
      {
        kind: 'table', caption: say.back, head: [say.now, say.from], widths: [50, 50],
        rows: back.map(({ unit, from }): readonly Words[] => [[{ text: names.now(unit), strong: true, id: unitId(unit) }, ...heading(unit)], from.length === 0 ? say.fresh : from.map(names.old).join('\n')]),
      },
    ],
  };
}

/** The rows for a spreadsheet: one a destination. */
export function codificationCsv({ rows, old, now }: Codification, language: Language): string {
  const say = codificationWords[language];
  return toCsv([
    [`${say.old} (${say.file})`, say.old, '', `${say.now} (${say.file})`, say.now, '', say.share, say.what],
    ...rows.flatMap(({ old: was, to, kind }) => (to.length === 0 ? [undefined] : to).map((one) => [
      old[was.file]!.path, was.label, was.heading ?? '', one ? now[one.unit.file]!.path : '', one?.unit.label ?? '', one?.unit.heading ?? '', one ? String(Math.round(one.share * 100)) : '', say.kinds[kind],
    ])),
  ]);
}

/** The same as plain data. Lines and characters count from 0; shares from 0 to 1. */
export function codificationData(table: Codification, { tool, date, language }: CodificationMeta) {
  const place = (files: readonly LawFile[], { file, provision, label, heading }: CodifiedUnit) => {
    const { path, analysis } = files[file]!, { numSpan } = analysis.draft.provisions[provision]!;
    const { eId, range } = nameProvision(analysis, provision, numSpan ?? { start: 0, end: 0 });
    return { path, provision: { eId, label }, ...(heading !== undefined && { heading }), range };
  };
  return {
    version: 1, tool, date, language, counts: countsOf(table),
    rows: table.rows.map(({ old, to, kind }) => ({ old: place(table.old, old), kind, to: to.map(({ unit, share }) => ({ ...place(table.now, unit), share: Math.round(share * 100) / 100 })) })),
    new: table.back.filter(({ from }) => from.length === 0).map(({ unit }) => place(table.now, unit)),
  };
}

/** The same for the terminal: a line an old provision. */
export function codificationText(table: Codification, language: Language): string {
  const say = codificationWords[language], names = namer(table);
  if (table.rows.length === 0) return `${say.noSections}\n`;
  const lines = table.rows.map(({ old, to, kind }) => `${names.old(old)} → ${to.length === 0 ? '—' : to.map(({ unit, share }) => `${names.now(unit)}${to.length > 1 || kind !== 'same' ? ` (${percent(share, language)})` : ''}`).join(', ')}  ${say.kinds[kind]}`);
  return `${[say.summary(countsOf(table)), '', ...lines].join('\n')}\n`;
}

/** The name of a new provision inside the table. */
export const unitId = ({ file, provision }: Pick<CodifiedUnit, 'file' | 'provision'>): string => `u-${file}-${provision}`;

function countsOf({ rows, back }: Codification): Readonly<Record<CodificationRow['kind'] | 'all' | 'fresh', number>> {
  const counts = { all: rows.length, same: 0, changed: 0, split: 0, merged: 0, gone: 0, fresh: back.filter(({ from }) => from.length === 0).length };
  for (const { kind } of rows) counts[kind]++;
  return counts;
}

/** With the title of its text where there are several. */
function namer({ old, now }: Codification): { readonly old: (unit: CodifiedUnit) => string; readonly now: (unit: CodifiedUnit) => string } {
  const name = (files: readonly LawFile[]) => ({ file, label }: CodifiedUnit): string => files.length === 1 ? label : `${label}, ${shortTitle(titleOf(files[file]) ?? files[file]!.path, 60)}`;
  return { old: name(old), now: name(now) };
}

const titleOf = (file: LawFile | undefined): string | undefined => file?.analysis.draft.provisions.find(({ kind }) => kind === 'act')?.heading;

const percent = (share: number, language: Language): string => `${Math.round(share * 100)}${language === 'en' ? '' : '\u00a0'}%`;
