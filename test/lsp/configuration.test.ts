import assert from 'node:assert/strict';
import type { DocumentDiagnosticReport } from 'vscode-languageserver';
import { FOLDER, LspClient, MODERN, OLD, until } from '../support/lsp-client.ts';

const TEXT = '渝府办发[2024]47号\n';
const FRAGMENT = '按照国发[2024]7号要求。\n';

async function levels(client: LspClient, uri: string): Promise<Record<string, number | undefined>> {
  const report = await client.connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', {
    textDocument: { uri },
  });
  assert.equal(report.kind, 'full');
  return Object.fromEntries(report.items.map(({ code, severity }) => [String(code), severity]));
}

describe('configuration', () => {
  it('takes effect without a restart, and the client is told to ask again', async () => {
    let settings: unknown = {};
    const client = await LspClient.start({ settings: () => settings });
    const uri = await client.open('a.md', TEXT);
    assert.equal((await levels(client, uri))['docnum-bracket'], 1);
    for (const [value, expected] of [
      [{ rules: { 'docnum-bracket': 'info' } }, 3],
      [{ rules: { 'docnum-bracket': 'off' } }, undefined],
      [{ enable: false }, undefined],
      [{ rules: { 'docnum-bracket': 'warning' } }, 2],
      [{}, 1],
    ] as const) {
      settings = value;
      const before = client.refreshes;
      await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
      await until(() => (client.refreshes > before ? true : undefined));
      assert.equal((await levels(client, uri))['docnum-bracket'], expected, JSON.stringify(value));
    }
    await client.stop();
  });

  it('is asked for the folder of each document', async () => {
    const asked: unknown[] = [];
    const client = await LspClient.start();
    client.connection.onRequest('workspace/configuration', ({ items }: { items: readonly unknown[] }) => {
      asked.push(...items);
      return items.map(() => ({}));
    });
    const uri = await client.open('a.md', TEXT);
    await levels(client, uri);
    await levels(client, uri);
    assert.deepEqual(asked, [{ scopeUri: uri, section: 'gongwen' }]);
    await client.stop();
  });

  it('that is nonsense counts as not set', async () => {
    const settings = { enable: 'yes', detect: 5, files: 'x', asOf: '2024-13-45', rules: { 'docnum-bracket': 'loud' } };
    for (const value of [settings, null, 7, [], 'gongwen']) {
      const client = await LspClient.start({ settings: () => value });
      assert.equal((await levels(client, await client.open('a.md', TEXT)))['docnum-bracket'], 1);
      await client.stop();
    }
  });

  it('says which files are always documents', async () => {
    const client = await LspClient.start({ settings: () => ({ files: ['fragments/**', '*.draft.md'] }) });
    for (const [name, found] of [
      ['fragments/a.md', true],
      ['sub/b.draft.md', true],
      ['b.md', false],
    ] as const) {
      const uri = await client.open(`${FOLDER}${name}`, FRAGMENT);
      assert.equal('docnum-bracket' in (await levels(client, uri)), found, name);
    }
    await client.stop();
  });

  it('may ask for every file to be checked', async () => {
    const client = await LspClient.start({ settings: () => ({ detect: 'all' }) });
    assert.ok('docnum-bracket' in (await levels(client, await client.open('b.md', FRAGMENT))));
    await client.stop();
  });

  it('judges undated texts by the day that is set', async () => {
    const text = '# 关于X的通知\n\n各区县人民政府：\n\n请市交通局牵头落实。\n';
    for (const [asOf, found] of [
      ['2017-05-18', false],
      ['2024-05-11', true],
    ] as const) {
      const client = await LspClient.start({ settings: () => ({ asOf, detect: 'all' }) });
      assert.equal('agency-outdated' in (await levels(client, await client.open('a.md', text))), found, asOf);
      const dated = `${text}\n重庆市人民政府办公厅\n\n2016年5月1日\n`;
      assert.ok(!('agency-outdated' in (await levels(client, await client.open('b.md', dated)))), 'by its own date');
      await client.stop();
    }
  });

  it('comes with the notification from clients that cannot be asked', async () => {
    const client = await LspClient.start({ capabilities: OLD });
    const uri = await client.open('a.md', TEXT);
    await client.untilPushed(uri, ({ diagnostics }) => diagnostics.length > 0);
    client.pushed.length = 0;
    await client.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: { gongwen: { rules: { 'docnum-bracket': 'off' } } },
    });
    await client.untilPushed(uri, ({ diagnostics }) => !diagnostics.some(({ code }) => code === 'docnum-bracket'));
    await client.stop();
  });

  it('that nobody answers leaves the defaults', async () => {
    const client = await LspClient.start({
      capabilities: MODERN,
      settings: () => {
        throw new Error('no settings today');
      },
    });
    assert.equal((await levels(client, await client.open('a.md', TEXT)))['docnum-bracket'], 1);
    assert.ok(client.logged.some((message) => message.includes('settings')));
    await client.stop();
  });
});
