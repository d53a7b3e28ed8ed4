import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { traditions } from '../analysis/practice/entries';
import { languages, type Language } from '../draft/draft';
import { severities, type Severity } from '../engine/finding';
import { nearest } from '../text/nearest';
import type { ExercisesOptions } from './exercises';
import type { HubOptions } from './hub';
import { describeReviewCommands, judgesConsolidated, reportLanguage } from './reviewCommands';
import { say } from './terminal';
import { Unusable } from './unusable';
import { name, version } from './version';

/** What the commands that read drafts have in common. */
export interface ReadingOptions {
  readonly config?: string;
  readonly standard?: readonly string[];
  readonly lang?: Language;
  readonly stdinPath?: string;
  readonly jobs?: number;
  /** Judges acts as their amending acts make them. */
  readonly consolidated?: boolean;
  /** What the output does not show: it is read only where rules ask for it. */
  readonly without?: readonly ('facts' | 'norms')[];
}

export interface CheckOptions extends ReadingOptions {
  readonly format: 'text' | 'json' | 'sarif' | 'github' | 'gitlab' | 'junit';
  readonly failOn: Exclude<Severity, 'hint'> | 'never';
  readonly fix?: boolean;
}

export interface PortfolioOptions {
  readonly format: 'text' | 'json' | 'csv' | 'html';
  readonly out?: string;
}

export interface ConvertOptions {
  readonly lang?: Language;
  readonly stdinPath?: string;
  readonly changes: 'original' | 'final' | 'both';
  readonly force?: boolean;
  readonly comments?: boolean;
}

export interface RatifyOptions extends ReadingOptions {
  readonly format: 'text' | 'json' | 'md' | 'html' | 'docx';
  readonly out?: string;
  readonly assume?: readonly string[];
  /** Of the paper; else that of the first file. */
  readonly reportLang?: Language;
}

export interface PersonsOptions {
  readonly config?: string;
  readonly standard?: readonly string[];
  readonly lang?: Language;
  readonly format: 'text' | 'json' | 'md' | 'html' | 'docx';
  readonly out?: string;
}

export interface PracticeOptions {
  readonly format: 'text' | 'json' | 'md' | 'html' | 'docx';
  readonly lang: Language;
  readonly tradition?: string;
  readonly country?: string;
  readonly lawLang?: Language;
  readonly value?: string;
  readonly out?: string;
}

export interface RateOptions extends ReadingOptions {
  readonly format: 'text' | 'json' | 'md' | 'html' | 'docx';
  readonly input?: string;
  readonly reportLang?: Language;
  readonly out?: string;
}

export interface ListOptions extends ReadingOptions {
  readonly format: 'text' | 'json';
}

/** Reads the arguments, runs the command they name and gives its exit status. Each command is loaded only when it is asked for. */
export async function runCommand(args: readonly string[]): Promise<number> {
  let status = 0;
  const program = describeCommands((code) => { status = code; });
  if (args.length === 0) {
    process.stderr.write(program.helpInformation()); // not what anybody asked for
    return 2;
  }
  try {
    await program.parseAsync(args, { from: 'user' });
    return status;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return 0; // help or version, already printed
    throw new Unusable(mend(error, args, program));
  }
}

