import { commands, Disposable, l10n, Uri, ViewColumn, window, type ExtensionContext } from 'vscode';
import { State, type BaseLanguageClient } from 'vscode-languageclient';
import { keepComment, takeComments } from './comment';
import { exportReport } from './exporting';
import { askOlder, askOlders } from './older';
import { askReport, ReportPanel, titleOf, viewType } from './panel';
import { serveOlder, showSideBySide } from './sideBySide';
import { isOlder, isState, placeAt, type ReportKind, type ReportPlace, type ReportState } from './state';
import { applyAssumed, askAssumption, withOne } from './whatIf';

/** The commands that show, compare and export reports, and their views; these come back after the window was loaded anew. `onChange`: drafts or decisions have changed. */
export function showReports(client: BaseLanguageClient, { extensionUri }: ExtensionContext, onChange: (listener: () => void) => Disposable): Disposable {
  const panels = new Map<string, ReportPanel>();
  const keyOf = ({ kind, uri, older, more }: ReportState): string => JSON.stringify([kind, uri, older, more]);
  const take = (panel: ReportPanel): ReportPanel => {
    panels.set(keyOf(panel.state), panel);
    panel.panel.onDidDispose(() => panels.delete(keyOf(panel.state)));
    return panel;
  };
  const show = (state: ReportState): ReportPanel => {
    const known = panels.get(keyOf(state));
    if (known) {
      known.panel.reveal(undefined, true);
      return known;
    }
    const panel = window.createWebviewPanel(viewType, titleOf(state), { viewColumn: ViewColumn.Beside, preserveFocus: true }, { enableFindWidget: true });
    return take(new ReportPanel(client, extensionUri, panel, state));
  };
  const showFor = (kind: ReportKind) => (given?: unknown): ReportPanel | undefined => {
    const uri = draftFor(given);
    return uri && show({ kind, uri: uri.toString() });
  };
  /** The report that is being looked at. */
  const active = (): ReportPanel | undefined => [...panels.values()].find(({ panel }) => panel.active);
  /** The readiness to ratify that is looked at, else the only one that is open, else that of the draft at hand. */
  const readiness = (given: unknown): ReportPanel | undefined => {
    const open = [...panels.values()].filter(({ state }) => state.kind === 'readiness');
    return open.find(({ panel }) => panel.active) ?? (open.length === 1 ? open[0] : undefined) ?? showFor('readiness')(given);
  };
  return Disposable.from(
    commands.registerCommand('lexfloor.assessment', showFor('assessment')),
    commands.registerCommand('lexfloor.commentary', showFor('commentary')),
    commands.registerCommand('lexfloor.readiness', showFor('readiness')),
    commands.registerCommand('lexfloor.article22', showFor('article22')),
    commands.registerCommand('lexfloor.followUp', showFor('followup')),
    commands.registerCommand('lexfloor.persons', showFor('persons')),
    commands.registerCommand('lexfloor.rates', showFor('rates')),
    commands.registerCommand('lexfloor.whatIf', async (given?: unknown) => {
      const panel = readiness(given);
      if (!panel) return;
      if (typeof given === 'string') return panel.assume(withOne(panel.state.assume ?? [], given));
      const answer = await askReport(client, panel.state, 'view');
      const assume = await askAssumption('problem' in answer ? [] : answer.changes ?? [], panel.state.assume ?? []);
      if (assume) panel.assume(assume);
    }),
    commands.registerCommand('lexfloor.applyAssumed', async (given?: unknown, options?: { readonly confirm?: boolean }) => {
      const panel = readiness(given), { uri, assume = [] } = panel?.state ?? {};
      if (!panel || uri === undefined) return;
      if (assume.length === 0) return void window.showInformationMessage(l10n.t('Nothing is assumed yet; choose "What if…" first.'));
      if (await applyAssumed(client, client.code2ProtocolConverter.asUri(Uri.parse(uri, true)), assume, options?.confirm !== false)) panel.assume([]);
    }),
    commands.registerCommand('lexfloor.compare', async (given?: unknown, version?: unknown) => {
      const uri = draftFor(given), older = uri && (isOlder(version) ? version : await askOlder(uri));
      if (uri && older) show({ kind: 'comparison', uri: uri.toString(), older });
    }),
    commands.registerCommand('lexfloor.codify', async (given?: unknown, ...versions: readonly unknown[]) => {
      const named = versions.flat().filter(isOlder), uri = draftFor(given), [older, ...more] = uri === undefined ? [] : named.length > 0 ? named : await askOlders(uri) ?? [];
      if (uri && older) show({ kind: 'codification', uri: uri.toString(), older, ...(more.length > 0 && { more }) });
    }),
    commands.registerCommand('lexfloor.compareText', async () => {
      const shown = [...panels.values()].filter(({ state }) => state.kind === 'comparison'), panel = shown.find(({ panel: { active: isActive } }) => isActive) ?? shown.find(({ panel: { visible } }) => visible);
      if (panel) return showSideBySide(panel.state);
      const uri = draftFor(undefined), older = uri && await askOlder(uri);
      if (uri && older) await showSideBySide({ uri: uri.toString(), older });
    }),
    serveOlder(),
    commands.registerCommand('lexfloor.showInAssessment', () => {
      const editor = window.activeTextEditor;
      if (editor) showFor('assessment')(editor.document.uri)?.reveal(client.code2ProtocolConverter.asUri(editor.document.uri), editor.selection.active.line);
    }),
    commands.registerCommand('lexfloor.comment', () => commentHere(client)),
    commands.registerCommand('lexfloor.takeComments', async (given?: unknown, table?: unknown) => {
      const uri = draftFor(given);
      if (uri && await takeComments(client, client.code2ProtocolConverter.asUri(uri), table)) show({ kind: 'commentary', uri: uri.toString() });
    }),
    commands.registerCommand('lexfloor.export', async (given?: unknown) => {
      const shown = active()?.state, uri = shown ? Uri.parse(shown.uri, true) : draftFor(given);
      if (uri) await exportReport(client, uri, shown);
    }),
    window.registerWebviewPanelSerializer(viewType, {
      async deserializeWebviewPanel(panel, state: unknown) {
        if (isState(state)) take(new ReportPanel(client, extensionUri, panel, { kind: state.kind, uri: state.uri, ...(state.older && { older: state.older }), ...(Array.isArray(state.more) && { more: state.more.filter(isOlder) }), ...(state.assume && { assume: state.assume }) }));
        else panel.dispose();
      },
    }),
    onChange(() => panels.forEach((panel) => panel.soon())),
    client.onDidChangeState(({ newState }) => newState === State.Running && panels.forEach((panel) => panel.soon())),
  );
}

/** The draft that a command of a menu names, else the one at hand. */
function draftFor(given: unknown): Uri | undefined {
  const uri = given instanceof Uri ? given : (window.activeTextEditor ?? window.visibleTextEditors.find(({ document }) => document.languageId === 'legal-draft'))?.document.uri;
  if (!uri) void window.showInformationMessage(l10n.t('Open a draft first.'));
  return uri;
}

/** Asks for a comment on the provision at the cursor. */
async function commentHere(client: BaseLanguageClient): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor) return;
  const uri = client.code2ProtocolConverter.asUri(editor.document.uri), { line } = editor.selection.active;
  const answer = await client.sendRequest<{ readonly places?: readonly ReportPlace[] }>('lexfloor/report', { kind: 'commentary', uri, format: 'view' });
  const place = placeAt(answer.places ?? [], uri, line);
  if (!place) return void window.showInformationMessage(l10n.t('There is no provision at the cursor.'));
  const text = await window.showInputBox({ title: l10n.t('Comment on the provision at the cursor'), prompt: l10n.t('Your comment; it stands in the commentary and goes with the provision.') });
  if (text?.trim()) await keepComment(client, uri, place.eId, text);
}
