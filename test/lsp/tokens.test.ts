import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';
import { numberDelta } from '../../server/src/features/numberDelta.ts';
import { LspClient, MODERN } from '../support/lsp-client.ts';

const SEED = readFileSync(new URL('../../seeds/渝府办发〔2024〕47号.md', import.meta.url), 'utf8');
const DELTAS = {
  ...MODERN,
  textDocument: {
    ...MODERN.textDocument,
    semanticTokens: { requests: { full: { delta: true } }, tokenTypes: [], tokenModifiers: [], formats: [] },
  },
};

/** What a client makes of its tokens with an answer. */
function applied(before: readonly number[], answer: SemanticTokens | SemanticTokensDelta): number[] {
  if ('data' in answer) return answer.data;
  const data = [...before];
  // From the end, so that an edit does not move the places of those before it.
  for (const edit of answer.edits.toReversed()) data.splice(edit.start, edit.deleteCount, ...(edit.data ?? []));
  return data;
}

describe('the difference of two lists of numbers', () => {
  it('makes one of the other, whatever they are', () => {
    let seed = 7;
    const random = (most: number): number => {
      seed = (seed * 48271) % 2147483647;
      return seed % most;
    };
    const list = (): number[] => Array.from({ length: random(9) }, () => random(3));
    for (let i = 0; i < 5000; i++) {
      const [before, after] = [list(), list()];
      const edit = numberDelta(before, after);
      const made = edit === null ? before : before.toSpliced(edit.start, edit.deleteCount, ...edit.data);
      assert.deepEqual(made, after, JSON.stringify([before, after]));
    }
    assert.equal(numberDelta([1, 2, 3], [1, 2, 3]), null);
  });
});

describe('colours after an edit', () => {
  let client: LspClient;
  let uri: string;
  beforeEach(async () => {
    client = await LspClient.start({ capabilities: DELTAS });
    uri = await client.open('a.md', SEED);
  });
  afterEach(async () => {
    assert.equal(await client.stop(), 0);
    assert.equal(client.log, '');
  });
  const full = (): Promise<SemanticTokens> =>
    client.connection.sendRequest('textDocument/semanticTokens/full', { textDocument: { uri } });
  const delta = (previousResultId: string | undefined): Promise<SemanticTokens | SemanticTokensDelta> =>
    client.connection.sendRequest('textDocument/semanticTokens/full/delta', {
      textDocument: { uri },
      previousResultId,
    });

  it('come as what has changed, and are then the same as all of them anew', async () => {
    let { resultId, data } = await full();
    const edits: (readonly [string, string])[] = [
      ['市交通运输委', '市教委'],
      ['为落实', '现将渝府发〔2024〕9号转发你们，为落实'],
      ['## 三、保障措施', '## 三、保障措施\n\n（一）加强领导。（责任单位：市财政局）'],
      ['## 二、重点任务', '二'],
      ['2024年5月11日', ''],
    ];
    for (const [before, after] of edits) {
      await client.replace(uri, before, after);
      const answer = await delta(resultId);
      assert.ok('edits' in answer && answer.edits.length === 1, 'one edit');
      const size = (answer.edits[0]?.data ?? []).length;
      assert.ok(size < data.length / 2, `${size} of ${data.length} numbers were sent`);
      data = applied(data, answer);
      resultId = answer.resultId;
      const other = await LspClient.start();
      const there = await other.open('b.md', client.document(uri).getText());
      const anew = await other.connection.sendRequest<SemanticTokens>('textDocument/semanticTokens/full', {
        textDocument: { uri: there },
      });
      assert.deepEqual(data, anew.data);
      await other.stop();
    }
  });

  it('are nothing new where nothing changed, and all of them for a client that names another answer', async () => {
    const { resultId, data } = await full();
    assert.deepEqual(await delta(resultId), { resultId, edits: [] });
    assert.deepEqual(await delta('of yesterday'), { resultId, data });
    await client.close(uri);
    assert.deepEqual(await delta(resultId), { data: [] });
    await client.open(uri, SEED);
    const again = await delta(resultId);
    assert.ok(
      'data' in again && again.data.length === data.length,
      'an answer about a document that was closed is gone',
    );
  });

  it('are offered as changes to clients that take them', async () => {
    const { semanticTokensProvider } = client.initialized.capabilities;
    assert.deepEqual(semanticTokensProvider?.full, { delta: true });
    const other = await LspClient.start();
    assert.deepEqual(other.initialized.capabilities.semanticTokensProvider?.full, { delta: false });
    await other.stop();
  });
});
