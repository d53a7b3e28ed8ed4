import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/analysis/analyze';
import { complete } from '../../server/src/analysis/complete';
import { newUnit } from '../../server/src/analysis/newUnit';
import { bundledRules } from '../../server/src/bundled';
import { inLanguage } from '../../server/src/engine/pack';
import { readDraft } from '../../server/src/formats/format';

const rules = bundledRules(), clauses = rules.clauses ?? [];
const acts = {
  en: 'SOCIAL INSURANCE ACT\n\nPART I. GENERAL\n\n1. Short title\nThis is the Social Insurance Act.\n\n2. Persons insured\n(1) Every employee is insured.\n(2) So is every apprentice.\n\n',
  fr: 'LOI SUR L’ASSURANCE SOCIALE\n\nTITRE I. GÉNÉRALITÉS\n\nArticle 1. Objet\nLa présente loi institue l’assurance sociale.\n\nArticle 2. Personnes assurées\nTout salarié est assuré.\n\n',
  es: 'LEY DE SEGURO SOCIAL\n\nTÍTULO I. GENERALIDADES\n\nArtículo 1. Objeto\nLa presente ley crea el seguro social.\n\nArtículo 2. Personas aseguradas\nTodo asalariado está asegurado.\n\n',
} as const;

describe.each(['en', 'fr', 'es'] as const)('model clauses in %s', (language) => {
  const act = acts[language], analysis = analyze(readDraft('act.bill', act, { language }), rules);
  const proposals = complete(analysis, { before: '', line: act.length }).list.filter(({ kind }) => kind === 'clause');

  it('are all there', () => {
    expect(clauses).toHaveLength(78);
    expect(proposals.map(({ id }) => id).sort()).toEqual(clauses.map(({ id }) => id).sort());
  });

  it.each(clauses.map((clause) => [clause.id, clause] as const))('%s becomes section 3 with its heading, its gaps numbered and none left', (id, clause) => {
    const { text } = proposals.find((one) => one.id === id)!;
    const stops = [...text.matchAll(/\$\{(\d+):((?:\\.|[^}\\])*)\}/g)];
    expect([...new Set(stops.map(([, number]) => Number(number)))], 'tab stops from 1 on').toEqual([...new Set(stops.map(([, number]) => Number(number)))].map((_, i) => i + 1));
    const written = text.replace(/\$\{\d+:((?:\\.|[^}\\])*)\}/g, '[$1]').replace(/\\([\\$}])/g, '$1');
    expect(written).not.toMatch(/\$\{|\{\w+\}/);
    const draft = readDraft('act.bill', `${act}${written}\n`, { language });
    const units = draft.provisions.filter(({ kind }) => kind === 'section' || kind === 'article');
    expect(units.map(({ num, heading }) => `${num} ${heading}`).slice(2)).toEqual([`3 ${inLanguage(clause.title, language)}`]);
    expect(draft.problems).toEqual([]);
  });
});

it.each(['**ANA PEREZ - LUIS GOMEZ**', 'ANA PEREZ, LUIS GOMEZ'])('a new section at the end of a law stands above those who signed it: %s', (signed) => {
  const text = `# Ley de seguro\n\n##### Artículo 1\n\nTodo asalariado está asegurado.\n\n##### Artículo 2\n\nComuníquese, etc.\n\n${signed}\n`, analysis = analyze(readDraft('ley.md', text, { language: 'es' }), rules);
  expect(text.slice(newUnit(analysis, analysis.draft.provisions.length - 1)!.at)).toBe(`\n\n${signed}\n`);
});
