import type { Localized } from '../../engine/pack';

/** What is worked out for a question beside the provisions that answer it. */
export type Filling = 'texts' | 'persons' | 'rates' | 'comments';

/** One question of a report form, in our own words. */
export interface Question {
  /** "III.4"; what an answer is kept under. */
  readonly id: string;
  /** Articles of the Convention ("18"), or paragraphs as the catalogue cites them ("65(10)"): provisions that give effect to them answer the question. */
  readonly articles?: readonly string[];
  readonly fills?: Filling;
  readonly ask: Localized;
}

/** `rules/reporting/article22.yaml`: `any` stands in every form. */
export interface ReportForms {
  readonly forms: Readonly<Record<string, { readonly questions: readonly Question[] }>>;
}

/** The questions on a Convention, the common ones first; undefined where there is no form for it. */
export function questionsOf(instrument: string, { forms }: ReportForms): readonly Question[] | undefined {
  const own = forms[instrument];
  return own && [...forms['any']?.questions ?? [], ...own.questions];
}
