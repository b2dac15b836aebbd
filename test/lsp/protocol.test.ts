import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import type { DocumentDiagnosticReport } from 'vscode-languageserver';
import { HeaderCheck } from '../../server/src/lsp/session/headerCheck.ts';
import { buildServer, LspClient, MODERN, SERVER } from '../support/lsp-client.ts';

const TEXT = '渝府办发[2024]47号\n';

describe('the protocol', function () {
  this.timeout(30_000);
  before(() => buildServer());

  it('gives diagnostics to a client that never answers a question about its settings', async () => {
    let answer: (settings: unknown) => void = () => {};
    const settings = new Promise((resolve) => {
      answer = resolve;
    });
    const client = await LspClient.start({ capabilities: MODERN });
    client.connection.onRequest('workspace/configuration', async ({ items }: { items: readonly unknown[] }) =>
      Promise.all(items.map(() => settings)),
    );
    const ask = async (): Promise<readonly unknown[]> => {
      const report = await client.connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', {
        textDocument: { uri },
      });
      return report.kind === 'full' ? report.items.map(({ code }) => code) : [];
    };
    const uri = await client.open('file:///drafts/a.md', TEXT);
    assert.ok((await ask()).includes('docnum-bracket'));
    // An answer that comes after all is taken.
    const before = client.refreshes;
    answer({ rules: { 'docnum-bracket': 'off' } });
    for (let tries = 0; client.refreshes === before && tries < 100; tries++) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    assert.ok(!(await ask()).includes('docnum-bracket'));
    await client.stop();
  });

  it('refuses a second initialize, and every request after shutdown', async () => {
    const client = await LspClient.start({ capabilities: MODERN });
    const uri = await client.open('file:///drafts/a.md', TEXT);
    const refused = (method: string, params: object): Promise<void> =>
      assert.rejects(client.connection.sendRequest(method, params), { code: -32600 });
    await refused('initialize', { processId: null, rootUri: null, capabilities: {} });
    await client.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri } });
    await client.connection.sendRequest('shutdown');
    await refused('textDocument/documentSymbol', { textDocument: { uri } });
    await refused('gongwen/preview', { textDocument: { uri } });
    const gone = new Promise((resolve) => client.process.once('exit', resolve));
    await client.connection.sendNotification('exit');
    assert.equal(await gone, 0);
  });

  for (const header of [
    'Content-Length: -5\r\n\r\n{}',
    'Content-Length: x\r\n\r\n{}',
    'X: 1\r\n\r\n{}',
    'a'.repeat(9000),
  ]) {
    it(`ends with an error at ${header.slice(0, 20).trim()}`, async () => {
      const server = spawn(process.execPath, [SERVER, '--stdio']);
      let said = '';
      server.stderr.on('data', (chunk: Buffer) => {
        said += chunk.toString();
      });
      const gone = new Promise((resolve) => server.once('exit', resolve));
      server.stdin.on('error', () => {});
      server.stdin.write(header);
      assert.equal(await gone, 1);
      assert.match(said, /the stream cannot be read any further/);
    });
  }

  it('reads headers whole or in pieces, and passes over what they announce', () => {
    const bytes = Buffer.from(
      'Content-Length: 8\r\nContent-Type: x\r\n\r\n\r\n\r\n1234content-length: 0\r\n\r\nContent-Length: -1\r\n\r\n',
    );
    for (const size of [1, 2, 3, 7, bytes.length]) {
      const check = new HeaderCheck();
      const answers: (string | null)[] = [];
      for (let at = 0; at < bytes.length; at += size) answers.push(check.read(bytes.subarray(at, at + size)));
      assert.deepEqual(answers.filter((answer) => answer !== null).length, 1, `pieces of ${size}`);
      assert.notEqual(answers.at(-1), null);
    }
  });
});
