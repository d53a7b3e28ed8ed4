import type { Draft, Provision } from '../draft/draft';
import type { Language } from '../draft/draft';
import type { RuleSet } from '../engine/pack';
import type { Span } from '../text/span';
import type { Analysis } from './analysis';
import { analyze } from './analyze';

/** One file of a law and what is known of it. */
export interface LawFile {
  readonly path: string;
  readonly analysis: Analysis;
}

/** Where a provision stands: an index into `files`, and one into the provisions of that file's draft. */
export interface FilePlace {
  readonly file: number;
  readonly provision: number;
}

/** All files of one language read as one law: an Act and its regulations complete each other. */
export interface Whole {
  readonly analysis: Analysis;
  placeOf(provision: number): FilePlace;
}

/** Several files judged as one legal framework. */
export interface Framework {
  readonly files: readonly LawFile[];
  readonly rules: RuleSet;
  /** One a language. */
  readonly wholes: readonly Whole[];
}

const alone = new WeakMap<Analysis, Framework>();

/** One draft by itself, as a framework; the same object for the same analysis. */
export function frameworkOf(analysis: Analysis, path = ''): Framework {
  let known = alone.get(analysis);
  if (known === undefined || known.files[0]!.path !== path) alone.set(analysis, known = makeFramework([{ path, analysis }], analysis.rules));
  return known;
}

/**
 * Puts files together: those of one language are judged as one text, so that what one leaves out and another says is not missing.
 * Provisions are shared, so that their facts are not read again.
 */
export function makeFramework(files: readonly LawFile[], rules: RuleSet): Framework {
  const byLanguage = new Map<Language, number[]>();
  files.forEach(({ analysis }, i) => {
    const { language } = analysis.draft;
    byLanguage.set(language, [...byLanguage.get(language) ?? [], i]);
  });
  return { files, rules, wholes: [...byLanguage.values()].map((members) => wholeOf(members, files, rules)) };
}

function wholeOf(members: readonly number[], files: readonly LawFile[], rules: RuleSet): Whole {
  const [only] = members;
  if (members.length === 1 && only !== undefined && files[only]!.analysis.rules === rules) {
    return { analysis: files[only]!.analysis, placeOf: (provision) => ({ file: only, provision }) };
  }
  const provisions: Provision[] = [], starts: number[] = [], places: FilePlace[] = [];
  let text = '';
  for (const file of members) {
    const { draft } = files[file]!.analysis;
    // Without a title of its own a file would stand under the last Part of the one before
    if ((draft.provisions[0]?.depth ?? 0) > 0) {
      provisions.push(untitled);
      starts.push(text.length);
      places.push({ file, provision: 0 });
    }
    draft.provisions.forEach((provision, i) => {
      provisions.push(provision);
      starts.push(text.length + draft.starts[i]!);
      places.push({ file, provision: i });
    });
    text += `${draft.text}\n`;
  }
  const { draft: first } = files[only!]!.analysis;
  const draft: Draft = { format: first.format, language: first.language, text, provisions, starts, problems: [] };
  return { analysis: analyze(draft, rules), placeOf: (provision) => places[provision]! };
}

const untitled: Provision = {
  kind: 'act', depth: 0, num: undefined, heading: undefined, numSpan: undefined, headingSpan: undefined, text: '', words: { text: '', map: [] }, quoted: false,
};

/** The words of a provision as they stand; `span` counts from its start. */
export const wordsIn = ({ files }: Pick<Framework, 'files'>, { file, provision, span }: FilePlace & { readonly span: Span }): string =>
  (files[file]!.analysis.draft.provisions[provision]?.text ?? '').slice(span.start, span.end);
