/**
 * Numbers as laws write them: "12A", "iv", "aa", "6 bis", "1.1", "Third", "premier". A number may be read in more than one way
 * ("i" is the ninth letter and the first Roman number); the neighbours decide.
 */
export type Series = 'arabic' | 'lower' | 'upper' | 'roman' | 'ROMAN';

export interface Reading {
  readonly series: Series;
  /** Place in the series: 3 for "3", "c", "iii". Insertions lie between: "3A" is 3.01, "3 bis" 3.02. */
  readonly order: number;
}

/** All ways to read a number's canonical characters; empty when it is no number. */
export function readingsOf(num: string): readonly Reading[] {
  const arabic = /^(\d{1,6})(.*)$/.exec(num);
  if (arabic !== null) return [{ series: 'arabic', order: Number(arabic[1]) + insertion(arabic[2]!) }];
  const head = /^([A-Za-z]+?)(?:[ .-]?(bis|ter|qu[aá]ter|quinquies|sexies|septies|octies|nonies|decies|\d+))?$/i.exec(num);
  if (head === null) return [];
  const letters = head[1]!, after = insertion(head[2] ?? '');
  const lower = letters === letters.toLowerCase();
  if (!lower && letters !== letters.toUpperCase()) return [];
  const found: Reading[] = [];
  const letter = letterOrder(letters);
  if (letter !== undefined) found.push({ series: lower ? 'lower' : 'upper', order: letter + after });
  const roman = romanValue(letters);
  if (roman !== undefined) found.push({ series: lower ? 'roman' : 'ROMAN', order: roman + after });
  return found;
}

/** True where `next` may directly follow `previous`: one more, or an insertion after it. */
export const follows = (previous: number, next: number): boolean =>
  next > previous && Math.floor(next) - Math.floor(previous) <= 1;

/** The value of a Roman number in either case; undefined when the letters form none. */
export function romanValue(letters: string): number | undefined {
  if (!/^[ivxlcdm]{1,10}$/i.test(letters)) return undefined;
  const upper = letters.toUpperCase();
  if (!/^M{0,3}(?:CM|CD|D?C{0,4})(?:XC|XL|L?X{0,4})(?:IX|IV|V?I{0,4})$/.test(upper)) return undefined;
  let total = 0;
  for (let at = 0; at < upper.length; at++) {
    const here = romanDigits[upper[at]!]!, after = romanDigits[upper[at + 1]!] ?? 0;
    total += here < after ? -here : here;
  }
  return total;
}

const romanDigits: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };

/** "a" is 1, "z" 26, "aa" 27, "bb" 28; "ab" and longer mixtures are insertions after their first letter. */
function letterOrder(letters: string): number | undefined {
  const lower = letters.toLowerCase();
  const first = lower.charCodeAt(0) - 96;
  if (lower.length === 1) return first;
  if (lower.length > 3) return undefined;
  if ([...lower].every(letter => letter === lower[0])) return (lower.length - 1) * 26 + first;
  return first + (lower.charCodeAt(1) - 96) / 100;
}

const latin = ['bis', 'ter', 'quater', 'quinquies', 'sexies', 'septies', 'octies', 'nonies', 'decies'];

/** What stands after the main number, as a fraction: "A", "-1", ".2", " bis". */
function insertion(text: string): number {
  let at = 0, scale = 0.01, sum = 0;
  const parts = /(\d+)|(\p{L}+)/gu;
  for (let part = parts.exec(text); part !== null && at < 4; part = parts.exec(text), at++) {
    const word = part[0].toLowerCase().replace('á', 'a'), place = latin.indexOf(word);
    const value = part[1] !== undefined ? Number(part[1]) : place >= 0 ? place + 2 : letterOrder(word) ?? 1;
    sum += Math.min(value, 99) * scale;
    scale /= 100;
  }
  return sum;
}

const ordinals: Readonly<Record<string, number>> = {};
const list = (words: string): void => words.split(' ').forEach((word, at) => {
  for (const form of word.split('|')) (ordinals as Record<string, number>)[form] = at + 1;
});
list('one|first two|second three|third four|fourth five|fifth six|sixth seven|seventh eight|eighth nine|ninth ten|tenth '
  + 'eleven|eleventh twelve|twelfth thirteen|thirteenth fourteen|fourteenth fifteen|fifteenth sixteen|sixteenth '
  + 'seventeen|seventeenth eighteen|eighteenth nineteen|nineteenth twenty|twentieth');
list('premier|première|unique deuxième|second|seconde|deux troisième|trois quatrième|quatre cinquième|cinq sixième|six '
  + 'septième|sept huitième|huit neuvième|neuf dixième|dix onzième douzième treizième quatorzième quinzième seizième');
list('primero|primera|primer|único|única|uno segundo|segunda|dos tercero|tercera|tercer|tres cuarto|cuarta|cuatro quinto|quinta|cinco '
  + 'sexto|sexta|seis séptimo|séptima|siete octavo|octava|ocho noveno|novena|nueve décimo|décima|diez undécimo|undécima|onceavo '
  + 'duodécimo|duodécima decimotercero|decimotercera|decimotercer decimocuarto|decimocuarta decimoquinto|decimoquinta '
  + 'decimosexto|decimosexta decimoséptimo|decimoséptima decimoctavo|decimoctava decimonoveno|decimonovena vigésimo|vigésima');

/** "Third" is 3, "vigésima primera" 21; undefined for any other word. */
export function ordinalValue(words: string): number | undefined {
  const lower = words.toLowerCase().normalize('NFC');
  const whole = ordinals[lower];
  if (whole !== undefined) return whole;
  const [tens, ones] = lower.split(/\s+/);
  const high = tens === undefined ? undefined : spanishTens[tens];
  if (high === undefined) return undefined;
  if (ones === undefined) return high;
  const low = ordinals[ones];
  return low === undefined || low > 9 ? undefined : high + low;
}

const spanishTens: Readonly<Record<string, number>> = {
  'décimo': 10, 'décima': 10, 'vigésimo': 20, 'vigésima': 20, 'trigésimo': 30, 'trigésima': 30, 'cuadragésimo': 40, 'cuadragésima': 40,
  'quincuagésimo': 50, 'quincuagésima': 50,
};
