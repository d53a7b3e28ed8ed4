import {
  commands, Disposable, EventEmitter, l10n, MarkdownString, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, window, workspace,
  type TextDocumentShowOptions, type TreeView,
} from 'vscode';
import { State, type BaseLanguageClient } from 'vscode-languageclient';
import { select } from '../select';
import { allSeverities, allStates, type Decision, type DraftReview, type ReviewItem, type Severity, type State as ReviewState } from './data';
import { askReason, type Asked, decide, marked, reopen, showDecisions } from './decide';
import { askFilter } from './filter';
import { nextItem } from './step';
import { type Filter, narrows, type Node, type Order, type Tree, treeOf } from './tree';
import { nameOfSeverity, nameOfState } from './words';

type ItemNode = Extract<Node, { kind: 'item' }>;

/** How long drafts must rest before the view is drawn again, in milliseconds; longer where nobody sees it. */
const rest = { seen: 200, unseen: 1200 };

const everything: Filter = { text: '', severities: new Set(allSeverities), states: new Set(allStates) };

/** The view "Review" of the activity bar: the findings of the drafts at hand, with what was decided on each, and the commands that go with it. `onChange`: drafts or decisions have changed. */
export function reviewFindings(client: BaseLanguageClient, onChange: (listener: () => void) => Disposable): Disposable {
  const desk = new Desk(client, onChange);
  const each = (name: string, act: (nodes: readonly Node[]) => unknown) => commands.registerCommand(`lexfloor.review.${name}`, (node?: Node, nodes?: readonly Node[]) => act(nodes ?? (node ? [node] : desk.chosen)));
  return Disposable.from(
    desk,
    ...(['article', 'provision', 'severity'] as const).map((order) => commands.registerCommand(`lexfloor.review.by${order[0]!.toUpperCase()}${order.slice(1)}`, () => desk.arrange(order))),
    commands.registerCommand('lexfloor.review.filter', () => askFilter(desk.filter, everything, (filter) => desk.narrow(filter))),
    commands.registerCommand('lexfloor.review.clearFilter', () => desk.narrow(everything)),
    commands.registerCommand('lexfloor.review.next', () => desk.step(1)),
    commands.registerCommand('lexfloor.review.previous', () => desk.step(-1)),
    each('goTo', ([node]) => node && desk.goTo(node, false)),
    each('show', ([node]) => node && desk.goTo(node, true)),
    each('accept', (nodes) => desk.accept(nodes)),
    each('toBeChanged', (nodes) => desk.mark(nodes, 'to-be-changed')),
    each('done', (nodes) => desk.mark(nodes, 'done')),
    each('reopen', (nodes) => desk.reopen(nodes)),
    each('decision', ([node]) => node && desk.showDecision(node)),
    each('explain', ([node]) => node?.kind === 'item' ? commands.executeCommand('lexfloor.explainRule', node.item.rules[0]) : undefined),
  );
}

class Desk implements Disposable {
  readonly #client: BaseLanguageClient;
  readonly #view: TreeView<Node>;
  readonly #changed = new EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #others: Disposable;
  #drafts: readonly DraftReview[] = [];
  #tree: Tree = { roots: [], parents: new Map(), items: [] };
  #order: Order = 'article';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;
  /** Where the last step led. */
  #last: string | undefined;
  filter = everything;

