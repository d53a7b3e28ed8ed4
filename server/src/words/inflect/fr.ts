import { likeCase } from './case';

/** The plural of a French noun or adjective: "social" → "sociaux", "taux" → "taux". */
export function pluralFr(word: string): string {
  const lower = word.toLowerCase();
  const known = irregular.find(([one]) => lower === one);
  if (known) return likeCase(word, known[1]);
  if (/[sxz]$/.test(lower)) return word;
  if (/al$/.test(lower) && !regularAl.has(lower)) return likeCase(word, `${lower.slice(0, -2)}aux`);
  if (/(?:eau|eu|au)$/.test(lower) && lower !== 'bleu') return likeCase(word, `${lower}x`);
  return likeCase(word, `${lower}s`);
}

/** The singular of a French plural; undefined for a word that is none ("temps", "décès", "taux" are not). */
export function singularFr(word: string): string | undefined {
  const lower = word.toLowerCase();
  const known = irregular.find(([, many]) => lower === many);
  if (known) return likeCase(word, known[0]);
  if (lower.length < 4 || endInS.has(lower) || /(?:ois|ès|as|is)$/.test(lower) && !/ais$/.test(lower)) return undefined;
  if (/eaux$/.test(lower)) return likeCase(word, lower.slice(0, -1));
  if (/aux$/.test(lower)) return lower === 'taux' ? undefined : likeCase(word, `${lower.slice(0, -3)}al`);
  return /s$/.test(lower) ? likeCase(word, lower.slice(0, -1)) : undefined;
}

/**
 * The feminine of a word in the singular. For a noun only where it names a person; undefined where it does not, or has one form.
 */
export function feminineFr(word: string, noun: boolean): string | undefined {
  const lower = word.toLowerCase();
  const known = persons[lower];
  if (known !== undefined) return likeCase(word, known);
  if (noun && (things.has(lower) || !/(?:é|eur|ien)$/.test(lower) || /(?:[bcdflmnprsvxi]ité|iété)$/.test(lower) && lower !== 'invité')) return undefined;
  if (/é$/.test(lower)) return likeCase(word, `${lower}e`);
  if (/ateur$|iteur$|cteur$|uteur$/.test(lower)) return likeCase(word, `${lower.slice(0, -3)}rice`);
  if (/eur$/.test(lower)) return likeCase(word, /(?:inféri|supéri|antéri|postéri|ultéri|extéri|intéri|maj|min)eur$/.test(lower) ? `${lower}e` : `${lower.slice(0, -1)}se`);
  if (/(?:ien|en|on)$/.test(lower)) return likeCase(word, `${lower}ne`);
  if (/er$/.test(lower)) return likeCase(word, `${lower.slice(0, -2)}ère`);
  if (/el$/.test(lower)) return likeCase(word, `${lower}le`);
  if (/if$/.test(lower)) return likeCase(word, `${lower.slice(0, -1)}ve`);
  if (/eux$/.test(lower)) return likeCase(word, `${lower.slice(0, -1)}se`);
  if (/e$/.test(lower)) return undefined;
  return likeCase(word, `${lower}e`);
}

const irregular: readonly (readonly [string, string])[] = [
  ['travail', 'travaux'], ['bail', 'baux'], ['vitrail', 'vitraux'], ['œil', 'yeux'], ['ayant', 'ayants'], ['monsieur', 'messieurs'],
];
const regularAl: ReadonlySet<string> = new Set(['bal', 'carnaval', 'festival', 'récital', 'régal', 'naval', 'fatal', 'final', 'banal', 'natal']);
/** Singulars that end in s or x. */
const endInS: ReadonlySet<string> = new Set(('fils temps corps cours recours concours secours parcours discours bras décès accès procès succès progrès excès pays mois poids prix choix voix '
  + 'époux taux avis permis commis frais fonds legs relais rabais palais remous héros printemps sens tiers repas cas pas bas gaz dépens français anglais jamais plus dessus virus campus bus').split(' '));
const persons: Readonly<Record<string, string>> = {
  conjoint: 'conjointe', adjoint: 'adjointe', 'époux': 'épouse', veuf: 'veuve', orphelin: 'orpheline', 'président': 'présidente', client: 'cliente', patient: 'patiente',
  'résident': 'résidente', 'adhérent': 'adhérente', participant: 'participante', exploitant: 'exploitante', remplaçant: 'remplaçante', descendant: 'descendante',
  ascendant: 'ascendante', survivant: 'survivante', apprenti: 'apprentie', ouvrier: 'ouvrière', 'étudiant': 'étudiante', agent: 'agente', 'député': 'députée',
  partenaire: 'partenaire', demandeur: 'demandeuse', citoyen: 'citoyenne', ressortissant: 'ressortissante', enseignant: 'enseignante', 'indépendant': 'indépendante',
};
/** Words that end as persons do. */
const things: ReadonlySet<string> = new Set(('congé marché traité degré comité décret arrêté procédé énoncé relevé montant valeur honneur moteur secteur facteur indicateur ordinateur '
  + 'santé volonté liberté parenté difficulté faculté loyauté beauté qualité faveur erreur teneur longueur hauteur largeur ampleur rigueur vigueur labeur bonheur malheur horreur douleur couleur fleur sœur cœur majeur mineur lien bien entretien maintien '
  + 'soutien moyen quotidien').split(' '));
