#!/usr/bin/env node
// Makes a fresh clone ready to run: installs the packages when they are missing or not those of package-lock.json, and
// builds dist/ when a source is newer than what was built from it. Does nothing, and quickly, when all is well.
//
//   node scripts/setup.mjs

import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project, wherever the script is called from. */
const root = fileURLToPath(new URL('..', import.meta.url));

/** What dist/ is made from, and what is made. */
const sources = ['server/src', 'client/src', 'scripts/build.mjs', 'package.json', 'package-lock.json'];
const bundles = ['dist/cli.js', 'dist/server.js', 'dist/client.js'];

/** Sets up whatever is missing; ends the process, with what npm or the build said, where that fails. */
export function setUp() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(
      `Node.js ${process.versions.node} is too old: version 20.19 or newer is needed (https://nodejs.org).`,
    );
    process.exit(1);
  }
  if (!isInstalled()) run('Installing packages (npm ci) …', 'npm', ['ci'], process.platform === 'win32');
  if (!isBuilt()) run('Building …', process.execPath, [join(root, 'scripts/build.mjs')]);
}

/** Whether node_modules holds the packages that package-lock.json asks for. */
function isInstalled() {
  const wanted = packagesOf('package-lock.json');
  const present = packagesOf('node_modules/.package-lock.json');
  if (wanted === null || present === null) return false;
  return Object.entries(wanted).every(
    // Packages for other systems are listed and not installed.
    ([path, { version, optional }]) => path === '' || optional === true || present[path]?.version === version,
  );
}

/**
 * @param {string} lock
 * @returns {Record<string, { version?: string, optional?: boolean }> | null}
 */
function packagesOf(lock) {
  try {
    return JSON.parse(readFileSync(join(root, lock), 'utf8')).packages ?? null;
  } catch {
    return null;
  }
}

/** Whether every bundle is there and none is older than a source. */
function isBuilt() {
  const oldest = Math.min(...bundles.map((path) => changedAt(path)));
  return sources.every((path) => newestIn(join(root, path)) <= oldest);
}

/** @param {string} path @returns {number} the time of the last change, 0 where there is nothing */
function changedAt(path) {
  return statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** @param {string} path a file or a folder @returns {number} */
function newestIn(path) {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  // The folder's own time tells of files that were taken away.
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}

/** @param {string} what @param {string} command @param {string[]} args */
function run(what, command, args, shell = false) {
  console.error(what);
  // Standard output belongs to whoever called us.
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], shell });
  if (error) console.error(error.message);
  if (status !== 0) process.exit(status ?? 1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) setUp();
