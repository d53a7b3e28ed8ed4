// The extension as web editors run it: the same suite, the extension host and the language server both Workers. The extension
// comes from its folder, served on another port of this machine, as @vscode/test-web does it.
import { createReadStream, mkdirSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import esbuild from 'esbuild';
import { root } from '../../client/launch/prepare.mjs';
import { installWorkbench, newest, startWorkbench } from '../../client/launch/workbench.mjs';
import { installBrowser, openPage } from '../vscode/browser.mjs';

const limit = 120_000;
const logs = join(root, '.vscode-test', 'logs');
mkdirSync(logs, { recursive: true });
await esbuild.build({
  entryPoints: [join(root, 'test', 'vscode', 'suite', 'web.ts')], outfile: join(root, 'dist', 'test', 'web.js'), bundle: true,
  platform: 'browser', format: 'cjs', target: 'es2022', external: ['vscode'], logLevel: 'warning',
});
installBrowser();
const files = await serveFiles();
const server = await startWorkbench({ workbench: installWorkbench(newest), logFile: join(logs, 'web-server.log') });
const { page, close } = await openPage();
let summary;
try {
  summary = await runSuite();
} finally {
  await close();
  files.close();
  await server.stop();
}
console.log(`${summary?.passes ?? 0} passed, ${summary?.failures ?? 1} failed, ${summary?.pending ?? 0} skipped`);
process.exitCode = summary && summary.passes > 0 && summary.failures === 0 ? 0 : 1;

async function runSuite() {
  let counts;
  await page.exposeFunction('codeAutomationLog', (_type, values) => {
    for (const line of values.map(String).join(' ').split('\n')) {
      if (line.startsWith('▏')) console.log(line.slice(1));
      if (line.startsWith('##SUITE## ')) counts = JSON.parse(line.slice('##SUITE## '.length));
    }
  });
  const ended = new Promise((resolve) => { void page.exposeFunction('codeAutomationExit', resolve); });
  // Put into the page's own settings before the workbench reads them; rewriting the page on its way would break its WebSockets
  await page.addInitScript((options) => {
    if (window !== top) return;
    new MutationObserver((_, observer) => {
      const element = document.getElementById('vscode-workbench-web-configuration');
      if (!element) return;
      observer.disconnect();
      const settings = JSON.parse(element.getAttribute('data-settings'));
      settings.developmentOptions = { ...settings.developmentOptions, ...options };
      element.setAttribute('data-settings', JSON.stringify(settings));
    }).observe(document, { childList: true, subtree: true });
  }, { extensions: [files.uri('/')], extensionTestsPath: files.uri('/dist/test/web.js') });
  await page.goto(server.open(undefined));
  let timer;
  const late = new Promise((resolve) => { timer = setTimeout(resolve, limit, 'late'); });
  const status = await Promise.race([ended, late]);
  clearTimeout(timer);
  if (!counts) {
    await page.screenshot({ path: join(logs, 'web-last.png') });
    console.error(`the suite did not come to its end (${status}); see ${logs}`);
  }
  return counts;
}

/** The project's files, read only, for this machine only. */
async function serveFiles() {
  const types = { '.js': 'text/javascript', '.json': 'application/json' };
  const http = createServer((request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    const path = join(root, normalize(`/${decodeURIComponent(new URL(request.url, 'http://localhost').pathname)}`));
    if (!statSync(path, { throwIfNoEntry: false })?.isFile()) {
      response.statusCode = 404;
      response.end();
      return;
    }
    response.setHeader('Content-Type', types[extname(path)] ?? 'application/octet-stream');
    createReadStream(path).pipe(response);
  });
  await new Promise((resolve) => { http.listen(0, '127.0.0.1', resolve); });
  const authority = `localhost:${http.address().port}`;
  return { uri: (path) => ({ scheme: 'http', authority, path }), close() { http.closeAllConnections(); http.close(); } };
}
