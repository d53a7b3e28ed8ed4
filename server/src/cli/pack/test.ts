import { testPack } from '../../analysis/packCases';
import { renderPackTest, type PackTestFormat } from '../../report/packTest';
import { paint, say } from '../terminal';
import { name, version } from '../version';
import { openPack } from './open';

/** `lexfloor pack test`: runs the cases of a pack; 1 where one does not hold, or a rule lacks a case that fires or one that stays silent. */
export function runPackTest(source: string, format: PackTestFormat): number {
  const { pack, rules } = openPack(source);
  const test = testPack(pack, rules);
  say(renderPackTest(test, { format, folder: source, pack, tool: { name, version }, paint }));
  return test.uncovered.length > 0 || test.cases.some(({ holds }) => !holds) ? 1 : 0;
}
