import { l10n } from 'vscode';
import type { Severity, State } from './data';

export const nameOfSeverity = (severity: Severity): string =>
  ({ error: l10n.t('Errors'), warning: l10n.t('Warnings'), info: l10n.t('Remarks'), hint: l10n.t('Hints') })[severity];

export const nameOfState = (state: State): string =>
  ({ open: l10n.t('open'), 'to-be-changed': l10n.t('to be changed'), accepted: l10n.t('accepted'), done: l10n.t('done') })[state];
