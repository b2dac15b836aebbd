// Runs the suite in the desktop VS Code that @vscode/test-electron downloads: the host that most users have.

import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { findOnPath } from './install.mjs';
import { root, scratch, Unavailable } from './paths.mjs';

/** Fails early and with the reason, where the desktop program cannot be had. @returns {Promise<string>} the program */
export async function ensureDesktop() {
  if (process.platform === 'linux' && !process.env.DISPLAY && !findOnPath('xvfb-run')) {
    throw new Unavailable('there is no display, and no xvfb-run to make one');
  }
  try {
    // The download library retries for minutes before it gives up; one short question is enough to know.
    await fetch('https://update.code.visualstudio.com/api/releases/stable', { signal: AbortSignal.timeout(5000) });
    return await downloadAndUnzipVSCode({ cachePath: join(scratch, 'desktop'), version: 'stable' });
  } catch (reason) {
    throw new Unavailable(
      `the desktop VS Code cannot be downloaded (${reason instanceof Error ? reason.message : reason})`,
    );
  }
}

/**
 * Runs a compiled suite in the desktop program, for as long as the limit allows, in milliseconds.
 * @param {string} program @param {number} limit
 * @param {string} workspace @param {string} suite @param {(line: string) => void} onLine
 * @returns {Promise<number>} the exit status
 */
export async function runInDesktop(program, limit, workspace, suite, onLine) {
  const data = await mkdtemp(join(tmpdir(), 'gongwen-desktop-'));
  const args = [workspace, `--extensionDevelopmentPath=${root}`, `--extensionTestsPath=${suite}`]
    .concat([`--user-data-dir=${data}`, `--extensions-dir=${join(data, 'extensions')}`])
    .concat(['--disable-workspace-trust', '--disable-extensions', '--disable-updates', '--disable-telemetry'])
    .concat(['--skip-welcome', '--skip-release-notes', '--disable-gpu'])
    .concat(process.getuid?.() === 0 ? ['--no-sandbox'] : []);
  const needsDisplay = process.platform === 'linux' && !process.env.DISPLAY;
  const child = needsDisplay ? spawn('xvfb-run', ['-a', program, ...args]) : spawn(program, args);
  for (const stream of [child.stdout, child.stderr]) createInterface({ input: stream }).on('line', onLine);
  const late = setTimeout(() => {
    console.error(`The suite did not end within ${limit / 1000} s`);
    child.kill('SIGKILL');
  }, limit);
  try {
    return await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (status) => resolve(status ?? 1));
    });
  } finally {
    clearTimeout(late);
    await rm(data, { recursive: true, force: true, maxRetries: 5 });
  }
}
