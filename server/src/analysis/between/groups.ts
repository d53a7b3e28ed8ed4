import type { Draft } from '../../draft/draft';
import { fold } from '../../words/tokens';

/** True where two texts are not by their titles for different groups of persons (civil servants, seafarers, the self-employed). */
export function sameGroups(a: Draft, b: Draft): boolean {
  const [left, right] = [groupsOf(a), groupsOf(b)];
  return left.length === right.length && left.every((group, i) => group === right[i]);
}

function groupsOf({ provisions }: Draft): readonly number[] {
  const title = fold(provisions.filter(({ kind }, i) => kind === 'act' || i === 0).map(({ heading }) => heading ?? '').join(' '));
  return groups.flatMap((pattern, i) => pattern.test(title) ? [i] : []);
}

/** Words of titles, folded, in the three languages. */
const groups: readonly RegExp[] = [
  /civil serv|public serv|public offic|government employ|fonctionnaire|agents? (?:publics?|de l.?etat)|funcionari|servidores publicos|empleados publicos|clases pasivas/,
  /seam[ae]n|seafar|mariner|fisher|\bmarins?\b|pecheur|gens de mer|\bmar\b|maritim|pesca/,
  /agricult|farm|rural|agricol|agrari/,
  /\bmine(?:s|rs?)?\b|mineur|mineri|mineros/,
  /domestic|gens de maison|employes de maison|hogar|domestic/,
  /self.?employ|independant|autonom|independiente/,
  /voluntary|volontaire|voluntari/,
  /military|armed|soldier|veteran|defence|militaire|militar|armadas/,
  /police|policia|policial/,
  /teacher|enseignant|magisterio|docente/,
  /judge|judicial|magistrat/,
  /apprentic|student|apprenti|etudiant|aprendi|estudiant/,
  /rail(?:way|road)|cheminot|ferrovi/,
  /longshore|docker|dock work|portuari/,
  /members? of parliament|legislat(?:or|ure)s?\b|deputes|diputad|parlamentari/,
  /private employees|employes prives/,
];
