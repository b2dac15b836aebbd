import { runProgram } from './program.ts';

// A reader that went away is met where we write; here the event must not end the program with a stack trace.
process.stdout.on('error', () => {});
process.stderr.on('error', () => {});

const { argv, env, stdout, stderr } = process;
runProgram(argv.slice(2), { cwd: process.cwd(), env, stdout, stderr }).then((status) => {
  // Not exit(): what was written to a pipe may still be on its way.
  process.exitCode = status;
});
