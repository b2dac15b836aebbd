import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver';
import { LspClient, OLD, until } from '../support/lsp-client.ts';

const DRAFT = [
  '# 重庆市人民政府办公厅关于印发《行动方案》的通知',
  '',
  '渝府办发[2024]47号',
  '',
  '各区县（自治县）人民政府，市政府各部门，有关单位：',
  '',
  '现将《行动方案》印发给你们，请认真贯彻执行。',
  '',
  '重庆市人民政府办公厅',
  '',
  '2024年5月11日',
  '',
].join('\n');

function pull(client: LspClient, uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
  return client.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri }, previousResultId });
}

/** The findings of a document, all of them. */
async function items(client: LspClient, uri: string): Promise<readonly Diagnostic[]> {
  const report = await pull(client, uri);
  assert.equal(report.kind, 'full');
  return report.kind === 'full' ? report.items : [];
}

/** Line:character–line:character of each finding of a rule, with the text that it marks. */
async function places(client: LspClient, uri: string, rule: string): Promise<string[]> {
  return (await items(client, uri))
    .filter((item) => item.code === rule)
    .map(({ range: { start, end } }) => {
      const text = client.document(uri).getText({ start, end });
      return `${start.line}:${start.character}–${end.line}:${end.character} ${text}`;
    });
}

describe('diagnostics that the client asks for', () => {
  let client: LspClient;
  beforeEach(async () => {
    client = await LspClient.start();
  });
  afterEach(() => client.stop());

  it('stand at their exact places, with source, code, severity and a message that names its basis', async () => {
    const uri = await client.open('a.md', DRAFT);
    const found = (await items(client, uri)).filter((item) => item.code === 'docnum-bracket');
    assert.equal(found.length, 1);
    const [finding] = found;
    assert.deepEqual(finding?.range, { start: { line: 2, character: 4 }, end: { line: 2, character: 10 } });
    assert.equal(finding.source, 'gongwen');
    assert.equal(finding.severity, 1);
    assert.match(String(finding.message), /六角括号.*（标准：GB\/T 9704—2012/u);
    assert.deepEqual(finding.data, { fix: '改为“〔2024〕”', safety: 'safe' });
  });

  it('are not sent twice', async () => {
    const uri = await client.open('a.md', DRAFT);
    const first = await pull(client, uri);
    assert.ok(first.resultId);
    assert.deepEqual(await pull(client, uri, first.resultId), { kind: 'unchanged', resultId: first.resultId });
    await client.replace(uri, '现将', '今将');
    const next = await pull(client, uri, first.resultId);
    assert.equal(next.kind, 'full');
    assert.notEqual(next.resultId, first.resultId);
  });

  it('of a document opened anew are not taken for those of the one before', async () => {
    const uri = await client.open('a.md', DRAFT);
    const first = await pull(client, uri);
    await client.close(uri);
    await client.open('a.md', DRAFT.replace('[2024]', '〔2024〕'));
    const next = await pull(client, uri, first.resultId);
    assert.equal(next.kind, 'full');
    assert.deepEqual(await places(client, uri, 'docnum-bracket'), []);
  });

  it('follow each edit, several in one message, each placed in what the one before left', async () => {
    const uri = await client.open('a.md', DRAFT);
    await client.change(uri, [
      { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '\n\n' },
      { range: { start: { line: 4, character: 0 }, end: { line: 4, character: 0 } }, text: '测' },
      { range: { start: { line: 4, character: 0 }, end: { line: 4, character: 1 } }, text: '' },
    ]);
    assert.deepEqual(await places(client, uri, 'docnum-bracket'), ['4:4–4:10 [2024]']);
    await client.replace(uri, '[2024]', '〔2024〕');
    assert.deepEqual(await places(client, uri, 'docnum-bracket'), []);
    await client.change(uri, [{ text: DRAFT }]);
    assert.deepEqual(await places(client, uri, 'docnum-bracket'), ['2:4–2:10 [2024]']);
  });

  it('count like the editor in a text with CRLF, and after a CRLF was cut and mended', async () => {
    const uri = await client.open('a.md', DRAFT.replaceAll('\n', '\r\n'));
    assert.deepEqual(await places(client, uri, 'docnum-bracket'), ['2:4–2:10 [2024]']);
    await client.change(uri, [
      { range: { start: { line: 0, character: 5 }, end: { line: 1, character: 0 } }, text: '\r' },
      { range: { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } }, text: '\n' },
    ]);
    assert.deepEqual(await places(client, uri, 'docnum-bracket'), ['2:4–2:10 [2024]']);
  });

  it('count UTF-16 units: characters outside of the plane count two', async () => {
    const uri = await client.open('a.md', DRAFT.replace('现将', '𠀀𠀁（渝府办发[2024]9号）现将'));
    assert.deepEqual(await places(client, uri, 'docnum-bracket'), ['2:4–2:10 [2024]', '6:9–6:15 [2024]']);
    await client.change(uri, [
      { range: { start: { line: 6, character: 0 }, end: { line: 6, character: 2 } }, text: '' },
    ]);
    assert.deepEqual(await places(client, uri, 'docnum-bracket'), ['2:4–2:10 [2024]', '6:7–6:13 [2024]']);
  });

  it('take positions past the end for the end', async () => {
    const uri = await client.open('a.md', '渝府办发[2024]47号');
    await client.change(uri, [
      { range: { start: { line: 50, character: 7 }, end: { line: 51, character: 9 } }, text: '\n渝府办发[2024]8号' },
    ]);
    assert.deepEqual(await places(client, uri, 'docnum-bracket'), ['0:4–0:10 [2024]', '1:4–1:10 [2024]']);
    await client.change(uri, [
      { range: { start: { line: 0, character: 999 }, end: { line: 1, character: 999 } }, text: '' },
    ]);
    assert.deepEqual(await places(client, uri, 'docnum-bracket'), ['0:4–0:10 [2024]']);
  });

  it('are none for a README and for a document that is not open', async () => {
    const readme = await client.open('README.md', '# Gongwen\n\nSee `渝府办发[2024]47号`.\n\n1. one\n3. three\n');
    assert.deepEqual(await items(client, readme), []);
    assert.deepEqual(await items(client, 'file:///nowhere.md'), []);
  });

  it('are the same for each of the seeds as on the disk: none that a drafter must act on', async () => {
    for (const name of ['渝府办发〔2024〕47号.md', '渝府发〔2024〕11号.md', '渝府办发〔2021〕52号.md']) {
      const uri = await client.open(name, readFileSync(new URL(`../../seeds/${name}`, import.meta.url), 'utf8'));
      assert.deepEqual(
        (await items(client, uri)).filter((item) => (item.severity ?? 4) <= 2),
        [],
        name,
      );
    }
  });
});

