import type { Language } from '../../text/language';

/** A place that leaves something to a text below the law, in the plain words of a provision. */
export interface Delegation {
  readonly start: number;
  readonly end: number;
  /** The words that say what is left open: a noun behind "prescribed", else the sentence around. */
  readonly matter: string;
}

/** Where a text depends on something that another has to lay down: "the prescribed form", "fixé par arrêté", "que determine el reglamento". A mere power to make rules is none. */
export function delegationsIn(text: string, language: Language): readonly Delegation[] {
  const found: Delegation[] = [];
  for (const pattern of patterns[language]) for (const match of text.matchAll(pattern)) {
    const start = match.index, end = start + match[0].length;
    if (found.some((one) => one.start < end && start < one.end) || elsewhere[language].test(text.slice(end, end + 60))) continue;
    found.push({ start, end, matter: match[1] ?? around(text, start, end) });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** True where a provision lets another text set something else than itself: then a difference is no contradiction. */
export const leavesOpen = (text: string, language: Language): boolean =>
  delegationsIn(text, language).length > 0 || open[language].test(text);

/** The clause before the words, and a little of what follows. */
function around(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - 160), start), after = text.slice(end, end + 60);
  return `${before.slice(before.search(/[^.;:]*$/))} ${/^[^.;:]*/.exec(after)![0]}`;
}

const regs = '(?:regulations?|rules|order|the minister|the board)';
const texts = '(?:arrêtés?|décrets?|règlements?|voie (?:réglementaire|de décret|d[’\']arrêté))';

const patterns: Readonly<Record<Language, readonly RegExp[]>> = {
  en: [
    /(?<!\p{L})(?:an?|the|any|such|each|every)\sprescribed\s(?!by\s|in\s|under\s|for\s|to\s|from\s|and\s|or\s)(\p{L}+(?:\s(?!shall|may|must|is|are|for|of|in|by|to|and|or|from|under|on|at)\p{L}+)?)/giu,
    new RegExp(`(?<!\\p{L})(?:as|is|are|be|been)\\sprescribed(?:\\sby\\s${regs})?(?=\\s?[.,;:)]|\\sby\\s${regs}|\\sfor\\s|\\sand\\s|$)`, 'giu'),
  ],
  fr: [
    new RegExp(`(?<!\\p{L})(?:fixé|déterminé|défini|précisé|arrêté|établi)(?:e|s|es)?\\s(?:par\\s)(?:(?:un|une|des?|les?|la)\\s)?${texts}`, 'giu'),
    /(?<!\p{L})(?:un|des)\s(?:décrets?|arrêtés?|règlements?)\s(?:[^.;:]{0,60}\s)?(?:fixe|détermine|précise|définit|fixent|déterminent|précisent)(?!\p{L})/giu,
  ],
  es: [
    /(?<!\p{L})el\sreglamento\s(?:[^.;:]{0,30}\s)?(?:determinará|establecerá|fijará|señalará|regulará|precisará)(?!\p{L})/giu,
    /(?<!\p{L})(?:que|como|según|conforme)\s(?:se\s)?(?:determine|establezca|fije|señale|disponga)n?\s(?:en\s)?(?:el|los)\sreglamentos?(?!\p{L})/giu,
    /(?<!\p{L})(?:se\s)?(?:determinar|establecer|fijar|señalar|regular)(?:á|án)\s(?:reglamentariamente|(?:por|mediante|vía)\s(?:decreto|reglamento))(?!\p{L})/giu,
    /(?<!\p{L})que\sreglamentariamente\sse\s(?:determine|establezca|fije|señale)n?(?!\p{L})/giu,
  ],
};

/** What follows names the place where it is laid down, or who lays it down for one case. */
const elsewhere: Readonly<Record<Language, RegExp>> = {
  en: /^\s(?:by|in|under|for the purposes of)\s(?:th(?:is|at|e)\s(?:act|section|part|law|code|schedule|first|second|third|fourth|said|court|constitution|international)|section|subsection|paragraph|any (?:other )?(?:law|enactment|written)|an? (?:medical|registered|physician|doctor|court))/iu,
  fr: /^\s(?:pris|publié)\s[^.;]{0,20}(?:l[’']article|la loi\sn)/iu,
  es: /^\s(?:de|del)\s(?:la|el)\s(?:ley\s\d|código)/iu,
};

/** Other ways to leave a value open. */
const open: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:by|in|under)\s(?:the\s)?(?:regulations|order|rules)\b|\bmay\s(?:by\s\p{L}+\s)?(?:vary|increase|reduce|alter|extend|amend)\b|\bsuch (?:other|longer|shorter|greater|higher|lower|further)\b/iu,
  fr: /(?<!\p{L})(?:par|un)\s(?:voie\s)?(?:d[’']arrêté|arrêté|décret|règlement)|peut\s(?:être\s)?(?:modifi|relev|augment|rédui|port)|sauf disposition/iu,
  es: /(?<!\p{L})(?:por|mediante|en)\s(?:el\s)?(?:decreto|reglamento)|podrán?\s(?:ser\s)?(?:modific|aument|reduc|elev|ampli)|reglamentariamente/iu,
};
