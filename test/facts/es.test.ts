import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Provision } from '../../server/src/draft/draft';
import type { Context } from '../../server/src/facts/context';
import { type LexiconProblem, type VocabularyData, compileLexicon } from '../../server/src/facts/lexicon';
import { readFacts } from '../../server/src/facts/read';

const problems: LexiconProblem[] = [];
const lexicon = compileLexicon([parse(readFileSync('rules/vocabulary/es.yaml', 'utf8')) as VocabularyData], problems);

/** A provision of these words under these headings, outermost first; words before " | " introduce its list. */
function facts(headings: string, text: string, kind: Provision['kind'] = 'article'): ReturnType<typeof readFacts> {
  const parts = kind === 'row' ? text.split(' || ') : text.split(' | ');
  const words = parts.pop()!;
  const provision: Provision = {
    kind, depth: 3, num: '1', heading: undefined, numSpan: undefined, headingSpan: undefined, text: words, words: { text: words, map: [0, 0] }, quoted: false,
  };
  const context: Context = { language: 'es', headings: headings.split(' > '), chapeau: parts, schedule: false, definitions: false };
  return readFacts(provision, context, lexicon);
}

/** "parameter value unit comparator" of each value. */
const values = (headings: string, text: string, kind?: Provision['kind']): string[] =>
  facts(headings, text, kind).flatMap(fact => fact.kind === 'value' ? [`${fact.parameter} ${fact.value} ${fact.unit} ${fact.comparator}`] : []);

const marks = (headings: string, text: string): string[] =>
  facts(headings, text).flatMap(fact => fact.kind === 'mark' ? [fact.detail === undefined ? fact.parameter : `${fact.parameter} ${fact.detail}`] : []);

type Row = readonly [headings: string, text: string, ...expected: string[]];
const rows = (...list: Row[]): [string, string, string[]][] => list.map(([headings, text, ...expected]) => [text, headings, expected]);

it('the Spanish vocabulary has no faulty phrase', () => {
  expect(lexicon.languages.get('es')).toBeDefined();
  expect(problems).toEqual([]);
});

describe('waiting periods', () => {
  it.each(rows(
    ['Subsidio por enfermedad', 'El subsidio se pagará a partir del cuarto día de incapacidad.', 'sickness.waiting-period 3 day exactly'],
    ['Del seguro de enfermedades', 'El subsidio en dinero se otorgará a partir del cuarto día del inicio de la incapacidad.', 'sickness.waiting-period 3 day exactly'],
    ['Incapacidad temporal', 'La prestación se abonará desde el día octavo de la baja.', 'sickness.waiting-period 7 day exactly'],
    ['Incapacidad temporal', 'El subsidio se devengará a partir del 4º día de la incapacidad.', 'sickness.waiting-period 3 day exactly'],
    ['Subsidio por enfermedad', 'No se pagará subsidio por los tres primeros días de incapacidad.', 'sickness.waiting-period 3 day exactly'],
    ['Subsidio por enfermedad', 'El subsidio no se devengará durante los primeros tres días de reposo.', 'sickness.waiting-period 3 day exactly'],
    ['Seguro de desempleo', 'Habrá un período de espera de siete días.', 'unemployment.waiting-period 7 day exactly'],
    ['Riesgos del trabajo', 'La indemnización diaria se abonará a partir del tercer día de la incapacidad.', 'employment-injury.waiting-period 2 day exactly'],
    ['Subsidio por enfermedad', 'El subsidio se otorgará a partir del cuarto (4to.) día de la incapacidad.', 'sickness.waiting-period 3 day exactly'],
    ['Seguro de desempleo', 'La prestación se entregará a partir del día sesenta y uno de ocurrida la contingencia, por un período de cinco meses.', 'unemployment.waiting-period 60 day exactly', 'unemployment.duration 5 month exactly'],
  ))('%s', (text, headings, expected) => expect(values(headings, text)).toEqual(expected));

  it.each(rows(
    ['Subsidio por enfermedad', 'Los primeros quince días de incapacidad estarán a cargo del empleador.'],
    ['Subsidio por enfermedad', 'El aviso se dará dentro de los tres primeros días hábiles del mes.'],
    ['De las cotizaciones', 'Los aportes se pagarán a partir del quinto día del mes siguiente.'],
    ['Reclamaciones', 'El plazo se contará desde el tercer día de recibida la notificación.'],
  ))('not: %s', (text, headings) => expect(values(headings, text)).toEqual([]));
});

describe('duration', () => {
  it.each(rows(
    ['Del seguro de enfermedades', 'El subsidio se pagará mientras dure la incapacidad y hasta por el término de cincuenta y dos semanas.', 'sickness.duration 52 week at-most'],
    ['Subsidio por enfermedad', 'El subsidio se otorgará por un plazo máximo de veintiséis semanas.', 'sickness.duration 26 week at-most'],
    ['Incapacidad temporal', 'La duración máxima de la prestación será de 365 días, prorrogables por otros 180 días.', 'sickness.duration 365 day exactly'],
    ['Incapacidad temporal', 'El subsidio se reconocerá hasta por ciento ochenta (180) días.', 'sickness.duration 180 day at-most'],
    ['Seguro de desempleo', 'La prestación se pagará por un período de hasta cinco meses.', 'unemployment.duration 5 month at-most'],
    ['Prestaciones por desempleo', 'La duración de las prestaciones será de ocho meses.', 'unemployment.duration 8 month exactly'],
    ['Asistencia médica', 'La asistencia médica se prestará durante un máximo de treinta y nueve semanas.', 'medical-care.duration 39 week at-most'],
    ['Riesgos del trabajo > De la incapacidad temporal', 'El subsidio no podrá exceder de dieciocho meses.', 'employment-injury.duration 18 month at-most'],
    ['Subsidio por enfermedad', 'El subsidio se otorga mientras dure la incapacidad, hasta un máximo de once meses y diez días.', 'sickness.duration 11.33 month at-most'],
    ['Término de la prestación del seguro de desempleo', 'Por un plazo máximo de seis meses en los casos de despido y de cuatro meses en los casos de suspensión.', 'unemployment.duration 6 month at-most', 'unemployment.duration 4 month exactly'],
    ['Pensión de viudez', 'La viuda menor de 45 años tendrá derecho a la pensión por el período de dos años.', 'survivors.spouse-age 45 year at-most', 'survivors.duration 2 year exactly'],
  ))('%s', (text, headings, expected) => expect(values(headings, text)).toEqual(expected));

  it.each(rows(
    ['Junta Directiva', 'Los miembros de la Junta durarán cuatro años en sus funciones.'],
    ['Subsidio por enfermedad', 'El salario de base es el promedio de las remuneraciones de los últimos tres meses.'],
    ['De las sanciones', 'Será sancionado con prisión de seis meses a dos años.'],
    ['Subsidio por enfermedad', 'El empleador conservará los registros durante cinco años.'],
    ['Seguro de desempleo', 'El trabajo de duración inferior a doce meses no extingue el derecho.'],
    ['Seguro de desempleo', 'El contrato tendrá una vigencia de diez años.'],
    ['Subsidio por enfermedad', 'El Poder Ejecutivo reglamentará esta ley dentro del plazo de noventa días.'],
    ['Subsidio por enfermedad', 'El plazo de treinta días previsto en el artículo anterior se contará de corrido.'],
  ))('not: %s', (text, headings) => expect(values(headings, text)).toEqual([]));

  it('reads a table by the heads of its columns', () => {
    expect(values('Seguro de desempleo > Duración del subsidio', 'Meses cotizados | Duración del subsidio || De 12 a 23 meses | 4 meses', 'row'))
      .toContain('unemployment.duration 4 month exactly');
  });
});

