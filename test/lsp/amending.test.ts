import { afterEach, describe, expect, it } from 'vitest';
import type { CodeLens, Hover } from 'vscode-languageserver';
import { bundledRules } from '../../server/src/bundled';
import type { ConsolidatedAnswer } from '../../server/src/lsp/amending';
import { connect, fullClient, mapHost, type TestClient } from '../support/client';

const root = 'file:///law/', act = `${root}act.bill`, reform = `${root}reform.bill`;
const files: Readonly<Record<string, string>> = {
  [`${root}lexfloor.yaml`]: 'amends: {reform.bill: act.bill}\nstandards: [C102]\n',
  [act]: 'SICKNESS ACT, 2010\n\n1. Sickness benefit is payable for 26 weeks in any case of sickness.\n\n2. It is paid weekly.\n',
  [reform]: 'SICKNESS (AMENDMENT) ACT, 2027\n\n1. In section 1 of the principal Act, for "26" substitute "10".\n\n2. Section 7 of the principal Act is repealed.\n',
};

let client: TestClient;
afterEach(() => client.end());
const start = async (): Promise<void> => {
  client = await connect({ rules: bundledRules(), root, host: mapHost(files), capabilities: fullClient, initializationOptions: { consolidatedCommand: 'lexfloor.showConsolidated' } });
};
const told = async (uri: string): Promise<string[]> => (await client.pull(uri)).items.map(({ code, message, range }) => `${String(code)}@${range.start.line}: ${(message as string).split('\n')[0]}`);

describe('an amending act in the editor', () => {
  it('is told what cannot be carried out, and what it does to the act', async () => {
    await start();
    await client.open(reform, files[reform]!);
    expect((await told(reform)).filter((one) => /amending|c102/.test(one))).toEqual([
      expect.stringMatching(/^c102\/sickness-duration@2: .*10 weeks/),
      'drafting/amending-place@4: “Section 7” is not found in act.bill (SICKNESS ACT, 2010), or it cannot be told which is meant: the instruction cannot be carried out.',
    ]);
    await client.replace(reform, '"10"', '"30"');
    expect((await told(reform)).filter((one) => one.startsWith('c102'))).toEqual([]);
  });

  it('shows in the hover what an instruction changes, and above it how many are carried out', async () => {
    await start();
    await client.open(reform, files[reform]!);
    const hover = await client.connection.sendRequest('textDocument/hover', { textDocument: { uri: reform }, position: { line: 2, character: 45 } }) as Hover;
    expect((hover.contents as { value: string }).value).toMatch(/\*\*What this changes:\*\* \*act\\?\.bill\*\n\n\*\*Section 1\*\* {2}\n− 26 {2}\n\+ 10/);
    const lenses = await client.connection.sendRequest('textDocument/codeLens', { textDocument: { uri: reform } }) as CodeLens[];
    expect(lenses.map(({ command }) => command)).toContainEqual({ title: '1 of 2 instructions carried out on act.bill', command: 'lexfloor.showConsolidated', arguments: [reform], tooltip: 'Show the consolidated text' });
  });

  it('gives the consolidated text from either side, and follows what is typed', async () => {
    await start();
    await client.open(reform, files[reform]!);
    await client.open(act, files[act]!);
    const ask = async (uri: string) => await client.connection.sendRequest('lexfloor/consolidated', { uri }) as ConsolidatedAnswer | null;
    const expected = { uri: act, name: 'act.bill', by: ['reform.bill'], text: files[act]!.replace('26', '10'), done: 1, all: 2 };
    expect(await ask(reform)).toEqual(expected);
    expect(await ask(act)).toEqual(expected);
    await client.replace(reform, 'Section 7', 'Section 2');
    expect(await ask(act)).toEqual({ ...expected, text: expected.text.replace('It is paid weekly.', '(Repealed)'), done: 2 });
    expect(await ask(`${root}lexfloor.yaml`)).toBeNull();
  });
});
