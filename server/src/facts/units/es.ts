import { type UnitWords, comparing, list, longestFirst, set } from './words';

/** The words around numbers in laws in Spanish, of Spain and of Latin America. */
export const es: UnitWords = {
  units: {
    dia: { unit: 'day' }, dias: { unit: 'day' }, semana: { unit: 'week' }, semanas: { unit: 'week' }, mes: { unit: 'month' }, meses: { unit: 'month' },
    ano: { unit: 'year' }, anos: { unit: 'year' }, trimestre: { unit: 'month', times: 3 }, trimestres: { unit: 'month', times: 3 },
    semestre: { unit: 'month', times: 6 }, semestres: { unit: 'month', times: 6 }, bienio: { unit: 'year', times: 2 }, trienio: { unit: 'year', times: 3 },
    quinquenio: { unit: 'year', times: 5 }, decenio: { unit: 'year', times: 10 }, quincena: { unit: 'day', times: 15 }, quincenas: { unit: 'day', times: 15 }, minutos: { unit: 'hour', times: 1 / 60 },
  },
  working: set('habiles habil laborables laborable'),
  adjectives: set('primeros primeras primer ultimos ultimas otros otras nuevos siguientes mejores'),
  after: set('habiles habil laborables laborable naturales corridos calendario consecutivos consecutivas continuos continuas completos completas cumplidos cumplidas ininterrumpidos ininterrumpidas seguidos'),
  percent: list('por ciento', 'por cien', 'por 100', 'porciento', 'puntos porcentuales', 'punto porcentual', 'por centum', 'p 100'),
  of: set('de del'),
  contributions: set('cotizacion cotizaciones aporte aportes aportacion aportaciones imposiciones imposicion cuotas contribuciones contribucion'),
  frequency: { mensuales: 'monthly-', mensual: 'monthly-', semanales: 'weekly-', semanal: 'weekly-', diarias: 'daily-', diaria: 'daily-', diarios: 'daily-' },
  countAdjectives: set(''),
  nouns: {
    horas: 'hour', hora: 'hour', trabajadores: 'person', personas: 'person', empleados: 'person', hijos: 'child', hijo: 'child', descansos: 'break',
    pausas: 'break', jornales: 'daily-contribution', jornadas: 'daily-contribution',
  },
  currencies: { pesos: 'CLP', colones: 'CRC', soles: 'PEN', euros: 'EUR', dolares: 'USD', quetzales: 'GTQ', bolivianos: 'BOB', lempiras: 'HNL', balboas: 'PAB', guaranies: 'PYG', bolivares: 'VES', cordobas: 'NIO', sucres: 'ECS' },
  currencySigns: { $: 'CLP', '€': 'EUR', 's/': 'PEN' },
  // only what is an age beyond doubt; other years are weighed as an age or a stretch by the words around them
  ageBefore: list('edad de', 'edad de los', 'edad minima de', 'edades de', 'menores de', 'mayores de', 'menores a', 'mayores a', 'menor de edad de', 'cumplido', 'cumplidos', 'cumplir', 'cumplir los', 'cumplan', 'cumpla', 'cumplido los', 'cumplidos los', 'cumplan los', 'cumpla los'),
  ageAfter: list('de edad', 'de vida', 'o mas de edad', 'o mas anos de edad', 'cumplidos de edad', 'cumplidos'),
  ageNever: list('de servicio', 'de servicios', 'de cotizacion', 'de cotizaciones', 'de aporte', 'de aportes', 'de aportacion', 'de aportaciones', 'de imposiciones', 'de trabajo', 'de labor',
    'de labores', 'de actividad', 'de afiliacion', 'de antiguedad', 'de duracion', 'de residencia', 'de matrimonio', 'de convivencia', 'cotizados', 'aportados', 'de cuotas', 'continuos', 'de prestacion', 'de percepcion', 'de seguro', 'de vigencia', 'desde', 'contados', 'a partir', 'completos de', 'como minimo de'),
  notBefore: set('no ni plazo periodo periodos plazos termino lapso'),
  sexes: set('hombre hombres mujer mujeres varon varones femenino masculino'),
  learners: set('estudios estudiante estudiantes estudia estudian cursa cursan curse cursen estudie estudien'),
  unitBefore: { dia: 'day' },
  months: set('enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre cada'),
  each: set('cada'),
  beyond: list('que exceda de', 'que excedan de', 'mas alla de', 'mas alla del', 'por encima de', 'que pase de', 'que exceda los'),
  intervals: [
    ...[['bienal', 2], ['trienal', 3], ['cuatrienal', 4], ['quinquenal', 5]].flatMap(([stem, value]) => ['', 'es', 'mente'].map(end => ({ words: [`${stem}${end}`], value: value as number, unit: 'year' as const }))),
    ...list('anualmente', 'cada ano', 'todos los anos', 'una vez al ano', 'cada ejercicio', 'cada ano calendario', 'una vez por ano', 'al comienzo de cada ano').map(words => ({ words, value: 1, unit: 'year' })),
    ...list('semestralmente', 'cada semestre', 'dos veces al ano', 'periodicidad semestral', 'forma semestral', 'manera semestral').map(words => ({ words, value: 6, unit: 'month' })),
    ...list('cuatrimestralmente', 'cada cuatrimestre').map(words => ({ words, value: 4, unit: 'month' })),
    ...list('trimestralmente', 'cada trimestre').map(words => ({ words, value: 3, unit: 'month' })),
    ...list('quinquenalmente').map(words => ({ words, value: 5, unit: 'year' })),
    ...list('mensualmente').map(words => ({ words, value: 1, unit: 'month' })),
  ],
  wholes: [
    ...[['dentro del ano', 1, 'year'], ['en el plazo del ano', 1, 'year'], ['dentro del mes', 1, 'month'], ['dentro de la semana', 1, 'week'], ['dentro de la quincena', 15, 'day']]
      .map(([words, value, unit]) => whole(words as string, value as number, unit as 'year', 'siguiente siguientes de del contado contada contados desde posterior')),
    ...['prescribe', 'prescriben', 'prescribira', 'prescribiran', 'caduca', 'caducan', 'caducara', 'caducaran'].map(verb => whole(`${verb} al ano`, 1, 'year', 'a de del contado contados desde siguiente')),
    ...[['en el ano', 1, 'year'], ['en el mes', 1, 'month']].map(([words, value, unit]) => whole(words as string, value as number, unit as 'year', 'siguiente posterior')),
  ],
  apart: list('no consecutivos', 'no consecutivas', 'alternados', 'alternadas', 'alternos', 'alternas', 'discontinuos', 'discontinuas', 'no continuos', 'no continuas', 'interrumpidos', 'interrumpidas'),
  comparators: longestFirst([
    ...comparing('at-least', [
      'no menos de', 'al menos', 'por lo menos', 'cuando menos', 'a lo menos', 'como minimo', 'un minimo de', 'minimo de', 'minima de', 'minimo', 'ni al', 'mas de', 'a partir de', 'a partir de los',
      'igual o superior a', 'igual o superior al', 'igual o mayor a', 'igual o mayor al', 'iguales o superiores a', 'iguales o superiores al', 'igual o mas de',
      'superior a', 'superior al', 'superiores a', 'superiores al', 'mayor de', 'mayores de', 'mayor a', 'mayor al', 'mayores a', 'que exceda de', 'que exceda del', 'que supere el', 'que superen el',
      ...denied('inferior', 'inferiores', 'menor', 'menores'),
    ], ['como minimo', 'o mas', 'por lo menos', 'al menos', 'o superior', 'y mas', 'cuando menos', 'a lo menos', 'o mayor']),
    ...comparing('at-most', [
      'no mas de', 'a lo mas', 'a lo sumo', 'como maximo', 'un maximo de', 'maximo de', 'maxima de', 'hasta', 'hasta por', 'hasta un', 'hasta el', 'hasta en', 'hasta los', 'hasta la', 'de hasta', 'tope de', 'tope del', 'limite de', 'limite del',
      'dentro de', 'dentro de los', 'dentro del plazo de', 'dentro del plazo de los', 'dentro del termino de', 'dentro de un plazo de', 'dentro de las', 'en el plazo de', 'en un plazo de', 'en un plazo maximo de', 'en el plazo maximo de', 'en el termino de',
      'inferior a', 'inferior al', 'inferiores a', 'menor de', 'menores de', 'menor a', 'menores a', 'menor al', 'menos de', 'menos del', 'igual o inferior a', 'igual o inferior al', 'igual o menor a',
      ...['exceder', 'exceda', 'excedan', 'excedera', 'excederan', 'excediere', 'sobrepasar', 'sobrepase', 'superar', 'supere', 'superen', 'superara', 'rebasar'].flatMap(verb => [verb, `${verb} de`, `${verb} del`, `${verb} el`, `${verb} al`, `no podra ${verb} de`, `no podra ${verb} del`, `no podran ${verb} de`, `no podran ${verb} del`, `no ${verb} de`, `no ${verb} del`, `no ${verb} el`, `que no ${verb} de`, `que no ${verb} del`, `sin que ${verb} de`]),
      ...denied('superior', 'superiores', 'mayor', 'mayores'),
    ], ['como maximo', 'o menos', 'a lo mas', 'a lo sumo', 'como tope']),
  ]),
  fillers: set('un una el la los las de del a al es periodo edad en su sus que total por lo sera seran suma'),
  stretch: set('periodo periodos plazo duracion total tasa monto termino lapso tiempo'),
  links: set('o u y e a ni pero'),
  alternatives: set('o u ni a'),
  references: set('articulo articulos art arts inciso incisos parrafo parrafos numeral literal capitulo titulo ley decreto anexo no numero n nro convenio apartado parte'),
  recipients: set('para'),
  predicates: set('sera es seran de a exceder excedera que'),
  than: set('de que'),
  countedOf: set('servicio servicios edad antiguedad trabajo actividad afiliacion incapacidad invalidez cotizacion aporte labor labores residencia matrimonio convivencia'),
  ofWhich: list('de las cuales', 'de los cuales', 'de ellas', 'de ellos'),
  numberOf: list('numero de', 'numero maximo de', 'maximo de'),
};

/** "dentro del mes siguiente": the words before and of a stretch without a number, and what may follow. */
function whole(words: string, value: number, unit: 'year' | 'month' | 'week' | 'day', next: string): NonNullable<UnitWords['wholes']>[number] {
  return { words: words.split(' '), value, unit, next: set(next) };
}

/** "no inferior a", "no podrá ser menor al", "en ningún caso será superior al": a comparison turned round. */
function denied(...adjectives: string[]): string[] {
  const verbs = ['', 'ser ', 'sera ', 'seran ', 'sea ', 'sean ', 'podra ser ', 'podran ser '];
  return adjectives.flatMap(adjective => ['no', 'ni', 'caso'].flatMap(no => verbs.flatMap(verb => ['a', 'al', 'de', 'del', 'a los', 'a la'].map(to => `${no} ${verb}${adjective} ${to}`))))
    .concat(adjectives.flatMap(adjective => ['ser', 'sera', 'seran', 'podra ser'].flatMap(verb => ['a', 'al', 'de', 'del', 'a los'].map(to => `${verb} ${adjective} ${to}`))));
}
