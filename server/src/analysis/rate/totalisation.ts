import type { Language } from '../../text/language';
import { cents } from './amounts';
import type { RateResult } from './computeRate';
import type { Answer } from './verdicts';
import { Working } from './working';

/** What one State brings to a totalised pension. Periods in months, amounts on one basis of time, in that State's own money. */
export interface StateCase {
  readonly name: string;
  readonly months: number;
  /** The qualifying period of its law. */
  readonly required: number;
  /** The pension for all periods together, as if they had been completed under its own law. */
  readonly theoretical?: number;
  /** The pension for its own periods alone, under its own law. */
  readonly national?: number;
  /** Fewer own months than these give no pension of its own under the agreement. */
  readonly least?: number;
}

/** Periods of several States; `overlap`: months that are counted in more than one of them. */
export interface TotalisationCase {
  readonly states: readonly StateCase[];
  readonly overlap?: number;
}

/**
 * A totalised pension, State by State: the periods are added up (C157 Art. 7(1)), each State pays of its theoretical pension the part that
 * its own periods are of all (Art. 7(2)-(3), pro rata), or its national pension where that is higher. Overlapping months count once towards
 * the right; to whom they belong is for the agreement, so that the parts are of the sum and make a whole together.
 */
export function computeTotalisation({ states, overlap = 0 }: TotalisationCase, language: Language = 'en'): RateResult {
  const working = new Working(language), say = words[language], answer: Answer = {}, { n } = working.say;
  const sum = states.reduce((all, { months }) => all + months, 0), total = sum - overlap;
  working.step(`${say.total} = ${states.map(({ months }) => n(months)).join(' + ')}${overlap > 0 ? ` − ${n(overlap)}` : ''} = ${n(total)}`, 'C157 Art. 7(1)');
  answer['total_months'] = total;
  for (const state of states) {
    const paid = shareOf(state, total, sum, working, say, n);
    if (paid !== undefined) answer[`pension_${state.name}`] = cents(paid);
  }
  return { steps: working.steps, answer, needs: working.needs };
}

function shareOf({ name, months, required, theoretical, national, least = 0 }: StateCase, total: number, sum: number, working: Working, say: Words, n: (value: number) => string): number | undefined {
  const alone = months >= required, own = alone ? national ?? working.need(`national (${name})`, say.national) : 0;
  if (alone) working.step(`${name}: ${n(months)} ≥ ${n(required)}: ${say.alone}`);
  if (total < required) {
    working.step(`${name}: ${n(total)} < ${n(required)}: ${say.none}`, 'C157 Art. 7(1)');
    return own;
  }
  if (!alone) working.step(`${name}: ${n(months)} < ${n(required)} ≤ ${n(total)}: ${say.together}`, 'C157 Art. 7(1)');
  if (months < least) {
    working.step(`${name}: ${n(months)} < ${n(least)}: ${say.tooFew}`);
    return own;
  }
  if (theoretical === undefined) return working.need(`theoretical (${name})`, say.theoretical);
  const share = theoretical * months / sum;
  working.step(`${name}: ${n(theoretical)} × ${n(months)} / ${n(sum)} = ${n(cents(share))}`, 'C157 Art. 7(2)-(3)');
  if (own === undefined) return undefined;
  if (own > share) working.step(`${name}: ${n(own)} > ${n(cents(share))}: ${say.higher}`);
  return Math.max(own, share);
}

/** A case as YAML has it, or the paths of what is wrong in it. */
export function readTotalisation(value: Readonly<Record<string, unknown>>): { readonly read: TotalisationCase; readonly problems: readonly { readonly path: readonly (string | number)[]; readonly message: string }[] } {
  const problems: { path: (string | number)[]; message: string }[] = [];
  const amount = (one: Readonly<Record<string, unknown>>, key: string, at: (string | number)[], must = false): number | undefined => {
    const found = one[key];
    if (found === undefined && !must) return undefined;
    if (typeof found === 'number' && Number.isFinite(found) && found >= 0) return found;
    problems.push({ path: found === undefined ? at : [...at, key], message: `"${key}" must be a number from 0 on` });
    return undefined;
  };
  const known = new Set(['name', 'months', 'required', 'theoretical', 'national', 'least']);
  const list: readonly unknown[] = Array.isArray(value['states']) ? value['states'] : [];
  const states = list.map((one, i): StateCase => {
    const at = ['states', i], state = (typeof one === 'object' && one !== null ? one : {}) as Readonly<Record<string, unknown>>;
    if (typeof state['name'] !== 'string') problems.push({ path: at, message: 'a State needs a name: write "name: Marenga"' });
    for (const key of Object.keys(state)) if (!known.has(key)) problems.push({ path: [...at, key], message: `"${key}" is not known; the keys are ${[...known].join(', ')}` });
    const theoretical = amount(state, 'theoretical', at), national = amount(state, 'national', at), least = amount(state, 'least', at);
    return {
      name: String(state['name'] ?? ''), months: amount(state, 'months', at, true) ?? 0, required: amount(state, 'required', at, true) ?? 0,
      ...theoretical !== undefined && { theoretical }, ...national !== undefined && { national }, ...least !== undefined && { least },
    };
  });
  if (states.length < 2) problems.push({ path: ['states'], message: 'periods of two States or more are added up; list them under "states:"' });
  const overlap = amount(value, 'overlap', []);
  const most = states.reduce((all, { months }) => all + months, 0) - Math.max(0, ...states.map(({ months }) => months));
  if (overlap !== undefined && overlap > most) problems.push({ path: ['overlap'], message: 'is longer than the periods that can overlap' });
  return { read: { states, ...overlap !== undefined && { overlap } }, problems };
}

interface Words { readonly total: string; readonly alone: string; readonly none: string; readonly together: string; readonly tooFew: string; readonly higher: string; readonly theoretical: string; readonly national: string }

const words: Readonly<Record<Language, Words>> = {
  en: { total: 'months of all States', alone: 'a right with its own periods', none: 'no right, even with all periods', together: 'a right with the periods of all', tooFew: 'too few own months for a share', higher: 'the national pension is higher and is paid', theoretical: 'the pension for all periods as if completed under its law', national: 'the pension for its own periods alone' },
  fr: { total: 'mois de tous les États', alone: 'droit avec ses propres périodes', none: 'aucun droit, même avec toutes les périodes', together: 'droit avec les périodes de tous', tooFew: 'trop peu de mois propres pour une part', higher: 'la pension nationale, plus élevée, est versée', theoretical: 'la pension pour toutes les périodes comme accomplies sous sa législation', national: 'la pension pour ses seules périodes' },
  es: { total: 'meses de todos los Estados', alone: 'derecho con sus propios períodos', none: 'sin derecho, aun con todos los períodos', together: 'derecho con los períodos de todos', tooFew: 'demasiado pocos meses propios para una parte', higher: 'la pensión nacional es mayor y se paga', theoretical: 'la pensión por todos los períodos como cumplidos bajo su legislación', national: 'la pensión por sus solos períodos' },
};