  constructor(client: BaseLanguageClient, onChange: (listener: () => void) => Disposable) {
    this.#client = client;
    this.#view = window.createTreeView('lexfloor.review', { treeDataProvider: this, canSelectMany: true, showCollapseAll: true });
    this.#others = Disposable.from(
      this.#view, this.#changed,
      onChange(() => this.#soon()),
      client.onDidChangeState(({ newState }) => newState === State.Running ? this.#soon() : this.#take([])),
      this.#view.onDidChangeVisibility(({ visible }) => visible && this.#soon()),
    );
    void commands.executeCommand('setContext', 'lexfloor.review.order', this.#order);
  }

  /** What a command without a line is about: where the last step led, while that is selected in the editor; else the lines chosen in the view. */
  get chosen(): readonly Node[] {
    const editor = window.activeTextEditor, uri = editor && this.#client.code2ProtocolConverter.asUri(editor.document.uri);
    const stepped = this.#tree.items.filter(({ item, draft }) => item.id === this.#last && draft.uri === uri && item.range && editor?.selection.isEqual(this.#client.protocol2CodeConverter.asRange(item.range)));
    return stepped.length > 0 ? stepped : this.#view.selection;
  }

  getTreeItem(node: Node): TreeItem {
    switch (node.kind) {
      case 'draft': return group(node.id, node.draft.title || node.draft.uri.split('/').at(-1)!, countOf(node.draft.items.filter(({ state }) => state === 'open').length), new ThemeIcon('law'), true);
      case 'group': return group(node.id, headOf(node), [node.detail, countOf(node.open)].filter(Boolean).join(' · '), node.by === 'severity' ? iconOf(node.key as Severity, 'open') : undefined, this.#tree.roots.length < 40);
      case 'lost-group': return { ...group(node.id, l10n.t('Decisions without a finding'), String(node.children.length), new ThemeIcon('history'), false), tooltip: l10n.t('The words were changed since, or nothing of the kind is found any more.') };
      case 'item': return lineOf(node);
      case 'lost': return Object.assign(new TreeItem(node.lost.rule), {
        id: node.id, description: node.lost.provision, iconPath: new ThemeIcon('history'), contextValue: 'lost',
        tooltip: [node.lost.because === 'words' ? l10n.t('The words have changed since this was decided.') : l10n.t('Nothing of the kind is found any more.'), sayDecision(node.lost)].join('\n'),
        command: { command: 'lexfloor.review.decision', title: l10n.t('Show the decision'), arguments: [node] },
      });
    }
  }

  getChildren(node?: Node): Node[] {
    return [...node === undefined ? this.#tree.roots : 'children' in node ? node.children : []];
  }

  getParent(node: Node): Node | undefined {
    return this.#tree.parents.get(node);
  }

  arrange(order: Order): void {
    this.#order = order;
    void commands.executeCommand('setContext', 'lexfloor.review.order', order);
    this.#draw();
  }

  narrow(filter: Filter): void {
    this.filter = filter;
    void commands.executeCommand('setContext', 'lexfloor.review.filtered', narrows(filter));
    this.#draw();
  }

  /** Goes to the next finding that the view shows, from the cursor on, and around at the end. */
  async step(by: 1 | -1): Promise<void> {
    if (this.#drafts.length === 0) await this.#ask();
    const editor = window.activeTextEditor, uri = editor && this.#client.code2ProtocolConverter.asUri(editor.document.uri);
    const node = nextItem(this.#tree.items, by, uri, editor?.selection, this.#last);
    if (!node) return void window.showInformationMessage(l10n.t('Nothing is found here.'));
    this.#last = node.item.id;
    await this.goTo(node, false);
    // The view may be drawn again in between; then the line is not to be found
    if (this.#view.visible) await this.#view.reveal(node, { select: true, focus: false }).then(undefined, () => undefined);
    window.setStatusBarMessage(l10n.t('{0} of {1}: {2}', this.#tree.items.indexOf(node) + 1, this.#tree.items.length, node.item.message), 8000);
  }

  /** Shows the words of a finding; `aside` leaves the keyboard in the view. */
  async goTo(node: Node, aside: boolean): Promise<void> {
    if (node.kind === 'lost') return this.showDecision(node);
    if (node.kind !== 'item') return;
    const range = node.item.range && this.#client.protocol2CodeConverter.asRange(node.item.range);
    const options: TextDocumentShowOptions = { preserveFocus: aside, preview: aside };
    const editor = await window.showTextDocument(await workspace.openTextDocument(this.#client.protocol2CodeConverter.asUri(node.draft.uri)), options);
    if (range) select(editor, range);
  }

  async accept(nodes: readonly Node[]): Promise<void> {
    const items = this.#deciding(nodes), verdict = items.length > 0 && await askReason(items.length === 1 ? items[0]!.rules![0]! : l10n.t('{0} findings', items.length));
    if (verdict) await decide(this.#client, items, verdict);
  }

  async mark(nodes: readonly Node[], state: 'to-be-changed' | 'done'): Promise<void> {
    await decide(this.#client, this.#deciding(nodes), marked(state));
  }

  async reopen(nodes: readonly Node[]): Promise<void> {
    const byDraft = new Map<string, object[]>();
    for (const node of nodes) {
      const keys = node.kind === 'item' ? node.item.decision?.keys : node.kind === 'lost' ? node.lost.keys : undefined;
      if (keys && 'draft' in node) byDraft.set(node.draft.uri, [...byDraft.get(node.draft.uri) ?? [], ...keys]);
    }
    for (const [uri, keys] of byDraft) await reopen(this.#client, uri, keys);
  }

  /** A decision in a comment stands at the finding; any other in the file of decisions. */
  async showDecision(node: Node): Promise<void> {
    if (node.kind === 'item' && node.item.decision?.keys === undefined) return this.goTo(node, false);
    if (node.kind === 'item' || node.kind === 'lost') await showDecisions(this.#client, node.draft.uri, node.kind === 'item' ? node.item.rules[0]! : node.lost.rule);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#others.dispose();
  }

  /** The findings of the lines chosen, each once. */
  #deciding(nodes: readonly Node[]): readonly Asked[] {
    const items = new Map(nodes.flatMap((node) => node.kind === 'item' && node.item.state !== 'done' ? [[node.item, node] as const] : []));
    return [...items].map(([{ rules, provision, quote, decision }, { draft }]) => ({ uri: draft.uri, rules, provision: provision.eId, quote, instead: decision?.keys ?? [] }));
  }

  #soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#ask(), this.#view.visible ? rest.seen : rest.unseen);
  }

  async #ask(): Promise<void> {
    const mine = ++this.#asked;
    const answer = await this.#client.sendRequest<{ readonly drafts: readonly DraftReview[] }>('lexfloor/review', {}).catch(() => undefined);
    if (mine === this.#asked && answer) this.#take(answer.drafts);
  }

  #take(drafts: readonly DraftReview[]): void {
    this.#drafts = drafts;
    const open = drafts.flatMap(({ items }) => items).filter(({ state }) => state === 'open').length;
    this.#view.badge = open > 0 ? { value: open, tooltip: open === 1 ? l10n.t('1 open finding') : l10n.t('{0} open findings', open) } : undefined;
    void commands.executeCommand('setContext', 'lexfloor.review.drafts', drafts.length);
    this.#draw();
  }

  #draw(): void {
    this.#tree = treeOf(this.#drafts, this.#order, this.filter);
    const all = this.#drafts.flatMap(({ items }) => items).length, shown = this.#tree.items.length;
    this.#view.description = narrows(this.filter) ? l10n.t('{0} of {1}', shown, all) : '';
    if (all > 0 && shown === 0) this.#view.message = l10n.t('The filter leaves nothing of {0} findings.', all);
    else delete this.#view.message;
    this.#changed.fire(undefined);
  }
}

function group(id: string, label: string, description: string, icon: ThemeIcon | undefined, open: boolean): TreeItem {
  return Object.assign(new TreeItem(label, open ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed), { id, description, ...(icon && { iconPath: icon }), contextValue: 'group' });
}

const countOf = (open: number): string => open === 0 ? l10n.t('none open') : l10n.t('{0} open', open);

const headOf = ({ by, key }: Extract<Node, { kind: 'group' }>): string => by === 'severity' ? nameOfSeverity(key as Severity) : key || l10n.t('Drafting');

/** A finding: what stands above it need not be said again. */
function lineOf(node: ItemNode): TreeItem {
  const { id, by, item } = node;
  const { message, provision, articles, severity, state, decision } = item;
  const about = articles.map(({ label }) => label).join(', ');
  const description = [by === 'provision' ? about : provision.label, state === 'open' ? '' : nameOfState(state), decision && state !== 'open' ? decision.reason : ''].filter(Boolean).join(' · ');
  return Object.assign(new TreeItem(message), {
    id, description, iconPath: iconOf(severity, state), tooltip: tooltipOf(item), contextValue: `finding ${state}${decision?.keys ? ' decided' : ''}`,
    accessibilityInformation: { label: [nameOfSeverity(severity), nameOfState(state), message, provision.label, about].filter(Boolean).join(', ') },
    command: { command: 'lexfloor.review.show', title: l10n.t('Show'), arguments: [node] },
  });
}

function tooltipOf({ message, quote, provision, articles, decision, state }: ReviewItem): MarkdownString {
  const text = new MarkdownString();
  text.appendText(message);
  for (const line of [provision.label, ...articles.map(({ label, title }) => [label, title].filter(Boolean).join(': ')), quote && `“${quote.slice(0, 300)}”`]) if (line) text.appendMarkdown('\n\n').appendText(line);
  if (decision) text.appendMarkdown('\n\n---\n\n').appendText([nameOfState(state), sayDecision(decision)].join(': '));
  return text;
}

/** "wages go on (A. Adviser, 2026-11-22, until 2027-06-30)", and why it holds no longer. */
function sayDecision({ reason, by, on, until, because }: Omit<Decision, 'because'> & { readonly because?: Decision['because'] | 'unused' }): string {
  const more = [by, on, until && l10n.t('until {0}', until)].filter(Boolean).join(', ');
  const lapsed = because === 'date' ? l10n.t('its last day has passed') : because === 'not-done' ? l10n.t('called done, and the words are still there') : undefined;
  return [`${reason}${more ? ` (${more})` : ''}`, lapsed].filter(Boolean).join('; ');
}

const severityIcons: Readonly<Record<Severity, ThemeIcon>> = {
  error: new ThemeIcon('error', new ThemeColor('problemsErrorIcon.foreground')), warning: new ThemeIcon('warning', new ThemeColor('problemsWarningIcon.foreground')),
  info: new ThemeIcon('info', new ThemeColor('problemsInfoIcon.foreground')), hint: new ThemeIcon('lightbulb'),
};
const stateIcons: Readonly<Record<Exclude<ReviewState, 'open'>, ThemeIcon>> = { 'to-be-changed': new ThemeIcon('edit'), accepted: new ThemeIcon('pass'), done: new ThemeIcon('check-all') };

const iconOf = (severity: Severity, state: ReviewState): ThemeIcon => state === 'open' ? severityIcons[severity] : stateIcons[state];
