import { likeCase } from './case';

/** The plural of a Spanish noun or adjective: "pensión" → "pensiones", "juez" → "jueces". */
export function pluralEs(word: string): string {
  const lower = word.toLowerCase();
  const known = irregular.find(([one]) => lower === one);
  if (known) return likeCase(word, known[1]);
  if (/[aeiouáéó]$/.test(lower)) return likeCase(word, `${lower}s`);
  if (/z$/.test(lower)) return likeCase(word, `${lower.slice(0, -1)}ces`);
  if (/[áéíóú][ns]$/.test(lower)) return likeCase(word, `${lower.slice(0, -2)}${plain[lower.at(-2)!]}${lower.at(-1)}es`);
  if (/[sx]$/.test(lower)) return word;
  return likeCase(word, `${lower}es`);
}

/** The singular of a Spanish plural; undefined for a word that is none. */
export function singularEs(word: string): string | undefined {
  const lower = word.toLowerCase();
  const known = irregular.find(([, many]) => lower === many);
  if (known) return likeCase(word, known[0]);
  if (lower.length < 4 || endInS.has(lower) || !/s$/.test(lower) || /(?:is|us|és|ás)$/.test(lower)) return undefined;
  if (/iones$/.test(lower)) return likeCase(word, `${lower.slice(0, -5)}ión`);
  if (/ces$/.test(lower)) return likeCase(word, `${lower.slice(0, -3)}z`);
  if (/(?:[rldjy]|[aeiou]n)es$/.test(lower) && !/bles$/.test(lower) && !keepE.has(lower)) return likeCase(word, lower.slice(0, -2));
  return likeCase(word, lower.slice(0, -1));
}

/** The feminine of a word in the singular; for a noun only where it names a person. */
export function feminineEs(word: string, noun: boolean): string | undefined {
  const lower = word.toLowerCase();
  if (noun && (things.has(lower) || !/(?:or|ado|ido|ario|ero|ijo|iudo|iño|fano|rono|ico|ocio|adrastro)$/.test(lower))) return undefined;
  if (/o$/.test(lower)) return likeCase(word, `${lower.slice(0, -1)}a`);
  if (/(?:dor|tor|sor)$/.test(lower)) return likeCase(word, `${lower}a`);
  return undefined;
}

const plain: Readonly<Record<string, string>> = { 'á': 'a', 'é': 'e', 'í': 'i', 'ó': 'o', 'ú': 'u' };
const irregular: readonly (readonly [string, string])[] = [
  ['joven', 'jóvenes'], ['orden', 'órdenes'], ['examen', 'exámenes'], ['margen', 'márgenes'], ['origen', 'orígenes'], ['régimen', 'regímenes'],
  ['carácter', 'caracteres'], ['mes', 'meses'], ['interés', 'intereses'], ['base', 'bases'], ['fase', 'fases'], ['clase', 'clases'], ['país', 'países'],
];
/** Singulars that end in s. */
const endInS: ReadonlySet<string> = new Set('crisis tesis análisis dosis lunes martes miércoles jueves viernes virus además gas dios más menos tras'.split(' '));
/** Plurals of words in -e, where only the s is taken off. */
const keepE: ReadonlySet<string> = new Set('sedes redes padres madres nombres hombres sobres detalles valles calles'.split(' '));
/** Words that end as persons do. */
const things: ReadonlySet<string> = new Set(('certificado estado mercado salario horario seguro fondo contenido resultado cuidado periodo período partido pedido comentario formulario calendario '
  + 'inventario honorario glosario valor sector factor motor error interior exterior anterior posterior superior inferior mayor menor favor rigor honor labor dolor '
  + 'subsidio beneficio servicio número dinero enero febrero tablero aniversario escenario itinerario vocabulario sumario dictado grado tratado juzgado jurado mandato '
  + 'apellido sentido recorrido cometido tejido líquido crédito apartado enunciado público único técnico indicador contador').split(' '));
