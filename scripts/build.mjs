#!/usr/bin/env node
// Bundles the programs of the project into dist/. One file each, so that they start quickly and the packaged extension
// carries no node_modules; only the command is two, a few lines that start the compiled form of the other.
//
//   node scripts/build.mjs          minified, no source maps: what is shipped
//   node scripts/build.mjs --dev    readable, with source maps: what a debugger wants
//   node scripts/build.mjs --watch  like --dev, and builds again on every change

import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build, context } from 'esbuild';

/** The folder of the project, wherever the script is called from. */
const root = fileURLToPath(new URL('..', import.meta.url));

/** What is built: the source file that starts each program, and what stays outside of its bundle. */
const programs = [
  { name: 'cli', entry: 'server/src/cli/launch.ts', external: [], executable: true },
  { name: 'cli.main', entry: 'server/src/cli/main.ts', external: [], executable: false },
  { name: 'server', entry: 'server/src/lsp/main.ts', external: [], executable: false },
  { name: 'index', entry: 'server/src/api/index.ts', external: [], executable: false },
  { name: 'rule-tester', entry: 'server/src/api/ruleTester.ts', external: [], executable: false },
  { name: 'client', entry: 'client/src/extension.ts', external: ['vscode'], executable: false },
];

/**
 * @param {{ name: string, entry: string, external: string[], executable: boolean }} program
 * @param {{ dev: boolean }} mode
 * @returns {import('esbuild').BuildOptions}
 */
function optionsOf(program, mode) {
  return {
    absWorkingDir: root,
    entryPoints: [program.entry],
    outfile: `dist/${program.name}.js`,
    bundle: true,
    // VS Code loads extensions with require(); the other two follow, so that there is one kind of output.
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    external: program.external,
    // The sources name their rules and documents in Chinese; escaping each character would double the size.
    charset: 'utf8',
    minify: !mode.dev,
    sourcemap: mode.dev ? 'linked' : false,
    banner: program.executable ? { js: '#!/usr/bin/env node' } : {},
    legalComments: 'none',
    logLevel: 'warning',
  };
}

/** The programs whose source exists; the others are named, so that nobody wonders where their bundle is. */
function present() {
  return programs.filter((program) => {
    if (existsSync(join(root, program.entry))) return true;
    console.error(`build: ${program.entry} does not exist yet, so dist/${program.name}.js is not built`);
    return false;
  });
}

/** Builds everything once. @param {{ dev: boolean }} mode */
export async function buildAll(mode = { dev: false }) {
  await mkdir(join(root, 'dist'), { recursive: true });
  // The root package.json says "type": "module", which would make Node read these CommonJS bundles as ES modules.
  await writeFile(join(root, 'dist/package.json'), '{ "type": "commonjs" }\n');
  // V8 tells programs apart by their length alone: a cache of the last build must not outlive it.
  for (const name of await readdir(join(root, 'dist'))) if (name.endsWith('.cache')) await rm(join(root, 'dist', name));
  await Promise.all(
    present().map(async (program) => {
      await build(optionsOf(program, mode));
      if (program.executable) await chmod(join(root, `dist/${program.name}.js`), 0o755);
    }),
  );
  if (!mode.dev) await promisify(execFile)(process.execPath, [join(root, 'scripts/code-cache.mjs')]);
}

async function watchAll() {
  await buildAll({ dev: true });
  for (const program of present()) {
    const watcher = await context({ ...optionsOf(program, { dev: true }), logLevel: 'info' });
    await watcher.watch();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const task = process.argv.includes('--watch') ? watchAll() : buildAll({ dev: process.argv.includes('--dev') });
  task.catch((reason) => {
    // esbuild has printed its own errors by now; anything else must not vanish.
    if (!reason?.errors) console.error(reason);
    process.exitCode = 1;
  });
}
