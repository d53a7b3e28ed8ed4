import { afterEach, describe, expect, it } from 'vitest';
import type { CodeAction, Location, LocationLink, Position, WorkspaceEdit } from 'vscode-languageserver';
import { bundledRules } from '../../server/src/bundled';
import { connect, fullClient, mapHost, type TestClient } from '../support/client';

const root = 'file:///law/', act = `${root}act.bill`, rules = `${root}regulations.bill`, schedule = `${root}schedule.bill`;
const files: Readonly<Record<string, string>> = {
  [`${root}lexfloor.yaml`]: 'files: [act.bill, regulations.bill, schedule.bill]\n',
  [act]: 'SOCIAL INSURANCE ACT, 2031\n\n1. Interpretation\nIn this Act, “insured person” means a person insured under section 2, and “Board” means the Board of the Fund.\n\n2. Persons insured\n(1) Every employee is insured.\n(2) An insured person pays under regulation 2 and the First Schedule.\n\n3. Rate\nThe Board fixes the rate.\n',
  [rules]: 'SOCIAL INSURANCE REGULATIONS\n\n1. Claims\nAn insured person claims under section 2(2) of the Act, and section 3 of the Social Insurance Act, 2031, applies.\n\n2. Payment\nInsured persons pay to the Board monthly; section 9 of the Labour Act applies.\n',
  [schedule]: 'FIRST SCHEDULE\n\n1. The insured person’s form is blue.\n',
};

let client: TestClient;
const start = async (...open: string[]) => {
  client = await connect({ rules: bundledRules(), root, host: mapHost(files), capabilities: { ...fullClient, textDocument: { ...fullClient.textDocument, definition: { linkSupport: false }, rename: { prepareSupport: true }, codeAction: { ...fullClient.textDocument?.codeAction, dataSupport: true, resolveSupport: { properties: ['edit'] } } } } });
  for (const uri of open) await client.open(uri, files[uri]!);
};
afterEach(() => client.end());

const inside = (uri: string, words: string, nth = 1): Position => { const { start: at } = client.find(uri, words, nth); return { line: at.line, character: at.character + 1 }; };
const request = <R>(method: string, uri: string, position: Position, more = {}): Promise<R> => client.connection.sendRequest(method, { textDocument: { uri }, position, ...more }) as Promise<R>;

/** A place as its file's name and the words that stand there. */
const said = ({ uri, range }: Location): string => {
  const lines = files[uri]!.split('\n');
  return `${uri.slice(root.length)}: ${lines[range.start.line]!.slice(range.start.character, range.end.line > range.start.line ? undefined : range.end.character)}`;
};
const definition = async (uri: string, words: string, nth = 1): Promise<string[]> => (await request<(Location & LocationLink)[] | null>('textDocument/definition', uri, inside(uri, words, nth)) ?? []).map(said);

