import { commands, Disposable, MarkdownString, OverviewRulerLane, ThemeColor, window, workspace, type TextEditor } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** What the server says of the rule under the cursor (`lexfloor/touched`); ranges and addresses as the protocol has them. */
interface Touched {
  readonly drafts: readonly { readonly uri: string; readonly places: readonly { readonly range: ProtocolRange; readonly found: boolean; readonly says: string }[] }[];
}
type ProtocolRange = Parameters<BaseLanguageClient['protocol2CodeConverter']['asRange']>[0] & object;
type ProtocolPosition = { readonly line: number; readonly character: number };

/** How long the cursor must rest before the drafts beside are coloured. */
const rest = 150;

/**
 * While a rule of a pack is written, the drafts that are in view show what it touches: what it finds, and the values that it lets
 * pass. Also the command by which a lens shows all those places as a list.
 */
export function previewRules(client: BaseLanguageClient): Disposable {
  const found = window.createTextEditorDecorationType({
    backgroundColor: new ThemeColor('editor.findMatchHighlightBackground'), overviewRulerColor: new ThemeColor('editorOverviewRuler.findMatchForeground'), overviewRulerLane: OverviewRulerLane.Center,
  });
  const passed = window.createTextEditorDecorationType({ borderWidth: '0 0 1px 0', borderStyle: 'dashed', borderColor: new ThemeColor('editorInfo.foreground') });
  let timer: ReturnType<typeof setTimeout> | undefined, asked = 0;
  const show = async (editor: TextEditor): Promise<void> => {
    const mine = ++asked;
    const uri = client.code2ProtocolConverter.asUri(editor.document.uri), position = client.code2ProtocolConverter.asPosition(editor.selection.active);
    const touched = await client.sendRequest<Touched | null>('lexfloor/touched', { uri, position }).catch(() => null);
    if (mine === asked) colour(touched);
  };
  const colour = (touched: Touched | null): void => {
    const byUri = new Map(touched?.drafts.map((one) => [client.protocol2CodeConverter.asUri(one.uri).toString(), one.places]));
    for (const editor of window.visibleTextEditors) {
      if (isRuleFile(editor)) continue;
      const places = byUri.get(editor.document.uri.toString()) ?? [];
      const of = (wanted: boolean) => places.filter((place) => place.found === wanted).map(({ range, says }) => ({ range: client.protocol2CodeConverter.asRange(range), hoverMessage: new MarkdownString().appendText(says) })); // the words of a pack are words, never markup
      editor.setDecorations(found, of(true));
      editor.setDecorations(passed, of(false));
    }
  };
  return Disposable.from(
    found, passed,
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (!isRuleFile(textEditor)) return;
      clearTimeout(timer);
      timer = setTimeout(() => void show(textEditor), rest);
    }),
    // What is coloured is of the words before
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length === 0 || document.languageId !== 'legal-draft') return;
      asked++;
      colour(null);
    }),
    commands.registerCommand('lexfloor.showPlaces', (uri: string, position: ProtocolPosition, places: readonly { readonly uri: string; readonly range: ProtocolRange }[]) => commands.executeCommand(
      'editor.action.showReferences', client.protocol2CodeConverter.asUri(uri), client.protocol2CodeConverter.asPosition(position),
      places.map((place) => client.protocol2CodeConverter.asLocation(place as never)),
    )),
    new Disposable(() => clearTimeout(timer)),
  );
}

const isRuleFile = ({ document }: TextEditor): boolean => document.languageId !== 'legal-draft' && /\.(?:yaml|md)$/.test(document.uri.path);
