import { answeredBy } from '../../analysis/ratify/open';
import { isConditional, type PartReadiness, type Ratification } from '../../analysis/ratify/readiness';
import type { Assumption } from '../../analysis/ratify/assume';
import { inLanguage } from '../../engine/pack';
import type { Framework } from '../../analysis/framework';
import { sayLimit } from '../../analysis/sayLadder';
import { placeData } from '../place';

/** The JSON of `lexfloor ratify`: one entry an instrument, Part by Part. */
export function ratificationData(all: readonly Ratification[], assumed: readonly Assumption[]): object {
  return {
    assumed: assumed.map(({ parameter, value }) => ({ parameter, ...value })),
    instruments: all.map(({ instrument, acceptance, framework, parts, common, choices, later }) => ({
      instrument: instrument.id, title: inLanguage(instrument.title, 'en'), unit: acceptance?.unit,
      parts: parts.map(part => partData(part, framework)), ...common && { common: partData(common, framework) },
      rules: choices.map(({ choice, ready, open, verdict }) => ({ id: choice.id, cite: choice.cite, atLeast: choice['count-at-least'], of: choice.of, canBeAccepted: ready, open, verdict })),
      canBeAccepted: parts.filter(({ readiness }) => readiness === 'can-be-accepted').map(({ id }) => id),
      obstacles: parts.filter(({ readiness }) => readiness === 'obstacle').map(({ id }) => id),
      notEnoughKnown: parts.filter(({ readiness }) => readiness === 'not-enough-known').map(({ id }) => id),
      later,
      changes: [...new Set([...parts, ...common ? [common] : []].flatMap(({ obstacles }) => obstacles.flatMap(({ change }) => change?.assume ?? [])))],
    })),
  };
}

function partData(part: PartReadiness, framework: Framework): object {
  const { id, branch, readiness, obstacles, open, met, asked, shown, beside, exceptions } = part;
  return {
    part: id, ...branch !== undefined && { branch }, state: readiness, ...isConditional(part) && { onceTheCountryHasAnswered: true }, met, asked,
    obstacles: obstacles.map(({ file, provision, article, also, evidence, change, exceptions: helping }) => ({
      cite: article.entry.cite.label, ...also.length > 0 && { also: also.map(({ entry }) => entry.cite.label) }, title: inLanguage(evidence.finding?.rule.title ?? article.entry.title, 'en'), ...placeData(framework, { file, provision }, evidence.span),
      ...evidence.fact && { fact: { parameter: evidence.fact.parameter, value: evidence.fact.value, unit: evidence.fact.unit, quote: evidence.fact.quote } },
      ...change && { change: { parameter: change.parameter, from: change.from, bound: change.to.bound, to: change.to.than === 'throughout' ? 'throughout' : change.to.than, says: sayLimit(change.to, 'en'), ...change.assume !== undefined && { assume: change.assume } } },
      exceptions: helping.map(({ cite, limit }) => ({ cite, says: sayLimit(limit, 'en') })),
    })),
    open: open.map(({ article, needs, missing, keys }) => ({
      cite: article.entry.cite.label, title: inLanguage(article.entry.title, 'en'), standing: article.standing, needs, answeredBy: answeredBy(needs), ...keys.length > 0 && { keys },
      missing: missing.map(({ parameter, limit, places }) => ({ ...parameter !== undefined && { parameter }, ...limit && { asks: sayLimit(limit, 'en') }, places: places.map(place => ({ ...placeData(framework, place, place.span), ...place.quote !== undefined && { quote: place.quote } })) })),
    })),
    shown: shown.map(({ article, places }) => ({ cite: article.entry.cite.label, places: places.map(place => placeData(framework, place, { start: 0, end: 0 })) })),
    beside: beside.map(({ entry }) => entry.cite.label),
    exceptions: exceptions.map(({ cite, effect }) => ({ cite, ...effect !== undefined && { effect: inLanguage(effect, 'en') } })),
  };
}