describe('an Act, its regulations and its schedule', () => {
  it('share terms: go to definition leads from one file to the other', async () => {
    await start(rules);
    expect(await definition(rules, 'insured person')).toEqual(['act.bill: insured person']);
    expect(await definition(rules, 'Insured persons')).toEqual(['act.bill: insured person']);
    expect(await definition(rules, 'Board')).toEqual(['act.bill: Board']);
  });

  it('share references: “of the Act”, its title, a regulation, a schedule', async () => {
    await start(act, rules);
    expect(await definition(rules, 'section 2(2) of the Act')).toEqual(['act.bill: (2)']);
    expect(await definition(rules, 'section 3 of the Social')).toEqual(['act.bill: 3. Rate']);
    expect(await definition(act, 'regulation 2')).toEqual(['regulations.bill: 2. Payment']);
    expect(await definition(act, 'First Schedule')).toEqual(['schedule.bill: FIRST SCHEDULE']);
  });

  it('say in the hover what the other file says, and which it is', async () => {
    await start(rules);
    const shown = async (words: string): Promise<string> => (await client.hover(rules, inside(rules, words)))!.contents.value.replaceAll('\\', '');
    expect(await shown('insured person')).toMatch(/insured person[\s\S]*a person insured under section 2[\s\S]*Defined in Section 1, for the whole act[\s\S]*act\.bill/);
    expect(await shown('section 2(2) of the Act')).toMatch(/Section 2\(2\)[\s\S]*An insured person pays[\s\S]*act\.bill/);
  });

  it('but not those to other laws', async () => {
    await start(rules);
    expect(await definition(rules, 'section 9 of the Labour Act')).toEqual([]);
  });

  it('find uses and references in all files', async () => {
    await start(act);
    const uses = await request<Location[]>('textDocument/references', act, inside(act, 'Board'), { context: { includeDeclaration: true } });
    expect(uses.map(said)).toEqual(['act.bill: Board', 'act.bill: Board', 'act.bill: Board', 'regulations.bill: Board']);
    const references = await request<Location[]>('textDocument/references', act, inside(act, '3. Rate'), { context: { includeDeclaration: false } });
    expect(references.map(said)).toEqual(['regulations.bill: section 3']);
  });

  it('rename a term in all files, from wherever one stands', async () => {
    for (const from of [act, rules]) {
      await start(from);
      expect(await request('textDocument/prepareRename', from, inside(from, 'insured person'))).toEqual({ range: client.find(from, 'insured person'), placeholder: 'insured person' });
      const { documentChanges } = await request<WorkspaceEdit>('textDocument/rename', from, inside(from, 'insured person'), { newName: 'member' });
      const changes = (documentChanges ?? []) as { textDocument: { uri: string; version: number | null }; edits: { range: Location['range']; newText: string }[] }[];
      expect(changes.map(({ textDocument: { uri, version }, edits }) => `${uri.slice(root.length)} v${version}: ${edits.map(({ newText }) => newText.trim()).join(', ')}`)).toEqual([
        `act.bill v${from === act ? 1 : null}: member, A, member`, `regulations.bill v${from === rules ? 1 : null}: A, member, Members`, 'schedule.bill vnull: member',
      ]);
      if (from === act) await client.end();
    }
  });

  it('say what is left to read where the new name has another gender', async () => {
    const french = `${root}loi.bill`;
    client = await connect({ rules: bundledRules(), root, host: mapHost({}), capabilities: fullClient });
    const said: string[] = [];
    client.connection.onNotification('window/showMessage', ({ message }: { message: string }) => { said.push(message); });
    await client.open(french, 'Article 1. Aux fins de la présente loi, « indemnité » désigne toute somme versée.\nArticle 2. Aucune indemnité n’est versée sans demande de l’indemnité prévue.\n');
    const edit = await request<WorkspaceEdit>('textDocument/rename', french, inside(french, 'indemnité'), { newName: 'paiement' });
    expect(JSON.stringify(edit)).toContain('Aucun ');
    expect(said).toEqual([expect.stringContaining('« paiement » n’a pas le genre de « indemnité »')]);
  });

  const renumbering = async (wish: string, words: string): Promise<CodeAction> => {
    const at = inside(act, words);
    const [action] = await client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', { textDocument: { uri: act }, range: { start: at, end: at }, context: { diagnostics: [], only: [`refactor.renumber.${wish}`] } });
    return client.connection.sendRequest<CodeAction>('codeAction/resolve', action!);
  };

  it('are renumbered together: references from other files follow, those to their own provisions stay', async () => {
    await start(act, rules);
    const { edit } = await renumbering('insert', '2. Persons insured');
    const changes = (edit!.documentChanges ?? []) as { textDocument: { uri: string }; edits: { range: Location['range']; newText: string }[] }[];
    expect(changes.map(({ textDocument: { uri } }) => uri)).toEqual([act, rules]);
    expect(changes[1]!.edits.map(({ range, newText }) => `${said({ uri: rules, range })} → ${newText}`)).toEqual(['regulations.bill: 3 → 4']);
    const moved = (await renumbering('down', '2. Persons insured')).edit!.documentChanges as typeof changes;
    expect(moved[1]!.edits.map(({ range, newText }) => `${said({ uri: rules, range })} → ${newText}`)).toEqual(['regulations.bill: 2 → 3', 'regulations.bill: 3 → 2']);
  });

  it('a section to which another file refers is not taken out', async () => {
    await start(act, rules);
    client.connection.onRequest('window/showMessageRequest', () => null);
    await expect(renumbering('remove', '3. Rate')).rejects.toThrow('Section 1 (regulations.bill)');
  });

  it('of which each is read as it stands in the editor', async () => {
    await start(act, rules);
    await client.replace(act, '1. Interpretation', '1. Definitions of this Act');
    await client.replace(act, '“Board” means', '“Council” means');
    expect(await definition(rules, 'Board')).toEqual([]);
  });
});

