/** Editorial notes: what editors of consolidated texts added. They are no law. */
export function isEditorial(text: string, start: number, end: number): boolean {
  const head = text.slice(start, Math.min(end, start + 160));
  return editorial.test(head);
}

const editorial = new RegExp('^[\\s>#*_(\\[]*(?:'
  + 'NOTAS?\\b\\s?\\d*\\s?[:.]|Notas? (?:de|Infoleg)|Nota\\s?:|\\*{0,2}Nota Infoleg|Footnotes?\\s*$|Notes?\\s?:|Editorial note|'
  + '(?:Subs|Ins|Inserted|Omitted|Added|Substituted|Rep|Amended|Renumbered)\\.? (?:by|ibid)|'
  + '<small>|'
  + '- \\d{4}, (?:c|ch)\\. |'
  + '(?:Art[ií]culo|Inciso|P[áa]rrafo|Apartado|Texto|Expresi[óo]n)\\s[^.]{0,60}(?:sustituid|derogad|incorporad|modificad|agregad|observad)[oa]s? por|'
  + 'Ver en esta norma|Redacci[óo]n dada por|Fuente:|\\*\\)Notas|\\*\\)\\s?Notas'
  + ')', 'iu');
