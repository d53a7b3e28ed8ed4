import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/analysis/analyze';
import { readDraft } from '../../server/src/formats/format';
import { smallRules } from './smallLaw';

const rule = (more: string, id = 'ground'): string => `  - id: ${id}
    cite: C102 Art. 69
    title: A ground that no Article knows
    message: No.
    why: Because.
    ${more}
`;
/** The underlined words of each finding, the rule before them where there are several. */
const found = (yaml: string, text: string): readonly string[] => {
  const { draft, findings } = analyze(readDraft('a.bill', text), smallRules(yaml));
  const [id] = yaml.match(/id: \w+/g)!.length > 1 ? [true] : [false];
  return findings.map(({ provision, item: { rule, span } }) => `${id ? `${rule.id.split('/')[1]}: ` : ''}${draft.provisions[provision]!.text.slice(span.start, span.end)}`);
};
const lose = '1. (1) Whoever is convicted loses the pension.\n';

describe('words that no Article allows', () => {
  it('are underlined where they stand first, the longest of them, once a provision', () => {
    const plain = rule('forbidden: {en: [convicted, is convicted, is convicted loses]}');
    expect(found(plain, lose)).toEqual(['is convicted loses']);
    expect(found(plain, '1. A person convicted is not paid; who is convicted again is never paid.\n')).toEqual(['convicted']);
    expect(found(plain, '1. A person ill is paid.\n')).toEqual([]);
  });

  it('are passed over where the first of them meets no condition', () => {
    const outside = rule('forbidden: {en: [convicted]}\n    unless: {words: {en: [abroad]}}');
    expect(found(outside, lose)).toEqual(['convicted']);
    expect(found(outside, '1. Whoever is convicted abroad is paid. Whoever is convicted is not.\n')).toEqual([]); // said anywhere in the provision
  });

  it('are looked at one after the other where a condition asks for their sentence', () => {
    const outside = rule('forbidden: {en: [convicted]}\n    unless: {sentence: {en: [abroad]}}');
    expect(found(outside, '1. Whoever is convicted abroad is paid. Whoever is not convicted is paid too.\n')).toEqual(['convicted']);
    expect(found(outside, '1. Whoever is convicted abroad is paid.\n')).toEqual([]);
    const inside = rule('forbidden: {en: [convicted]}\n    when: {sentence: {en: [loses]}}');
    expect(found(inside, '1. Whoever was convicted is heard. Whoever is convicted loses the pension.\n')).toEqual(['convicted']);
    expect(found(inside, '1. Whoever was convicted is heard. A person ill loses it.\n')).toEqual([]);
  });

  it('are no ground in a definition, unless the rule says so', () => {
    const law = '1. Definitions\n\n(1) A person convicted is one whom a court has heard.\n';
    expect(found(rule('forbidden: {en: [convicted]}'), law)).toEqual([]);
    expect(found(rule('forbidden: {en: [convicted]}\n    in-definitions: true'), law)).toEqual(['convicted']);
  });
});

describe('words that are forbidden beside others', () => {
  const together = rule('forbidden: {en: [convicted]}\n    together: {en: [loses, stops]}');

  it('are underlined with the nearest of them in the same sentence', () => {
    expect(found(together, lose)).toEqual(['convicted loses']);
    expect(found(together, '1. Whoever loses it when convicted is heard, and the fund stops.\n')).toEqual(['loses it when convicted']);
    expect(found(together, '1. Whoever loses it in the end when convicted stops.\n')).toEqual(['convicted stops']);
    expect(found(together, '1. Whoever is convicted is heard. A person ill loses it.\n')).toEqual([]);
    expect(found(together, '1. Whoever was convicted is heard. Whoever is convicted loses it.\n')).toEqual(['convicted loses']);
  });

  it('stand alone where the others stand more than forty words away, or in the chapeau of the list', () => {
    const away = (words: number): string => `1. Whoever is convicted${' and heard'.repeat(words / 2)} loses it.\n`;
    expect(found(together, away(40))[0]).toContain('loses');
    expect(found(together, away(42))).toEqual(['convicted']);
    expect(found(together, '1. (1) A person loses the pension who is—\n(a) convicted;\n(b) dead.\n')).toEqual(['convicted']);
    expect(found(together, '1. (1) A person is heard who is—\n(a) convicted;\n(b) dead.\n')).toEqual([]);
  });
});

it('rules on the same words lead in the order of their file', () => {
  expect(found(rule('forbidden: {en: [loses]}', 'b') + rule('forbidden: {en: [convicted]}', 'a'), lose)).toEqual(['a: convicted', 'b: loses']); // by place
  const two = (first: string, second: string) => analyze(readDraft('a.bill', lose), smallRules(rule('forbidden: {en: [convicted]}', first) + rule('forbidden: {en: [convicted]}', second))).findings.map(({ item }) => [item.rule.id, item.also?.map((one) => one.rule.id)]);
  expect(two('b', 'a')).toEqual([['pack/b', ['pack/a']]]);
  expect(two('a', 'b')).toEqual([['pack/a', ['pack/b']]]);
});
