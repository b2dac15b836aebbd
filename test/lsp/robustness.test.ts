import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { CancellationToken, CancellationTokenSource, type DocumentDiagnosticReport } from 'vscode-languageserver';
import { LspClient } from '../support/lsp-client.ts';

const GAZETTE = readFileSync(new URL('../../seeds/重庆市人民政府公报2024年第9期.md', import.meta.url), 'utf8');

function pull(client: LspClient, uri: string, token = CancellationToken.None): Promise<DocumentDiagnosticReport> {
  return client.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } }, token);
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
});

describe('memory', () => {
  it('is flat over 10,000 edits of the gazette: a heap that holds few versions of it is enough', async function () {
    this.timeout(120_000);
    // One version with its model and findings takes some megabytes; four hundred of them kept would not fit by far.
    const client = await LspClient.start({ nodeArguments: ['--max-old-space-size=64'] });
    const uri = await client.open('a.md', GAZETTE);
    const start = client.document(uri).positionAt(GAZETTE.indexOf('市政府各部门'));
    for (let i = 0; i < 10_000; i++) {
      const end = { line: start.line, character: start.character + (i % 2) };
      const text = i % 2 === 0 ? String.fromCharCode(0x4e00 + (i % 5000)) : '';
      await client.connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version: i + 2 },
        contentChanges: [{ range: { start, end }, text }],
      });
      if (i % 25 === 0) await pull(client, uri);
    }
    assert.equal((await pull(client, uri)).kind, 'full');
    assert.equal(await client.stop(), 0);
    assert.equal(client.log, '');
  });
});
