import { afterEach, describe, expect, it } from 'vitest';
import { bundledRules } from '../../server/src/bundled';
import { connect, fullClient, mapHost, type TestClient } from '../support/client';

const root = 'file:///law/', en = `${root}act.en.bill`, fr = `${root}act.fr.bill`;
const files: Readonly<Record<string, string>> = {
  [`${root}lexfloor.yaml`]: 'language: en\ntwins: [act.en.bill, act.fr.bill]\n',
  [en]: '1. The benefit is paid for 26 weeks.\n2. The Board shall pay it monthly.\n',
  [fr]: 'Article 1. La prestation est servie pendant 52 semaines.\nArticle 2. La Caisse peut la verser chaque mois.\n',
};

let client: TestClient;
afterEach(() => client.end());
const start = async (): Promise<void> => { client = await connect({ rules: bundledRules(), root, host: mapHost(files), capabilities: fullClient }); };
const twins = async (uri: string): Promise<string[]> => (await client.pull(uri)).items.filter(({ code }) => String(code).includes('twin-')).map(({ code, message }) => `${String(code)}: ${(message as string).split('\n')[0]}`);

describe('language versions in the editor', () => {
  it('are compared though only one of them is open, each read in its own language', async () => {
    await start();
    await client.open(en, files[en]!);
    expect(await twins(en)).toEqual([
      'drafting/twin-value: “26 weeks” here, “52 semaines” in act.fr.bill, Article 1.',
      'drafting/twin-modality: “shall” here, “peut” in act.fr.bill, Article 2: one obliges, the other allows.',
    ]);
  });

  it('are found alike as soon as one is mended', async () => {
    await start();
    await client.open(en, files[en]!);
    await client.open(fr, files[fr]!);
    expect(await twins(fr)).toHaveLength(2);
    await client.replace(fr, '52 semaines', '26 semaines');
    expect(await twins(fr)).toHaveLength(1);
    expect(await twins(en)).toHaveLength(1);
  });
});
