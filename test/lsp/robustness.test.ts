import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { CancellationToken, CancellationTokenSource, type DocumentDiagnosticReport } from 'vscode-languageserver';
import { LspClient } from '../support/lsp-client.ts';

const GAZETTE = readFileSync(new URL('../../seeds/重庆市人民政府公报2024年第9期.md', import.meta.url), 'utf8');

function pull(client: LspClient, uri: string, token = CancellationToken.None): Promise<DocumentDiagnosticReport> {
  return client.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } }, token);
}

/** The memory of the server process in MB, after it came to rest. */
function residentMegabytes(client: LspClient): number {
  const status = readFileSync(`/proc/${client.process.pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/u.exec(status)?.[1] ?? 0) / 1024;
}

describe('the server under load and abuse', () => {
  let client: LspClient;
  beforeEach(async () => {
    client = await LspClient.start();
  });
  afterEach(async () => {
    assert.equal(await client.stop(), 0);
    assert.equal(client.log, '');
  });

  it('answers a fault in one request with an error of that request, and goes on', async () => {
    await assert.rejects(client.connection.sendRequest('textDocument/diagnostic', { nonsense: true }));
    await assert.rejects(client.connection.sendRequest('textDocument/documentSymbol', {}));
    await assert.rejects(client.connection.sendRequest('gongwen/unheardOf', {}));
    await client.connection.sendNotification('textDocument/didChange', { textDocument: { uri: 'x' } });
    await client.connection.sendNotification('textDocument/didOpen', {});
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: 'file:///nowhere' } });
    const uri = await client.open('a.md', '渝府办发[2024]47号\n');
    const report = await pull(client, uri);
    assert.equal(report.kind, 'full');
  });

  it('forgets requests that were cancelled', async () => {
    const uri = await client.open('a.md', GAZETTE);
    const source = new CancellationTokenSource();
    const answers = Array.from({ length: 20 }, () => pull(client, uri, source.token));
    source.cancel();
    const settled = await Promise.allSettled(answers);
    assert.ok(settled.some(({ status }) => status === 'rejected'));
    assert.equal((await pull(client, uri)).kind, 'full');
  });

  it('answers about the text as it is when edits and requests come mixed', async () => {
    const uri = await client.open('a.md', GAZETTE);
    const answers: Promise<DocumentDiagnosticReport>[] = [];
    for (let i = 0; i < 30; i++) {
      await client.replace(uri, '渝府办发〔2024〕47号', '渝府办发[2024]47号');
      answers.push(pull(client, uri));
      await client.replace(uri, '渝府办发[2024]47号', '渝府办发〔2024〕47号');
      answers.push(pull(client, uri));
    }
    await client.replace(uri, '渝府办发〔2024〕47号', '渝府办发[2024]47号');
    await Promise.all(answers);
    const last = await pull(client, uri);
    assert.ok(last.kind === 'full' && last.items.filter(({ code }) => code === 'docnum-bracket').length === 1);
  });

  it('gives nothing about a document that was closed while a request was on its way', async () => {
    const uri = await client.open('a.md', GAZETTE.replaceAll('〔2024〕', '[2024]'));
    const answer = pull(client, uri);
    await client.close(uri);
    await answer;
    const after = await pull(client, uri);
    assert.deepEqual(after, { kind: 'full', items: [] });
  });

  it('takes any text: empty, one line without an end, a lone surrogate, NUL, a megabyte in one line', async () => {
    const texts = [
      '',
      '渝府办发',
      '\ud800渝府',
      'a\0b',
      '\ufeff# 关于X的通知\n',
      `${'（一）推进工作，'.repeat(130_000)}`,
    ];
    for (const [index, text] of texts.entries()) {
      const uri = await client.open(`${index}.md`, text);
      assert.equal((await pull(client, uri)).kind, 'full');
    }
  });

  it('writes no text of a document into its log', async () => {
    const uri = await client.open('秘密.md', GAZETTE);
    await pull(client, uri);
    await client.connection.sendNotification('textDocument/didChange', { textDocument: { uri } });
    await pull(client, uri);
    const log = client.logged.join('\n');
    assert.doesNotMatch(log, /[\u4e00-\u9fff]/u);
  });

  it('needs no more memory after 10,000 edits of the gazette than after the first thousand', async function () {
    this.timeout(120_000);
    if (process.platform !== 'linux') this.skip();
    const uri = await client.open('a.md', GAZETTE);
    const place = client.document(uri).positionAt(GAZETTE.indexOf('市政府各部门'));
    const typeOften = async (times: number): Promise<void> => {
      for (let i = 0; i < times; i++) {
        const end = { line: place.line, character: place.character + (i % 2) };
        await client.connection.sendNotification('textDocument/didChange', {
          textDocument: { uri, version: i + 2 },
          contentChanges: [
            { range: { start: place, end }, text: i % 2 === 0 ? String.fromCharCode(0x4e00 + (i % 5000)) : '' },
          ],
        });
        // Every tenth is enough to have all texts analysed that a drafter would wait for.
        if (i % 10 === 0) await pull(client, uri);
      }
      await pull(client, uri);
    };
    await typeOften(1000);
    const early = residentMegabytes(client);
    await typeOften(9000);
    const late = residentMegabytes(client);
    assert.ok(late < early + 40, `${early.toFixed(0)} MB after 1,000 edits, ${late.toFixed(0)} MB after 10,000`);
  });
});