function describeCommands(done: (status: number) => void): Command {
  const program = new Command(name)
    .description('Reads a draft social security law and says, at the exact words, where it stays below the ILO standards.')
    .version(version)
    .configureOutput({ writeErr: () => {}, writeOut: say })
    .configureHelp({ helpWidth: Math.min(process.stdout.columns || 100, 110) })
    .exitOverride()
    .showSuggestionAfterError(true)
    .addHelpText('after', '\nExit status: 0 nothing found, 1 something found, 2 it could not run.');

  reading(program.command('check [paths...]')
    .description('says where drafts stay below the standards (folders are searched; - reads standard input)')
    .addOption(format('text', 'json', 'sarif', 'github', 'gitlab', 'junit')))
    .option('--fix', 'make the changes that leave the meaning alone')
    .option('--consolidated', judgesConsolidated)
    .addOption(new Option('--fail-on <severity>', 'end with status 1 from this severity on')
      .choices([...severities.filter((one) => one !== 'hint'), 'never']).default('error'))
    .action(async (paths: string[], options: CheckOptions) => done(await (await import('./check')).check(paths, options)));

  reading(program.command('facts [paths...]')
    .description('lists the values read from drafts: durations, ages, rates, counts')
    .addOption(format('text', 'json')))
    .action(async (paths: string[], options: ListOptions) => done(await (await import('./facts')).facts(paths, options)));

  describeReviewCommands(program, reading, done);

  program.command('outline <path>')
    .description('shows the provisions of a draft as a tree')
    .addOption(format('text', 'json'))
    .addOption(language('language of the draft, where its words should not decide'))
    .option('--stdin-path <name>', 'tells the format of standard input by a file name')
    .action(async (path: string, options: ListOptions) => done(await (await import('./outline')).outline(path, options)));

  program.command('explain <cite...>')
    .description('a provision of a standard, such as "C102 Art. 18", or those that speak of some words')
    .addOption(format('text', 'json'))
    .addOption(language('language of the answer').default('en'))
    .action(async (cite: string[], options: { format: 'text' | 'json'; lang: Language }) =>
      done(await (await import('./explain')).explain(cite.join(' '), options)));

  reading(program.command('ratify [paths...]')
    .description('which Parts of a Convention the law allows to be accepted, obstacles, and the smallest changes')
    .addOption(format('text', 'json', 'md', 'html', 'docx')))
    .option('--assume <parameter=value...>', 'computes with another value, such as sickness.duration=26w; the draft stays as it is')
    .addOption(reportLanguage())
    .option('--out <file>', 'writes there instead of to standard output')
    .action(async (paths: string[], options: RatifyOptions) => done(await (await import('./ratify')).ratify(paths, options)));

  program.command('convert <in> <out>')
    .description('writes a draft in another format, by the endings of the names: .bill, .md, .xml (Akoma Ntoso), .html, .docx')
    .addOption(new Option('--changes <which>', 'of a Word file with tracked changes').choices(['original', 'final', 'both']).default('final'))
    .addOption(language('language of the draft, where its words should not decide'))
    .option('--stdin-path <name>', 'tells the format of standard input by a file name')
    .option('--comments', 'puts the findings into the margin of a Word file, as comments at their words')
    .option('--force', 'writes over a file that is there already')
    .action(async (from: string, to: string, options: ConvertOptions) => done(await (await import('./convert')).convert(from, to, options)));

  reading(program.command('rate [paths...]')
    .description('replacement rates of the standard beneficiaries, each step with its Article')
    .addOption(format('text', 'json', 'md', 'html', 'docx')))
    .addOption(reportLanguage())
    .option('--input <file>', 'computes a case of your own (YAML with the names of rules/calculation/rates.yaml)')
    .option('--out <file>', 'writes there instead of to standard output')
    .action(async (paths: string[], options: RateOptions) => done(await (await import('./rate')).rate(paths, options)));

  program.command('persons [path]')
    .description('the percentages of the persons protected, from the figures of a country (population in lexfloor.yaml), in all alternatives')
    .addOption(format('text', 'json', 'md', 'html', 'docx'))
    .addOption(language('language of the report'))
    .option('--standard <id...>', 'the standards, such as C102 C128')
    .option('--config <file>', 'use this lexfloor.yaml')
    .option('--out <file>', 'writes there instead of to standard output')
    .action(async (path: string | undefined, options: PersonsOptions) => done(await (await import('./persons')).persons(path ?? '.', options)));

  program.command('practice [about...]')
    .description('how real laws set a value, such as sickness.duration, beside the standards; a branch for all of it, nothing for the list')
    .addOption(format('text', 'json', 'md', 'html', 'docx'))
    .addOption(language('language of the answer').default('en'))
    .addOption(new Option('--tradition <name>', 'laws of this legal tradition only').choices([...traditions]))
    .option('--country <code>', 'laws of this country only, by its two letters')
    .addOption(new Option('--law-lang <language>', 'laws written in this language only').choices([...languages]))
    .option('--value <quantity>', 'lay a value of your own beside them, such as "20 weeks"')
    .option('--out <file>', 'writes there instead of to standard output')
    .action(async (about: string[], options: PracticeOptions) => done(await (await import('./practice')).practice(about.join(' '), options)));

  program.command('portfolio <dir>')
    .description('the projects below a folder in one table, with the indicators of results')
    .addOption(format('text', 'json', 'csv', 'html'))
    .option('--out <file>', 'writes there instead of to standard output')
    .action(async (dir: string, options: PortfolioOptions) => done(await (await import('./portfolio')).portfolio(dir, options)));

  const pack = program.command('pack').description('rule packs of a team: check, test, new, add, diff')
    .action(() => { throw new CommanderError(1, 'commander.missingArgument', 'pack'); });
  pack.command('check <dir>').description('each mistake in a pack, with its place')
    .action(async (dir: string) => done((await import('./pack/check')).checkPack(dir)));
  pack.command('test <dir>').description('runs the cases of a pack; each rule must fire once and once stay silent')
    .addOption(format('text', 'json', 'junit'))
    .action(async (dir: string, options: { format: 'text' | 'json' | 'junit' }) => done((await import('./pack/test')).runPackTest(dir, options.format)));
  pack.command('new <dir>').description('writes a pack to begin with')
    .action(async (dir: string) => done((await import('./pack/new')).newPack(dir)));
  pack.command('add <source>').description('copies a pack (a folder, a .zip, a package in node_modules) into the project')
    .action(async (source: string) => done((await import('./pack/add')).addToProject(source)));
  pack.command('diff <old> <new> <draft>').description('what another version of a pack would find in a draft')
    .addOption(format('text', 'json'))
    .action(async (older: string, newer: string, draft: string, options: ListOptions) => done((await import('./pack/diff')).diffPacks(older, newer, draft, options.format)));

  program.command('exercises <paths...>')
    .description('what a group has reached in exercises, from its files of results, as a table')
    .addOption(format('text', 'json', 'csv', 'md', 'html', 'docx'))
    .option('--out <file>', 'writes there instead of to standard output')
    .addOption(reportLanguage())
    .action(async (paths: string[], options: ExercisesOptions) => done(await (await import('./exercises')).exercises(paths, options)));

  program.command('hub')
    .description('the library as one page to be searched in a browser without a network: instruments, explanations, clauses, rules, practice, glossary')
    .requiredOption('--out <path>', 'the .html file, or the folder for index.html')
    .addOption(language('language of the page at first').default('en'))
    .action(async (options: HubOptions) => done(await (await import('./hub')).hub(options)));

  program.command('mcp')
    .description('the same functions for assistants, over standard input and output (Model Context Protocol); reads and sends nothing else')
    .action(async () => done(await (await import('./mcp')).serveAssistants()));

  program.command('server')
    .description('the language server, for any editor')
    .option('--stdio', 'speak over standard input and output')
    .option('--clientProcessId <id>', 'process to end with (editors give it)')
    .action(async (options: { stdio?: boolean }) => done(await (await import('./server')).serve(options)));

  return program;
}

