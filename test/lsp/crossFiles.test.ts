import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type CodeAction,
  type Diagnostic,
  DiagnosticSeverity,
  FileChangeType,
  type FullDocumentDiagnosticReport,
  type SymbolInformation,
  type WorkspaceDiagnosticReport,
} from 'vscode-languageserver';
import type { Status } from '../../server/src/protocol/status.ts';
import { normalUri } from '../../server/src/text/uris.ts';
import { LspClient, MODERN, OLD, until as untilSome } from '../support/lsp-client.ts';

const PLAN = readFileSync(new URL('../../seeds/渝府办发〔2024〕47号.md', import.meta.url), 'utf8');
const REPEAL = readFileSync(new URL('../../seeds/渝府办发〔2024〕48号.md', import.meta.url), 'utf8');
const DRAFT =
  '# 重庆市人民政府办公厅关于X的通知\n\n渝府办发〔2024〕60号\n\n有关单位：\n\n按照渝府办发〔2021〕107号办理。\n\n重庆市人民政府办公厅\n\n2024年6月3日\n';
const RULES = ['citation-repealed', 'docnum-across-files', 'edition-difference', 'citation-across-files'];

describe('findings across files', () => {
  let folder: string;
  let client: LspClient;

  const uriOf = (name: string): string => normalUri(pathToFileURL(join(folder, name)).href);
  const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
  const start = async (
    capabilities = MODERN,
    settings: () => unknown = () => ({}),
    initializationOptions: object = {},
  ): Promise<void> => {
    const folders = [pathToFileURL(folder).href];
    client = await LspClient.start({ folders, capabilities, settings, initializationOptions });
    // Has all files read.
    await client.connection.sendRequest<SymbolInformation[]>('workspace/symbol', { query: '' });
  };
  const pull = async (uri: string): Promise<readonly Diagnostic[]> => {
    const report = await client.connection.sendRequest<FullDocumentDiagnosticReport>('textDocument/diagnostic', {
      textDocument: { uri },
    });
    return report.items.filter(({ code }) => RULES.some((rule) => rule === code));
  };
  const until = async (condition: () => boolean | Promise<boolean>): Promise<void> => {
    for (let i = 0; i < 100; i++) {
      if (await condition()) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    assert.fail('it never came about');
  };
  const tell = (name: string, type: FileChangeType): Promise<void> =>
    client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(name), type }] });

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'gongwen-across-'));
    write('47.md', PLAN);
    write('48.md', REPEAL);
  });
  afterEach(async () => {
    assert.equal(await client.stop(), 0);
    rmSync(folder, { recursive: true });
  });

  it('say that a cited document was repealed, and lead to the document that did it', async () => {
    await start();
    const uri = await client.open(uriOf('draft.md'), DRAFT);
    const [found, ...rest] = await pull(uri);
    assert.equal(rest.length, 0);
    assert.equal(found?.code, 'citation-repealed');
    assert.equal(found.severity, DiagnosticSeverity.Warning);
    assert.match(String(found.message), /渝府办发〔2021〕107号已于2024-05-\d+由渝府办发〔2024〕48号废止/u);
    assert.equal(found.relatedInformation?.[0]?.location.uri, uriOf('48.md'));

    const actions = await client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: found.range,
      context: { diagnostics: [found] },
    });
    const disable = actions.find(({ title }) => title.startsWith('此行不检查 citation-repealed'));
    assert.ok(disable?.diagnostics?.length);
    await client.replace(uri, '按照', '<!-- gongwen-disable-next-line citation-repealed -- 历史 -->\n按照');
    assert.deepEqual(await pull(uri), []);
  });

  it('name the words in which the gazette and the web page differ, and call it no second use of the number', async () => {
    await start();
    const same = await client.open(uriOf('same.md'), PLAN.replaceAll('\n\n', '\n\n\n'));
    assert.deepEqual(await pull(same), []);
    await client.close(same);
    const other = await client.open(uriOf('other.md'), PLAN.replace('贯彻落实', '贯彻执行'));
    const [found, ...rest] = await pull(other);
    assert.deepEqual(
      [found?.code, found?.severity, rest.length],
      ['edition-difference', DiagnosticSeverity.Information, 0],
    );
    assert.match(String(found?.message), /此处“执行”，彼处“落实”/u);
  });

  it('say that a number was given twice, and repair a citation from the document that it cites', async () => {
    await start();
    const uri = await client.open(uriOf('twice.md'), DRAFT.replace('〔2024〕60号', '〔2024〕47号'));
    const twice = await pull(uri);
    assert.deepEqual(
      twice.map(({ code, severity }) => [code, severity]),
      [
        ['docnum-across-files', DiagnosticSeverity.Error],
        ['citation-repealed', DiagnosticSeverity.Warning],
      ],
    );
    const cites = await client.open(
      uriOf('cites.md'),
      DRAFT.replace('关于X', '关于Z').replace(
        '渝府办发〔2021〕107号',
        '《重庆市人民政府办公厅关于Y的意见》（渝府办发〔2024〕48号）',
      ),
    );
    const [wrong] = await pull(cites);
    assert.equal(wrong?.code, 'citation-across-files');
    const actions = await client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: cites },
      range: wrong.range,
      context: { diagnostics: [wrong], only: ['quickfix'] },
    });
    const fix = actions.find(({ title }) => title === '改为该文件的标题');
    const resolved = await client.connection.sendRequest<CodeAction>('codeAction/resolve', fix);
    assert.match(JSON.stringify(resolved.edit), /关于废止渝府办发〔2021〕107号文件的通知/u);
  });

  it('follow the other files: on the disk, and as they are typed', async () => {
    await start();
    const uri = await client.open(uriOf('draft.md'), DRAFT);
    assert.equal((await pull(uri)).length, 1);
    rmSync(join(folder, '48.md'));
    await tell('48.md', FileChangeType.Deleted);
    await until(() => client.refreshes > 0);
    assert.deepEqual(await pull(uri), []);
    const refreshes = client.refreshes;
    const repeal = await client.open(uriOf('new.md'), REPEAL);
    await pull(repeal);
    await until(() => client.refreshes > refreshes);
    assert.equal((await pull(uri)).length, 1);
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.equal(client.refreshes, refreshes + 1, 'asked once for one change');
  });

  it('count in the status of a document, also when another file changes', async () => {
    await start(MODERN, undefined, { status: true });
    const told: Status[] = [];
    client.connection.onNotification('gongwen/status', (status: Status) => {
      told.push(status);
    });
    const uri = await client.open(uriOf('draft.md'), DRAFT);
    assert.equal((await pull(uri)).length, 1);
    const { errors, warnings, infos } = await untilSome(() => told.at(-1));
    rmSync(join(folder, '48.md'));
    await tell('48.md', FileChangeType.Deleted);
    await until(() => client.refreshes > 0);
    assert.deepEqual(await pull(uri), []);
    assert.deepEqual(told.at(-1), { uri, isGazette: true, errors, warnings: warnings - 1, infos });
    await client.replace(uri, '办理', '认真办理');
    await pull(uri);
    assert.equal(told.length, 3, 'once of each text and of each change to what others say of it');
  });

  it('are pushed to clients that do not ask, again when another file changes', async () => {
    await start(OLD);
    const uri = await client.open(uriOf('draft.md'), DRAFT);
    const codes = (): readonly unknown[] =>
      client.pushed.findLast((params) => params.uri === uri)?.diagnostics.map(({ code }) => code) ?? [];
    await until(() => codes().includes('citation-repealed'));
    rmSync(join(folder, '48.md'));
    await tell('48.md', FileChangeType.Deleted);
    await until(() => !codes().includes('citation-repealed'));
  });

  it('are asked for anew also where another request has learnt of the change first', async () => {
    await start();
    const uri = await client.open(uriOf('draft.md'), DRAFT);
    assert.equal((await pull(uri)).length, 1);
    const before = client.refreshes;
    rmSync(join(folder, '48.md'));
    await tell('48.md', FileChangeType.Deleted);
    // What VS Code asks whenever the cursor moves; its answer is no answer to what is wrong.
    const beginning = { line: 0, character: 0 };
    await client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: beginning, end: beginning },
      context: { diagnostics: [] },
    });
    await until(() => client.refreshes > before);
    assert.deepEqual(await pull(uri), []);
  });

  it('are among those of files that are not open', async () => {
    write('draft.md', DRAFT);
    await start(MODERN, () => ({ workspaceDiagnostics: true }));
    const report = await client.connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', {
      previousResultIds: [],
    });
    const draft = report.items.find((item) => item.uri === uriOf('draft.md'));
    assert.ok(draft?.kind === 'full' && draft.items.some(({ code }) => code === 'citation-repealed'));
    const again = client.connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', {
      previousResultIds: report.items.flatMap(({ uri, resultId }) => (resultId ? [{ uri, value: resultId }] : [])),
    });
    write('48.md', '# 关于Z的通知\n\n渝府办发〔2024〕48号\n\n有关单位：\n\n正文。\n');
    await tell('48.md', FileChangeType.Changed);
    let items = [...(await again).items];
    if (!items.some(({ uri }) => uri === uriOf('draft.md'))) {
      const next = await client.connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', {
        previousResultIds: [...report.items, ...items].flatMap(({ uri, resultId }) =>
          resultId ? [{ uri, value: resultId }] : [],
        ),
      });
      items = [...next.items];
    }
    const judged = items.find((item) => item.uri === uriOf('draft.md'));
    assert.ok(judged?.kind === 'full' && !judged.items.some(({ code }) => code === 'citation-repealed'));
  });

  it('take the level that the settings say', async () => {
    await start(MODERN, () => ({ rules: { 'citation-repealed': 'off' } }));
    assert.deepEqual(await pull(await client.open(uriOf('draft.md'), DRAFT)), []);
  });
});
