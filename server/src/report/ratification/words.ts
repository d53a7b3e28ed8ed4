import type { StepState } from '../../analysis/ratify/progress';
import type { Need } from '../../analysis/ratify/open';
import type { ChoiceVerdict, Readiness } from '../../analysis/ratify/readiness';
import type { Language } from '../../draft/draft';

/** What a paper on ratification says, in one language. */
export interface RatificationWords {
  title(instrument: string): string;
  readonly subtitle: string;
  readonly readiness: Readonly<Record<Readiness, string>>;
  readonly needs: Readonly<Record<Need, string>>;
  /** A Part that can be accepted with what the country alone can say. */
  readonly conditional: string;
  /** A Part of which the texts say nothing. */
  readonly notRegulated: string;
  /** Around keys of lexfloor.yaml, and around words of a law. */
  inFile(keys: string): string;
  quoted(words: string): string;
  readonly byTexts: string;
  readonly byCountry: string;
  /** Where the law shows what no rule compares. */
  readonly shown: string;
  readonly besides: string;
  readonly date: string;
  readonly version: string;
  readonly files: string;
  readonly assumed: string;
  readonly result: string;
  readonly parts: string;
  readonly part: string;
  readonly branch: string;
  readonly standing: string;
  readonly met: string;
  readonly obstacles: string;
  readonly open: string;
  readonly whole: string;
  readonly common: string;
  readonly provision: string;
  readonly says: string;
  readonly asks: string;
  readonly change: string;
  readonly article: string;
  readonly waitsFor: string;
  readonly exceptions: string;
  readonly declarations: string;
  readonly later: string;
  readonly none: string;
  readonly would: string;
  readonly effect: string;
  readonly paper: string;
  readonly checklist: string;
  readonly steps: string;
  readonly required: string;
  readonly optional: string;
  readonly item: string;
  readonly done: string;
  readonly states: Readonly<Record<StepState, string>>;
  readonly who: string;
  readonly documents: string;
  readonly step: string;
  readonly note: string;
  readonly drafted: string;
  readonly colon: string;
  /** Before the Parts, or branches, that an instrument names. */
  partsOf(parts: boolean): string;
  choice(needed: number, of: string, ready: string, open: string): string;
  readonly verdict: Readonly<Record<ChoiceVerdict['verdict'], string>>;
  /** The paper itself; `country` comes with its preposition ("of Namibia"), `parts` is a list or undefined where the Convention is accepted as a whole. */
  instrument(country: string, title: string, parts: string | undefined): readonly string[];
  readonly partsNote: string;
}

