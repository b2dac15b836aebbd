import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { FileChangeType, type FullDocumentDiagnosticReport, type SymbolInformation } from 'vscode-languageserver';
import { normalUri } from '../../server/src/text/uris.ts';
import { LspClient } from '../support/lsp-client.ts';

const BODY =
  '各区县（自治县）人民政府，市政府各部门，有关单位：\n\n按照《国务院关于X的通知》（国发〔2024〕7号）要求，现就有关事项通知如下。\n\n一、加强管理。推进各项工作落实。（责任单位：市商务委、市教委，各区县政府）\n\n二、强化保障。及时报告情况。\n\n重庆市人民政府办公厅\n\n2023年5月1日\n';
const textOf = (i: number): string =>
  `# 重庆市人民政府办公厅\n# 关于第${i}项工作的通知\n\n渝府办发〔2023〕${i}号\n\n${BODY}`;

describe('a file that changes under the editor', () => {
  let folder: string;
  let client: LspClient;
  const uriOf = (name: string): string => normalUri(pathToFileURL(join(folder, name)).href);
  const tell = (name: string, type: FileChangeType): Promise<void> =>
    client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(name), type }] });
  const numbersOf = async (query: string): Promise<readonly (string | undefined)[]> =>
    (await client.connection.sendRequest<SymbolInformation[]>('workspace/symbol', { query })).map(
      ({ name }) => name.split(' ')[0],
    );

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'gongwen-disk-'));
    writeFileSync(join(folder, 'a.md'), textOf(1));
    client = await LspClient.start({ folders: [pathToFileURL(folder).href] });
    await numbersOf('');
  });
  afterEach(async () => {
    assert.equal(await client.stop(), 0);
    rmSync(folder, { recursive: true });
  });

  it('and is deleted while open, lives on in the editor and is gone when it is closed', async () => {
    const uri = await client.open(uriOf('a.md'), textOf(1));
    rmSync(join(folder, 'a.md'));
    await tell('a.md', FileChangeType.Deleted);
    assert.deepEqual(await numbersOf('第1项'), ['渝府办发〔2023〕1号']);
    const { items } = await client.connection.sendRequest<FullDocumentDiagnosticReport>('textDocument/diagnostic', {
      textDocument: { uri },
    });
    assert.ok(Array.isArray(items));
    await client.close(uri);
    assert.deepEqual(await numbersOf('第1项'), []);
  });

  it('and is written by another program while open, counts as it stands in the editor until it is closed', async () => {
    const uri = await client.open(uriOf('a.md'), textOf(1));
    writeFileSync(join(folder, 'a.md'), textOf(2));
    await tell('a.md', FileChangeType.Changed);
    assert.deepEqual(await numbersOf('渝府办发〔2023〕'), ['渝府办发〔2023〕1号']);
    await client.close(uri);
    assert.deepEqual(await numbersOf('渝府办发〔2023〕'), ['渝府办发〔2023〕2号']);
  });

  it('and becomes a folder, or no text, is forgotten', async () => {
    rmSync(join(folder, 'a.md'));
    mkdirSync(join(folder, 'a.md'));
    await tell('a.md', FileChangeType.Changed);
    assert.deepEqual(await numbersOf(''), []);
    writeFileSync(join(folder, 'b.md'), new Uint8Array([0, 1, 2, 3, 0xff, 0]));
    await tell('b.md', FileChangeType.Created);
    assert.deepEqual(await numbersOf(''), []);
  });

  it('and goes with its folder, or comes with one, of which the editor names the folder alone', async () => {
    mkdirSync(join(folder, '2024年/上半年'), { recursive: true });
    writeFileSync(join(folder, '2024年/b.md'), textOf(2));
    writeFileSync(join(folder, '2024年/上半年/c.md'), textOf(3));
    await tell('2024年', FileChangeType.Created);
    const all = ['渝府办发〔2023〕1号', '渝府办发〔2023〕2号', '渝府办发〔2023〕3号'];
    assert.deepEqual((await numbersOf('')).toSorted(), all);
    renameSync(join(folder, '2024年'), join(folder, '归档'));
    await tell('2024年', FileChangeType.Deleted);
    await tell('归档', FileChangeType.Created);
    assert.deepEqual((await numbersOf('')).toSorted(), all);
    const open = await client.open(uriOf('归档/b.md'), textOf(2));
    rmSync(join(folder, '归档'), { recursive: true });
    await tell('归档', FileChangeType.Deleted);
    assert.deepEqual((await numbersOf('')).toSorted(), all.slice(0, 2), 'what is open stays');
    await client.close(open);
    assert.deepEqual(await numbersOf(''), all.slice(0, 1));
  });

  it('and is one that a search leaves out, is left out still', async () => {
    mkdirSync(join(folder, '.git'));
    writeFileSync(join(folder, '.gitignore'), '草稿/\n*.bak.md\n');
    for (const name of ['草稿', 'node_modules/x', '.cache']) mkdirSync(join(folder, name), { recursive: true });
    for (const name of ['草稿/b.md', 'node_modules/x/b.md', '.cache/b.md', 'b.bak.md']) {
      writeFileSync(join(folder, name), textOf(2));
      await tell(name, FileChangeType.Created);
      await tell(name, FileChangeType.Changed);
    }
    for (const name of ['草稿', 'node_modules', 'node_modules/x', '.cache']) await tell(name, FileChangeType.Created);
    assert.deepEqual(await numbersOf(''), ['渝府办发〔2023〕1号']);
    await client.close(await client.open(uriOf('草稿/b.md'), textOf(2)));
    assert.deepEqual(await numbersOf(''), ['渝府办发〔2023〕1号']);
  });

  it('and is a pipe that nobody writes to, keeps nobody waiting', async function () {
    if (spawnSync('mkfifo', [join(folder, 'b.md')]).status !== 0) return this.skip();
    await tell('b.md', FileChangeType.Created);
    writeFileSync(join(folder, 'c.md'), textOf(3));
    await tell('c.md', FileChangeType.Created);
    assert.deepEqual((await numbersOf('')).toSorted(), ['渝府办发〔2023〕1号', '渝府办发〔2023〕3号']);
  });
});
