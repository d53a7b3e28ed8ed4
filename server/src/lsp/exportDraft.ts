import type { Connection } from 'vscode-languageserver';
import { marginRemarks } from '../analysis/marginRemarks';
import { printBill } from '../formats/print/bill';
import { printHtml } from '../formats/print/html';
import { printMarkdown } from '../formats/print/markdown';
import { today } from '../host/today';
import { printMarkedAkn } from '../report/markedAkn';
import { toBase64 } from '../text/base64';
import { guarded, type Log } from './guard';
import type { Messages } from './messages';
import type { Latest, Session } from './session';

/** `{ uri, format }` is answered with the draft itself in another format; Word files come as base64. */
export const exportRequest = 'lexfloor/exportDraft';

/** `docx-findings`: a Word file with the open findings in its margin. */
export const draftFormats = ['docx', 'docx-findings', 'xml', 'html', 'md', 'bill'] as const;
type DraftFormat = typeof draftFormats[number];

export type ExportAnswer = { readonly text: string } | { readonly base64: string } | { readonly problem: string };

/** Writes drafts in other formats for the editor, as `lexfloor convert` does: on the desktop and in the web alike, for no file is touched. */
export function registerDraftExport(connection: Connection, log: Log, session: Session, say: () => Messages): void {
  connection.onRequest(exportRequest, guarded<[{ readonly uri?: unknown; readonly format?: unknown }], ExportAnswer>(log, 'a draft in another format', { get problem() { return say().exportFailed; } }, async ({ uri, format }) => {
    const latest = typeof uri === 'string' ? await session.analysis(uri) : undefined, wanted = draftFormats.find((one) => one === format);
    return latest && wanted ? written(latest, wanted) : { problem: say().notOpen };
  }));
}

async function written({ analysis, review }: Latest, format: DraftFormat): Promise<ExportAnswer> {
  const { draft } = analysis;
  switch (format) {
    case 'docx': case 'docx-findings': {
      const { writeDraftDocx } = await import('../office/writeDraft');
      return { base64: toBase64(await writeDraftDocx(draft, format === 'docx' ? [] : marginRemarks(analysis, review), new Date())) };
    }
    case 'xml': return { text: printMarkedAkn(draft, today()) };
    case 'html': return { text: printHtml(draft) };
    case 'md': return { text: printMarkdown(draft) };
    case 'bill': return { text: printBill(draft) };
  }
}
