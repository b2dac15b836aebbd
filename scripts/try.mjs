#!/usr/bin/env node
// Opens a VS Code with this checkout's extension, for a person to try it on the seeds: the desktop program where the
// command `code` is installed, else the same VS Code in a browser tab.
//
//   npm run try
//   npm run try -- --web --port 8000

import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildAll } from './build.mjs';
import { ensureServer, findOnPath } from './vscode/install.mjs';
import { root, scratch, Unavailable } from './vscode/paths.mjs';
import { startServer } from './vscode/web.mjs';
import { plantedName, prepareWorkspace } from './vscode/workspace.mjs';

const { values: options } = parseArgs({ options: { web: { type: 'boolean' }, port: { type: 'string' } } });

/** A copy, so that whatever a person tries leaves the checkout as it was. */
const workspace = join(scratch, 'try');

try {
  await buildAll();
  await rm(workspace, { recursive: true, force: true });
  await prepareWorkspace(workspace);
  const desktop = options.web ? undefined : findOnPath('code');
  await (desktop ? openDesktop(desktop) : openWeb());
} catch (reason) {
  if (!(reason instanceof Unavailable)) throw reason;
  console.error(`No VS Code can be opened here: ${reason.message}.`);
  console.error('Install VS Code with its command `code` (https://code.visualstudio.com) and try again.');
  process.exitCode = 1;
}

/** @param {string} code the command line of the desktop program */
async function openDesktop(code) {
  const args = ['--new-window', `--extensionDevelopmentPath=${root}`, workspace, join(workspace, plantedName)];
  spawn(code, args, { stdio: 'inherit' }).once('error', (reason) => console.error(reason.message));
  tell('VS Code opens on a copy of the seeds.');
}

async function openWeb() {
  const port = options.port === undefined ? undefined : Number(options.port);
  const server = await startServer(ensureServer(), port === undefined ? {} : { port });
  tell(`Open this address in a browser; Ctrl+C here ends it:\n\n  ${server.urlOf(workspace)}\n`);
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => server.stop().finally(() => process.exit(0)));
  }
}

/** @param {string} where */
function tell(where) {
  console.log(`${where}\nStart with ${plantedName}: it holds three planted defects. The folder is ${workspace}.`);
}
