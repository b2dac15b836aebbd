#!/usr/bin/env node
// Writes the types of the package into dist/: what TypeScript declares for the API and the rule tester, and for whatever
// those mention, nothing else. Made from the sources, so that types and code cannot part.

import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const types = join(root, 'dist/types');

/** The entries of the package: name in dist/ and what declares it. */
const entries = [
  { name: 'index', declares: 'api/index' },
  { name: 'rule-tester', declares: 'api/ruleTester' },
];

/** Adds a file and all that it mentions. @param {string} path @param {Set<string>} found */
function collect(path, found) {
  if (found.has(path)) return;
  found.add(path);
  for (const [, name] of readFileSync(path, 'utf8').matchAll(/(?:from |import\()'(\.[^']+)\.ts'/gu)) {
    collect(resolve(dirname(path), `${name}.d.ts`), found);
  }
}

/** Takes away what no entry leads to. @param {string} folder @param {Set<string>} kept */
function prune(folder, kept) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) prune(path, kept);
    else if (!kept.has(path)) rmSync(path);
  }
  if (readdirSync(folder).length === 0) rmdirSync(folder);
}

if (existsSync(types)) rmSync(types, { recursive: true });
execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.types.json'], {
  cwd: root,
  stdio: 'inherit',
});
const kept = new Set();
for (const { name, declares } of entries) {
  collect(join(types, `${declares}.d.ts`), kept);
  writeFileSync(join(root, `dist/${name}.d.ts`), `export * from './types/${declares}.js';\n`);
}
prune(types, kept);
