import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Range, SymbolInformation, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { normalUri } from '../../server/src/text/uris.ts';
import { LspClient, MODERN, OLD } from '../support/lsp-client.ts';

const HEAD = '# 重庆市人民政府办公厅关于X的通知\n\n渝府办发〔2024〕60号\n\n有关单位：\n\n';
const DRAFT = `${HEAD}支持农村寄递物流（以下简称“邮运通”）。市教委推进邮运通，报重庆市教育委员会。（责任单位：市**教**委、市商务委）\n`;
const OTHER = `${HEAD.replace('60', '61')}市教委、市商务委会同《市教委关于Y的通知》办理邮运通。\n`;
const DEFINES = `${HEAD.replace('60', '62')}发展寄递（以下简称“邮运通”），邮运通由市商务委推进。\n`;

describe('renaming', () => {
  let folder: string;
  let client: LspClient;
  let uri: string;
  const uriOf = (name: string): string => normalUri(pathToFileURL(join(folder, name)).href);

  const start = async (renameIn: string, capabilities = MODERN): Promise<void> => {
    client = await LspClient.start({
      folders: [pathToFileURL(folder).href],
      capabilities,
      settings: () => ({ renameIn }),
    });
    uri = await client.open(uriOf('draft.md'), DRAFT);
    await client.connection.sendRequest<SymbolInformation[]>('workspace/symbol', { query: '' });
  };
  const at = (words: string): object => ({
    textDocument: { uri },
    position: client.document(uri).positionAt(client.document(uri).getText().indexOf(words)),
  });
  const rename = (words: string, newName: string): Promise<WorkspaceEdit> =>
    client.connection.sendRequest('textDocument/rename', { ...at(words), newName });
  /** The texts after a change, by the name of the file, with the versions that it is for. */
  const renamed = ({ documentChanges = [] }: WorkspaceEdit): Record<string, readonly [number | null, string]> =>
    Object.fromEntries(
      documentChanges.flatMap((change) => {
        if ('kind' in change) return [];
        const texts: Readonly<Record<string, string>> = { 'draft.md': DRAFT, 'other.md': OTHER, 'defines.md': DEFINES };
        const name = change.textDocument.uri.slice(change.textDocument.uri.lastIndexOf('/') + 1);
        const document = TextDocument.create('', '', 0, texts[name] ?? '');
        const edits = change.edits.filter((edit) => 'newText' in edit);
        return [[name, [change.textDocument.version, TextDocument.applyEdits(document, edits)] as const]];
      }),
    );

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'gongwen-rename-'));
    writeFileSync(join(folder, 'other.md'), OTHER);
    writeFileSync(join(folder, 'defines.md'), DEFINES);
    writeFileSync(join(folder, 'README.md'), '# 说明\n\n市教委不在公文中。\n');
  });
  afterEach(async () => {
    assert.equal(await client.stop(), 0);
    rmSync(folder, { recursive: true });
  });

  it('stays in the document unless the settings say more', async () => {
    await start('document');
    assert.deepEqual(Object.keys(renamed(await rename('市教委推进', '市教育委'))), ['draft.md']);
  });

  it('reaches every official document of the workspace; other forms and titles of others stay', async () => {
    await start('workspace');
    const edit = await rename('市教委推进', '市教育委');
    assert.deepEqual(renamed(edit), {
      'draft.md': [1, DRAFT.replace('市教委推进', '市教育委推进')],
      'other.md': [null, OTHER.replace('市教委、', '市教育委、')],
    });
  });

  it('renames a defined name only where it is defined', async () => {
    await start('workspace');
    const texts = renamed(await rename('邮运通”', '快运通'));
    assert.deepEqual(Object.keys(texts).sort(), ['defines.md', 'draft.md']);
    assert.equal(texts['defines.md']?.[1], DEFINES.replaceAll('邮运通', '快运通'));
  });

  it('counts open documents as they stand in the editor, with their versions', async () => {
    await start('workspace');
    const other = await client.open(uriOf('other.md'), OTHER);
    await client.replace(other, '市教委、', '');
    const changed = (await rename('市教委推进', '市教育委')).documentChanges ?? [];
    assert.deepEqual(
      changed.map((change) => ('edits' in change ? change.textDocument : null)),
      [{ uri, version: 1 }],
    );
  });

  it('gives whole lists of edits to clients that know no versions', async () => {
    await start('workspace', { ...OLD, workspace: { configuration: true } });
    const { changes } = await rename('市教委推进', '市教育委');
    assert.deepEqual(Object.keys(changes ?? {}).sort(), [uri, uriOf('other.md')].sort());
  });

  it('is offered for exactly the word, and not where marks stand in it', async () => {
    await start('workspace');
    const prepare = (words: string): Promise<{ range: Range; placeholder: string } | null> =>
      client.connection.sendRequest('textDocument/prepareRename', at(words));
    const found = await prepare('教委推进');
    assert.equal(found?.placeholder, '市教委');
    assert.equal(client.document(uri).getText(found.range), '市教委');
    assert.equal(await prepare('**教**委'), null);
    assert.equal(await prepare('支持农村'), null);
  });
});
