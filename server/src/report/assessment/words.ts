import type { Because, Profile, Standing } from '../../analysis/assess';
import type { Branch, Element } from '../../analysis/assessMatrix';
import type { Language } from '../../draft/draft';
import type { VerificationLevel } from '../../engine/pack';

/** All that an assessment says beside the words of the draft, the rules and the catalogue. */
export interface AssessmentWords {
  readonly title: string;
  readonly subtitle: string;
  readonly date: string;
  readonly version: string;
  readonly files: string;
  readonly standards: string;
  readonly packs: string;
  readonly profile: string;
  readonly standing: Readonly<Record<Standing, string>>;
  readonly because: Readonly<Record<Because, string>>;
  readonly profiles: Readonly<Record<Profile, string>>;
  readonly branches: Readonly<Record<Branch, string>>;
  readonly elements: Readonly<Record<Element, string>>;
  readonly verified: Readonly<Record<VerificationLevel, string>>;
  readonly conclusions: string;
  summary(counts: { readonly compared: number; readonly met: number; readonly below: number; readonly missing: number; readonly open: number; readonly unread: number; readonly absent?: number; readonly said?: number }): string;
  /** The result of an Article that only words show. */
  readonly spokenOf: string;
  readonly belowHead: string;
  readonly missingHead: string;
  readonly absentHead: string;
  readonly openHead: string;
  /** What the texts of a law do not settle between them, and the heads of its columns. */
  readonly betweenHead: string;
  readonly betweenNote: string;
  readonly one: string;
  readonly other: string;
  readonly matter: string;
  readonly nothingBelow: string;
  readonly noStandards: string;
  readonly overview: string;
  readonly matrix: string;
  readonly matrixCommon: string;
  readonly matrixNote: string;
  readonly branch: string;
  readonly toRead: string;
  readonly article: string;
  readonly asks: string;
  readonly result: string;
  readonly draft: string;
  readonly closes: string;
  readonly standard: string;
  readonly unreadHead: string;
  readonly unreadNote: string;
  /** Said where explanations of the catalogue are left out that are there in English alone. */
  readonly onlyEnglish: string;
  readonly notAsked: string;
  readonly outOfProfile: string;
  readonly provisions: string;
  readonly provisionsNote: string;
  readonly provision: string;
  readonly articles: string;
  readonly clauses: string;
  readonly clausesNote: string;
  readonly clause: string;
  readonly text: string;
  readonly method: string;
  readonly methodText: readonly string[];
  readonly marks: string;
  readonly flexible: string;
  readonly instead: string;
  readonly elsewhere: string;
  readonly special: string;
  readonly seeClause: string;
  readonly against: string;
  readonly more: (n: number) => string;
}