describe('qualifying periods', () => {
  it.each(rows(
    ['Pensión de vejez', 'Para tener derecho a la pensión se requiere haber cotizado un mínimo de 1.300 semanas.', 'old-age.qualifying-period 1300 week at-least'],
    ['Del seguro de vejez', 'El asegurado deberá tener reconocidas por el Instituto un mínimo de mil doscientas cincuenta cotizaciones semanales.', 'old-age.qualifying-period 1250 weekly-contribution at-least'],
    ['Pensión de vejez', 'Haber acreditado no menos de doscientas cuarenta (240) cuotas mensuales.', 'old-age.qualifying-period 240 monthly-contribution at-least'],
    ['Jubilación ordinaria', 'Acreditar treinta (30) años de servicios con aportes.', 'old-age.qualifying-period 30 year at-least'],
    ['Pensión de jubilación', 'Tener cubierto un período mínimo de cotización de quince años, de los cuales al menos dos deberán estar comprendidos en los últimos quince.', 'old-age.qualifying-period 15 year at-least', 'old-age.qualifying-period 2 year at-least'],
    ['Pensión de invalidez', 'Tener pagadas cuando menos ciento cincuenta cotizaciones semanales.', 'invalidity.qualifying-period 150 weekly-contribution at-least'],
    ['Pensión de invalidez', 'Que haya cotizado cincuenta (50) semanas dentro de los últimos tres años anteriores al estado de invalidez.', 'invalidity.qualifying-period 50 week at-least'],
    ['Pensión de sobrevivientes', 'Que el causante hubiere aportado durante treinta y seis meses.', 'survivors.qualifying-period 36 month at-least'],
    ['Seguro de desempleo', 'Registrar doce cotizaciones mensuales, continuas o discontinuas, en los veinticuatro meses anteriores al despido.', 'unemployment.qualifying-period 12 monthly-contribution at-least'],
    ['Subsidio por enfermedad', 'El asegurado tendrá derecho al subsidio cuando tenga cubiertas por lo menos cuatro cotizaciones semanales inmediatamente anteriores a la enfermedad.', 'sickness.qualifying-period 4 weekly-contribution at-least'],
    ['Subsidio por maternidad', 'La asegurada deberá acreditar tres meses de aportación consecutivos dentro de los seis meses anteriores.', 'maternity.qualifying-period 3 month at-least'],
    ['Prestaciones por desempleo', 'Tener cubierto un período mínimo de cotización de 360 días dentro de los seis años anteriores a la situación legal de desempleo.', 'unemployment.qualifying-period 360 day at-least'],
    ['Pensión de jubilación', 'Se requieren treinta y ocho años y seis meses de cotización.', 'old-age.qualifying-period 38.5 year at-least'],
    ['Jubilación', 'Los asegurados con diez años de aportes tendrán derecho a una pensión reducida.', 'old-age.reduced-qualifying-period 10 year at-least'],
    ['Jubilación anticipada', 'Acreditar un período mínimo de cotización de treinta y tres años.', 'old-age.reduced-qualifying-period 33 year at-least'],
    ['Subsidio de enfermedad', 'Tendrá derecho el asegurado que acredite ocho cotizaciones semanales dentro de las últimas veintidós semanas.', 'sickness.qualifying-period 8 weekly-contribution at-least'],
  ))('%s', (text, headings, expected) => expect(values(headings, text)).toEqual(expected));

  it.each(rows(
    ['Cálculo de la pensión', 'El sueldo base será el promedio de las remuneraciones de los últimos sesenta meses cotizados.'],
    ['Pensión de vejez', 'Los asegurados con menos de quince años de cotización recibirán la devolución de sus aportes.'],
    ['Consejo Directivo', 'El Director deberá tener diez años de experiencia en seguridad social.'],
    ['Pensión de vejez', 'Por cada año que exceda de los veinte años de servicios la pensión aumentará.'],
  ))('not: %s', (text, headings) => expect(values(headings, text)).toEqual([]));
});

describe('rates', () => {
  it.each(rows(
    ['Subsidio por enfermedad', 'El subsidio será igual al sesenta por ciento del último salario diario de cotización.', 'sickness.rate 60 percent exactly'],
    ['Subsidio por maternidad', 'Las aseguradas percibirán un subsidio equivalente al 100 % de su salario.', 'maternity.rate 100 percent exactly'],
    ['Seguro de desempleo', 'El monto de la prestación será del 50 por ciento de la remuneración promedio.', 'unemployment.rate 50 percent exactly'],
    ['Seguro de desempleo', 'La cuantía se determinará aplicando a la base reguladora los siguientes porcentajes: | el 70 por ciento durante los primeros seis meses', 'unemployment.rate 70 percent exactly'],
    ['Pensión de invalidez', 'La pensión será equivalente a los dos tercios del salario de referencia.', 'invalidity.rate 66.67 percent exactly'],
    ['Pensión de vejez', 'La cuantía de la pensión será del 45% (cuarenta y cinco por ciento) del sueldo básico.', 'old-age.rate 45 percent exactly'],
    ['Pensión de viudez', 'La pensión de viudez será igual al cincuenta por ciento de la pensión de invalidez que percibía el causante.', 'survivors.rate 50 percent exactly'],
    ['Pensión de viudez', 'El cónyuge sobreviviente percibirá la mitad de la pensión del causante.', 'survivors.rate 50 percent exactly'],
    ['Pensión de orfandad', 'La pensión será equivalente al veinte por ciento de la pensión del causante.', 'survivors.child-rate 20 percent exactly'],
    ['Pensiones de sobrevivientes', 'Cada uno de los hijos tendrá derecho a una pensión del 20% de la pensión del causante.', 'survivors.child-rate 20 percent exactly'],
    ['Riesgos del trabajo > Incapacidad temporal', 'El trabajador recibirá un subsidio equivalente al setenta y cinco por ciento del salario.', 'employment-injury.temporary-rate 75 percent exactly'],
    ['Accidentes del trabajo', 'En caso de incapacidad permanente total, el asegurado recibirá una pensión equivalente al setenta por ciento del salario.', 'employment-injury.permanent-total-rate 70 percent exactly'],
    ['Accidentes del trabajo', 'Si el gran inválido necesita la ayuda constante de otra persona, la pensión se aumentará en un 25 por ciento.', 'employment-injury.attendance-supplement 25 percent exactly'],
    ['Pensión de vejez', 'La pensión se incrementará en uno coma cinco por ciento por cada año de cotización que exceda de veinte.', 'old-age.accrual-rate 1.5 percent exactly'],
    ['Pensión de vejez', 'Más un 1,25 % del salario promedio por cada doce cuotas mensuales.', 'old-age.accrual-rate 1.25 percent exactly'],
    ['Pensión de vejez', 'En ningún caso la pensión podrá ser inferior al 40 por ciento del salario de referencia.', 'old-age.minimum-rate 40 percent at-least'],
    ['Pensión de vejez', 'La pensión no podrá exceder del ochenta por ciento (80 %) del promedio de los salarios.', 'old-age.maximum-rate 80 percent at-most'],
    ['Pensiones de sobrevivientes', 'La suma de las pensiones no podrá superar el 100 % de la pensión del causante.', 'survivors.maximum-rate 100 percent at-most'],
    ['Pensiones de sobrevivientes', 'La pensión de viudez será equivalente al cuarenta por ciento y la de orfandad al veinte por ciento de la pensión del causante.', 'survivors.rate 40 percent exactly', 'survivors.child-rate 20 percent exactly'],
    ['Pensión de vejez', 'El porcentaje se incrementará en dos por ciento si son hombres y dos y medio por ciento si son mujeres, por cada año adicional de aportación.', 'old-age.accrual-rate 2 percent exactly', 'old-age.accrual-rate 2.5 percent exactly'],
  ))('%s', (text, headings, expected) => expect(values(headings, text)).toEqual(expected));

  it.each(rows(
    ['Del financiamiento', 'El atraso devengará un interés del 2 % mensual.'],
    ['De las inversiones', 'No se podrá invertir más del 10 % del fondo en acciones de una misma sociedad.'],
    ['De las sanciones', 'El patrono pagará una multa equivalente al 5 % de los salarios omitidos.'],
    ['Pensión de vejez', 'Los gastos de administración no podrán exceder del 5 % de los ingresos.'],
    ['De la Junta', 'Las decisiones se tomarán por mayoría de dos tercios de los votos.'],
    ['Subsidio por enfermedad', 'Se podrá descontar hasta el veinte por ciento de la prestación por sumas pagadas indebidamente.'],
    ['Pensión de vejez', 'Las pensiones son inembargables, salvo hasta el 50 % por deudas alimenticias.'],
    ['Pensión de invalidez', 'El pensionado se someterá a examen médico cada dos años.'],
    ['Auxilio funerario', 'El auxilio de sepelio será equivalente al 50 % de la pensión.'],
    ['Cotización', 'El 4 por ciento de la cotización se destinará al seguro de salud.'],
    ['Asistencia médica', 'El afiliado pagará el veinte por ciento del valor de los medicamentos.'],
  ))('not: %s', (text, headings) => expect(values(headings, text)).toEqual([]));
});

