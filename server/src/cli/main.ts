import { realpathSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
import { EXIT } from '../project/exit.ts';
import { runProgram } from './program.ts';

// Node would end with 1, which says that a document has findings.
process.on('uncaughtException', (error) => {
  process.stderr.write(`gongwen: 程序内部错误 (internal fault)\n${error.stack ?? error.message}\n`);
  process.exit(EXIT.fault);
});
// A reader that went away is met where we write; here the event must not end the program with a stack trace.
process.stdout.on('error', () => {});
process.stderr.on('error', () => {});

async function main(): Promise<void> {
  const { argv, env, stdout, stderr } = process;
  if (!isMainThread) {
    (await import('../project/run/lintWorker.ts')).run();
    return;
  }
  const program = argv[1] === undefined ? undefined : realpathSync(argv[1]);
  // Not exit(): what was written to a pipe may still be on its way.
  process.exitCode = await runProgram(argv.slice(2), { cwd: process.cwd(), env, stdout, stderr, program });
}

void main();
