import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lexfloor, withBuiltCommand } from './cli/lexfloor';

// What the docs name must be there: links and pictures, commands of the editor, its settings, commands and options of the command line.
const root = join(__dirname, '..');
const guide = readdirSync(join(root, 'client/docs')).filter((name) => name.endsWith('.md')).map((name) => join(root, 'client/docs', name));
const pages = [...['README.md', 'CONTRIBUTING.md', 'rules/README.md', 'client/marketplace.md'].map((name) => join(root, name)), ...guide].map((path) => ({ path, name: relative(root, path), text: readFileSync(path, 'utf8') }));
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  contributes: { commands: { command: string; title: string }[]; configuration: { properties: Record<string, unknown> } };
};
const words = JSON.parse(readFileSync(join(root, 'package.nls.json'), 'utf8')) as Record<string, string>;

/** The anchor of a heading, as GitHub and VS Code make it. */
const anchorOf = (heading: string): string => heading.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '').replace(/\s/g, '-');
const anchorsIn = (text: string): string[] => [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading]) => anchorOf(heading!.replace(/[`*]/g, '')));
/** Titles are written with and without their ellipsis. */
const plain = (title: string): string => title.replace(/…$/, '').trim();
/** Pages are wrapped: a name may run over the line. */
const joined = (text: string): string => text.replace(/\s+/g, ' ');

/** What stands in code: each line of a fence, each span between grave accents. */
const codeIn = (text: string): string[] => text.split(/^```.*$/m).flatMap((part, i) => i % 2 === 1 ? part.split('\n') : [...joined(part).matchAll(/`([^`]+)`/g)].map(([, span]) => span!));

describe('the docs', () => {
  it('lead to files and headings that are there', () => {
    const lost = pages.flatMap(({ path, name, text }) => [...text.matchAll(/\]\((?!https?:|mailto:)([^)\s#]*)(?:#([^)\s]+))?\)/g)].flatMap(([, file, anchor]) => {
      const target = file === '' ? path : join(dirname(path), file!);
      if (!existsSync(target)) return [`${name}: ${file}`];
      return anchor !== undefined && !anchorsIn(readFileSync(target, 'utf8')).includes(anchor) ? [`${name}: ${file}#${anchor}`] : [];
    }));
    expect(lost).toEqual([]);
  });

  it('have every page of the guide in its list', () => {
    const list = readFileSync(join(root, 'client/docs/README.md'), 'utf8');
    expect(guide.map((path) => relative(join(root, 'client/docs'), path)).filter((name) => name !== 'README.md' && !list.includes(`](${name}`))).toEqual([]);
  });

  it('name commands of the editor as they are called', () => {
    const titles = new Set(manifest.contributes.commands.map(({ title }) => plain(words[title.slice(1, -1)] ?? title)));
    const named = pages.flatMap(({ name, text }) => [...joined(text).matchAll(/\*{1,2}Lexfloor: ([^*]+?)\*/g)].map(([, title]) => [name, plain(title!)] as const));
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter(([, title]) => !titles.has(title)).map(([name, title]) => `${name}: ${title}`)).toEqual([]);
  });

  it('name settings that there are', () => {
    const known = Object.keys(manifest.contributes.configuration.properties);
    const named = pages.flatMap(({ name, text }) => [...text.matchAll(/`(lexfloor\.[a-zA-Z.]+)`/g)].flatMap(([, setting]) => setting === 'lexfloor.yaml' ? [] : [[name, setting!] as const]));
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter(([, setting]) => !known.includes(setting))).toEqual([]);
  });
});

describe('the docs, on the command line,', () => {
  withBuiltCommand();

  it('name commands and options that there are', () => {
    const helpOf = (...args: string[]): string => lexfloor([...args, '--help']).stdout;
    const commandsIn = (help: string): string[] => [...help.slice(help.indexOf('Commands:')).matchAll(/^ {2}([a-z]+)\b/gm)].map(([, command]) => command!);
    const commands = commandsIn(helpOf()), inPack = commandsIn(helpOf('pack'));
    const options = new Map([...commands.filter((one) => one !== 'help').map((one) => [one, helpOf(one)] as const), ...inPack.map((one) => [`pack ${one}`, helpOf('pack', one)] as const)]);
    let count = 0;
    const wrong = pages.flatMap(({ name, text }) => codeIn(text).flatMap((code) => {
      const [, command, second, rest] = /^(?:npx )?lexfloor ([a-z]+)(?: ([a-z]+)(?![\w.]))?(.*)$/.exec(code) ?? [];
      if (command === undefined) return [];
      count++;
      const key = command === 'pack' && second !== undefined ? `pack ${second}` : command, help = options.get(key);
      return help === undefined ? [`${name}: ${code}`] : [...rest!.matchAll(/--[a-z][a-z-]*/g)].flatMap(([option]) => help.includes(option) ? [] : [`${name}: lexfloor ${key} ${option}`]);
    }));
    expect(count).toBeGreaterThan(40);
    expect(wrong).toEqual([]);
  }, 120_000);
});
