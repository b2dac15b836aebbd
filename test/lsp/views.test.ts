import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { LspClient } from '../support/lsp-client.ts';

const NAME = '渝府办发〔2024〕47号.md';
const SEED = readFileSync(new URL(`../../seeds/${NAME}`, import.meta.url), 'utf8');

interface Task {
  readonly name: string;
  readonly range: { readonly start: { readonly line: number } };
  readonly units: readonly { readonly name: string }[];
}

describe('the requests behind the views', () => {
  let client: LspClient;
  before(async () => {
    client = await LspClient.start();
  });
  after(() => client.stop());

  const ask = <T>(method: string, uri: string): Promise<T> =>
    client.connection.sendRequest(method, { textDocument: { uri } });

  it('gongwen/responsibility gives tasks with units, by lines of the document', async () => {
    const tasks = await ask<Task[]>('gongwen/responsibility', await client.open(NAME, SEED));
    assert.equal(tasks.length, 15);
    for (const { name, range } of tasks) assert.ok(SEED.split('\n')[range.start.line]?.startsWith(name), name);
    assert.equal(tasks[0]?.units[0]?.name, '市交通运输委');
  });

  it('gongwen/preview gives pages', async () => {
    const { title, pages } = await ask<{ title: string; pages: string[] }>(
      'gongwen/preview',
      await client.open('另一份.md', SEED),
    );
    assert.match(title, /邮运通/u);
    assert.equal(pages.length, 10);
  });

  it('both say nothing of a README, and of a document that is not open', async () => {
    for (const uri of [await client.open('README.md', '# A program\n\nInstall it.\n'), 'file:///drafts/none.md']) {
      assert.deepEqual(await ask('gongwen/responsibility', uri), []);
      assert.equal(await ask('gongwen/preview', uri), null);
    }
  });
});
