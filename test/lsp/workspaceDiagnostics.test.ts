import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  CancellationTokenSource,
  FileChangeType,
  ProgressType,
  type WorkspaceDiagnosticReport,
  type WorkspaceDiagnosticReportPartialResult,
} from 'vscode-languageserver';
import { normalUri } from '../../server/src/text/uris.ts';
import { LspClient } from '../support/lsp-client.ts';

const WRONG = '渝府办发[2024]47号\n';

describe('diagnostics of the whole workspace', () => {
  let folder: string;
  let client: LspClient;
  let on: boolean;

  const uriOf = (name: string): string => normalUri(pathToFileURL(join(folder, name)).href);
  const write = (name: string, text: string): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  const pull = (known: Record<string, string> = {}, more: object = {}): Promise<WorkspaceDiagnosticReport> =>
    client.connection.sendRequest('workspace/diagnostic', {
      previousResultIds: Object.entries(known).map(([uri, value]) => ({ uri, value })),
      ...more,
    });
  /** Name → findings of each file in a report. */
  const counted = ({ items }: WorkspaceDiagnosticReport): Record<string, number> =>
    Object.fromEntries(
      items.map((item) => [
        decodeURIComponent(item.uri.slice(uriOf('').length + 1)),
        item.kind === 'full' ? item.items.length : -1,
      ]),
    );
  const ids = ({ items }: WorkspaceDiagnosticReport): Record<string, string> =>
    Object.fromEntries(items.flatMap(({ uri, resultId }) => (resultId === undefined ? [] : [[uri, resultId]])));
  const tell = (name: string, type: FileChangeType): Promise<void> =>
    client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(name), type }] });
  /** Whether a promise is still open after a while. */
  const waits = async (promise: Promise<unknown>): Promise<boolean> =>
    Promise.race([promise.then(() => false), new Promise<boolean>((resolve) => setTimeout(() => resolve(true), 150))]);

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'gongwen-pull-'));
    write('a.md', WRONG);
    write('sub/b.md', '渝府办发〔2024〕48号\n');
    write('old/c.md', WRONG);
    write('notes.txt', WRONG);
    write('README.md', '# Read me\n');
    write('gongwen.config.json', '{ "ignore": ["old/"] }');
    on = true;
    client = await LspClient.start({
      folders: [pathToFileURL(folder).href],
      settings: () => ({ workspaceDiagnostics: on }),
    });
  });
  afterEach(async () => {
    assert.equal(await client.stop(), 0);
    rmSync(folder, { recursive: true });
  });

  it('are those of the files that the command line would find, but for those that are open', async () => {
    await client.open(uriOf('sub/b.md'), WRONG);
    assert.deepEqual(counted(await pull()), { 'a.md': 1, 'README.md': 0 });
  });

  it('come once: the next request waits until something has changed', async () => {
    const first = await pull();
    assert.deepEqual(counted(first), { 'a.md': 1, 'sub/b.md': 0, 'README.md': 0 });
    const next = pull(ids(first));
    assert.ok(await waits(next));
    write('sub/b.md', WRONG);
    await tell('sub/b.md', FileChangeType.Changed);
    assert.deepEqual(counted(await next), { 'sub/b.md': 1 });
    const last = pull({ ...ids(first), ...ids(await next) });
    rmSync(join(folder, 'a.md'));
    await tell('a.md', FileChangeType.Deleted);
    assert.deepEqual(counted(await last), { 'a.md': 0 });
  });

  it('go with the folder of a file and come with it, and are never those of a file that a search leaves out', async () => {
    const first = await pull();
    const next = pull(ids(first));
    assert.ok(await waits(next));
    renameSync(join(folder, 'sub'), join(folder, 'moved'));
    await tell('sub', FileChangeType.Deleted);
    await tell('moved', FileChangeType.Created);
    const second = await next;
    const all = { ...counted(second) };
    // Whichever of the two the server came upon first.
    let known = { ...ids(first), ...ids(second) };
    while (Object.keys(all).length < 2) {
      const more = await pull(known);
      Object.assign(all, counted(more));
      known = { ...known, ...ids(more) };
    }
    assert.deepEqual(all, { 'sub/b.md': 0, 'moved/b.md': 0 });

    const { [uriOf('sub/b.md')]: _gone, ...left } = known;
    const last = pull(left);
    mkdirSync(join(folder, '.git'));
    write('.gitignore', 'out/\n');
    write('out/d.md', WRONG);
    write('node_modules/x/e.md', WRONG);
    for (const name of ['out', 'out/d.md', 'node_modules', 'node_modules/x/e.md']) {
      await tell(name, FileChangeType.Created);
    }
    assert.ok(await waits(last));
    write('f.md', WRONG);
    await tell('f.md', FileChangeType.Created);
    assert.deepEqual(counted(await last), { 'f.md': 1 });
  });

  it('are given again to a client that has lost them', async () => {
    await pull();
    assert.deepEqual(counted(await pull()), { 'a.md': 1, 'sub/b.md': 0, 'README.md': 0 });
  });

  it('come back when a document is closed', async () => {
    const uri = await client.open(uriOf('a.md'), '渝府办发〔2024〕47号\n');
    const next = pull(ids(await pull()));
    assert.ok(await waits(next));
    await client.close(uri);
    assert.deepEqual(counted(await next), { 'a.md': 1 });
  });

  it('are sent file by file to a client that takes them so', async () => {
    const token = 'stream';
    const streamed: WorkspaceDiagnosticReportPartialResult[] = [];
    const type = new ProgressType<WorkspaceDiagnosticReportPartialResult>();
    client.connection.onProgress(type, token, (part) => {
      streamed.push(part);
    });
    const whole = await pull({}, { partialResultToken: token });
    assert.deepEqual(whole.items, []);
    assert.deepEqual(
      streamed.map(({ items }) => items.length),
      [1, 1, 1],
    );
  });

  it('are asked for by a setting, and go when it is switched off', async () => {
    const first = await pull();
    on = false;
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    assert.deepEqual(counted(await pull(ids(first))), { 'a.md': 0, 'sub/b.md': 0, 'README.md': 0 });
    const waiting = pull();
    assert.ok(await waits(waiting));
    on = true;
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    assert.equal(counted(await waiting)['a.md'], 1);
  });

  it('can be waited for in vain: a request that is cancelled ends', async () => {
    const first = await pull();
    const source = new CancellationTokenSource();
    const params = { previousResultIds: Object.entries(ids(first)).map(([uri, value]) => ({ uri, value })) };
    const waiting = client.connection.sendRequest('workspace/diagnostic', params, source.token);
    assert.ok(await waits(waiting.catch(() => {})));
    source.cancel();
    await assert.rejects(waiting);
  });
});
