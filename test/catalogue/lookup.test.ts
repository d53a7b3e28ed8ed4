import packs from 'lexfloor:packs';
import { describe, expect, test } from 'vitest';
import { type Answer, entriesFor, lookUp, structureOf } from '../../server/src/analysis/lookup';
import { search } from '../../server/src/analysis/search';
import { readCatalogue } from '../../server/src/engine/catalogue';

const catalogue = readCatalogue(packs);
const labels = (answer: Answer): readonly string[] =>
  answer.kind === 'provisions' ? answer.entries.map(entry => entry.cite.label) : answer.kind === 'found' ? answer.hits.map(hit => hit.entry.cite.label) : [];
const article18 = ['C102 Art. 18(1)', 'C102 Art. 18(2)(a)', 'C102 Art. 18(2)(b)'];

describe('a cite is understood as people write it', () => {
  test.each([
    ['C102 Art. 18', article18],
    ['c102 18', article18],
    ['C102/18', article18],
    ['C.102, Art 18', article18],
    ['Convention No. 102, Article 18', article18],
    ['Article 18 of Convention No. 102', article18],
    ['convention (n° 102) art. 18', article18],
    ['l’article 18 de la convention (n° 102)', article18],
    ['Convenio núm. 102, artículo 18', article18],
    ['artículo 18 del Convenio 102 de la OIT', article18],
    ['Article 18 of the Social Security (Minimum Standards) Convention, 1952 (No. 102)', article18],
    ['c102 18(1)', ['C102 Art. 18(1)']],
    ['C102 art 18.1', ['C102 Art. 18(1)']],
    ['C102 Article 18, paragraph 1', ['C102 Art. 18(1)']],
    ['paragraph 1 of Article 18 of Convention No. 102', ['C102 Art. 18(1)']],
    ['C102 Art. 18 (2) b)', ['C102 Art. 18(2)(b)']],
    ['C102 Art. 18(2)', ['C102 Art. 18(2)(a)', 'C102 Art. 18(2)(b)']],
    // narrower and wider than the entries are
    ['C102 Art. 9(a)', ['C102 Art. 9']],
    ['C102 Art. 65(9)', ['C102 Art. 65(8)-(9)']],
    ['C102 Art. 80', ['C102 Arts 78-87']],
    ['C128 Art. 14', ['C128 Arts 7, 14, 20']],
    ['R202 para 3(b)', ['R202 Para. 3(b)']],
    ['Recommendation No. 202, paragraph 3(b)', ['R202 Para. 3(b)']],
    ['R67 para 3', ['R067 Paras 2-3']],
    ['C19 art. 1(2)', ['C019 Art. 1(2)']],
    ['C102 schedule', ['C102 Schedule to Part XI']],
    ['C121 Schedule 2', ['C121 Schedule II']],
    ['C121 tableau I', ['C121 Schedule I']],
    ['ICESCR Art. 9', ['ICESCR Art. 9']],
    ['PIDESC article 9', ['ICESCR Art. 9']],
    ['General Comment No. 19, para. 78', ['ICESCR GC19 paras 77-78']],
    ['ICESCR GC19 para 15', ['ICESCR GC19 paras 12-21']],
    ['SADC art. 1.2', ['SADC-CSS Art. 1.2']],
    ['UDHR 22', ['UDHR Art. 22']],
  ])('%s', (question, expected) => {
    const answer = lookUp(catalogue, question);
    expect(answer.kind).toBe('provisions');
    expect(labels(answer)).toEqual(expected);
  });

  test('Article 69 gives the ten grounds in their order, then the list', () => {
    expect(labels(lookUp(catalogue, 'C102 Art. 69'))).toEqual([...'abcdefghij'].map(letter => `C102 Art. 69(${letter})`).concat('C102 Art. 69 (list)'));
  });

  test('the cite of an answer is written as the catalogue writes it', () => {
    const answer = lookUp(catalogue, 'convenio n.º 102 art. 18.1');
    expect(answer.kind === 'provisions' && answer.cite).toMatchObject({ instrument: 'C102', article: '18', paragraph: '1', label: 'C102 Art. 18(1)' });
  });

  test('an Article that no entry covers is nothing, and the instrument is still told', () => {
    expect(lookUp(catalogue, 'C102 Art. 99')).toMatchObject({ kind: 'nothing', instrument: { id: 'C102' }, cite: { label: 'C102 Art. 99' } });
  });

  test.each(['C087 Art. 3', 'C30', 'Convention No. 87', 'convention n° 87, article 2', 'xyzzy', ''])('"%s" is nothing', question => {
    expect(lookUp(catalogue, question).kind).toBe('nothing');
  });

  test('an Article without an instrument is looked for in all of them, C102 first', () => {
    expect(labels(lookUp(catalogue, 'Article 18')).slice(0, 5)).toEqual([...article18, 'C121 Art. 18(1)', 'C121 Art. 18(2)']);
  });
});

