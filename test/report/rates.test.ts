import { describe, expect, it } from 'vitest';
import { computeRate } from '../../server/src/analysis/rate/computeRate';
import { rateStandards } from '../../server/src/bundledData';
import { renderHtml } from '../../server/src/report/document/html';
import { renderMarkdown } from '../../server/src/report/document/markdown';
import { ratesDocument } from '../../server/src/report/rates/document';

const inputs = { article: '65', contingency: 'sickness', smme_option: 'a', smme_wage: 1000, nominal_rate_percent: 50, ceiling: 800, children: 2, family_allowance_per_child: 0 } as const;
const one = { id: 'sickness', title: 'sickness', inputs, result: computeRate(inputs, rateStandards) };
const made = (language: 'en' | 'fr' | 'es') => ratesDocument([one], rateStandards, { language, date: '2026-11-22', version: 'Lexfloor 1' });

describe('the report on replacement rates', () => {
  it('draws the rate over earnings with the line of each standard, titled and described, and says the same in a table', () => {
    const html = renderHtml(made('en'));
    // half of earnings up to a ceiling of 800: at 500 it is 50 %, at 1000 it is 400 / 1000, at 1500 it is 400 / 1500
    expect(html).toMatch(/<svg [^>]*role="img"/);
    expect(html).toContain('<title>Replacement rate over earnings: Sickness</title>');
    expect(html).toMatch(/<desc>[^<]*500: 50 %; 750: 50 %; 1000: 40 %[^<]*1500: 26\.67 %[^<]*C102: 45 %/);
    expect(html).toMatch(/>1500<\/th><td>400<\/td><td>26\.67 %</);
    expect(html).toContain('C102: 45 %</text>');
    expect(html.match(/stroke-dasharray="7 4"/g)!.length).toBeGreaterThanOrEqual(1);
  });

  it('draws in greys only', () => {
    const svg = /<svg.*<\/svg>/s.exec(renderHtml(made('en')))![0];
    const colours = [...svg.matchAll(/(?:fill|stroke)="#(..)(..)(..)"/g)].map(([, r, g, b]) => [r!, g!, b!].map((part) => Number.parseInt(part, 16)));
    expect(colours.length).toBeGreaterThan(5);
    for (const [r, g, b] of colours) expect(Math.max(r!, g!, b!) - Math.min(r!, g!, b!)).toBeLessThan(16);
  });

  it('says every step and need in the language of the report, with its decimal sign', () => {
    const inSpeech = (language: 'fr' | 'es', given: object) => renderMarkdown(ratesDocument([{ ...one, inputs: given, result: computeRate(given, rateStandards, language) }], rateStandards, { language, date: '2026-11-22', version: 'Lexfloor 1' }));
    const ceiling = { ...inputs, nominal_rate_percent: 50.5 };
    // 0.505 × 800 = 404 of 1000
    expect(inSpeech('fr', ceiling)).toMatch(/salaire de l’ouvrier masculin qualifié = 1000, tel qu’indiqué.*bénéficiaire type\u202f: homme ayant une épouse et deux enfants.*gain pris en compte = min\(1000\u202f; 800\) = 800.*prestation = 0,505 × 800 = 404.*taux = 404 \/ 1000 = 40,4\u202f%/s);
    expect(inSpeech('es', ceiling)).toMatch(/salario del trabajador calificado de sexo masculino.*hombre con cónyuge y dos hijos.*prestación = 0,505 × 800 = 404.*tasa = 404 \/ 1000 = 40,4 %/s);
    const { family_allowance_per_child: _, ...unknown } = ceiling;
    expect(inSpeech('fr', unknown)).toContain('il faut l’allocation familiale pour chaque enfant');
    for (const language of ['fr', 'es'] as const) for (const example of rateStandards.examples as readonly { readonly inputs: object }[]) {
      expect(inSpeech(language, example.inputs)).not.toMatch(/\b(?:wage|benefit|years|as given|standard beneficiary|earnings|family allowances|weeks|granted|the)\b/);
    }
  });

  it('speaks three languages', () => {
    expect(renderMarkdown(made('fr'))).toContain('26,67 %');
    expect(renderMarkdown(made('es'))).toContain('Tasas de sustitución');
    expect(renderMarkdown(made('en'))).toContain('below');
  });
});
