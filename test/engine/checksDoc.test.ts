import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
// @ts-expect-error a script without types
import { documentedKinds, renderChecks } from '../../rules/checks.mjs';
import { analyze } from '../../server/src/analysis/analyze';
import { readCases } from '../../server/src/analysis/cases';
import { renderMessage } from '../../server/src/analysis/explain';
import { bundledRules } from '../../server/src/bundled';
import { kindKeys } from '../../server/src/engine/schema';
import { readDraft } from '../../server/src/formats/format';

describe('rules/README.md', () => {
  const text: string = renderChecks({ bundledRules, readCases, analyze, readDraft, renderMessage });

  it('is up to date (else run: node rules/checks.mjs)', () => {
    expect(readFileSync(new URL('../../rules/README.md', import.meta.url), 'utf8')).toBe(text);
  });

  it('shows every kind of check, and what it says of its example', () => {
    expect([...documentedKinds].sort()).toEqual([...kindKeys].sort());
    expect(text.match(/^Fires: /gm)).toHaveLength(kindKeys.length);
    expect(text.match(/^> \S/gm)!.length).toBeGreaterThanOrEqual(kindKeys.length);
    expect(text).not.toContain('undefined');
  });
});