describe('ages and family', () => {
  it.each(rows(
    ['Pensión de vejez', 'Tendrán derecho a la pensión los asegurados que hayan cumplido sesenta y cinco (65) años de edad.', 'old-age.pensionable-age 65 year exactly'],
    ['Pensión de vejez', 'Para la pensión de vejez se requieren 62 años y 6 meses de edad.', 'old-age.pensionable-age 62.5 year exactly'],
    ['Pensión de vejez', 'Haber cumplido 62 años de edad si es hombre y 57 si es mujer.', 'old-age.pensionable-age 62 year exactly', 'old-age.pensionable-age 57 year exactly'],
    ['Jubilación', 'La edad de jubilación será de sesenta años para las mujeres y de sesenta y cinco para los hombres.', 'old-age.pensionable-age 60 year exactly', 'old-age.pensionable-age 65 year exactly'],
    ['Jubilación', 'La pensión de jubilación se otorgará a los 65 años de edad y 20 años de servicios.', 'old-age.pensionable-age 65 year exactly', 'old-age.qualifying-period 20 year at-least'],
    ['Jubilación anticipada', 'Tener cumplidos cincuenta y cinco años de edad.', 'old-age.early-age 55 year exactly'],
    ['Pensión de viudez', 'Tendrá derecho la viuda mayor de cincuenta años.', 'survivors.spouse-age 50 year at-least'],
    ['Pensión de viudez', 'La compañera que haya convivido con el causante durante los cinco años anteriores a su muerte.', 'survivors.marriage-duration 5 year at-least'],
    ['Pensión de orfandad', 'Los hijos menores de dieciocho años, o de veinticinco años si cursan estudios superiores.', 'general.child-age 18 year at-most', 'general.student-age 25 year at-most'],
    ['Asignaciones familiares', 'La asignación se pagará por cada hijo hasta los 18 años de edad.', 'general.child-age 18 year at-most'],
    ['Asignaciones familiares', 'Se pagará por cada hijo menor de 17 años, o de 21 si cursa estudios.', 'general.child-age 17 year at-most', 'general.student-age 21 year at-most'],
  ))('%s', (text, headings, expected) => expect(values(headings, text)).toEqual(expected));

  it.each(rows(
    ['Junta Directiva', 'Para ser director se requiere ser mayor de treinta años.'],
    ['Afiliación', 'Podrán afiliarse los trabajadores mayores de 14 años.'],
    ['Fomento del empleo', 'Se dará preferencia a los trabajadores mayores de cincuenta años.'],
  ))('not: %s', (text, headings) => expect(values(headings, text)).toEqual([]));
});

describe('incapacity', () => {
  it.each(rows(
    ['Pensión de invalidez', 'Se considera inválido al asegurado que haya perdido el cincuenta por ciento o más de su capacidad laboral.', 'invalidity.incapacity-threshold 50 percent at-least'],
    ['Accidentes del trabajo', 'Si la disminución de la capacidad de ganancia es igual o superior al 40 %, la víctima tendrá derecho a una pensión.', 'employment-injury.incapacity-threshold 40 percent at-least'],
    ['Riesgos del trabajo', 'Si la incapacidad es inferior al veinticinco por ciento se pagará una indemnización global.', 'employment-injury.lump-sum-threshold 25 percent at-most'],
  ))('%s', (text, headings, expected) => expect(values(headings, text)).toEqual(expected));
});

describe('maternity', () => {
  it.each(rows(
    ['Subsidio por maternidad', 'La asegurada tendrá derecho a un descanso por maternidad de catorce semanas.', 'maternity.duration 14 week exactly'],
    ['Licencia por maternidad', 'La licencia comprenderá cuarenta y dos días antes del parto.', 'maternity.prenatal-leave 42 day exactly'],
    ['Licencia por maternidad', 'Queda prohibido el trabajo de la mujer durante las seis semanas posteriores al parto.', 'maternity.postnatal-compulsory-leave 6 week exactly'],
    ['Licencia por paternidad', 'El padre tendrá derecho a una licencia por paternidad de diez días hábiles.', 'maternity.paternity-leave 10 working-day exactly'],
    ['Maternidad', 'En caso de adopción la licencia será de doce semanas.', 'maternity.duration 12 week exactly'],
    ['Maternidad', 'La madre dispondrá de dos descansos diarios para amamantar a su hijo.', 'maternity.nursing-breaks 2 break exactly'],
  ))('%s', (text, headings, expected) => expect(values(headings, text)).toEqual(expected));

  it.each(rows(
    ['Licencia por maternidad', 'La trabajadora avisará al empleador con treinta días de anticipación.'],
    ['Subsidio por maternidad', 'El subsidio se calculará sobre el promedio de los últimos seis meses.'],
  ))('not: %s', (text, headings) => expect(values(headings, text)).toEqual([]));
});

describe('contributions', () => {
  it.each(rows(
    ['Aportes y contribuciones', 'El aporte de los trabajadores será del once por ciento (11 %) de sus remuneraciones.', 'general.employee-contribution 11 percent exactly'],
    ['Del financiamiento', 'Una cotización del 0,90 % de las remuneraciones, de cargo del empleador.', 'general.employer-contribution 0.9 percent exactly'],
    ['De los recursos', 'Los patronos aportarán el siete por ciento de los salarios y los trabajadores el cuatro por ciento.', 'general.employer-contribution 7 percent exactly', 'general.employee-contribution 4 percent exactly'],
    ['De los recursos', 'El Estado aportará el uno por ciento de los salarios.', 'general.state-contribution 1 percent exactly'],
    ['Cotización', 'El 0,60 por ciento a cargo del trabajador.', 'general.employee-contribution 0.6 percent exactly'],
    ['Régimen financiero', 'La cuota patronal será del 2 por 100 de las remuneraciones.', 'general.employer-contribution 2 percent exactly'],
  ))('%s', (text, headings, expected) => expect(values(headings, text)).toEqual(expected));

  it.each(rows(
    ['De la mora', 'Las cotizaciones no pagadas sufrirán un recargo del 10 %.'],
    ['Fondo de solidaridad', 'El 5 por ciento de la recaudación de cotizaciones se destinará al fondo.'],
  ))('not: %s', (text, headings) => expect(values(headings, text)).toEqual([]));
});

