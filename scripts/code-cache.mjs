#!/usr/bin/env node
// Keeps what V8 makes of the command-line program, functions compiled while it checks a document included, so that the
// program starts without compiling itself; see server/src/cli/launch.ts. It serves the version of Node that built it and
// no other; elsewhere the program is compiled as ever.
//
//   node scripts/code-cache.mjs        after scripts/build.mjs, which calls it

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { constants, Script } from 'node:vm';

const root = fileURLToPath(new URL('..', import.meta.url));
const program = join(root, 'dist/cli.main.js');
const options = { filename: program, importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER };
const source = `(function(exports,require,module,__filename,__dirname){${readFileSync(program, 'utf8')}\n})`;
const script = new Script(source, options);

// The program tells V8 how it will run, and V8 takes a cache for another one where it was told otherwise.
const nodeRequire = createRequire(program);
const require = (name) => (name === 'node:v8' ? { ...nodeRequire(name), setFlagsFromString() {} } : nodeRequire(name));

const drafts = readdirSync(join(root, 'seeds')).filter((name) => name.endsWith('.md'));
process.argv = [
  process.execPath,
  join(root, 'dist/cli.js'),
  'lint',
  ...drafts.map((name) => join(root, 'seeds', name)),
];
process.stdout.write = () => true;
process.on('exit', () => {
  const cache = script.createCachedData();
  if (new Script(source, { ...options, cachedData: cache }).cachedDataRejected !== false) {
    throw new Error('V8 does not take the cache that it made');
  }
  writeFileSync(join(root, `dist/cli.main.${process.versions.v8}-${process.arch}.cache`), cache);
  process.exitCode = 0;
});
const module = { exports: {} };
script.runInThisContext()(module.exports, require, module, program, join(root, 'dist'));
