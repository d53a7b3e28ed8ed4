import { Disposable, QuickInputButtons, window, type QuickInput, type QuickPickItem } from 'vscode';

/** What a step of a wizard answers: go back, break off, or what was chosen. */
export type Answer<T> = { readonly value: T } | 'back' | 'off';

/** Where a step stands: its title, and "step n of m". */
export interface Place {
  readonly title: string;
  readonly step: number;
  readonly of: number;
}

/** One question; it keeps what is chosen by itself, so that whoever comes back finds it again. */
export type Step = (place: Place) => Promise<Answer<unknown>>;

/** Asks one question after the other, with a button that leads back; false where it was broken off. */
export async function askAll(title: string, steps: readonly Step[]): Promise<boolean> {
  for (let at = 0; at < steps.length;) {
    const answer = await steps[at]!({ title, step: at + 1, of: steps.length });
    if (answer === 'off') return false;
    at += answer === 'back' ? -1 : 1;
  }
  return true;
}

/** A line to be written. `wrong` says what is wrong with it; what is wrong is not taken. */
export function askText(place: Place, prompt: string, value: string, wrong: (text: string) => string | undefined = () => undefined): Promise<Answer<string>> {
  const box = window.createInputBox();
  Object.assign(box, { prompt, value });
  return shown(box, place, (done) => [
    box.onDidChangeValue((text) => { box.validationMessage = box.validationMessage && wrong(text); }),
    box.onDidAccept(() => {
      box.validationMessage = wrong(box.value);
      if (!box.validationMessage) done({ value: box.value });
    }),
  ]);
}

/** A line of a list, with what it stands for. */
export interface Line extends QuickPickItem {
  readonly id: string;
}

/** One of several. */
export function askOne(place: Place, placeholder: string, lines: readonly Line[], chosen: string | undefined): Promise<Answer<string>> {
  const pick = window.createQuickPick<Line>();
  Object.assign(pick, { placeholder, items: lines, activeItems: lines.filter(({ id }) => id === chosen) });
  return shown(pick, place, (done) => [pick.onDidAccept(() => {
    const [line] = pick.selectedItems;
    if (line) done({ value: line.id });
  })]);
}

/** Any of several, at least `least`. */
export function askSome(place: Place, placeholder: string, lines: readonly Line[], chosen: readonly string[], least: number): Promise<Answer<readonly string[]>> {
  const pick = window.createQuickPick<Line>();
  Object.assign(pick, { placeholder, canSelectMany: true, items: lines, selectedItems: lines.filter(({ id }) => chosen.includes(id)) });
  return shown(pick, place, (done) => [pick.onDidAccept(() => {
    const ids = new Set(pick.selectedItems.map(({ id }) => id));
    if (ids.size >= least) done({ value: lines.flatMap(({ id }) => ids.has(id) ? [id] : []) }); // in the order of the list
  })]);
}

function shown<T>(input: QuickInput & { buttons: readonly unknown[]; onDidTriggerButton: (listener: (button: unknown) => void) => Disposable }, { title, step, of }: Place, listen: (done: (answer: Answer<T>) => void) => readonly Disposable[]): Promise<Answer<T>> {
  return new Promise((resolve) => {
    Object.assign(input, { title, step, totalSteps: of, ignoreFocusOut: true, buttons: step > 1 ? [QuickInputButtons.Back] : [] });
    const done = (answer: Answer<T>): void => {
      resolve(answer); // the first answer counts; hiding comes after it
      listening.dispose();
      input.dispose();
    };
    const listening = Disposable.from(...listen(done), input.onDidTriggerButton((button) => button === QuickInputButtons.Back && done('back')), input.onDidHide(() => done('off')));
    input.show();
  });
}
