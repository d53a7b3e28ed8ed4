import { l10n, QuickPickItemKind, window, type QuickPickItem } from 'vscode';
import { allSeverities, allStates, type Severity, type State } from './data';
import type { Filter } from './tree';
import { nameOfSeverity, nameOfState } from './words';

interface Line extends QuickPickItem {
  readonly severity?: Severity;
  readonly state?: State;
}

/** One list for all: what is typed narrows by words, what is ticked by severity and state. The view follows at once; Escape puts it back. */
export function askFilter(before: Filter, everything: Filter, apply: (filter: Filter) => void): void {
  const pick = window.createQuickPick<Line>();
  pick.title = l10n.t('Filter the review');
  pick.placeholder = l10n.t('Words of a finding, its provision, its Article or its reason');
  pick.canSelectMany = true;
  pick.value = before.text;
  const severities = allSeverities.map((severity): Line => ({ label: nameOfSeverity(severity), severity, alwaysShow: true }));
  const states = allStates.map((state): Line => ({ label: capital(nameOfState(state)), state, alwaysShow: true }));
  pick.items = [{ label: l10n.t('Severity'), kind: QuickPickItemKind.Separator }, ...severities, { label: l10n.t('State'), kind: QuickPickItemKind.Separator }, ...states];
  pick.selectedItems = [...severities.filter(({ severity }) => before.severities.has(severity!)), ...states.filter(({ state }) => before.states.has(state!))];
  let done = false;
  const show = (): void => {
    const chosen = { severities: new Set(pick.selectedItems.flatMap(({ severity }) => severity ?? [])), states: new Set(pick.selectedItems.flatMap(({ state }) => state ?? [])) };
    // Nothing ticked of a kind means that it does not matter
    apply({ text: pick.value, severities: chosen.severities.size > 0 ? chosen.severities : everything.severities, states: chosen.states.size > 0 ? chosen.states : everything.states });
  };
  pick.onDidChangeValue(show);
  pick.onDidChangeSelection(show);
  pick.onDidAccept(() => {
    done = true;
    show();
    pick.hide();
  });
  pick.onDidHide(() => {
    pick.dispose();
    if (!done) apply(before);
  });
  pick.show();
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
