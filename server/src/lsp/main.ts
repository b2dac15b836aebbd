import { basename } from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { serve } from './server.ts';
import { HeaderCheck } from './session/headerCheck.ts';
import { nodeHost } from './session/nodeHost.ts';
import { RequestGate } from './session/requestGate.ts';

const TRANSPORTS = /^--(?:stdio|node-ipc|socket|pipe)(?:=|$)/u;

if (process.argv.slice(2).some((argument) => TRANSPORTS.test(argument))) start();
else {
  console.error(
    `usage: node ${basename(process.argv[1] ?? 'server.js')} --stdio | --node-ipc | --socket=PORT | --pipe=NAME`,
  );
  process.exitCode = 2;
}

function start(): void {
  if (process.argv.includes('--stdio')) watchHeaders();
  const connection = createConnection(ProposedFeatures.all, { messageStrategy: new RequestGate() });
  // An editor that loses its server loses every squiggle; what nobody caught is logged, and the server goes on. Only the
  // stack is logged: a message may quote the text of a document.
  const survive = (reason: unknown): void => connection.console.error(`uncaught: ${framesOf(reason)}`);
  process.on('uncaughtException', survive);
  process.on('unhandledRejection', survive);
  serve(connection, nodeHost());
  connection.listen();
}

/** Ends the server at a header that leaves no way to find the next message. */
function watchHeaders(): void {
  const check = new HeaderCheck();
  process.stdin.on('data', (bytes: Buffer) => {
    const wrong = check.read(bytes);
    if (wrong === null) return;
    process.stderr.write(`gongwen: ${wrong}; the stream cannot be read any further\n`);
    process.exit(1);
  });
}

function framesOf(reason: unknown): string {
  if (!(reason instanceof Error)) return typeof reason;
  const frames = (reason.stack ?? '').split('\n').filter((line) => /^\s+at /u.test(line));
  return [reason.name, ...frames].join('\n');
}
