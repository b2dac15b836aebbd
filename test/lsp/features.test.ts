import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type {
  CompletionList,
  DocumentHighlight,
  FoldingRange,
  Hover,
  Location,
  LocationLink,
  Position,
  SelectionRange,
} from 'vscode-languageserver';
import { LspClient, MODERN } from '../support/lsp-client.ts';

const NAME = '渝府办发〔2024〕47号.md';
const SEED = readFileSync(new URL(`../../seeds/${NAME}`, import.meta.url), 'utf8');

describe('language features over the protocol', () => {
  let client: LspClient;
  let uri: string;
  before(async () => {
    client = await LspClient.start();
    uri = await client.open(NAME, SEED);
  });
  after(() => client.stop());

  const at = (words: string, into = 1): Position => client.document(uri).positionAt(SEED.indexOf(words) + into);
  const ask = <T>(method: string, params: object): Promise<T> =>
    client.connection.sendRequest<T>(`textDocument/${method}`, { textDocument: { uri }, ...params });

  it('fold by lines, a section to the end of what is below it', async () => {
    const ranges = await ask<FoldingRange[]>('foldingRange', {});
    const lines = SEED.split('\n');
    const heading = lines.findIndex((line) => line.startsWith('## 二、重点任务'));
    const next = lines.findIndex((line) => line.startsWith('## 三、保障措施'));
    assert.ok(ranges.some(({ startLine, endLine }) => startLine === heading && endLine === next - 2));
    for (const { startLine, endLine } of ranges) assert.ok(endLine > startLine && endLine < lines.length);
  });

  it('select ever more, each range around the one before', async () => {
    const [selection] = await ask<SelectionRange[]>('selectionRange', { positions: [at('重庆物流集团')] });
    assert.equal(selection && client.document(uri).getText(selection.range), '重庆物流集团');
    let steps = 0;
    for (let range = selection; range !== undefined; range = range.parent) steps++;
    assert.ok(steps >= 6, `${steps} steps`);
  });

  it('tell of an agency in plain text or Markdown, as the client wants it', async () => {
    const plain = await ask<Hover>('hover', { position: at('市交通运输委') });
    assert.deepEqual(plain.range && client.document(uri).getText(plain.range), '市交通运输委');
    assert.ok(!Array.isArray(plain.contents) && typeof plain.contents === 'object');
    assert.match(JSON.stringify(plain.contents), /"plaintext".*重庆市交通运输委员会/u);
    const marked = await LspClient.start({
      capabilities: { ...MODERN, textDocument: { ...MODERN.textDocument, hover: { contentFormat: ['markdown'] } } },
    });
    await marked.open(NAME, SEED);
    const hover = await marked.connection.sendRequest<Hover>('textDocument/hover', {
      textDocument: { uri },
      position: at('市交通运输委'),
    });
    assert.match(JSON.stringify(hover.contents), /"markdown".*\*\*重庆市交通运输委员会\*\*/u);
    await marked.stop();
  });

  it('go to a definition, by a location or a link', async () => {
    const location = await ask<Location>('definition', { position: at('《推进“邮运通”') });
    const heading = SEED.split('\n').findIndex((line) => line.startsWith('# 推进“邮运通”'));
    assert.deepEqual([location.uri, location.range.start.line], [uri, heading]);
    const linking = await LspClient.start({
      capabilities: { ...MODERN, textDocument: { ...MODERN.textDocument, definition: { linkSupport: true } } },
    });
    await linking.open(NAME, SEED);
    const [link] = await linking.connection.sendRequest<LocationLink[]>('textDocument/definition', {
      textDocument: { uri },
      position: at('《推进“邮运通”'),
    });
    assert.equal(link?.targetUri, uri);
    assert.ok(link.originSelectionRange);
    await linking.stop();
  });

  it('find and highlight all mentions', async () => {
    const position = at('市供销合作社');
    const count = SEED.split('市供销合作社').length - 1;
    const references = await ask<Location[]>('references', { position, context: { includeDeclaration: true } });
    assert.equal(references.length, count);
    for (const { range } of references) assert.equal(client.document(uri).getText(range), '市供销合作社');
    assert.equal((await ask<DocumentHighlight[]>('documentHighlight', { position })).length, count);
  });

  it('complete inside a list, and with a place for the cursor where the client can', async () => {
    const position = at('市交通运输委', 2);
    const list = await ask<CompletionList>('completion', { position });
    assert.equal(list.isIncomplete, true);
    const item = list.items.find(({ label }) => label === '市交通运输委');
    assert.equal(item?.detail, '重庆市交通运输委员会');
    assert.equal(item.filterText, '市交');
    assert.deepEqual(item.textEdit && 'range' in item.textEdit && item.textEdit.range, {
      start: { line: position.line, character: position.character - 2 },
      end: position,
    });
  });

  it('answer with nothing about a document that is not open or is none of ours, and take any position', async () => {
    const readme = await client.open('README.md', '# Title\n');
    const position = { line: 999, character: 999 };
    for (const method of ['hover', 'definition', 'references', 'documentHighlight', 'completion', 'selectionRange']) {
      for (const other of ['file:///nowhere.md', readme]) {
        const params = { textDocument: { uri: other }, position, positions: [position], context: {} };
        assert.equal(await client.connection.sendRequest(`textDocument/${method}`, params), null, method);
      }
      await ask(method, { position, positions: [position], context: { includeDeclaration: true } });
    }
  });
});