describe('an instrument alone shows its Parts', () => {
  test.each(['C102', 'c 102', 'Convention 102', 'convention n° 102', 'Convenio núm. 102', 'Social Security (Minimum Standards) Convention', 'norma mínima de la seguridad social'])('%s', question => {
    const answer = lookUp(catalogue, question);
    expect(answer.kind === 'instrument' && answer.instrument.id).toBe('C102');
    expect(answer.kind === 'instrument' && answer.parts.map(({ part }) => part.part).slice(0, 4)).toEqual(['I', 'II', 'III', 'IV']);
  });

  test.each(['C102 Part III', 'Part III of Convention No. 102', 'Partie III de la convention n° 102', 'C102 parte iii'])('%s', question => {
    const answer = lookUp(catalogue, question);
    expect(answer.kind === 'instrument' && answer.parts.map(({ part, entries }) => [part.part, entries.map(entry => entry.cite.article)])).toEqual(
      [['III', ['13', '14', '15', '16', '17', '18', '18', '18']]]);
  });

  test('every entry of an instrument stands in one Part', () => {
    for (const instrument of catalogue.instruments.values()) {
      const all = [...catalogue.catalogue.values()].filter(entry => entry.cite.instrument === instrument.id);
      const placed = structureOf(catalogue, instrument).flatMap(part => part.entries);
      expect(new Set(placed), instrument.id).toEqual(new Set(all));
      expect(placed, instrument.id).toHaveLength(all.length);
    }
  });

  test('the Schedule stands with its Part', () => {
    const part = structureOf(catalogue, catalogue.instruments.get('C102')!).find(one => one.part.part === 'XI')!;
    expect(part.entries.at(-1)!.cite.label).toBe('C102 Schedule to Part XI');
  });
});

describe('words find the Article first', () => {
  test.each([
    ['waiting period', 'C102 Art. 24(3)'],
    ['sickness duration', 'C102 Art. 18(1)'],
    ['sickness waiting days', 'C102 Art. 18(1)'],
    ['maternity leave weeks', 'C183 Art. 4(1)'],
    ['pensionable age', 'C102 Art. 26(2)'],
    ['right of appeal', 'C102 Art. 70(1)'],
    ['suspension grounds', 'C102 Art. 69 (list)'],
    ['cohabitation', 'C102 Art. 69(j)'],
    ['indexation of pensions', 'C102 Art. 65(10)'],
    ['actuarial', 'C102 Art. 71(3)'],
    ['lump sum', 'C102 Art. 36(3)'],
    ['replacement rates', 'C102 Schedule to Part XI'],
    ['employer liability maternity', 'C183 Art. 6(8)'],
    ['dismissal pregnancy', 'C183 Art. 8(1)'],
    ['occupational diseases list', 'C121 Art. 8'],
    ['minimum duration of marriage', 'C102 Art. 63(5)'],
    ['qualifing period old age', 'C102 Art. 29(1)(a)'], // misspelt
    ['data protection', 'R202 Para. 23'],
    ['délai de carence', 'C102 Art. 24(3)'],
    ['recours', 'C102 Art. 70(1)'],
    ['stage vieillesse', 'C102 Art. 29(1)(a)'],
    ['congé de maternité', 'C183 Art. 4(1)'],
    ['âge de la retraite', 'C102 Art. 26(2)'],
    ['études actuarielles', 'C102 Art. 71(3)'],
    ['emploi convenable', 'C102 Art. 20'],
    ['plazo de espera', 'C102 Art. 24(3)'],
    ['edad de jubilación', 'C102 Art. 26(2)'],
    ['apelación', 'C102 Art. 70(1)'],
    ['despido embarazo', 'C183 Art. 8(1)'],
    ['período de calificación invalidez', 'C102 Art. 57(1)(a)'],
    ['C130 waiting period', 'C130 Art. 26(3)'],
    ['R191 breastfeeding', 'R191 Paras 7-9'],
  ])('%s → %s', (question, first) => {
    const answer = lookUp(catalogue, question);
    expect(labels(answer)[0]).toBe(first);
  });

  test('a branch may be asked for alone', () => {
    const hits = search(catalogue, 'duration', { branch: 'maternity' });
    expect(hits.length).toBeGreaterThan(3);
    expect(new Set(hits.map(hit => hit.entry.branch))).toEqual(new Set(['maternity']));
  });

  test('a search gives at most as many hits as are wanted', () => {
    expect(search(catalogue, 'benefit', { limit: 7 })).toHaveLength(7);
  });
});

test('the cite of a rule finds its entries', () => {
  const cite = (label: string) => ({ instrument: label.split(' ')[0]!, article: '', label });
  expect(entriesFor(catalogue, cite('C102 Art. 18(1)')).map(entry => entry.cite.label)).toEqual(['C102 Art. 18(1)']);
  expect(entriesFor(catalogue, cite('C102 Art. 65')).length).toBe(9);
  expect(entriesFor(catalogue, cite('C102 Art. 29(1)')).map(entry => entry.cite.label)).toEqual(['C102 Art. 29(1)(a)', 'C102 Art. 29(1)(b)']);
});