export const assessmentWords: Readonly<Record<Language, AssessmentWords>> = {
  en: {
    title: 'Gap assessment', subtitle: 'International social security standards, Article by Article', date: 'Date', version: 'Made with', files: 'Draft', standards: 'Standards', packs: 'Rule packs in force', profile: 'Profile',
    standing: { met: 'met', below: 'below', 'not-found': 'not found', 'cannot-tell': 'cannot tell', 'not-applicable': 'not applicable' },
    because: {
      unread: 'no rule compares this Article; it has to be read', partly: 'some of what it asks is met, the rest was not found', open: 'the text leaves it open',
      silent: 'the draft sets no such condition; see that regulations set none', words: 'whether these words are enough has to be read', fragment: 'this text does not show it; another may', value: 'no such value in this draft', branch: 'this draft does not speak of the branch',
      element: 'no such provision in this draft', state: 'for the State, not for its law', declaration: 'only under a declaration that the profile does not claim', profile: 'Part neither accepted nor intended', definition: 'definition',
    },
    profiles: { accepted: 'accepted', intended: 'intended', asked: 'assessed', common: 'common provisions, binding with any Part', others: 'not in the profile' },
    branches: { 'medical-care': 'Medical care', sickness: 'Sickness', unemployment: 'Unemployment', 'old-age': 'Old age', 'employment-injury': 'Employment injury', family: 'Family', maternity: 'Maternity', invalidity: 'Invalidity', survivors: 'Survivors', general: 'All branches' },
    elements: { 'persons-protected': 'Persons', 'benefit-type': 'Benefit', 'qualifying-period': 'Qualifying', 'waiting-period': 'Waiting', duration: 'Duration', rate: 'Level', age: 'Age', suspension: 'Suspension', 'equality-of-treatment': 'Equality of treatment', adjustment: 'Adjustment', appeal: 'Appeal', financing: 'Financing', administration: 'Administration' },
    verified: { 'full-text': 'compared with the full text', excerpt: 'compared with an excerpt', page: 'compared with a published page', 'memory-parallel': 'from memory, a parallel instrument agrees', memory: 'from memory' },
    conclusions: 'Conclusions',
    summary: ({ compared, met, below, missing, open, unread, absent = 0, said = 0 }) => `Of ${compared} Articles in the profile, ${below} ${below === 1 ? 'is' : 'are'} below the standard, ${missing} ${missing === 1 ? 'was' : 'were'} not found in this draft${absent > 0 ? ` (${absent === missing ? missing === 1 ? 'on a branch' : 'all of them on branches' : `${absent} of them on branches`} of which it does not speak)` : ''}, ${met} ${met === 1 ? 'is' : 'are'} met by the words of the draft${said > 0 ? ` (${said} by words that a reader has to weigh)` : ''}, ${open} cannot be told from this text, and ${unread} ${unread === 1 ? 'has' : 'have'} to be read by a person because no rule compares ${unread === 1 ? 'it' : 'them'}.`,
    belowHead: 'Below the standard', missingHead: 'Not found in this draft', absentHead: 'Branches of which this draft does not speak', openHead: 'What the text leaves open', betweenHead: 'Between the texts', betweenNote: 'What these texts do not settle between them, told only where both places are certain. Whether both hold for the same persons at the same time has to be read.', one: 'One text', other: 'The other', matter: 'Matter', noStandards: 'Nothing was compared: no standard was named, and none of those with rules is about the branches of this draft. Name the standards to be compared, such as R202, in lexfloor.yaml (targets, standards) or behind --standard.', nothingBelow: 'Nothing was found below the standards of the profile. Articles that no rule compares remain to be read.',
    spokenOf: 'spoken of', overview: 'Overview', matrix: 'Branches and what the draft sets for each', matrixCommon: 'Provisions common to all branches', matrixNote: 'A cell shows the gravest result among the standards named in it. “To be read” marks what no rule compares.',
    branch: 'Branch', toRead: 'to be read', article: 'Article', asks: 'What it asks', result: 'Result', draft: 'What the draft says', closes: 'What would close the gap', standard: 'Standard',
    unreadHead: 'To be read', unreadNote: 'No rule compares these Articles. The provisions named speak of the matter; whether they are enough is for the reader.', onlyEnglish: '', notAsked: 'Not applicable', outOfProfile: 'Parts outside the profile',
    provisions: 'Provisions and what bears on them', provisionsNote: 'In the order of the draft.', provision: 'Provision', articles: 'Articles',
    clauses: 'Model clauses', clausesNote: 'Proposals in plain words, to be adapted; no part of any standard. What stands in brackets is for the drafter to fill in.', clause: 'Clause', text: 'Text',
    method: 'How to read this assessment',
    methodText: [
      'Values were read from the words of the draft and compared with the standards by rules; each result shows the words, the sum and the Article. “Below” and “not found in this draft” speak of the text alone: practice, regulations and collective agreements that were not among the files may change the picture.',
      'What a rule cannot decide is “cannot tell”. An Article is “met” only where the words of the draft show it, and “spoken of” where words on its matter are quoted that a reader has to weigh; silence is never taken for compliance.',
      'Explanations are in our own words; the authentic texts prevail.',
    ],
    marks: 'Marks behind an Article', flexible: 'flexibility clause', instead: 'instead of', elsewhere: 'another value of the draft holds', special: 'a special case, not compared', seeClause: 'Model clause', against: 'against', more: (n) => `and ${n} more`,
  },
  fr: {
    title: 'Analyse des écarts', subtitle: 'Normes internationales de sécurité sociale, article par article', date: 'Date', version: 'Établi avec', files: 'Projet', standards: 'Normes', packs: 'Jeux de règles en vigueur', profile: 'Profil',
    standing: { met: 'atteint', below: 'inférieur', 'not-found': 'non trouvé', 'cannot-tell': 'ne peut être dit', 'not-applicable': 'sans objet' },
    because: {
      unread: 'aucune règle ne compare cet article\u202f; il faut le lire', partly: 'une partie de ce qu’il demande est atteinte, le reste n’a pas été trouvé', open: 'le texte laisse la question ouverte',
      silent: 'le projet ne fixe pas de telle condition\u202f; vérifier que les règlements n’en fixent pas', words: 's’il en est dit assez reste à lire', fragment: 'ce texte ne le montre pas\u202f; un autre peut le faire', value: 'aucune valeur de ce genre dans ce projet', branch: 'ce projet ne parle pas de la branche',
      element: 'aucune disposition de ce genre dans ce projet', state: 'pour l’État, non pour sa loi', declaration: 'seulement sous une déclaration que le profil n’invoque pas', profile: 'partie ni acceptée ni envisagée', definition: 'définition',
    },
    profiles: { accepted: 'acceptée', intended: 'envisagée', asked: 'examinée', common: 'dispositions communes, obligatoires avec toute partie', others: 'hors du profil' },
    branches: { 'medical-care': 'Soins médicaux', sickness: 'Maladie', unemployment: 'Chômage', 'old-age': 'Vieillesse', 'employment-injury': 'Accidents du travail', family: 'Famille', maternity: 'Maternité', invalidity: 'Invalidité', survivors: 'Survivants', general: 'Toutes les branches' },
    elements: { 'persons-protected': 'Personnes', 'benefit-type': 'Prestation', 'qualifying-period': 'Stage', 'waiting-period': 'Carence', duration: 'Durée', rate: 'Montant', age: 'Âge', suspension: 'Suspension', 'equality-of-treatment': 'Égalité de traitement', adjustment: 'Révision', appeal: 'Recours', financing: 'Financement', administration: 'Administration' },
    verified: { 'full-text': 'comparé avec le texte complet', excerpt: 'comparé avec un extrait', page: 'comparé avec une page publiée', 'memory-parallel': 'de mémoire, un instrument parallèle concorde', memory: 'de mémoire' },
    conclusions: 'Conclusions',
    summary: ({ compared, met, below, missing, open, unread, absent = 0, said = 0 }) => `Sur ${compared} articles du profil, ${below} ${below < 2 ? 'se trouve en deçà' : 'se trouvent en deçà'} de la norme, ${missing} ${missing < 2 ? 'n’a pas été trouvé' : 'n’ont pas été trouvés'} dans ce projet${absent > 0 ? ` (${absent === missing ? missing < 2 ? 'sur une branche' : 'tous sur des branches' : `dont ${absent} sur des branches`} dont il ne parle pas)` : ''}, ${met} ${met < 2 ? 'est atteint' : 'sont atteints'} par les mots du projet${said > 0 ? ` (dont ${said} par des mots à apprécier à la lecture)` : ''}, ${open} ne ${open < 2 ? 'peut être jugé' : 'peuvent être jugés'} sur ce texte, et ${unread} ${unread < 2 ? 'est' : 'sont'} à lire par une personne, car aucune règle ne ${unread < 2 ? 'le' : 'les'} compare.`,
    belowHead: 'En deçà de la norme', missingHead: 'Non trouvé dans ce projet', absentHead: 'Branches dont ce projet ne parle pas', openHead: 'Ce que le texte laisse ouvert', betweenHead: 'Entre les textes', betweenNote: 'Ce que ces textes ne règlent pas entre eux, dit seulement là où les deux endroits sont certains. Il reste à lire si tous deux valent pour les mêmes personnes en même temps.', one: 'Un texte', other: 'L’autre', matter: 'Matière', noStandards: 'Rien n’a été comparé\u202f: aucune norme n’est nommée, et aucune de celles qui ont des règles ne porte sur les branches de ce projet. Nommez les normes à comparer, par exemple R202, dans lexfloor.yaml (targets, standards) ou après --standard.', nothingBelow: 'Rien n’a été trouvé en deçà des normes du profil. Les articles qu’aucune règle ne compare restent à lire.',
    spokenOf: 'il en est question', overview: 'Vue d’ensemble', matrix: 'Les branches et ce que le projet fixe pour chacune', matrixCommon: 'Dispositions communes à toutes les branches', matrixNote: 'Une case montre le résultat le plus grave parmi les normes qu’elle nomme. «\u202fÀ lire\u202f» marque ce qu’aucune règle ne compare.',
    branch: 'Branche', toRead: 'à lire', article: 'Article', asks: 'Ce qu’il demande', result: 'Résultat', draft: 'Ce que dit le projet', closes: 'Ce qui comblerait l’écart', standard: 'Norme',
    unreadHead: 'À lire', unreadNote: 'Aucune règle ne compare ces articles. Les dispositions nommées parlent du sujet\u202f; au lecteur de juger si elles suffisent.', onlyEnglish: 'Où le catalogue n’explique un article qu’en anglais, seul son titre est donné ici.', notAsked: 'Sans objet', outOfProfile: 'Parties hors du profil',
    provisions: 'Les dispositions et les articles qui s’y rapportent', provisionsNote: 'Dans l’ordre du projet.', provision: 'Disposition', articles: 'Articles',
    clauses: 'Clauses types', clausesNote: 'Propositions en langage clair, à adapter\u202f; elles ne font partie d’aucune norme. Ce qui est entre crochets est à compléter.', clause: 'Clause', text: 'Texte',
    method: 'Comment lire cette analyse',
    methodText: [
      'Les valeurs ont été lues dans les mots du projet et comparées aux normes par des règles\u202f; chaque résultat montre les mots, le calcul et l’article. «\u202fInférieur\u202f» et «\u202fnon trouvé dans ce projet\u202f» ne parlent que du texte\u202f: la pratique, les règlements et les conventions collectives qui n’étaient pas parmi les fichiers peuvent changer le tableau.',
      'Ce qu’une règle ne peut trancher «\u202fne peut être dit\u202f». Un article n’est «\u202fatteint\u202f» que si les mots du projet le montrent\u202f; «\u202fil en est question\u202f» là où des mots cités parlent du sujet et sont à apprécier\u202f; le silence ne vaut jamais conformité.',
      'Les explications sont dites avec nos mots\u202f; les textes authentiques font foi.',
    ],
    marks: 'Signes après un article', flexible: 'clause de souplesse', instead: 'au lieu de', elsewhere: 'une autre valeur du projet convient', special: 'cas particulier, non comparé', seeClause: 'Clause type', against: 'pour', more: (n) => `et ${n} autres`,
  },
  es: {
    title: 'Análisis de brechas', subtitle: 'Normas internacionales de seguridad social, artículo por artículo', date: 'Fecha', version: 'Elaborado con', files: 'Proyecto', standards: 'Normas', packs: 'Paquetes de reglas en vigor', profile: 'Perfil',
    standing: { met: 'cumple', below: 'inferior', 'not-found': 'no figura', 'cannot-tell': 'no puede saberse', 'not-applicable': 'no aplicable' },
    because: {
      unread: 'ninguna regla compara este artículo; hay que leerlo', partly: 'una parte de lo que pide se cumple y el resto no figura', open: 'el texto lo deja abierto',
      silent: 'el proyecto no fija tal condición; ver que los reglamentos no la fijen', words: 'si estas palabras bastan, hay que leerlo', fragment: 'este texto no lo muestra; otro puede hacerlo', value: 'ningún valor de este tipo en este proyecto', branch: 'este proyecto no habla de la rama',
      element: 'ninguna disposición de este tipo en este proyecto', state: 'para el Estado, no para su ley', declaration: 'solo bajo una declaración que el perfil no invoca', profile: 'parte ni aceptada ni prevista', definition: 'definición',
    },
    profiles: { accepted: 'aceptada', intended: 'prevista', asked: 'examinada', common: 'disposiciones comunes, obligatorias con cualquier parte', others: 'fuera del perfil' },
    branches: { 'medical-care': 'Asistencia médica', sickness: 'Enfermedad', unemployment: 'Desempleo', 'old-age': 'Vejez', 'employment-injury': 'Accidentes del trabajo', family: 'Familia', maternity: 'Maternidad', invalidity: 'Invalidez', survivors: 'Sobrevivientes', general: 'Todas las ramas' },
    elements: { 'persons-protected': 'Personas', 'benefit-type': 'Prestación', 'qualifying-period': 'Calificación', 'waiting-period': 'Espera', duration: 'Duración', rate: 'Cuantía', age: 'Edad', suspension: 'Suspensión', 'equality-of-treatment': 'Igualdad de trato', adjustment: 'Reajuste', appeal: 'Recurso', financing: 'Financiación', administration: 'Administración' },
    verified: { 'full-text': 'comparado con el texto completo', excerpt: 'comparado con un extracto', page: 'comparado con una página publicada', 'memory-parallel': 'de memoria, un instrumento paralelo concuerda', memory: 'de memoria' },
    conclusions: 'Conclusiones',
    summary: ({ compared, met, below, missing, open, unread, absent = 0, said = 0 }) => `De ${compared} artículos del perfil, ${below} ${below === 1 ? 'queda' : 'quedan'} por debajo de la norma, ${missing} no ${missing === 1 ? 'figura' : 'figuran'} en este proyecto${absent > 0 ? ` (${absent === missing ? missing === 1 ? 'sobre una rama' : 'todos sobre ramas' : `${absent} de ellos sobre ramas`} de ${absent === missing && missing === 1 ? 'la' : 'las'} que no habla)` : ''}, ${met} se ${met === 1 ? 'cumple' : 'cumplen'} con las palabras del proyecto${said > 0 ? ` (${said} de ellos con palabras que hay que valorar al leer)` : ''}, sobre ${open} este texto no permite saberlo, y ${unread} ${unread === 1 ? 'debe ser leído' : 'deben ser leídos'} por una persona porque ninguna regla ${unread === 1 ? 'lo' : 'los'} compara.`,
    belowHead: 'Por debajo de la norma', missingHead: 'No figura en este proyecto', absentHead: 'Ramas de las que este proyecto no habla', openHead: 'Lo que el texto deja abierto', betweenHead: 'Entre los textos', betweenNote: 'Lo que estos textos no resuelven entre sí, dicho solo donde los dos lugares son seguros. Queda por leer si ambos valen para las mismas personas al mismo tiempo.', one: 'Un texto', other: 'El otro', matter: 'Materia', noStandards: 'Nada se ha comparado: no se nombra ninguna norma, y ninguna de las que tienen reglas trata de las ramas de este proyecto. Nombre las normas que deben compararse, por ejemplo R202, en lexfloor.yaml (targets, standards) o tras --standard.', nothingBelow: 'No se encontró nada por debajo de las normas del perfil. Quedan por leer los artículos que ninguna regla compara.',
    spokenOf: 'se habla de ello', overview: 'Panorama', matrix: 'Las ramas y lo que el proyecto fija para cada una', matrixCommon: 'Disposiciones comunes a todas las ramas', matrixNote: 'Cada casilla muestra el resultado más grave entre las normas que nombra. «Por leer» señala lo que ninguna regla compara.',
    branch: 'Rama', toRead: 'por leer', article: 'Artículo', asks: 'Lo que pide', result: 'Resultado', draft: 'Lo que dice el proyecto', closes: 'Lo que cerraría la brecha', standard: 'Norma',
    unreadHead: 'Por leer', unreadNote: 'Ninguna regla compara estos artículos. Las disposiciones señaladas hablan de la materia; si bastan, lo juzga quien lee.', onlyEnglish: 'Donde el catálogo explica un artículo solo en inglés, aquí se da solo su título.', notAsked: 'No aplicable', outOfProfile: 'Partes fuera del perfil',
    provisions: 'Las disposiciones y los artículos que les atañen', provisionsNote: 'En el orden del proyecto.', provision: 'Disposición', articles: 'Artículos',
    clauses: 'Cláusulas modelo', clausesNote: 'Propuestas en lenguaje claro, para adaptar; no forman parte de ninguna norma. Lo que está entre corchetes debe completarse.', clause: 'Cláusula', text: 'Texto',
    method: 'Cómo leer este análisis',
    methodText: [
      'Los valores se leyeron en las palabras del proyecto y se compararon con las normas mediante reglas; cada resultado muestra las palabras, el cálculo y el artículo. «Inferior» y «no figura en este proyecto» hablan solo del texto: la práctica, los reglamentos y los convenios colectivos que no estaban entre los archivos pueden cambiar el cuadro.',
      'Lo que una regla no puede decidir «no puede saberse». Un artículo «cumple» solo si las palabras del proyecto lo muestran; «se habla de ello» donde las palabras citadas tratan la materia y hay que valorarlas; el silencio nunca se toma por cumplimiento.',
      'Las explicaciones están dichas con nuestras palabras; prevalecen los textos auténticos.',
    ],
    marks: 'Signos tras un artículo', flexible: 'cláusula de flexibilidad', instead: 'en lugar de', elsewhere: 'otro valor del proyecto lo cumple', special: 'caso especial, no comparado', seeClause: 'Cláusula modelo', against: 'frente a', more: (n) => `y ${n} más`,
  },
};

/** A letter for each way in which the catalogue was checked. */
export const verificationMarks: Readonly<Record<VerificationLevel, string>> = { 'full-text': 'T', excerpt: 'E', page: 'P', 'memory-parallel': 'M', memory: 'M' };
