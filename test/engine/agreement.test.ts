import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/analysis/analyze';
import { insertClause } from '../../server/src/analysis/insertClause';
import { bundledRules } from '../../server/src/bundled';
import { inLanguage } from '../../server/src/engine/pack';
import { readDraft } from '../../server/src/formats/format';

const rules = bundledRules(), folder = join(import.meta.dirname, '..', '..', 'client', 'sample');
const missing = (text: string) => analyze(readDraft('a.bill', text), rules).findings.filter(({ item }) => item.rule.pack === 'coordination');
const ids = (text: string) => missing(text).map(({ item }) => item.rule.id.slice('coordination/'.length)).sort();

describe.each([['agreement', 'en'], ['accord', 'fr'], ['acuerdo', 'es']] as const)('the skeleton agreement %s.bill', (name, language) => {
  const text = readFileSync(join(folder, `${name}.bill`), 'utf8'), { draft, findings } = analyze(readDraft(`${name}.bill`, text), rules);

  it('is read as sixteen articles in five Parts, and leaves nothing out', () => {
    const count = (...kinds: string[]) => draft.provisions.filter(({ kind }) => kinds.includes(kind)).length;
    expect([draft.language, count('article', 'section'), count('part', 'title')]).toEqual([language, 16, 5]);
    expect(ids(text)).toEqual([]);
    expect(findings.filter(({ item }) => item.rule.kind !== 'wording' && item.severity !== 'hint').map(({ item }) => item.rule.id)).toEqual([]);
  });

  const clauses = (rules.clauses ?? []).filter(({ elements }) => elements.some(one => one.startsWith('agreement-')));
  it.each(clauses.map(clause => [clause.id, clause] as const))('without the article of %s, that is missing, and its clause is offered', (id, clause) => {
    const paragraphs = text.split('\n\n').filter(one => !one.includes(`. ${inLanguage(clause.title, language)}\n`));
    expect(paragraphs).toHaveLength(text.split('\n\n').length - 1);
    const shorter = paragraphs.join('\n\n'), found = missing(shorter), analysis = analyze(readDraft('a.bill', shorter), rules);
    expect(found.map(({ item }) => item.element)).toEqual([id]);
    expect(insertClause(analysis, found[0]!)?.clause.id).toBe(id);
  });
});

describe('who is asked', () => {
  const body = [1, 2, 3, 4, 5, 6].map(n => `Article ${n}. Each Contracting Party sends the other Contracting Party its list ${n}.`).join('\n');
  it.each([
    ['AGREEMENT ON SOCIAL SECURITY BETWEEN MARENGA AND VELORIA', 15],
    ['SOCIAL SECURITY CONVENTION BETWEEN MARENGA AND VELORIA', 15],
    ['ADMINISTRATIVE ARRANGEMENT FOR THE AGREEMENT ON SOCIAL SECURITY', 0],
    ['SOCIAL SECURITY (AGREEMENT WITH VELORIA) ACT', 0],
    ['AGREEMENT ON FISHERIES BETWEEN MARENGA AND VELORIA', 0],
  ])('%s: %i elements', (title, count) => expect(ids(`${title}\n${body}\n`)).toHaveLength(count));

  it('a fragment is not', () => expect(ids(`AGREEMENT ON SOCIAL SECURITY\n${body.split('\n').slice(0, 3).join('\n')}\n`)).toEqual([]));
});

/** Invented, in the chapters and the manner of older bilateral agreements: nothing on data, recovery or languages. */
const older = `CONVENTION ON SOCIAL SECURITY BETWEEN THE REPUBLIC OF MARENGA AND THE KINGDOM OF VELORIA

PART I. GENERAL PROVISIONS
Article 1. (1) For the purposes of this Convention, “competent authority” means the Minister of each Contracting State.
Article 2. (1) This Convention shall apply to the following legislation: (a) in Marenga, the National Pensions Ordinance; (b) in Veloria, the Insurance Code.
Article 3. This Convention shall apply to any individual who has been or is subject to the legislation of either Contracting State and to dependants.
Article 4. Unless otherwise provided, nationals of one Contracting State resident in the other shall receive equal treatment with nationals of the latter.
Article 5. A pension shall not be subject to any reduction by reason only that the recipient resides in the territory of the other Contracting State.
PART II. COVERAGE
Article 6. Except as otherwise provided, an employed person shall, in respect of that employment, be subject only to the legislation of the State of work.
Article 7. Where a person is sent by the employer to work in the territory of the other Contracting State for not more than sixty months, the first legislation continues to apply.
PART III. BENEFITS
Article 8. If a person is not eligible on the basis of periods under one legislation, eligibility shall be determined by totalizing those periods with the periods of the other.
Article 9. The agency shall calculate a theoretical benefit and multiply it by the ratio of its periods to all periods.
PART IV. MISCELLANEOUS
Article 10. The competent authorities shall conclude an administrative arrangement and designate liaison agencies.
Article 11. Any disagreement about this Convention shall be resolved by consultation.
PART V. FINAL
Article 12. In the application of this Convention, periods completed before its entry into force shall be considered.
Article 13. This Convention shall come into force on the first day of the fourth month after the exchange of instruments.
`;

it('an agreement in other words is asked only for what it does not settle', () =>
  expect(ids(older)).toEqual(['data-protection', 'languages-documents', 'recovery']));
