import { type Command, Option } from 'commander';
import { languages } from '../draft/draft';
import type { AssessOptions } from './assess';
import type { CommentaryOptions, ConsultationOptions } from './commentary';
import type { CodifyOptions } from './codify';
import type { CompareOptions } from './compare';
import type { ConsolidateOptions } from './consolidate';
import type { ReportOptions } from './report';
import type { WaiveOptions } from './waive';

/** Of what is written for people; what programs read is English. */
export const reportLanguage = (): Option => new Option('--report-lang <language>', 'language of the report (else that of the first file)').choices([...languages]);

/** What `--consolidated` does, for the help. */
export const judgesConsolidated = 'judges acts as the amending acts beside them make them (amends in lexfloor.yaml, or the title they name)';

/** The reviewer's commands: assess, consolidate, commentary, consultation, comments, compare, codify, report, waive. `reading` adds the options of commands that read drafts. */
export function describeReviewCommands(program: Command, reading: (command: Command) => Command, done: (status: number) => void): void {
  const format = (...names: string[]): Option => new Option('--format <name>', 'form of the output').choices(names).default('text');
  const out = '--out <file>', writes = 'writes there instead of to standard output';

  reading(program.command('assess [paths...]')
    .description('the gap assessment of a law: each standard Article by Article; several files are read as one framework')
    .addOption(format('text', 'json', 'html', 'md', 'docx')))
    .option('--consolidated', judgesConsolidated)
    .option(out, writes)
    .addOption(reportLanguage())
    .action(async (paths: string[], options: AssessOptions) => done(await (await import('./assess')).assessLaw(paths, options)));

  reading(program.command('consolidate [paths...]')
    .description('an act with its amendments carried out, and what became of each instruction: the act, then the acts that amend it')
    .addOption(format('text', 'bill', 'json', 'md', 'html', 'docx')))
    .option('--text <file>', 'writes the consolidated text there')
    .option(out, writes)
    .addOption(reportLanguage())
    .action(async (paths: string[], options: ConsolidateOptions) => done(await (await import('./consolidate')).consolidateAct(paths, options)));

  reading(program.command('commentary [paths...]')
    .description('the draft in its order, with what the standards say of each provision, proposed wording and room for comments')
    .addOption(format('md', 'html', 'docx').default('md')))
    .option(out, writes)
    .addOption(reportLanguage())
    .action(async (paths: string[], options: CommentaryOptions) => done(await (await import('./commentary')).writeCommentary(paths, options)));

  reading(program.command('consultation <path>')
    .description('a table with one row a section, and columns for government, employers, workers and others')
    .addOption(format('csv', 'md', 'html', 'docx').default('csv')))
    .option(out, writes)
    .addOption(reportLanguage())
    .action(async (path: string, options: ConsultationOptions) => done(await (await import('./commentary')).writeConsultation(path, options)));

  program.command('comments <table> <path>')
    .description('takes comments from a filled-in consultation table (.docx, .csv), or comments and decisions from the margin of a Word file, into .lexfloor of a draft')
    .action(async (table: string, path: string) => done(await (await import('./commentary')).takeComments(table, path)));

  reading(program.command('compare <old> <new>')
    .description('two versions of a draft: provisions, values with their direction for the person protected, findings fixed, new and kept')
    .addOption(format('text', 'json', 'html', 'md', 'docx')))
    .option(out, writes)
    .addOption(reportLanguage())
    .action(async (older: string, newer: string, options: CompareOptions) => done(await (await import('./compare')).compareVersions(older, newer, options)));

  reading(program.command('codify <paths...>')
    .description('a codification table: old texts, then the new one (or a folder of new ones); which new provision each old one has become')
    .addOption(format('text', 'json', 'html', 'md', 'docx', 'csv')))
    .option(out, writes)
    .addOption(reportLanguage())
    .action(async (paths: string[], options: CodifyOptions) => done(await (await import('./codify')).codifyTexts(paths, options)));

  reading(program.command('report [paths...]')
    .description('the report under Article 22 of the ILO Constitution: each question with the provisions that answer it, and room for the answer')
    .addOption(format('md', 'html', 'docx', 'json').default('md')))
    .option(out, writes)
    .addOption(reportLanguage())
    .option('--take <file>', 'takes the answers written into a Word report into .lexfloor/article22.yaml')
    .action(async (paths: string[], options: ReportOptions) => done(await (await import('./report')).report(paths, options)));

  program.command('waive <path> <rule>')
    .description('accepts a finding with a reason, or marks it as to be changed or done; kept in .lexfloor/waivers.yaml')
    .requiredOption('--reason <text>', 'why it is accepted')
    .option('--at <place>', 'where there are several: a line, an eId or a label such as "Section 12(1)"')
    .option('--by <name>', 'who decided')
    .option('--until <date>', 'the last day on which it holds, such as 2027-06-30')
    .option('--config <file>', 'use this lexfloor.yaml')
    .addOption(new Option('--state <state>', 'what was decided').choices(['accepted', 'to-be-changed', 'done']).default('accepted'))
    .action(async (path: string, rule: string, options: WaiveOptions) => done((await import('./waive')).waive(path, rule, options)));
}
