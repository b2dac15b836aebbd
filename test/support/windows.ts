import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { CliResult, Folder } from './cli.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What the program takes for the current folder; it is that of the test. */
const HERE = 'C:\\公文 稿';

/**
 * Stands between the program and the system: paths are those of Windows, and what lies below the current folder is read
 * and written in the folder of the test. A path with another form than `C:\…` is a mistake of the program.
 */
const SHIMS: Readonly<Record<string, string>> = {
  'node:path': `module.exports = require('path').win32;`,
  'node:fs': `
    const fs = require('fs');
    const real = (path) => {
      if (typeof path !== 'string') return path;
      const full = require('path').win32.normalize(path);
      if (full !== path || !/^[A-Z]:\\\\/.test(path)) throw new Error('no path of Windows: ' + path);
      const { here, folder } = globalThis.gongwenOnWindows;
      return path.startsWith(here) ? folder + path.slice(here.length).replaceAll('\\\\', '/') : '/nowhere';
    };
    const both = new Set(['renameSync']);
    module.exports = new Proxy(fs, {
      get(target, name) {
        const value = target[name];
        if (name === 'realpathSync') return (path) => { value(real(path)); return path; };
        if (typeof value !== 'function' || !name.endsWith('Sync')) return value;
        return (path, ...rest) => value(real(path), ...(both.has(name) ? [real(rest[0])] : rest));
      },
    });`,
  'node:url': `
    module.exports = {
      pathToFileURL: (path) => new URL('file:///' + path.split('\\\\').map((part, index) => index === 0 ? part : encodeURIComponent(part)).join('/')),
      fileURLToPath: (url) => decodeURIComponent(new URL(url).pathname).slice(1).replaceAll('/', '\\\\'),
    };`,
};

/** The program, made once. */
let program: Promise<string> | undefined;

function bundled(): Promise<string> {
  program ??= build({
    absWorkingDir: ROOT,
    stdin: { contents: "export { runProgram } from './server/src/cli/program.ts';", resolveDir: ROOT, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    logLevel: 'error',
    plugins: [
      {
        name: 'windows',
        setup(builder) {
          builder.onResolve({ filter: /^node:(?:path|fs|url)$/ }, ({ path }) => ({ path, namespace: 'windows' }));
          builder.onLoad({ filter: /.*/, namespace: 'windows' }, ({ path }) => ({
            contents: SHIMS[path] ?? '',
            loader: 'js',
          }));
        },
      },
    ],
  }).then(({ outputFiles }) => outputFiles[0]?.text ?? '');
  return program;
}

/** Runs the program in a folder as it would run on Windows, as far as paths go. */
export async function runOnWindows(folder: Folder, args: readonly string[]): Promise<CliResult> {
  const written = { stdout: '', stderr: '' };
  const stream = (name: 'stdout' | 'stderr') => ({
    isTTY: false,
    write(content: string | Uint8Array, done?: () => void) {
      written[name] += content.toString();
      done?.();
      return true;
    },
  });
  Reflect.set(globalThis, 'gongwenOnWindows', { here: HERE, folder: folder.path });
  const module: { exports: Readonly<Record<string, unknown>> } = { exports: {} };
  const require = createRequire(join(ROOT, 'package.json'));
  new Function('module', 'exports', 'require', await bundled())(module, module.exports, require);
  const run = module.exports.runProgram;
  if (typeof run !== 'function') throw new TypeError('no program');
  const surroundings = { cwd: HERE, env: {}, stdout: stream('stdout'), stderr: stream('stderr'), program: undefined };
  const status: number = await run(args, surroundings);
  return { status, ...written };
}
