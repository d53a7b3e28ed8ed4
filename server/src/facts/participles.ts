import type { Language } from '../draft/draft';
import type { Span } from '../text/span';
import { fold } from '../words/tokens';

/**
 * True where a word that is a participle by its form stands as one, and not as the noun that a definition makes of it: "toute personne
 * assurée", "está asegurado", beside "l'assuré", "los asegurados". A noun has an article, a preposition or a determiner before it; what
 * stands behind a noun or a verb is an adjective. Words with a capital are names. English has no such terms.
 */
export function isAdjective(text: string, { start, end }: Span, language: Language): boolean {
  if (language === 'en' || !participle[language].test(text.slice(start, end))) return false;
  const before = /(?<!\p{L})(\p{L}+)\s+$/u.exec(text.slice(Math.max(0, start - 24), start));
  // With its accent "está" is a verb, and so is "a" without one
  return before !== null && (/^(?:est[áa]n?|a)$/iu.test(before[1]!) ? verbs[language].has(before[1]!.toLowerCase()) : !leads[language].has(fold(before[1]!)));
}

/** "assurée"; not "comité", "indemnité", which are nouns by their end. */
const participle: Readonly<Record<'fr' | 'es', RegExp>> = {
  fr: /^\p{Ll}{2,}(?:(?<![ieéy]|au)t|(?<=rait)|[^t\P{L}])ée?s?$/u, es: /^\p{Ll}{3,}[ai]d[oa]s?$/u,
};

const verbs: Readonly<Record<'fr' | 'es', ReadonlySet<string>>> = { fr: new Set(['a']), es: new Set(['está', 'están', 'estan']) };

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** What may stand before a noun, without accents. */
const leads: Readonly<Record<'fr' | 'es', ReadonlySet<string>>> = {
  fr: words(`le la les un une des du de au aux ce cet cette ces son sa ses leur leurs mon notre nos votre chaque tout toute tous toutes aucun aucune nul nulle quelque quelques plusieurs certain certaine certains certaines autre autres meme memes tel telle tels telles ledit ladite lesdits lesdites dudit audit desdits a par pour avec sans contre entre envers chez sur sous dont et ou ni mais comme si en deux trois quatre cinq premier premiere ancien ancienne anciens anciennes futur future nouveau nouvelle nouveaux nouvelles jeune jeunes seul seule dernier derniere vieux present presente anterieur`),
  es: words(`el la los las un una unos unas del al de a ante con contra para por sin sobre entre segun su sus este esta estos estas ese esa esos esas dicho dicha dichos dichas cada todo toda todos todas ningun ninguna algun alguna algunos algunas cualquier cualquiera otro otra otros otras mismo misma mismos mismas propio propia y e o u ni que como si en nuestro citado citada referido referida mencionado mencionada respectivo respectiva ultimo ultima primer primera segundo segunda tercer tercera nuevo nueva nuevos nuevas futuro futura futuros antiguo antigua joven jovenes dos tres cuatro cinco presente media gran mayor menor`),
};
