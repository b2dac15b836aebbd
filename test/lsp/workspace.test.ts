import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type CodeLens,
  type CompletionList,
  type DocumentLink,
  FileChangeType,
  type Hover,
  type Location,
  type SymbolInformation,
} from 'vscode-languageserver';
import { normalUri } from '../../server/src/text/uris.ts';
import { LspClient } from '../support/lsp-client.ts';

const PLAN = readFileSync(new URL('../../seeds/渝府办发〔2024〕47号.md', import.meta.url), 'utf8');
const REPEAL = readFileSync(new URL('../../seeds/渝府办发〔2024〕48号.md', import.meta.url), 'utf8');
const DRAFT = '# 关于X的通知\n\n渝府发〔2024〕9号\n\n按照渝府办发〔2024〕47号、渝府办发〔2021〕107号办理，参照《\n';

describe('a workspace', () => {
  let folder: string;
  let client: LspClient;
  let uri: string;

  const uriOf = (name: string): string => normalUri(pathToFileURL(join(folder, name)).href);
  const write = (name: string, text: string): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  const ask = <T>(method: string, words?: string, params: object = {}): Promise<T> => {
    const document = client.document(uri);
    const position = words === undefined ? undefined : document.positionAt(DRAFT.indexOf(words) + words.length);
    return client.connection.sendRequest(`textDocument/${method}`, {
      textDocument: { uri },
      ...(position && { position }),
      ...params,
    });
  };
  const symbols = async (query: string): Promise<string[]> =>
    (await client.connection.sendRequest<SymbolInformation[]>('workspace/symbol', { query })).map(
      ({ location }) => location.uri,
    );

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'gongwen-workspace-'));
    write('2024/plan.md', PLAN);
    write('2024/repeal.md', REPEAL);
    write('node_modules/x/plan.md', PLAN);
    write('README.md', '# Read me\n');
    client = await LspClient.start({ folders: [pathToFileURL(folder).href] });
    uri = await client.open(uriOf('draft.md'), DRAFT);
    await symbols('');
  });
  afterEach(async () => {
    assert.equal(await client.stop(), 0);
    rmSync(folder, { recursive: true });
  });

  it('is searched for documents by title and number, open ones included', async () => {
    assert.deepEqual((await symbols('')).sort(), [uriOf('2024/plan.md'), uriOf('2024/repeal.md'), uri].sort());
    assert.deepEqual(await symbols('邮运通'), [uriOf('2024/plan.md')]);
    assert.deepEqual(await symbols('渝府发〔2024〕9'), [uri]);
    // Clients filter once more, by the name alone.
    const [plan] = await client.connection.sendRequest<SymbolInformation[]>('workspace/symbol', {
      query: '2024〕47号',
    });
    assert.match(plan?.name ?? '', /^渝府办发〔2024〕47号 .*邮运通/u);
  });

  it('answers where a cited number leads, who cites it, and whether it was repealed', async () => {
    const [definition] = await ask<Location[]>('definition', '渝府办发〔2024〕47号');
    assert.deepEqual([definition?.uri, definition?.range.start.line], [uriOf('2024/plan.md'), 0]);
    const repealed = await ask<Hover>('hover', '渝府办发〔2021〕107号');
    assert.match(JSON.stringify(repealed.contents), /已由渝府办发〔2024〕48号废止/u);
    const references = await ask<Location[]>('references', '渝府办发〔2021〕107号', {
      context: { includeDeclaration: true },
    });
    assert.ok(references.some((location) => location.uri === uriOf('2024/repeal.md')));
    const links = await ask<DocumentLink[]>('documentLink');
    assert.deepEqual(
      links.map(({ target }) => target),
      [`${uriOf('2024/plan.md')}#L1`],
    );
    const completions = await ask<CompletionList>('completion', '参照《');
    assert.ok(completions.items.some(({ label }) => label === '渝府办发〔2024〕47号'));
  });

  it('shows above a document who cites it', async () => {
    const plan = await client.open(uriOf('2024/plan.md'), PLAN);
    const lenses = await client.connection.sendRequest<CodeLens[]>('textDocument/codeLens', {
      textDocument: { uri: plan },
    });
    assert.equal(lenses[0]?.command?.title, '被引用 1 处（其他文件 1 个）');
  });

  it('follows files that are made, changed and deleted, and documents as they are typed and closed', async () => {
    const tell = (name: string, type: FileChangeType): Promise<void> =>
      client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(name), type }] });
    write('new.md', '# 关于新事的通知\n\n渝府发〔2024〕10号\n\n正文。\n');
    await tell('new.md', FileChangeType.Created);
    assert.deepEqual(await symbols('新事'), [uriOf('new.md')]);
    rmSync(join(folder, 'new.md'));
    await tell('new.md', FileChangeType.Deleted);
    assert.deepEqual(await symbols('新事'), []);

    await client.replace(uri, '关于X的通知', '关于打字的通知');
    assert.deepEqual(await symbols('打字'), [uri]);
    await client.close(uri);
    assert.deepEqual(await symbols('打字'), [], 'it was never saved');
  });

  it('holds a file once, however the editor writes its name', async () => {
    write('公报(1).md', PLAN);
    const raw = pathToFileURL(join(folder, '公报(1).md')).href;
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: raw, type: FileChangeType.Created }],
    });
    assert.equal((await symbols('邮运通')).length, 2);
    await client.open(raw, PLAN);
    assert.equal((await symbols('邮运通')).length, 2);
    await client.close(raw);
    assert.equal((await symbols('邮运通')).length, 2);
  });
});
