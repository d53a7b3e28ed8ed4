import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/analysis/analyze';
import { bundledRules } from '../../server/src/bundled';
import { readDraft } from '../../server/src/formats/format';

// Agreements between two invented States after the chapters that agreements usually have, in words that are not those of our model clauses
const rules = bundledRules();
const missing = (text: string): string[] => analyze(readDraft('a.bill', text), rules).findings.filter(({ item }) => item.rule.pack === 'coordination').map(({ item }) => item.element!.slice('agreement-'.length));

/** By element the headings of the articles that settle it, and of a Part that would show it. */
const articles = {
  en: {
    'personal-scope': ['Personal scope'], 'material-scope': ['Material scope'], equality: ['Equal treatment'], 'one-legislation': ['PART II – PROVISIONS ON THE APPLICABLE LEGISLATION', 'General rule'], 'posted-workers': ['Detached workers', 'Crews of ships and aircraft', 'Derogations'],
    totalisation: ['Adding together of periods'], 'pro-rata': ['Calculation of pensions'], export: ['Payment of benefits abroad'], cooperation: ['Administrative arrangement and liaison', 'Mutual assistance'],
    'languages-documents': ['Exemption from fees and certification', 'Language of communication', 'Submission of claims'], 'data-protection': ['Confidentiality'], recovery: ['Overpayments'], disputes: ['Resolution of disagreements'],
    'entry-into-force': ['Entry into force'], 'acquired-rights': ['Events before entry into force', 'Duration and termination'],
  },
  fr: {
    'personal-scope': ['Champ d’application personnel'], 'material-scope': ['Champ d’application matériel'], equality: ['Égalité de traitement'], 'one-legislation': ['Règle générale'], 'posted-workers': ['Travailleurs détachés', 'Gens de mer', 'Dérogations'],
    totalisation: ['Totalisation des périodes'], 'pro-rata': ['Liquidation des pensions'], export: ['Levée des clauses de résidence'], cooperation: ['Arrangement administratif et organismes de liaison', 'Entraide administrative'],
    'languages-documents': ['Exemption de taxes et dispense de légalisation', 'Langues'], 'data-protection': ['Protection des données'], recovery: ['Répétition de l’indu'], disputes: ['Règlement des différends'],
    'entry-into-force': ['Entrée en vigueur'], 'acquired-rights': ['Faits antérieurs', 'Durée et dénonciation'],
  },
  es: {
    'personal-scope': ['Campo de aplicación subjetivo'], 'material-scope': ['Campo de aplicación objetivo'], equality: ['Igualdad de trato'], 'one-legislation': ['TÍTULO II – DISPOSICIONES SOBRE LA LEGISLACIÓN APLICABLE', 'Norma general'], 'posted-workers': ['Trabajadores desplazados', 'Trabajadores del mar', 'Excepciones'],
    totalisation: ['Totalización de períodos'], 'pro-rata': ['Determinación del derecho y liquidación de las pensiones'], export: ['Conservación de los derechos adquiridos y pago de prestaciones en el extranjero'],
    cooperation: ['Acuerdo administrativo y organismos de enlace', 'Colaboración administrativa'], 'languages-documents': ['Exenciones en actos y documentos', 'Idiomas'], 'data-protection': ['Protección de datos personales'],
    recovery: ['Cobro de lo indebido'], disputes: ['Solución de controversias'], 'entry-into-force': ['Entrada en vigor'], 'acquired-rights': ['Cómputo de períodos anteriores a la vigencia del Convenio', 'Vigencia y denuncia'],
  },
} as const;

describe.each(Object.entries(articles))('an agreement after the usual chapters (%s)', (language, byElement) => {
  const text = readFileSync(join(import.meta.dirname, 'agreements', `${language}.bill`), 'utf8');

  it('leaves nothing out', () => {
    expect(missing(text)).toEqual([]);
  });

  it.each(Object.entries(byElement))('without what settles %s, that alone is missing', (element, headings: readonly string[]) => {
    const paragraphs = text.split('\n\n'), left = paragraphs.filter((one) => !headings.some((heading) => one === heading || one.includes(`. ${heading}\n`)));
    expect(left).toHaveLength(paragraphs.length - headings.length);
    expect(missing(left.join('\n\n'))).toEqual([element]);
  });
});
