// The files that are changed, each with the tests that should notice.
const rules = ['test/engine/checks.test.ts', 'test/cases.test.ts'], laws = ['test/facts/en.test.ts', 'test/facts/fr.test.ts', 'test/facts/es.test.ts'];

export const targets = {
  'server/src/engine/quantity.ts': ['test/engine/quantity.test.ts', ...rules],
  'server/src/engine/checks/limit.ts': rules,
  'server/src/engine/checks/wideLimit.ts': rules,
  'server/src/engine/checks/alternative.ts': rules,
  'server/src/engine/fix.ts': rules,
  'server/src/engine/checks/wording.ts': ['test/engine/wording.test.ts', ...rules],
  'server/src/engine/draftSays.ts': rules,
  'server/src/facts/quantities.ts': ['test/facts/quantities.test.ts', ...laws, ...rules],
  'server/src/facts/comparisons.ts': ['test/facts/quantities.test.ts', ...laws, ...rules],
  'server/src/facts/parallel.ts': [...laws, ...rules],
  'server/src/facts/additions.ts': [...laws, ...rules],
  'server/src/facts/subjectTo.ts': [...laws, ...rules],
};
