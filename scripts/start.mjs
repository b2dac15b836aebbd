#!/usr/bin/env node
// `npm start`: sets the project up, then lints the seeds and shows what a person would see. The drafts in seeds/ are
// clean; the originals in seeds/original/ have the defects of the scans and web pages that they were taken from, so
// findings there are what this command is meant to show, and no reason to fail.

import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setUp } from './setup.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

setUp();
const drafts = readdirSync(join(root, 'seeds'))
  .filter((name) => name.endsWith('.md'))
  .map((name) => `seeds/${name}`);
const originals = readdirSync(join(root, 'seeds/original')).map((name) => `seeds/original/${name}`);

console.log('采集原件 seeds/original/ · the originals as they were collected\n');
const found = lint(originals);
console.log('\n整理稿 seeds/*.md · the clean drafts\n');
const clean = lint(drafts);

console.log(`
以上原件中的问题来自扫描和网页转换，原样保留，供检查之用；整理稿已逐一改正。
The findings above come from scanning and conversion; the originals keep them on purpose, the drafts do not have them.

说明一条规则 · explain a rule:     node dist/cli.js explain docnum-bracket
检查自己的公文 · lint your own:    node dist/cli.js lint 文件.md`);

// 2 is a fault of the program or its input. A defect in an original is none, a defect in a draft is.
process.exitCode = found === 2 || clean !== 0 ? 1 : 0;

/** @param {string[]} files @returns {number} the exit status of the linter */
function lint(files) {
  const { status } = spawnSync(process.execPath, ['dist/cli.js', 'lint', ...files], { cwd: root, stdio: 'inherit' });
  return status ?? 2;
}
