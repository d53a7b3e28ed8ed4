import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const json = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8'));
const { contributes } = json('package.json');
interface Step { readonly id: string; readonly description: string; readonly media: { readonly svg: string }; readonly completionEvents: readonly string[] }
const steps: readonly Step[] = contributes.walkthroughs[0].steps;
const commands = new Set<string>(contributes.commands.map(({ command }: { command: string }) => command));

describe.each(['package.nls.json', 'package.nls.fr.json', 'package.nls.es.json'])('the walkthrough by %s', (file) => {
  const texts: Readonly<Record<string, string>> = json(file);
  const said = (key: string) => texts[key.slice(1, -1)]!;

  it('has five steps, each with a button for a command that there is', () => {
    expect(steps.map(({ id }) => id)).toEqual(['open', 'read', 'fix', 'explain', 'export']);
    for (const { description } of steps) {
      const named = [...said(description).matchAll(/\]\(command:([\w.]+)\)/g)].map(([, name]) => name!);
      expect(named.length).toBeGreaterThan(0);
      expect(named.filter((name) => !commands.has(name))).toEqual([]);
    }
  });

  it('welcomes with commands that there are', () => {
    const named = [...texts['welcome.noDraft']!.matchAll(/\(command:(lexfloor\.[\w.]+)/g)].map(([, name]) => name!);
    expect(named).toEqual(['lexfloor.newDraft', 'lexfloor.newLaw', 'lexfloor.openSample', 'lexfloor.exercises', 'lexfloor.guide']);
    expect(named.filter((name) => !commands.has(name))).toEqual([]);
  });
});

it('each step is ticked by doing, and its picture ships', () => {
  const client = ['learn/firstSteps.ts', 'report/exporting.ts'].map((file) => readFileSync(join(root, 'client/src', file), 'utf8')).join(), shipped = readFileSync(join(root, '.vscodeignore'), 'utf8');
  for (const { completionEvents, media } of steps) {
    for (const event of completionEvents) {
      const [kind, name] = event.split(':') as [string, string];
      expect(['onCommand', 'onContext']).toContain(kind);
      expect(kind === 'onCommand' ? commands.has(name) : client.includes(`'${name}'`)).toBe(true);
    }
    expect(existsSync(join(root, media.svg))).toBe(true);
  }
  for (const files of ['!client/walkthrough/*.svg', '!client/marketplace.md', '!client/docs/*.md', '!client/docs/pictures/*.webp']) expect(shipped).toContain(`${files}\n`);
});
