import data from 'lexfloor:data';
import type { Exercise } from './analysis/exercises';
import type { ModelLaw } from './analysis/newLaw';
import { type GlossaryTerm, readTerms } from './engine/glossary';
import type { PersonsData } from './analysis/persons/population';
import { type PracticeEntry, practiceEntries } from './analysis/practice/entries';
import type { RateStandards } from './analysis/rate/standards';
import type { ReportForms } from './analysis/reporting/form';
import type { RatificationData } from './analysis/ratify/acceptance';

/** The figures and formulas of C102 Arts 65 to 67 and their parallels (`rules/calculation/rates.yaml`), with worked examples. */
export const rateStandards: RateStandards & { readonly examples: readonly unknown[] } = { ...data.calculation.rates, formula: data.calculation.formula };

/** How each Convention is accepted, the steps to it and what its instrument must hold (`rules/ratification/`). */
export const ratificationRules: RatificationData = data.ratification;

/** Which numbers of a country each percentage of persons protected is made of (`rules/calculation/persons.yaml`). */
export const personsData: PersonsData = data.calculation.persons;

/** What the report forms under Article 22 of the Constitution of the ILO ask (`rules/reporting/article22.yaml`). */
export const reportForms: ReportForms = data.reporting.article22;

/** The exercises that ship, in the order in which they are meant to be done (`rules/exercises/`). */
export const exercises: readonly Exercise[] = Object.values(data.exercises);

/** The bones of a model law, for a new project (`rules/model-law/structure.yaml`). */
export const modelLaw: ModelLaw = data['model-law'].structure;

let entries: readonly PracticeEntry[] | undefined;

/** How laws of other countries set values: real laws, read at a date, in our own words (`rules/practice/`). Made once, when first asked for. */
export const bundledPractice = (): readonly PracticeEntry[] => entries ??= practiceEntries(data.practice);

/** Principles that run through the instruments (`rules/library/principles.yaml`). */
export const principles: readonly GlossaryTerm[] = readTerms(data.library.principles);