const en: RatificationWords = {
  title: instrument => `Readiness to ratify ${instrument}`,
  subtitle: 'What the law allows to be accepted, what stands in the way, and what is not known',
  readiness: { 'can-be-accepted': 'can be accepted', obstacle: 'obstacle', 'not-enough-known': 'not enough known' },
  needs: {
    branch: 'provisions on the branch: these texts have none', value: 'a value that was not found in these texts', element: 'a provision that was not found in these texts', regulation: 'the regulation to which the text leaves it, read together with these texts',
    words: 'a reading, for the words leave it open', reading: 'a reading, for no rule compares it', contingency: 'a reading, for words that cover the contingency were not found in the provisions on the branch', figures: 'the country’s numbers of persons', persons: 'more persons protected: the figures stay below in every alternative', declaration: 'a declaration: without it too few persons are protected',
    confirm: 'a word of the country that no regulation sets such a condition or end; none was found here', justify: 'the country’s reasons why the condition goes no further than the Article admits', accounts: 'the accounts: who bears how much', wages: 'the country’s reference wage and family allowances',
  },
  notRegulated: 'not regulated in these texts', conditional: 'can be accepted, once the country has given the figures and words named below',
  inFile: keys => `lexfloor.yaml: ${keys}`, quoted: words => `“${words}”`, byTexts: 'What the texts leave open', byCountry: 'What the country alone can say', shown: 'Shown by', besides: 'Articles that decide nothing here, for the report on the Convention',
  date: 'Date', version: 'Made with', files: 'Texts read', assumed: 'Assumed', result: 'Result', parts: 'Part by Part', part: 'Part', branch: 'Branch', standing: 'Standing', met: 'Articles met', obstacles: 'Obstacles', open: 'Open points',
  whole: 'The Convention as a whole', common: 'Provisions that bind with every Part', provision: 'Provision', says: 'The text says', asks: 'The standard asks', change: 'Smallest change', article: 'Article', waitsFor: 'Needs', exceptions: 'Temporary exceptions', declarations: 'Declarations',
  later: 'Parts that could be accepted later', none: 'none', would: 'would do under', effect: 'Effect on C102', paper: 'Draft instrument of ratification', checklist: 'What the instrument must hold', steps: 'Steps to ratification', required: 'required', optional: 'where used', item: 'Item', done: 'Done', states: { open: 'open', 'under-way': 'under way', done: 'done', 'not-needed': 'not needed' }, who: 'Who', documents: 'Documents', step: 'Step',
  note: 'An aid to preparation, made from the words of the texts. Whether a Convention is complied with is judged by the government and by the supervisory bodies.',
  colon: ': ', partsOf: (parts) => parts ? 'the following Parts:' : 'the following branches:',
  drafted: 'A draft to be completed and examined by the authority that concludes treaties. Brackets hold what is open.',
  choice: (needed, of, ready, open) => `At least ${needed} of ${of}. Can be accepted: ${ready}. Depends on what is not known: ${open}.`,
  verdict: { met: 'reached', 'met-if': 'reached, once the country has given its figures', common: 'not reached while something stands in the way of the provisions that bind with every Part', open: 'cannot be told yet', 'not-met': 'not reached with these texts' },
  instrument: (country, title, parts) => [
    `WHEREAS the General Conference of the International Labour Organization has adopted the ${title};`,
    `AND WHEREAS the Government ${country} has examined the Convention and its own law and practice;`,
    `NOW THEREFORE the Government ${country} ratifies the Convention and undertakes to carry out its provisions faithfully${parts === undefined ? '.' : `, accepting the obligations of ${parts}.`}`,
    'IN WITNESS WHEREOF this instrument is signed at [place] on [date] by [name and office of the head of State, head of government or minister for foreign affairs, or holder of full powers].',
  ],
  partsNote: 'Parts named here are those that the texts allow to be accepted as far as they could be read; brackets hold those that depend on what is not known.',
};

