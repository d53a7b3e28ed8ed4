import { commands, Disposable, env, l10n, Uri, ViewColumn, window, type ExtensionContext, type WebviewPanel } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { makeNonce } from './report/page';

const viewType = 'lexfloor.hub';

/** The command "Open the library": one page, in which everything is searched without the server. With the anchor of an entry it shows that one. */
export function openHub(client: BaseLanguageClient, { extensionUri }: ExtensionContext): Disposable {
  let open: WebviewPanel | undefined, ready = false, wanted: string | undefined;
  const reveal = (): void => {
    if (ready && wanted !== undefined) void open?.webview.postMessage({ show: wanted });
    if (ready) wanted = undefined;
  };
  const fill = async (panel: WebviewPanel): Promise<void> => {
    open = panel;
    ready = false;
    panel.iconPath = Uri.joinPath(extensionUri, 'client', 'review.svg');
    panel.onDidDispose(() => { if (open === panel) open = undefined; });
    panel.webview.onDidReceiveMessage((message: { readonly ready?: unknown }) => {
      if (!message.ready) return;
      ready = true;
      reveal();
    });
    panel.webview.options = { enableScripts: true, localResourceRoots: [] };
    const page = await client.sendRequest<{ readonly html: string } | null>('lexfloor/hub', { language: env.language, nonce: makeNonce() }).catch(() => null);
    if (page) panel.webview.html = page.html;
    else {
      panel.dispose();
      void window.showWarningMessage(l10n.t('The library could not be made.'));
    }
  };
  return Disposable.from(
    commands.registerCommand('lexfloor.hub', async (anchor?: unknown) => {
      wanted = typeof anchor === 'string' ? anchor : undefined;
      if (!open) return fill(window.createWebviewPanel(viewType, l10n.t('Lexfloor library'), ViewColumn.Active, { enableFindWidget: true }));
      open.reveal();
      reveal();
    }),
    window.registerWebviewPanelSerializer(viewType, { deserializeWebviewPanel: (panel) => fill(panel) }),
  );
}
