import type { Assumption } from '../../analysis/ratify/assume';
import { citesOf, isConditional, isRegulated, type Ratification } from '../../analysis/ratify/readiness';
import { sayLimit } from '../../analysis/sayLadder';
import { inLanguage } from '../../engine/pack';
import type { Paint } from '../paint';
import { namePlace } from '../place';
import { sayOpen } from './missing';
import { ratificationWords } from './words';

/** For the terminal: each Part in a line, obstacles and open points below it. */
export function renderRatification({ instrument, framework, parts, common, choices, later }: Ratification, assumed: readonly Assumption[], paint: Paint): string {
  const say = ratificationWords.en, styles = { 'can-be-accepted': 'good', obstacle: 'error', 'not-enough-known': 'warning' } as const;
  const lines = [paint('strong', `${instrument.id}: readiness for ratification`)];
  if (assumed.length > 0) lines.push(`  assumed: ${assumed.map(({ parameter, value }) => `${parameter} = ${value.value} ${value.unit}`).join(', ')}`);
  for (const part of [...parts, ...common ? [common] : []]) {
    const title = part === common ? say.common : part.id === '' ? say.whole : `Part ${part.id}${part.branch ? ` (${part.branch})` : ''}`;
    lines.push(`${paint('strong', title)}: ${paint(styles[part.readiness], isConditional(part) ? say.conditional : say.readiness[part.readiness])}  ${paint('faint', `${part.met} of ${part.asked} deciding Articles met`)}`);
    for (const obstacle of part.obstacles) {
      const { file, provision, article, evidence, change, exceptions } = obstacle;
      const { path, label, range } = namePlace(framework, { file, provision }, evidence.span);
      lines.push(`  ${path}:${range.start.line + 1}:${range.start.character + 1} ${label}: ${evidence.fact ? `${evidence.fact.parameter} "${evidence.fact.quote}"` : inLanguage(evidence.finding?.rule.title ?? article.entry.title, 'en')}; ${citesOf(obstacle)}${change ? ` asks ${sayLimit(change.to, 'en')}${change.assume ? ` (--assume "${change.assume}")` : ''}` : ''}`);
      for (const { cite, limit } of exceptions) lines.push(`    would do under ${cite}: ${sayLimit(limit, 'en')}`);
    }
    for (const { article, places } of part.shown) lines.push(paint('faint', `  ${article.entry.cite.label}: ${say.shown.toLowerCase()} ${places.map(place => namePlace(framework, place, { start: 0, end: 0 }).label).join(', ')}`));
    if (!isRegulated(part)) lines.push(`  needs ${say.needs.branch}`);
    const byNeed = new Map<string, string[]>();
    for (const one of part.open) {
      if (one.needs === 'branch') continue;
      const needs = sayOpen(one, framework, 'en');
      byNeed.set(needs, [...byNeed.get(needs) ?? [], one.article.entry.cite.label]);
    }
    for (const [needs, cites] of byNeed) lines.push(`  ${cites.join(', ')} ${cites.length === 1 ? 'needs' : 'need'} ${needs}`);
  }
  for (const { choice, ready, open, verdict } of choices) lines.push(`${choice.cite}: ${say.verdict[verdict]}. ${say.choice(choice['count-at-least'], choice.of.join(', '), ready.join(', ') || say.none, open.join(', ') || say.none)}`);
  if (later.length > 0 && choices.length > 0) lines.push(`${say.later}: ${later.join(', ')}`);
  return `${lines.join('\n')}\n`;
}