describe('what a law must have', () => {
  const whole = (appeal: string): string => `SOCIAL INSURANCE ACT\n\nPART I. OLD AGE\n\n${Array.from({ length: 16 }, (_, i) => `${i + 1}. Section ${i + 1}\n${i === 0 ? 'The old-age pension is payable at the age of 60 years after 15 years of contribution, at 45 per cent of earnings.' : i === 1 ? 'Sickness benefit is payable for 26 weeks at the rate of 60 per cent of earnings.' : 'It is provided.'}\n`).join('\n')}${appeal}`;
  const codes = async (regulations: string): Promise<unknown[]> => {
    client = await connect({ rules: bundledRules(), root, host: mapHost({ [`${root}lexfloor.yaml`]: 'files: [act.bill, regulations.bill]\n', [rules]: regulations }) });
    await client.open(act, whole(''));
    return (await client.pull(act)).items.map(({ code }) => code);
  };

  it('may stand in another of its files', async () => {
    expect(await codes('SOCIAL INSURANCE REGULATIONS\n\n1. Forms\nThe form is blue.\n')).toContain('c102/appeal');
    await client.end();
    expect(await codes('SOCIAL INSURANCE REGULATIONS\n\n1. Appeals\nA claimant whose claim is refused may appeal to the Tribunal against the decision.\n')).not.toContain('c102/appeal');
  });
});

describe('what the files of a law do not settle between them', () => {
  const texts = { [`${root}lexfloor.yaml`]: 'files: [act.bill, regulations.bill]\n', [act]: 'SOCIAL INSURANCE ACT\n\n1. Sickness benefit is payable for not more than 26 weeks in any case of sickness.\n', [rules]: 'SICKNESS BENEFIT REGULATIONS\n\n1. Sickness benefit is payable for not more than 20 weeks in any case of sickness.\n' };
  const related = (shows: boolean) => ({ ...fullClient, textDocument: { ...fullClient.textDocument, publishDiagnostics: { relatedInformation: shows } } });
  const found = async () => (await client.pull(rules)).items.filter(({ code }) => String(code).startsWith('drafting/law-'));

  it('is told with the other place, and again where that changes', async () => {
    client = await connect({ rules: bundledRules(), root, host: mapHost(texts), capabilities: related(true) });
    await client.open(rules, texts[rules]!);
    expect(await found()).toMatchObject([{ code: 'drafting/law-below', relatedInformation: [{ message: 'Section 1', location: { uri: act, range: { start: { line: 2, character: 35 }, end: { line: 2, character: 57 } } } }] }]);
    await client.open(act, texts[act]!);
    await client.replace(act, 'SOCIAL INSURANCE ACT\n', 'SOCIAL INSURANCE ACT\n\nPART I. SICKNESS\n');
    expect(await found()).toMatchObject([{ relatedInformation: [{ location: { uri: act, range: { start: { line: 4, character: 35 } } } }] }]);
    await client.replace(act, '26 weeks', '18 weeks');
    expect(await found()).toMatchObject([{ code: 'drafting/law-value' }]);
  });

  it('is told without it to clients that do not show it', async () => {
    client = await connect({ rules: bundledRules(), root, host: mapHost(texts), capabilities: related(false) });
    await client.open(rules, texts[rules]!);
    expect((await found()).map((one) => 'relatedInformation' in one)).toEqual([false]);
  });
});
