import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { ErrorCodes, type Position, type Range, ResponseError } from 'vscode-languageserver';
import { LspClient } from '../support/lsp-client.ts';

const NAME = '渝府办发〔2024〕47号.md';
const SEED = readFileSync(new URL(`../../seeds/${NAME}`, import.meta.url), 'utf8');

/** Every request about a document, with parameters made of a place in it. */
const REQUESTS: Readonly<Record<string, (range: Range) => object>> = {
  'textDocument/diagnostic': () => ({}),
  'textDocument/documentSymbol': () => ({}),
  'textDocument/foldingRange': () => ({}),
  'textDocument/documentLink': () => ({}),
  'textDocument/codeLens': () => ({}),
  'textDocument/semanticTokens/full': () => ({}),
  'textDocument/semanticTokens/full/delta': () => ({ previousResultId: 'x' }),
  'textDocument/semanticTokens/range': (range) => ({ range }),
  'textDocument/inlayHint': (range) => ({ range }),
  'textDocument/hover': ({ start }) => ({ position: start }),
  'textDocument/definition': ({ start }) => ({ position: start }),
  'textDocument/references': ({ start }) => ({ position: start, context: { includeDeclaration: true } }),
  'textDocument/documentHighlight': ({ start }) => ({ position: start }),
  'textDocument/completion': ({ start }) => ({ position: start }),
  'textDocument/prepareRename': ({ start }) => ({ position: start }),
  'textDocument/selectionRange': ({ start, end }) => ({ positions: [start, end] }),
  'textDocument/codeAction': (range) => ({ range, context: { diagnostics: [] } }),
  'textDocument/formatting': () => ({ options: { tabSize: 2, insertSpaces: true } }),
  'textDocument/rangeFormatting': (range) => ({ range, options: { tabSize: 2, insertSpaces: true } }),
  'textDocument/onTypeFormatting': ({ start }) => ({
    position: start,
    ch: '\n',
    options: { tabSize: 2, insertSpaces: true },
  }),
  'gongwen/responsibility': () => ({}),
  'gongwen/preview': () => ({}),
};

const FAR: Position = { line: 0x7fffffff, character: 0x7fffffff };
const ORIGIN: Position = { line: 0, character: 0 };
const PLACES: Readonly<Record<string, Range>> = {
  'at the very beginning': { start: ORIGIN, end: ORIGIN },
  'past the end of the text': { start: FAR, end: FAR },
  'past the end of a line': { start: { line: 0, character: 9999 }, end: { line: 2, character: 9999 } },
  'from the end to the beginning': { start: FAR, end: ORIGIN },
  'of negative numbers': { start: { line: -1, character: -5 }, end: { line: -1, character: -5 } },
  'of fractions': { start: { line: 0.5, character: 1.5 }, end: { line: 2.5, character: 1e300 } },
};

describe('any request', () => {
  let client: LspClient;
  before(async () => {
    client = await LspClient.start();
  });
  after(async () => {
    assert.equal(await client.stop(), 0);
    assert.equal(client.log, '');
  });

  const askAll = (uri: string, range: Range): Promise<readonly (readonly [string, unknown])[]> =>
    Promise.all(
      Object.entries(REQUESTS).map(async ([method, params]) => {
        const answer: unknown = await client.connection.sendRequest(method, {
          textDocument: { uri },
          ...params(range),
        });
        return [method, answer] as const;
      }),
    );
  /** What there is to show in an answer. */
  const contentOf = (answer: unknown): unknown => {
    if (typeof answer !== 'object' || answer === null) return answer ?? null;
    if ('data' in answer || 'items' in answer)
      return contentOf(Reflect.get(answer, 'data') ?? Reflect.get(answer, 'items'));
    return Array.isArray(answer) && answer.length === 0 ? null : answer;
  };

  it('is about every one that the server says it answers', () => {
    const { capabilities } = client.initialized;
    const said = Object.keys(capabilities).filter((key) => /Provider$/u.test(key));
    const asked = Object.keys(REQUESTS).map((method) => method.replace(/^.*?\/|\/.*$/gu, '').toLowerCase());
    const missing = said.filter((key) => {
      const word = key
        .replace(/^document(?=Formatting|Range|OnType|Highlight|Link)/u, '')
        .replace(/Provider$/u, '')
        .toLowerCase();
      return !asked.some((method) => method.includes(word));
    });
    // Renaming needs a name, and a workspace's symbols no document.
    assert.deepEqual(missing.sort(), ['workspaceSymbolProvider']);
  });

  for (const [what, range] of Object.entries(PLACES)) {
    it(`may name a place ${what}`, async () => {
      const uri = await client.open(NAME, SEED);
      await askAll(uri, range);
      const empty = await client.open('空.md', '');
      for (const [method, answer] of await askAll(empty, range)) {
        assert.ok(contentOf(answer) === null || method === 'textDocument/completion', `${method}: nothing to show`);
      }
    });
  }

  it('about a document that was never opened, or was closed, is answered with nothing', async () => {
    const closed = await client.open('旧.md', SEED);
    await client.close(closed);
    const names = [
      closed,
      'file:///nowhere/无.md',
      'untitled:Untitled-9',
      'git:/a.md?ref=HEAD',
      '',
      'not a uri \ud800',
    ];
    for (const uri of names) {
      for (const range of Object.values(PLACES)) {
        for (const [method, answer] of await askAll(uri, range)) {
          assert.equal(contentOf(answer), null, `${method} about ${JSON.stringify(uri)}`);
        }
      }
    }
  });

  it('with parameters of the wrong shape is refused by itself, and the next is answered', async () => {
    for (const params of [null, [], 7, 'x', {}, { textDocument: null }, { textDocument: { uri: 7 } }]) {
      for (const method of [
        ...Object.keys(REQUESTS),
        'workspace/symbol',
        'codeAction/resolve',
        'textDocument/rename',
      ]) {
        try {
          await client.connection.sendRequest(method, params);
        } catch (error) {
          assert.ok(error instanceof ResponseError, method);
          assert.notEqual(error.code, ErrorCodes.MethodNotFound, method);
        }
      }
    }
    const uri = await client.open(NAME, SEED);
    const [, symbols] =
      (await askAll(uri, { start: ORIGIN, end: ORIGIN })).find(([method]) => /Symbol/u.test(method)) ?? [];
    assert.ok(Array.isArray(symbols) && symbols.length === 1);
  });
});