describe('time limits', () => {
  it.each(rows(
    ['Prescripción', 'El derecho a reclamar las prestaciones prescribirá a los cinco años.', 'general.claim-time-limit 5 year at-most'],
    ['Seguro de desempleo', 'La solicitud de la prestación deberá presentarse dentro del plazo de noventa días desde el cese.', 'general.claim-time-limit 90 day at-most'],
    ['Pensión de jubilación', 'Los efectos del reconocimiento se retrotraerán a los tres meses anteriores a la solicitud.', 'general.claim-time-limit 3 month at-most'],
    ['Procedimiento', 'La institución resolverá la solicitud de pensión en un plazo de sesenta días.', 'general.decision-time-limit 60 day at-most'],
    ['Recursos', 'El interesado podrá interponer recurso de apelación dentro de los quince días hábiles siguientes a la notificación.', 'general.appeal-time-limit 15 working-day at-most'],
    ['Reclamaciones', 'Los afiliados podrán reclamar dentro del plazo de noventa días ante la Comisión Médica.', 'general.appeal-time-limit 90 day at-most'],
    ['Régimen financiero', 'Se practicarán valuaciones actuariales por lo menos cada tres años.', 'general.actuarial-review-interval 3 year at-most'],
    ['Revalorización', 'Las pensiones se reajustarán anualmente según la variación del índice de precios.', 'general.indexation-interval 1 year exactly'],
    ['Pensiones no contributivas', 'Residir en el territorio nacional durante diez años.', 'general.residence-period 10 year at-least'],
    ['Suspensión', 'La pensión se suspenderá si el beneficiario permanece en el extranjero más de noventa días.', 'general.absence-abroad 90 day at-least'],
  ))('%s', (text, headings, expected) => expect(values(headings, text)).toEqual(expected));

  it.each(rows(
    ['Cobro de cotizaciones', 'La acción para el cobro de las cotizaciones prescribirá a los cinco años.'],
    ['Recursos', 'La Junta resolverá el recurso dentro de los treinta días.'],
    ['De la mora', 'El empleador ingresará los aportes dentro de los diez primeros días del mes siguiente.'],
    ['Infracciones', 'Las multas se pagarán en el plazo de treinta días.'],
    ['Disposiciones transitorias', 'El reglamento se dictará dentro de los ciento ochenta días de publicada esta ley.'],
  ))('not: %s', (text, headings) => expect(values(headings, text)).toEqual([]));
});

describe('marks', () => {
  it.each(rows(
    ['Suspensión', 'El pago de la pensión se suspenderá mientras el beneficiario resida en el extranjero.', 'suspension-ground absence-abroad'],
    ['Suspensión', 'Se suspenderá la prestación mientras el beneficiario cumpla pena privativa de libertad.', 'suspension-ground public-maintenance'],
    ['Suspensión', 'Perderá el derecho quien haya obtenido la prestación mediante fraude.', 'suspension-ground fraud'],
    ['Accidentes del trabajo', 'Se suspenderá el subsidio si el accidentado se negare a seguir el tratamiento.', 'suspension-ground neglect-of-services'],
    ['Seguro de desempleo', 'La percepción de las prestaciones se suspenderá cuando el beneficiario: | rechace una oferta de empleo adecuado.', 'suspension-ground refusal-of-suitable-employment'],
    ['Recursos', 'Contra la resolución podrá interponerse recurso de apelación.', 'appeal'],
    ['Recursos', 'La Superintendencia resolverá sin ulterior recurso.', 'finality'],
    ['Pensión de viudez', 'La pensión se extinguirá cuando la viuda contraiga nuevas nupcias.', 'remarriage'],
    ['Incapacidad', 'La víctima tendrá derecho a una indemnización global.', 'lump-sum'],
    ['Pensiones', 'Las pensiones se reajustarán según la variación del índice de precios al consumidor.', 'indexation'],
    ['Financiamiento', 'El Estado garantizará el pago de las prestaciones.', 'state-responsibility'],
    ['Del Consejo', 'El Consejo estará integrado por tres representantes de los trabajadores.', 'participation'],
    ['Campo de aplicación', 'Quedan excluidos de este régimen los trabajadores domésticos.', 'exclusion-of-workers'],
    ['Maternidad', 'La trabajadora no podrá ser despedida durante el embarazo.', 'dismissal-protection'],
    ['Licencia por maternidad', 'El salario de la licencia por maternidad será pagado por cuenta del empleador.', 'employer-liability'],
    ['Asistencia médica', 'El afiliado abonará un copago por cada consulta.', 'cost-sharing'],
    ['Campo de aplicación', 'Los extranjeros residentes tendrán los mismos derechos que los nacionales.', 'equality-of-treatment'],
  ))('%s', (text, headings, expected) => expect(marks(headings, text)).toEqual(expected));

  it.each(rows(
    ['Infracciones', 'Será castigado con prisión de seis meses quien falsifique documentos.'],
    ['Cotizaciones', 'La obligación de cotizar se suspenderá durante la huelga.'],
    ['Inversiones', 'Los recursos serán invertidos en valores del Estado.'],
    ['Prestaciones', 'El derecho a la pensión es imprescriptible.'],
  ))('not: %s', (text, headings) => expect(marks(headings, text)).toEqual([]));
});

