import { afterEach, describe, expect, it, vi } from 'vitest';
import { bundledRules } from '../../server/src/bundled';
import { connect, fullClient, pushClient, type TestClient } from '../support/client';

const uri = 'file:///drafts/long.bill';
const fresh = 'file:///drafts/fresh.bill';

/** An act so long that checks beyond one provision would be felt at each keystroke. */
const act = `SOCIAL INSURANCE ACT\n\n${Array.from({ length: 700 }, (_, i) => [
  `${i + 1}. (1) A person insured under section ${Math.max(1, i)} is entitled to sickness benefit for a maximum of twenty weeks in case ${i + 1}.`,
  `(2) The Board pays it each month, and keeps a record of what was paid in that case.`,
].join('\n')).join('\n\n')}\n`;

const waiting = { timeout: 20_000, interval: 20 };
let client: TestClient;
afterEach(() => client.end());

const codes = (items: readonly { readonly code?: unknown; readonly range: unknown }[]) => items.map(({ code, range }) => JSON.stringify([code, range])).sort();

async function typed(capabilities: typeof fullClient): Promise<void> {
  client = await connect({ rules: bundledRules(), capabilities });
  await client.open(uri, act);
  if (capabilities === pushClient) await client.pushed(uri, 1);
  else await client.pull(uri);
  await client.replace(uri, 'section 399', 'section 799');
}

describe('a long draft', { timeout: 60_000 }, () => {
  it('shows at once what the provision decides, and after a pause what the rest of the draft does', async () => {
    await typed(fullClient);
    const soon = await client.pull(uri);
    expect(soon.items.length).toBeGreaterThan(500);
    await vi.waitUntil(() => client.refreshes > 0, waiting);
    const then = await client.pull(uri);
    await client.open(fresh, client.text(uri));
    expect(codes(then.items)).toEqual(codes((await client.pull(fresh)).items));
    expect(then.items.map(({ message }) => message).join('\n')).toContain('section 799');
  });

  it('does so for a client that cannot be asked to fetch them again, before it answers', async () => {
    await typed({ ...fullClient, workspace: { ...fullClient.workspace, diagnostics: undefined } });
    expect((await client.pull(uri)).items.map(({ message }) => message).join('\n')).toContain('section 799');
    expect(client.refreshes).toBe(0);
  });

  it('sends them a second time to a client that waits for them', async () => {
    await typed(pushClient);
    await vi.waitUntil(() => client.published.at(-1)?.diagnostics.some(({ message }) => String(message).includes('section 799')) === true, waiting);
  });
});
