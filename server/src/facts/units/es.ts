import { type UnitWords, comparing, list, longestFirst, set } from './words';

/** The words around numbers in Spanish laws. */
export const es: UnitWords = {
  units: {
    dia: { unit: 'day' }, dias: { unit: 'day' }, semana: { unit: 'week' }, semanas: { unit: 'week' }, mes: { unit: 'month' }, meses: { unit: 'month' }, ano: { unit: 'year' }, anos: { unit: 'year' },
    trimestre: { unit: 'month', times: 3 }, trimestres: { unit: 'month', times: 3 }, semestre: { unit: 'month', times: 6 }, semestres: { unit: 'month', times: 6 }, bienio: { unit: 'year', times: 2 }, quincena: { unit: 'day', times: 15 },
  },
  working: set('habiles habil laborables laborable'),
  adjectives: set('primeros primeras ultimos ultimas otros otras'),
  after: set('habiles habil laborables naturales corridos calendario consecutivos consecutivas continuos continuas completos completas cumplidos ininterrumpidos ininterrumpidas seguidos'),
  percent: list('por ciento', 'por cien', 'por 100', 'puntos porcentuales', 'por centum', 'p 100'),
  of: set('de del'),
  contributions: set('cotizacion cotizaciones aporte aportes aportacion aportaciones imposiciones imposicion cuotas contribuciones contribucion'),
  frequency: { mensuales: 'monthly-', mensual: 'monthly-', semanales: 'weekly-', semanal: 'weekly-', diarias: 'daily-', diaria: 'daily-', diarios: 'daily-' },
  countAdjectives: set(''),
  nouns: { horas: 'hour', hora: 'hour', trabajadores: 'person', personas: 'person', hijos: 'child', hijo: 'child', descansos: 'break', jornales: 'daily-contribution', jornadas: 'daily-contribution' },
  currencies: { pesos: 'CLP', colones: 'CRC', soles: 'PEN', euros: 'EUR', dolares: 'USD', quetzales: 'GTQ', bolivianos: 'BOB', lempiras: 'HNL' },
  currencySigns: { $: 'CLP', '€': 'EUR', 's/': 'PEN' },
  ageBefore: list('edad de', 'edad de los', 'menor de', 'menores de', 'mayor de', 'mayores de', 'mayores a', 'menores a', 'cumplir', 'cumpla', 'cumplan', 'cumplido', 'cumplidos', 'cumplieran', 'cumplidos los', 'cumplir los', 'hasta los', 'a los', 'los', 'edad', 'tener', 'edad minima de', 'tenga', 'tengan', 'con', 'desde los', 'alcance los').filter(phrase => !['los', 'con', 'tener', 'tenga', 'tengan'].includes(phrase.join(' '))),
  ageAfter: list('de edad', 'de vida'),
  intervals: [
    ...list('anualmente', 'cada ano', 'todos los anos', 'una vez al ano', 'cada ejercicio').map(words => ({ words, value: 1, unit: 'year' })),
    ...list('semestralmente', 'cada semestre').map(words => ({ words, value: 6, unit: 'month' })),
    ...list('trimestralmente', 'cada trimestre').map(words => ({ words, value: 3, unit: 'month' })),
    ...list('mensualmente').map(words => ({ words, value: 1, unit: 'month' })),
  ],
  comparators: longestFirst([
    ...comparing('at-least', ['no menos de', 'al menos', 'por lo menos', 'como minimo', 'un minimo de', 'minimo de', 'minima de', 'no inferior a', 'no inferior al', 'no inferiores a', 'no menor de', 'no menor a', 'no menor al', 'no ser inferior a', 'no podra ser inferior a', 'no podra ser inferior al', 'ser inferior a', 'ser inferior al', 'igual o superior a', 'igual o superior al', 'igual o mayor a', 'superior a', 'superior al', 'mas de', 'a partir de', 'mayor de', 'mayores de', 'mayor a', 'sea inferior al', 'ni al', 'ni inferior a'],
      ['como minimo', 'o mas', 'por lo menos', 'al menos', 'o superior', 'y mas']),
    ...comparing('at-most', ['no mas de', 'a lo mas', 'como maximo', 'un maximo de', 'maximo de', 'maxima de', 'no superior a', 'no superior al', 'no mayor de', 'no mayor a', 'no mayor al', 'no exceder de', 'exceder de', 'exceder del', 'no excedera de', 'no excedera del', 'no exceda de', 'que no exceda de', 'no podra exceder de', 'no podra exceder del', 'hasta', 'hasta por', 'dentro de', 'dentro de los', 'dentro del plazo de', 'en el plazo de', 'de hasta', 'inferior a', 'inferior al', 'inferiores a', 'menor de', 'menores de', 'menor a', 'menores a', 'menos de', 'tope de', 'no sobrepasar', 'limite de', 'en un plazo de', 'en un plazo maximo de', 'superar el', 'no podra superar'],
      ['como maximo', 'o menos', 'a lo mas', 'a lo sumo']),
  ]),
  fillers: set('un una el la los las de del a al es periodo edad en su que total por lo'),
  stretch: set('periodo periodos plazo duracion total tasa monto termino lapso tiempo'),
  links: set('o u y e a ni'),
  references: set('articulo articulos art arts inciso incisos parrafo parrafos numeral literal capitulo titulo ley decreto anexo no numero num n nro convenio'),
  predicates: set('es son sera seran de exceder superar menos mas a maximo minimo inferior superior'),
  than: set('de que'),
  ofWhich: list('de las cuales', 'de los cuales', 'de ellas', 'de ellos'),
  numberOf: list('numero de', 'numero maximo de', 'maximo de'),
};
