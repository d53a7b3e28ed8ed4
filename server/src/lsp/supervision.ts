import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver';
import { followUps } from '../analysis/reporting/followUps';
import { type Followed, isPending, readSupervision, type SupervisoryComment, supervisionPath } from '../analysis/reporting/supervision';
import type { Analysis } from '../analysis/analysis';
import type { Problem, Provision } from '../draft/draft';
import type { Host } from '../host/host';
import { assessmentWords } from '../report/assessment/words';
import { sayComment, sayOrigin } from '../report/reporting/followUp';
import { reportingWords } from '../report/reporting/words';
import { colonOf } from '../text/typography';
import { toRange } from './convert';
import { source } from './diagnostics';
import { filesOf, frameworkFor } from './lawFramework';
import { provisionSpans } from './places';
import type { Latest, Session } from './session';
import { deskFolder } from './waivers';

/** A comment of a supervisory body at a provision of a draft. */
export interface CommentAt {
  readonly followed: Followed;
  /** By identity: a provision that nobody edits moves with the text. One that is being edited keeps its number. */
  readonly provision: Provision;
  readonly eId: string;
}

export interface SupervisionSite {
  readonly host: Host;
  readonly session: Session;
  roots(): readonly string[];
  /** Told of each `comments.yaml` that was read from the disk. */
  onRead(uri: string, text: string, problems: readonly Problem[]): void;
}

/** What was found for a draft, and the analyses that it was found in; undefined where no comment waits, whatever the drafts say. */
interface Found {
  readonly of: readonly Analysis[] | undefined;
  readonly epoch: number;
  readonly comments: readonly CommentAt[];
}

/** At one provision no more are shown; the follow-up has them all. */
const most = 8;

/**
 * Comments of supervisory bodies (`comments.yaml`) at the provisions concerned. Which these are takes an assessment of the law: it is made
 * by `look`, after a pause; at a keystroke what was found before moves with its provisions.
 */
export class SupervisionDesk {
  readonly #site: SupervisionSite;
  readonly #books = new Map<string, Promise<readonly SupervisoryComment[]>>();
  readonly #found = new Map<string, Found>();
  #epoch = 0;

  constructor(site: SupervisionSite) {
    this.#site = site;
  }

