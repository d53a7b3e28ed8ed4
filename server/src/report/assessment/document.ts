import { type ArticleAssessment, type Assessment, type Counts, type Evidence, type InstrumentAssessment, type PartAssessment, standings, supplies } from '../../analysis/assess';
import { type Gap, type MatrixCell, conclusionsOf, matrixOf } from '../../analysis/assessMatrix';
import { type FrameworkFinding, betweenTexts } from '../../analysis/between/ofFramework';
import { plainOf } from '../../analysis/complete';
import { explainFinding } from '../../analysis/explain';
import type { FilePlace } from '../../analysis/framework';
import type { Language } from '../../draft/draft';
import type { Clause } from '../../engine/clauses';
import { type Localized, inLanguage } from '../../engine/pack';
import { colonOf } from '../../text/typography';
import { nameOfPart } from '../answer';
import type { Block, Cell, Document, Inline, Words } from '../document/document';
import { shortTitle, signs } from '../document/document';
import type { AssessmentMeta } from './data';
import { matrixSummary, matrixSvg } from './matrix';
import { markOf, quoted, sayDemand, sayEvidence, sayPlace, sayRemedies, sayRemedy, shortCite, wordsAt } from './say';
import { type AssessmentWords, assessmentWords, verificationMarks } from './words';

/** The report of an assessment: a page of conclusions, the matrix, each standard Article by Article, provisions with what bears on them. */
export function assessmentDocument(assessment: Assessment, meta: AssessmentMeta): Document {
  const { language } = meta, say = assessmentWords[language];
  const page = new Page(assessment, language, say);
  return {
    title: titleOf(assessment, say, language), subtitle: say.subtitle, language, landscape: true,
    facts: [
      [say.date, meta.date], [say.version, `${meta.tool.name} ${meta.tool.version}`], [say.files, assessment.framework.files.map(({ path }) => path).join(', ')],
      [say.standards, assessment.instruments.map(({ instrument }) => instrument.id).join(', ') || '—'], [say.packs, bearingPacks(assessment, meta.packs).join(', ') || '—'],
    ],
    blocks: assessment.instruments.length === 0 ? [{ kind: 'paragraph', role: 'lead', words: say.noStandards }, ...page.between(), ...page.method()] : [
      ...page.conclusions(), ...page.between(), ...page.overview(), ...assessment.instruments.flatMap((one) => page.instrument(one)), ...page.provisions(), ...page.clauses(), ...page.method(),
    ],
  };
}

/** "Gap assessment: Social Insurance Act, 2026". */
function titleOf({ framework: { files } }: Assessment, { title }: AssessmentWords, language: Language): string {
  const act = files[0]?.analysis.draft.provisions.find(({ kind }) => kind === 'act')?.heading;
  return act === undefined ? title : `${title}${colonOf(language)}${shortTitle(act)}`;
}

/** The packs with rules on the standards of this assessment, and those of teams. */
function bearingPacks({ framework: { rules }, instruments }: Assessment, packs: readonly string[]): readonly string[] {
  const ids = new Set(instruments.map(({ instrument }) => instrument.id)), speaking = new Set(rules.rules.filter(({ cites }) => cites.some((one) => ids.has(one.instrument))).map(({ pack }) => pack));
  return packs.filter((one) => speaking.has(one.split(' ')[0]!));
}

/** The blocks of one report; model clauses are gathered as they are named. */
class Page {
  readonly #assessment: Assessment;
  readonly #language: Language;
  readonly #say: AssessmentWords;
  readonly #clauses = new Map<string, Clause>();
  /** True once an explanation was left out that is there in English alone. */
  #untold = false;

  constructor(assessment: Assessment, language: Language, say: AssessmentWords) {
    this.#assessment = assessment;
    this.#language = language;
    this.#say = say;
  }

