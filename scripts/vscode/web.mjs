// Runs VS Code as a server and opens it in a browser: the same workbench and the same extension host as on a desktop,
// on machines that have no display or cannot download the desktop program.

import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { root, scratch } from './paths.mjs';

/**
 * @typedef {object} WebServer
 * @property {string} authority host and port
 * @property {(folder: string, testsPath?: string) => string} urlOf the address of a window on a folder
 * @property {(folder: string) => string} plainUrlOf the same with the installed extensions only
 * @property {() => Promise<void>} stop ends the server and all that it started
 */

/**
 * @typedef {object} ServerOptions
 * @property {number} [port]
 * @property {(text: string) => void} [log]
 * @property {string} [data] where extensions are installed; it is removed in the end
 * @property {boolean} [asksForTrust] whether a folder is trusted only after somebody said so
 * @property {string} [locale] the language of the window and of what extensions say: zh-cn
 */

/**
 * Starts the server and waits until it answers.
 * @param {{ node: string, serverFolder: string }} host
 * @param {ServerOptions} [options]
 * @returns {Promise<WebServer>}
 */
export async function startServer(host, options = {}) {
  const port = options.port ?? (await freePort());
  const authority = `127.0.0.1:${port}`;
  const data = options.data ?? (await mkdtemp(join(tmpdir(), 'gongwen-vscode-')));
  // Without the smoke test driver the page ignores which extension to load.
  const args = ['out/server-main.js', '--accept-server-license-terms', '--without-connection-token']
    .concat(['--enable-smoke-test-driver', '--disable-telemetry'])
    .concat(options.asksForTrust ? [] : ['--disable-workspace-trust'])
    .concat(options.locale === undefined ? [] : ['--locale', options.locale])
    .concat(['--host', '127.0.0.1', '--port', String(port), '--server-data-dir', data]);
  // A process group of its own, because the server starts others that would outlive it.
  const server = spawn(host.node, args, { cwd: host.serverFolder, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [server.stdout, server.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      output = (output + text).slice(-4000);
      options.log?.(text);
    });
  }
  const killGroup = () => {
    try {
      if (server.pid !== undefined) process.kill(-server.pid, 'SIGKILL');
    } catch {
      // It has ended already.
    }
  };
  process.once('exit', killGroup);
  const stop = async () => {
    process.removeListener('exit', killGroup);
    killGroup();
    await rm(data, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    await untilAnswering(`http://${authority}/`, server);
  } catch (reason) {
    await stop();
    throw new Error(`${reason instanceof Error ? reason.message : reason}\n${output}`);
  }
  const urlOf = (/** @type {string} */ folder, /** @type {string | undefined} */ testsPath) =>
    windowUrl(authority, folder, developmentPayload(authority, testsPath));
  return { authority, urlOf, plainUrlOf: (folder) => windowUrl(authority, folder, []), stop };
}

/**
 * Loads the extension of this checkout instead of an installed one.
 * @param {string} authority @param {string} [testsPath] a compiled suite to run in it @returns {string[][]}
 */
function developmentPayload(authority, testsPath) {
  const remote = (/** @type {string} */ path) => `vscode-remote://${authority}${path}`;
  const tests = testsPath ? [['extensionTestsPath', remote(testsPath)]] : [];
  return [['extensionDevelopmentPath', remote(root)], ...tests];
}

/** The address of a window. @param {string} authority @param {string} folder @param {string[][]} payload */
function windowUrl(authority, folder, payload) {
  const query = new URLSearchParams({ folder, payload: JSON.stringify([...payload, ['skipWelcome', 'true']]) });
  return `http://${authority}/?${query}`;
}

/**
 * Does something in a window of VS Code, and keeps a picture of the window where that fails.
 * @template T
 * @param {{ node: string, serverFolder: string, chromium: string }} host
 * @param {import('playwright-core').BrowserContextOptions & { host?: ServerOptions }} options how large the window is, and
 * how its server is started
 * @param {(page: import('playwright-core').Page, server: WebServer) => Promise<T>} use
 * @returns {Promise<T>}
 */
export async function inWindow(host, { host: serverOptions = {}, ...options }, use) {
  const server = await startServer(host, serverOptions);
  try {
    const browser = await startBrowser(host.chromium);
    try {
      const page = await browser.newPage(options);
      const { locale } = serverOptions;
      // Where the language pack would say so; without one the workbench stays in English.
      if (locale !== undefined) await page.addInitScript(speakAs, locale);
      return await use(page, server).catch(async (reason) => {
        const picture = join(scratch, 'failed.png');
        await page.screenshot({ path: picture });
        console.error(`The window looked like ${picture} when this happened:`);
        throw reason;
      });
    } finally {
      await browser.close();
    }
  } finally {
    await server.stop();
  }
}

/** Runs in the page, before VS Code does. @param {string} locale */
function speakAs(locale) {
  Object.defineProperty(globalThis, '_VSCODE_NLS_LANGUAGE', { value: locale, writable: true });
}

/** A browser without a window. @param {string} executablePath */
function startBrowser(executablePath) {
  const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'].concat([
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ]);
  return chromium.launch({ executablePath, args });
}

/** @param {string} url @param {import('node:child_process').ChildProcess} server */
async function untilAnswering(url, server) {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    if (server.exitCode !== null) throw new Error(`the VS Code server ended with status ${server.exitCode}`);
    const answered = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the VS Code server did not answer within a minute');
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
