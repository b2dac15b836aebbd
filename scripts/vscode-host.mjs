#!/usr/bin/env node
// Runs the extension in a real VS Code.
//
//   node scripts/vscode-host.mjs test      the suite of test/vscode/suite, inside of VS Code
//   node scripts/vscode-host.mjs scenes    plays test/vscode/scenes by keyboard and mouse, as a drafter would; words
//                                          behind it choose those whose names hold one of them
//   node scripts/vscode-host.mjs package   packs the .vsix, installs it and uses it by keyboard and mouse
//   node scripts/vscode-host.mjs pictures  does the same and takes docs/images/*.png
//   node scripts/vscode-host.mjs install   only installs what the two need
//
// The desktop VS Code is preferred; where it cannot be downloaded or shown, the same VS Code runs as a server with a
// browser before it. GONGWEN_VSCODE=desktop or =web insists on one of the two.
//
// Exit status: 0 all passed; 1 a test failed; 77 no VS Code can be had here, and the output says why.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { format } from 'node:util';
import { buildAll } from './build.mjs';
import { ensureDesktop, runInDesktop } from './vscode/desktop.mjs';
import { ensureWebHost } from './vscode/install.mjs';
import { installExtension, packExtension } from './vscode/package.mjs';
import { root, Unavailable } from './vscode/paths.mjs';
import { compileSuite, Report } from './vscode/suite.mjs';
import { inWindow } from './vscode/web.mjs';
import { prepareWorkspace } from './vscode/workspace.mjs';

const skipped = 77;
const timeLimit = 300_000;

/**
 * The host to use, and how to run a suite in it.
 * @returns {Promise<{ name: string, run: (workspace: string, suite: string, onLine: (line: string) => void) => Promise<number> }>}
 */
async function chooseHost() {
  const wanted = process.env.GONGWEN_VSCODE;
  const reasons = [];
  if (wanted !== 'web') {
    try {
      const program = await ensureDesktop();
      return { name: 'desktop VS Code', run: (...args) => runInDesktop(program, timeLimit, ...args) };
    } catch (reason) {
      reasons.push(reasonOf(reason));
    }
  }
  if (wanted !== 'desktop') {
    try {
      const host = ensureWebHost();
      return { name: 'VS Code in a browser', run: (...args) => runInBrowser(host, ...args) };
    } catch (reason) {
      reasons.push(reasonOf(reason));
    }
  }
  throw new Unavailable(reasons.join('; '));
}

/** @param {unknown} reason */
function reasonOf(reason) {
  if (reason instanceof Unavailable) return reason.message;
  throw reason;
}

/**
 * @param {{ node: string, serverFolder: string, chromium: string }} host
 * @param {string} workspace @param {string} suite @param {(line: string) => void} onLine
 * @returns {Promise<number>} the exit status
 */
function runInBrowser(host, workspace, suite, onLine) {
  return inWindow(host, { viewport: { width: 1400, height: 900 } }, async (page, server) => {
    // VS Code calls these two by name: for each console line of the suite, and when the suite has settled.
    await page.exposeFunction('codeAutomationLog', (_type, args) => onLine(format(...args)));
    const ended = new Promise((resolve, reject) => {
      page.exposeFunction('codeAutomationExit', (code) => resolve(code)).catch(reject);
      const late = () => reject(new Error(`the suite did not end within ${timeLimit / 1000} s`));
      setTimeout(late, timeLimit).unref();
    });
    await page.goto(server.urlOf(workspace, suite));
    return ended;
  });
}

/** @returns {Promise<number>} the exit status */
async function test() {
  const host = await chooseHost();
  await buildAll();
  const suite = await compileSuite();
  const report = new Report();
  const status = await inWorkspace((workspace) => host.run(workspace, suite, (line) => report.read(line)));
  // Not in the words that mocha begins a line with, lest a reader of the whole output counts each test twice.
  console.log(`${host.name}: ${report}`);
  return status === 0 && report.good ? 0 : 1;
}

/**
 * Plays the scenes whose names hold one of the words; all of them without any.
 * @param {readonly string[]} words @param {string} [folder] where pictures go, where they are wanted
 * @returns {Promise<number>} the exit status
 */
async function scenes(words, folder) {
  const host = ensureWebHost();
  await buildAll();
  const { playAll } = await import('../test/vscode/windows.mjs');
  const options = { words, inWorkspace, ...(folder !== undefined && { pictures: folder }) };
  const { passing, failing } = await playAll(host, options);
  console.log(`\n  ${passing} passing${failing > 0 ? `\n  ${failing} failing` : ''}`);
  return failing > 0 || passing === 0 ? 1 : 0;
}

/** @param {readonly string[]} words @returns {Promise<number>} the exit status */
function pictures(words) {
  return scenes(words, join(root, 'docs', 'images'));
}

/** @returns {Promise<number>} the exit status */
async function packaged() {
  const vsix = await packExtension();
  const host = ensureWebHost();
  const data = await installExtension(host, vsix);
  const { useInstalled } = await import('../test/vscode/installed.mjs');
  await inWorkspace((workspace) =>
    inWindow(host, { viewport: { width: 1280, height: 800 }, host: { data } }, async (page, server) => {
      await page.goto(server.plainUrlOf(workspace));
      await useInstalled(page);
    }),
  );
  console.log('The installed .vsix finds, mends, shows trees and preview, and writes a new document.\n\n  1 passing');
  return 0;
}

/** @returns {Promise<number>} the exit status */
async function install() {
  await chooseHost();
  return 0;
}

/** Does something with a fresh workspace and removes it afterwards. @template T @param {(folder: string) => Promise<T>} use */
async function inWorkspace(use) {
  const folder = await mkdtemp(join(tmpdir(), 'gongwen-workspace-'));
  // Offices name their folders in Chinese; a path that is not ASCII has to work.
  const workspace = join(folder, '公文稿');
  try {
    await prepareWorkspace(workspace);
    return await use(workspace);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** @returns {Promise<number>} the exit status */
async function main() {
  const tasks = { test, scenes, package: packaged, pictures, install };
  const task = tasks[process.argv[2] ?? ''];
  if (!task) {
    console.error(`usage: node scripts/vscode-host.mjs ${Object.keys(tasks).join('|')}`);
    return 2;
  }
  try {
    return await task(process.argv.slice(3));
  } catch (reason) {
    if (!(reason instanceof Unavailable)) throw reason;
    console.log(`SKIPPED: the tests inside of VS Code, because ${reason.message}`);
    return skipped;
  }
}

process.exit(await main());
