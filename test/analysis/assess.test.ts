import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/analysis/analyze';
import { type ArticleAssessment, type Assessment, assess, partCounts, scopeOf } from '../../server/src/analysis/assess';
import { frameworkOf, makeFramework } from '../../server/src/analysis/framework';
import { bundledRules } from '../../server/src/bundled';
import { readDraft } from '../../server/src/formats/format';

const rules = bundledRules();
const judge = (text: string, path = 'act.bill') => analyze(readDraft(path, text), rules);
const on = (text: string, standards = ['C102']) => assess(frameworkOf(judge(text)), { instruments: standards });

function article({ instruments }: Assessment, label: string): ArticleAssessment {
  const found = instruments.flatMap(({ parts }) => parts).flatMap(({ articles }) => articles).find(({ entry }) => entry.cite.label === label);
  if (!found) throw new Error(`${label} is not assessed`);
  return found;
}

const sickness = `PART III. SICKNESS BENEFIT
10. Sickness benefit is payable for at most twenty weeks in each case of sickness.
11. No sickness benefit is payable for the first three days of incapacity for work.
12. Sickness benefit is payable at the rate of sixty per cent of average earnings.
`;

describe('an assessment, Article by Article', () => {
  it('is below where one demand of the Article is below, with the place and the verdict of the rule', () => {
    const { standing, requirements } = article(on(sickness), 'C102 Art. 18(1)');
    expect(standing).toBe('below');
    expect(requirements.map(({ rule, standing }) => [rule!.id, standing])).toEqual([['c102/sickness-duration', 'below'], ['c102/sickness-waiting-period', 'met']]);
    expect(requirements[0]!.evidence).toMatchObject([{ file: 0, provision: 1, verdict: 'below', fact: { value: 20, unit: 'week' }, finding: { verdict: 'below' } }]);
  });

  it('says so where only words show an element, with the words', () => {
    const assessed = on('PART VIII. MATERNITY LEAVE\n20. A woman on maternity leave may not be dismissed.\n', ['C183']), found = article(assessed, 'C183 Art. 8(1)');
    expect(found).toMatchObject({ standing: 'met', because: 'words', requirements: [{ byWords: true }] });
    const { provision, span } = found.requirements[0]!.evidence[0]!;
    expect(assessed.framework.files[0]!.analysis.draft.provisions[provision]!.text.slice(span.start, span.end)).toContain('dismissed');
  });

  it('shows the places that are about an element, not the first that names it in passing', () => {
    const spread = 'SOCIAL SECURITY ACT\n\nPART I. BOARD\n1. Adviser\nThe adviser of the Board reports on medical care.\n2. Budget\nThe budget names the cost of medical care.\n\nPART VI. EMPLOYMENT INJURY\n3. Medical care after an employment injury\nAn injured worker receives medical care free of charge.\n';
    const assessed = on(spread), { draft } = assessed.framework.files[0]!.analysis;
    expect(article(assessed, 'C102 Art. 34(1)-(2)').requirements[0]!.evidence.map(({ provision }) => draft.provisions[provision]!.num)).toEqual(['3']);
  });

  it('names the model clause that supplies what is missing, and none that the Article is cited for besides', () => {
    const { clauses } = article(on(sickness, ['C130']), 'C130 Art. 22');
    expect(clauses.map(({ id }) => id)).toEqual([]);
    const short = article(on(sickness.replace('sixty', 'forty'), ['C130']), 'C130 Art. 22');
    expect(short).toMatchObject({ standing: 'below' });
    expect(short.clauses.map(({ id }) => id)).toEqual(['sickness']); // not the ceiling on earnings, which cites Art. 22(3)
    expect(article(on('PART VIII. MATERNITY LEAVE\n20. A woman has twelve weeks of maternity leave.\n', ['C183']), 'C183 Art. 4(1)').clauses.map(({ id }) => id)).toEqual(['maternity-leave']);
  });

  it('takes a definition, or the title, for no element: it names the matter and grants nothing', () => {
    const defined = 'MATERNITY ACT\n\nPART I. PRELIMINARY\n1. Definitions\nIn this Act, “benefit” means maternity benefit; “protection” means that a woman on maternity leave may not be dismissed.\n\nPART II. MATERNITY LEAVE\n2. A woman has fourteen weeks of maternity leave.\n';
    expect(article(on(defined, ['C183']), 'C183 Art. 8(1)')).toMatchObject({ standing: 'cannot-tell' });
  });

  it('leaves a demand out that compared nothing beside one that compared the same values', () => {
    const { requirements } = article(on('PARTIE V. PRESTATIONS DE VIEILLESSE\n8. La pension de vieillesse est due à l’âge de 65 ans.\n'), 'C102 Art. 26(2)');
    expect(requirements.every(({ evidence }) => evidence.some(({ verdict }) => verdict !== 'special'))).toBe(true);
  });

  it('is met where every demand is met', () => {
    expect(article(on(sickness), 'C102 Art. 16')).toMatchObject({ standing: 'met' });
  });

  it('never calls met what is partly missing: no length was found beside the waiting period', () => {
    const half = sickness.replace(/^10.*\n/m, '');
    expect(article(on(half), 'C102 Art. 18(1)')).toMatchObject({ standing: 'cannot-tell', because: 'partly' });
  });

  it('says of a branch that the draft does not speak of that nothing was found', () => {
    expect(article(on(sickness), 'C102 Art. 52')).toMatchObject({ standing: 'not-found', because: 'branch' });
    expect(article(on(sickness), 'C102 Art. 47')).toMatchObject({ standing: 'not-found', because: 'branch' });
  });

  it('knows the branches of a law that only lists its benefits and leaves the rest to regulations', () => {
    const lists = {
      en: 'Benefit Fund Act\n4. Kinds of benefit\nThe Fund must pay these benefits:\n(a) an old-age pension;\n(b) an invalidity pension;\n(c) any other benefit that the Minister names.\n',
      fr: 'Loi sur la caisse\nArticle 4. Les prestations de la caisse sont :\na) la pension de vieillesse ;\nb) la pension d’invalidité ;\nc) toute autre prestation fixée par décret.\n',
      es: 'Ley de la caja\nArtículo 4. La caja paga estas prestaciones:\na) la pensión de vejez;\nb) la pensión de invalidez;\nc) las demás que fije el reglamento.\n',
    };
    for (const text of Object.values(lists)) expect(scopeOf(frameworkOf(judge(text)), {}).instruments, text).toEqual(expect.arrayContaining(['C102', 'C128']));
    const listed = assess(frameworkOf(judge(lists.en.replace('(c)', "(c) a survivors' benefit;\n(d)"))), { instruments: ['C102'] });
    // One gap is told once; and a survivors' benefit is none for death by an injury at work where injury at work is not regulated
    expect(article(listed, 'C102 Art. 26(2)').requirements.map(({ standing, parameter }) => [standing, parameter])).toEqual([['not-found', 'old-age.pensionable-age']]);
    expect(article(listed, 'C102 Art. 36(1)')).toMatchObject({ standing: 'not-found', because: 'branch' });
    const denied = lists.en.replace('must pay these benefits', 'must not pay these benefits'), means = lists.en.replace('The Fund must pay these benefits', 'Income is reckoned without regard to');
    for (const text of [denied, means]) expect(scopeOf(frameworkOf(judge(text)), {}).instruments, text).toEqual([]);
  });

  it('leaves open what the Article allows under a condition: three days after an accident', () => {
    const injury = 'PART VI. EMPLOYMENT INJURY BENEFIT\n26. No benefit is payable for the first three days of incapacity after an employment injury.';
    const { requirements } = article(on(injury, ['C121']), 'C121 Art. 9(3)');
    expect(requirements.find(({ rule }) => rule?.id === 'c121/waiting-period')).toMatchObject({ standing: 'cannot-tell', evidence: [{ verdict: 'below' }] });
  });

  it('leaves a burden that the draft does not set open: regulations may set it', () => {
    const injury = 'PART VI. EMPLOYMENT INJURY BENEFIT\n26. A periodical payment is paid for employment injury.';
    expect(article(on(injury), 'C102 Art. 37')).toMatchObject({ standing: 'cannot-tell', because: 'silent' });
  });

  it('leaves what no rule compares to a reader, and names the Part to read', () => {
    const { standing, because, bearing } = article(on(sickness), 'C102 Art. 14');
    expect([standing, because]).toEqual(['cannot-tell', 'unread']);
    expect(bearing).toEqual([{ file: 0, provision: 0, by: 'heading' }]);
  });

  it('does not judge what binds the State, what is only defined, and exceptions that nobody declared', () => {
    const all = on(sickness);
    expect(article(all, 'C102 Art. 2')).toMatchObject({ standing: 'not-applicable', because: 'state' });
    expect(article(all, 'C102 Art. 1(1)(b)')).toMatchObject({ standing: 'not-applicable', because: 'definition' });
    expect(article(all, 'C102 Art. 12(2)')).toMatchObject({ standing: 'not-applicable', because: 'declaration' });
  });

  it('compares with the figures of the catalogue where a standard has no rules', () => {
    const bare = { ...rules, rules: [] }, { entry } = [...rules.catalogue.values()].flatMap((entry) => entry.figures.map((figure) => ({ entry, figure })))
      .find(({ entry, figure }) => entry.cite.instrument === 'R134' && figure.parameters?.includes('sickness.duration'))!;
    const found = article(assess(frameworkOf(analyze(readDraft('act.bill', sickness), bare)), { instruments: ['R134'] }), entry.cite.label);
    expect(found).toMatchObject({ standing: 'below', requirements: [{ parameter: 'sickness.duration', standing: 'below' }] });
    expect(found.requirements[0]!.rule).toBeUndefined();
  });

  it('counts each Article once, and those to be read among the open ones', () => {
    const { counts, instruments } = on(sickness);
    const { met, below, 'not-found': missing, 'cannot-tell': open, 'not-applicable': out, unread } = counts;
    expect(met + below + missing + open + out).toBe(instruments[0]!.parts.flatMap(({ articles }) => articles).length);
    expect(unread).toBeGreaterThan(0);
    expect(unread).toBeLessThanOrEqual(open);
  });
});

