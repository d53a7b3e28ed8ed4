import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { bundledRules } from '../../server/src/bundled';
import { languages } from '../../server/src/draft/draft';
import { localeOf, messages, sayRefused } from '../../server/src/lsp/messages';
import { type TestClient, connect, mapHost } from '../support/client';

const root = 'file:///law/', uri = `${root}act.bill`, text = 'PART III. SICKNESS BENEFIT\n11. No sickness benefit is payable for the first seven days of incapacity for work.\n';
const inSource = (folder: string): readonly (readonly [string, string])[] => readdirSync(join(import.meta.dirname, '../../server/src', folder), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts')).map((file) => [file, readFileSync(join(import.meta.dirname, '../../server/src', folder, file), 'utf8')] as const);

let client: TestClient | undefined;
afterEach(() => client?.end());

interface Answer {
  readonly problem?: string;
}

describe('what the server says to the person in front of the editor', () => {
  it.each([
    ['fr', 'Le projet n’est pas ouvert.', 'Il faut un motif.', 'Il n’y a pas de version antérieure à comparer.', 'il n’a pas été transmis', 'corrigez-le'],
    ['es-419', 'El proyecto no está abierto.', 'Hace falta un motivo.', 'No hay versión anterior con que comparar.', 'no se transmitió', 'corríjalo'],
    ['de', 'The draft is not open.', 'A waiver needs a reason.', 'There is no older version to compare with.', 'was not sent', 'mend it'],
  ])('is in the language of the editor: %s', async (locale, notOpen, noReason, noOlder, notSent, mend) => {
    client = await connect({ rules: bundledRules(), root, locale, host: mapHost({ [`${root}.lexfloor/comments.yaml`]: 'comments: {' }) });
    await client.open(uri, text);
    const ask = async (method: string, params: object) => (await client!.request<Answer>(`lexfloor/${method}`, params)).problem;
    expect(await ask('report', { kind: 'assessment', format: 'view', uri: `${root}other.bill` })).toBe(notOpen);
    expect(await ask('report', { kind: 'comparison', format: 'view', uri })).toBe(noOlder);
    expect(await ask('waive', { uri, rule: 'c102/sickness-waiting-period', reason: ' ' })).toBe(noReason);
    expect(await ask('importWord', {})).toBe(notSent);
    expect(await ask('comment', { uri, provision: 'part_3__sec_11', text: 'Ask.' })).toContain(mend);
  });

  it('is said in three languages, none left in English or empty', () => {
    const said = (language: typeof languages[number]): readonly string[] => Object.values(messages[language]).map((one) => typeof one === 'string' ? one : one('C102', 'C183'));
    for (const language of ['fr', 'es'] as const) said(language).forEach((one, i) => {
      expect(one).not.toBe(said('en')[i]);
      expect(one.length).toBeGreaterThan(10);
      for (const value of ['C102', 'C183']) expect(one.includes(value)).toBe(said('en')[i]!.includes(value));
    });
    for (const one of said('fr')) expect(one.replaceAll(/(?:population|comments): [{[].*[}\]]/g, '')).not.toMatch(/ [;:»]|« /); // thin spaces that do not break
  });

  it('stands in one place: no request answers with a sentence of its own', () => {
    const files = inSource('lsp');
    expect(files.length).toBeGreaterThan(40);
    for (const [file, source] of files) expect([file, source.match(/problem: (?:'[^']*'|`[^`$]*`)/g)]).toEqual([file, null]);
  });

  it('tells in each language why a Word file is refused', () => {
    const refusals = inSource('office').flatMap(([, source]) => [...source.matchAll(/refused: (?:'([^']+)'|`([^`]+)`)/g)].map(([, plain, made]) => plain ?? made!.replace(/\$\{[^}]*\}/g, '128')));
    expect(refusals.length).toBeGreaterThan(2);
    for (const one of refusals) {
      expect(sayRefused(one, messages.en)).toBe(one);
      expect(sayRefused(one, messages.fr)).not.toBe(one);
      expect(sayRefused(one, messages.es)).not.toBe(one);
    }
    expect(sayRefused('something else', messages.fr)).toBe('something else');
  });

  it('knows the languages of editors by their first part', () => {
    const of = (locale?: string) => localeOf({ processId: null, rootUri: null, capabilities: {}, ...locale !== undefined && { locale } });
    expect(['fr', 'fr-CA', 'ES', 'es_MX', 'en-gb', 'frr', '', undefined].map(of)).toEqual(['fr', 'fr', 'es', 'es', 'en', 'en', 'en', 'en']);
  });
});
