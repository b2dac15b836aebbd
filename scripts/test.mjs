#!/usr/bin/env node
// Every test of the project, from a fresh clone on: installs the dependencies when they are missing, builds, runs the
// suites under Node and then those in a real VS Code, and closes with one line `N passed, N failed, N skipped`.
//
// Exit status: 0 when nothing failed. A VS Code that cannot be had here is a skipped suite and says why; it is no failure.

import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { setUp } from './setup.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Exit status of the host script where no VS Code can be had. */
const UNAVAILABLE = 77;

/**
 * Runs a command, passing its output on.
 * @param {string} command @param {readonly string[]} args
 * @returns {Promise<{ status: number, output: string }>}
 */
function run(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.on('data', (chunk) => {
      process.stdout.write(chunk);
      output += chunk;
    });
    child.on('close', (status) => resolve({ status: status ?? 1, output }));
  });
}

/** @param {string} output mocha's report @param {string} word */
function count(output, word) {
  return [...output.matchAll(new RegExp(`^\\s*(\\d+) ${word}\\b`, 'gmu'))].reduce(
    (sum, match) => sum + Number(match[1]),
    0,
  );
}

const total = { passed: 0, failed: 0, skipped: 0 };

/** @param {string} name @param {{ status: number, output: string }} result */
function add(name, { status, output }) {
  const failed = count(output, 'failing');
  const passed = count(output, 'passing');
  total.passed += passed;
  total.skipped += count(output, 'pending');
  // A suite that broke before it could count its failures has failed all the same.
  total.failed += failed === 0 && status !== 0 ? 1 : failed;
  if (status !== 0 && failed === 0) console.log(`\n${name} ended with status ${status} before its tests did.`);
}

setUp();
const built = await run(process.execPath, ['scripts/build.mjs']);
if (built.status !== 0) {
  console.log('\n0 passed, 1 failed');
  process.exit(1);
}
// The Markdown grammar of a real VS Code is among what the suite under Node tests with; without one it is left out.
await run(process.execPath, ['scripts/vscode-host.mjs', 'install']);
add('The suite under Node', await run(process.execPath, ['node_modules/mocha/bin/mocha.js', 'test/**/*.test.ts']));

console.log('\nIn a real VS Code:');
const inEditor = await run(process.execPath, ['scripts/vscode-host.mjs', 'test']);
if (inEditor.status === UNAVAILABLE) {
  total.skipped += 1;
  console.log('The suite inside VS Code was skipped: no VS Code can be had here (reason above).');
} else add('The suite in VS Code', inEditor);

console.log('\nBy keyboard and mouse:');
const byHand = await run(process.execPath, ['scripts/vscode-host.mjs', 'scenes']);
if (byHand.status === UNAVAILABLE) {
  total.skipped += 1;
  console.log('The scenes were not played: no VS Code can be had here (reason above).');
} else add('The scenes in VS Code', byHand);

console.log('\nThe package, installed:');
const installed = await run(process.execPath, ['scripts/vscode-host.mjs', 'package']);
if (installed.status === UNAVAILABLE) {
  total.skipped += 1;
  console.log('The installed package was not tried: no VS Code can be had here (reason above).');
} else add('The test of the installed package', installed);

console.log(`\n${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`);
process.exit(total.failed > 0 ? 1 : 0);
