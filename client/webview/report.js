// Shows a report inside VS Code. The extension sends its body; nothing else is loaded. Redrawing keeps what the reader looks at, what has
// the focus and what is being written.
(() => {
  const vscode = acquireVsCodeApi(), root = document.getElementById('report');
  const initial = JSON.parse(root.dataset.state);
  const before = vscode.getState() ?? {};
  vscode.setState({ ...before, ...initial });
  let drawn = '', wanted = before.scroll;

  addEventListener('message', ({ data }) => {
    if (data.body !== undefined) draw(data);
    if (data.state !== undefined) vscode.setState({ ...vscode.getState(), ...data.state });
    if (data.reveal !== undefined) reveal(data.reveal);
    if (data.kept !== undefined) {
      for (const form of document.querySelectorAll('form')) if (form.dataset.about === data.kept) form.querySelector('textarea').value = '';
      keepWritten();
    }
  });

  /** What is being written, by what it is about. */
  const fields = () => [...document.querySelectorAll('textarea')].flatMap((one) => one.value === '' ? [] : [[one.form.dataset.about, one.value]]);
  const keepWritten = () => vscode.setState({ ...vscode.getState(), written: Object.fromEntries(fields()) });

  function draw({ body, language }) {
    if (body === drawn) return;
    const anchor = firstInView(), focus = focused(), written = drawn === '' ? new Map(Object.entries(before.written ?? {})) : new Map(fields());
    const unfolded = root.querySelector('nav details')?.open === true;
    drawn = body;
    document.documentElement.lang = language;
    root.innerHTML = body;
    if (unfolded) root.querySelector('nav details')?.setAttribute('open', '');
    for (const column of root.querySelectorAll('col')) column.style.width = `${column.className.slice(1)}%`;
    for (const area of root.querySelectorAll('textarea')) area.value = written.get(area.form.dataset.about) ?? '';
    if (anchor) {
      const same = document.getElementById(anchor.id);
      if (same) scrollBy(0, same.getBoundingClientRect().top - anchor.top);
    } else if (wanted) scrollTo(0, wanted);
    wanted = undefined;
    focus?.();
  }

  /** The first thing with a name that is in view, and how far below the edge it stands. */
  function firstInView() {
    if (drawn === '') return undefined;
    for (const one of root.querySelectorAll('[id]')) {
      const { top, bottom } = one.getBoundingClientRect();
      if (bottom > 0) return { id: one.id, top };
    }
    return undefined;
  }

  /** Gives the focus back to what has it now, found again by its target and its turn among those of the same target. */
  function focused() {
    const one = document.activeElement;
    if (!one || one === document.body || !root.contains(one)) return undefined;
    const name = nameOf(one), turn = sameAs(name).indexOf(one), { selectionStart, selectionEnd } = one;
    return () => {
      const again = sameAs(name)[turn];
      again?.focus({ preventScroll: true });
      if (again?.tagName === 'TEXTAREA') again.setSelectionRange(selectionStart, selectionEnd);
    };
  }
  const nameOf = (one) => [one.tagName, one.getAttribute('href'), one.getAttribute('aria-label'), one.dataset.do, one.form?.dataset.about].join('\n');
  const sameAs = (name) => [...root.querySelectorAll('a, button, summary, textarea, [tabindex]')].filter((one) => nameOf(one) === name);

  function reveal(id) {
    const one = document.getElementById(id);
    if (!one) return;
    one.scrollIntoView({ block: 'center' });
    one.classList.add('shown');
    setTimeout(() => one.classList.remove('shown'), 2000);
  }

  addEventListener('click', (event) => {
    const act = event.target.closest?.('button[data-do]');
    if (act) return vscode.postMessage({ do: act.dataset.do });
    const link = event.target.closest?.('a');
    const target = link?.getAttribute('href');
    if (!target?.startsWith('#')) return; // addresses outside are the editor's business
    event.preventDefault();
    if (link.dataset.place && !event.altKey) vscode.postMessage({ open: link.dataset.place });
    else reveal(decodeURIComponent(target.slice(1)));
  });
  addEventListener('submit', (event) => {
    event.preventDefault();
    const text = event.target.querySelector('textarea').value;
    if (text.trim() !== '') vscode.postMessage({ comment: event.target.dataset.about, text });
  });
  addEventListener('input', keepWritten); // what was begun is there again after the window was loaded anew
  let timer;
  addEventListener('scroll', () => {
    clearTimeout(timer);
    timer = setTimeout(() => vscode.setState({ ...vscode.getState(), scroll: scrollY }), 200);
  });
  vscode.postMessage({ ready: true });
})();