describe('what reading unseen laws has taught', () => {
  it.each(rows(
    ['Asignación por maternidad', 'Para el goce de esta asignación se requerirá una antigüedad mínima y continuada en el empleo de dos meses.', 'maternity.qualifying-period 2 month at-least'],
    ['Asignación universal', 'La persona debe ser nativa o naturalizada, con residencia legal en el país no inferior a TRES (3) años previos a la solicitud.', 'general.residence-period 3 year at-least'],
    ['Pensión de jubilación', 'Tendrán derecho quienes acrediten 30 o 25 años de aportación, según sean hombres o mujeres.', 'old-age.qualifying-period 30 year at-least', 'old-age.qualifying-period 25 year at-least'],
    ['Pensión de invalidez', 'La pensión será de una treintava parte del sueldo por cada año de servicio.', 'invalidity.accrual-rate 3.33 percent exactly'],
    ['Jubilación', 'El haber será igual a treinta cuarentavos del sueldo básico.', 'old-age.rate 75 percent exactly'],
    ['Seguro de desempleo', 'La cuantía mínima del subsidio será del 90 por ciento o del 70 por ciento del salario mínimo, según tenga o no hijos a su cargo.', 'unemployment.minimum-rate 90 percent at-least', 'unemployment.minimum-rate 70 percent at-least'],
    ['Seguro de desempleo', 'La cuantía máxima será del 150 por ciento del índice de rentas, salvo cuando tenga hijos a su cargo, en cuyo caso la cuantía será del 180 por ciento.', 'unemployment.maximum-rate 150 percent at-most', 'unemployment.maximum-rate 180 percent at-most'],
    ['Desempleo > Solicitud', 'El derecho nacerá el día siguiente, siempre que se solicite dentro del plazo de los diez días siguientes.', 'general.claim-time-limit 10 day at-most'],
    ['Prescripción', 'El derecho de cobrar las rentas acordadas prescribe en dos años, en los casos de vejez; en un año, en los casos de invalidez.', 'general.claim-time-limit 2 year at-most', 'general.claim-time-limit 1 year at-most'],
    ['Desempleo > Suspensión', 'La prestación se suspenderá en caso de traslado al extranjero por un período continuado inferior a nueve meses.', 'general.absence-abroad 9 month at-most'],
    ['Incapacidad no contributiva', 'Tendrán derecho las personas que cumplan: | estar afectadas por una enfermedad crónica en un grado igual o superior al 60 por ciento;', 'invalidity.incapacity-threshold 60 percent at-least'],
    ['Desempleo', 'La duración estará en función de los períodos de cotización de los seis años anteriores, de los que al menos doce meses deben estar comprendidos en los dos últimos.', 'unemployment.qualifying-period 12 month at-least'],
    ['Pensión de viudez', 'La viuda tendrá derecho si el matrimonio se celebró por lo menos un año antes del fallecimiento.', 'survivors.marriage-duration 1 year at-least'],
    ['Trámite', 'El instituto resolverá la solicitud de pensión dentro de los cuarenta días.', 'general.decision-time-limit 40 day at-most'],
  ))('%s', (text, headings, expected) => expect(values(headings, text)).toEqual(expected));

  it.each(rows(
    ['Asignaciones', 'La asignación es incompatible con otra prestación de la misma naturaleza y quedará suspendida.', 'suspension-ground other-benefit'],
    ['Desempleo', 'El subsidio se pierde por negarse a asistir a cursos de capacitación.', 'suspension-ground employment-services'],
    ['Invalidez', 'El instituto podrá, a su juicio, conceder una pensión.', 'discretion'],
    ['Desempleo', 'Perderán el subsidio los trabajadores despedidos por falta grave.', 'suspension-ground deliberate-dismissal', 'suspension-ground misconduct'],
  ))('%s', (text, headings, expected) => expect(marks(headings, text)).toEqual(expected));

  it.each(rows(
    ['Asignaciones', 'Desde los CINCO (5) años y hasta los DIECISÉIS (16) años deberá acreditarse la concurrencia de los niños a la escuela.'],
    ['Pensiones de sobrevivencia', 'El saldo se retendrá de la pensión de sobrevivencia, a razón del 20%, hasta cancelar lo adeudado.'],
    ['Recursos', 'La frase que establecía un plazo de seis meses para impugnar fue anulada.'],
    ['Indemnización', 'Las cuotas serán pagaderas en doce mensualidades.'],
    ['Cuentas', 'La renuncia del derecho a la herencia se hará por escrito.'],
    ['Jubilación', 'La jubilación se reducirá en un sexto cuando los ingresos superen el límite.'],
  ))('not: %s', (text, headings) => expect([...values(headings, text), ...marks(headings, text)]).toEqual([]));
});

describe('what other traditions of Spanish drafting have taught', () => {
  it.each(rows(
    ['Riesgo de vejez', 'El monto mensual será el cincuenta por ciento del salario base, más el dos por ciento por cada doce cuotas que excedan.', 'old-age.rate 50 percent exactly', 'old-age.accrual-rate 2 percent exactly'],
    ['Sobrevivencia', 'La viuda tendrá derecho a cuarenta y ocho meses de pensión.', 'survivors.duration 48 month exactly'],
    ['Discapacidad', 'Se considera inválido quien sufra una lesión que reduzca en dos tercios su capacidad de trabajo.', 'invalidity.incapacity-threshold 66.67 percent at-least'],
    ['Riesgos laborales', 'Pensión mensual por discapacidad igual o superior al cuarenta por ciento.', 'employment-injury.incapacity-threshold 40 percent at-least'],
    ['Financiamiento', 'El seguro se costea con el seis por ciento del salario a cargo del empleador y el tres por ciento a cargo del trabajador.', 'general.employer-contribution 6 percent exactly', 'general.employee-contribution 3 percent exactly'],
    ['Lactancia', 'La trabajadora tendrá dos descansos por día, de media hora cada uno, para la lactancia.', 'maternity.nursing-breaks 2 break exactly', 'maternity.nursing-breaks 0.5 hour exactly'],
    ['Sobrevivientes', 'El total no podrá exceder del noventa por ciento de la pensión que hubiere correspondido al causante.', 'survivors.maximum-rate 90 percent at-most'],
    ['De las prestaciones', 'Las pensiones se revisarán por lo menos cada dos años.', 'general.indexation-interval 2 year exactly'],
    ['Reajuste', 'Las pensiones se reajustarán según la variación de los precios, sin necesidad de solicitud y con periodicidad semestral.', 'general.indexation-interval 6 month exactly'],
  ))('%s', (text, headings, expected) => expect(values(headings, text)).toEqual(expected));

  it.each(rows(
    ['Maternidad', 'Se contarán los aportes comprendidos en los diez meses anteriores a la fecha del parto.'],
  ))('not: %s', (text, headings) => expect(values(headings, text)).toEqual([]));
});

describe('values without their own unit, stretches without a number, claims and shares', () => {
  it.each(rows(
    ['Enfermedad', 'Haber aportado tres meses consecutivos o cinco no consecutivos en el último año.', 'sickness.qualifying-period 3 month at-least', 'sickness.qualifying-period 5 month at-least'],
    ['Seguro de cesantía', 'El seguro se pagará por dos meses si acredita diez aportes; por cuatro meses si acredita veinte.', 'unemployment.duration 2 month exactly', 'unemployment.qualifying-period 10 contribution at-least', 'unemployment.duration 4 month exactly'],
    ['Licencia de maternidad', 'La madre gozará de licencia durante trece semanas cuando el parto sea único y quince semanas cuando sea múltiple.', 'maternity.duration 13 week exactly', 'maternity.duration 15 week exactly'],
    ['Prestaciones', 'La solicitud se presentará dentro del mes siguiente al parto.', 'general.claim-time-limit 1 month at-most'],
    ['Prestaciones', 'El derecho a cobrar las mensualidades vencidas prescribe al año de su vencimiento.', 'general.claim-time-limit 1 year at-most'],
    ['Prestaciones', 'Las mensualidades no reclamadas en el término de dos años se pierden a favor de la Caja.', 'general.claim-time-limit 2 year at-most'],
    ['Desempleo', 'El pago se reanudará siempre que se solicite en el plazo de los diez días siguientes.', 'general.claim-time-limit 10 day at-most'],
    ['Desempleo', 'La prestación por desempleo se pagará hasta el cuarto mes.', 'unemployment.duration 4 month at-most'],
    ['Aportes', 'La cotización personal del asegurado será del nueve por ciento, y la contribución a cargo del patrono del doce por ciento.', 'general.employee-contribution 9 percent exactly', 'general.employer-contribution 12 percent exactly'],
    ['Licencia por paternidad', 'La licencia de que trata el artículo anterior tendrá la siguiente duración: | Once días corridos, desde enero próximo.', 'maternity.paternity-leave 11 day exactly'],
    ['Extinción de la prestación por desempleo', 'Transcurso del plazo de cuatro años sin haber reanudado el cobro.', 'general.claim-time-limit 4 year at-most'],
    ['Sobrevivientes', 'Si la suma de los porcentajes excediera del noventa por ciento de la pensión del causante, se reducirán a prorrata.', 'survivors.maximum-rate 90 percent at-most'],
    ['Orfandad', 'La cuantía conjunta podrá alcanzar el 110 por ciento de la base reguladora.', 'survivors.maximum-rate 110 percent at-most'],
    ['Orfandad', 'A los huérfanos de padre y madre corresponde una pensión máxima del treinta y cinco por ciento.', 'survivors.child-rate 35 percent exactly'],
  ))('%s', (text, headings, expected) => expect(values(headings, text)).toEqual(expected));

  it.each(rows(
    ['Financiación', 'La cuenta se forma con la parte de la cotización a cargo del empleador que represente un dos por ciento del salario.'],
    ['Subsidio para cuidados', 'El trabajo durante el subsidio no excederá la mitad del horario ordinario.'],
    ['Enfermedad', 'Las cotizaciones de los seis meses anteriores al mes de la contingencia se promedian.'],
    ['Empleo', 'La empresa avisará en el mes de enero de cada contrato.'],
  ))('not: %s', (text, headings) => expect(values(headings, text)).toEqual([]));
});

