import type { Framework } from '../../analysis/framework';
import { nameParameter } from '../../analysis/parameters';
import { type Missing, type Open } from '../../analysis/ratify/open';
import { sayLimit } from '../../analysis/sayLadder';
import type { Language } from '../../draft/draft';
import { namePlace } from '../place';
import { ratificationWords } from './words';

/** What an open Article waits for, by name: the need, the values and what is asked of them, the words that leave it open, the keys of lexfloor.yaml. */
export function sayOpen({ needs, missing, keys }: Open, framework: Framework, language: Language): string {
  const say = ratificationWords[language], what = [...new Set(missing.flatMap(one => sayMissing(one, framework, language) ?? []))];
  const asked = keys.length === 0 ? '' : ` (${say.inFile(keys.join(', '))})`;
  return `${say.needs[needs]}${asked}${what.length === 0 ? '' : `${say.colon}${what.join(language === 'fr' ? '\u202f; ' : '; ')}`}`;
}

/** "Duration of sickness: ≥ 26 weeks (Section 8: “20 weeks”)"; undefined where nothing is named. */
function sayMissing({ parameter, limit, places }: Missing, framework: Framework, language: Language): string | undefined {
  const say = ratificationWords[language];
  const shown = places.map((place) => {
    const { path, label } = namePlace(framework, place, place.span);
    return `${framework.files.length > 1 ? `${path}${say.colon}` : ''}${label}${place.quote === undefined ? '' : ` ${say.quoted(place.quote)}`}`;
  });
  if (parameter === undefined && shown.length === 0) return undefined;
  const value = parameter === undefined ? '' : `${nameParameter(parameter, language)}${limit ? `${say.colon}${sayLimit(limit, language)}` : ''}`;
  return value === '' ? shown.join(', ') : shown.length === 0 ? value : `${value} (${shown.join(', ')})`;
}
