import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type {
  CodeLens,
  CompletionList,
  DocumentHighlight,
  DocumentLink,
  FoldingRange,
  Hover,
  InlayHint,
  Location,
  LocationLink,
  Position,
  Range,
  SelectionRange,
  SemanticTokens,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
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

  it('go on to the units once the brackets of a list stand, where the client has the command', async () => {
    for (const commands of [[], ['editor.action.triggerSuggest']]) {
      const { textDocument } = MODERN;
      const completion = { completionItem: { snippetSupport: true, labelDetailsSupport: true } };
      const asking = await LspClient.start({
        capabilities: { ...MODERN, textDocument: { ...textDocument, completion } },
        initializationOptions: { commands },
      });
      const draft = '# 重庆市人民政府办公厅关于做好有关工作的通知\n\n渝府办发〔2024〕1号\n\n1. 推进工作。责任单位\n';
      const list = await asking.connection.sendRequest<CompletionList>('textDocument/completion', {
        textDocument: { uri: await asking.open('清单.md', draft) },
        position: { line: 4, character: '1. 推进工作。责任单位'.length },
      });
      const [item] = list.items;
      assert.equal(item?.textEdit?.newText, '（责任单位：$0）');
      assert.equal(item.command?.command, commands[0]);
      assert.equal(item.labelDetails?.description, '责任单位清单');
      await asking.stop();
    }
  });

  it('colour words by standard types, all of them or those in view', async () => {
    const whole = await ask<SemanticTokens>('semanticTokens/full', {});
    assert.ok(whole.data.length > 200 && whole.data.length % 5 === 0);
    const start = at('## 二、重点任务', 0);
    const range = { start, end: { line: start.line + 6, character: 0 } };
    const part = await ask<SemanticTokens>('semanticTokens/range', { range });
    assert.equal(part.data[0], start.line, 'the first token is the mark of that heading');
    assert.ok(part.data.length < whole.data.length);
    const { semanticTokensProvider } = client.initialized.capabilities;
    assert.equal(semanticTokensProvider?.legend.tokenTypes[part.data[3] ?? -1], 'keyword');
  });

  it('show full names only when they are asked for, and units above tasks unless they are not', async () => {
    const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
    assert.deepEqual(await ask<InlayHint[]>('inlayHint', { range }), []);
    assert.ok((await ask<CodeLens[]>('codeLens', {})).some(({ command }) => command?.title === '5 个责任单位'));
    const other = await LspClient.start({ settings: () => ({ inlayHints: true, codeLens: false }) });
    await other.open(NAME, SEED);
    const there = { textDocument: { uri }, range };
    const hints = await other.connection.sendRequest<InlayHint[]>('textDocument/inlayHint', there);
    const first = hints.find(({ label }) => label === '重庆市交通运输委员会');
    assert.deepEqual(first?.position, at('市交通运输委', '市交通运输委'.length));
    assert.deepEqual(await other.connection.sendRequest('textDocument/codeLens', there), []);
    await other.stop();
  });

  it('link the 目录 of a gazette to its documents', async () => {
    const name = '重庆市人民政府公报2024年第9期.md';
    const text = readFileSync(new URL(`../../seeds/${name}`, import.meta.url), 'utf8');
    const gazette = await client.open(name, text);
    const links = await client.connection.sendRequest<DocumentLink[]>('textDocument/documentLink', {
      textDocument: { uri: gazette },
    });
    assert.ok(links.length >= 4);
    for (const { target, tooltip } of links) {
      const line = Number(/#L(\d+)$/u.exec(target ?? '')?.[1]);
      assert.match(text.split('\n')[line - 1] ?? '', /^# /u, tooltip);
    }
  });

  it('rename an agency, after saying what would be renamed', async () => {
    const position = at('市供销合作社');
    const prepared = await ask<{ range: Range; placeholder: string }>('prepareRename', { position });
    assert.equal(prepared.placeholder, '市供销合作社');
    const edit = await ask<WorkspaceEdit>('rename', { position, newName: '市供销社' });
    const edits = edit.documentChanges?.flatMap((change) => ('edits' in change ? change.edits : [])) ?? [];
    assert.equal(edits.length, SEED.split('市供销合作社').length - 1);
    await assert.rejects(ask('rename', { position, newName: '甲、乙' }), /名称/u);
    assert.equal(await ask('prepareRename', { position: at('全面贯彻') }), null);
  });

  it('format a document, a stretch of it, and what Enter began', async () => {
    assert.deepEqual(await ask('formatting', { options: { tabSize: 2, insertSpaces: true } }), []);
    const text = '# 关于X的通知\n\n渝府办发[2024]1号\n\n1. 甲。\n2. 乙。\n\n';
    const draft = await client.open('draft.md', text);
    const change = async (method: string, params: object): Promise<string> => {
      const edits = await client.connection.sendRequest<TextEdit[] | null>(`textDocument/${method}`, {
        textDocument: { uri: draft },
        options: { tabSize: 2, insertSpaces: true },
        ...params,
      });
      return TextDocument.applyEdits(client.document(draft), edits ?? []);
    };
    assert.match(await change('formatting', {}), /渝府办发〔2024〕1号\n\n1\. 甲。\n\n2\. 乙。/u);
    const range = { start: { line: 0, character: 0 }, end: { line: 2, character: 99 } };
    assert.match(await change('rangeFormatting', { range }), /〔2024〕1号\n\n1\. 甲。\n2\./u);
    const position = { line: 6, character: 0 };
    assert.match(await change('onTypeFormatting', { position, ch: '\n' }), /2\. 乙。\n3\. \n/u);
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