describe('what laws in Spanish from outside have taught', () => {
  it.each(rows(
    ['Seguro de desempleo', 'Que hayan realizado aportes dos años continuos o discontinuos a la caja durante los últimos cuatro años.', 'unemployment.qualifying-period 2 year at-least'],
    ['Seguro de enfermedad', 'El subsidio se pagará mientras dure ésta y por un plazo máximo de 20 semanas.', 'sickness.duration 20 week at-most'],
    ['Seguro de maternidad', 'La asegurada recibirá un subsidio por los treinta días anteriores y los treinta y cinco días posteriores al parto.', 'maternity.prenatal-leave 30 day exactly'],
    ['Riesgos de trabajo', 'Si lo incapacita, recibirá mientras dure la inhabilitación el noventa por ciento del salario.', 'employment-injury.temporary-rate 90 percent exactly'],
    ['Seguro de vida', 'Si los huérfanos lo son de padre y madre, la pensión de cada uno será, en las mismas condiciones, del treinta y cinco por ciento de la misma base.', 'survivors.child-rate 35 percent exactly'],
    ['Cesantía en edad avanzada', 'Se requiere que el asegurado tenga reconocidas un mínimo de mil cotizaciones semanales.', 'old-age.qualifying-period 1000 weekly-contribution at-least'],
    ['Recursos', 'El recurso de apelación deberá interponerse dentro del quinto día de notificado el interesado.', 'general.appeal-time-limit 5 day at-most'],
    ['Pensión de vejez', 'La pensión tendrá un incremento del 1.275 por ciento por cada 50 semanas cotizadas.', 'old-age.accrual-rate 1.275 percent exactly'],
    ['Riesgos profesionales', 'Durante la incapacidad temporal la víctima percibirá un subsidio equivalente al 70 por ciento.', 'employment-injury.temporary-rate 70 percent exactly'],
    ['Pensiones', 'La viuda percibirá la pensión únicamente por el término de tres años.', 'survivors.duration 3 year exactly'],
    ['Enfermedad y maternidad', 'El subsidio será del salario medio de los dos últimos meses de cuotas, y se pagará por un período que no excederá de veinte semanas por una misma enfermedad. Podrá extenderse hasta por otras diez semanas.', 'sickness.duration 20 week at-most'],
    ['Subsidio por maternidad', 'Se pagará durante las cinco semanas que precedan y las nueve semanas que sigan al parto.', 'maternity.prenatal-leave 5 week exactly'],
    ['Pensión de orfandad', 'Los hijos del causante tendrán derecho al quince por ciento de la pensión.', 'survivors.child-rate 15 percent exactly'],
    ['Jubilación por invalidez', 'Siempre que se acrediten no menos de tres años de ejercicio libre.', 'invalidity.qualifying-period 3 year at-least'],
    ['Pensión de vejez', 'A partir de ese año el número de semanas aumentará en 20 cada año hasta llegar a 1.100 semanas.', 'old-age.qualifying-period 1100 week at-least'],
    ['Subsidio por maternidad', 'El subsidio se otorgará desde las cinco semanas anteriores a la fecha probable de parto.', 'maternity.prenatal-leave 5 week exactly'],
  ))('%s', (text, headings, expected) => expect(values(headings, text)).toEqual(expected));

  it.each(rows(
    ['Beneficiarios de la pensión', 'Haya cotizado durante el tiempo transcurrido entre el momento en que cumplió veinte años de edad y la muerte.'],
    ['Seguro de enfermedad', 'El subsidio se pagará por períodos vencidos que no excederán de dos semanas.'],
    ['Pensión de invalidez', 'Se otorga una suma del 20 por ciento de la pensión cuando necesite de la ayuda permanente de otra persona.'],
    ['Junta', 'Los directores acreditarán tres años de ejercicio profesional.'],
  ))('not: %s', (text, headings) => expect(values(headings, text)).toEqual([]));
});

