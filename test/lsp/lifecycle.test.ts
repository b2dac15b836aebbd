import assert from 'node:assert/strict';
import { fork, spawn } from 'node:child_process';
import { buildServer, LspClient, SERVER, until } from '../support/lsp-client.ts';

/** A message with its header, as bytes. */
function framed(message: object): Buffer {
  const body = Buffer.from(JSON.stringify(message));
  return Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]);
}

const initialize = {
  jsonrpc: '2.0',
  id: 1,
  method: 'initialize',
  params: { processId: null, rootUri: null, capabilities: {} },
};

describe('the life of the server', () => {
  before(() => buildServer());

  it('introduces itself and offers only what the client understands', async () => {
    const modern = await LspClient.start();
    assert.equal(modern.initialized.serverInfo?.name, 'gongwen');
    const { capabilities } = modern.initialized;
    assert.equal(capabilities.positionEncoding, 'utf-16');
    assert.deepEqual(capabilities.textDocumentSync, { openClose: true, change: 2 });
    assert.ok(capabilities.diagnosticProvider);
    assert.ok(capabilities.codeActionProvider);
    await modern.stop();

    const bare = await LspClient.start({ capabilities: {} });
    assert.equal(bare.initialized.capabilities.diagnosticProvider, undefined);
    assert.equal(bare.initialized.capabilities.codeActionProvider, undefined);
    await bare.stop();
  });

  it('exits with 0 after shutdown and with 1 without', async () => {
    const client = await LspClient.start();
    assert.equal(await client.stop(), 0);

    const rude = await LspClient.start();
    const gone = new Promise((resolve) => rude.process.once('exit', resolve));
    await rude.connection.sendNotification('exit');
    assert.equal(await gone, 1);
    assert.equal(rude.log, '');
  });

  it('ends when its client is gone', async () => {
    const client = await LspClient.start();
    const gone = new Promise((resolve) => client.process.once('exit', resolve));
    client.process.stdin.end();
    assert.equal(await gone, 1);
  });

  it('says how it is to be called', async () => {
    const server = spawn(process.execPath, [SERVER]);
    let said = '';
    server.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    const code = await new Promise((resolve) => server.once('close', resolve));
    assert.equal(code, 2);
    assert.match(said, /usage: .*--stdio/u);
  });

  it('reads messages however their bytes are cut', async () => {
    const server = spawn(process.execPath, [SERVER, '--stdio']);
    let answer = Buffer.alloc(0);
    server.stdout.on('data', (chunk: Buffer) => {
      answer = Buffer.concat([answer, chunk]);
    });
    const text = '渝府办发[2024]47号\n';
    const uri = 'file:///a.md';
    const bytes = Buffer.concat([
      framed(initialize),
      framed({ jsonrpc: '2.0', method: 'initialized', params: {} }),
      framed({
        jsonrpc: '2.0',
        method: 'textDocument/didOpen',
        params: { textDocument: { uri, languageId: 'markdown', version: 1, text } },
      }),
      framed({ jsonrpc: '2.0', id: 2, method: 'textDocument/documentSymbol', params: { textDocument: { uri } } }),
    ]);
    // Seven bytes at a time: headers, bodies and single Chinese characters are all cut somewhere.
    for (let at = 0; at < bytes.length; at += 7) {
      server.stdin.write(bytes.subarray(at, at + 7));
      await new Promise((resolve) => setImmediate(resolve));
    }
    await until(() => (answer.includes('"id":2') && answer.includes('渝府办发[2024]47号') ? true : undefined));
    // Each header counts bytes, not characters.
    let rest = answer;
    for (let messages = 0; rest.length > 0; messages++) {
      const header = /^Content-Length: (\d+)\r\n\r\n/u.exec(rest.subarray(0, 60).toString('latin1'));
      assert.ok(header, `message ${messages} has a header`);
      const start = header[0].length;
      const end = start + Number(header[1]);
      if (end > rest.length) break;
      JSON.parse(rest.subarray(start, end).toString());
      rest = rest.subarray(end);
    }
    server.stdin.end();
    await new Promise((resolve) => server.once('exit', resolve));
  });

  it('speaks over the channel of a Node process too', async () => {
    const server = fork(SERVER, ['--node-ipc'], { silent: true });
    const answer = new Promise<unknown>((resolve) => server.once('message', resolve));
    server.send(initialize);
    assert.match(JSON.stringify(await answer), /"positionEncoding":"utf-16"/u);
    const shut = new Promise<unknown>((resolve) => server.once('message', resolve));
    server.send({ jsonrpc: '2.0', id: 2, method: 'shutdown' });
    await shut;
    const gone = new Promise((resolve) => server.once('exit', resolve));
    server.send({ jsonrpc: '2.0', method: 'exit' });
    assert.equal(await gone, 0);
  });
});