function reading(command: Command): Command {
  return command
    .option('--config <file>', 'use this lexfloor.yaml for all files (else the nearest above each file)')
    .addOption(new Option('--standard <ids...>', 'judge by these standards only, such as C102 C183 (then -- before the paths)'))
    .addOption(language('language of the drafts, where their words should not decide'))
    .option('--stdin-path <name>', 'tells the format of standard input by a file name')
    .option('--jobs <n>', 'how many threads read: several files at once, a long one together (else several files in as many as the machine has, where there is much to read)', wholeNumber);
}

const format = (...names: string[]): Option => new Option('--format <name>', 'form of the output').choices(names).default('text');
const language = (says: string): Option => new Option('--lang <language>', says).choices([...languages]);

function wholeNumber(value: string): number {
  if (!/^[1-9]\d{0,3}$/.test(value)) throw new InvalidArgumentError('It must be a whole number from 1 on.');
  return Number(value);
}

/** One line: what is wrong; how to mend it. */
function mend(error: CommanderError, args: readonly string[], program: Command): string {
  const what = error.message.replace(/^error: /, '').replace(/\s*\n\s*/g, ' ').trim().replace(/ got (\d+)\.$/, ' got $1');
  const words = args.filter((arg) => !arg.startsWith('-'));
  const command = program.commands.find((one) => one.name() === words[0]);
  const inner = command?.commands.find((one) => one.name() === words[1]);
  const see = `see ${[name, ...[command, inner].flatMap((one) => one ? [one.name()] : [])].join(' ')} --help`;
  if (command && command.commands.length > 0 && !inner) {
    const known = command.commands.map((one) => one.name()), meant = nearest(words[1] ?? '', known);
    return `${name}: ${words[1] === undefined ? `${command.name()} does nothing by itself` : `unknown command '${command.name()} ${words[1]}'`}; ${meant ? `did you mean ${meant}?` : `use one of ${known.join(', ')}`}`;
  }
  const suggested = /^(.*?)\.? ?\(Did you mean (?:one of )?(.+?)\?\)$/.exec(what);
  if (suggested) return `${name}: ${suggested[1]}; did you mean ${suggested[2]}?`;
  if (error.code === 'commander.unknownCommand') {
    const wrong = args.find((arg) => !arg.startsWith('-')) ?? '';
    const meant = nearest(wrong, program.commands.map((one) => one.name()));
    return `${name}: ${what}; ${meant ? `did you mean ${meant}?` : `the commands are ${program.commands.map((one) => one.name()).join(', ')}`}`;
  }
  const choices = /^(.*) is invalid\. (?:Allowed choices are (.+)\.|(.+)\.)$/.exec(what);
  if (choices) return `${name}: ${choices[1]!.replace(/ argument /, ' cannot be ')}; ${choices[2] ? `use one of ${choices[2]}` : lower(choices[3]!)}`;
  return `${name}: ${what}; ${see}`;
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