describe('what governs the value in its clause', () => {
  it.each(rows(
    ['Riesgos del trabajo', 'La incapacidad laboral temporaria cesa por: | Transcurso de dos años desde el accidente;', 'employment-injury.duration 2 year at-most'],
    ['Asignaciones familiares', 'La asignación por maternidad equivale al salario. Para gozar de esta asignación se exige una antigüedad mínima de tres meses.', 'maternity.qualifying-period 3 month at-least'],
    ['Pensión de invalidez', 'Quien haya cotizado tres cuartas partes de las semanas mínimas requeridas para acceder a la pensión de vejez solo deberá haber cotizado 25 semanas.', 'invalidity.qualifying-period 25 week at-least'],
    ['Seguro de desempleo', 'Se requiere que el trabajador haya revistado en la planilla de la empresa seis meses previos al despido.', 'unemployment.qualifying-period 6 month at-least'],
    ['Jubilaciones', 'La suma de las pensiones no podrá exceder el cien por ciento (100%) de la prestación del causante.', 'survivors.maximum-rate 100 percent at-most'],
    ['Cotizaciones', 'Los funcionarios cotizarán, hasta el tope, con el ocho por ciento (8%) de su salario.', 'general.employee-contribution 8 percent exactly'],
    ['Subsidio por enfermedad', 'El beneficiario percibirá el subsidio desde el alta del trámite con un plazo máximo de un año.', 'sickness.duration 1 year at-most'],
    ['Disposiciones finales > Pensión por despido', 'El empleador lo pensionará si para entonces tiene cumplidos sesenta años.', 'old-age.pensionable-age 60 year exactly'],
    ['Jubilaciones', 'Se paga un complemento hasta alcanzar un haber equivalente al setenta por ciento (70%) del salario mínimo.', 'old-age.minimum-rate 70 percent at-least'],
    ['Asistencia médica', 'Podrán fijarse períodos mínimos de cotización que no podrán superar 80 semanas.', 'medical-care.qualifying-period 80 week at-most'],
    ['Cotización obrera y patronal', 'Los docentes cotizarán el ocho por ciento (8%) del salario y sus patronos, sin excepción, el siete por ciento (7%) del salario.',
      'general.employee-contribution 8 percent exactly', 'general.employer-contribution 7 percent exactly'],
    ['Pensión de vejez', 'Tendrán derecho los afiliados que acrediten treinta años o más de servicios con aportes.', 'old-age.qualifying-period 30 year at-least'],
    ['Seguro de desempleo', 'En ningún caso esta prestación podrá tener una duración superior a un año.', 'unemployment.duration 1 year at-most'],
    ['Asignaciones familiares', 'Cuando el niño padezca una discapacidad la asignación se servirá hasta los 18 años.', 'general.student-age 18 year at-most'],
  ))('%s', (text, headings, expected) => expect(values(headings, text)).toEqual(expected));

  it.each(rows(
    ['Prestaciones > Imprescriptibilidad', 'El derecho es imprescriptible, sin perjuicio de que los efectos se produzcan a partir de los cuatro meses anteriores a la fecha en que se presente la correspondiente solicitud.', 'general.claim-time-limit 4 month at-most'],
    ['Pensión de vejez', 'Tendrán derecho a una pensión anticipada de vejez quienes cumplan 51 años de edad para el caso de las mujeres y 56 años de edad para el caso de los hombres.', 'old-age.early-age 51 year at-least', 'old-age.early-age 56 year at-least'],
    ['Pensión de vejez', 'Los cónyuges deberán sumar, entre los dos, como mínimo 1200 semanas para el reconocimiento de la pensión de vejez.', 'old-age.qualifying-period 1200 week at-least'],
    ['Auxilio a la vejez', 'Cuando se trate de ancianos de las comunidades, la edad que se exige es de cincuenta y dos (52) años o más.', 'old-age.pensionable-age 52 year at-least'],
    ['Pensión familiar', 'La pensión pasa en un 40% al cónyuge supérstite y el restante 60% a los hijos.', 'survivors.rate 40 percent exactly', 'survivors.child-rate 60 percent exactly'],
    ['Prestaciones > Caducidad', 'El derecho al percibo de las prestaciones caducará al año, a contar desde el reconocimiento.', 'general.claim-time-limit 1 year at-most'],
    ['Prestaciones', 'Concédese el plazo de dos años, contado desde la vigencia de esta ley, para acogerse a los beneficios del artículo.', 'general.claim-time-limit 2 year at-most'],
    ['Prestaciones', 'En los demás casos, el pronunciamiento deberá hacerse dentro de los tres años de vencidos los plazos.', 'general.decision-time-limit 3 year at-most'],
    ['Cotizaciones', 'Quienes ganen más tendrán a su cargo un aporte adicional destinado al Fondo de Solidaridad del dos por ciento (2%) de su ingreso.', 'general.employee-contribution 2 percent exactly'],
    ['Jubilación', 'En ningún caso podrá el interesado acceder a la pensión de jubilación con una edad inferior a la de cincuenta y tres años.', 'old-age.early-age 53 year at-least'],
    ['Cotización', 'La cotización especial se distribuirá entre ellos, corriendo a cargo del empresario el 8 por ciento y del trabajador el 3 por ciento.', 'general.employer-contribution 8 percent exactly', 'general.employee-contribution 3 percent exactly'],
  ))('%s', (text, headings, expected) => expect(values(headings, text)).toEqual(expected));

  it.each(rows(
    ['Riesgos del trabajo', 'El contrato cesa por: | Transcurso de dos años sin renovación;'],
    ['Asignaciones familiares', 'Por matrimonio se paga la asignación por matrimonio. Para gozar de esta asignación se exige una antigüedad mínima de seis meses.'],
    ['Pensión de viudez', 'Ambas tendrán derecho a la pensión, cada una por la mitad de los porcentajes anteriores.'],
    ['Pensión de viudez', 'Corresponde a la viuda la mitad del monto por prorratear y a los demás la mitad restante.'],
    ['Rentas por incapacidad permanente', 'El Banco podrá cancelar hasta el 50% de la renta, abonando su valor actuarial.'],
    ['Recursos financieros', 'El Poder Ejecutivo fijará dentro de los treinta días de recibida la propuesta las tasas de referencia.'],
    ['Cotizaciones', 'Deberá pagar: | por el atraso de más de un año, el veinticinco por ciento (25%) del monto que debió pagar.'],
    ['Pensiones > Disposiciones transitorias', 'La pensión se abonará por un máximo de seis meses en trámite.'],
    ['Prescripción', 'Prescriben a los diez años las acciones de las aseguradoras para reclamar sus primas.'],
    ['Jubilaciones', 'La rentabilidad mínima del fondo no será inferior al setenta por ciento (70%) de la rentabilidad promedio del sistema.'],
    ['Empleadores', 'Los empleadores que contraten un 4 por ciento o más de su personal con trabajadores discapacitados gozarán de un crédito.'],
    ['Pensión no contributiva', 'Los requisitos son: | Ser mayor de dieciocho y menor de sesenta años de edad.'],
    ['Prestaciones', 'Concédese el plazo de dos años, contado desde la vigencia de esta ley, para dictar su reglamento.'],
    ['Formación', 'La edad que se exige es de cincuenta y dos (52) años o más.'],
    ['Jubilación', 'Los efectos se calculan sobre los cuatro meses anteriores a la fecha de la reforma.'],
    ['Jubilación', 'El acceso a la formación no se concede con una edad inferior a la de cincuenta y tres años de servicio.'],
    ['Cotización', 'El empresario distribuirá el 8 por ciento entre sus accionistas.'],
  ))('not: %s', (text, headings) => expect(values(headings, text)).toEqual([]));
});

describe('what only looks like a condition', () => {
  it.each(rows(
    ['Materia gravada', 'No es materia gravada la cobertura médica otorgada al trabajador y a su concubina con cinco años de convivencia ininterrumpida.'],
    ['Pensión de sobrevivencia', 'La concubina sobreviviente debe acreditar cinco años de convivencia ininterrumpida con el causante.', 'survivors.marriage-duration 5 year at-least'],
  ))('%s (%s)', (text, headings, expected) => {
    expect(values(headings, text).filter((one) => one.includes('marriage'))).toEqual(expected);
  });

  it('sums left out of contributions are no workers left out', () => {
    expect(marks('Materia gravada', 'Quedan exceptuadas las sumas que las empresas reintegren a sus trabajadores.')).not.toContain('exclusion-of-workers');
    expect(marks('Ámbito', 'Quedan exceptuados de esta ley los trabajadores domésticos.')).toContain('exclusion-of-workers');
  });

  it('a pension for incapacity is no old-age pension too', () => {
    const [fact] = facts('Jubilación por incapacidad total', 'La causal de jubilación por incapacidad total se configura cuando se acrediten dos años de servicios.');
    expect(fact).toMatchObject({ parameter: 'invalidity.qualifying-period', value: 2 });
    expect(fact).not.toHaveProperty('also');
  });
});

