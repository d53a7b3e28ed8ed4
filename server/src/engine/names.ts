import { Gap, type Tokens } from '../words/tokens';

/**
 * True where tokens `start` up to `end` are part of the name of an Act or an office ("Workmen's Compensation Act", "Ministry of Social
 * Welfare"): a name is cited, whatever its words. Told by capitals and by a noun that leads such names.
 */
export function standsInName(tokens: Tokens, start: number, end: number): boolean {
  if (isInFrenchTitle(tokens, start)) return true;
  let capitals = 0;
  for (let i = start; i < end; i++) if (isCapital(tokens, i)) capitals++; else if (!small.has(tokens.norm[i]!)) return false;
  if (capitals === 0) return false;
  let from = start, to = end;
  while (from > 0 && tokens.gap[from] === Gap.none && isCapital(tokens, from - 1) && tokens.gap[from - 1]! < Gap.stop) from--;
  while (to < tokens.count && tokens.gap[to] === Gap.none && (isCapital(tokens, to) || joins(tokens, to))) to++;
  if (to - from > end - start) for (let i = from; i < to; i++) if (closing.has(tokens.norm[i]!) && isCapital(tokens, i)) return true;
  for (let i = start - 1, steps = 0; i >= 0 && steps < 8 && tokens.gap[i + 1]! <= Gap.soft; i--, steps++) {
    if (isCapital(tokens, i)) { if (opening.has(tokens.norm[i]!)) return true; } else if (!small.has(tokens.norm[i]!)) return false;
  }
  return false;
}

/** "la Loi sur la prestation canadienne pour les travailleurs en cas de confinement": French titles have one capital only. */
function isInFrenchTitle(tokens: Tokens, start: number): boolean {
  for (let i = start - 1, steps = 0; i >= 0 && steps < 8 && tokens.gap[i + 1] === Gap.none; i--, steps++) {
    if (tokens.norm[i] === 'loi') return isCapital(tokens, i) && tokens.norm[i + 1] === 'sur';
  }
  return false;
}

const isCapital = (tokens: Tokens, i: number): boolean => {
  const word = tokens.text.slice(tokens.start[i]!, tokens.end[i]!), first = word.charAt(0);
  return first !== first.toLowerCase() && (word.length === 1 || word !== word.toUpperCase());
};

/** "and" between two capitals: "Pensions and Provident Fund Act". */
const joins = (tokens: Tokens, i: number): boolean =>
  (tokens.norm[i] === 'and' || tokens.norm[i] === 'for' || tokens.norm[i] === 'of') && i + 1 < tokens.count && tokens.gap[i + 1] === Gap.none && isCapital(tokens, i + 1);

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const closing = words('boards funds commissions councils committees committee act acts ordinance law laws bill code convention conventions decree regulations rules order fund scheme union association society trust corporation company institute agency authority board '
  + 'commission council tribunal court department ministry office service services school hospital university programme');
const opening = words('act acts law code convention ministry minister department office institute commissioner secretary director directorate bureau agency service union association society '
  + 'loi code convention ministere ministre institut institution caisse office direction agence bureau fonds union association societe confederation federation '
  + 'ley codigo convenio regimen sistema estatuto ministerio ministro ministra instituto secretaria caja fondo oficina direccion agencia servicio union asociacion sociedad confederacion federacion junta consejo');
const small = words('of for the and de du des la le les l d del los las y e et pour para en sur a');