describe('the profile', () => {
  const targets = [{ instrument: 'C102', accepted: ['III'], intended: ['V'], exceptions: [] }];
  const { instruments: [c102] } = assess(frameworkOf(judge(sickness)), { instruments: ['C102'], targets });
  const part = (name: string) => c102!.parts.find((one) => one.part.part === name)!;

  it('asks accepted and intended Parts and the common ones, and leaves the others out', () => {
    expect(['III', 'V', 'XIII', 'IV'].map((name) => part(name).profile)).toEqual(['accepted', 'intended', 'common', 'others']);
    expect(part('IV').articles.every(({ standing, because }) => standing === 'not-applicable' && because === 'profile')).toBe(true);
  });

  it('counts the Parts of the profile only', () => {
    const inside = c102!.parts.filter(({ profile }) => profile !== 'others').flatMap(({ articles }) => articles).length;
    expect(Object.entries(c102!.counts).filter(([key]) => key !== 'unread').reduce((sum, [, n]) => sum + n, 0)).toBe(inside);
  });

  it('of an agreement between States are those that ask something of agreements', () => {
    const agreement = 'AGREEMENT ON SOCIAL SECURITY BETWEEN MARENGA AND VELORIA\n\n' + ['Each Party keeps a list.', 'The other Party is told of an old-age pension paid at the age of 60 years.', 'They meet.', 'Minutes are signed.', 'The seat alternates.', 'Done in two copies.'].map((one, i) => `Article ${i + 1}. ${one}`).join('\n');
    expect(scopeOf(frameworkOf(judge(agreement)), {}).instruments).toEqual(expect.arrayContaining(['C118', 'C157', 'R167']));
    expect(['C102', 'R202'].filter(id => scopeOf(frameworkOf(judge(agreement)), {}).instruments.includes(id))).toEqual([]);
  });

  it('is what is asked for, else the targets, else the standards of the project, else what the branches of the draft call for', () => {
    const framework = frameworkOf(judge(sickness));
    expect(scopeOf(framework, { asked: ['c130'], targets })).toEqual({ instruments: ['C130'], targets: [] });
    expect(scopeOf(framework, { targets })).toEqual({ instruments: ['C102'], targets });
    expect(scopeOf(framework, { standards: ['C183'] })).toEqual({ instruments: ['C183'] });
    expect(scopeOf(framework, {}).instruments).toEqual(['C102', 'C130']);
  });
});

