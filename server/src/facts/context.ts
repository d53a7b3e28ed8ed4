import type { Language } from '../draft/draft';

/** What a provision inherits from where it stands. Equal contexts are one object, so that facts can be remembered by identity. */
export interface Context {
  readonly language: Language;
  /** Headings above the provision, outermost first: title of the act, Part, Chapter, section's own heading. */
  readonly headings: readonly string[];
  /** True where the outermost heading is the title of the act. */
  readonly titled?: boolean;
  /** Own words of the numbered provisions it is a list item of, outermost first: the chapeau. Before each what ends its sentence behind the list. */
  readonly chapeau: readonly string[];
  /** True under a schedule. */
  readonly schedule: boolean;
  /** True in a provision that defines terms, or under one. */
  readonly definitions: boolean;
}
