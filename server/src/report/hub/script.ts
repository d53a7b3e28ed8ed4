/** What runs in the page of the library: search, filters, addresses, keyboard. Plain JavaScript, which builds elements and never reads text as markup. */
export const script = String.raw`
(() => {
  'use strict';
  const at = (id) => document.getElementById(id), read = (id) => JSON.parse(at(id).textContent);
  const words = read('words'), entries = read('entries'), step = 30;
  const host = typeof acquireVsCodeApi === 'function' ? acquireVsCodeApi() : undefined;
  const q = at('q'), chooseLanguage = at('language'), chooseBranch = at('branch'), kinds = [...document.querySelectorAll('input[name=kind]')], list = at('list'), more = at('more');
  const byId = new Map(entries.map((one) => [one.id, one])), byLabel = new Map(entries.flatMap((one) => one.label && one.kind === 'provision' ? [[one.label, one.id]] : []));
  const branches = [...new Set(entries.map(({ branch }) => branch))].filter((one) => words.en['branch-' + one]);
  const fold = (text) => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  const tokens = (text) => fold(text).split(/[^\p{L}\p{N}]+/u).filter((one) => one !== '');
  const all = (one) => one === undefined ? '' : typeof one === 'string' ? one : Array.isArray(one) ? one.join(' ') : ['en', 'fr', 'es'].map((language) => all(one[language])).join(' ');
  const index = entries.map((one) => ({
    one, title: ' ' + tokens(all(one.title) + ' ' + (one.label ?? '') + ' ' + (one.kind === 'term' ? one.names : '')).join(' '),
    rest: ' ' + tokens([one.names ?? '', all(one.text), all(one.words), all(one.list), (one.cites ?? []).join(' ')].join(' ')).join(' '),
  }));
  let language = document.documentElement.lang, shown = step, pinned, results = [];

  const say = (key) => words[language][key] ?? key;
  const said = (one) => one === undefined || typeof one === 'string' || Array.isArray(one) ? one : one[language];
  const make = (tag, given = {}, ...inside) => {
    const made = document.createElement(tag);
    for (const [key, value] of Object.entries(given)) made.setAttribute(key, value);
    made.append(...inside);
    return made;
  };

  /** Where every word asked for begins a word of an entry; the title counts for more, and the whole question in it for most. */
  function search() {
    const asked = tokens(q.value).map((one) => one.length > 4 && one.endsWith('s') ? one.slice(0, -1) : one), wanted = new Set(kinds.filter((one) => one.checked).map((one) => one.value));
    const whole = ' ' + tokens(q.value).join(' '), exact = byLabel.get(q.value.trim());
    const scored = [];
    for (const { one, title, rest } of index) {
      if (!wanted.has(one.kind) || chooseBranch.value !== '' && one.branch !== chooseBranch.value) continue;
      let score = one.id === exact ? 1000 : 0;
      for (const word of asked) {
        const inTitle = title.includes(' ' + word);
        if (!inTitle && !rest.includes(' ' + word)) { score = -1; break; }
        score += inTitle ? 5 : 1;
      }
      if (score < 0) continue;
      if (asked.length > 0 && title.includes(whole)) score += 20 + Math.max(0, 10 - (title.length - whole.length) / 12);
      if (asked.length > 0 && one.kind === 'term') score += 12;
      scored.push({ one, score });
    }
    return asked.length > 0 ? scored.sort((a, b) => b.score - a.score).map(({ one }) => one) : scored.map(({ one }) => one);
  }

  /** True where an explanation is not translated yet. */
  const foreign = (one) => language !== 'en' && Array.isArray(one.text) && one.text.length > 0;

  function cite(label) {
    const id = byLabel.get(label);
    return id ? make('a', { href: '#' + id }, label) : label;
  }

  function article(one) {
    const meta = [say('kind-' + one.kind), ...one.branch === 'general' ? [] : [say('branch-' + one.branch)], ...one.kind === 'rule' ? [one.label] : [], ...foreign(one) ? [say('english')] : []].join(' · ');
    const made = make('article', { id: one.id, 'aria-labelledby': one.id + '-title' },
      make('h2', { id: one.id + '-title' }, make('a', { href: '#' + one.id }, said(one.title))), make('p', { class: 'meta' }, meta));
    for (const text of said(one.text)) made.append(make('p', foreign(one) ? { lang: 'en' } : {}, text));
    if (one.words) made.append(make('blockquote', {}, said(one.words)));
    if (one.list) made.append(make('ul', { 'aria-label': say('figures') }, ...said(one.list).map((text) => make('li', {}, text))));
    if (one.cites && one.cites.length > 0) made.append(make('p', {}, say('rests') + ': ', ...one.cites.flatMap((label, i) => [i > 0 ? ', ' : '', cite(label)])));
    made.append(make('p', { class: 'verified' }, make('strong', {}, say('verified')), ' ' + said(one.verified)));
    if (one.url && /^https:/.test(one.url)) made.append(make('p', {}, make('a', { href: one.url, rel: 'noreferrer' }, say('official') + (one.label ? ' (' + one.label + ')' : ''))));
    if (one.id === pinned) made.classList.add('shown');
    return make('li', {}, made);
  }

  function draw() {
    const first = pinned === undefined ? undefined : byId.get(pinned);
    results = search();
    const others = first ? results.filter((one) => one !== first) : results;
    list.replaceChildren(...[...first ? [first] : [], ...others.slice(0, shown)].map(article));
    more.hidden = others.length <= shown;
    at('count').textContent = results.length === 0 && !first ? say('none') : results.length === 1 ? say('one') : say('found').replace('{n}', results.length).replace('{all}', entries.length);
  }

  function speak(next) {
    language = next;
    document.documentElement.lang = language;
    document.title = say('title');
    for (const one of document.querySelectorAll('[data-say]')) one.textContent = say(one.dataset.say);
    const before = chooseBranch.value;
    chooseBranch.replaceChildren(make('option', { value: '' }, say('allBranches')), ...branches.map((one) => make('option', { value: one }, say('branch-' + one))));
    chooseBranch.value = before;
    chooseLanguage.value = language;
  }

  const keep = () => host?.setState({ q: q.value, language, branch: chooseBranch.value, kinds: kinds.filter((one) => one.checked).map((one) => one.value), pinned });
  function again() {
    shown = step;
    draw();
    keep();
  }

  /** Shows the entry of an address above the others, and gives it the focus. */
  function show(id) {
    pinned = byId.has(id) ? id : undefined;
    draw();
    keep();
    if (pinned === undefined) return;
    const link = at(pinned).querySelector('h2 a');
    at(pinned).scrollIntoView({ block: 'start' });
    link.focus({ preventScroll: true });
  }

  q.addEventListener('input', () => { pinned = undefined; again(); });
  chooseLanguage.addEventListener('change', () => { speak(chooseLanguage.value); again(); });
  chooseBranch.addEventListener('change', again);
  for (const one of kinds) one.addEventListener('change', again);
  at('ask').addEventListener('submit', (event) => { event.preventDefault(); draw(); });
  more.addEventListener('click', () => {
    const from = list.children.length;
    shown += 2 * step;
    draw();
    list.children[from]?.querySelector('h2 a').focus();
  });
  addEventListener('click', (event) => {
    const target = event.target.closest?.('a')?.getAttribute('href');
    if (!target?.startsWith('#')) return;
    event.preventDefault();
    const id = target.slice(1);
    if (host) return show(id);
    if (location.hash === target) show(id);
    else location.hash = target;
  });
  addEventListener('hashchange', () => show(decodeURIComponent(location.hash.slice(1))));
  addEventListener('keydown', (event) => {
    const writing = event.target === q, links = [...list.querySelectorAll('h2 a')], here = links.indexOf(document.activeElement);
    if (event.key === '/' && !writing && !event.ctrlKey && !event.metaKey) q.focus();
    else if (event.key === 'Escape' && writing && q.value !== '') { q.value = ''; pinned = undefined; again(); }
    else if (event.key === 'ArrowDown' && (writing || here >= 0)) links[here + 1]?.focus();
    else if (event.key === 'ArrowUp' && here >= 0) (links[here - 1] ?? q).focus();
    else return;
    event.preventDefault();
  });
  addEventListener('message', ({ data }) => { if (data && typeof data.show === 'string') show(data.show); });

  const before = host?.getState();
  speak(before?.language ?? language);
  if (before) {
    q.value = before.q;
    chooseBranch.value = before.branch;
    for (const one of kinds) one.checked = before.kinds.includes(one.value);
  }
  const wanted = host ? before?.pinned : decodeURIComponent(location.hash.slice(1));
  if (wanted) show(wanted);
  else draw();
  // A browser goes to the address itself once all is loaded, and takes the focus away in doing so
  if (wanted) addEventListener('load', () => setTimeout(() => show(wanted), 0));
  host?.postMessage({ ready: true });
})();
`;