const fr: RatificationWords = {
  title: instrument => `État de préparation à la ratification : ${instrument}`,
  subtitle: 'Ce que la loi permet d’accepter, ce qui y fait obstacle et ce qui n’est pas connu',
  readiness: { 'can-be-accepted': 'peut être acceptée', obstacle: 'obstacle', 'not-enough-known': 'éléments insuffisants' },
  needs: {
    branch: 'des dispositions sur la branche : ces textes n’en contiennent pas', value: 'une valeur qui n’a pas été trouvée dans ces textes', element: 'une disposition qui n’a pas été trouvée dans ces textes', regulation: 'le règlement auquel le texte renvoie, à lire avec ces textes',
    words: 'une lecture, car les termes laissent la question ouverte', reading: 'une lecture, car aucune règle ne compare ce point', contingency: 'une lecture, car les dispositions sur la branche ne contiennent pas de termes qui couvrent l’éventualité', figures: 'les effectifs du pays', persons: 'davantage de personnes protégées : les chiffres restent en dessous dans chaque variante', declaration: 'une déclaration : sans elle, trop peu de personnes sont protégées',
    confirm: 'la confirmation du pays qu’aucun règlement ne fixe une telle condition ou fin ; aucune n’a été trouvée ici', justify: 'les raisons du pays pour lesquelles la condition ne va pas au-delà de ce que l’article admet', accounts: 'les comptes : qui supporte quelle part', wages: 'le salaire de référence et les allocations familiales du pays',
  },
  notRegulated: 'non réglée par ces textes', conditional: 'peut être acceptée, dès que le pays aura donné les chiffres et confirmations nommés ci-dessous',
  inFile: keys => `lexfloor.yaml : ${keys}`, quoted: words => `« ${words} »`, byTexts: 'Ce que les textes laissent ouvert', byCountry: 'Ce que le pays seul peut dire', shown: 'Montré par', besides: 'Articles qui ne décident rien ici, pour le rapport sur la convention',
  date: 'Date', version: 'Établi avec', files: 'Textes lus', assumed: 'Hypothèses', result: 'Résultat', parts: 'Partie par partie', part: 'Partie', branch: 'Branche', standing: 'Situation', met: 'Articles atteints', obstacles: 'Obstacles', open: 'Points ouverts',
  whole: 'La convention dans son ensemble', common: 'Dispositions qui lient avec toute partie', provision: 'Disposition', says: 'Le texte dit', asks: 'La norme demande', change: 'Plus petite modification', article: 'Article', waitsFor: 'Il faut', exceptions: 'Dérogations temporaires', declarations: 'Déclarations',
  later: 'Parties qui pourraient être acceptées plus tard', none: 'aucune', would: 'suffirait selon', effect: 'Effet sur la C102', paper: 'Projet d’instrument de ratification', checklist: 'Ce que l’instrument doit contenir', steps: 'Étapes de la ratification', required: 'obligatoire', optional: 'si utilisé', item: 'Élément', done: 'Fait', states: { open: 'à faire', 'under-way': 'en cours', done: 'fait', 'not-needed': 'sans objet' }, who: 'Qui', documents: 'Documents', step: 'Étape',
  note: 'Une aide à la préparation, établie à partir des termes des textes. Il appartient au gouvernement et aux organes de contrôle d’apprécier l’application d’une convention.',
  colon: '\u202f: ', partsOf: (parts) => parts ? 'les Parties suivantes\u202f:' : 'les branches suivantes\u202f:',
  drafted: 'Projet à compléter et à examiner par l’autorité compétente en matière de traités. Les crochets contiennent ce qui reste ouvert.',
  choice: (needed, of, ready, open) => `Au moins ${needed} parmi ${of}. Peuvent être acceptées : ${ready}. Dépendent de ce qui n’est pas connu : ${open}.`,
  verdict: { met: 'atteint', 'met-if': 'atteint, dès que le pays aura donné ses chiffres', common: 'non atteint tant que les dispositions qui lient avec toute Partie rencontrent un obstacle', open: 'ne peut encore être établi', 'not-met': 'non atteint avec ces textes' },
  instrument: (country, title, parts) => [
    `CONSIDÉRANT que la Conférence générale de l’Organisation internationale du Travail a adopté la ${title} ;`,
    `CONSIDÉRANT que le gouvernement ${country} a examiné la convention ainsi que la législation et la pratique nationales ;`,
    `EN CONSÉQUENCE le gouvernement ${country} ratifie la convention et s’engage à en appliquer fidèlement les dispositions${parts === undefined ? '.' : `, en acceptant les obligations découlant de la convention pour ${parts}.`}`,
    'EN FOI DE QUOI le présent instrument est signé à [lieu], le [date], par [nom et qualité du chef de l’État, du chef du gouvernement ou du ministre des Affaires étrangères, ou du titulaire des pleins pouvoirs].',
  ],
  partsNote: 'Les parties nommées sont celles que les textes permettent d’accepter, pour autant qu’ils aient pu être lus ; les crochets contiennent celles qui dépendent de ce qui n’est pas connu.',
};

