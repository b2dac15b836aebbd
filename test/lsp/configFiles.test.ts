import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type DocumentDiagnosticReport, FileChangeType, type RegistrationParams } from 'vscode-languageserver';
import { LspClient, MODERN, until } from '../support/lsp-client.ts';

const TEXT = '渝府办发[2024]47号\n';
const WATCHING = {
  ...MODERN,
  workspace: { ...MODERN.workspace, didChangeWatchedFiles: { dynamicRegistration: true } },
};

describe('configuration files', () => {
  let folder: string;
  let client: LspClient;
  const shown: string[] = [];
  const registered: string[] = [];

  const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href;
  const write = (name: string, text: string): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  /** Writes a file and tells the server of it, as an editor does. */
  const change = async (name: string, text: string): Promise<void> => {
    write(name, text);
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uriOf(name), type: FileChangeType.Changed }],
    });
  };
  const start = async (settings: unknown = {}): Promise<void> => {
    client = await LspClient.start({
      capabilities: WATCHING,
      folders: [pathToFileURL(folder).href],
      settings: () => settings,
    });
    client.connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
      shown.push(message);
    });
    client.connection.onRequest('client/registerCapability', ({ registrations }: RegistrationParams) => {
      registered.push(...registrations.map(({ method }) => method));
      return null;
    });
  };
  const level = async (uri: string, rule = 'docnum-bracket'): Promise<number | undefined> => {
    const report = await client.connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', {
      textDocument: { uri },
    });
    return report.kind === 'full' ? report.items.find(({ code }) => code === rule)?.severity : undefined;
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'gongwen-lsp-'));
    shown.length = 0;
    registered.length = 0;
  });
  afterEach(async () => {
    await client.stop();
    rmSync(folder, { recursive: true });
  });

  it('hold for what is below them, the nearest last, and change without a restart', async () => {
    write('gongwen.config.json', '{ "rules": { "docnum-bracket": "warning" } }');
    write('drafts/gongwen.config.json', '{ "rules": { "docnum-bracket": "info" } }');
    await start();
    const above = await client.open(uriOf('a.md'), TEXT);
    const below = await client.open(uriOf('drafts/a.md'), TEXT);
    assert.deepEqual([await level(above), await level(below)], [2, 3]);
    await until(() => registered.find((method) => method === 'workspace/didChangeWatchedFiles'));
    await change('gongwen.config.json', '{ "rules": { "docnum-bracket": "off" } }');
    await until(() => client.refreshes || undefined);
    assert.deepEqual([await level(above), await level(below)], [undefined, 3]);
    rmSync(join(folder, 'drafts/gongwen.config.json'));
    await change('gongwen.config.json', '{}');
    assert.deepEqual([await level(above), await level(below)], [1, 1]);
  });

  it('go with their folder, of which the editor names the folder alone, and come with it', async () => {
    write('drafts/gongwen.config.json', '{ "rules": { "docnum-bracket": "info" } }');
    await start();
    const uri = await client.open(uriOf('drafts/a.md'), TEXT);
    assert.equal(await level(uri), 3);
    const tell = (type: FileChangeType): Promise<void> =>
      client.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: uriOf('drafts'), type }],
      });
    await until(() => registered.find((method) => method === 'workspace/didChangeWatchedFiles'));
    rmSync(join(folder, 'drafts'), { recursive: true });
    await tell(FileChangeType.Deleted);
    assert.equal(await level(uri), 1);
    write('drafts/gongwen.config.json', '{ "rules": { "docnum-bracket": "warning" } }');
    await tell(FileChangeType.Created);
    assert.equal(await level(uri), 2);
  });

  it('keep what they said before somebody broke them, and say once what is wrong', async () => {
    write('gongwen.config.json', '{ "rules": { "docnum-bracket": "warning" } }');
    await start();
    const uri = await client.open(uriOf('a.md'), TEXT);
    assert.equal(await level(uri), 2);
    await change('gongwen.config.json', '{ "rules": { "docnum-bracket": "inf');
    assert.equal(await level(uri), 2);
    await client.change(uri, [{ text: `${TEXT}\n` }]);
    assert.equal(await level(uri), 2);
    assert.equal(shown.length, 1);
    assert.match(shown[0] ?? '', /^gongwen\.config\.json:1:\d+ /u);
    await change('gongwen.config.json', '{ "rules": { "docnum-bracket": "info" } }');
    assert.equal(await level(uri), 3);
  });

  it('yield to the settings of the editor', async () => {
    write('gongwen.config.json', '{ "rules": { "docnum-bracket": "warning" } }');
    await start({ rules: { 'docnum-bracket': 'info' } });
    assert.equal(await level(await client.open(uriOf('a.md'), TEXT)), 3);
  });

  it('say which files are documents, and whose agencies are known', async () => {
    const agency = { short: '市测试局', full: '重庆市测试管理局', category: '测试', region: '重庆市' };
    const registry = { version: 1, name: '测试', agencies: [{ ...agency, discouraged: [{ form: '市测试办' }] }] };
    write('office.json', JSON.stringify(registry));
    write('gongwen.config.json', '{ "files": ["parts/*.md"], "registry": ["office.json"], "rules": {} }');
    await start();
    const text = '请市测试办牵头落实，按照国发[2024]7号办理。\n';
    const part = await client.open(uriOf('parts/a.md'), text);
    assert.equal(await level(part), 1);
    assert.ok(await level(part, 'agency-nonstandard-short'));
    assert.equal(await level(await client.open(uriOf('a.md'), text)), undefined);
    await change('office.json', JSON.stringify({ ...registry, agencies: [] }));
    assert.equal(await level(part, 'agency-nonstandard-short'), undefined);
  });

  it('build on other files, and say something else of some documents', async () => {
    write('base.json', '{ "rules": { "docnum-bracket": "warning" } }');
    const overrides = [{ files: ['final/**'], rules: { 'docnum-bracket': 'error' } }];
    write('gongwen.config.json', JSON.stringify({ extends: './base.json', overrides }));
    await start();
    const draft = await client.open(uriOf('a.md'), TEXT);
    const final = await client.open(uriOf('final/a.md'), TEXT);
    assert.deepEqual([await level(draft), await level(final)], [2, 1]);
    await change('base.json', '{ "rules": { "docnum-bracket": "info" } }');
    assert.deepEqual([await level(draft), await level(final)], [3, 1]);
    await change('base.json', '{ "rules": 1 }');
    assert.deepEqual([await level(draft), await level(final)], [3, 1]);
    assert.match(shown[0] ?? '', /^base\.json:1:12 rules 应为对象/u);
  });

  it('hold for a draft that was never saved', async () => {
    write('gongwen.config.json', '{ "rules": { "docnum-bracket": "warning" } }');
    await start();
    assert.equal(await level(await client.open('untitled:Untitled-1', TEXT)), 2);
  });
});