describe('what stands beside a pension, a share or a condition', () => {
  it.each(rows(
    ['Cotización', 'Los jubilados que trabajen quedarán sujetos a una cotización especial del 9 por ciento sobre su base, corriendo a cargo del empresario el 7 por ciento y del trabajador el 2 por ciento.', 'general.employer-contribution 7 percent exactly', 'general.employee-contribution 2 percent exactly'],
    ['Cotización adicional', 'Respecto de los trabajadores por cuenta ajena un punto porcentual corresponderá a la empresa y 0,3 puntos porcentuales al trabajador.', 'general.employer-contribution 1 percent exactly', 'general.employee-contribution 0.3 percent exactly'],
    ['Protección por desempleo', 'La duración máxima del subsidio, en este supuesto, será de veinte meses, salvo que la persona hubiera sido beneficiaria con anterioridad de otro derecho.', 'unemployment.duration 20 month exactly'],
    ['Medidas del Mecanismo RED', 'La cuantía de la prestación se determinará aplicando a la base reguladora el porcentaje del 60 por ciento.', 'unemployment.rate 60 percent exactly'],
    ['Jubilación', 'Se adicionará un 3 % de la pensión por cada año que supere la edad, con un máximo de 30 %.', 'old-age.accrual-rate 3 percent exactly'],
    ['Cotización', 'Durante la inactividad, el propio trabajador será el responsable; el tipo de cotización aplicable será el 11,50 por ciento.', 'general.employee-contribution 11.5 percent exactly'],
    ['Jubilación', 'Se adicionará un 3 % de la pensión por cada año que supere la edad, con un máximo de 90 %.', 'old-age.accrual-rate 3 percent exactly', 'old-age.maximum-rate 90 percent at-most'],
    ['Jubilación', 'El monto se incrementará en un 12 % anual por cada año de edad subsiguiente, con un máximo del 120 %.', 'old-age.accrual-rate 12 percent exactly'],
    ['Pensión de viudedad', 'La pensión se reconocerá aunque entre el divorcio y la muerte haya transcurrido un tiempo no superior a ocho años, siempre que el matrimonio haya tenido una duración mínima de seis años.', 'survivors.marriage-duration 6 year at-least'],
  ))('%s', (text, headings, expected) => expect(values(headings, text)).toEqual(expected));

  it.each(rows(
    ['Accidentes de trabajo', 'Las mutuas reasegurarán los riesgos asumidos y percibirán un porcentaje de la prestación, sin que pueda ser inferior al 40 por ciento ni superior al 60 por ciento.'],
    ['Protección por desempleo', 'Las exenciones en la cotización reguladas en la presente disposición estarán condicionadas al mantenimiento en el empleo de las personas trabajadoras afectadas durante un mínimo de seis meses.'],
    ['Jubilación', 'Para causar ambas pensiones será necesario que las cotizaciones acreditadas en cada régimen se superpongan, al menos, durante diez años.'],
    ['Jubilación', 'El periodo mínimo de un año se computará entre dicha fecha y la del hecho causante.'],
    ['Jubilación', 'Si se demora tres años el acceso a la pensión de jubilación, el porcentaje será del 65 por ciento de la pensión.'],
    ['Jubilación', 'El percibo del 100 por ciento del importe de la pensión de jubilación será compatible con el trabajo artístico.'],
    ['Jubilación', 'La pensión se reducirá por cada año que le falte al trabajador para cumplir la edad de 65 años.'],
    ['Jubilación', 'El período computable será de un máximo de doscientos días cotizados por cada hijo a cargo.'],
    ['Pensión de invalidez', 'Si al producirse la invalidez el asegurado tuviera hijos en edad de percibir pensión de orfandad, el monto se incrementará en un porcentaje comprendido entre el 3 y el 9 por ciento de la remuneración por el cónyuge, y entre el 3 y el 6 por ciento por cada hijo.'],
    ['Prestaciones familiares', 'Se abonará una asignación por hijo a cargo con dieciocho o más años y con una discapacidad grave.'],
    ['Prestaciones económicas', 'Se mantendrá la prestación económica hasta los 22 años cuando, alcanzada la mayoría de edad, persistiera la enfermedad.'],
    ['Prestaciones económicas', 'En los casos en que el trabajador, con sesenta y seis o más años acceda a la pensión de incapacidad permanente por no reunir los requisitos de la pensión de jubilación, se aplicará otro porcentaje.'],
    ['Prestación por desempleo', 'No procederá la reanudación del subsidio si la solicitud, cumpliendo los requisitos exigidos para su reconocimiento, se presenta fuera del plazo de los cuatro meses siguientes.'],
  ))('not: %s', (text, headings) => expect(values(headings, text)).toEqual([]));

  it('the length of a benefit used up is a condition, not the length of the next one', () => {
    expect(values('Duración del subsidio por desempleo', 'Edad | Duración de la prestación por desempleo agotada | Duración máxima del subsidio || 45 | 360 días | 6 meses', 'row'))
      .toEqual(['unemployment.duration 6 month exactly']);
  });
});

describe('as drafters say it', () => {
  it.each(rows(
    ['Riesgos profesionales', 'La asistencia médica por riesgo profesional cesará a los dos años del accidente.', 'employment-injury.duration 2 year at-most'],
    ['Enfermedad', 'El subsidio por enfermedad terminará al cabo de veinte semanas.', 'sickness.duration 20 week at-most'],
    ['Enfermedad', 'El pago del subsidio termina al cabo de la decimoctava semana.', 'sickness.duration 18 week at-most'],
    ['Enfermedad', 'El subsidio puede percibirse veinte semanas como máximo.', 'sickness.duration 20 week at-most'],
    ['Enfermedad', 'El derecho al subsidio se agota a los cien días.', 'sickness.duration 100 day at-most'],
    ['Enfermedad', 'El subsidio se limita a noventa días por enfermedad.', 'sickness.duration 90 day at-most'],
    ['Enfermedad', 'No se paga subsidio por la primera semana de incapacidad.', 'sickness.waiting-period 1 week exactly'],
    ['Enfermedad', 'Los cinco primeros días de toda enfermedad corren por cuenta del trabajador.', 'sickness.waiting-period 5 day exactly'],
    ['Enfermedad', 'Nada se paga por los seis primeros días de enfermedad.', 'sickness.waiting-period 6 day exactly'],
    ['Desempleo', 'El desempleado espera dos semanas antes de percibir la prestación.', 'unemployment.waiting-period 2 week exactly'],
    ['Seguro de salud', 'Los dependientes del afiliado son el cónyuge y los hijos menores de doce años.', 'general.child-age 12 year at-most'],
    ['Riesgos laborales', 'Se concederá una indemnización en capital a quienes sufran una discapacidad superior al quince por ciento e inferior al cincuenta por ciento.', 'employment-injury.lump-sum-threshold 50 percent at-most'],
    ['Seguro de desempleo', 'El tiempo total de prestación tendrá la siguiente escala: Período de cotización — Duración de las prestaciones | De seis a once meses — dos meses', 'unemployment.duration 2 month exactly'],
    ['Riesgos del trabajo', 'La incapacidad temporal se indemniza desde el sexto día.', 'employment-injury.waiting-period 5 day exactly'],
    ['Financiamiento', 'Las cotizaciones se distribuyen así: trabajadores, 8 por ciento; empleadores, 4 por ciento.', 'general.employee-contribution 8 percent exactly', 'general.employer-contribution 4 percent exactly'],
  ))('%s', (text, headings, expected) => expect(values(headings, text)).toEqual(expected));

  it.each(rows(
    ['Enfermedad', 'El subsidio cesará a los tres meses de ausencia del país.'],
    ['Enfermedad', 'No se pagan cotizaciones por la primera semana de incapacidad.'],
    ['Enfermedad', 'Los treinta primeros días de toda enfermedad corren por cuenta del empleador.'],
    ['Enfermedad', 'El subsidio termina al cabo de la decimoctava semana de embarazo.'],
    ['Financiamiento', 'El seguro será financiado en un setenta por ciento por el trabajador y en un treinta por ciento por el empleador.'],
    ['Pensiones', 'Son beneficiarios el cónyuge y los hijos mayores de dieciocho años con discapacidad.'],
    ['Maternidad', 'El empleador pagará a la trabajadora el cincuenta por ciento de su salario durante la licencia y el Instituto, el otro cincuenta por ciento.'],
    ['Enfermedad', 'El trabajador percibirá su remuneración durante tres meses, si su antigüedad fuere menor de cinco años.'],
    ['Riesgos del trabajo', 'La incapacidad temporal se indemniza desde el primer día.'],
    ['Administración', 'El Consejo lo integran empleadores, por mitad, y trabajadores.'],
  ))('not: %s', (text, headings) => expect(values(headings, text)).toEqual([]));
});
