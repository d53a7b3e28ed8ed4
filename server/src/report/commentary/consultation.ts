import { type ConsultationRow, consulted, type Grid } from '../../analysis/consultation';
import type { Language } from '../../draft/draft';
import { toCsv } from '../../text/csv';
import { colonOf } from '../../text/typography';
import type { AssessmentMeta } from '../assessment/data';
import { type Document, shortTitle, type Words } from '../document/document';
import { commentaryWords } from './words';

/** The consultation table as a document on its side: one row a section, a column for each of those consulted. */
export function consultationDocument(rows: readonly ConsultationRow[], title: string | undefined, meta: AssessmentMeta): Document {
  const { language } = meta, say = commentaryWords[language];
  return {
    title: title === undefined ? say.consultation : `${say.consultation}${colonOf(language)}${shortTitle(title)}`, language, landscape: true,
    facts: [[say.date, meta.date], [say.version, `${meta.tool.name} ${meta.tool.version}`]],
    blocks: [
      { kind: 'paragraph', role: 'note', words: say.consultationNote },
      {
        kind: 'table', caption: say.consultation, head: headOf(language), widths: [13, 31, 12, 12, 12, 11, 9],
        rows: rows.map(({ reference, label, heading, text, comments }): readonly Words[] => [
          [label, heading === '' ? '' : `\n${heading}`], text, ...consulted.map((group) => (comments[group] ?? []).join('\n\n')), { text: reference, small: true },
        ]),
      },
    ],
  };
}

/** Of the tables of a file the one that was exported for a consultation; undefined where there is none. */
export function consultationIn(tables: readonly Grid[]): Grid | undefined {
  const heads = Object.values(commentaryWords).map(({ reference }) => reference);
  return tables.find((one) => (one[0]?.length ?? 0) >= 5 && heads.some((head) => one[0]!.some((cell) => cell.trim() === head)));
}

/** The same for a spreadsheet. */
export const consultationCsv = (rows: readonly ConsultationRow[], language: Language): string => toCsv([
  headOf(language), ...rows.map(({ reference, label, heading, text, comments }) => [[label, heading].filter((one) => one !== '').join(' · '), text, ...consulted.map((group) => (comments[group] ?? []).join('\n\n')), reference]),
]);

const headOf = (language: Language): readonly string[] => {
  const say = commentaryWords[language];
  return [say.provision, say.text, ...consulted.map((group) => say.groups[group]), say.reference];
};
