// The files that are changed, each with the tests that should notice: quick ones first, then, for what they let pass, the cases of our rules.
const later = ['test/cases.test.ts'], laws = ['test/facts/en.test.ts', 'test/facts/fr.test.ts', 'test/facts/es.test.ts'], checks = 'test/engine/checks.test.ts';

export const targets = {
  'server/src/engine/quantity.ts': { first: ['test/engine/quantity.test.ts', checks], later: [] },
  'server/src/engine/checks/limit.ts': { first: ['test/engine/limit.test.ts', checks], later },
  'server/src/engine/checks/wideLimit.ts': { first: ['test/engine/wideLimit.test.ts', checks], later },
  'server/src/engine/checks/alternative.ts': { first: ['test/engine/alternative.test.ts', checks], later },
  'server/src/engine/fix.ts': { first: ['test/engine/fix.test.ts', checks], later },
  'server/src/engine/checks/wording.ts': { first: ['test/engine/wording.test.ts', checks], later },
  'server/src/engine/draftSays.ts': { first: ['test/engine/draftSays.test.ts', checks], later },
  'server/src/facts/quantities.ts': { first: ['test/facts/quantities.test.ts', ...laws], later },
  'server/src/facts/comparisons.ts': { first: ['test/facts/quantities.test.ts', ...laws], later },
  'server/src/facts/parallel.ts': { first: ['test/facts/parallel.test.ts', ...laws], later },
  'server/src/facts/additions.ts': { first: ['test/facts/additions.test.ts', 'test/engine/teamPack.test.ts'], later: [] },
  'server/src/facts/subjectTo.ts': { first: ['test/facts/subjectTo.test.ts'], later },
  'server/src/engine/checks/consistent.ts': { first: ['test/engine/consistent.test.ts', checks], later },
  'server/src/engine/checks/forbidden.ts': { first: [checks], later },
  'server/src/engine/checks/required.ts': { first: [checks], later },
  'server/src/engine/draftwide.ts': { first: ['test/engine/alternative.test.ts', checks], later },
  'server/src/facts/columns.ts': { first: ['test/facts/columns.test.ts', ...laws], later },
  'server/src/facts/eachBeyond.ts': { first: ['test/facts/quantities.test.ts', ...laws], later },
  'server/src/facts/wrapUp.ts': { first: ['test/facts/wrapUp.test.ts'], later },
  'server/src/facts/leads.ts': { first: laws, later },
  'server/src/facts/marks.ts': { first: laws, later },
  'server/src/facts/branches.ts': { first: laws, later },
  'server/src/facts/topics.ts': { first: laws, later },
  'server/src/facts/headings.ts': { first: laws, later },
};
