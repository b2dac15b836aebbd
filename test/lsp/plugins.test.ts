import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type CodeAction,
  type Diagnostic,
  FileChangeType,
  type FullDocumentDiagnosticReport,
  MessageType,
  type ShowMessageParams,
  type WorkspaceDiagnosticReport,
} from 'vscode-languageserver';
import { normalUri } from '../../server/src/text/uris.ts';
import { LspClient, until } from '../support/lsp-client.ts';
import { ruleSource } from '../support/plugin-source.ts';

const TEXT = '# 关于试用的通知\n\n自2024年起试用。\n';
const CONFIG = { root: true, detect: 'all', profile: 'national', plugins: './ours.mjs' };

describe('plug-ins in an editor', () => {
  let folder: string;
  let client: LspClient;
  let shown: ShowMessageParams[];

  const uriOf = (name: string): string => normalUri(pathToFileURL(join(folder, name)).href);
  const write = (name: string, text: string): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  /** Tells of its run by a file, so that a test knows whether any of its code ran at all. */
  const plugin = (more: Readonly<Record<string, string>> = {}): string =>
    `import { writeFileSync } from 'node:fs';
    writeFileSync(${JSON.stringify(join(folder, 'ran.log'))}, 'ran');
    export const rules = [${ruleSource(more)}];`;
  const start = async (trusted: boolean | undefined, settings: object = {}, open = folder): Promise<void> => {
    client = await LspClient.start({
      folders: [pathToFileURL(open).href],
      settings: () => settings,
      initializationOptions: { trusted },
    });
    client.connection.onNotification('window/showMessage', (message: ShowMessageParams) => {
      shown.push(message);
    });
  };
  const pull = async (uri: string): Promise<readonly Diagnostic[]> =>
    (
      await client.connection.sendRequest<FullDocumentDiagnosticReport>('textDocument/diagnostic', {
        textDocument: { uri },
      })
    ).items;
  const ours = async (uri: string): Promise<readonly unknown[]> =>
    (await pull(uri)).map(({ code }) => code).filter((code) => String(code).includes('/'));
  const message = (): Promise<ShowMessageParams> => until(() => shown[0]);
  const ran = (): boolean => {
    try {
      rmSync(join(folder, 'ran.log'));
      return true;
    } catch {
      return false;
    }
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'gongwen-plugins-'));
    shown = [];
    write('gongwen.config.json', JSON.stringify(CONFIG));
    write('ours.mjs', plugin());
  });
  afterEach(async () => {
    assert.equal(await client.stop(), 0);
    assert.equal(client.log, '');
    rmSync(folder, { recursive: true });
  });

  it('find, fix and are set like our rules where the workspace is trusted', async () => {
    await start(true, { rules: { 'ours/no-shiyong': 'error' } });
    const uri = await client.open(uriOf('a.md'), TEXT);
    const found = (await pull(uri)).filter(({ code }) => code === 'ours/no-shiyong');
    assert.deepEqual(
      found.map(({ range, severity }) => [range.start.line, severity]),
      [
        [0, 1],
        [2, 1],
      ],
    );
    const [finding] = found;
    const actions = await client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: finding?.range,
      context: { diagnostics: [finding], only: ['quickfix'] },
    });
    const fix = await client.connection.sendRequest<CodeAction>('codeAction/resolve', actions[0]);
    assert.match(JSON.stringify(fix.edit), /试行/u);
    await client.change(uri, [
      { text: `${TEXT}\n<!-- gongwen-disable-next-line ours/no-shiyong -- 引用 -->\n所称试用，指试行。\n` },
    ]);
    assert.equal((await ours(uri)).length, 2);
    assert.deepEqual(shown, []);
  });

  it('check files that are not open, and below the folder that names them', async () => {
    write('sub/b.md', TEXT);
    write('sub/gongwen.config.json', JSON.stringify({ rules: { 'ours/no-shiyong': 'info' } }));
    await start(true, { workspaceDiagnostics: true });
    const { items } = await client.connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', {
      previousResultIds: [],
    });
    const below = items.find(({ uri }) => uri === uriOf('sub/b.md'));
    assert.deepEqual(below?.kind === 'full' && below.items.map(({ code, severity }) => [code, severity]), [
      ['ours/no-shiyong', 3],
      ['ours/no-shiyong', 3],
    ]);
  });

  for (const trusted of [false, undefined]) {
    it(`are not loaded, which a message says, where the client says of trust: ${trusted}`, async () => {
      write(
        'gongwen.config.json',
        JSON.stringify({ ...CONFIG, rules: { 'ours/no-shiyong': 'error', 'docnum-bracket': 'info' } }),
      );
      await start(trusted);
      const uri = await client.open(
        uriOf('a.md'),
        `${TEXT}\n渝府办发[2024]47号\n\n<!-- gongwen-disable-next-line ours/no-shiyong -- 引用 -->\n所称试用，指试行。\n`,
      );
      const found = await pull(uri);
      assert.deepEqual(
        found.map(({ code, severity }) => [code, severity]),
        [['docnum-bracket', 3]],
        'the rest of the configuration holds, and nothing is said against a rule that was not loaded',
      );
      assert.equal(ran(), false);
      const { type, message: text } = await message();
      assert.equal(type, MessageType.Info);
      assert.match(text, /^gongwen\.config\.json plugins 未加载：编辑器没有表明信任此工作区/u);
      await pull(await client.open(uriOf('b.md'), TEXT));
      assert.equal(shown.length, 1, 'said once');
    });
  }

  it('are loaded once the person trusts the workspace, without a restart', async () => {
    await start(false);
    const uri = await client.open(uriOf('a.md'), TEXT);
    assert.deepEqual(await ours(uri), []);
    const { refreshes } = client;
    await client.connection.sendNotification('gongwen/trusted');
    await until(() => (client.refreshes > refreshes ? true : undefined));
    assert.deepEqual(await ours(uri), ['ours/no-shiyong', 'ours/no-shiyong']);
    assert.ok(ran());
  });

  it('are not loaded for a configuration above the folders that are open: nobody was asked about those', async () => {
    write('project/gongwen.config.json', JSON.stringify({ rules: { 'ours/no-shiyong': 'error' } }));
    await start(true, {}, join(folder, 'project'));
    const uri = await client.open(uriOf('project/a.md'), TEXT);
    assert.deepEqual(await ours(uri), []);
    assert.equal(ran(), false);
    assert.match((await message()).message, /未加载：此文件不在打开的文件夹之内/u);
    assert.equal(shown.length, 1, 'what the folder says of the rules is no mistake');
    await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: [{ uri: pathToFileURL(folder).href, name: 'all' }], removed: [] },
    });
    await until(() => (client.refreshes > 0 ? true : undefined));
    assert.deepEqual(await ours(uri), ['ours/no-shiyong', 'ours/no-shiyong']);
  });

  const broken: readonly (readonly [string, () => string, RegExp])[] = [
    ['throws', () => `throw new Error('坏了');`, /plugins\[0\] 插件“\.\/ours\.mjs”：加载出错：坏了/u],
    ['cannot be read', () => 'export const rules = [', /加载出错/u],
    ['is missing', () => '', /找不到/u],
    ['has a rule of the wrong shape', () => plugin({ check: 'null' }), /rules\[0\]\.check/u],
    [
      'has a rule that throws',
      () => plugin({ check: `() => { throw new Error('又坏了'); }` }),
      /规则 ours\/no-shiyong 出错.*又坏了/u,
    ],
    ['has a rule that waits', () => plugin({ check: 'async () => { throw 1; }' }), /must not be async/u],
    [
      'reports nonsense',
      () => plugin({ check: '(_, { report }) => report({ start: 0, end: 999, message: "x" })' }),
      /report: start 0, end 999/u,
    ],
  ];
  for (const [what, source, expected] of broken) {
    it(`cost no more than themselves: one that ${what} is a message, and our rules go on`, async () => {
      const text = source();
      if (text === '') rmSync(join(folder, 'ours.mjs'));
      else write('ours.mjs', text);
      await start(true);
      const uri = await client.open(uriOf('a.md'), `${TEXT}\n渝府办发[2024]47号\n`);
      for (let i = 0; i < 3; i++) {
        assert.deepEqual(
          (await pull(uri)).map(({ code }) => code),
          ['docnum-bracket'],
        );
        await client.change(uri, [{ text: `${TEXT}\n渝府办发[2024]4${i}号\n` }]);
      }
      const { type, message: told } = await message();
      assert.equal(type, MessageType.Warning);
      assert.match(told, expected);
      assert.equal(shown.length, 1, 'said once');
      // A log must not quote a document, which an error of a rule may do.
      assert.doesNotMatch(client.logged.join('\n'), /坏了/u);
    });
  }

  it('may be talkative, or fail when nobody listens any more', async () => {
    write(
      'ours.mjs',
      `console.log('Content-Length: 5'); setTimeout(() => { throw new Error('late'); }, 10); ${plugin()}`,
    );
    await start(true);
    const uri = await client.open(uriOf('a.md'), TEXT);
    assert.equal((await ours(uri)).length, 2);
    await until(() => client.logged.find((line) => line.includes('uncaught')));
    assert.equal((await ours(uri)).length, 2);
  });

  it('are loaded once: that one was changed is said, and so is how it takes effect', async () => {
    await start(true);
    const uri = await client.open(uriOf('a.md'), TEXT);
    assert.equal((await ours(uri)).length, 2);
    for (let i = 0; i < 2; i++) {
      write('ours.mjs', `${plugin()}\n`);
      write('others.mjs', '');
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: ['ours.mjs', 'others.mjs'].map((name) => ({ uri: uriOf(name), type: FileChangeType.Changed })),
      });
      assert.equal((await ours(uri)).length, 2);
    }
    assert.deepEqual(
      shown.map(({ type, message: text }) => [type, text.split('。')[0]]),
      [[MessageType.Info, '插件 ours.mjs 已改动，重新启动语言服务器后生效']],
    );
  });

  it('come and go with the configuration that names them', async () => {
    await start(true);
    const uri = await client.open(uriOf('a.md'), TEXT);
    assert.equal((await ours(uri)).length, 2);
    const change = async (config: object): Promise<void> => {
      write('gongwen.config.json', JSON.stringify(config));
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: uriOf('gongwen.config.json'), type: FileChangeType.Changed }],
      });
    };
    await change({ ...CONFIG, plugins: [] });
    assert.equal((await ours(uri)).length, 0);
    await change({ ...CONFIG, rules: { 'ours/no-shiyon': 'off' } });
    assert.match((await message()).message, /没有规则“ours\/no-shiyon”/u);
    await change(CONFIG);
    assert.equal((await ours(uri)).length, 2);
  });
});
