/** Made by rules/bundle.mjs when a bundle is built: all packs, read and checked (`engine/prepare.ts`). */
declare module 'lexfloor:rules' {
  const prepared: import('./engine/prepare').Prepared;
  export default prepared;
}

/** The same as it stands in the files: path below rules/ → parsed YAML. For tests. */
declare module 'lexfloor:packs' {
  const files: Readonly<Record<string, unknown>>;
  export default files;
}

/** The data under rules/ that are no rules: the arithmetic, the ratification of each Convention, the report forms. */
declare module 'lexfloor:data' {
  const data: {
    readonly calculation: { readonly formula: import('./analysis/rate/formulaOfLaw').FormulaWords; readonly rates: Omit<import('./analysis/rate/standards').RateStandards, 'formula'> & { readonly examples: readonly unknown[] }; readonly persons: import('./analysis/persons/population').PersonsData };
    /** File name → exercise, in the order of the files. */
    readonly exercises: Readonly<Record<string, import('./analysis/exercises').Exercise>>;
    readonly library: { readonly principles: import('./engine/glossary').RawGlossary };
    readonly 'model-law': { readonly structure: import('./analysis/newLaw').ModelLaw };
    /** File name → the laws of a country. */
    readonly practice: Readonly<Record<string, import('./analysis/practice/schema').RawPractice>>;
    readonly ratification: import('./analysis/ratify/acceptance').RatificationData;
    readonly reporting: { readonly article22: import('./analysis/reporting/form').ReportForms } & Readonly<Record<string, unknown>>;
  };
  export default data;
}
