import { CompletionTriggerKind, type CompletionItem, type CompletionParams, type Diagnostic, type Hover, type Position } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { RuleSet } from '../engine/pack';
import { hoversInMarkdown, type Client } from './clientOptions';
import { completeDeskFile, deskFileAt, hoverDeskFile, type DeskFile } from './deskFiles';
import { projectDiagnostics } from './diagnostics';
import type { PackHelp } from './packs/register';
import { completeProject, hoverProject } from './projectFile';
import { projectFile, type Projects } from './projects';
import type { Session } from './session';
import type { SupervisionDesk } from './supervision';

export const isProject = (uri: string): boolean => uri.endsWith(`/${projectFile}`);

/** Help in files that stand beside drafts: lexfloor.yaml, lists that reviewers keep, packs. Each question is answered with undefined where the file is none of these. */
export interface BesideDrafts {
  diagnose(uri: string): Promise<Diagnostic[] | undefined>;
  hover(uri: string, position: Position): Promise<Hover | null | undefined>;
  complete(params: CompletionParams): Promise<CompletionItem[] | undefined>;
}

interface Site {
  readonly session: Session;
  readonly projects: Projects;
  readonly packs: PackHelp;
  readonly supervision: SupervisionDesk;
  client(): Client;
  rules(): RuleSet;
}

export function besideDrafts({ session, projects, packs, supervision, client, rules }: Site): BesideDrafts {
  return {
    async diagnose(uri) {
      const text = session.get(uri)?.text.getText();
      if (text !== undefined && isProject(uri)) return projectDiagnostics(uri, text, await projects.problemsOf(uri.slice(0, -projectFile.length), text), client().locale);
      const kept = await deskFileFor(uri);
      return kept ? projectDiagnostics(uri, kept.text.getText(), kept.file.read(kept.text.getText()).problems, client().locale) : packs.diagnose(uri);
    },
    async hover(uri, position) {
      const project = projectAt(uri), markdown = hoversInMarkdown(client());
      if (project) return hoverProject(project, position, rules(), markdown, client().locale) ?? null;
      const kept = await deskFileFor(uri);
      return kept ? hoverDeskFile(kept.text, position, kept.file, markdown) ?? null : packs.hover(uri, position);
    },
    async complete({ textDocument: { uri }, position, context }) {
      const unasked = context?.triggerKind === CompletionTriggerKind.TriggerCharacter, project = projectAt(uri);
      if (project) return unasked ? [] : completeProject(project, position, rules(), client().locale);
      const kept = await deskFileFor(uri);
      if (kept) return unasked || kept.file.named && client().knowsYaml ? [] : completeDeskFile(kept.text, position, kept.file, rules());
      return await packs.complete(uri, position) ?? (isProject(uri) ? [] : undefined);
    },
  };

  /** The text of a lexfloor.yaml that is ours to help with: not where the client's own YAML extension does it by our schema. */
  function projectAt(uri: string): TextDocument | undefined {
    return isProject(uri) && !client().knowsYaml ? session.get(uri)?.text : undefined;
  }

  /** A file of lists that belongs to a project, with its text as it stands in the editor. */
  async function deskFileFor(uri: string): Promise<{ readonly file: DeskFile; readonly text: TextDocument } | undefined> {
    const kept = deskFileAt(uri), text = kept && session.get(uri)?.text;
    if (!kept || !text) return undefined;
    const ours = kept.file.named || supervision.knows(kept.folder) || (await projects.of(uri)).folder === kept.folder;
    return ours ? { file: kept.file, text } : undefined;
  }
}
