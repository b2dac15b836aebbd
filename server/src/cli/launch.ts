import { readFileSync } from 'node:fs';
import * as nodeModule from 'node:module';
import { dirname, join } from 'node:path';
import { constants, Script } from 'node:vm';
import { isMainThread } from 'node:worker_threads';
import { userFolder } from '../project/userFolder.ts';

/**
 * What `gongwen` starts: the program beside it, `cli.main.js`, with what V8 made of that program when it was built. To
 * read and compile the program anew costs as much as to check a document.
 */
const PROGRAM = join(__dirname, 'cli.main.js');

// A worker starts after V8 was told how the command runs, and takes no form that was compiled before.
const compiled = isMainThread ? readCompiled() : null;
const require = nodeModule.createRequire(PROGRAM);
if (compiled === null) {
  letNodeKeepCompiled();
  require(PROGRAM);
} else runCompiled(compiled);

/** The compiled program of the build, if this is the same V8 on the same kind of machine. */
function readCompiled(): Buffer | null {
  try {
    return readFileSync(join(__dirname, `cli.main.${process.versions.v8}-${process.arch}.cache`));
  } catch {
    return null;
  }
}

/** Runs the program as `require` would. V8 looks whether the compiled form fits, and compiles anew where it does not. */
function runCompiled(cachedData: Buffer): void {
  const script = new Script(
    `(function(exports,require,module,__filename,__dirname){${readFileSync(PROGRAM, 'utf8')}\n})`,
    {
      filename: PROGRAM,
      cachedData,
      // Rules of an office's own are loaded with import().
      importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    },
  );
  const module = { exports: {} };
  script.runInThisContext()(module.exports, require, module, PROGRAM, dirname(PROGRAM));
}

/**
 * From Node 22.1 on, Node itself keeps compiled programs. In the user's own folder: whoever can write to the cache can
 * say what runs, and the folder for temporary files, Node's default, is everybody's.
 */
function letNodeKeepCompiled(): void {
  if (!('enableCompileCache' in nodeModule) || typeof nodeModule.enableCompileCache !== 'function') return;
  nodeModule.enableCompileCache(join(userFolder(), 'compiled'));
}