describe('diagnostics that are pushed', () => {
  let client: LspClient;
  beforeEach(async () => {
    client = await LspClient.start({ capabilities: OLD });
  });
  afterEach(() => client.stop());

  it('come after opening and after each edit, and are cleared after closing', async () => {
    const uri = await client.open('a.md', DRAFT);
    const first = await client.untilPushed(uri, ({ diagnostics }) =>
      diagnostics.some(({ code }) => code === 'docnum-bracket'),
    );
    assert.equal(first.version, undefined, 'this client knows no versions');
    client.pushed.length = 0;
    await client.replace(uri, '[2024]', '〔2024〕');
    await client.untilPushed(uri, ({ diagnostics }) => !diagnostics.some(({ code }) => code === 'docnum-bracket'));
    client.pushed.length = 0;
    await client.close(uri);
    await client.untilPushed(uri, ({ diagnostics }) => diagnostics.length === 0);
    await new Promise((resolve) => setTimeout(resolve, 50));
    assert.equal(client.pushed.length, 1, 'nothing comes after the clearing');
  });

  it('are not sent for each of many edits, and the last word is about the last text', async () => {
    const uri = await client.open('a.md', DRAFT);
    await client.untilPushed(uri, () => true);
    client.pushed.length = 0;
    for (let i = 0; i < 200; i++) await client.replace(uri, '现将', i % 2 === 0 ? '现现将' : '现将');
    await client.replace(uri, '[2024]', '〔2024〕');
    await client.untilPushed(uri, ({ diagnostics }) => !diagnostics.some(({ code }) => code === 'docnum-bracket'));
    assert.ok(client.pushed.length < 200, `${client.pushed.length} messages for 201 edits`);
  });

  it('name the version they are about, for clients that want it', async () => {
    const versioned = await LspClient.start({
      capabilities: { textDocument: { publishDiagnostics: { versionSupport: true } } },
    });
    const uri = await versioned.open('a.md', DRAFT);
    const { version } = await versioned.untilPushed(uri, () => true);
    assert.equal(version, 1);
    await versioned.stop();
  });
});

describe('the status of a document', () => {
  it('is told to a client that asks for it, and says whether the document is one of ours', async () => {
    const client = await LspClient.start({ initializationOptions: { status: true } });
    const told: unknown[] = [];
    client.connection.onNotification('gongwen/status', (status: unknown) => {
      told.push(status);
    });
    const draft = await client.open('a.md', DRAFT);
    await pull(client, draft);
    const readme = await client.open('README.md', '# Read me\n');
    await pull(client, readme);
    await until(() => told[1]);
    assert.deepEqual(told[1], { uri: readme, isGazette: false, errors: 0, warnings: 0, infos: 0 });
    const [first] = told;
    assert.ok(typeof first === 'object' && first !== null && 'isGazette' in first && 'errors' in first);
    assert.equal(first.isGazette, true);
    assert.equal(first.errors, 1);
    await client.stop();
  });
});
