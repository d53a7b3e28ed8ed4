import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { packId } from '../../engine/packSchema';
import { say } from '../terminal';
import { Unusable, problemLine } from '../unusable';
import { name, version } from '../version';

/** `lexfloor pack new`: writes a pack that passes `pack check` and `pack test`, to be changed from there. */
export function newPack(folder: string): number {
  const id = basename(resolve(folder)).toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^[^a-z]+|-+$/g, '');
  if (!packId.test(id)) throw new Unusable(problemLine(folder, 'no id can be made of this name; name the folder in small letters, such as house-style'));
  if (existsSync(folder) && (!statSync(folder).isDirectory() || readdirSync(folder).length > 0)) throw new Unusable(problemLine(folder, 'is there already and not empty; name a new folder'));
  try {
    for (const [path, text] of Object.entries(template(id))) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
  } catch (error) {
    throw new Unusable(problemLine(folder, `could not be written (${(error as NodeJS.ErrnoException).code ?? 'unknown error'}); check the folder`));
  }
  say(`${folder} is a pack now: ${name} pack test ${folder}\n`);
  return 0;
}

const template = (id: string): Readonly<Record<string, string>> => ({
  'pack.yaml': `# What the pack is, what it builds on, and what it changes of the rules of others.
id: ${id}
version: 1.0.0
title: ${id}
licence: CC0-1.0
languages: [en]
needs: ">=${version.split('.').slice(0, 2).join('.')}"
extends: [c102]
overrides:
  # A figure of your own may be stricter than the standard's. It becomes the rule ${id}/sickness-waiting-period, and its cases
  # stand in rules/house.md. To cite your own law, describe it under "instrument:" and write "cite:" instead of "message:".
  c102/sickness-waiting-period:
    limit: {at-most: 2 days}
    message: The waiting period is {found}; our own figure is {limit}.
  # c102/sickness-rate: off
  # c102/sickness-duration: {severity: warning}
`.replace('message: The waiting period is {found}; our own figure is {limit}.', 'message: "The waiting period is {found}; our own figure is {limit}."'),
  'rules/house.yaml': `# Rules of the house. Each begins with its id and has cases in house.md.
rules:
  - id: say-when
    title: Say within how many days
    severity: hint
    wording:
      en:
        avoid: [as soon as possible, without undue delay]
        advice: [give a number of days]
    why: A claimant can count days, not haste.
`,
  'rules/house.md': `# sickness-waiting-period

## Three days are enough for the standard, and too many here
\`\`\`bill
PART III. SICKNESS BENEFIT
12. (1) No benefit is payable for the first [|three days|] of incapacity for work.
\`\`\`

## Two days
\`\`\`bill
PART III. SICKNESS BENEFIT
12. (1) No benefit is payable for the first two days of incapacity for work.
\`\`\`

# say-when

## Haste
\`\`\`bill
4. The Board shall decide [|as soon as possible|].
\`\`\`

## Days
\`\`\`bill
4. The Board shall decide within thirty days.
\`\`\`
`,
});