const es: RatificationWords = {
  title: instrument => `Preparación para ratificar: ${instrument}`,
  subtitle: 'Lo que la ley permite aceptar, lo que lo impide y lo que no se conoce',
  readiness: { 'can-be-accepted': 'puede aceptarse', obstacle: 'obstáculo', 'not-enough-known': 'información insuficiente' },
  needs: {
    branch: 'disposiciones sobre la rama: estos textos no las tienen', value: 'un valor que no se encontró en estos textos', element: 'una disposición que no se encontró en estos textos', regulation: 'el reglamento al que remite el texto, leído junto con estos textos',
    words: 'una lectura, pues los términos lo dejan abierto', reading: 'una lectura, pues ninguna regla lo compara', contingency: 'una lectura, pues en las disposiciones sobre la rama no se encontraron términos que cubran la contingencia', figures: 'los números de personas del país', persons: 'más personas protegidas: las cifras quedan por debajo en cada alternativa', declaration: 'una declaración: sin ella se protege a muy pocas personas',
    confirm: 'la confirmación del país de que ningún reglamento fija tal condición o término; aquí no se encontró ninguno', justify: 'las razones del país de que la condición no va más allá de lo que el artículo admite', accounts: 'las cuentas: quién soporta qué parte', wages: 'el salario de referencia y las asignaciones familiares del país',
  },
  notRegulated: 'no regulada en estos textos', conditional: 'puede aceptarse, una vez que el país dé las cifras y confirmaciones nombradas abajo',
  inFile: keys => `lexfloor.yaml: ${keys}`, quoted: words => `«${words}»`, byTexts: 'Lo que los textos dejan abierto', byCountry: 'Lo que solo el país puede decir', shown: 'Lo muestra', besides: 'Artículos que aquí no deciden, para la memoria sobre el convenio',
  date: 'Fecha', version: 'Elaborado con', files: 'Textos leídos', assumed: 'Supuestos', result: 'Resultado', parts: 'Parte por parte', part: 'Parte', branch: 'Rama', standing: 'Situación', met: 'Artículos que se cumplen', obstacles: 'Obstáculos', open: 'Puntos abiertos',
  whole: 'El convenio en su conjunto', common: 'Disposiciones que obligan con cualquier parte', provision: 'Disposición', says: 'El texto dice', asks: 'La norma pide', change: 'Cambio mínimo', article: 'Artículo', waitsFor: 'Hace falta', exceptions: 'Excepciones temporales', declarations: 'Declaraciones',
  later: 'Partes que podrían aceptarse más tarde', none: 'ninguna', would: 'bastaría según', effect: 'Efecto sobre el C102', paper: 'Proyecto de instrumento de ratificación', checklist: 'Lo que el instrumento debe contener', steps: 'Pasos de la ratificación', required: 'obligatorio', optional: 'si se usa', item: 'Elemento', done: 'Hecho', states: { open: 'pendiente', 'under-way': 'en curso', done: 'hecho', 'not-needed': 'no hace falta' }, who: 'Quién', documents: 'Documentos', step: 'Paso',
  note: 'Una ayuda para la preparación, hecha a partir de los términos de los textos. Corresponde al gobierno y a los órganos de control apreciar la aplicación de un convenio.',
  colon: ': ', partsOf: (parts) => parts ? 'las Partes siguientes:' : 'las ramas siguientes:',
  drafted: 'Proyecto que la autoridad competente en materia de tratados debe completar y examinar. Los corchetes contienen lo que queda abierto.',
  choice: (needed, of, ready, open) => `Al menos ${needed} de ${of}. Pueden aceptarse: ${ready}. Dependen de lo que no se conoce: ${open}.`,
  verdict: { met: 'se alcanza', 'met-if': 'se alcanza, una vez que el país dé sus cifras', common: 'no se alcanza mientras algo impida las disposiciones que obligan con cualquier parte', open: 'aún no puede determinarse', 'not-met': 'no se alcanza con estos textos' },
  instrument: (country, title, parts) => [
    `CONSIDERANDO que la Conferencia General de la Organización Internacional del Trabajo ha adoptado el ${title};`,
    `CONSIDERANDO que el Gobierno ${country} ha examinado el convenio y su propia legislación y práctica;`,
    `POR TANTO, el Gobierno ${country} ratifica el convenio y se compromete a cumplir fielmente sus disposiciones${parts === undefined ? '.' : `, aceptando las obligaciones del convenio respecto de ${parts}.`}`,
    'EN FE DE LO CUAL se firma el presente instrumento en [lugar], el [fecha], por [nombre y cargo del jefe de Estado, del jefe de gobierno o del ministro de Relaciones Exteriores, o del titular de plenos poderes].',
  ],
  partsNote: 'Las partes nombradas son las que los textos permiten aceptar en la medida en que pudieron leerse; los corchetes contienen las que dependen de lo que no se conoce.',
};

export const ratificationWords: Readonly<Record<Language, RatificationWords>> = { en, fr, es };
