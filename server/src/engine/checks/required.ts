import type { Provision, ProvisionKind } from '../../draft/draft';
import type { Span } from '../../text/span';
import type { Finding } from '../finding';
import type { Ready } from '../plan';
import { type Site, matchesOf } from '../site';
import type { Wide } from '../draftwide';

/** True where a provision shows a required element: one of its phrases, or a fact that is one. */
export function showsElement(site: Site, ready: Ready): boolean {
  const { check } = ready.rule;
  if (check.kind !== 'required') return false;
  const { language } = site.context;
  return matchesOf(ready.phrases, site.own, language).length > 0
    || matchesOf(ready.phrases, site.headings, language).length > 0
    || site.facts.some(fact => check.parameters.includes(fact.parameter));
}

/**
 * An element that the whole draft leaves out; asked only of a whole law on benefits, and only in a language for which the rule
 * knows the words. The finding stands at the heading of the Part where the element would belong, else at the title of the act.
 */
export function checkRequired(wide: Wide, ready: Ready, shown: boolean): { readonly provision: number; readonly item: Finding } | undefined {
  const { rule } = ready, { check } = rule;
  if (check.kind !== 'required' || shown || (ready.phrases[wide.draft.language] ?? []).length === 0) return undefined;
  if (!isWholeLaw(wide) || !regulates(wide, check.askedOf)) return undefined;
  const provision = placeOf(wide, ready);
  if (provision === undefined) return undefined;
  const span = headingSpan(wide.draft.provisions[provision]!);
  return {
    provision,
    item: { rule, severity: rule.severity, verdict: 'missing', cites: rule.cites, span, values: {}, element: check.element, fixes: [] },
  };
}

/** A law, not a fragment: enough sections, and benefits that it sets itself. An amending act leaves the rest to the act it amends. */
export function isWholeLaw(wide: Wide): boolean {
  const { draft } = wide;
  const sections = draft.provisions.filter(({ kind, quoted }) => !quoted && (kind === 'section' || kind === 'article')).length;
  if (sections < wholeLaw.sections) return false;
  const title = draft.provisions.find(({ kind }) => kind === 'act')?.heading ?? '';
  if (/\b(?:amend(?:ment|ing|s)?|modifi(?:cation|ant|cación|ca)|repeal|commencement)\b/iu.test(title)) return false;
  const benefits = [...wide.byParameter].filter(([parameter]) => benefitTopics.test(parameter) && !parameter.startsWith('general.'));
  return benefits.reduce((sum, [, facts]) => sum + facts.length, 0) >= wholeLaw.benefits;
}

const wholeLaw = { sections: 15, benefits: 2 } as const;
const benefitTopics = /\.(?:duration|rate|minimum-rate|maximum-rate|accrual-rate|temporary-rate|permanent-total-rate|pensionable-age|qualifying-period|reduced-qualifying-period|waiting-period|child-rate)$/;

const regulates = (wide: Wide, branches: readonly string[]): boolean =>
  branches.length === 0 || [...wide.parameters].some(parameter => branches.includes(parameter.slice(0, parameter.indexOf('.'))) && benefitTopics.test(parameter));

/** The heading of the Part or Chapter whose words fit, else the title. */
function placeOf(wide: Wide, ready: Ready): number | undefined {
  const { draft } = wide;
  for (let i = 0; i < draft.provisions.length; i++) {
    const provision = draft.provisions[i]!;
    if (!parts.has(provision.kind) || provision.headingSpan === undefined) continue;
    if (matchesOf(ready.notWhen, wide.site(i).headings, draft.language).length > 0) return i;
  }
  const title = draft.provisions.findIndex(({ kind }) => kind === 'act');
  if (title >= 0) return title;
  return draft.provisions.length > 0 ? 0 : undefined;
}

const parts: ReadonlySet<ProvisionKind> = new Set<ProvisionKind>(['book', 'title', 'part', 'chapter', 'division']);

const headingSpan = (provision: Provision): Span =>
  provision.headingSpan ?? provision.numSpan ?? firstLine(provision.text);

/** A title without a span of its own: its first line that says something. */
function firstLine(text: string): Span {
  const start = Math.max(0, text.search(/\S/u));
  const end = /[\r\n]/.exec(text.slice(start))?.index;
  return { start, end: end === undefined ? text.trimEnd().length : start + end };
}

