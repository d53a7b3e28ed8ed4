/** Editorial notes: what editors of consolidated texts added. They are no law. */
export const isEditorial = (text: string, start: number, end: number): boolean => {
  const words = text.slice(start, Math.min(end, start + 200));
  return editorial.test(words) || isMarkdownFootnote(words);
};

/** "[^1]: Formerly 20 weeks." */
export const isMarkdownFootnote = (words: string): boolean => /^\[\^[^\]\s]{1,32}\]:/.test(words);

/** The text of a footnote below a page: "Subs. by Act V of 1973, s. 3", "The word “further” omitted, ibid". */
export const isFootnoteText = (text: string, start: number, end: number): boolean => footnote.test(text.slice(start, Math.min(end, start + 160)));

/** The same with its mark on the line: "2 Subs. by Act IX of 1938, s. 5". */
export const isMarkedFootnote = (text: string, start: number, end: number): boolean => {
  const mark = /^\d{1,2}\s*(?=\p{Lu})/u.exec(text.slice(start, start + 6));
  return mark !== null && isFootnoteText(text, start + mark[0].length, end);
};

const footnote = new RegExp('^[\\s*_]*(?:(?:Subs|Substituted|Ins|Inserted|Omitted|Added|Rep|Repealed|Del|Deleted|Amended|Re-?\\s?numbered|Renumbered)\\b\\.?'
  + '|For (?:the )?(?:Statement|statement|report)|For such (?:a )?notification|Cl\\.\\s?\\(|(?:The|Certain)\\s(?:words?|figures?|brackets|comma|full stop|original)\\b|Proviso\\s|(?:Clause|Section|Sub-?section|Item|Explanation)s?\\s.{0,60}(?:omitted|added|ins|subs|rep)'
  + '|See\\s|Ibid|ibid|This\\s(?:Act|Ordinance)\\s(?:has been|came|shall)|[Aa]s\\samended|w\\.\\s?e\\.\\s?f)', 'u');

const editorial = new RegExp('^[\\s>#*_(\\[]*(?:'
  + 'NOTAS?\\b\\s?\\d*\\s?[:.]|Notas? (?:de|Infoleg)|Nota\\s?:|\\*{0,2}Nota Infoleg|Footnotes?\\s*$|Notes?\\s?:|Editorial note|So in original|'
  + '(?:Subs|Ins|Inserted|Omitted|Added|Substituted|Rep|Amended|Renumbered)\\.? (?:by|ibid)|'
  + '(?:Am|Subs|Ins|Rep|S|s)\\.? ?\\d{1,4}[A-Z]? (?:amended|inserted|substituted|repealed) by|'
  + '<small>|'
  + '- \\d{4}, (?:c|ch)\\. |'
  + '\\d{4} (?:\\([^)]{1,16}\\) )?(?:ss?|Sch|art)\\.? ?\\d|'
  + '[\\p{L}\\s]{3,40}?\\*{0,2}(?:sustituid|derogad|incorporad)[oa]s?\\*{0,2}\\s?por (?:el |la )?(?:art|ley|decreto)|\\s?Ver (?:Sentencia|Decreto|Ley|Art[ií]culo)|'
  + '(?:[ÚU]ltimo |Segundo |Primer )?(?:Art[ií]culo|Inciso|P[áa]rrafo|Apartado|Par[áa]grafo|Texto|Expresi[óo]n|Cap[ií]tulo|T[ií]tulo|Punto|Numeral|Literal)\\b[^.:;]{0,60}?\\s?\\*{0,2}(?:sustituid|derogad|incorporad|modificad|agregad|adicionad|observad|reglamentad|reformad)[oa]s?\\*{0,2}\\s?por|'
  + '(?:As[ií] )?(?:reformad|adicionad|modificad)[oa] (?:tácitamente |totalmente )?por (?:el |la )?(?:art|ley)|'
  + 'T[ée]ngase en cuenta|Ver en esta norma|Redacci[óo]n dada por|Fuente:|\\*\\)\\s?Notas|'
  + 'NOTE\\s?:|Legislative history|\\[?(?:Act|Ord) \\d{1,3} of \\d{4}\\b[^.]{0,40}\\]\\s*$'
  + ')', 'iu');
