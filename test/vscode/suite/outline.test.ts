import assert from 'node:assert/strict';
import { commands, type DocumentSymbol, type Uri } from 'vscode';
import { cleanName, fileOf, open, until } from './support.ts';

/** A symbol and all that is below it, in the order of the outline view. */
function flatten(symbol: DocumentSymbol): DocumentSymbol[] {
  return [symbol, ...symbol.children.flatMap(flatten)];
}

async function outlineOf(uri: Uri): Promise<DocumentSymbol[]> {
  return until('the outline', async () => {
    const symbols = await commands.executeCommand<DocumentSymbol[] | undefined>(
      'vscode.executeDocumentSymbolProvider',
      uri,
    );
    const ours = (symbols ?? []).flatMap(flatten);
    // Markdown's own outline has the headings, but not the numbered paragraphs below them.
    return ours.some(({ name }) => name.includes('建立健全寄递物流体系')) ? ours : undefined;
  });
}

describe('the outline', () => {
  it('lists the sections in order, below the document that they belong to', async () => {
    const { document } = await open(cleanName);
    const names = (await outlineOf(document.uri)).map(({ name }) => name);
    const sections = [
      '渝府办发〔2024〕47号',
      '主要目标',
      '重点任务',
      '推动共建共享',
      '建立健全寄递物流体系',
      '建设改造区县共配中心',
      '推动产业发展',
      '推动规范发展',
      '加强政策保障',
      '加强金融支撑',
      '保障措施',
      '强化组织领导',
      '严格考核评估',
      '加强宣传推广',
    ];
    let at = -1;
    for (const section of sections) {
      at = names.findIndex((name, index) => index > at && name.includes(section));
      assert.ok(at >= 0, `${section} is not where it belongs in ${names.join(' | ')}`);
    }
  });

  it('says how many units answer for a task', async () => {
    await open(cleanName);
    const task = (await outlineOf(fileOf(cleanName))).find(({ name }) => name.includes('加强金融支撑'));
    assert.match(task?.detail ?? '', /5/);
  });
});