describe('several files as one framework', () => {
  const act = judge('PART III. SICKNESS BENEFIT\n10. Sickness benefit is payable for at most thirty weeks in each case of sickness.', 'act.bill');
  const regulations = judge('3. No sickness benefit is payable for the first three days of incapacity for work.', 'regulations.bill');

  it('complete each other, and evidence names the file it stands in', () => {
    const together = assess(makeFramework([{ path: 'act.bill', analysis: act }, { path: 'regulations.bill', analysis: regulations }], rules), { instruments: ['C102'] });
    const { standing, requirements } = article(together, 'C102 Art. 18(1)');
    expect(standing).toBe('met');
    expect(requirements.map(({ evidence }) => evidence.map(({ file, provision }) => [file, provision]))).toEqual([[[0, 1]], [[1, 0]]]);
  });

  it('in two languages are judged each by its own words, and what one of them says is not missing', () => {
    const french = judge('TITRE III. INDEMNITÉS DE MALADIE\nArticle 3. – L’indemnité de maladie n’est pas due pendant les trois premiers jours d’incapacité de travail.', 'reglement.bill');
    const both = makeFramework([{ path: 'act.bill', analysis: act }, { path: 'reglement.bill', analysis: french }], rules);
    expect(both.wholes).toHaveLength(2);
    expect(article(assess(both, { instruments: ['C102'] }), 'C102 Art. 18(1)').requirements[0]).toMatchObject({ standing: 'met' });
  });
});

describe('the counts of a Part of the draft', () => {
  const analysis = judge(sickness);

  it('stand to each standard with a Part on its branch', () => {
    const counts = partCounts(analysis, 0, { instruments: ['C102', 'C130', 'C183'] });
    expect(counts.map(({ instrument, part }) => [instrument.id, part?.part])).toEqual([['C102', 'III'], ['C130', 'III']]);
    expect(counts[0]!.counts).toMatchObject({ met: 1, below: 1 }); // Art. 16; Art. 18(1)
  });

  it('are none where the heading names no branch', () => {
    expect(partCounts(judge('PART I. PRELIMINARY\n1. This Act may be cited as an Act.'), 0, { instruments: ['C102'] })).toEqual([]);
  });
});
