import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { DocumentSymbol, Range, SymbolInformation } from 'vscode-languageserver';
import { LspClient, MODERN } from '../support/lsp-client.ts';

const NAME = '渝府办发〔2024〕47号.md';
const SEED = readFileSync(new URL(`../../seeds/${NAME}`, import.meta.url), 'utf8');

/** The tree as lines: two spaces a level, name, and the detail after a bar. */
function drawn(symbols: readonly DocumentSymbol[], depth = 0): string[] {
  return symbols.flatMap(({ name, detail, children }) => [
    `${'  '.repeat(depth)}${name}${detail ? ` | ${detail}` : ''}`,
    ...drawn(children ?? [], depth + 1),
  ]);
}

function inside(outer: Range, inner: Range): boolean {
  const before = (a: Range['start'], b: Range['start']): boolean =>
    a.line < b.line || (a.line === b.line && a.character <= b.character);
  return before(outer.start, inner.start) && before(inner.end, outer.end);
}

function assertNested(symbols: readonly DocumentSymbol[]): void {
  for (const symbol of symbols) {
    assert.ok(inside(symbol.range, symbol.selectionRange), `${symbol.name}: its selection is inside`);
    assert.notEqual(symbol.name.trim(), '');
    for (const child of symbol.children ?? []) assert.ok(inside(symbol.range, child.range), `${child.name} is inside`);
    assertNested(symbol.children ?? []);
  }
}

function symbols(client: LspClient, uri: string): Promise<DocumentSymbol[]> {
  return client.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri } });
}

describe('document symbols', () => {
  let client: LspClient;
  before(async () => {
    client = await LspClient.start();
  });
  after(() => client.stop());

  it('are the outline of a document in its order, with the units of each task counted', async () => {
    const tree = await symbols(client, await client.open(NAME, SEED));
    assert.deepEqual(drawn(tree), [
      '重庆市人民政府办公厅关于印发《推进“邮运通”发展助力乡村振兴行动计划》的通知 | 渝府办发〔2024〕47号',
      '  渝府办发〔2024〕47号 | 发文字号',
      '  各区县（自治县）人民政府，市政府各部门，有关单位 | 主送机关',
      '  重庆市人民政府办公厅 | 发文机关署名',
      '  2024年5月11日 | 成文日期',
      '  推进“邮运通”发展助力乡村振兴行动计划 | 附件',
      '    一、主要目标',
      '    二、重点任务',
      '      （一）推动共建共享，健全“邮运通”寄递物流网络',
      '        1. 建立健全寄递物流体系 | 8 个责任单位',
      '        2. 建设改造区县共配中心 | 7 个责任单位',
      '        3. 优化拓展乡镇共配中心 | 10 个责任单位',
      '        4. 转型升级村级综合便民服务站 | 12 个责任单位',
      '      （二）推动产业发展，丰富“邮运通”服务功能',
      '        5. 助力特色农业产业发展 | 6 个责任单位',
      '        6. 拓展农产品寄递新通道 | 10 个责任单位',
      '        7. 推动农村电商融合发展 | 6 个责任单位',
      '        8. 加大普惠金融支农力度 | 9 个责任单位',
      '      （三）推动规范发展，创新“邮运通”运营机制',
      '        9. 打造“邮运通”品牌 | 7 个责任单位',
      '        10. 推动标准化运营 | 5 个责任单位',
      '        11. 强化信息互联互通 | 9 个责任单位',
      '        12. 推进监管下沉 | 3 个责任单位',
      '      （四）加强政策保障，支撑“邮运通”长效发展',
      '        13. 强化土地资源保障 | 3 个责任单位',
      '        14. 加大财税支持力度 | 6 个责任单位',
      '        15. 加强金融支撑 | 5 个责任单位',
      '    三、保障措施',
      '      （一）强化组织领导',
      '      （二）严格考核评估',
      '      （三）加强宣传推广',
    ]);
    assertNested(tree);
  });

  it('select the heading alone', async () => {
    const uri = await client.open(NAME, SEED);
    const all = (list: readonly DocumentSymbol[]): DocumentSymbol[] =>
      list.flatMap((symbol) => [symbol, ...all(symbol.children ?? [])]);
    const task = all(await symbols(client, uri)).find(({ name }) => name.startsWith('15.'));
    assert.ok(task);
    assert.equal(client.document(uri).getText(task.selectionRange), '15. 加强金融支撑');
    assert.match(client.document(uri).getText(task.range), /^15\. 加强金融支撑。.*邮储银行重庆分行）$/u);
  });

  it('nest rightly in the originals too, as damaged as they are', async () => {
    for (const name of ['000_515940e2a9e5232d.txt', '001_a584d6f25afa17b2.txt', '003_c3fb2b25278b9268.txt']) {
      const text = readFileSync(new URL(`../../seeds/original/${name}`, import.meta.url), 'utf8');
      const tree = await symbols(client, await client.open(name, text, 'plaintext'));
      assert.ok(tree.length > 0, name);
      assertNested(tree);
    }
  });

  it('are none for a README and for a document that is not open', async () => {
    assert.deepEqual(await symbols(client, await client.open('README.md', '# Title\n\n## Part\n')), []);
    assert.deepEqual(await symbols(client, 'file:///nowhere.md'), []);
  });

  it('are a flat list for a client that knows no tree', async () => {
    const { documentSymbol: _, ...textDocument } = MODERN.textDocument ?? {};
    const flat = await LspClient.start({ capabilities: { ...MODERN, textDocument } });
    const uri = await flat.open(NAME, SEED);
    const list = await flat.connection.sendRequest<SymbolInformation[]>('textDocument/documentSymbol', {
      textDocument: { uri },
    });
    assert.equal(list.length, 31);
    assert.equal(list[9]?.name, '1. 建立健全寄递物流体系');
    assert.equal(list[9].containerName, '（一）推动共建共享，健全“邮运通”寄递物流网络');
    assert.equal(list[9].location.uri, uri);
    await flat.stop();
  });
});