  /** True where comments may concern other provisions than those that are shown. */
  isStale(latest: Latest): boolean {
    const found = this.#found.get(latest.document.uri);
    if (found?.epoch !== this.#epoch) return true;
    const { of } = found, now = analysesOf(latest);
    return of !== undefined && (of.length !== now.length || of.some((one, i) => one !== now[i]));
  }

  /** Finds the provisions that the comments concern. */
  async look(latest: Latest): Promise<void> {
    const folder = deskFolder(latest, this.#site.roots()), epoch = this.#epoch, { uri } = latest.document;
    const pending = folder === undefined ? [] : (await this.#commentsIn(folder)).filter(isPending);
    if (epoch !== this.#epoch) return;
    this.#found.set(uri, pending.length === 0 ? { of: undefined, epoch, comments: [] } : { of: analysesOf(latest), epoch, comments: commentsAt(latest, pending) });
  }

  /** What was found last for a draft. */
  at({ document: { uri } }: Latest): readonly CommentAt[] {
    return this.#found.get(uri)?.comments ?? [];
  }

  /** The diagnostics of a draft with one for each comment at its provision; the same list where there is none. */
  withComments(latest: Latest, diagnostics: Diagnostic[]): Diagnostic[] {
    const comments = this.at(latest);
    return comments.length === 0 ? diagnostics : [...diagnostics, ...comments.flatMap((one) => toDiagnostic(one, latest) ?? [])];
  }

  /** True for the folder of a `comments.yaml` that some draft goes by. */
  knows(folder: string): boolean {
    return this.#books.has(folder);
  }

  /** Comments, or what drafts go by, have changed: all is looked for anew. */
  forget(): void {
    this.#books.clear();
    this.#epoch++;
  }

  /** True for a draft that was looked at. */
  goesBy(uri: string): boolean {
    return this.#found.has(uri);
  }

  drop(uri: string): void {
    this.#found.delete(uri);
  }

  /** The comments of a folder: as they stand in the editor where the file is open, else on the disk. */
  #commentsIn(folder: string): Promise<readonly SupervisoryComment[]> {
    const { session, host, onRead } = this.#site, uri = folder + supervisionPath;
    let book = this.#books.get(folder);
    if (!book) {
      const open = session.get(uri)?.text.getText();
      book = open !== undefined ? Promise.resolve(readSupervision(open).comments) : host.readFile(uri).then((text) => {
        const { comments, problems } = readSupervision(text ?? '');
        onRead(uri, text ?? '', problems);
        return comments;
      });
      this.#books.set(folder, book);
    }
    return book;
  }
}

const analysesOf = ({ analysis, others }: Latest): readonly Analysis[] => [analysis, ...others.map((one) => one.analysis)];

function commentsAt(latest: Latest, comments: readonly SupervisoryComment[]): readonly CommentAt[] {
  const files = filesOf(latest), own = files.findIndex(({ uri }) => uri === latest.document.uri), { draft: { provisions }, outline } = latest.analysis;
  const shown = new Map<Provision, number>();
  return followUps(frameworkFor(files, latest), comments).flatMap(({ followed }) => followed.flatMap((one) => one.shownAt.flatMap(({ file, provision: index }): CommentAt[] => {
    const provision = provisions[index], before = provision && (shown.get(provision) ?? 0);
    if (file !== own || !provision || before! >= most) return [];
    shown.set(provision, before! + 1);
    return [{ followed: one, provision, eId: outline.eIds[index] ?? '' }];
  })));
}

/** Where the provision stands now; -1 where it is gone. */
function indexOf({ provision, eId }: CommentAt, { analysis: { draft, outline } }: Latest): number {
  const same = draft.provisions.indexOf(provision);
  return same >= 0 ? same : outline.eIds.indexOf(eId);
}

function toDiagnostic(one: CommentAt, latest: Latest): Diagnostic | undefined {
  const { analysis, text } = latest, { comment } = one.followed, index = indexOf(one, latest);
  if (index < 0) return undefined;
  return {
    range: toRange(text, provisionSpans(latest, index).head), severity: DiagnosticSeverity.Information, source, code: 'supervision',
    ...comment.url !== undefined && { codeDescription: { href: comment.url } }, message: sayComment(comment, analysis.draft.language),
  };
}

/** How words are shown: as Markdown or as plain text. */
interface Style {
  text(text: string): string;
  strong(text: string): string;
  link(text: string, url: string | undefined): string;
  readonly newline: string;
}

/** The comments at the number and heading of a provision: what was asked, what was answered, and the law as it stands. */
export function supervisionBlock(latest: Latest, comments: readonly CommentAt[], index: number, offset: number): { readonly block: (style: Style) => string; readonly span: { readonly start: number; readonly end: number } } | undefined {
  const { analysis: { draft } } = latest, { language } = draft, here = comments.filter((one) => indexOf(one, latest) === index);
  if (here.length === 0) return undefined;
  const { head } = provisionSpans(latest, index);
  if (offset < head.start || offset > head.end) return undefined;
  const say = reportingWords[language], colon = colonOf(language);
  const lines = ({ comment, standing }: Followed, style: Style): string => {
    const { instrument, article, request, answer, state, url } = comment;
    return [
      `${style.strong(`${instrument.toUpperCase()}${article === undefined ? '' : ` Art. ${article}`}`)} · ${style.link(sayOrigin(comment, language), url)} · ${style.text(say.states[state])}`,
      style.text(request), ...answer === undefined ? [] : [style.text(`${say.answer}${colon}${answer}`)],
      ...standing === undefined ? [] : [style.text(`${say.now}${colon}${assessmentWords[language].standing[standing]}`)],
    ].join(style.newline);
  };
  return { span: head, block: (style) => here.map(({ followed }) => lines(followed, style)).join('\n\n') };
}
