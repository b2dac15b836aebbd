// Compiles the suite that runs inside of VS Code, and reads mocha's report of it.

import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root, scratch, suiteFolder } from './paths.mjs';

/** @returns {Promise<string>} the file that VS Code is told to run */
export async function compileSuite() {
  await mkdir(suiteFolder, { recursive: true });
  // The root package.json says "type": "module", but VS Code loads a suite with require().
  await writeFile(join(suiteFolder, 'package.json'), '{ "type": "commonjs" }\n');
  const outfile = join(suiteFolder, 'index.js');
  await build({
    absWorkingDir: root,
    entryPoints: ['test/vscode/suite/index.ts'],
    outfile,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    // Mocha looks for its own files beside itself, so it stays where npm put it.
    external: ['vscode', 'mocha'],
    charset: 'utf8',
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return outfile;
}

/** Begins each line of mocha's report; test/vscode/suite/index.ts puts it there. */
const mark = '[suite]';

/** Reads what a window logs, line by line: shows mocha's report and keeps the window's own chatter in a file. */
export class Report {
  #counts = { passing: 0, failing: 0, pending: 0 };
  #log = createWriteStream(join(scratch, 'window.log'));

  /** @param {string} line */
  read(line) {
    const at = line.indexOf(mark);
    if (at < 0) {
      this.#log.write(`${line}\n`);
      return;
    }
    const text = line.slice(at + mark.length + 1);
    const count = /^\s*(\d+) (passing|failing|pending)\b/.exec(text);
    if (count) this.#counts[count[2]] = Number(count[1]);
    console.log(text);
  }

  /** True when tests ran and none failed. */
  get good() {
    return this.#counts.passing > 0 && this.#counts.failing === 0;
  }

  /** `7 passing, 0 failing`, with `, 1 pending` where there are such. */
  toString() {
    const { passing, failing, pending } = this.#counts;
    return `${passing} passing, ${failing} failing${pending > 0 ? `, ${pending} pending` : ''}`;
  }
}
