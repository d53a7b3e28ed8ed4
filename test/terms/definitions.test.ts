import { describe, expect, it } from 'vitest';
import type { Language, Provision } from '../../server/src/draft/draft';
import type { Lead } from '../../server/src/facts/definitions/definition';
import { readDefinitions } from '../../server/src/facts/definitions/read';

/** "term kind: what it means" of each definition in a provision; a star marks what holds in relation to something only. */
function read(text: string, language: Language = 'en', { kind = 'text', quoted = false, intro = '', heading = false }: Partial<Lead> & { kind?: Provision['kind']; quoted?: boolean } = {}): readonly string[] {
  const provision = { kind, quoted, num: undefined, heading: undefined, text, words: { text, map: [0, 0] } } as unknown as Provision;
  return readDefinitions(provision, language, { intro, heading }).map(({ term, at, kind: how, qualified, body }) => {
    expect(text.slice(at.start, at.end)).toBe(term);
    return `${term}${qualified ? '*' : ''} ${how}: ${text.slice(body.start, body.end).replace(/^[\s,:]+|[\s,;.]+$/g, '')}`;
  });
}

describe('a definition in quotation marks', () => {
  it.each<[string, string[]]>([
    ['“Fund” means the National Fund.', ['Fund means: the National Fund']],
    ['“benefit” includes a grant, and “Fund” means the National Fund.', ['benefit includes: a grant, and', 'Fund means: the National Fund']],
    ['“prescribe” or “prescribed” means fixed by regulations.', ['prescribe means: fixed by regulations', 'prescribed means: fixed by regulations']],
    ['“Board” meets weekly; “Fund” means the National Fund.', ['Fund means: the National Fund']],
    ['“child”, in relation to a worker, means a son or daughter.', ['child* means: a son or daughter']],
    ['“the Board” means the Board of the Fund.', ['Board means: the Board of the Fund']],
    ['\'wages\' means pay, but the employer’s “pay” is free.', ['wages means: pay, but the employer’s “pay” is free']],
    ['“rate” of “pay”.', []],
    ['“earnings of a worker for a year” means what is earned.', ['earnings* means: what is earned']],
    ['“section” means a section of this Act.', []],
    ['“12” means twelve.', []],
    ['“a very long name that no law would ever give to anything it means” means this.', []],
    ['“rate of” means this.', []],
    ['“A” means the first.', []],
    ['“the  Board” means the Board of the Fund.', ['Board means: the Board of the Fund']],
    ['“child” means, in relation to a worker, a son.', ['child* means: in relation to a worker, a son']],
    ['“child” means in relation to a worker a son.', ['child* means: in relation to a worker a son']],
    ['“child” means a son, in relation to a worker.', ['child means: a son, in relation to a worker']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('may have a colon for its verb at the start of a definition, and only there', () => {
    expect(read('“Fund”: the National Fund.', 'en', { kind: 'definition' })).toEqual(['Fund means: the National Fund']);
    expect(read('“Fund” : the National Fund.', 'en', { heading: true })).toEqual(['Fund means: the National Fund']);
    expect(read('“Fund”: the National Fund.')).toEqual([]);
    expect(read('It pays the “Fund”: all of it.', 'en', { kind: 'definition' })).toEqual([]);
  });

  it('is none in a note, in words quoted into another act, or in hardly any words', () => {
    expect(read('“Fund” means the National Fund.', 'en', { kind: 'note' })).toEqual([]);
    expect(read('“Fund” means the National Fund.', 'en', { quoted: true })).toEqual([]);
  });
});

describe('a definition whose verb stands before', () => {
  it.each<[Language, string, string[]]>([
    ['fr', 'On entend par salaire la rémunération du travail.', ['salaire means: la rémunération du travail']],
    ['fr', 'On entend par « salaire » toute rémunération.', ['salaire means: toute rémunération']],
    ['fr', 'On entend par salaire, la rémunération.', ['salaire means: la rémunération']],
    ['es', 'Se entiende por accidente del trabajo toda lesión.', ['accidente del trabajo means: toda lesión']],
    ['es', 'Se entiende por pensión por la muerte el pago mensual.', ['pensión por la muerte means: el pago mensual']],
    ['es', 'Se entiende por solicitud para obtener la pensión el escrito.', ['solicitud para obtener la pensión means: el escrito']],
    ['es', 'Se entiende por base el salario.', ['base means: el salario']],
    ['fr', 'On entend par les salaires les rémunérations.', ['salaires means: les rémunérations']],
    ['es', 'Se entiende por «cuota» la suma que se paga.', ['cuota means: la suma que se paga']],
    ['es', 'También se entiende por «cuota» la multa.', ['cuota includes: la multa']],
    ['fr', 'De même on entend par « salaire » la prime.', ['salaire includes: la prime']],
  ])('%s: %s', (language, text, expected) => {
    expect(read(text, language)).toEqual(expected);
  });
});

describe('a name given in passing', () => {
  it.each<[Language, string, string[]]>([
    ['en', 'There is a National Fund (in this Act referred to as “the Fund”).', ['Fund name: ']],
    ['en', 'There is a National Fund, hereinafter called “the Fund”, and a Board, hereinafter called “the Board”.', ['Fund name: ', 'Board name: ']],
    ['fr', 'Il est créé une caisse, ci-après dénommée « la Caisse ».', ['Caisse name: ']],
    ['es', 'Créase el Instituto de Previsión, en adelante «el Instituto».', ['Instituto name: ']],
  ])('%s: %s', (language, text, expected) => {
    expect(read(text, language)).toEqual(expected);
  });
});

describe('an item of a list of definitions', () => {
  const intro = 'In this Act—';

  it('needs no quotation marks', () => {
    expect(read('employer means a person who employs;', 'en', { intro })).toEqual(['employer means: a person who employs']);
    expect(read('benefit includes a grant;', 'en', { intro })).toEqual(['benefit includes: a grant']);
    expect(read('employer means a person who employs;', 'en', { kind: 'definition' })).toEqual(['employer means: a person who employs']);
    expect(read('earnings, in relation to a worker, means pay;', 'en', { kind: 'definition' })).toEqual(['earnings* means: pay']);
    expect(read('Trabajador: toda persona que presta servicios;', 'es', { intro: 'Se entiende por:' })).toEqual(['Trabajador means: toda persona que presta servicios']);
    expect(read('travailleur : toute personne employée ;', 'fr', { intro: 'On entend par :' })).toEqual(['travailleur means: toute personne employée']);
  });

  it('is none where nothing says that terms are defined', () => {
    expect(read('employer means a person who employs;', 'en', { intro: 'The Board consists of—' })).toEqual([]);
    expect(read('Trabajador: toda persona que presta servicios;', 'es', { intro: 'Componen la Junta:' })).toEqual([]);
  });

  it('is read beside a name given in its words', () => {
    expect(read('employer means the Ministry, hereinafter called “the Ministry”;', 'en', { intro })).toEqual(['employer means: the Ministry, hereinafter called “the', 'Ministry name: ']);
    expect(read('“Fund” means a fund, and rate means a rate;', 'en', { intro })).toEqual(['Fund means: a fund, and rate means a rate']);
  });
});
