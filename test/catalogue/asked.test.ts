import packs from 'lexfloor:packs';
import { describe, expect, it } from 'vitest';
import { lookUp } from '../../server/src/analysis/lookup';
import { readCatalogue } from '../../server/src/engine/catalogue';

const catalogue = readCatalogue(packs);

/** What a drafter asks, and the provisions of which one must stand among the first three. */
const questions: readonly (readonly ['en' | 'fr' | 'es', string, readonly string[]])[] = [
  ['en', 'C102 Art. 18', ['C102 Art. 18(1)']],
  ['en', 'Article 71 of Convention 102', ['C102 Art. 71(1)']],
  ['en', 'waiting period', ['C102 Art. 24(3)', 'C102 Art. 18(1)', 'C102 Art. 38']],
  ['en', 'waiting days sickness', ['C102 Art. 18(1)']],
  ['en', 'survivors\' remarriage', ['C102 Art. 69(j)', 'C102 Art. 69 (list)']],
  ['en', 'can a widow\'s pension stop when she remarries', ['C102 Art. 69(j)', 'C102 Art. 69 (list)']],
  ['en', 'how long must maternity leave be', ['C183 Art. 4(1)']],
  ['en', 'retirement age', ['C102 Art. 26(2)']],
  ['en', 'minimum years of contributions for a pension', ['C102 Art. 29(1)(a)', 'C102 Art. 29(2)(a)']],
  ['en', 'who pays for maternity benefit employer', ['C183 Art. 6(8)']],
  ['en', 'suspend pension in prison', ['C102 Art. 69(b)']],
  ['en', 'benefit abroad', ['C102 Art. 69(a)', 'C118 Art. 5(1)']],
  ['en', 'foreigners', ['C102 Art. 68(1)']],
  ['en', 'employee share of contributions', ['C102 Art. 71(2)']],
  ['en', 'occupational disease list', ['C121 Art. 8']],
  ['en', 'commuting accident', ['C121 Art. 7(1)']],
  ['en', 'funeral', ['C121 Art. 18(2)', 'C130 Art. 27(1)']],
  ['en', 'child allowance', ['C102 Art. 40', 'C102 Art. 42', 'C102 Art. 44']],
  ['en', 'pension indexation', ['C102 Art. 65(10)']],
  ['en', 'nursing breaks', ['C183 Art. 10(1)']],
  ['en', 'board of directors workers representatives', ['C102 Art. 72(1)']],
  ['en', 'lump sum instead of pension', ['C102 Art. 36(3)']],
  ['en', 'replacement rate old age', ['C102 Schedule to Part XI']],
  ['en', 'strike', ['C102 Art. 69(i)', 'C168 Art. 20(d)']],
  ['en', 'social protection floor', ['R202 Para. 2']],
  ['fr', 'période de stage', ['C102 Art. 17', 'C102 Art. 29(1)(a)', 'C102 Art. 23']],
  ['fr', 'délai de carence maladie', ['C102 Art. 18(1)']],
  ['fr', 'taux de remplacement', ['C102 Schedule to Part XI']],
  ['fr', 'âge de départ à la retraite', ['C102 Art. 26(2)']],
  ['fr', 'durée du congé de maternité', ['C183 Art. 4(1)']],
  ['fr', 'veuve qui se remarie', ['C102 Art. 69(j)']],
  ['fr', 'saisir le tribunal', ['C102 Art. 70(1)']],
  ['fr', 'étrangers égalité de traitement', ['C102 Art. 68(1)']],
  ['fr', 'licenciement femme enceinte', ['C183 Art. 8(1)']],
  ['es', 'carencia', ['C102 Art. 17', 'C102 Art. 29(1)(a)', 'C102 Art. 23', 'C102 Art. 24(3)']],
  ['es', 'plazo de espera enfermedad', ['C102 Art. 18(1)']],
  ['es', 'días de espera', ['C102 Art. 18(1)', 'C102 Art. 24(3)']],
  ['es', 'edad de retiro', ['C102 Art. 26(2)']],
  ['es', 'semanas de licencia de maternidad', ['C183 Art. 4(1)']],
  ['es', 'aporte del trabajador', ['C102 Art. 71(2)']],
  ['es', 'extranjeros', ['C102 Art. 68(1)']],
  ['es', 'reajuste de pensiones', ['C102 Art. 65(10)']],
  ['es', 'recurso contra la denegación', ['C102 Art. 70(1)']],
  ['es', 'viuda nuevas nupcias', ['C102 Art. 69(j)']],
  ['en', 'domestic workers excluded', ['C121 Art. 4(1)', 'R204 Para. 4']],
  ['en', 'orphan age limit', ['C102 Art. 1(1)(e)']],
  ['en', 'medical care during pregnancy', ['C102 Art. 49(1)-(2)']],
  ['en', 'early retirement for miners', ['C128 Art. 15(3)']],
  ['en', 'how many weeks of sick pay', ['C102 Art. 18(1)']],
  ['en', 'constant attendance allowance', ['C121 Art. 16']],
  ['fr', 'durée des indemnités de chômage', ['C102 Art. 24(1)(a)']],
  ['fr', 'pauses d’allaitement', ['C183 Art. 10(1)']],
  ['es', 'enfermedades profesionales lista', ['C121 Art. 8']],
  ['es', 'accidente camino al trabajo', ['C121 Art. 7(1)']],
];

describe('what a drafter asks leads to the provision among the first three', () => {
  it.each(questions)('%s: %s', (language, question, wanted) => {
    const answer = lookUp(catalogue, question, { language });
    const labels = answer.kind === 'provisions' ? answer.entries.map(({ cite }) => cite.label) : answer.kind === 'found' ? answer.hits.map(({ entry }) => entry.cite.label) : [];
    expect(labels.slice(0, 3).filter(label => wanted.includes(label)).length, labels.slice(0, 5).join(' · ')).toBeGreaterThan(0);
  });
});

describe('what provisions are asked by', () => {
  it('belongs to provisions that exist', () => {
    const { asked } = packs['topics.yaml'] as { asked: Record<string, unknown> };
    expect(Object.keys(asked).length).toBeGreaterThan(20);
    expect(Object.keys(asked).filter(label => !catalogue.catalogue.has(label))).toEqual([]);
  });
});
