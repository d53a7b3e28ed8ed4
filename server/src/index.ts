/**
 * Lexfloor as a library: read a draft, judge it by rules, look at what came out. Everything here is pure and synchronous, without
 * files or network, and runs in Node and in browsers alike.
 *
 *     import { analyze, bundledRules, describeFile, readDraft } from 'lexfloor';
 *     const analysis = analyze(readDraft('act.bill', text), bundledRules());
 *     for (const finding of describeFile('act.bill', analysis).findings) console.log(finding.message);
 */
export { bundledRules } from './bundled';
export { loadPack } from './loadPack';
export { addPack, type LoadedPack, type PackFile, type TeamPack } from './engine/teamPack';
export { readDraft, detectFormat, type ReadOptions } from './formats/format';
export { analyze } from './analysis/analyze';
export type { Analysis, Placed } from './analysis/analysis';
export { explainFinding, renderMessage, type Explanation } from './analysis/explain';
export { lookUp, type Answer, type LookupOptions } from './analysis/lookup';
export { describeFile } from './report/describe';
export type { FactReport, FileReport, FindingReport, ProvisionReport, Range } from './report/report';
export { labelOf, outlineOf, type Outline } from './draft/outline';
export type { Draft, FormatId, Language, Problem, Provision, ProvisionKind } from './draft/draft';
export type { Edit, Finding, FindingVerdict, Fix, Severity } from './engine/finding';
export type { CatalogueEntry, Cite, Instrument, Localized, Rule, RuleSet } from './engine/pack';
export { claims, profile, readProject, type Project } from './engine/project';
export type { Comparator, Fact, MarkFact, Unit, ValueFact } from './facts/fact';
export { Lines, type Place } from './text/lines';
export type { Span } from './text/span';
