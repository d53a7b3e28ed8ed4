import { commands, l10n, window, type LogOutputChannel } from 'vscode';
import { CloseAction, ErrorAction, type ErrorHandler } from 'vscode-languageclient';
import type { Restarts } from './restarts';

/**
 * What happens when the language server ends by itself: it is started again a few times, which the output tells; then it stays down, and
 * the person in front of the editor is told, with a way to try once more. Drafts are the editor's own: they stay as they are.
 */
export function whenServerFails(restarts: Restarts, output: LogOutputChannel): ErrorHandler {
  return {
    // Messages to a server that has just died fail one after the other. That it is gone is told in a moment, and `closed` decides: to shut down
    // here would keep it from being started again
    error: (_error, _message, count) => ({ action: count === undefined ? ErrorAction.Shutdown : ErrorAction.Continue, handled: true }),
    closed: () => {
      if (restarts.ended(Date.now())) return { action: CloseAction.Restart, handled: true, message: 'The language server ended and is started again.' };
      const message = l10n.t('Lexfloor has stopped: its server ended {0} times within a few minutes. Your text is untouched.', restarts.most + 1);
      const again = l10n.t('Restart'), show = l10n.t('Show output');
      void window.showErrorMessage(message, again, show).then((chosen) => {
        if (chosen === again) return commands.executeCommand('lexfloor.restartServer');
        if (chosen === show) output.show();
        return undefined;
      });
      return { action: CloseAction.DoNotRestart, handled: true, message: 'The language server ended too often and is not started again.' };
    },
  };
}
