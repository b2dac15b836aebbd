// Installs the VS Code that runs in a browser: Microsoft's sources as the npm package `code-server` ships them, the Node
// that they need, and a Chromium with a Chinese font. Nothing is downloaded when everything is there already.

import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { hostFolder, Unavailable } from './paths.mjs';

/** By exact version: a host that changes by itself makes tests that fail by themselves. */
const codeServer = 'code-server@4.139.1';
const nodePackage = `node-linux-${process.arch}`;
const nodeVersion = `${nodePackage}@24`;

const serverFolder = join(hostFolder, 'node_modules', 'code-server', 'lib', 'vscode');
const nodeBinary = join(hostFolder, 'node_modules', nodePackage, 'bin', 'node');

/** Says that the installation came to its end, and of what; an interrupted one leaves no such file. */
const stampFile = join(hostFolder, 'installed.json');
const stamp = JSON.stringify([codeServer, nodeVersion]);

/**
 * Makes sure that the host is installed.
 * @returns {{ node: string, serverFolder: string, chromium: string }}
 * @throws {Unavailable} with the reason, where it cannot be
 */
export function ensureWebHost() {
  checkPlatform();
  const chromium = ensureBrowser();
  return { ...ensureServer(), chromium };
}

/** The server alone, for a person who brings a browser. @returns {{ node: string, serverFolder: string }} */
export function ensureServer() {
  checkPlatform();
  const installed = existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp;
  if (!installed) installServer();
  return { node: nodeBinary, serverFolder };
}

function checkPlatform() {
  const { platform, arch } = process;
  if (platform === 'linux' && ['x64', 'arm64'].includes(arch)) return;
  throw new Unavailable(`VS Code in a browser runs here on Linux (x64, arm64), not on ${platform} (${arch})`);
}

function installServer() {
  console.error(`Installing VS Code (${codeServer}) into ${hostFolder}, once …`);
  mkdirSync(hostFolder, { recursive: true });
  // Without a package.json of its own npm would install into the project around it.
  writeFileSync(join(hostFolder, 'package.json'), '{ "private": true }\n');
  // Scripts would compile native modules, which takes minutes and a compiler; VS Code runs without them.
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  npm(['install', ...quiet, codeServer, nodeVersion], hostFolder);
  npm(['install', '--omit=dev', '--omit=optional', ...quiet], serverFolder);
  writeFileSync(stampFile, stamp);
}

/** @param {string[]} args @param {string} cwd */
function npm(args, cwd) {
  const { status, error } = spawnSync('npm', args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Unavailable(`npm ${args[0]} failed in ${cwd}${error ? `: ${error.message}` : ''}`);
}

function ensureBrowser() {
  const found = findBrowser();
  if (found && hasChineseFont()) return found;
  const missing = found ? ['fonts-noto-cjk'] : ['chromium', 'fonts-noto-cjk'];
  if (aptInstall(missing)) {
    const installed = findBrowser();
    if (installed) return installed;
  }
  // Without a font the tests still pass; only pictures for people need one.
  if (found) return found;
  throw new Unavailable(
    `no Chromium or Chrome was found; install one (Debian, Ubuntu: apt-get install ${missing.join(' ')}), ` +
      'or name one in the environment variable CHROMIUM_PATH',
  );
}

function findBrowser() {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
  return process.env.CHROMIUM_PATH ?? names.map(findOnPath).find((path) => path !== undefined);
}

/** The full path of a command, or undefined where there is none. @param {string} name */
export function findOnPath(name) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, name)).find(isExecutable);
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function hasChineseFont() {
  return spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' }).stdout?.trim().length > 0;
}

/** @param {string[]} packages @returns {boolean} whether they are installed now */
function aptInstall(packages) {
  if (process.getuid?.() !== 0 || !findOnPath('apt-get')) return false;
  console.error(`Installing ${packages.join(' ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  /** @param {string[]} args */
  const apt = (args) =>
    spawnSync('apt-get', ['-qq', ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
  return apt(['update']) && apt(['install', '-y', '--no-install-recommends', ...packages]);
}
