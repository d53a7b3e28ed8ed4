import type { CodeLens } from 'vscode-languageserver';
import type { Scope } from '../analysis/assess';
import { type BranchPart, branchParts, evidenceOf, scopeFor, summaryOf } from '../analysis/partSummary';
import { nameBranch } from '../analysis/parameters';
import { wholeSpan } from '../analysis/requirements';
import type { Language } from '../draft/draft';
import { labelOf } from '../draft/outline';
import { inLanguage } from '../engine/pack';
import { inFile, toRange } from './convert';
import { provisionSpans } from './places';
import type { Latest } from './session';

/** What a lens brings back when it is to be shown. */
export interface LensData {
  readonly uri: string;
  readonly provision: string;
}

/** A lens above each Part that is about one branch; what it says is worked out when it comes into sight. */
export function codeLensesOf(latest: Latest): CodeLens[] {
  const { analysis, document: { uri } } = latest;
  return partsIn(latest).map(({ provision }) => ({
    range: toRange(latest.text, provisionSpans(latest, provision).head), data: { uri, provision: analysis.outline.eIds[provision]! } satisfies LensData,
  }));
}

/** "Sickness: C102 7 met · 2 below · 1 not found". `command` lists them, where the client has it. */
export function resolveLens(lens: CodeLens, latest: Latest, command: string | undefined): CodeLens {
  const data = lens.data as LensData, part = partOf(latest, data.provision);
  if (!part) return { ...lens, command: { title: '', command: '' } };
  const { language } = latest.analysis.draft, say = words[language];
  const branch = nameBranch(part.branch, language), name = branch.charAt(0).toUpperCase() + branch.slice(1);
  const sums = part.standards.map(({ instrument, counts }) => {
    const shown = [
      counts.met > 0 && say.met(counts.met), counts.below > 0 && say.below(counts.below), counts['not-found'] > 0 && say.notFound(counts['not-found']),
      counts['cannot-tell'] > 0 && say.open(counts['cannot-tell']),
    ].filter(Boolean).join(' · ');
    return `${instrument.id} ${shown || say.nothing}`;
  });
  const title = `${name}${say.colon}${sums.join(' | ')}`;
  return { ...lens, command: { title, command: command ?? '', ...(command && { arguments: [data.uri, data.provision], tooltip: say.list }) } };
}

/** What the draft is assessed against; worked out once for a set of rules and settings. */
function scopeIn({ analysis, settings: { project } }: Latest): Scope {
  let scope = scopes.get(analysis.rules);
  if (scope?.of !== project) scopes.set(analysis.rules, scope = { of: project, scope: scopeFor(analysis, { ...(project.standards && { standards: project.standards }), ...(project.targets && { targets: project.targets }) }) });
  return scope.scope;
}

const scopes = new WeakMap<Latest['analysis']['rules'], { readonly of: Latest['settings']['project']; readonly scope: Scope }>();

const parts = new WeakMap<Latest['analysis'], { readonly scope: Scope; readonly parts: readonly BranchPart[] }>();

function partsIn(latest: Latest): readonly BranchPart[] {
  const { analysis } = latest, scope = scopeIn(latest);
  let known = parts.get(analysis);
  if (known?.scope !== scope) parts.set(analysis, known = { scope, parts: branchParts(analysis, scope) });
  return known.parts;
}

function partOf(latest: Latest, eId: string) {
  const { analysis } = latest, scope = scopeIn(latest);
  const found = partsIn(latest).find(({ provision }) => analysis.outline.eIds[provision] === eId);
  return found && { ...found, standards: summaryOf(analysis, found.provision, scope) };
}

/** One line of the list behind a lens. */
export interface PartLine {
  /** The Article: what "Explain" takes. */
  readonly cite: string;
  readonly title: string;
  readonly standing: 'met' | 'below' | 'not-found' | 'cannot-tell';
  /** The standing in words, and the provision that shows it. */
  readonly says: string;
  readonly range?: CodeLens['range'];
}

/** The Articles that a lens counts: what is below first, then what was not found, what is open, what is met. */
export function partLines(latest: Latest, eId: string): { readonly title: string; readonly lines: readonly PartLine[] } | undefined {
  const part = partOf(latest, eId);
  if (!part) return undefined;
  const { analysis, text } = latest, { draft, outline } = analysis, say = words[draft.language];
  const lines = part.standards.flatMap(({ articles }) => articles.flatMap((article): readonly PartLine[] => {
    const { standing, entry } = article;
    if (standing === 'not-applicable') return [];
    const place = evidenceOf(article), at = place?.provision;
    const span = place && at !== undefined ? inFile(analysis, at, place.span.end > place.span.start ? place.span : wholeSpan(analysis, at)) : undefined;
    return [{
      cite: entry.cite.label, title: inLanguage(entry.title, draft.language), standing,
      says: [say.standing[standing], at === undefined ? '' : labelOf(draft, outline, at)].filter(Boolean).join(' · '), ...(span && { range: toRange(text, span) }),
    }];
  }));
  const order = ['below', 'not-found', 'cannot-tell', 'met'];
  const heading = draft.provisions[part.provision]!.heading ?? '';
  return { title: [labelOf(draft, outline, part.provision), heading].filter(Boolean).join('. '), lines: lines.sort((a, b) => order.indexOf(a.standing) - order.indexOf(b.standing)) };
}

interface Words {
  readonly colon: string;
  readonly nothing: string;
  readonly list: string;
  readonly standing: Readonly<Record<PartLine['standing'], string>>;
  met(count: number): string;
  below(count: number): string;
  notFound(count: number): string;
  open(count: number): string;
}

const words: Readonly<Record<Language, Words>> = {
  en: {
    colon: ': ', nothing: 'nothing to compare', list: 'List the Articles',
    standing: { met: 'met', below: 'below', 'not-found': 'not found in this draft', 'cannot-tell': 'cannot tell from this text' },
    met: (count) => `${count} met`, below: (count) => `${count} below`, notFound: (count) => `${count} not found`, open: (count) => `${count} cannot tell`,
  },
  fr: {
    colon: '\u202f: ', nothing: 'rien à comparer', list: 'Lister les articles',
    standing: { met: 'satisfait', below: 'en deçà', 'not-found': 'introuvable dans ce projet', 'cannot-tell': 'le texte ne permet pas de le dire' },
    met: (count) => `${count} satisfait${count > 1 ? 's' : ''}`, below: (count) => `${count} en deçà`, notFound: (count) => `${count} introuvable${count > 1 ? 's' : ''}`, open: (count) => `${count} indécidable${count > 1 ? 's' : ''}`,
  },
  es: {
    colon: ': ', nothing: 'nada que comparar', list: 'Ver los artículos',
    standing: { met: 'cumplido', below: 'por debajo', 'not-found': 'no se encuentra en este proyecto', 'cannot-tell': 'el texto no permite saberlo' },
    met: (count) => `${count} cumplido${count > 1 ? 's' : ''}`, below: (count) => `${count} por debajo`, notFound: (count) => `${count} no encontrado${count > 1 ? 's' : ''}`, open: (count) => `${count} sin determinar`,
  },
};