  conclusions(): readonly Block[] {
    const say = this.#say, { counts, instruments } = this.#assessment, found = conclusionsOf(this.#assessment);
    // What was not found has no words of the draft, and what is open no remedy
    const gaps = (title: string, all: readonly Gap[], id: 'below' | 'missing' | 'open'): readonly Block[] => {
      const list = this.#alike(all);
      const shown = [0, 1, 2, 3].filter((column) => !(id === 'missing' && column === 1) && !(id === 'open' && column === 3));
      const pick = <T>(cells: readonly T[]): readonly T[] => shown.map((column) => cells[column]!);
      return list.length === 0 ? [] : [
        { kind: 'heading', level: 2, words: title, id },
        { kind: 'table', caption: title, head: pick([say.asks, say.draft, say.articles, say.closes]), widths: pick([24, 32, 18, 26]), rows: list.map((one) => pick(this.#gap(one))) },
      ];
    };
    return [
      { kind: 'heading', level: 1, words: say.conclusions, id: 'conclusions' },
      { kind: 'paragraph', role: 'lead', words: say.summary({ ...summaryOf(counts), ...withinIn(instruments) }) },
      {
        kind: 'table', caption: say.overview, head: [say.standard, ...standings.filter((one) => one !== 'not-applicable').map((one) => say.standing[one]), say.toRead],
        rows: instruments.map((one): readonly (Words | Cell)[] => {
          const { met, below, missing, open, unread } = summaryOf(one.counts);
          return [{ text: `${one.instrument.id} · ${inLanguage(one.instrument.shortTitle, this.#language)}`, link: `#${one.instrument.id.toLowerCase()}` }, String(met), String(below), String(missing), String(open), String(unread)];
        }),
        widths: [45, 11, 11, 11, 11, 11],
      },
      ...found.below.length === 0 ? [{ kind: 'paragraph', words: say.nothingBelow } as const] : [],
      ...gaps(say.belowHead, found.below, 'below'), ...gaps(say.missingHead, found.missing, 'missing'),
      ...found.absent.length === 0 ? [] : [{ kind: 'heading', level: 2, words: say.absentHead, id: 'absent' } as const, { kind: 'list', items: found.absent.map((one) => say.branches[one]) } as const],
      ...gaps(say.openHead, found.open, 'open'),
    ];
  }

  /** Demands in the same words on the same places of the draft are one row, with the Articles of all: two Conventions often ask the same. */
  #alike(gaps: readonly Gap[]): readonly Gap[] {
    const byWords = new Map<string, Gap>();
    for (const gap of gaps) {
      const { requirement, articles } = gap;
      const key = requirement ? `${sayDemand(requirement, this.#language)} ${requirement.evidence.map(({ file, provision, span }) => `${file} ${provision} ${span.start}`).join(' ')}` : articles[0]!.entry.cite.label;
      const known = byWords.get(key);
      byWords.set(key, known ? { ...known, articles: [...known.articles, ...articles] } : gap);
    }
    return [...byWords.values()];
  }

  /** What the texts do not settle between them; nothing where they are one, or settle all. */
  between(): readonly Block[] {
    const say = this.#say, { framework } = this.#assessment, found = betweenTexts(framework), language = this.#language;
    if (found.length === 0) return [];
    const place = (at: FilePlace, words: string | undefined): Words => [{ text: sayPlace(this.#assessment, at), strong: true }, ...words ? [`${this.#colon()}${quoted(words, language)}`] : []];
    return [
      { kind: 'heading', level: 1, words: say.betweenHead, id: 'between' },
      { kind: 'paragraph', role: 'note', words: say.betweenNote },
      {
        kind: 'table', caption: say.betweenHead, head: [say.matter, say.one, say.other, say.closes], widths: [22, 28, 28, 22],
        rows: found.map(({ finding, own, other }): readonly (Words | Cell)[] => [
          inLanguage(finding.rule.title, language), place(own, finding.values['here']), other ? place(other, saysThere(finding)) : '—', renderTodo(finding, language) ?? '—',
        ]),
      },
    ];
  }

  #gap({ requirement, articles }: Gap): readonly (Words | Cell)[] {
    const cites = [...new Map(articles.map((one) => [one.entry.cite.label, one])).values()];
    return [
      requirement ? sayDemand(requirement, this.#language) : '', this.#evidence(telling(requirement?.evidence ?? [])),
      joined(cites.map(({ entry }) => this.#link(entry.cite.label.replace(/ \(list\)$/, ''), idOf(entry.cite.label)))), this.#gapRemedies(requirement, articles),
    ];
  }

  overview(): readonly Block[] {
    const say = this.#say, rows = matrixOf(this.#assessment), branches = rows.slice(0, -1), commons = rows.at(-1) ?? [];
    const { absent } = conclusionsOf(this.#assessment), inProfile = new Set(this.#assessment.instruments.flatMap(({ parts }) => parts.flatMap(({ part, profile }) => profile === 'accepted' || profile === 'intended' ? part.branch ?? [] : [])));
    // A branch of which neither the draft nor the profile speaks is named once, above, and would fill rows with one sign
    const shown = branches.filter(([first, ...rest]) => [first!, ...rest].some(({ standing }) => standing !== undefined) && (!absent.includes(first!.branch) || inProfile.has(first!.branch)));
    if (shown.length === 0 && commons.every(({ standing }) => standing === undefined)) return [];
    return [
      { kind: 'page' },
      { kind: 'heading', level: 1, words: say.overview, id: 'overview' },
      ...shown.length === 0 ? [] : [
        { kind: 'figure', svg: matrixSvg(shown, this.#language), words: matrixSummary(shown, this.#language), themed: true } as const,
        { kind: 'table', caption: say.matrix, head: [say.branch, ...shown[0]!.map(({ element }) => say.elements[element])], widths: [18, ...shown[0]!.map(() => 11)], rows: shown.map((row): readonly (Words | Cell)[] => [say.branches[row[0]!.branch], ...row.map((one) => this.#cell(one))]) } as const,
      ],
      { kind: 'table', caption: say.matrixCommon, head: commons.map(({ element }) => say.elements[element]), rows: [commons.map((one) => this.#cell(one))] },
      { kind: 'paragraph', role: 'note', words: say.matrixNote },
    ];
  }

  #cell({ standing, unread, by }: MatrixCell): Cell | Words {
    if (standing === undefined) return { words: '', standing: 'not-applicable' };
    const same = by.every((one) => one.standing === standing);
    if (unread) return { words: this.#say.toRead };
    // The sign of the cell stands before the first of them
    const sorted = [...by].sort((a, b) => Number(b.standing === standing) - Number(a.standing === standing));
    return { standing, words: same ? by.map(({ instrument }) => instrument).join(', ') : sorted.map((one, i) => `${i === 0 && one.standing === standing ? '' : `${signs[one.standing]} `}${one.instrument}`).join('\n') };
  }

  instrument({ instrument, parts, counts }: InstrumentAssessment): readonly Block[] {
    const say = this.#say, language = this.#language;
    const inside = parts.filter(({ profile }) => profile !== 'others'), outside = parts.filter(({ profile }) => profile === 'others');
    return [
      { kind: 'page' },
      { kind: 'heading', level: 1, words: `${instrument.id} · ${inLanguage(instrument.shortTitle, language)}`, id: instrument.id.toLowerCase() },
      { kind: 'paragraph', words: say.summary({ ...summaryOf(counts), ...withinIn([{ parts: inside }]) }) },
      ...inside.flatMap((part) => this.#part(part, instrument.id, parts.length > 1)),
      // Parts of which nothing is asked are told in one sentence
      ...this.#out(inside.filter(({ articles }) => articles.every(({ standing }) => standing === 'not-applicable')).flatMap(({ articles }) => articles)),
      ...outside.length === 0 ? [] : [
        { kind: 'heading', level: 2, words: say.outOfProfile } as const,
        { kind: 'list', items: outside.map(({ part }) => nameOfPart(part, language)) } as const,
      ],
    ];
  }

  #part({ part, profile, articles }: PartAssessment, instrument: string, several: boolean): readonly Block[] {
    const say = this.#say, name = nameOfPart(part, this.#language), title = name || instrument;
    const compared = articles.filter(({ standing, because }) => standing !== 'not-applicable' && because !== 'unread' && because !== 'branch');
    const unread = articles.filter(({ because }) => because === 'unread'), absent = articles.filter(({ because }) => because === 'branch');
    const asked = articles.some(({ standing }) => standing !== 'not-applicable');
    const shown = several && compared.length + unread.length + absent.length > 0;
    return [
      ...shown ? [{ kind: 'heading', level: 2, words: profile === 'asked' ? title : `${title} (${say.profiles[profile]})`, id: idOf(`${instrument} ${part.part}`) } as const] : [],
      ...compared.length === 0 ? [] : [this.#compared(compared, `${instrument} · ${title}`)],
      ...absent.length === 0 ? [] : [{ kind: 'paragraph', words: [
        { text: `${signs['not-found']} ${say.standing['not-found']}`, strong: true }, `${this.#colon()}${say.because.branch}. `, ...joined(absent.map(({ entry }) => this.#cite(entry))),
      ] } as const],
      ...unread.length === 0 ? [] : [{
        kind: 'table', caption: `${say.unreadHead}${this.#colon()}${instrument} · ${title}`, head: [say.article, say.asks, say.provisions], widths: [15, 50, 35],
        rows: unread.map((one): readonly (Words | Cell)[] => [this.#cite(one.entry), this.#explains(one), this.#bearing(one)]),
      } as const],
      ...asked ? this.#out(articles.filter(({ standing }) => standing === 'not-applicable')) : [],
    ];
  }

  /** Articles that ask nothing of the draft, by the reason why. */
  #out(articles: readonly ArticleAssessment[]): readonly Block[] {
    const say = this.#say, byReason = new Map<string, string[]>();
    for (const { entry, because } of articles) {
      const reason = because ? say.because[because] : '';
      byReason.set(reason, [...byReason.get(reason) ?? [], shortCite(entry, this.#language)]);
    }
    return byReason.size === 0 ? [] : [{ kind: 'paragraph', role: 'note', words: `${say.notAsked}${this.#colon()}${[...byReason].map(([reason, cites]) => `${cites.join(', ')} (${reason})`).join('; ')}.` }];
  }

  /** The Articles that rules compare; without the column of remedies where none has one. */
  #compared(articles: readonly ArticleAssessment[], caption: string): Block {
    const say = this.#say, rows = articles.map((one) => this.#row(one)), remedies = rows.some((cells) => (cells.at(-1) as readonly Inline[]).length > 0);
    const shown = <T>(cells: readonly T[]): readonly T[] => remedies ? cells : cells.slice(0, -1);
    return { kind: 'table', caption, head: shown([say.article, say.asks, say.result, say.draft, say.closes]), widths: remedies ? [14, 20, 17, 29, 20] : [18, 24, 20, 38], rows: rows.map(shown) };
  }

  #row(one: ArticleAssessment): readonly (Words | Cell)[] {
    const say = this.#say, { entry, standing, because, requirements } = one;
    const title = `\n${inLanguage(entry.title, this.#language)}${one.flexible ? ` (${say.flexible})` : ''}`;
    return [
      [...this.#cite(entry), title],
      joined([...new Set(asking(requirements).map((each) => sayDemand(each, this.#language)))], '\n'),
      { standing, words: [{ text: because === 'words' ? say.spokenOf : say.standing[standing], strong: true }, ...because ? [`\n${say.because[because]}`] : []] },
      this.#evidence(requirements.flatMap(({ evidence }) => evidence)),
      this.#remedies([one]),
    ];
  }

  /** Places and what they say; those that nothing is compared with come last, and of many only the first are shown. */
  #evidence(all: readonly Evidence[]): Words {
    const say = this.#say, most = 6;
    // Of several rules on one value the gravest speaks
    const ranked = [...new Map([...all].sort((a, b) => weight(b) - weight(a)).map((one) => [`${one.file} ${one.provision} ${one.span.start}`, one])).values()].sort((a, b) => weight(a) - weight(b));
    if (ranked.length === 0) return '—';
    const said = new Map<string, readonly Inline[]>();
    for (const one of ranked) {
      const words = sayEvidence(one, this.#language, wordsAt(this.#assessment, one)), place = sayPlace(this.#assessment, one), line = `${place} ${words.toLowerCase()}`;
      if (!said.has(line)) said.set(line, [this.#link(place, placeId(one)), ...words === '' ? [] : [`${this.#colon()}${words}`]]);
    }
    const lines = [...said.values()].slice(0, most), more = said.size - lines.length;
    return lines.flatMap((line, i): readonly Inline[] => i === 0 ? line : ['\n', ...line]).concat(more > 0 ? [`\n${say.more(more)}`] : []);
  }

  #remedies(articles: readonly ArticleAssessment[]): Words {
    for (const { clauses, standing } of articles) if (standing !== 'met') for (const one of clauses) this.#clauses.set(one.id, one);
    return joined([...new Set(articles.flatMap((one) => sayRemedies(one, this.#language)))].slice(0, 3), '\n');
  }

  #gapRemedies(requirement: Gap['requirement'], articles: readonly ArticleAssessment[]): Words {
    const named = articles.flatMap((one) => one.clauses), all = this.#assessment.framework.rules.clauses ?? [];
    const clauses = requirement === undefined ? named.slice(0, 1) : [...named.filter((one) => supplies(one, requirement, true)), ...all.filter((one) => supplies(one, requirement, false))].slice(0, 1);
    for (const one of clauses) this.#clauses.set(one.id, one);
    const remedies = [...requirement ? sayRemedy(requirement, this.#language) : [], ...sayRemedies({ requirements: [], clauses, standing: 'below' }, this.#language)];
    return remedies.length === 0 ? '—' : joined(remedies, '\n');
  }

  #bearing({ bearing }: ArticleAssessment): Words {
    if (bearing.length === 0) return '—';
    const bare = bearing.every(({ quote }) => quote === undefined);
    return bearing.flatMap((one, i): readonly Inline[] => [...i === 0 ? [] : [bare ? ', ' : '\n'], this.#link(sayPlace(this.#assessment, one), placeId(one)), ...one.quote ? [`${this.#colon()}${quoted(one.quote, this.#language)}`] : []]);
  }

  #explains({ entry }: ArticleAssessment): Words {
    const explains = ownWords(entry.explains, this.#language);
    this.#untold ||= explains === undefined;
    return [{ text: inLanguage(entry.title, this.#language), strong: true }, ...explains === undefined ? [] : [`\n${explains}`]];
  }

  #cite(entry: ArticleAssessment['entry']): readonly Inline[] {
    return [{ text: shortCite(entry, this.#language), strong: true, id: idOf(entry.cite.label), ...entry.cite.url && { link: entry.cite.url } }, ` [${markOf(entry)}]`];
  }

  #link(text: string, id: string): Inline {
    return { text, link: `#${id}` };
  }

  provisions(): readonly Block[] {
    const instruments = new Map<string, string>();
    const say = this.#say, byPlace = new Map<string, { at: Evidence | { file: number; provision: number }; articles: Map<string, Evidence['verdict']> }>();
    for (const { parts } of this.#assessment.instruments) for (const { articles } of parts) for (const one of articles) {
      instruments.set(one.entry.cite.label, one.entry.cite.instrument);
      // Words in passing are no answer on a branch that the draft leaves out
      if (one.because !== 'branch') for (const at of [...one.requirements.flatMap(({ evidence }) => evidence), ...one.bearing]) {
        const key = placeId(at), known = byPlace.get(key) ?? { at, articles: new Map<string, Evidence['verdict']>() };
        byPlace.set(key, known);
        const verdict = 'verdict' in at ? at.verdict : 'mentioned', before = known.articles.get(one.entry.cite.label);
        if (before === undefined || weightOf(verdict) < weightOf(before)) known.articles.set(one.entry.cite.label, verdict);
      }
    }
    if (byPlace.size === 0) return [];
    const sorted = [...byPlace.values()].sort(({ at: a }, { at: b }) => a.file - b.file || a.provision - b.provision);
    const names = new Map<string, number>();
    for (const { at } of sorted) names.set(sayPlace(this.#assessment, at), (names.get(sayPlace(this.#assessment, at)) ?? 0) + 1);
    return [
      { kind: 'page' },
      { kind: 'heading', level: 1, words: say.provisions, id: 'provisions' },
      { kind: 'paragraph', role: 'note', words: say.provisionsNote },
      {
        kind: 'table', caption: say.provisions, head: [say.provision, say.articles], widths: [40, 60],
        rows: sorted.map(({ at, articles }): readonly (Words | Cell)[] => {
          const { heading, words } = this.#assessment.framework.files[at.file]!.analysis.draft.provisions[at.provision]!, place = sayPlace(this.#assessment, at);
          // Definitions of one section have one name; their first words tell them apart
          const opening = !heading && names.get(place)! > 1 && words.text !== '' ? ` ${words.text.length > 44 ? `${words.text.slice(0, 44).replace(/\s+\S*$/, '')} …` : words.text}` : '';
          return [[{ text: place, strong: true, id: placeId(at) }, ...heading ? [` ${heading}`] : [], opening], joined(this.#named(articles, instruments), ', ')];
        }),
      },
    ];
  }

  /** Articles with their signs; those that a person has to read are counted standard by standard where they are many. */
  #named(articles: ReadonlyMap<string, Evidence['verdict']>, instruments: ReadonlyMap<string, string>): readonly Inline[] {
    const say = this.#say, many = 8, unread = [...articles].filter(([, verdict]) => verdict === 'mentioned'), counts = new Map<string, number>();
    for (const [label] of unread) counts.set(instruments.get(label)!, (counts.get(instruments.get(label)!) ?? 0) + 1);
    return [
      ...[...articles].filter(([, verdict]) => verdict !== 'mentioned' || unread.length <= many)
        .map(([label, verdict]): Inline => ({ text: `${signOf[verdict]} ${label.replace(/ \(list\)$/, '')}`, link: `#${idOf(label)}` })),
      ...unread.length <= many ? [] : [...counts].map(([id, count]): Inline => ({ text: `· ${id}${this.#colon()}${count} × ${say.toRead}`, link: `#${id.toLowerCase()}` })),
    ];
  }

  clauses(): readonly Block[] {
    const say = this.#say;
    if (this.#clauses.size === 0) return [];
    return [
      { kind: 'heading', level: 1, words: say.clauses, id: 'clauses' },
      { kind: 'paragraph', role: 'note', words: say.clausesNote },
      {
        kind: 'table', caption: say.clauses, head: [say.clause, say.text, say.articles], widths: [22, 56, 22],
        rows: [...this.#clauses.values()].map((one): readonly (Words | Cell)[] => [inLanguage(one.title, this.#language), plainOf(one, this.#language), one.cites.join(', ')]),
      },
    ];
  }

  method(): readonly Block[] {
    const say = this.#say;
    return [
      { kind: 'heading', level: 1, words: say.method, id: 'method' },
      ...say.methodText.map((words) => ({ kind: 'paragraph', words }) as const),
      { kind: 'paragraph', words: this.#untold ? `${say.unreadNote} ${say.onlyEnglish}` : say.unreadNote },
      { kind: 'paragraph', role: 'note', words: `${say.marks}${this.#colon()}${(Object.keys(verificationMarks) as (keyof typeof verificationMarks)[]).filter((one) => one !== 'memory-parallel').map((one) => `[${verificationMarks[one]}] ${say.verified[one]}`).join(' · ')}.` },
    ];
  }

  #colon(): string {
    return colonOf(this.#language);
  }
}

/** What is written in that very language; undefined where there is English alone. */
const ownWords = (words: Localized, language: Language): string | undefined => typeof words === 'string' ? language === 'en' ? words : undefined : words[language];

const renderTodo = (finding: FrameworkFinding['finding'], language: Language): string | undefined => explainFinding(finding, language).todo;

/** The words of the other place where they are set against those of the first: a value or a term; the title of a text says nothing. */
const saysThere = ({ rule, values }: FrameworkFinding['finding']): string | undefined =>
  rule.check.kind === 'resolved' && /^law-(?:below|value|overlap|term)$/.test(rule.check.what) ? values['there'] : undefined;

/** Of the Articles of the profile: how many are on branches of which the draft does not speak, and how many are met by words alone. */
export function withinIn(instruments: readonly Pick<InstrumentAssessment, 'parts'>[]): { readonly absent: number; readonly said: number } {
  const all = instruments.flatMap(({ parts }) => parts).filter(({ profile }) => profile !== 'others').flatMap(({ articles }) => articles);
  const count = (one: ArticleAssessment['because']): number => all.filter(({ because }) => because === one).length;
  return { absent: count('branch'), said: count('words') };
}

/** Numbers as the summary says them: open ones without those that somebody has to read. */
export function summaryOf({ met, below, 'not-found': missing, 'cannot-tell': open, unread }: Counts) {
  return { compared: met + below + missing + open, met, below, missing, open: open - unread, unread };
}

/** Several rules may ask of one value in several ways: told is what something was compared with. */
function asking(requirements: ArticleAssessment['requirements']): ArticleAssessment['requirements'] {
  const compares = ({ evidence }: ArticleAssessment['requirements'][number]): boolean => evidence.some(({ verdict }) => verdict !== 'special' && verdict !== 'mentioned');
  return requirements.filter((one) => compares(one) || !requirements.some((other) => other.parameter !== undefined && other.parameter === one.parameter && compares(other)));
}

/** Of what a draft says to a demand that which was compared; special cases only where there is nothing else. */
function telling(evidence: readonly Evidence[]): readonly Evidence[] {
  const compared = evidence.filter(({ verdict }) => verdict !== 'special' && verdict !== 'mentioned');
  return compared.length > 0 ? compared : evidence;
}

const weight = ({ verdict }: Evidence): number => weightOf(verdict);
const weightOf = (verdict: Evidence['verdict']): number => ['below', 'cannot-tell', 'met', 'elsewhere', 'special', 'mentioned'].indexOf(verdict);
const signOf: Readonly<Record<Evidence['verdict'], string>> = { below: signs.below, 'cannot-tell': signs['cannot-tell'], met: signs.met, elsewhere: signs.met, special: '·', mentioned: '·' };

/** The name of an Article inside the report. */
const idOf = (label: string): string => label.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
/** The name of a provision inside the report. */
export const placeId = ({ file, provision }: { readonly file: number; readonly provision: number }): string => `p${file}-${provision}`;

function joined(items: readonly (string | Inline | readonly Inline[])[], by = ', '): readonly Inline[] {
  return items.flatMap((one, i): readonly Inline[] => [...i === 0 ? [] : [by], ...(Array.isArray(one) ? one : [one as Inline])]);
}
