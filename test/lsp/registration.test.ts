import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { ClientCapabilities, CodeAction, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { normalUri } from '../../server/src/text/uris.ts';
import { LspClient, MODERN } from '../support/lsp-client.ts';

const DRAFT =
  '# 重庆市人民政府办公厅关于X的通知\n\n渝府办发〔2024〕60号\n\n有关单位：\n\n一、加强监管。（责任单位：市商务委、市教委、市低空经济局，各区县政府）\n';
const CREATING: ClientCapabilities = {
  ...MODERN,
  workspace: { ...MODERN.workspace, workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } },
};

describe('actions beyond the document', () => {
  let folder: string;
  let client: LspClient;
  const uriOf = (name: string): string => normalUri(pathToFileURL(join(folder, name)).href);
  const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'gongwen-register-'));
  });
  afterEach(async () => {
    assert.equal(await client.stop(), 0);
    rmSync(folder, { recursive: true });
  });

  const actionsAt = async (words: string, capabilities = CREATING, commands?: string[]): Promise<CodeAction[]> => {
    client = await LspClient.start({
      folders: [pathToFileURL(folder).href],
      capabilities,
      initializationOptions: { commands },
    });
    const uri = await client.open(uriOf('draft.md'), DRAFT);
    const position = client.document(uri).positionAt(DRAFT.indexOf(words) + 1);
    return client.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: position, end: position },
      context: { diagnostics: [] },
    });
  };
  const register = async (): Promise<WorkspaceEdit> => {
    const action = (await actionsAt('市低空经济局')).find(({ title }) => title === '将“市低空经济局”加入本单位登记');
    const { edit } = await client.connection.sendRequest<CodeAction>('codeAction/resolve', action);
    assert.ok(edit);
    return edit;
  };
  /** Does with the files what an editor would do. */
  const apply = ({ documentChanges = [] }: WorkspaceEdit): void => {
    for (const change of documentChanges) {
      if (!('kind' in change)) {
        const path = fileURLToPath(change.textDocument.uri);
        const document = TextDocument.create('', '', 0, readFileSync(path, 'utf8'));
        const edits = change.edits.filter((edit) => 'newText' in edit);
        writeFileSync(path, TextDocument.applyEdits(document, edits));
      } else if (change.kind === 'create' && !existsSync(fileURLToPath(change.uri))) {
        writeFileSync(fileURLToPath(change.uri), '');
      }
    }
  };

  it('register a unit where nothing is configured: a registry and its mention', async () => {
    apply(await register());
    const registry: unknown = JSON.parse(readFileSync(join(folder, 'gongwen.registry.json'), 'utf8'));
    assert.deepEqual(registry, { version: 1, name: '本单位补充登记', agencies: [{ short: '市低空经济局' }] });
    const config: unknown = JSON.parse(readFileSync(join(folder, 'gongwen.config.json'), 'utf8'));
    assert.deepEqual(config, { registry: ['gongwen.registry.json'] });
    await client.stop();
    const again = await actionsAt('市低空经济局');
    assert.ok(!again.some(({ title }) => title.startsWith('将')), 'it is known now');
  });

  it('add to the registry that is named, and keep its comments', async () => {
    write('gongwen.config.json', '{ "registry": ["ours.json"] }');
    write(
      'ours.json',
      '{\n  "version": 1,\n  "name": "x",\n  // ours\n  "agencies": [\n    { "short": "市甲局" }\n  ]\n}\n',
    );
    const edit = await register();
    assert.equal(edit.documentChanges?.length, 1);
    apply(edit);
    const text = readFileSync(join(folder, 'ours.json'), 'utf8');
    assert.match(text, /\/\/ ours/u);
    assert.match(text, /\{ "short": "市甲局" \},\n {4}\{ "short": "市低空经济局" \}/u);
  });

  it('leave a broken registry alone', async () => {
    write('gongwen.config.json', '{ "registry": ["ours.json"] }');
    write('ours.json', '{ "agencies": [');
    await assert.rejects(register(), /登记文件或配置文件有错/u);
  });

  it('are not offered to clients that make no files and have no command', async () => {
    const actions = await actionsAt('市低空经济局', MODERN);
    assert.ok(!actions.some(({ title }) => title.startsWith('将') || title.startsWith('查看')));
  });

  it('show the page of a rule where the client can', async () => {
    const actions = await actionsAt('市低空经济局', CREATING, ['gongwen.openRulePage']);
    const [page] = actions.filter(({ title }) => title.startsWith('查看规则说明'));
    assert.deepEqual(page?.command?.arguments, ['responsible-unit-unknown']);
    assert.equal(page?.command?.command, 'gongwen.openRulePage');
  });
});
