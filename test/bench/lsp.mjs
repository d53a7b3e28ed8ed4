// Keystrokes to diagnostics over stdio: opens a text, types in the middle, and asks for the diagnostics of each version.
import { spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';

/** Milliseconds (p50, p99) of kinds of edits and requests on a text. `command`: the server's program with its arguments. */
export async function measureServer(command, text) {
  const server = connect(command);
  const uri = 'file:///bench/act.bill';
  await server.request('initialize', { processId: process.pid, rootUri: null, capabilities: {
    workspace: { diagnostics: { refreshSupport: true } }, textDocument: { diagnostic: {}, documentSymbol: { hierarchicalDocumentSymbolSupport: true }, hover: { contentFormat: ['markdown'] }, codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } } },
  } });
  server.notify('initialized', {});
  server.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'legal-draft', version: 1, text } });
  let version = 1, previousResultId;
  const pull = async () => {
    const { resultId, items } = await server.request('textDocument/diagnostic', { textDocument: { uri }, previousResultId });
    previousResultId = resultId;
    return items;
  };
  const found = (await pull()).map(({ range }) => range.start).filter((start) => start.character > 0);
  found.sort((a, b) => a.line - b.line);
  const offset = text.indexOf('entitled to', text.length >> 1), line = text.slice(0, offset).split('\n').length - 1, character = offset - text.lastIndexOf('\n', offset - 1) - 1;
  const position = { line, character };
  /** Puts words in at a place and takes them away again, so often. */
  const edits = async (words, at, times) => {
    const taken = [], rows = words.split('\n');
    const end = { line: at.line + rows.length - 1, character: (rows.length === 1 ? at.character : 0) + rows.at(-1).length };
    for (let i = 0; i < times; i++) for (const change of [{ range: { start: at, end: at }, text: words }, { range: { start: at, end }, text: '' }]) {
      const start = performance.now();
      server.notify('textDocument/didChange', { textDocument: { uri, version: ++version }, contentChanges: [change] });
      await pull();
      taken.push(performance.now() - start);
    }
    return spread(taken);
  };
  const asked = async (method, params) => {
    const taken = [];
    for (let i = 0; i < 20; i++) {
      const start = performance.now();
      await server.request(method, { textDocument: { uri }, ...params });
      taken.push(performance.now() - start);
    }
    return spread(taken);
  };
  /** A character in a word at places all over the text, and all that an editor asks then, at once: until the diagnostics, and until the last answer. */
  const everything = async (times) => {
    const first = [], last = [];
    let token = (await request('semanticTokens/full', {}))?.resultId;
    for (let i = 0; i < times; i++) {
      const at = place(text, Math.floor(text.length * (0.03 + 0.94 * i / times))), end = { line: at.line, character: at.character + 1 };
      for (const change of [{ range: { start: at, end: at }, text: 'x' }, { range: { start: at, end }, text: '' }]) {
        const start = performance.now();
        server.notify('textDocument/didChange', { textDocument: { uri, version: ++version }, contentChanges: [change] });
        const screen = { start: { line: Math.max(0, at.line - 30), character: 0 }, end: { line: at.line + 30, character: 0 } };
        await Promise.all([
          pull().then(() => first.push(performance.now() - start)),
          request('completion', { position: at }), request('documentHighlight', { position: at }), request('inlayHint', { range: screen }),
          request('semanticTokens/full/delta', { previousResultId: token }).then((made) => { token = made?.resultId ?? token; }),
          request('codeAction', { range: { start: at, end: at }, context: { diagnostics: [] } }), request('codeLens', {}), request('foldingRange', {}), request('documentSymbol', {}),
        ]);
        last.push(performance.now() - start);
      }
    }
    return { 'anywhere, asked for all: diagnostics': spread(first), 'anywhere, asked for all: last answer': spread(last) };
  };
  const request = (what, params) => server.request(`textDocument/${what}`, { textDocument: { uri }, ...params });
  const above = { line: text.slice(0, text.lastIndexOf('\n\n', offset)).split('\n').length, character: 0 };
  const figures = {
    'one character': await edits('x', position, 40),
    // Then all diagnostics are sent again
    ...(found.length > 0 && { 'one before a finding': await edits('x', { ...found[found.length >> 1], character: found[found.length >> 1].character - 1 }, 40) }),
    'a heading': await edits('PART 900. RATES\n\n', above, 5),
    'a definition': await edits('"wage" means the pay of a month;\n', above, 5),
    'paste 500 lines, undo': await edits(text.split('\n').slice(4, 504).join('\n') + '\n', above, 3),
    hover: await asked('textDocument/hover', { position }),
    completion: await asked('textDocument/completion', { position }),
    'code actions': await asked('textDocument/codeAction', { range: { start: position, end: position }, context: { diagnostics: [] } }),
    definition: await asked('textDocument/definition', { position }),
    ...await everything(20),
  };
  server.end();
  return figures;
}

function spread(taken) {
  const sorted = taken.slice(Math.min(2, taken.length - 1)).sort((a, b) => a - b);
  return { p50: sorted[sorted.length >> 1], p99: sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.99))] };
}

function connect([program, ...args]) {
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const waiting = new Map();
  let rest = Buffer.alloc(0), last = 0;
  const send = (message) => {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    child.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    child.stdin.write(body);
  };
  child.stdout.on('data', (chunk) => {
    rest = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    for (;;) {
      const head = rest.indexOf('\r\n\r\n');
      if (head < 0) return;
      const length = Number(/content-length: *(\d+)/i.exec(rest.toString('latin1', 0, head))[1]);
      if (rest.length < head + 4 + length) return;
      const message = JSON.parse(rest.toString('utf8', head + 4, head + 4 + length));
      rest = rest.subarray(head + 4 + length);
      if (message.method !== undefined && message.id !== undefined) send({ id: message.id, result: null });
      else if (message.id !== undefined) waiting.get(message.id)?.(message);
    }
  });
  return {
    notify: (method, params) => send({ method, params }),
    request: (method, params) => new Promise((done, failed) => {
      const id = ++last;
      waiting.set(id, ({ result, error }) => { waiting.delete(id); if (error) failed(new Error(error.message)); else done(result); });
      send({ id, method, params });
    }),
    end: () => child.kill(),
  };
}

/** The first place behind an offset that is inside a word. */
function place(text, offset) {
  const at = offset + /\p{L}(?=\p{L})/u.exec(text.slice(offset)).index + 1, before = text.slice(0, at);
  return { line: before.split('\n').length - 1, character: at - before.lastIndexOf('\n') - 1 };
}
