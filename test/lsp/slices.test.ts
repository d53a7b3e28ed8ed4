import { afterEach, describe, expect, it } from 'vitest';
import { CancellationTokenSource } from 'vscode-languageserver-protocol/node';
import { analyze, analyzeInSlices } from '../../server/src/analysis/analyze';
import { bundledRules } from '../../server/src/bundled';
import { readDraft } from '../../server/src/formats/format';
import type { Core } from '../../server/src/lsp/session';
import { connect, fullClient, type TestClient } from '../support/client';

const uri = 'file:///drafts/long.bill', other = 'file:///drafts/short.bill';
const act = `SOCIAL INSURANCE ACT\n\n${Array.from({ length: 500 }, (_, i) => [
  `${i + 1}. (1) A person insured under section ${Math.max(1, i)} is entitled to sickness benefit for a maximum of twenty weeks in case ${i + 1}.`,
  '(2) The Board pays it each month, and keeps a record of what was paid in that case.',
].join('\n')).join('\n\n')}\n`;

let client: TestClient;
afterEach(() => client?.end());

/** The real core; says when the first slices begin, and counts how often slices begin and come to their end. */
function countingCore(begun: () => void) {
  const counts = { begun: 0, ended: 0, whole: 0 };
  const core: Core = {
    read: readDraft,
    analyze(...given) {
      counts.whole++;
      return analyze(...given);
    },
    * slices(...given) {
      if (++counts.begun === 1) begun();
      const analysis = yield* analyzeInSlices(...given);
      counts.ended++;
      return analysis;
    },
  };
  return { core, counts };
}

const simple = (items: readonly { readonly code?: unknown; readonly range: unknown }[]) => items.map(({ code, range }) => JSON.stringify([code, range])).sort();

describe('a long draft that is opened', { timeout: 120_000 }, () => {
  it('is read in slices: what is typed meanwhile is heard, and the version before is dropped', async () => {
    const { core, counts } = countingCore(() => void client.replace(uri, 'twenty weeks', 'thirty weeks'));
    client = await connect({ rules: bundledRules(), options: { core }, capabilities: fullClient });
    await client.open(uri, act);
    const { items } = await client.pull(uri);
    expect(counts).toEqual({ begun: 2, ended: 1, whole: 0 });
    const fresh = await (async () => {
      await client.open(other, client.text(uri));
      return client.pull(other);
    })();
    expect(client.text(uri)).toContain('thirty weeks');
    expect(simple(items)).toEqual(simple(fresh.items));
  });

  it('keeps no other draft waiting', async () => {
    const order: string[] = [];
    let asked: Promise<unknown> | undefined;
    const { core } = countingCore(() => { asked = client.pull(other).then(() => order.push('short')); });
    client = await connect({ rules: bundledRules(), options: { core }, capabilities: fullClient });
    await client.open(other, '1. No benefit is payable for the first seven days of sickness.');
    await client.open(uri, act);
    await client.pull(uri).then(() => order.push('long'));
    await asked;
    expect(order).toEqual(['short', 'long']);
  });

  it('is read on when a request for it is cancelled, which says so; the next one gets all', async () => {
    const cancel = new CancellationTokenSource(), { core, counts } = countingCore(() => cancel.cancel());
    client = await connect({ rules: bundledRules(), options: { core }, capabilities: fullClient });
    await client.open(uri, act);
    await expect(client.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } }, cancel.token)).rejects.toMatchObject({ code: -32800 });
    expect((await client.pull(uri)).items.length).toBeGreaterThan(500);
    expect(counts.whole).toBe(0);
    expect(client.logged).toEqual([]);
  });

  it('is dropped when it is closed meanwhile', async () => {
    const { core, counts } = countingCore(() => void client.close(uri));
    client = await connect({ rules: bundledRules(), options: { core }, capabilities: fullClient });
    await client.open(uri, act);
    expect((await client.pull(uri)).items).toEqual([]);
    expect(counts).toEqual({ begun: 1, ended: 0, whole: 0 });
  });
});

describe('an analysis in slices', () => {
  it('is the one made in one go, also from what was read of a version before', () => {
    const rules = bundledRules(), text = act.slice(0, 12_000), changed = text.replace('twenty weeks', 'ten weeks');
    const first = analyzeInSlices(readDraft('a.bill', text), rules);
    let begun = first.next().value;
    for (let i = 0; i < 20; i++) begun = first.next().value;
    const rest = analyzeInSlices(readDraft('a.bill', changed, { previous: begun.draft }), rules, begun);
    let step = rest.next();
    while (!step.done) step = rest.next();
    const whole = analyze(readDraft('a.bill', changed), rules);
    expect(step.value.findings.length).toBeGreaterThan(10);
    expect(step.value.findings).toEqual(whole.findings);
    expect(step.value.facts).toEqual(whole.facts);
    expect(step.value.open).toBeUndefined();
  });
});
