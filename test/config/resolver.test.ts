import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { DocumentDiagnosticReport } from 'vscode-languageserver';
import { findConfiguration, lint, OptionsError } from '../../server/src/api/index.ts';
import { type Folder, parseReport, useFolders } from '../support/cli.ts';
import { LspClient, MODERN } from '../support/lsp-client.ts';

const TEXT = '渝府办发[2024]47号\n\n按照[2024]精神,试行．\n';

const read = (uri: string): string | null => {
  try {
    return readFileSync(fileURLToPath(uri), 'utf8');
  } catch {
    return null;
  }
};

/** A folder tree with one of everything that a configuration can hold. */
const TREE = {
  'a.md': TEXT,
  'gongwen.config.json': JSON.stringify({
    root: true,
    extends: ['./base.json', '@office/gongwen'],
    profile: 'national',
    detect: 'all',
    registry: './office.json',
    asOf: '2020-01-01',
    overrides: [
      { files: ['drafts/**'], rules: { 'docnum-bracket': 'info' } },
      { files: ['*.稿.md'], profile: 'statute' },
    ],
  }),
  'base.json': JSON.stringify({ rules: { 'docnum-bracket': 'warning', 'punct-halfwidth': 'off' } }),
  'node_modules/@office/gongwen/gongwen.config.json': JSON.stringify({ rules: { 'double-colon': 'error' } }),
  'office.json': JSON.stringify({ name: '本厅', agencies: [{ short: '市试点办' }] }),
  'drafts/b.md': TEXT,
  'drafts/c.稿.md': TEXT,
  'drafts/x/d.md': TEXT,
  'drafts/x/gongwen.config.json': JSON.stringify({ rules: { 'docnum-bracket': ['error'] } }),
  'alone/e.md': TEXT,
  'alone/gongwen.config.json': JSON.stringify({ root: true, detect: 'all', rules: { 'docnum-bracket': 'off' } }),
};

const FILES = ['a.md', 'drafts/b.md', 'drafts/c.稿.md', 'drafts/x/d.md', 'alone/e.md'];

describe('one configuration for command line, editor and API', function () {
  this.timeout(60_000);
  const folderOf = useFolders();

  /** The findings of a file as each of the three sees it: `line:column rule severity`. */
  const ofCommand = (folder: Folder): ReadonlyMap<string, readonly string[]> => {
    const { files } = parseReport(folder.run(['lint', '--format', 'json', ...FILES]).stdout);
    return new Map(
      files.map(({ filePath, findings }) => [
        filePath,
        findings.map(({ line, column, ruleId, severity }) => `${line}:${column} ${ruleId} ${severity}`),
      ]),
    );
  };
  const ofApi = async (folder: Folder, name: string): Promise<readonly string[]> => {
    const uri = pathToFileURL(folder.at(name)).href;
    const configuration = await findConfiguration(uri, { readText: read });
    return lint(folder.text(name), { configuration }).map(
      ({ line, column, ruleId, severity }) => `${line}:${column} ${ruleId} ${severity}`,
    );
  };
  const ofEditor = async (folder: Folder): Promise<ReadonlyMap<string, readonly string[]>> => {
    const client = await LspClient.start({
      capabilities: MODERN,
      folders: [pathToFileURL(folder.path).href],
      settings: () => ({}),
    });
    try {
      const found = new Map<string, readonly string[]>();
      for (const name of FILES) {
        const uri = await client.open(pathToFileURL(folder.at(name)).href, folder.text(name));
        const report = await client.connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', {
          textDocument: { uri },
        });
        const items = report.kind === 'full' ? report.items : [];
        found.set(
          name,
          items.map(({ range, code, severity }) => {
            const level = ['error', 'warning', 'info', 'info'][(severity ?? 1) - 1];
            return `${range.start.line + 1}:${range.start.character + 1} ${code} ${level}`;
          }),
        );
      }
      return found;
    } finally {
      await client.stop();
    }
  };

  it('gives the three the same findings at the same levels', async () => {
    const folder = folderOf(TREE);
    const command = ofCommand(folder);
    const editor = await ofEditor(folder);
    for (const name of FILES) {
      assert.deepEqual(await ofApi(folder, name), command.get(name), `API ${name}`);
      assert.deepEqual(editor.get(name), command.get(name), `editor ${name}`);
    }
    const levels = FILES.map((name) => command.get(name)?.find((place) => place.includes('docnum-bracket')));
    assert.deepEqual(levels, [
      '1:5 docnum-bracket warning',
      '1:5 docnum-bracket info',
      '1:5 docnum-bracket info',
      '1:5 docnum-bracket error',
      undefined,
    ]);
  });

  const faults: readonly (readonly [string, Readonly<Record<string, string>>, string])[] = [
    ['a rule that is none', { 'gongwen.config.json': '{ "rules": { "docnum-braket": "off" } }' }, 'docnum-braket'],
    ['a base that is missing', { 'gongwen.config.json': '{ "extends": "./none.json" }' }, './none.json'],
    ['a circle', { 'gongwen.config.json': '{ "extends": "./gongwen.config.json" }' }, '循环引用'],
    ['a path on another machine', { 'gongwen.config.json': '{ "extends": "//host/share/x.json" }' }, '网络路径'],
    ['such a path with \\', { 'gongwen.config.json': '{ "registry": "\\\\\\\\host\\\\x.json" }' }, '网络路径'],
    ['such a plug-in', { 'gongwen.config.json': '{ "plugins": "//host/x.mjs" }' }, '网络路径'],
    ['text that is no JSON', { 'gongwen.config.json': '{ "rules": ' }, 'gongwen.config.json'],
  ];
  for (const [what, files, said] of faults) {
    it(`tells the three of ${what}`, async () => {
      const folder = folderOf({ ...files, 'a.md': TEXT });
      const { status, stderr } = folder.run(['lint', 'a.md']);
      assert.equal(status, 2);
      assert.ok(stderr.includes(said), stderr);
      const client = await LspClient.start({ capabilities: MODERN, folders: [pathToFileURL(folder.path).href] });
      const shown: string[] = [];
      client.connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
        shown.push(message);
      });
      const uri = await client.open(pathToFileURL(folder.at('a.md')).href, TEXT);
      await client.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
      await client.stop();
      assert.ok(
        shown.some((message) => message.includes(said)),
        shown.join('\n'),
      );
      const configuration = await findConfiguration(uri, { readText: read });
      assert.ok(configuration.problems.some(({ message, uri }) => `${uri} ${message}`.includes(said)));
      assert.throws(() => lint(TEXT, { configuration }), OptionsError);
    });
  }

  it('is told apart from what somebody only took for one', () => {
    const made = { uri: 'file:///a.md', files: [], problems: [], isDocument: false, isIgnored: false };
    assert.throws(() => lint(TEXT, { configuration: made }), /findConfiguration/);
  });
});
